//! The plan's targets as JSON: what the page shows of them where the module cannot run.

fn main() {
    let targets: Vec<_> = lotrinh::plan()
        .targets
        .iter()
        .map(|target| {
            serde_json::json!({
                "title": target.title,
                "clause": target.clause,
                "required": target.required,
            })
        })
        .collect();
    println!("{}", serde_json::Value::Array(targets));
}

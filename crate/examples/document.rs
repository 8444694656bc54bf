//! What the plan is, as JSON: its number and who issued it stand in the page before its script runs.

fn main() {
    let document = serde_json::json!(lotrinh::plan().document);
    println!("{document}");
}

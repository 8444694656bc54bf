//! What of the plan the page's own module leaves out, as JSON: only later views tell it.

fn main() {
    let lotrinh::Plan {
        norms,
        own_kinds,
        proposals,
        reorganisations,
        chain,
        silence,
        lessons,
        form,
        ..
    } = lotrinh::plan();
    let later = serde_json::json!({
        "norms": norms,
        "own_kinds": own_kinds,
        "proposals": proposals,
        "reorganisations": reorganisations,
        "chain": chain,
        "silence": silence,
        "lessons": lessons,
        "form": form,
    });
    println!("{later}");
}

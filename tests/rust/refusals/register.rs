//! Seeds of the register that stop the build.

use lotrinh::Value;

use super::seeds::{says, text, with, without};

#[test]
fn rules_that_propose_units_say_all_that_they_need() {
    let proposal = |field: &str, by: Value| with("plan.json", &["proposals", "1", field], by);
    says(
        &proposal("level", text("university")),
        "seeds/plan.json: proposals[1].level: “university” is not known",
    );
    says(
        &proposal("figure", Value::Number(0.0)),
        "seeds/plan.json: proposals[1].figure: 0 is less than 1",
    );
    says(
        &without("plan.json", &["proposals", "1"], "level"),
        "seeds/plan.json: proposals[1].level: small_classes has",
    );
    says(
        &proposal("id", text("same_level")),
        "seeds/plan.json: proposals: same_level is there twice",
    );
    says(
        &with("form.json", &["levels", "0", "id"], text("primary")),
        "seeds/form.json: levels: the list must be: preschool, primary",
    );
    says(
        &with(
            "form.json",
            &["sheets", "6", "columns", "1", "id"],
            text("title"),
        ),
        "seeds/form.json: sheets[6].columns: code, title",
    );
}

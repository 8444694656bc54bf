//! Seeds that stop the build: the message names the file and the field.

use lotrinh::plan::SeedFiles;
use lotrinh::{Plan, Value};

use super::at;
use crate::api;

/// What reading the seeds says after a change to one value of one file.
pub(super) fn with(file: &str, path: &[&str], by: Value) -> String {
    changed(|files| *at(of(files, file), path) = by)
}

/// What it says after a field is taken away.
pub(super) fn without(file: &str, path: &[&str], field: &str) -> String {
    changed(|files| {
        if let Value::Map(fields) = at(of(files, file), path) {
            fields.retain(|(name, _)| name != field);
        }
    })
}

fn of<'a>(files: &'a mut SeedFiles, file: &str) -> &'a mut Value {
    let found = files.iter_mut().find(|(name, _)| name == file);
    &mut found.unwrap_or_else(|| panic!("a seed {file}")).1
}

pub(super) fn changed(change: impl FnOnce(&mut SeedFiles)) -> String {
    let mut files = api::seeds();
    change(&mut files);
    Plan::read(files).expect_err("a refusal").to_string()
}

pub(super) fn text(text: &str) -> Value {
    Value::Text(text.into())
}

pub(super) fn says(message: &str, start: &str) {
    assert!(message.starts_with(start), "{message}, wanted {start}");
}

#[test]
fn the_seeds_as_they_lie_are_the_plan_that_was_built_in() {
    assert_eq!(api::plan_of(api::seeds()), *lotrinh::plan());
}

#[test]
fn a_field_given_twice_stops_the_build() {
    let text = api::text("seeds/parameters.json");
    let twice = text.replacen("\"cpi\":", "\"cpi\": 1, \"cpi\":", 1);
    assert_ne!(text, twice);
    says(
        &changed(|files| {
            *of(files, "parameters.json") = Value::from_json(&twice).expect("JSON");
        }),
        "seeds/parameters.json: cpi:",
    );
}

#[test]
fn a_wrong_field_is_named_with_its_file() {
    says(
        &with("plan.json", &["targets", "0", "strength"], text("strong")),
        "seeds/plan.json: targets[0].strength: “strong” is not known",
    );
    says(
        &with(
            "parameters.json",
            &["assumptions", "delivery", "value"],
            text("1"),
        ),
        "seeds/parameters.json: assumptions.delivery.value: “1” is not",
    );
    says(
        &with(
            "reorganisations.json",
            &["0", "deadline", "quarter"],
            Value::Number(5.0),
        ),
        "seeds/reorganisations.json: [0].deadline.quarter: 5 is not",
    );
    says(
        &with("tasks.json", &["0", "kind"], text("party")),
        "seeds/tasks.json: [0].kind: “party” is not known",
    );
    says(
        &with(
            "baselines/illustrative.json",
            &["sectors", "health", "posts"],
            Value::Number(-1.0),
        ),
        "seeds/baselines/illustrative.json: sectors.health.posts: -1 is not",
    );
    says(
        &with(
            "scenarios/natural_exits.json",
            &["levers", "replacement", "2"],
            Value::Number(2.0),
        ),
        "seeds/scenarios/natural_exits.json: levers.replacement[2]: 2 is not",
    );
}

#[test]
fn a_missing_source_stops_the_build() {
    says(
        &without("parameters.json", &["base_salary"], "source"),
        "seeds/parameters.json: base_salary.source: this field is missing",
    );
    says(
        &with(
            "parameters.json",
            &["assumptions", "inflation", "source", "vi"],
            text(" "),
        ),
        "seeds/parameters.json: assumptions.inflation.source.vi:",
    );
    says(
        &with("baselines/illustrative.json", &["source"], text("")),
        "seeds/baselines/illustrative.json: source:",
    );
    says(
        &with("plan.json", &["targets", "3", "clause", "en"], text("")),
        "seeds/plan.json: targets[3].clause.en:",
    );
}

#[test]
fn a_term_without_a_source_or_that_leads_nowhere_stops_the_build() {
    says(
        &without("glossary.json", &["0"], "source"),
        "seeds/glossary.json: [0].source: this field is missing",
    );
    says(
        &with("glossary.json", &["1", "source", "vi"], text(" ")),
        "seeds/glossary.json: [1].source.vi:",
    );
    says(
        &with("glossary.json", &["2", "meaning", "en"], text("")),
        "seeds/glossary.json: [2].meaning.en:",
    );
    says(
        &with("glossary.json", &["0", "see", "0"], text("nothing")),
        "seeds/glossary.json: [0].see: nothing is no term of the glossary",
    );
    let first = lotrinh::plan().glossary[0].id.clone();
    says(
        &with("glossary.json", &["0", "see", "0"], text(&first)),
        &format!("seeds/glossary.json: [0].see: {first} leads to itself"),
    );
    says(
        &with("glossary.json", &["1", "id"], text(&first)),
        &format!("seeds/glossary.json: id: {first} is there twice"),
    );
    says(
        &with(
            "parameters.json",
            &["cpi", "unchecked", "0"],
            Value::Number(2029.0),
        ),
        "seeds/parameters.json: cpi.unchecked: 2029 has no figure",
    );
}

#[test]
fn an_assumption_that_counts_says_what_and_a_share_does_not() {
    says(
        &without("parameters.json", &["assumptions", "merger_delay"], "short"),
        "seeds/parameters.json: assumptions.merger_delay.short: this field is missing",
    );
    says(
        &changed(|files| {
            let path = ["assumptions", "inflation"];
            if let Value::Map(fields) = at(of(files, "parameters.json"), &path) {
                let word = || Value::Text("%".into());
                let both = Value::Map(vec![("vi".into(), word()), ("en".into(), word())]);
                fields.push(("short".into(), both));
            }
        }),
        "seeds/parameters.json: assumptions.inflation.short: % is more than the sign of a share",
    );
}

#[test]
fn a_text_in_one_language_stops_the_build() {
    says(
        &without("tasks.json", &["2", "title"], "vi"),
        "seeds/tasks.json: [2].title.vi: this field is missing",
    );
    says(
        &with("scenarios/neutral.json", &["title", "en"], text("")),
        "seeds/scenarios/neutral.json: title.en:",
    );
}

#[test]
fn a_fixed_path_that_is_not_the_chain_of_the_steps_stops_the_build() {
    let place = |id: &str| {
        let found = lotrinh::plan()
            .targets
            .iter()
            .position(|target| target.id == id);
        found.expect("a target").to_string()
    };
    for (id, kind, wrong) in [
        ("units_2025", "cut", 0.2),
        ("posts_2030", "cut", 0.27),
        ("support_2030", "support", 0.35),
    ] {
        let place = place(id);
        let path = ["targets", &place, "quantity", kind, "fixed_path"];
        says(
            &with("plan.json", &path, Value::Number(wrong)),
            &format!("seeds/plan.json: targets[{place}].quantity.fixed_path: {wrong}"),
        );
    }
}

#[test]
fn a_value_outside_its_own_range_stops_the_build() {
    says(
        &with(
            "parameters.json",
            &["assumptions", "retirement", "low"],
            Value::Number(0.4),
        ),
        "seeds/parameters.json: assumptions.retirement.value:",
    );
    says(
        &without("parameters.json", &["assumptions"], "pay_share"),
        "seeds/parameters.json: assumptions.pay_share: this field is missing",
    );
}

#[test]
fn an_assumption_that_the_model_cannot_compute_with_stops_the_build() {
    let set = |id: &str, field: &str, figure: f64| {
        let path = ["assumptions", id, field];
        with("parameters.json", &path, Value::Number(figure))
    };
    let at = |id: &str, field: &str| format!("seeds/parameters.json: assumptions.{id}.{field}:");
    says(
        &set("own_revenue_partly", "max", 1.0),
        &at("own_revenue_partly", "min"),
    );
    says(&set("inflation", "min", -1.0), &at("inflation", "min"));
    says(&set("pay_share", "max", 1.5), &at("pay_share", "min"));
    says(
        &set("severance_months", "min", -1.0),
        &at("severance_months", "min"),
    );
    says(
        &set("merger_delay", "high", 1.5),
        &at("merger_delay", "value"),
    );
    for (id, kind) in [("merger_delay", "number"), ("retirement", "whole")] {
        says(
            &with("parameters.json", &["assumptions", id, "kind"], text(kind)),
            &at(id, "kind"),
        );
    }
}

#[test]
fn a_target_compared_with_a_later_year_stops_the_build() {
    let place = |id: &str| {
        let targets = &lotrinh::plan().targets;
        let found = targets.iter().position(|target| target.id == id);
        found.expect("a target").to_string()
    };
    for (id, below, field, year) in [
        ("units_2021", &["cut", "year"][..], "base", 2015.0),
        ("units_2021", &["cut", "base"], "base", 2014.0),
        ("autonomy_2021", &["autonomy", "year"], "year", 2015.0),
        (
            "support_2021",
            &["support", "span", "first"],
            "span",
            2014.0,
        ),
        ("support_2021", &["support", "span", "last"], "span", 2015.0),
        ("units_2030", &["direction", "base"], "base", 2030.0),
    ] {
        let place = place(id);
        let path = [&["targets", &place, "quantity"], below].concat();
        says(
            &with("plan.json", &path, Value::Number(year)),
            &format!("seeds/plan.json: targets[{place}].quantity.{field}:"),
        );
    }
}

#[test]
fn a_gap_in_a_public_series_stops_the_build() {
    says(
        &without("parameters.json", &["cpi", "values"], "2013"),
        "seeds/parameters.json: cpi.values:",
    );
    says(
        &with(
            "parameters.json",
            &["base_salary", "values", "2015"],
            Value::Number(0.0),
        ),
        "seeds/parameters.json: base_salary.values.2015: 0",
    );
}

#[test]
fn a_list_out_of_order_or_short_stops_the_build() {
    says(
        &changed(|files| {
            if let Value::List(levers) = at(of(files, "plan.json"), &["levers"]) {
                levers.swap(0, 1);
            }
        }),
        "seeds/plan.json: levers: the list must be: consolidation, streamlining",
    );
    says(
        &changed(|files| {
            if let Value::List(choices) = at(of(files, "plan.json"), &["readings", "5", "choices"])
            {
                choices.pop();
            }
        }),
        "seeds/plan.json: readings[5].choices: the list must hold every choice",
    );
}

#[test]
fn a_low_count_that_cuts_more_than_a_high_one_stops_the_build() {
    says(
        &with(
            "reorganisations.json",
            &["0", "after", "low"],
            Value::Number(0.0),
        ),
        "seeds/reorganisations.json: [0].after:",
    );
}

#[test]
fn a_number_given_twice_stops_the_build() {
    let first = lotrinh::plan().reorganisations[0].id.clone();
    says(
        &with("reorganisations.json", &["1", "id"], text(&first)),
        "seeds/reorganisations.json: id:",
    );
    says(
        &with("tasks.json", &["0", "id"], text(&first)),
        "seeds/tasks.json: id:",
    );
}

#[test]
fn a_number_that_an_item_and_a_norm_share_stops_the_build() {
    let first = lotrinh::plan().norms[0].id.clone();
    let pricing = lotrinh::plan().targets.iter();
    let place = pricing.take_while(|target| target.items.is_empty()).count();
    let path = ["targets", &place.to_string(), "items", "0", "id"];
    says(
        &with("plan.json", &path, text(&first)),
        "seeds/plan.json: norms:",
    );
}

#[test]
fn a_preset_with_an_unknown_reorganisation_stops_the_build() {
    let message = changed(|files| {
        let switches = at(
            of(files, "scenarios/named_mergers.json"),
            &["reorganisations"],
        );
        if let Value::Map(switches) = switches {
            switches[0].0 = "T00".into();
        }
    });
    says(
        &message,
        "seeds/scenarios/named_mergers.json: reorganisations.T00:",
    );
}

#[test]
fn a_baseline_that_breaks_its_rules_stops_the_build() {
    says(
        &with(
            "baselines/illustrative.json",
            &["sectors", "ict", "staff"],
            Value::Number(86.0),
        ),
        "seeds/baselines/illustrative.json: sectors.ict.staff: 86",
    );
}

#[test]
fn a_file_that_is_missing_or_that_nothing_names_stops_the_build() {
    says(
        &changed(|files| files.retain(|(name, _)| name != "tasks.json")),
        "seeds/tasks.json: file: this field is missing",
    );
    says(
        &changed(|files| files.retain(|(name, _)| name != "scenarios/early_effort.json")),
        "seeds/scenarios/early_effort.json: file: this field is missing",
    );
    says(
        &changed(|files| files.push(("scenarios/draft.json".into(), Value::Null))),
        "seeds/scenarios/draft.json: file:",
    );
}

#[test]
fn a_clash_that_does_not_hold_of_the_deadlines_stops_the_build() {
    says(
        &with("clashes.json", &["0", "tasks", "0"], text("T05")),
        "seeds/clashes.json: [0].kind:",
    );
    says(
        &with("clashes.json", &["0", "tasks", "0"], text("T99")),
        "seeds/clashes.json: [0].tasks:",
    );
    says(
        &with("clashes.json", &["0", "text", "en"], text(" ")),
        "seeds/clashes.json: [0].text.en:",
    );
}

#[test]
fn a_cause_without_a_name_stops_the_build() {
    says(
        &with("drawings.json", &["causes", "0", "title", "vi"], text("")),
        "seeds/drawings.json: causes[0].title.vi:",
    );
    says(
        &without("drawings.json", &["captions"], "by_year"),
        "seeds/drawings.json: captions:",
    );
}

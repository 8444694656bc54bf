//! Charts, as a reader sees them.

use lotrinh::chart::{self, ChartOptions, Drawing, Role};
use lotrinh::plan::ChartKind;
use lotrinh::{Simulation, rules};
use serde_json::{Value as Json, json};

use crate::api;
use crate::example::province_with;

fn draw(baseline: &Json, scenario: Json, options: &Json) -> Drawing {
    let baseline = api::baseline(baseline);
    let scenario = api::scenario(scenario);
    let simulation = Simulation::new(rules(), &baseline, &scenario).expect("a run");
    let options: ChartOptions = api::value(options).read().expect("options");
    chart::draw(&simulation, None, &options)
}

/// What the shapes of a role say, in order.
fn texts(drawing: &Drawing, role: Role) -> Vec<&str> {
    let nodes = drawing.scene.nodes.iter().filter(|node| node.role == role);
    nodes.map(|node| node.text.as_str()).collect()
}

/// Where the first shape of a role lies.
fn place(drawing: &Drawing, role: Role) -> &str {
    let found = drawing.scene.nodes.iter().find(|node| node.role == role);
    &found.expect("a shape").place[0].1
}

fn large() -> Json {
    let mut province = province_with("posts", json!(1e12));
    province["sectors"]["other"]["staff"] = json!(1e12);
    province
}

#[test]
fn years_run_from_left_to_right_however_long_the_numbers_are() {
    for chart in ChartKind::ALL {
        let options = json!({"chart": chart.id(), "width": 160, "height": 120});
        let Drawing { geometry, .. } = draw(&large(), json!({}), &options);
        assert!(geometry.x.is_sorted_by(|a, b| a < b), "{chart:?}");
        assert!(geometry.x[0] >= 0.0 && geometry.x[geometry.x.len() - 1] <= 160.0);
        assert!(geometry.top < geometry.bottom);
    }
}

#[test]
fn a_number_too_long_to_read_is_written_with_a_power_of_ten() {
    let mut small = province_with("posts", json!(1e-6));
    small["sectors"]["other"]["staff"] = json!(0);
    let drawing = draw(
        &small,
        json!({"observed": {"posts": {"2021": 1e12}}, "levers": {"new_posts": [0, 0, 0]}}),
        &json!({"chart": "posts", "measure": "index", "language": "en"}),
    );
    assert_eq!(texts(&drawing, Role::ScenarioEnd), ["1.0·10^20"]);
}

#[test]
fn the_axis_stands_still_while_a_lever_moves_a_little() {
    let at = |share: f64| {
        let levers = json!({"levers": {"consolidation": [share, share, share]}});
        draw(
            &province_with("staff", json!(900)),
            levers,
            &json!({"chart": "units"}),
        )
    };
    let (one, other) = (at(0.02), at(0.021));
    assert_ne!(place(&one, Role::Scenario), place(&other, Role::Scenario));
    assert_eq!(place(&one, Role::Grid), place(&other, Role::Grid));
    assert_eq!(texts(&one, Role::Tick), texts(&other, Role::Tick));
}

#[test]
fn each_target_has_its_level_and_its_verdict_in_words() {
    let drawing = draw(
        &province_with("staff", json!(900)),
        json!({"levers": {"consolidation": [0.05, 0, 0]}}),
        &json!({"chart": "units", "language": "vi"}),
    );
    assert_eq!(texts(&drawing, Role::MetLabel), ["≤ 90", "✓ đạt"]);
    let missed = texts(&drawing, Role::MissedLabel);
    assert_eq!(missed.len(), 2);
    assert_eq!(missed[1], "✕ chưa đạt");
}

#[test]
fn what_lies_below_comes_first() {
    let drawing = draw(
        &province_with("staff", json!(900)),
        json!({}),
        &json!({"chart": "support"}),
    );
    assert!(drawing.scene.nodes.is_sorted_by_key(|node| node.role));
    let roles = drawing.scene.nodes.iter().map(|node| node.role);
    assert!(Role::ALL.is_sorted() && roles.max() > Some(Role::Scenario));
}

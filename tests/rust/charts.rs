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
    chart::draw(&simulation, &[], &options)
}

/// A chart of nothing done, beside scenarios that merge ever more units each year.
fn beside(shares: &[f64], options: &Json) -> Drawing {
    let baseline = api::baseline(&province_with("staff", json!(900)));
    let run = |share: f64| {
        let scenario = api::scenario(json!({"levers": {"consolidation": [share, share, share]}}));
        Simulation::new(rules(), &baseline, &scenario).expect("a run")
    };
    let others: Vec<_> = shares.iter().map(|share| run(*share)).collect();
    let others: Vec<_> = others.iter().collect();
    let options: ChartOptions = api::value(options).read().expect("options");
    chart::draw(&run(0.0), &others, &options)
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
fn the_years_observed_are_marked_and_told_on_the_charts_that_show_them() {
    let scenario = json!({
        "observed": {"posts": {"2017": 950, "2021": 900}, "staff": {"2018": 890}},
    });
    let told = |chart: &str, readings: Json| {
        let mut scenario = scenario.clone();
        scenario["readings"] = readings;
        let drawing = draw(
            &province_with("posts", json!(1000)),
            scenario,
            &json!({ "chart": chart }),
        );
        let marks = drawing.scene.nodes.iter();
        let marks = marks.filter(|node| node.role == Role::Observed).count();
        let years = drawing.geometry.observed.iter().map(|year| year.get());
        let years: Vec<u16> = years.collect();
        assert_eq!(marks, years.len());
        years
    };
    assert_eq!(told("posts", json!({})), [2017, 2021]);
    assert_eq!(told("posts", json!({"headcount": "staff"})), [2018]);
    assert!(told("units", json!({})).is_empty());
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
fn a_caption_that_is_wider_than_the_chart_takes_two_lines() {
    let scenario = json!({"readings": {"prices": "salary_neutral"}});
    let illustrative = api::json("seeds/baselines/illustrative.json");
    let drawn = |width: u16| {
        let options = json!({"chart": "support", "width": width, "height": 240, "language": "en"});
        draw(&illustrative, scenario.clone(), &options)
    };
    let (wide, narrow) = (drawn(640), drawn(288));
    let [unit, cut] = texts(&narrow, Role::Caption)[..] else {
        panic!("{:?}", texts(&narrow, Role::Caption));
    };
    assert_eq!(texts(&wide, Role::Caption), [format!("{unit} · {cut}")]);
    assert!(narrow.geometry.top > wide.geometry.top);
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

/// A band of the posts from 2015 to 2030: a number each for the five lines.
fn band(lines: [f64; 5]) -> Json {
    let years: Vec<u16> = (2015..=2030).collect();
    let [q10, q25, q50, q75, q90] = lines.map(|value| vec![value; years.len()]);
    json!({"years": years, "q10": q10, "q25": q25, "q50": q50, "q75": q75, "q90": q90})
}

fn draw_band(band: &Json, measure: &str) -> Drawing {
    let options = json!({"chart": "posts", "measure": measure, "language": "en", "band": band});
    draw(&province_with("staff", json!(900)), json!({}), &options)
}

/// The heights that the corners of a role's shapes have, shape by shape.
fn heights(drawing: &Drawing, role: Role) -> Vec<Vec<f64>> {
    let nodes = drawing.scene.nodes.iter().filter(|node| node.role == role);
    let corner = |corner: &str| -> f64 {
        let (_, y) = corner.split_once(' ').expect("two numbers");
        y.parse().expect("a number")
    };
    nodes
        .map(|node| {
            let corners = node.place[0].1.trim_matches(['M', 'Z']).split('L');
            corners.map(corner).collect()
        })
        .collect()
}

#[test]
fn a_band_is_two_areas_under_the_lines_and_within_the_axis() {
    let drawing = draw_band(&band([100.0, 700.0, 800.0, 900.0, 2000.0]), "absolute");
    let [wide, narrow] = [Role::Band, Role::BandInner].map(|role| heights(&drawing, role));
    assert_eq!((wide.len(), narrow.len()), (1, 1));
    let ends = |corners: &[f64]| (corners[0], corners[corners.len() - 1]);
    let ((low, high), (inner_low, inner_high)) = (ends(&wide[0]), ends(&narrow[0]));
    assert!(low > inner_low && inner_low > inner_high && inner_high > high);
    let Drawing { geometry, .. } = &drawing;
    assert!(high >= geometry.top && low <= geometry.bottom);
    let told = geometry.band.as_ref().expect("a band");
    assert_eq!(told.low, vec![Some(100.0); 16]);
    assert_eq!(told.high, vec![Some(2000.0); 16]);
    assert!(
        drawing
            .scene
            .title
            .ends_with("band that holds 80% of the draws")
    );
    let without = draw_band(&Json::Null, "absolute");
    assert_eq!(without.geometry.band, None);
    assert!(heights(&without, Role::Band).is_empty());
    assert!(Role::BandInner < Role::Reference && Role::BandInner < Role::Scenario);
}

#[test]
fn the_index_counts_the_band_against_the_scenario_of_2015() {
    let drawing = draw_band(&band([500.0, 700.0, 800.0, 900.0, 1100.0]), "index");
    let told = drawing.geometry.band.expect("a band");
    assert_eq!((told.low[3], told.high[3]), (Some(50.0), Some(110.0)));
}

#[test]
fn a_band_of_one_value_lies_on_the_line() {
    let drawing = draw_band(&band([1000.0; 5]), "absolute");
    let line = drawing.geometry.scenario.y[0].expect("a height");
    for role in [Role::Band, Role::BandInner] {
        for corners in heights(&drawing, role) {
            assert!(corners.iter().all(|y| (y - line).abs() < 0.01), "{role:?}");
        }
    }
}

#[test]
fn a_year_without_a_band_splits_it() {
    let mut with_gap = band([800.0, 850.0, 900.0, 950.0, 1000.0]);
    for line in ["q10", "q25", "q50", "q75", "q90"] {
        with_gap[line][5] = Json::Null;
    }
    let drawing = draw_band(&with_gap, "absolute");
    let sizes = |role| -> Vec<usize> { heights(&drawing, role).iter().map(Vec::len).collect() };
    assert_eq!(sizes(Role::Band), [10, 20]);
    assert_eq!(sizes(Role::BandInner), [10, 20]);
    assert_eq!(drawing.geometry.band.expect("a band").low[5], None);
}

#[test]
fn a_band_that_does_not_fit_is_refused_by_field() {
    let good = band([800.0, 850.0, 900.0, 950.0, 1000.0]);
    let cases = [
        ("years", 3, json!(2020), "inconsistent", "band.years[3]"),
        ("years", 3, json!(2040), "out_of_range", "band.years[3]"),
        ("q25", 2, json!(799.0), "inconsistent", "band.q25[2]"),
        ("q90", 0, Json::Null, "inconsistent", "band.q90[0]"),
        ("q10", 15, Json::Null, "inconsistent", "band.q25[15]"),
        ("q50", 7, json!("900"), "wrong_type", "band.q50[7]"),
    ];
    for (line, place, value, code, path) in cases {
        let mut bad = good.clone();
        bad[line][place] = value;
        let options = json!({"chart": "posts", "band": bad});
        let error = api::value(&options).read::<ChartOptions>().expect_err(path);
        assert_eq!((error.code(), error.path()), (code, path), "{error}");
    }
    let mut short = good.clone();
    short["q75"].as_array_mut().expect("a list").pop();
    for (chart, band, path) in [
        ("posts", &short, "band.q75"),
        ("support", &good, "band.years"),
    ] {
        let options = json!({"chart": chart, "band": band});
        let error = api::value(&options).read::<ChartOptions>().expect_err(path);
        assert_eq!(
            (error.code(), error.path()),
            ("wrong_length", path),
            "{error}"
        );
    }
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

const PINS: [Role; 3] = [Role::PinFirst, Role::PinSecond, Role::PinThird];

#[test]
fn each_pinned_scenario_has_a_line_of_its_own_in_every_chart() {
    for chart in ChartKind::ALL {
        let drawing = beside(&[0.01, 0.02, 0.03, 0.04], &json!({"chart": chart.id()}));
        for role in [Role::Scenario, Role::Reference].into_iter().chain(PINS) {
            let lines = drawing.scene.nodes.iter();
            assert_eq!(
                lines.filter(|node| node.role == role).count(),
                1,
                "{role:?}"
            );
        }
        assert_eq!(drawing.geometry.pinned.len(), 3);
        let roles = drawing.scene.nodes.iter().map(|node| node.role);
        assert!(roles.is_sorted(), "those of a role stand together");
    }
}

#[test]
fn a_pinned_line_is_where_the_same_scenario_would_be_drawn() {
    let options = json!({"chart": "units"});
    let pinned = beside(&[0.0, 0.02, 0.03], &options);
    let referred = beside(&[0.03, 0.02], &options);
    assert_eq!(
        Some(&pinned.geometry.pinned[1]),
        referred.geometry.reference.as_ref()
    );
    assert_eq!(
        place(&pinned, Role::PinSecond),
        place(&referred, Role::Reference)
    );
    let [value, scenario] = [&pinned.geometry.pinned[0], &pinned.geometry.scenario]
        .map(|line| line.values[15].expect("a value"));
    assert!(value < scenario);
}

#[test]
fn pinned_lines_are_told_apart_without_colour() {
    let dashes = PINS
        .into_iter()
        .chain([Role::Reference, Role::Scenario])
        .map(|role| {
            let dash = role
                .look()
                .iter()
                .find(|(name, _)| *name == "stroke-dasharray");
            dash.map(|(_, dash)| *dash)
        });
    let mut dashes: Vec<_> = dashes.collect();
    dashes.sort_unstable();
    dashes.dedup();
    assert_eq!(dashes.len(), 5);
}

#[test]
fn a_pinned_line_that_leaves_the_others_makes_the_axis_longer() {
    let lowest = |shares: &[f64]| {
        let drawing = beside(shares, &json!({"chart": "units", "language": "en"}));
        let ticks = texts(&drawing, Role::Tick);
        let numbers = ticks.iter().filter_map(|tick| tick.parse::<f64>().ok());
        let least = numbers.reduce(|least, number| if number < least { number } else { least });
        least.expect("a tick")
    };
    assert!(lowest(&[0.0, 0.3]) < lowest(&[0.0]));
}

#[test]
fn without_a_pin_nothing_else_is_drawn() {
    let drawing = beside(&[0.01], &json!({"chart": "posts"}));
    assert!(drawing.geometry.pinned.is_empty());
    assert!(
        drawing
            .scene
            .nodes
            .iter()
            .all(|node| !PINS.contains(&node.role))
    );
}

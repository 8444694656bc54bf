//! Where changes come from, as numbers and as a reader sees them.

use lotrinh::change::{Change, change};
use lotrinh::chart::{CausesOptions, Role, Scene, causes};
use lotrinh::plan::{Cause, Sector, Subject};
use lotrinh::unit::{Period, Year};
use lotrinh::{Error, Simulation, names, plan, rules};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

use crate::api;
use crate::drawn::{boxes, texts, words_stand_apart};
use crate::example::province;
use crate::laws::cases;
use crate::random::{Case, case};

/// The roles of causes, of which a legend holds one sample each.
const PARTS: [Role; 7] = [
    Role::PartFirst,
    Role::PartSecond,
    Role::PartThird,
    Role::PartMoved,
    Role::PartVacant,
    Role::PartAdded,
    Role::PartFitted,
];

fn draw(preset: &str, options: &Json) -> Result<Scene, Error> {
    let scenario = plan().preset(preset).expect("a preset");
    let options: CausesOptions = api::value(options).read()?;
    causes(rules(), names(), api::illustrative(), scenario, &options)
}

fn simulated(preset: &str) -> Simulation<'static> {
    let scenario = plan().preset(preset).expect("a preset");
    Simulation::new(rules(), api::illustrative(), scenario).expect("a run")
}

/// The province and each of its sectors.
fn everywhere() -> impl Iterator<Item = Option<Sector>> {
    std::iter::once(None).chain(Sector::ALL.iter().copied().map(Some))
}

/// Every change that a simulation can tell the causes of.
fn changes(simulation: &Simulation<'_>) -> Vec<Change> {
    let all = everywhere().flat_map(|sector| Subject::ALL.iter().map(move |of| (*of, sector)));
    all.map(|(subject, sector)| change(simulation, subject, sector))
        .collect()
}

/// The spans that are told of.
fn spans() -> Vec<(Year, Year)> {
    let periods = Period::ALL.iter();
    let mut spans: Vec<_> = periods.map(|of| (of.first(), of.last())).collect();
    spans.push((Period::To2021.first(), Year::LAST));
    spans
}

proptest! {
    #![proptest_config(cases(64))]

    #[test]
    fn the_causes_add_up_to_the_change_of_the_stock(Case { baseline, scenario } in case()) {
        let simulation = Simulation::new(rules(), &baseline, &scenario).expect("a run");
        for change in changes(&simulation) {
            let scale: f64 = 1.0 + change.stock.iter().sum::<f64>();
            for year in 1..change.stock.len() {
                let sum: f64 = change.parts.iter().map(|part| part.years[year]).sum();
                let moved = change.stock[year] - change.stock[year - 1];
                prop_assert!((sum - moved).abs() < 1e-9 * scale);
            }
            for (first, last) in spans() {
                let account = change.account(first, last);
                let sum: f64 = account.parts.iter().map(|part| part.change).sum();
                prop_assert!((account.start + sum - account.end).abs() < 1e-9 * scale);
            }
        }
    }

    #[test]
    fn rounded_numbers_add_up_and_stay_near(Case { baseline, scenario } in case()) {
        let simulation = Simulation::new(rules(), &baseline, &scenario).expect("a run");
        for change in changes(&simulation) {
            for (first, last) in spans() {
                let exact = change.account(first, last);
                let round = exact.rounded();
                let unit = if exact.decimals == 0 { 1.0 } else { 10.0 };
                let sum: f64 = round.parts.iter().map(|part| part.change * unit).sum();
                let moved = (round.end - round.start) * unit;
                prop_assert!((sum - moved).abs() < 1e-3, "{exact:?} {round:?}");
                for (before, after) in exact.parts.iter().zip(&round.parts) {
                    let off = (before.change - after.change).abs() * unit;
                    prop_assert!(off < 2.0, "{before:?} {after:?}");
                    prop_assert!(before.change != 0.0 || after.change == 0.0);
                }
            }
        }
    }
}

#[test]
fn a_year_hangs_as_deep_as_its_cut_is_large() {
    let options = json!({"subject": "posts", "language": "en", "width": 960});
    let scene = draw("early_effort", &options).expect("a drawing");
    let simulation = simulated("early_effort");
    let change = change(&simulation, Subject::Posts, None);
    // Each role's bars without the sample in the legend, by the year that they stand in.
    let bars = PARTS.iter().flat_map(|role| {
        let bars = boxes(&scene, *role);
        bars.into_iter().skip(1)
    });
    let mut depth: Vec<(f64, f64)> = Vec::new();
    for [left, top, _, bottom] in bars {
        match depth.iter_mut().find(|(x, _)| (x - left).abs() < 1.0) {
            Some((_, deep)) => *deep += bottom - top,
            None => depth.push((left, bottom - top)),
        }
    }
    depth.sort_by(|one, other| one.0.total_cmp(&other.0));
    assert_eq!(depth.len(), 15);
    let cut = |year: usize| change.stock[year - 1] - change.stock[year];
    let scale = depth[0].1 / cut(1);
    for (index, (_, deep)) in depth.iter().enumerate() {
        let wanted = cut(index + 1) * scale;
        assert!((deep - wanted).abs() < 1.0, "{index}: {deep} {wanted}");
    }
    let told = texts(&scene, Role::BarEnd);
    assert_eq!(told.len(), 15);
    assert_eq!(told[0], format!("−{}", cut(1).round()));
}

#[test]
fn a_waterfall_leads_from_the_stock_at_the_start_to_the_stock_at_the_end() {
    let options = json!({
        "subject": "posts", "kind": "waterfall", "period": "to_2021", "language": "en",
    });
    let scene = draw("early_effort", &options).expect("a drawing");
    let account = change(&simulated("early_effort"), Subject::Posts, None)
        .account(Period::To2021.first(), Period::To2021.last());
    let stocks = boxes(&scene, Role::Stock);
    let [[_, _, from, _], [_, _, to, _]] = stocks[..] else {
        panic!("two stocks, not {}", stocks.len());
    };
    let mut rows: Vec<_> = PARTS.iter().flat_map(|role| boxes(&scene, *role)).collect();
    rows.sort_by(|one, other| one[1].total_cmp(&other[1]));
    let moving = account.parts.iter().filter(|part| part.change != 0.0);
    assert_eq!(rows.len(), moving.count());
    // All of them take away: each ends on the left, where the next one begins.
    let end = rows.iter().fold(from, |level, [left, _, right, _]| {
        assert!((right - level).abs() < 0.2, "{right} {level}");
        *left
    });
    assert!((end - to).abs() < 0.2, "{end} {to}");
    assert_eq!(texts(&scene, Role::ScenarioEnd), ["20,000", "15,000"]);
    assert!(texts(&scene, Role::Tick).contains(&"end of 2015"));
    assert!(texts(&scene, Role::Caption)[0].ends_with("axis does not start at 0"));
}

#[test]
fn who_left_what_moved_and_what_was_vacant_look_different() {
    let options = json!({"subject": "posts", "language": "en"});
    let scene = draw("early_effort", &options).expect("a drawing");
    let legend = [
        "Left, not replaced",
        "Streamlined, with severance",
        "Freed by mergers",
        "Off the budget with their unit",
        "Vacant posts withdrawn",
    ];
    assert_eq!(texts(&scene, Role::Caption)[1..], legend);
    for role in [Role::PartMoved, Role::PartVacant, Role::PartSecond] {
        assert!(boxes(&scene, role).len() > 1, "{role:?}");
    }
    // What moved nothing has no place in it.
    assert!(boxes(&scene, Role::PartAdded).is_empty());
}

#[test]
fn a_sector_is_told_by_itself() {
    let simulation = simulated("early_effort");
    for subject in Subject::ALL {
        let whole = change(&simulation, *subject, None);
        for (place, of) in whole.parts.iter().enumerate() {
            let sectors = Sector::ALL.iter();
            let sum: f64 = sectors
                .map(|sector| change(&simulation, *subject, Some(*sector)).parts[place].years[3])
                .sum();
            assert!(
                (sum - of.years[3]).abs() < 1e-6,
                "{subject:?} {:?}",
                of.cause
            );
        }
    }
    let options = json!({"subject": "units", "sector": "health", "language": "en"});
    let scene = draw("named_mergers", &options).expect("a drawing");
    assert_eq!(scene.title, "Units, Health, 2016–2030");
}

#[test]
fn where_nothing_changes_it_says_so() {
    let scene = draw("neutral", &json!({"subject": "posts", "language": "en"}));
    let scene = scene.expect("a drawing");
    assert!(texts(&scene, Role::Caption).contains(&"Nothing changes."));
    let options = json!({"subject": "posts", "kind": "waterfall", "language": "en"});
    let scene = draw("neutral", &options).expect("a drawing");
    assert_eq!(texts(&scene, Role::ScenarioEnd), ["20,000", "20,000"]);
}

#[test]
fn a_drawing_that_cannot_be_made_is_refused_by_field() {
    for (options, path) in [
        (json!({}), "subject"),
        (json!({"subject": "posts", "kind": "pie"}), "kind"),
        (json!({"subject": "posts", "sector": "army"}), "sector"),
        (json!({"subject": "posts", "width": 10}), "width"),
    ] {
        let error = draw("neutral", &options).expect_err("no such drawing");
        assert_eq!(error.path(), path);
    }
}

#[test]
fn every_cause_has_its_name_and_belongs_to_a_stock() {
    let simulation = simulated("neutral");
    let changes = changes(&simulation);
    for cause in Cause::ALL {
        let named = changes.iter().flat_map(|change| &change.parts);
        assert!(
            named.into_iter().any(|part| part.cause == *cause),
            "{cause:?}"
        );
    }
}

#[test]
fn a_ratchet_tells_what_was_done_too_much_and_how_far_the_bar_moved() {
    // 100 units; 10 % fewer would be 90 in 2021, and 19 % fewer 81 in 2025.
    let scenario = json!({"observed": {"units": {"2021": 76, "2025": 73}}});
    let (baseline, scenario) = (api::baseline(&province()), api::scenario(scenario));
    let simulation = Simulation::new(rules(), &baseline, &scenario).expect("a run");
    let ratchets = simulation.ratchets();
    let of = ratchets.iter().find(|of| of.target == "units_2025");
    let of = of.expect("2021 did more than it had to");
    let found = [of.reached, of.path, of.limit, of.path_limit, of.outcome];
    for (found, wanted) in found.into_iter().zip([76.0, 90.0, 68.4, 81.0, 73.0]) {
        assert!((found - wanted).abs() < 1e-9, "{found} {wanted}");
    }
    assert_eq!((of.base.first.get(), of.base.last.get()), (2021, 2021));
}

#[test]
fn ratchets_are_told_where_the_verdicts_say_so() {
    for preset in &plan().presets {
        let simulation = simulated(&preset.id);
        let verdicts = simulation.verdicts();
        let bites = verdicts.iter().filter(|verdict| verdict.ratchet);
        let bites: Vec<_> = bites.map(|verdict| verdict.id.clone()).collect();
        let ratchets = simulation.ratchets();
        let told: Vec<_> = ratchets.iter().map(|of| of.target.clone()).collect();
        assert_eq!(told, bites, "{}", preset.id);
        for of in ratchets {
            // More was done than asked; so the bar lies lower, and the scenario between both.
            assert!(of.reached < of.path && of.limit < of.path_limit, "{of:?}");
            assert!(of.limit < of.outcome && of.outcome < of.path_limit * (1.0 + 1e-9));
        }
    }
}

#[test]
fn no_words_cover_each_other_or_leave_the_sheet() {
    for preset in &plan().presets {
        for subject in Subject::ALL {
            for kind in ["years", "waterfall"] {
                for (language, width) in [("vi", 280), ("en", 320), ("vi", 640), ("en", 960)] {
                    for period in [Json::Null, "to_2025".into()] {
                        let options = json!({
                            "subject": subject.id(), "kind": kind, "language": language,
                            "width": width, "period": period,
                        });
                        let scene = draw(&preset.id, &options).expect("a drawing");
                        words_stand_apart(&scene, &format!("{} {options}", preset.id));
                    }
                }
            }
        }
    }
}

//! What a target hangs on, as a reader sees it.

use lotrinh::chart::{Node, Role, Scene, TornadoOptions, tornado};
use lotrinh::{Error, names, plan, rules};
use serde_json::{Value as Json, json};

use crate::api;
use crate::drawn::{texts, words_stand_apart};

fn draw(preset: &str, options: &Json) -> Result<Option<Scene>, Error> {
    let scenario = plan().preset(preset).expect("a preset");
    let options: TornadoOptions = api::value(options).read()?;
    tornado(rules(), names(), api::illustrative(), scenario, &options)
}

fn drawn(preset: &str, target: &str) -> Scene {
    let options = json!({"target": target, "language": "en"});
    draw(preset, &options).expect("a run").expect("a margin")
}

/// The left and the right end of each shape of a role.
fn spans(scene: &Scene, role: Role) -> Vec<(f64, f64)> {
    let nodes = scene.nodes.iter().filter(|node| node.role == role);
    let left = |corner: &str| -> f64 {
        let (x, _) = corner.split_once(' ').expect("two numbers");
        x.parse().expect("a number")
    };
    let span = |node: &Node| {
        let corners = node.place[0].1.trim_matches(['M', 'Z']).split('L');
        let mut corners: Vec<f64> = corners.map(left).collect();
        corners.sort_by(f64::total_cmp);
        (corners[0], corners[corners.len() - 1])
    };
    nodes.map(span).collect()
}

#[test]
fn the_longest_bar_is_on_top_with_its_values_at_its_ends() {
    let scene = drawn("natural_exits", "posts_2021");
    assert_eq!(scene.title, "What the target hangs on: Fewer posts by 2021");
    let names = ["Replacing leavers", "Retirement", "Resignation"];
    assert!(texts(&scene, Role::Tick).ends_with(&names));
    let ends = ["× 0.5", "× 1.5", "1.2%", "3%", "0.2%", "1.5%"];
    assert_eq!(texts(&scene, Role::BarEnd), ends);
    let [low, high] = [Role::BarLow, Role::BarHigh].map(|role| spans(&scene, role));
    // The first of each is the sample of its shade.
    let longest = |bars: &[(f64, f64)]| bars[1..].is_sorted_by(|a, b| a.1 - a.0 > b.1 - b.0);
    assert!(longest(&low) && longest(&high));
    // Fewer replaced leaves more to spare; more retirements do.
    assert!(low[1].0 == high[1].1 && low[2].1 == high[2].0);
}

#[test]
fn years_posts_and_months_are_told_as_such() {
    let ends = |target: &str, language: &str, assumptions: &Json| {
        let mut scenario = api::json("seeds/scenarios/named_mergers.json");
        scenario["assumptions"] = assumptions.clone();
        scenario["levers"]["streamlining"] = json!([0.01, 0.01, 0.01]);
        scenario["readings"] = json!({"severance": "included"});
        let options: TornadoOptions = api::value(&json!({"target": target, "language": language}))
            .read()
            .expect("options");
        let baseline = api::illustrative();
        let scene = tornado(
            rules(),
            names(),
            baseline,
            &api::scenario(scenario),
            &options,
        );
        texts(&scene.expect("a run").expect("a margin"), Role::BarEnd)
            .into_iter()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let own = json!({"merger_delay": {"value": 1, "low": 1, "high": 3}});
    let units = ends("units_2021", "en", &own);
    assert!(
        ["1 year", "3 years"]
            .iter()
            .all(|end| units.contains(&(*end).to_owned())),
        "{units:?}"
    );
    let posts = ends("posts_2021", "vi", &own);
    assert!(
        ["0 biên chế", "6 biên chế"]
            .iter()
            .all(|end| posts.contains(&(*end).to_owned())),
        "{posts:?}"
    );
    let support = ends("support_2025", "en", &json!({}));
    assert!(
        ["6 months", "24 months"]
            .iter()
            .all(|end| support.contains(&(*end).to_owned())),
        "{support:?}"
    );
}

#[test]
fn conversion_is_counted_in_units_as_in_the_ledger() {
    let scene = drawn("autonomy_first", "conversion_2025");
    let scenario = plan().preset("autonomy_first").expect("a preset");
    let run = api::run(api::illustrative(), scenario);
    let units = api::verdict(&run, "conversion_2025").margin_absolute;
    let told = format!("{:.1}", units.expect("units")).replace('-', "−");
    let ends = texts(&scene, Role::ScenarioEnd);
    assert!(ends[0].contains(&told), "{ends:?}, wanted {told}");
    let captions = texts(&scene, Role::Caption);
    assert!(
        captions.iter().any(|caption| caption.contains("units")),
        "{captions:?}"
    );
    let [low, high] = [Role::BarLow, Role::BarHigh].map(|role| spans(&scene, role));
    let spans = low[1..].iter().zip(&high[1..]);
    // A bar's two shades meet at the present margin, or lie on the same side of it.
    let spans = spans.map(|(low, high)| {
        let right = if low.1 > high.1 { low.1 } else { high.1 };
        let left = if low.0 < high.0 { low.0 } else { high.0 };
        right - left
    });
    let spans: Vec<f64> = spans.collect();
    assert!(spans.is_sorted_by(|a, b| a + 0.5 >= *b), "{spans:?}");
}

#[test]
fn the_present_margin_and_the_border_of_the_target_are_told_in_words() {
    let scene = drawn("natural_exits", "posts_2021");
    assert_eq!(texts(&scene, Role::ScenarioEnd), ["scenario: −2.5"]);
    assert_eq!(texts(&scene, Role::MetLabel), ["✓ met"]);
    assert_eq!(texts(&scene, Role::MissedLabel), ["✕ missed"]);
    assert!(!spans(&scene, Role::MissedLevel).is_empty());
    assert_eq!(
        texts(&scene, Role::Caption)[0],
        "to spare (+) or short (−), percentage points"
    );
    let met = drawn("exactly_the_plan", "posts_2021");
    assert_eq!(texts(&met, Role::ScenarioEnd), ["scenario: 0"]);
    assert!(!spans(&met, Role::MetLevel).is_empty());
}

#[test]
fn a_border_out_of_reach_is_pointed_at() {
    let scene = drawn("natural_exits", "support_2030");
    assert_eq!(texts(&scene, Role::MetLabel), ["✓ met: 0 →"]);
    assert!(spans(&scene, Role::MissedLevel).is_empty());
}

#[test]
fn contracts_that_may_not_be_left_are_counted_one_by_one() {
    let scene = drawn("exactly_the_plan", "contracts_2025");
    assert_eq!(
        texts(&scene, Role::Caption)[0],
        "to spare (+) or short (−), contracts"
    );
}

#[test]
fn a_target_that_nothing_moves_says_so() {
    let scene = drawn("neutral", "units_2021");
    assert_eq!(
        texts(&scene, Role::Caption),
        ["No assumption and no lever changes it."]
    );
    assert_eq!(scene.nodes.len(), 1);
}

#[test]
fn a_checklist_has_none_and_an_unknown_target_is_refused() {
    assert_eq!(
        draw("neutral", &json!({"target": "pricing_2021"})),
        Ok(None)
    );
    let error = draw("neutral", &json!({"target": "posts_2050"})).expect_err("no such target");
    assert_eq!(
        (error.code(), error.path()),
        ("unknown_value", "options.target")
    );
    assert!(error.to_string().contains("“posts_2050”"), "{error}");
    let error = draw("neutral", &json!({"target": "posts_2021", "width": 10}));
    assert_eq!(error.expect_err("too narrow").path(), "width");
}

#[test]
fn a_given_height_keeps_the_longest_bars() {
    let whole = drawn("exactly_the_plan", "support_2030");
    let options = json!({"target": "support_2030", "language": "en", "height": 240});
    let low = draw("exactly_the_plan", &options)
        .expect("a run")
        .expect("a margin");
    assert_eq!(low.height, 240.0);
    let (few, all) = (texts(&low, Role::BarEnd), texts(&whole, Role::BarEnd));
    assert_eq!(all.len(), 20);
    assert!(few.len() < all.len() && all.starts_with(&few));
}

#[test]
fn no_words_cover_each_other_or_leave_the_sheet() {
    for preset in &plan().presets {
        for target in &plan().targets {
            for (language, width) in [("vi", 320), ("en", 320), ("vi", 640), ("en", 960)] {
                let options = json!({"target": target.id, "language": language, "width": width});
                let Some(scene) = draw(&preset.id, &options).expect("a run") else {
                    continue;
                };
                let what = format!("{} {} {language} {width}", preset.id, target.id);
                words_stand_apart(&scene, &what);
            }
        }
    }
}

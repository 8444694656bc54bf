//! What the margin of each target hangs on.

mod laws;

use lotrinh::plan::{AssumptionId, Lever};
use lotrinh::sensitivity::{self, Influence};
use lotrinh::table::Table;
use lotrinh::unit::Number;
use lotrinh::{Baseline, Scenario, rules};
use serde_json::{Value as Json, json};

use crate::api;
use crate::example::{province, province_with};

type Influences = Table<String, Vec<Influence>>;

fn sensitivity(baseline: &Baseline, scenario: &Scenario) -> Influences {
    sensitivity::sensitivity(rules(), baseline, scenario).expect("influences")
}

fn on(province: &Json, scenario: &Json) -> Influences {
    sensitivity(&api::baseline(province), &api::scenario(scenario.clone()))
}

/// The margin of a target.
fn margin(province: &Json, scenario: &Json, target: &str) -> Option<f64> {
    let run = api::run(&api::baseline(province), &api::scenario(scenario.clone()));
    api::verdict(&run, target).margin
}

/// What a target hangs on, in order.
fn of<'a>(influences: &'a Influences, target: &str) -> &'a [Influence] {
    influences
        .get(&target.into())
        .expect("a target with a margin")
}

/// How much a target hangs on one thing.
fn one(influences: &Influences, target: &str, what: &str) -> Influence {
    let found = of(influences, target)
        .iter()
        .find(|influence| influence.what == what);
    *found.unwrap_or_else(|| panic!("{what} among the influences on {target}"))
}

/// Asserts that something changes a margin by what two runs differ by from a third.
fn differs_as(province: &Json, now: &Json, what: &str, low: &Json, high: &Json) {
    let influences = on(province, now);
    let mut compared = 0;
    for target in rules().targets.iter().map(|goal| goal.id.as_str()) {
        let [now, low, high] = [now, low, high].map(|scenario| margin(province, scenario, target));
        let Some(now) = now else { continue };
        let influence = one(&influences, target, what);
        let changes = [low, high].map(|end| end.expect("a margin") - now);
        assert_eq!([influence.low, influence.high], changes, "{what}, {target}");
        assert_eq!(
            influence.span,
            (influence.high - influence.low).abs(),
            "{what}, {target}"
        );
        compared += 1;
    }
    assert_eq!(compared, 13, "{what}");
}

/// The default baseline.
fn illustrative() -> Json {
    api::json("seeds/baselines/illustrative.json")
}

/// Something of everything.
fn busy() -> Json {
    json!({
        "levers": {
            "consolidation": [0.02, 0.03, 0.01], "streamlining": [0.01, 0.01, 0.02],
            "replacement": [0.6, 0.5, 0.4], "vacancy_withdrawal": [0.2, 0.2, 0.2],
            "new_posts": [0.001, 0.002, 0.001], "to_partly_financed": [0.05, 0.05, 0.05],
            "to_self_financing": [0.04, 0.06, 0.02], "conversion": [0.3, 0.5, 0.5],
            "contract_ending": [0.4, 0.5, 0.5], "running_saving": [0.02, 0.02, 0.02],
        },
        "reorganisations": {"T17": {"on": true}},
    })
}

/// The scenario with one field set.
fn set(scenario: &Json, path: [&str; 2], value: Json) -> Json {
    let mut scenario = scenario.clone();
    scenario[path[0]][path[1]] = value;
    scenario
}

#[test]
fn an_assumption_is_taken_to_both_ends_of_its_range_with_all_else_as_it_is() {
    let (province, busy) = (illustrative(), busy());
    for (id, low, high) in [
        ("retirement", 0.012, 0.030),
        ("resignation", 0.002, 0.015),
        ("posts_freed_per_unit", 0.0, 6.0),
        ("delivery", 0.5, 1.0),
        ("merger_delay", 0.0, 3.0),
        ("pay_share", 0.65, 0.85),
        ("own_revenue_partly", 0.10, 0.90),
        ("own_revenue_funded", 0.0, 0.10),
        ("severance_months", 6.0, 24.0),
        ("base_salary_growth", 0.0, 0.08),
        ("inflation", 0.02, 0.05),
    ] {
        let [low, high] = [low, high].map(|end| set(&busy, ["assumptions", id], json!(end)));
        differs_as(&province, &busy, id, &low, &high);
    }
}

#[test]
fn a_lever_is_taken_to_half_and_to_one_and_a_half_times_its_value() {
    let (province, busy) = (illustrative(), busy());
    for lever in Lever::ALL {
        let [low, high] = [0.5, 1.5].map(|by| {
            let shares = busy["levers"][lever.id()].as_array().expect("three shares");
            // None of these comes to more than the whole.
            let times = |share: &Json| share.as_f64().expect("a share") * by;
            let shares: Vec<f64> = shares.iter().map(times).collect();
            set(&busy, ["levers", lever.id()], json!(shares))
        });
        differs_as(&province, &busy, lever.id(), &low, &high);
    }
}

#[test]
fn a_sector_own_lever_moves_with_the_province() {
    let own = |province: [f64; 3], other: [f64; 3]| {
        json!({
            "levers": {"streamlining": province, "consolidation": [0.02, 0.02, 0.02]},
            "sector_levers": {"other": {"streamlining": other, "replacement": [0.5, 0.5, 0.5]}},
        })
    };
    let mut two = province();
    two["sectors"]["health"] = two["sectors"]["other"].clone();
    differs_as(
        &two,
        &own([0.01, 0.02, 0.03], [0.02, 0.8, 0.04]),
        "streamlining",
        &own([0.005, 0.01, 0.015], [0.01, 0.4, 0.02]),
        // At most the whole.
        &own([0.015, 0.03, 0.045], [0.03, 1.0, 0.06]),
    );
}

#[test]
fn what_was_left_at_its_neutral_value_is_halved_too() {
    // Replacement is 1 where nothing is said, and cannot be more.
    let neutral = json!({});
    let half = json!({"levers": {"replacement": [0.5, 0.5, 0.5]}});
    differs_as(&province(), &neutral, "replacement", &half, &neutral);
    // Half of nothing is nothing.
    let influence = one(&on(&province(), &neutral), "units_2021", "consolidation");
    assert_eq!(
        (influence.low, influence.high, influence.span),
        (0.0, 0.0, 0.0)
    );
}

#[test]
fn half_the_mergers_leave_what_can_be_reckoned_by_hand() {
    // 10 + 90 · (1 − x)^6 of 100 units are left, with x = 0.02, 0.01 and 0.03.
    let left = |x: f64| 0.1 + 0.9 * [1.0 - x; 6].iter().product::<f64>();
    let scenario = json!({"levers": {"consolidation": [0.02, 0, 0]}});
    let influence = one(&on(&province(), &scenario), "units_2021", "consolidation");
    assert!(
        (influence.low - (left(0.02) - left(0.01))).abs() < 1e-12,
        "{influence:?}"
    );
    assert!(
        (influence.high - (left(0.02) - left(0.03))).abs() < 1e-12,
        "{influence:?}"
    );
    assert!(influence.low < 0.0 && influence.high > 0.0);
}

#[test]
fn a_value_outside_its_range_widens_it() {
    let at = |value: Json| json!({ "assumptions": {"retirement": value} });
    let cases = [
        // The value set, and the ends.
        (json!(0.05), 0.012, 0.05),
        (json!(0.001), 0.001, 0.030),
        (json!({"low": 0.015, "high": 0.025}), 0.015, 0.025),
        (
            json!({"value": 0.04, "low": 0.015, "high": 0.025}),
            0.015,
            0.04,
        ),
        (json!({"value": 0.01, "low": 0.015}), 0.01, 0.030),
        // An end may lie beyond the plan's other end where the value does.
        (json!({"value": 0.05, "low": 0.04}), 0.04, 0.05),
        (json!({"value": 0.005, "high": 0.01}), 0.005, 0.01),
    ];
    let replaced = json!({"levers": {"replacement": [0.5, 0.5, 0.5]}});
    for (value, low, high) in cases {
        let with = |value: Json| {
            let mut scenario = at(value);
            scenario["levers"] = replaced["levers"].clone();
            scenario
        };
        let [low, high] = [low, high].map(|end| with(json!(end)));
        differs_as(&province(), &with(value), "retirement", &low, &high);
    }
}

#[test]
fn a_range_is_the_plan_own_until_the_scenario_says_otherwise() {
    let range = |setting: Json| {
        let scenario = api::scenario(json!({ "assumptions": {"merger_delay": setting} }));
        let range = scenario.range(rules(), AssumptionId::MergerDelay);
        [range.low, range.value, range.high].map(Number::get)
    };
    assert_eq!(range(json!({})), [0.0, 0.0, 3.0]);
    assert_eq!(range(json!(2)), [0.0, 2.0, 3.0]);
    assert_eq!(range(json!(5)), [0.0, 5.0, 5.0]);
    assert_eq!(range(json!({"low": 1, "high": 2})), [0.0, 0.0, 2.0]);
    assert_eq!(
        range(json!({"value": 4, "low": 1, "high": 2})),
        [1.0, 4.0, 4.0]
    );
    let neutral = api::scenario(json!({}));
    for id in AssumptionId::ALL {
        let range = neutral.range(rules(), *id);
        let plan = rules().assumption(*id);
        assert_eq!(
            [range.low, range.value, range.high],
            [plan.low, plan.value, plan.high]
        );
    }
}

#[test]
fn what_matters_most_comes_first_and_ties_go_by_name() {
    // Nothing but contracts: ending them and what is delivered of it decide, and nothing else.
    let scenario = json!({"levers": {"contract_ending": [0.3, 0.3, 0.3]}});
    let influences = on(&province(), &scenario);
    let whats: Vec<&str> = of(&influences, "contracts_2021")
        .iter()
        .map(|of| of.what)
        .collect();
    assert_eq!(whats[..2], ["contract_ending", "delivery"]);
    assert_eq!(whats.len(), AssumptionId::COUNT + Lever::COUNT);
    assert!(whats[2..].is_sorted(), "{whats:?}");
    assert!(
        of(&influences, "contracts_2021")[2..]
            .iter()
            .all(|of| of.span == 0.0)
    );
    // The order is not the one in which the two are listed.
    let scenario = json!({"levers": {"consolidation": [0.02, 0, 0], "conversion": [0.1, 0, 0]}});
    let influences = on(&province(), &scenario);
    let spans: Vec<f64> = of(&influences, "units_2021")
        .iter()
        .map(|of| of.span)
        .collect();
    assert!(
        spans[0] > spans[1] && spans[1] > spans[2] && spans[2] > 0.0,
        "{spans:?}"
    );
}

#[test]
fn an_influence_is_told_in_what_the_target_counts_too() {
    // Ten units are open to conversion; each year a part of those left goes, for six and four years.
    let left = |share: f64| (0..10).fold(10.0, |left, _| left * (1.0 - share));
    let scenario = json!({"levers": {"conversion": [0.2, 0.2, 0.2]}});
    let influence = one(&on(&province(), &scenario), "conversion_2025", "conversion");
    let wanted = [0.1, 0.3].map(|share| left(0.2) - left(share));
    for (found, wanted) in [influence.low_absolute, influence.high_absolute]
        .into_iter()
        .zip(wanted)
    {
        let found = found.expect("units");
        assert!((found - wanted).abs() < 1e-9, "{found}, wanted {wanted}");
    }
}

#[test]
fn the_readings_in_force_give_the_margin() {
    let read = |headcount: &str, shares: [f64; 3]| {
        json!({
            "levers": {"vacancy_withdrawal": shares},
            "readings": {"headcount": headcount},
        })
    };
    let now = [0.2, 0.2, 0.2];
    let posts = one(
        &on(&province(), &read("posts", now)),
        "posts_2021",
        "vacancy_withdrawal",
    );
    assert!(posts.low < 0.0 && posts.high > 0.0, "{posts:?}");
    // Whoever counts people does not care for vacant posts.
    let staff = one(
        &on(&province(), &read("staff", now)),
        "posts_2021",
        "vacancy_withdrawal",
    );
    assert_eq!(staff.span, 0.0);
}

#[test]
fn what_has_no_margin_has_no_entry() {
    let influences = on(&province(), &json!({}));
    for checklist in ["pricing_2021", "units_2030"] {
        assert_eq!(influences.get(&checklist.into()), None);
    }
    assert_eq!(influences.len(), 13);
    // Of an empty province nothing but its contracts can be said.
    let influences = on(&json!({"schema": "lotrinh-baseline/1"}), &json!({}));
    let known: Vec<&String> = influences.keys().collect();
    assert_eq!(known, ["contracts_2021", "contracts_2025"]);
}

#[test]
fn an_end_that_leaves_no_margin_has_no_entry() {
    // One and a half times as many mergers leave not a unit in the province.
    let mut none_of_their_own = province_with(
        "units",
        json!({"self_financing": 0, "partly_financed": 30, "budget_funded": 70}),
    );
    none_of_their_own["sectors"]["other"]["convertible"] = json!(0);
    let influences = on(
        &none_of_their_own,
        &json!({"levers": {"consolidation": [0.7, 0, 0]}}),
    );
    let on_units = one(&influences, "units_2021", "consolidation");
    assert!(on_units.high > 0.0);
    let whats = of(&influences, "autonomy_2021").iter().map(|of| of.what);
    let whats: Vec<&str> = whats.collect();
    assert!(
        !whats.contains(&"consolidation") && whats.contains(&"delivery"),
        "{whats:?}"
    );
    assert_eq!(whats.len(), AssumptionId::COUNT + Lever::COUNT - 1);
}

#[test]
fn an_end_that_contradicts_what_was_observed_has_no_entry() {
    // 75 units were seen to finance themselves in 2018; half as many mergers again leave 71 in all.
    let scenario = json!({
        "levers": {"consolidation": [0.08, 0, 0]},
        "observed": {"self_financing_units": {"2018": 75}},
    });
    let influences = on(&province(), &scenario);
    for (target, found) in influences.iter() {
        assert!(
            found.iter().all(|of| of.what != "consolidation"),
            "{target}"
        );
        assert!(found.iter().any(|of| of.what == "delivery"), "{target}");
    }
    assert_eq!(influences.len(), 13);
}

#[test]
fn a_scenario_that_does_not_run_is_refused_as_elsewhere() {
    let scenario = api::scenario(json!({"observed": {"units": {"2021": 0, "2022": 7}}}));
    let baseline = api::baseline(&province());
    let error = sensitivity::sensitivity(rules(), &baseline, &scenario).expect_err("a refusal");
    assert_eq!(
        (error.code(), error.path()),
        ("unreachable", "scenario.observed.units.2022")
    );
}

#[test]
fn no_assumption_has_the_name_of_a_lever() {
    let levers: Vec<&str> = Lever::ALL.iter().map(|lever| lever.id()).collect();
    assert!(
        AssumptionId::ALL
            .iter()
            .all(|id| !levers.contains(&id.id()))
    );
}

#[test]
fn influences_cross_as_lists_by_target() {
    let influences = on(
        &province(),
        &json!({"levers": {"consolidation": [0.02, 0, 0]}}),
    );
    let wire = serde_json::to_value(&influences).expect("JSON");
    let first = &wire["units_2021"][0];
    let told = of(&influences, "units_2021")[0];
    let wanted = json!({
        "what": "consolidation", "low": told.low, "high": told.high, "span": told.span,
        "low_absolute": told.low_absolute, "high_absolute": told.high_absolute,
    });
    assert_eq!(*first, wanted);
}

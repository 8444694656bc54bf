//! How far targets have come by a year on their way: what a yearly report says.

use lotrinh::plan::Status;
use lotrinh::target::{Standing, standings};
use lotrinh::unit::Year;
use lotrinh::{Baseline, Scenario, rules};
use proptest::prelude::*;
use serde_json::json;

use crate::api;
use crate::example::province;
use crate::laws::cases;
use crate::random::case;

fn at(baseline: &Baseline, scenario: &Scenario, year: u16) -> Vec<Standing> {
    let year = Year::new(year).expect("a year of the model");
    standings(rules(), baseline, scenario, year).expect("standings")
}

fn names(standings: &[Standing]) -> Vec<&str> {
    standings.iter().map(|of| of.target.as_str()).collect()
}

#[test]
fn the_next_target_of_each_kind_is_the_one_on_its_way() {
    let (baseline, scenario) = (api::baseline(&province()), api::scenario(json!({})));
    let found = at(&baseline, &scenario, 2018);
    assert_eq!(
        names(&found),
        [
            "units_2021",
            "posts_2021",
            "contracts_2021",
            "autonomy_2021",
            "support_2021",
            "conversion_2025"
        ]
    );
    let found = at(&baseline, &scenario, 2027);
    assert_eq!(names(&found), ["units_2030", "posts_2030", "support_2030"]);
    assert!(at(&baseline, &scenario, 2015).is_empty());
}

#[test]
fn half_the_way_is_told_against_the_whole_of_it() {
    // 2 % of people leave by streamlining a year: 4 % after two.
    let scenario = api::scenario(json!({"levers": {"streamlining": [0.02, 0, 0]}}));
    let found = at(&api::baseline(&province()), &scenario, 2017);
    let posts = found.iter().find(|of| of.target == "posts_2021");
    let posts = posts.expect("a target on its way");
    // Of 1 000 posts, 18 and then 17.64 go.
    let measure = posts.measure.expect("a fall");
    assert!((measure - 0.03564).abs() < 1e-12, "{posts:?}");
    assert_eq!(posts.status, Status::Missed);
    assert_eq!(posts.required, Some(0.10));
    let left = posts.margin_absolute.expect("posts");
    assert!((left - (900.0 - 964.36)).abs() < 1e-9);
    // Spending is the mean of the years that have passed.
    let support = found.iter().find(|of| of.target == "support_2021");
    let years = support.expect("a target on its way").years;
    assert_eq!((years.first.get(), years.last.get()), (2016, 2017));
}

proptest! {
    #![proptest_config(cases(64))]

    /// In its own year a target stands as its verdict says.
    #[test]
    fn a_target_that_is_due_stands_as_its_verdict_has_it(case in case()) {
        let run = api::run(&case.baseline, &case.scenario);
        for goal in &rules().targets {
            let due = goal.quantity.year();
            let all = at(&case.baseline, &case.scenario, due.get());
            let Some(standing) = all.iter().find(|of| of.target == goal.id) else {
                continue;
            };
            let verdict = api::verdict(&run, &goal.id);
            prop_assert_eq!(standing.measure, verdict.measure, "{}", goal.id);
            prop_assert_eq!(standing.required, verdict.required);
            prop_assert_eq!(standing.margin, verdict.margin);
            prop_assert_eq!(standing.status, verdict.status);
            prop_assert_eq!(standing.why, verdict.why);
        }
    }
}

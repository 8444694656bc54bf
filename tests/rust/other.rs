//! Another province's plan: other targets, tasks and years, and no change of the code.

use std::collections::BTreeSet;

use lotrinh::goal_seek::goal_seek_all;
use lotrinh::plan::{Rules, Status, Stock};
use lotrinh::quota::quotas;
use lotrinh::savings::savings;
use lotrinh::{Plan, simulate};

use crate::api;

/// Its seeds, with what it leaves to ours.
fn other() -> Plan {
    let mut files = api::seeds_in("tests/seeds/other");
    let usual = api::seeds();
    let shared = usual.into_iter().filter(|(name, _)| {
        ["drawings.json", "form.json", "parameters.json"].contains(&name.as_str())
    });
    files.extend(shared);
    api::plan_of(files)
}

#[test]
fn its_targets_are_judged_in_its_own_years() {
    let plan = other();
    let rules = Rules::of(&plan);
    let ours: BTreeSet<&str> = lotrinh::plan()
        .targets
        .iter()
        .map(|target| target.id.as_str())
        .collect();
    assert!(
        plan.targets
            .iter()
            .all(|target| !ours.contains(target.id.as_str()))
    );
    let baseline = &plan.baselines[0].baseline;
    let mut seen = BTreeSet::new();
    for preset in &plan.presets {
        let run = simulate(&rules, baseline, &preset.scenario).expect("a run");
        assert_eq!(run.verdicts.len(), plan.targets.len());
        for (verdict, target) in run.verdicts.iter().zip(&plan.targets) {
            assert_eq!(verdict.id, target.id);
            assert!(verdict.status != Status::NotAssessable, "{}", target.id);
            seen.insert(verdict.status.id());
        }
    }
    // All that can become of a target happens somewhere.
    assert_eq!(seen, BTreeSet::from(["met", "missed", "checklist"]));
}

#[test]
fn what_it_takes_and_whole_quotas_are_found_for_it_too() {
    let plan = other();
    let rules = Rules::of(&plan);
    let baseline = &plan.baselines[0].baseline;
    for preset in &plan.presets {
        let scenario = &preset.scenario;
        let effort = goal_seek_all(&rules, baseline, scenario).expect("an answer");
        assert_eq!(effort.periods.len(), plan.periods.len());
        for stock in Stock::ALL {
            let quotas = quotas(&rules, baseline, scenario, *stock).expect("quotas");
            let sum: i64 = quotas.totals.iter().map(|cut| cut.get()).sum();
            assert_eq!(sum, quotas.sum.get());
            assert!(quotas.lost.is_empty(), "{}: {:?}", preset.id, quotas.lost);
        }
        let savings = savings(&rules, baseline, scenario).expect("savings");
        for of in &savings.years {
            let forms = of.province.posts.since_2015 + of.province.autonomy.since_2015;
            assert!(of.fall >= 0.0 && forms <= of.fall + 1e-6, "{of:?}");
        }
    }
}

#[test]
fn no_text_of_the_page_or_the_crate_names_our_plan_or_its_targets() {
    let mut foreign = vec!["2235".to_owned(), "Điện Biên".to_owned()];
    foreign.extend(
        lotrinh::plan()
            .targets
            .iter()
            .map(|target| format!("\"{}\"", target.id)),
    );
    foreign.extend(
        lotrinh::plan()
            .presets
            .iter()
            .map(|preset| format!("\"{}\"", preset.id)),
    );
    for path in ["www/src", "www/index.html", "www/embed.html", "crate/src"] {
        for (file, text) in api::sources(path) {
            // What is told of the crate, and examples in it, are about the plan that it comes with.
            let code = text
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"));
            for line in code {
                let named = foreign.iter().find(|name| line.contains(name.as_str()));
                assert_eq!(named, None, "{file}: {line}");
            }
        }
    }
}

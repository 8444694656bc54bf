//! How long one look at a scenario takes: the run, what crosses to the page, the verdicts alone; and
//! what asks for many runs.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use lotrinh::goal_seek::goal_seek_all;
use lotrinh::plan::Stock;
use lotrinh::quota::quotas;
use lotrinh::sensitivity::sensitivity;
use lotrinh::simulation::Detail;
use lotrinh::{Scenario, Simulation, Value, plan, rules, simulate};

/// Every lever moved in every period, and every reorganisation on: nothing is skipped.
fn everything() -> Scenario {
    let levers = plan().levers.iter().map(|lever| {
        let half = Value::Number((lever.neutral.get() + lever.full_effort.get()) / 2.0 + 0.01);
        (lever.id.id().into(), Value::List(vec![half; 3]))
    });
    let named = plan().reorganisations.iter().map(|task| {
        let on = Value::Map(vec![("on".into(), Value::Bool(true))]);
        (task.id.clone(), on)
    });
    let scenario = Value::Map(vec![
        ("schema".into(), Value::Text("lotrinh-scenario/1".into())),
        ("levers".into(), Value::Map(levers.collect())),
        ("reorganisations".into(), Value::Map(named.collect())),
    ]);
    scenario.read().expect("an admitted scenario")
}

fn benches(criterion: &mut Criterion) {
    let rules = rules();
    let baseline = plan().baseline("illustrative").expect("a seed");
    let scenario = everything();
    let simulation = Simulation::new(rules, baseline, &scenario).expect("a run");
    criterion.bench_function("simulation", |bencher| {
        bencher.iter(|| Simulation::new(rules, black_box(baseline), black_box(&scenario)));
    });
    criterion.bench_function("simulation and run", |bencher| {
        bencher.iter(|| simulate(rules, black_box(baseline), black_box(&scenario)));
    });
    criterion.bench_function("run without sectors", |bencher| {
        bencher.iter(|| black_box(&simulation).run(Detail::Totals));
    });
    criterion.bench_function("verdicts", |bencher| {
        bencher.iter(|| black_box(&simulation).verdicts());
    });
    // Nearly all targets are missed, so that there is something to seek.
    let exits = plan().preset("natural_exits").expect("a seed");
    criterion.bench_function("goal seek for all targets", |bencher| {
        bencher.iter(|| goal_seek_all(rules, black_box(baseline), black_box(exits)));
    });
    criterion.bench_function("sensitivity", |bencher| {
        bencher.iter(|| sensitivity(rules, black_box(baseline), black_box(&scenario)));
    });
    criterion.bench_function("quotas of posts", |bencher| {
        bencher.iter(|| {
            quotas(
                rules,
                black_box(baseline),
                black_box(&scenario),
                Stock::Posts,
            )
        });
    });
}

criterion_group!(simulate_benches, benches);
criterion_main!(simulate_benches);

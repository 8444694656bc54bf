//! Random provinces and scenarios that the crate admits: everything that may vary does.

use lotrinh::own::OwnKind;
use lotrinh::plan::{AssumptionId, ChoiceValue, Counting, Lever, ReadingId, Sector};
use lotrinh::scenario::Metric;
use lotrinh::unit::Year;
use lotrinh::{Baseline, Scenario, Value, plan, rules};
use proptest::collection::btree_map;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// A province and what is done to it.
#[derive(Debug, Clone)]
pub(crate) struct Case {
    pub(crate) baseline: Baseline,
    pub(crate) scenario: Scenario,
}

/// Any admitted case, with observed figures in about every second one.
pub(crate) fn case() -> impl Strategy<Value = Case> {
    (baseline(), scenario(), observations()).prop_map(|(baseline, scenario, observations)| {
        let observed = observe(&baseline, &scenario, &observations);
        let case = Case { baseline, scenario };
        observed.map_or_else(
            || case.clone(),
            |scenario| Case {
                scenario,
                ..case.clone()
            },
        )
    })
}

/// Any admitted case with nothing observed.
pub(crate) fn unobserved() -> impl Strategy<Value = Case> {
    (baseline(), scenario()).prop_map(|(baseline, scenario)| Case { baseline, scenario })
}

type Field = (String, Value);

fn map(fields: Vec<Field>) -> Value {
    Value::Map(fields)
}

fn field(name: &str, value: Value) -> Field {
    (name.into(), value)
}

fn numbers(numbers: &[f64]) -> Value {
    Value::List(numbers.iter().copied().map(Value::Number).collect())
}

fn schema(name: &str) -> Field {
    field("schema", Value::Text(name.into()))
}

/// A figure of a baseline: often nothing, never so small that rounding hides a law.
fn amount() -> impl Strategy<Value = f64> {
    prop_oneof![
        1 => Just(0.0),
        3 => (0_u16..900).prop_map(f64::from),
        3 => 0.001..20_000.0,
    ]
}

/// A share with its ends and the usual small values well represented.
pub(crate) fn share() -> impl Strategy<Value = f64> {
    prop_oneof![
        2 => Just(0.0),
        1 => Just(1.0),
        4 => 0.0..0.1,
        2 => 0.0..=1.0,
    ]
}

/// A part of a figure: too little counts as nothing.
fn part(whole: f64, share: f64) -> f64 {
    let part = whole * share;
    if part < 0.001 { 0.0 } else { part }
}

prop_compose! {
    fn sector()(
        own in amount(),
        partly in amount(),
        funded in amount(),
        open in share(),
        posts in amount(),
        filled in prop_oneof![4 => 0.8..=1.0, 1 => share()],
        contracts in amount(),
        support in [amount(), amount(), amount(), amount(), amount()],
    ) -> Value {
        let paid = partly + funded > 0.0;
        let if_paid = |number: f64| if paid { number } else { 0.0 };
        let posts = if_paid(posts);
        let [a, b, c, d, last] = support;
        map(vec![
            field("units", classes(own, partly, funded)),
            field("convertible", Value::Number(part(own, open))),
            field("posts", Value::Number(posts)),
            field("staff", Value::Number(part(posts, filled))),
            field("irregular_contracts", Value::Number(contracts)),
            field("support", numbers(&[a, b, c, d, if_paid(last)])),
        ])
    }
}

fn classes(free: f64, partly: f64, funded: f64) -> Value {
    map(vec![
        field("self_financing", Value::Number(free)),
        field("partly_financed", Value::Number(partly)),
        field("budget_funded", Value::Number(funded)),
    ])
}

fn fields(map: std::collections::BTreeMap<String, Value>) -> Value {
    Value::Map(map.into_iter().collect())
}

/// Figures for some of the years.
fn by_year(
    years: impl Iterator<Item = Year>,
    figure: impl Strategy<Value = f64>,
) -> impl Strategy<Value = Value> {
    let years: Vec<String> = years.map(|year| year.to_string()).collect();
    let most = years.len();
    btree_map(select(years), figure.prop_map(Value::Number), 0..=most).prop_map(fields)
}

pub(crate) fn baseline() -> impl Strategy<Value = Baseline> {
    let budget = prop_oneof![
        1 => Just(map(Vec::new())),
        2 => proptest::collection::vec(1000.0..20_000.0, Year::SPENDING).prop_map(|budget| {
            let years = Year::all().map(|year| year.to_string());
            map(years.zip(budget.into_iter().map(Value::Number)).collect())
        }),
        1 => by_year(Year::all(), 1000.0..20_000.0),
    ];
    let names: Vec<String> = Sector::ALL
        .iter()
        .map(|sector| sector.id().into())
        .collect();
    let sectors = btree_map(select(names), sector(), 0..=Sector::COUNT).prop_map(fields);
    (budget, sectors).prop_map(|(budget, sectors)| {
        let baseline = map(vec![
            schema("lotrinh-baseline/1"),
            field("recurrent_budget", budget),
            field("sectors", sectors),
        ]);
        baseline.read().expect("an admitted baseline")
    })
}

fn levers(most: usize) -> impl Strategy<Value = Value> {
    let names: Vec<String> = Lever::ALL.iter().map(|lever| lever.id().into()).collect();
    let shares = [share(), share(), share()].prop_map(|shares| numbers(&shares));
    btree_map(select(names), shares, 0..=most).prop_map(fields)
}

fn switches() -> impl Strategy<Value = Value> {
    let names: Vec<String> = rules()
        .reorganisations
        .iter()
        .map(|task| task.id.clone())
        .collect();
    let most = names.len();
    let switch = (any::<bool>(), prop_oneof![Just(0_u8), 0_u8..=15]).prop_map(|(on, delay)| {
        map(vec![
            field("on", Value::Bool(on)),
            field("delay", Value::Number(delay.into())),
        ])
    });
    btree_map(select(names), switch, 0..=most).prop_map(fields)
}

/// Reorganisations of the user's own.
fn own() -> impl Strategy<Value = Value> {
    let units = |admitted: bool| amount().prop_map(move |count| if admitted { count } else { 0.0 });
    let one = select(OwnKind::ALL).prop_flat_map(move |kind| {
        let (free, paid) = (kind != OwnKind::Upgrade, kind != OwnKind::Convert);
        let units = (units(free), units(paid), units(paid));
        (units, select(Sector::ALL), 2016_u16..=2030, 1_u8..=4).prop_map(
            move |((free, partly, funded), sector, year, quarter)| {
                map(vec![
                    field("kind", Value::Text(kind.id().into())),
                    field("sector", Value::Text(sector.id().into())),
                    field("units", classes(free, partly, funded)),
                    field(
                        "deadline",
                        map(vec![
                            field("year", Value::Number(year.into())),
                            field("quarter", Value::Number(quarter.into())),
                        ]),
                    ),
                ])
            },
        )
    });
    let id = (1_u16..10_000).prop_map(|number| format!("R{number}"));
    prop_oneof![
        2 => Just(map(Vec::new())),
        1 => btree_map(id, one, 0..6).prop_map(fields),
    ]
}

/// An assumption within what it admits: its value, or parts of its range.
fn assumption(id: AssumptionId) -> impl Strategy<Value = Value> {
    let admitted = rules().assumption(id);
    let (min, max) = (admitted.min.get(), admitted.max.get());
    let (low, high) = (admitted.low.get(), admitted.high.get());
    let rounded = move |number: f64| if id.whole() { number.trunc() } else { number };
    let anywhere = prop_oneof![3 => low..=high, 1 => min..=max, 1 => Just(min), 1 => Just(max)];
    let whole_range =
        (option::of(low..=high), min..=low, high..=max).prop_map(move |(value, low, high)| {
            let mut parts = vec![
                field("low", Value::Number(rounded(low))),
                field("high", Value::Number(rounded(high))),
            ];
            parts.extend(value.map(|value| field("value", Value::Number(rounded(value)))));
            map(parts)
        });
    prop_oneof![
        3 => anywhere.prop_map(move |number| Value::Number(rounded(number))),
        1 => whole_range,
    ]
}

fn assumptions() -> impl Strategy<Value = Value> {
    let each: Vec<_> = AssumptionId::ALL
        .iter()
        .map(|id| option::weighted(0.4, assumption(*id)))
        .collect();
    each.prop_map(|values| {
        let ids = AssumptionId::ALL.iter();
        let set = ids
            .zip(values)
            .filter_map(|(id, value)| Some(field(id.id(), value?)));
        map(set.collect())
    })
}

fn readings() -> impl Strategy<Value = Value> {
    let each: Vec<_> = ReadingId::ALL
        .iter()
        .map(|id| {
            let choices = plan().readings[*id as usize].choices.iter();
            let values = choices.map(|choice| match &choice.value {
                ChoiceValue::Number(number) => Value::Number(*number),
                ChoiceValue::Name(name) => Value::Text(name.clone()),
            });
            select(values.collect::<Vec<_>>())
        })
        .collect();
    each.prop_map(|values| {
        let ids = ReadingId::ALL.iter();
        map(ids
            .zip(values)
            .map(|(id, value)| field(id.id(), value))
            .collect())
    })
}

pub(crate) fn scenario() -> impl Strategy<Value = Scenario> {
    let names: Vec<String> = Sector::ALL
        .iter()
        .map(|sector| sector.id().into())
        .collect();
    let counting = select(Counting::ALL).prop_map(|counting| Value::Text(counting.id().into()));
    let full_effort = {
        let names: Vec<String> = Lever::ALL.iter().map(|lever| lever.id().into()).collect();
        btree_map(select(names), share().prop_map(Value::Number), 0..4).prop_map(fields)
    };
    (
        counting,
        levers(Lever::COUNT),
        btree_map(select(names), levers(4), 0..4).prop_map(fields),
        (switches(), own()),
        assumptions(),
        full_effort,
        readings(),
    )
        .prop_map(
            |(counting, levers, sectors, (switches, own), assumptions, effort, readings)| {
                let scenario = map(vec![
                    schema("lotrinh-scenario/1"),
                    field("counting", counting),
                    field("levers", levers),
                    field("sector_levers", sectors),
                    field("reorganisations", switches),
                    field("own_reorganisations", own),
                    field("assumptions", assumptions),
                    field("full_effort", effort),
                    field("readings", readings),
                ]);
                scenario.read().expect("an admitted scenario")
            },
        )
}

/// Figures to observe, each as a factor on what is simulated.
type Observations = Vec<(Metric, u16, f64)>;

fn observations() -> impl Strategy<Value = Observations> {
    let years = Year::simulated().map(Year::get).collect::<Vec<_>>();
    let factor = prop_oneof![1 => Just(1.0), 1 => Just(0.0), 6 => 0.6..1.2];
    let one = (select(Metric::ALL), select(years), factor);
    prop_oneof![Just(Vec::new()), proptest::collection::vec(one, 1..6)]
}

/// The scenario with the observations; none where the stocks cannot be scaled to them.
fn observe(
    baseline: &Baseline,
    scenario: &Scenario,
    observations: &Observations,
) -> Option<Scenario> {
    let run = lotrinh::simulate(rules(), baseline, scenario).ok()?;
    let mut observed = serde_json::Map::new();
    for (metric, year, factor) in observations {
        let t = usize::from(year - Year::BASE.get());
        let totals = &run.totals;
        let simulated = match metric {
            Metric::Units => totals.units[t],
            Metric::SelfFinancingUnits => totals.self_financing_units[t],
            Metric::Posts => totals.posts[t],
            Metric::Staff => totals.staff[t],
            Metric::IrregularContracts => totals.irregular_contracts[t],
            Metric::Support => totals.support.nominal[usize::from(year - Year::FIRST.get())],
        };
        let figures = observed
            .entry(metric.id())
            .or_insert_with(|| serde_json::Value::Object(serde_json::Map::new()));
        figures[year.to_string()] = part(simulated, *factor).into();
    }
    let observed = Value::from_json(&serde_json::Value::Object(observed).to_string());
    let scenario = Scenario {
        observed: observed.ok()?.read().ok()?,
        ..scenario.clone()
    };
    lotrinh::simulate(rules(), baseline, &scenario).ok()?;
    Some(scenario)
}

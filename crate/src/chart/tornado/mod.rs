//! What a target hangs on, as bars: how far each assumption and each lever moves its margin.

mod paint;

use serde::Serialize;

use super::Scene;
use crate::baseline::Baseline;
use crate::error::Error;
use crate::number::short;
use crate::plan::{
    AssumptionId, AssumptionKind, Caption, Goal, Lever, Names, Quantity, Remark, Rules,
};
use crate::scenario::Scenario;
use crate::sensitivity::{FACTORS, Influence, sensitivity};
use crate::simulation::Simulation;
use crate::target::judge_as_read;
use crate::unit::{Height, Language, Text, Width};
use crate::value::fields;

/// How a tornado is to be drawn.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct TornadoOptions {
    /// The target's name.
    pub target: String,
    /// Its width in CSS pixels, 160 to 4000; 640 where nothing is said.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "number"))]
    pub width: Width,
    /// Its height in CSS pixels, 120 to 4000; what the bars need where nothing is said.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "number | null"))]
    pub height: Option<Height>,
    /// The language of its words and numbers; Vietnamese where nothing is said.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub language: Language,
}

fields!(TornadoOptions { target; width, height, language });

/// The most bars: the rest is for a table.
const MOST: usize = 10;

/// The least change of a margin that is worth a bar, as a share, in contracts or in units.
const LEAST: f64 = 5e-6;

/// One end of a bar.
#[derive(Debug, Clone, PartialEq)]
struct End {
    /// The margin there, as the axis counts it.
    margin: f64,
    /// The value that brings it about.
    label: String,
}

/// What the target hangs on: its name, its low end and its high end.
#[derive(Debug, Clone, PartialEq)]
struct Bar<'a> {
    name: &'a str,
    ends: [End; 2],
}

/// What a tornado shows, before it has a size.
#[derive(Debug, Clone, PartialEq)]
struct Figure<'a> {
    title: String,
    /// The margin as it is, as the axis counts it.
    present: f64,
    is_met: bool,
    /// The longest first.
    bars: Vec<Bar<'a>>,
    /// What the axis counts.
    unit: &'a str,
}

/// Draws what the margin of a target hangs on, the most on top; none where the target has no
/// margin. A share's margin is counted in percentage points, that of contracts in contracts, that of
/// conversion in units, all as the ledger has them.
///
/// # Errors
/// As [`Simulation::new`], and `options.target` where there is no target of that name.
///
/// ```
/// use lotrinh::chart::{TornadoOptions, tornado};
///
/// let plan = lotrinh::plan();
/// let baseline = plan.baseline("illustrative").expect("the plan brings it");
/// let scenario = plan.preset("natural_exits").expect("the plan brings it");
/// let options: TornadoOptions = lotrinh::Value::from_json(
///     r#"{"target": "posts_2021", "width": 480, "language": "en"}"#,
/// ).expect("it is JSON").read()?;
/// let scene = tornado(lotrinh::rules(), lotrinh::names(), baseline, scenario, &options)?;
/// assert!(scene.expect("there are posts").to_svg().contains("Replacing leavers"));
/// # Ok::<(), lotrinh::Error>(())
/// ```
pub fn tornado(
    rules: &Rules,
    names: &Names,
    baseline: &Baseline,
    scenario: &Scenario,
    options: &TornadoOptions,
) -> Result<Option<Scene>, Error> {
    let place = rules.target(&options.target);
    let place = place.map_err(|error| error.within("target").within("options"))?;
    let goal = &rules.targets[place];
    let simulation = Simulation::new(rules, baseline, scenario)?;
    let judged = judge_as_read(&simulation, goal);
    let influences = sensitivity(rules, baseline, scenario)?;
    let (Some(margin), Some(influences)) = (judged.margin(), influences.get(&goal.id)) else {
        return Ok(None);
    };
    let language = options.language;
    let remark = |id| rules.words.remark(id).get(language);
    let (present, factor, unit) = match (goal.quantity, judged.margin_absolute) {
        (Quantity::NoContracts { .. }, _) => (margin, 1.0, remark(Remark::MarginContracts)),
        (Quantity::Conversion { .. }, Some(units)) => {
            let unit = names.drawings.caption(Caption::MarginUnits);
            (units, 1.0, unit.get(language))
        }
        _ => (margin, 100.0, remark(Remark::MarginPoints)),
    };
    let mut changes: Vec<_> = influences
        .iter()
        .map(|of| (of.what, changes(goal, of)))
        .collect();
    // What is counted in units may come in another order than its share of those there are.
    changes.sort_by(|(_, a), (_, b)| span(*b).total_cmp(&span(*a)));
    let telling = |(_, ends): &(&str, [f64; 2])| ends.iter().any(|end| end.abs() > LEAST);
    let telling = changes.into_iter().filter(telling).take(MOST);
    let bars = telling.map(|(what, [low, high])| {
        let (name, labels) = told(rules, names, scenario, what, language);
        let end = |change: f64, label| End {
            margin: (present + change) * factor,
            label,
        };
        let [at_low, at_high] = labels;
        Bar {
            name,
            ends: [end(low, at_low), end(high, at_high)],
        }
    });
    let hangs_on = remark(Remark::HangsOn);
    let figure = Figure {
        title: format!("{hangs_on}: {}", names.targets[place].get(language)),
        present: present * factor,
        is_met: judged.met() == Some(true),
        bars: bars.collect(),
        unit,
    };
    Ok(Some(paint::paint(&rules.words, &figure, options)))
}

/// By how much a margin changes at the low and at the high end, in what it is told in.
fn changes(goal: &Goal, of: &Influence) -> [f64; 2] {
    match (goal.quantity, of.low_absolute, of.high_absolute) {
        (Quantity::Conversion { .. }, Some(low), Some(high)) => [low, high],
        _ => [of.low, of.high],
    }
}

/// How far two ends lie apart.
fn span([low, high]: [f64; 2]) -> f64 {
    (high - low).abs()
}

/// The name of an assumption or lever, and what it is set to at its low and at its high end.
fn told<'a>(
    rules: &Rules,
    names: &'a Names,
    scenario: &Scenario,
    what: &str,
    language: Language,
) -> (&'a str, [String; 2]) {
    if let Some(id) = AssumptionId::ALL.iter().find(|id| id.id() == what) {
        let range = scenario.range(rules, *id);
        let ends = [range.low, range.high].map(|end| match id.kind() {
            AssumptionKind::Share => short(100.0 * end.get(), language) + "%",
            AssumptionKind::Number | AssumptionKind::Whole => {
                counted(end.get(), names.counted(*id), language)
            }
        });
        return (names.assumption(*id).get(language), ends);
    }
    let lever = Lever::ALL.iter().find(|lever| lever.id() == what);
    let name = lever.map_or("", |lever| names.lever(*lever).get(language));
    (name, FACTORS.map(|by| format!("× {}", short(by, language))))
}

/// A number with its noun, which has an s in English but for one.
fn counted(number: f64, noun: &Text, language: Language) -> String {
    let many = language == Language::En && number != 1.0;
    let ending = if many { "s" } else { "" };
    format!("{} {}{ending}", short(number, language), noun.get(language))
}

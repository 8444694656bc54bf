//! A chart as a file of its own: what it is above it, what its lines mean, and below it what it rests
//! on. It carries all that it needs: no style sheet, no class, no font but what every machine has.

mod sheet;

use std::fmt::Write;

use serde::Serialize;

use self::sheet::{Meaning, Sheet, plain, side};
use super::backend::FONT;
use super::figure::{Figure, Target};
use super::paint::{self, PINS};
use super::svg::escape;
use super::{ChartOptions, Role};
use crate::error::Error;
use crate::plan::{Caption, Names, Remark, Rules, Status};
use crate::simulation::Simulation;
use crate::unit::Year;
use crate::value::{Fields, Read, Value};

/// How a chart is to be put into a file of its own.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct FileOptions {
    /// The chart; its size is that of the drawing, around which the words stand.
    #[serde(flatten)]
    pub chart: ChartOptions,
    /// Which scenario it shows; nothing where nothing is said.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub subtitle: String,
    /// What the other line is; that nothing is done where nothing is said.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub reference: String,
    /// What the further lines are, in their order.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub pinned: Vec<String>,
    /// What must not be overlooked, beside the title.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub badge: String,
    /// What it rests on, a paragraph each.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub notes: Vec<String>,
}

/// The names of its own fields.
const FIELDS: [&str; 5] = ["subtitle", "reference", "pinned", "badge", "notes"];

impl Read for FileOptions {
    fn read(value: &Value) -> Result<FileOptions, Error> {
        let names = [&FIELDS[..], &ChartOptions::FIELDS].concat();
        let fields = Fields::of(value, &names)?;
        let [subtitle, reference, pinned, badge, notes] = FIELDS;
        Ok(FileOptions {
            chart: ChartOptions::of(&fields)?,
            subtitle: fields.optional(subtitle)?,
            reference: fields.optional(reference)?,
            pinned: fields.optional(pinned)?,
            badge: fields.optional(badge)?,
            notes: fields.optional(notes)?,
        })
    }
}

/// The ends of the bands, year by year, as the axis counts them.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(target_arch = "wasm32", tsify(missing_as_null))]
pub struct Quantiles {
    /// A tenth of the draws lies below.
    pub q10: Vec<Option<f64>>,
    /// A quarter lies below.
    pub q25: Vec<Option<f64>>,
    /// A quarter lies above.
    pub q75: Vec<Option<f64>>,
    /// A tenth lies above.
    pub q90: Vec<Option<f64>>,
}

/// A chart in a file of its own, and the numbers in it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(target_arch = "wasm32", tsify(missing_as_null))]
pub struct ChartFile {
    /// The whole document.
    pub svg: String,
    /// Its width, CSS pixels.
    pub width: f64,
    /// Its height, CSS pixels.
    pub height: f64,
    /// What it shows.
    pub title: String,
    /// What the values count.
    pub unit: String,
    /// Decimals that the values are worth.
    pub decimals: usize,
    /// The years.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number[]"))]
    pub years: Vec<Year>,
    /// The scenario's line.
    pub scenario: Vec<Option<f64>>,
    /// The line that it is compared with.
    pub reference: Option<Vec<Option<f64>>>,
    /// The further lines, in their order.
    pub pinned: Vec<Vec<Option<f64>>>,
    /// The band, where one is drawn.
    pub band: Option<Quantiles>,
    /// The years with an observed figure.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number[]"))]
    pub observed: Vec<Year>,
}

/// The first of these that a machine has: the one on most that has all Vietnamese letters.
const FONTS: &str = "Arial, 'Liberation Sans', 'Noto Sans', 'DejaVu Sans', Helvetica, sans-serif";

/// Draws a chart into a file of its own, beside other scenarios: the reference first, then at most three
/// that were pinned.
///
/// ```
/// use lotrinh::chart::{self, FileOptions};
/// let plan = lotrinh::plan();
/// let baseline = plan.baseline("illustrative").expect("the plan brings it");
/// let scenario = plan.preset("natural_exits").expect("the plan brings it");
/// let simulation = lotrinh::Simulation::new(lotrinh::rules(), baseline, scenario)?;
/// let options: FileOptions = lotrinh::Value::from_json(
///     r#"{"chart": "posts", "subtitle": "Bản nháp 2", "notes": ["Số liệu: Sở Nội vụ"]}"#,
/// ).expect("it is JSON").read()?;
/// let file = chart::file(lotrinh::rules(), lotrinh::names(), &simulation, &[], &options);
/// assert!(file.svg.contains("Bản nháp 2"));
/// # Ok::<(), lotrinh::Error>(())
/// ```
pub fn file(
    rules: &Rules,
    names: &Names,
    simulation: &Simulation<'_>,
    others: &[&Simulation<'_>],
    options: &FileOptions,
) -> ChartFile {
    let figure = Figure::of(simulation, others, &options.chart);
    let language = options.chart.language;
    let drawing = paint::paint(&rules.words, &figure, &options.chart);
    let title = rules.words.chart(options.chart.chart).title.get(language);
    let mut sheet = Sheet::new(drawing.scene.width);
    sheet.heading(title, options);
    sheet.legend(&legend(rules, names, &figure, options));
    sheet.chart(&drawing.scene.nodes, drawing.scene.height);
    sheet.notes(&options.notes);
    let (width, height) = sheet.size();
    let mut lines = figure.lines.into_iter();
    ChartFile {
        svg: document(&drawing.scene.title, options, &sheet.svg, width, height),
        width,
        height,
        title: title.into(),
        unit: figure.unit,
        decimals: figure.decimals,
        years: figure.years,
        scenario: lines.next().unwrap_or_default(),
        reference: lines.next(),
        pinned: lines.collect(),
        band: figure
            .band
            .map(|[[q10, q90], [q25, q75]]| Quantiles { q10, q25, q75, q90 }),
        observed: figure.observed,
    }
}

/// The sheet of paper, and what it is for who cannot see it.
fn document(title: &str, options: &FileOptions, inner: &str, width: f64, height: f64) -> String {
    let (width, height) = (side(width), side(height));
    let mut about = vec![options.badge.as_str(), options.subtitle.as_str()];
    about.extend(options.notes.iter().map(String::as_str));
    about.retain(|text| !text.is_empty());
    let mut svg = String::new();
    // Writing to a string cannot fail.
    let _ = write!(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\" xml:lang=\"{}\" \
         font-family=\"{FONTS}\" font-size=\"{}\">\
         <title>{}</title><desc>{}</desc>\
         <rect width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>{inner}</svg>",
        options.chart.language.id(),
        side(FONT),
        escape(&plain(title)),
        escape(&plain(&about.join(". "))),
    );
    svg
}

/// What the lines and marks that are there mean.
fn legend(rules: &Rules, names: &Names, figure: &Figure, options: &FileOptions) -> Vec<Meaning> {
    let language = options.chart.language;
    let caption = |caption| names.drawings.caption(caption).get(language).to_owned();
    let remark = |remark| rules.words.remark(remark).get(language).to_owned();
    let mut meanings = vec![(Role::Scenario, remark(Remark::Present))];
    if figure.lines.len() > 1 {
        let name = match options.reference.as_str() {
            "" => caption(Caption::Reference),
            name => name.into(),
        };
        meanings.push((Role::Reference, name));
    }
    let pinned = figure.lines.iter().skip(2).zip(PINS).zip(&options.pinned);
    meanings.extend(pinned.map(|((_, role), name)| (role, name.clone())));
    if figure.band.is_some() {
        meanings.push((Role::Band, remark(Remark::Band)));
        meanings.push((Role::BandInner, caption(Caption::BandInner)));
    }
    let periods = |target: &&Target| target.mark.span.first != target.mark.span.last;
    if figure
        .targets
        .iter()
        .any(|target| target.mark.mean.is_some() && periods(&target))
    {
        meanings.push((Role::Mean, caption(Caption::Mean)));
    }
    let marks = [
        (Status::Met, Role::Met, Role::MetLevel),
        (Status::Missed, Role::Missed, Role::MissedLevel),
        (Status::NotAssessable, Role::Gap, Role::GapLevel),
    ];
    let of = |status| {
        figure
            .targets
            .iter()
            .filter(move |target| target.status == status)
    };
    for (status, _, level) in marks {
        if of(status).any(|target| periods(&target)) {
            let word = rules.words.status(status).title.get(language);
            meanings.push((level, format!("{}: {word}", caption(Caption::Level))));
        }
    }
    for (status, mark, _) in marks {
        if of(status).next().is_some() {
            let word = rules.words.status(status).title.get(language);
            meanings.push((mark, format!("{}: {word}", caption(Caption::Target))));
        }
    }
    if !figure.observed.is_empty() {
        meanings.push((Role::Observed, caption(Caption::Observed)));
    }
    meanings
}

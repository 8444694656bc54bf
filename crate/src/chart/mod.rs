//! The four charts over the years, and with the feature `analysis` what a target hangs on and where
//! changes come from: drawn by plotters into a scene that becomes text or elements.

#![allow(
    clippy::disallowed_methods,
    reason = "pixels are outside the hot loop and not held to the bit"
)]

mod backend;
#[cfg(feature = "analysis")]
mod causes;
mod figure;
#[cfg(feature = "analysis")]
mod file;
mod label;
mod paint;
mod scale;
mod scene;
#[cfg(feature = "analysis")]
mod shape;
mod svg;
mod targets;
#[cfg(feature = "analysis")]
mod timeline;
#[cfg(feature = "analysis")]
mod tornado;
#[cfg(feature = "analysis")]
mod wrap;

use serde::Serialize;

use crate::band::Band;
use crate::error::Error;
use crate::plan::{ChartKind, Measure};
use crate::simulation::Simulation;
use crate::unit::{Height, Language, Width, Year};
use crate::value::{Fields, Read, Value};

#[cfg(feature = "analysis")]
pub use causes::{CausesKind, CausesOptions, causes};
#[cfg(feature = "analysis")]
pub use file::{ChartFile, FileOptions, Quantiles, file};
pub use scene::{Node, Role, Scene, Tag};
#[cfg(feature = "analysis")]
pub use timeline::{TimelineOptions, timeline, timeline_of};
#[cfg(feature = "analysis")]
pub use tornado::{TornadoOptions, tornado};

/// How a chart is to be drawn.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ChartOptions {
    /// What it shows.
    pub chart: ChartKind,
    /// Its width in CSS pixels, 160 to 4000; 640 where nothing is said.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "number"))]
    pub width: Width,
    /// Its height in CSS pixels, 120 to 4000; 360 where nothing is said.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "number"))]
    pub height: Height,
    /// The language of its words and numbers; Vietnamese where nothing is said.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub language: Language,
    /// In what it counts; absolute figures where nothing is said.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub measure: Measure,
    /// The band that the scenario's line lies in, over the chart's years; the index counts it
    /// against the scenario's own 2015. None where nothing is said.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "Band | null"))]
    pub band: Option<Band>,
}

impl ChartOptions {
    /// The names of the fields.
    pub(crate) const FIELDS: [&'static str; 6] =
        ["chart", "width", "height", "language", "measure", "band"];

    /// Reads them from among the fields of an object.
    pub(crate) fn of(fields: &Fields<'_>) -> Result<ChartOptions, Error> {
        let options = ChartOptions {
            chart: fields.required("chart")?,
            width: fields.optional("width")?,
            height: fields.optional("height")?,
            language: fields.optional("language")?,
            measure: fields.optional("measure")?,
            band: fields.optional("band")?,
        };
        if let Some(band) = &options.band {
            let checked = band.check(options.chart.years());
            checked.map_err(|error| error.within("band"))?;
        }
        Ok(options)
    }
}

impl Read for ChartOptions {
    fn read(value: &Value) -> Result<ChartOptions, Error> {
        ChartOptions::of(&Fields::of(value, &ChartOptions::FIELDS)?)
    }
}

/// A line of a chart, year by year, for a readout that follows the pointer.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(target_arch = "wasm32", tsify(missing_as_null))]
pub struct LineGeometry {
    /// The values as the axis counts them.
    pub values: Vec<Option<f64>>,
    /// Their heights in CSS pixels from the top.
    pub y: Vec<Option<f64>>,
}

/// The ends of a band, year by year, as the axis counts them.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(target_arch = "wasm32", tsify(missing_as_null))]
pub struct BandGeometry {
    /// A tenth of the draws lies below.
    pub low: Vec<Option<f64>>,
    /// A tenth lies above.
    pub high: Vec<Option<f64>>,
}

/// Where things lie in a drawn chart, CSS pixels from its top left corner.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(target_arch = "wasm32", tsify(missing_as_null))]
pub struct Geometry {
    /// The top of the plot.
    pub top: f64,
    /// The bottom of the plot.
    pub bottom: f64,
    /// The years.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number[]"))]
    pub years: Vec<Year>,
    /// Where each year lies from the left.
    pub x: Vec<f64>,
    /// The scenario's line.
    pub scenario: LineGeometry,
    /// The line it is compared with.
    pub reference: Option<LineGeometry>,
    /// The other lines that were pinned.
    pub pinned: Vec<LineGeometry>,
    /// The band that the scenario's line lies in, where one is drawn.
    pub band: Option<BandGeometry>,
    /// The years with an observed figure of what the chart shows.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number[]"))]
    pub observed: Vec<Year>,
    /// What the values count.
    pub unit: String,
    /// Decimals that the values are worth.
    pub decimals: usize,
}

/// A chart, drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// What is to be seen.
    pub scene: Scene,
    /// Where it lies.
    pub geometry: Geometry,
}

/// How many scenarios can be pinned beside the reference: each has a line that no other has.
pub const MOST_PINNED: usize = 3;

/// Draws a chart of a simulation beside those it is compared with: the reference first, then up to
/// three that were pinned.
///
/// ```
/// use lotrinh::chart::{self, ChartOptions};
/// let plan = lotrinh::plan();
/// let baseline = plan.baseline("illustrative").expect("the plan brings it");
/// let scenario = plan.preset("natural_exits").expect("the plan brings it");
/// let simulation = lotrinh::Simulation::new(lotrinh::rules(), baseline, scenario)?;
/// let options: ChartOptions = lotrinh::Value::from_json(
///     r#"{"chart": "posts", "width": 480, "height": 270, "language": "vi"}"#,
/// ).expect("it is JSON").read()?;
/// let drawing = chart::draw(&simulation, &[], &options);
/// assert!(drawing.scene.to_svg().starts_with("<svg"));
/// # Ok::<(), lotrinh::Error>(())
/// ```
pub fn draw(
    simulation: &Simulation<'_>,
    others: &[&Simulation<'_>],
    options: &ChartOptions,
) -> Drawing {
    let figure = figure::Figure::of(simulation, others, options);
    paint::paint(&simulation.rules.words, &figure, options)
}

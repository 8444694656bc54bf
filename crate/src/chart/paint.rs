//! Draws a figure with plotters: axes, lines, marks, words.

use std::ops::Range;

use plotters::coord::Shift;
use plotters::coord::cartesian::Cartesian2d;
use plotters::coord::types::RangedCoordf64;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters::element::{Circle, PathElement, Polygon, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, ShapeStyle, TextStyle};
use plotters_backend::BackendCoord;

use super::backend::{self, Backend, FONT, SUB, color};
use super::figure::{Figure, Line};
use super::label::{Area, Taken};
use super::scale::Scale;
use super::scene::{Role, Scene};
use super::{BandGeometry, ChartOptions, Drawing, Geometry, LineGeometry, targets};
use crate::number;
use crate::plan::{Remark, Words};
use crate::unit::{Language, Year};

// What is drawn goes into memory, which cannot refuse it: `let _ =` drops results that are never
// an error.

pub(super) type Sheet<'a> = DrawingArea<Backend<'a>, Shift>;
type Plot<'a> = DrawingArea<Backend<'a>, Cartesian2d<RangedCoordf64, RangedCoordf64>>;

/// Room above the plot for the caption and below it for the years, CSS pixels.
const ABOVE: f64 = 26.0;
pub(super) const BELOW: f64 = 24.0;

/// Distance between the plot and the words beside it, CSS pixels.
pub(super) const BESIDE: f64 = 8.0;

/// The share of the width that words at either side may take.
const BESIDE_MOST: f64 = 0.35;

/// How much wider the bold value at a line's end may be than a plain one.
pub(super) const BOLD: f64 = 1.15;

/// Height of a line of text, CSS pixels.
pub(super) const LINE: f64 = 14.0;

/// Years of room at both ends of the horizontal axis.
pub(super) const MARGIN: f64 = 0.4;

/// Pixels of height that each tick of the vertical axis needs.
const TICK_ROOM: f64 = 42.0;

pub(super) fn sub(pixels: f64) -> i32 {
    (pixels * f64::from(SUB)).round() as i32
}

fn pixels(sub: i32) -> f64 {
    f64::from(sub) / f64::from(SUB)
}

pub(super) fn year(year: Year) -> f64 {
    f64::from(year.get())
}

pub(super) fn stroke(role: Role) -> ShapeStyle {
    color(role).stroke_width(1)
}

pub(super) fn write(sheet: &Sheet<'_>, text: &str, (x, y): (f64, f64), role: Role, side: HPos) {
    let color = color(role);
    let style = TextStyle::from(FontDesc::new(
        FontFamily::SansSerif,
        FONT,
        FontStyle::Normal,
    ))
    .color(&color)
    .pos(Pos::new(side, VPos::Center));
    let _ = sheet.draw(&Text::new(text, (sub(x), sub(y)), style));
}

/// A chart while it is drawn: the sheet in pixels, and the plot in years and values.
pub(super) struct Canvas<'a> {
    pub(super) sheet: Sheet<'a>,
    pub(super) plot: Plot<'a>,
    pub(super) inside: Area,
    /// Of the sheet, CSS pixels.
    pub(super) width: f64,
    pub(super) language: Language,
}

impl<'a> Canvas<'a> {
    pub(super) fn new(
        sheet: Sheet<'a>,
        across: Range<f64>,
        up: Range<f64>,
        inside: Area,
        language: Language,
    ) -> Canvas<'a> {
        let pixels = (
            sub(inside.left)..sub(inside.right),
            sub(inside.bottom)..sub(inside.top),
        );
        let coordinates = Cartesian2d::<RangedCoordf64, RangedCoordf64>::new(across, up, pixels);
        let plot = sheet.apply_coord_spec(coordinates);
        Canvas {
            width: self::pixels(sheet.dim_in_pixel().0 as i32),
            sheet,
            plot,
            inside,
            language,
        }
    }

    pub(super) fn at(&self, x: f64, value: f64) -> (f64, f64) {
        let (x, y): BackendCoord = self.plot.map_coordinate(&(x, value));
        (pixels(x), pixels(y))
    }

    /// A straight line between two points, CSS pixels.
    pub(super) fn rule(&self, from: (f64, f64), to: (f64, f64), role: Role) {
        let ends = [from, to].map(|(x, y)| (sub(x), sub(y)));
        let _ = self.sheet.draw(&PathElement::new(ends, stroke(role)));
    }

    pub(super) fn stretch(&self, points: Vec<(f64, f64)>, role: Role) {
        let _ = self.plot.draw(&PathElement::new(points, stroke(role)));
    }
}

pub(super) fn paint(words: &Words, figure: &Figure, options: &ChartOptions) -> Drawing {
    let (width, height) = (options.width.get(), options.height.get());
    let language = options.language;
    let mut title = words.chart(options.chart).title.get(language).to_owned();
    title = title + " (" + &figure.unit + ")";
    if figure.band.is_some() {
        title = title + ", " + words.remark(Remark::Band).get(language);
    }
    let mut scene = Scene {
        title,
        width,
        height,
        nodes: Vec::with_capacity(64),
    };
    let scale = scale(figure, height);
    let tick = |value: f64| number::format(value, scale.decimals, language);
    let widest = scale
        .ticks
        .iter()
        .map(|value| backend::width(&tick(*value)));
    // However long the numbers are, the lines keep a good part of the width.
    let left = (widest.fold(0.0, f64::max) + BESIDE).min(BESIDE_MOST * width);
    let end_width = figure
        .lines
        .iter()
        .filter_map(|line| *line.last()?)
        .map(|value| backend::width(&shown(value, figure, language)))
        .fold(0.0, f64::max);
    let captions = captions(words, figure, &scale, options);
    let inside = Area {
        left,
        top: ABOVE + LINE * (captions.len() - 1) as f64,
        right: width - (BOLD * end_width + BESIDE).min(BESIDE_MOST * width),
        bottom: height - BELOW,
    };
    let geometry = {
        let sheet = Backend(&mut scene).into_drawing_area();
        let ends = figure.years.first().zip(figure.years.last());
        let (first, last) = ends.map_or((0.0, 1.0), |(first, last)| (year(*first), year(*last)));
        let across = first - MARGIN..last + MARGIN;
        let canvas = Canvas::new(sheet, across, scale.from..scale.to, inside, language);
        let mut taken = Taken::default();
        axes(&canvas, figure, &scale, &captions, &mut taken);
        bands(&canvas, figure);
        targets::levels(&canvas, figure, &mut taken);
        lines(&canvas, figure, &mut taken);
        targets::marks(&canvas, words, figure, &mut taken);
        geometry(&canvas, figure)
    };
    Drawing { scene, geometry }
}

fn scale(figure: &Figure, height: f64) -> Scale {
    let mut lines: Vec<_> = figure.lines.iter().collect();
    if let Some([wide, _]) = &figure.band {
        lines.extend(wide);
    }
    let targets = figure.targets.iter().map(|target| target.mark.level);
    let ticks = ((height - ABOVE - BELOW) / TICK_ROOM).clamp(3.0, 7.0);
    Scale::of(
        lines
            .into_iter()
            .flatten()
            .filter_map(|value| *value)
            .chain(targets),
        ticks as usize,
    )
}

/// What the vertical axis counts and leaves out: on one line where there is room for both.
fn captions(words: &Words, figure: &Figure, scale: &Scale, options: &ChartOptions) -> Vec<String> {
    let unit = figure.unit.clone();
    if scale.from <= 0.0 {
        return vec![unit];
    }
    let cut = words.remark(Remark::CutAxis).get(options.language);
    let both = unit.clone() + " · " + cut;
    if backend::width(&both) <= options.width.get() {
        vec![both]
    } else {
        vec![unit, cut.to_owned()]
    }
}

fn axes(
    canvas: &Canvas<'_>,
    figure: &Figure,
    scale: &Scale,
    captions: &[String],
    taken: &mut Taken,
) {
    let Canvas { sheet, inside, .. } = canvas;
    for tick in &scale.ticks {
        let (_, y) = canvas.at(0.0, *tick);
        // On whole pixels, so that the rule is one pixel wide.
        canvas.rule(
            (inside.left, y.round()),
            (inside.right, y.round()),
            Role::Grid,
        );
        let text = number::format(*tick, scale.decimals, canvas.language);
        write(
            sheet,
            &text,
            (inside.left - BESIDE / 2.0, y.round()),
            Role::Tick,
            HPos::Right,
        );
    }
    for step in &figure.steps {
        let (x, _) = canvas.at(year(*step), scale.from);
        canvas.rule(
            (x.round(), inside.top),
            (x.round(), inside.bottom),
            Role::Grid,
        );
        let at = (x.round(), inside.bottom + BELOW / 2.0 + 1.0);
        let text = step.to_string();
        write(sheet, &text, at, Role::Tick, HPos::Center);
        taken.add(Area::around(at, backend::width(&text), LINE));
    }
    canvas.rule(
        (inside.left, inside.bottom.round()),
        (inside.right, inside.bottom.round()),
        Role::Axis,
    );
    for (line, caption) in captions.iter().enumerate() {
        let y = LINE / 2.0 + 1.0 + LINE * line as f64;
        write(sheet, caption, (0.0, y), Role::Caption, HPos::Left);
    }
}

/// A value with its sign; a whole one without decimals.
pub(super) fn shown(value: f64, figure: &Figure, language: Language) -> String {
    let decimals = if value.fract() == 0.0 {
        0
    } else {
        figure.decimals
    };
    number::format(value, decimals, language) + figure.sign
}

/// The points of a line, broken where a value is missing.
fn runs<'a>(figure: &'a Figure, line: &'a Line) -> Vec<Vec<(f64, f64)>> {
    let points: Vec<_> = figure.years.iter().zip(line).collect();
    points
        .split(|(_, value)| value.is_none())
        .filter(|run| !run.is_empty())
        .map(|run| {
            run.iter()
                .filter_map(|(at, value)| Some((year(**at), (**value)?)))
                .collect()
        })
        .collect()
}

/// The areas between the ends of the bands, broken where they have none.
fn bands(canvas: &Canvas<'_>, figure: &Figure) {
    let roles = [Role::Band, Role::BandInner];
    for ([low, high], role) in figure.band.iter().flatten().zip(roles) {
        for (low, high) in runs(figure, low).into_iter().zip(runs(figure, high)) {
            let mut corners = Vec::new();
            for (x, value) in low.iter().chain(high.iter().rev()) {
                let (x, y) = canvas.at(*x, *value);
                corners.push((sub(x), sub(y)));
            }
            let area = Polygon::new(corners, color(role).filled());
            let _ = canvas.sheet.draw(&area);
        }
    }
}

/// The roles of the lines that were pinned, in their order.
pub(super) const PINS: [Role; 3] = [Role::PinFirst, Role::PinSecond, Role::PinThird];

fn lines(canvas: &Canvas<'_>, figure: &Figure, taken: &mut Taken) {
    let mut told: Vec<f64> = Vec::new();
    let roles = [Role::Scenario, Role::Reference].into_iter().chain(PINS);
    for (line, role) in figure.lines.iter().zip(roles) {
        for run in runs(figure, line) {
            let points: Vec<_> = run.iter().map(|(x, value)| canvas.at(*x, *value)).collect();
            taken.add_line(&points);
            canvas.stretch(run, role);
        }
    }
    // The scenario's value is placed first; where there is no room beside it, no other is told.
    for line in &figure.lines {
        let end = line.last().and_then(|end| figure.years.last().zip(*end));
        let Some((last, value)) = end else { continue };
        let (x, y) = canvas.at(year(*last), value);
        let role = if told.is_empty() {
            Role::ScenarioEnd
        } else {
            Role::ReferenceEnd
        };
        if told.iter().any(|taken| (taken - y).abs() < LINE) {
            continue;
        }
        told.push(y);
        let text = shown(value, figure, canvas.language);
        let at = (x + BESIDE, y);
        write(&canvas.sheet, &text, at, role, HPos::Left);
        let width = backend::width(&text);
        taken.add(Area::around((at.0 + width / 2.0, y), width, LINE));
    }
    for at in &figure.observed {
        let place = figure.years.iter().position(|year| year == at);
        let value = place.and_then(|place| *figure.scenario().get(place)?);
        if let Some(value) = value {
            let (x, y) = canvas.at(year(*at), value);
            let center = (sub(x), sub(y));
            let _ = canvas
                .sheet
                .draw(&Circle::new(center, sub(4.0), stroke(Role::Observed)));
        }
    }
}

fn geometry(canvas: &Canvas<'_>, figure: &Figure) -> Geometry {
    let heights = |line: &Line| LineGeometry {
        values: line.clone(),
        y: line
            .iter()
            .map(|value| Some(canvas.at(0.0, (*value)?).1))
            .collect(),
    };
    let mut others = figure.lines[1..].iter().map(heights);
    Geometry {
        top: canvas.inside.top,
        bottom: canvas.inside.bottom,
        years: figure.years.clone(),
        x: figure
            .years
            .iter()
            .map(|at| canvas.at(year(*at), 0.0).0)
            .collect(),
        scenario: heights(figure.scenario()),
        reference: others.next(),
        pinned: others.collect(),
        band: figure.band.as_ref().map(|[[low, high], _]| BandGeometry {
            low: low.clone(),
            high: high.clone(),
        }),
        observed: figure.observed.clone(),
        unit: figure.unit.clone(),
        decimals: figure.decimals,
    }
}

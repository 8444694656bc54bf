//! A bar for each year: what its causes added stands above the line, what they took hangs below.

use plotters::drawing::IntoDrawingArea;
use plotters::style::text_anchor::HPos;

use super::{CausesOptions, LEAST, role};
use crate::change::Change;
use crate::chart::backend::{self, Backend};
use crate::chart::label::{AIR, Area};
use crate::chart::paint::{BELOW, BESIDE, Canvas, LINE, write, year as number_of};
use crate::chart::scale::Scale;
use crate::chart::shape::{Legend, rectangle, signed};
use crate::chart::{Role, Scene};
use crate::plan::{Caption, Names};
use crate::unit::{Height, Period, StockSeries, Year};

/// The height of the plot without words, CSS pixels.
const PLOT: f64 = 232.0;

/// The share of a year that its bar takes, and the most that it may, CSS pixels.
const THICK: f64 = 0.72;
const THICKEST: f64 = 48.0;

/// Pixels of height that each tick needs.
const TICK_ROOM: f64 = 42.0;

/// How far apart the years that are named may be.
const STEPS: [usize; 3] = [1, 2, 5];

/// What a year's causes add up to: above the line, below it, and both together.
#[derive(Clone, Copy)]
struct Sum {
    up: f64,
    down: f64,
}

impl Sum {
    fn of(parts: &[(Role, StockSeries)], year: Year) -> Sum {
        let changes = parts.iter().map(|(_, series)| series[year.stock()]);
        changes.fold(Sum { up: 0.0, down: 0.0 }, |sum, change| Sum {
            up: sum.up + change.max(0.0),
            down: sum.down + change.min(0.0),
        })
    }

    fn net(self) -> f64 {
        self.up + self.down
    }
}

pub(super) fn paint(names: &Names, change: &Change, options: &CausesOptions) -> Scene {
    let (words, language, width) = (&names.drawings, options.language, options.width.get());
    let (first, last) = options.years();
    let years: Vec<Year> = Year::range(first, last).collect();
    let moves = |series: &StockSeries| {
        let moved = |year: &Year| series[year.stock()].abs() > LEAST;
        years.iter().any(moved)
    };
    let moving = change.parts.iter().filter(|part| moves(&part.years));
    let (entries, parts): (Vec<_>, Vec<_>) = moving
        .map(|part| {
            let name = words.cause(part.cause).title.get(language);
            ((role(part.cause), name), (role(part.cause), part.years))
        })
        .unzip();
    let legend = Legend::of(&entries, width);
    let above = legend.height() + LINE + 3.0 * AIR;
    let height = options.height.map_or(above + PLOT + BELOW, Height::get);
    let mut scene = Scene {
        title: options.title(words, names),
        width,
        height,
        nodes: Vec::with_capacity(128),
    };
    let sheet = Backend(&mut scene).into_drawing_area();
    let unit = words.subject(options.subject).unit.get(language);
    let counted = words.caption(Caption::ByYear).get(language);
    let at = (0.0, legend.height() + AIR + LINE / 2.0);
    write(
        &sheet,
        &format!("{unit}, {counted}"),
        at,
        Role::Caption,
        HPos::Left,
    );
    legend.draw(&sheet, 0.0);
    if parts.is_empty() {
        let text = words.caption(Caption::Unchanged).get(language);
        let middle = (width / 2.0, above + (height - above) / 2.0);
        write(&sheet, text, middle, Role::Caption, HPos::Center);
        drop(sheet);
        return scene;
    }
    let sums: Vec<Sum> = years.iter().map(|year| Sum::of(&parts, *year)).collect();
    let scale = scale(&sums, height - above - BELOW);
    let tick = |value: f64| signed(value, scale.decimals, language);
    let widest = scale
        .ticks
        .iter()
        .map(|value| backend::width(&tick(*value)));
    let inside = Area {
        left: widest.fold(0.0, f64::max) + BESIDE + AIR,
        top: above,
        right: width - AIR,
        bottom: height - BELOW,
    };
    let across = number_of(first) - 0.5..number_of(last) + 0.5;
    let canvas = Canvas::new(sheet, across, scale.from..scale.to, inside, language);
    axes(&canvas, &scale, &years);
    for year in &years {
        bar(&canvas, &parts, *year);
    }
    let (_, zero) = canvas.at(0.0, 0.0);
    canvas.rule((inside.left, zero), (inside.right, zero), Role::Axis);
    totals(&canvas, &years, &sums);
    drop(canvas);
    scene
}

/// The axis leaves room for a line of words past the longest bars.
fn scale(sums: &[Sum], height: f64) -> Scale {
    let up = sums.iter().map(|sum| sum.up).fold(0.0, f64::max);
    let down = sums.iter().map(|sum| sum.down).fold(0.0, f64::min);
    let room = (up - down) * (LINE + AIR) / height;
    let room_up = if up > 0.0 { room } else { 0.0 };
    let room_down = if down < 0.0 { room } else { 0.0 };
    let ticks = (height / TICK_ROOM).clamp(2.0, 7.0);
    Scale::between(down - room_down, up + room_up, ticks as usize)
}

/// Half of the width of a bar, CSS pixels.
fn half(canvas: &Canvas<'_>) -> f64 {
    let step = canvas.at(1.0, 0.0).0 - canvas.at(0.0, 0.0).0;
    (THICK * step).min(THICKEST) / 2.0
}

fn axes(canvas: &Canvas<'_>, scale: &Scale, years: &[Year]) {
    let Area {
        left,
        right,
        top,
        bottom,
    } = canvas.inside;
    for tick in &scale.ticks {
        let y = canvas.at(0.0, *tick).1.round();
        canvas.rule((left, y), (right, y), Role::Grid);
        let text = signed(*tick, scale.decimals, canvas.language);
        let at = (left - BESIDE, y);
        write(&canvas.sheet, &text, at, Role::Tick, HPos::Right);
    }
    let step = canvas.at(1.0, 0.0).0 - canvas.at(0.0, 0.0).0;
    let room = backend::width("2000") + 2.0 * AIR;
    let every = STEPS.iter().find(|every| **every as f64 * step >= room);
    let every = every.copied().unwrap_or(STEPS[STEPS.len() - 1]);
    for (index, year) in years.iter().rev().enumerate() {
        let (x, _) = canvas.at(number_of(*year), 0.0);
        if index % every == 0 {
            // The last one stays on the sheet.
            let reach = backend::width("2000") / 2.0;
            let at = (x.min(canvas.width - reach), bottom + BELOW / 2.0 + 1.0);
            let text = year.to_string();
            write(&canvas.sheet, &text, at, Role::Tick, HPos::Center);
        }
        // Where a step of the plan ends.
        let steps = Period::of(*year).last() == *year && *year != Year::LAST && index > 0;
        if steps {
            let x = (x + step / 2.0).round();
            canvas.rule((x, top), (x, bottom), Role::Grid);
        }
    }
}

fn bar(canvas: &Canvas<'_>, parts: &[(Role, StockSeries)], year: Year) {
    let half = half(canvas);
    let (x, _) = canvas.at(number_of(year), 0.0);
    let (mut up, mut down) = (0.0, 0.0);
    for (role, series) in parts {
        let change = series[year.stock()];
        if change.abs() <= LEAST {
            continue;
        }
        let end = if change > 0.0 { &mut up } else { &mut down };
        let (_, from) = canvas.at(0.0, *end);
        *end += change;
        let (_, to) = canvas.at(0.0, *end);
        rectangle(
            &canvas.sheet,
            (x - half, from.min(to)),
            (x + half, from.max(to)),
            *role,
        );
    }
}

/// What each year comes to, past its bar, where there is room for all of them.
fn totals(canvas: &Canvas<'_>, years: &[Year], sums: &[Sum]) {
    let most = sums.iter().map(|sum| sum.net().abs()).fold(0.0, f64::max);
    let decimals = usize::from(most < 10.0);
    let told: Vec<String> = sums
        .iter()
        .map(|sum| signed(sum.net(), decimals, canvas.language))
        .collect();
    let step = canvas.at(1.0, 0.0).0 - canvas.at(0.0, 0.0).0;
    let widest = told.iter().map(|text| backend::width(text));
    if widest.fold(0.0, f64::max) + AIR > step {
        return;
    }
    for ((year, sum), text) in years.iter().zip(sums).zip(&told) {
        // A year in which nothing moves needs no words.
        if sum.up <= LEAST && -sum.down <= LEAST {
            continue;
        }
        let below = sum.net() < 0.0 || sum.up <= LEAST;
        let end = if below { sum.down } else { sum.up };
        let (x, y) = canvas.at(number_of(*year), end);
        let aside = LINE / 2.0 + 1.0;
        let y = if below { y + aside } else { y - aside };
        write(&canvas.sheet, text, (x, y), Role::BarEnd, HPos::Center);
    }
}

//! From the stock at the start over each cause to the stock at the end, a row each.

use plotters::drawing::IntoDrawingArea;
use plotters::style::text_anchor::HPos;

use super::{CausesOptions, role};
use crate::change::{Account, Change};
use crate::chart::backend::{self, Backend};
use crate::chart::label::{AIR, Area};
use crate::chart::paint::{BELOW, BESIDE, BOLD, Canvas, LINE, write};
use crate::chart::scale::Scale;
use crate::chart::shape::{block, rectangle, signed};
use crate::chart::wrap::wrap;
use crate::chart::{Role, Scene};
use crate::number;
use crate::plan::{Caption, DrawingWords, Names, Remark, Words};
use crate::unit::{Height, Language};

/// The least height of a row with its air, and the air around the lines of its name.
const ROW: f64 = 28.0;
const NAME_AIR: f64 = 6.0;

/// The share of a row that its bar takes, and the most that it may, CSS pixels.
const THICK: f64 = 0.62;
const THICKEST: f64 = 20.0;

/// The share of the width that names may take, and the lines.
const NAMES: f64 = 0.4;
const NAME_LINES: usize = 3;

/// How much of the axis lies before the least stock, as a share of what changes.
const BEFORE: f64 = 0.25;

/// Where all stocks lie above this share of the greatest, the axis leaves out zero.
const ABOVE_ZERO: f64 = 0.5;

/// Pixels of width that each tick of the axis needs.
const TICK_ROOM: f64 = 70.0;

/// Room below for the axis' numbers and for what they count.
const UNDER: f64 = BELOW + LINE + AIR;

/// A row: what it is, from where to where, and what that comes to.
struct Row {
    name: Vec<String>,
    role: Role,
    from: f64,
    to: f64,
    said: String,
}

impl Row {
    fn is_stock(&self) -> bool {
        self.role == Role::Stock
    }
}

pub(super) fn paint(
    spoken: &Words,
    names: &Names,
    change: &Change,
    options: &CausesOptions,
) -> Scene {
    let (words, language, width) = (&names.drawings, options.language, options.width.get());
    let (first, last) = options.years();
    let account = change.account(first, last).rounded();
    let rows = rows(words, &account, language, NAMES * width - BESIDE);
    let lines = rows.iter().map(|row| row.name.len()).max().unwrap_or(0);
    let row = (lines as f64 * LINE + NAME_AIR).max(ROW);
    let needed = row * rows.len() as f64 + UNDER;
    let height = options.height.map_or(needed, Height::get);
    let mut scene = Scene {
        title: options.title(words, names),
        width,
        height,
        nodes: Vec::with_capacity(64),
    };
    let sheet = Backend(&mut scene).into_drawing_area();
    let name = rows.iter().flat_map(|row| &row.name);
    let name = name.map(|line| backend::width(line)).fold(0.0, f64::max);
    let said = rows.iter().map(|row| backend::width(&row.said));
    let said = BOLD * said.fold(0.0, f64::max);
    let left = name + BESIDE + AIR;
    let inside = Area {
        left,
        top: 0.0,
        right: (width - said - 2.0 * AIR).max(left + 1.0),
        bottom: height - UNDER,
    };
    let scale = scale(&rows, inside.right - inside.left);
    let count = rows.len() as f64;
    let canvas = Canvas::new(sheet, scale.from..scale.to, count..0.0, inside, language);
    axis(&canvas, &scale);
    let unit = words.subject(options.subject).unit.get(language);
    let cut = spoken.remark(Remark::CutAxis).get(language);
    caption(&canvas, unit, cut, &scale);
    bars(&canvas, &rows, &scale);
    drop(canvas);
    scene
}

fn rows(words: &DrawingWords, account: &Account, language: Language, room: f64) -> Vec<Row> {
    let stock = |after: u16, stock: f64| {
        let name = words.caption(Caption::AtEnd).get(language);
        Row {
            name: wrap(&format!("{name} {after}"), room, NAME_LINES),
            role: Role::Stock,
            from: 0.0,
            to: stock,
            said: number::format(stock, account.decimals, language),
        }
    };
    let mut rows = vec![stock(account.first.get() - 1, account.start)];
    let mut level = account.start;
    for part in account.parts.iter().filter(|part| part.change != 0.0) {
        let name = words.cause(part.cause).title.get(language);
        rows.push(Row {
            name: wrap(name, room, NAME_LINES),
            role: role(part.cause),
            from: level,
            to: level + part.change,
            said: signed(part.change, account.decimals, language),
        });
        level += part.change;
    }
    rows.push(stock(account.last.get(), account.end));
    rows
}

/// The axis takes in all ends; where little of a large stock changes, it leaves out zero.
fn scale(rows: &[Row], width: f64) -> Scale {
    let ends = rows.iter().map(|row| row.to);
    let least = ends.clone().fold(f64::INFINITY, f64::min).max(0.0);
    let most = ends.fold(0.0, f64::max);
    let from = if least <= ABOVE_ZERO * most {
        0.0
    } else {
        (least - BEFORE * (most - least).max(most / 100.0)).max(0.0)
    };
    let to = if most > from { most } else { from + 1.0 };
    Scale::between(from, to, (width / TICK_ROOM).clamp(2.0, 8.0) as usize)
}

fn axis(canvas: &Canvas<'_>, scale: &Scale) {
    let Area { top, bottom, .. } = canvas.inside;
    let mut taken = 0.0;
    for tick in &scale.ticks {
        let x = canvas.at(*tick, 0.0).0.round();
        canvas.rule((x, top), (x, bottom), Role::Grid);
        let text = number::format(*tick, scale.decimals, canvas.language);
        let half = backend::width(&text) / 2.0;
        if x - half < taken || x + half > canvas.width {
            continue;
        }
        taken = x + half + AIR;
        let at = (x, bottom + BELOW / 2.0 + 1.0);
        write(&canvas.sheet, &text, at, Role::Tick, HPos::Center);
    }
}

/// What the axis counts, and that it leaves out zero where it does.
fn caption(canvas: &Canvas<'_>, unit: &str, cut: &str, scale: &Scale) {
    let text = if scale.from > 0.0 {
        format!("{unit}, {cut}")
    } else {
        unit.to_owned()
    };
    let at = (canvas.width, canvas.inside.bottom + BELOW + LINE / 2.0);
    write(&canvas.sheet, &text, at, Role::Caption, HPos::Right);
}

fn bars(canvas: &Canvas<'_>, rows: &[Row], scale: &Scale) {
    let height = canvas.at(0.0, 1.0).1 - canvas.at(0.0, 0.0).1;
    let half = (THICK * height).min(THICKEST) / 2.0;
    let mut before: Option<(f64, f64)> = None;
    for (index, row) in rows.iter().enumerate() {
        let (_, middle) = canvas.at(0.0, index as f64 + 0.5);
        let (from, _) = canvas.at(row.from.max(scale.from), 0.0);
        let (to, _) = canvas.at(row.to, 0.0);
        // From where the row before ends.
        if let Some((x, y)) = before {
            canvas.rule((x, y), (x, middle - half), Role::Leader);
        }
        before = Some((to, middle + half));
        let (top, bottom) = (middle - half, middle + half);
        let corners = ((from.min(to), top), (from.max(to), bottom));
        rectangle(&canvas.sheet, corners.0, corners.1, row.role);
        block(
            &canvas.sheet,
            &row.name,
            (0.0, middle),
            Role::Tick,
            HPos::Left,
        );
        let said = if row.is_stock() {
            Role::ScenarioEnd
        } else {
            Role::BarEnd
        };
        let at = (from.max(to) + AIR, middle);
        write(&canvas.sheet, &row.said, at, said, HPos::Left);
    }
}

//! Bars, lines of words around a middle, and what their colours mean.

use plotters::element::Rectangle;
use plotters::style::Color;
use plotters::style::text_anchor::HPos;

use super::Role;
use super::backend::{self, color};
use super::label::AIR;
use super::paint::{BESIDE, LINE, Sheet, sub, write};
use crate::number;
use crate::unit::Language;

/// Side of a colour's sample, CSS pixels.
const SAMPLE: f64 = 10.0;

/// A bar between two corners, CSS pixels.
pub(super) fn rectangle(sheet: &Sheet<'_>, from: (f64, f64), to: (f64, f64), role: Role) {
    let corners = [from, to].map(|(x, y)| (sub(x), sub(y)));
    let _ = sheet.draw(&Rectangle::new(corners, color(role).filled()));
}

/// Lines around a middle.
pub(super) fn block(
    sheet: &Sheet<'_>,
    lines: &[String],
    (x, middle): (f64, f64),
    role: Role,
    side: HPos,
) {
    let top = middle - LINE * lines.len() as f64 / 2.0;
    for (line, text) in lines.iter().enumerate() {
        let y = top + (line as f64 + 0.5) * LINE;
        write(sheet, text, (x, y), role, side);
    }
}

/// A number with its sign, also where it is more than nothing.
pub(super) fn signed(number: f64, decimals: usize, language: Language) -> String {
    let text = number::format(number, decimals, language);
    let nothing = text
        .chars()
        .all(|digit| !digit.is_ascii_digit() || digit == '0');
    if number > 0.0 && !nothing {
        "+".to_owned() + &text
    } else {
        text
    }
}

/// What colours mean: a sample of each with its words, on as many lines as it takes.
pub(super) struct Legend<'a> {
    /// The left end of each and its line.
    places: Vec<(f64, usize, Role, &'a str)>,
    lines: usize,
}

impl<'a> Legend<'a> {
    pub(super) fn of(entries: &[(Role, &'a str)], width: f64) -> Legend<'a> {
        let (mut x, mut line) = (0.0, 0);
        let mut places = Vec::new();
        for (role, text) in entries {
            let long = SAMPLE + 2.0 + AIR + backend::width(text);
            if x > 0.0 && x + long > width {
                (x, line) = (0.0, line + 1);
            }
            places.push((x, line, *role, *text));
            x += long + 2.0 * BESIDE;
        }
        Legend {
            lines: if places.is_empty() { 0 } else { line + 1 },
            places,
        }
    }

    /// CSS pixels.
    pub(super) fn height(&self) -> f64 {
        self.lines as f64 * (LINE + AIR)
    }

    /// Draws it below a height.
    pub(super) fn draw(&self, sheet: &Sheet<'_>, top: f64) {
        for (x, line, role, text) in &self.places {
            let y = top + *line as f64 * (LINE + AIR) + LINE / 2.0 + 1.0;
            let half = SAMPLE / 2.0;
            let (from, to) = ((x + 1.0, y - half), (x + 1.0 + SAMPLE, y + half));
            rectangle(sheet, from, to, *role);
            let at = (x + SAMPLE + 2.0 + AIR, y);
            write(sheet, text, at, Role::Caption, HPos::Left);
        }
    }
}

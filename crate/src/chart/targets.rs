//! Draws the targets: their levels, their diamonds, their words.

use plotters::element::{PathElement, Polygon};
use plotters::style::Color;
use plotters::style::text_anchor::HPos;

use super::backend::{self, color};
use super::figure::{Figure, Target};
use super::label::{AIR, Area, Taken};
use super::paint::{Canvas, LINE, MARGIN, shown, stroke, sub, write, year};
use super::scene::Role;
use crate::plan::{Status, Words};

/// Half the width of a target's diamond, CSS pixels.
const DIAMOND: f64 = 6.0;

/// The levels and the means of targets that bound the mean of a period.
pub(super) fn levels(canvas: &Canvas<'_>, figure: &Figure, taken: &mut Taken) {
    for Target { mark, status, .. } in &figure.targets {
        if mark.span.first == mark.span.last {
            continue;
        }
        // The last one ends with the axis' last year: the value at the line's end stands after it.
        let end = if figure.years.last() == Some(&mark.span.last) {
            0.0
        } else {
            MARGIN
        };
        let across = |value| {
            vec![
                (year(mark.span.first) - MARGIN, value),
                (year(mark.span.last) + end, value),
            ]
        };
        if let Some(mean) = mark.mean {
            canvas.stretch(across(mean), Role::Mean);
        }
        let role = match status {
            Status::Met => Role::MetLevel,
            Status::Missed => Role::MissedLevel,
            _ => Role::GapLevel,
        };
        canvas.stretch(across(mark.level), role);
        for value in [Some(mark.level), mark.mean].into_iter().flatten() {
            let ends: Vec<_> = across(value)
                .into_iter()
                .map(|(x, value)| canvas.at(x, value))
                .collect();
            taken.add_line(&ends);
        }
    }
}

/// How far words may stand from their diamond with nothing to tie them to it, CSS pixels.
const FAR: f64 = 24.0;

pub(super) fn marks(canvas: &Canvas<'_>, words: &Words, figure: &Figure, taken: &mut Taken) {
    let center = |target: &Target| {
        let span = target.mark.span;
        let middle = (year(span.first) + year(span.last)) / 2.0;
        canvas.at(middle, target.mark.level)
    };
    for target in &figure.targets {
        taken.add(Area::around(center(target), 2.0 * DIAMOND, 2.0 * DIAMOND));
    }
    // Beside the lines' last values there is room to the edge of the sheet.
    let room = Area {
        right: canvas.width - AIR,
        ..canvas.inside
    };
    for target in &figure.targets {
        let (x, y) = center(target);
        let (shape, label) = match target.status {
            Status::Met => (Role::Met, Role::MetLabel),
            Status::Missed => (Role::Missed, Role::MissedLabel),
            _ => (Role::Gap, Role::GapLabel),
        };
        let corners = [
            (0.0, -DIAMOND),
            (DIAMOND, 0.0),
            (0.0, DIAMOND),
            (-DIAMOND, 0.0),
        ]
        .map(|(dx, dy)| (sub(x + dx), sub(y + dy)));
        let _ = canvas
            .sheet
            .draw(&Polygon::new(corners, color(shape).filled()));
        let sign = if target.at_most { '≤' } else { '≥' };
        let level = shown(target.mark.level, figure, canvas.language);
        let status = words.status(target.status);
        let required = format!("{sign} {level}");
        let verdict = format!("{} {}", status.mark, status.title.get(canvas.language));
        let width = backend::width(&required).max(backend::width(&verdict));
        let area = taken.place((x, y), (width, 2.0 * LINE), room);
        let middle = (area.left + area.right) / 2.0;
        let edge = if area.top > y { area.top } else { area.bottom };
        if (edge - y).abs() > FAR {
            let ends = vec![(sub(x), sub(y)), (sub(middle), sub(edge))];
            let _ = canvas
                .sheet
                .draw(&PathElement::new(ends, stroke(Role::Leader)));
        }
        for (text, row) in [(&required, 0.5), (&verdict, 1.5)] {
            let at = (middle, area.top + row * LINE);
            write(&canvas.sheet, text, at, label, HPos::Center);
        }
    }
}

//! Draws a tornado with plotters: names beside bars, the present margin, the border of the target.

use plotters::drawing::IntoDrawingArea;
use plotters::style::text_anchor::HPos;

use super::{End, Figure, TornadoOptions};
use crate::chart::backend::{self, Backend};
use crate::chart::label::{AIR, Area};
use crate::chart::paint::{BELOW, BESIDE, BOLD, Canvas, LINE, sub, write};
use crate::chart::scale::Scale;
use crate::chart::shape::{Legend, block, rectangle, signed};
use crate::chart::wrap::wrap;
use crate::chart::{Role, Scene};
use crate::plan::{Remark, Status, Words};
use crate::unit::{Height, Language};

/// Room above the bars for three lines: the two shades, the border's words, the present margin.
const ABOVE: f64 = 3.0 * LINE + 14.0;

/// Room below them for the axis' numbers and for what they count.
const UNDER: f64 = BELOW + LINE + AIR;

/// The least height of a bar with its air, and the air around the lines of its name.
const ROW: f64 = 30.0;
const NAME_AIR: f64 = 6.0;

/// The share of a row that its bar takes, and the most that it may, CSS pixels.
const THICK: f64 = 0.6;
const THICKEST: f64 = 20.0;

/// The share of the width that names may take.
const NAMES: f64 = 0.4;

/// Lines that a name may take.
const NAME_LINES: usize = 3;

/// How many lengths of all bars the border may lie away and still be on the axis.
const NEAR: f64 = 1.0;

/// Pixels of width that each tick of the axis needs.
const TICK_ROOM: f64 = 70.0;

pub(super) fn paint(words: &Words, figure: &Figure<'_>, options: &TornadoOptions) -> Scene {
    let (width, language) = (options.width.get(), options.language);
    let names = figure.bars.iter();
    let names: Vec<_> = names
        .map(|bar| wrap(bar.name, NAMES * width - BESIDE, NAME_LINES))
        .collect();
    let lines = names.iter().map(Vec::len).max().unwrap_or(0);
    let row = (lines as f64 * LINE + NAME_AIR).max(ROW);
    let needed = ABOVE + row * names.len().max(1) as f64 + UNDER;
    let height = options.height.map_or(needed, Height::get);
    let mut scene = Scene {
        title: figure.title.clone(),
        width,
        height,
        nodes: Vec::with_capacity(64),
    };
    // The longest bars that there is room for.
    let fitting = ((height - ABOVE - UNDER) / row).max(1.0) as usize;
    let bars = &figure.bars[..fitting.min(figure.bars.len())];
    let sheet = Backend(&mut scene).into_drawing_area();
    if bars.is_empty() {
        let text = words.remark(Remark::Nothing).get(language);
        let lines = wrap(text, width - 2.0 * BESIDE, NAME_LINES);
        block(
            &sheet,
            &lines,
            (width / 2.0, height / 2.0),
            Role::Caption,
            HPos::Center,
        );
        drop(sheet);
        return scene;
    }
    let name = names.iter().flatten().map(|line| backend::width(line));
    let name = name.fold(0.0, f64::max);
    let rooms = bars
        .iter()
        .map(|bar| label_rooms(figure.present, &bar.ends));
    let [before, after] = rooms.fold([0.0; 2], |[left, right], [before, after]| {
        [f64::max(left, before), f64::max(right, after)]
    });
    let met = backend::width(&verdict(words, Status::Met, language)) + BESIDE;
    let left = name + BESIDE + before + 2.0 * AIR;
    let inside = Area {
        left,
        top: ABOVE,
        right: (width - after.max(met) - 2.0 * AIR).max(left + 1.0),
        bottom: height - UNDER,
    };
    let ends = bars.iter().flat_map(|bar| &bar.ends);
    let scale = scale(figure.present, ends, inside.right - inside.left);
    let count = bars.len() as f64;
    let canvas = Canvas::new(sheet, scale.from..scale.to, count..0.0, inside, language);
    axis(&canvas, figure.unit, &scale);
    shades(&canvas, words);
    let rule = border(&canvas, words, &scale);
    let thick = (THICK * (inside.bottom - inside.top) / count).min(THICKEST);
    let mut gaps = Vec::new();
    for (row, (bar, name)) in bars.iter().zip(&names).enumerate() {
        let (_, middle) = canvas.at(0.0, row as f64 + 0.5);
        block(&canvas.sheet, name, (0.0, middle), Role::Tick, HPos::Left);
        let said = pair(&canvas, figure.present, &bar.ends, (middle, thick));
        let crosses = |(from, to): &(f64, f64)| {
            rule.is_some_and(|rule| (from - AIR / 2.0..to + AIR / 2.0).contains(&rule))
        };
        if said.iter().any(crosses) {
            gaps.push(middle);
        }
    }
    if let Some(x) = rule {
        border_rule(&canvas, figure, x, &gaps);
    }
    present(&canvas, words, figure, rule);
    drop(canvas);
    scene
}

/// The word and the sign of a verdict.
fn verdict(words: &Words, status: Status, language: Language) -> String {
    let status = words.status(status);
    format!("{} {}", status.mark, status.title.get(language))
}

/// Whether both ends lie on the same side of the present margin.
fn are_together(present: f64, [low, high]: &[End; 2]) -> bool {
    (low.margin - present) * (high.margin - present) > 0.0
}

/// What stands past the longer of two bars on the same side.
fn joined([low, high]: &[End; 2]) -> String {
    format!("{} · {}", low.label, high.label)
}

/// The widths that the words to the left and to the right of a bar take, CSS pixels.
fn label_rooms(present: f64, ends: &[End; 2]) -> [f64; 2] {
    let [low, high] = ends;
    if are_together(present, ends) {
        let width = backend::width(&joined(ends));
        return if low.margin > present {
            [0.0, width]
        } else {
            [width, 0.0]
        };
    }
    let [low_width, high_width] = [low, high].map(|end| backend::width(&end.label));
    if low.margin > high.margin {
        [high_width, low_width]
    } else {
        [low_width, high_width]
    }
}

/// The axis takes in all ends, and the border of the target where it lies near.
fn scale<'a>(present: f64, ends: impl Iterator<Item = &'a End>, width: f64) -> Scale {
    let (mut from, mut to) = (present, present);
    for End { margin, .. } in ends {
        from = from.min(*margin);
        to = to.max(*margin);
    }
    let reach = NEAR * (to - from);
    if from - reach <= 0.0 && to + reach >= 0.0 {
        from = from.min(0.0);
        to = to.max(0.0);
    }
    Scale::between(from, to, (width / TICK_ROOM).clamp(2.0, 8.0) as usize)
}

fn axis(canvas: &Canvas<'_>, unit: &str, scale: &Scale) {
    let Area {
        left,
        top,
        bottom,
        right,
    } = canvas.inside;
    let mut taken = 0.0;
    for tick in &scale.ticks {
        let x = canvas.at(*tick, 0.0).0.round();
        canvas.rule((x, top), (x, bottom), Role::Grid);
        let text = signed(*tick, scale.decimals, canvas.language);
        let half = backend::width(&text) / 2.0;
        if x - half < taken {
            continue;
        }
        taken = x + half + AIR;
        let at = (x, bottom + BELOW / 2.0 + 1.0);
        write(&canvas.sheet, &text, at, Role::Tick, HPos::Center);
    }
    // In the middle, unless it would not fit there.
    let (middle, room) = ((left + right) / 2.0, backend::width(unit) / 2.0 + AIR);
    let (x, side) = if middle + room > canvas.width {
        (canvas.width, HPos::Right)
    } else {
        (middle, HPos::Center)
    };
    let at = (x, bottom + BELOW + LINE / 2.0);
    write(&canvas.sheet, unit, at, Role::Caption, side);
}

/// What the two shades mean.
fn shades(canvas: &Canvas<'_>, words: &Words) {
    let shades = [(Remark::Low, Role::BarLow), (Remark::High, Role::BarHigh)];
    let shades = shades.map(|(remark, role)| (role, words.remark(remark).get(canvas.language)));
    Legend::of(&shades, canvas.width).draw(&canvas.sheet, 0.0);
}

/// The height of the words of the target's border.
const BORDER: f64 = 1.5 * LINE + 5.0;

/// Says where the target begins to be met, the verdict's word on each side, and where that lies.
/// Where it lies beyond the axis, an arrow tells where.
fn border(canvas: &Canvas<'_>, words: &Words, scale: &Scale) -> Option<f64> {
    let y = BORDER;
    let [met, missed] =
        [Status::Met, Status::Missed].map(|status| verdict(words, status, canvas.language));
    if scale.to < 0.0 {
        let at = (canvas.width - AIR, y);
        let text = format!("{met}: 0 →");
        write(&canvas.sheet, &text, at, Role::MetLabel, HPos::Right);
        return None;
    }
    if scale.from > 0.0 {
        let at = (AIR, y);
        let text = format!("← 0: {missed}");
        write(&canvas.sheet, &text, at, Role::MissedLabel, HPos::Left);
        return None;
    }
    let x = canvas.at(0.0, 0.0).0.round();
    let sides = [
        (x - BESIDE, Role::MissedLabel, HPos::Right, missed),
        (x + BESIDE, Role::MetLabel, HPos::Left, met),
    ];
    for (x, role, side, text) in sides {
        write(&canvas.sheet, &text, (x, y), role, side);
    }
    Some(x)
}

/// The rule where the target begins to be met, broken where words stand.
fn border_rule(canvas: &Canvas<'_>, figure: &Figure<'_>, x: f64, gaps: &[f64]) {
    let level = if figure.is_met {
        Role::MetLevel
    } else {
        Role::MissedLevel
    };
    let mut from = BORDER - LINE / 2.0;
    for middle in gaps {
        canvas.rule((x, from), (x, middle - LINE / 2.0), level);
        from = middle + LINE / 2.0;
    }
    canvas.rule((x, from), (x, canvas.inside.bottom), level);
}

/// The two bars of an assumption or lever, around a height. Where both ends lie on the same side of
/// the present margin, each takes half of it. Tells from where to where there are words.
fn pair(
    canvas: &Canvas<'_>,
    present: f64,
    ends: &[End; 2],
    (middle, thick): (f64, f64),
) -> Vec<(f64, f64)> {
    let from = canvas.at(present, 0.0).0;
    let [low, high] = [&ends[0], &ends[1]].map(|end| canvas.at(end.margin, 0.0).0);
    let together = are_together(present, ends);
    let (top, bottom) = (middle - thick / 2.0, middle + thick / 2.0);
    let heights = if together {
        [(top, middle), (middle, bottom)]
    } else {
        [(top, bottom), (top, bottom)]
    };
    let roles = [Role::BarLow, Role::BarHigh];
    for ((x, (top, bottom)), role) in [low, high].into_iter().zip(heights).zip(roles) {
        // Less than the plotter's step is nothing to see.
        if sub(x) != sub(from) {
            rectangle(
                &canvas.sheet,
                (from.min(x), top),
                (from.max(x), bottom),
                role,
            );
        }
    }
    let beside = |text: &str, x: f64, rightwards: bool| {
        let width = backend::width(text);
        let (x, side, from) = if rightwards {
            (x + AIR, HPos::Left, x + AIR)
        } else {
            (x - AIR, HPos::Right, x - AIR - width)
        };
        write(&canvas.sheet, text, (x, middle), Role::BarEnd, side);
        (from, from + width)
    };
    if together {
        // Past the longer one, so that the words stand on neither.
        let rightwards = low > from;
        let x = if rightwards {
            low.max(high)
        } else {
            low.min(high)
        };
        return vec![beside(&joined(ends), x, rightwards)];
    }
    let low_is_right = low > high;
    vec![
        beside(&ends[0].label, low, low_is_right),
        beside(&ends[1].label, high, !low_is_right),
    ]
}

/// The margin as it is, from which the bars start; its words stand beside the target's rule.
fn present(canvas: &Canvas<'_>, words: &Words, figure: &Figure<'_>, rule: Option<f64>) {
    let Area { top, bottom, .. } = canvas.inside;
    let x = canvas.at(figure.present, 0.0).0.round();
    canvas.rule((x, top - AIR), (x, bottom), Role::Axis);
    let size = figure.present.abs();
    let told = if size < 5e-4 {
        "0".into()
    } else {
        let decimals = if size < 0.05 { 3 } else { 1 };
        signed(figure.present, decimals, canvas.language)
    };
    let name = words.remark(Remark::Present).get(canvas.language);
    let text = format!("{name}: {told}");
    let half = BOLD * backend::width(&text) / 2.0;
    let centered = x.min(canvas.width - half).max(half);
    let crossing = rule.filter(|rule| (rule - centered).abs() < half + AIR);
    let (x, side) = match crossing {
        None => (centered, HPos::Center),
        Some(rule) if x >= rule && rule + AIR + 2.0 * half <= canvas.width => {
            (rule + BESIDE, HPos::Left)
        }
        Some(rule) => (rule - BESIDE, HPos::Right),
    };
    let at = (x, top - AIR - LINE / 2.0);
    write(&canvas.sheet, &text, at, Role::ScenarioEnd, side);
}

//! Columns of deadlines by quarter; below them a row for each late reorganisation, and what recurs.

use plotters::drawing::IntoDrawingArea;
use plotters::element::Circle;
use plotters::style::Color;
use plotters::style::text_anchor::HPos;

use super::TimelineOptions;
use crate::chart::backend::{self, Backend, color};
use crate::chart::label::{AIR, Area};
use crate::chart::paint::{BELOW, BESIDE, Canvas, LINE, sub, write};
use crate::chart::scale::Scale;
use crate::chart::shape::{Legend, rectangle};
use crate::chart::wrap::wrap;
use crate::chart::{Role, Scene};
use crate::plan::{Caption, Deadline, DrawingWords, Recurrence};
use crate::timeline::{Entry, EntryKind, Fate};
use crate::unit::Year;

/// The first year that has deadlines of the plan.
const FIRST: u16 = 2018;

/// The height of the columns without words, CSS pixels.
const PLOT: f64 = 176.0;

/// The share of a quarter that its column takes.
const THICK: f64 = 0.8;

/// Pixels of height that each tick needs.
const TICK_ROOM: f64 = 36.0;

/// A row below: a line of words over a line from when to when.
const ROW: f64 = 2.0 * LINE + 2.0;

/// The most rows: the list has the others.
const MOST: usize = 8;

/// Half of a mark, CSS pixels.
const MARK: f64 = 3.5;

/// How far apart the years that are named may be.
const STEPS: [u16; 3] = [1, 2, 4];

/// What is counted apart, from the bottom up.
const KINDS: [(Caption, Role); 4] = [
    (Caption::Tasks, Role::PartSecond),
    (Caption::Mergers, Role::PartFirst),
    (Caption::Late, Role::PartMoved),
    (Caption::Left, Role::PartAdded),
];

/// What the quarters are called.
const QUARTERS: [Caption; 4] = [
    Caption::FirstQuarter,
    Caption::SecondQuarter,
    Caption::ThirdQuarter,
    Caption::FourthQuarter,
];

/// The middle of a quarter, in years.
fn place(quarter: Deadline) -> f64 {
    f64::from(quarter.year.get()) + (f64::from(quarter.quarter.get()) - 0.5) / 4.0
}

/// Where a deadline is counted: when it is kept, and as left behind where that is not as planned.
fn counted(entry: &Entry) -> Vec<(Deadline, Role)> {
    let kept = match (entry.kind, entry.fate) {
        (EntryKind::Task, _) => Role::PartSecond,
        (EntryKind::Reorganisation | EntryKind::Own, Fate::Late) => Role::PartMoved,
        (EntryKind::Reorganisation | EntryKind::Own, _) => Role::PartFirst,
    };
    let left = entry.planned.filter(|_| entry.fate != Fate::AsPlanned);
    let kept = entry.due.map(|due| (due, kept));
    let left = left.map(|planned| (planned, Role::PartAdded));
    kept.into_iter().chain(left).collect()
}

/// A quarter's column: how many of each kind.
struct Column {
    quarter: Deadline,
    counts: [usize; KINDS.len()],
}

impl Column {
    fn sum(&self) -> usize {
        self.counts.iter().sum()
    }

    /// Without what was left behind.
    fn due(&self) -> usize {
        self.counts[..KINDS.len() - 1].iter().sum()
    }
}

fn columns(entries: &[Entry]) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::new();
    for (quarter, role) in entries.iter().flat_map(counted) {
        let at = columns.iter().position(|column| column.quarter == quarter);
        let at = at.unwrap_or_else(|| {
            columns.push(Column {
                quarter,
                counts: [0; KINDS.len()],
            });
            columns.len() - 1
        });
        if let Some(kind) = KINDS.iter().position(|(_, known)| *known == role) {
            columns[at].counts[kind] += 1;
        }
    }
    columns.sort_by_key(|column| column.quarter);
    columns
}

pub(super) fn paint(words: &DrawingWords, entries: &[Entry], options: &TimelineOptions) -> Scene {
    let (width, language) = (options.width.get(), options.language);
    let say = |caption: Caption| words.caption(caption).get(language);
    let columns = columns(entries);
    let used = KINDS.iter().enumerate().filter(|(kind, _)| {
        let counts = columns.iter().map(|column| column.counts[*kind]);
        counts.sum::<usize>() > 0
    });
    let legend: Vec<_> = used
        .map(|(_, (caption, role))| (*role, say(*caption)))
        .collect();
    let legend = Legend::of(&legend, width);
    let late: Vec<&Entry> = entries.iter().filter(|entry| has_moved(entry)).collect();
    let rows = late.len().min(MOST);
    let more = late.len() - rows;
    let yearly = yearly(entries);
    let above = legend.height() + 2.0 * LINE + 3.0 * AIR;
    let lines = usize::from(more > 0) as f64 * LINE;
    let strip = if yearly > 0 { ROW } else { 0.0 };
    let below = rows as f64 * ROW + lines + strip;
    let height = above + PLOT + BELOW + below + AIR;
    let mut scene = Scene {
        title: say(Caption::Timeline).to_owned(),
        width,
        height,
        nodes: Vec::with_capacity(256),
    };
    let sheet = Backend(&mut scene).into_drawing_area();
    legend.draw(&sheet, 0.0);
    let at = (0.0, legend.height() + AIR + LINE / 2.0);
    write(
        &sheet,
        say(Caption::Deadlines),
        at,
        Role::Caption,
        HPos::Left,
    );
    let most = columns.iter().map(Column::sum).max().unwrap_or(0).max(1);
    let scale = Scale::between(0.0, most as f64, (PLOT / TICK_ROOM) as usize);
    let widest = scale.ticks.iter().map(|tick| whole(*tick));
    let widest = widest.map(|text| backend::width(&text)).fold(0.0, f64::max);
    let inside = Area {
        left: widest + BESIDE + AIR,
        top: above,
        right: width - AIR,
        bottom: above + PLOT,
    };
    let earliest = columns.first().map(|column| column.quarter.year.get());
    let first = earliest.map_or(FIRST, |year| year.min(FIRST));
    let across = f64::from(first)..f64::from(Year::LAST.get() + 1);
    let canvas = Canvas::new(sheet, across, scale.from..scale.to, inside, language);
    axes(&canvas, &scale, first, inside.bottom + BELOW + below);
    if columns.is_empty() {
        let middle = ((inside.left + inside.right) / 2.0, above + PLOT / 2.0);
        let text = say(Caption::NoneDue);
        write(&canvas.sheet, text, middle, Role::Caption, HPos::Center);
    }
    for column in &columns {
        stack(&canvas, column);
    }
    canvas.rule(
        (inside.left, inside.bottom),
        (inside.right, inside.bottom),
        Role::Axis,
    );
    totals(&canvas, words, &columns);
    let mut top = inside.bottom + BELOW;
    for entry in &late[..rows] {
        moved(&canvas, words, entry, top);
        top += ROW;
    }
    if more > 0 {
        let text = format!("{}: {more}", say(Caption::More));
        let at = (inside.left, top + LINE / 2.0);
        write(&canvas.sheet, &text, at, Role::Caption, HPos::Left);
        top += LINE;
    }
    if yearly > 0 {
        let text = format!("{}: {yearly}", say(Caption::Yearly));
        recurring(&canvas, &text, top);
    }
    drop(canvas);
    scene
}

/// Whether a reorganisation is done, but later than the plan wants.
fn has_moved(entry: &Entry) -> bool {
    matches!(entry.fate, Fate::Late | Fate::Never)
}

/// How many tasks recur every year.
fn yearly(entries: &[Entry]) -> usize {
    let recurs = |entry: &&Entry| entry.recurrence == Recurrence::Yearly;
    entries.iter().filter(recurs).count()
}

fn whole(number: f64) -> String {
    (number.round() as i64).to_string()
}

/// The height of the columns' axis, the years below it, and where each begins, down to a height.
fn axes(canvas: &Canvas<'_>, scale: &Scale, first: u16, down: f64) {
    let Area {
        left,
        right,
        top,
        bottom,
    } = canvas.inside;
    // Nothing is due by halves.
    for tick in scale.ticks.iter().filter(|tick| tick.fract() == 0.0) {
        let y = canvas.at(0.0, *tick).1.round();
        canvas.rule((left, y), (right, y), Role::Grid);
        let at = (left - BESIDE, y);
        write(&canvas.sheet, &whole(*tick), at, Role::Tick, HPos::Right);
    }
    let step = canvas.at(1.0, 0.0).0 - canvas.at(0.0, 0.0).0;
    let room = backend::width("2000") + 2.0 * AIR;
    let every = STEPS.iter().find(|every| f64::from(**every) * step >= room);
    let every = every.copied().unwrap_or(STEPS[STEPS.len() - 1]);
    for year in first..=Year::LAST.get() {
        let (x, _) = canvas.at(f64::from(year), 0.0);
        if year > first {
            canvas.rule((x.round(), top), (x.round(), down), Role::Grid);
        }
        if (year - first).is_multiple_of(every) {
            let reach = backend::width("2000") / 2.0;
            let x = (x + step / 2.0).min(canvas.width - reach);
            let at = (x, bottom + BELOW / 2.0 + 1.0);
            write(
                &canvas.sheet,
                &year.to_string(),
                at,
                Role::Tick,
                HPos::Center,
            );
        }
    }
}

/// The left and the right end of a column, CSS pixels.
fn column_ends(canvas: &Canvas<'_>, column: &Column) -> [f64; 2] {
    let middle = place(column.quarter);
    [-THICK / 8.0, THICK / 8.0].map(|aside| canvas.at(middle + aside, 0.0).0)
}

fn stack(canvas: &Canvas<'_>, column: &Column) {
    let [left, right] = column_ends(canvas, column);
    let mut from = 0;
    for (count, (_, role)) in column.counts.iter().zip(KINDS) {
        if *count == 0 {
            continue;
        }
        let to = from + count;
        let [(_, bottom), (_, top)] = [from, to].map(|level| canvas.at(0.0, level as f64));
        rectangle(&canvas.sheet, (left, top), (right, bottom), role);
        from = to;
    }
}

/// How many are due, and how many the plan wanted here beside: “12+15”.
fn beside(column: &Column) -> String {
    match column.sum() - column.due() {
        0 => column.due().to_string(),
        left => format!("{}+{left}", column.due()),
    }
}

/// How many are due, over each column that has room, the fullest first; the fullest says when.
fn totals(canvas: &Canvas<'_>, words: &DrawingWords, columns: &[Column]) {
    let mut order: Vec<&Column> = columns.iter().filter(|column| column.due() > 0).collect();
    order.sort_by_key(|column| std::cmp::Reverse(column.due()));
    let mut taken: Vec<(f64, f64)> = Vec::new();
    for (rank, column) in order.into_iter().enumerate() {
        let (x, y) = canvas.at(place(column.quarter), column.sum() as f64);
        let Deadline { year, quarter } = column.quarter;
        let text = if rank == 0 {
            let name = QUARTERS[usize::from(quarter.get() - 1) % QUARTERS.len()];
            let name = words.caption(name).get(canvas.language);
            format!("{name}/{year}: {}", beside(column))
        } else {
            beside(column)
        };
        let half = backend::width(&text) / 2.0;
        let x = x.max(canvas.inside.left + half).min(canvas.width - half);
        let (from, to) = (x - half - 1.0, x + half + 1.0);
        let covers = |other: &Column| {
            let [left, right] = column_ends(canvas, other);
            let (_, top) = canvas.at(0.0, other.sum() as f64);
            left < to && from < right && top < y - 1.0
        };
        let apart = |(left, right): &(f64, f64)| to <= *left || *right <= from;
        if !taken.iter().all(apart) || columns.iter().any(covers) {
            continue;
        }
        taken.push((from, to));
        let role = if rank == 0 {
            Role::ScenarioEnd
        } else {
            Role::BarEnd
        };
        let at = (x, y - LINE / 2.0 - 1.0);
        write(&canvas.sheet, &text, at, role, HPos::Center);
    }
}

fn mark(canvas: &Canvas<'_>, (x, y): (f64, f64), role: Role) {
    let at = (sub(x), sub(y));
    let _ = canvas
        .sheet
        .draw(&Circle::new(at, sub(MARK), color(role).filled()));
}

/// What is late: its name over a line from when the plan wants it to when it is done.
fn moved(canvas: &Canvas<'_>, words: &DrawingWords, entry: &Entry, top: f64) {
    let Some(planned) = entry.planned else {
        return;
    };
    let Area { left, right, .. } = canvas.inside;
    let (from, _) = canvas.at(place(planned), 0.0);
    let y = top + 1.5 * LINE;
    let name = entry.title.get(canvas.language);
    let (to, told) = match entry.due {
        Some(due) => (canvas.at(place(due), 0.0).0, name.to_owned()),
        None => {
            let never = words.caption(Caption::Never).get(canvas.language);
            (right, format!("{name} → {never}"))
        }
    };
    for line in wrap(&told, right - left - 2.0 * BESIDE, 1) {
        let at = (left, top + LINE / 2.0);
        write(&canvas.sheet, &line, at, Role::Tick, HPos::Left);
    }
    canvas.rule((from, y), (to, y), Role::Leader);
    mark(canvas, (from, y), Role::PartAdded);
    if entry.due.is_some() {
        mark(canvas, (to, y), Role::PartMoved);
    } else {
        for aside in [-MARK, MARK] {
            canvas.rule((to - MARK, y + aside), (to, y), Role::Leader);
        }
    }
}

/// What recurs: a mark at the end of each year.
fn recurring(canvas: &Canvas<'_>, text: &str, top: f64) {
    let Area { left, .. } = canvas.inside;
    let at = (left, top + LINE / 2.0);
    write(&canvas.sheet, text, at, Role::Tick, HPos::Left);
    let y = top + 1.5 * LINE;
    for year in FIRST..=Year::LAST.get() {
        let (x, _) = canvas.at(f64::from(year) + 0.875, 0.0);
        mark(canvas, (x, y), Role::PartSecond);
    }
}

//! The plan's tasks and named reorganisations by quarter, and what becomes of their deadlines in a
//! scenario.

use serde::Serialize;

use crate::error::Error;
use crate::number::short;
use crate::own::{OwnId, OwnReorganisation};
use crate::plan::{
    Agenda, AssumptionId, Deadline, Recurrence, Reorganisation, Rules, Sector, Step, Task,
};
use crate::scenario::Scenario;
use crate::unit::{Amount, Language, Text, Year, ids};

ids! {
    /// What becomes of a deadline.
    pub enum Fate {
        /// It stands as the plan has it, or there is none.
        AsPlanned = "as_planned",
        /// It is kept later.
        Late = "late",
        /// It is kept after the last year, so never.
        Never = "never",
        /// The scenario does not do it.
        Off = "off",
    }
}

ids! {
    /// Whether the number of units changes.
    pub enum EntryKind {
        /// A named reorganisation.
        Reorganisation = "reorganisation",
        /// A reorganisation of the user's own.
        Own = "own",
        /// Every other task.
        Task = "task",
    }
}

/// A deadline, or a task without one.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(target_arch = "wasm32", tsify(missing_as_null))]
pub struct Entry {
    /// The task's number.
    pub id: String,
    /// Whether the number of units changes.
    pub kind: EntryKind,
    /// Where the plan sets it; empty for one of the user's own.
    pub clause: Text,
    /// What is to be done.
    pub title: Text,
    /// What is due by the deadline, where the task has several steps or says it apart.
    pub what: Option<Text>,
    /// What a reader should know.
    pub note: Option<Text>,
    /// The bodies that lead; empty for one of the user's own.
    pub lead: Text,
    /// The sector; none where it is for all.
    pub sector: Option<Sector>,
    /// How often it falls due.
    pub recurrence: Recurrence,
    /// When the plan wants it; none where it gives no date.
    pub planned: Option<Deadline>,
    /// When it is done in the scenario; none where it never is, or has no date.
    pub due: Option<Deadline>,
    /// What becomes of the deadline.
    pub fate: Fate,
}

/// Which entries are wanted.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Filter {
    /// Those of a sector.
    pub sector: Option<Sector>,
    /// Those that a body leads, by its Vietnamese name or the beginning of it.
    pub lead: Option<String>,
}

/// What separates bodies that lead together.
const AND: &str = "; ";

/// All deadlines of the plan in a scenario, in the order of when they are kept; what never comes, or
/// has no date, is last.
///
/// # Errors
/// The field of the scenario that the plan does not know.
pub fn timeline(
    rules: &Rules,
    agenda: &Agenda,
    scenario: &Scenario,
    filter: &Filter,
) -> Result<Vec<Entry>, Error> {
    scenario
        .check(rules)
        .map_err(|error| error.within("scenario"))?;
    let common = scenario.range(rules, AssumptionId::MergerDelay).value.get();
    let mergers = agenda.reorganisations.iter();
    let mergers = mergers.map(|task| merger(task, scenario, common as u16));
    let own = scenario.own_reorganisations.iter();
    let own = own.map(|(id, own)| chosen(agenda, *id, own, common as u16));
    let tasks = agenda.tasks.iter().flat_map(steps);
    let mut entries: Vec<Entry> = mergers
        .chain(own)
        .chain(tasks)
        .filter(|entry| filter.admits(entry))
        .collect();
    entries.sort_by_key(|entry| {
        let when = entry.due.or(entry.planned);
        (when.is_none(), when, entry.id.clone())
    });
    Ok(entries)
}

/// When a deadline is kept that is so many years late.
fn kept(planned: Deadline, later: u16) -> (Option<Deadline>, Fate) {
    match Year::new(planned.year.get() + later) {
        None => (None, Fate::Never),
        Some(year) if later == 0 => (Some(Deadline { year, ..planned }), Fate::AsPlanned),
        Some(year) => (Some(Deadline { year, ..planned }), Fate::Late),
    }
}

/// A reorganisation of the user's own, with the common delay.
fn chosen(agenda: &Agenda, id: OwnId, own: &OwnReorganisation, common: u16) -> Entry {
    let kind = &agenda.own_kinds[own.kind as usize];
    let count: f64 = own.units.each().map(Amount::get).iter().sum();
    let (due, fate) = kept(own.deadline, common);
    let counted = if count == 1.0 {
        &kind.counted_one
    } else {
        &kind.counted
    };
    Entry {
        id: id.to_string(),
        kind: EntryKind::Own,
        clause: Text::default(),
        title: kind.title.clone(),
        what: Some(Text {
            vi: format!("{} {}", short(count, Language::Vi), counted.vi),
            en: format!("{} {}", short(count, Language::En), counted.en),
        }),
        note: None,
        lead: Text::default(),
        sector: Some(own.sector),
        recurrence: Recurrence::Once,
        planned: Some(own.deadline),
        due,
        fate,
    }
}

/// A reorganisation with its own delay and the common one.
fn merger(task: &Reorganisation, scenario: &Scenario, common: u16) -> Entry {
    let switch = scenario.reorganisations.get(&task.id);
    let planned = task.deadline;
    let (due, fate) = match switch.filter(|switch| switch.on) {
        None => (None, Fate::Off),
        Some(switch) => kept(planned, switch.delay.years() + common),
    };
    Entry {
        id: task.id.clone(),
        kind: EntryKind::Reorganisation,
        clause: task.clause.clone(),
        title: task.title.clone(),
        what: None,
        note: Some(task.note.clone()),
        lead: task.lead.clone(),
        sector: Some(task.sector),
        recurrence: Recurrence::Once,
        planned: Some(planned),
        due,
        fate,
    }
}

/// Each step of a task, or the task itself where the plan gives no date.
fn steps(task: &Task) -> Vec<Entry> {
    let entry = |step: Option<&Step>| Entry {
        id: task.id.clone(),
        kind: EntryKind::Task,
        clause: task.clause.clone(),
        title: task.title.clone(),
        what: step.map(|step| step.what.clone()),
        note: task.note.clone(),
        lead: task.lead.clone(),
        sector: task.sector,
        recurrence: task.recurrence,
        planned: step.map(|step| step.deadline),
        due: step.map(|step| step.deadline),
        fate: Fate::AsPlanned,
    };
    if task.steps.is_empty() {
        return vec![entry(None)];
    }
    task.steps.iter().map(|step| entry(Some(step))).collect()
}

impl Filter {
    fn admits(&self, entry: &Entry) -> bool {
        let led = |lead: &String| {
            let mut bodies = entry.lead.vi.split(AND);
            bodies.any(|body| body.starts_with(lead.as_str()))
        };
        self.sector
            .is_none_or(|sector| entry.sector == Some(sector))
            && self.lead.as_ref().is_none_or(led)
    }
}

/// The bodies that lead anything, in the order of the plan; of names that begin alike the shortest.
pub fn bodies(agenda: &Agenda) -> Vec<Text> {
    let tasks = agenda.tasks.iter().map(|task| &task.lead);
    let leads = tasks.chain(agenda.reorganisations.iter().map(|task| &task.lead));
    let mut bodies: Vec<Text> = Vec::new();
    for lead in leads {
        for (vi, en) in lead.vi.split(AND).zip(lead.en.split(AND)) {
            if bodies.iter().any(|body| vi.starts_with(&body.vi)) {
                continue;
            }
            bodies.retain(|body| !body.vi.starts_with(vi));
            bodies.push(Text {
                vi: vi.into(),
                en: en.into(),
            });
        }
    }
    bodies
}

/// How many deadlines a quarter has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Load {
    /// The quarter.
    pub quarter: Deadline,
    /// How many fall due in it.
    pub count: usize,
}

/// The quarters that deadlines lie in, in order, with how many do.
pub fn loads(deadlines: impl Iterator<Item = Deadline>) -> Vec<Load> {
    let mut loads: Vec<Load> = Vec::new();
    for quarter in deadlines {
        match loads.iter_mut().find(|load| load.quarter == quarter) {
            Some(load) => load.count += 1,
            None => loads.push(Load { quarter, count: 1 }),
        }
    }
    loads.sort_by_key(|load| load.quarter);
    loads
}

/// The quarter with the most deadlines, the first of them where several have as many.
pub fn peak(deadlines: impl Iterator<Item = Deadline>) -> Option<Load> {
    let loads = loads(deadlines);
    let most = loads.iter().map(|load| load.count).max()?;
    loads.into_iter().find(|load| load.count == most)
}

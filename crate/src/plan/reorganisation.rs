//! The named reorganisations, and every other task of the plan that has a date.

use serde::Serialize;

use crate::error::Error;
use crate::plan::Sector;
use crate::unit::{Amount, Text, Year, ids, read_whole};
use crate::value::{Read, Value, fields};

ids! {
    /// Which reading of the text gives the number of units.
    #[derive(Default)]
    pub enum Counting {
        /// The least reduction that agrees with the text.
        Low = "low",
        /// The reading held most likely.
        #[default]
        Central = "central",
        /// The greatest reduction that agrees with the text.
        High = "high",
    }
}

ids! {
    /// Whether the plan gives the numbers of units.
    pub enum Counted {
        /// Both numbers can be read in the text.
        Stated = "stated",
        /// At least one is inferred; the note says how.
        Inferred = "inferred",
    }
}

/// A number of units under each reading of the text.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct UnitCount {
    /// With the least reduction.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub low: Amount,
    /// As held most likely.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub central: Amount,
    /// With the greatest reduction.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub high: Amount,
}

fields!(UnitCount { low, central, high });

impl UnitCount {
    /// The number of units under one reading.
    pub fn get(&self, counting: Counting) -> f64 {
        match counting {
            Counting::Low => self.low.get(),
            Counting::Central => self.central.get(),
            Counting::High => self.high.get(),
        }
    }
}

/// A quarter of a year, as a deadline: its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Deadline {
    /// The year.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub year: Year,
    /// The quarter.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "1 | 2 | 3 | 4"))]
    pub quarter: Quarter,
}

fields!(Deadline { year, quarter });

/// A quarter, 1 to 4.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quarter(u8);

impl Quarter {
    /// The number of the quarter.
    pub const fn get(self) -> u8 {
        self.0
    }
}

impl Serialize for Quarter {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u16(u16::from(self.0))
    }
}

impl Read for Quarter {
    fn read(value: &Value) -> Result<Quarter, Error> {
        read_whole(value, 1..=4, "a quarter from 1 to 4").map(|quarter| Quarter(quarter as u8))
    }
}

/// A task with an effect on the number of units.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Reorganisation {
    /// The task's number.
    pub id: String,
    /// Where the plan sets it.
    pub clause: Text,
    /// Whose units it changes.
    pub sector: Sector,
    /// The body that leads.
    pub lead: Text,
    /// The units it names.
    pub bodies: Text,
    /// Units before.
    pub before: UnitCount,
    /// Units after.
    pub after: UnitCount,
    /// When it is to be done.
    pub deadline: Deadline,
    /// Whether the plan gives the numbers.
    pub counted: Counted,
    /// How the numbers were read, or why they range.
    pub note: Text,
    /// What is to be done.
    pub title: Text,
}

fields!(Reorganisation {
    id,
    clause,
    sector,
    lead,
    bodies,
    before,
    after,
    deadline,
    counted,
    note,
    title
});

ids! {
    /// What kind of work a task is.
    pub enum TaskKind {
        /// Telling people of the reform.
        Communication = "communication",
        /// Drawing up a scheme or a network plan.
        Scheme = "scheme",
        /// Merging, dissolving or moving units.
        Reorganisation = "reorganisation",
        /// Reviewing how units or bodies work.
        Review = "review",
        /// Cutting or managing posts and people.
        People = "people",
        /// Raising the standing or the quality of units.
        Upgrade = "upgrade",
        /// Issuing a rule or a policy.
        Rule = "rule",
        /// Finance and autonomy.
        Finance = "finance",
        /// Reporting and supervising.
        Report = "report",
    }
}

ids! {
    /// How often a task falls due.
    pub enum Recurrence {
        /// Once, by its deadlines.
        Once = "once",
        /// Every year.
        Yearly = "yearly",
        /// Once before each period.
        EachPeriod = "each_period",
        /// When there is need.
        AsNeeded = "as_needed",
    }
}

/// A dated step of a task.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Step {
    /// By when.
    pub deadline: Deadline,
    /// What is due.
    pub what: Text,
}

fields!(Step { deadline, what });

/// A task of the plan without a number of units.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Task {
    /// The task's number.
    pub id: String,
    /// Where the plan sets it.
    pub clause: Text,
    /// The sector; none where it is for all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sector: Option<Sector>,
    /// The body that leads.
    pub lead: Text,
    /// What kind of work it is.
    pub kind: TaskKind,
    /// How often it falls due.
    pub recurrence: Recurrence,
    /// The dated steps; none where the plan gives no date.
    pub steps: Vec<Step>,
    /// What is to be done.
    pub title: Text,
    /// What a reader should know: an overlap, a missing date, a clash.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}

fields!(Task {
    id,
    clause,
    sector,
    lead,
    kind,
    recurrence,
    steps,
    title,
    note
});

//! The words and the order in which results are shown.

use serde::Serialize;

use crate::unit::{Text, Year, ids};
use crate::value::fields;

ids! {
    /// A chart over the years.
    pub enum ChartKind {
        /// Units.
        Units = "units",
        /// Posts, or the people on them.
        Posts = "posts",
        /// The share of units that are financially autonomous.
        Autonomy = "autonomy",
        /// Direct state-budget spending.
        Support = "support",
    }
}

impl ChartKind {
    /// The years that the chart shows.
    pub fn years(self) -> impl DoubleEndedIterator<Item = Year> + Clone {
        let first = match self {
            ChartKind::Support => Year::FIRST,
            ChartKind::Units | ChartKind::Posts | ChartKind::Autonomy => Year::BASE,
        };
        Year::range(first, Year::LAST)
    }
}

ids! {
    /// In what the charts count.
    #[derive(Default)]
    pub enum Measure {
        /// In units, posts and tỷ đồng.
        #[default]
        Absolute = "absolute",
        /// Against 2015; shares stay shares.
        Index = "index",
    }
}

ids! {
    /// The kind of a verdict.
    pub enum Status {
        /// Met.
        Met = "met",
        /// Missed.
        Missed = "missed",
        /// It cannot be said.
        NotAssessable = "not_assessable",
        /// No number decides it.
        Checklist = "checklist",
    }
}

/// What the page shows of a chart.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ChartInfo {
    /// The chart.
    pub id: ChartKind,
    /// What it shows.
    pub title: Text,
    /// The same in one word, where there is little room.
    pub short: Text,
    /// What its numbers count, unless a reading's choice says otherwise.
    pub unit: Text,
}

fields!(ChartInfo {
    id,
    title,
    short,
    unit
});

/// What the page shows of a way to count.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct MeasureInfo {
    /// The way to count.
    pub id: Measure,
    /// Its name.
    pub title: Text,
}

fields!(MeasureInfo { id, title });

/// What the page shows of a kind of verdict.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct StatusInfo {
    /// The kind of verdict.
    pub id: Status,
    /// The word for it.
    pub title: Text,
    /// The sign before the word.
    pub mark: String,
}

fields!(StatusInfo { id, title, mark });

ids! {
    /// What a drawing says beside names and numbers.
    pub enum Remark {
        /// That an axis leaves out zero.
        CutAxis = "cut_axis",
        /// What the band is.
        Band = "band",
        /// What a tornado tells of a target.
        HangsOn = "hangs_on",
        /// What its axis counts, for a share.
        MarginPoints = "margin_points",
        /// What its axis counts, for contracts.
        MarginContracts = "margin_contracts",
        /// The margin as it is.
        Present = "present",
        /// The low value of an assumption or lever.
        Low = "low",
        /// The high value of an assumption or lever.
        High = "high",
        /// That the target hangs on nothing.
        Nothing = "nothing",
    }
}

//! A register of single units: the levels of its schools, and which of its units the plan itself would
//! have merged.

use serde::Serialize;

use crate::plan::Sector;
use crate::unit::{Number, Text, ids};
use crate::value::fields;

ids! {
    /// A level of schools.
    pub enum SchoolLevel {
        /// Kindergartens.
        Preschool = "preschool",
        /// Years 1 to 5.
        Primary = "primary",
        /// Years 6 to 9.
        LowerSecondary = "lower_secondary",
        /// Years 10 to 12.
        UpperSecondary = "upper_secondary",
    }
}

/// What a level is called.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct LevelInfo {
    /// The level.
    pub id: SchoolLevel,
    /// Its name.
    pub title: Text,
    /// Its short name, as lists of schools have it.
    pub short: Text,
}

fields!(LevelInfo { id, title, short });

ids! {
    /// How units are found that could be merged.
    pub enum ProposalRule {
        /// More schools of one level in a commune than the figure.
        SameLevel = "same_level",
        /// Schools of the level alone, with fewer pupils a class than the figure.
        SmallClasses = "small_classes",
        /// More units of the sector, schools aside, under one body in one district than the figure.
        SameBody = "same_body",
    }
}

/// A rule of the plan by which units are proposed to be merged; nothing is merged unasked.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Proposal {
    /// Its name.
    pub id: String,
    /// How they are found.
    pub rule: ProposalRule,
    /// Among units of which sector.
    pub sector: Sector,
    /// Of which level, where the rule is about one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<SchoolLevel>,
    /// Schools or units that may stay, or pupils that a class should have.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub figure: Number,
    /// Where the plan says so.
    pub clause: Text,
    /// What is proposed.
    pub title: Text,
    /// What a reader should know.
    pub note: Text,
}

fields!(Proposal { id, rule, sector, figure, clause, title, note; level });

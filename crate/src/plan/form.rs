//! What a province's own figures are asked for in: sheets, their columns, what each figure means.

use serde::Serialize;

use crate::plan::LevelInfo;
use crate::unit::{Text, Year, ids};
use crate::value::fields;

ids! {
    /// A sheet of the form.
    pub enum SheetId {
        /// Whose figures they are.
        About = "about",
        /// Units, posts and people by sector.
        Sectors = "sectors",
        /// Spending by sector and year.
        Spending = "spending",
        /// The recurrent budget by year.
        Budget = "budget",
        /// The named reorganisations of the scenario.
        Reorganisations = "reorganisations",
        /// What was observed by year.
        Observed = "observed",
        /// Single units, one a row.
        Register = "register",
    }
}

ids! {
    /// What the rows of a sheet are.
    pub enum SheetRows {
        /// The columns themselves, one below the other: there is only one of each.
        Items = "items",
        /// The sectors.
        Sectors = "sectors",
        /// Years.
        Years = "years",
        /// The named reorganisations.
        Reorganisations = "reorganisations",
        /// Single units, as many as there are.
        Units = "units",
    }
}

ids! {
    /// What stands in a cell.
    pub enum CellKind {
        /// A text.
        Text = "text",
        /// Yes or no.
        Answer = "answer",
        /// Something counted one by one.
        Count = "count",
        /// Money, tỷ đồng.
        Money = "money",
        /// Whole years.
        Delay = "delay",
        /// A sector, by its name.
        Sector = "sector",
        /// Levels of schools, by their names.
        Levels = "levels",
        /// The group by financing, 1 to 4.
        Group = "group",
    }
}

/// A column: a figure of each row, or one for each year where there are years.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct FormColumn {
    /// Its name: the path of the figure in a baseline or a scenario.
    pub id: String,
    /// What stands in its cells.
    pub kind: CellKind,
    /// What it is called.
    pub title: Text,
    /// What it counts in.
    pub unit: Text,
    /// What it means.
    pub help: Text,
    /// The first year, where it has a cell for each year.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "number"))]
    pub first: Option<Year>,
    /// The last one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "number"))]
    pub last: Option<Year>,
}

fields!(FormColumn { id, kind, title, unit, help; first, last });

/// A sheet.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct FormSheet {
    /// Its name.
    pub id: SheetId,
    /// What its rows are.
    pub rows: SheetRows,
    /// What it is called.
    pub title: Text,
    /// What is in it.
    pub help: Text,
    /// The first year, where its rows are years.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "number"))]
    pub first: Option<Year>,
    /// The last one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "number"))]
    pub last: Option<Year>,
    /// Its columns, beside the first one, which names the row.
    pub columns: Vec<FormColumn>,
}

fields!(FormSheet { id, rows, title, help, columns; first, last });

/// The contents of `seeds/form.json`.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Form {
    /// How to fill it in, paragraph by paragraph.
    pub guide: Vec<Text>,
    /// The sheets, in the order of [`SheetId::ALL`].
    pub sheets: Vec<FormSheet>,
    /// What the levels of schools are called, in the order of [`SchoolLevel::ALL`](crate::plan::SchoolLevel::ALL).
    pub levels: Vec<LevelInfo>,
}

fields!(Form {
    guide,
    sheets,
    levels
});

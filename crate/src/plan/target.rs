//! The targets of the plan, and the norms that no number of the model decides.

use serde::Serialize;

use crate::error::Error;
use crate::plan::Sector;
use crate::plan::reorganisation::Deadline;
use crate::unit::{Number, Share, Text, Year, ids};
use crate::value::{Fields, Read, Value, fields, unknown_field};

ids! {
    /// How strictly the plan words a target.
    pub enum Strength {
        /// "At least".
        AtLeast = "at_least",
        /// "Strive for".
        Strive = "strive",
        /// "Strive for at least".
        StriveAtLeast = "strive_at_least",
        /// A figure without "at least".
        Exactly = "exactly",
        /// "Basically".
        Basically = "basically",
        /// No figure: a list to tick off.
        Checklist = "checklist",
    }
}

ids! {
    /// A stock whose change a target bounds.
    pub enum Stock {
        /// Public service units.
        Units = "units",
        /// Posts paid by the budget, or the people on them.
        Posts = "posts",
    }
}

/// A span of years, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Span {
    /// The first year.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub first: Year,
    /// The last year.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub last: Year,
}

fields!(Span { first, last });

impl Span {
    /// The years of the span.
    pub fn years(self) -> impl Iterator<Item = Year> + Clone {
        Year::range(self.first, self.last)
    }
}

/// What a target measures, and the figure it asks for.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[cfg_attr(target_arch = "wasm32", tsify(missing_as_null))]
#[serde(rename_all = "snake_case")]
pub enum Quantity {
    /// The fall of a stock from a base year, as a share of it.
    Cut {
        /// The stock.
        of: Stock,
        /// The year compared.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
        year: Year,
        /// The year compared with.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
        base: Year,
        /// The least fall.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
        figure: Share,
        /// The least fall against 2015, where the steps are chained.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "number | null"))]
        fixed_path: Option<Share>,
    },
    /// Irregular contracts left, as a share of those in 2015; the reading `basically` bounds it.
    ContractsLeft {
        /// The year compared.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
        year: Year,
    },
    /// Irregular contracts left, in persons.
    NoContracts {
        /// The year compared.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
        year: Year,
        /// Fewer than this.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
        limit: Number,
    },
    /// The share of units that are financially autonomous.
    Autonomy {
        /// The year compared.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
        year: Year,
        /// The least share.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
        figure: Share,
    },
    /// Units open to conversion that are left.
    Conversion {
        /// The year compared.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
        year: Year,
        /// Fewer than this.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
        limit: Number,
    },
    /// The fall of mean yearly spending from a base period, as a share of it.
    Support {
        /// The period compared.
        span: Span,
        /// The period compared with.
        base: Span,
        /// The least fall.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
        figure: Share,
        /// The least fall against the first base period, where the steps are chained.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "number | null"))]
        fixed_path: Option<Share>,
        /// The year "by" which the plan asks for it, where that is not the period's end: the
        /// period may be read to run to it, or to be it.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "number | null"))]
        until: Option<Year>,
    },
    /// Nothing but the direction in which the number of units moves.
    Direction {
        /// The year compared.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
        year: Year,
        /// The year compared with.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
        base: Year,
    },
    /// Nothing that the model knows.
    Listed {
        /// By when.
        #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
        year: Year,
    },
}

impl Quantity {
    /// The year by which it is asked for.
    pub fn year(&self) -> Year {
        match *self {
            Quantity::Cut { year, .. }
            | Quantity::ContractsLeft { year }
            | Quantity::NoContracts { year, .. }
            | Quantity::Autonomy { year, .. }
            | Quantity::Conversion { year, .. }
            | Quantity::Direction { year, .. }
            | Quantity::Listed { year } => year,
            Quantity::Support { span, until, .. } => until.unwrap_or(span.last),
        }
    }
}

/// The quantities by name, each with its fields; they are what files and the wire say.
macro_rules! quantities {
    ($($id:literal => $variant:ident { $($field:ident),+ },)+) => {
        impl Read for Quantity {
            fn read(value: &Value) -> Result<Quantity, Error> {
                let known = [$($id),+];
                let [(name, content)] = value.entries("an object")? else {
                    return Err(value.wrong_type("an object with one quantity"));
                };
                let read = match name.as_str() {
                    $($id => Fields::of(content, &[$(stringify!($field)),+]).and_then(|fields| {
                        Ok(Quantity::$variant { $($field: fields.required(stringify!($field))?),+ })
                    }),)+
                    _ => return Err(unknown_field(name, &known)),
                };
                read.map_err(|error| error.within(name))
            }
        }
    };
}

quantities! {
    "cut" => Cut { of, year, base, figure, fixed_path },
    "contracts_left" => ContractsLeft { year },
    "no_contracts" => NoContracts { year, limit },
    "autonomy" => Autonomy { year, figure },
    "conversion" => Conversion { year, limit },
    "support" => Support { span, base, figure, fixed_path, until },
    "direction" => Direction { year, base },
    "listed" => Listed { year },
}

/// Something to tick off, where no figure decides.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Item {
    /// Its number, which no norm has either: what was ticked off is kept under it.
    pub id: String,
    /// What it asks for.
    pub title: Text,
}

fields!(Item { id, title });

/// One of the plan's targets.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Target {
    /// Its name in files and on the wire.
    pub id: String,
    /// Where the plan sets it.
    pub clause: Text,
    /// What it asks for, in a few words.
    pub title: Text,
    /// What is required, as a sentence.
    pub required: Text,
    /// How strictly.
    pub strength: Strength,
    /// What is measured.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Quantity"))]
    pub quantity: Quantity,
    /// The items to tick off, where there is no figure.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Item>,
}

fields!(Target { id, clause, title, required, strength, quantity; items });

ids! {
    /// How a norm's figure is to be compared.
    pub enum Comparator {
        /// At least the figure.
        AtLeast = "at_least",
        /// At most the figure.
        AtMost = "at_most",
        /// Exactly the figure.
        Exactly = "exactly",
        /// A rule without a figure.
        Rule = "rule",
    }
}

/// A norm, or a document to issue, that no number of the model decides.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Norm {
    /// Its number.
    pub id: String,
    /// Where the plan sets it.
    pub clause: Text,
    /// The sector; none where it is for all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sector: Option<Sector>,
    /// What it asks for.
    pub title: Text,
    /// How the figure is to be compared.
    pub comparator: Comparator,
    /// The figure; none for a rule.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub figure: Option<Number>,
    /// What the figure counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<Text>,
    /// By when; none where it recurs or has no date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deadline: Option<Deadline>,
    /// When it recurs, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recurs: Option<Text>,
    /// Whether it asks for a report each year.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub report: bool,
    /// What a reader should know.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}

fields!(Norm {
    id,
    clause,
    sector,
    title,
    comparator,
    figure,
    unit,
    deadline,
    recurs,
    note;
    report
});

//! The assumptions, and the public figures on base salary and prices.

use serde::Serialize;

use crate::table::Table;
use crate::unit::{ByYear, Number, Text, Year, ids};
use crate::value::fields;

ids! {
    /// An assumption that holds for the whole province.
    pub enum AssumptionId {
        /// Share of staff who retire in a year.
        Retirement = "retirement",
        /// Share of staff who resign in a year.
        Resignation = "resignation",
        /// Posts freed per unit merged away, spread over three years.
        PostsFreedPerUnit = "posts_freed_per_unit",
        /// Share of each planned cut that is really delivered.
        Delivery = "delivery",
        /// Whole years added to every named reorganisation.
        MergerDelay = "merger_delay",
        /// Share of pay in recurrent cost, 2015.
        PayShare = "pay_share",
        /// Share of own cost that a partly-financed unit covers.
        OwnRevenuePartly = "own_revenue_partly",
        /// Share of own cost that a budget-funded unit covers.
        OwnRevenueFunded = "own_revenue_funded",
        /// Months of pay per person streamlined.
        SeveranceMonths = "severance_months",
        /// Growth of the base salary a year, after the last known year.
        BaseSalaryGrowth = "base_salary_growth",
        /// Inflation a year, after the last known year.
        Inflation = "inflation",
    }
}

impl AssumptionId {
    /// What its figures are.
    pub const fn kind(self) -> AssumptionKind {
        match self {
            AssumptionId::MergerDelay => AssumptionKind::Whole,
            AssumptionId::PostsFreedPerUnit | AssumptionId::SeveranceMonths => {
                AssumptionKind::Number
            }
            _ => AssumptionKind::Share,
        }
    }

    /// Whether only whole numbers make sense.
    pub const fn whole(self) -> bool {
        matches!(self.kind(), AssumptionKind::Whole)
    }
}

ids! {
    /// What the figures of an assumption are.
    pub enum AssumptionKind {
        /// A share, which is read in per cent.
        Share = "share",
        /// A count that may be a fraction.
        Number = "number",
        /// A count in whole numbers.
        Whole = "whole",
    }
}

/// An assumption: its value, the range it is thought to lie in, and the range it may be set to.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Assumption {
    /// The value used.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub value: Number,
    /// The low end of its range.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub low: Number,
    /// The high end of its range.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub high: Number,
    /// The least admissible value.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub min: Number,
    /// The greatest admissible value.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub max: Number,
    /// What its figures are.
    pub kind: AssumptionKind,
    /// Of what it is a share, or what it counts.
    pub unit: Text,
    /// Where the value comes from, or that it is an assumption.
    pub source: Text,
    /// Its name.
    pub title: Text,
    /// What one of its figures is called, in English of a single one; none for a share.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub short: Option<Text>,
}

fields!(Assumption {
    value,
    low,
    high,
    min,
    max,
    kind,
    unit,
    source,
    title;
    short
});

impl Assumption {
    /// Its five figures, which must be in this order of size.
    pub(crate) fn figures(&self) -> [Number; 5] {
        [self.min, self.low, self.value, self.high, self.max]
    }
}

/// Public figures by year, with their source.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct PublicSeries {
    /// What the figures count.
    pub unit: Text,
    /// Where they come from.
    pub source: Text,
    /// The figures.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Record<string, number>"))]
    pub values: ByYear<Number, { Year::FIRST.get() }>,
    /// The years whose figure rests on something that was not checked or is not settled.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number[]"))]
    pub unchecked: Vec<Year>,
}

fields!(PublicSeries {
    unit,
    source,
    values,
    unchecked
});

/// Everything the model takes as given, beside the baseline and the scenario.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Parameters {
    /// The assumptions; all eleven are there.
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(type = "Record<AssumptionId, Assumption>")
    )]
    pub assumptions: Table<AssumptionId, Assumption>,
    /// Base salary, million đồng a month, mean of the year.
    pub base_salary: PublicSeries,
    /// Change of consumer prices, per cent, mean of the year.
    pub cpi: PublicSeries,
}

fields!(Parameters {
    assumptions,
    base_salary,
    cpi
});

//! The province at 31 December 2015, and what the budget spent on it before.


use serde::{Deserialize, Serialize};

use crate::error::{Error, Fault};
use crate::plan::Sector;
use crate::table::Table;
use crate::unit::{Amount, Budget, ByYear, Text, Year};

/// The format of a baseline file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum BaselineSchema {
    /// The first.
    #[serde(rename = "lotrinh-baseline/1")]
    V1,
}

/// A province at the end of 2015, sector by sector.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(deny_unknown_fields)]
pub struct Baseline {
    /// The format.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "\"lotrinh-baseline/1\""))]
    pub schema: BaselineSchema,
    /// Its name.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub title: Text,
    /// Where the figures come from.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub source: String,
    /// Whether the figures are made up.
    #[serde(default)]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub illustrative: bool,
    /// The province's recurrent budget by year, tỷ đồng.
    #[serde(default)]
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(optional, type = "Record<string, number>")
    )]
    pub recurrent_budget: ByYear<Budget, { Year::FIRST.get() }>,
    /// The sectors; one left out is zero throughout.
    #[serde(default)]
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(optional, type = "Partial<Record<Sector, SectorBaseline>>")
    )]
    pub sectors: Table<Sector, SectorBaseline>,
}

/// Units by how they are financed.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(deny_unknown_fields)]
pub struct UnitsByClass {
    /// Covering all recurrent cost (groups 1 and 2).
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub self_financing: Amount,
    /// Covering part of it (group 3).
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub partly_financed: Amount,
    /// Funded by the budget (group 4).
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub budget_funded: Amount,
}

/// One sector at the end of 2015.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[serde(deny_unknown_fields)]
pub struct SectorBaseline {
    /// Units.
    pub units: UnitsByClass,
    /// Units open to conversion into companies, among the self-financing ones.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub convertible: Amount,
    /// Posts assigned and paid by the budget.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub posts: Amount,
    /// People present on those posts.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub staff: Amount,
    /// People on irregular contracts.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub irregular_contracts: Amount,
    /// Direct state-budget spending 2011 to 2015, tỷ đồng, as spent.
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(type = "[number, number, number, number, number]")
    )]
    pub support: [Amount; HISTORY],
}

/// How many years of spending history there are, 2011 to 2015.
pub const HISTORY: usize = Year::BASE.spending() + 1;

impl Baseline {
    /// Checks the rules that bind several figures of a sector.
    ///
    /// # Errors
    /// The sector and the smaller side of the rule that it breaks.
    pub fn check(&self) -> Result<(), Error> {
        for (sector, figures) in self.sectors.iter() {
            figures
                .check()
                .map_err(|error| error.within(sector.id()).within("sectors"))?;
        }
        Ok(())
    }
}

impl SectorBaseline {
    /// A sector without anything.
    pub const NOTHING: SectorBaseline = SectorBaseline {
        units: UnitsByClass {
            self_financing: Amount::ZERO,
            partly_financed: Amount::ZERO,
            budget_funded: Amount::ZERO,
        },
        convertible: Amount::ZERO,
        posts: Amount::ZERO,
        staff: Amount::ZERO,
        irregular_contracts: Amount::ZERO,
        support: [Amount::ZERO; HISTORY],
    };

    fn check(&self) -> Result<(), Error> {
        let refuse = |path: &str, found: f64, rule: String| {
            Err(Error::at(
                path,
                Fault::Inconsistent {
                    found: found.to_string(),
                    rule,
                },
            ))
        };
        let (posts, staff) = (self.posts.get(), self.staff.get());
        if staff > posts {
            return refuse(
                "staff",
                staff,
                format!("people present are more than the {posts} posts"),
            );
        }
        let (open, own) = (self.convertible.get(), self.units.self_financing.get());
        if open > own {
            return refuse(
                "convertible",
                open,
                format!("units open to conversion are more than the {own} self-financing units"),
            );
        }
        if self.units.partly_financed.get() + self.units.budget_funded.get() == 0.0 {
            let rule = "cannot be: the sector has no partly-financed or budget-funded unit";
            if posts > 0.0 {
                return refuse("posts", posts, rule.into());
            }
            let last = HISTORY - 1;
            let support = self.support[last].get();
            if support > 0.0 {
                return refuse(&format!("support[{last}]"), support, rule.into());
            }
        }
        Ok(())
    }
}

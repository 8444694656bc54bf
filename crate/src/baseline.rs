//! The province at 31 December 2015, and what the budget spent on it before.

use serde::Serialize;

use crate::error::{Error, Fault, shown};
use crate::plan::Sector;
use crate::table::Table;
use crate::unit::{Amount, Budget, ByYear, Text, Year, ids};
use crate::value::fields;

ids! {
    /// The format of a baseline file.
    pub enum BaselineSchema {
        /// The first.
        V1 = "lotrinh-baseline/1",
    }
}

/// A province at the end of 2015, sector by sector.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Baseline {
    /// The format.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "\"lotrinh-baseline/1\""))]
    pub schema: BaselineSchema,
    /// Its name.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub title: Text,
    /// Where the figures come from.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub source: String,
    /// Whether the figures are made up.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub illustrative: bool,
    /// The province's recurrent budget by year, tỷ đồng.
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(optional, type = "Record<string, number>")
    )]
    pub recurrent_budget: ByYear<Budget, { Year::FIRST.get() }>,
    /// The sectors; one left out is zero throughout.
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(optional, type = "Partial<Record<Sector, SectorBaseline>>")
    )]
    pub sectors: Table<Sector, SectorBaseline>,
}

fields!(Baseline { schema; title, source, illustrative, recurrent_budget, sectors });

/// Units by how they are financed.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
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

fields!(UnitsByClass {
    self_financing,
    partly_financed,
    budget_funded
});

impl UnitsByClass {
    /// Class by class, from those that cover most of their cost.
    pub const fn each(&self) -> [Amount; 3] {
        [
            self.self_financing,
            self.partly_financed,
            self.budget_funded,
        ]
    }
}

/// One sector at the end of 2015.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
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

fields!(SectorBaseline {
    units,
    convertible,
    posts,
    staff,
    irregular_contracts,
    support
});

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
                    found: shown(found),
                    rule,
                },
            ))
        };
        let (posts, staff) = (self.posts.get(), self.staff.get());
        if staff > posts {
            return refuse(
                "staff",
                staff,
                format!("people present are more than the {} posts", shown(posts)),
            );
        }
        let (open, own) = (self.convertible.get(), self.units.self_financing.get());
        if open > own {
            return refuse(
                "convertible",
                open,
                format!(
                    "units open to conversion are more than the {} self-financing units",
                    shown(own)
                ),
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

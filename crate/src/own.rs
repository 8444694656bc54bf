//! Reorganisations of the user's own: units that were chosen one by one, beside those that the plan names.

use std::fmt;

use serde::Serialize;
use serde::ser::Serializer;

use crate::baseline::UnitsByClass;
use crate::error::{Error, Fault, shown};
use crate::plan::{Deadline, Sector};
use crate::table::Key;
use crate::unit::{Amount, Year, ids};
use crate::value::fields;

ids! {
    /// What is done with the units.
    pub enum OwnKind {
        /// They cease, and others take over what they do.
        Merge = "merge",
        /// They cease.
        Dissolve = "dissolve",
        /// They cover more of their cost: from group 4 to group 3, from group 3 to groups 1–2.
        Upgrade = "upgrade",
        /// They become companies.
        Convert = "convert",
    }
}

/// The number of a reorganisation of the user's own: `R1` to `R9999`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct OwnId(u16);

impl fmt::Display for OwnId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "R{}", self.0)
    }
}

impl Serialize for OwnId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Key for OwnId {
    fn named(name: &str) -> Result<OwnId, Error> {
        let digits = name.strip_prefix('R').filter(|digits| digits.len() < 5);
        let number = digits.and_then(|digits| digits.parse().ok()).map(OwnId);
        // As it would be written: without a sign, and without zeros before it.
        let number = number.filter(|id| id.0 > 0 && id.to_string() == name);
        number.ok_or_else(|| {
            Error::at(
                name,
                Fault::OutOfRange {
                    found: name.into(),
                    expected: "a number from R1 to R9999".into(),
                },
            )
        })
    }
}

/// Units that cease, move up or are converted together.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct OwnReorganisation {
    /// What is done with them.
    pub kind: OwnKind,
    /// Their sector.
    pub sector: Sector,
    /// How many, by how they are financed before; of a merger those that cease.
    pub units: UnitsByClass,
    /// When it is to be done, from 2016 on.
    pub deadline: Deadline,
}

fields!(OwnReorganisation {
    kind,
    sector,
    units,
    deadline
});

impl OwnReorganisation {
    /// Checks what binds its fields together.
    ///
    /// # Errors
    /// Units that it cannot change, or a year before the first that is simulated.
    pub fn check(&self) -> Result<(), Error> {
        let units = &self.units;
        let out: &[(&str, Amount)] = match self.kind {
            OwnKind::Merge | OwnKind::Dissolve => &[],
            OwnKind::Upgrade => &[("self_financing", units.self_financing)],
            OwnKind::Convert => &[
                ("partly_financed", units.partly_financed),
                ("budget_funded", units.budget_funded),
            ],
        };
        let refuse = |path: &str, of: &str, found: f64, rule: String| {
            let fault = Fault::Inconsistent {
                found: shown(found),
                rule,
            };
            Err(Error::at(path, fault).within(of))
        };
        if let Some((class, count)) = out.iter().find(|(_, count)| *count != Amount::ZERO) {
            let rule = format!("cannot be changed by {}", self.kind.id());
            return refuse(class, "units", count.get(), rule);
        }
        if self.deadline.year <= Year::BASE {
            let year = f64::from(self.deadline.year.get());
            return refuse("year", "deadline", year, "is not after 2015".into());
        }
        Ok(())
    }
}

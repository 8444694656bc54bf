//! Where the change of a stock comes from: how much each cause took away or added, year by year.

use serde::Serialize;

use crate::model::Causes;
use crate::plan::{Cause, Sector, Subject};
use crate::simulation::Simulation;
use crate::unit::{StockSeries, Year};

/// A stock, and what each cause did to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// What changes.
    pub subject: Subject,
    /// How much there is at the end of each year, 2015 to 2030.
    pub stock: StockSeries,
    /// What each cause that can move it did in each year; 2015 is 0.
    pub parts: Vec<CauseSeries>,
}

/// What a cause did in each year.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct CauseSeries {
    /// The cause.
    pub cause: Cause,
    /// What it added in each year, 2015 to 2030; negative where it took away.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number[]"))]
    pub years: StockSeries,
}

/// What a cause did.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Part {
    /// The cause.
    pub cause: Cause,
    /// What it added; negative where it took away.
    pub change: f64,
}

/// From one stock to a later one.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Account {
    /// The first year whose changes count.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub first: Year,
    /// The last one.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub last: Year,
    /// How much there was before the first year.
    pub start: f64,
    /// How much there is at the end of the last.
    pub end: f64,
    /// Each cause, in order.
    pub parts: Vec<Part>,
    /// Decimals that its numbers are told with.
    pub decimals: usize,
}

/// From here on, parts of one are not told.
const WHOLE: f64 = 100.0;

/// Why a stock of the province, or of one sector, changed.
pub fn change(simulation: &Simulation<'_>, subject: Subject, sector: Option<Sector>) -> Change {
    let track = &simulation.part(sector).track;
    let causes = simulation.causes(sector);
    let (stock, parts) = match subject {
        Subject::Units => {
            let mut units = [0.0; Year::STOCKS];
            for year in Year::stocks() {
                units[year.stock()] = track.units(year);
            }
            (units, causes.units.each())
        }
        Subject::Posts => (track.posts, causes.posts.each()),
        Subject::Staff => (track.staff, causes.staff.each()),
    };
    let named = |cause: &Cause| {
        let part = parts.iter().find(|(name, _)| *name == cause.id());
        part.map(|(_, years)| CauseSeries {
            cause: *cause,
            years: **years,
        })
    };
    Change {
        subject,
        stock,
        parts: Cause::ALL.iter().filter_map(named).collect(),
    }
}

impl Change {
    /// What happened from a year to a later one, both included.
    pub fn account(&self, first: Year, last: Year) -> Account {
        let part = |of: &CauseSeries| Part {
            cause: of.cause,
            change: Year::range(first, last)
                .map(|year| of.years[year.stock()])
                .sum(),
        };
        let start = self.stock[first.stock() - 1];
        Account {
            first,
            last,
            start,
            end: self.stock[last.stock()],
            parts: self.parts.iter().map(part).collect(),
            decimals: usize::from(start < WHOLE),
        }
    }
}

impl Account {
    /// The same in rounded numbers that still add up: of the parts, those that lose most by rounding
    /// are rounded the other way.
    #[must_use]
    pub fn rounded(&self) -> Account {
        let unit = if self.decimals == 0 { 1.0 } else { 10.0 };
        let [start, end] = [self.start, self.end].map(|stock| (stock * unit).round());
        let exact: Vec<f64> = self.parts.iter().map(|part| part.change * unit).collect();
        let mut units: Vec<f64> = exact.iter().map(|part| part.round()).collect();
        let mut missing = end - start - units.iter().sum::<f64>();
        while missing.abs() > 0.5 {
            let step = missing.signum();
            // A cause that did nothing stays at nothing.
            let owed = |at: &usize| (exact[*at] - units[*at]) * step;
            let moved = (0..units.len()).filter(|at| exact[*at] != 0.0);
            let Some(most) = moved.max_by(|a, b| owed(a).total_cmp(&owed(b))) else {
                break;
            };
            units[most] += step;
            missing -= step;
        }
        let parts = self.parts.iter().zip(units);
        Account {
            start: start / unit,
            end: end / unit,
            parts: parts
                .map(|(part, units)| Part {
                    change: units / unit,
                    ..*part
                })
                .collect(),
            ..self.clone()
        }
    }
}

impl Simulation<'_> {
    /// Why the stocks of the province, or of one sector, changed.
    fn causes(&self, sector: Option<Sector>) -> Causes {
        let causes = self.sector_causes();
        sector.map_or_else(|| Causes::total(causes), |sector| causes[sector as usize])
    }
}

//! What a run yields: every stock and flow by year, and why the stocks changed.

use serde::Serialize;

use crate::plan::BySector;
use crate::unit::{SpendingSeries, StockSeries, Year};

/// Every stock and flow by year, of a sector or of the province.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Track {
    /// Units covering all recurrent cost.
    pub(crate) self_financing: StockSeries,
    /// Units covering part of it.
    pub(crate) partly_financed: StockSeries,
    /// Units funded by the budget.
    pub(crate) budget_funded: StockSeries,
    /// Units open to conversion, among the self-financing ones.
    pub(crate) convertible: StockSeries,
    /// Units that became companies, so far.
    pub(crate) converted: StockSeries,
    /// Posts paid by the budget.
    pub(crate) posts: StockSeries,
    /// People on them.
    pub(crate) staff: StockSeries,
    /// People on irregular contracts.
    pub(crate) contracts: StockSeries,
    /// Pay of the year, tỷ đồng.
    pub(crate) pay: StockSeries,
    /// Running cost of the year, tỷ đồng.
    pub(crate) running: StockSeries,
    /// Severance of the year, tỷ đồng.
    pub(crate) severance: StockSeries,
    /// Budget spending on pay, tỷ đồng, as spent.
    pub(crate) pay_support: SpendingSeries,
    /// Budget spending on running cost, tỷ đồng, as spent.
    pub(crate) running_support: SpendingSeries,
}

impl Track {
    /// Zero throughout.
    pub(crate) const ZERO: Track = Track {
        self_financing: [0.0; Year::STOCKS],
        partly_financed: [0.0; Year::STOCKS],
        budget_funded: [0.0; Year::STOCKS],
        convertible: [0.0; Year::STOCKS],
        converted: [0.0; Year::STOCKS],
        posts: [0.0; Year::STOCKS],
        staff: [0.0; Year::STOCKS],
        contracts: [0.0; Year::STOCKS],
        pay: [0.0; Year::STOCKS],
        running: [0.0; Year::STOCKS],
        severance: [0.0; Year::STOCKS],
        pay_support: [0.0; Year::SPENDING],
        running_support: [0.0; Year::SPENDING],
    };

    /// All units of a year.
    pub(crate) fn units(&self, year: Year) -> f64 {
        let t = year.stock();
        self.self_financing[t] + self.partly_financed[t] + self.budget_funded[t]
    }

    /// The sum over tracks, year by year.
    pub(crate) fn total(tracks: &BySector<Track>) -> Track {
        let mut total = Track::ZERO;
        for track in tracks {
            add(&mut total.self_financing, &track.self_financing);
            add(&mut total.partly_financed, &track.partly_financed);
            add(&mut total.budget_funded, &track.budget_funded);
            add(&mut total.convertible, &track.convertible);
            add(&mut total.converted, &track.converted);
            add(&mut total.posts, &track.posts);
            add(&mut total.staff, &track.staff);
            add(&mut total.contracts, &track.contracts);
            add(&mut total.pay, &track.pay);
            add(&mut total.running, &track.running);
            add(&mut total.severance, &track.severance);
            add(&mut total.pay_support, &track.pay_support);
            add(&mut total.running_support, &track.running_support);
        }
        total
    }
}

fn add<const N: usize>(sum: &mut [f64; N], part: &[f64; N]) {
    for (sum, part) in sum.iter_mut().zip(part) {
        *sum += part;
    }
}

macro_rules! causes {
    ($($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $cause:ident),+ })+) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Serialize)]
        #[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
        pub struct $name {
            $($(#[$doc])* #[cfg_attr(target_arch = "wasm32", tsify(type = "number[]"))]
            pub $cause: StockSeries,)+
        }

        impl $name {
            /// No change in any year.
            pub const NONE: $name = $name { $($cause: [0.0; Year::STOCKS]),+ };

            /// The causes' names and their series.
            pub fn each(&self) -> Vec<(&'static str, &StockSeries)> {
                vec![$((stringify!($cause), &self.$cause)),+]
            }

            fn add(&mut self, part: &$name) {
                $(add(&mut self.$cause, &part.$cause);)+
            }
        }
    )+};
}

causes! {
    /// Change of the number of units in a year, by cause; 2015 is 0.
    UnitCauses {
        /// Named reorganisations.
        named,
        /// Further mergers.
        consolidation,
        /// Conversion into companies.
        conversion,
        /// Scaling to an observed figure.
        observed
    }

    /// Units that changed class in a year; 2015 is 0.
    ClassCauses {
        /// From budget-funded to partly financed.
        to_partly_financed,
        /// From partly financed to self-financing.
        to_self_financing
    }

    /// Change of posts, or of the people on them, in a year, by cause; 2015 is 0.
    PostCauses {
        /// Moved off the budget with a unit that became self-financing.
        moved,
        /// Freed by mergers.
        freed,
        /// Left under the streamlining policy.
        streamlined,
        /// Left and not replaced.
        unreplaced,
        /// Vacant posts withdrawn.
        withdrawn,
        /// Added and filled.
        added,
        /// Scaling to an observed figure.
        observed
    }
}

/// Why the stocks of a sector or of the province changed.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Causes {
    /// Of the number of units.
    pub units: UnitCauses,
    /// Of their classes.
    pub classes: ClassCauses,
    /// Of posts.
    pub posts: PostCauses,
    /// Of the people on them.
    pub staff: PostCauses,
}

impl Causes {
    /// No change in any year.
    pub const NONE: Causes = Causes {
        units: UnitCauses::NONE,
        classes: ClassCauses::NONE,
        posts: PostCauses::NONE,
        staff: PostCauses::NONE,
    };

    /// The sum over sectors.
    pub(crate) fn total(causes: &BySector<Causes>) -> Causes {
        let mut total = Causes::NONE;
        for part in causes {
            total.units.add(&part.units);
            total.classes.add(&part.classes);
            total.posts.add(&part.posts);
            total.staff.add(&part.staff);
        }
        total
    }
}

/// A named reorganisation that found too few units left to merge.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Clipped {
    /// Its number.
    pub reorganisation: String,
    /// When it fell due.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub year: Year,
    /// Units it was to remove, after delivery.
    pub planned: f64,
    /// Units it removed.
    pub done: f64,
}

/// One run: the course of every sector.
#[derive(Debug, Clone)]
pub(crate) struct Course {
    pub(crate) sectors: BySector<Track>,
    pub(crate) causes: BySector<Causes>,
    pub(crate) clipped: Vec<(usize, Year, f64, f64)>,
}

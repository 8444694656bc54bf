//! What a run yields: every stock and flow by year, and why the stocks changed.

use serde::Serialize;

use super::inputs::Inputs;
use super::own::{self, Own};
use super::real::Real;
#[cfg(feature = "analysis")]
use super::real::alone;
use super::spending::{History, Spent};
use super::year::{Moves, Stocks};
use super::{Lived, TOLERANCE, Witness};
use crate::own::OwnId;
use crate::plan::{AssumptionId, BySector, Sector};
use crate::unit::{StockSeries, Year};

/// Every stock and flow by year, of a sector or of the province.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Track<N = f64> {
    /// Units covering all recurrent cost.
    pub(crate) self_financing: [N; Year::STOCKS],
    /// Units covering part of it.
    pub(crate) partly_financed: [N; Year::STOCKS],
    /// Units funded by the budget.
    pub(crate) budget_funded: [N; Year::STOCKS],
    /// Units open to conversion, among the self-financing ones.
    pub(crate) convertible: [N; Year::STOCKS],
    /// Units that became companies, so far.
    pub(crate) converted: [N; Year::STOCKS],
    /// Posts paid by the budget.
    pub(crate) posts: [N; Year::STOCKS],
    /// People on them.
    pub(crate) staff: [N; Year::STOCKS],
    /// People on irregular contracts.
    pub(crate) contracts: [N; Year::STOCKS],
    /// Pay of the year, tỷ đồng.
    pub(crate) pay: [N; Year::STOCKS],
    /// Running cost of the year, tỷ đồng.
    pub(crate) running: [N; Year::STOCKS],
    /// Severance of the year, tỷ đồng.
    pub(crate) severance: [N; Year::STOCKS],
    /// Budget spending on pay, tỷ đồng, as spent.
    pub(crate) pay_support: [N; Year::SPENDING],
    /// Budget spending on running cost, tỷ đồng, as spent.
    pub(crate) running_support: [N; Year::SPENDING],
}

impl<N: Real> Track<N> {
    /// Zero throughout.
    pub(crate) fn zero() -> Track<N> {
        let stocks = [N::from(0.0); Year::STOCKS];
        let spending = [N::from(0.0); Year::SPENDING];
        Track {
            self_financing: stocks,
            partly_financed: stocks,
            budget_funded: stocks,
            convertible: stocks,
            converted: stocks,
            posts: stocks,
            staff: stocks,
            contracts: stocks,
            pay: stocks,
            running: stocks,
            severance: stocks,
            pay_support: spending,
            running_support: spending,
        }
    }

    /// One of several runs.
    #[cfg(feature = "analysis")]
    pub(crate) fn lane(&self, lane: usize) -> Track {
        Track {
            self_financing: alone(&self.self_financing, lane),
            partly_financed: alone(&self.partly_financed, lane),
            budget_funded: alone(&self.budget_funded, lane),
            convertible: alone(&self.convertible, lane),
            converted: alone(&self.converted, lane),
            posts: alone(&self.posts, lane),
            staff: alone(&self.staff, lane),
            contracts: alone(&self.contracts, lane),
            pay: alone(&self.pay, lane),
            running: alone(&self.running, lane),
            severance: alone(&self.severance, lane),
            pay_support: alone(&self.pay_support, lane),
            running_support: alone(&self.running_support, lane),
        }
    }

    /// All units of a year.
    pub(crate) fn units(&self, year: Year) -> N {
        let t = year.stock();
        self.self_financing[t] + self.partly_financed[t] + self.budget_funded[t]
    }

    #[inline(always)]
    fn add_stocks(&mut self, stocks: &Stocks<N>, year: Year) {
        let t = year.stock();
        self.self_financing[t] += stocks.u1;
        self.partly_financed[t] += stocks.u3;
        self.budget_funded[t] += stocks.u4;
        self.convertible[t] += stocks.z;
        self.converted[t] += stocks.c;
        self.posts[t] += stocks.q;
        self.staff[t] += stocks.h;
        self.contracts[t] += stocks.k;
    }

    /// Adds a sector's start.
    pub(super) fn add_start(&mut self, stocks: &Stocks<N>, history: &History<N>) {
        self.add_stocks(stocks, Year::BASE);
        let t = Year::BASE.stock();
        self.pay[t] += history.pay;
        self.running[t] += history.running;
        for (t, (pay, running)) in history
            .pay_support
            .iter()
            .zip(&history.running_support)
            .enumerate()
        {
            self.pay_support[t] += *pay;
            self.running_support[t] += *running;
        }
    }

    /// Adds a sector's year.
    #[inline(always)]
    pub(super) fn add_year(&mut self, stocks: &Stocks<N>, spent: &Spent<N>, year: Year) {
        self.add_stocks(stocks, year);
        let t = year.stock();
        self.pay[t] += spent.pay;
        self.running[t] += spent.running;
        self.severance[t] += spent.severance;
        self.pay_support[year.spending()] += spent.pay_support;
        self.running_support[year.spending()] += spent.running_support;
    }
}

impl Track {
    /// The sum over tracks, year by year.
    pub(crate) fn total(tracks: &BySector<Track>) -> Track {
        let mut total = Track::zero();
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
        /// Reorganisations: those that the plan names, and the user's own.
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

    /// Keeps the moves of a year by their cause, with their sign.
    fn record(&mut self, moves: &Moves<f64>, own: &Own<f64>, year: Year) {
        let t = year.stock();
        self.units.named[t] = 0.0 - (own.units.ceased() + moves.named);
        self.units.consolidation[t] = 0.0 - moves.consolidation;
        self.units.conversion[t] = 0.0 - (own.units.converted() + moves.conversion);
        self.classes.to_partly_financed[t] =
            own.units.raised_from_funded() + moves.to_partly_financed;
        self.classes.to_self_financing[t] =
            own.units.raised_from_partly() + moves.to_self_financing;
        for (of, moved) in [
            (&mut self.posts, own.moved_posts + moves.moved_posts),
            (&mut self.staff, own.moved_staff + moves.moved_staff),
        ] {
            of.moved[t] = 0.0 - moved;
            of.freed[t] = 0.0 - moves.freed;
            of.streamlined[t] = 0.0 - moves.streamlined;
            of.unreplaced[t] = 0.0 - moves.unreplaced;
            of.added[t] = moves.added;
        }
        self.posts.withdrawn[t] = 0.0 - moves.withdrawn;
    }

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

/// A reorganisation that found too few units left: of those that the plan names units to merge, of the
/// user's own units of the class that was chosen.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Clipped {
    /// Its number.
    pub reorganisation: String,
    /// When it fell due.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub year: Year,
    /// Units it was to remove or to change, after delivery.
    pub planned: f64,
    /// Units it did.
    pub done: f64,
}

/// What of a sector's year its stocks and causes do not tell.
#[cfg(feature = "analysis")]
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Mergers {
    /// Units that the budget paid for and that ceased.
    pub(crate) units: f64,
    /// Those of them with a quarter of their own, each times `(quarter − 2)/4`.
    pub(crate) out_of_season: f64,
    /// The same of units that became self-financing.
    pub(crate) raised_out_of_season: f64,
    /// Units at the end of the year before any observed figure: groups 1–2, 3 and 4.
    pub(crate) left: [f64; 3],
}

/// One run: the course of every sector.
#[derive(Debug, Clone)]
pub(crate) struct Course {
    pub(crate) sectors: BySector<Track>,
    pub(crate) causes: BySector<Causes>,
    #[cfg(feature = "analysis")]
    pub(crate) mergers: BySector<[Mergers; Year::STOCKS]>,
    pub(crate) clipped: Vec<(Which, Year, f64, f64)>,
}

/// A reorganisation.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Which {
    /// The one at this place in the plan's list.
    Named(usize),
    /// One of the user's own.
    Own(OwnId),
}

impl Course {
    pub(super) fn new() -> Course {
        Course {
            sectors: [Track::zero(); Sector::COUNT],
            causes: [Causes::NONE; Sector::COUNT],
            #[cfg(feature = "analysis")]
            mergers: [[Mergers::default(); Year::STOCKS]; Sector::COUNT],
            clipped: Vec::new(),
        }
    }

    /// Keeps what could not be carried out as planned.
    fn clip(
        &mut self,
        inputs: &Inputs,
        sector: Sector,
        year: Year,
        moves: &Moves<f64>,
        own: &Own<f64>,
    ) {
        let assumed = &inputs.given.assumed;
        let delay = assumed.get(AssumptionId::MergerDelay);
        let delivery = assumed.get(AssumptionId::Delivery);
        let (due, _) = inputs.due(sector, year, delay);
        let named = moves.named;
        let is_due = |of: Sector, planned: u16| {
            of == sector && f64::from(planned) + delay == f64::from(year.get())
        };
        if named < delivery * due {
            let events = inputs.events.iter();
            for event in events.filter(|event| is_due(event.sector, event.year)) {
                let done = named * (event.reduction / due);
                let planned = delivery * event.reduction;
                let which = Which::Named(event.index);
                self.clipped.push((which, year, planned, done));
            }
        }
        let [due, _] = own::due(inputs.own_due(sector), year, delay);
        let all = inputs.own.iter();
        for event in all.filter(|event| is_due(event.sector, event.year.get())) {
            let (units, done) = event.kept(&due, &own.units);
            let planned = delivery * units;
            if done < planned - TOLERANCE * planned {
                self.clipped
                    .push((Which::Own(event.id), year, planned, done));
            }
        }
    }
}

impl Witness<f64> for Course {
    fn start(&mut self, sector: Sector, stocks: &Stocks<f64>, history: &History<f64>) {
        self.sectors[sector as usize].add_start(stocks, history);
    }

    fn year(&mut self, inputs: &Inputs, sector: Sector, year: Year, lived: &Lived<'_, f64>) {
        let Lived {
            simulated, stocks, ..
        } = lived;
        self.sectors[sector as usize].add_year(stocks, lived.spent, year);
        let causes = &mut self.causes[sector as usize];
        let moves = &lived.moved.moves;
        let own = lived.moved.own.as_deref().copied();
        let own = own.unwrap_or_else(Own::nothing);
        causes.record(moves, &own, year);
        let t = year.stock();
        causes.units.observed[t] = stocks.units() - simulated.units();
        causes.posts.observed[t] = stocks.q - simulated.q;
        causes.staff.observed[t] = stocks.h - simulated.h;
        #[cfg(feature = "analysis")]
        {
            self.mergers[sector as usize][t] = Mergers {
                units: own.funded_ceased() + moves.named + moves.consolidation,
                out_of_season: own.merged_out_of_season + lived.moved.named_out_of_season,
                raised_out_of_season: own.raised_out_of_season,
                left: [simulated.u1, simulated.u3, simulated.u4],
            };
        }
        self.clip(inputs, sector, year, moves, &own);
    }
}

/// The province alone.
impl<N: Real> Witness<N> for Track<N> {
    fn start(&mut self, _: Sector, stocks: &Stocks<N>, history: &History<N>) {
        self.add_start(stocks, history);
    }

    #[inline(always)]
    fn year(&mut self, _: &Inputs, _: Sector, year: Year, lived: &Lived<'_, N>) {
        self.add_year(lived.stocks, lived.spent, year);
    }
}

//! Direct state-budget spending of one sector, calibrated on 2015.
//!
//! Spending of a year = (pay per person × mean staff + running cost per unit × mean funded units) ×
//! the share that the budget pays. Pay per person follows the base salary, running cost per unit
//! consumer prices and the savings made; both rates come from 2015, so that spending of 2015 is the
//! baseline's. The share that the budget pays falls as units cover more of their own cost.

use super::inputs::{Assumed, Given};
use super::real::Real;
use super::year::Stocks;
use crate::baseline::SectorBaseline;
use crate::plan::AssumptionId;
use crate::unit::Year;

/// How many years of spending history there are, 2011 to 2015.
pub(super) const HISTORY: usize = Year::SPENDING - Year::STOCKS + 1;

/// What spending needs to know of a sector beside its stocks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rates<N> {
    /// Pay per person and year at the base salary of 2015, tỷ đồng.
    pay: N,
    /// Running cost per unit and year in prices of 2015, tỷ đồng.
    running: N,
    /// Share of partly-financed units among the funded ones; the last one known.
    partly: N,
    /// What is left of running cost per unit after the real savings so far.
    after_savings: N,
}

/// A sector's spending up to 2015, tỷ đồng.
#[derive(Debug, Clone, Copy)]
pub(super) struct History<N> {
    /// Pay of 2015.
    pub(super) pay: N,
    /// Running cost of 2015.
    pub(super) running: N,
    /// Budget spending on pay by year.
    pub(super) pay_support: [N; HISTORY],
    /// Budget spending on running cost by year.
    pub(super) running_support: [N; HISTORY],
}

/// A sector's spending of a year, tỷ đồng.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spent<N> {
    pub(super) pay: N,
    pub(super) running: N,
    pub(super) severance: N,
    pub(super) pay_support: N,
    pub(super) running_support: N,
}

impl<N: Real> Spent<N> {
    /// Takes the budget's part to what was observed.
    pub(super) fn scale_support(&mut self, by: N) {
        self.pay_support *= by;
        self.running_support *= by;
    }
}

/// Share of own cost that the budget pays for, given the share of partly-financed units.
#[inline(always)]
pub(crate) fn paid_by_budget<N: Real>(assumed: &Assumed<N>, partly: N) -> N {
    (partly * assumed.get(AssumptionId::OwnRevenuePartly)).rest()
        - partly.rest() * assumed.get(AssumptionId::OwnRevenueFunded)
}

impl<N: Real> Rates<N> {
    /// Calibrates a sector; beside its rates, its spending up to 2015.
    pub(super) fn calibrate(
        baseline: &SectorBaseline,
        assumed: &Assumed<N>,
    ) -> (Rates<N>, History<N>) {
        let zero = N::from(0.0);
        let partly_units = baseline.units.partly_financed.get();
        let funded = partly_units + baseline.units.budget_funded.get();
        let staff = baseline.staff.get();
        let partly = if funded == 0.0 {
            zero
        } else {
            N::from(partly_units / funded)
        };
        let base = Year::BASE.spending();
        let cost = N::from(baseline.support[base].get()) / paid_by_budget(assumed, partly);
        // Without people all of it is running cost.
        let pay_share = if staff == 0.0 {
            zero
        } else {
            assumed.get(AssumptionId::PayShare)
        };
        let per = |amount: N, count: f64| {
            if count == 0.0 {
                zero
            } else {
                amount / N::from(count)
            }
        };
        let rates = Rates {
            pay: per(pay_share * cost, staff),
            running: per(pay_share.rest() * cost, funded),
            partly,
            after_savings: N::from(1.0),
        };
        let mut history = History {
            pay: rates.pay * N::from(staff),
            running: rates.running * N::from(funded),
            pay_support: [zero; HISTORY],
            running_support: [zero; HISTORY],
        };
        for (t, support) in baseline.support.iter().enumerate() {
            let support = N::from(support.get());
            history.pay_support[t] = pay_share * support;
            history.running_support[t] = support - history.pay_support[t];
        }
        (rates, history)
    }
}

/// What happened to a sector within a year, as spending sees it.
pub(super) struct Within<'a, N> {
    /// The stocks at its start.
    pub(super) before: &'a Stocks<N>,
    /// The stocks at its end, scaled to what was observed.
    pub(super) after: &'a Stocks<N>,
    /// Units that reorganisations with a quarter took from the budget, each times `(quarter − 2)/4`.
    pub(super) out_of_season: N,
    /// People streamlined.
    pub(super) streamlined: N,
    /// The lever `running_saving`.
    pub(super) saving: f64,
}

/// One sector's spending of a year, before any observed figure for it.
#[inline(always)]
pub(super) fn spend<N: Real>(
    rates: &mut Rates<N>,
    within: &Within<'_, N>,
    given: &Given<N>,
    year: Year,
) -> Spent<N> {
    let assumed = &given.assumed;
    let Within { before, after, .. } = within;
    let salary = given.salary[year.spending()];
    let prices = given.prices[year.spending()];
    let two = N::from(2.0);
    rates.after_savings *= (assumed.get(AssumptionId::Delivery) * N::from(within.saving)).rest();

    let both_ends = before.funded() + after.funded();
    rates.partly = both_ends.zero(rates.partly, (before.u3 + after.u3) / both_ends);
    let mean_staff = (before.h + after.h) / two;
    let mean_units = both_ends / two + within.out_of_season;
    let pay = rates.pay * salary * mean_staff;
    let running = rates.running * prices * rates.after_savings * mean_units;
    let paid = paid_by_budget(assumed, rates.partly);
    let months = assumed.get(AssumptionId::SeveranceMonths);
    Spent {
        pay,
        running,
        severance: within.streamlined * months / N::from(12.0) * rates.pay * salary,
        pay_support: pay * paid,
        running_support: running * paid,
    }
}

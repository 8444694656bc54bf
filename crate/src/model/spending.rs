//! Direct state-budget spending of one sector, calibrated on 2015.
//!
//! Spending of a year = (pay per person × mean staff + running cost per unit × mean funded units) ×
//! the share that the budget pays. Pay per person follows the base salary, running cost per unit
//! consumer prices and the savings made; both rates come from 2015, so that spending of 2015 is the
//! baseline's. The share that the budget pays falls as units cover more of their own cost.

use super::course::Track;
use super::inputs::{Assumed, Inputs};
use super::year::Stocks;
use crate::baseline::SectorBaseline;
use crate::plan::AssumptionId;
use crate::unit::Year;

/// What spending needs to know of a sector beside its stocks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rates {
    /// Pay per person and year at the base salary of 2015, tỷ đồng.
    pay: f64,
    /// Running cost per unit and year in prices of 2015, tỷ đồng.
    running: f64,
    /// Share of partly-financed units among the funded ones; the last one known.
    partly: f64,
    /// What is left of running cost per unit after the real savings so far.
    after_savings: f64,
}

/// Share of own cost that the budget pays for, given the share of partly-financed units.
fn paid_by_budget(assumed: &Assumed, partly: f64) -> f64 {
    1.0 - partly * assumed.get(AssumptionId::OwnRevenuePartly)
        - (1.0 - partly) * assumed.get(AssumptionId::OwnRevenueFunded)
}

impl Rates {
    /// Calibrates a sector and fills in its spending up to 2015.
    pub(super) fn calibrate(
        baseline: &SectorBaseline,
        assumed: &Assumed,
        track: &mut Track,
    ) -> Rates {
        let pay_share = assumed.get(AssumptionId::PayShare);
        let partly_units = baseline.units.partly_financed.get();
        let funded = partly_units + baseline.units.budget_funded.get();
        let staff = baseline.staff.get();
        let partly = if funded == 0.0 {
            0.0
        } else {
            partly_units / funded
        };
        let base = Year::BASE.spending();
        let cost = baseline.support[base].get() / paid_by_budget(assumed, partly);
        // Without people all of it is running cost.
        let pay_share = if staff == 0.0 { 0.0 } else { pay_share };
        let per = |amount: f64, count: f64| if count == 0.0 { 0.0 } else { amount / count };
        let rates = Rates {
            pay: per(pay_share * cost, staff),
            running: per((1.0 - pay_share) * cost, funded),
            partly,
            after_savings: 1.0,
        };
        for (year, support) in Year::all().zip(&baseline.support) {
            let t = year.spending();
            track.pay_support[t] = pay_share * support.get();
            track.running_support[t] = support.get() - track.pay_support[t];
        }
        track.pay[Year::BASE.stock()] = rates.pay * staff;
        track.running[Year::BASE.stock()] = rates.running * funded;
        rates
    }
}

/// What happened to a sector within a year, as spending sees it.
pub(super) struct Within<'a> {
    /// The stocks at its start.
    pub(super) before: &'a Stocks,
    /// The stocks at its end, scaled to what was observed.
    pub(super) after: &'a Stocks,
    /// Units that named reorganisations removed, each times `(quarter − 2)/4`.
    pub(super) out_of_season: f64,
    /// People streamlined.
    pub(super) streamlined: f64,
    /// The lever `running_saving`.
    pub(super) saving: f64,
}

/// Fills in one sector's spending of a year, before any observed figure for it.
pub(super) fn spend(
    rates: &mut Rates,
    within: &Within<'_>,
    inputs: &Inputs,
    year: Year,
    track: &mut Track,
) {
    let assumed = &inputs.assumed;
    let Within { before, after, .. } = within;
    let salary = inputs.salary[year.spending()];
    let prices = inputs.prices[year.spending()];
    rates.after_savings *= 1.0 - assumed.get(AssumptionId::Delivery) * within.saving;

    let both_ends = before.funded() + after.funded();
    if both_ends != 0.0 {
        rates.partly = (before.u3 + after.u3) / both_ends;
    }
    let mean_staff = (before.h + after.h) / 2.0;
    let mean_units = both_ends / 2.0 + within.out_of_season;
    let pay = rates.pay * salary * mean_staff;
    let running = rates.running * prices * rates.after_savings * mean_units;
    let paid = paid_by_budget(assumed, rates.partly);

    let t = year.stock();
    track.pay[t] = pay;
    track.running[t] = running;
    track.severance[t] =
        within.streamlined * assumed.get(AssumptionId::SeveranceMonths) / 12.0 * rates.pay * salary;
    track.pay_support[year.spending()] = pay * paid;
    track.running_support[year.spending()] = running * paid;
}

//! Scaling the simulated stocks to observed province totals.
//!
//! Units of every class scale by one factor; self-financing units and the rest by one each, so that
//! the total stays; posts, and staff with them unless they have a figure of their own; irregular
//! contracts. Staff become `min(posts, c·staff)` with the one `c` that gives the figure. The year
//! that follows starts from the scaled stocks.

use super::real::Real;
use super::year::Stocks;
use super::{TOLERANCE, ZERO};
use crate::error::{Error, Fault, shown};
use crate::plan::BySector;
use crate::scenario::Metric;
use crate::unit::Year;

fn unreachable(metric: Metric, year: Year, figure: f64, rule: String) -> Error {
    Error::at(
        format!("scenario.observed.{}.{year}", metric.id()),
        Fault::Unreachable {
            found: shown(figure),
            rule,
        },
    )
}

fn sum(sectors: &BySector<Stocks<f64>>, of: impl Fn(&Stocks<f64>) -> f64) -> f64 {
    sectors.iter().map(of).sum()
}

/// The factor that takes a simulated total to the figure.
///
/// # Errors
/// The figure is not 0 and the total is.
pub(super) fn factor(metric: Metric, year: Year, figure: f64, total: f64) -> Result<f64, Error> {
    if total >= ZERO {
        return Ok(figure / total);
    }
    if figure == 0.0 {
        // What is too little to be scaled up can still be taken away.
        return Ok(if total == 0.0 { 1.0 } else { 0.0 });
    }
    let rule = "cannot be reached: the simulated total is 0 in that year";
    Err(unreachable(metric, year, figure, rule.into()))
}

/// Scales the stocks to the figures observed in a year.
///
/// # Errors
/// The figure that the stocks cannot be scaled to.
pub(super) fn apply<N: Real>(
    sectors: &mut BySector<Stocks<N>>,
    year: Year,
    observed: impl Fn(Metric) -> Option<f64>,
) -> Result<(), Error> {
    // Years with a figure are few and what is done depends on it: one run after the other.
    for lane in 0..N::WIDTH {
        let mut alone = sectors.each_ref().map(|stocks| stocks.lane(lane));
        scale(&mut alone, year, &observed)?;
        for (stocks, scaled) in sectors.iter_mut().zip(&alone) {
            stocks.set_lane(lane, scaled);
        }
    }
    Ok(())
}

fn scale(
    sectors: &mut BySector<Stocks<f64>>,
    year: Year,
    observed: impl Fn(Metric) -> Option<f64>,
) -> Result<(), Error> {
    if let Some(figure) = observed(Metric::Units) {
        let by = factor(Metric::Units, year, figure, sum(sectors, Stocks::units))?;
        for stocks in sectors.iter_mut() {
            stocks.u1 *= by;
            stocks.u3 *= by;
            stocks.u4 *= by;
            stocks.z *= by;
        }
    }
    if let Some(figure) = observed(Metric::SelfFinancingUnits) {
        split(sectors, year, figure)?;
    }
    let staff = observed(Metric::Staff);
    if let Some(figure) = observed(Metric::Posts) {
        let by = factor(Metric::Posts, year, figure, sum(sectors, |s| s.q))?;
        for stocks in sectors.iter_mut() {
            stocks.q *= by;
            if staff.is_none() {
                stocks.h *= by;
            }
        }
    }
    if let Some(figure) = staff {
        fill(sectors, year, figure)?;
    }
    if let Some(figure) = observed(Metric::IrregularContracts) {
        let total = sum(sectors, |s| s.k);
        let by = factor(Metric::IrregularContracts, year, figure, total)?;
        for stocks in sectors.iter_mut() {
            stocks.k *= by;
        }
    }
    Ok(())
}

/// Changes the split between self-financing units and the rest, not the total.
fn split(sectors: &mut BySector<Stocks<f64>>, year: Year, figure: f64) -> Result<(), Error> {
    let metric = Metric::SelfFinancingUnits;
    let all = sum(sectors, Stocks::units);
    let own = sum(sectors, |s| s.u1);
    let rest = sum(sectors, Stocks::funded);
    if figure > all + TOLERANCE * all {
        let rule = format!("cannot be reached: there are {} units in all", shown(all));
        return Err(unreachable(metric, year, figure, rule));
    }
    let by = factor(metric, year, figure, own)?;
    // Where the figure is the total, rounding must not leave a trace of a unit: the share that
    // leaves the budget's pay is a share of what is left.
    let none_left = figure >= all - TOLERANCE * all;
    let rest_by = if none_left {
        0.0
    } else if rest >= ZERO {
        (all - figure) / rest
    } else {
        let rule = "cannot be reached: every simulated unit is self-financing in that year";
        return Err(unreachable(metric, year, figure, rule.into()));
    };
    for stocks in sectors.iter_mut() {
        stocks.u1 *= by;
        stocks.z *= by;
        stocks.u3 *= rest_by;
        stocks.u4 *= rest_by;
    }
    Ok(())
}

/// Sets staff to `min(posts, c·staff)` with the one `c` that gives the total.
fn fill(sectors: &mut BySector<Stocks<f64>>, year: Year, figure: f64) -> Result<(), Error> {
    let metric = Metric::Staff;
    let total = sum(sectors, |s| s.h);
    if total < ZERO {
        let by = factor(metric, year, figure, total)?;
        for stocks in sectors.iter_mut() {
            stocks.h *= by;
        }
        return Ok(());
    }
    // Sectors in the order in which a growing `c` fills their posts, ties by place: ten of them
    // need no more than an insertion.
    let mut order: Vec<usize> = Vec::with_capacity(sectors.len());
    for (sector, stocks) in sectors
        .iter()
        .enumerate()
        .filter(|(_, stocks)| stocks.h > 0.0)
    {
        let later = |other: &usize| {
            let other = &sectors[*other];
            other.q * stocks.h > stocks.q * other.h
        };
        let at = order.iter().position(later).unwrap_or(order.len());
        order.insert(at, sector);
    }
    let mut full = 0.0;
    let mut open: f64 = order.iter().map(|s| sectors[*s].h).sum();
    for (place, sector) in order.iter().enumerate() {
        let Stocks { q, h, .. } = sectors[*sector];
        let by = (figure - full) / open;
        if by * h <= q {
            for sector in &order[place..] {
                let stocks = &mut sectors[*sector];
                let filled = by * stocks.h;
                stocks.h = if filled > stocks.q { stocks.q } else { filled };
            }
            return Ok(());
        }
        sectors[*sector].h = q;
        full += q;
        open = order[place + 1..].iter().map(|s| sectors[*s].h).sum();
    }
    if figure <= full + TOLERANCE * full {
        return Ok(());
    }
    let rule = format!(
        "cannot be reached: there are {} posts in sectors with staff",
        shown(full)
    );
    Err(unreachable(metric, year, figure, rule))
}

//! The course of the province, and the figures that are read off it under the plan's readings.

use crate::model::{Given, Track, ZERO};
use crate::plan::{
    AutonomousClasses, AutonomyDenominator, ChartKind, Headcount, Prices, Readings, Severance,
    Stock,
};
use crate::unit::Year;

/// The course of the province, or of a sector, with what its spending is read with.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Province {
    pub(crate) track: Track,
    pub(crate) given: Given<f64>,
    /// Recurrent budget, tỷ đồng.
    pub(crate) budget: [Option<f64>; Year::SPENDING],
}

impl Province {
    /// The stock that a target bounds, in a year, under a reading of whom it counts.
    pub(crate) fn stock(&self, stock: Stock, headcount: Headcount, year: Year) -> f64 {
        match (stock, headcount) {
            (Stock::Units, _) => self.track.units(year),
            (Stock::Posts, Headcount::Posts) => self.track.posts[year.stock()],
            (Stock::Posts, Headcount::Staff) => self.track.staff[year.stock()],
        }
    }

    /// Autonomous units, and the units that they are a share of.
    pub(crate) fn autonomy(&self, readings: Readings, year: Year) -> (f64, f64) {
        let t = year.stock();
        let mut autonomous = self.track.self_financing[t];
        if readings.autonomous_classes == AutonomousClasses::SelfAndPartly {
            autonomous += self.track.partly_financed[t];
        }
        match readings.autonomy_denominator {
            AutonomyDenominator::UnitsThen => (autonomous, self.track.units(year)),
            AutonomyDenominator::Units2015 => (autonomous, self.track.units(Year::BASE)),
            AutonomyDenominator::UnitsThenPlusConverted => {
                let converted = self.track.converted[t];
                (autonomous + converted, self.track.units(year) + converted)
            }
        }
    }

    /// What a chart shows of a year, under the readings; none where it cannot be said.
    pub(crate) fn shown(&self, chart: ChartKind, readings: Readings, year: Year) -> Option<f64> {
        match chart {
            ChartKind::Units => Some(self.stock(Stock::Units, readings.headcount, year)),
            ChartKind::Posts => Some(self.stock(Stock::Posts, readings.headcount, year)),
            ChartKind::Autonomy => {
                let (autonomous, all) = self.autonomy(readings, year);
                (all >= ZERO).then(|| autonomous / all)
            }
            ChartKind::Support => self.support(readings.prices, readings.severance, year),
        }
    }

    /// Spending in a year; none where a budget share lacks the budget.
    pub(crate) fn support(&self, prices: Prices, severance: Severance, year: Year) -> Option<f64> {
        let t = year.spending();
        let mut pay = self.track.pay_support[t];
        if severance == Severance::Included && year >= Year::BASE {
            pay += self.track.severance[year.stock()];
        }
        let running = self.track.running_support[t];
        match prices {
            Prices::Nominal => Some(pay + running),
            Prices::CpiConstant => Some((pay + running) / self.given.prices[t]),
            Prices::SalaryNeutral => {
                Some(pay / self.given.salary[t] + running / self.given.prices[t])
            }
            Prices::BudgetShare => self.budget[t].map(|budget| (pay + running) / budget),
        }
    }
}

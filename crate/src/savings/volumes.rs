//! How far a sector has come from where nothing is done, in people and units, and what that is worth.

use super::ClassOfUnits;
use crate::model::{Causes, Mergers, Track, paid_by_budget};
use crate::plan::{AssumptionId, Lever, Sector};
use crate::scenario::Metric;
use crate::simulation::Simulation;
use crate::unit::{Period, StockSeries, Year};

/// What a person and a unit cost in a year, before any saving on running cost, tỷ đồng.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rates {
    /// Pay per person.
    pub(super) pay: f64,
    /// Running cost per unit.
    pub(super) running: f64,
}

impl Rates {
    pub(super) fn of(neutral: &Simulation<'_>, sector: Sector, year: Year) -> Rates {
        let track = neutral.sector(sector).track;
        let t = year.stock();
        let per = |amount: f64, count: f64| if count == 0.0 { 0.0 } else { amount / count };
        Rates {
            pay: per(track.pay[t], track.staff[t]),
            running: per(
                track.running[t],
                track.partly_financed[t] + track.budget_funded[t],
            ),
        }
    }
}

/// What is saved in a year, tỷ đồng.
#[derive(Debug, Clone, Copy)]
pub(super) struct Level {
    /// By fewer people.
    pub(super) people: f64,
    /// By units merged away.
    pub(super) merged: f64,
    /// By units that pay more of their own way.
    pub(super) autonomy: f64,
}

impl Level {
    /// What form 2đ counts.
    pub(super) fn posts(&self) -> f64 {
        self.people + self.merged
    }

    /// What both count.
    pub(super) fn sum(&self) -> f64 {
        self.posts() + self.autonomy
    }
}

/// What has been reached by each year, by the months in force; nothing by 2015.
#[derive(Debug, Clone)]
pub(super) struct Volumes {
    /// The mean number of people; in 2015 those at its end.
    pub(super) people: StockSeries,
    /// People who moved off the budget with their unit, so far.
    pub(super) moved: StockSeries,
    /// The share of cost that the budget pays.
    pub(super) paid: StockSeries,
    /// What the budget pays the less, so far, in the pay of so many people …
    fewer_people: StockSeries,
    /// … in the running cost of so many units, by merging …
    merged: StockSeries,
    /// … and by autonomy, in the pay of so many people and the running cost of so many units.
    autonomy: [StockSeries; 2],
    /// Units by financing class at the end of each year: groups 1–2, 3 and 4.
    pub(super) classes: [[ClassOfUnits; 3]; Year::STOCKS],
}

/// Units by financing class: groups 1–2, 3 and 4.
type Classes = [f64; 3];

/// A sector's year.
struct Step {
    /// The classes at the end of the year before, and of the year.
    before: Classes,
    now: Classes,
    /// The classes at its end as simulated.
    left: Classes,
    /// From group 4 to 3, and from 3 to 1–2.
    to_partly: f64,
    to_self: f64,
    /// Whether units were scaled to an observed figure.
    observed: bool,
}

impl Step {
    fn of(track: &Track, causes: &Causes, left: Classes, t: usize, observed: bool) -> Step {
        let classes = |t: usize| {
            let [own, partly, funded] = [
                &track.self_financing,
                &track.partly_financed,
                &track.budget_funded,
            ];
            [own[t], partly[t], funded[t]]
        };
        Step {
            before: classes(t - 1),
            now: classes(t),
            left,
            to_partly: causes.classes.to_partly_financed[t],
            to_self: causes.classes.to_self_financing[t],
            observed,
        }
    }

    /// The classes at the end of the year as if all units alike had been scaled to what was observed.
    /// Beside them, how many units that the budget pays for the scaling took away: it counts as
    /// merging, what else was observed as a change of class.
    fn scaled(&self) -> (Classes, f64) {
        let sum: f64 = self.left.iter().sum();
        if !self.observed || sum <= 0.0 {
            return (self.left, 0.0);
        }
        let by = self.now.iter().sum::<f64>() / sum;
        let gone = funded(self.left) * (1.0 - by);
        (self.left.map(|units| units * by), gone)
    }

    /// What changed class, class by class.
    fn classes(&self) -> [ClassOfUnits; 3] {
        let (scaled, _) = self.scaled();
        let came = [self.to_self, self.to_partly, 0.0];
        let went = [0.0, self.to_self, self.to_partly];
        std::array::from_fn(|class| {
            let seen = if self.observed {
                self.now[class] - scaled[class]
            } else {
                0.0
            };
            let (up, down) = if seen > 0.0 {
                (seen, 0.0)
            } else {
                (0.0, 0.0 - seen)
            };
            ClassOfUnits {
                before: self.before[class],
                now: self.now[class],
                more: came[class] + up,
                fewer: went[class] + down,
            }
        })
    }
}

/// Units that the budget pays for.
fn funded([_, partly, funded]: Classes) -> f64 {
    partly + funded
}

/// The mean of a series over a year, by its place.
fn mean(series: &StockSeries, t: usize) -> f64 {
    f64::midpoint(series[t - 1], series[t])
}

impl Volumes {
    pub(super) fn of(done: &Simulation<'_>, sector: Sector) -> Volumes {
        let track = done.sector(sector).track;
        let causes = &done.sector_causes()[sector as usize];
        let inputs = &done.inputs;
        let assumed = &inputs.given.assumed;
        let delivery = assumed.get(AssumptionId::Delivery);
        let zero = [0.0; Year::STOCKS];
        let mut volumes = Volumes {
            people: zero,
            moved: zero,
            paid: zero,
            fewer_people: zero,
            merged: zero,
            autonomy: [zero; 2],
            classes: [[ClassOfUnits::default(); 3]; Year::STOCKS],
        };
        let start = track.partly_financed[0] + track.budget_funded[0];
        let mut partly = if start == 0.0 {
            0.0
        } else {
            track.partly_financed[0] / start
        };
        volumes.people[0] = track.staff[0];
        volumes.paid[0] = paid_by_budget(assumed, partly);
        // At the end of each year, and the means of the year before.
        let (mut moved, mut merged) = (zero, zero);
        let (mut last_units, mut last_merged, mut last_kept) = (start, 0.0, 1.0);
        for year in Year::simulated() {
            let t = year.stock();
            let observed = [Metric::Units, Metric::SelfFinancingUnits]
                .iter()
                .any(|metric| inputs.observed(*metric, year).is_some());
            let Mergers {
                units: ceased,
                out_of_season,
                raised_out_of_season,
                left,
            } = done.mergers()[sector as usize][t];
            let step = Step::of(&track, causes, left, t, observed);
            let (_, gone) = step.scaled();
            merged[t] = merged[t - 1] + ceased + gone;
            moved[t] = moved[t - 1] - causes.staff.moved[t];

            let both_ends = funded(step.before) + funded(step.now);
            // The months in force: half a year, but for reorganisations with a quarter of their own.
            let units = both_ends / 2.0 + out_of_season + raised_out_of_season;
            let levers = &inputs.levers[sector as usize][Period::of(year) as usize];
            let kept = last_kept * (1.0 - delivery * levers[Lever::RunningSaving as usize]);
            if both_ends != 0.0 {
                partly = (step.before[1] + step.now[1]) / both_ends;
            }
            let paid = paid_by_budget(assumed, partly);
            volumes.people[t] = mean(&track.staff, t);
            volumes.moved[t] = mean(&moved, t);
            volumes.paid[t] = paid;
            volumes.classes[t] = step.classes();

            let people_moved = volumes.moved[t] - volumes.moved[t - 1];
            let people_gone = volumes.people[t - 1] - volumes.people[t] - people_moved;
            let mean_merged = mean(&merged, t) - out_of_season;
            let units_merged = mean_merged - last_merged;
            let units_raised = last_units - units - units_merged;
            let less_paid = volumes.paid[t - 1] - paid;
            volumes.fewer_people[t] = volumes.fewer_people[t - 1] + paid * people_gone;
            volumes.merged[t] = volumes.merged[t - 1] + paid * kept * units_merged;
            let [people, cost] = &mut volumes.autonomy;
            people[t] = people[t - 1] + paid * people_moved + less_paid * volumes.people[t - 1];
            cost[t] = cost[t - 1] + paid * kept * units_raised + less_paid * last_kept * last_units;
            (last_units, last_merged, last_kept) = (units, mean_merged, kept);
        }
        volumes
    }

    /// What is saved in a year against doing nothing by what had been reached by a year, by its place,
    /// at rates that may be another year's.
    pub(super) fn level(&self, t: usize, rates: &Rates) -> Level {
        let Rates { pay, running } = rates;
        let [people, units] = &self.autonomy;
        Level {
            people: pay * self.fewer_people[t],
            merged: running * self.merged[t],
            autonomy: pay * people[t] + running * units[t],
        }
    }
}

//! The province's whole running cuts.
//!
//! Everything that is asked of them is asked of two years at a time and has one form: the more is cut
//! by the earlier year, the more has to be by the later one. So there is a least path, which a pass
//! forwards finds, and below any ceiling a greatest one, which a pass backwards finds; whatever lies
//! between the two and fits what came before can be continued. The path taken stays there as near to
//! the simulated cuts as it can.

use super::{Course, Draft, WholeSeries, down, up};
use crate::target::Step;
use crate::unit::Year;

/// How far the province may run ahead of the simulated cut rounded up, where a target needs it: so it
/// is less than 3 ahead of the simulated cut itself.
const AHEAD: i64 = 2;

/// The province's running cuts, and the targets that they cannot meet.
pub(super) fn totals(draft: &Draft<'_>) -> (WholeSeries, Vec<String>) {
    let mut rules = Pairs::of(draft);
    let (least, lost) = least(&mut rules, draft);
    let greatest = greatest(&rules, &least);
    let course = &draft.province;
    let mut totals = [0; Year::STOCKS];
    for t in 1..Year::STOCKS {
        let nearest = (course.cuts[t] + 0.5).floor() as i64;
        // The year's own cut is rounded too, so that nothing is asked for where nothing is simulated.
        let before = totals[t - 1];
        let of_year = course.cut(t);
        totals[t] = nearest
            .clamp(before + down(of_year), before + up(of_year))
            .clamp(least[t], greatest[t]);
        while totals[t] < greatest[t] && !rules.follows(&totals, t) {
            totals[t] += 1;
        }
    }
    (totals, lost)
}

/// The least path, and the targets that not even it can be raised to meet.
fn least<'r>(rules: &mut Pairs<'_, 'r>, draft: &Draft<'r>) -> (WholeSeries, Vec<String>) {
    let mut least = [0; Year::STOCKS];
    let mut lost = Vec::new();
    for t in 1..Year::STOCKS {
        least[t] = rules.down[t];
        while !rules.follows(&least, t) {
            least[t] += 1;
        }
        for step in draft.met.iter().filter(|step| step.year.stock() == t) {
            let start = rules.province.start;
            let base = start - least[step.base.stock()] as f64;
            let limit = rules.everything.min(rules.province.up[t] + AHEAD);
            let found = (least[t]..=limit).find(|cut| step.met(base, start - *cut as f64));
            match found {
                Some(cut) => {
                    least[t] = cut;
                    rules.kept.push(*step);
                }
                None => lost.push(step.id.into()),
            }
        }
    }
    (least, lost)
}

/// The greatest path that rounds up, or stays on the least one where that runs ahead.
fn greatest(rules: &Pairs<'_, '_>, least: &WholeSeries) -> WholeSeries {
    let mut greatest = *least;
    for t in (1..Year::STOCKS).rev() {
        let leads = |cut: i64| {
            let mut later = t + 1..Year::STOCKS;
            later.all(|then| rules.fit((t, cut), (then, greatest[then])))
        };
        let found = (least[t]..=rules.up[t]).rev().find(|cut| leads(*cut));
        greatest[t] = found.unwrap_or(least[t]);
    }
    greatest
}

/// What is asked of the running cuts in two years.
struct Pairs<'a, 'r> {
    province: &'a Course,
    sectors: &'a [Course],
    /// The province's cuts rounded down, and no less than the sectors' together.
    down: WholeSeries,
    /// The province's cuts rounded up, and no more than the sectors' together.
    up: WholeSeries,
    /// The sectors' cuts rounded up, together.
    most: WholeSeries,
    /// All that the sectors had at the start, rounded up, together.
    everything: i64,
    /// The targets that are kept.
    kept: Vec<Step<'r>>,
}

impl<'a, 'r> Pairs<'a, 'r> {
    fn of(draft: &'a Draft<'r>) -> Pairs<'a, 'r> {
        let sum = |of: fn(&Course) -> &WholeSeries| -> WholeSeries {
            std::array::from_fn(|t| draft.sectors.iter().map(|course| of(course)[t]).sum())
        };
        let least = sum(|course| &course.down);
        let most = sum(|course| &course.up);
        let province = &draft.province;
        // The two differ from the province's own by no more than the rounding of the computer.
        Pairs {
            province,
            sectors: &draft.sectors,
            down: std::array::from_fn(|t| province.down[t].max(least[t])),
            up: std::array::from_fn(|t| province.up[t].min(most[t])),
            most,
            everything: draft.sectors.iter().map(|course| up(course.start)).sum(),
            kept: Vec::new(),
        }
    }

    /// Whether the cut at a place of a path fits all before it.
    fn follows(&self, path: &WholeSeries, t: usize) -> bool {
        (0..t).all(|before| self.fit((before, path[before]), (t, path[t])))
    }

    /// Whether two running cuts, each with its place, can stand in one path.
    fn fit(&self, (before, cut): (usize, i64), (t, then): (usize, i64)) -> bool {
        let taken_back = before + 1 == t && !self.province.rises(t) && then < cut;
        let room = then - cut.min(self.most[before]) >= self.forced(before, t);
        let start = self.province.start;
        let of_these = |step: &&Step<'_>| (step.base.stock(), step.year.stock()) == (before, t);
        !taken_back
            && room
            && self
                .kept
                .iter()
                .filter(of_these)
                .all(|step| step.met(start - cut as f64, start - then as f64))
    }

    /// What the sectors have to cut between two years, even if all had been rounded up in the first
    /// and are rounded down in the second. One whose stock does not rise takes nothing back.
    fn forced(&self, before: usize, t: usize) -> i64 {
        let sectors = self.sectors.iter().map(|course| {
            let forced = course.down[t] - course.up[before];
            let falls = (before + 1..=t).all(|year| !course.rises(year));
            if falls { forced.max(0) } else { forced }
        });
        sectors.sum()
    }
}

//! The province's whole running cuts, shared among the sectors.
//!
//! A sector's running cut is a flow through the years: what it has cut by one year runs on to the next,
//! and each year adds its own. All years' cuts come from the province. With whole supplies the cheapest
//! flow is whole, so a price on whatever is unwanted, each beyond all that the lesser ones can come to,
//! gives the best table there is.

use super::flow::{Flow, Node};
use super::{Course, WholeSeries, down, up};
use crate::model::ZERO;
use crate::plan::{BySector, Sector};
use crate::unit::Year;

/// A running cut half a unit further off, in thousandths: the least of the prices.
const OFF: f64 = 2_000.0;

/// A unit by which a year's cut is more than rounded.
const STRAY: i64 = 10_000_000;

/// A unit cut where the stock rises, or taken back where it does not.
const AGAINST: i64 = 100_000_000_000;

/// A unit by which a running cut is ahead of the simulated one rounded up.
const AHEAD: i64 = 1_000_000_000_000_000;

/// More units than ever flow.
const ANY: i64 = i64::MAX / 4;

/// Each sector's running cuts, which add up to the province's.
pub(super) fn shares(sectors: &BySector<Course>, totals: &WholeSeries) -> BySector<WholeSeries> {
    // What flows is what the sectors' cuts are beyond the simulated ones rounded down.
    let beyond = |t: usize| totals[t] - sectors.iter().map(|course| course.down[t]).sum::<i64>();
    let years = Year::STOCKS - 1;
    let province = |t: usize| Node(t - 1);
    let sector = |s: usize, t: usize| Node(years + s * years + t - 1);
    let end = Node(years + Sector::COUNT * years);
    let mut flow = Flow::new(end.0 + 1);
    let mut runs = Vec::new();
    for t in 1..Year::STOCKS {
        flow.supply(province(t), beyond(t) - beyond(t - 1));
        for (s, course) in sectors.iter().enumerate() {
            let next = if t == years { end } else { sector(s, t + 1) };
            year(&mut flow, province(t), sector(s, t), course, t);
            for (room, price) in running(course, t) {
                runs.push((s, t, flow.arc(sector(s, t), next, room, price)));
            }
        }
    }
    flow.supply(end, -beyond(years));
    flow.run();
    let mut shares = sectors.each_ref().map(|course| course.down);
    for (s, t, arc) in runs {
        shares[s][t] += flow.through(arc);
    }
    shares
}

/// How many units a running cut may be beyond the simulated one rounded down, and their price:
/// rounded up, one ahead, further ahead. No sector gives more than it had.
fn running(course: &Course, t: usize) -> [(i64, i64); 3] {
    // Rounding up instead of down comes the further off the less there is to round; as many are
    // rounded up as the total asks for, so what matters is the difference between sectors.
    let off = (OFF * (course.up[t] as f64 - course.cuts[t])) as i64;
    let left = (up(course.start) - course.up[t]).max(0);
    [
        (course.up[t] - course.down[t], off.max(0)),
        (left.min(1), AHEAD),
        ((left - 1).max(0), 2 * AHEAD),
    ]
}

/// The ways in which a year may add to a sector's cuts, or take from them.
fn year(flow: &mut Flow, province: Node, sector: Node, course: &Course, t: usize) {
    // A year that adds nothing to the flow adds this much to the running cut.
    let still = course.down[t] - course.down[t - 1];
    let (least, most) = (down(course.cut(t)), up(course.cut(t)));
    let (gives, takes) = ((most - still).max(0), (still - least).max(0));
    // Beyond these the year's cut is not the simulated one rounded; beyond none at all, it is against
    // the simulated direction.
    let (to_none, from_none) = ((-still - gives).max(0), (still - takes).max(0));
    let rises = course.cut(t) < -ZERO;
    flow.arc(province, sector, gives, 0);
    flow.arc(sector, province, takes, 0);
    if rises {
        flow.arc(province, sector, to_none, STRAY);
        flow.arc(province, sector, ANY, AGAINST);
        flow.arc(sector, province, ANY, STRAY);
    } else {
        flow.arc(province, sector, ANY, STRAY);
        flow.arc(sector, province, from_none, STRAY);
        flow.arc(sector, province, ANY, AGAINST);
    }
}

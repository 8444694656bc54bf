//! The search along the way from where things stand to a bound.

use crate::unit::Share;

/// Even steps that the whole way is cut into.
const STEPS: u16 = 64;

/// Times that the step in which something is first met is halved.
const HALVINGS: u32 = 20;

/// The shares of the way that are tried first, the nearest first; every one is exact.
pub(super) fn steps() -> impl DoubleEndedIterator<Item = f64> {
    (1..=STEPS).map(|step| f64::from(step) / f64::from(STEPS))
}

/// The point a share of the way from one value to another; the whole way gives the other exactly.
pub(super) fn between(from: Share, to: Share, share: f64) -> Share {
    Share::nearest(from.get() * (1.0 - share) + to.get() * share)
}

/// Where a search ended.
pub(super) struct Bracket<T> {
    /// What was found at the end that meets.
    pub(super) met: T,
    /// The share of the way at the other end, just before.
    pub(super) missed: f64,
}

/// What is found at the least share of the way that meets, to a 64th halved 20 times; none where no
/// step meets. The start of the way is known to miss.
pub(super) fn first_met<T>(mut found_at: impl FnMut(f64) -> Option<T>) -> Option<Bracket<T>> {
    let mut missed = 0.0;
    for step in steps() {
        if let Some(met) = found_at(step) {
            return Some(halved(missed, step, met, found_at));
        }
        missed = step;
    }
    None
}

/// Closes in on the point between a share that misses and a later one that meets. Halves of a 64th
/// are exact too, so the two ends never fall together.
fn halved<T>(
    mut missed: f64,
    mut at: f64,
    mut met: T,
    mut found_at: impl FnMut(f64) -> Option<T>,
) -> Bracket<T> {
    for _ in 0..HALVINGS {
        let middle = (missed + at) / 2.0;
        match found_at(middle) {
            Some(nearer) => {
                at = middle;
                met = nearer;
            }
            None => missed = middle,
        }
    }
    Bracket { met, missed }
}

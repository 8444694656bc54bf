//! A scenario as a short text that fits into a link: the share code.
//!
//! ```text
//! 1~consolidation-.01-.02-0~health.replacement-.7~T17~T26-2~inflation-.03-.02-.06~dbf6883a
//! 1~own.R3-merge-health-0-1-2-2019-4~bcf83c85
//! ```
//!
//! Parts stand between `~`: the version, what differs from doing nothing, the check sum of all that
//! stands before it. A part is a name with values behind `-`. Only letters, digits, `-`, `_`, `.` and
//! `~` occur, and the last is a letter or a digit: what recognises links in a text takes them whole.
//!
//! What travels with a scenario and changes no result, such as where it came from, goes along as
//! notes, parts that begin with `page.`, which the crate carries unread.

mod letters;
mod number;
mod read;
mod seal;
#[cfg(feature = "analysis")]
mod write;

use crate::error::Error;
use crate::plan::Rules;
use crate::scenario::Scenario;
use crate::value::Value;

/// What the part of a note begins with, before a point.
const NOTE: &str = "page";

/// What the part of a lever's strongest use begins with.
const FULL_EFFORT: &str = "full";

/// What the part of a reorganisation of the user's own begins with.
const OWN: &str = "own";

/// What is said of a reorganisation that is not done.
const OFF: &str = "off";

/// The code of a scenario, with notes. What means the same as saying nothing is left out: a lever of
/// the province that changes nothing, a reorganisation that is neither done nor late.
///
/// ```
/// let rules = lotrinh::rules();
/// let scenario = lotrinh::Scenario::neutral();
/// let code = lotrinh::share::encode(rules, &scenario, &[]);
/// assert_eq!(lotrinh::share::decode(rules, &code), Ok(scenario));
/// ```
#[cfg(feature = "analysis")]
pub fn encode(rules: &Rules, scenario: &Scenario, notes: &[String]) -> String {
    let mut parts = write::parts(rules, scenario);
    parts.extend(notes.iter().map(|note| write::note(note)));
    seal::closed(&parts)
}

/// The scenario of a code.
///
/// # Errors
/// A code that was damaged on its way or is newer than this crate, at `code`; what a scenario does
/// not admit, at the scenario's field.
pub fn decode(rules: &Rules, code: &str) -> Result<Scenario, Error> {
    admitted(rules, &said(code)?)
}

/// What a code says, as a scenario file would say it; not yet held to what a scenario admits.
pub(crate) fn said(code: &str) -> Result<Value, Error> {
    read::scenario(seal::opened(code)?)
}

/// What a code says, held to what a scenario admits.
pub(crate) fn admitted(rules: &Rules, said: &Value) -> Result<Scenario, Error> {
    let read = || {
        let scenario: Scenario = said.read()?;
        scenario.check(rules)?;
        Ok(scenario)
    };
    read().map_err(|error: Error| error.within("scenario"))
}

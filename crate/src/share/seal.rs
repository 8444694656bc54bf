//! What stands around the parts of every share code: the version before them, the check sum behind.

use crc::{CRC_32_ISO_HDLC, Crc, NoTable};

use super::read::cut;
use crate::error::{Error, Fault};
use crate::value::Value;

/// The version that is written, and the latest that is read.
const VERSION: &str = "1";

/// A table would be faster, and larger than all the rest.
const CHECK: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);

/// How many hexadecimal digits the check sum has.
const DIGITS: usize = 8;

/// The check sum of a text, behind the sign that parts it from the text.
fn check_sum(text: &str) -> String {
    let sum = CHECK.checksum(text.as_bytes());
    let mut written = String::from("~");
    for place in (0..DIGITS).rev() {
        let digit = sum >> (4 * place) & 15;
        written.extend(char::from_digit(digit, 16));
    }
    written
}

/// The code of the parts.
#[cfg(feature = "analysis")]
pub(super) fn closed(parts: &[String]) -> String {
    let mut code = String::from(VERSION);
    for part in parts {
        code.push('~');
        code.push_str(part);
    }
    let sum = check_sum(&code);
    code + &sum
}

/// What stands between the version and the check sum.
pub(super) fn opened(code: &str) -> Result<&str, Error> {
    // The sum is looked at first: it is the same in every version, so that a first letter that was
    // changed on the way is not taken for a version.
    let end = code.len().saturating_sub(DIGITS + 1);
    let (sealed, sum) = code.split_at_checked(end).unwrap_or(("", code));
    let found = |text: &str| Value::Text(text.into()).shown();
    if sum != check_sum(sealed) {
        let found = found(sum.trim_start_matches('~'));
        return Err(Error::at("code.check_sum", Fault::Damaged { found }));
    }
    match cut(sealed, '~') {
        (VERSION, parts) => Ok(parts),
        // Before the first there was none.
        (version, _) => Err(Error::at(
            "code.version",
            Fault::Newer {
                found: found(version),
                known: VERSION,
            },
        )),
    }
}

//! Numbers in a share code: the digits that JavaScript writes, without the zero before a point and
//! with `_` for a minus, since `-` stands between numbers.

use crate::value::Value;

/// The shortest digits that give the number back to the bit.
#[cfg(feature = "analysis")]
pub(super) fn written(number: f64) -> String {
    let digits = crate::error::shown(number)
        .replace('+', "")
        .replace('-', "_");
    match digits.strip_prefix("0.") {
        Some(rest) => format!(".{rest}"),
        None => digits.replace("_0.", "_."),
    }
}

/// The number that is written so; as a text what is none, so that who reads it can tell.
#[inline(never)]
pub(super) fn read(digits: &str) -> Value {
    let known = |digit: char| digit.is_ascii_digit() || matches!(digit, '.' | '_' | 'e');
    let plain = |digit: char| if digit == '_' { '-' } else { digit };
    let number = if !digits.is_empty() && digits.chars().all(known) {
        parsed(&digits.chars().map(plain).collect::<String>())
    } else {
        f64::NAN
    };
    if number.is_nan() {
        Value::Text(digits.into())
    } else {
        Value::Number(number)
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn parsed(digits: &str) -> f64 {
    digits.parse().unwrap_or(f64::NAN)
}

/// As JavaScript reads it: to the same bit, and Rust's own reading is the larger code.
#[cfg(target_arch = "wasm32")]
fn parsed(digits: &str) -> f64 {
    wasm_bindgen::JsValue::from_str(digits).unchecked_into_f64()
}

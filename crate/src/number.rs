//! Numbers as a reader of each language writes them.

#![allow(
    clippy::disallowed_methods,
    reason = "what is written is outside the hot loop and not held to the bit"
)]

use crate::unit::Language;

/// From here on a number is written with a power of ten.
const LARGE: f64 = 1e15;

/// A number with a fixed count of decimals, its thousands grouped.
pub(crate) fn format(number: f64, decimals: usize, language: Language) -> String {
    if number.abs() >= LARGE {
        let mut power = 0;
        let mut digits = number;
        while digits.abs() >= 10.0 {
            digits /= 10.0;
            power += 1;
        }
        return format!("{}·10^{power}", format(digits, 1, language));
    }
    let (group, point) = match language {
        Language::Vi => ('.', ','),
        Language::En => (',', '.'),
    };
    // Whole numbers take far less code to write than doubles, and a chart's labels no more.
    let unit = 10_u64.pow(decimals as u32);
    let units = (number.abs() * unit as f64).round() as u64;
    let whole = (units / unit).to_string();
    let part = (unit + units % unit).to_string();
    let mut text = String::new();
    // A number that rounds to nothing has no sign.
    if number < 0.0 && units > 0 {
        text.push('−');
    }
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            text.push(group);
        }
        text.push(digit);
    }
    if decimals > 0 {
        text.push(point);
        // The digit before the decimals keeps their leading zeros.
        text.extend(part.chars().skip(1));
    }
    text
}

/// A number with no more decimals than it takes, and two at most.
#[cfg(feature = "analysis")]
pub(crate) fn short(number: f64, language: Language) -> String {
    let exact = |decimals: &usize| {
        let unit = 10_f64.powi(*decimals as i32);
        ((number * unit).round() / unit - number).abs() < 1e-9
    };
    let decimals = (0..2).find(exact).unwrap_or(2);
    format(number, decimals, language)
}

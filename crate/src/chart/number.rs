//! Numbers as a reader of each language writes them, and how wide a text is.

use super::backend::FONT;
use crate::unit::Language;

/// From here on a number is written with a power of ten.
const LARGE: f64 = 1e15;

/// A number with a fixed count of decimals, its thousands grouped.
pub(super) fn format(number: f64, decimals: usize, language: Language) -> String {
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

/// A generous estimate of the width of a text in the system's font, CSS pixels.
pub(super) fn width(text: &str) -> f64 {
    let ems: f64 = text
        .chars()
        .map(|letter| match letter {
            '.' | ',' | ' ' | 'i' | 'l' | 'j' | 't' => 0.32,
            'm' | 'w' | '%' | '✓' | '✕' | '≤' | '≥' => 0.85,
            _ => 0.58,
        })
        .sum();
    ems * FONT
}

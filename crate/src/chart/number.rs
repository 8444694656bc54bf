//! Numbers as a reader of each language writes them, and how wide a text is.

use super::backend::FONT;
use crate::unit::Language;

/// A number with a fixed count of decimals, its thousands grouped.
pub(super) fn format(number: f64, decimals: usize, language: Language) -> String {
    let (group, point) = match language {
        Language::Vi => ('.', ','),
        Language::En => (',', '.'),
    };
    let plain = format!("{:.decimals$}", number.abs());
    let (whole, part) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut text = String::new();
    // A number that rounds to nothing has no sign.
    if number < 0.0 && plain.bytes().any(|digit| (b'1'..=b'9').contains(&digit)) {
        text.push('−');
    }
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            text.push(group);
        }
        text.push(digit);
    }
    if !part.is_empty() {
        text.push(point);
        text.push_str(part);
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

//! Every figure and clause of the seeds, typed a second time from the plan's text.
//!
//! The seeds must say what these tables say, and the tables must leave nothing of them out.

mod glossary;
mod parameters;
mod reorganisations;
mod targets;
#[cfg(feature = "analysis")]
mod tasks;

use lotrinh::plan::Deadline;
use lotrinh::unit::Text;

/// A clause in both languages, from the short form `II.1 -2 +1`: dash 2, plus 1.
///
/// `;` joins several; a form with `|` gives both languages as they are.
fn clause(short: &str) -> Text {
    if let Some((vi, en)) = short.split_once(" | ") {
        return Text {
            vi: vi.into(),
            en: en.into(),
        };
    }
    let each = |one: fn(&str) -> String| {
        let all: Vec<_> = short.split("; ").map(one).collect();
        all.join("; ")
    };
    Text {
        vi: each(in_vietnamese),
        en: each(in_english),
    }
}

fn in_vietnamese(short: &str) -> String {
    short
        .replace(" -", ", gạch đầu dòng ")
        .replace(" +", ", dấu cộng ")
}

fn in_english(short: &str) -> String {
    let mut words = short.split(' ');
    let mut clause = words.next().unwrap_or_default().to_owned();
    for word in words {
        let (sign, number) = word.split_at(1);
        let ending = match number {
            "1" => "st",
            "2" => "nd",
            "3" => "rd",
            _ => "th",
        };
        let kind = if sign == "-" { "dash" } else { "plus" };
        clause.push_str(&format!(", {number}{ending} {kind}"));
    }
    clause
}

/// The end of a quarter.
type Quarter = (u16, u8);

fn quarter(deadline: &Deadline) -> Quarter {
    (deadline.year.get(), deadline.quarter.get())
}

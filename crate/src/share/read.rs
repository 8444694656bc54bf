//! From the parts of a share code to what a scenario file would say.
//!
//! It comes with the page's first charts and is kept small.

use std::ops::RangeInclusive;

use super::letters;
use super::number::read as number;
use super::{FULL_EFFORT, NOTE, OFF, OWN};
use crate::error::{Error, Fault};
use crate::plan::{AssumptionId, Lever, ReadingId};
use crate::table::Key;
use crate::value::Value;

/// The text before a letter and the text behind it; all is before where there is no such letter.
#[inline(never)]
pub(super) fn cut(text: &str, at: char) -> (&str, &str) {
    text.split_once(at).unwrap_or((text, ""))
}

/// What the parts say together. A value that no field takes is passed on as a text, and who reads the
/// scenario tells what is wrong with it.
pub(super) fn scenario(mut parts: &str) -> Result<Value, Error> {
    let mut scenario = Value::Map(Vec::new());
    let schema = Value::Text("lotrinh-scenario/1".into());
    put(&mut scenario, &["schema"], schema);
    while !parts.is_empty() {
        let (part, rest) = cut(parts, '~');
        parts = rest;
        let (name, said) = cut(part, '-');
        let (of, under) = cut(name, '.');
        let text = || Value::Text(said.into());
        // What a part is about can be told from the form of its name, or the name is known.
        let (place, value): (&[&str], Value) = match of {
            NOTE => continue,
            OWN => (&["own_reorganisations", under], own(said)),
            FULL_EFFORT => (&["full_effort", under], number(said)),
            "vi" | "en" => (&["title", of], title(of, said)?),
            _ if begins(under, b'0'..=b'9') => (&["observed", of, under], number(said)),
            _ if name.len() > of.len() => (&["sector_levers", of, under], shares(said)),
            _ if begins(of, b'A'..=b'Z') => (&["reorganisations", of], switch(said)),
            _ if Lever::named(of).is_ok() => (&["levers", of], shares(said)),
            _ if AssumptionId::named(of).is_ok() => (&["assumptions", of], setting(said)),
            "basically" => (&["readings", of], number(said)),
            _ if ReadingId::named(of).is_ok() => (&["readings", of], text()),
            _ => (&[of], text()),
        };
        put(&mut scenario, place, value);
    }
    Ok(scenario)
}

/// Whether the first letter is one of these.
fn begins(text: &str, with: RangeInclusive<u8>) -> bool {
    text.bytes()
        .next()
        .is_some_and(|first| with.contains(&first))
}

/// Puts a value in its place; what is said twice stands there twice, and is refused for that.
fn put(into: &mut Value, place: &[&str], value: Value) {
    let (Value::Map(fields), [name, rest @ ..]) = (into, place) else {
        return;
    };
    if rest.is_empty() {
        fields.push(((*name).into(), value));
        return;
    }
    let known = fields.iter().position(|(known, _)| known == name);
    let at = known.unwrap_or(fields.len());
    if known.is_none() {
        fields.push(((*name).into(), Value::Map(Vec::new())));
    }
    put(&mut fields[at].1, rest, value);
}

/// A lever's values in the periods; one stands for all.
fn shares(said: &str) -> Value {
    let (first, mut rest) = cut(said, '-');
    let mut shares = vec![number(first)];
    if rest.is_empty() {
        shares.extend([number(first), number(first)]);
    }
    while !rest.is_empty() {
        let (next, after) = cut(rest, '-');
        shares.push(number(next));
        rest = after;
    }
    Value::List(shares)
}

/// A reorganisation that is done, unless it says that it is off, and how late.
fn switch(said: &str) -> Value {
    let (first, rest) = cut(said, '-');
    let (on, late) = if first == OFF {
        (false, rest)
    } else {
        (true, said)
    };
    let mut switch = Value::Map(Vec::new());
    put(&mut switch, &["on"], Value::Bool(on));
    if !late.is_empty() {
        put(&mut switch, &["delay"], number(late));
    }
    switch
}

/// A reorganisation of the user's own, field by field; what is left out is missed by who reads it.
fn own(mut said: &str) -> Value {
    let mut own = Value::Map(Vec::new());
    for place in OWN_FIELDS {
        let (next, rest) = cut(said, '-');
        said = rest;
        let value = match place {
            [_] => Value::Text(next.into()),
            _ => number(next),
        };
        put(&mut own, place, value);
    }
    own
}

/// Its fields, in the order in which a code has them.
const OWN_FIELDS: [&[&str]; 7] = [
    &["kind"],
    &["sector"],
    &["units", "self_financing"],
    &["units", "partly_financed"],
    &["units", "budget_funded"],
    &["deadline", "year"],
    &["deadline", "quarter"],
];

/// An assumption's value, or its value, low and high, of which some may be left out.
fn setting(said: &str) -> Value {
    let (value, range) = cut(said, '-');
    if range.is_empty() {
        return number(said);
    }
    let (low, high) = cut(range, '-');
    let mut setting = Value::Map(Vec::new());
    for (name, part) in [("value", value), ("low", low), ("high", high)] {
        if !part.is_empty() {
            put(&mut setting, &[name], number(part));
        }
    }
    setting
}

fn title(language: &str, said: &str) -> Result<Value, Error> {
    letters::read(said).map(Value::Text).ok_or_else(|| {
        Error::at(
            language,
            Fault::WrongType {
                found: Value::Text(said.into()).shown(),
                expected: "a text in the letters of a share code".into(),
            },
        )
        .within("title")
        .within("scenario")
    })
}

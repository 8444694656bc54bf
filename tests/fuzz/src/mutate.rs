//! Changes JSON in one place and leaves it JSON: bytes changed at random hardly ever do.

use fastrand::Rng;
use lotrinh::plan::{AssumptionId, Lever, ReadingId, Sector};
use lotrinh::scenario::Metric;
use lotrinh::unit::Year;
use serde_json::{Map, Value as Json, json};

/// Numbers at the edges of what something admits.
const NUMBERS: [f64; 19] = [
    0.0,
    -0.0,
    5e-324,
    1e-300,
    1e-9,
    9.999_999e-7,
    1e-6,
    0.1,
    0.5,
    0.999_999_999,
    1.0,
    2.0,
    15.0,
    24.0,
    65_536.0,
    1e12,
    1e13,
    1e308,
    -1.0,
];

/// One in so many changes is of bytes.
const BYTES: u8 = 16;

/// The text with a change or a few; none where it is no JSON or bytes are to be changed.
pub(crate) fn mutate(bytes: &[u8], seed: u32) -> Option<String> {
    let mut random = Rng::with_seed(seed.into());
    if random.u8(..BYTES) == 0 {
        return None;
    }
    let mut json: Json = serde_json::from_slice(bytes).ok()?;
    for _ in 0..random.u8(1..4) {
        change(&mut json, &mut random);
    }
    Some(json.to_string())
}

/// Changes a value or something inside it.
fn change(json: &mut Json, random: &mut Rng) {
    match json {
        Json::Object(fields) if random.u8(..8) > 0 => change_object(fields, random),
        Json::Array(entries) if !entries.is_empty() && random.u8(..8) > 0 => {
            let entry = random.usize(..entries.len());
            change(&mut entries[entry], random);
        }
        Json::Number(number) if random.bool() => {
            // Near to where it is, lest only the edges are tried.
            let by = random
                .choice([0.5, 0.9, 0.999, 1.001, 1.1, 2.0])
                .unwrap_or(1.0);
            *json = json!(number.as_f64().unwrap_or_default() * by);
        }
        _ => *json = some(random),
    }
}

fn change_object(fields: &mut Map<String, Json>, random: &mut Rng) {
    let names: Vec<String> = fields.keys().cloned().collect();
    let Some(name) = random.choice(names) else {
        fields.insert(some_name(random), some(random));
        return;
    };
    match random.u8(..8) {
        0 => {
            fields.remove(&name);
        }
        1 => {
            fields.insert(some_name(random), some(random));
        }
        // What one has may fit another of its kind.
        2 => {
            let value = fields[&name].clone();
            fields.insert(some_name(random), value);
        }
        _ => change(&mut fields[&name], random),
    }
}

fn some(random: &mut Rng) -> Json {
    match random.u8(..10) {
        0 => json!(random.bool()),
        1 => json!({}),
        2 => Json::Null,
        3 => json!([
            some_number(random),
            some_number(random),
            some_number(random)
        ]),
        4 => json!(some_name(random)),
        5 => json!({some_name(random): some_number(random)}),
        _ => json!(some_number(random)),
    }
}

fn some_number(random: &mut Rng) -> f64 {
    match random.u8(..4) {
        0 => random.f64(),
        1 => f64::from(random.u16(..3000)),
        2 => f64::from_bits(random.u64(..)),
        _ => random.choice(NUMBERS).unwrap_or_default(),
    }
}

/// A name that stands somewhere in a baseline or a scenario.
fn some_name(random: &mut Rng) -> String {
    const OTHERS: [&str; 12] = [
        "value",
        "low",
        "high",
        "on",
        "delay",
        "basically",
        "counting",
        "central",
        "cpi_constant",
        "fixed_path",
        "staff",
        "included",
    ];
    let name = match random.u8(..8) {
        0 => random.choice(AssumptionId::ALL).map(|id| id.id()),
        1 => random.choice(Lever::ALL).map(|id| id.id()),
        2 => random.choice(Sector::ALL).map(|id| id.id()),
        3 => random.choice(Metric::ALL).map(|id| id.id()),
        4 => random.choice(ReadingId::ALL).map(|id| id.id()),
        5 => return random.u16(Year::FIRST.get()..=Year::LAST.get()).to_string(),
        6 => {
            let tasks = &lotrinh::rules().reorganisations;
            return tasks[random.usize(..tasks.len())].id.clone();
        }
        _ => random.choice(OTHERS),
    };
    name.unwrap_or_default().to_owned()
}

//! From a scenario to the parts of its share code.

use super::letters;
use super::number::written;
use super::{FULL_EFFORT, NOTE, OFF, OWN};
use crate::plan::{Counting, ReadingId, Readings, Rules};
use crate::scenario::{Scenario, Setting};
use crate::unit::{ByPeriod, Share, Text};

/// A note as a part; letters that a code cannot hold are left out.
pub(super) fn note(note: &str) -> String {
    let plain = |letter: &char| letter.is_ascii_alphanumeric() || "-_.".contains(*letter);
    let note: String = note.chars().filter(plain).collect();
    format!("{NOTE}.{note}")
}

/// What a scenario says, part by part.
pub(super) fn parts(rules: &Rules, scenario: &Scenario) -> Vec<String> {
    let mut parts = Vec::new();
    let mut say = |name: &str, values: &[String]| {
        let mut part = name.to_owned();
        for value in values {
            part.push('-');
            part.push_str(value);
        }
        parts.push(part);
    };
    let title = &scenario.title;
    if *title != Text::default() {
        say("vi", &[letters::written(&title.vi)]);
        say("en", &[letters::written(&title.en)]);
    }
    if scenario.counting != Counting::default() {
        say("counting", &[scenario.counting.id().into()]);
    }
    for (lever, shares) in scenario.levers.iter() {
        if shares.iter().any(|share| *share != rules.neutral(*lever)) {
            say(lever.id(), &by_period(shares));
        }
    }
    for (sector, levers) in scenario.sector_levers.iter() {
        for (lever, shares) in levers.iter() {
            // Also where it changes nothing: the sector then differs from the province.
            let name = [sector.id(), lever.id()].join(".");
            say(&name, &by_period(shares));
        }
    }
    for (id, switch) in scenario.reorganisations.iter() {
        let delay = switch.delay.get();
        let mut said = Vec::new();
        if !switch.on {
            said.push(OFF.into());
        }
        if delay != 0.0 {
            said.push(written(delay));
        }
        if switch.on || said.len() > 1 {
            say(id, &said);
        }
    }
    for (id, own) in scenario.own_reorganisations.iter() {
        let mut said = vec![own.kind.id().into(), own.sector.id().into()];
        said.extend(own.units.each().map(|units| written(units.get())));
        said.push(own.deadline.year.to_string());
        said.push(own.deadline.quarter.get().to_string());
        say(&format!("{OWN}.{id}"), &said);
    }
    for (id, setting) in scenario.assumptions.iter() {
        let said = settings(setting);
        if !said.is_empty() {
            say(id.id(), &said);
        }
    }
    for (lever, share) in scenario.full_effort.iter() {
        say(
            &[FULL_EFFORT, lever.id()].join("."),
            &[written(share.get())],
        );
    }
    let usual = choices(Readings::default());
    for (place, choice) in choices(scenario.readings).into_iter().enumerate() {
        if choice != usual[place] {
            say(ReadingId::ALL[place].id(), &[choice]);
        }
    }
    for (metric, figures) in scenario.observed.iter() {
        for year in figures.years() {
            let name = format!("{}.{year}", metric.id());
            let figure = figures.get(year).map(|figure| written(figure.get()));
            say(&name, figure.as_slice());
        }
    }
    parts
}

/// A lever's values, once where they are the same in all periods.
fn by_period(shares: &ByPeriod<Share>) -> Vec<String> {
    let same = shares.iter().all(|share| *share == shares[0]);
    let said = if same { &shares[..1] } else { &shares[..] };
    said.iter().map(|share| written(share.get())).collect()
}

/// An assumption's value, or value, low and high with nothing for what is left out.
fn settings(setting: &Setting) -> Vec<String> {
    let (value, low, high) = match *setting {
        Setting::Value(value) => (Some(value), None, None),
        Setting::Range { value, low, high } => (value, low, high),
    };
    let all = [value, low, high];
    let said = match all {
        [None, None, None] => 0,
        [_, None, None] => 1,
        _ => 3,
    };
    all[..said]
        .iter()
        .map(|part| part.map(|part| written(part.get())).unwrap_or_default())
        .collect()
}

/// The choice of each reading, in their order.
fn choices(readings: Readings) -> [String; ReadingId::COUNT] {
    ReadingId::ALL
        .iter()
        .map(|id| match id {
            ReadingId::Headcount => readings.headcount.id().into(),
            ReadingId::Base => readings.base.id().into(),
            ReadingId::Basically => written(readings.basically.share()),
            ReadingId::AutonomousClasses => readings.autonomous_classes.id().into(),
            ReadingId::AutonomyDenominator => readings.autonomy_denominator.id().into(),
            ReadingId::Prices => readings.prices.id().into(),
            ReadingId::Severance => readings.severance.id().into(),
            ReadingId::SupportPeriod2021 => readings.support_period_2021.id().into(),
        })
        .collect::<Vec<String>>()
        .try_into()
        .unwrap_or_default()
}

//! A lesson shows what there is, and tells no number but those of the scenario in view.

use super::{Check, broken, each, text, unique, words};
use crate::error::Error;
use crate::plan::{Cause, Lesson, LessonStep, Lever, Plan, Prices, Quantity, Scene};
use crate::scenario::Metric;
use crate::unit::{Period, Text, Year};

/// What can be told of a target.
const OF_TARGET: [&str; 4] = ["value", "figure", "margin", "readings"];

/// What can be told of a stock.
const FALL: &str = "fall";

pub(super) fn lesson(plan: &Plan, lesson: &Lesson) -> Check {
    // A link names it between points and tildes.
    let plain = |letter: char| letter.is_ascii_lowercase() || letter == '_';
    if lesson.id.is_empty() || !lesson.id.chars().all(plain) {
        return broken("id", &lesson.id, "is more than small letters and “_”");
    }
    text("title", &lesson.title)?;
    text("about", &lesson.about)?;
    if lesson.steps.is_empty() {
        return broken("steps", "the list", "is empty");
    }
    each("steps", &lesson.steps, |of| step(plan, of))
}

fn step(plan: &Plan, step: &LessonStep) -> Check {
    text("title", &step.title)?;
    told(plan, "text", &step.text)?;
    scene(plan, &step.scene).map_err(|error| error.within("scene"))?;
    let Some(question) = &step.question else {
        return Ok(());
    };
    let asked = told(plan, "ask", &question.ask).and(told(plan, "answer", &question.answer));
    let shown = question.scene.as_ref().map_or(Ok(()), |shown| {
        scene(plan, shown).map_err(|error| error.within("scene"))
    });
    asked.and(shown).map_err(|error| error.within("question"))
}

fn scene(plan: &Plan, scene: &Scene) -> Check {
    if plan.preset(&scene.preset).is_none() {
        return broken("preset", &scene.preset, "is no scenario of the plan");
    }
    unique("targets", scene.targets.iter().map(String::as_str))?;
    for id in &scene.targets {
        target(plan, id).map_err(|error| error.within("targets"))?;
    }
    for id in scene.outcome.keys() {
        target(plan, id).map_err(|error| error.within("outcome"))?;
    }
    Ok(())
}

fn target(plan: &Plan, id: &str) -> Check {
    match plan.target(id) {
        Some(_) => Ok(()),
        None => broken("", id, "is no target of the plan"),
    }
}

/// Each `{…}` of a text means something, and beside them there is no figure.
fn told(plan: &Plan, path: &str, of: &Text) -> Check {
    for (language, written) in [("vi", &of.vi), ("en", &of.en)] {
        let here = |error: Error| error.within(language).within(path);
        words("", written).map_err(here)?;
        let mut parts = written.split('{');
        plain(parts.next().unwrap_or_default()).map_err(here)?;
        for part in parts {
            let Some((name, rest)) = part.split_once('}') else {
                return broken("", format!("{{{part}"), "is not closed").map_err(here);
            };
            if !means(plan, name) {
                return broken("", format!("{{{name}}}"), "stands for nothing").map_err(here);
            }
            plain(rest).map_err(here)?;
        }
    }
    let names = |text: &str| {
        let parts = text.split('{').skip(1);
        let mut names: Vec<_> = parts.filter_map(|part| part.split('}').next()).collect();
        names.sort_unstable();
        names.join(", ")
    };
    if names(&of.vi) != names(&of.en) {
        return broken(path, names(&of.en), "are not the numbers of the Vietnamese");
    }
    Ok(())
}

/// A text holds of any province: of numbers it may name years, groups of units and no others.
fn plain(written: &str) -> Check {
    let digits = |letter: char| !letter.is_ascii_digit();
    for number in written.split(digits).filter(|number| !number.is_empty()) {
        let year = number.parse().ok().and_then(Year::new);
        // Of the financing groups there are four.
        let group = matches!(number, "1" | "2" | "3" | "4");
        if year.is_none() && !group {
            return broken("", number, "is written, not taken from the scenario");
        }
    }
    if written.chars().any(|letter| matches!(letter, '%' | '}')) {
        return broken(
            "",
            written.trim(),
            "is written, not taken from the scenario",
        );
    }
    Ok(())
}

/// Whether a name in braces stands for something.
fn means(plan: &Plan, name: &str) -> bool {
    if let Some((what, when)) = name.split_once('@') {
        let stock = what
            .strip_suffix(FALL)
            .and_then(|stock| stock.strip_suffix('.'));
        let simulated = Year::stocks().any(|year| year.to_string() == when);
        let counted = Metric::ALL
            .iter()
            .any(|metric| *metric != Metric::Support && metric.id() == stock.unwrap_or(what));
        let cause = Cause::ALL.iter().any(|cause| cause.id() == what);
        let lever = Lever::ALL.iter().any(|lever| lever.id() == what);
        let period = Period::ALL.iter().any(|period| period.id() == when);
        return (simulated && (counted || cause)) || (lever && period);
    }
    let Some((id, part)) = name.split_once('.') else {
        return false;
    };
    let Some(target) = plan.target(id) else {
        return false;
    };
    let spending = matches!(target.quantity, Quantity::Support { .. });
    let prices = || Prices::ALL.iter().any(|prices| prices.id() == part);
    OF_TARGET.contains(&part) || spending && prices()
}

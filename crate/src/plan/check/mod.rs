//! The laws that the seeds must keep, checked when the crate is built.

mod clash;
mod drawing;
mod form;
mod glossary;
mod lesson;
mod parameters;
mod register;
mod target;

use std::collections::BTreeSet;
use std::fmt::Display;

use crate::error::{Error, Fault};
use crate::own::{OwnId, OwnKind};
use crate::plan::{
    ChartKind, Counting, Lever, Measure, Plan, Quantity, ReadingId, Readings, Remark, Rules,
    Sector, SeedError, Status, Strength,
};
use crate::table::Key;
use crate::unit::{Share, Text, Year};
use crate::value::Value;

type Check = Result<(), Error>;

/// Checks all seeds; the error names the file and the field.
pub(super) fn check(plan: &Plan) -> Result<(), SeedError> {
    let of = |file: &str, checked: Check| {
        checked.map_err(|error| SeedError {
            file: file.into(),
            error,
        })
    };
    of("plan.json", plan_file(plan))?;
    of("parameters.json", parameters::parameters(plan))?;
    of("reorganisations.json", reorganisations(plan))?;
    of("tasks.json", tasks(plan))?;
    of("clashes.json", clash::clashes(plan))?;
    of("drawings.json", drawing::drawings(&plan.drawings))?;
    of("glossary.json", glossary::glossary(&plan.glossary))?;
    of("form.json", form::form(&plan.form))?;
    for named in &plan.baselines {
        let file = format!("baselines/{}.json", named.id);
        let baseline = &named.baseline;
        of(&file, text("title", &baseline.title))?;
        of(&file, words("source", &baseline.source))?;
        of(&file, baseline.check())?;
    }
    let rules = Rules::of(plan);
    for preset in &plan.presets {
        let file = format!("scenarios/{}.json", preset.id);
        of(&file, text("title", &preset.scenario.title))?;
        of(&file, preset.scenario.check(&rules))?;
    }
    for lesson in &plan.lessons {
        of(
            &format!("lessons/{}.json", lesson.id),
            lesson::lesson(plan, lesson),
        )?;
    }
    Ok(())
}

fn broken(path: &str, found: impl Display, rule: impl Display) -> Check {
    Err(Error::at(
        path,
        Fault::Inconsistent {
            found: found.to_string(),
            rule: rule.to_string(),
        },
    ))
}

fn words(path: &str, words: &str) -> Check {
    if words.trim().is_empty() {
        return broken(path, "“”", "says nothing");
    }
    Ok(())
}

fn text(path: &str, text: &Text) -> Check {
    words("vi", &text.vi)
        .and(words("en", &text.en))
        .map_err(|error| error.within(path))
}

fn each<'a, T: 'a>(
    list: &str,
    entries: impl IntoIterator<Item = &'a T>,
    check: impl Fn(&T) -> Check,
) -> Check {
    for (index, entry) in entries.into_iter().enumerate() {
        check(entry).map_err(|error| error.within_entry(index).within(list))?;
    }
    Ok(())
}

fn unique<'a>(list: &str, ids: impl Iterator<Item = &'a str>) -> Check {
    let mut seen = BTreeSet::new();
    for id in ids {
        words(list, id)?;
        if !seen.insert(id) {
            return broken(list, id, "is there twice");
        }
    }
    Ok(())
}

/// A list must have one entry for each variant, in the same order: code indexes by variant.
fn in_order<'a, T: PartialEq + Copy + 'a>(
    list: &str,
    found: impl Iterator<Item = T>,
    wanted: &'a [T],
    id: impl Fn(T) -> &'static str,
) -> Check {
    if found.collect::<Vec<_>>() == wanted {
        return Ok(());
    }
    let ids: Vec<_> = wanted.iter().map(|wanted| id(*wanted)).collect();
    broken(list, "the list", format!("must be: {}", ids.join(", ")))
}

fn plan_file(plan: &Plan) -> Check {
    words("document.number", &plan.document.number)?;
    words("document.date", &plan.document.date)?;
    text("document.title", &plan.document.title)?;
    text("document.issuer", &plan.document.issuer)?;
    in_order(
        "sectors",
        plan.sectors.iter().map(|sector| sector.id),
        Sector::ALL,
        Sector::id,
    )?;
    each("sectors", &plan.sectors, |sector| {
        text("title", &sector.title)
    })?;
    in_order(
        "levers",
        plan.levers.iter().map(|lever| lever.id),
        Lever::ALL,
        Lever::id,
    )?;
    each("levers", &plan.levers, |lever| {
        text("title", &lever.title)?;
        text("help", &lever.help)?;
        text("unit", &lever.unit)?;
        text("clause", &lever.clause)?;
        if lever.slider_max == Share::ZERO || lever.slider_step == Share::ZERO {
            return broken(
                "slider_max",
                lever.slider_max.get(),
                "leaves nothing to move",
            );
        }
        Ok(())
    })?;
    in_order(
        "readings",
        plan.readings.iter().map(|reading| reading.id),
        ReadingId::ALL,
        ReadingId::id,
    )?;
    each("readings", &plan.readings, reading)?;
    in_order(
        "charts",
        plan.charts.iter().map(|chart| chart.id),
        ChartKind::ALL,
        ChartKind::id,
    )?;
    each("charts", &plan.charts, |chart| {
        text("title", &chart.title)
            .and(text("short", &chart.short))
            .and(text("unit", &chart.unit))
    })?;
    in_order(
        "measures",
        plan.measures.iter().map(|measure| measure.id),
        Measure::ALL,
        Measure::id,
    )?;
    each("measures", &plan.measures, |measure| {
        text("title", &measure.title)
    })?;
    in_order(
        "statuses",
        plan.statuses.iter().map(|status| status.id),
        Status::ALL,
        Status::id,
    )?;
    each("statuses", &plan.statuses, |status| {
        text("title", &status.title).and(words("mark", &status.mark))
    })?;
    in_order(
        "own_kinds",
        plan.own_kinds.iter().map(|kind| kind.id),
        OwnKind::ALL,
        OwnKind::id,
    )?;
    each("own_kinds", &plan.own_kinds, |kind| {
        text("title", &kind.title)?;
        text("counted", &kind.counted).and(text("counted_one", &kind.counted_one))
    })?;
    register::proposals(&plan.proposals)?;
    in_order(
        "remarks",
        plan.remarks.keys().copied(),
        Remark::ALL,
        Remark::id,
    )?;
    for (id, words) in plan.remarks.iter() {
        text(id.id(), words).map_err(|error| error.within("remarks"))?;
    }
    unique(
        "targets",
        plan.targets.iter().map(|target| target.id.as_str()),
    )?;
    each("targets", &plan.targets, |target| {
        text("clause", &target.clause)?;
        text("title", &target.title)?;
        text("required", &target.required)?;
        each("items", &target.items, |item| text("title", &item.title))?;
        target::dated(&target.quantity).map_err(|error| error.within("quantity"))?;
        let listed = matches!(
            target.quantity,
            Quantity::Listed { .. } | Quantity::Direction { .. }
        );
        if listed != (target.strength == Strength::Checklist) {
            return broken(
                "strength",
                target.strength.id(),
                "does not fit the quantity",
            );
        }
        Ok(())
    })?;
    target::chained(plan)?;
    let items = plan.targets.iter().flat_map(|target| &target.items);
    let norms = plan.norms.iter().map(|norm| norm.id.as_str());
    // What was found of either is kept under its number.
    unique("norms", items.map(|item| item.id.as_str()).chain(norms))?;
    each("norms", &plan.norms, |norm| {
        text("clause", &norm.clause)?;
        text("title", &norm.title)?;
        if let Some(unit) = &norm.unit {
            text("unit", unit)?;
        }
        if norm.figure.is_some() && norm.unit.is_none() {
            return Err(Error::at("unit", Fault::MissingField));
        }
        norm.note.as_ref().map_or(Ok(()), |note| text("note", note))
    })?;
    text("chain", &plan.chain)?;
    each("silence", &plan.silence, |silence| {
        text("text", &silence.text)
    })?;
    each("events", &plan.events, |event| {
        text("text", &event.text)?;
        text("source", &event.source)
    })
}

/// The choices on the page must be the ones that a scenario can name, the default first.
fn reading(reading: &crate::plan::ReadingInfo) -> Check {
    text("title", &reading.title)?;
    text("help", &reading.help)?;
    let wanted = Readings::default().each(reading.id);
    let mut found = Vec::new();
    for (index, choice) in reading.choices.iter().enumerate() {
        let here = |error: Error| error.within_entry(index).within("choices");
        text("title", &choice.title).map_err(here)?;
        text("help", &choice.help).map_err(here)?;
        if let Some(unit) = &choice.unit {
            text("unit", unit).map_err(here)?;
        }
        let value = match &choice.value {
            crate::plan::ChoiceValue::Number(number) => Value::Number(*number),
            crate::plan::ChoiceValue::Name(name) => Value::Text(name.clone()),
        };
        let chosen = Value::Map(vec![(reading.id.id().into(), value)]);
        found.push(chosen.read::<Readings>().map_err(here)?);
    }
    if found != wanted {
        return broken(
            "choices",
            "the list",
            "must hold every choice, the default first",
        );
    }
    Ok(())
}

fn reorganisations(plan: &Plan) -> Check {
    unique(
        "id",
        plan.reorganisations.iter().map(|task| task.id.as_str()),
    )?;
    for (index, task) in plan.reorganisations.iter().enumerate() {
        let here = |error: Error| error.within_entry(index);
        text("clause", &task.clause)
            .and(text("lead", &task.lead))
            .and(text("bodies", &task.bodies))
            .and(text("note", &task.note))
            .and(text("title", &task.title))
            .map_err(here)?;
        if OwnId::named(&task.id).is_ok() {
            return broken("id", &task.id, "is kept for the user's own").map_err(here);
        }
        let reductions = Counting::ALL
            .iter()
            .map(|counting| task.before.get(*counting) - task.after.get(*counting));
        if !reductions.is_sorted() {
            return broken("after", &task.id, "low must cut least and high most").map_err(here);
        }
        if task.deadline.year <= Year::BASE {
            return broken("deadline.year", task.deadline.year, "is not simulated").map_err(here);
        }
    }
    Ok(())
}

fn tasks(plan: &Plan) -> Check {
    let ids = plan.tasks.iter().map(|task| task.id.as_str());
    let others = plan.reorganisations.iter().map(|task| task.id.as_str());
    unique("id", ids.chain(others))?;
    for (index, task) in plan.tasks.iter().enumerate() {
        let here = |error: Error| error.within_entry(index);
        text("clause", &task.clause)
            .and(text("lead", &task.lead))
            .and(text("title", &task.title))
            .map_err(here)?;
        if let Some(note) = &task.note {
            text("note", note).map_err(here)?;
        }
        for (step, dated) in task.steps.iter().enumerate() {
            text("what", &dated.what)
                .map_err(|error| error.within_entry(step).within("steps"))
                .map_err(here)?;
        }
        let deadlines = task.steps.iter().map(|step| step.deadline);
        if !deadlines.is_sorted() {
            return broken("steps", &task.id, "are not in time order").map_err(here);
        }
    }
    Ok(())
}

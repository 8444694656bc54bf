//! A clash names tasks that there are, and holds of their deadlines.

use super::{Check, broken, text, unique};
use crate::error::Error;
use crate::plan::{Clash, ClashKind, Deadline, Plan};

pub(super) fn clashes(plan: &Plan) -> Check {
    unique("id", plan.clashes.iter().map(|clash| clash.id.as_str()))?;
    for (index, of) in plan.clashes.iter().enumerate() {
        clash(plan, of).map_err(|error: Error| error.within_entry(index))?;
    }
    Ok(())
}

fn clash(plan: &Plan, clash: &Clash) -> Check {
    text("title", &clash.title)?;
    text("text", &clash.text)?;
    let mut due = Vec::new();
    for id in &clash.tasks {
        match deadline(plan, id) {
            Some(first) => due.push(first),
            None => return broken("tasks", id, "is no task of the plan"),
        }
    }
    let holds = !due.is_empty()
        && match clash.kind {
            ClashKind::Order => {
                let dated = due.iter().all(Option::is_some);
                dated && due.windows(2).all(|pair| pair[0] < pair[1])
            }
            ClashKind::FirstQuarter => due.iter().all(|due| *due == issued(plan)),
            ClashKind::Undated => due.iter().all(Option::is_none),
            ClashKind::Wording => true,
        };
    if holds {
        return Ok(());
    }
    let rule = format!("does not hold of the tasks {}", clash.tasks.join(", "));
    broken("kind", clash.kind.id(), rule)
}

/// The first deadline of a task, none within where it has no date; none where there is no such task.
fn deadline(plan: &Plan, id: &str) -> Option<Option<Deadline>> {
    let task = plan.tasks.iter().find(|task| task.id == id);
    let task = task.map(|task| task.steps.first().map(|step| step.deadline));
    task.or_else(|| {
        let other = plan.reorganisations.iter().find(|other| other.id == id);
        other.map(|other| Some(other.deadline))
    })
}

/// The quarter in which the plan was issued.
fn issued(plan: &Plan) -> Option<Deadline> {
    let deadlines = plan.tasks.iter().flat_map(|task| &task.steps);
    let mut parts = plan.document.date.split('-');
    let year: u16 = parts.next()?.parse().ok()?;
    let month: u16 = parts.next()?.parse().ok()?;
    let quarter = month.div_ceil(3);
    deadlines.map(|step| step.deadline).find(|deadline| {
        deadline.year.get() == year && u16::from(deadline.quarter.get()) == quarter
    })
}

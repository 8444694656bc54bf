//! What the plan asks for by when, and where its deadlines do not fit together.

use serde::Serialize;

use crate::own::OwnKind;
use crate::plan::{Plan, Reorganisation, Task};
use crate::unit::{Text, ids};
use crate::value::fields;

ids! {
    /// What kind of clash it is; all but the last are checked against the deadlines.
    pub enum ClashKind {
        /// What should come first falls due last: its tasks in the order of their deadlines.
        Order = "order",
        /// Its tasks fall due in the quarter in which the plan was issued.
        FirstQuarter = "first_quarter",
        /// Its tasks have no date.
        Undated = "undated",
        /// The words of the plan do not fit together.
        Wording = "wording",
    }
}

/// Where deadlines of the plan do not fit together.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Clash {
    /// Its name.
    pub id: String,
    /// What kind it is.
    pub kind: ClashKind,
    /// The tasks that it is about.
    pub tasks: Vec<String>,
    /// What it is, in a few words.
    pub title: Text,
    /// What does not fit, and what follows.
    pub text: Text,
}

fields!(Clash {
    id,
    kind,
    tasks,
    title,
    text
});

/// What the user can do with units that are chosen one by one.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct OwnKindInfo {
    /// What is done.
    pub id: OwnKind,
    /// What it is called.
    pub title: Text,
    /// What is counted, behind a number.
    pub counted: Text,
    /// The same behind a one.
    pub counted_one: Text,
}

fields!(OwnKindInfo {
    id,
    title,
    counted,
    counted_one
});

/// Everything with a date, or that recurs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Agenda {
    /// The tasks without an effect on the number of units.
    pub tasks: Vec<Task>,
    /// The named reorganisations.
    pub reorganisations: Vec<Reorganisation>,
    /// Where deadlines do not fit together.
    pub clashes: Vec<Clash>,
    /// What the user can do beside, in the order of [`OwnKind::ALL`].
    pub own_kinds: Vec<OwnKindInfo>,
}

fields!(Agenda {
    tasks,
    reorganisations,
    clashes,
    own_kinds
});

impl Agenda {
    /// What a plan asks for.
    pub fn of(plan: &Plan) -> Agenda {
        Agenda {
            tasks: plan.tasks.clone(),
            reorganisations: plan.reorganisations.clone(),
            clashes: plan.clashes.clone(),
            own_kinds: plan.own_kinds.clone(),
        }
    }

    /// The clause that sets a task.
    pub fn clause(&self, id: &str) -> Option<&Text> {
        let tasks = self.tasks.iter().map(|task| (&task.id, &task.clause));
        let others = self.reorganisations.iter();
        let mut all = tasks.chain(others.map(|task| (&task.id, &task.clause)));
        all.find(|(known, _)| *known == id)
            .map(|(_, clause)| clause)
    }
}

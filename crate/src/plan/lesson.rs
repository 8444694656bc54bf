//! Lessons: what a room is shown step by step, asked, and then told.

use serde::Serialize;

use crate::plan::{ChartKind, Lever, Plan, Readings, Status};
use crate::scenario::Scenario;
use crate::table::Table;
use crate::unit::{ByPeriod, Share, Text};
use crate::value::fields;

/// What a step shows: a scenario, the chart and the targets to look at, and what is said of them.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Scene {
    /// The preset that the scenario starts from.
    pub preset: String,
    /// The chart to look at.
    pub chart: ChartKind,
    /// The targets to look at.
    pub targets: Vec<String>,
    /// The kinds of verdict that the words take for granted, by target.
    #[serde(skip_serializing_if = "Table::is_empty")]
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(optional, type = "Record<string, Status>")
    )]
    pub outcome: Table<String, Status>,
    /// Levers that are otherwise than in the preset.
    #[serde(skip_serializing_if = "Table::is_empty")]
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(optional, type = "Partial<Record<Lever, [number, number, number]>>")
    )]
    pub levers: Table<Lever, ByPeriod<Share>>,
    /// How the plan is read, where not as usual.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "Partial<Readings>"))]
    pub readings: Option<Readings>,
}

fields!(Scene { preset, chart, targets, readings; outcome, levers });

impl Scene {
    /// The scenario that is shown; none where the plan has no such preset.
    pub fn scenario(&self, plan: &Plan) -> Option<Scenario> {
        let mut scenario = plan.preset(&self.preset)?.clone();
        for (lever, shares) in self.levers.iter() {
            scenario.levers.insert(*lever, *shares);
        }
        if let Some(readings) = self.readings {
            scenario.readings = readings;
        }
        Some(scenario)
    }
}

/// What a room is asked, and what it is told once it has guessed.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Question {
    /// The question.
    pub ask: Text,
    /// The answer; numbers stand in it as in [`LessonStep::text`].
    pub answer: Text,
    /// What is shown with the answer; the step's own scene where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scene: Option<Scene>,
}

fields!(Question { ask, answer, scene });

/// One step of a lesson; it stands by itself, so that a link can lead to it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct LessonStep {
    /// What it is called.
    pub title: Text,
    /// What is told. A number is never written: `{posts_2021.value}` and the like stand for what the
    /// scenario in view leads to.
    pub text: Text,
    /// What is shown.
    pub scene: Scene,
    /// What is asked, where something is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<Question>,
}

fields!(LessonStep {
    title,
    text,
    scene,
    question
});

/// The contents of a file in `seeds/lessons/`.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct LessonFile {
    pub(super) title: Text,
    pub(super) about: Text,
    pub(super) steps: Vec<LessonStep>,
}

fields!(LessonFile {
    title,
    about,
    steps
});

/// A lesson.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Lesson {
    /// Its name: the file's.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// What it teaches, in a sentence.
    pub about: Text,
    /// Its steps, in their order.
    pub steps: Vec<LessonStep>,
}

fields!(Lesson {
    id,
    title,
    about,
    steps
});

impl Lesson {
    pub(super) fn new(id: String, file: LessonFile) -> Lesson {
        let LessonFile {
            title,
            about,
            steps,
        } = file;
        Lesson {
            id,
            title,
            about,
            steps,
        }
    }
}

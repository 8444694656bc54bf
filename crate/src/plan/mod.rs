//! The plan as data: its targets, tasks, levers, assumptions and readings, from `seeds/`.

mod agenda;
mod assumption;
mod check;
mod drawing;
mod form;
mod glossary;
mod lesson;
mod lever;
mod names;
mod reading;
mod register;
mod reorganisation;
mod rules;
mod target;
mod view;

use serde::Serialize;

use crate::baseline::Baseline;
use crate::error::Error;
use crate::scenario::Scenario;
use crate::table::Table;
use crate::unit::{Period, Text, Year, ids};
use crate::value::{Read, Value, fields};

pub use agenda::{Agenda, Clash, ClashKind, OwnKindInfo};
pub use assumption::{Assumption, AssumptionId, AssumptionKind, Parameters, PublicSeries};
pub use drawing::{Caption, Cause, CauseInfo, DrawingWords, Subject, SubjectInfo};
pub use form::{CellKind, Form, FormColumn, FormSheet, SheetId, SheetRows};
pub use glossary::Term;
pub use lesson::{Lesson, LessonStep, Question, Scene};
pub use lever::{ByLever, Lever, LeverInfo};
pub use names::Names;
pub use reading::{
    AutonomousClasses, AutonomyDenominator, Base, Basically, Choice, ChoiceValue, Headcount,
    Prices, ReadingId, ReadingInfo, Readings, Severance, SupportPeriod2021,
};
pub use register::{LevelInfo, Proposal, ProposalRule, SchoolLevel};
pub use reorganisation::{
    Counted, Counting, Deadline, Quarter, Recurrence, Reorganisation, Step, Task, TaskKind,
    UnitCount,
};
pub use rules::{Assumed, Goal, Merger, Rules, Words};
pub use target::{Comparator, Item, Norm, Quantity, Span, Stock, Strength, Target};
pub use view::{ChartInfo, ChartKind, Measure, MeasureInfo, Remark, Status, StatusInfo};

ids! {
    /// A sector of public service.
    pub enum Sector {
        /// Preschool and general education.
        GeneralEducation = "general_education",
        /// Vocational education.
        Vocational = "vocational",
        /// Health.
        Health = "health",
        /// Science and technology.
        Science = "science",
        /// Culture, sport and tourism.
        Culture = "culture",
        /// Information and communication.
        Ict = "ict",
        /// Social protection and people of merit.
        Social = "social",
        /// Agriculture and rural development.
        Agriculture = "agriculture",
        /// Natural resources and environment.
        Environment = "environment",
        /// Everything else.
        Other = "other",
    }
}

impl Sector {
    /// Whether units of the sector that become self-financing join those open to conversion.
    pub const fn convertible(self) -> bool {
        matches!(
            self,
            Sector::Agriculture | Sector::Environment | Sector::Other
        )
    }
}

/// One value for each sector, in the order of [`Sector::ALL`].
pub type BySector<T> = [T; Sector::COUNT];

/// The document itself.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Document {
    /// Its number.
    pub number: String,
    /// Its date, year-month-day.
    pub date: String,
    /// Who issued it.
    pub issuer: Text,
    /// What it is.
    pub title: Text,
}

fields!(Document {
    number,
    date,
    issuer,
    title
});

/// What the page shows of a sector.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct SectorInfo {
    /// The sector.
    pub id: Sector,
    /// Its name.
    pub title: Text,
}

fields!(SectorInfo { id, title });

/// A period of the levers, and the years that it covers.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct PeriodInfo {
    /// The period.
    pub id: Period,
    /// Its first year.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub first: Year,
    /// Its last year.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub last: Year,
}

fields!(PeriodInfo { id, first, last });

/// A fact that a reader of a chart should know of a year.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Event {
    /// The year.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub year: Year,
    /// What happened, and what it means for the figures.
    pub text: Text,
    /// Where that is known from.
    pub source: Text,
}

fields!(Event { year, text, source });

/// Something that the plan does not say, and what is made of that.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Silence {
    /// What it is.
    pub text: Text,
    /// Whether it has to be known beside the targets.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub beside_targets: bool,
}

fields!(Silence { text; beside_targets });

/// The contents of `seeds/plan.json`.
#[derive(Debug, Clone, PartialEq)]
struct PlanFile {
    document: Document,
    sectors: Vec<SectorInfo>,
    targets: Vec<Target>,
    norms: Vec<Norm>,
    levers: Vec<LeverInfo>,
    readings: Vec<ReadingInfo>,
    charts: Vec<ChartInfo>,
    measures: Vec<MeasureInfo>,
    statuses: Vec<StatusInfo>,
    remarks: Table<Remark, Text>,
    events: Vec<Event>,
    own_kinds: Vec<OwnKindInfo>,
    proposals: Vec<Proposal>,
    chain: Text,
    silence: Vec<Silence>,
    baselines: Vec<String>,
    scenarios: Vec<String>,
    lessons: Vec<String>,
}

fields!(PlanFile {
    document,
    sectors,
    targets,
    norms,
    levers,
    readings,
    charts,
    measures,
    statuses,
    remarks,
    events,
    own_kinds,
    proposals,
    chain,
    silence,
    baselines,
    scenarios,
    lessons
});

/// A scenario that comes with the product.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Preset {
    /// Its name: the file's.
    pub id: String,
    /// The scenario.
    pub scenario: Scenario,
}

fields!(Preset { id, scenario });

/// A baseline that comes with the product.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct NamedBaseline {
    /// Its name: the file's.
    pub id: String,
    /// The baseline.
    pub baseline: Baseline,
}

fields!(NamedBaseline { id, baseline });

/// Everything that the seeds hold.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Plan {
    /// The document.
    pub document: Document,
    /// The periods of the levers, in time order.
    pub periods: Vec<PeriodInfo>,
    /// The sectors, in the order of [`Sector::ALL`].
    pub sectors: Vec<SectorInfo>,
    /// The targets, in the order of the plan.
    pub targets: Vec<Target>,
    /// The further norms and documents; as the tasks only with the feature `analysis`.
    #[cfg_attr(not(feature = "analysis"), serde(skip))]
    pub norms: Vec<Norm>,
    /// The levers, in the order of [`Lever::ALL`].
    pub levers: Vec<LeverInfo>,
    /// The readings, in the order of [`ReadingId::ALL`].
    pub readings: Vec<ReadingInfo>,
    /// The charts, in the order of [`ChartKind::ALL`].
    pub charts: Vec<ChartInfo>,
    /// In what they can count, in the order of [`Measure::ALL`].
    pub measures: Vec<MeasureInfo>,
    /// The words for verdicts, in the order of [`Status::ALL`].
    pub statuses: Vec<StatusInfo>,
    /// What drawings say beside names and numbers; all are there.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Record<Remark, Text>"))]
    pub remarks: Table<Remark, Text>,
    /// What a reader of the charts should know.
    pub events: Vec<Event>,
    /// The tasks with an effect on the number of units; as the other tasks only with the feature
    /// `analysis`.
    #[cfg_attr(not(feature = "analysis"), serde(skip))]
    pub reorganisations: Vec<Reorganisation>,
    /// Every other dated task; empty without the feature `analysis`, and then not there in
    /// JavaScript: the page's first view shows none.
    #[cfg_attr(not(feature = "analysis"), serde(skip))]
    pub tasks: Vec<Task>,
    /// What the drawings beyond the first charts say; as the tasks only with the feature `analysis`.
    #[cfg_attr(not(feature = "analysis"), serde(skip))]
    pub drawings: DrawingWords,
    /// Where the plan's deadlines do not fit together; as the tasks only with the feature `analysis`.
    #[cfg_attr(not(feature = "analysis"), serde(skip))]
    pub clashes: Vec<Clash>,
    /// What the user can do with units that are chosen one by one, in the order of
    /// [`OwnKind::ALL`](crate::own::OwnKind::ALL); as the tasks only with the feature `analysis`.
    #[cfg_attr(not(feature = "analysis"), serde(skip))]
    pub own_kinds: Vec<OwnKindInfo>,
    /// By which of the plan's rules units of a register are proposed to be merged; as the tasks only
    /// with the feature `analysis`.
    #[cfg_attr(not(feature = "analysis"), serde(skip))]
    pub proposals: Vec<Proposal>,
    /// What stands above the document, and what of it was read; as the tasks only with the feature
    /// `analysis`.
    #[cfg_attr(not(feature = "analysis"), serde(skip))]
    pub chain: Text,
    /// What the plan does not say; as the tasks only with the feature `analysis`.
    #[cfg_attr(not(feature = "analysis"), serde(skip))]
    pub silence: Vec<Silence>,
    /// What words mean; as the tasks only with the feature `analysis`.
    #[cfg_attr(not(feature = "analysis"), serde(skip))]
    pub glossary: Vec<Term>,
    /// What a room is taught, in order; as the tasks only with the feature `analysis`.
    #[cfg_attr(not(feature = "analysis"), serde(skip))]
    pub lessons: Vec<Lesson>,
    /// What a province's own figures are asked for in; as the tasks only with the feature `analysis`.
    #[cfg_attr(not(feature = "analysis"), serde(skip))]
    pub form: Form,
    /// Assumptions and public figures.
    pub parameters: Parameters,
    /// The baselines, the default first.
    pub baselines: Vec<NamedBaseline>,
    /// The presets, the default first.
    pub presets: Vec<Preset>,
}

fields!(Plan {
    document,
    periods,
    sectors,
    targets,
    levers,
    readings,
    charts,
    measures,
    statuses,
    remarks,
    events,
    parameters,
    baselines,
    presets;
    norms, reorganisations, tasks, drawings, clashes, own_kinds, proposals, chain, silence, glossary, lessons, form
});

/// A seed file that was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeedError {
    /// The file below `seeds/`.
    pub file: String,
    /// The field and what is wrong with it.
    pub error: Error,
}

impl std::fmt::Display for SeedError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "seeds/{}: {}", self.file, self.error)
    }
}

impl std::error::Error for SeedError {}

/// The seed files, each with its name below `seeds/`.
pub type SeedFiles = Vec<(String, Value)>;

impl Plan {
    /// Reads the seeds.
    ///
    /// # Errors
    /// The first file and field that is missing, has a wrong shape, lacks a source or breaks a law.
    pub fn read(files: SeedFiles) -> Result<Plan, SeedError> {
        let plan = Plan::parse(files)?;
        check::check(&plan)?;
        Ok(plan)
    }

    fn parse(mut files: SeedFiles) -> Result<Plan, SeedError> {
        fn take<T: Read>(files: &mut SeedFiles, file: &str) -> Result<T, SeedError> {
            let value = match files.iter().position(|(name, _)| name == file) {
                Some(index) => files.swap_remove(index).1,
                None => {
                    return Err(SeedError {
                        file: file.into(),
                        error: Error::at("file", crate::error::Fault::MissingField),
                    });
                }
            };
            value.read().map_err(|error| SeedError {
                file: file.into(),
                error,
            })
        }

        let file: PlanFile = take(&mut files, "plan.json")?;
        let mut plan = Plan {
            document: file.document,
            periods: Period::ALL
                .iter()
                .map(|period| PeriodInfo {
                    id: *period,
                    first: period.first(),
                    last: period.last(),
                })
                .collect(),
            sectors: file.sectors,
            targets: file.targets,
            norms: file.norms,
            levers: file.levers,
            readings: file.readings,
            charts: file.charts,
            measures: file.measures,
            statuses: file.statuses,
            remarks: file.remarks,
            events: file.events,
            own_kinds: file.own_kinds,
            proposals: file.proposals,
            chain: file.chain,
            silence: file.silence,
            reorganisations: take(&mut files, "reorganisations.json")?,
            tasks: take(&mut files, "tasks.json")?,
            drawings: take(&mut files, "drawings.json")?,
            clashes: take(&mut files, "clashes.json")?,
            glossary: take(&mut files, "glossary.json")?,
            lessons: Vec::new(),
            form: take(&mut files, "form.json")?,
            parameters: take(&mut files, "parameters.json")?,
            baselines: Vec::new(),
            presets: Vec::new(),
        };
        for id in file.baselines {
            let baseline = take(&mut files, &format!("baselines/{id}.json"))?;
            plan.baselines.push(NamedBaseline { id, baseline });
        }
        for id in file.scenarios {
            let scenario = take(&mut files, &format!("scenarios/{id}.json"))?;
            plan.presets.push(Preset { id, scenario });
        }
        for id in file.lessons {
            let lesson = take(&mut files, &format!("lessons/{id}.json"))?;
            plan.lessons.push(Lesson::new(id, lesson));
        }
        if let Some((file, _)) = files.first() {
            return Err(SeedError {
                file: file.clone(),
                error: Error::at(
                    "file",
                    crate::error::Fault::UnknownField {
                        expected: "a file that plan.json names".into(),
                    },
                ),
            });
        }
        Ok(plan)
    }

    /// A target by its name.
    pub fn target(&self, id: &str) -> Option<&Target> {
        self.targets.iter().find(|target| target.id == id)
    }

    /// A preset by its name.
    pub fn preset(&self, id: &str) -> Option<&Scenario> {
        self.presets
            .iter()
            .find(|preset| preset.id == id)
            .map(|preset| &preset.scenario)
    }

    /// A baseline by its name.
    pub fn baseline(&self, id: &str) -> Option<&Baseline> {
        self.baselines
            .iter()
            .find(|named| named.id == id)
            .map(|named| &named.baseline)
    }
}

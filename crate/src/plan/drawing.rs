//! What the drawings beyond the first charts say: causes, what they move, and a few words.

use serde::Serialize;

use crate::table::Table;
use crate::unit::{Text, ids};
use crate::value::fields;

ids! {
    /// What makes a stock change.
    pub enum Cause {
        /// Named reorganisations.
        Named = "named",
        /// Further mergers.
        Consolidation = "consolidation",
        /// Conversion into companies.
        Conversion = "conversion",
        /// Left and not replaced.
        Unreplaced = "unreplaced",
        /// Left under the streamlining policy.
        Streamlined = "streamlined",
        /// Freed by mergers.
        Freed = "freed",
        /// Moved off the budget with a unit that became self-financing.
        Moved = "moved",
        /// Vacant posts withdrawn.
        Withdrawn = "withdrawn",
        /// Added and filled.
        Added = "added",
        /// Scaling to an observed figure.
        Observed = "observed",
    }
}

/// What the page shows of a cause.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct CauseInfo {
    /// The cause.
    pub id: Cause,
    /// Its name.
    pub title: Text,
    /// Who or what left, or came, and where to.
    pub help: Text,
}

fields!(CauseInfo { id, title, help });

ids! {
    /// What the causes change.
    #[derive(Default)]
    pub enum Subject {
        /// Posts paid by the budget.
        #[default]
        Posts = "posts",
        /// The people on them.
        Staff = "staff",
        /// Units.
        Units = "units",
    }
}

/// What the page shows of what the causes change.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct SubjectInfo {
    /// What it is.
    pub id: Subject,
    /// Its name.
    pub title: Text,
    /// What its numbers count.
    pub unit: Text,
}

fields!(SubjectInfo { id, title, unit });

ids! {
    /// A few words that a drawing says beside names and numbers.
    pub enum Caption {
        /// What a bar of a year counts.
        ByYear = "by_year",
        /// Before the year at whose end a stock stands.
        AtEnd = "at_end",
        /// That there is nothing to draw.
        Unchanged = "unchanged",
        /// What a timeline shows.
        Timeline = "timeline",
        /// What its columns count.
        Deadlines = "deadlines",
        /// Tasks without an effect on the number of units.
        Tasks = "tasks",
        /// Named reorganisations that are done when the plan says.
        Mergers = "mergers",
        /// Those that are done later.
        Late = "late",
        /// Where the plan had those that are late or not done.
        Left = "left",
        /// When those come that fall due after the last year.
        Never = "never",
        /// What recurs every year.
        Yearly = "yearly",
        /// Before the number of late ones that are not drawn.
        More = "more",
        /// The first quarter of a year.
        FirstQuarter = "first_quarter",
        /// The second.
        SecondQuarter = "second_quarter",
        /// The third.
        ThirdQuarter = "third_quarter",
        /// The last.
        FourthQuarter = "fourth_quarter",
        /// That nothing falls due.
        NoneDue = "none_due",
        /// The line that a scenario is compared with, where it is the one of nothing done.
        Reference = "reference",
        /// The scenario's mean over a period.
        Mean = "mean",
        /// The level that a mean is held against.
        Level = "level",
        /// A target's mark.
        Target = "target",
        /// A year with an observed figure.
        Observed = "observed",
        /// The narrow band inside the wide one.
        BandInner = "band_inner",
        /// What the axis of a tornado counts, for units.
        MarginUnits = "margin_units",
    }
}

/// The words of the drawings that the page's first charts do without.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct DrawingWords {
    /// The causes, in the order of [`Cause::ALL`].
    pub causes: Vec<CauseInfo>,
    /// What they change, in the order of [`Subject::ALL`].
    pub subjects: Vec<SubjectInfo>,
    /// A few words; all are there.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "Record<Caption, Text>"))]
    pub captions: Table<Caption, Text>,
}

fields!(DrawingWords {
    causes,
    subjects,
    captions
});

impl DrawingWords {
    /// What the page shows of a cause.
    pub fn cause(&self, cause: Cause) -> &CauseInfo {
        &self.causes[cause as usize]
    }

    /// What the page shows of what the causes change.
    pub fn subject(&self, subject: Subject) -> &SubjectInfo {
        &self.subjects[subject as usize]
    }

    /// A few words; empty where the plan has none.
    pub fn caption(&self, caption: Caption) -> &Text {
        const NONE: &Text = &Text {
            vi: String::new(),
            en: String::new(),
        };
        self.captions.get(&caption).unwrap_or(NONE)
    }
}

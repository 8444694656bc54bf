//! What a chart consists of: a flat list of shapes and texts, each with one role.

/// The part that a shape plays: it decides its class, how it looks where no style sheet says, and
/// what it lies over, from back to front.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// A line at a tick of the vertical axis, or at a step of the plan.
    Grid,
    /// Where the middle eight tenths of the draws lie.
    Band,
    /// Where the middle half of the draws lies.
    BandInner,
    /// From the present margin to the one at a low value.
    BarLow,
    /// From the present margin to the one at a high value.
    BarHigh,
    /// A stock, in a row of its own.
    #[cfg(feature = "analysis")]
    Stock,
    /// What was named, or who left with severance.
    #[cfg(feature = "analysis")]
    PartFirst,
    /// What went beside, or who left and was not replaced.
    #[cfg(feature = "analysis")]
    PartSecond,
    /// Who was freed.
    #[cfg(feature = "analysis")]
    PartThird,
    /// What goes on elsewhere.
    #[cfg(feature = "analysis")]
    PartMoved,
    /// What nobody held.
    #[cfg(feature = "analysis")]
    PartVacant,
    /// What was added.
    #[cfg(feature = "analysis")]
    PartAdded,
    /// What makes a figure fit.
    #[cfg(feature = "analysis")]
    PartFitted,
    /// The line from which values are counted.
    Axis,
    /// A number or year at an axis.
    Tick,
    /// What the vertical axis counts.
    Caption,
    /// What ties words to a mark that they stand far from.
    Leader,
    /// The scenario's mean over a period.
    Mean,
    /// The level that a period's mean meets.
    MetLevel,
    /// The level that a period's mean misses.
    MissedLevel,
    /// The level of a period that cannot be assessed.
    GapLevel,
    /// The first of the other lines that were pinned.
    PinFirst,
    /// The second.
    PinSecond,
    /// The third.
    PinThird,
    /// The line compared with.
    Reference,
    /// The scenario's line.
    Scenario,
    /// A year with an observed figure.
    Observed,
    /// The value that a bar stands for.
    BarEnd,
    /// The value at the end of the line compared with.
    ReferenceEnd,
    /// The value at the end of the scenario's line.
    ScenarioEnd,
    /// A target that is met.
    Met,
    /// A target that is missed.
    Missed,
    /// A target that cannot be assessed.
    Gap,
    /// The words of a target that is met.
    MetLabel,
    /// The words of a target that is missed.
    MissedLabel,
    /// The words of a target that cannot be assessed.
    GapLabel,
}

/// Names and values of presentation attributes.
type Look = &'static [(&'static str, &'static str)];

/// A round-ended line: its colour and width.
macro_rules! line {
    ($stroke:literal, $width:literal $(, $name:literal: $value:literal)?) => {
        &[
            ("fill", "none"),
            ("stroke", $stroke),
            ("stroke-width", $width),
            ("stroke-linejoin", "round"),
            ("stroke-linecap", "round"),
            $(($name, $value),)?
        ]
    };
}

/// A shape that is filled and has an edge.
macro_rules! mark {
    ($fill:literal, $stroke:literal) => {
        &[("fill", $fill), ("stroke", $stroke), ("stroke-width", "2")]
    };
}

/// A bar: its fill, and a thin edge of the same hue that tells it from the paper.
#[cfg(feature = "analysis")]
macro_rules! block {
    ($fill:literal, $stroke:literal) => {
        &[("fill", $fill), ("stroke", $stroke)]
    };
}

/// An area that what lies below shines through.
macro_rules! tint {
    ($fill:literal, $opacity:literal) => {
        &[("fill", $fill), ("fill-opacity", $opacity)]
    };
}

/// Words with a halo, which may stand over lines.
macro_rules! over {
    ($fill:literal) => {
        &[
            ("fill", $fill),
            ("stroke", "#fff"),
            ("stroke-width", "3"),
            ("stroke-linejoin", "round"),
            ("paint-order", "stroke"),
        ]
    };
}

impl Role {
    /// All of them, from back to front.
    pub const ALL: [Role; if cfg!(feature = "analysis") { 36 } else { 28 }] = [
        Role::Grid,
        Role::Band,
        Role::BandInner,
        Role::BarLow,
        Role::BarHigh,
        #[cfg(feature = "analysis")]
        Role::Stock,
        #[cfg(feature = "analysis")]
        Role::PartFirst,
        #[cfg(feature = "analysis")]
        Role::PartSecond,
        #[cfg(feature = "analysis")]
        Role::PartThird,
        #[cfg(feature = "analysis")]
        Role::PartMoved,
        #[cfg(feature = "analysis")]
        Role::PartVacant,
        #[cfg(feature = "analysis")]
        Role::PartAdded,
        #[cfg(feature = "analysis")]
        Role::PartFitted,
        Role::Axis,
        Role::Tick,
        Role::Caption,
        Role::Leader,
        Role::Mean,
        Role::MetLevel,
        Role::MissedLevel,
        Role::GapLevel,
        Role::PinFirst,
        Role::PinSecond,
        Role::PinThird,
        Role::Reference,
        Role::Scenario,
        Role::Observed,
        Role::BarEnd,
        Role::ReferenceEnd,
        Role::ScenarioEnd,
        Role::Met,
        Role::Missed,
        Role::Gap,
        Role::MetLabel,
        Role::MissedLabel,
        Role::GapLabel,
    ];

    /// The class for style sheets.
    pub const fn class(self) -> &'static str {
        match self {
            Role::Grid => "grid",
            Role::Band => "band",
            Role::BandInner => "band-inner",
            Role::BarLow => "bar-low",
            Role::BarHigh => "bar-high",
            Role::BarEnd => "bar-end",
            #[cfg(feature = "analysis")]
            Role::Stock => "stock",
            #[cfg(feature = "analysis")]
            Role::PartFirst => "part-first",
            #[cfg(feature = "analysis")]
            Role::PartSecond => "part-second",
            #[cfg(feature = "analysis")]
            Role::PartThird => "part-third",
            #[cfg(feature = "analysis")]
            Role::PartMoved => "part-moved",
            #[cfg(feature = "analysis")]
            Role::PartVacant => "part-vacant",
            #[cfg(feature = "analysis")]
            Role::PartAdded => "part-added",
            #[cfg(feature = "analysis")]
            Role::PartFitted => "part-fitted",
            Role::Axis => "axis",
            Role::Tick => "tick",
            Role::Caption => "caption",
            Role::Leader => "leader",
            Role::PinFirst => "pin-first",
            Role::PinSecond => "pin-second",
            Role::PinThird => "pin-third",
            Role::Reference => "reference",
            Role::ReferenceEnd => "reference-end",
            Role::Scenario => "scenario",
            Role::ScenarioEnd => "scenario-end",
            Role::Mean => "mean",
            Role::Observed => "observed",
            Role::MetLevel => "met-level",
            Role::MissedLevel => "missed-level",
            Role::GapLevel => "gap-level",
            Role::Met => "met",
            Role::Missed => "missed",
            Role::Gap => "gap",
            Role::MetLabel => "met-label",
            Role::MissedLabel => "missed-label",
            Role::GapLabel => "gap-label",
        }
    }

    /// Presentation attributes, which any style sheet overrides: Okabe–Ito colours for shapes,
    /// darker ones of the same hue for text on white.
    pub const fn look(self) -> Look {
        match self {
            Role::Grid => line!("#e3e3e3", "1", "shape-rendering": "crispEdges"),
            Role::Band => tint!("#0072b2", "0.1"),
            Role::BandInner => tint!("#0072b2", "0.14"),
            Role::BarLow => &[
                ("fill", "#0072b2"),
                ("fill-opacity", "0.3"),
                ("stroke", "#0072b2"),
            ],
            Role::BarHigh => &[("fill", "#0072b2"), ("stroke", "#0072b2")],
            #[cfg(feature = "analysis")]
            Role::Stock => block!("#767676", "#555"),
            #[cfg(feature = "analysis")]
            Role::PartFirst => block!("#0072b2", "#004a75"),
            #[cfg(feature = "analysis")]
            Role::PartSecond => block!("#56b4e9", "#0072b2"),
            #[cfg(feature = "analysis")]
            Role::PartThird => block!("#fff", "#0072b2"),
            #[cfg(feature = "analysis")]
            Role::PartMoved => block!("#e69f00", "#8a5f00"),
            #[cfg(feature = "analysis")]
            Role::PartVacant => block!("#f0c4dc", "#9b4a77"),
            #[cfg(feature = "analysis")]
            Role::PartAdded => block!("#fff", "#333"),
            #[cfg(feature = "analysis")]
            Role::PartFitted => block!("#c8c8c8", "#767676"),
            Role::Leader => line!("#8a8a8a", "1"),
            Role::Axis => line!("#8a8a8a", "1", "shape-rendering": "crispEdges"),
            Role::Tick | Role::Caption => &[("fill", "#555")],
            Role::PinFirst => line!("#333", "1.75", "stroke-dasharray": "14 4"),
            Role::PinSecond => line!("#555", "1.75", "stroke-dasharray": "10 4 1 4"),
            Role::PinThird => line!("#8a8a8a", "2", "stroke-dasharray": "1 4"),
            Role::Reference => line!("#767676", "1.75", "stroke-dasharray": "6 4"),
            Role::ReferenceEnd => over!("#666"),
            Role::BarEnd => over!("#333"),
            Role::Scenario => line!("#0072b2", "2.5"),
            Role::ScenarioEnd => over!("#005a8d"),
            Role::Mean => line!("#56b4e9", "4"),
            Role::Observed => mark!("#fff", "#0072b2"),
            Role::MetLevel => line!("#009e73", "2", "stroke-dasharray": "2 4"),
            Role::MissedLevel => line!("#d55e00", "2", "stroke-dasharray": "2 4"),
            Role::GapLevel => line!("#767676", "2", "stroke-dasharray": "2 4"),
            Role::Met => mark!("#009e73", "#009e73"),
            Role::Missed => mark!("#fff", "#d55e00"),
            Role::Gap => mark!("#fff", "#767676"),
            Role::MetLabel => over!("#00664a"),
            Role::MissedLabel => over!("#a84300"),
            Role::GapLabel => over!("#555"),
        }
    }
}

/// The element that a shape becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tag {
    /// Straight pieces.
    Path,
    /// A circle.
    Circle,
    /// A line of text.
    Text,
}

impl Tag {
    /// The element's name.
    pub const fn name(self) -> &'static str {
        match self {
            Tag::Path => "path",
            Tag::Circle => "circle",
            Tag::Text => "text",
        }
    }
}

/// A shape or a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// The element.
    pub tag: Tag,
    /// Its part.
    pub role: Role,
    /// Where it lies: always the same names for a tag.
    pub place: Vec<(&'static str, String)>,
    /// What it says; empty for a shape.
    pub text: String,
}

/// A drawn chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// What it is, for who cannot see it.
    pub title: String,
    /// CSS pixels.
    pub width: f64,
    /// CSS pixels.
    pub height: f64,
    /// From back to front: those of a role stand together.
    pub nodes: Vec<Node>,
}

impl Scene {
    /// The nodes of each role that has some, from back to front.
    pub fn groups(&self) -> impl Iterator<Item = &[Node]> {
        self.nodes.chunk_by(|one, other| one.role == other.role)
    }
}

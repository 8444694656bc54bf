//! The readings: where the plan's words leave a choice, the choices there are.

use serde::Serialize;

use crate::error::Error;
use crate::unit::{Text, ids};
use crate::value::{Read, Value, fields};

ids! {
    /// A choice that the plan's words leave open.
    pub enum ReadingId {
        /// Which people the posts targets count.
        Headcount = "headcount",
        /// What the later steps are compared with.
        Base = "base",
        /// How few contracts are "basically" none.
        Basically = "basically",
        /// Which units are financially autonomous.
        AutonomousClasses = "autonomous_classes",
        /// Of what the autonomous units are a share.
        AutonomyDenominator = "autonomy_denominator",
        /// In which prices spending is compared.
        Prices = "prices",
        /// Whether severance counts as spending.
        Severance = "severance",
        /// Which years "by 2021" covers for spending.
        SupportPeriod2021 = "support_period_2021",
    }
}

ids! {
    /// Which people the posts targets count.
    #[derive(Default)]
    pub enum Headcount {
        /// Posts assigned.
        #[default]
        Posts = "posts",
        /// People present.
        Staff = "staff",
    }
}

ids! {
    /// What the later steps are compared with.
    #[derive(Default)]
    pub enum Base {
        /// The actual value at the step before.
        #[default]
        Rolling = "rolling",
        /// The value of 2015, with the steps chained.
        FixedPath = "fixed_path",
    }
}

ids! {
    /// Which units are financially autonomous.
    #[derive(Default)]
    pub enum AutonomousClasses {
        /// Groups 1 and 2.
        #[default]
        SelfFinancing = "self_financing",
        /// Groups 1, 2 and 3.
        SelfAndPartly = "self_and_partly",
    }
}

ids! {
    /// Of what the autonomous units are a share.
    #[derive(Default)]
    pub enum AutonomyDenominator {
        /// The units of that year.
        #[default]
        UnitsThen = "units_then",
        /// The units of 2015.
        Units2015 = "units_2015",
        /// The units of that year and those that became companies.
        UnitsThenPlusConverted = "units_then_plus_converted",
    }
}

ids! {
    /// In which prices spending is compared.
    #[derive(Default)]
    pub enum Prices {
        /// As spent.
        #[default]
        Nominal = "nominal",
        /// In consumer prices of 2015.
        CpiConstant = "cpi_constant",
        /// Pay at the base salary of 2015, running cost in consumer prices of 2015.
        SalaryNeutral = "salary_neutral",
        /// As a share of the recurrent budget of the year.
        BudgetShare = "budget_share",
    }
}

ids! {
    /// Whether severance counts as spending.
    #[derive(Default)]
    pub enum Severance {
        /// It is shown apart.
        #[default]
        Apart = "apart",
        /// It counts.
        Included = "included",
    }
}

ids! {
    /// Which years "by 2021" covers for spending.
    #[derive(Default)]
    pub enum SupportPeriod2021 {
        /// The five years of the budget period.
        #[default]
        From2016To2020 = "2016_2020",
        /// These and 2021.
        From2016To2021 = "2016_2021",
        /// 2021 alone.
        Year2021 = "year_2021",
    }
}

/// How few contracts are "basically" none, as a share of those of 2015. On the wire a number.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Basically {
    /// 5 %.
    #[default]
    FivePercent,
    /// None: fewer than half a person.
    None,
    /// 10 %.
    TenPercent,
}

impl Basically {
    /// All of them, in the order in which they are shown.
    pub const ALL: &[Basically] = &[
        Basically::FivePercent,
        Basically::None,
        Basically::TenPercent,
    ];

    /// The share of the contracts of 2015 that may be left.
    pub const fn share(self) -> f64 {
        match self {
            Basically::FivePercent => 0.05,
            Basically::None => 0.0,
            Basically::TenPercent => 0.10,
        }
    }
}

impl Serialize for Basically {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.share())
    }
}

impl Read for Basically {
    fn read(value: &Value) -> Result<Basically, Error> {
        let rule = "0.05, 0 or 0.1";
        let number = value.number(rule, |_| true)?;
        let mut all = Basically::ALL.iter().copied();
        all.find(|basically| basically.share() == number)
            .ok_or_else(|| value.out_of_range(rule))
    }
}

/// One choice for every reading; the default of each is the first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Readings {
    /// Which people the posts targets count.
    pub headcount: Headcount,
    /// What the later steps are compared with.
    pub base: Base,
    /// How few contracts are "basically" none.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "0.05 | 0 | 0.1"))]
    pub basically: Basically,
    /// Which units are financially autonomous.
    pub autonomous_classes: AutonomousClasses,
    /// Of what they are a share.
    pub autonomy_denominator: AutonomyDenominator,
    /// In which prices spending is compared.
    pub prices: Prices,
    /// Whether severance counts as spending.
    pub severance: Severance,
    /// Which years "by 2021" covers for spending.
    pub support_period_2021: SupportPeriod2021,
}

fields!(Readings { ; headcount, base, basically, autonomous_classes, autonomy_denominator, prices, severance, support_period_2021 });

impl Readings {
    /// These readings with every choice of one of them.
    pub(crate) fn each(self, reading: ReadingId) -> Vec<Readings> {
        macro_rules! each {
            ($type:ident, $field:ident) => {
                $type::ALL
                    .iter()
                    .map(|choice| Readings {
                        $field: *choice,
                        ..self
                    })
                    .collect()
            };
        }
        match reading {
            ReadingId::Headcount => each!(Headcount, headcount),
            ReadingId::Base => each!(Base, base),
            ReadingId::Basically => each!(Basically, basically),
            ReadingId::AutonomousClasses => each!(AutonomousClasses, autonomous_classes),
            ReadingId::AutonomyDenominator => each!(AutonomyDenominator, autonomy_denominator),
            ReadingId::Prices => each!(Prices, prices),
            ReadingId::Severance => each!(Severance, severance),
            ReadingId::SupportPeriod2021 => each!(SupportPeriod2021, support_period_2021),
        }
    }
}

/// The value of a choice, as the scenario writes it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum ChoiceValue {
    /// A number.
    Number(f64),
    /// A name.
    Name(String),
}

impl Read for ChoiceValue {
    fn read(value: &Value) -> Result<ChoiceValue, Error> {
        match value {
            Value::Number(number) => Ok(ChoiceValue::Number(*number)),
            Value::Text(name) => Ok(ChoiceValue::Name(name.clone())),
            _ => Err(value.wrong_type("a name or a number")),
        }
    }
}

/// What the page shows of a choice.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Choice {
    /// The value to write into the scenario.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "string | number"))]
    pub value: ChoiceValue,
    /// Its name.
    pub title: Text,
    /// What it changes.
    pub help: Text,
    /// What the numbers that it bears on count under it, where that differs between choices.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<Text>,
}

fields!(Choice {
    value,
    title,
    help,
    unit
});

/// What the page shows of a reading.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct ReadingInfo {
    /// The reading.
    pub id: ReadingId,
    /// Its name.
    pub title: Text,
    /// Why the plan leaves it open.
    pub help: Text,
    /// The choices, the default first.
    pub choices: Vec<Choice>,
}

fields!(ReadingInfo {
    id,
    title,
    help,
    choices
});

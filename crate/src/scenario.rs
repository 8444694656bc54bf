//! A scenario: what differs from doing nothing.

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use crate::error::{Error, Fault, shown};
use crate::own::{OwnId, OwnReorganisation};
use crate::plan::{Assumed, AssumptionId, Counting, Lever, Readings, Rules, Sector};
use crate::table::Table;
use crate::unit::{Amount, ByPeriod, ByYear, Delay, Number, Share, Text, Year, ids};
use crate::value::{Fields, Read, Value, fields, unknown_field};

ids! {
    /// The format of a scenario file.
    pub enum ScenarioSchema {
        /// The first.
        V1 = "lotrinh-scenario/1",
    }
}

ids! {
    /// A province total that can be observed.
    pub enum Metric {
        /// Units.
        Units = "units",
        /// Self-financing units.
        SelfFinancingUnits = "self_financing_units",
        /// Posts.
        Posts = "posts",
        /// People present.
        Staff = "staff",
        /// Irregular contracts.
        IrregularContracts = "irregular_contracts",
        /// Direct state-budget spending without severance, tỷ đồng.
        Support = "support",
    }
}

/// A named reorganisation in a scenario.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Switch {
    /// Whether it is done.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub on: bool,
    /// Years later than the plan's deadline.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "number"))]
    pub delay: Delay,
}

fields!(Switch { ; on, delay });

/// An assumption set by the user.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Setting {
    /// The value alone.
    Value(Number),
    /// The value and the range that it is thought to lie in; what is left out keeps the plan's
    /// figure. A run uses the value alone.
    Range {
        /// The value used.
        value: Option<Number>,
        /// The low end of its range.
        low: Option<Number>,
        /// The high end of its range.
        high: Option<Number>,
    },
}

/// What an assumption is thought to lie between, `low ≤ value ≤ high`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Range {
    /// The low end.
    pub low: Number,
    /// The value used.
    pub value: Number,
    /// The high end.
    pub high: Number,
}

/// Observed province totals by year, from 2016.
pub type Observations = ByYear<Amount, { Year::BASE.get() + 1 }>;

/// What a user changes; everything left out has its neutral or default value.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Scenario {
    /// The format.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "\"lotrinh-scenario/1\""))]
    pub schema: ScenarioSchema,
    /// Its name.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub title: Text,
    /// How the units of the named reorganisations are counted.
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub counting: Counting,
    /// Levers, share a year for each period.
    #[serde(skip_serializing_if = "Table::is_empty")]
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(optional, type = "Partial<Record<Lever, [number, number, number]>>")
    )]
    pub levers: Table<Lever, ByPeriod<Share>>,
    /// Levers of one sector, in place of the province's.
    #[serde(skip_serializing_if = "Table::is_empty")]
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(
            optional,
            type = "Partial<Record<Sector, Partial<Record<Lever, [number, number, number]>>>>"
        )
    )]
    pub sector_levers: Table<Sector, Table<Lever, ByPeriod<Share>>>,
    /// Named reorganisations by their number.
    #[serde(skip_serializing_if = "Table::is_empty")]
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(optional, type = "Record<string, Switch>")
    )]
    pub reorganisations: Table<String, Switch>,
    /// Reorganisations of the user's own, by their number.
    #[serde(skip_serializing_if = "Table::is_empty")]
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(optional, type = "Record<string, OwnReorganisation>")
    )]
    pub own_reorganisations: Table<OwnId, OwnReorganisation>,
    /// Assumptions: a value, or a value with its range.
    #[serde(skip_serializing_if = "Table::is_empty")]
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(
            optional,
            type = "Partial<Record<AssumptionId, number | { value?: number; low?: number; high?: number }>>"
        )
    )]
    pub assumptions: Table<AssumptionId, Setting>,
    /// The strongest use of a lever that a planner thinks possible; no run uses it.
    #[serde(skip_serializing_if = "Table::is_empty")]
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(optional, type = "Partial<Record<Lever, number>>")
    )]
    pub full_effort: Table<Lever, Share>,
    /// How the plan's words are read.
    #[cfg_attr(target_arch = "wasm32", tsify(optional, type = "Partial<Readings>"))]
    pub readings: Readings,
    /// Observed figures, metric by year.
    #[serde(skip_serializing_if = "Table::is_empty")]
    #[cfg_attr(
        target_arch = "wasm32",
        tsify(optional, type = "Partial<Record<Metric, Record<string, number>>>")
    )]
    pub observed: Table<Metric, Observations>,
}

fields!(Scenario { schema; title, counting, levers, sector_levers, reorganisations, own_reorganisations, assumptions, full_effort, readings, observed });

impl Scenario {
    /// The scenario in which nothing changes.
    pub fn neutral() -> Scenario {
        Scenario {
            schema: ScenarioSchema::V1,
            title: Text::default(),
            counting: Counting::default(),
            levers: Table::default(),
            sector_levers: Table::default(),
            reorganisations: Table::default(),
            own_reorganisations: Table::default(),
            assumptions: Table::default(),
            full_effort: Table::default(),
            readings: Readings::default(),
            observed: Table::default(),
        }
    }

    /// The value of an assumption and the range that it is thought to lie in: the plan's, with the
    /// parts that the scenario sets in their place. A value outside the range widens it.
    pub fn range(&self, rules: &Rules, id: AssumptionId) -> Range {
        let plan = rules.assumption(id);
        let (value, low, high) = match self.assumptions.get(&id) {
            None => (None, None, None),
            Some(Setting::Value(value)) => (Some(*value), None, None),
            Some(Setting::Range { value, low, high }) => (*value, *low, *high),
        };
        let value = value.unwrap_or(plan.value);
        let low = low.unwrap_or(plan.low);
        let high = high.unwrap_or(plan.high);
        Range {
            low: if value < low { value } else { low },
            value,
            high: if value > high { value } else { high },
        }
    }

    /// Checks what depends on the plan: the reorganisations' numbers and the assumptions' ranges.
    ///
    /// # Errors
    /// The field that names no reorganisation, or a value that the assumption does not admit.
    pub fn check(&self, rules: &Rules) -> Result<(), Error> {
        for id in self.reorganisations.keys() {
            if !rules.reorganisations.iter().any(|known| known.id == *id) {
                let known: Vec<&str> = rules
                    .reorganisations
                    .iter()
                    .map(|known| known.id.as_str())
                    .collect();
                return Err(unknown_field(id, &known).within("reorganisations"));
            }
        }
        for (id, own) in self.own_reorganisations.iter() {
            own.check().map_err(|error| {
                let error = error.within(&id.to_string());
                error.within("own_reorganisations")
            })?;
        }
        for (id, setting) in self.assumptions.iter() {
            setting
                .check(*id, rules.assumption(*id))
                .map_err(|error| error.within(id.id()).within("assumptions"))?;
        }
        Ok(())
    }
}

impl Setting {
    /// The value used, where it differs from the plan's.
    pub const fn value(&self) -> Option<Number> {
        match self {
            Setting::Value(value) => Some(*value),
            Setting::Range { value, .. } => *value,
        }
    }

    fn check(&self, id: AssumptionId, assumption: &Assumed) -> Result<(), Error> {
        let (min, max) = (assumption.min.get(), assumption.max.get());
        let parts = match *self {
            Setting::Value(value) => [("", Some(value)), ("low", None), ("high", None)],
            Setting::Range { value, low, high } => [("value", value), ("low", low), ("high", high)],
        };
        for (path, number) in parts {
            let Some(number) = number.map(Number::get) else {
                continue;
            };
            let whole = !id.whole() || number.trunc() == number;
            if !(min..=max).contains(&number) || !whole {
                let kind = if id.whole() { "whole number" } else { "number" };
                return Err(Error::at(
                    path,
                    Fault::OutOfRange {
                        found: shown(number),
                        expected: format!("a {kind} from {} to {}", shown(min), shown(max)),
                    },
                ));
            }
        }
        let [(_, own), (_, own_low), (_, own_high)] = parts;
        let value = own.unwrap_or(assumption.value).get();
        let low = own_low.unwrap_or(assumption.low).get();
        let high = own_high.unwrap_or(assumption.high).get();
        // A value outside the range widens it before the ends are compared.
        let above = own_low.is_some() && low > if value > high { value } else { high };
        let below = own_high.is_some() && high < if value < low { value } else { low };
        if above || below {
            let (path, found) = if above { ("low", low) } else { ("high", high) };
            return Err(Error::at(
                path,
                Fault::Inconsistent {
                    found: shown(found),
                    rule: format!(
                        "does not fit: the range would run from {} to {}",
                        shown(low),
                        shown(high)
                    ),
                },
            ));
        }
        Ok(())
    }
}

impl Serialize for Setting {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (value, low, high) = match self {
            Setting::Value(value) => return value.serialize(serializer),
            Setting::Range { value, low, high } => (value, low, high),
        };
        let mut map = serializer.serialize_map(None)?;
        for (name, number) in [("value", value), ("low", low), ("high", high)] {
            if let Some(number) = number {
                map.serialize_entry(name, number)?;
            }
        }
        map.end()
    }
}

impl Read for Setting {
    fn read(value: &Value) -> Result<Setting, Error> {
        match value {
            Value::Number(_) => value.read().map(Setting::Value),
            Value::Map(_) => {
                let fields = Fields::of(value, &["value", "low", "high"])?;
                // A part is a number or is left out; null is neither.
                let part = |name| fields.given(name);
                Ok(Setting::Range {
                    value: part("value")?,
                    low: part("low")?,
                    high: part("high")?,
                })
            }
            _ => Err(value.wrong_type("a number, or an object with value, low and high")),
        }
    }
}

//! Units and indices: what a number counts, and which years, periods and names there are.

use std::fmt;
use std::ops::RangeInclusive;

use serde::ser::{Serialize, Serializer};

use crate::error::Error;
use crate::value::{Read, Value, fields, unknown_field};

/// Names an enum's variants once: the type, its list in order, and the id used in files and on
/// the wire.
macro_rules! ids {
    (
        $(#[$meta:meta])*
        pub enum $name:ident { $($(#[$doc:meta])* $variant:ident = $id:literal),+ $(,)? }
    ) => {
        $(#[$meta])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize,
        )]
        #[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
        pub enum $name { $($(#[$doc])* #[serde(rename = $id)] $variant),+ }

        impl $name {
            /// All of them, in the order in which they are shown.
            pub const ALL: &[$name] = &[$($name::$variant),+];

            /// How many there are.
            pub const COUNT: usize = $name::ALL.len();

            /// The name in files and on the wire.
            pub const fn id(self) -> &'static str {
                match self { $($name::$variant => $id),+ }
            }

            const IDS: &[&str] = &[$($id),+];
        }

        impl $crate::value::Read for $name {
            fn read(value: &$crate::value::Value) -> Result<$name, $crate::error::Error> {
                value.one_of($name::IDS).map(|place| $name::ALL[place])
            }
        }

        impl $crate::table::Key for $name {
            fn named(name: &str) -> Result<$name, $crate::error::Error> {
                $crate::value::place_of(name, $name::IDS).map(|place| $name::ALL[place])
            }
        }
    };
}
pub(crate) use ids;

/// A calendar year that the model knows, 2011 to 2030. Stocks stand at its 31 December.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Year(u16);

impl Year {
    /// The first year with a spending figure.
    pub const FIRST: Year = Year(2011);
    /// The year of the baseline's stocks.
    pub const BASE: Year = Year(2015);
    /// The last year that is simulated.
    pub const LAST: Year = Year(2030);
    /// How many years have stocks, 2015 to 2030.
    pub const STOCKS: usize = (Year::LAST.0 - Year::BASE.0 + 1) as usize;
    /// How many years have spending, 2011 to 2030.
    pub const SPENDING: usize = (Year::LAST.0 - Year::FIRST.0 + 1) as usize;

    /// The year, if the model knows it.
    pub const fn new(year: u16) -> Option<Year> {
        if year >= Year::FIRST.0 && year <= Year::LAST.0 {
            Some(Year(year))
        } else {
            None
        }
    }

    /// The year as a number.
    pub const fn get(self) -> u16 {
        self.0
    }

    /// The place in a series of stocks (2015 first); the years before have none and are not asked.
    pub(crate) const fn stock(self) -> usize {
        (self.0 - Year::BASE.0) as usize
    }

    /// The place in a series of spending (2011 first).
    pub const fn spending(self) -> usize {
        (self.0 - Year::FIRST.0) as usize
    }

    /// The years from `first` to `last`, both included.
    pub fn range(first: Year, last: Year) -> impl DoubleEndedIterator<Item = Year> + Clone {
        (first.0..=last.0).map(Year)
    }

    /// The simulated years, 2016 to 2030.
    pub fn simulated() -> impl DoubleEndedIterator<Item = Year> + Clone {
        Year::range(Year(Year::BASE.0 + 1), Year::LAST)
    }

    /// The years with stocks, 2015 to 2030.
    pub fn stocks() -> impl DoubleEndedIterator<Item = Year> + Clone {
        Year::range(Year::BASE, Year::LAST)
    }

    /// The years with spending, 2011 to 2030.
    pub fn all() -> impl DoubleEndedIterator<Item = Year> + Clone {
        Year::range(Year::FIRST, Year::LAST)
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for Year {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u16(self.0)
    }
}

impl Read for Year {
    fn read(value: &Value) -> Result<Year, Error> {
        let known = Year::FIRST.0..=Year::LAST.0;
        read_whole(value, known, "a year from 2011 to 2030").map(Year)
    }
}

/// Reads a whole number within bounds; the rule is told in words.
pub(crate) fn read_whole(
    value: &Value,
    bounds: RangeInclusive<u16>,
    rule: &str,
) -> Result<u16, Error> {
    let number = value.number(rule, |_| true)?;
    // The cast saturates, so nothing outside comes back equal.
    let whole = number as u16;
    if f64::from(whole) == number && bounds.contains(&whole) {
        Ok(whole)
    } else {
        Err(value.out_of_range(rule))
    }
}

ids! {
    /// A span of years that the levers hold for.
    pub enum Period {
        /// 2016 to 2021.
        To2021 = "to_2021",
        /// 2022 to 2025.
        To2025 = "to_2025",
        /// 2026 to 2030.
        To2030 = "to_2030",
    }
}

impl Period {
    /// The period that a simulated year lies in.
    pub const fn of(year: Year) -> Period {
        if year.0 <= Period::To2021.last().0 {
            Period::To2021
        } else if year.0 <= Period::To2025.last().0 {
            Period::To2025
        } else {
            Period::To2030
        }
    }

    /// The first year of the period.
    pub const fn first(self) -> Year {
        match self {
            Period::To2021 => Year(Year::BASE.0 + 1),
            Period::To2025 => Year(Period::To2021.last().0 + 1),
            Period::To2030 => Year(Period::To2025.last().0 + 1),
        }
    }

    /// The last year of the period.
    pub const fn last(self) -> Year {
        match self {
            Period::To2021 => Year(2021),
            Period::To2025 => Year(2025),
            Period::To2030 => Year::LAST,
        }
    }
}

/// One value for each lever period, in time order.
pub type ByPeriod<T> = [T; Period::COUNT];

/// One number for each year with stocks, 2015 to 2030.
pub type StockSeries = [f64; Year::STOCKS];

/// One number for each year with spending, 2011 to 2030.
pub type SpendingSeries = [f64; Year::SPENDING];

macro_rules! numbers {
    ($($(#[$meta:meta])* $name:ident: $rule:literal, $admits:expr;)+) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
        pub struct $name(f64);

        impl $name {
            /// The number, if it is admitted.
            pub fn new(number: f64) -> Option<$name> {
                let admits: fn(f64) -> bool = $admits;
                (number.is_finite() && admits(number)).then_some($name(number + 0.0))
            }

            /// The plain number.
            pub const fn get(self) -> f64 {
                self.0
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_f64(self.0)
            }
        }

        impl Read for $name {
            fn read(value: &Value) -> Result<$name, Error> {
                value.number($rule, $admits).map($name)
            }
        }
    )+};
}

numbers! {
    /// A share of something, 0 to 1.
    Share: "a share from 0 to 1", |x| (0.0..=1.0).contains(&x);
    /// A figure of a baseline, in units, posts, people or tỷ đồng: 0, or from 1e-6 to 1e12.
    Amount: "0 or a number from 0.000001 to 1000000000000",
        |x| x == 0.0 || (1e-6..=1e12).contains(&x);
    /// A budget in tỷ đồng, from 1e-6 to 1e12.
    Budget: "a number from 0.000001 to 1000000000000", |x| (1e-6..=1e12).contains(&x);
    /// Whole years from 0 to 15.
    Delay: "a whole number from 0 to 15", |x| (0.0..=15.0).contains(&x) && x.trunc() == x;
    /// The width of a chart, CSS pixels.
    Width: "a number of pixels from 160 to 4000", |x| (160.0..=4000.0).contains(&x);
    /// The height of a chart, CSS pixels.
    Height: "a number of pixels from 120 to 4000", |x| (120.0..=4000.0).contains(&x);
    /// Any finite number.
    Number: "a finite number", |_| true;
}

impl Share {
    /// Nothing.
    pub const ZERO: Share = Share(0.0);
    /// The whole.
    pub const ONE: Share = Share(1.0);

    /// The share nearest to a number.
    pub const fn nearest(number: f64) -> Share {
        if number >= 1.0 {
            Share::ONE
        } else if number > 0.0 {
            Share(number)
        } else {
            Share::ZERO
        }
    }
}

impl Default for Width {
    fn default() -> Width {
        Width(640.0)
    }
}

impl Default for Height {
    fn default() -> Height {
        Height(360.0)
    }
}

impl Amount {
    /// Nothing.
    pub const ZERO: Amount = Amount(0.0);
}

impl Default for Delay {
    fn default() -> Delay {
        Delay(0.0)
    }
}

impl Delay {
    /// The delay in whole years.
    pub const fn years(self) -> u16 {
        self.0 as u16
    }
}

/// Figures by year, from the year `FIRST` on.
#[derive(Debug, Clone, PartialEq)]
pub struct ByYear<T, const FIRST: u16>([Option<T>; Year::SPENDING]);

impl<T, const FIRST: u16> Default for ByYear<T, FIRST> {
    fn default() -> Self {
        ByYear([const { None }; Year::SPENDING])
    }
}

impl<T: Copy, const FIRST: u16> ByYear<T, FIRST> {
    /// The figure of a year, where there is one.
    pub fn get(&self, year: Year) -> Option<T> {
        self.0[year.spending()]
    }

    /// The years that have a figure, in order.
    pub fn years(&self) -> impl Iterator<Item = Year> {
        Year::all().filter(|year| self.0[year.spending()].is_some())
    }

    /// Whether no year has a figure.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }
}

impl<T: Serialize, const FIRST: u16> Serialize for ByYear<T, FIRST> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let known = Year::all().filter_map(|year| Some((year, self.0[year.spending()].as_ref()?)));
        serializer.collect_map(known.map(|(year, figure)| (year.to_string(), figure)))
    }
}

impl<T: Read + Copy, const FIRST: u16> Read for ByYear<T, FIRST> {
    fn read(value: &Value) -> Result<Self, Error> {
        let mut figures = ByYear::default();
        for (name, figure) in value.entries("an object with a figure for each year")? {
            let known = Year::all().find(|year| year.0 >= FIRST && year.to_string() == *name);
            let Some(year) = known else {
                let expected = format!("a year from {FIRST} to {}", Year::LAST);
                return Err(unknown_field(name, &[&expected]));
            };
            let figure = T::read(figure).map_err(|error| error.within(name))?;
            figures.0[year.spending()] = Some(figure);
        }
        Ok(figures)
    }
}

ids! {
    /// A language of the product.
    #[derive(Default)]
    pub enum Language {
        /// Vietnamese.
        #[default]
        Vi = "vi",
        /// English.
        En = "en",
    }
}

/// A text in both languages.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Text {
    /// Vietnamese.
    pub vi: String,
    /// English.
    pub en: String,
}

fields!(Text { vi, en });

impl Text {
    /// The text in a language.
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::Vi => &self.vi,
            Language::En => &self.en,
        }
    }
}

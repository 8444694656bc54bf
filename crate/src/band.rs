//! The band that the middle of many draws lies in, year by year.

use serde::Serialize;

use crate::error::{Error, Fault, shown};
use crate::unit::Year;
use crate::value::{Fields, Read, Value};

/// The band of a chart, in units, posts, shares and tỷ đồng: for each of the chart's years a number;
/// none where no draw has one.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Band {
    /// The years.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number[]"))]
    pub years: Vec<Year>,
    /// A tenth of the draws lies below.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "(number | null)[]"))]
    pub q10: Vec<Option<f64>>,
    /// A quarter lies below.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "(number | null)[]"))]
    pub q25: Vec<Option<f64>>,
    /// Half of them lie below.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "(number | null)[]"))]
    pub q50: Vec<Option<f64>>,
    /// A quarter lies above.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "(number | null)[]"))]
    pub q75: Vec<Option<f64>>,
    /// A tenth lies above.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "(number | null)[]"))]
    pub q90: Vec<Option<f64>>,
}

const FIELDS: [&str; 6] = ["years", "q10", "q25", "q50", "q75", "q90"];

impl Read for Band {
    fn read(value: &Value) -> Result<Band, Error> {
        let fields = Fields::of(value, &FIELDS)?;
        let [years, names @ ..] = FIELDS;
        let mut lines: [Vec<Option<f64>>; 5] = Default::default();
        for (line, name) in lines.iter_mut().zip(names) {
            *line = fields.required(name)?;
        }
        let years = fields.required(years)?;
        let [q10, q25, q50, q75, q90] = lines;
        Ok(Band {
            years,
            q10,
            q25,
            q50,
            q75,
            q90,
        })
    }
}

impl Band {
    /// Whether it says of each of these years where its lines lie, none of them below another that
    /// it should lie above.
    ///
    /// # Errors
    /// The first year, length or number that does not fit.
    pub(crate) fn check(&self, years: impl Iterator<Item = Year>) -> Result<(), Error> {
        let years: Vec<Year> = years.collect();
        let length = |name: &str, found: usize| {
            if found == years.len() {
                return Ok(());
            }
            let expected = years.len().to_string();
            Err(Error::at(name, Fault::WrongLength { found, expected }))
        };
        let [name, names @ ..] = FIELDS;
        length(name, self.years.len())?;
        for (place, (own, year)) in self.years.iter().zip(&years).enumerate() {
            if own != year {
                let rule = format!("is not the chart's year {year}");
                return Err(misfit(name, place, own.to_string(), rule));
            }
        }
        let lines = [&self.q10, &self.q25, &self.q50, &self.q75, &self.q90];
        let mut below = &self.q10;
        for (name, line) in names.into_iter().zip(lines) {
            length(name, line.len())?;
            for (place, (low, high)) in below.iter().zip(line).enumerate() {
                if low > high || low.is_none() != high.is_none() {
                    let found = high.map_or("null".into(), shown);
                    let rule = "does not fit the line below: they rise, or are null together";
                    return Err(misfit(name, place, found, rule.into()));
                }
            }
            below = line;
        }
        Ok(())
    }
}

fn misfit(line: &str, place: usize, found: String, rule: String) -> Error {
    let fault = Fault::Inconsistent { found, rule };
    Error::new(fault).within_entry(place).within(line)
}

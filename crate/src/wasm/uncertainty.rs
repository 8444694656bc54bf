//! Draws cross as typed arrays, so that workers can hand them on without a copy.

use js_sys::{Array, Float64Array, Object, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;

use super::{failure, input, output};
use crate::baseline::Baseline;
use crate::error::{Error, Fault};
use crate::scenario::Scenario;
use crate::uncertainty::{self, Draws, MOST, Sample, columns};

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** Draws of one scenario under one seed; `bands` puts pieces together. */
export interface Draws {
  seed: number;
  /** The place of the first one. */
  from: number;
  /** What the charts show: draw by draw, chart by chart, year by year. */
  values: Float64Array;
  /** How each target fared, draw by draw: 0 missed, 1 met, 2 open. */
  fates: Uint8Array;
}
"#;

/// A scenario on a baseline, read once for many pieces of draws: reading them takes as long as a
/// hundred draws.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Sampler {
    baseline: Baseline,
    scenario: Scenario,
}

#[wasm_bindgen]
impl Sampler {
    /// Reads a scenario and its baseline.
    ///
    /// # Errors
    /// A `LotrinhError` that names the field and the value.
    #[wasm_bindgen(constructor)]
    pub fn new(
        #[wasm_bindgen(unchecked_param_type = "Baseline")] baseline: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "Scenario")] scenario: &JsValue,
    ) -> Result<Sampler, JsValue> {
        Ok(Sampler {
            baseline: input::read(baseline, "baseline")?,
            scenario: input::read(scenario, "scenario")?,
        })
    }

    /// Draws the scenario under its uncertain assumptions. The same draws come out however they are
    /// shared among calls.
    ///
    /// # Errors
    /// A `LotrinhError` that names the field and the value.
    #[wasm_bindgen(unchecked_return_type = "Draws")]
    pub fn draw(
        &self,
        #[wasm_bindgen(unchecked_param_type = "Sample")] options: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let sample: Sample = input::read(options, "options")?;
        let draws = uncertainty::draw(crate::rules(), &self.baseline, &self.scenario, sample)
            .map_err(|error| failure::error(&error))?;
        let object = Object::new();
        for (name, value) in [
            ("seed", sample.seed.0.into()),
            ("from", draws.from.into()),
            ("values", Float64Array::from(draws.values.as_slice()).into()),
            ("fates", Uint8Array::from(draws.fates.as_slice()).into()),
        ] {
            let value: JsValue = value;
            Reflect::set(&object, &name.into(), &value)?;
        }
        Ok(object.into())
    }
}

/// Draws a scenario once; [`Sampler`] is for more.
///
/// # Errors
/// A `LotrinhError` that names the field and the value.
#[wasm_bindgen(unchecked_return_type = "Draws")]
pub fn draw(
    #[wasm_bindgen(unchecked_param_type = "Baseline")] baseline: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Scenario")] scenario: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Sample")] options: &JsValue,
) -> Result<JsValue, JsValue> {
    Sampler::new(baseline, scenario)?.draw(options)
}

/// Puts draws together into the bands of the charts and the chance of each target. The pieces may
/// come in any order; those of another scenario cannot be told from outside.
///
/// # Errors
/// A `LotrinhError` that names the field: a piece that is not one, of another seed, or that has
/// draws which another has too.
#[wasm_bindgen(unchecked_return_type = "Bands")]
pub fn bands(
    #[wasm_bindgen(unchecked_param_type = "Draws[]")] draws: &JsValue,
) -> Result<JsValue, JsValue> {
    let pieces = pieces(draws).map_err(|error| failure::error(&error.within("draws")))?;
    output(&crate::bands::bands(crate::rules(), &pieces))
}

fn pieces(draws: &JsValue) -> Result<Vec<Draws>, Error> {
    let Some(list) = draws.dyn_ref::<Array>() else {
        return Err(wrong_type("", "a list of draws"));
    };
    let mut seed = None;
    let mut pieces: Vec<Draws> = Vec::new();
    for (index, js) in list.iter().enumerate() {
        let at = |error: Error| error.within_entry(index);
        let own = number(&js, "seed", u32::from(u16::MAX)).map_err(at)?;
        if *seed.get_or_insert(own) != own {
            return Err(at(inconsistent(
                "seed",
                own,
                "is not the seed of the first piece",
            )));
        }
        let piece = piece(&js).map_err(at)?;
        let ends = |draws: &Draws| draws.from as usize + draws.values.len() / columns();
        let apart = |other: &Draws| {
            piece.from as usize >= ends(other) || other.from as usize >= ends(&piece)
        };
        if !pieces.iter().all(apart) {
            let rule = "begins draws that an earlier piece has";
            return Err(at(inconsistent("from", piece.from, rule)));
        }
        pieces.push(piece);
    }
    Ok(pieces)
}

fn piece(js: &JsValue) -> Result<Draws, Error> {
    let targets = crate::rules().targets.len();
    let values: Float64Array = typed(js, "values", "a Float64Array")?;
    let fates: Uint8Array = typed(js, "fates", "a Uint8Array")?;
    let count = values.length() as usize / columns();
    for (name, length, expected) in [
        ("values", values.length() as usize, count * columns()),
        ("fates", fates.length() as usize, count * targets),
    ] {
        if length != expected || count > MOST as usize {
            return Err(inconsistent(
                name,
                length as u32,
                "is no length of whole draws",
            ));
        }
    }
    Ok(Draws {
        from: number(js, "from", MOST)?,
        values: values.to_vec(),
        fates: fates.to_vec(),
    })
}

fn field(js: &JsValue, name: &str) -> JsValue {
    // What cannot be read is as good as not there.
    Reflect::get(js, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

fn typed<T: JsCast>(js: &JsValue, name: &str, expected: &str) -> Result<T, Error> {
    field(js, name)
        .dyn_into()
        .map_err(|_| wrong_type(name, expected))
}

fn number(js: &JsValue, name: &str, most: u32) -> Result<u32, Error> {
    let number = field(js, name).as_f64();
    number
        .filter(|number| *number >= 0.0 && *number <= f64::from(most) && number.trunc() == *number)
        .map(|number| number as u32)
        .ok_or_else(|| wrong_type(name, "a whole number that a draw has"))
}

fn wrong_type(name: &str, expected: &str) -> Error {
    Error::at(
        name,
        Fault::WrongType {
            found: "another value".into(),
            expected: expected.into(),
        },
    )
}

fn inconsistent(name: &str, found: u32, rule: &str) -> Error {
    Error::at(
        name,
        Fault::Inconsistent {
            found: found.to_string(),
            rule: rule.into(),
        },
    )
}

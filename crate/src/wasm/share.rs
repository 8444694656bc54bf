//! The share code at the door.

use wasm_bindgen::prelude::*;

use super::{failure, input};
#[cfg(feature = "analysis")]
use crate::scenario::Scenario;
use crate::share;
use crate::value::Value;

/// The share code of a scenario: a short text that fits into a link. Notes, of letters, digits, `-`,
/// `_` and `.`, travel with it unread, as parts that begin with `page.`.
///
/// # Errors
/// A `LotrinhError` that names the field and the value.
#[cfg(feature = "analysis")]
#[wasm_bindgen]
pub fn encode(
    #[wasm_bindgen(unchecked_param_type = "Scenario")] scenario: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "readonly string[]")] notes: &JsValue,
) -> Result<String, JsValue> {
    let rules = crate::rules();
    let scenario: Scenario = input::read(scenario, "scenario")?;
    scenario
        .check(rules)
        .map_err(|error| failure::error(&error.within("scenario")))?;
    let notes: Option<Vec<String>> = input::read(notes, "notes")?;
    Ok(share::encode(rules, &scenario, &notes.unwrap_or_default()))
}

/// The scenario of a share code; what it leaves out has its default.
///
/// # Errors
/// A `LotrinhError`: `damaged` and `newer` tell of the code, all others of the scenario's field.
#[wasm_bindgen(unchecked_return_type = "Scenario")]
pub fn decode(
    #[wasm_bindgen(unchecked_param_type = "string")] code: &JsValue,
) -> Result<JsValue, JsValue> {
    let code = input::code(code)?;
    share::said(&code)
        .and_then(|said| {
            share::admitted(crate::rules(), &said)?;
            Ok(plain(&said))
        })
        .map_err(|error| failure::error(&error))
}

/// Plain data as JavaScript has it.
fn plain(value: &Value) -> JsValue {
    match value {
        Value::Null => JsValue::NULL,
        Value::Bool(truth) => (*truth).into(),
        Value::Number(number) => (*number).into(),
        Value::Text(text) => text.into(),
        Value::List(entries) => entries.iter().map(plain).collect::<js_sys::Array>().into(),
        Value::Map(fields) => {
            let object = js_sys::Object::new();
            for (name, field) in fields {
                // Setting a field of a fresh object cannot fail.
                let _ = js_sys::Reflect::set(&object, &name.into(), &plain(field));
            }
            object.into()
        }
    }
}

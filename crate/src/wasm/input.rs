//! Plain data from JavaScript, read once, within limits.
//!
//! Only own enumerable fields of plain objects, lists, texts, numbers and yes/no pass; getters and
//! proxies may throw, which becomes an error like any other.

use wasm_bindgen::prelude::*;

use super::failure;
use crate::error::{Error, Fault};
use crate::value::{Read, Value};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = Array, js_name = isArray)]
    fn is_array(value: &JsValue) -> Result<bool, JsValue>;

    #[wasm_bindgen(catch, js_namespace = Object, js_name = keys)]
    fn keys(object: &JsValue) -> Result<js_sys::Array, JsValue>;

    #[wasm_bindgen(catch, js_namespace = Object, js_name = getPrototypeOf)]
    fn prototype(object: &JsValue) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(thread_local_v2, js_namespace = Object, js_name = prototype)]
    static PLAIN: JsValue;
}

/// Deeper than any valid input.
const DEPTH: usize = 8;

/// More entries in one list or object than any valid input has.
const ENTRIES: u32 = 500;

/// A longer text than any valid input has.
const TEXT: u32 = 4000;

/// A longer share code than any valid input has.
const CODE: u32 = 100_000;

/// Reads an argument; the error's path starts with its name.
pub(super) fn read<T: Read>(js: &JsValue, name: &str) -> Result<T, JsValue> {
    value(js, 0)
        .and_then(|value| value.read())
        .map_err(|error| failure::error(&error.within(name)))
}

/// Reads a share code, which may be longer than any text within an argument.
pub(super) fn code(js: &JsValue) -> Result<String, JsValue> {
    let code = if js.is_string() {
        text(js, CODE)
    } else {
        Err(Error::new(Fault::WrongType {
            found: format!("a {}", kind(js)),
            expected: "a share code".into(),
        }))
    };
    code.map_err(|error| failure::error(&error.within("code")))
}

fn wrong_type(found: impl Into<String>) -> Error {
    Error::new(Fault::WrongType {
        found: found.into(),
        expected: "plain data".into(),
    })
}

fn too_large(limit: String) -> Error {
    Error::new(Fault::TooLarge { limit })
}

fn unreadable(_: JsValue) -> Error {
    wrong_type("a value that cannot be read")
}

fn value(js: &JsValue, depth: usize) -> Result<Value, Error> {
    if js.is_null() || js.is_undefined() {
        return Ok(Value::Null);
    }
    if let Some(number) = js.as_f64() {
        return Ok(Value::Number(number));
    }
    if let Some(truth) = js.as_bool() {
        return Ok(Value::Bool(truth));
    }
    if js.is_string() {
        return text(js, TEXT).map(Value::Text);
    }
    if !js.is_object() || js.is_function() {
        return Err(wrong_type(format!("a {}", kind(js))));
    }
    if depth == DEPTH {
        return Err(too_large(format!("{DEPTH} levels")));
    }
    if is_array(js).map_err(unreadable)? {
        list(js, depth)
    } else {
        map(js, depth)
    }
}

fn text(js: &JsValue, longest: u32) -> Result<String, Error> {
    if js.unchecked_ref::<js_sys::JsString>().length() > longest {
        return Err(too_large(format!("{longest} characters")));
    }
    js.as_string().ok_or_else(|| wrong_type("a name"))
}

fn kind(js: &JsValue) -> String {
    js.js_typeof().as_string().unwrap_or_default()
}

fn list(js: &JsValue, depth: usize) -> Result<Value, Error> {
    let length = js_sys::Reflect::get(js, &JsValue::from_str("length"))
        .map_err(unreadable)?
        .as_f64()
        .unwrap_or(f64::INFINITY);
    if length > f64::from(ENTRIES) {
        return Err(too_large(format!("{ENTRIES} entries")));
    }
    let mut entries = Vec::new();
    for index in 0..length as u32 {
        let entry = js_sys::Reflect::get_u32(js, index)
            .map_err(unreadable)
            .and_then(|entry| value(&entry, depth + 1))
            .map_err(|error| error.within_entry(index as usize))?;
        entries.push(entry);
    }
    Ok(Value::List(entries))
}

fn map(js: &JsValue, depth: usize) -> Result<Value, Error> {
    if !is_plain(js).map_err(unreadable)? {
        return Err(wrong_type("an object of a class"));
    }
    let keys = keys(js).map_err(unreadable)?;
    if keys.length() > ENTRIES {
        return Err(too_large(format!("{ENTRIES} entries")));
    }
    let mut fields = Vec::new();
    for key in keys.iter() {
        let name = text(&key, TEXT)?;
        let field = js_sys::Reflect::get(js, &key)
            .map_err(unreadable)
            .map_err(|error| error.within(&name))?;
        // As in JSON, a field that is undefined is not there.
        if field.is_undefined() {
            continue;
        }
        let field = value(&field, depth + 1).map_err(|error| error.within(&name))?;
        fields.push((name, field));
    }
    Ok(Value::Map(fields))
}

/// Whether an object inherits nothing but what every object does. Another window's plain objects
/// count, so its identity does not.
fn is_plain(js: &JsValue) -> Result<bool, JsValue> {
    let parent = prototype(js)?;
    if parent.is_null() || PLAIN.with(|plain| *plain == parent) {
        return Ok(true);
    }
    Ok(prototype(&parent)?.is_null() && keys(&parent)?.length() == 0)
}

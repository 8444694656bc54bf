//! Errors as JavaScript sees them, and what happens should the crate ever panic.

use wasm_bindgen::prelude::*;

use crate::error::Error;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = r#"
/** What a call throws: `code` is stable, `path` names the field, `message` the value too. */
export interface LotrinhError extends Error {
  name: "LotrinhError";
  code:
    | "wrong_type"
    | "out_of_range"
    | "unknown_value"
    | "unknown_field"
    | "missing_field"
    | "wrong_length"
    | "inconsistent"
    | "unreachable"
    | "too_large"
    | "damaged"
    | "newer"
    | "internal";
  path: string;
  value: string;
}
"#;

/// The error as an `Error` named `LotrinhError`.
pub(super) fn error(error: &Error) -> JsValue {
    thrown(
        error.code(),
        error.path(),
        &error.value(),
        &error.to_string(),
    )
}

fn thrown(code: &str, path: &str, value: &str, message: &str) -> JsValue {
    let thrown = js_sys::Error::new(message);
    thrown.set_name("LotrinhError");
    for (name, text) in [("code", code), ("path", path), ("value", value)] {
        // Setting a field of a fresh error cannot fail.
        let _ = js_sys::Reflect::set(&thrown, &name.into(), &text.into());
    }
    thrown.into()
}

/// Makes a panic an error with a message, after which the next call works on a fresh instance.
#[wasm_bindgen(start)]
pub fn start() {
    std::panic::set_hook(Box::new(|info| {
        wasm_bindgen::handler::schedule_reinit();
        wasm_bindgen::throw_val(thrown("internal", "", "", &info.to_string()));
    }));
}

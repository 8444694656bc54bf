//! What the words of the plan, of the law and of the product mean.

use serde::Serialize;

use crate::unit::Text;
use crate::value::fields;

/// A term, explained.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct Term {
    /// Its name.
    pub id: String,
    /// The term as the plan, the law or the page has it.
    pub term: Text,
    /// What it means here.
    pub meaning: Text,
    /// The clause or the law that it comes from, and what of it was not checked.
    pub source: Text,
    /// Terms to read beside it.
    pub see: Vec<String>,
}

fields!(Term {
    id,
    term,
    meaning,
    source,
    see
});

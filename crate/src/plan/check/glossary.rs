//! A term says what it means and where it comes from, and leads to others that there are.

use super::{Check, broken, text, unique};
use crate::error::Error;
use crate::plan::Term;

pub(super) fn glossary(terms: &[Term]) -> Check {
    unique("id", terms.iter().map(|term| term.id.as_str()))?;
    for (index, term) in terms.iter().enumerate() {
        entry(terms, term).map_err(|error: Error| error.within_entry(index))?;
    }
    Ok(())
}

fn entry(terms: &[Term], term: &Term) -> Check {
    text("term", &term.term)?;
    text("meaning", &term.meaning)?;
    text("source", &term.source)?;
    unique("see", term.see.iter().map(String::as_str))?;
    for id in &term.see {
        if *id == term.id {
            return broken("see", id, "leads to itself");
        }
        if !terms.iter().any(|other| other.id == *id) {
            return broken("see", id, "is no term of the glossary");
        }
    }
    Ok(())
}

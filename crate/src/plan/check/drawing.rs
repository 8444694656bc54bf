//! The words of the drawings: one for each cause, each thing that they change, each caption.

use super::{Check, each, in_order, text};
use crate::plan::{Caption, Cause, DrawingWords, Subject};

pub(super) fn drawings(words: &DrawingWords) -> Check {
    let causes = words.causes.iter().map(|cause| cause.id);
    in_order("causes", causes, Cause::ALL, Cause::id)?;
    each("causes", &words.causes, |cause| {
        text("title", &cause.title).and(text("help", &cause.help))
    })?;
    let subjects = words.subjects.iter().map(|subject| subject.id);
    in_order("subjects", subjects, Subject::ALL, Subject::id)?;
    each("subjects", &words.subjects, |subject| {
        text("title", &subject.title).and(text("unit", &subject.unit))
    })?;
    let captions = words.captions.keys().copied();
    in_order("captions", captions, Caption::ALL, Caption::id)?;
    for (id, caption) in words.captions.iter() {
        text(id.id(), caption).map_err(|error| error.within("captions"))?;
    }
    Ok(())
}

//! The rules that propose units to merge say all that they need, and the levels are all there.

use super::{Check, broken, each, in_order, text, unique};
use crate::plan::{LevelInfo, Proposal, ProposalRule, SchoolLevel};

pub(super) fn levels(levels: &[LevelInfo]) -> Check {
    let found = levels.iter().map(|level| level.id);
    in_order("levels", found, SchoolLevel::ALL, SchoolLevel::id)?;
    each("levels", levels, |level| {
        text("title", &level.title).and(text("short", &level.short))
    })
}

pub(super) fn proposals(proposals: &[Proposal]) -> Check {
    unique("proposals", proposals.iter().map(|one| one.id.as_str()))?;
    each("proposals", proposals, |proposal| {
        text("clause", &proposal.clause)?;
        text("title", &proposal.title)?;
        text("note", &proposal.note)?;
        if proposal.figure.get() < 1.0 {
            return broken("figure", proposal.figure.get(), "is less than 1");
        }
        let wanted = proposal.rule == ProposalRule::SmallClasses;
        if proposal.level.is_some() != wanted {
            let rule = "has a level where another rule has none, or the other way round";
            return broken("level", proposal.rule.id(), rule);
        }
        Ok(())
    })
}

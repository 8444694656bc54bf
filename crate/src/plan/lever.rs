//! The levers: what a scenario can move, period by period.

use serde::Serialize;

use crate::unit::{Share, Text, ids};
use crate::value::fields;

ids! {
    /// A lever; each is a share a year.
    pub enum Lever {
        /// Partly-financed and budget-funded units merged away, beyond the named reorganisations.
        Consolidation = "consolidation",
        /// Staff leaving under the streamlining policy, with severance; the post goes too.
        Streamlining = "streamlining",
        /// Leavers who are replaced; a post that is not refilled is withdrawn.
        Replacement = "replacement",
        /// Vacant posts withdrawn.
        VacancyWithdrawal = "vacancy_withdrawal",
        /// Posts added and filled.
        NewPosts = "new_posts",
        /// Budget-funded units that become partly financed.
        ToPartlyFinanced = "to_partly_financed",
        /// Partly-financed units that become self-financing.
        ToSelfFinancing = "to_self_financing",
        /// Units open to conversion that become companies.
        Conversion = "conversion",
        /// Remaining irregular contracts that are ended.
        ContractEnding = "contract_ending",
        /// Real saving in running cost per unit.
        RunningSaving = "running_saving",
    }
}

impl Lever {
    /// Whether a planner cuts by lowering it: it then counts what is kept or added.
    pub const fn cuts_downwards(self) -> bool {
        matches!(self, Lever::Replacement | Lever::NewPosts)
    }
}

/// One value for each lever, in the order of [`Lever::ALL`].
pub type ByLever<T> = [T; Lever::COUNT];

/// What the page shows of a lever.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
pub struct LeverInfo {
    /// The lever.
    pub id: Lever,
    /// Its name.
    pub title: Text,
    /// What a value means.
    pub help: Text,
    /// Of what the value is a share.
    pub unit: Text,
    /// The clause of the plan, or the rule, that it stands for.
    pub clause: Text,
    /// The value at which nothing changes.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub neutral: Share,
    /// The strongest use that goal seek reaches for.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub full_effort: Share,
    /// The end of the slider; a typed value may go up to 1.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub slider_max: Share,
    /// The slider's step.
    #[cfg_attr(target_arch = "wasm32", tsify(type = "number"))]
    pub slider_step: Share,
    /// Whether it is among the first that are shown.
    pub main: bool,
}

fields!(LeverInfo {
    id,
    title,
    help,
    unit,
    clause,
    neutral,
    full_effort,
    slider_max,
    slider_step,
    main
});

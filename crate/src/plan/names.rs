//! What targets, levers and assumptions are called, where a drawing names them.

use serde::Serialize;

use crate::plan::{AssumptionId, DrawingWords, Lever, Plan, Sector};
use crate::unit::Text;
use crate::value::fields;

/// Names out of the plan.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Names {
    /// The targets', in the order of the plan.
    pub targets: Vec<Text>,
    /// The levers', in the order of [`Lever::ALL`].
    pub levers: Vec<Text>,
    /// The assumptions', in the order of [`AssumptionId::ALL`].
    pub assumptions: Vec<Text>,
    /// What one figure of each assumption is called, in the same order; empty for a share.
    pub counted: Vec<Text>,
    /// The sectors', in the order of [`Sector::ALL`].
    pub sectors: Vec<Text>,
    /// What drawings say beside.
    pub drawings: DrawingWords,
}

fields!(Names {
    targets,
    levers,
    assumptions,
    counted,
    sectors,
    drawings
});

impl Names {
    /// The names in a plan.
    pub fn of(plan: &Plan) -> Names {
        let assumptions = &plan.parameters.assumptions;
        let assumptions = AssumptionId::ALL
            .iter()
            .filter_map(|id| assumptions.get(id));
        Names {
            targets: plan
                .targets
                .iter()
                .map(|target| target.title.clone())
                .collect(),
            levers: plan
                .levers
                .iter()
                .map(|lever| lever.title.clone())
                .collect(),
            counted: assumptions
                .clone()
                .map(|of| of.short.clone().unwrap_or_default())
                .collect(),
            assumptions: assumptions.map(|of| of.title.clone()).collect(),
            sectors: plan
                .sectors
                .iter()
                .map(|sector| sector.title.clone())
                .collect(),
            drawings: plan.drawings.clone(),
        }
    }

    /// A lever's name.
    pub fn lever(&self, lever: Lever) -> &Text {
        &self.levers[lever as usize]
    }

    /// A sector's name.
    pub fn sector(&self, sector: Sector) -> &Text {
        &self.sectors[sector as usize]
    }

    /// An assumption's name.
    pub fn assumption(&self, id: AssumptionId) -> &Text {
        &self.assumptions[id as usize]
    }

    /// What one figure of an assumption is called; empty for a share.
    pub fn counted(&self, id: AssumptionId) -> &Text {
        &self.counted[id as usize]
    }
}

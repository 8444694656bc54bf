//! What-if scenarios of Điện Biên's plan 2235/KH-UBND (2018): public service units, posts paid by
//! the budget and direct state spending on them, simulated from 2015 to 2030 and held against the
//! plan's targets.
//!
//! Data flows one way: the seeds are read into a [`Plan`]; [`simulate`] takes its
//! [`Rules`](plan::Rules) with a [`Baseline`] and a [`Scenario`] and gives a [`Run`]; [`chart`]
//! draws it. With the feature `analysis`, [`goal_seek`](goal_seek::goal_seek) tells what it would
//! take to meet a target, [`sensitivity`](sensitivity::sensitivity) what it hangs on, and
//! [`quotas`](quota::quotas) share the cuts out in whole numbers,
//! [`savings`](savings::savings) tell what is saved in the shape of the forms for it. [`share`] writes a scenario as a
//! short text that fits into a link. In WebAssembly the same functions
//! are the module's exports.

#![cfg_attr(not(target_arch = "wasm32"), forbid(unsafe_code))]

pub mod band;
#[cfg(feature = "analysis")]
pub mod bands;
pub mod baseline;
#[cfg(feature = "analysis")]
pub mod change;
pub mod chart;
pub mod error;
#[cfg(feature = "analysis")]
pub mod finding;
#[cfg(feature = "analysis")]
pub mod goal_seek;
pub mod model;
mod number;
pub mod own;
pub mod plan;
mod province;
#[cfg(feature = "analysis")]
pub mod quota;
#[cfg(feature = "analysis")]
pub mod savings;
pub mod scenario;
mod seeds;
#[cfg(feature = "analysis")]
pub mod sensitivity;
pub mod share;
pub mod simulation;
pub mod table;
pub mod target;
#[cfg(feature = "analysis")]
pub mod timeline;
#[cfg(feature = "analysis")]
pub mod uncertainty;
pub mod unit;
pub mod value;
#[cfg(target_arch = "wasm32")]
pub mod wasm;

pub use baseline::Baseline;
pub use error::Error;
pub use plan::Plan;
pub use scenario::Scenario;
#[cfg(not(target_arch = "wasm32"))]
pub use seeds::plan;
pub use seeds::rules;
#[cfg(feature = "analysis")]
pub use seeds::{agenda, names};
pub use simulation::{Run, Simulation, simulate};
pub use value::Value;

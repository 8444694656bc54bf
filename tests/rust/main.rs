//! What the crate claims, and what its seeds say.

mod api;
#[cfg(feature = "analysis")]
mod causes;
mod charts;
mod compare;
#[cfg(feature = "analysis")]
mod contributions;
#[cfg(feature = "analysis")]
mod corpus;
mod door;
#[cfg(feature = "analysis")]
mod drawn;
mod example;
mod figures;
#[cfg(feature = "analysis")]
mod goal_seek;
mod goldens;
#[cfg(feature = "analysis")]
mod hold;
mod laws;
mod layers;
mod observed;
mod presets;
#[cfg(feature = "analysis")]
mod quotas;
mod random;
mod refusals;
#[cfg(feature = "analysis")]
mod sensitivity;
mod solver;
mod support;
mod targets;
#[cfg(feature = "analysis")]
mod timeline;
#[cfg(feature = "analysis")]
mod tornado;
mod uncertainty;
mod vectors;

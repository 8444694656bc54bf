//! What the crate claims, and what its seeds say.

mod api;
#[cfg(feature = "analysis")]
mod causes;
#[cfg(feature = "analysis")]
mod chart_files;
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
mod findings;
#[cfg(feature = "analysis")]
mod goal_seek;
mod goldens;
#[cfg(feature = "analysis")]
mod hold;
mod laws;
mod layers;
#[cfg(feature = "analysis")]
mod lessons;
mod observed;
#[cfg(feature = "analysis")]
mod other;
mod own;
mod presets;
#[cfg(feature = "analysis")]
mod quotas;
mod random;
mod refusals;
#[cfg(feature = "analysis")]
mod savings;
#[cfg(feature = "analysis")]
mod sensitivity;
#[cfg(feature = "analysis")]
mod share;
mod solver;
#[cfg(feature = "analysis")]
mod standings;
mod support;
mod targets;
#[cfg(feature = "analysis")]
mod timeline;
#[cfg(feature = "analysis")]
mod tornado;
mod uncertainty;
mod vectors;

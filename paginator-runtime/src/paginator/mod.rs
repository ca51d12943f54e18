//! `Paginator`: the settings of a walk, and the choice of how to drive it; `Paginated`, which makes one.

mod paginated;
mod settings;
mod start;

pub use paginated::Paginated;
pub use start::Paginator;

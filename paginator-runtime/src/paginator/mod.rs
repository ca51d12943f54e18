//! `Paginator`: the settings of a walk, and the choice of how to drive it; `Paginated`, which makes one.

mod drives;
mod paginated;
mod settings;
mod state;

pub use paginated::Paginated;
pub use state::Paginator;

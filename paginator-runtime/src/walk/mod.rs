//! The walk: the rules of pagination, and nothing else. No I/O, no async.

mod ahead;
pub(crate) mod locate;
mod machine;
pub(crate) mod next;
mod position;
mod repeats;
pub(crate) mod settings;
mod start;
mod status;

pub use machine::Walk;
pub use position::Position;

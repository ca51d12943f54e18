//! Drivers: a walk as a stream of pages or items, as an iterator, or as one result.

pub(crate) mod blocking;
mod driver;
pub(crate) mod full_result;
pub(crate) mod items;
mod observe;
pub(crate) mod page;
pub(crate) mod pages;
mod positions;
mod prefetch;
#[cfg(feature = "jmespath")]
pub mod search;

pub use blocking::{BlockingItems, BlockingPages};
pub use positions::{Positioned, WithPositions};

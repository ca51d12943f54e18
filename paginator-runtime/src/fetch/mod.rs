//! Fetching: what a client implements, and closures and tower services that do.

mod client;
mod closure;
#[cfg(feature = "tower")]
mod service;

pub use client::{Fetch, FetchBlocking};
pub use closure::{FetchFn, fetch_fn};
#[cfg(feature = "tower")]
pub use service::{FetchService, ServiceFuture, fetch_service};

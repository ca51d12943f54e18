//! Paginated operations of Book Shop, from the service's description.
//!
//! Written by paginator-codegen; regenerate it instead of editing it. It needs the crates
//! `paginator-runtime`, `serde` (`derive`), `paginator-models` (`aws`), `base64`, `jiff` and `serde_json`.
#![allow(dead_code, unreachable_pub, unused_imports, reason = "not everything that a service has is used")]

mod list_books;
mod list_dvd_versions;
mod list_loans;
mod scan_shelves;
mod shapes;
mod support;
mod tail_events;

pub use list_books::*;
pub use list_dvd_versions::*;
pub use list_loans::*;
pub use scan_shelves::*;
pub use shapes::*;
pub use support::Blob;
pub use support::Date;
pub use support::DateTime;
pub use tail_events::*;

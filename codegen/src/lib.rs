//! Any paginated AWS operation as annotated Rust: a pure function from the service's description to text.
//!
//! A description is what botocore has of a service (`service-2.json`, `paginators-1.json`), or Smithy's JSON model of
//! it. [`Source`] finds and reads one, [`models`] writes the operations that are named: request and response with
//! `#[derive(Paginated)]`, and every shape that they are made of. The same description gives the same text.
//!
//! ```no_run
//! use paginator_codegen::{Options, Source, models};
//!
//! let service = Source::at("botocore/data").service("dynamodb")?;
//! std::fs::write("src/scan.rs", models(&service, &["Scan"], &Options::default())?)?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! The program of the same name does it from the command line:
//! `paginator-codegen models dynamodb Scan > src/scan.rs`.

pub mod description;
mod docs;
mod emit;
mod error;
mod names;
mod output;
mod overlay;
mod overrides;
mod read;
mod sdk;

pub use emit::{File, Options, models, models_in_files};
pub use error::{Error, Result};
pub use output::Output;
pub use overlay::Overlay;
pub use read::Source;
pub use sdk::{SdkCrate, sdk};

//! What the tests share: operations, and services that answer them from a table, log every request, and
//! fail, dawdle or hang when told to. It unwraps as tests do.
#![allow(clippy::expect_used)]

pub mod environments;
pub mod faulty;
pub mod http;
mod operations;
mod random;
mod service;
mod trace;

pub use operations::{
    FlaggedRequest, FlaggedResponse, ListRequest, ListResponse, NumberedRequest, NumberedResponse, Operation,
    list,
};
pub use random::{Random, mixed};
pub use service::{Answer, Failure, Row, Service, flagged, row};
pub use trace::{json_in, text_of, trace};

// README's examples compile and run.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
mod readme {}

//! What the tests share: operations, the scripted service that they walk, the catalogue of drivers, and the plain
//! walker that keeps the same rules. It unwraps as tests do.
#![allow(clippy::expect_used)]

mod counting;
mod draw;
pub mod drivers;
pub mod environments;
pub mod faulty;
pub mod http;
mod legible;
mod operations;
pub mod plain;
mod plan;
mod poll;
mod service;
pub mod table;
mod trace;
mod way;

pub use counting::{LinkRequest, OffsetRequest, OffsetResponse, PageRequest, PageResponse};
pub use draw::Draw;
pub use legible::{Counted, Legible, Said};
pub use operations::{
    FlaggedRequest, FlaggedResponse, GatheringRequest, GatheringResponse, KeyedRequest, KeyedResponse,
    ListRequest, ListResponse, NumberedRequest, NumberedResponse, Operation, list,
};
pub use plan::{Plan, Start};
pub use poll::{now, poll_once, polled_once, polled_out, stream_next};
pub use service::{Answer, Failure, Reply, Row, Service, flagged, row};
pub use trace::{json_in, name_of, text_of, trace};
pub use way::{FullResult, Walks, Way};

// The recipes compile and run, with a client that the runtime does not depend on.
#[cfg(doctest)]
#[doc = include_str!("../../paginator-runtime/doc/recipes.md")]
mod recipes {}

#[cfg(doctest)]
#[doc = include_str!("../../paginator-runtime/doc/reqwest.md")]
mod reqwest_recipes {}
#[cfg(doctest)]
#[doc = include_str!("../../paginator-runtime/doc/graphql.md")]
mod graphql_recipe {}

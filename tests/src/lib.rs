//! What the tests share: operations, and services that answer them from a table, log every request, and
//! fail, dawdle or hang when told to.

mod operations;
mod service;
mod trace;

pub use operations::{
    FlaggedRequest, FlaggedResponse, ListRequest, ListResponse, NumberedRequest, NumberedResponse, Operation,
    list,
};
pub use service::{Answer, Failure, Row, Service, flagged, row};
pub use trace::{json_in, text_of, trace};

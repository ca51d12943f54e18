//! Operations: what a request and a response say about their pagination. `#[derive(Paginated)]` says it for most;
//! what an API does beyond that is written by hand.

pub mod field;
pub(crate) mod handed_out;
mod next;
pub(crate) mod request;
pub(crate) mod response;

pub use crate::config::SettingsError;
pub use handed_out::{FollowsResponse, HandsOutToken, TokenFor};
pub use next::{Next, Paging, Seen};
pub use request::{HasPageSize, ItemOf, PaginatedRequest};
pub use response::PaginatedResponse;

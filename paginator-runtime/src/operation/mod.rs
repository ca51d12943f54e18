//! Operations: what a request and a response say about their pagination. `#[derive(Paginated)]` says it for most; what
//! an API does beyond that is written by hand. The [`recipes`](crate::guide::recipes) have an annotation for each style
//! of paging.

pub mod field;
pub(crate) mod handed_out;
mod next;
mod paging;
pub(crate) mod request;
pub(crate) mod response;

pub use crate::config::SettingsError;
pub use handed_out::{CarriesAlong, FollowsResponse, HandsOutCarried, HandsOutToken, TokenFor};
pub use next::{Next, Seen, Stated};
pub use paging::{LastPage, Paging, Step};
pub use request::{HasPageSize, ItemOf, PaginatedRequest};
pub use response::PaginatedResponse;

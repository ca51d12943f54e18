//! The other half of the cases: a correct operation, so that each case shows one mistake and little else.
//!
//! Read together, the cases are a reference of what the attribute refuses, and with which message.

use paginator_runtime::{Fetch, Paginated};
use std::{
    collections::BTreeMap,
    convert::Infallible,
    future::{Ready, ready},
};

/// Asks for things.
#[derive(Clone, Debug, Default, Paginated)]
#[paginated(response = Things)]
pub struct ListThingsRequest {
    /// Where the page begins.
    #[paginated(input_token)]
    pub token: Option<String>,
}

/// A page of things.
#[derive(Debug, Default, Paginated)]
pub struct Things {
    /// The things.
    #[paginated(items)]
    pub things: Vec<String>,
    /// Where the next page begins.
    #[paginated(output_token)]
    pub next: Option<String>,
}

/// A client that has no things.
#[derive(Debug)]
pub struct Client;

impl Fetch<ListThingsRequest> for Client {
    type Error = Infallible;
    type Future = Ready<Result<Things, Infallible>>;

    fn fetch(&self, _: ListThingsRequest) -> Self::Future {
        ready(Ok(Things::default()))
    }
}

/// A page of things, whose token is a number.
#[derive(Debug, Default, Paginated)]
pub struct Numbered {
    /// The things.
    #[paginated(items)]
    pub things: Vec<String>,
    /// Where the next page begins.
    #[paginated(output_token)]
    pub next: Option<u64>,
}

/// A page of things, whose token is a map.
#[derive(Debug, Default, Paginated)]
pub struct Keyed {
    /// The things.
    #[paginated(items)]
    pub things: Vec<String>,
    /// Where the next page begins.
    #[paginated(output_token)]
    pub last_key: BTreeMap<String, String>,
}

/// A page of things, whose request counts its tokens itself.
#[derive(Debug, Default, Paginated)]
pub struct Counted {
    /// The things.
    #[paginated(items)]
    pub things: Vec<String>,
    /// The number of things in all.
    #[paginated(total)]
    pub total: Option<u64>,
}

/// A page of things, with a value that the token of the next one carries.
#[derive(Debug, Default, Paginated)]
pub struct Carrying {
    /// The things.
    #[paginated(items)]
    pub things: Vec<String>,
    /// The number of things in all.
    #[paginated(total)]
    pub total: Option<u64>,
    /// The value that is carried.
    #[paginated(output_token(carried))]
    pub session: Option<String>,
}

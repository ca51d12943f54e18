//! `List`: the collection as the closure of a service sees it, at one request.

use super::{failure::Failure, world::World};
use std::cell::{Cell, RefCell};

/// The list of a [`Service`](super::Service), at one request. Each method finds the page that a field of the request
/// asks for; a value that such an API would not return or not take makes the service refuse the request.
///
/// # Example
/// ```
/// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
/// # use numbers::*;
/// use paginator_runtime::{FetchBlocking, testing::{Failure, Service}};
///
/// let service = Service::new(0..9, |request: &ListNumbersRequest, list| {
///     let page = list.at_token(&request.next_token);
///     ListNumbersResponse { numbers: page.items(), next_token: page.next_token() }
/// });
/// let first = service.fetch_blocking(ListNumbersRequest::default()).unwrap();
/// assert_eq!(first.numbers, [0, 1, 2, 3]);
/// let made_up = ListNumbersRequest { next_token: Some("4".to_owned()), ..Default::default() };
/// assert!(matches!(service.fetch_blocking(made_up), Err(Failure::Refused(_))));
/// ```
pub struct List<'a, T> {
    pub(super) world: &'a World<T>,
    /// The request's page, which the log keeps.
    pub(super) served: Cell<Option<Served>>,
    pub(super) refusal: RefCell<Option<Failure>>,
    /// Where links lead instead of to the service, to see whether they are followed.
    pub(super) lure: Option<Lure>,
    pub(super) has_links: Cell<bool>,
    /// The last link that leads astray.
    pub(super) lured_to: RefCell<Option<String>>,
}

/// A page that was served.
#[derive(Clone, Copy)]
pub(super) struct Served {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) size: usize,
    pub(super) items: usize,
}

/// How a link leads astray.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Lure {
    OtherHost,
    OtherScheme,
    LongerHost,
}

impl Lure {
    pub(super) const ALL: [Lure; 3] = [Lure::OtherHost, Lure::OtherScheme, Lure::LongerHost];

    pub(super) fn name(self) -> &'static str {
        match self {
            Lure::OtherHost => "another host",
            Lure::OtherScheme => "another scheme",
            Lure::LongerHost => "another host whose name begins like the service's",
        }
    }

    /// `base` made to lead astray; one that is relative becomes absolute.
    pub(super) fn apply(self, base: &str) -> String {
        let (scheme, rest) = base.split_once("://").unwrap_or(("https", base));
        let (host, path) = rest.split_at(rest.find(['/', '?']).unwrap_or(rest.len()));
        match self {
            Lure::OtherHost => format!("{scheme}://elsewhere.invalid{path}"),
            Lure::OtherScheme if host.is_empty() => format!("ftp://elsewhere.invalid{path}"),
            Lure::OtherScheme => format!("ftp://{host}{path}"),
            Lure::LongerHost => format!("{scheme}://{host}.elsewhere.invalid{path}"),
        }
    }
}

impl<'a, T> List<'a, T> {
    pub(super) fn new(world: &'a World<T>, lure: Option<Lure>) -> Self {
        List {
            world,
            served: Cell::new(None),
            refusal: RefCell::new(None),
            lure,
            has_links: Cell::new(false),
            lured_to: RefCell::new(None),
        }
    }

    /// Refuses the request, whatever the closure then answers: for an API that checks more of it.
    pub fn refuse(&self, reason: impl Into<String>) {
        self.refusal.borrow_mut().get_or_insert(Failure::Refused(reason.into()));
    }
}

/// The text of a token that leads to `start`.
pub(super) fn token_at(start: usize) -> String {
    format!("t{start}")
}

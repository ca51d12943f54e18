//! `State`: what happened at a service so far, and what a check has planned for its next walk.

use super::{
    further::Lists,
    list::{Lure, Served},
};

/// What happened so far, and what is to happen in this walk of a check.
pub(super) struct State<R> {
    pub(super) log: Vec<Logged<R>>,
    pub(super) trial: Trial,
    /// Whether a response held a link.
    pub(super) has_links: bool,
    /// The last link that leads astray.
    pub(super) lured_to: Option<String>,
}

/// What a check has planned for one walk.
#[derive(Clone, Copy, Default)]
pub(super) struct Trial {
    pub(super) fails_at: Option<usize>,
    pub(super) latency: usize,
    pub(super) lure: Option<Lure>,
    /// The most requests; after these the walk is taken for endless.
    pub(super) most: Option<usize>,
}

/// A request, and the page that it was answered with; `None` where it was not.
pub(super) struct Logged<R> {
    pub(super) request: R,
    pub(super) served: Option<Served>,
    /// What the further lists of its response held.
    pub(super) further: Lists,
}

impl<R> State<R> {
    /// The pages that were served: the number of their items, and their further lists.
    pub(super) fn pages(&self) -> impl Iterator<Item = (usize, &Lists)> {
        self.log.iter().filter_map(|logged| Some((logged.served?.items, &logged.further)))
    }
}

//! `ServedPage`: one page of the list, and all that an API may say about it.

use super::{
    list::{List, Served, token_at},
    world::Totals,
};
use crate::operation::field::{PageSizeField, TokenField};
use crate::token::{TokenValue, WireValue};
use std::ops::Range;

/// How a request says where its page begins.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Token,
    Offset,
    PageNumber,
}

/// A page of a [`List`], and what an API may say about it. Counts are given in any integer type; 0 stands for one that
/// does not fit.
///
/// # Example
/// ```
/// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
/// # use numbers::*;
/// use paginator_runtime::{FetchBlocking, testing::Service};
///
/// let service = Service::new(0..9, |request: &ListNumbersRequest, list| {
///     let page = list.at_token(&request.next_token).sized(&request.page_size);
///     assert_eq!((page.size::<u32>(), page.total::<u32>(), page.total_pages::<u64>()), (5, 9, 2));
///     assert!(page.has_more());
///     ListNumbersResponse { numbers: page.items(), next_token: page.next_token() }
/// });
/// service.fetch_blocking(ListNumbersRequest { page_size: Some(5), next_token: None }).unwrap();
/// ```
pub struct ServedPage<'p, 'a, T> {
    list: &'p List<'a, T>,
    place: Place,
    /// An index, or for page numbers the number of pages before.
    at: usize,
    asked: Option<usize>,
    /// Whether the URL says the page size, so that a field no longer counts.
    is_sized: bool,
}

impl<'p, 'a, T> ServedPage<'p, 'a, T> {
    pub(super) fn new(list: &'p List<'a, T>, place: Place, at: usize, size: Option<usize>) -> Self {
        let page = ServedPage { list, place, at, asked: size, is_sized: size.is_some() };
        page.note();
        page
    }

    /// The page with the size that the field asks for; the service's own size where it is unset.
    #[must_use]
    pub fn sized(mut self, field: &impl PageSizeField) -> Self {
        if !self.is_sized {
            self.asked = field.page_size().and_then(|size| size.try_into().ok());
            self.note();
        }
        self
    }

    /// Its items.
    pub fn items(&self) -> Vec<T>
    where
        T: Clone,
    {
        self.list.world.shown(self.range()).cloned().collect()
    }

    /// Whether anything lies after it.
    pub fn has_more(&self) -> bool {
        self.range().end < self.list.world.items.len()
    }

    /// The token of what follows; `None` where nothing does.
    pub fn next_token(&self) -> Option<String> {
        self.has_more().then(|| self.tail_token())
    }

    /// The token of what follows now or later: at the end of a log, the token that leads there, again and again.
    pub fn tail_token(&self) -> String {
        token_at(self.range().end)
    }

    /// The URL of what follows: that of the operation, absolute or relative, with what leads to the page. [`check`]
    /// makes sure that a link to another host or of another scheme is not followed.
    ///
    /// [`check`]: super::check
    pub fn next_url(&self, base: &str) -> Option<String> {
        self.list.has_links.set(true);
        let base = self.list.lure.map_or_else(|| base.to_owned(), |lure| lure.apply(base));
        let joint = if base.contains('?') { '&' } else { '?' };
        let (token, size) = (self.next_token()?, self.effective_size());
        let url = format!("{base}{joint}at={token}&size={size}");
        if self.list.lure.is_some() {
            self.list.lured_to.replace(Some(url.clone()));
        }
        Some(url)
    }

    /// A `Link` header with the relations `first` and, where something follows, `next`.
    pub fn link(&self, base: &str) -> String {
        let first = format!("<{base}>; rel=\"first\"");
        self.next_url(base).map_or_else(|| first.clone(), |next| format!("{first}, <{next}>; rel=\"next\""))
    }

    /// An id that changes with every page, as a point-in-time id may: gives the one that the next request has to carry,
    /// and refuses the request where `field` does not hold the one that was given with its token.
    pub fn carried(&self, field: &impl TokenField) -> String {
        let start = self.range().start;
        let is_right = match field.token().map(|value| value.to_wire()) {
            None => start == 0,
            Some(WireValue::String(id)) => id == id_at(start),
            Some(_) => false,
        };
        if !is_right {
            self.list.refuse("the request does not carry along the value that was handed out with its token");
        }
        id_at(self.range().end)
    }

    /// The number of items in all, as [`Totals`] say it. Where the service filters after paging, offsets and page
    /// numbers count what is filtered out too.
    pub fn total<N: TryFrom<usize> + Default>(&self) -> N {
        self.all().try_into().unwrap_or_default()
    }

    /// The number of pages in all, of the size that the service uses.
    pub fn total_pages<N: TryFrom<usize> + Default>(&self) -> N {
        self.all().div_ceil(self.effective_size()).try_into().unwrap_or_default()
    }

    /// The page size that the service uses.
    pub fn size<N: TryFrom<usize> + Default>(&self) -> N {
        self.effective_size().try_into().unwrap_or_default()
    }

    fn all(&self) -> usize {
        let (world, range) = (self.list.world, self.range());
        let count = |range: Range<usize>| match self.place {
            Place::Token => world.shown(range).count(),
            Place::Offset | Place::PageNumber => range.len(),
        };
        let all = count(0..world.items.len());
        match world.totals {
            Totals::True => all,
            Totals::Shrinking if range.start == 0 => all,
            Totals::Shrinking => count(0..range.start),
            Totals::Growing => all.min(count(0..range.end) + 1),
        }
    }

    fn effective_size(&self) -> usize {
        self.list.world.size_in_effect(self.asked)
    }

    fn range(&self) -> Range<usize> {
        let (world, size) = (self.list.world, self.effective_size());
        let start = match self.place {
            Place::Token | Place::Offset => self.at,
            Place::PageNumber => self.at.saturating_mul(size),
        };
        let start = start.min(world.items.len());
        let mut end = start.saturating_add(size).min(world.items.len());
        // A page with a number has a fixed place, whatever is on it.
        if self.place != Place::PageNumber {
            let early = world.short_pages_at.iter().filter(|at| **at > start).min();
            end = early.map_or(end, |at| end.min(*at));
        }
        start..end
    }

    fn note(&self) {
        let range = self.range();
        let items = self.list.world.shown(range.clone()).count();
        let served = Served { start: range.start, end: range.end, size: self.effective_size(), items };
        self.list.served.set(Some(served));
    }
}

fn id_at(start: usize) -> String {
    format!("id-{start}")
}

/// Headers of a response as [`read_headers`](crate::PaginatedResponse::read_headers) looks them up, from their names
/// and values; `None` for one that is absent.
///
/// # Example
/// ```
/// use paginator_runtime::testing::headers;
///
/// let mut lookup = headers([("X-Total", Some(5)), ("X-Next-Page", None)]);
/// assert_eq!(lookup("x-total"), ["5"]);
/// assert!(lookup("X-Next-Page").is_empty());
/// ```
pub fn headers<V: ToString, const N: usize>(
    headers: [(&'static str, Option<V>); N],
) -> impl FnMut(&str) -> Vec<String> {
    move |wanted| {
        let of_name = headers.iter().filter(|(name, _)| name.eq_ignore_ascii_case(wanted));
        of_name.filter_map(|(_, value)| value.as_ref().map(ToString::to_string)).collect()
    }
}

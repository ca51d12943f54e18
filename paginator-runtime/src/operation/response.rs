//! `PaginatedResponse`: what a response says about its pagination.

use crate::operation::field::PageItems;

/// The response of a paginated operation. `#[derive(Paginated)]` writes this impl; it can be written by
/// hand, as [`PaginatedRequest`](crate::PaginatedRequest) shows.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not the response of a paginated operation",
    label = "not a paginated response",
    note = "derive `Paginated` on `{Self}` and mark its `items`, and its `output_token` where it hands one out"
)]
pub trait PaginatedResponse {
    /// The primary list, which `max_items` counts.
    type Items: PageItems;

    /// The primary list; `None` where the response leaves it out.
    fn items(&self) -> Option<&Self::Items>;

    /// The primary list, to trim or to empty.
    fn items_mut(&mut self) -> Option<&mut Self::Items>;

    /// Whether more follows, where the response has a flag that says so; `None` for an operation without one.
    fn more_results(&self) -> Option<bool> {
        None
    }

    /// Takes the has-more flag of the last page, for the full result. An impl by hand that has
    /// [`more_results`](Self::more_results) writes this too: `self.is_truncated = flag.unwrap_or(false)`. Does nothing
    /// by default.
    fn set_more_results(&mut self, flag: Option<bool>) {
        let _ = flag;
    }

    /// Empties the further lists, maps and strings that are gathered over pages, on a page whose items were
    /// delivered before, in part or in whole. By default there are none.
    fn blank_aggregates(&mut self) {}

    /// Adds a later page: items and what else is gathered; the has-more flag becomes the later one, all else stays. The
    /// default adds the items, and passes the flag to [`set_more_results`](Self::set_more_results).
    fn gather(&mut self, later: &mut Self) {
        self.set_more_results(later.more_results());
        if let (Some(items), Some(later)) = (self.items_mut(), later.items_mut()) {
            items.append(later);
        }
    }

    /// Clears the fields that return tokens, which mean nothing once pages were gathered. By default there are none.
    fn clear_tokens(&mut self) {}

    /// The number of items in all pages, where the service says it and is right: a walk that has received that many
    /// ends. `None` for an operation that does not say it.
    fn total(&self) -> Option<u64> {
        None
    }

    /// The number of items in all pages as far as the service knows it, for progress only: it ends nothing.
    fn total_hint(&self) -> Option<u64> {
        self.total()
    }

    /// The number of pages in all, where the service says it; `None` for an operation that does not.
    fn total_pages(&self) -> Option<u64> {
        None
    }

    /// The page size that the service used, where it says so: it may be smaller than the one that was asked for.
    fn page_size(&self) -> Option<u64> {
        None
    }

    /// Whether the response has a field for [`page_size`](Self::page_size).
    const STATES_PAGE_SIZE: bool = false;

    /// Whether the response has a field for [`more_results`](Self::more_results). A request whose `last_page` says
    /// which page is the last one is then refused when compiling.
    const HAS_MORE_RESULTS: bool = false;

    /// Whether the response has a field for [`total`](Self::total) or [`total_pages`](Self::total_pages). A request
    /// with `step = page_size` is refused when compiling unless it has one of these, or a has-more flag.
    const HAS_TOTAL: bool = false;

    /// Reads the fields of type [`Header`](crate::field::Header): `lookup` returns the values of the header with a
    /// name, which may be spelled in any case. A client calls it on every response that it decodes; by default there is
    /// nothing to read.
    ///
    /// # Example
    /// ```
    /// # mod numbers { include!(concat!(env!("CARGO_MANIFEST_DIR"), "/doc/list_numbers.rs")); }
    /// # use numbers::*;
    /// use paginator_runtime::PaginatedResponse;
    ///
    /// let headers = [("x-total", "5")]; // of the HTTP response
    /// let mut response = ListNumbersResponse { numbers: vec![0, 1], next_token: None };
    /// response.read_headers(|name| {
    ///     let of_name = headers.iter().filter(|(header, _)| header.eq_ignore_ascii_case(name));
    ///     of_name.map(|(_, value)| (*value).to_owned()).collect()
    /// });
    /// ```
    fn read_headers(&mut self, lookup: impl FnMut(&str) -> Vec<String>)
    where
        Self: Sized,
    {
        let _ = lookup;
    }

    /// A header that a field needs and that was not read, or whose value the field cannot hold.
    fn unread_header(&self) -> Option<&'static str> {
        None
    }
}

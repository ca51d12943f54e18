//! Proves an annotation: a [`Service`] that pages through a list as an API does, and [`check`], which walks it in
//! every way and says in words what was lost, came twice or was not needed. Feature `testing`, for tests.
//!
//! # Example
//! An annotation is proved in five lines:
//! ```
//! # use paginator_runtime::Paginated;
//! # #[derive(Clone, Default, Paginated)]
//! # #[paginated(response = ListBooksResponse)]
//! # struct ListBooksRequest {
//! #     #[paginated(page_size(max = 100))]
//! #     page_size: i32,
//! #     #[paginated(input_token)]
//! #     page_token: String,
//! # }
//! # #[derive(Paginated)]
//! # struct ListBooksResponse {
//! #     #[paginated(items)]
//! #     books: Vec<u32>,
//! #     #[paginated(output_token)]
//! #     next_page_token: String,
//! # }
//! use paginator_runtime::testing::{Service, check};
//!
//! let service = Service::new(0..23, |request: &ListBooksRequest, list| {
//!     let page = list.at_token(&request.page_token).sized(&request.page_size);
//!     ListBooksResponse { books: page.items(), next_page_token: page.next_token().unwrap_or_default() }
//! });
//! check(ListBooksRequest::default(), &service).unwrap();
//! ```
//! The closure is the API, written from its documentation and not from the annotation: which page a request asks for,
//! and what its response says about it.
//!
//! | the API says where a page begins by | the closure begins with | and answers with |
//! |---|---|---|
//! | a token that it handed out | [`at_token`](List::at_token) | [`next_token`](ServedPage::next_token), or [`tail_token`](ServedPage::tail_token) for a log |
//! | the last item's key | [`after`](List::after) | [`has_more`](ServedPage::has_more), or nothing |
//! | an offset | [`at_offset`](List::at_offset) | [`total`](ServedPage::total) |
//! | a page number | [`at_page`](List::at_page) | [`total_pages`](ServedPage::total_pages) |
//! | a URL, in the body or in a `Link` header | [`at_url`](List::at_url) | [`next_url`](ServedPage::next_url), [`link`](ServedPage::link) |
//! | a token and an id that changes | [`at_token`](List::at_token) | [`carried`](ServedPage::carried) |
//!
//! What else the API does is set on the [`Service`]: that it gives smaller pages than were asked for, ends a page
//! early, filters after paging, states totals that shrink and grow, that only an empty page tells its end, or that its
//! responses have a [further list](Service::further_list).

mod check;
mod compare;
mod failure;
mod further;
mod hints;
mod judge;
mod list;
mod lures;
mod mistake;
mod outcome;
mod page;
mod places;
mod plan;
mod run;
#[cfg(feature = "jmespath")]
mod searched;
mod service;
mod state;
mod world;

pub use check::{check, check_by};
pub use failure::{Answer, Failure};
pub use list::List;
pub use mistake::{Mistake, Report};
pub use page::{ServedPage, headers};
pub use service::Service;
pub use world::{Ending, Totals};

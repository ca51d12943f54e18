//! Paginators for any paginated API: exact limits, page sizes, and a position that is known after every item
//! and inside every error.
//!
//! Write the request and the response of an operation as two plain structs, mark the fields that carry the
//! tokens, the items and the page size, and derive [`Paginated`](macro@Paginated):
//! ```
//! use paginator_runtime::Paginated;
//!
//! #[derive(Clone, Default, Paginated)]
//! #[paginated(response = ListBooksResponse)]
//! pub struct ListBooksRequest {
//!     pub shelf: String,
//!     #[paginated(page_size(max = 100))]
//!     pub page_size: i32,
//!     #[paginated(input_token)]
//!     pub page_token: String,
//! }
//!
//! #[derive(Paginated)]
//! pub struct ListBooksResponse {
//!     #[paginated(items)]
//!     pub books: Vec<String>,
//!     #[paginated(output_token)]
//!     pub next_page_token: String,
//! }
//!
//! # async fn call(_: ListBooksRequest) -> Result<ListBooksResponse, std::io::Error> {
//! #     Ok(ListBooksResponse { books: vec!["Emma".to_owned()], next_page_token: String::new() })
//! # }
//! # pollster::block_on(async {
//! let request = ListBooksRequest { shelf: "novels".to_owned(), ..Default::default() };
//! let mut books = request.paginate_with(call).max_items(500).items();
//! while let Some(book) = books.try_next().await? {
//!     println!("{book}");
//! }
//! let later = books.resume_token(); // where another walk continues; `None` when all was given
//! # assert!(later.is_none());
//! # Ok::<(), paginator_runtime::PaginateError<std::io::Error>>(()) }).unwrap();
//! ```
//! [`Paginator`] has the settings, [`Items`] and [`Pages`] are the streams, [`Fetch`] is what a client
//! implements, [`Walk`] holds the rules, [`PaginateError`] says what went wrong and where. No executor is
//! assumed. The [`guide`] leads from an API's documentation to its annotation, and on to jobs that run for days.
//!
//! Resume tokens are boto3's and the AWS CLI's, byte for byte. A resumed walk gives everything once as long
//! as the service returns the same page for the same token.
//!
//! # Features
//! - `derive` (on by default): the derive macro.
//! - `jmespath`: [`Paginator::search`] and the module [`search`], whose language agrees with Python's `jmespath`.
//! - `testing`: [`testing::check`], which proves an annotation, and the service that it walks.
//! - `tower`: [`fetch::fetch_service`], to fetch with a tower service.
//! - `url`: [`token::same_origin`], for tokens that are URLs.
//! - `tracing`: every walk reports to `tracing`; see [below](#tracing).
//!
//! # Tracing
//! With the feature `tracing`, a walk is a span `paginate` and each of its pages an event, at level `DEBUG` and with
//! the target `paginator_runtime`. Without a subscriber they cost some 20 ns per page, without the feature nothing.
//! Items are not traced, nor is a [`Walk`] that you drive yourself.
//!
//! | what | fields |
//! |---|---|
//! | span `paginate`, from the first request to the end of the walk or of its stream | `operation`; `outcome` once the walk is over: `complete`, `stopped` (by `max_items`, `max_pages` or a repeated token, with more to come) or `failed` |
//! | event `page` | `page` ([`Page::index`]), `items` (given out, after any cut), `cut` (whether `max_items` cut the page), `duration_secs` (from the request to the response; for one [ahead](Paginator::prefetch) that includes the time when it was not polled), `ahead` (whether it was sent before the caller waited for it) |
//! | event `dropped`: a request that was sent ahead and not needed: past the end, after a short page, before an error, or for a stream that is dropped | |
//! | event `failed` | `page` (the page that did not come), `error` (`Fetch`, or the name of the [`WalkError`] or [`SettingsError`](operation::SettingsError)), for a failed fetch `duration_secs` |
//!
//! `wasm32-unknown-unknown` has no clock: there `duration_secs` is left out.
//!
//! What the client traces meanwhile is inside the span. No token, no item and no field of a request is traced,
//! and nothing of the client's error, which may quote any of these.

#![cfg_attr(
    not(all(feature = "jmespath", feature = "testing", feature = "tower", feature = "url")),
    allow(rustdoc::broken_intra_doc_links, reason = "some lead to what these features have")
)]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod config;
#[doc(hidden)]
pub mod derive;
pub mod drive;
mod error;
pub mod fetch;
#[cfg(all(any(doc, doctest), feature = "jmespath", feature = "testing", feature = "tower", feature = "url"))]
#[cfg_attr(docsrs, doc(auto_cfg = false))] // It needs them for its recipes only.
pub mod guide;
pub mod operation;
mod paginator;
#[cfg(feature = "testing")]
pub mod testing;
pub mod token;
mod walk;

pub use config::{PaginationConfig, RepeatedToken};
#[cfg(feature = "jmespath")]
pub use drive::search;
pub use drive::{full_result::FullResult, items::Items, page::Page, pages::Pages};
pub use error::{PaginateError, PaginateErrorKind, WalkError};
pub use fetch::{Fetch, FetchBlocking};
pub use operation::{PaginatedRequest, PaginatedResponse, field};
pub use paginator::{Paginated, Paginator};
#[cfg(feature = "derive")]
pub use paginator_macros::Paginated;
pub use token::resume::ResumeToken;
pub use walk::{Position, Walk};

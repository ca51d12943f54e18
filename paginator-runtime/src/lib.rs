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
//! let later = books.resume_token(); // where another walk goes on; `None` when all was given
//! # assert!(later.is_none());
//! # Ok::<(), paginator_runtime::PaginateError<std::io::Error>>(()) }).unwrap();
//! ```
//! [`Paginator`] has the settings, [`Items`] and [`Pages`] are the streams, [`Fetch`] is what a client
//! implements, [`Walk`] holds the rules, [`PaginateError`] says what went wrong and where. No executor is
//! assumed.
//!
//! Resume tokens are boto3's and the AWS CLI's, byte for byte. A resumed walk gives everything once as long
//! as the service returns the same page for the same token.
//!
//! # Features
//! - `derive` (on by default): the derive macro.
//! - `jmespath`: [`Paginator::search`].
//! - `tracing`: every walk tells `tracing` how it goes; see [below](#tracing).
//!
//! # Tracing
//! With the feature `tracing`, a walk is a span `paginate` and each of its pages an event, at level `DEBUG` and
//! with the target `paginator_runtime`. Without a subscriber they cost some 20 ns a page, without the feature
//! nothing. Items are not traced, nor is a [`Walk`] that you drive yourself.
//!
//! | what | fields |
//! |---|---|
//! | span `paginate`, from the first request to the end of the walk or of its stream | `operation`; `outcome` once the walk is over: `complete`, `stopped` (by `max_items`, `max_pages` or a repeated token, with more to come) or `failed` |
//! | event `page` | `page` ([`Page::index`]), `items` (given out, after any cut), `cut` (whether `max_items` cut the page), `duration_secs` (from the request to the response) |
//! | event `failed` | `page` (the page that did not come), `error` (`Fetch`, or the name of the [`WalkError`] or [`SettingsError`]), for a failed fetch `duration_secs` |
//!
//! What the client traces on its way is inside of the span. No token, no item and no field of a request is traced,
//! and no word of the client's error, which may quote any of these.

mod aggregate;
mod agree;
mod blocking;
mod codec;
mod driver;
mod error;
mod fetch;
mod full_result;
mod items;
mod observe;
mod page;
mod page_items;
mod page_size;
mod pages;
mod paginator;
mod path;
mod place;
mod position;
mod positions;
mod python;
mod repeats;
mod request;
mod response;
mod resume;
#[cfg(feature = "jmespath")]
mod search;
mod settings;
mod token;
mod tokens;
mod values;
mod walk;
mod wire;

pub use aggregate::Aggregate;
pub use blocking::{BlockingItems, BlockingPages, FetchBlocking};
pub use error::{PaginateError, PaginateErrorKind, WalkError};
pub use fetch::{Fetch, FetchFn, fetch_fn};
pub use full_result::FullResult;
pub use items::{ItemOf, Items, ListOf};
pub use page::Page;
pub use page_items::PageItems;
pub use page_size::PageSizeField;
pub use pages::Pages;
pub use paginator::Paginator;
#[cfg(feature = "derive")]
pub use paginator_macros::Paginated;
pub use path::{Fill, Make};
pub use place::{ItemsAt, LastItem, TokenAt};
pub use position::Position;
pub use positions::{Positioned, PositionedItem};
pub use request::{HasPageSize, Paginated, PaginatedRequest};
pub use response::{FlagField, Next, PaginatedResponse, Seen};
pub use resume::ResumeToken;
#[cfg(feature = "jmespath")]
pub use search::{ExpressionError, Found, SearchError};
pub use settings::{PaginationConfig, RepeatedToken, SettingsError};
pub use token::{Token, TokenError, TokenField, TokenFor, TokenValue};
pub use tokens::Tokens;
pub use walk::Walk;
pub use wire::WireValue;

#[doc(hidden)]
pub mod __private;

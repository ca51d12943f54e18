//! Fields: what a field has to be to carry a token, items, a flag, a page size or something else that is gathered.
//! Suitable types of the standard library implement these traits; a type of your own implements the one that it needs.

mod aggregate;
mod count;
mod flag;
mod header;
mod items;
mod link;
mod make;
mod page_size;
mod token;

pub use aggregate::Aggregate;
pub use count::{CountAt, CountField};
pub use flag::FlagField;
pub use header::{Header, HeaderCount, HeaderToken};
pub use items::{ItemsAt, LastItem, PageItems};
pub use make::{Fill, Fills, Make};
pub use page_size::PageSizeField;
pub(crate) use page_size::saturated;
pub use token::{TokenAt, TokenField};

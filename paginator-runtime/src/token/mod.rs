//! Tokens: the values that lead from page to page, and their text.

mod error;
mod json;
#[cfg(feature = "url")]
mod origin;
mod page_number;
pub(crate) mod resume;
mod several;
pub(crate) mod text;
mod value;
mod with;

pub use error::TokenError;
#[cfg(feature = "url")]
pub use origin::same_origin;
pub use page_number::PageNumber;
pub use several::Tokens;
pub use text::wire::WireValue;
pub use value::{Token, TokenValue};
pub use with::With;

//! Tokens: the values that lead from page to page, and their text.

mod attributes;
mod error;
mod held;
mod json;
mod ordered;
#[cfg(feature = "url")]
mod origin;
mod page_number;
mod plain;
pub(crate) mod resume;
mod several;
#[doc(hidden)]
pub mod structures;
pub(crate) mod text;
mod value;
mod with;

pub use attributes::AttributeValue;
pub use error::TokenError;
pub use held::Token;
pub use ordered::OrderedMap;
#[cfg(feature = "url")]
pub use origin::same_origin;
pub use page_number::PageNumber;
pub use several::Tokens;
#[doc(inline)]
pub use structures::token_value;
pub use text::{
    number::{NotANumber, Number},
    reader::WireReader,
    wire::WireValue,
};
pub use value::TokenValue;
pub use with::With;

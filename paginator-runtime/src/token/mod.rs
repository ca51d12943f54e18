//! Tokens: the values that lead from page to page, and their text.

mod error;
mod json;
pub(crate) mod resume;
mod several;
pub(crate) mod text;
mod value;

pub use error::TokenError;
pub use several::Tokens;
pub use text::wire::WireValue;
pub use value::{Token, TokenValue};

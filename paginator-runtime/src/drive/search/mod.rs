//! JMESPath over the pages of a walk, as botocore's `search`, or over any value.
//!
//! [`Paginator::search`](crate::Paginator::search) gives a [`Search`], a stream of what an expression finds on
//! each page. The language is usable without a walk too: an [`Expression`] searches a [`Value`], which anything
//! that serializes becomes.
//! ```
//! use paginator_runtime::search::{Expression, Value};
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let page = Value::from_serialize(&serde_json::json!({"users": [{"name": "ada", "id": 9007199254740993_u64}]}))?;
//! let found = Expression::compile("users[?id == `9007199254740993`].{who: name, id: id} | [0]")?.search(&page)?;
//! assert_eq!(found.to_string(), r#"{"who":"ada","id":9007199254740993}"#);
//! # Ok(()) }
//! ```
//!
//! # Agreement with Python
//! Expressions mean what they mean to Python's `jmespath` 1.0.1, which botocore and the AWS CLI use. Where that goes
//! beyond the specification, so does this: texts have an order; a number ordered against a text is an error; integers
//! stay integers in `sum`, `abs`, `ceil` and `floor`; `avg` of nothing is null; what is in backticks and not JSON is a
//! text; a slice right after an index is not a projection. An unknown function, or a wrong number of arguments, is an
//! error when it is called, not before.
//!
//! The following differs on purpose, always with an [`ExpressionError`], never with another value:
//! - An expression nests at most 256 levels, with at most 1,000 steps in a row (`a.b.c` has two); a value nests
//!   at most 256 levels. Python's limits depend on its stack.
//! - An expression makes values of at most 4,194,304 values more than it searches: `[@, @] | [@, @] | …` doubles.
//! - Half a character (a lone surrogate, `"\ud800"`) is not a text.
//! - A `&` expression cannot be part of a result, and `to_string` does not show one.
//! - `merge` takes a list of pairs as Python's `dict.update` does, but the names have to be texts.
//!
//! And two of Python's own accidents: `NaN`, which only an expression can make, is sorted last and is not equal to
//! itself even inside an array; floats are added from left to right, as Python before 3.12 adds them.

mod arguments;
mod ast;
mod big;
mod brackets;
mod compare;
mod cursor;
mod ended;
mod error;
mod evaluator;
mod expression;
mod functions;
mod json;
mod lexer;
mod members;
mod number;
mod order;
mod parser;
mod parts;
mod serializer;
mod stream;
mod value;
mod write;

pub use ended::SearchError;
pub use error::ExpressionError;
pub use expression::{Expression, Searchable};
pub use stream::Search;
pub use value::Value;
pub use write::Inexact;

//! What the derive's output names. Not part of the public interface.

pub use crate::{
    Aggregate, FlagField, HasPageSize, Next, PageItems, PageSizeField, PaginatedRequest, PaginatedResponse,
    Paginator, RepeatedToken, SettingsError, TokenField, Tokens,
    agree::{OutputsUnknown, agree},
    path::{Both, Fill, Open, OpenOther},
    place::{ItemsAt, LastItem, TokenAt},
    response::{gather_items, gather_lists},
};
use std::marker::PhantomData;
pub use std::{
    option::Option::{self, None, Some},
    primitive::{bool, i64, str},
    result::Result::{self, Ok},
    string::String,
};

/// `Option` by a name that no prelude has, so that no lint calls its path unnecessary.
pub type Optional<T> = Option<T>;

/// The token that a response hands out.
pub type TokenOf<R> = <R as PaginatedResponse>::Token;

/// The names of a response's tokens, where they are known.
pub type Names = Option<&'static [&'static str]>;

/// Stands in for the response of a request that does not name one, beside the error that says so.
pub struct Unknown<T>(PhantomData<T>);

/// Stands in for the items of a response that marks none, beside the error that says so.
pub type UnknownItems = Vec<()>;

/// Stands in for a token that is not marked, beside the error that says so.
pub type UnknownToken = String;

impl<T: crate::Token> PaginatedResponse for Unknown<T> {
    type Token = T;
    type Items = UnknownItems;

    fn items(&self) -> Option<&UnknownItems> {
        None
    }
    fn items_mut(&mut self) -> Option<&mut UnknownItems> {
        None
    }
    fn next_token(&self) -> Option<T> {
        None
    }
}

//! What the derive's output names. Not part of the public interface.

pub use crate::{
    Aggregate, FlagField, HasPageSize, PageItems, PageSizeField, PaginatedRequest, PaginatedResponse,
    Paginator, RepeatedToken, SettingsError, TokenField, Tokens,
    agree::{OutputsUnknown, agree},
    path::{Both, Fill, ItemsAt, LastItem, Open, OpenOther, TokenAt},
    response::{gather_items, gather_lists},
};
use std::marker::PhantomData;
pub use std::string::String;

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

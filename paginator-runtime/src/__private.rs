//! What the derive's output names. Not part of the public interface.

pub use crate::{
    Aggregate, FlagField, HasPageSize, PageItems, PageSizeField, PaginatedRequest, PaginatedResponse,
    Paginator, RepeatedToken, SettingsError, TokenField, Tokens,
    agree::{OutputsUnknown, agree},
    path::{Both, Fill, Open, OpenOther},
    place::{ItemsAt, LastItem, TokenAt},
    response::{gather_items, gather_lists},
};
pub use std::{
    option::Option::{self, None, Some},
    primitive::{bool, i64, str},
    result::Result::{self, Ok},
    string::String,
};

/// `Option` by a name that no prelude has, so that no lint calls its path unnecessary.
pub type Optional<T> = Option<T>;

/// The names of a response's tokens, where they are known.
pub type Names = Option<&'static [&'static str]>;

/// `T`, or where `SOUND` does not compile a type that the compiler says nothing more of.
pub type Checked<T, const SOUND: bool> = <Sound<SOUND> as Of<T>>::Same;

/// See [`Checked`].
pub struct Sound<const SOUND: bool>;

/// See [`Checked`].
pub trait Of<T> {
    /// `T`
    type Same;
}

impl<T, const SOUND: bool> Of<T> for Sound<SOUND> {
    type Same = T;
}

/// True of whatever compiles.
pub const fn is_sound<T>() -> bool {
    true
}

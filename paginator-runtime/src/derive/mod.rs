//! What generated code names. Not part of the public interface.
#![allow(missing_docs, reason = "hidden: only generated code names it")]

mod agree;
mod gather;
mod path;
mod sound;

pub use crate::{
    config::{RepeatedToken, SettingsError},
    operation::{
        FollowsResponse, HandsOutToken, HasPageSize, Next, PaginatedRequest, PaginatedResponse, Seen,
        field::{
            Aggregate, Fill, FlagField, ItemsAt, LastItem, PageItems, PageSizeField, TokenAt, TokenField,
        },
    },
    paginator::Paginator,
    token::Tokens,
    walk::next::follow,
};
pub use agree::{OutputsUnknown, agree};
pub use gather::{gather_items, gather_lists};
pub use path::{Both, Open, OpenOther};
pub use sound::{Checked, is_sound};
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

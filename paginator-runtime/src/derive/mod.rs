//! What generated code names. Not part of the public interface.
#![allow(missing_docs, reason = "hidden: only generated code names it")]

mod agree;
mod count;
mod gather;
mod path;
mod sound;

pub use crate::{
    config::{RepeatedToken, SettingsError},
    operation::{
        CarriesAlong, FollowsResponse, HandsOutCarried, HandsOutToken, HasPageSize, LastPage, Next,
        PaginatedRequest, PaginatedResponse, Paging, Seen, Stated, Step,
        field::{
            Aggregate, CountField, Fill, FlagField, Header, ItemsAt, LastItem, PageItems, PageSizeField,
            TokenAt, TokenField,
        },
    },
    paginator::Paginator,
    token::{PageNumber, TokenError, Tokens, With},
    walk::{
        locate::{locate_offset, locate_page_number},
        next::{computed, follow, offset, page_number, with_carried},
    },
};
pub use agree::agree;
pub use count::{join, offset_in, page_number_in, part, set_count};
pub use gather::{gather_items, gather_lists};
pub use path::{Both, Open, OpenOther};
pub use sound::{Checked, Same, is_sound};
pub use std::{
    option::Option::{self, None, Some},
    primitive::{bool, i64, i128, str},
    result::Result::{self, Ok},
    string::String,
};

/// `Option` by a name that no prelude has, so that no lint calls its path unnecessary.
pub type Optional<T> = Option<T>;

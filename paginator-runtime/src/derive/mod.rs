//! What generated code names. Not part of the public interface.
#![allow(missing_docs, reason = "hidden: only generated code names it")]

mod agree;
mod by;
mod carried;
mod count;
mod gather;
mod header;
mod path;
mod sound;

pub use crate::{
    config::{RepeatedToken, SettingsError},
    operation::{
        CarriesAlong, FollowsResponse, HandsOutCarried, HandsOutToken, HasPageSize, LastPage, Next,
        PaginatedRequest, PaginatedResponse, Paging, Seen, Stated, Step,
        field::{
            Aggregate, CountAt, CountField, Fill, FlagField, HeaderCount, HeaderToken, ItemsAt, LastItem,
            PageItems, PageSizeField, TokenAt, TokenField,
        },
    },
    paginator::Paginator,
    token::{PageNumber, TokenError, Tokens, With},
    walk::{
        locate::{locate_offset, locate_page_number},
        next::{computed, follow, offset, page_number, stated, with_carried},
    },
};
pub use agree::{agree, agree_carried, has_no_flag, says_what_follows};
pub use by::{check_by, next_by};
pub use carried::{check_main, join, locate_main, part};
pub use count::{count_of, number_of, offset_of, page_number_of, set_page_size_of};
pub use gather::{gather_items, gather_lists};
pub use header::{first_unread, read_link};
pub use path::{Both, Open, OpenOther};
pub use sound::{Checked, Same, is_sound};
pub use std::{
    ops::FnMut,
    option::Option::{self, None, Some},
    primitive::{bool, i64, i128, str, u64, usize},
    result::Result::{self, Ok},
    string::String,
    vec::Vec,
};

// One name in place of several: each costs compile time.
pub type PageSizeBound = Option<i64>;
pub type ExactPageSize = Result<Option<i128>, SettingsError>;
pub type Names = &'static [&'static str];
pub type PageSizeSet = Result<(), SettingsError>;

/// `Option` by a name that no prelude has, so that no lint calls its path unnecessary.
pub type Optional<T> = Option<T>;

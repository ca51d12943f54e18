//! What generated structs need besides: pieces of Rust that are put beside them where they are used, so that a
//! module needs no crate of ours for them.

use std::collections::BTreeSet;

pub(super) const HIDDEN: &str = include_str!("support/hidden.rs");
pub(super) const BLOB: &str = include_str!("support/blob.rs");
pub(super) const OPEN_ENUM: &str = include_str!("support/open_enum.rs");
pub(super) const MOMENTS: &str = include_str!("support/moments.rs");
pub(super) const EPOCH_SECONDS: &str = include_str!("support/epoch_seconds.rs");
pub(super) const DATE_TIME: &str = include_str!("support/date_time.rs");
pub(super) const HTTP_DATE: &str = include_str!("support/http_date.rs");
pub(super) const TOKEN: &str = include_str!("support/token.rs");
pub(super) const TOKEN_BLOB: &str = include_str!("support/token_blob.rs");

/// In which order pieces come: the least surprising first.
const ORDER: [&str; 9] =
    [HIDDEN, OPEN_ENUM, BLOB, EPOCH_SECONDS, DATE_TIME, HTTP_DATE, MOMENTS, TOKEN, TOKEN_BLOB];

/// The pieces that are used, one after the other.
pub(super) fn text(used: &BTreeSet<&'static str>) -> String {
    ORDER.iter().filter(|piece| used.contains(*piece)).copied().collect::<Vec<_>>().join("\n")
}

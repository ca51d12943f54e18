//! What else generated structs need: pieces of Rust that are written into their module where they are used, so that it
//! needs no crate of ours for them.

use std::collections::BTreeSet;

pub(super) const HIDDEN: &str = include_str!("support/hidden.rs");
pub(super) const BLOB: &str = include_str!("support/blob.rs");
pub(super) const OPEN_ENUM: &str = include_str!("support/open_enum.rs");
pub(super) const OBJECT: &str = include_str!("support/object.rs");
pub(super) const PRESENT: &str = include_str!("support/present.rs");
pub(super) const MOMENT: &str = include_str!("support/moment.rs");
pub(super) const DATE: &str = include_str!("support/date.rs");
pub(super) const DATE_TIME: &str = include_str!("support/date_time.rs");
pub(super) const HTTP_DATE: &str = include_str!("support/http_date.rs");
pub(super) const TOKEN_BLOB: &str = include_str!("support/token_blob.rs");

/// The order of the pieces: the least surprising first.
const ORDER: [&str; 10] =
    [HIDDEN, OBJECT, PRESENT, OPEN_ENUM, BLOB, DATE, DATE_TIME, HTTP_DATE, MOMENT, TOKEN_BLOB];

/// Types of public fields, which have to be reachable.
pub(super) const PUBLIC: [(&str, &str); 4] =
    [(BLOB, "Blob"), (DATE, "Date"), (DATE_TIME, "DateTime"), (HTTP_DATE, "HttpDate")];

/// The pieces that are used, one after the other.
pub(super) fn text(used: &BTreeSet<&'static str>) -> String {
    ORDER.iter().filter(|piece| used.contains(*piece)).copied().collect::<Vec<_>>().join("\n")
}

//! How generated code reads headers.
#![allow(missing_docs, reason = "hidden: only generated code names it")]

use crate::operation::field::Header;

/// The name of the first header that was not read.
pub fn first_unread(headers: &[(&'static str, bool)]) -> Option<&'static str> {
    headers.iter().find(|(_, is_read)| !is_read).map(|(name, _)| *name)
}

/// Reads the target of the link with this relation.
pub fn read_link(field: &mut Header<String>, values: Vec<String>, relation: &str) {
    field.read_link(values, relation);
}

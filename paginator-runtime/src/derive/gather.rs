//! How generated code adds a later page.
#![allow(missing_docs, reason = "hidden: only generated code names it")]

use crate::operation::{PaginatedResponse, field::PageItems};

/// Adds the items of a later page, where there is more to gather than items.
pub fn gather_items<R: PaginatedResponse + ?Sized>(response: &mut R, later: &mut R) {
    if let (Some(items), Some(later)) = (response.items_mut(), later.items_mut()) {
        items.append(later);
    }
}

/// The same for items at a path.
pub fn gather_lists<R: PaginatedResponse + ?Sized>(items: &mut R::Items, later: &mut R::Items) {
    items.append(later);
}

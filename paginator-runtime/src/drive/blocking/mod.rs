//! The same walk for clients that fetch without async: plain iterators.

mod items;
mod pages;

pub use items::BlockingItems;
pub use pages::BlockingPages;

//! Collections that a page can hold as its primary items.

use std::{
    collections::{BTreeMap, VecDeque},
    mem,
};

/// An ordered collection of a page's items, that can be cut at both ends.
///
/// For `Vec`, `VecDeque`, boxed slices, `BTreeMap` (its items are the pairs), `String` (its items are
/// characters, Unicode scalar values), and `Option` or `Box` of one of them. A `HashMap` has no order, so a
/// position inside it would mean nothing.
///
/// # Example
/// ```
/// use paginator_runtime::PageItems;
///
/// let mut page = vec![1, 2, 3, 4];
/// page.drop_front(1);
/// page.keep_front(2);
/// assert_eq!(page.take_all(), [2, 3]);
/// assert_eq!(page.count(), 0);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot hold the items of a page",
    label = "not an ordered list of items",
    note = "use a `Vec`, `VecDeque`, boxed slice, `BTreeMap` or `String`, or an `Option` or `Box` of one; \
            an unordered collection cannot be resumed in the middle"
)]
pub trait PageItems {
    /// One item.
    type Item;

    /// The number of items.
    fn count(&self) -> usize;

    /// Drops the first `amount` items, all of them when there are fewer.
    fn drop_front(&mut self, amount: usize);

    /// Keeps only the first `amount` items.
    fn keep_front(&mut self, amount: usize);

    /// Takes all items out in their order, leaving the collection empty.
    fn take_all(&mut self) -> Vec<Self::Item>;

    /// Adds the items of a later page behind its own, leaving `later` empty.
    fn append(&mut self, later: &mut Self);
}

impl<T> PageItems for Vec<T> {
    type Item = T;

    fn count(&self) -> usize {
        self.len()
    }
    fn drop_front(&mut self, amount: usize) {
        self.drain(..amount.min(self.len()));
    }
    fn keep_front(&mut self, amount: usize) {
        self.truncate(amount);
    }
    fn take_all(&mut self) -> Vec<Self::Item> {
        mem::take(self)
    }
    fn append(&mut self, later: &mut Self) {
        self.append(later);
    }
}

impl<T> PageItems for VecDeque<T> {
    type Item = T;

    fn count(&self) -> usize {
        self.len()
    }
    fn drop_front(&mut self, amount: usize) {
        self.drain(..amount.min(self.len()));
    }
    fn keep_front(&mut self, amount: usize) {
        self.truncate(amount);
    }
    fn take_all(&mut self) -> Vec<Self::Item> {
        mem::take(self).into()
    }
    fn append(&mut self, later: &mut Self) {
        self.append(later);
    }
}

impl<T> PageItems for Box<[T]> {
    type Item = T;

    fn count(&self) -> usize {
        self.len()
    }
    fn drop_front(&mut self, amount: usize) {
        *self = mem::take(self).into_iter().skip(amount).collect();
    }
    fn keep_front(&mut self, amount: usize) {
        *self = mem::take(self).into_iter().take(amount).collect();
    }
    fn take_all(&mut self) -> Vec<Self::Item> {
        mem::take(self).into_vec()
    }
    fn append(&mut self, later: &mut Self) {
        *self = mem::take(self).into_iter().chain(mem::take(later)).collect();
    }
}

impl<K: Ord, V> PageItems for BTreeMap<K, V> {
    type Item = (K, V);

    fn count(&self) -> usize {
        self.len()
    }
    fn drop_front(&mut self, amount: usize) {
        *self = mem::take(self).into_iter().skip(amount).collect();
    }
    fn keep_front(&mut self, amount: usize) {
        *self = mem::take(self).into_iter().take(amount).collect();
    }
    fn take_all(&mut self) -> Vec<Self::Item> {
        mem::take(self).into_iter().collect()
    }
    fn append(&mut self, later: &mut Self) {
        self.append(later);
    }
}

impl PageItems for String {
    type Item = char;

    fn count(&self) -> usize {
        self.chars().count()
    }
    fn drop_front(&mut self, amount: usize) {
        self.drain(..end_of(self, amount));
    }
    fn keep_front(&mut self, amount: usize) {
        self.truncate(end_of(self, amount));
    }
    fn take_all(&mut self) -> Vec<Self::Item> {
        mem::take(self).chars().collect()
    }
    fn append(&mut self, later: &mut Self) {
        self.push_str(&mem::take(later));
    }
}

/// The byte at which the first `amount` characters of `text` end.
fn end_of(text: &str, amount: usize) -> usize {
    text.char_indices().nth(amount).map_or(text.len(), |(at, _)| at)
}

impl<C: PageItems + Default> PageItems for Option<C> {
    type Item = C::Item;

    fn count(&self) -> usize {
        self.as_ref().map_or(0, C::count)
    }
    fn drop_front(&mut self, amount: usize) {
        if let Some(items) = self {
            items.drop_front(amount);
        }
    }
    fn keep_front(&mut self, amount: usize) {
        if let Some(items) = self {
            items.keep_front(amount);
        }
    }
    fn take_all(&mut self) -> Vec<Self::Item> {
        self.take().unwrap_or_default().take_all()
    }
    fn append(&mut self, later: &mut Self) {
        match (&mut *self, later) {
            (Some(items), Some(later)) => items.append(later),
            (None, later) => *self = later.take(),
            (Some(_), None) => {}
        }
    }
}

impl<C: PageItems> PageItems for Box<C> {
    type Item = C::Item;

    fn count(&self) -> usize {
        (**self).count()
    }
    fn drop_front(&mut self, amount: usize) {
        (**self).drop_front(amount);
    }
    fn keep_front(&mut self, amount: usize) {
        (**self).keep_front(amount);
    }
    fn take_all(&mut self) -> Vec<Self::Item> {
        (**self).take_all()
    }
    fn append(&mut self, later: &mut Self) {
        (**self).append(later);
    }
}

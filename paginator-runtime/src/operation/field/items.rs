//! Collections that a page can hold as its primary items.

use std::{
    collections::{BTreeMap, VecDeque},
    mem,
};

/// An ordered collection of a page's items that can be trimmed at both ends.
///
/// For `Vec`, `VecDeque`, boxed slices, `BTreeMap` (its items are the pairs), `String` (its items are
/// characters, Unicode scalar values), and `Option` or `Box` of one of them. A `HashMap` has no order, so a
/// position inside it would mean nothing.
///
/// # Example
/// ```
/// use paginator_runtime::field::PageItems;
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

    /// Adds the items of a later page after its own, leaving `later` empty.
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

/// A list that a path takes the last item of, `[-1]`: a `Vec`, a `VecDeque`, a slice, or a list of your own.
///
/// # Example
/// ```
/// use paginator_runtime::field::LastItem;
///
/// assert_eq!(vec!["a", "b"].last_item(), Some(&"b"));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no last item",
    label = "not a list",
    note = "`[-1]` in a path follows a `Vec`, a `VecDeque` or a boxed slice"
)]
pub trait LastItem {
    /// One item.
    type Item;

    /// The last item, if there is one.
    fn last_item(&self) -> Option<&Self::Item>;
}

impl<T> LastItem for Vec<T> {
    type Item = T;

    fn last_item(&self) -> Option<&T> {
        self.last()
    }
}

impl<T> LastItem for [T] {
    type Item = T;

    fn last_item(&self) -> Option<&T> {
        self.last()
    }
}

impl<T> LastItem for VecDeque<T> {
    type Item = T;

    fn last_item(&self) -> Option<&T> {
        self.back()
    }
}

/// The items at a path, of the type that was named: holds for equal types only, and exists so that a mismatch is
/// reported in words.
///
/// # Example
/// ```
/// use paginator_runtime::field::ItemsAt;
///
/// assert_eq!(ItemsAt::<Vec<u32>>::items(&vec![1, 2]), &[1, 2]);
/// ```
#[diagnostic::on_unimplemented(
    message = "the items are of type `{Self}`, and are annotated as `{T}`",
    label = "a `{Self}`",
    note = "write `items: {Self} = …`"
)]
pub trait ItemsAt<T> {
    /// The items.
    fn items(&self) -> &T;
    /// The items, to be cut.
    fn items_mut(&mut self) -> &mut T;
}

impl<T> ItemsAt<T> for T {
    fn items(&self) -> &T {
        self
    }
    fn items_mut(&mut self) -> &mut T {
        self
    }
}

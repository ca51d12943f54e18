//! What a place has to hold that a marker or a path leads to, for the compiler to say in words.

use crate::token::{TokenField, TokenValue};
use std::collections::VecDeque;

/// The items at a path, of the type that was told: holds for equal types only, and exists so that a mismatch is
/// reported in words.
///
/// # Example
/// ```
/// use paginator_runtime::ItemsAt;
///
/// assert_eq!(ItemsAt::<Vec<u32>>::items(&vec![1, 2]), &[1, 2]);
/// ```
#[diagnostic::on_unimplemented(
    message = "the items are of type `{Self}`, and were told to be of type `{T}`",
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

/// A place that holds a token of type `T`: for a request's, its response's; for a response's, the one that was
/// told, or that of the first of several. Holds for every [`TokenValue`] and `Option` of one; a field of your own
/// type that is neither has to implement this besides [`TokenField`].
///
/// # Example
/// ```
/// use paginator_runtime::TokenAt;
///
/// let mut next: Option<u32> = Some(7);
/// TokenAt::<u32>::set_token(&mut next, Some(8));
/// assert_eq!(TokenAt::<u32>::token(&next), Some(8));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not hold a token of type `{T}`",
    label = "not a `{T}`",
    note = "a token at a path is a `String` unless its type is told: `input_token: u64 = …`, `output_token: u64 = …`",
    note = "a request's token is of the type of its response's, and several tokens are of one type"
)]
pub trait TokenAt<T> {
    /// The token, unless it is absent or unset.
    fn token(&self) -> Option<T>;
    /// Stores `token`.
    fn set_token(&mut self, token: Option<T>);
    /// Takes the token out, unless it is absent or unset.
    fn take_token(&mut self) -> Option<T>;
}

#[diagnostic::do_not_recommend]
impl<T: TokenValue> TokenAt<T> for T {
    fn token(&self) -> Option<T> {
        TokenField::token(self)
    }
    fn set_token(&mut self, token: Option<T>) {
        TokenField::set_token(self, token);
    }
    fn take_token(&mut self) -> Option<T> {
        TokenField::take_token(self)
    }
}

#[diagnostic::do_not_recommend]
impl<T: TokenValue> TokenAt<T> for Option<T> {
    fn token(&self) -> Option<T> {
        TokenField::token(self)
    }
    fn set_token(&mut self, token: Option<T>) {
        TokenField::set_token(self, token);
    }
    fn take_token(&mut self) -> Option<T> {
        TokenField::take_token(self)
    }
}

/// A list that a path takes the last item of, `[-1]`: a `Vec`, a `VecDeque`, a slice, or a list of your own.
///
/// # Example
/// ```
/// use paginator_runtime::LastItem;
///
/// assert_eq!(vec!["a", "b"].last_item(), Some(&"b"));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no last item",
    label = "not a list",
    note = "`[-1]` in a path stands behind a `Vec`, a `VecDeque` or a boxed slice"
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

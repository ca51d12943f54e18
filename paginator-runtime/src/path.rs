//! Steps along a path through a struct, for the derive: an `Option` or a `Box` on the way is opened by itself.
//!
//! `Open(&value).open()` finds the inherent method for what `Opens`, which comes before the trait's for anything
//! else.
#![allow(missing_docs, reason = "all but three are hidden: the module says what they are")]

use crate::token::{TokenField, TokenValue};
use std::{collections::VecDeque, mem};

/// A value on the way to read or to write.
pub struct Open<T>(pub T);

impl<T: Opens> Open<T> {
    pub fn open(self) -> Option<T::Inside> {
        self.0.inside()
    }
}

/// What is opened by itself. The only inherent impl there is, so that the compiler has no choice to complain of
/// where it does not know the type, because a field was misspelt.
pub trait Opens {
    type Inside;

    fn inside(self) -> Option<Self::Inside>;
}

impl<'a, T> Opens for &'a Option<T> {
    type Inside = &'a T;

    fn inside(self) -> Option<&'a T> {
        self.as_ref()
    }
}

impl<'a, T> Opens for &'a mut Option<T> {
    type Inside = &'a mut T;

    fn inside(self) -> Option<&'a mut T> {
        self.as_mut()
    }
}

impl<'a, T: ?Sized> Opens for &'a Box<T> {
    type Inside = &'a T;

    fn inside(self) -> Option<&'a T> {
        Some(self)
    }
}

impl<'a, T: ?Sized> Opens for &'a mut Box<T> {
    type Inside = &'a mut T;

    fn inside(self) -> Option<&'a mut T> {
        Some(self)
    }
}

/// What is neither an `Option` nor a `Box` is there already.
pub trait OpenOther<T> {
    fn open(self) -> Option<T>;
}

impl<T> OpenOther<T> for Open<T> {
    fn open(self) -> Option<T> {
        Some(self.0)
    }
}

/// A value on the way to a field of a request, which is made where it is absent.
pub struct Fill<T>(pub T);

impl<T: Fills> Fill<T> {
    pub fn open(self) -> Option<T::Inside>
    where
        T::Made: Make,
    {
        self.0.filled()
    }
}

pub trait Fills {
    type Inside;
    /// What may have to be made.
    type Made;

    fn filled(self) -> Option<Self::Inside>
    where
        Self::Made: Make;
}

impl<'a, T> Fills for &'a mut Option<T> {
    type Inside = &'a mut T;
    type Made = T;

    fn filled(self) -> Option<&'a mut T>
    where
        T: Make,
    {
        Some(self.get_or_insert_with(T::make))
    }
}

impl<'a, T: ?Sized> Fills for &'a mut Box<T> {
    type Inside = &'a mut T;
    type Made = ();

    fn filled(self) -> Option<&'a mut T> {
        Some(self)
    }
}

/// What can be made where it is absent.
#[diagnostic::on_unimplemented(
    message = "`{Self}` may be absent here, and nothing says how to make one",
    label = "behind an `Option` of what has no default",
    note = "a request is given its token and its page size; derive `Default` for `{Self}`"
)]
pub trait Make {
    fn make() -> Self;
}

impl<T: Default> Make for T {
    fn make() -> T {
        T::default()
    }
}

impl<T> OpenOther<T> for Fill<T> {
    fn open(self) -> Option<T> {
        Some(self.0)
    }
}

/// The same value on an earlier and a later page: where the earlier page lacks what the path leads through,
/// the later one's takes its place, and nothing is left to gather.
pub struct Both<T>(pub T, pub T);

impl<T: OpensBoth> Both<T> {
    pub fn open(self) -> Option<(T::Inside, T::Inside)> {
        self.0.insides(self.1)
    }
}

pub trait OpensBoth: Opens {
    fn insides(self, later: Self) -> Option<(Self::Inside, Self::Inside)>;
}

impl<'a, T> OpensBoth for &'a mut Option<T> {
    fn insides(self, later: Self) -> Option<(&'a mut T, &'a mut T)> {
        if self.is_none() {
            mem::swap(self, later);
        }
        self.as_mut().zip(later.as_mut())
    }
}

impl<'a, T: ?Sized> OpensBoth for &'a mut Box<T> {
    fn insides(self, later: Self) -> Option<(&'a mut T, &'a mut T)> {
        Some((self, later))
    }
}

impl<T> OpenOther<(T, T)> for Both<T> {
    fn open(self) -> Option<(T, T)> {
        Some((self.0, self.1))
    }
}

/// The items at a path, of the type that was told: holds for equal types only, and exists so that a mismatch is
/// reported in words.
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

/// A place that holds a token of the type that was told, or of the first of several. As [`TokenField`], which
/// is what to implement; this exists so that a mismatch is reported in words.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not hold a token of type `{T}`",
    label = "not a `{T}`",
    note = "a token at a path is a `String` unless its type is told, `output_token: u64 = …`; \
            several tokens are of one type"
)]
pub trait TokenAt<T> {
    /// The token, unless it is absent or unset.
    fn token(&self) -> Option<T>;
    /// Stores `token`.
    fn set_token(&mut self, token: Option<T>);
    /// Takes the token out, unless it is absent or unset.
    fn take_token(&mut self) -> Option<T>;
}

macro_rules! token_at {
    ($($field:ty),*) => {$(
        #[diagnostic::do_not_recommend]
        impl<T: TokenValue> TokenAt<T> for $field {
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
    )*};
}
token_at!(T, Option<T>);

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

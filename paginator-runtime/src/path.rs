//! Steps along a path through a struct, for the derive: an `Option` or a `Box` on the way is opened by itself.
//!
//! `Open(&value).open()` finds the inherent method for an `Option` or a `Box`, which comes before the trait's
//! for anything else.
#![allow(missing_docs, reason = "hidden: the module says what they are")]

use std::{collections::VecDeque, mem};

/// A value on the way to read or to write.
pub struct Open<T>(pub T);

impl<'a, T> Open<&'a Option<T>> {
    pub fn open(self) -> Option<&'a T> {
        self.0.as_ref()
    }
}

impl<'a, T> Open<&'a mut Option<T>> {
    pub fn open(self) -> Option<&'a mut T> {
        self.0.as_mut()
    }
}

impl<'a, T: ?Sized> Open<&'a Box<T>> {
    pub fn open(self) -> Option<&'a T> {
        Some(self.0)
    }
}

impl<'a, T: ?Sized> Open<&'a mut Box<T>> {
    pub fn open(self) -> Option<&'a mut T> {
        Some(self.0)
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

impl<'a, T> Fill<&'a mut Option<T>> {
    pub fn open(self) -> Option<&'a mut T>
    where
        T: Default,
    {
        Some(self.0.get_or_insert_with(T::default))
    }
}

impl<'a, T: ?Sized> Fill<&'a mut Box<T>> {
    pub fn open(self) -> Option<&'a mut T> {
        Some(self.0)
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

impl<'a, T> Both<&'a mut Option<T>> {
    pub fn open(self) -> Option<(&'a mut T, &'a mut T)> {
        if self.0.is_none() {
            mem::swap(self.0, self.1);
        }
        self.0.as_mut().zip(self.1.as_mut())
    }
}

impl<'a, T: ?Sized> Both<&'a mut Box<T>> {
    pub fn open(self) -> Option<(&'a mut T, &'a mut T)> {
        Some((self.0, self.1))
    }
}

impl<T> OpenOther<(T, T)> for Both<T> {
    fn open(self) -> Option<(T, T)> {
        Some((self.0, self.1))
    }
}

/// A list that a path takes the last item of, `[-1]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no last item",
    label = "not a list",
    note = "`[-1]` in a path stands behind a `Vec`, a `VecDeque` or a boxed slice"
)]
pub trait LastItem {
    type Item;

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

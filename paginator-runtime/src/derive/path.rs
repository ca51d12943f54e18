//! Steps along a path through a struct, for the derive: an `Option` or a `Box` on the way is opened automatically.
//!
//! `Open(&value).open()` finds the inherent method for what `Opens`, and for anything else the trait's, which comes
//! second.
#![allow(missing_docs, reason = "hidden: the module says what they are")]

use crate::operation::field::Fill;
use std::mem;

/// A value on the way to read or to write.
pub struct Open<T>(pub T);

impl<T: Opens> Open<T> {
    pub fn open(self) -> Option<T::Inside> {
        self.0.inside()
    }
}

/// What is opened automatically. `Open` has one inherent impl only, so that the compiler reports no ambiguity where it
/// does not know the type because a field was misspelt.
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

//! Further fields that are gathered over the pages of a walk, besides the primary items.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::{hash::Hash, mem};

/// A field marked `aggregate`: over the pages lists and maps are concatenated, strings joined, numbers added.
///
/// # Example
/// ```
/// use paginator_runtime::field::Aggregate;
///
/// let (mut names, mut count) = (vec!["a"], 2);
/// names.gather(&mut vec!["b"]);
/// count.gather(&mut 3);
/// assert_eq!((names, count), (vec!["a", "b"], 5));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be gathered over pages",
    label = "not a list, map, string or number",
    note = "mark a list, a map, a string or a number, or an `Option` or `Box` of one"
)]
pub trait Aggregate {
    /// Adds what a later page has of it.
    fn gather(&mut self, later: &mut Self);

    /// What is left of it on a page whose items were delivered before, in part or in whole: lists, maps and
    /// strings come out empty, numbers stay. Source: `_handle_first_request` of botocore.
    fn blank(&mut self);
}

macro_rules! numbers {
    ($add:ident: $($number:ty),*) => {$(
        impl Aggregate for $number {
            fn gather(&mut self, later: &mut Self) {
                *self = self.$add(*later);
            }
            fn blank(&mut self) {}
        }
    )*};
}
numbers!(saturating_add: i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize);

macro_rules! floats {
    ($($number:ty),*) => {$(
        impl Aggregate for $number {
            fn gather(&mut self, later: &mut Self) {
                *self += *later;
            }
            fn blank(&mut self) {}
        }
    )*};
}
floats!(f32, f64);

impl Aggregate for String {
    fn gather(&mut self, later: &mut Self) {
        self.push_str(&mem::take(later));
    }
    fn blank(&mut self) {
        self.clear();
    }
}

impl<T> Aggregate for Vec<T> {
    fn gather(&mut self, later: &mut Self) {
        self.append(later);
    }
    fn blank(&mut self) {
        self.clear();
    }
}

impl<T> Aggregate for VecDeque<T> {
    fn gather(&mut self, later: &mut Self) {
        self.append(later);
    }
    fn blank(&mut self) {
        self.clear();
    }
}

impl<T> Aggregate for Box<[T]> {
    fn gather(&mut self, later: &mut Self) {
        *self = mem::take(self).into_iter().chain(mem::take(later)).collect();
    }
    fn blank(&mut self) {
        *self = Box::default();
    }
}

impl<K: Ord, V> Aggregate for BTreeMap<K, V> {
    fn gather(&mut self, later: &mut Self) {
        self.append(later);
    }
    fn blank(&mut self) {
        self.clear();
    }
}

impl<K: Hash + Eq, V, S: std::hash::BuildHasher> Aggregate for HashMap<K, V, S> {
    fn gather(&mut self, later: &mut Self) {
        self.extend(later.drain());
    }
    fn blank(&mut self) {
        self.clear();
    }
}

impl<A: Aggregate> Aggregate for Option<A> {
    fn gather(&mut self, later: &mut Self) {
        match (&mut *self, later) {
            (Some(gathered), Some(later)) => gathered.gather(later),
            (None, later) => *self = later.take(),
            (Some(_), None) => {}
        }
    }
    fn blank(&mut self) {
        if let Some(gathered) = self {
            gathered.blank();
        }
    }
}

impl<A: Aggregate> Aggregate for Box<A> {
    fn gather(&mut self, later: &mut Self) {
        (**self).gather(later);
    }
    fn blank(&mut self) {
        (**self).blank();
    }
}

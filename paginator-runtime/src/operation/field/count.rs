//! `CountField`: a field that counts: an offset or a page number of a request, a total or a page size of a response.

use crate::token::TokenValue;

/// A field that counts: an integer, or an `Option` of one.
///
/// # Example
/// ```
/// use paginator_runtime::field::CountField;
///
/// assert_eq!(CountField::count(&Some(20_i32)), Some(20));
/// assert_eq!(CountField::count(&-1_i64), None);
/// let mut start = 0_u32;
/// start.set_count(40);
/// assert_eq!(start, 40);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot count",
    label = "not an integer",
    note = "use an integer or an `Option` of one"
)]
pub trait CountField {
    /// The integer inside.
    type Value: TokenValue;

    /// The count; `None` when it is absent, or negative.
    fn count(&self) -> Option<u64> {
        self.integer().and_then(|value| value.to_count())
    }

    /// The integer as it is; `None` when it is absent.
    fn integer(&self) -> Option<Self::Value>;

    /// Stores `count`, if the type holds it.
    fn set_count(&mut self, count: u64);

    /// Makes it absent, or `first` where the type cannot be absent.
    fn reset(&mut self, first: u64);

    /// Stores `count`; where there is none, [resets](Self::reset) to `first`.
    #[doc(hidden)]
    fn set_to(&mut self, count: Option<u64>, first: u64) {
        match count {
            Some(count) => self.set_count(count),
            None => self.reset(first),
        }
    }
}

/// A place that counts in an integer of type `T`: for an offset or a page number at a path, the type that was named.
/// Holds for every integer and `Option` of one; a field of your own type has to implement this besides
/// [`CountField`].
///
/// # Example
/// ```
/// use paginator_runtime::field::CountAt;
///
/// assert_eq!(CountAt::<u32>::integer(&Some(20)), Some(20));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not hold an integer of type `{T}`",
    label = "not a `{T}`",
    note = "name the field's integer type, as in `input_token(offset): u64 = …`"
)]
pub trait CountAt<T> {
    /// The integer as it is; `None` when it is absent.
    fn integer(&self) -> Option<T>;
}

#[diagnostic::do_not_recommend]
impl<C: CountField<Value = C> + TokenValue> CountAt<C> for Option<C> {
    fn integer(&self) -> Option<C> {
        self.clone()
    }
}

macro_rules! integer_counts {
    ($($integer:ty),*) => {$(
        #[diagnostic::do_not_recommend]
        impl CountAt<$integer> for $integer {
            fn integer(&self) -> Option<$integer> {
                Some(*self)
            }
        }

        impl CountField for $integer {
            type Value = $integer;

            fn integer(&self) -> Option<$integer> {
                Some(*self)
            }
            fn set_count(&mut self, count: u64) {
                *self = count.try_into().unwrap_or(*self);
            }
            fn reset(&mut self, first: u64) {
                self.set_count(first);
            }
        }
    )*};
}
integer_counts!(i8, i16, i32, i64, isize, u8, u16, u32, u64, usize);

impl<C: CountField<Value = C> + TokenValue> CountField for Option<C> {
    type Value = C;

    fn integer(&self) -> Option<C> {
        self.clone()
    }
    fn set_count(&mut self, count: u64) {
        *self = C::from_count(count);
    }
    fn reset(&mut self, _: u64) {
        *self = None;
    }
}

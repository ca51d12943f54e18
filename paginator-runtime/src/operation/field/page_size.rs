//! Fields that carry a page size.

use crate::{config::SettingsError, token::text::python};

/// A field that carries a page size: an integer, a string that holds one, or an `Option` of these. 0 and the
/// empty string mean that none is set.
///
/// # Example
/// ```
/// use paginator_runtime::field::PageSizeField;
///
/// assert_eq!(i32::from_page_size(60), Some(60));
/// assert_eq!(Option::<String>::from_page_size(60), Some(Some("60".to_owned())));
/// assert_eq!(u8::from_page_size(1000), None);
/// assert_eq!(Some(60).page_size(), Some(60));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a page size",
    label = "not a page size",
    note = "use an integer, a `String`, or an `Option` of one"
)]
pub trait PageSizeField: Sized {
    /// The largest page size that the type holds.
    const MAX: i64;

    /// The field's value for pages of `size` items; `None` when the type cannot hold it.
    fn from_page_size(size: i64) -> Option<Self>;

    /// The page size; `None` when none is set, or the text is not a number. One beyond `i64` becomes the nearest that
    /// fits.
    fn page_size(&self) -> Option<i64>;

    /// The page size, exact where it is beyond `i64`; `None` when none is set.
    ///
    /// # Errors
    /// When the text is not a whole number.
    fn exact_page_size(&self) -> Result<Option<i128>, SettingsError> {
        Ok(self.page_size().map(Into::into))
    }

    /// Stores `size`.
    ///
    /// # Errors
    /// When the type cannot hold it.
    fn set_page_size(&mut self, size: i64) -> Result<(), SettingsError> {
        let refusal = SettingsError::PageSize { given: size, min: 1, max: Some(Self::MAX) };
        *self = Self::from_page_size(size).ok_or(refusal)?;
        Ok(())
    }
}

macro_rules! integer_page_sizes {
    ($($integer:ty),*) => {$(
        impl PageSizeField for $integer {
            const MAX: i64 =
                if size_of::<Self>() < size_of::<i64>() { <$integer>::MAX as i64 } else { i64::MAX };

            fn from_page_size(size: i64) -> Option<Self> {
                size.try_into().ok()
            }
            fn page_size(&self) -> Option<i64> {
                i128::try_from(*self).ok().filter(|size| *size != 0).map(saturated)
            }
            fn exact_page_size(&self) -> Result<Option<i128>, SettingsError> {
                Ok(i128::try_from(*self).ok().filter(|size| *size != 0))
            }
        }
    )*};
}
integer_page_sizes!(i8, i16, i32, i64, isize, u8, u16, u32, u64, usize);

impl PageSizeField for String {
    const MAX: i64 = i64::MAX;

    fn from_page_size(size: i64) -> Option<Self> {
        Some(size.to_string())
    }
    fn page_size(&self) -> Option<i64> {
        self.exact_page_size().ok().flatten().map(saturated)
    }
    fn exact_page_size(&self) -> Result<Option<i128>, SettingsError> {
        if self.is_empty() {
            return Ok(None);
        }
        match python::int(self).or_else(|| whole(self)) {
            Some(size) => Ok(Some(size).filter(|size| *size != 0)),
            None => Err(SettingsError::PageSizeText { given: self.clone(), min: 1, max: None }),
        }
    }
}

/// The nearest `i64`.
pub(crate) fn saturated(size: i128) -> i64 {
    size.try_into().unwrap_or(if size < 0 { i64::MIN } else { i64::MAX })
}

/// A whole number that is written as a decimal, `1e9`.
fn whole(text: &str) -> Option<i128> {
    let digits = text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E'));
    let number =
        text.parse::<f64>().ok().filter(|number| digits && (number.is_infinite() || number.fract() == 0.0));
    // Beyond what an `i128` holds, its largest: no bound is that large.
    number.map(|number| number as i128)
}

impl<P: PageSizeField> PageSizeField for Option<P> {
    const MAX: i64 = P::MAX;

    fn from_page_size(size: i64) -> Option<Self> {
        P::from_page_size(size).map(Some)
    }
    fn page_size(&self) -> Option<i64> {
        self.as_ref().and_then(P::page_size)
    }
    fn exact_page_size(&self) -> Result<Option<i128>, SettingsError> {
        self.as_ref().map_or(Ok(None), P::exact_page_size)
    }
}

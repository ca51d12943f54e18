//! `FlagField`: a field that says whether more follows.

/// A field that says whether more follows: `bool`, or `Option<bool>` where absent means no (as botocore has
/// it).
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot say whether more results follow",
    label = "not a flag",
    note = "mark a `bool` or an `Option<bool>`"
)]
pub trait FlagField: Sized {
    /// Whether more follows.
    fn is_set(&self) -> bool;

    /// Becomes what a later page has.
    fn replace(&mut self, later: &mut Self) {
        std::mem::swap(self, later);
    }

    /// Unsets the flag, for a later page that lacks it and what is around it.
    fn clear(&mut self);
}

impl FlagField for bool {
    fn is_set(&self) -> bool {
        *self
    }
    fn clear(&mut self) {
        *self = false;
    }
}

impl FlagField for Option<bool> {
    fn is_set(&self) -> bool {
        self.unwrap_or(false)
    }
    fn clear(&mut self) {
        *self = None;
    }
}

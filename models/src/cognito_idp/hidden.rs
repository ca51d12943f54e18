//! What `Debug` shows in place of personal data and secrets.

use std::fmt;

/// Shows whether there is a value, and nothing of it.
pub(super) fn hidden<T>(value: Option<&T>) -> impl fmt::Debug {
    value.map(|_| Hidden)
}

pub(super) struct Hidden;

impl fmt::Debug for Hidden {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

//! What `Debug` shows in place of personal data and secrets.

use std::fmt;

/// Stands for a value that is not shown.
pub(super) struct Hidden;

impl fmt::Debug for Hidden {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

/// A field that can be hidden.
pub(super) trait Hide {
    /// Shows whether there is a value, but nothing of it.
    fn hidden(&self) -> impl fmt::Debug;
}

impl Hide for String {
    fn hidden(&self) -> impl fmt::Debug {
        Hidden
    }
}

impl Hide for Option<String> {
    fn hidden(&self) -> impl fmt::Debug {
        self.as_ref().map(|_| Hidden)
    }
}

/// Implements `Debug` for a struct from a list of all its fields: one marked `hidden` shows only whether it has a
/// value.
macro_rules! debug_hiding {
    ($name:ident { $($field:ident $(: $how:ident)?),* $(,)? }) => {
        impl ::std::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                // Without `..`: a field that is not listed is an error.
                let $name { $($field),* } = self;
                f.debug_struct(stringify!($name))
                    $(.field(
                        stringify!($field),
                        $crate::cognito_idp::hidden::debug_hiding!(@$field $($how)?),
                    ))*
                    .finish()
            }
        }
    };
    (@$field:ident) => { $field };
    (@$field:ident hidden) => { &$crate::cognito_idp::hidden::Hide::hidden($field) };
}

pub(super) use debug_hiding;

//! How the shapes here read AWS's JSON: a struct is read from objects only, a list that is null is absent, and a date
//! that cannot be read affects nothing else. This page says what a generator of such shapes has to emit.
//!
//! - A struct derives serde's traits with `#[serde(remote = "Self")]`, and is listed in [`json_object!`]. On its own
//!   serde reads a struct from a list too, member by member, so that `[]` would be an empty page, and the walk
//!   complete.
//! - A `Vec` has `#[serde(default, deserialize_with = "paginator_models::json::list")]`. (An `Option<Vec<_>>` needs
//!   nothing.)
//! - A date is a [`Date`].
//!
//! # Example
//! ```
//! use paginator_models::json::{self, Date, json_object};
//! use serde::{Deserialize, Serialize};
//!
//! #[derive(Serialize, Deserialize)]
//! #[serde(remote = "Self", rename_all = "PascalCase")]
//! struct Album {
//!     #[serde(default, deserialize_with = "json::list")]
//!     songs: Vec<String>,
//!     #[serde(default, skip_serializing_if = "Option::is_none")]
//!     bought: Option<Date>,
//! }
//!
//! json_object!(Album);
//!
//! let album: Album = serde_json::from_str(r#"{"Songs": null, "Bought": 1795345828.177}"#)?;
//! assert!(album.songs.is_empty());
//! assert_eq!(album.bought.unwrap().to_string(), "2026-11-22T11:10:28.177Z");
//! assert!(serde_json::from_str::<Album>("[]").is_err());
//! # Ok::<(), serde_json::Error>(())
//! ```

mod date;
mod object;

pub use crate::__json_object as json_object;
pub use date::Date;
/// jiff's type for an instant, which a [`Date`] holds.
pub use jiff::Timestamp;
pub use object::Object;
use serde::{Deserialize, Deserializer};

#[doc(hidden)]
pub use serde as __serde;

/// Reads a list; null is an empty one, as botocore treats it as absent. For `#[serde(deserialize_with = …)]`.
///
/// # Errors
/// When it is neither a list nor null, or an element cannot be read.
pub fn list<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Vec<T>, D::Error> {
    Ok(Option::deserialize(deserializer)?.unwrap_or_default())
}

/// Implements serde's traits for structs that derive them with `#[serde(remote = "Self")]`: written as derived, and
/// read from objects only. [The module](crate::json) has an example.
#[doc(hidden)]
#[macro_export]
macro_rules! __json_object {
    ($($name:ident),+ $(,)?) => {
        $(
            impl $crate::json::__serde::Serialize for $name {
                fn serialize<S: $crate::json::__serde::Serializer>(
                    &self,
                    serializer: S,
                ) -> ::core::result::Result<S::Ok, S::Error> {
                    // The function that `remote` derives, which belongs to no trait.
                    <$name>::serialize(self, serializer)
                }
            }

            impl<'de> $crate::json::__serde::Deserialize<'de> for $name {
                fn deserialize<D: $crate::json::__serde::Deserializer<'de>>(
                    deserializer: D,
                ) -> ::core::result::Result<Self, D::Error> {
                    <$name>::deserialize($crate::json::Object(deserializer))
                }
            }
        )+
    };
}

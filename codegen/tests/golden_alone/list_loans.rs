//! `ListLoans` of Book Shop, from the service's description.
//!
//! Written by paginator-codegen; regenerate it instead of editing it. It needs the crates
//! `paginator-runtime`, `serde` (`derive`), `jiff` and `serde_json`.
#![allow(dead_code, unreachable_pub, unused_imports, reason = "not everything that a service has is used")]
#![allow(missing_docs, reason = "the service's own documentation has it")]

use paginator_runtime::Paginated;
use serde::{Deserialize, Serialize};
use support::{Hidden, Object, json_object};

pub use support::Date;

/// The request of `ListLoans`.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize, Paginated)]
#[serde(remote = "Self", rename_all = "PascalCase")]
#[paginated(response = ListLoansResponse)]
pub struct ListLoansRequest {
    #[paginated(page_size(min = 5, max = 100))]
    pub limit: i32,
    #[serde(default, rename = "loan-marker", skip_serializing_if = "Option::is_none")]
    #[paginated(input_token(name = "Marker"))]
    pub marker: Option<String>,
}

json_object!(ListLoansRequest);

impl std::fmt::Debug for ListLoansRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ListLoansRequest")
            .field("limit", &self.limit)
            .field("marker", &self.marker.as_ref().map(|_| Hidden))
            .finish()
    }
}

impl ListLoansRequest {
    /// A request for the first page, with what the service requires.
    /// `limit` is the page size.
    pub fn new(limit: i32) -> Self {
        ListLoansRequest { limit, ..Self::default() }
    }
}

/// The response of `ListLoans`: one page.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize, Paginated)]
#[serde(remote = "Self", rename_all = "PascalCase")]
#[paginated(
    output_token = next_marker || result.loans[-1].id,
    items: Vec<Loan> = result.loans,
    aggregate = result.returned,
    aggregate = result.count,
    more_results = result.has_more
)]
pub struct ListLoansResponse {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<LoanResult>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_marker: Option<String>,
}

json_object!(ListLoansResponse);

impl std::fmt::Debug for ListLoansResponse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ListLoansResponse")
            .field("result", &self.result)
            .field("next_marker", &self.next_marker.as_ref().map(|_| Hidden))
            .finish()
    }
}

#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(remote = "Self", rename_all = "PascalCase")]
pub struct Loan {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
}

json_object!(Loan);

#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(remote = "Self", rename_all = "PascalCase")]
pub struct LoanResult {
    pub loans: Vec<Loan>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub returned: Option<Vec<Loan>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<i32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub has_more: Option<bool>,
}

json_object!(LoanResult);

mod support {
    /// Stands in `Debug` for a value that is not shown: what the service's description marks as sensitive, and tokens.
    pub(super) struct Hidden;
    impl ::std::fmt::Debug for Hidden {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.write_str("***")
        }
    }
    /// A deserializer whose structs come from objects alone, and all else from where it did: by itself serde reads a struct
    /// from a list too, member by member, so that `[]` would be an empty page.
    pub(super) struct Object<D>(pub(super) D);
    impl<'de, D: ::serde::Deserializer<'de>> ::serde::Deserializer<'de> for Object<D> {
        type Error = D::Error;
        fn deserialize_struct<V: ::serde::de::Visitor<'de>>(
            self,
            name: &'static str,
            fields: &'static [&'static str],
            visitor: V,
        ) -> ::std::result::Result<V::Value, D::Error> {
            self.0.deserialize_struct(name, fields, MapOnly(visitor))
        }
        fn deserialize_any<V: ::serde::de::Visitor<'de>>(
            self,
            visitor: V,
        ) -> ::std::result::Result<V::Value, D::Error> {
            self.0.deserialize_any(visitor)
        }
        ::serde::forward_to_deserialize_any! {
            bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes
            byte_buf option unit unit_struct newtype_struct seq tuple tuple_struct map
            enum identifier ignored_any
        }
    }
    /// A visitor that takes maps and nothing else.
    struct MapOnly<V>(V);
    impl<'de, V: ::serde::de::Visitor<'de>> ::serde::de::Visitor<'de> for MapOnly<V> {
        type Value = V::Value;
        fn expecting(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            self.0.expecting(f)
        }
        fn visit_map<A: ::serde::de::MapAccess<'de>>(
            self,
            map: A,
        ) -> ::std::result::Result<V::Value, A::Error> {
            self.0.visit_map(map)
        }
    }
    /// Gives a struct that derives serde's traits with `remote = "Self"` the traits themselves: written as derived, and read
    /// from objects alone.
    macro_rules! json_object {
        ($name:ident) => {
            impl ::serde::Serialize for $name {
                fn serialize<S: ::serde::Serializer>(
                    &self,
                    serializer: S,
                ) -> ::std::result::Result<S::Ok, S::Error> {
                    <$name>::serialize(self, serializer)
                }
            }
            impl<'de> ::serde::Deserialize<'de> for $name {
                fn deserialize<D: ::serde::Deserializer<'de>>(
                    deserializer: D,
                ) -> ::std::result::Result<Self, D::Error> {
                    <$name>::deserialize(Object(deserializer))
                }
            }
        };
    }
    pub(super) use json_object;
    /// A date: epoch seconds, whole or with a fraction, on the wire. A value that is not a date between the years -9999 and 9999 is kept unchanged.
    #[derive(Clone, PartialEq, Eq)]
    #[non_exhaustive]
    pub enum Date {
        /// A date, to the microsecond.
        Known(::jiff::Timestamp),
        /// Something else that the service sent in its place.
        Other(::serde_json::Value),
    }
    impl Date {
        /// The moment, if it is a date.
        pub fn timestamp(&self) -> Option<::jiff::Timestamp> {
            match self {
                Date::Known(moment) => Some(*moment),
                Date::Other(_) => None,
            }
        }
    }
    impl Default for Date {
        fn default() -> Self {
            Date::Known(::jiff::Timestamp::UNIX_EPOCH)
        }
    }
    impl From<::jiff::Timestamp> for Date {
        fn from(moment: ::jiff::Timestamp) -> Self {
            Date::Known(moment)
        }
    }
    /// Shows nothing of what came in place of a date: nobody knows what it is.
    impl ::std::fmt::Debug for Date {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match self {
                Date::Known(moment) => ::std::fmt::Display::fmt(moment, f),
                Date::Other(_) => f.write_str("***"),
            }
        }
    }
    impl ::serde::Serialize for Date {
        fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> ::std::result::Result<S::Ok, S::Error> {
            match self {
                Date::Known(moment) => {
                    let micros = moment.as_microsecond();
                    if micros % 1_000_000 == 0 {
                        serializer.serialize_i64(micros / 1_000_000)
                    } else {
                        serializer.serialize_f64(micros as f64 / 1e6)
                    }
                }
                Date::Other(value) => value.serialize(serializer),
            }
        }
    }
    impl<'de> ::serde::Deserialize<'de> for Date {
        fn deserialize<D: ::serde::Deserializer<'de>>(
            deserializer: D,
        ) -> ::std::result::Result<Self, D::Error> {
            let value = <::serde_json::Value as ::serde::Deserialize>::deserialize(deserializer)?;
            Ok(moment(&value).map_or(Date::Other(value), Date::Known))
        }
    }
    /// The moment that a value says, in any of the forms that AWS writes, as botocore reads them.
    fn moment(value: &::serde_json::Value) -> Option<::jiff::Timestamp> {
        if let Some(seconds) = value.as_i64() {
            return ::jiff::Timestamp::from_second(seconds).ok();
        }
        if let Some(text) = value.as_str() {
            if let Ok(moment) = text.parse() {
                return Some(moment);
            }
            return ::jiff::fmt::rfc2822::parse(text).ok().map(|moment| moment.timestamp());
        }
        let seconds = value.as_f64()?;
        let micros = (seconds.fract() * 1e6).round() as i64;
        let micros = (seconds.trunc() as i64).saturating_mul(1_000_000).saturating_add(micros);
        ::jiff::Timestamp::from_microsecond(micros).ok()
    }
}

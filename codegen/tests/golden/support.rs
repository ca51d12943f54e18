//! What else the structs of this folder need.

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
        byte_buf option unit unit_struct newtype_struct seq tuple tuple_struct map enum
        identifier ignored_any
    }
}
/// A visitor that takes maps and nothing else.
struct MapOnly<V>(V);
impl<'de, V: ::serde::de::Visitor<'de>> ::serde::de::Visitor<'de> for MapOnly<V> {
    type Value = V::Value;
    fn expecting(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        self.0.expecting(f)
    }
    fn visit_map<A: ::serde::de::MapAccess<'de>>(self, map: A) -> ::std::result::Result<V::Value, A::Error> {
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
/// Reads what is never absent; null is empty, as botocore has it.
pub(super) fn null_is_empty<'de, D: ::serde::Deserializer<'de>, T: ::serde::Deserialize<'de> + Default>(
    deserializer: D,
) -> ::std::result::Result<T, D::Error> {
    let found: Option<T> = ::serde::Deserialize::deserialize(deserializer)?;
    Ok(found.unwrap_or_default())
}
/// An enum of the values that the service is known to send, each with the service's spelling. One that is not known is
/// kept in `Other`, and written as it came.
macro_rules! open_enum {
    (
        $(#[$about:meta])* $name:ident { $($(#[$means:meta])* $value:ident =
        $spelling:literal,)+ }
    ) => {
        $(#[$about])* #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug,
        ::serde::Serialize, ::serde::Deserialize)] #[serde(from = "String", into =
        "String")] #[non_exhaustive] #[allow(non_camel_case_types, reason =
        "values are spelled as the service does, as far as Rust has it")] pub enum $name
        { $($(#[$means])* $value,)+ #[doc =
        " A value that is not known here, as the service spells it."] Other(String), }
        impl $name { #[doc = " The value as the service spells it."] pub fn as_str(&
        self) -> & str { match self { $($name ::$value => $spelling,)+ $name
        ::Other(value) => value, } } } impl ::std::convert::From < String > for $name {
        fn from(value : String) -> Self { match value.as_str() { $($spelling => $name
        ::$value,)+ _ => $name ::Other(value), } } } impl ::std::convert::From <$name >
        for String { fn from(value : $name) -> String { match value { $name
        ::Other(value) => value, known => known.as_str().to_owned(), } } }
    };
}
pub(super) use open_enum;
/// Binary: base64 on the wire. `Debug` shows its length only.
#[derive(Clone, PartialEq, Eq, Hash, Default)]
pub struct Blob(pub Vec<u8>);
impl ::std::fmt::Debug for Blob {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        write!(f, "Blob({} bytes)", self.0.len())
    }
}
impl ::serde::Serialize for Blob {
    fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> ::std::result::Result<S::Ok, S::Error> {
        serializer
            .serialize_str(&::base64::Engine::encode(&::base64::engine::general_purpose::STANDARD, &self.0))
    }
}
impl<'de> ::serde::Deserialize<'de> for Blob {
    fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> ::std::result::Result<Self, D::Error> {
        let text = <String as ::serde::Deserialize>::deserialize(deserializer)?;
        ::base64::Engine::decode(&::base64::engine::general_purpose::STANDARD, text)
            .map(Blob)
            .map_err(|_| ::serde::de::Error::custom("binary that is no base64"))
    }
}
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
    fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> ::std::result::Result<Self, D::Error> {
        let value = <::serde_json::Value as ::serde::Deserialize>::deserialize(deserializer)?;
        Ok(moment(&value).map_or(Date::Other(value), Date::Known))
    }
}
/// A date: a text like `2026-11-22T11:10:30Z` on the wire. A value that is not a date between the years -9999 and 9999 is kept unchanged.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum DateTime {
    /// A date, to the microsecond.
    Known(::jiff::Timestamp),
    /// Something else that the service sent in its place.
    Other(::serde_json::Value),
}
impl DateTime {
    /// The moment, if it is a date.
    pub fn timestamp(&self) -> Option<::jiff::Timestamp> {
        match self {
            DateTime::Known(moment) => Some(*moment),
            DateTime::Other(_) => None,
        }
    }
}
impl Default for DateTime {
    fn default() -> Self {
        DateTime::Known(::jiff::Timestamp::UNIX_EPOCH)
    }
}
impl From<::jiff::Timestamp> for DateTime {
    fn from(moment: ::jiff::Timestamp) -> Self {
        DateTime::Known(moment)
    }
}
/// Shows nothing of what came in place of a date: nobody knows what it is.
impl ::std::fmt::Debug for DateTime {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        match self {
            DateTime::Known(moment) => ::std::fmt::Display::fmt(moment, f),
            DateTime::Other(_) => f.write_str("***"),
        }
    }
}
impl ::serde::Serialize for DateTime {
    fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> ::std::result::Result<S::Ok, S::Error> {
        match self {
            DateTime::Known(moment) => serializer.collect_str(moment),
            DateTime::Other(value) => value.serialize(serializer),
        }
    }
}
impl<'de> ::serde::Deserialize<'de> for DateTime {
    fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> ::std::result::Result<Self, D::Error> {
        let value = <::serde_json::Value as ::serde::Deserialize>::deserialize(deserializer)?;
        Ok(moment(&value).map_or(DateTime::Other(value), DateTime::Known))
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
impl ::paginator_runtime::token::TokenValue for Blob {
    fn unset() -> Self {
        Blob::default()
    }
    fn to_wire(&self) -> ::paginator_runtime::token::WireValue {
        ::paginator_runtime::token::WireValue::Bytes(self.0.clone())
    }
    fn from_wire(
        value: ::paginator_runtime::token::WireValue,
    ) -> ::std::result::Result<Self, ::paginator_runtime::token::TokenError> {
        ::paginator_runtime::token::TokenValue::from_wire(value).map(Blob)
    }
    fn from_text(text: &str) -> ::std::result::Result<Self, ::paginator_runtime::token::TokenError> {
        ::paginator_runtime::token::TokenValue::from_text(text).map(Blob)
    }
}

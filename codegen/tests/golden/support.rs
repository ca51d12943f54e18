//! What the structs of this folder need besides.

/// Stands in `Debug` for a value that is not shown: what the service's description marks as sensitive, and tokens.
pub(super) struct Hidden;
impl ::std::fmt::Debug for Hidden {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str("***")
    }
}
/// An enum of the values that the service is known to send, each with the service's spelling. One that is not known is
/// kept in `Other`, and written as it came.
macro_rules! open_enum {
    ($(#[$about:meta])* $name:ident { $($value:ident = $spelling:literal,)+ }) => {
        $(#[$about])* #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug,
        ::serde::Serialize, ::serde::Deserialize)] #[serde(from = "String", into =
        "String")] #[non_exhaustive] #[allow(non_camel_case_types, reason =
        "values are spelled as the service does, as far as Rust has it")] pub enum $name
        { $($value,)+ #[doc =
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
/// Epoch seconds, whole or with a fraction. For `#[serde(with = "epoch_seconds")]`.
pub(super) mod epoch_seconds {
    use super::{MomentVisitor, Moments};
    use ::jiff::Timestamp;
    use ::serde::{Deserialize, Deserializer, Serialize, Serializer};
    pub(crate) fn serialize<S: Serializer, M>(moments: &M, serializer: S) -> Result<S::Ok, S::Error>
    where
        M: Moments<Wire, Wire: Serialize>,
    {
        moments.to_wire().serialize(serializer)
    }
    pub(crate) fn deserialize<'de, D: Deserializer<'de>, M>(deserializer: D) -> Result<M, D::Error>
    where
        M: Moments<Wire, Wire: Deserialize<'de>>,
    {
        M::Wire::deserialize(deserializer).map(M::from_wire)
    }
    /// One moment on the wire.
    pub(crate) struct Wire(Timestamp);
    impl Moments<Wire> for Timestamp {
        type Wire = Wire;
        fn to_wire(&self) -> Wire {
            Wire(*self)
        }
        fn from_wire(Wire(moment): Wire) -> Self {
            moment
        }
    }
    impl Serialize for Wire {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            /// The finest fraction that a double can hold today, and finer than what services send.
            const MICROS: i64 = 1_000_000;
            match self.0.as_microsecond() {
                micros if micros % MICROS == 0 => serializer.serialize_i64(micros / MICROS),
                micros => serializer.serialize_f64(micros as f64 / MICROS as f64),
            }
        }
    }
    impl<'de> Deserialize<'de> for Wire {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            deserializer.deserialize_any(MomentVisitor).map(Wire)
        }
    }
}
/// Texts like `2026-11-22T11:10:30Z`. For `#[serde(with = "date_time")]`.
pub(super) mod date_time {
    use super::{MomentVisitor, Moments};
    use ::jiff::Timestamp;
    use ::serde::{Deserialize, Deserializer, Serialize, Serializer};
    pub(crate) fn serialize<S: Serializer, M>(moments: &M, serializer: S) -> Result<S::Ok, S::Error>
    where
        M: Moments<Wire, Wire: Serialize>,
    {
        moments.to_wire().serialize(serializer)
    }
    pub(crate) fn deserialize<'de, D: Deserializer<'de>, M>(deserializer: D) -> Result<M, D::Error>
    where
        M: Moments<Wire, Wire: Deserialize<'de>>,
    {
        M::Wire::deserialize(deserializer).map(M::from_wire)
    }
    /// One moment on the wire.
    pub(crate) struct Wire(Timestamp);
    impl Moments<Wire> for Timestamp {
        type Wire = Wire;
        fn to_wire(&self) -> Wire {
            Wire(*self)
        }
        fn from_wire(Wire(moment): Wire) -> Self {
            moment
        }
    }
    impl Serialize for Wire {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.collect_str(&self.0)
        }
    }
    impl<'de> Deserialize<'de> for Wire {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            deserializer.deserialize_any(MomentVisitor).map(Wire)
        }
    }
}
/// One or more moments, which may be absent: as they stand in structs, and as they are on the wire.
pub(super) trait Moments<Format>: Sized {
    type Wire;
    fn to_wire(&self) -> Self::Wire;
    fn from_wire(wire: Self::Wire) -> Self;
}
impl<Format, M: Moments<Format>> Moments<Format> for Option<M> {
    type Wire = Option<M::Wire>;
    fn to_wire(&self) -> Self::Wire {
        self.as_ref().map(M::to_wire)
    }
    fn from_wire(wire: Self::Wire) -> Self {
        wire.map(M::from_wire)
    }
}
impl<Format, M: Moments<Format>> Moments<Format> for Vec<M> {
    type Wire = Vec<M::Wire>;
    fn to_wire(&self) -> Self::Wire {
        self.iter().map(M::to_wire).collect()
    }
    fn from_wire(wire: Self::Wire) -> Self {
        wire.into_iter().map(M::from_wire).collect()
    }
}
impl<Format, M: Moments<Format>> Moments<Format> for ::std::collections::BTreeMap<String, M> {
    type Wire = ::std::collections::BTreeMap<String, M::Wire>;
    fn to_wire(&self) -> Self::Wire {
        self.iter().map(|(key, moment)| (key.clone(), moment.to_wire())).collect()
    }
    fn from_wire(wire: Self::Wire) -> Self {
        wire.into_iter().map(|(key, moment)| (key, M::from_wire(moment))).collect()
    }
}
/// Reads a moment in any of the forms that AWS writes, as botocore does.
struct MomentVisitor;
impl ::serde::de::Visitor<'_> for MomentVisitor {
    type Value = ::jiff::Timestamp;
    fn expecting(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str("epoch seconds or a date")
    }
    fn visit_i64<E: ::serde::de::Error>(self, seconds: i64) -> ::std::result::Result<::jiff::Timestamp, E> {
        ::jiff::Timestamp::from_second(seconds).map_err(|_| E::custom("a date out of range"))
    }
    fn visit_u64<E: ::serde::de::Error>(self, seconds: u64) -> ::std::result::Result<::jiff::Timestamp, E> {
        self.visit_i64(seconds.try_into().unwrap_or(i64::MAX))
    }
    fn visit_f64<E: ::serde::de::Error>(self, seconds: f64) -> ::std::result::Result<::jiff::Timestamp, E> {
        let micros = (seconds.fract() * 1e6).round() as i64;
        let micros = (seconds.trunc() as i64).saturating_mul(1_000_000).saturating_add(micros);
        ::jiff::Timestamp::from_microsecond(micros).map_err(|_| E::custom("a date out of range"))
    }
    fn visit_str<E: ::serde::de::Error>(self, text: &str) -> ::std::result::Result<::jiff::Timestamp, E> {
        if let Ok(moment) = text.parse() {
            return Ok(moment);
        }
        if let Ok(moment) = ::jiff::fmt::rfc2822::parse(text) {
            return Ok(moment.timestamp());
        }
        match text.parse() {
            Ok(seconds) => self.visit_f64(seconds),
            Err(_) => Err(E::custom("a text that is no date")),
        }
    }
}
/// What a token's structure is made of.
pub(super) trait PartOfToken: Sized {
    fn to_wire(&self) -> ::paginator_runtime::token::WireValue;
    fn from_wire(
        value: ::paginator_runtime::token::WireValue,
    ) -> ::std::result::Result<Self, ::paginator_runtime::token::TokenError>;
}
impl PartOfToken for String {
    fn to_wire(&self) -> ::paginator_runtime::token::WireValue {
        ::paginator_runtime::token::WireValue::String(self.clone())
    }
    fn from_wire(
        value: ::paginator_runtime::token::WireValue,
    ) -> ::std::result::Result<Self, ::paginator_runtime::token::TokenError> {
        match value {
            ::paginator_runtime::token::WireValue::String(value) => Ok(value),
            other => Err(::paginator_runtime::token::TokenError::wrong_type("a string", &other)),
        }
    }
}
impl PartOfToken for bool {
    fn to_wire(&self) -> ::paginator_runtime::token::WireValue {
        ::paginator_runtime::token::WireValue::Bool(*self)
    }
    fn from_wire(
        value: ::paginator_runtime::token::WireValue,
    ) -> ::std::result::Result<Self, ::paginator_runtime::token::TokenError> {
        match value {
            ::paginator_runtime::token::WireValue::Bool(value) => Ok(value),
            other => Err(::paginator_runtime::token::TokenError::wrong_type("a boolean", &other)),
        }
    }
}
impl<T: PartOfToken> PartOfToken for Vec<T> {
    fn to_wire(&self) -> ::paginator_runtime::token::WireValue {
        ::paginator_runtime::token::WireValue::List(self.iter().map(T::to_wire).collect())
    }
    fn from_wire(
        value: ::paginator_runtime::token::WireValue,
    ) -> ::std::result::Result<Self, ::paginator_runtime::token::TokenError> {
        match value {
            ::paginator_runtime::token::WireValue::List(list) => list.into_iter().map(T::from_wire).collect(),
            other => Err(::paginator_runtime::token::TokenError::wrong_type("a list", &other)),
        }
    }
}
impl<T: PartOfToken> PartOfToken for ::std::collections::BTreeMap<String, T> {
    fn to_wire(&self) -> ::paginator_runtime::token::WireValue {
        ::paginator_runtime::token::WireValue::Map(
            self.iter().map(|(key, value)| (key.clone(), value.to_wire())).collect(),
        )
    }
    fn from_wire(
        value: ::paginator_runtime::token::WireValue,
    ) -> ::std::result::Result<Self, ::paginator_runtime::token::TokenError> {
        match value {
            ::paginator_runtime::token::WireValue::Map(map) => {
                map.into_iter().map(|(key, value)| Ok((key, T::from_wire(value)?))).collect()
            }
            other => Err(::paginator_runtime::token::TokenError::wrong_type("a map", &other)),
        }
    }
}
/// Makes a structure whose members are all optional one that tokens hold: a map of the members that are set.
macro_rules! token_value {
    ($name:ident { $($field:ident : $wire:literal,)* }) => {
        impl PartOfToken for $name { fn to_wire(& self) ->
        ::paginator_runtime::token::WireValue { let members = [$(($wire, self.$field
        .as_ref().map(PartOfToken::to_wire))),*]; let set = members.into_iter()
        .filter_map(| (name, value) | Some((name.to_owned(), value ?)));
        ::paginator_runtime::token::WireValue::Map(set.collect()) } fn from_wire(value :
        ::paginator_runtime::token::WireValue,) -> ::std::result::Result < Self,
        ::paginator_runtime::token::TokenError > { let
        ::paginator_runtime::token::WireValue::Map(map) = value else { return
        Err(::paginator_runtime::token::TokenError::wrong_type("a map", & value)); }; let
        mut found = Self::default(); for (name, value) in map { match name.as_str() {
        $($wire => found.$field = Some(PartOfToken::from_wire(value) ?),)* _ => { let
        message = "it holds a value of an unknown type"; return
        Err(::paginator_runtime::token::TokenError::new(message)); } } } Ok(found) } }
        impl ::paginator_runtime::token::TokenValue for $name { fn unset() -> Self {
        Self::default() } fn is_unset(& self) -> bool { false } fn to_wire(& self) ->
        ::paginator_runtime::token::WireValue { PartOfToken::to_wire(self) } fn
        from_wire(value : ::paginator_runtime::token::WireValue,) ->
        ::std::result::Result < Self, ::paginator_runtime::token::TokenError > {
        PartOfToken::from_wire(value) } fn from_text(_ : & str) -> ::std::result::Result
        < Self, ::paginator_runtime::token::TokenError > {
        Err(::paginator_runtime::token::TokenError::new("it is a text, and the token is a map"))
        } }
    };
}
pub(super) use token_value;
impl PartOfToken for Blob {
    fn to_wire(&self) -> ::paginator_runtime::token::WireValue {
        ::paginator_runtime::token::WireValue::Bytes(self.0.clone())
    }
    fn from_wire(
        value: ::paginator_runtime::token::WireValue,
    ) -> ::std::result::Result<Self, ::paginator_runtime::token::TokenError> {
        match value {
            ::paginator_runtime::token::WireValue::Bytes(value) => Ok(Blob(value)),
            other => Err(::paginator_runtime::token::TokenError::wrong_type("binary", &other)),
        }
    }
}

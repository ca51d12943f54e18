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
        serializer.serialize_str(&::base64::Engine::encode(&::base64::engine::general_purpose::STANDARD, &self.0))
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

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
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map enum identifier ignored_any
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
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> ::std::result::Result<S::Ok, S::Error> {
                // What `remote` derives, which belongs to no trait.
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

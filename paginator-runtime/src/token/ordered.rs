//! `OrderedMap`: a map that keeps the order of its keys, as a token.

use crate::token::{
    error::TokenError,
    text::{reader::WireReader, wire::WireValue},
    value::TokenValue,
};
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{MapAccess, Visitor},
};
use std::{fmt, marker::PhantomData, slice, vec};

/// A map with text keys that keeps them in the order in which they came. So it is written into a resume token in the
/// service's order, as boto3 writes it. A `BTreeMap` writes them sorted.
///
/// For a few members: [`get`](Self::get) looks through them. Two are equal only if their order is too.
///
/// # Example
/// ```
/// use paginator_runtime::token::OrderedMap;
///
/// let key: OrderedMap<u32> = serde_json::from_str(r#"{"b": 1, "a": 2}"#)?;
/// assert_eq!(key.get("a"), Some(&2));
/// assert_eq!(serde_json::to_string(&key)?, r#"{"b":1,"a":2}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct OrderedMap<V>(Vec<(String, V)>);

impl<V> OrderedMap<V> {
    /// An empty one.
    pub const fn new() -> Self {
        OrderedMap(Vec::new())
    }

    /// The value of `key`, if there is one.
    pub fn get(&self, key: &str) -> Option<&V> {
        self.iter().find(|(name, _)| *name == key).map(|(_, value)| value)
    }

    /// The number of keys.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Keys and values, in order.
    pub fn iter(&self) -> Iter<'_, V> {
        Iter(self.0.iter())
    }

    /// A key that comes twice has its first place and its last value, as in Python's `dict`.
    fn from_pairs(mut pairs: Vec<(String, V)>) -> Self {
        pairs.shrink_to_fit();
        if pairs.len() < 2 {
            return OrderedMap(pairs);
        }
        let mut order: Vec<usize> = (0..pairs.len()).collect();
        let key = |place: usize| pairs.get(place).map(|(key, _)| key.as_str());
        // Equal keys stay in their order.
        order.sort_unstable_by(|one, other| (key(*one), one).cmp(&(key(*other), other)));
        let mut surplus = vec![false; pairs.len()];
        let mut latest = Vec::new();
        for same in order.chunk_by(|one, other| key(*one) == key(*other)) {
            if let [first, .., last] = same {
                latest.push((*first, *last));
                for place in same.get(1..).unwrap_or_default() {
                    if let Some(surplus) = surplus.get_mut(*place) {
                        *surplus = true;
                    }
                }
            }
        }
        if latest.is_empty() {
            return OrderedMap(pairs);
        }
        for (first, last) in latest {
            pairs.swap(first, last);
        }
        let kept = pairs.into_iter().zip(surplus).filter(|(_, surplus)| !surplus);
        OrderedMap(kept.map(|(pair, _)| pair).collect())
    }
}

impl<V> Default for OrderedMap<V> {
    fn default() -> Self {
        OrderedMap::new()
    }
}

impl<V: fmt::Debug> fmt::Debug for OrderedMap<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

/// A key that comes twice has its last value.
impl<V> FromIterator<(String, V)> for OrderedMap<V> {
    fn from_iter<I: IntoIterator<Item = (String, V)>>(pairs: I) -> Self {
        OrderedMap::from_pairs(pairs.into_iter().collect())
    }
}

/// A key that comes twice has its last value.
impl<V, const N: usize> From<[(String, V); N]> for OrderedMap<V> {
    fn from(pairs: [(String, V); N]) -> Self {
        pairs.into_iter().collect()
    }
}

impl<V> IntoIterator for OrderedMap<V> {
    type Item = (String, V);
    type IntoIter = vec::IntoIter<(String, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a, V> IntoIterator for &'a OrderedMap<V> {
    type Item = (&'a str, &'a V);
    type IntoIter = Iter<'a, V>;

    fn into_iter(self) -> Iter<'a, V> {
        self.iter()
    }
}

/// Keys and values of an [`OrderedMap`], in order.
#[derive(Clone, Debug)]
pub struct Iter<'a, V>(slice::Iter<'a, (String, V)>);

impl<'a, V> Iterator for Iter<'a, V> {
    type Item = (&'a str, &'a V);

    fn next(&mut self) -> Option<Self::Item> {
        self.0.next().map(|(key, value)| (key.as_str(), value))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.0.size_hint()
    }
}

impl<V: Serialize> Serialize for OrderedMap<V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self)
    }
}

impl<'de, V: Deserialize<'de>> Deserialize<'de> for OrderedMap<V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Pairs(PhantomData))
    }
}

struct Pairs<V>(PhantomData<V>);

impl<'de, V: Deserialize<'de>> Visitor<'de> for Pairs<V> {
    type Value = OrderedMap<V>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut pairs = Vec::new();
        while let Some(pair) = map.next_entry()? {
            pairs.push(pair);
        }
        Ok(OrderedMap::from_pairs(pairs))
    }
}

impl<V: TokenValue> TokenValue for OrderedMap<V> {
    fn unset() -> Self {
        OrderedMap::new()
    }
    fn is_unset(&self) -> bool {
        self.is_empty()
    }
    fn to_wire(&self) -> WireValue {
        WireValue::Map(self.iter().map(|(key, value)| (key.to_owned(), value.to_wire())).collect())
    }
    fn from_wire(value: WireValue) -> Result<Self, TokenError> {
        Self::read(value.into())
    }
    fn read(value: WireReader<'_>) -> Result<Self, TokenError> {
        let (length, mut pairs) = (value.length_hint(), Vec::new());
        value.map("a map", |key, value| {
            pairs.push((key, V::read(value)?));
            if pairs.len() == 1 {
                pairs.reserve_exact(length.saturating_sub(1));
            }
            Ok(())
        })?;
        Ok(OrderedMap::from_pairs(pairs))
    }
    fn from_text(_: &str) -> Result<Self, TokenError> {
        Err(TokenError::new("it is a text, and the token is a map"))
    }
}

#[cfg(test)]
mod tests {
    use super::OrderedMap;

    /// Expected: `list(dict(pairs).items())` of CPython 3.11.
    #[test]
    fn a_key_twice_has_the_first_place_and_the_last_value() {
        let map = |pairs: &[(&str, u32)]| -> Vec<(String, u32)> {
            let pairs = pairs.iter().map(|(key, value)| ((*key).to_owned(), *value));
            pairs.collect::<OrderedMap<u32>>().into_iter().collect()
        };
        let expected = |pairs: &[(&str, u32)]| -> Vec<(String, u32)> {
            pairs.iter().map(|(key, value)| ((*key).to_owned(), *value)).collect()
        };
        assert_eq!(map(&[("b", 1), ("a", 2)]), expected(&[("b", 1), ("a", 2)]));
        assert_eq!(
            map(&[("b", 1), ("a", 2), ("b", 3), ("c", 4), ("b", 5), ("a", 6)]),
            expected(&[("b", 5), ("a", 6), ("c", 4)])
        );
        assert_eq!(map(&[]), []);
    }
}

//! JSON as it is recorded, and what counts as equal.

use serde_json::{Map, Value};

/// The value with `{"__bytes__": "<base64>"}` as the base64 text alone, which is how models write binary.
/// Which texts are binary is not lost: DynamoDB's values say their type.
pub fn plain(value: Value) -> Value {
    match value {
        Value::Object(map) => match map.get("__bytes__") {
            Some(bytes) if map.len() == 1 => bytes.clone(),
            _ => Value::Object(map.into_iter().map(|(key, value)| (key, plain(value))).collect()),
        },
        Value::Array(list) => Value::Array(list.into_iter().map(plain).collect()),
        other => other,
    }
}

/// The value without what means nothing: botocore writes null or an empty list where a field was missing.
pub fn normal(value: &Value) -> Value {
    match value {
        Value::Object(map) => {
            let kept = map.iter().map(|(key, value)| (key.clone(), normal(value)));
            Value::Object(kept.filter(|(_, value)| !is_absent(value)).collect())
        }
        Value::Array(list) => Value::Array(list.iter().map(normal).collect()),
        other => other.clone(),
    }
}

fn is_absent(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(list) => list.is_empty(),
        Value::Object(map) => map.is_empty(),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

/// The value at a path of keys, `a.b.c`.
pub fn at<'a>(value: &'a Value, path: &str) -> Option<&'a Value> {
    path.split('.').try_fold(value, |value, key| value.get(key))
}

/// Removes the value at a path, if it is there.
pub fn remove(value: &mut Value, path: &str) {
    let mut keys: Vec<_> = path.split('.').collect();
    let last = keys.pop();
    let parent = keys.into_iter().try_fold(value, |value, key| value.get_mut(key));
    if let (Some(Value::Object(parent)), Some(key)) = (parent, last) {
        parent.remove(key);
    }
}

/// The entries of a map that are neither null nor empty nor zero: of a request's tokens, those that are set.
pub fn set_entries<'a>(map: &Value, names: impl IntoIterator<Item = &'a str>) -> Value {
    let set = |value: &Value| !is_absent(value) && value.as_i64() != Some(0);
    let entries = names.into_iter().filter_map(|name| Some((name.to_owned(), map.get(name)?.clone())));
    Value::Object(entries.filter(|(_, value)| set(value)).collect::<Map<_, _>>())
}

/// The items at a path: of a list its elements, of a map its pairs, of a text its characters.
pub fn items_at(page: &Value, path: &str) -> Vec<Value> {
    match at(page, path) {
        Some(Value::Array(list)) => list.clone(),
        Some(Value::Object(map)) => {
            let mut pairs: Vec<_> = map.iter().collect();
            pairs.sort_by_key(|(key, _)| *key);
            pairs
                .into_iter()
                .map(|(key, value)| Value::from(vec![Value::from(key.as_str()), value.clone()]))
                .collect()
        }
        Some(Value::String(text)) => {
            text.chars().map(|character| Value::from(character.to_string())).collect()
        }
        _ => Vec::new(),
    }
}

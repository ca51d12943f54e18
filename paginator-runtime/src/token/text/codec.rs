//! The text of resume tokens, written and read as botocore does.
//!
//! Source of the format: `TokenEncoder`, `TokenDecoder` and `_parse_starting_token` of botocore 1.43
//! (`paginate.py`): base64 of a JSON object with the wire names of the inputs, `boto_truncate_amount` when a
//! page was cut, `boto_encoded_keys` when a value is binary.

use crate::token::{
    error::TokenError,
    resume::ResumeToken,
    text::{python, wire::WireValue},
    value::Token,
};
use base64::{Engine, engine::general_purpose::STANDARD};

const AMOUNT: &str = "boto_truncate_amount";
const ENCODED_KEYS: &str = "boto_encoded_keys";

/// A token, and the amount of items before the position.
type Decoded<T> = (Option<T>, Option<usize>);

/// The text of the page at `token`, `amount` items into it.
pub(crate) fn encode<T: Token>(token: Option<&T>, amount: Option<usize>, names: &[&str]) -> ResumeToken {
    let values = token.map(Token::to_wire).unwrap_or_default();
    let values = values.into_iter().chain(std::iter::repeat(WireValue::Null));
    let keys = names.iter().chain(T::FURTHER_KEYS).enumerate();
    let written = keys.zip(values).filter(|((at, _), value)| *at < names.len() || *value != WireValue::Null);
    let mut map: Vec<_> = written.map(|((_, key), value)| ((*key).to_owned(), value)).collect();
    if let Some(amount) = amount {
        map.push((AMOUNT.to_owned(), WireValue::Number(amount.into())));
    }
    let mut map = WireValue::Map(map);
    let mut paths = Vec::new();
    map.paths_of_bytes(&mut Vec::new(), &mut paths);
    if let (WireValue::Map(map), false) = (&mut map, paths.is_empty()) {
        map.push((ENCODED_KEYS.to_owned(), WireValue::List(paths)));
    }
    STANDARD.encode(python::to_json(&map)).into()
}

/// The token and the amount of items before the position, where one is stated. In this order: a text of [`encode`], the old form
/// `token___amount`, a bare token of the service.
pub(crate) fn decode<T: Token>(text: &str, names: &[&str]) -> Result<Decoded<T>, TokenError> {
    if text.is_empty() {
        return Err(TokenError::new("it is empty; leave it out to start at the beginning"));
    }
    if let Some(map) = own_object(text, names, T::FURTHER_KEYS) {
        return from_object(map, names);
    }
    let parts: Vec<&str> = text.split("___").collect();
    if let Some((amount, tokens)) = parts.split_last()
        && tokens.len() == names.len()
        && let Ok(amount) = amount.trim().parse::<i128>()
    {
        let texts: Vec<_> = tokens.iter().map(|text| (*text != "None").then_some(*text)).collect();
        return Ok((T::from_texts(&texts)?, Some(check_amount(amount)?)));
    }
    let mut texts = vec![None; names.len()];
    if let Some(first) = texts.first_mut() {
        *first = Some(text);
    }
    Ok((T::from_texts(&texts)?, None))
}

/// The JSON object inside `text`, if it is one and its keys are this operation's. Services' own tokens can
/// be base64 of JSON too.
fn own_object(text: &str, names: &[&str], further: &[&str]) -> Option<Vec<(String, WireValue)>> {
    let json = STANDARD.decode(text).ok()?;
    let WireValue::Map(map) = serde_json::from_slice(&json).ok()? else { return None };
    let known =
        |key: &str| names.contains(&key) || further.contains(&key) || key == AMOUNT || key == ENCODED_KEYS;
    let complete = names.iter().all(|name| map.iter().any(|(key, _)| key == name));
    (complete && map.iter().all(|(key, _)| known(key))).then_some(map)
}

fn from_object<T: Token>(map: Vec<(String, WireValue)>, names: &[&str]) -> Result<Decoded<T>, TokenError> {
    let mut object = WireValue::Map(map);
    if let Some(paths) = take(&mut object, ENCODED_KEYS) {
        decode_bytes(&mut object, paths).ok_or_else(|| {
            TokenError::new(format!("its `{ENCODED_KEYS}` does not list the paths of base64 texts"))
        })?;
    }
    let amount = match take(&mut object, AMOUNT) {
        None => None,
        Some(WireValue::Number(number)) => match number.to_string().parse::<i128>() {
            Ok(amount) => Some(check_amount(amount)?),
            Err(_) => return Err(TokenError::new(format!("its `{AMOUNT}` is {number}, not a whole number"))),
        },
        Some(other) => {
            return Err(TokenError::new(format!("its `{AMOUNT}` is {}, not a number", other.kind())));
        }
    };
    let keys = names.iter().chain(T::FURTHER_KEYS);
    let values = keys.map(|name| take(&mut object, name).unwrap_or(WireValue::Null)).collect();
    Ok((T::from_wire(values)?, amount))
}

/// Turns the texts at `paths` back into bytes; `None` when one is not there.
fn decode_bytes(object: &mut WireValue, paths: WireValue) -> Option<()> {
    let WireValue::List(paths) = paths else { return None };
    paths.iter().try_for_each(|path| match path {
        WireValue::List(path) => object.decode_bytes(path),
        _ => None,
    })
}

/// Takes the value of `key` out; of several, the last one, as JSON readers do.
fn take(object: &mut WireValue, key: &str) -> Option<WireValue> {
    let WireValue::Map(map) = object else { return None };
    let at = map.iter().rposition(|(name, _)| name == key)?;
    Some(map.remove(at).1)
}

fn check_amount(amount: i128) -> Result<usize, TokenError> {
    usize::try_from(amount).map_err(|_| {
        TokenError::new(format!(
            "its `{AMOUNT}` is {amount}; it is the number of items already delivered, so 0 or more"
        ))
    })
}

//! The text of resume tokens as botocore writes and reads it (rules 8 and 9).

use base64::{Engine, engine::general_purpose::STANDARD};
use paginator_runtime::{
    ResumeToken,
    token::{Token, WireValue},
};
use std::fmt::Write;

const AMOUNT: &str = "boto_truncate_amount";
const ENCODED_KEYS: &str = "boto_encoded_keys";

type Object = Vec<(String, WireValue)>;

pub(super) fn write<T: Token>(
    token: Option<&T>,
    amount: Option<usize>,
    names: &[&str],
    spaced: bool,
) -> ResumeToken {
    let values = token.map(Token::to_wire).unwrap_or_default();
    let values = values.into_iter().chain(std::iter::repeat(WireValue::Null));
    let mut object: Object = names.iter().map(|name| (*name).to_owned()).zip(values.clone()).collect();
    // Keys beside the inputs' own are there where they say something.
    let further = T::FURTHER_KEYS.iter().map(|name| (*name).to_owned()).zip(values.skip(names.len()));
    object.extend(further.filter(|(_, value)| *value != WireValue::Null));
    if let Some(amount) = amount {
        object.push((AMOUNT.to_owned(), WireValue::Number(amount.into())));
    }
    let mut binary = Vec::new();
    for (name, value) in &object {
        paths_of_bytes(value, &[WireValue::String(name.clone())], &mut binary);
    }
    if !binary.is_empty() {
        object.push((ENCODED_KEYS.to_owned(), WireValue::List(binary)));
    }
    let mut json = String::new();
    spell(&WireValue::Map(object), if spaced { " " } else { "" }, &mut json);
    STANDARD.encode(json).into()
}

/// The token and the amount that a starting token holds. `any_object` takes every base64 JSON object for one.
pub(super) fn read<T: Token>(
    text: &str,
    names: &[&str],
    any_object: bool,
) -> Result<(Option<T>, Option<i128>), ()> {
    if text.is_empty() {
        return Err(());
    }
    if let Some(object) = object_in(text) {
        let has = |name: &str| object.iter().any(|(key, _)| key == name);
        let known = |key: &str| {
            names.contains(&key) || T::FURTHER_KEYS.contains(&key) || key == AMOUNT || key == ENCODED_KEYS
        };
        let is_own = names.iter().all(|name| has(name)) && object.iter().all(|(key, _)| known(key));
        if is_own || any_object {
            return from_object(object, names);
        }
        if has(AMOUNT) || has(ENCODED_KEYS) {
            return Err(());
        }
    }
    let parts: Vec<&str> = text.split("___").collect();
    if parts.len() > names.len() + 1 {
        return Err(());
    }
    if let Some((amount, tokens)) = parts.split_last()
        && tokens.len() == names.len()
        && let Ok(amount) = amount.trim().parse()
    {
        let texts: Vec<_> = tokens.iter().map(|text| (*text != "None").then_some(*text)).collect();
        return Ok((T::from_texts(&texts).map_err(drop)?, Some(amount)));
    }
    let texts: Vec<_> = names.iter().enumerate().map(|(at, _)| (at == 0).then_some(text)).collect();
    Ok((T::from_texts(&texts).map_err(drop)?, None))
}

fn object_in(text: &str) -> Option<Object> {
    // Python skips more than white space in base64, but these tests add nothing else.
    let text: String = text.split_whitespace().collect();
    match serde_json::from_slice(&STANDARD.decode(text).ok()?).ok()? {
        WireValue::Map(object) => Some(object),
        _ => None,
    }
}

fn from_object<T: Token>(object: Object, names: &[&str]) -> Result<(Option<T>, Option<i128>), ()> {
    let value = |name: &str| object.iter().rfind(|(key, _)| key == name).map(|(_, value)| value);
    let amount = match value(AMOUNT) {
        None => None,
        Some(WireValue::Number(amount)) => Some(amount.to_string().parse().map_err(drop)?),
        Some(_) => return Err(()),
    };
    let mut tokens: Object = names
        .iter()
        .chain(T::FURTHER_KEYS)
        .map(|name| ((*name).to_owned(), value(name).cloned().unwrap_or(WireValue::Null)))
        .collect();
    if let Some(paths) = value(ENCODED_KEYS) {
        let WireValue::List(paths) = paths else { return Err(()) };
        for path in paths {
            decode_bytes(&mut tokens, path).ok_or(())?;
        }
    }
    let values = tokens.into_iter().map(|(_, value)| value).collect();
    Ok((T::from_wire(values).map_err(drop)?, amount))
}

fn decode_bytes(tokens: &mut Object, path: &WireValue) -> Option<()> {
    let WireValue::List(path) = path else { return None };
    let (WireValue::String(first), rest) = path.split_first()? else { return None };
    let mut value = &mut tokens.iter_mut().find(|(key, _)| key == first)?.1;
    for step in rest {
        value = match (value, step) {
            (WireValue::Map(map), WireValue::String(name)) => {
                &mut map.iter_mut().find(|(key, _)| key == name)?.1
            }
            (WireValue::List(list), WireValue::Number(at)) => {
                list.get_mut(usize::try_from(at.as_i128()?).ok()?)?
            }
            _ => return None,
        };
    }
    let WireValue::String(text) = value else { return None };
    *value = WireValue::Bytes(STANDARD.decode(text).ok()?);
    Some(())
}

fn paths_of_bytes(value: &WireValue, path: &[WireValue], paths: &mut Vec<WireValue>) {
    let below = |step: WireValue| [path, &[step]].concat();
    match value {
        WireValue::Bytes(_) => paths.push(WireValue::List(path.to_vec())),
        WireValue::List(list) => {
            for (at, value) in list.iter().enumerate() {
                paths_of_bytes(value, &below(WireValue::Number(at.into())), paths);
            }
        }
        WireValue::Map(map) => {
            for (key, value) in map {
                paths_of_bytes(value, &below(WireValue::String(key.clone())), paths);
            }
        }
        _ => {}
    }
}

/// Spells a value as Python's `json.dumps` does, with `space` after commas and colons.
fn spell(value: &WireValue, space: &str, out: &mut String) {
    match value {
        WireValue::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
        WireValue::Number(number) => out.push_str(&number.to_string()),
        WireValue::String(text) => spell_text(text, out),
        WireValue::Bytes(bytes) => spell_text(&STANDARD.encode(bytes), out),
        WireValue::List(list) => {
            out.push('[');
            for (at, value) in list.iter().enumerate() {
                separate(at, space, out);
                spell(value, space, out);
            }
            out.push(']');
        }
        WireValue::Map(map) => {
            out.push('{');
            for (at, (key, value)) in map.iter().enumerate() {
                separate(at, space, out);
                spell_text(key, out);
                out.push(':');
                out.push_str(space);
                spell(value, space, out);
            }
            out.push('}');
        }
        // `Null`, and nothing else so far.
        _ => out.push_str("null"),
    }
}

fn separate(at: usize, space: &str, out: &mut String) {
    if at > 0 {
        out.push(',');
        out.push_str(space);
    }
}

fn spell_text(text: &str, out: &mut String) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => out.extend(['\\', character]),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            ' '..='~' => out.push(character),
            _ => {
                for unit in character.encode_utf16(&mut [0; 2]) {
                    let _ = write!(out, "\\u{unit:04x}");
                }
            }
        }
    }
    out.push('"');
}

//! The text of resume tokens, written and read as botocore does.
//!
//! Source of the format: `TokenEncoder`, `TokenDecoder` and `_parse_starting_token` of botocore 1.43
//! (`paginate.py`): base64 of a JSON object with the wire names of the inputs, `boto_truncate_amount` when a
//! page was cut, `boto_encoded_keys` when a value is binary.

use crate::token::{
    error::TokenError,
    held::Token,
    resume::ResumeToken,
    text::{
        base64,
        check::{Fault, Lengths, MAX_DEPTH},
        escape::unescape,
        python,
        reader::Document,
        scan::Scanner,
        wire::WireValue,
    },
};
use std::iter;

const AMOUNT: &str = "boto_truncate_amount";
const ENCODED_KEYS: &str = "boto_encoded_keys";

/// The longest starting token that is read, in bytes. The longest that was seen from a service have a few thousand.
const MAX_LENGTH: usize = 1 << 20;

/// A token, and the amount of items before the position.
type Decoded<T> = (Option<T>, Option<usize>);

/// The text of the page at `token`, `amount` items into it.
pub(crate) fn encode<T: Token>(token: Option<&T>, amount: Option<usize>, names: &[&str]) -> ResumeToken {
    let values = token.map(Token::to_wire).unwrap_or_default();
    let values = values.into_iter().chain(iter::repeat(WireValue::Null));
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
    let mut json = String::new();
    python::write_json(&map, &mut json);
    base64::encode(json.as_bytes()).into()
}

/// The token and the amount of items before the position, where one is stated. In this order: a text of [`encode`],
/// the old form `token___amount`, a bare token of the service.
pub(crate) fn decode<T: Token>(text: &str, names: &[&str]) -> Result<Decoded<T>, TokenError> {
    if text.is_empty() {
        return Err(TokenError::new("it is empty; leave it out to start at the beginning"));
    }
    if text.len() > MAX_LENGTH {
        return Err(TokenError::new(format!(
            "it is {} bytes long, and at most {MAX_LENGTH} are read",
            text.len()
        )));
    }
    match decode_object(text, names) {
        Some(decoded) => decoded,
        None => decode_bare(text, names),
    }
}

/// A text that is not ours: of the old form, or a token of the service, exactly as it is.
fn decode_bare<T: Token>(text: &str, names: &[&str]) -> Result<Decoded<T>, TokenError> {
    let parts = text.split("___").count();
    if parts > names.len() + 1 {
        // As botocore, which takes it for a token of another operation.
        return Err(TokenError::new(format!(
            "it is of the old form, `token___amount`, with {parts} parts where the operation has {} at most",
            names.len() + 1
        )));
    }
    let tokens = text.split("___").take(names.len());
    let amount = text.split("___").nth(names.len()).and_then(python::int);
    if let Some(amount) = amount {
        let texts: Vec<_> = tokens.map(|text| (text != "None").then_some(text)).collect();
        return Ok((T::from_texts(&texts)?, Some(check_amount(amount)?)));
    }
    let mut texts = vec![None; names.len()];
    if let Some(first) = texts.first_mut() {
        *first = Some(text);
    }
    Ok((T::from_texts(&texts)?, None))
}

/// What the JSON object inside `text` says; `None` where there is none, or it is a token of the service, which can be
/// base64 of JSON too.
pub(crate) fn decode_object<T: Token>(text: &str, names: &[&str]) -> Option<Result<Decoded<T>, TokenError>> {
    let json = String::from_utf8(base64::decode(text)?).ok()?;
    if !json.trim_start().starts_with('{') {
        return None;
    }
    let keys: Vec<_> = names.iter().chain(T::FURTHER_KEYS).copied().collect();
    let mut found = Found { values: vec![None; keys.len()], ..Found::default() };
    let lengths = match Scanner::new(&json, 0).check(|key, at| found.add(key, at, &keys)) {
        Ok(lengths) => lengths,
        Err(Fault::NotJson) => return None,
        Err(Fault::TooDeep) => {
            return Some(Err(TokenError::new(format!("it is nested deeper than {MAX_DEPTH} levels"))));
        }
    };
    match found.is_foreign || !found.values.iter().take(names.len()).all(Option::is_some) {
        false => Some(found.read(&json, lengths, &keys)),
        true if found.amount.is_some() || found.encoded_keys.is_some() => {
            Some(Err(TokenError::new(format!(
                "it is a resume token of another operation: this one's has {}, and nothing else",
                names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(" and ")
            ))))
        }
        true => None,
    }
}

/// Where the values begin in the JSON of a resume token; the last one for a key that is there twice, as in JSON
/// readers.
#[derive(Default)]
struct Found {
    /// Of the operation's tokens.
    values: Vec<Option<usize>>,
    amount: Option<usize>,
    encoded_keys: Option<usize>,
    /// Whether there are other keys.
    is_foreign: bool,
}

impl Found {
    fn add(&mut self, key: &str, at: usize, keys: &[&str]) {
        let key = unescape(key);
        let key = key.as_deref();
        let place = keys.iter().position(|own| key == Some(own));
        match place.and_then(|place| self.values.get_mut(place)) {
            Some(value) => *value = Some(at),
            None if key == Some(AMOUNT) => self.amount = Some(at),
            None if key == Some(ENCODED_KEYS) => self.encoded_keys = Some(at),
            None => self.is_foreign = true,
        }
    }

    fn read<T: Token>(self, json: &str, lengths: Lengths, keys: &[&str]) -> Result<Decoded<T>, TokenError> {
        // Null is what Python writes for none.
        let encoded_keys = self.encoded_keys.filter(|at| !Scanner::new(json, *at).word("null"));
        let document = Document::new(json, lengths, encoded_keys)?;
        let amount = self.amount.map(|at| read_amount(&document, at)).transpose()?;
        let mut places = self.values;
        let values = keys.iter().zip(&mut places).map(|(key, at)| match at {
            Some(at) => document.value(key, at),
            None => WireValue::Null.into(),
        });
        let token = T::read_all(values.collect())?;
        document.finish()?;
        Ok((token, amount))
    }
}

fn read_amount(document: &Document<'_>, mut at: usize) -> Result<usize, TokenError> {
    let amount = document.value(AMOUNT, &mut at);
    if !amount.is_number() {
        return Err(TokenError::new(format!("its `{AMOUNT}` is {}, not a number", amount.kind())));
    }
    let amount = amount.number("")?;
    match amount.as_i128() {
        Some(amount) => check_amount(amount),
        None if amount.as_f64().is_none() => {
            Err(TokenError::new(format!("its `{AMOUNT}` is beyond what can be counted")))
        }
        None => Err(TokenError::new(format!("its `{AMOUNT}` is {amount}, not a whole number"))),
    }
}

fn check_amount(amount: i128) -> Result<usize, TokenError> {
    usize::try_from(amount).map_err(|_| {
        TokenError::new(format!(
            "its `{AMOUNT}` is {amount}; it is the number of items already delivered, so 0 or more"
        ))
    })
}

//! What a caller can set on a walk as data, and the errors for what is refused.

use crate::token::{
    TokenError,
    resume::ResumeToken,
    text::{number::Number, python},
};
use serde::{Deserialize, Deserializer, Serialize, de::Error as _};
use serde_json::Value;
use std::{error, fmt};

/// boto3's three pagination settings as data. In JSON: `{"MaxItems":…,"PageSize":…,"StartingToken":…}`, each of them
/// optional; other keys are refused.
///
/// As with boto3 the two numbers can be texts, `"100"`. What is not a whole number, or is one beyond `i64`, is refused
/// here, with the name of the setting; what is out of range is refused when the walk begins, before anything is sent.
///
/// # Example
/// ```
/// use paginator_runtime::PaginationConfig;
///
/// let config: PaginationConfig = serde_json::from_str(r#"{"MaxItems": 100, "PageSize": 60}"#)?;
/// assert_eq!(config, PaginationConfig { max_items: Some(100), page_size: Some(60), starting_token: None });
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields, default)]
pub struct PaginationConfig {
    /// The number of items after which the walk ends; 0 or more.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "max_items")]
    pub max_items: Option<i64>,
    /// The number of items per page to ask for; 1 or more, within the bounds that the operation states. An
    /// operation without a page size refuses any.
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "page_size")]
    pub page_size: Option<i64>,
    /// Where to start; see [`ResumeToken`].
    #[serde(skip_serializing_if = "Option::is_none", deserialize_with = "starting_token")]
    pub starting_token: Option<ResumeToken>,
}

fn max_items<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<i64>, D::Error> {
    number("MaxItems", deserializer)
}

fn page_size<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<i64>, D::Error> {
    number("PageSize", deserializer)
}

/// What Python's `int` makes of it, which boto3 calls; but a fraction or a boolean is refused, not converted.
fn number<'de, D: Deserializer<'de>>(name: &str, deserializer: D) -> Result<Option<i64>, D::Error> {
    if !deserializer.is_human_readable() {
        return Option::deserialize(deserializer);
    }
    let value = Value::deserialize(deserializer)?;
    let whole = match &value {
        Value::Null => return Ok(None),
        Value::String(text) => python::int(text),
        // By its text, since a build can turn on serde_json's `arbitrary_precision`.
        Value::Number(number) => number.to_string().parse::<Number>().ok().and_then(|number| {
            let float = number.as_f64().filter(|float| float.fract() == 0.0).map(|float| float as i128);
            number.as_i128().or(float)
        }),
        _ => None,
    };
    let whole =
        whole.ok_or_else(|| D::Error::custom(format!("`{name}` is {value}: it has to be a whole number")))?;
    let number = whole.try_into();
    number.map(Some).map_err(|_| D::Error::custom(format!("`{name}` is {value}: it has to fit 64 bits")))
}

fn starting_token<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<ResumeToken>, D::Error> {
    if !deserializer.is_human_readable() {
        return Option::deserialize(deserializer);
    }
    match Value::deserialize(deserializer)? {
        Value::Null => Ok(None),
        Value::String(text) => Ok(Some(text.into())),
        _ => Err(D::Error::custom("`StartingToken` has to be a text")),
    }
}

/// What to do when the service returns a token that the walk has already followed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[non_exhaustive]
pub enum RepeatedToken {
    /// End in [`WalkError::RepeatedToken`](crate::WalkError::RepeatedToken): following it would loop.
    #[default]
    Error,
    /// End quietly; the position is the repeated token, from which a later walk can continue (a log tail).
    Stop,
    /// Follow it. The walk then ends only by `max_items`, `max_pages` or `max_empty_pages`.
    Continue,
}

/// A setting that was refused. Nothing was sent.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum SettingsError {
    /// `max_items` is negative.
    MaxItems {
        /// What was given.
        given: i64,
    },
    /// The page size is outside of what the operation or the type of its field takes.
    PageSize {
        /// What was given.
        given: i64,
        /// The smallest one that is taken: 1, unless the operation states a larger one.
        min: i64,
        /// The largest one that is taken.
        max: Option<i64>,
    },
    /// The page size is not a whole number, or one beyond `i64` where that is out of range.
    PageSizeText {
        /// What was given.
        given: String,
        /// The smallest one that is taken.
        min: i64,
        /// The largest one that is taken.
        max: Option<i64>,
    },
    /// The operation has no page size.
    NoPageSize,
    /// The operation moves on by the page size, and which one the service uses is unknown.
    UnknownPageSize,
    /// The starting token is not one of this operation.
    StartingToken(TokenError),
}

impl SettingsError {
    /// The error for a page size that is out of range.
    pub(crate) fn page_size(given: i128, min: i64, max: Option<i64>) -> Self {
        match given.try_into() {
            Ok(given) => SettingsError::PageSize { given, min, max },
            Err(_) => SettingsError::PageSizeText { given: given.to_string(), min, max },
        }
    }

    /// The same error, with the bounds of the operation: a field knows only those of its type.
    pub(crate) fn within(self, least: i64, largest: Option<i64>) -> Self {
        match self {
            SettingsError::PageSize { given, max, .. } => {
                SettingsError::PageSize { given, min: least, max: largest.or(max) }
            }
            SettingsError::PageSizeText { given, max, .. } => {
                SettingsError::PageSizeText { given, min: least, max: largest.or(max) }
            }
            other => other,
        }
    }
}

impl fmt::Display for SettingsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SettingsError::MaxItems { given } => {
                write!(f, "the max items of {given} is out of range: it counts items, so it is 0 or more")
            }
            SettingsError::PageSize { given, min, max } => {
                write!(f, "the page size of {given} is out of range: it is {}", range(*min, *max))
            }
            SettingsError::PageSizeText { given, min, max } => {
                let wrong = if python::int(given).is_some() { "out of range" } else { "not a whole number" };
                write!(f, "the page size of {given} is {wrong}: it is {}", range(*min, *max))
            }
            SettingsError::NoPageSize => f.write_str(
                "the operation takes no page size: leave it out, and limit the walk with max items",
            ),
            SettingsError::UnknownPageSize => f.write_str(
                "the operation moves on by the page size, and which one the service uses is unknown: set a page size \
                 within the bound that the operation states",
            ),
            SettingsError::StartingToken(error) => write!(f, "the starting token is not usable: {error}"),
        }
    }
}

fn range(min: i64, max: Option<i64>) -> String {
    match max {
        Some(max) => format!("{min} to {max} for this operation"),
        None if min == 1 => "1 or more".to_owned(),
        None => format!("{min} or more for this operation"),
    }
}

impl error::Error for SettingsError {}

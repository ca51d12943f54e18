//! What a caller can set on a walk as data, and what is refused of it.

use crate::token::{TokenError, resume::ResumeToken};
use serde::{Deserialize, Serialize};
use std::{error, fmt};

/// boto3's three pagination settings as data. In JSON: `{"MaxItems":…,"PageSize":…,"StartingToken":…}`, each
/// of them optional, others refused.
///
/// Values out of range are refused when the walk begins, before anything is sent.
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
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_items: Option<i64>,
    /// The number of items a page to ask for; 1 or more, within the bounds that the operation states. An
    /// operation without a page size refuses any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub page_size: Option<i64>,
    /// Where to start; see [`ResumeToken`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub starting_token: Option<ResumeToken>,
}

/// What to do when the service hands out a token that the walk has already followed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
#[non_exhaustive]
pub enum RepeatedToken {
    /// End in [`WalkError::RepeatedToken`](crate::WalkError::RepeatedToken): following it would loop.
    #[default]
    Error,
    /// End quietly; the position is the repeated token, from which a later walk can go on (a log tail).
    Stop,
    /// Follow it. The walk then ends only by `max_items`, `max_pages` or `max_empty_pages`.
    Continue,
}

/// A setting that the walk was not begun with. Nothing was sent.
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
    /// The operation has no page size.
    NoPageSize,
    /// The operation moves on by the page size, and which one the service uses is unknown.
    UnknownPageSize,
    /// The starting token is not one of this operation.
    StartingToken(TokenError),
}

impl fmt::Display for SettingsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SettingsError::MaxItems { given } => {
                write!(f, "the max items of {given} is out of range: it counts items, so it is 0 or more")
            }
            SettingsError::PageSize { given, min, max: Some(max) } => {
                write!(f, "the page size of {given} is out of range: it is {min} to {max} for this operation")
            }
            SettingsError::PageSize { given, min: 1, max: None } => {
                write!(f, "the page size of {given} is out of range: it is 1 or more")
            }
            SettingsError::PageSize { given, min, max: None } => {
                write!(f, "the page size of {given} is out of range: it is {min} or more for this operation")
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

impl error::Error for SettingsError {}

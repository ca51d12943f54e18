//! `ResumeToken`: the text from which a walk continues, in this process or another.

use serde::{Deserialize, Serialize};
use std::{convert::Infallible, fmt, str::FromStr};

/// A position as text: what boto3 and the AWS CLI print as `NextToken` and take as a starting token, byte
/// for byte.
///
/// It can be stored, sent and handed to another process. Any text is accepted here and kept exactly as it is, white
/// space included: what it means depends on the operation, so it is read when a walk begins. A token that the service
/// itself handed out is valid too. `Debug` does not show it: it may hold what the service considers secret.
///
/// # Example
/// ```
/// use paginator_runtime::ResumeToken;
///
/// let saved: ResumeToken = "eyJOZXh0VG9rZW4iOiAiYWJjIn0=".parse().unwrap();
/// assert_eq!(saved.to_string(), "eyJOZXh0VG9rZW4iOiAiYWJjIn0=");
/// assert_eq!(format!("{saved:?}"), "ResumeToken(..)");
/// assert_eq!(String::from(saved), "eyJOZXh0VG9rZW4iOiAiYWJjIn0=");
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ResumeToken(String);

impl ResumeToken {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<String> for ResumeToken {
    fn from(text: String) -> Self {
        ResumeToken(text)
    }
}

impl From<ResumeToken> for String {
    fn from(token: ResumeToken) -> Self {
        token.0
    }
}

impl From<&str> for ResumeToken {
    fn from(text: &str) -> Self {
        ResumeToken(text.to_owned())
    }
}

impl From<&String> for ResumeToken {
    fn from(text: &String) -> Self {
        text.as_str().into()
    }
}

impl From<&ResumeToken> for ResumeToken {
    fn from(token: &ResumeToken) -> Self {
        token.clone()
    }
}

impl FromStr for ResumeToken {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(text.into())
    }
}

impl fmt::Display for ResumeToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for ResumeToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ResumeToken(..)")
    }
}

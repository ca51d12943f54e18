//! Whether requests can be signed with a set of keys.

use aws_credential_types::provider::error::CredentialsError;
use std::{error, fmt};

/// Why no request can be signed with a set of keys. Shows nothing of them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Unusable {
    pub(super) part: &'static str,
    pub(super) problem: &'static str,
}

impl fmt::Display for Unusable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the {} {}", self.part, self.problem)
    }
}

impl error::Error for Unusable {}

/// Refuses what cannot be in a header, before a signer panics on it, and a secret that was not copied exactly. Like
/// botocore, it trims nothing.
pub(super) fn usable(id: &str, secret: &str, token: &str) -> Result<(), Unusable> {
    for (part, text, is_sent) in
        [("access key id", id, true), ("secret access key", secret, false), ("session token", token, true)]
    {
        let problem = if text.ends_with(['\n', '\r']) {
            "ends with a line break"
        } else if text.chars().any(char::is_control) {
            "holds a control character"
        } else if is_sent && !text.is_ascii() {
            "holds a character that is not ASCII"
        } else {
            continue;
        };
        return Err(Unusable { part, problem });
    }
    Ok(())
}

/// What was found unusable, if that is why there are no credentials.
pub(super) fn unusable(error: &CredentialsError) -> Option<Unusable> {
    let mut cause: Option<&(dyn error::Error + 'static)> = Some(error);
    while let Some(error) = cause {
        if let Some(unusable) = error.downcast_ref() {
            return Some(*unusable);
        }
        cause = error.source();
    }
    None
}

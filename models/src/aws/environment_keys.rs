//! The keys that environment variables give.

use super::{client_error::ClientError, surroundings::Surroundings};
use aws_credential_types::Credentials;
use jiff::Timestamp;
use std::time::SystemTime;

/// As in botocore, `AWS_SECURITY_TOKEN` comes first, and half of a pair is an error: whoever set an id meant it.
pub(super) fn environment_keys(surroundings: &Surroundings) -> Result<Option<Credentials>, ClientError> {
    let variable = |name| surroundings.variable(name);
    let Some(id) = variable("AWS_ACCESS_KEY_ID") else { return Ok(None) };
    let secret = variable("AWS_SECRET_ACCESS_KEY").ok_or_else(|| {
        ClientError::new(
            "AWS_ACCESS_KEY_ID is set and AWS_SECRET_ACCESS_KEY is not: set both, or neither to use a profile",
        )
    })?;
    let token = variable("AWS_SECURITY_TOKEN").or_else(|| variable("AWS_SESSION_TOKEN"));
    let expiry = variable("AWS_CREDENTIAL_EXPIRATION").map(|text| {
        let moment: Option<Timestamp> = text.parse().ok();
        moment.map(SystemTime::from).ok_or_else(|| {
            ClientError::new("AWS_CREDENTIAL_EXPIRATION is not a moment like 2026-11-25T12:00:00Z")
        })
    });
    Ok(Some(Credentials::new(id, secret, token, expiry.transpose()?, "environment")))
}

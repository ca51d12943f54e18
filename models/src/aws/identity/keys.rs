//! The keys in a file.

use super::sources::Found;
use crate::aws::{client_error::ClientError, profile::setting};
use aws_config::profile::ProfileSet;
use aws_credential_types::Credentials;

/// The keys of one file: half of a pair is an error, and is never completed from the other file.
pub(super) fn keys(file: &ProfileSet, profile: &str, called: &str) -> Found<Option<Credentials>> {
    let get = |key| setting(file, profile, key);
    let Some(id) = get("aws_access_key_id") else { return Ok(None) };
    let secret = get("aws_secret_access_key").ok_or_else(|| {
        ClientError::new(format!(
            "the profile {profile:?} has an aws_access_key_id and no aws_secret_access_key in the {called} file: \
             add it there"
        ))
    })?;
    let token = get("aws_security_token").or_else(|| get("aws_session_token"));
    Ok(Some(Credentials::new(id, secret, token.map(str::to_owned), None, "profile")))
}

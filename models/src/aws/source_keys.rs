//! Keys that AWS's chain signs with itself, to assume a role: its signer too panics over those that cannot stand in a
//! header, so they are looked at first. What a process prints for a role's source can only be looked at by the chain:
//! there the panic ends the renewal alone, and is an error as every other.

use super::{
    surroundings::Surroundings,
    usable::{Unusable, usable},
};
use aws_config::profile;
use aws_credential_types::provider::{
    ProvideCredentials, Result as Provided, SharedCredentialsProvider, error::CredentialsError,
    future::ProvideCredentials as CredentialsFuture,
};
use serde_json::Value;
use std::fmt;

/// How many profiles one after the other name their source at most; a circle is the chain's to refuse.
const SOURCES: usize = 16;

/// The chain, which is asked if the keys that it may sign with are usable.
pub(super) struct SourceKeysChecked {
    pub(super) chain: SharedCredentialsProvider,
    pub(super) surroundings: Surroundings,
    /// The profile that was asked for by name: it comes before the environment.
    pub(super) profile: Option<String>,
}

/// Shows nothing: the chain would show keys.
impl fmt::Debug for SourceKeysChecked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SourceKeysChecked").finish_non_exhaustive()
    }
}

impl ProvideCredentials for SourceKeysChecked {
    fn provide_credentials<'a>(&'a self) -> CredentialsFuture<'a>
    where
        Self: 'a,
    {
        CredentialsFuture::new(self.provide())
    }
}

impl SourceKeysChecked {
    async fn provide(&self) -> Provided {
        self.check().await.map_err(CredentialsError::invalid_configuration)?;
        self.chain.provide_credentials().await
    }

    async fn check(&self) -> Result<(), Unusable> {
        let variable = |name| self.surroundings.variable(name);
        let from_environment =
            || variable("AWS_ACCESS_KEY_ID").is_some() && variable("AWS_SECRET_ACCESS_KEY").is_some();
        if self.profile.is_none() && from_environment() {
            return Ok(());
        }
        let (env, files) = (self.surroundings.env(), self.surroundings.files());
        // Files that cannot be read are the chain's to report.
        let Ok(profiles) = profile::load(&files, &env, &Default::default(), None).await else {
            return Ok(());
        };
        let mut name = self.profile.as_deref().unwrap_or_else(|| profiles.selected_profile());
        for _ in 0..SOURCES {
            let Some(profile) = profiles.get_profile(name) else { return Ok(()) };
            let key = |name| profile.get(name).unwrap_or_default();
            usable(key("aws_access_key_id"), key("aws_secret_access_key"), key("aws_session_token"))?;
            if key("credential_source").eq_ignore_ascii_case("Environment") {
                let key = |name| variable(name).unwrap_or_default();
                usable(&key("AWS_ACCESS_KEY_ID"), &key("AWS_SECRET_ACCESS_KEY"), &key("AWS_SESSION_TOKEN"))?;
            }
            match profile.get("source_profile") {
                Some(source) if source != name => name = source,
                _ => return Ok(()),
            }
        }
        Ok(())
    }
}

/// Looks at the keys that a service answers with: a container, an instance, a sign-in, another role.
pub(super) fn usable_in_answer(body: &[u8]) -> Result<(), Unusable> {
    if let Ok(answer) = serde_json::from_slice::<Value>(body) {
        for keys in [&answer, answer.get("roleCredentials").unwrap_or(&Value::Null)] {
            let key =
                |names: [&str; 2]| names.iter().find_map(|name| keys.get(name)?.as_str()).unwrap_or_default();
            usable(
                key(["AccessKeyId", "accessKeyId"]),
                key(["SecretAccessKey", "secretAccessKey"]),
                key(["Token", "sessionToken"]),
            )?;
        }
        return Ok(());
    }
    // STS answers in XML. What stands in keys needs no escaping there, so an escape is no key's either.
    let text = String::from_utf8_lossy(body);
    let element = |name: &str| {
        let (_, rest) = text.split_once(&format!("<{name}>"))?;
        Some(rest.split_once(&format!("</{name}>"))?.0.replace("&#", "\u{1}"))
    };
    let [id, secret, token] =
        ["AccessKeyId", "SecretAccessKey", "SessionToken"].map(|name| element(name).unwrap_or_default());
    usable(&id, &secret, &token)
}

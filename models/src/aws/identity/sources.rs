//! Where an identity is looked for.

use crate::aws::{
    client_error::ClientError,
    profile::{Profile, setting},
    surroundings::Surroundings,
};
use aws_config::{SdkConfig, provider_config::ProviderConfig};
use aws_credential_types::provider::SharedCredentialsProvider as Provider;
use aws_runtime::env_config::file::EnvConfigFiles;

/// Settings, and what AWS's own providers need.
pub(in crate::aws) struct Sources<'a> {
    pub(in crate::aws) surroundings: &'a Surroundings,
    pub(in crate::aws) profile: &'a Profile,
    /// Whether the builder names the profile: then the environment's keys are ignored.
    pub(in crate::aws) by_name: bool,
    /// For requests to STS, without credentials.
    pub(in crate::aws) sts: Result<SdkConfig, &'static str>,
    /// For AWS's own providers, which look at the process's environment.
    pub(in crate::aws) context: ProviderConfig,
}

/// Where the keys come from.
pub(in crate::aws) enum Identity {
    Of(Provider),
    /// AWS's own chain, with these files in place of the user's: it finds what they say about a sign-in, else the
    /// container or the instance.
    Chain(EnvConfigFiles),
}

pub(super) type Found<T = Provider> = Result<T, ClientError>;

impl Sources<'_> {
    pub(super) fn sts(&self) -> Found<&SdkConfig> {
        self.sts.as_ref().map_err(|problem| ClientError::new(*problem))
    }

    pub(super) fn get(&self, profile: &str, key: &str) -> Option<&str> {
        setting(&self.profile.files.both, profile, key)
    }
}

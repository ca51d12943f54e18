//! What the profile says of endpoints and other settings.

use aws_config::SdkConfig;
use aws_types::service_config::ServiceConfigKey;
use std::fmt;

/// The settings of the profile, for a service or for all.
#[derive(Clone)]
pub(super) struct Profile(pub(super) SdkConfig);

/// Shows nothing: AWS's crate shows all that is in the profile, keys included.
impl fmt::Debug for Profile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Profile").finish_non_exhaustive()
    }
}

impl Profile {
    /// The endpoint of a service, by the service's id.
    pub(super) fn endpoint_url(&self, service_id: &str) -> Option<String> {
        // Of `Cognito Identity Provider` AWS's crate would make `cognito-identity-provider`; the reference guide and
        // botocore have it with underscores.
        self.setting(&service_id.replace(' ', "_"), "AWS_ENDPOINT_URL", "endpoint_url")
    }

    /// How often requests are sent at most, as it stands there.
    pub(super) fn max_attempts(&self) -> Option<String> {
        self.setting("", "AWS_MAX_ATTEMPTS", "max_attempts")
    }

    /// A setting of the environment, else of the profile.
    fn setting(&self, service_id: &str, variable: &str, key: &str) -> Option<String> {
        let key =
            ServiceConfigKey::builder().service_id(service_id).env(variable).profile(key).build().ok()?;
        self.0.service_config()?.load_config(key).filter(|value| !value.is_empty())
    }
}

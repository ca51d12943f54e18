//! The profile that settings are taken from.

use super::{client_error::ClientError, files::Files, surroundings::Surroundings, surroundings::truth};
use aws_config::profile::{Profile as Section, ProfileSet};
use aws_runtime::env_config::property::PropertiesKey;
use std::{fmt, sync::Arc};

/// A profile by name, and the files that it is in.
#[derive(Clone)]
pub(super) struct Profile {
    pub(super) name: String,
    pub(super) files: Arc<Files>,
}

/// Shows nothing of the files: there are keys in them.
impl fmt::Debug for Profile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Profile").field("name", &self.name).finish_non_exhaustive()
    }
}

impl Profile {
    /// The one that was asked for, by name or by the environment, which has to exist; else `default`, which need not.
    pub(super) async fn chosen(
        given: Option<&str>,
        surroundings: &Surroundings,
    ) -> Result<Self, ClientError> {
        let files = Arc::new(Files::read(surroundings).await?);
        let variable = |name| surroundings.variable(name);
        // The order is botocore's.
        let given = given.filter(|name| !name.is_empty()).map(str::to_owned);
        let named = given.or_else(|| variable("AWS_DEFAULT_PROFILE")).or_else(|| variable("AWS_PROFILE"));
        let profile = Profile { name: named.clone().unwrap_or_else(|| "default".to_owned()), files };
        if named.is_some() && profile.section(&profile.name).is_none() {
            return Err(ClientError::new(format!(
                "there is no profile {:?}: add it to AWS's configuration files, or choose another by AWS_PROFILE",
                profile.name
            )));
        }
        Ok(profile)
    }

    pub(super) fn section(&self, name: &str) -> Option<&Section> {
        self.files.both.get_profile(name)
    }

    /// A setting; an empty one counts as unset.
    pub(super) fn get(&self, key: &str) -> Option<&str> {
        setting(&self.files.both, &self.name, key)
    }

    /// A setting that is either `true` or `false`.
    pub(super) fn truth(&self, key: &'static str) -> Result<Option<bool>, ClientError> {
        self.get(key).map(|text| truth(&format!("the profile's {key}"), text)).transpose()
    }

    /// The endpoint of a service, by the service's id: of the profile's section of services, else its own for all.
    pub(super) fn endpoint_url(&self, service_id: &str) -> Result<Option<&str>, &'static str> {
        if let Some(services) = self.get("services") {
            if !self.files.has_services(services) {
                return Err("the profile names a section of services that is not there");
            }
            let key = |property: &str, sub: Option<&str>| {
                let key = PropertiesKey::builder().section_key("services").section_name(services);
                let key = key.property_name(property);
                match sub {
                    Some(sub) => key.sub_property_name(sub).build().ok(),
                    None => key.build().ok(),
                }
            };
            let sections = self.files.both.other_sections();
            // Of `Cognito Identity Provider` it is `cognito_identity_provider`.
            let service = service_id.replace(' ', "_").to_lowercase();
            let url = key(&service, Some("endpoint_url")).and_then(|key| sections.get(&key));
            if let Some(url) = url.filter(|url| !url.is_empty()) {
                return Ok(Some(url));
            }
        }
        Ok(self.get("endpoint_url"))
    }
}

/// A setting of a profile; an empty one counts as unset.
pub(super) fn setting<'a>(files: &'a ProfileSet, profile: &str, key: &str) -> Option<&'a str> {
    files.get_profile(profile)?.get(key).filter(|value| !value.is_empty())
}

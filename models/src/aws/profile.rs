//! The profile that settings are taken from.

use super::{client_error::ClientError, files::Files, surroundings::Surroundings, surroundings::truth};
use aws_config::profile::{Profile as Section, ProfileSet};
use aws_runtime::env_config::{
    file::{EnvConfigFileKind, EnvConfigFiles},
    property::PropertiesKey,
};
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
    /// The one that the builder or the environment names, which has to exist; else `default`, which need not.
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
        if let Some(name) = profile.get("sso_session")
            && !profile.has_session(name)
        {
            return Err(ClientError::new(format!(
                "the profile names the sso-session {name:?}, which is not there, or has no sso_start_url or no sso_region"
            )));
        }
        Ok(profile)
    }

    /// Whether a profile says all that SSO needs, itself or through its session.
    pub(super) fn has_sso(&self, name: &str) -> bool {
        let get = |key| setting(&self.files.both, name, key);
        get("sso_account_id").is_some()
            && get("sso_role_name").is_some()
            && match get("sso_session") {
                Some(session) => self.has_session(session),
                None => get("sso_start_url").is_some() && get("sso_region").is_some(),
            }
    }

    fn has_session(&self, name: &str) -> bool {
        let session = self.files.both.sso_session(name);
        let has = |key| session.and_then(|session| session.get(key)).is_some_and(|value| !value.is_empty());
        has("sso_start_url") && has("sso_region")
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

    /// Only what the profile says about the instance's metadata: nothing else in it may lead AWS's chain to keys, or
    /// stop it.
    pub(super) fn of_the_instance(&self) -> EnvConfigFiles {
        self.reduced(&self.name, &["ec2_metadata_service_endpoint", "ec2_metadata_service_endpoint_mode"])
    }

    /// Only what a profile says about SSO or a sign-in, for AWS's provider, which might otherwise take something else.
    pub(super) fn of_sign_in(&self, name: &str) -> EnvConfigFiles {
        const SSO: [&str; 5] =
            ["sso_session", "sso_account_id", "sso_role_name", "sso_start_url", "sso_region"];
        let is_sso = setting(&self.files.both, name, "sso_account_id").is_some();
        self.reduced(name, if is_sso { &SSO } else { &["login_session"] })
    }

    /// These settings of a profile, and the session of SSO that it names.
    fn reduced(&self, name: &str, keys: &[&str]) -> EnvConfigFiles {
        let line = |key: &str, value: Option<&str>| {
            let value = value.unwrap_or_default().replace('\n', " ");
            if value.is_empty() { String::new() } else { format!("{key} = {value}\n") }
        };
        let get = |key: &str| setting(&self.files.both, name, key);
        let mut text = format!("[profile {name}]\n");
        text.extend(keys.iter().map(|key| line(key, get(key))));
        if !self.get("ignore_configured_endpoint_urls").is_some_and(|text| text.eq_ignore_ascii_case("true"))
        {
            text += &line("endpoint_url", self.endpoint_url("SSO").ok().flatten());
        }
        if let Some(session) = get("sso_session") {
            let section = self.files.both.sso_session(session);
            text += &format!("[sso-session {session}]\n");
            text.extend(
                ["sso_start_url", "sso_region", "sso_registration_scopes"]
                    .iter()
                    .map(|key| line(key, section.and_then(|section| section.get(key)))),
            );
        }
        EnvConfigFiles::builder().with_contents(EnvConfigFileKind::Config, text).build()
    }

    /// The endpoint of a service, by the service's id: from the profile's section of services, else its own for all.
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
            // `Cognito Identity Provider` becomes `cognito_identity_provider`.
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

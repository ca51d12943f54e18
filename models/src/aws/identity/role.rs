//! Roles that are assumed with the keys of another profile, of the environment, a container or an instance.

use super::{
    checked::Checked,
    sources::{Found, Sources},
};
use crate::aws::{client_error::ClientError, environment_keys::environment_keys};
use aws_config::sts::AssumeRoleProvider;
use aws_credential_types::provider::SharedCredentialsProvider as Provider;
use std::{future::Future, pin::Pin, time::Duration};

impl Sources<'_> {
    /// Whether a profile has a role that is assumed with other keys.
    pub(super) fn has_role(&self, profile: &str) -> bool {
        self.get(profile, "role_arn").is_some() && self.get(profile, "web_identity_token_file").is_none()
    }

    /// The role of a profile that the profiles in `before` lead to.
    pub(super) fn role<'a>(
        &'a self,
        profile: &'a str,
        mut before: Vec<&'a str>,
    ) -> Pin<Box<dyn Future<Output = Found> + Send + 'a>> {
        Box::pin(async move {
            let get = |key| self.get(profile, key);
            let refused = |problem: &str| ClientError::new(format!("the profile {profile:?} {problem}"));
            if get("mfa_serial").is_some() {
                return Err(refused(
                    "needs a second factor (mfa_serial), which is not supported: sign in with the AWS CLI, and set \
                     the keys that it gives",
                ));
            }
            let source = match (get("source_profile"), get("credential_source")) {
                (Some(_), Some(_)) => {
                    return Err(refused("has a source_profile and a credential_source: it can have one"));
                }
                (None, None) => {
                    return Err(refused(
                        "has a role_arn, and no source_profile or credential_source to assume it with",
                    ));
                }
                (None, Some(source)) => self.credential_source(source).ok_or_else(|| {
                    refused(
                        "has a credential_source that is not known: it can be Environment, EcsContainer or \
                         Ec2InstanceMetadata",
                    )
                })??,
                (Some(source), None) => {
                    before.push(profile);
                    self.source_profile(profile, source, before).await?
                }
            };
            let mut role =
                AssumeRoleProvider::builder(get("role_arn").unwrap_or_default()).configure(self.sts()?);
            if let Some(name) = get("role_session_name") {
                role = role.session_name(name);
            }
            if let Some(id) = get("external_id") {
                role = role.external_id(id);
            }
            // botocore ignores one that is not a number.
            if let Some(seconds) = get("duration_seconds").and_then(|text| text.trim().parse::<u32>().ok()) {
                role = role.session_length(Duration::from_secs(seconds.into()));
            }
            Ok(Provider::new(role.build_from_provider(Checked(source)).await))
        })
    }

    fn credential_source(&self, name: &str) -> Option<Found> {
        match name {
            "Environment" => Some(environment_keys(self.surroundings).and_then(|keys| {
                keys.map(Provider::new).ok_or_else(|| {
                    ClientError::new(
                        "a role is assumed with the environment's keys, and there are none: set AWS_ACCESS_KEY_ID and \
                         AWS_SECRET_ACCESS_KEY",
                    )
                })
            })),
            "EcsContainer" => Some(Ok(self.container())),
            "Ec2InstanceMetadata" => Some(Ok(self.instance())),
            _ => None,
        }
    }

    async fn source_profile<'a>(&'a self, profile: &str, source: &'a str, before: Vec<&'a str>) -> Found {
        let refused = |problem: &str| {
            ClientError::new(format!(
                "the profile {source:?}, which {profile:?} names as its source, {problem}"
            ))
        };
        if self.profile.section(source).is_none() {
            return Err(refused("does not exist"));
        }
        let has_keys =
            ["aws_access_key_id", "aws_secret_access_key"].iter().any(|key| self.get(source, key).is_some());
        // A profile may assume its role with keys of its own.
        if before.contains(&source) && !(source == profile && has_keys) {
            return Err(refused("leads back to it"));
        }
        if !has_keys && self.has_role(source) {
            return self.role(source, before).await;
        }
        self.of_source(source)?.ok_or_else(|| refused("has no credentials"))
    }
}

//! As whom requests are signed: the first of botocore's sources that has something. What is set and cannot be used is an
//! error: going on with the next source would sign as somebody else.
//!
//! Which source it is, is decided here; keys are got from it by AWS's own providers. SSO, a sign-in, a container and an
//! instance are left to them whole.

mod checked;
mod keys;
mod old_files;
mod role;
mod sources;
mod web_identity;

pub(super) use sources::Sources;

use super::environment_keys::environment_keys;
use aws_config::{
    credential_process::CredentialProcessProvider, ecs::EcsCredentialsProvider,
    imds::credentials::ImdsCredentialsProvider, profile::ProfileFileCredentialsProvider,
};
use aws_credential_types::provider::SharedCredentialsProvider as Provider;
use keys::keys;
use sources::Found;
use web_identity::WebIdentity;

impl Sources<'_> {
    pub(super) async fn identity(&self) -> Found<Option<Provider>> {
        if !self.by_name
            && let Some(keys) = environment_keys(self.surroundings)?
        {
            return Ok(Some(Provider::new(keys)));
        }
        let name = &self.profile.name;
        if self.has_role(name) {
            return self.role(name, Vec::new()).await.map(Some);
        }
        if let Some(found) = self.of_profile(name, !self.by_name)? {
            return Ok(Some(found));
        }
        if let Some(keys) = self.old_files().await? {
            return Ok(Some(Provider::new(keys)));
        }
        if !self.by_name {
            return Ok(self.chain.clone());
        }
        let set = |name| self.surroundings.variable(name).is_some();
        let in_container =
            set("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI") || set("AWS_CONTAINER_CREDENTIALS_FULL_URI");
        Ok(Some(if in_container { self.container() } else { self.instance() }))
    }

    /// What a profile has besides a role that is assumed with other keys.
    fn of_profile(&self, name: &str, with_variables: bool) -> Found<Option<Provider>> {
        let files = &self.profile.files;
        let variables = with_variables.then_some(self.surroundings);
        if let Some(found) = WebIdentity::of(self, name, variables)? {
            return Ok(Some(Provider::new(found)));
        }
        let has = |key| self.get(name, key).is_some();
        if has("sso_account_id") || has("sso_role_name") {
            return Ok(Some(self.by_aws(name)));
        }
        if let Some(keys) = keys(&files.credentials, name, "credentials")? {
            return Ok(Some(Provider::new(keys)));
        }
        if has("login_session") {
            return Ok(Some(self.by_aws(name)));
        }
        if let Some(command) = self.get(name, "credential_process") {
            return Ok(Some(Provider::new(CredentialProcessProvider::new(command.to_owned()))));
        }
        Ok(keys(&files.config, name, "configuration")?.map(Provider::new))
    }

    /// What AWS's own provider makes of a profile.
    fn by_aws(&self, name: &str) -> Provider {
        if let Some(chain) = self.chain.as_ref().filter(|_| !self.by_name && name == self.profile.name) {
            return chain.clone();
        }
        #[expect(deprecated, reason = "the type has another name now, and this function has the old one")]
        let files: aws_config::profile::profile_file::ProfileFiles = self.profile.files.contents.clone();
        let provider = ProfileFileCredentialsProvider::builder().profile_name(name).profile_files(files);
        Provider::new(provider.configure(&self.context).build())
    }

    fn container(&self) -> Provider {
        Provider::new(EcsCredentialsProvider::builder().configure(&self.context).build())
    }

    fn instance(&self) -> Provider {
        Provider::new(ImdsCredentialsProvider::builder().configure(&self.context).build())
    }
}

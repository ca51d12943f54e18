//! As whom requests are signed: the first of botocore's sources that has something. What is set but cannot be used is
//! an error: the next source would sign as somebody else.
//!
//! The source is chosen here; AWS's own providers get the keys from it. SSO, a sign-in, a container and an instance are
//! left to them entirely.

mod checked;
mod keys;
mod old_files;
mod role;
mod sources;
mod web_identity;

pub(super) use sources::{Identity, Sources};

use super::{client_error::ClientError, environment_keys::environment_keys};
use aws_config::{
    credential_process::CredentialProcessProvider, ecs::EcsCredentialsProvider,
    imds::credentials::ImdsCredentialsProvider, profile::ProfileFileCredentialsProvider,
};
use aws_credential_types::{Credentials, provider::SharedCredentialsProvider as Provider};
use keys::keys;
use sources::Found;
use web_identity::WebIdentity;

/// What a profile has.
enum OfProfile {
    Keys(Provider),
    /// SSO, or a sign-in at the console.
    SignIn,
}

impl Sources<'_> {
    pub(super) async fn identity(&self) -> Found<Identity> {
        if !self.by_name
            && let Some(keys) = environment_keys(self.surroundings)?
        {
            return Ok(Identity::Of(Provider::new(keys)));
        }
        let name = &self.profile.name;
        if self.has_role(name) {
            return self.role(name, Vec::new()).await.map(Identity::Of);
        }
        match self.of_profile(name, !self.by_name)? {
            Some(OfProfile::Keys(found)) => return Ok(Identity::Of(found)),
            Some(OfProfile::SignIn) if self.by_name => return Ok(Identity::Of(self.sign_in(name))),
            Some(OfProfile::SignIn) => return Ok(Identity::Chain(self.profile.of_sign_in(name))),
            None => {}
        }
        if let Some(keys) = self.old_files().await? {
            return Ok(Identity::Of(Provider::new(keys)));
        }
        if !self.by_name {
            return Ok(Identity::Chain(self.profile.of_the_instance()));
        }
        let set = |name| self.surroundings.variable(name).is_some();
        let in_container =
            set("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI") || set("AWS_CONTAINER_CREDENTIALS_FULL_URI");
        Ok(Identity::Of(if in_container { self.container() } else { self.instance() }))
    }

    /// What a profile has besides a role that is assumed with other keys.
    fn of_profile(&self, name: &str, with_variables: bool) -> Found<Option<OfProfile>> {
        let files = &self.profile.files;
        let variables = with_variables.then_some(self.surroundings);
        let keys_of = |keys: Option<Credentials>| keys.map(|keys| OfProfile::Keys(Provider::new(keys)));
        if let Some(found) = WebIdentity::of(self, name, variables)? {
            return Ok(Some(OfProfile::Keys(Provider::new(found))));
        }
        let has = |key| self.get(name, key).is_some();
        if has("sso_account_id") || has("sso_role_name") {
            if !self.profile.has_sso(name) {
                return Err(ClientError::new(format!(
                    "the profile {name:?} signs in by SSO and lacks one of sso_account_id, sso_role_name, \
                     sso_start_url and sso_region"
                )));
            }
            return Ok(Some(OfProfile::SignIn));
        }
        if let Some(keys) = keys(&files.credentials, name, "credentials")? {
            return Ok(keys_of(Some(keys)));
        }
        if has("login_session") {
            return Ok(Some(OfProfile::SignIn));
        }
        if let Some(command) = self.get(name, "credential_process") {
            let process = CredentialProcessProvider::new(command.to_owned());
            return Ok(Some(OfProfile::Keys(Provider::new(process))));
        }
        Ok(keys_of(keys(&files.config, name, "configuration")?))
    }

    /// What AWS's own provider makes of a profile's sign-in.
    fn sign_in(&self, name: &str) -> Provider {
        #[expect(deprecated, reason = "the type has another name now, and this function has the old one")]
        let files: aws_config::profile::profile_file::ProfileFiles = self.profile.of_sign_in(name);
        let provider = ProfileFileCredentialsProvider::builder().profile_name(name).profile_files(files);
        Provider::new(provider.configure(&self.context).build())
    }

    fn container(&self) -> Provider {
        Provider::new(EcsCredentialsProvider::builder().configure(&self.context).build())
    }

    fn instance(&self) -> Provider {
        Provider::new(ImdsCredentialsProvider::builder().configure(&self.context).build())
    }

    /// The same for a profile that a role is assumed with.
    fn of_source(&self, name: &str) -> Found<Option<Provider>> {
        Ok(self.of_profile(name, false)?.map(|found| match found {
            OfProfile::Keys(found) => found,
            OfProfile::SignIn => self.sign_in(name),
        }))
    }
}

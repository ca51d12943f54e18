//! Keys in the files of AWS's first tools, which botocore still reads after the profile.

use super::{
    keys::keys,
    sources::{Found, Sources},
};
use crate::aws::{client_error::ClientError, files::File};
use aws_credential_types::Credentials;
use aws_runtime::env_config::file::EnvConfigFileKind;
use std::path::PathBuf;

impl Sources<'_> {
    /// The keys in the file of `AWS_CREDENTIAL_FILE`, else those in boto's configuration.
    pub(super) async fn old_files(&self) -> Found<Option<Credentials>> {
        if let Some(path) = self.surroundings.path("AWS_CREDENTIAL_FILE") {
            let file = File::read(path, self.surroundings).await?;
            let get = |key| {
                let mut settings = file.text.lines().rev().filter_map(|line| line.split_once('='));
                settings.find(|(name, _)| name.trim() == key).map(|(_, value)| value.trim().to_owned())
            };
            return match (get("AWSAccessKeyId"), get("AWSSecretKey")) {
                (Some(id), Some(secret)) => Ok(Some(Credentials::new(id, secret, None, None, "file"))),
                _ => Err(ClientError::new(
                    "the file of AWS_CREDENTIAL_FILE has no AWSAccessKeyId or no AWSSecretKey",
                )),
            };
        }
        let places = match self.surroundings.path("BOTO_CONFIG") {
            Some(path) => vec![path],
            None => vec![PathBuf::from("/etc/boto.cfg"), PathBuf::from("~/.boto")],
        };
        for path in places {
            let file = File::read(path, self.surroundings).await?;
            let parsed = file.parsed(EnvConfigFileKind::Credentials, self.surroundings).await?;
            if let Some(keys) = keys(&parsed, "Credentials", "boto")? {
                return Ok(Some(keys));
            }
        }
        Ok(None)
    }
}

//! Whose certificates a client accepts: those that the system's authorities signed, those of a bundle, or anybody's.

use super::{client_error::ClientError, own_authority::trusting, surroundings::Surroundings};
use rustls::pki_types::{CertificateDer, pem::PemObject};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// What decides which TLS certificates are accepted.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub(super) struct Trust {
    /// Set on the builder.
    pub(super) bundle: Option<PathBuf>,
    /// The profile's.
    pub(super) bundle_of_profile: Option<PathBuf>,
    pub(super) accepts_anybody: bool,
}

impl Trust {
    /// The bundle, and the name of its setting. The order is botocore's; an empty variable counts as unset, where
    /// botocore would check no certificate at all.
    fn chosen(&self, surroundings: &Surroundings) -> Option<(&'static str, PathBuf)> {
        let variable = |name| surroundings.path(name).map(|path| (name, path));
        let named = |name, path: &Option<PathBuf>| {
            path.clone().filter(|path| !path.as_os_str().is_empty()).map(|path| (name, path))
        };
        named("ca_bundle", &self.bundle)
            .or_else(|| variable("AWS_CA_BUNDLE"))
            .or_else(|| named("the profile's ca_bundle", &self.bundle_of_profile))
            .or_else(|| variable("REQUESTS_CA_BUNDLE"))
    }

    /// The same HTTP client, set to accept these certificates.
    pub(super) fn given_to(
        &self,
        http: reqwest::ClientBuilder,
        surroundings: &Surroundings,
    ) -> Result<reqwest::ClientBuilder, ClientError> {
        if self.accepts_anybody {
            return Ok(http.tls_danger_accept_invalid_certs(true));
        }
        match self.chosen(surroundings) {
            Some((name, path)) => Ok(http.tls_backend_preconfigured(trusting(certificates(name, &path)?)?)),
            None => Ok(http),
        }
    }
}

/// A bundle that cannot be used is an error: without it, authorities would be trusted that nobody chose.
fn certificates(name: &str, path: &Path) -> Result<Vec<CertificateDer<'static>>, ClientError> {
    let refused = |problem: String| {
        ClientError::new(format!(
            "the certificate authorities of {name} cannot be read from {path:?}: {problem}; name a file in PEM"
        ))
    };
    let pem = fs::read(path).map_err(|error| refused(error.to_string()))?;
    let certificates: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(&pem).collect();
    let certificates = certificates.map_err(|_| refused("it is not PEM".to_owned()))?;
    if certificates.is_empty() {
        return Err(refused("it holds no certificate in PEM".to_owned()));
    }
    Ok(certificates)
}

//! Where requests go: the endpoint that is set for a service or for all, else AWS's own.

#[cfg(feature = "aws-config")]
use super::profile::Profile;
use super::{
    client_error::ClientError,
    error::AwsError,
    hosts::{Variant, aws_url},
    operation::Service,
    region::Region,
    surroundings::Surroundings,
};
use std::{borrow::Cow, collections::BTreeMap, fmt};

const VARIABLE: &str = "AWS_ENDPOINT_URL";

/// The endpoints that are set, in order of precedence. Those of the environment and the profile are checked when they
/// are used: a bad endpoint of another service does not matter.
#[derive(Clone, Default)]
pub(super) struct Endpoints {
    given: Option<String>,
    /// By the end of the variable's name, `COGNITO_IDENTITY_PROVIDER`.
    by_service: BTreeMap<String, String>,
    for_all: Option<String>,
    #[cfg(feature = "aws-config")]
    profile: Option<Profile>,
    /// Which of AWS's own endpoints are used.
    pub(super) variant: Variant,
}

/// Shows none of those that are not checked yet: they can hold a password.
impl fmt::Debug for Endpoints {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Endpoints")
            .field("given", &self.given)
            .field("variant", &self.variant)
            .finish_non_exhaustive()
    }
}

impl Endpoints {
    /// The endpoint given, and those of the environment.
    pub(super) fn new(given: Option<&str>, surroundings: &Surroundings) -> Result<Self, ClientError> {
        let given = given.filter(|url| !url.is_empty());
        let given = given.map(|url| checked(url).ok_or_else(|| ClientError::new(NO_URL))).transpose()?;
        let mut endpoints = Endpoints { given, ..Endpoints::default() };
        if !ignored(surroundings).unwrap_or(false) {
            for (service, url) in surroundings.variables_after(VARIABLE) {
                match service.strip_prefix('_') {
                    Some(service) => drop(endpoints.by_service.insert(service.to_owned(), url)),
                    None if service.is_empty() => endpoints.for_all = Some(url),
                    None => {}
                }
            }
        }
        Ok(endpoints)
    }

    /// The same, and those of the profile.
    #[cfg(feature = "aws-config")]
    pub(super) fn or_profile(mut self, profile: Profile, surroundings: &Surroundings) -> Self {
        let by_profile = profile.get("ignore_configured_endpoint_urls").map(is_true);
        if ignored(surroundings).or(by_profile).unwrap_or(false) {
            self.by_service.clear();
            self.for_all = None;
        } else {
            self.profile = Some(profile);
        }
        self
    }

    /// What environment and profile set for a service, by its id. The order is that of AWS's reference guide for SDKs.
    pub(super) fn configured(&self, service_id: &str) -> Result<Option<String>, &'static str> {
        if let Some(url) = self.by_service.get(&service_id.replace(' ', "_").to_uppercase()) {
            let problem =
                "AWS_ENDPOINT_URL_ and the service's id is not an HTTP URL like http://localhost:9229";
            return checked(url).ok_or(problem).map(Some);
        }
        if let Some(url) = &self.for_all {
            return checked(url)
                .ok_or("AWS_ENDPOINT_URL is not an HTTP URL like http://localhost:9229")
                .map(Some);
        }
        #[cfg(feature = "aws-config")]
        if let Some(profile) = &self.profile
            && let Some(url) = profile.endpoint_url(service_id)?
        {
            return checked(url)
                .ok_or("the profile's endpoint is not an HTTP URL like http://localhost:9229")
                .map(Some);
        }
        Ok(None)
    }

    /// Where requests to `service` go.
    pub(super) fn url(&self, service: Service, region: &Region) -> Result<Cow<'_, str>, AwsError> {
        if let Some(url) = &self.given {
            return Ok(url.into());
        }
        if let Some(url) = self.configured(service.service_id).map_err(AwsError::Request)? {
            return Ok(url.into());
        }
        let variant = Variant { fips: self.variant.fips || region.is_fips, ..self.variant };
        let none = "there is no endpoint for dual stack in this region: turn dual stack off, or choose another region";
        aws_url(service, &region.name, variant).map(Cow::Owned).ok_or(AwsError::Request(none))
    }
}

/// Whether the endpoints of environment and profile are ignored; anything but `true` means no, as in botocore.
fn ignored(surroundings: &Surroundings) -> Option<bool> {
    surroundings.variable("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS").as_deref().map(is_true)
}

fn is_true(text: &str) -> bool {
    text.eq_ignore_ascii_case("true")
}

/// Whether nothing sent to an endpoint goes over TLS.
pub(super) fn is_plain_http(url: &str) -> bool {
    reqwest::Url::parse(url).is_ok_and(|url| url.scheme() == "http")
}

const NO_URL: &str = "the endpoint is not an HTTP URL: it looks like http://localhost:9229";

/// The endpoint in the normal form of URLs, which is what is signed.
fn checked(text: &str) -> Option<String> {
    // A URL parser ignores some white space and line breaks; whoever wrote them meant something else.
    if text.contains(|character: char| character.is_whitespace() || character.is_control()) {
        return None;
    }
    let url = reqwest::Url::parse(text).ok()?;
    // A name and password would be sent in place of the signature.
    let extra = !url.username().is_empty()
        || url.password().is_some()
        || url.query().is_some()
        || url.fragment().is_some();
    (matches!(url.scheme(), "http" | "https") && url.has_host() && !extra).then(|| url.to_string())
}

//! Where requests go: the endpoint that is set for a service or for all, else AWS's own.

#[cfg(feature = "aws-config")]
use super::profile::Profile;
use super::{client_error::ClientError, error::AwsError, operation::Service, surroundings::Surroundings};
use std::{borrow::Cow, collections::BTreeMap};

const VARIABLE: &str = "AWS_ENDPOINT_URL";

/// The domains of AWS's partitions by how their regions begin; every other region is in `amazonaws.com`.
/// Source: botocore's `partitions.json`.
const DOMAINS: [(&str, &str); 6] = [
    ("cn-", "amazonaws.com.cn"),
    ("eusc-", "amazonaws.eu"),
    ("us-iso-", "c2s.ic.gov"),
    ("us-isob-", "sc2s.sgov.gov"),
    ("eu-isoe-", "cloud.adc-e.uk"),
    ("us-isof-", "csp.hci.ic.gov"),
];

/// The endpoints that are set, from what comes first to what comes last.
#[derive(Clone, Default, Debug)]
pub(super) struct Endpoints {
    given: Option<String>,
    /// By the end of the variable's name, `COGNITO_IDENTITY_PROVIDER`.
    by_service: BTreeMap<String, String>,
    for_all: Option<String>,
    #[cfg(feature = "aws-config")]
    profile: Option<Profile>,
}

impl Endpoints {
    /// The endpoint given, for all services, and nothing else.
    pub(super) fn given(url: Option<&str>) -> Result<Self, ClientError> {
        Ok(Endpoints { given: url.map(checked).transpose()?, ..Endpoints::default() })
    }

    /// The endpoint given, and those of the environment.
    pub(super) fn from_environment(
        given: Option<&str>,
        surroundings: &Surroundings,
    ) -> Result<Self, ClientError> {
        let mut endpoints = Endpoints::given(given)?;
        let ignored = surroundings.variable("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS");
        if ignored.is_some_and(|value| value.eq_ignore_ascii_case("true")) {
            return Ok(endpoints);
        }
        for (service, url) in surroundings.variables_after(VARIABLE) {
            if service.is_empty() {
                endpoints.for_all = Some(checked(&url)?);
            } else if let Some(service) = service.strip_prefix('_') {
                endpoints.by_service.insert(service.to_owned(), checked(&url)?);
            }
        }
        Ok(endpoints)
    }

    #[cfg(feature = "aws-config")]
    pub(super) fn or_profile(self, profile: Profile) -> Self {
        Endpoints { profile: Some(profile), ..self }
    }

    /// Where requests to `service` go. The order is that of AWS's reference guide for SDKs.
    pub(super) fn url(&self, service: Service, region: &str) -> Result<Cow<'_, str>, AwsError> {
        let by_service = || self.by_service.get(&service.service_id.replace(' ', "_").to_uppercase());
        if let Some(url) = self.given.as_ref().or_else(by_service).or(self.for_all.as_ref()) {
            return Ok(url.into());
        }
        #[cfg(feature = "aws-config")]
        if let Some(url) = self.profile.as_ref().and_then(|profile| profile.endpoint_url(service.service_id))
        {
            let refused = |_| AwsError::Request("the profile's endpoint is not an HTTP URL");
            return checked(&url).map(Cow::Owned).map_err(refused);
        }
        let domain = DOMAINS.iter().find(|(prefix, _)| region.starts_with(prefix));
        let domain = domain.map_or("amazonaws.com", |(_, domain)| domain);
        Ok(format!("https://{}.{region}.{domain}/", service.endpoint_prefix).into())
    }
}

/// Whether nothing sent to an endpoint goes over TLS.
pub(super) fn is_plain_http(url: &str) -> bool {
    reqwest::Url::parse(url).is_ok_and(|url| url.scheme() == "http")
}

/// The endpoint in the normal form of URLs, which is what is signed.
fn checked(url: &str) -> Result<String, ClientError> {
    let refused = ClientError::new("the endpoint is not an HTTP URL: it looks like http://localhost:9229");
    let url = reqwest::Url::parse(url).map_err(|_| refused.clone())?;
    // A name and password would be sent in place of the signature.
    let extra = !url.username().is_empty()
        || url.password().is_some()
        || url.query().is_some()
        || url.fragment().is_some();
    if !matches!(url.scheme(), "http" | "https") || url.host_str().is_none() || extra {
        return Err(refused);
    }
    Ok(url.to_string())
}

//! How STS is asked for credentials, and where.

use super::{endpoint::Endpoints, profile::Profile, surroundings::Surroundings};
use aws_config::{BehaviorVersion, Region, SdkConfig};

/// The regions whose requests went to one endpoint for all, before each had its own. Source: botocore's `args.py`.
const OF_THE_GLOBAL_ENDPOINT: [&str; 16] = [
    "ap-northeast-1",
    "ap-south-1",
    "ap-southeast-1",
    "ap-southeast-2",
    "aws-global",
    "ca-central-1",
    "eu-central-1",
    "eu-north-1",
    "eu-west-1",
    "eu-west-2",
    "eu-west-3",
    "sa-east-1",
    "us-east-1",
    "us-east-2",
    "us-west-1",
    "us-west-2",
];

/// Whether the old endpoint is wanted, as it may be where a firewall knows no other.
pub(super) fn uses_global_sts(profile: &Profile, surroundings: &Surroundings) -> bool {
    let variable = surroundings.variable("AWS_STS_REGIONAL_ENDPOINTS");
    variable.as_deref().or_else(|| profile.get("sts_regional_endpoints")) == Some("legacy")
}

/// The settings of AWS's client for STS, without credentials. An endpoint that is set for it or for all is used
/// unchanged.
pub(super) fn sts_config(
    config: &SdkConfig,
    region: Option<Region>,
    endpoints: &Endpoints,
    is_global: bool,
) -> Result<SdkConfig, &'static str> {
    let variant = endpoints.variant;
    let is_old = region.as_ref().is_some_and(|region| OF_THE_GLOBAL_ENDPOINT.contains(&region.as_ref()));
    let mut sts = SdkConfig::builder().behavior_version(BehaviorVersion::latest()).region(region);
    sts.set_http_client(config.http_client())
        .set_sleep_impl(config.sleep_impl())
        .set_time_source(config.time_source())
        .set_retry_config(config.retry_config().cloned());
    Ok(match endpoints.configured("STS")? {
        Some(url) => sts.endpoint_url(url),
        None if is_global && is_old && !variant.fips && !variant.dual_stack => {
            sts.region(Region::from_static("us-east-1")).endpoint_url("https://sts.amazonaws.com")
        }
        None => sts.use_fips(variant.fips).use_dual_stack(variant.dual_stack),
    }
    .build())
}

//! The host names of AWS's own endpoints: by partition, for FIPS, for dual stack.

use super::operation::Service;

/// How the host names of a partition's endpoints end.
struct Partition {
    /// How the names of its regions begin.
    regions: &'static str,
    domain: &'static str,
    /// For dual stack, if it has that.
    dual_stack: Option<&'static str>,
}

/// Every other region is taken for one of `aws`. Source: botocore 1.43's `partitions.json`, and `endpoints.json` for
/// what has no dual stack.
const PARTITIONS: [Partition; 7] = [
    Partition {
        regions: "cn-",
        domain: "amazonaws.com.cn",
        dual_stack: Some("api.amazonwebservices.com.cn"),
    },
    Partition { regions: "eusc-", domain: "amazonaws.eu", dual_stack: Some("api.amazonwebservices.eu") },
    Partition { regions: "us-gov-", domain: "amazonaws.com", dual_stack: Some("api.aws") },
    Partition { regions: "us-iso-", domain: "c2s.ic.gov", dual_stack: Some("api.aws.ic.gov") },
    Partition { regions: "us-isob-", domain: "sc2s.sgov.gov", dual_stack: Some("api.aws.scloud") },
    Partition { regions: "eu-isoe-", domain: "cloud.adc-e.uk", dual_stack: None },
    Partition { regions: "us-isof-", domain: "csp.hci.ic.gov", dual_stack: None },
];
const AWS: Partition = Partition { regions: "", domain: "amazonaws.com", dual_stack: Some("api.aws") };

/// Which of a service's endpoints are used.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub(super) struct Variant {
    pub(super) fips: bool,
    pub(super) dual_stack: bool,
}

/// The URL of AWS's own endpoint; `None` where there is none of this kind.
pub(super) fn aws_url(service: Service, region: &str, variant: Variant) -> Option<String> {
    let partition = PARTITIONS.iter().find(|partition| region.starts_with(partition.regions)).unwrap_or(&AWS);
    let domain = match variant.dual_stack {
        true if keeps_its_domain(service, partition, region, variant) => partition.domain,
        true => partition.dual_stack?,
        false => partition.domain,
    };
    let prefix = service.endpoint_prefix;
    let fips = if variant.fips { "-fips" } else { "" };
    Some(format!("https://{prefix}{fips}.{region}.{domain}/"))
}

/// Cognito's usual names have addresses of both families in most of `aws`, so that they serve for dual stack too.
/// Source: `endpoint-rule-set-1.json` of cognito-idp in botocore 1.43.
fn keeps_its_domain(service: Service, partition: &Partition, region: &str, variant: Variant) -> bool {
    service.endpoint_prefix == "cognito-idp"
        && partition.regions.is_empty()
        && (!variant.fips || ["us-east-1", "us-east-2", "us-west-1", "us-west-2"].contains(&region))
}

#[cfg(test)]
mod tests {
    use super::*;

    const COGNITO: Service = Service {
        service_id: "Cognito Identity Provider",
        endpoint_prefix: "cognito-idp",
        signing_name: "cognito-idp",
        target_prefix: "AWSCognitoIdentityProviderService",
        json_version: "1.1",
    };

    /// Expected values: the hosts that the AWS CLI 1.45.11 asks.
    #[test]
    fn the_host_is_the_one_that_the_aws_cli_asks() {
        let [plain, fips, dual_stack, both] = [(false, false), (true, false), (false, true), (true, true)];
        for (region, (fips, dual_stack), host) in [
            ("us-east-1", plain, Some("cognito-idp.us-east-1.amazonaws.com")),
            ("us-east-1", fips, Some("cognito-idp-fips.us-east-1.amazonaws.com")),
            ("us-east-1", dual_stack, Some("cognito-idp.us-east-1.amazonaws.com")),
            ("us-east-1", both, Some("cognito-idp-fips.us-east-1.amazonaws.com")),
            ("ca-central-1", both, Some("cognito-idp-fips.ca-central-1.api.aws")),
            ("xx-nowhere-9", both, Some("cognito-idp-fips.xx-nowhere-9.api.aws")),
            ("us-gov-west-1", dual_stack, Some("cognito-idp.us-gov-west-1.api.aws")),
            ("us-gov-west-1", both, Some("cognito-idp-fips.us-gov-west-1.api.aws")),
            ("cn-north-1", dual_stack, Some("cognito-idp.cn-north-1.api.amazonwebservices.com.cn")),
            ("eusc-de-east-1", both, Some("cognito-idp-fips.eusc-de-east-1.api.amazonwebservices.eu")),
            ("us-isob-east-1", dual_stack, Some("cognito-idp.us-isob-east-1.api.aws.scloud")),
            ("us-isof-south-1", fips, Some("cognito-idp-fips.us-isof-south-1.csp.hci.ic.gov")),
            ("us-isof-south-1", dual_stack, None),
            ("eu-isoe-west-1", both, None),
        ] {
            let url = aws_url(COGNITO, region, Variant { fips, dual_stack });
            assert_eq!(url, host.map(|host| format!("https://{host}/")), "{region} {fips} {dual_stack}");
        }
    }
}

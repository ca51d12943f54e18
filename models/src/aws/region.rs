//! The region that requests are signed for and sent to, and whether its FIPS endpoints are used.

use super::client_error::ClientError;

/// A region's name, and whether it was written as an old name of its FIPS endpoints.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Region {
    pub(super) name: String,
    pub(super) is_fips: bool,
}

impl Region {
    /// `fips-us-east-1` and `us-east-1-fips` mean `us-east-1` with FIPS endpoints. Source: botocore's `client.py`, and
    /// `validate_region_name` in `utils.py`.
    pub(super) fn new(text: &str) -> Result<Self, ClientError> {
        let name = text.replace("fips-", "").replace("-fips", "");
        // It becomes a part of host names, where another character would lead to another host.
        let is_label = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        let is_number = name.bytes().all(|byte| byte.is_ascii_digit());
        let is_long = name.len() > 63;
        if name.is_empty()
            || is_number
            || is_long
            || name.starts_with('-')
            || name.ends_with('-')
            || !is_label
        {
            return Err(ClientError::new("the region is not one: it looks like us-east-1"));
        }
        Ok(Region { is_fips: name != text, name })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Expected values: what the AWS CLI 1.45.11 signs for, and whether it asks `cognito-idp-fips`.
    #[test]
    fn old_names_of_fips_regions_stand_for_the_region() {
        for (text, name, is_fips) in [
            ("eu-west-1", "eu-west-1", false),
            ("fips-us-east-1", "us-east-1", true),
            ("us-east-1-fips", "us-east-1", true),
            ("us-east-1-fips-2", "us-east-1-2", true),
            ("fips-aws-global", "aws-global", true),
            ("FIPS-us-east-1", "FIPS-us-east-1", false),
        ] {
            assert_eq!(Region::new(text), Ok(Region { name: name.to_owned(), is_fips }), "{text}");
        }
    }

    #[test]
    fn what_would_lead_to_another_host_is_no_region() {
        let long = "a".repeat(64);
        for text in [
            "",
            "fips-",
            "-fips",
            "1",
            "-a",
            "a-",
            "a.b",
            "us-east-1/",
            "a@b",
            "us east 1",
            "a\n",
            "ü",
            &long,
        ] {
            assert!(Region::new(text).is_err(), "{text:?}");
        }
    }
}

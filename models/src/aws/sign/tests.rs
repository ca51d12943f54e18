//! Are requests signed as in botocore, and sent to the same place? Compared with recorded requests, byte for byte.

use super::{Call, signed};
use crate::aws::{Credentials, Service, endpoint::Endpoints, region::Region, surroundings::Surroundings};
use jiff::Timestamp;
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize)]
struct Recorded {
    service: BTreeMap<String, String>,
    operation: String,
    region: String,
    endpoint_url: Option<String>,
    time: String,
    access_key_id: String,
    secret_access_key: String,
    session_token: Option<String>,
    url: String,
    body: String,
    headers: BTreeMap<String, String>,
}

#[test]
fn requests_are_signed_as_botocore_signs_them() {
    let recorded: Vec<Recorded> = serde_json::from_str(include_str!("../recorded/signatures.json")).unwrap();
    assert!(recorded.len() >= 25);
    for one in recorded {
        let field = |name: &str| -> &'static str { one.service[name].clone().leak() };
        let service = Service {
            service_id: field("service_id"),
            endpoint_prefix: field("endpoint_prefix"),
            signing_name: field("signing_name"),
            target_prefix: field("target_prefix"),
            json_version: field("json_version"),
        };
        let endpoints = Endpoints::new(one.endpoint_url.as_deref(), &Surroundings::Nothing).unwrap();
        let url = endpoints.url(service, &Region::new(&one.region).unwrap()).unwrap();
        // Ours is written in the normal form: no default port, a host in lower case.
        assert_eq!(url, reqwest::Url::parse(&one.url).unwrap().as_str(), "{}", one.url);

        let keys = (one.access_key_id, one.secret_access_key);
        let credentials = Credentials::new(keys.0, keys.1, one.session_token, None, "recorded");
        let call = Call { service, operation: one.operation.clone().leak(), body: one.body.into_bytes() };
        let request =
            signed(&call, &url, &one.region, credentials, one.time.parse::<Timestamp>().unwrap().into())
                .unwrap();
        let headers: BTreeMap<_, _> = request
            .headers()
            .iter()
            .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
            .collect();
        assert_eq!(headers, one.headers, "{} of {}", one.operation, one.url);
    }
}

//! Random environments: variables and files, with values that are good, odd, or meant to lead elsewhere.

use super::values::{GOOD_REGIONS, HOME, KEYS, VARIABLES, file, keys, odd, one, region, url};
use fastrand::Rng;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Clone, Debug)]
pub(super) struct Environment {
    pub(super) variables: BTreeMap<String, String>,
    pub(super) files: BTreeMap<String, Vec<u8>>,
    /// The profile that the builder is given; only in a process of its own, whose environment is read for it.
    pub(super) profile: Option<String>,
    keys: BTreeSet<&'static str>,
}

impl Environment {
    pub(super) fn random(seed: u64, proxy: &str, by_process: bool) -> Self {
        let random = &mut Rng::with_seed(seed);
        // From nearly empty to full.
        let density = *random.choice(&[12_u8, 25, 60]).unwrap();
        let mut variables = BTreeMap::new();
        for (name, values) in VARIABLES {
            if random.u8(..) < density {
                variables.insert(name.to_owned(), values(random));
            }
        }
        // Most have what a request needs.
        let usual = [
            ("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE"),
            ("AWS_SECRET_ACCESS_KEY", "S3CRETkey"),
            ("AWS_REGION", "eu-west-1"),
            ("AWS_ENDPOINT_URL", "http://service.example:8000"),
            ("AWS_CONFIG_FILE", "/home/of-the-test/config"),
            ("AWS_SHARED_CREDENTIALS_FILE", "/home/of-the-test/credentials"),
            ("HOME", HOME),
        ];
        for (name, value) in usual {
            if random.u8(..) < 200 {
                variables.entry(name.to_owned()).or_insert_with(|| value.to_owned());
            }
        }
        if random.u8(..) < 230 {
            variables.insert("AWS_EC2_METADATA_DISABLED".to_owned(), "true".to_owned());
        }
        let way = (random.u8(..) < 80).then(|| a_way_to_keys(random, &mut variables));
        let is_cgi = variables.contains_key("REQUEST_METHOD");
        for name in match (is_cgi, random.u8(..4)) {
            (false, 0) => &["HTTP_PROXY", "HTTPS_PROXY"][..],
            (_, 1) => &["http_proxy", "https_proxy"],
            (_, 2) => &["ALL_PROXY"],
            _ => &["all_proxy"],
        } {
            let scheme = one(random, &["http://", "http://user:S3CRETproxy@", ""]);
            variables.insert((*name).to_owned(), format!("{scheme}{proxy}"));
        }

        let mut set = BTreeSet::new();
        let mut config = section(random, "default", density, &mut set);
        if let Some(way) = way {
            config = format!("[default]\nregion = eu-west-1\n{way}");
        }
        config += &section(random, "profile readers", density, &mut set);
        let [id, secret, token] = keys(random).map(|text| text.replace(['\n', '\r', '\u{0}'], "\u{1}"));
        config += &format!("[profile source]\naws_access_key_id = {id}\naws_secret_access_key = {secret}\n");
        config += &format!("aws_session_token = {token}\n");
        config += &format!(
            "[sso-session s]\nsso_start_url = https://tls.example\nsso_region = {}\n",
            region(random)
        );
        config += "[services local]\ncognito_identity_provider =\n";
        config += &format!("  endpoint_url = {}\n", url(random));
        if random.u8(..) < 8 {
            let place = (random.usize(..config.len() / 2)..).find(|place| config.is_char_boundary(*place));
            config.insert_str(place.unwrap(), &odd(random));
        }
        let sign_in = r#"{"accessToken": "S3CRETsign-in", "expiresAt": "2096-01-01T00:00:00Z"}"#;
        let at_home = |name: &str| format!("{HOME}/{name}");
        let files = BTreeMap::from([
            (at_home("config"), config.into_bytes()),
            (at_home("credentials"), section(random, "default", density, &mut set).into_bytes()),
            (at_home("token"), keys(random)[2].clone().into_bytes()),
            (at_home("binary"), if by_process { b"x".to_vec() } else { vec![0xff, 0xfe, b'\n'] }),
            (
                at_home(".aws/sso/cache/a0f1490a20d0211c997b44bc357e1972deab8ae3.json"),
                sign_in.as_bytes().to_vec(),
            ),
        ]);
        if by_process {
            // A process asks a container without the test's proxy.
            variables.retain(|name, _| !name.starts_with("AWS_CONTAINER_CREDENTIALS_"));
            // A process's environment cannot hold NUL.
            variables.values_mut().for_each(|value| *value = value.replace('\u{0}', "\u{1}"));
        }
        let profile = (by_process && random.bool()).then(|| one(random, &["default", "readers", "nobody"]));
        Environment { variables, files, profile, keys: set }
    }

    /// The variables and the profiles' keys that are set.
    pub(super) fn names(&self) -> impl Iterator<Item = String> {
        let known = |name: &&String| {
            VARIABLES.iter().any(|(known, _)| known == name) || name.to_lowercase().ends_with("_proxy")
        };
        let variables = self.variables.keys().filter(known).map(|name| format!("variable {name}"));
        variables.chain(self.keys.iter().map(|key| format!("key {key}")))
    }

    /// Whether some setting names this host: in a URL, or by an AWS region.
    pub(super) fn names_host(&self, host: &str) -> bool {
        const FIXED: [&str; 4] = ["169.254.169.254", "[fd00:ec2::254]", "169.254.170.2", "169.254.170.23"];
        const NAMES: [&str; 4] = ["cognito-idp", "sts", "portal.sso", "oidc"];
        const DOMAINS: [&str; 8] = [
            "amazonaws.com",
            "amazonaws.com.cn",
            "amazonaws.eu",
            "c2s.ic.gov",
            "api.aws",
            "api.aws.ic.gov",
            "api.amazonwebservices.com.cn",
            "api.amazonwebservices.eu",
        ];
        let by_region = || {
            let (name, rest) = NAMES.iter().find_map(|name| Some((name, host.strip_prefix(name)?)))?;
            let rest = rest.strip_prefix("-fips").unwrap_or(rest).strip_prefix('.')?;
            let (region, domain) = rest.split_once('.').unwrap_or(("", rest));
            // SSO's region is read by AWS's crate, which does not know the old names of FIPS endpoints.
            let region = region.trim_start_matches("fips-").trim_end_matches("-fips");
            let known = GOOD_REGIONS.contains(&region) || (*name == "sts" && rest == "amazonaws.com");
            (known && (DOMAINS.contains(&domain) || rest == "amazonaws.com")).then_some(())
        };
        !host.ends_with("evil.example")
            && (FIXED.contains(&host) || URL_HOSTS.contains(&host) || by_region().is_some())
    }
}

/// The hosts of the values that are used for URLs.
const URL_HOSTS: [&str; 10] = [
    "service.example",
    "tls.example",
    "[::1]",
    "user.example",
    "query.example",
    "127.0.0.1",
    "xn--nxasmm1c.example",
    "[fd00:ec2::23]",
    "10.0.0.1",
    "10.0.0.2",
];

/// Makes the variables lead to one provider other than their own keys, and returns what the profile says for it.
fn a_way_to_keys(random: &mut Rng, variables: &mut BTreeMap<String, String>) -> String {
    for name in ["AWS_ACCESS_KEY_ID", "AWS_PROFILE", "AWS_WEB_IDENTITY_TOKEN_FILE"] {
        variables.remove(name);
    }
    let mut set = |name: &str, value: &str| variables.insert(name.to_owned(), value.to_owned());
    set("AWS_CONFIG_FILE", "/home/of-the-test/config");
    set("AWS_REGION", "eu-west-1");
    set("HOME", HOME);
    // Half of them go to AWS's own endpoints, whose names contain the region.
    let set_endpoints = random.bool();
    for name in ["AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_STS", "AWS_ENDPOINT_URL_SSO"] {
        if set_endpoints {
            variables.insert(name.to_owned(), "http://service.example".to_owned());
        } else {
            variables.remove(name);
        }
    }
    let mut set = |name: &str, value: &str| variables.insert(name.to_owned(), value.to_owned());
    let role = "role_arn = arn:aws:iam::123456789012:role/r\n";
    match random.u8(..6) {
        0 => format!("{role}source_profile = source\n"),
        1 => {
            set("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "/role");
            format!("{role}credential_source = EcsContainer\n")
        }
        2 => {
            set("AWS_EC2_METADATA_DISABLED", "false");
            set("AWS_EC2_METADATA_SERVICE_ENDPOINT", "http://service.example");
            format!("{role}credential_source = Ec2InstanceMetadata\n")
        }
        3 => format!("{role}web_identity_token_file = {}\n", file(random)),
        4 => "sso_session = s\nsso_account_id = 123456789012\nsso_role_name = r\n".to_owned(),
        _ => {
            set("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://127.0.0.1:1/role");
            String::new()
        }
    }
}

fn section(random: &mut Rng, name: &str, density: u8, set: &mut BTreeSet<&'static str>) -> String {
    let mut text = format!("[{name}]\n");
    for (key, values) in KEYS {
        if random.u8(..) < density {
            // A line that is not indented ends the value.
            text += &format!("{key} = {}\n", values(random).replace(['\n', '\r'], "\u{1}"));
            set.insert(key);
        }
    }
    text
}

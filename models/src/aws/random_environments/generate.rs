//! Random environments: variables and files, of values that are good, odd, or meant to lead elsewhere.

use fastrand::Rng;
use std::collections::{BTreeMap, BTreeSet};

/// Where the files are; it stands in their names and in variables, and is replaced for environments by process.
pub(super) const HOME: &str = "/home/of-the-test";

#[derive(Clone, Debug)]
pub(super) struct Environment {
    pub(super) variables: BTreeMap<String, String>,
    pub(super) files: BTreeMap<String, Vec<u8>>,
    /// The profile that the builder is given, for those by process: by name it reads the process's environment.
    pub(super) profile: Option<String>,
    keys: BTreeSet<&'static str>,
}

/// What can stand where.
type Values = fn(&mut Rng) -> String;

const VARIABLES: [(&str, Values); 44] = [
    ("AWS_ACCESS_KEY_ID", |random| keys(random)[0].clone()),
    ("AWS_SECRET_ACCESS_KEY", |random| keys(random)[1].clone()),
    ("AWS_SESSION_TOKEN", |random| keys(random)[2].clone()),
    ("AWS_ACCOUNT_ID", odd),
    ("AWS_REGION", region),
    ("AWS_DEFAULT_REGION", region),
    ("AWS_PROFILE", |random| one(random, &["default", "readers", "nobody", "", "a b", "\u{1}"])),
    ("AWS_MAX_ATTEMPTS", number),
    ("AWS_RETRY_MODE", |random| one(random, &["standard", "adaptive", "legacy", "x", ""])),
    ("AWS_NEW_RETRIES_2026", truth),
    ("AWS_SDK_UA_APP_ID", odd),
    ("AWS_ENDPOINT_URL", url),
    ("AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER", url),
    ("AWS_ENDPOINT_URL_STS", url),
    ("AWS_ENDPOINT_URL_SSO", url),
    ("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", truth),
    ("AWS_ROLE_ARN", odd),
    ("AWS_ROLE_SESSION_NAME", odd),
    ("AWS_WEB_IDENTITY_TOKEN_FILE", file),
    ("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", |random| {
        one(
            random,
            &[
                "/role",
                "role",
                "@evil.example/",
                ".evil.example/",
                "http://evil.example/",
                "*",
                "?",
                "/%zz",
                "",
            ],
        )
    }),
    ("AWS_CONTAINER_CREDENTIALS_FULL_URI", |random| {
        one(
            random,
            &[
                "http://127.0.0.1:1/role",
                "http://169.254.170.23/role",
                "http://[fd00:ec2::23]/role",
                "https://tls.example/role",
                "http://10.0.0.1/role",
                "http://127.0.0.1@10.0.0.2/role",
                "http://127.0.0.1:1",
                "/role",
                "nonsense",
                "",
            ],
        )
    }),
    ("AWS_CONTAINER_AUTHORIZATION_TOKEN", |random| keys(random)[2].clone()),
    ("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", file),
    ("AWS_EC2_METADATA_DISABLED", |random| one(random, &["true", "true", "TRUE", "false", "x"])),
    ("AWS_EC2_METADATA_SERVICE_ENDPOINT", url),
    ("AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE", |random| one(random, &["IPv4", "IPv6", "x", ""])),
    ("AWS_USE_FIPS_ENDPOINT", truth),
    ("AWS_USE_DUALSTACK_ENDPOINT", truth),
    ("AWS_REQUEST_CHECKSUM_CALCULATION", odd),
    ("AWS_RESPONSE_CHECKSUM_VALIDATION", odd),
    ("AWS_DISABLE_REQUEST_COMPRESSION", truth),
    ("AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES", number),
    ("AWS_ACCOUNT_ID_ENDPOINT_MODE", odd),
    ("AWS_AUTH_SCHEME_PREFERENCE", odd),
    ("AWS_SIGV4A_SIGNING_REGION_SET", odd),
    ("AWS_DISABLE_CLOCK_SKEW_CORRECTION", truth),
    ("AWS_CONFIG_FILE", config_file),
    ("AWS_SHARED_CREDENTIALS_FILE", config_file),
    ("AWS_LOGIN_CACHE_DIRECTORY", file),
    ("HOME", |random| one(random, &[HOME, HOME, "/nowhere", ""])),
    ("NO_PROXY", no_proxy),
    ("no_proxy", no_proxy),
    ("REQUEST_METHOD", |_| "GET".to_owned()),
    ("PROXY_OF_ANOTHER_NAME", odd),
];

const KEYS: [(&str, Values); 34] = [
    ("aws_access_key_id", |random| keys(random)[0].clone()),
    ("aws_secret_access_key", |random| keys(random)[1].clone()),
    ("aws_session_token", |random| keys(random)[2].clone()),
    ("aws_account_id", odd),
    ("region", region),
    ("role_arn", odd),
    ("source_profile", |random| one(random, &["default", "readers", "source", "nobody"])),
    ("credential_source", |random| one(random, &["Environment", "Ec2InstanceMetadata", "EcsContainer", "x"])),
    ("external_id", odd),
    ("role_session_name", odd),
    ("web_identity_token_file", file),
    ("credential_process", |random| {
        let [id, secret, token] = keys(random).map(|text| text.replace(['\n', '\r', '\u{0}'], "\\n"));
        let given = format!(
            r#"{{"Version":1,"AccessKeyId":"{id}","SecretAccessKey":"{secret}","SessionToken":"{token}"}}"#
        );
        match random.u8(..6) {
            0 => "false".to_owned(),
            1 => "printf nonsense".to_owned(),
            _ => format!("printf '%s' '{}'", given.replace('\u{1}', "\\u0001")),
        }
    }),
    ("sso_session", |random| one(random, &["s", "s", "none"])),
    ("sso_account_id", odd),
    ("sso_role_name", odd),
    ("sso_start_url", url),
    ("sso_region", region),
    ("login_session", odd),
    ("endpoint_url", url),
    ("services", |random| one(random, &["local", "local", "none"])),
    ("ignore_configured_endpoint_urls", truth),
    ("max_attempts", number),
    ("retry_mode", odd),
    ("sdk_ua_app_id", odd),
    ("use_fips_endpoint", truth),
    ("use_dualstack_endpoint", truth),
    ("ec2_metadata_service_endpoint", url),
    ("ec2_metadata_service_endpoint_mode", odd),
    ("request_checksum_calculation", odd),
    ("response_checksum_validation", odd),
    ("disable_request_compression", truth),
    ("request_min_compression_size_bytes", number),
    ("account_id_endpoint_mode", odd),
    ("auth_scheme_preference", odd),
];

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
        // Most have what it takes to come to a request.
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

        let mut keys = BTreeSet::new();
        let mut config = section(random, "default", density, &mut keys);
        if let Some(way) = way {
            config = format!("[default]\nregion = eu-west-1\n{way}");
        }
        config += &section(random, "profile readers", density, &mut keys);
        let [id, secret, token] = self::keys(random).map(|text| text.replace(['\n', '\r', '\u{0}'], "\u{1}"));
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
            (at_home("credentials"), section(random, "default", density, &mut keys).into_bytes()),
            (at_home("token"), self::keys(random)[2].clone().into_bytes()),
            (at_home("binary"), if by_process { b"x".to_vec() } else { vec![0xff, 0xfe, b'\n'] }),
            (
                at_home(".aws/sso/cache/a0f1490a20d0211c997b44bc357e1972deab8ae3.json"),
                sign_in.as_bytes().to_vec(),
            ),
        ]);
        if by_process {
            // No process can have them.
            variables.values_mut().for_each(|value| *value = value.replace('\u{0}', "\u{1}"));
        }
        let profile = (by_process && random.bool()).then(|| one(random, &["default", "readers", "nobody"]));
        Environment { variables, files, profile, keys }
    }

    /// The variables and the profiles' keys that are set.
    pub(super) fn names(&self) -> impl Iterator<Item = String> {
        let known = |name: &&String| {
            VARIABLES.iter().any(|(known, _)| known == name) || name.to_lowercase().ends_with("_proxy")
        };
        let variables = self.variables.keys().filter(known).map(|name| format!("variable {name}"));
        variables.chain(self.keys.iter().map(|key| format!("key {key}")))
    }

    /// Whether some setting names this host: by a URL, or by a region of AWS's.
    pub(super) fn names_host(&self, host: &str) -> bool {
        const FIXED: [&str; 4] = ["169.254.169.254", "[fd00:ec2::254]", "169.254.170.2", "169.254.170.23"];
        const NAMES: [&str; 4] = ["cognito-idp", "sts", "portal.sso", "oidc"];
        const DOMAINS: [&str; 6] = [
            "amazonaws.com",
            "amazonaws.com.cn",
            "amazonaws.eu",
            "c2s.ic.gov",
            "api.aws",
            "api.amazonwebservices.com.cn",
        ];
        let by_region = || {
            let (name, rest) = NAMES.iter().find_map(|name| Some((name, host.strip_prefix(name)?)))?;
            let rest = rest.strip_prefix("-fips").unwrap_or(rest).strip_prefix('.')?;
            let (region, domain) = rest.split_once('.').unwrap_or(("", rest));
            let known = GOOD_REGIONS.contains(&region) || (*name == "sts" && rest == "amazonaws.com");
            (known && (DOMAINS.contains(&domain) || rest == "amazonaws.com")).then_some(())
        };
        !host.ends_with("evil.example")
            && (FIXED.contains(&host) || URL_HOSTS.contains(&host) || by_region().is_some())
    }
}

/// The hosts of what can stand where a URL is expected.
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

const GOOD_REGIONS: [&str; 6] =
    ["us-east-1", "eu-west-1", "cn-north-1", "us-gov-west-1", "us-iso-east-1", "eusc-de-east-1"];

/// An environment that leads to one provider other than the environment's keys, and what the profile says for it.
fn a_way_to_keys(random: &mut Rng, variables: &mut BTreeMap<String, String>) -> String {
    for name in ["AWS_ACCESS_KEY_ID", "AWS_PROFILE", "AWS_WEB_IDENTITY_TOKEN_FILE"] {
        variables.remove(name);
    }
    let mut set = |name: &str, value: &str| variables.insert(name.to_owned(), value.to_owned());
    set("AWS_CONFIG_FILE", "/home/of-the-test/config");
    set("AWS_REGION", "eu-west-1");
    set("HOME", HOME);
    // Half of them go to AWS's own endpoints, which are made of regions.
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

fn one(random: &mut Rng, values: &[&str]) -> String {
    (*random.choice(values).unwrap()).to_owned()
}

/// Key id, secret and token, mostly good.
pub(super) fn keys(random: &mut Rng) -> [String; 3] {
    let mut pick =
        |good: &str, odd: &[&str]| if random.u8(..) < 190 { good.to_owned() } else { one(random, odd) };
    [
        pick("AKIDEXAMPLE", &["AKID\n", "AKID\u{1}", "AKÏD", "", "a b", "AKID/=,", "\u{0}"]),
        pick("S3CRETkey", &["S3CRET\n", "S3CRET\u{7f}", "S3CRETü", "S3CRET key", ""]),
        pick("S3CRETtoken", &["S3CRET\r\n", "S3CRET\u{0}x", "S3CRETñ", "S3CRET\u{1b}[0m", ""]),
    ]
}

pub(super) fn region(random: &mut Rng) -> String {
    let odd = [
        "",
        " ",
        "us east",
        "us-east-1\n",
        "evil.example/",
        "a.evil.example#",
        "a@evil.example/",
        "evil.example:80/",
        "ünï",
        "..",
        "-",
        "%0d%0a",
        "\u{1}",
        "evil.example?",
        "evil.example\\",
        "127.0.0.1/",
    ];
    if random.u8(..) < 170 { one(random, &GOOD_REGIONS) } else { one(random, &odd) }
}

pub(super) fn url(random: &mut Rng) -> String {
    let odd = [
        "https://tls.example/path",
        "http://[::1]:9/",
        "http://user:S3CRETpass@user.example/",
        "http://query.example/?token=S3CRETquery",
        "http://query.example/#S3CRETfragment",
        "ftp://user.example",
        "localhost:1",
        "http://",
        "http://service.example/%zz/ü/%00",
        "http://βόλος.example/",
        "http://a b.example",
        "not a URL",
        "//evil.example",
        "http://127.0.0.1:1/x//../y",
        "\u{1}",
        "",
    ];
    if random.u8(..) < 190 {
        one(random, &["http://service.example:8000", "http://service.example"])
    } else {
        one(random, &odd)
    }
}

pub(super) fn odd(random: &mut Rng) -> String {
    one(
        random,
        &[
            "a",
            "arn:aws:iam::123456789012:role/r",
            "123456789012",
            "",
            " ",
            "a b",
            "@evil.example/",
            "a\u{1}b",
            "ünï",
            "[",
            "=",
            "\\",
            "'",
            "when_required",
            "%0a",
            "../..",
            "http://evil.example/",
        ],
    )
}

fn number(random: &mut Rng) -> String {
    one(random, &["3", "1", "0", "-1", "x", "99999999999", "1.5", " 3", ""])
}

fn truth(random: &mut Rng) -> String {
    one(random, &["true", "false", "TRUE", "yes", "1", ""])
}

fn file(random: &mut Rng) -> String {
    one(
        random,
        &[
            "/home/of-the-test/token",
            "/home/of-the-test/token",
            "/home/of-the-test/binary",
            "/nowhere",
            "~/token",
            "",
        ],
    )
}

fn config_file(random: &mut Rng) -> String {
    one(
        random,
        &[
            "/home/of-the-test/config",
            "/home/of-the-test/credentials",
            "/home/of-the-test/binary",
            "/nowhere",
            "~/config",
            "",
        ],
    )
}

fn no_proxy(random: &mut Rng) -> String {
    one(
        random,
        &[
            "bypass.example",
            ".bypass.example",
            "10.9.9.9/32",
            "bypass.example, 10.9.9.9",
            "",
            ",,",
            "\u{1}",
            "ünï",
        ],
    )
}

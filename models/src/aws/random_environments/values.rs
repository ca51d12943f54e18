//! What each variable and each key of a profile can be set to: good, odd, or meant to lead elsewhere.

use fastrand::Rng;

/// Where the files are; their names and variables contain it, and it is replaced for environments in a process.
pub(super) const HOME: &str = "/home/of-the-test";

/// Picks a value for a variable or a key.
pub(super) type Values = fn(&mut Rng) -> String;

pub(super) const VARIABLES: [(&str, Values); 49] = [
    ("AWS_ACCESS_KEY_ID", |random| keys(random)[0].clone()),
    ("AWS_SECRET_ACCESS_KEY", |random| keys(random)[1].clone()),
    ("AWS_SESSION_TOKEN", |random| keys(random)[2].clone()),
    ("AWS_SECURITY_TOKEN", |random| keys(random)[2].clone()),
    ("AWS_CREDENTIAL_EXPIRATION", moment),
    ("AWS_ACCOUNT_ID", odd),
    ("AWS_REGION", region),
    ("AWS_DEFAULT_REGION", region),
    ("AWS_PROFILE", |random| one(random, &["default", "readers", "nobody", "", "a b", "\u{1}"])),
    ("AWS_DEFAULT_PROFILE", |random| one(random, &["default", "readers", "readers", "nobody", ""])),
    ("AWS_CA_BUNDLE", bundle),
    ("REQUESTS_CA_BUNDLE", bundle),
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

pub(super) const KEYS: [(&str, Values); 38] = [
    ("aws_access_key_id", |random| keys(random)[0].clone()),
    ("aws_secret_access_key", |random| keys(random)[1].clone()),
    ("aws_session_token", |random| keys(random)[2].clone()),
    ("aws_security_token", |random| keys(random)[2].clone()),
    ("duration_seconds", number),
    ("mfa_serial", |random| one(random, &["", "", "", "arn:aws:iam::123456789012:mfa/S3CRETme"])),
    ("ca_bundle", bundle),
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

pub(super) fn one(random: &mut Rng, values: &[&str]) -> String {
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
        "fips-us-east-1",
        "us-east-1-fips",
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

fn moment(random: &mut Rng) -> String {
    one(random, &["2096-01-01T00:00:00Z", "2096-01-01T00:00:00Z", "2020-01-01T00:00:00Z", "soon", ""])
}

/// Mostly none: with one that cannot be read no request is sent.
fn bundle(random: &mut Rng) -> String {
    one(random, &["", "", "", "", "", "/nowhere", "/", "\u{1}"])
}

fn truth(random: &mut Rng) -> String {
    one(random, &["true", "false", "TRUE", "False", "true", "yes", ""])
}

pub(super) fn file(random: &mut Rng) -> String {
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

/// Real ones, of several partitions.
pub(super) const GOOD_REGIONS: [&str; 6] =
    ["us-east-1", "eu-west-1", "cn-north-1", "us-gov-west-1", "us-iso-east-1", "eusc-de-east-1"];

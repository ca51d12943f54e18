//! Which credentials, region and endpoint come first, and what errors say if one is missing. Each case is a process of
//! its own.

use super::process::{CONFIG, USERS, run, users_server};
use paginator_tests::http::{CannedServer, answer};

const SERVICE: &str = "AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER";
const KEYS: [(&str, &str); 2] = [("AWS_ACCESS_KEY_ID", "ENVKEY"), ("AWS_SECRET_ACCESS_KEY", "the-secret")];
const CREDENTIALS: &str = "[default]\naws_access_key_id = DEFAULTKEY\naws_secret_access_key = the-secret\n\
                           [readers]\naws_access_key_id = READERSKEY\naws_secret_access_key = the-secret\n";

#[test]
fn credentials_and_region_come_from_environment_and_profile() {
    for (case, variables, expected) in [
        ("the default profile", vec![], ("DEFAULTKEY", "eu-west-1")),
        ("AWS_PROFILE", vec![("AWS_PROFILE", "readers")], ("READERSKEY", "eu-west-3")),
        ("the environment first", KEYS.to_vec(), ("ENVKEY", "eu-west-1")),
        (
            "the environment before AWS_PROFILE",
            [&KEYS[..], &[("AWS_PROFILE", "readers")]].concat(),
            ("ENVKEY", "eu-west-3"),
        ),
        (
            "a profile by name before the environment",
            [&KEYS[..], &[("CHILD_PROFILE", "readers")]].concat(),
            ("READERSKEY", "eu-west-3"),
        ),
        ("AWS_DEFAULT_REGION first", vec![("AWS_DEFAULT_REGION", "sa-east-1")], ("DEFAULTKEY", "sa-east-1")),
        ("AWS_REGION after the profile", vec![("AWS_REGION", "sa-east-1")], ("DEFAULTKEY", "eu-west-1")),
        (
            "AWS_DEFAULT_PROFILE before AWS_PROFILE",
            vec![("AWS_DEFAULT_PROFILE", "readers"), ("AWS_PROFILE", "default")],
            ("READERSKEY", "eu-west-3"),
        ),
        (
            "empty variables, which count as unset",
            vec![("AWS_PROFILE", ""), ("AWS_DEFAULT_REGION", ""), ("AWS_ACCESS_KEY_ID", "")],
            ("DEFAULTKEY", "eu-west-1"),
        ),
        (
            "build takes the environment only",
            [&KEYS[..], &[("CHILD_BUILD", "1"), ("AWS_REGION", "sa-east-1")]].concat(),
            ("ENVKEY", "sa-east-1"),
        ),
    ] {
        let server = users_server();
        let mut variables = variables;
        variables.push(("CHILD_ENDPOINT", server.endpoint_url()));
        let ran = run(&variables, CONFIG, CREDENTIALS, &server);
        assert!(ran.printed.contains(r#"users: ["ada"]"#), "{case}: {}", ran.printed);
        assert_eq!(ran.signed_with(), (expected.0.to_owned(), expected.1.to_owned()), "{case}");
    }
}

/// The order is that of AWS's reference guide for SDKs, "Service-specific endpoints".
#[test]
fn the_endpoint_is_the_first_that_is_set() {
    let nowhere = "http://127.0.0.1:1";
    let server_url = "SERVER";
    let for_service = "services = local\n[services local]\ncognito_identity_provider =\n  endpoint_url = ";
    for (case, variables, profile) in [
        ("the builder's", vec![("CHILD_ENDPOINT", server_url), (SERVICE, nowhere)], String::new()),
        (
            "the service's variable",
            vec![(SERVICE, server_url), ("AWS_ENDPOINT_URL", nowhere)],
            format!("endpoint_url = {nowhere}\n"),
        ),
        (
            "the variable for all",
            vec![("AWS_ENDPOINT_URL", server_url), ("AWS_ENDPOINT_URL_KINESIS", nowhere)],
            format!("{for_service}{nowhere}\n"),
        ),
        (
            "the service's section of the profile",
            vec![],
            format!("endpoint_url = {nowhere}\n{for_service}{server_url}\n"),
        ),
        ("the profile's for all", vec![], format!("endpoint_url = {server_url}\n")),
    ] {
        let server = users_server();
        let here = |text: &str| text.replace(server_url, server.endpoint_url());
        let variables: Vec<_> = variables.iter().map(|(name, value)| (*name, here(value))).collect();
        let variables: Vec<_> = variables.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let config = format!("[default]\nregion = eu-west-1\n{}", here(&profile));
        let ran = run(&variables, &config, CREDENTIALS, &server);
        assert!(ran.printed.contains(r#"users: ["ada"]"#), "{case}: {}", ran.printed);
    }
}

#[test]
fn configured_endpoints_can_be_ignored() {
    let server = users_server();
    let config = format!("[default]\nregion = xx-nowhere-1\nendpoint_url = {}\n", server.endpoint_url());
    let variables = [
        ("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true"),
        ("AWS_ENDPOINT_URL", server.endpoint_url()),
        (SERVICE, server.endpoint_url()),
        // A proxy that refuses: nothing leaves this machine.
        ("HTTPS_PROXY", "http://127.0.0.1:1"),
    ];
    let ran = run(&variables, &config, CREDENTIALS, &server);
    assert!(ran.printed.contains("because: the service could not be reached"), "{}", ran.printed);
    assert!(ran.received.is_empty());
}

#[test]
fn a_client_without_what_it_needs_says_what_to_set() {
    let credentials = "because: there are no credentials: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or choose a \
                       profile that has some";
    for (case, variables, config, expected) in [
        ("no region", vec![], "", "client: no region is set: set AWS_REGION, or `region` on the builder"),
        ("no credentials", vec![], CONFIG, credentials),
        (
            "a profile that is not there",
            vec![("AWS_PROFILE", "nobody"), ("AWS_REGION", "eu-west-1"), KEYS[0], KEYS[1]],
            CONFIG,
            "client: there is no profile \"nobody\"",
        ),
        (
            "a named profile that is not there, with a region",
            vec![("CHILD_PROFILE", "nobody"), ("AWS_REGION", "eu-west-1"), KEYS[0], KEYS[1]],
            CONFIG,
            "client: there is no profile \"nobody\"",
        ),
        (
            "build, no region",
            vec![("CHILD_BUILD", "1")],
            CONFIG,
            "client: no region is set: set AWS_REGION, or `region` on the builder",
        ),
        (
            "build, no credentials",
            vec![("CHILD_BUILD", "1"), ("AWS_REGION", "eu-west-1")],
            CONFIG,
            "client: there are no credentials: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY",
        ),
        (
            "an environment that is ignored, no region",
            [&KEYS[..], &[("CHILD_IGNORE", ""), ("AWS_REGION", "eu-west-1")]].concat(),
            CONFIG,
            "client: no region is set: set `region` on the builder, which ignores the environment",
        ),
        (
            "an environment that is ignored, no credentials",
            [&KEYS[..], &[("CHILD_IGNORE", "eu-west-1")]].concat(),
            CONFIG,
            "client: there are no credentials: set `credentials` on the builder, which ignores the environment",
        ),
        (
            "a bad endpoint of the environment",
            vec![(SERVICE, "localhost:1")],
            CONFIG,
            "because: the request was not sent: AWS_ENDPOINT_URL_ and the service's id is not an HTTP URL",
        ),
        (
            "a proxy that cannot be used, and is not bypassed",
            vec![("ALL_PROXY", "socks5://127.0.0.1:1"), KEYS[0], KEYS[1]],
            CONFIG,
            "because: the request was not sent: the proxy for https is not an HTTP URL",
        ),
        (
            "bad max attempts",
            vec![("AWS_MAX_ATTEMPTS", "0")],
            CONFIG,
            "client: the max attempts are not a number",
        ),
        (
            "bad max attempts",
            vec![("AWS_MAX_ATTEMPTS", "x")],
            CONFIG,
            "client: the max attempts are not a number",
        ),
        (
            "bad max attempts of the profile",
            vec![],
            "[default]\nregion = eu-west-1\nmax_attempts = many\n",
            "client: the max attempts are not a number",
        ),
        (
            "a key id without its secret, which no profile's keys replace",
            vec![KEYS[0]],
            "[default]\nregion = eu-west-1\naws_access_key_id = KEY\naws_secret_access_key = the-secret\n",
            "client: AWS_ACCESS_KEY_ID is set and AWS_SECRET_ACCESS_KEY is not",
        ),
        (
            "a configuration file that cannot be read",
            KEYS.to_vec(),
            "[default]\nregion eu-west-1\n",
            "cannot be read: on line 2: Expected an '=' sign",
        ),
        (
            "a second factor",
            vec![("AWS_PROFILE", "r")],
            "[profile r]\nregion = eu-west-1\nrole_arn = arn:aws:iam::123456789012:role/r\nsource_profile = r\n\
             mfa_serial = m\naws_access_key_id = KEY\naws_secret_access_key = the-secret\n",
            "client: the profile \"r\" needs a second factor (mfa_serial), which is not supported",
        ),
        (
            "a bundle of authorities that does not exist",
            vec![("AWS_CA_BUNDLE", "/nowhere/bundle"), KEYS[0], KEYS[1]],
            CONFIG,
            "client: the certificate authorities of AWS_CA_BUNDLE cannot be read from \"/nowhere/bundle\"",
        ),
        (
            "a compliance setting that is misspelt",
            vec![("AWS_USE_FIPS_ENDPOINT", "yes"), KEYS[0], KEYS[1]],
            CONFIG,
            "client: AWS_USE_FIPS_ENDPOINT is neither true nor false",
        ),
        (
            "no endpoint for dual stack",
            vec![
                ("AWS_USE_DUALSTACK_ENDPOINT", "true"),
                ("AWS_DEFAULT_REGION", "us-isof-south-1"),
                KEYS[0],
                KEYS[1],
            ],
            CONFIG,
            "because: the request was not sent: there is no endpoint for dual stack in this region",
        ),
        (
            "nobody signed in",
            vec![],
            "[default]\nregion = eu-west-1\nsso_session = s\nsso_account_id = 1\nsso_role_name = r\n\
             [sso-session s]\nsso_start_url = https://example.com/start\nsso_region = eu-west-1\n",
            "because: the credentials could not be obtained",
        ),
    ] {
        let ran = run(&variables, config, "", &users_server());
        assert!(ran.printed.contains(expected), "{case}: {}", ran.printed);
        assert!(!ran.printed.contains("panicked"), "{case}: {}", ran.printed);
    }
}

#[test]
fn max_attempts_and_name_come_from_the_profile() {
    let broken = || answer("500 Internal Server Error", &[], "{}");
    let server = CannedServer::start([broken(), broken(), broken(), broken(), answer("200 OK", &[], USERS)]);
    let config = "[default]\nregion = eu-west-1\nmax_attempts = 5\nsdk_ua_app_id = reader\n";
    let ran = run(&[("CHILD_ENDPOINT", server.endpoint_url())], config, CREDENTIALS, &server);
    assert!(ran.printed.contains(r#"users: ["ada"]"#), "{}", ran.printed);
    assert_eq!(ran.received.len(), 5);
    let agent = ran.received[4].header("user-agent").unwrap();
    assert!(agent.starts_with("paginator-models/") && agent.ends_with(" lang/rust app/reader"), "{agent}");
}

//! What gives credentials besides the environment and the profile's keys: a process, a container, the instance, a role,
//! a sign-in. Each case is a process of its own, as in `chain`.

use super::process::{CONFIG, run, run_with, users_server};
use paginator_tests::http::{CannedServer, answer};

#[test]
fn a_process_gives_credentials() {
    let server = users_server();
    let config = "[default]\nregion = eu-west-1\ncredential_process = echo '{\"Version\": 1, \"AccessKeyId\": \
                  \"PROCESSKEY\", \"SecretAccessKey\": \"the-secret\", \"SessionToken\": \"the-token\"}'\n";
    let ran = run(&[("CHILD_ENDPOINT", server.endpoint_url())], config, "", &server);
    assert_eq!(ran.signed_with().0, "PROCESSKEY", "{}", ran.printed);
    assert_eq!(ran.received[0].header("x-amz-security-token"), Some("the-token"));
}

const ROLE: &str = "role_arn = arn:aws:iam::123456789012:role/r\n";
const SOURCE: &str = "source_profile = default\n";
const WEB_IDENTITY: &str = "web_identity_token_file = HOME/web-token\n";
const SSO: &str = "sso_session = s\nsso_account_id = 123456789012\nsso_role_name = r\n";
const SESSION: &str = "[sso-session s]\nsso_start_url = https://example.com/start\nsso_region = eu-north-1\n";
/// Where the AWS CLI keeps the result of `aws sso login`: the file's name is the SHA-1 of the session's.
const SIGNED_IN: (&str, &str) = (
    ".aws/sso/cache/a0f1490a20d0211c997b44bc357e1972deab8ae3.json",
    r#"{"accessToken": "the-token-of-the-sign-in", "expiresAt": "2096-01-01T00:00:00Z"}"#,
);
const SOURCE_KEYS: &str = "[default]\naws_access_key_id = SOURCEKEY\naws_secret_access_key = the-secret\n";

/// No endpoints are set, so the proxy on the way to AWS sees which service is requested.
#[test]
fn a_role_and_a_sign_in_are_requested_from_their_services() {
    for (case, profile, asked) in [
        ("a role", [ROLE, SOURCE].concat(), "connect sts.eu-west-3.amazonaws.com:443 HTTP/1.1"),
        ("a sign-in", [SSO, SESSION].concat(), "connect portal.sso.eu-north-1.amazonaws.com:443 HTTP/1.1"),
    ] {
        for name in ["CHILD_PROFILE", "AWS_PROFILE"] {
            let proxy = CannedServer::start([answer("502 Bad Gateway", &[], "")]);
            let config = format!("[profile readers]\nregion = eu-west-3\n{profile}");
            let variables = [(name, "readers"), ("HTTPS_PROXY", proxy.endpoint_url())];
            let ran = run_with(&variables, &config, SOURCE_KEYS, Some(SIGNED_IN), &users_server());
            assert!(
                ran.printed.contains("because: the credentials could not be obtained"),
                "{case}: {}",
                ran.printed
            );
            assert_eq!(proxy.received()[0].head[0], asked, "{case}: {}", ran.printed);
        }
    }
}

/// The services' formats are from STS's API reference, `AssumeRole` and `AssumeRoleWithWebIdentity`, and from that of
/// IAM Identity Center's portal, `GetRoleCredentials`.
#[test]
fn a_role_a_web_identity_and_a_sign_in_give_credentials() {
    let sts = |action: &str| {
        format!(
            "<{action}Response xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><{action}Result><Credentials>\
             <AccessKeyId>ROLEKEY</AccessKeyId><SecretAccessKey>the-secret</SecretAccessKey>\
             <SessionToken>the-token</SessionToken><Expiration>2096-01-01T00:00:00Z</Expiration>\
             </Credentials></{action}Result></{action}Response>"
        )
    };
    let portal = r#"{"roleCredentials": {"accessKeyId": "ROLEKEY", "secretAccessKey": "the-secret",
        "sessionToken": "the-token", "expiration": 3976214400000}}"#;
    let web_token = ("web-token", "the-token-of-the-pod");
    let role_of_environment = [
        ("AWS_ROLE_ARN", "arn:aws:iam::123456789012:role/r"),
        ("AWS_WEB_IDENTITY_TOKEN_FILE", "HOME/web-token"),
    ];
    let for_the_portal = "services = local\n[services local]\nsso =\n  endpoint_url = SERVICE\n";
    let [by_environment, by_name] = [("AWS_PROFILE", "readers"), ("CHILD_PROFILE", "readers")];
    let at_sts = ("AWS_ENDPOINT_URL_STS", "SERVICE");
    let at_portal = ("AWS_ENDPOINT_URL_SSO", "SERVICE");

    type Case<'a> = (Vec<(&'a str, &'a str)>, String, (&'a str, &'a str), String, [&'a str; 3]);
    let source = ["POST / HTTP/1.1", "Credential=SOURCEKEY/", "Action=AssumeRole&"];
    let web = ["POST / HTTP/1.1", "", "WebIdentityToken=the-token-of-the-pod"];
    let sign_in = [
        "GET /federation/credentials?role_name=r&account_id=123456789012 HTTP/1.1",
        "x-amz-sso_bearer_token: the-token-of-the-sign-in",
        "",
    ];
    let cases: [Case<'_>; 8] = [
        (vec![by_environment, at_sts], [ROLE, SOURCE].concat(), web_token, sts("AssumeRole"), source),
        (vec![by_name, at_sts], [ROLE, SOURCE].concat(), web_token, sts("AssumeRole"), source),
        (
            vec![by_name, at_sts],
            [ROLE, WEB_IDENTITY].concat(),
            web_token,
            sts("AssumeRoleWithWebIdentity"),
            web,
        ),
        (
            [&role_of_environment[..], &[by_environment, at_sts]].concat(),
            String::new(),
            web_token,
            sts("AssumeRoleWithWebIdentity"),
            web,
        ),
        (vec![by_environment, at_portal], [SSO, SESSION].concat(), SIGNED_IN, portal.to_owned(), sign_in),
        (vec![by_name, at_portal], [SSO, SESSION].concat(), SIGNED_IN, portal.to_owned(), sign_in),
        (
            vec![by_environment],
            [SSO, for_the_portal, SESSION].concat(),
            SIGNED_IN,
            portal.to_owned(),
            sign_in,
        ),
        (vec![by_name], [SSO, for_the_portal, SESSION].concat(), SIGNED_IN, portal.to_owned(), sign_in),
    ];
    for (variables, profile, file, given, [line, head, body]) in cases {
        let service = CannedServer::start([answer("200 OK", &[], &given)]);
        let server = users_server();
        let here = |text: &str| text.replace("SERVICE", service.endpoint_url());
        let mut variables: Vec<_> = variables.iter().map(|(name, value)| (*name, here(value))).collect();
        variables.push(("CHILD_ENDPOINT", server.endpoint_url().to_owned()));
        // A proxy that refuses: nothing leaves this machine.
        variables.push(("HTTPS_PROXY", "http://127.0.0.1:1".to_owned()));
        let variables: Vec<_> = variables.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let config = here(&format!("[profile readers]\nregion = eu-west-3\n{profile}"));
        let ran = run_with(&variables, &config, SOURCE_KEYS, Some(file), &server);

        assert!(!service.received().is_empty(), "{variables:?} {config}: {}", ran.printed);
        let asked = &service.received()[0];
        assert_eq!(asked.head[0], line, "{config}");
        assert!(asked.head.iter().any(|line| line.contains(head)), "{config}: {asked:?}");
        assert!(asked.body.contains(body), "{config}: {asked:?}");
        assert_eq!(ran.signed_with(), ("ROLEKEY".to_owned(), "eu-west-3".to_owned()), "{config}");
        assert_eq!(ran.received[0].header("x-amz-security-token"), Some("the-token"), "{config}");
        let authorization = ran.received[0].header("authorization").unwrap();
        assert!(authorization.contains("x-amz-security-token"), "{authorization}");
    }
}

const ROLE_KEYS: &str = r#"{"Code": "Success", "LastUpdated": "2026-01-01T00:00:00Z", "Type": "AWS-HMAC",
    "AccessKeyId": "ROLEKEY", "SecretAccessKey": "the-secret", "Token": "the-token", "Expiration": "2096-01-01T00:00:00Z"}"#;

#[test]
fn a_container_gives_credentials() {
    let server = users_server();
    let container = CannedServer::start([answer("200 OK", &[], ROLE_KEYS)]);
    let url = format!("{}/role", container.endpoint_url());
    let variables = [
        ("CHILD_ENDPOINT", server.endpoint_url()),
        ("AWS_CONTAINER_CREDENTIALS_FULL_URI", &url),
        ("AWS_CONTAINER_AUTHORIZATION_TOKEN", "pass"),
    ];
    let ran = run(&variables, CONFIG, "", &server);
    assert_eq!(ran.signed_with().0, "ROLEKEY", "{}", ran.printed);
    let asked = &container.received()[0];
    assert_eq!(asked.head[0], "GET /role HTTP/1.1");
    assert_eq!(asked.header("authorization"), Some("pass"));
}

/// The instance's metadata service, version 2: AWS's guide to EC2, "Retrieve security credentials".
#[test]
fn an_instance_gives_region_and_credentials() {
    let server = users_server();
    let lasting = ["x-aws-ec2-metadata-token-ttl-seconds: 21600"];
    let instance = CannedServer::start([
        answer("200 OK", &lasting, "pass"),
        answer("200 OK", &[], "ap-south-1"),
        answer("200 OK", &lasting, "pass"),
        answer("200 OK", &[], "the-role"),
        answer("200 OK", &[], ROLE_KEYS),
    ]);
    let variables = [
        ("CHILD_ENDPOINT", server.endpoint_url()),
        ("AWS_EC2_METADATA_DISABLED", "false"),
        ("AWS_EC2_METADATA_SERVICE_ENDPOINT", instance.endpoint_url()),
    ];
    let ran = run(&variables, "", "", &server);
    let asked: Vec<_> = instance.received().into_iter().map(|received| received.head[0].clone()).collect();
    assert!(!ran.received.is_empty(), "{asked:?} {}", ran.printed);
    assert_eq!(
        ran.signed_with(),
        ("ROLEKEY".to_owned(), "ap-south-1".to_owned()),
        "{asked:?} {}",
        ran.printed
    );
}

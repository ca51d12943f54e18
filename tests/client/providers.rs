//! Who gives credentials besides the environment and the profile's keys: a process, a container, the instance, a role,
//! a sign-in. Each case is a process of its own, as in `chain`.

use super::chain::{CONFIG, run, run_with, users_server};
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

/// The services cannot be had here; the proxy on the way to them sees which one was asked.
#[test]
fn a_role_and_a_sign_in_are_asked_for_at_their_services() {
    let role = "role_arn = arn:aws:iam::123456789012:role/r\nsource_profile = default\n";
    let sso = "sso_session = s\nsso_account_id = 123456789012\nsso_role_name = r\n\
               [sso-session s]\nsso_start_url = https://example.com/start\nsso_region = eu-north-1\n";
    // Where the AWS CLI keeps what `aws sso login` brought: the name is the SHA-1 of the session's.
    let token = r#"{"accessToken": "the-token", "expiresAt": "2096-01-01T00:00:00Z"}"#;
    let kept = (".aws/sso/cache/a0f1490a20d0211c997b44bc357e1972deab8ae3.json", token);
    for (case, profile, asked) in [
        ("a role", role, "connect sts.eu-west-3.amazonaws.com:443 HTTP/1.1"),
        ("a sign-in", sso, "connect portal.sso.eu-north-1.amazonaws.com:443 HTTP/1.1"),
    ] {
        for name in ["CHILD_PROFILE", "AWS_PROFILE"] {
            let proxy = CannedServer::start([answer("502 Bad Gateway", &[], "")]);
            let config = format!("[profile readers]\nregion = eu-west-3\n{profile}");
            let keys = "[default]\naws_access_key_id = DEFAULTKEY\naws_secret_access_key = the-secret\n";
            let variables = [(name, "readers"), ("HTTPS_PROXY", proxy.endpoint_url())];
            let ran = run_with(&variables, &config, keys, Some(kept), &users_server());
            assert!(
                ran.printed.contains("because: the credentials could not be had"),
                "{case}: {}",
                ran.printed
            );
            assert_eq!(proxy.received()[0].head[0], asked, "{case}: {}", ran.printed);
        }
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

/// The instance's own service, version 2: AWS's guide to EC2, "Retrieve security credentials".
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

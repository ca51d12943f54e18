//! Environments that break programs which heed them: what has to work anywhere is run in each, and in all at once.

/// Variables by name and value, each of which some library or AWS tool would heed.
pub const HOSTILE: &[(&str, &str)] = &[
    ("HTTP_PROXY", "http://127.0.0.1:1"),
    ("http_proxy", "http://127.0.0.1:1"),
    ("ALL_PROXY", "socks5://127.0.0.1:1"),
    ("all_proxy", "http://127.0.0.1:1"),
    ("HTTPS_PROXY", "no url"),
    ("NO_PROXY", ",,/"),
    ("REQUEST_METHOD", "GET"),
    ("AWS_ENDPOINT_URL", "http://127.0.0.1:1"),
    ("AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER", "no url"),
    ("AWS_ENDPOINT_URL_S3", "no url"),
    ("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "perhaps"),
    ("AWS_DEFAULT_OUTPUT", "yaml"),
    ("AWS_MAX_ATTEMPTS", "0"),
    ("AWS_RETRY_MODE", "never"),
    ("AWS_SDK_UA_APP_ID", "my app"),
    ("AWS_REGION", "no region"),
    ("AWS_DEFAULT_REGION", ""),
    ("AWS_PROFILE", "nobody"),
    ("AWS_DEFAULT_PROFILE", "nobody"),
    ("AWS_CONFIG_FILE", "/"),
    ("AWS_SHARED_CREDENTIALS_FILE", "/"),
    ("AWS_ACCESS_KEY_ID", "a key without its secret"),
    ("AWS_SESSION_TOKEN", "a\ntoken"),
    ("AWS_WEB_IDENTITY_TOKEN_FILE", "/nowhere"),
    ("AWS_CONTAINER_CREDENTIALS_FULL_URI", "no url"),
    ("AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE", "IPv5"),
    ("AWS_USE_FIPS_ENDPOINT", "true"),
    ("AWS_USE_DUALSTACK_ENDPOINT", "perhaps"),
    ("AWS_CA_BUNDLE", "/nowhere"),
    ("REQUESTS_CA_BUNDLE", "/nowhere"),
    ("SSL_CERT_FILE", "/nowhere"),
    ("SSL_CERT_DIR", "/nowhere"),
    ("TOKIO_WORKER_THREADS", "0"),
    ("RUST_MIN_STACK", "99999999999999999"),
    ("RUST_LOG", "trace"),
    ("HOME", "/nowhere"),
    ("LANG", "no language"),
    ("TZ", "Nowhere/Never"),
    ("TERM", "none"),
    ("COLUMNS", "1"),
];

/// Each variable alone, no certificates on the machine, and everything at once.
pub fn hostile() -> Vec<Vec<(&'static str, &'static str)>> {
    let mut environments: Vec<_> = HOSTILE.iter().map(|variable| vec![*variable]).collect();
    environments.push(vec![("SSL_CERT_FILE", "/dev/null"), ("SSL_CERT_DIR", "/nowhere")]);
    environments.push(HOSTILE.to_vec());
    environments
}

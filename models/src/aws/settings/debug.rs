//! What `Debug` shows of the settings.

use super::ClientBuilder;
use std::fmt;

/// Shows nothing of the credentials, and only scheme, host, port and path of an endpoint's URL.
impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("ClientBuilder");
        shown.field("region", &self.region).field("credentials", &self.credentials.as_ref().map(|_| Hidden));
        #[cfg(feature = "aws-config")]
        shown.field("profile", &self.profile);
        shown
            .field("endpoint_url", &self.endpoint_url.as_deref().map(without_secrets))
            .field("app_name", &self.app_name)
            .field("max_attempts", &self.max_attempts)
            .field("use_fips", &self.use_fips)
            .field("use_dual_stack", &self.use_dual_stack)
            .field("max_backoff", &self.max_backoff)
            .field("timeout", &self.timeout)
            .field("connect_timeout", &self.connect_timeout)
            .field("read_timeout", &self.read_timeout)
            .field("max_response_bytes", &self.max_response_bytes)
            .field("trust", &self.trust)
            .finish_non_exhaustive()
    }
}

/// Stands for what is not shown.
struct Hidden;

impl fmt::Debug for Hidden {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

/// What of a URL surely holds no secret, whether or not the URL can be used.
fn without_secrets(url: &str) -> String {
    match reqwest::Url::parse(url) {
        Ok(url) if url.has_host() => {
            let port = url.port().map(|port| format!(":{port}")).unwrap_or_default();
            let shown =
                format!("{}://{}{port}{}", url.scheme(), url.host_str().unwrap_or_default(), url.path());
            let hidden = !url.username().is_empty()
                || url.password().is_some()
                || url.query().is_some()
                || url.fragment().is_some();
            if hidden { shown + " (and more, which is not shown)" } else { shown }
        }
        _ => "(not a URL)".to_owned(),
    }
}

//! The proxies that the environment names, read as curl and reqwest read them.

use super::{client_error::ClientError, surroundings::Surroundings};
use reqwest::{NoProxy, Proxy};

/// What refuses a proxy, and says whose it is.
type Make = fn(&str) -> reqwest::Result<Proxy>;

/// One for each scheme at most. Unlike reqwest's own reading, a proxy that cannot be used is an error: requests
/// that were meant for it would go out without it.
pub(super) fn proxies(surroundings: &Surroundings) -> Result<Vec<Proxy>, ClientError> {
    let either =
        |upper: &str, lower: &str| surroundings.variable(upper).or_else(|| surroundings.variable(lower));
    // Whoever calls a CGI program chooses the header `Proxy`, which comes as HTTP_PROXY.
    let is_cgi = surroundings.variable("REQUEST_METHOD").is_some();
    let all = || either("ALL_PROXY", "all_proxy");
    let http = if is_cgi { surroundings.variable("http_proxy") } else { either("HTTP_PROXY", "http_proxy") };
    let https = either("HTTPS_PROXY", "https_proxy");
    let none_for = either("NO_PROXY", "no_proxy");
    let each: [(Option<String>, Make); 2] =
        [(http.or_else(all), |url| Proxy::http(url)), (https.or_else(all), |url| Proxy::https(url))];

    let mut proxies = Vec::new();
    for (url, make) in each {
        let Some(url) = url else { continue };
        let refused = |_| {
            ClientError::new(
                "the environment's proxy is not an HTTP URL: it looks like http://localhost:3128",
            )
        };
        let url = checked(&url).ok_or(()).map_err(refused)?;
        let proxy = make(&url).map_err(|_| ()).map_err(refused)?;
        proxies.push(proxy.no_proxy(none_for.as_deref().and_then(NoProxy::from_string)));
    }
    Ok(proxies)
}

/// The proxy's URL with a scheme, if it is one that this client speaks.
fn checked(url: &str) -> Option<String> {
    let url = if url.contains("://") { url.to_owned() } else { format!("http://{url}") };
    let parsed = reqwest::Url::parse(&url).ok()?;
    (matches!(parsed.scheme(), "http" | "https") && parsed.has_host()).then_some(url)
}

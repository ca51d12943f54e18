//! The proxies that the environment names, and which hosts are asked without one. The variables are read as Python's
//! `urllib`, and so botocore, reads them.

use super::surroundings::Surroundings;
use reqwest::{Proxy, Url};
use std::sync::Arc;

/// At most one for each scheme. A proxy that cannot be used is an error once something would go through it: requests
/// that were meant for it are not sent without it.
#[derive(Clone, Default)]
pub(super) struct Proxies {
    http: Option<Result<Url, &'static str>>,
    https: Option<Result<Url, &'static str>>,
    /// Hosts, domains, and either with a port.
    none_for: Vec<String>,
    none_at_all: bool,
}

impl Proxies {
    pub(super) fn of(surroundings: &Surroundings) -> Self {
        let variable = |name: &str| surroundings.variable(name);
        let either = |lower: &str, upper: &str| variable(lower).or_else(|| variable(upper));
        // Whoever calls a CGI program chooses the header `Proxy`, which becomes HTTP_PROXY.
        let is_cgi = variable("REQUEST_METHOD").is_some();
        let http = if is_cgi { variable("http_proxy") } else { either("http_proxy", "HTTP_PROXY") };
        let https = either("https_proxy", "HTTPS_PROXY");
        // botocore ignores it, but whoever sets it means it.
        let all = || either("all_proxy", "ALL_PROXY");
        let none_for = either("no_proxy", "NO_PROXY").unwrap_or_default();
        let names = none_for.split(',').map(str::trim).filter(|name| !name.is_empty());
        Proxies {
            http: http.or_else(all).map(|url| {
                checked(&url).ok_or("the proxy for http is not an HTTP URL like http://localhost:3128")
            }),
            https: https.or_else(all).map(|url| {
                checked(&url).ok_or("the proxy for https is not an HTTP URL like http://localhost:3128")
            }),
            none_for: names.map(|name| name.trim_start_matches('.').to_lowercase()).collect(),
            none_at_all: none_for == "*",
        }
    }

    /// The proxy that a request to this URL goes through.
    pub(super) fn for_url(&self, url: &Url) -> Result<Option<&Url>, &'static str> {
        let proxy = if url.scheme() == "https" { &self.https } else { &self.http };
        match proxy {
            Some(proxy) if !self.goes_without(url) => proxy.as_ref().map(Some).map_err(|problem| *problem),
            _ => Ok(None),
        }
    }

    fn goes_without(&self, url: &Url) -> bool {
        let host = url.host_str().unwrap_or_default().to_lowercase();
        let with_port = url.port().map(|port| format!("{host}:{port}"));
        let is_in = |host: &str, name: &str| {
            host.strip_suffix(name).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
        };
        let excluded =
            |name: &String| is_in(&host, name) || with_port.as_ref().is_some_and(|host| is_in(host, name));
        self.none_at_all || self.none_for.iter().any(excluded)
    }

    /// Gives the proxies to an HTTP client, which must not be sent what [`for_url`](Self::for_url) refuses.
    pub(super) fn given_to(self: &Arc<Self>, http: reqwest::ClientBuilder) -> reqwest::ClientBuilder {
        if self.http.is_none() && self.https.is_none() {
            return http;
        }
        let proxies = self.clone();
        http.proxy(Proxy::custom(move |url| proxies.for_url(url).ok().flatten().cloned()))
    }
}

/// The proxy's URL, with `http` where there is no scheme, if it is one that this client speaks.
fn checked(url: &str) -> Option<Url> {
    let url = match url {
        _ if url.contains("://") => url.to_owned(),
        _ => format!("http://{}", url.trim_start_matches("//")),
    };
    let parsed = Url::parse(&url).ok()?;
    (matches!(parsed.scheme(), "http" | "https") && parsed.has_host()).then_some(parsed)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Expected values: `urllib.request.proxy_bypass_environment` of Python 3.11.
    #[test]
    fn what_goes_without_a_proxy_is_what_python_says() {
        let url: Url = "http://Service.Example:8000/".parse().unwrap();
        for (names, without) in [
            ("service.example", true),
            ("SERVICE.EXAMPLE", true),
            (".service.example", true),
            ("example", true),
            (".example", true),
            ("vice.example", false),
            ("a.service.example", false),
            ("service.example:8000", true),
            ("example:8000", true),
            ("service.example:1", false),
            ("*.example", false),
            ("*", true),
            ("*,other.example", false),
            ("other.example, service.example", true),
            ("other.example service.example", false),
            ("", false),
            (",,", false),
            ("/", false),
        ] {
            let names = names.split(',').map(str::trim).filter(|name| !name.is_empty());
            let none_for: Vec<_> = names.map(|name| name.trim_start_matches('.').to_lowercase()).collect();
            let proxies = Proxies { none_at_all: none_for == ["*"], none_for, ..Proxies::default() };
            assert_eq!(proxies.goes_without(&url), without, "{:?}", proxies.none_for);
        }
    }
}

//! `same_origin`: a token that is a URL has to lead to the origin of the request's own base, or it is refused.

use crate::token::error::TokenError;
use url::Url;

/// Returns the URL in `token`, resolved against `base` if it is relative, if it has the scheme, host and port of
/// `base`. For services that return the URL of the next page: a client sends its credentials there. Call it from the
/// function that `#[paginated(input_token(check = …))]` names.
///
/// The URL comes back as the WHATWG URL Standard spells it, so that the client reads it the same way.
///
/// # Errors
/// When the token is not a URL, leads to another origin, or holds a user name or a password.
///
/// # Example
/// ```
/// use paginator_runtime::token::{TokenError, same_origin};
///
/// struct ListIssues { next: Option<String> }
///
/// fn own_host(_: &ListIssues, next: String) -> Result<String, TokenError> {
///     same_origin("https://api.example.com/issues", &next)
/// }
///
/// let request = ListIssues { next: None };
/// assert_eq!(own_host(&request, "?page=2".to_owned()).unwrap(), "https://api.example.com/issues?page=2");
/// assert!(own_host(&request, "https://evil.example/issues?page=2".to_owned()).is_err());
/// ```
pub fn same_origin(base: &str, token: &str) -> Result<String, TokenError> {
    let base = Url::parse(base).map_err(|_| TokenError::new("the base it is compared with is no URL"))?;
    let url = base.join(token).map_err(|_| TokenError::new("it is no URL"))?;
    if !url.username().is_empty() || url.password().is_some() {
        return Err(TokenError::new("it is a URL with a user name or a password"));
    }
    let place =
        |url: &Url| (url.scheme().to_owned(), url.host_str().map(str::to_owned), url.port_or_known_default());
    if place(&url) != place(&base) || url.host_str().is_none() {
        return Err(TokenError::new("it is a URL that leads to another host than the request's"));
    }
    Ok(url.into())
}

#[cfg(test)]
mod tests {
    use super::same_origin;

    #[test]
    fn leads_to_the_origin_of_the_base_or_is_refused() {
        let base = "https://api.example.com/v1/items?limit=10";
        for (token, expected) in [
            ("https://api.example.com/v1/items?page=2", Some("https://api.example.com/v1/items?page=2")),
            ("https://api.example.com:443/v1/items?page=2", Some("https://api.example.com/v1/items?page=2")),
            ("HTTPS://API.example.COM/other", Some("https://api.example.com/other")),
            ("/v1/items?page=2", Some("https://api.example.com/v1/items?page=2")),
            ("?page=2", Some("https://api.example.com/v1/items?page=2")),
            ("more", Some("https://api.example.com/v1/more")),
            ("//api.example.com/a", Some("https://api.example.com/a")),
            ("//evil.example/a", None),
            ("http://api.example.com/v1/items?page=2", None),
            ("https://api.example.com:8443/v1/items", None),
            ("https://evil.example/https://api.example.com/", None),
            ("https://api.example.com.evil.example/", None),
            ("https://api.example.com@evil.example/", None),
            ("https://user@api.example.com/", None),
            ("https://user:secret@api.example.com/", None),
            ("https:\\\\evil.example\\a", None),
            ("\\\\evil.example/a", None),
            ("ht\ntps://evil.example/", None),
            (" https://evil.example/", None),
            ("javascript:alert(1)", None),
            ("file:///etc/passwd", None),
            ("data:text/plain,a", None),
            ("https://[::1]/", None),
            ("https://", None),
        ] {
            assert_eq!(same_origin(base, token).ok().as_deref(), expected, "{token:?}");
        }
        assert!(same_origin("no base", "/a").is_err());
        assert_eq!(same_origin("http://127.0.0.1:8080/a", "/b").unwrap(), "http://127.0.0.1:8080/b");
    }
}

//! The header `User-Agent`: what AWS's logs know a client by.

use http::HeaderValue;
use std::env::consts::{ARCH, OS};

/// Name and version, then what AWS's SDKs put there: the system, the language, and the application's name.
pub(super) fn user_agent(app_name: Option<&str>) -> Option<HeaderValue> {
    let version = env!("CARGO_PKG_VERSION");
    let mut text = format!("paginator-models/{version} ua/2.1 os/{OS} md/arch#{ARCH} lang/rust");
    if let Some(name) = app_name {
        // What a name may hold, by AWS's reference guide for SDKs.
        let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
        if name.is_empty() || name.len() > 50 || !name.bytes().all(allowed) {
            return None;
        }
        text = format!("{text} app/{name}");
    }
    HeaderValue::try_from(text).ok()
}

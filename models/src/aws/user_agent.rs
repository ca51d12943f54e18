//! The header `User-Agent`, by which AWS's logs identify a client.

use http::HeaderValue;
use std::env::consts::{ARCH, OS};

/// How many characters an application's name may have, according to AWS's reference guide for SDKs.
const MOST: usize = 50;

/// Name and version, then what AWS's SDKs put there: the system, the language, and the application's name.
pub(super) fn user_agent(app_name: Option<&str>) -> HeaderValue {
    let version = env!("CARGO_PKG_VERSION");
    let mut text = format!("paginator-models/{version} ua/2.1 os/{OS} md/arch#{ARCH} lang/rust");
    if let Some(name) = app_name {
        let sent: String = name.chars().map(sent).take(MOST).collect();
        if sent != name {
            tracing::warn!(
                "the application's name is sent changed: it is too long, or has characters that are not allowed"
            );
        }
        text = format!("{text} app/{sent}");
    }
    // It is ASCII without control characters, so this never fails.
    HeaderValue::try_from(text).unwrap_or(HeaderValue::from_static("paginator-models"))
}

/// What is sent for a character of a name. Source: botocore's `sanitize_user_agent_string_component`.
fn sent(character: char) -> char {
    let allowed = character.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~,".contains(character);
    if allowed { character } else { '-' }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Expected values: what botocore 1.43 sends, except that it cuts nothing off.
    #[test]
    fn odd_names_of_applications_are_sent_with_dashes() {
        let long = "a".repeat(80);
        for (name, sent) in [
            ("my-app", "my-app"),
            ("my app", "my-app"),
            ("a/b;c=(d)", "a-b-c--d-"),
            ("\u{e4}\u{20ac}\r\n", "----"),
            ("a#b,c", "a#b,c"),
            (&long, &long[..50]),
        ] {
            let header = user_agent(Some(name));
            assert!(header.to_str().unwrap().ends_with(&format!(" app/{sent}")), "{header:?}");
        }
    }
}

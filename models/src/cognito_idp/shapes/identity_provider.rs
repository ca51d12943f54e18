//! An identity provider that a pool's users can sign in through.

use crate::cognito_idp::open_enum::open_enum;
use crate::json::{Date, json_object};
use serde::{Deserialize, Serialize};

/// One identity provider of a pool.
///
/// # Example
/// ```
/// use paginator_models::cognito_idp::{IdentityProviderTypeType, ProviderDescription};
///
/// let provider: ProviderDescription =
///     serde_json::from_str(r#"{"ProviderName": "staff", "ProviderType": "OIDC"}"#)?;
/// assert_eq!(provider.provider_type, Some(IdentityProviderTypeType::Oidc));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(remote = "Self", rename_all = "PascalCase")]
pub struct ProviderDescription {
    /// The provider's name in this pool. 1 to 32 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider_name: Option<String>,

    /// What kind of provider it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider_type: Option<IdentityProviderTypeType>,

    /// When anything about the provider last changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_modified_date: Option<Date>,

    /// When the provider was added to the pool.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub creation_date: Option<Date>,
}

json_object!(ProviderDescription);

open_enum! {
    /// A kind of identity provider: a protocol, or a company that has its own.
    IdentityProviderTypeType {
        /// Any provider that speaks SAML 2.0.
        Saml = "SAML",
        /// Facebook.
        Facebook = "Facebook",
        /// Google.
        Google = "Google",
        /// Amazon.
        LoginWithAmazon = "LoginWithAmazon",
        /// Apple.
        SignInWithApple = "SignInWithApple",
        /// Any provider that speaks OpenID Connect.
        Oidc = "OIDC",
    }
}

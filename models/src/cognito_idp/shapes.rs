//! The shapes that operations on users share.

use super::{
    epoch_seconds,
    hidden::{Hidden, hidden},
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::fmt;

/// One user of a pool.
///
/// # Example
/// ```
/// use paginator_models::cognito_idp::{UserStatusType, UserType};
///
/// let user: UserType = serde_json::from_str(
///     r#"{"Username": "ada", "Attributes": [{"Name": "email", "Value": "ada@example.com"}],
///         "UserCreateDate": 1795345828.177, "Enabled": true, "UserStatus": "CONFIRMED"}"#,
/// )?;
/// assert_eq!(user.attribute("email"), Some("ada@example.com"));
/// assert_eq!(user.user_status, Some(UserStatusType::Confirmed));
/// assert_eq!(user.user_create_date.unwrap().to_string(), "2026-11-22T11:10:28.177Z");
/// assert!(!format!("{user:?}").contains("ada"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct UserType {
    /// The name that the user signs in with, or the one that the pool made for them. 1 to 128 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub username: Option<String>,

    /// What the pool knows of the user, standard attributes such as `email` and the pool's own
    /// (`custom:…`) alike.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attributes: Option<Vec<AttributeType>>,

    /// When the user was created.
    #[serde(default, with = "epoch_seconds", skip_serializing_if = "Option::is_none")]
    pub user_create_date: Option<Timestamp>,

    /// When anything about the user last changed.
    #[serde(default, with = "epoch_seconds", skip_serializing_if = "Option::is_none")]
    pub user_last_modified_date: Option<Timestamp>,

    /// Whether the user may sign in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,

    /// How far the user is with signing up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_status: Option<UserStatusType>,

    /// Where sign-in codes are sent, by the older, SMS-only setting of multi-factor authentication.
    #[serde(default, rename = "MFAOptions", skip_serializing_if = "Option::is_none")]
    pub mfa_options: Option<Vec<MfaOptionType>>,
}

impl UserType {
    /// The value of the attribute `name`, if the user has it and it is not null.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let attributes = self.attributes.as_deref().unwrap_or_default();
        attributes.iter().find(|attribute| attribute.name == name)?.value.as_deref()
    }
}

impl fmt::Debug for UserType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UserType")
            .field("username", &hidden(self.username.as_ref()))
            .field("attributes", &self.attributes)
            .field("user_create_date", &self.user_create_date)
            .field("user_last_modified_date", &self.user_last_modified_date)
            .field("enabled", &self.enabled)
            .field("user_status", &self.user_status)
            .field("mfa_options", &self.mfa_options)
            .finish()
    }
}

/// A name and its value: one thing that a pool knows of a user.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct AttributeType {
    /// The attribute's name, 1 to 32 characters; `custom:` begins those that the pool itself defines.
    pub name: String,

    /// The attribute's value, up to 2,048 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

/// Shows the name, which the pool defines, and not the value, which is the user's.
impl fmt::Debug for AttributeType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AttributeType").field("name", &self.name).field("value", &Hidden).finish()
    }
}

/// How far a user is with signing up.
///
/// # Example
/// ```
/// use paginator_models::cognito_idp::UserStatusType;
///
/// let status: UserStatusType = serde_json::from_str(r#""BRAND_NEW""#)?;
/// assert_eq!(status, UserStatusType::Other("BRAND_NEW".to_owned()));
/// assert_eq!(status.as_str(), "BRAND_NEW");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
#[non_exhaustive]
pub enum UserStatusType {
    /// Signed up, and yet to confirm the account.
    Unconfirmed,
    /// May sign in.
    Confirmed,
    /// No longer active.
    Archived,
    /// Taken over, as far as the service can tell.
    Compromised,
    /// The service does not know.
    Unknown,
    /// Has to ask for a code and set a new password before signing in.
    ResetRequired,
    /// May sign in with a temporary password, and has to change it then.
    ForceChangePassword,
    /// Signs in through another identity provider.
    ExternalProvider,
    /// A status that this crate does not know, as the service spells it.
    Other(String),
}

/// The statuses and how the service spells them.
const STATUSES: [(UserStatusType, &str); 8] = [
    (UserStatusType::Unconfirmed, "UNCONFIRMED"),
    (UserStatusType::Confirmed, "CONFIRMED"),
    (UserStatusType::Archived, "ARCHIVED"),
    (UserStatusType::Compromised, "COMPROMISED"),
    (UserStatusType::Unknown, "UNKNOWN"),
    (UserStatusType::ResetRequired, "RESET_REQUIRED"),
    (UserStatusType::ForceChangePassword, "FORCE_CHANGE_PASSWORD"),
    (UserStatusType::ExternalProvider, "EXTERNAL_PROVIDER"),
];

impl UserStatusType {
    /// The status as the service spells it.
    pub fn as_str(&self) -> &str {
        match self {
            UserStatusType::Other(status) => status,
            known => STATUSES.iter().find(|(status, _)| status == known).map_or("", |(_, name)| name),
        }
    }
}

impl From<String> for UserStatusType {
    fn from(name: String) -> Self {
        match STATUSES.into_iter().find(|(_, known)| *known == name) {
            Some((status, _)) => status,
            None => UserStatusType::Other(name),
        }
    }
}

impl From<UserStatusType> for String {
    fn from(status: UserStatusType) -> String {
        status.as_str().to_owned()
    }
}

/// Where sign-in codes are sent.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct MfaOptionType {
    /// By which medium.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delivery_medium: Option<DeliveryMediumType>,

    /// The attribute that holds the address, such as `phone_number`. 1 to 32 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attribute_name: Option<String>,
}

/// A medium that sign-in codes are sent by.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
#[non_exhaustive]
pub enum DeliveryMediumType {
    /// A text message.
    Sms,
    /// An e-mail.
    Email,
    /// A medium that this crate does not know, as the service spells it.
    #[serde(untagged)]
    Other(String),
}

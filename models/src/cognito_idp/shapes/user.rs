//! A user of a pool.

use crate::cognito_idp::{hidden::debug_hiding, open_enum::open_enum};
use crate::json::{Date, json_object};
use serde::{Deserialize, Serialize};

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
/// assert!(!format!("{user:?}").contains("ada"));
/// assert_eq!(user.user_create_date.unwrap().to_string(), "2026-11-22T11:10:28.177Z");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(remote = "Self", rename_all = "PascalCase")]
pub struct UserType {
    /// The name that the user signs in with, or the one that the pool made for them. 1 to 128 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub username: Option<String>,

    /// What the pool knows of the user, standard attributes such as `email` and the pool's own
    /// (`custom:…`) alike.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attributes: Option<Vec<AttributeType>>,

    /// When the user was created.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_create_date: Option<Date>,

    /// When anything about the user last changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_last_modified_date: Option<Date>,

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

json_object!(UserType);

impl UserType {
    /// The value of the attribute `name`, if the user has it and it is not null.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let attributes = self.attributes.as_deref().unwrap_or_default();
        attributes.iter().find(|attribute| attribute.name == name)?.value.as_deref()
    }
}

debug_hiding!(UserType {
    username: hidden,
    attributes,
    user_create_date,
    user_last_modified_date,
    enabled,
    user_status,
    mfa_options,
});

/// A name and its value: one thing that a pool knows of a user.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(remote = "Self", rename_all = "PascalCase")]
pub struct AttributeType {
    /// The attribute's name, 1 to 32 characters; `custom:` begins those that the pool itself defines.
    pub name: String,

    /// The attribute's value, up to 2,048 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

json_object!(AttributeType);

// The name is the pool's, the value is the user's.
debug_hiding!(AttributeType { name, value: hidden });

open_enum! {
    /// How far a user is with signing up.
    UserStatusType {
        /// Signed up, and yet to confirm the account.
        Unconfirmed = "UNCONFIRMED",
        /// May sign in.
        Confirmed = "CONFIRMED",
        /// No longer active.
        Archived = "ARCHIVED",
        /// Taken over, as far as the service can tell.
        Compromised = "COMPROMISED",
        /// The service does not know.
        Unknown = "UNKNOWN",
        /// Has to ask for a code and set a new password before signing in.
        ResetRequired = "RESET_REQUIRED",
        /// May sign in with a temporary password, and has to change it then.
        ForceChangePassword = "FORCE_CHANGE_PASSWORD",
        /// Signs in through another identity provider.
        ExternalProvider = "EXTERNAL_PROVIDER",
    }
}

/// Where sign-in codes are sent.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(remote = "Self", rename_all = "PascalCase")]
pub struct MfaOptionType {
    /// By which medium.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delivery_medium: Option<DeliveryMediumType>,

    /// The attribute that holds the address, such as `phone_number`. 1 to 32 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attribute_name: Option<String>,
}

json_object!(MfaOptionType);

open_enum! {
    /// A medium that sign-in codes are sent by.
    DeliveryMediumType {
        /// A text message.
        Sms = "SMS",
        /// An e-mail.
        Email = "EMAIL",
    }
}

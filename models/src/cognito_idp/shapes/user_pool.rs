//! A user pool, as listed.

use super::lambda_config::LambdaConfigType;
use crate::cognito_idp::open_enum::open_enum;
use crate::json::{Date, json_object};
use serde::{Deserialize, Serialize};

/// One user pool of an account, in one region.
///
/// # Example
/// ```
/// use paginator_models::cognito_idp::UserPoolDescriptionType;
///
/// let pool: UserPoolDescriptionType = serde_json::from_str(
///     r#"{"Id": "us-east-1_Example", "Name": "staff", "LambdaConfig": {}, "CreationDate": 1795345828.177}"#,
/// )?;
/// assert_eq!(pool.id.as_deref(), Some("us-east-1_Example"));
/// assert_eq!(pool.creation_date.unwrap().to_string(), "2026-11-22T11:10:28.177Z");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(remote = "Self", rename_all = "PascalCase")]
pub struct UserPoolDescriptionType {
    /// What requests name the pool by, `us-east-1_…`. 1 to 55 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,

    /// The pool's name. 1 to 128 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,

    /// The functions that the pool calls.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lambda_config: Option<LambdaConfigType>,

    /// Whether the pool is in use. The service no longer sends it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<StatusType>,

    /// When anything about the pool last changed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_modified_date: Option<Date>,

    /// When the pool was created.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub creation_date: Option<Date>,
}

json_object!(UserPoolDescriptionType);

open_enum! {
    /// Whether a pool is in use.
    StatusType {
        /// It is.
        Enabled = "Enabled",
        /// It is not.
        Disabled = "Disabled",
    }
}

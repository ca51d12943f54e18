//! A client of a pool: an application that signs users in with it.

use crate::cognito_idp::hidden::debug_hiding;
use crate::json::json_object;
use serde::{Deserialize, Serialize};

/// One client of a pool.
///
/// # Example
/// ```
/// use paginator_models::cognito_idp::UserPoolClientDescription;
///
/// let client: UserPoolClientDescription =
///     serde_json::from_str(r#"{"ClientId": "1example23456789", "ClientName": "web"}"#)?;
/// assert_eq!(client.client_id.as_deref(), Some("1example23456789"));
/// assert!(!format!("{client:?}").contains("1example23456789"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(remote = "Self", rename_all = "PascalCase")]
pub struct UserPoolClientDescription {
    /// What the application identifies itself with; `Debug` hides it. 1 to 128 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,

    /// The pool that the client belongs to, `us-east-1_…`. 1 to 55 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_pool_id: Option<String>,

    /// The client's name. 1 to 128 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub client_name: Option<String>,
}

json_object!(UserPoolClientDescription);

// The service's own model marks the id as sensitive.
debug_hiding!(UserPoolClientDescription { client_id: hidden, user_pool_id, client_name });

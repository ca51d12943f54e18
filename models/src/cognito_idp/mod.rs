//! Operations of Amazon Cognito user pools, one file each; the shapes that they share stand in `shapes`.
//!
//! `Debug` of every shape hides names, attributes and tokens: they are personal data or secrets.

mod epoch_seconds;
#[cfg(feature = "aws")]
mod error;
mod hidden;
mod list_users_in_group;
mod shapes;

#[cfg(feature = "aws")]
pub use error::CognitoIdpError;
pub use list_users_in_group::{ListUsersInGroupRequest, ListUsersInGroupResponse, list_users_in_group};
pub use shapes::{AttributeType, DeliveryMediumType, MfaOptionType, UserStatusType, UserType};

#[cfg(feature = "aws")]
mod service {
    use super::{CognitoIdpError, ListUsersInGroupRequest};
    use crate::aws::{JsonOperation, Service};

    const COGNITO_IDP: Service = Service {
        service_id: "Cognito Identity Provider",
        endpoint_prefix: "cognito-idp",
        signing_name: "cognito-idp",
        target_prefix: "AWSCognitoIdentityProviderService",
        json_version: "1.1",
    };

    impl JsonOperation for ListUsersInGroupRequest {
        type Error = CognitoIdpError;
        const SERVICE: Service = COGNITO_IDP;
    }
}

//! Operations of Amazon Cognito user pools, one file each; the shapes that they share stand in `shapes`.
//!
//! `Debug` of every shape hides names, attributes and tokens: they are personal data or secrets.

mod epoch_seconds;
mod hidden;
mod list_users_in_group;
mod shapes;

pub use list_users_in_group::{ListUsersInGroupRequest, ListUsersInGroupResponse, list_users_in_group};
pub use shapes::{AttributeType, DeliveryMediumType, MfaOptionType, UserStatusType, UserType};

#[cfg(feature = "aws")]
mod service {
    use super::ListUsersInGroupRequest;
    use crate::aws::{JsonOperation, Service};

    const COGNITO_IDP: Service = Service {
        endpoint_prefix: "cognito-idp",
        signing_name: "cognito-idp",
        target_prefix: "AWSCognitoIdentityProviderService",
        json_version: "1.1",
    };

    impl JsonOperation for ListUsersInGroupRequest {
        const SERVICE: Service = COGNITO_IDP;
    }
}

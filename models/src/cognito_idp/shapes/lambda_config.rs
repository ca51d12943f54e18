//! The Lambda functions that a pool calls.

use crate::cognito_idp::open_enum::open_enum;
use crate::json::json_object;
use serde::{Deserialize, Serialize};

/// The functions that a pool calls, by the occasion. Each is an ARN of 20 to 2,048 characters, or an ARN with
/// the version of the event that the function takes.
///
/// # Example
/// ```
/// use paginator_models::cognito_idp::{LambdaConfigType, PreTokenGenerationLambdaVersionType};
///
/// let functions: LambdaConfigType = serde_json::from_str(
///     r#"{"PreTokenGenerationConfig": {"LambdaVersion": "V2_0",
///         "LambdaArn": "arn:aws:lambda:us-east-1:111122223333:function:claims"}}"#,
/// )?;
/// let version = functions.pre_token_generation_config.unwrap().lambda_version;
/// assert_eq!(version, PreTokenGenerationLambdaVersionType::V2_0);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(remote = "Self", rename_all = "PascalCase")]
pub struct LambdaConfigType {
    /// Before a user signs up: to refuse the user, or to confirm the account at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pre_sign_up: Option<String>,

    /// Before a message goes out: to word it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub custom_message: Option<String>,

    /// After a user has confirmed the account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub post_confirmation: Option<String>,

    /// Before a user signs in: to refuse it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pre_authentication: Option<String>,

    /// After a user has signed in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub post_authentication: Option<String>,

    /// Between the steps of a sign-in of the pool's own making: to say what comes next.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub define_auth_challenge: Option<String>,

    /// At a step of such a sign-in: to make what the user is asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub create_auth_challenge: Option<String>,

    /// At a step of such a sign-in: to judge the user's answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verify_auth_challenge_response: Option<String>,

    /// Before tokens are made: to change what they say. The older form of `pre_token_generation_config`; where
    /// both are set, they name one function.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pre_token_generation: Option<String>,

    /// When someone who is not in the pool signs in or has forgotten the password: to bring the user over from
    /// elsewhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_migration: Option<String>,

    /// Before tokens are made: to change what they say, with the version of the event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pre_token_generation_config: Option<PreTokenGenerationVersionConfigType>,

    /// In place of sending text messages.
    #[serde(default, rename = "CustomSMSSender", skip_serializing_if = "Option::is_none")]
    pub custom_sms_sender: Option<CustomSmsLambdaVersionConfigType>,

    /// In place of sending e-mails.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub custom_email_sender: Option<CustomEmailLambdaVersionConfigType>,

    /// Not a function: the ARN of the key that codes and temporary passwords are encrypted with on their way
    /// to the two senders.
    #[serde(default, rename = "KMSKeyID", skip_serializing_if = "Option::is_none")]
    pub kms_key_id: Option<String>,

    /// When a user comes from another identity provider: to change the attributes that come along.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inbound_federation: Option<InboundFederationLambdaType>,
}

json_object!(LambdaConfigType);

/// The function that changes what tokens say, and the version of the event that it takes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(remote = "Self", rename_all = "PascalCase")]
pub struct PreTokenGenerationVersionConfigType {
    /// The version of the event.
    pub lambda_version: PreTokenGenerationLambdaVersionType,

    /// The function's ARN. 20 to 2,048 characters.
    pub lambda_arn: String,
}

json_object!(PreTokenGenerationVersionConfigType);

open_enum! {
    /// The version of the event for the function that changes what tokens say.
    PreTokenGenerationLambdaVersionType {
        /// What ID tokens say can be changed.
        V1_0 = "V1_0",
        /// What access tokens of users say can be changed too.
        V2_0 = "V2_0",
        /// What access tokens of machines say can be changed too.
        V3_0 = "V3_0",
    }
}

/// The function that sends text messages, and the version of the event that it takes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(remote = "Self", rename_all = "PascalCase")]
pub struct CustomSmsLambdaVersionConfigType {
    /// The version of the event.
    pub lambda_version: CustomSmsSenderLambdaVersionType,

    /// The function's ARN. 20 to 2,048 characters.
    pub lambda_arn: String,
}

json_object!(CustomSmsLambdaVersionConfigType);

open_enum! {
    /// The version of the event for the function that sends text messages.
    CustomSmsSenderLambdaVersionType {
        /// The only one so far.
        V1_0 = "V1_0",
    }
}

/// The function that sends e-mails, and the version of the event that it takes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(remote = "Self", rename_all = "PascalCase")]
pub struct CustomEmailLambdaVersionConfigType {
    /// The version of the event.
    pub lambda_version: CustomEmailSenderLambdaVersionType,

    /// The function's ARN. 20 to 2,048 characters.
    pub lambda_arn: String,
}

json_object!(CustomEmailLambdaVersionConfigType);

open_enum! {
    /// The version of the event for the function that sends e-mails.
    CustomEmailSenderLambdaVersionType {
        /// The only one so far.
        V1_0 = "V1_0",
    }
}

/// The function that changes the attributes of a user who comes from another identity provider, and the
/// version of the event that it takes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(remote = "Self", rename_all = "PascalCase")]
pub struct InboundFederationLambdaType {
    /// The version of the event.
    pub lambda_version: InboundFederationLambdaVersionType,

    /// The function's ARN. 20 to 2,048 characters.
    pub lambda_arn: String,
}

json_object!(InboundFederationLambdaType);

open_enum! {
    /// The version of the event for the function that changes the attributes of a user who comes from another
    /// identity provider.
    InboundFederationLambdaVersionType {
        /// The only one so far.
        V1_0 = "V1_0",
    }
}

//! What a user did about signing in, and what the service made of it.

use crate::cognito_idp::{hidden::debug_hiding, open_enum::open_enum};
use crate::json::{Date, json_object};
use serde::{Deserialize, Serialize};

/// One event of a user's history: a sign-in, a new password and the like.
///
/// # Example
/// ```
/// use paginator_models::cognito_idp::{AuthEventType, EventResponseType, RiskLevelType};
///
/// let event: AuthEventType = serde_json::from_str(
///     r#"{"EventType": "SignIn", "EventResponse": "Pass", "EventRisk": {"RiskLevel": "Low"},
///         "EventContextData": {"IpAddress": "192.0.2.7", "City": "Turin"}}"#,
/// )?;
/// assert_eq!(event.event_response, Some(EventResponseType::Pass));
/// assert_eq!(event.event_risk.as_ref().unwrap().risk_level, Some(RiskLevelType::Low));
/// assert!(!format!("{event:?}").contains("192.0.2.7"));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(remote = "Self", rename_all = "PascalCase")]
pub struct AuthEventType {
    /// What feedback on the event names it by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event_id: Option<String>,

    /// What the user did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event_type: Option<EventType>,

    /// When it happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub creation_date: Option<Date>,

    /// Whether it succeeded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event_response: Option<EventResponseType>,

    /// How dangerous the service found it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event_risk: Option<EventRiskType>,

    /// What the user was asked for, and how that went.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub challenge_responses: Option<Vec<ChallengeResponseType>>,

    /// Where the user was, and on what device.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event_context_data: Option<EventContextDataType>,

    /// What the user or an administrator said about the service's finding.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event_feedback: Option<EventFeedbackType>,
}

json_object!(AuthEventType);

open_enum! {
    /// What a user did.
    EventType {
        /// Signed in.
        SignIn = "SignIn",
        /// Signed up.
        SignUp = "SignUp",
        /// Asked for a new password.
        ForgotPassword = "ForgotPassword",
        /// Changed the password.
        PasswordChange = "PasswordChange",
        /// Asked for another code.
        ResendCode = "ResendCode",
    }
}

open_enum! {
    /// How an event went.
    EventResponseType {
        /// It succeeded.
        Pass = "Pass",
        /// It failed.
        Fail = "Fail",
        /// It is not over: the user has yet to answer.
        InProgress = "InProgress",
    }
}

/// How dangerous the service found an event, and what it did about it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(remote = "Self", rename_all = "PascalCase")]
pub struct EventRiskType {
    /// What the service did about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub risk_decision: Option<RiskDecisionType>,

    /// How dangerous it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub risk_level: Option<RiskLevelType>,

    /// Whether the user's name and password are known to have leaked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub compromised_credentials_detected: Option<bool>,
}

json_object!(EventRiskType);

open_enum! {
    /// What the service did about an event.
    RiskDecisionType {
        /// Nothing.
        NoRisk = "NoRisk",
        /// What the pool is set to do when an account may be taken over.
        AccountTakeover = "AccountTakeover",
        /// It was stopped.
        Block = "Block",
    }
}

open_enum! {
    /// How dangerous an event is.
    RiskLevelType {
        /// Hardly.
        Low = "Low",
        /// Somewhat.
        Medium = "Medium",
        /// Very.
        High = "High",
    }
}

/// One thing that a user was asked for, and how that went.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(remote = "Self", rename_all = "PascalCase")]
pub struct ChallengeResponseType {
    /// What the user was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub challenge_name: Option<ChallengeName>,

    /// Whether the answer was right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub challenge_response: Option<ChallengeResponse>,
}

json_object!(ChallengeResponseType);

open_enum! {
    /// What a user was asked for.
    ChallengeName {
        /// The password.
        Password = "Password",
        /// A further factor, such as a code.
        Mfa = "Mfa",
    }
}

open_enum! {
    /// Whether a user's answer was right.
    ChallengeResponse {
        /// It was.
        Success = "Success",
        /// It was not.
        Failure = "Failure",
    }
}

/// Where a user was at an event, and on what device. `Debug` hides all of it.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(remote = "Self", rename_all = "PascalCase")]
pub struct EventContextDataType {
    /// The address that the request came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ip_address: Option<String>,

    /// The device's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device_name: Option<String>,

    /// The time zone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timezone: Option<String>,

    /// The city.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,

    /// The country.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
}

json_object!(EventContextDataType);

debug_hiding!(EventContextDataType {
    ip_address: hidden,
    device_name: hidden,
    timezone: hidden,
    city: hidden,
    country: hidden,
});

/// What someone said about the service's finding on an event.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(remote = "Self", rename_all = "PascalCase")]
pub struct EventFeedbackType {
    /// Whether it was the user.
    pub feedback_value: FeedbackValueType,

    /// Who said so, `Admin` for example; `Debug` hides it, since it can name someone.
    pub provider: String,

    /// When it was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feedback_date: Option<Date>,
}

json_object!(EventFeedbackType);

debug_hiding!(EventFeedbackType { feedback_value, provider: hidden, feedback_date });

open_enum! {
    /// Whether an event was the user's doing.
    FeedbackValueType {
        /// It was: the service need not have worried.
        Valid = "Valid",
        /// It was not: the service did not worry enough.
        Invalid = "Invalid",
    }
}

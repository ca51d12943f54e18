//! The shapes that requests and responses are made of, a file for each thing that a pool holds.

mod auth_event;
mod client;
mod group;
mod identity_provider;
mod lambda_config;
mod resource_server;
mod user;
mod user_pool;

pub use auth_event::{
    AuthEventType, ChallengeName, ChallengeResponse, ChallengeResponseType, EventContextDataType,
    EventFeedbackType, EventResponseType, EventRiskType, EventType, FeedbackValueType, RiskDecisionType,
    RiskLevelType,
};
pub use client::UserPoolClientDescription;
pub use group::GroupType;
pub use identity_provider::{IdentityProviderTypeType, ProviderDescription};
pub use lambda_config::{
    CustomEmailLambdaVersionConfigType, CustomEmailSenderLambdaVersionType, CustomSmsLambdaVersionConfigType,
    CustomSmsSenderLambdaVersionType, InboundFederationLambdaType, InboundFederationLambdaVersionType,
    LambdaConfigType, PreTokenGenerationLambdaVersionType, PreTokenGenerationVersionConfigType,
};
pub use resource_server::{ResourceServerScopeType, ResourceServerType};
pub use user::{AttributeType, DeliveryMediumType, MfaOptionType, UserStatusType, UserType};
pub use user_pool::{StatusType, UserPoolDescriptionType};

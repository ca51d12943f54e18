//! The errors that the service's model lists for the paginated operations.

use crate::aws::ServiceError;
use std::{error, fmt};

/// An error of a paginated operation of Amazon Cognito user pools. Each holds what the service said: code, message,
/// status and request id.
///
/// # Example
/// ```
/// use paginator_models::cognito_idp::CognitoIdpError;
///
/// fn is_gone(error: &CognitoIdpError) -> bool {
///     matches!(error, CognitoIdpError::ResourceNotFound(_) | CognitoIdpError::UserNotFound(_))
/// }
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum CognitoIdpError {
    /// The service failed. The request is sent again before this is returned.
    InternalError(ServiceError),
    /// A parameter is out of its range, or a token is not the service's own.
    InvalidParameter(ServiceError),
    /// The caller may not do this.
    NotAuthorized(ServiceError),
    /// There is no such pool, group or other resource.
    ResourceNotFound(ServiceError),
    /// Throttled: more requests than the account's quota. The request is sent again before this is returned.
    TooManyRequests(ServiceError),
    /// There is no such user.
    UserNotFound(ServiceError),
    /// The pool has no advanced security features, which the operation needs.
    UserPoolAddOnNotEnabled(ServiceError),
    /// An error that the operations' model does not have: one of the protocol's own, such as
    /// `UnrecognizedClientException` or `AccessDeniedException`, or a new one.
    Other(ServiceError),
}

impl CognitoIdpError {
    /// What the service said.
    pub fn service_error(&self) -> &ServiceError {
        match self {
            CognitoIdpError::InternalError(error)
            | CognitoIdpError::InvalidParameter(error)
            | CognitoIdpError::NotAuthorized(error)
            | CognitoIdpError::ResourceNotFound(error)
            | CognitoIdpError::TooManyRequests(error)
            | CognitoIdpError::UserNotFound(error)
            | CognitoIdpError::UserPoolAddOnNotEnabled(error)
            | CognitoIdpError::Other(error) => error,
        }
    }

    /// Whether the same request may succeed when it is sent again later.
    pub fn is_retryable(&self) -> bool {
        self.service_error().is_retryable()
    }
}

impl From<ServiceError> for CognitoIdpError {
    fn from(error: ServiceError) -> Self {
        let variant = match error.code.as_str() {
            "InternalErrorException" => CognitoIdpError::InternalError,
            "InvalidParameterException" => CognitoIdpError::InvalidParameter,
            "NotAuthorizedException" => CognitoIdpError::NotAuthorized,
            "ResourceNotFoundException" => CognitoIdpError::ResourceNotFound,
            "TooManyRequestsException" => CognitoIdpError::TooManyRequests,
            "UserNotFoundException" => CognitoIdpError::UserNotFound,
            "UserPoolAddOnNotEnabledException" => CognitoIdpError::UserPoolAddOnNotEnabled,
            _ => CognitoIdpError::Other,
        };
        variant(error)
    }
}

impl AsRef<ServiceError> for CognitoIdpError {
    fn as_ref(&self) -> &ServiceError {
        self.service_error()
    }
}

impl fmt::Display for CognitoIdpError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.service_error().fmt(f)
    }
}

impl error::Error for CognitoIdpError {}

//! `--generate-cli-skeleton`: samples of what `--cli-input-json` takes and of what is printed, as in the AWS CLI.

use crate::options::Output;
use paginator_models::cognito_idp::ListUsersInGroupResponse;

/// What `--cli-input-json` takes.
pub(crate) const INPUT: &str = r#"{
    "UserPoolId": "",
    "GroupName": "",
    "Limit": 0,
    "NextToken": ""
}
"#;

/// A result. Its dates are as Python writes them, which differs between JSON and the other formats.
pub(crate) fn output(output: Output) -> serde_json::Result<ListUsersInGroupResponse> {
    let date = if let Output::Json = output { "1970-01-01T00:00:00" } else { "1970-01-01 00:00:00" };
    serde_json::from_value(serde_json::json!({
        "Users": [{
            "Username": "Username",
            "Attributes": [{ "Name": "Name", "Value": "Value" }],
            "UserCreateDate": date,
            "UserLastModifiedDate": date,
            "Enabled": true,
            "UserStatus": "UserStatus",
            "MFAOptions": [{ "DeliveryMedium": "DeliveryMedium", "AttributeName": "AttributeName" }],
        }],
        "NextToken": "NextToken",
    }))
}

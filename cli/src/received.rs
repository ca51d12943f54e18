//! What was received: in one piece, or page by page as the AWS CLI prints it for `--output text`.

use paginator_models::cognito_idp::ListUsersInGroupResponse;
use serde_json::{Value, json};

pub(crate) struct Received {
    /// The pages of a walk have no tokens: the walk has its own.
    pub(crate) pages: Vec<ListUsersInGroupResponse>,
    /// What the walk resumes from.
    pub(crate) token: Option<String>,
}

impl Received {
    /// All in one piece; `None` where nothing was received.
    pub(crate) fn merged(self) -> Option<ListUsersInGroupResponse> {
        let mut pages = self.pages.into_iter();
        let mut merged = pages.next()?;
        merged.users.extend(pages.flat_map(|page| page.users));
        merged.next_token = self.token.or(merged.next_token);
        Some(merged)
    }

    /// Page by page, then the token.
    pub(crate) fn parts(&self) -> impl Iterator<Item = serde_json::Result<Value>> {
        let token = self.token.as_ref().filter(|_| !self.pages.is_empty());
        let token = token.map(|token| Ok(json!({ "NextToken": { "NextToken": token } })));
        self.pages.iter().map(serde_json::to_value).chain(token)
    }
}

//! An operation whose token is of any type.

use paginator_runtime::{Paginated, Position, ResumeToken, token::TokenValue};

#[derive(Clone, Paginated)]
#[serde(rename_all = "PascalCase")]
#[paginated(response = MarkedResponse<M>, operation = "Marked", function = none)]
pub(crate) struct MarkedRequest<M: TokenValue> {
    #[paginated(input_token)]
    pub(crate) marker: Option<M>,
}

#[derive(Paginated)]
pub(crate) struct MarkedResponse<M: TokenValue> {
    #[paginated(items)]
    pub(crate) items: Vec<u32>,
    #[paginated(output_token)]
    pub(crate) marker: Option<M>,
}

/// The token and the amount in a starting token of it, or why not.
pub(crate) fn read<M: TokenValue>(text: &str) -> Result<(Option<M>, usize), String> {
    parse(&text.into())
}

/// [`read`], for tests that measure its memory.
pub(crate) fn parse<M: TokenValue>(text: &ResumeToken) -> Result<(Option<M>, usize), String> {
    match Position::parse::<MarkedRequest<M>>(text) {
        Ok(Position::At { token, skip }) => Ok((token, skip)),
        Ok(Position::Done) => unreachable!("no text says it"),
        Err(error) => Err(error.to_string()),
    }
}

/// The resume token of a position.
pub(crate) fn text<M: TokenValue>(token: Option<M>, skip: usize) -> String {
    Position::At { token, skip }.resume_token::<MarkedRequest<M>>().expect("not the end").into()
}

//! Where a walk begins: at what its settings say, or at the error about them.

use super::{PageGiven, Stand, State, Walk};
use crate::{
    codec,
    error::WalkError,
    position::Position,
    repeats::Repeats,
    request::PaginatedRequest,
    settings::{Settings, SettingsError, Start},
    token::{Token, TokenError},
};

impl<R: PaginatedRequest> Walk<R> {
    /// Begins where `settings` say. A setting that cannot be is reported by the first `request`.
    pub(crate) fn new(mut request: R, settings: Settings<R::Token>) -> Self {
        let (mut text, mut begun) = (None, false);
        let mut problem = settings.check(&mut request);
        let position = match settings.start {
            Start::Request => Position::At { token: request.token(), skip: 0 },
            Start::Position(position) => position,
            Start::Text(given) => {
                let decoded = codec::decode(given.as_str(), R::TOKEN_NAMES);
                text = Some(given);
                let (token, amount) = decoded.unwrap_or_else(|error| {
                    problem = Err(SettingsError::StartingToken(error));
                    (None, None)
                });
                begun = amount.is_some();
                Position::At { token, skip: amount.unwrap_or(0) }
            }
        };
        let stand = match position {
            Position::At { token, skip } => {
                request.set_token(token.filter(|token| !token.is_unset()));
                Stand::Next(skip)
            }
            Position::Done => Stand::Done,
        };
        let token = request.token();
        if let Some(Err(message)) = token.as_ref().map(|token| request.check_token(token)) {
            problem = Err(SettingsError::StartingToken(TokenError::new(message)));
        }
        let refused = text.filter(|_| matches!(problem, Err(SettingsError::StartingToken(_))));
        let failure = problem.err().map(WalkError::Settings);
        let state = match failure {
            Some(_) => State::Failing,
            None if matches!(stand, Stand::Done) || settings.max_pages == Some(0) => State::Over,
            None => State::Going,
        };
        Walk {
            request,
            state,
            failure,
            stand,
            begun,
            refused,
            page: PageGiven { token: None, dropped: 0, kept: 0, again: false },
            items_left: settings.max_items.and_then(|items| items.try_into().ok()),
            pages: 0,
            pages_left: settings.max_pages,
            empty_pages: 0,
            max_empty_pages: settings.max_empty_pages,
            repeats: Repeats::starting_at(token),
            repeated_token: settings.repeated_token,
        }
    }
}

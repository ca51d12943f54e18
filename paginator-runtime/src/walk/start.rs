//! Where a walk begins: at what its settings say, or at the error about them.

use crate::{
    config::SettingsError,
    error::WalkError,
    operation::PaginatedRequest,
    token::{Token, text::codec},
    walk::{
        locate::counts_items,
        machine::{LastPage, ResumeAt, State, Walk},
        position::Position,
        repeats::Repeats,
        settings::{Settings, Start},
    },
};
use std::mem;

impl<R: PaginatedRequest> Walk<R> {
    /// Begins where `settings` say. An invalid setting is reported by the first `request`.
    pub(crate) fn new(mut request: R, mut settings: Settings<R::Token>) -> Self {
        let (mut text, mut begun) = (None, false);
        let mut problem = settings.check(&mut request);
        let position = match mem::replace(&mut settings.start, Start::Request) {
            Start::Request => Position::At { token: request.token(), skip: 0 },
            Start::Position(position) => position,
            Start::Text(given) => {
                let decoded = codec::decode(given.as_str(), R::TOKEN_NAMES);
                text = Some(given);
                let (token, amount) = decoded.unwrap_or_else(|error| {
                    problem = Err(SettingsError::StartingToken(error));
                    (None, None)
                });
                begun = amount.is_some() && !counts_items::<R>();
                Position::At { token, skip: amount.unwrap_or(0) }
            }
        };
        let (token, resume_at) = match position {
            Position::At { token, skip } => {
                let token = token.map(|mut token| {
                    token.keep_carried(request.token().as_ref());
                    token
                });
                let token = token.filter(|token| !token.holds_nothing());
                let checked = token.clone().map(|token| request.check_token(token)).transpose();
                let located = checked.and_then(|token| request.locate(token, skip));
                let (token, skip) = located.unwrap_or_else(|error| {
                    problem = Err(SettingsError::StartingToken(error));
                    (token, skip)
                });
                (token, ResumeAt::NextPage(skip))
            }
            Position::Done => (None, ResumeAt::Done),
        };
        request.set_token(token.clone());
        if problem.is_ok() {
            problem = settings.check_page_size(&request);
        }
        let refused = text.filter(|_| matches!(problem, Err(SettingsError::StartingToken(_))));
        let state = match problem {
            Err(error) => State::Failing(WalkError::Settings(error)),
            Ok(()) if matches!(resume_at, ResumeAt::Done) || settings.max_pages == Some(0) => State::Over,
            Ok(()) => State::Going,
        };
        Walk {
            request,
            state,
            resume_at,
            begun,
            refused,
            last_page: LastPage { token: None, dropped: 0, kept: 0 },
            received: token.as_ref().is_none_or(Token::is_unset).then_some(0),
            last_said: None,
            exact: token.as_ref().is_none_or(Token::is_exact),
            items_left: settings.max_items.and_then(|items| items.try_into().ok()),
            delivered: 0,
            pages: 0,
            pages_left: settings.max_pages,
            empty_pages: 0,
            max_empty_pages: settings.max_empty_pages,
            repeats: Repeats::starting_at(token.clone().filter(|token| !token.is_unset())),
            repeated_token: settings.repeated_token,
            token,
        }
    }
}

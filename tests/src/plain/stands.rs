//! Where a plain walk stands (rules 1, 11, 12 and 22), typed and as text.

use super::{Page, Plain, Stand, text};
use crate::legible::{Counted, Legible};
use paginator_runtime::{
    Position, ResumeToken,
    operation::{Paging, Step},
};

/// Whether a token names the exact item.
pub(super) fn is_exact<R: Legible>(broken: u8) -> bool {
    broken != 22 && matches!(R::PAGING, Paging::Offset { step: Step::Items, .. })
}

/// Rule 22: the position at the exact item, where the token can name it.
pub(super) fn exactly<R: Legible>(
    token: Option<R::Token>,
    skip: usize,
    broken: u8,
) -> (Option<R::Token>, usize) {
    let Paging::Offset { first, .. } = R::PAGING else { return (token, skip) };
    let at = token.as_ref().and_then(R::counted).map_or(first, |at| at.number);
    let exact = || R::token_at(Counted { number: at + skip as u64, page_size: None, exact: true });
    match exact() {
        Some(exact) if skip > 0 && is_exact::<R>(broken) => (Some(exact), 0),
        _ => (token, skip),
    }
}

impl<R: Legible> Plain<'_, R> {
    /// Where the walk stands `remaining` items before what was given last.
    pub(super) fn stands(&self, remaining: usize) -> Position<R::Token> {
        let Page { token, dropped, kept } = &self.page;
        let at = |token: &Option<R::Token>, skip| {
            let (token, skip) = exactly::<R>(token.clone(), skip, self.broken);
            Position::At { token, skip }
        };
        if let Some(consumed) = kept.checked_sub(remaining).filter(|_| remaining > 0) {
            return at(token, dropped + consumed);
        }
        match self.stand {
            Stand::Next => at(&self.token, self.skip),
            Stand::Page(skip) => at(token, skip),
            Stand::Done => Position::Done,
        }
    }

    pub(super) fn text(&self, remaining: usize) -> Option<ResumeToken> {
        if let Some(text) = &self.refused {
            return Some(text.clone());
        }
        let Position::At { token, skip } = self.stands(remaining) else { return None };
        let mut token = token;
        if self.broken == 11 {
            // botocore has a position only after a limit ended the walk, and ignores a token that the request carried.
            if self.items_left != Some(0) || remaining > 0 {
                return None;
            }
            token = token.filter(|token| self.plan.borrow().request.token().as_ref() != Some(token));
        }
        let begun = self.begun && remaining == 0 && !is_exact::<R>(self.broken);
        let amount = (begun || skip > 0).then_some(skip);
        Some(text::write(token.as_ref(), amount, R::TOKEN_NAMES, self.broken != 8))
    }
}

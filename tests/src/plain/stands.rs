//! Where a plain walk stands (rules 1, 11 and 12), typed and as text.

use super::{Page, Plain, Stand, text};
use crate::legible::Legible;
use paginator_runtime::{Position, ResumeToken};

impl<R: Legible> Plain<'_, R> {
    /// Where the walk stands `remaining` items before what was given last.
    pub(super) fn stands(&self, remaining: usize) -> Position<R::Token> {
        let Page { token, dropped, kept } = &self.page;
        let at = |token: &Option<R::Token>, skip| Position::At { token: token.clone(), skip };
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
            // botocore knows where it stands once a limit ended the walk, and knows no token that the request carried.
            if self.items_left != Some(0) || remaining > 0 {
                return None;
            }
            token = token.filter(|token| self.plan.borrow().request.token().as_ref() != Some(token));
        }
        let amount = ((self.begun && remaining == 0) || skip > 0).then_some(skip);
        Some(text::write(token.as_ref(), amount, R::TOKEN_NAMES, self.broken != 8))
    }
}

//! Finds a token that comes back, whatever the length of the cycle, in the memory of one token.

use crate::token::Token;

/// Brent's cycle finding over the tokens that a walk follows: each is compared with the last one and with one
/// kept at every power of two. A walk into a cycle of length c after a tail of t ends within 3 × (t + c)
/// tokens.
#[derive(Clone)]
pub(crate) struct Repeats<T> {
    kept: Option<T>,
    since_kept: u64,
    until_kept: u64,
}

impl<T: Token> Repeats<T> {
    /// Begins with the token that the first page is requested with.
    pub(crate) fn starting_at(token: Option<T>) -> Self {
        // A starting token is the first of the walk's tokens, and so the first one kept.
        let until_kept = if token.is_some() { 2 } else { 1 };
        Repeats { kept: token, since_kept: 0, until_kept }
    }

    /// Whether `token`, handed out by the page at `last`, was followed before.
    #[inline]
    pub(crate) fn found(&mut self, last: Option<&T>, token: &T) -> bool {
        if last.into_iter().chain(&self.kept).any(|followed| followed.is_same_page(token)) {
            return true;
        }
        self.since_kept += 1;
        if self.since_kept == self.until_kept {
            self.kept = Some(token.clone());
            self.since_kept = 0;
            self.until_kept = self.until_kept.saturating_mul(2);
        }
        false
    }
}

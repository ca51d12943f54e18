//! Where the parser is in the tokens.

use super::{
    error::ExpressionError,
    lexer::{self, Token},
};
use std::mem;

pub(super) struct Cursor {
    tokens: Vec<(Token, usize)>,
    at: usize,
}

impl Cursor {
    pub(super) fn new(text: &str) -> Result<Self, ExpressionError> {
        Ok(Cursor { tokens: lexer::tokens(text)?, at: 0 })
    }

    /// Skips tokens that were looked at.
    pub(super) fn skip(&mut self, count: usize) {
        self.at += count;
    }

    pub(super) fn peek(&self, ahead: usize) -> &Token {
        // The end is never taken, so only a look at a second token goes beyond it.
        self.tokens.get(self.at + ahead).map_or(&Token::End, |(token, _)| token)
    }

    pub(super) fn current(&self) -> &Token {
        self.peek(0)
    }

    pub(super) fn offset(&self) -> usize {
        self.tokens.get(self.at).or(self.tokens.last()).map_or(0, |(_, offset)| *offset)
    }

    /// Takes the token; the end stays.
    pub(super) fn take(&mut self) -> Token {
        match self.tokens.get_mut(self.at) {
            Some((token, _)) if *token != Token::End => {
                self.at += 1;
                mem::replace(token, Token::End)
            }
            _ => Token::End,
        }
    }

    pub(super) fn take_if(&mut self, token: &Token) -> bool {
        let found = self.current() == token;
        if found {
            self.at += 1;
        }
        found
    }

    pub(super) fn expect(&mut self, token: &Token, name: &str) -> Result<(), ExpressionError> {
        if self.take_if(token) { Ok(()) } else { Err(self.unexpected(&format!("expected {name}"))) }
    }

    /// An error at the token.
    pub(super) fn error(&self, why: &str) -> ExpressionError {
        ExpressionError::compile(why, self.offset())
    }

    /// An error at the token, unless the expression ends there.
    pub(super) fn unexpected(&self, why: &str) -> ExpressionError {
        self.error(if *self.current() == Token::End { "it ends too early" } else { why })
    }
}

//! What is in brackets: indices and slices, `[a, b]`, `{a: b}`, and the arguments of functions.

use super::{
    ast::{Call, Expr, Slice, Start, Step},
    error::ExpressionError,
    lexer::Token,
    parser::Parser,
};
use std::sync::Arc;

impl Parser {
    /// A `[` followed by a number or a colon.
    pub(super) fn index_without_projection(&mut self) -> Result<Step, ExpressionError> {
        self.cursor.skip(1);
        if let (&Token::Number(index), false) = (self.cursor.current(), *self.cursor.peek(1) == Token::Colon)
        {
            self.cursor.skip(1);
            self.cursor.expect(&Token::RightBracket, "`]`")?;
            return Ok(Step::Index(index));
        }
        let offset = self.cursor.offset();
        let mut parts = [None; 3];
        let mut index = 0;
        while !self.cursor.take_if(&Token::RightBracket) {
            match (*self.cursor.current() == Token::Colon, self.cursor.current(), parts.get_mut(index)) {
                (true, ..) if index < 2 => index += 1,
                // Of two numbers in a row, the second counts.
                (_, &Token::Number(number), Some(part)) => *part = Some(number),
                _ => return Err(self.cursor.unexpected("a slice is `[start:stop:step]`")),
            }
            self.cursor.skip(1);
        }
        let [start, stop, step] = parts;
        Ok(Step::Slice(Box::new(Slice { start, stop, step, offset })))
    }

    /// A `(` after the name of a function.
    pub(super) fn call(&mut self, left: &mut Expr, offset: usize) -> Result<(), ExpressionError> {
        let (Start::Field(name), []) = (&left.start, left.steps.as_slice()) else {
            return Err(self.cursor.error("what comes before `(` is not the name of a function"));
        };
        let name = Arc::clone(name);
        self.cursor.skip(1);
        let mut arguments = Vec::new();
        while !self.cursor.take_if(&Token::RightParen) {
            arguments.push(*self.expression(0)?);
            self.cursor.take_if(&Token::Comma);
        }
        left.start = Start::Call(Box::new(Call { name, arguments, offset }));
        Ok(())
    }

    /// `[a, b]`
    pub(super) fn list(&mut self) -> Result<Box<Expr>, ExpressionError> {
        self.cursor.skip(1);
        let mut elements = Vec::new();
        loop {
            elements.push(*self.expression(0)?);
            if self.cursor.take_if(&Token::RightBracket) {
                return Ok(Expr::new(Start::List(elements)));
            }
            self.cursor.expect(&Token::Comma, "`,` or `]`")?;
        }
    }

    /// `{a: b}`
    pub(super) fn hash(&mut self) -> Result<Box<Expr>, ExpressionError> {
        self.cursor.skip(1);
        let mut members = Vec::new();
        loop {
            let name = self.member_name()?;
            members.push((name, *self.expression(0)?));
            if !self.cursor.take_if(&Token::Comma) && self.cursor.take_if(&Token::RightBrace) {
                return Ok(Expr::new(Start::Hash(members)));
            }
        }
    }

    /// `a:`
    fn member_name(&mut self) -> Result<Arc<str>, ExpressionError> {
        if !matches!(self.cursor.current(), Token::Name(_) | Token::QuotedName(_)) {
            return Err(self.cursor.unexpected("expected the name of a member"));
        }
        let name = match self.cursor.take() {
            Token::Name(name) | Token::QuotedName(name) => name.into(),
            _ => Arc::default(),
        };
        self.cursor.expect(&Token::Colon, "`:`")?;
        Ok(name)
    }
}

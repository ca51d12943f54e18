//! From the tokens to the tree: precedence climbing.
//!
//! Source: `jmespath/parser.py` of Python's jmespath 1.0.1, binding powers and leniencies included: a comma
//! between arguments, and between members of `{}`, may be missing.

use super::{
    ast::{Expr, Start, Step},
    cursor::Cursor,
    error::ExpressionError,
    lexer::{Comparison, Literal, Token},
};

/// How deep expressions may nest.
const MAX_DEPTH: usize = 256;

/// How many steps an expression may have; `a.b` has one.
const MAX_STEPS: usize = 1000;

/// What binds less tightly than this ends a projection.
const PROJECTION_STOP: u8 = 10;

const STAR: u8 = 20;
const FLATTEN: u8 = 9;
const FILTER: u8 = 21;
const DOT: u8 = 40;
const NOT: u8 = 45;

fn binding_power(token: &Token) -> u8 {
    match token {
        Token::Pipe => 1,
        Token::Or => 2,
        Token::And => 3,
        Token::Compare(_) => 5,
        Token::Flatten => FLATTEN,
        Token::Star => STAR,
        Token::Filter => FILTER,
        Token::Dot => DOT,
        Token::Not => NOT,
        Token::LeftBrace => 50,
        Token::LeftBracket => 55,
        Token::LeftParen => 60,
        _ => 0,
    }
}

/// A tree, and the trees of its `&` expressions.
pub(super) struct Parsed {
    pub(super) root: Expr,
    pub(super) references: Vec<Expr>,
}

pub(super) fn parse(text: &str) -> Result<Parsed, ExpressionError> {
    let mut parser = Parser { cursor: Cursor::new(text)?, depth: 0, references: Vec::new() };
    let root = parser.expression(0)?;
    parser.cursor.expect(&Token::End, "its end")?;
    Ok(Parsed { root: *root, references: parser.references })
}

pub(super) struct Parser {
    pub(super) cursor: Cursor,
    depth: usize,
    references: Vec<Expr>,
}

// The recursive part is split into small functions that pass boxes around: 256 levels of it have to fit on the stack
// of any thread, in debug builds as well.
impl Parser {
    pub(super) fn expression(&mut self, power: u8) -> Result<Box<Expr>, ExpressionError> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(self.cursor.error("it nests deeper than 256 levels"));
        }
        let begin = self.cursor.offset();
        let mut expr = self.start()?;
        while power < binding_power(self.cursor.current()) {
            if expr.steps.len() >= MAX_STEPS {
                return Err(self.cursor.error("there are more than 1,000 steps in a row"));
            }
            self.step(&mut expr, begin)?;
        }
        self.depth -= 1;
        Ok(expr)
    }

    fn start(&mut self) -> Result<Box<Expr>, ExpressionError> {
        match self.cursor.current() {
            Token::LeftBracket => self.bracket(),
            Token::LeftBrace => self.hash(),
            Token::LeftParen => self.parentheses(),
            Token::Not => self.not(),
            Token::Reference => self.reference(),
            Token::Star => self.of_current(Self::value_projection),
            Token::Flatten => self.of_current(Self::flatten),
            Token::Filter => self.of_current(Self::filter),
            _ => self.leaf(),
        }
    }

    fn leaf(&mut self) -> Result<Box<Expr>, ExpressionError> {
        let offset = self.cursor.offset();
        match self.cursor.take() {
            Token::Current => Ok(Expr::new(Start::Current)),
            Token::Literal(Literal(value)) => Ok(Expr::new(Start::Literal(Box::new(value)))),
            Token::QuotedName(_) if *self.cursor.current() == Token::LeftParen => {
                Err(ExpressionError::compile("write the name of a function without quotes", offset))
            }
            Token::Name(name) | Token::QuotedName(name) => Ok(Expr::new(Start::Field(name.into()))),
            Token::End => Err(ExpressionError::compile("it ends too early", offset)),
            _ => Err(ExpressionError::compile("no expression begins like this", offset)),
        }
    }

    fn not(&mut self) -> Result<Box<Expr>, ExpressionError> {
        self.cursor.skip(1);
        Ok(Expr::new(Start::Not(self.expression(NOT)?)))
    }

    fn reference(&mut self) -> Result<Box<Expr>, ExpressionError> {
        self.cursor.skip(1);
        let referred = self.expression(0)?;
        self.references.push(*referred);
        Ok(Expr::new(Start::Reference(self.references.len() - 1)))
    }

    /// Parentheses only group: what follows applies to what is in them.
    fn parentheses(&mut self) -> Result<Box<Expr>, ExpressionError> {
        self.cursor.skip(1);
        let inner = self.expression(0)?;
        self.cursor.expect(&Token::RightParen, "`)`")?;
        Ok(inner)
    }

    /// A step with nothing before it.
    fn of_current(
        &mut self,
        step: fn(&mut Self) -> Result<Step, ExpressionError>,
    ) -> Result<Box<Expr>, ExpressionError> {
        let step = step(self)?;
        let mut expr = Expr::new(Start::Current);
        expr.steps.push(step);
        Ok(expr)
    }

    /// A `[` that begins an expression.
    fn bracket(&mut self) -> Result<Box<Expr>, ExpressionError> {
        match (self.cursor.peek(1), self.cursor.peek(2)) {
            (Token::Number(_) | Token::Colon, _) => self.of_current(Self::index),
            (Token::Star, Token::RightBracket) => self.of_current(Self::projection),
            _ => self.list(),
        }
    }

    fn step(&mut self, left: &mut Expr, begin: usize) -> Result<(), ExpressionError> {
        let after_index = matches!(left.steps.last(), Some(Step::Index(_) | Step::Slice(_)));
        let step = match *self.cursor.current() {
            Token::Dot if *self.cursor.peek(1) == Token::Star => {
                self.cursor.skip(1);
                self.value_projection_of_dot()
            }
            Token::Dot => self.dot(),
            Token::Pipe => self.right(1, Step::Then),
            Token::Or => self.right(2, Step::Or),
            Token::And => self.right(3, Step::And),
            Token::Compare(comparison) => self.comparison(comparison),
            Token::Flatten => self.flatten(),
            Token::Filter => self.filter(),
            Token::LeftBracket if !matches!(self.cursor.peek(1), Token::Number(_) | Token::Colon) => {
                self.projection()
            }
            Token::LeftBracket if after_index => self.index_without_projection(),
            Token::LeftBracket => self.index(),
            Token::LeftParen => return self.call(left, begin),
            _ => return Err(self.cursor.error("this cannot follow what is before it")),
        };
        left.steps.push(step?);
        Ok(())
    }

    fn right(&mut self, power: u8, step: fn(Box<Expr>) -> Step) -> Result<Step, ExpressionError> {
        self.cursor.skip(1);
        self.expression(power).map(step)
    }

    fn comparison(&mut self, comparison: Comparison) -> Result<Step, ExpressionError> {
        let offset = self.cursor.offset();
        self.cursor.skip(1);
        let right = self.expression(5)?;
        Ok(Step::Compare { comparison, right, offset })
    }

    fn dot(&mut self) -> Result<Step, ExpressionError> {
        self.cursor.skip(1);
        self.right_of_dot(DOT).map(Step::Then)
    }

    fn value_projection(&mut self) -> Result<Step, ExpressionError> {
        self.cursor.skip(1);
        self.right_of_projection(STAR).map(Step::ValueProjection)
    }

    fn value_projection_of_dot(&mut self) -> Result<Step, ExpressionError> {
        self.cursor.skip(1);
        self.right_of_projection(DOT).map(Step::ValueProjection)
    }

    fn flatten(&mut self) -> Result<Step, ExpressionError> {
        self.cursor.skip(1);
        self.right_of_projection(FLATTEN).map(Step::Flatten)
    }

    fn projection(&mut self) -> Result<Step, ExpressionError> {
        self.cursor.skip(1);
        self.cursor.expect(&Token::Star, "a number, `:` or `*`")?;
        self.cursor.expect(&Token::RightBracket, "`]`")?;
        self.right_of_projection(STAR).map(Step::Projection)
    }

    fn filter(&mut self) -> Result<Step, ExpressionError> {
        self.cursor.skip(1);
        let condition = self.expression(0)?;
        self.cursor.expect(&Token::RightBracket, "`]`")?;
        let right = self.right_of_projection(FILTER)?;
        Ok(Step::Filter { condition, right })
    }

    fn index(&mut self) -> Result<Step, ExpressionError> {
        match self.index_without_projection()? {
            Step::Slice(slice) => {
                self.right_of_projection(STAR).map(|right| Step::SliceProjection(slice, right))
            }
            index => Ok(index),
        }
    }

    fn right_of_projection(&mut self, power: u8) -> Result<Box<Expr>, ExpressionError> {
        match self.cursor.current() {
            token if binding_power(token) < PROJECTION_STOP => Ok(Expr::new(Start::Current)),
            Token::LeftBracket | Token::Filter => self.expression(power),
            Token::Dot => {
                self.cursor.skip(1);
                self.right_of_dot(power)
            }
            _ => Err(self.cursor.error("this cannot follow a projection")),
        }
    }

    fn right_of_dot(&mut self, power: u8) -> Result<Box<Expr>, ExpressionError> {
        match self.cursor.current() {
            Token::Name(_) | Token::QuotedName(_) | Token::Star => self.expression(power),
            Token::LeftBracket => self.list(),
            Token::LeftBrace => self.hash(),
            _ => Err(self.cursor.unexpected("expected a name, `*`, `[` or `{` after `.`")),
        }
    }
}

//! The tree of an expression.
//!
//! What Python nests to the left (`a.b.c`, `a || b || c`) is a list of steps here, so that only what is inside brackets
//! and the like, or on the right of an operator, is a level of its own.

use super::{lexer::Comparison, value::Value};
use std::sync::Arc;

/// What `start` gives, taken through the steps one after the other.
pub(super) struct Expr {
    pub(super) start: Start,
    pub(super) steps: Vec<Step>,
}

pub(super) enum Start {
    /// `@`, or nothing before the first step.
    Current,
    Field(Arc<str>),
    Literal(Box<Value>),
    /// `[a, b]`
    List(Vec<Expr>),
    /// `{a: b}`
    Hash(Vec<(Arc<str>, Expr)>),
    /// `!a`
    Not(Box<Expr>),
    /// `&a`: which one of the expression's references.
    Reference(usize),
    /// `name(a, b)`
    Call(Box<Call>),
}

pub(super) struct Call {
    pub(super) name: Arc<str>,
    pub(super) arguments: Vec<Expr>,
    /// Where it is in the text.
    pub(super) offset: usize,
}

/// What is done with the value before it. Right sides of `||`, `&&` and comparisons see what the whole
/// expression sees, all others the value before them.
pub(super) enum Step {
    /// `.a` and `| a`
    Then(Box<Expr>),
    /// `[0]`
    Index(i64),
    /// `[0:1]` right after an index, which is not a projection.
    Slice(Box<Slice>),
    /// `[0:1]`, and what is applied to each element.
    SliceProjection(Box<Slice>, Box<Expr>),
    /// `[*]`
    Projection(Box<Expr>),
    /// `.*`
    ValueProjection(Box<Expr>),
    /// `[]`
    Flatten(Box<Expr>),
    /// `[?condition]`
    Filter {
        condition: Box<Expr>,
        right: Box<Expr>,
    },
    Or(Box<Expr>),
    And(Box<Expr>),
    Compare {
        comparison: Comparison,
        right: Box<Expr>,
        offset: usize,
    },
}

#[derive(Clone, Copy)]
pub(super) struct Slice {
    pub(super) start: Option<i64>,
    pub(super) stop: Option<i64>,
    pub(super) step: Option<i64>,
    pub(super) offset: usize,
}

impl Expr {
    pub(super) fn new(start: Start) -> Box<Self> {
        Box::new(Expr { start, steps: Vec::new() })
    }
}

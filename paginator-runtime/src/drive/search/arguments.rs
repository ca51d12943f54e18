//! The arguments of a function, and the checks of them.

use super::{
    ast::Call,
    error::ExpressionError,
    members::Members,
    number::Number,
    value::{Repr, Value},
};
use std::sync::Arc;

/// Applies the `&` expression with this number to a value.
pub(super) type Apply<'a> = &'a dyn Fn(usize, &Value) -> Result<Value, ExpressionError>;

#[derive(Clone, Copy)]
pub(super) struct Arguments<'a> {
    pub(super) call: &'a Call,
    pub(super) values: &'a [Value],
    pub(super) apply: Apply<'a>,
}

/// JMESPath's name for the type of a value, with its article.
fn kind(value: &Value) -> &'static str {
    match value.0 {
        Repr::Null => "null",
        Repr::Bool(_) => "a boolean",
        Repr::Number(_) => "a number",
        Repr::Text(_) => "a string",
        Repr::Array(_) => "an array",
        Repr::Object(_) => "an object",
        Repr::Reference(_) => "a `&` expression",
    }
}

/// All numbers, or all texts.
pub(super) enum Alike {
    Numbers(Vec<Number>),
    Texts(Vec<Arc<str>>),
}

impl<'a> Arguments<'a> {
    /// An error of this call.
    pub(super) fn error(&self, says: &str) -> ExpressionError {
        ExpressionError::search(format!("`{}` {says}", self.call.name), self.call.offset)
    }

    pub(super) fn wrong(&self, takes: &str, given: &Value) -> ExpressionError {
        self.error(&format!("takes {takes}, not {}", kind(given)))
    }

    pub(super) fn value(&self, at: usize) -> &'a Value {
        static NULL: Value = Value::NULL;
        // The number of arguments was checked before.
        self.values.get(at).unwrap_or(&NULL)
    }

    pub(super) fn number(&self, at: usize) -> Result<Number, ExpressionError> {
        match self.value(at) {
            Value(Repr::Number(number)) => Ok(number.clone()),
            other => Err(self.wrong("a number", other)),
        }
    }

    pub(super) fn text(&self, at: usize) -> Result<&'a str, ExpressionError> {
        let value = self.value(at);
        value.as_str().ok_or_else(|| self.wrong("a string", value))
    }

    pub(super) fn array(&self, at: usize) -> Result<&'a [Value], ExpressionError> {
        let value = self.value(at);
        value.as_array().ok_or_else(|| self.wrong("an array", value))
    }

    pub(super) fn members(&self, at: usize) -> Result<&'a Members<Value>, ExpressionError> {
        let value = self.value(at);
        value.as_members().ok_or_else(|| self.wrong("an object", value))
    }

    /// What applies a `&` expression to a value.
    pub(super) fn reference(
        &self,
        at: usize,
    ) -> Result<impl Fn(&Value) -> Result<Value, ExpressionError> + use<'a>, ExpressionError> {
        let apply = self.apply;
        match *self.value(at) {
            Value(Repr::Reference(reference)) => Ok(move |value: &Value| apply(reference, value)),
            ref other => Err(self.wrong("a `&` expression", other)),
        }
    }

    pub(super) fn numbers(&self, at: usize) -> Result<Vec<Number>, ExpressionError> {
        let number = |value: &Value| match &value.0 {
            Repr::Number(number) => Ok(number.clone()),
            _ => Err(self.wrong("an array of numbers", value)),
        };
        self.array(at)?.iter().map(number).collect()
    }

    pub(super) fn texts(&self, at: usize) -> Result<Vec<Arc<str>>, ExpressionError> {
        let text = |value: &Value| match &value.0 {
            Repr::Text(text) => Ok(Arc::clone(text)),
            _ => Err(self.wrong("an array of strings", value)),
        };
        self.array(at)?.iter().map(text).collect()
    }

    /// All of the type of the first element.
    pub(super) fn alike(&self, at: usize) -> Result<Alike, ExpressionError> {
        match self.array(at)?.first() {
            None | Some(Value(Repr::Number(_))) => self.numbers(at).map(Alike::Numbers),
            Some(Value(Repr::Text(_))) => self.texts(at).map(Alike::Texts),
            Some(other) => Err(self.wrong("an array of numbers or of strings", other)),
        }
    }
}

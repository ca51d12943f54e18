//! What is wrong with an expression, or with what it is applied to, and where.

use std::{error, fmt};

/// An expression that is not JMESPath, or that cannot be applied to a value: what is wrong, and where.
///
/// It shows no data: it names types, and never what was searched.
///
/// # Example
/// ```
/// use paginator_runtime::search::{Expression, Value};
/// let error = Expression::compile("users[").unwrap_err();
/// assert_eq!(error.to_string(), "the expression is not JMESPath: it ends too early, at offset 6");
/// assert_eq!(error.offset(), Some(6));
///
/// let error = Expression::compile("abs(@)").unwrap().search(&Value::from("ada")).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "the expression cannot be applied: `abs` takes a number, not a string, at offset 0"
/// );
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ExpressionError(
    // In a box: results pass through each level of an expression.
    Box<Details>,
);

#[derive(Clone, PartialEq, Eq, Debug)]
struct Details {
    stage: Stage,
    message: String,
    offset: Option<usize>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Stage {
    Compile,
    Read,
    Search,
}

impl ExpressionError {
    /// Before any value was looked at.
    pub(super) fn compile(message: impl Into<String>, offset: usize) -> Self {
        Self::new(Stage::Compile, message.into(), Some(offset))
    }

    /// While the value to search was made.
    pub(super) fn read(message: impl Into<String>) -> Self {
        Self::new(Stage::Read, message.into(), None)
    }

    /// While a value was searched.
    pub(super) fn search(message: impl Into<String>, offset: impl Into<Option<usize>>) -> Self {
        Self::new(Stage::Search, message.into(), offset.into())
    }

    fn new(stage: Stage, message: String, offset: Option<usize>) -> Self {
        ExpressionError(Box::new(Details { stage, message, offset }))
    }

    /// Where in the expression, in bytes from its beginning. `None` where it is the value that is wrong.
    pub fn offset(&self) -> Option<usize> {
        self.0.offset
    }

    /// The message and the offset, without the stage.
    pub(super) fn reason(&self) -> String {
        match self.0.offset {
            Some(offset) => format!("{}, at offset {offset}", self.0.message),
            None => self.0.message.clone(),
        }
    }
}

impl fmt::Display for ExpressionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.0.stage {
            Stage::Compile => "the expression is not JMESPath",
            Stage::Read => "the value cannot be searched",
            Stage::Search => "the expression cannot be applied",
        };
        write!(f, "{what}: {}", self.reason())
    }
}

impl error::Error for ExpressionError {}

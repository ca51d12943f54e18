//! `Expression`: a compiled expression, and `Searchable`: what it can be applied to.

use super::{
    error::ExpressionError,
    evaluator,
    json::{self, NotRead},
    parser::{self, Parsed},
    serializer::ToValue,
    value::Value,
};
use serde::Serialize;
use std::{fmt, str::FromStr, sync::Arc};

/// A compiled JMESPath expression. A clone is cheap.
///
/// # Example
/// ```
/// use paginator_runtime::search::{Expression, Value};
/// let names = Expression::compile("users[?age > `30`].name | sort(@)")?;
/// let value = Value::from_serialize(&serde_json::json!({
///     "users": [{"name": "cyd", "age": 40}, {"name": "bob", "age": 20}, {"name": "ada", "age": 36}],
/// }))?;
/// assert_eq!(names.search(&value)?.to_string(), r#"["ada","cyd"]"#);
/// # Ok::<(), paginator_runtime::search::ExpressionError>(())
/// ```
#[derive(Clone)]
pub struct Expression {
    text: Arc<str>,
    parsed: Arc<Parsed>,
}

impl Expression {
    /// Reads an expression.
    ///
    /// # Errors
    /// When it is not JMESPath, nests deeper than 256 levels, or has more than 1,000 steps in a row. Only
    /// [`search`](Self::search) reports an unknown function or a wrong number of arguments, and only if the function is
    /// called, as in Python.
    pub fn compile(text: &str) -> Result<Expression, ExpressionError> {
        Ok(Expression { text: text.into(), parsed: Arc::new(parser::parse(text)?) })
    }

    /// What it finds in `value`; null where it finds nothing.
    ///
    /// # Errors
    /// When a function is unknown or cannot take what it is given, a number is ordered against a string, or
    /// what is found nests deeper than 256 levels.
    pub fn search(&self, value: &Value) -> Result<Value, ExpressionError> {
        evaluator::search(&self.parsed, value)
    }

    /// The expression as it was written.
    pub fn as_str(&self) -> &str {
        &self.text
    }
}

impl fmt::Debug for Expression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Expression").field(&self.text).finish()
    }
}

impl Value {
    /// The value of anything that serializes, as serde_json would write it: members in the order in which they are
    /// serialized, integers exactly.
    ///
    /// # Errors
    /// When it is not JSON (a map whose keys are no text), nests deeper than 256 levels, or its `Serialize` fails.
    ///
    /// # Example
    /// ```
    /// use paginator_runtime::search::Value;
    /// let value = Value::from_serialize(&("ada", 36, [0.5])).unwrap();
    /// assert_eq!(value.to_string(), r#"["ada",36,[0.5]]"#);
    /// ```
    pub fn from_serialize(value: &(impl Serialize + ?Sized)) -> Result<Value, ExpressionError> {
        value.serialize(ToValue::OUTERMOST).map_err(|error| ExpressionError::read(error.to_string()))
    }
}

/// JSON, read as Python's `json.loads` reads it: every number exactly. `NaN` and `Infinity` are numbers too.
impl FromStr for Value {
    type Err = ExpressionError;

    fn from_str(text: &str) -> Result<Value, ExpressionError> {
        json::read(text).map_err(|error| match error {
            NotRead::NotJson => ExpressionError::read("it is not JSON"),
            NotRead::Refused(why) => ExpressionError::read(why),
        })
    }
}

/// What [`Paginator::search`](crate::Paginator::search) requires of a response: it has to be `Serialize`. Then it is
/// this too; there is nothing to implement.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be searched: it is not `Serialize`",
    label = "not `Serialize`",
    note = "an expression looks at a response as JSON: write `#[derive(serde::Serialize)]` on it and on the structs in it"
)]
pub trait Searchable {
    /// The response as the value that is searched.
    ///
    /// # Errors
    /// Those of [`Value::from_serialize`].
    #[doc(hidden)]
    fn to_searched(&self) -> Result<Value, ExpressionError>;
}

#[diagnostic::do_not_recommend]
impl<T: Serialize + ?Sized> Searchable for T {
    fn to_searched(&self) -> Result<Value, ExpressionError> {
        Value::from_serialize(self)
    }
}

//! From a tree and a value to what it finds.
//!
//! Source: `jmespath/visitor.py` of Python's jmespath 1.0.1.

use super::{
    ast::{Call, Expr, Slice, Start, Step},
    compare::{compare, is_true},
    error::ExpressionError,
    functions,
    lexer::Comparison,
    members::Members,
    parser::Parsed,
    value::{Repr, TooDeep, Value},
};
use std::sync::Arc;

/// How many values an expression may add to what it searches. A value that shares its parts is small in memory, and may
/// be huge as text.
const MAX_SIZE: u64 = 1 << 22;

/// What the expression finds in `value`.
pub(super) fn search(parsed: &Parsed, value: &Value) -> Result<Value, ExpressionError> {
    let most = value.extent().size.saturating_add(MAX_SIZE);
    let found = Evaluator { references: &parsed.references, most }.evaluate(&parsed.root, value)?;
    if found.extent().refers {
        return Err(ExpressionError::search("it finds a `&` expression, which is no value", None));
    }
    Ok(found)
}

impl From<TooDeep> for ExpressionError {
    fn from(_: TooDeep) -> Self {
        ExpressionError::search(TooDeep::SAYS, None)
    }
}

struct Evaluator<'a> {
    references: &'a [Expr],
    /// How many values any value may hold.
    most: u64,
}

impl Evaluator<'_> {
    fn evaluate(&self, expr: &Expr, value: &Value) -> Result<Value, ExpressionError> {
        let mut current = self.start(&expr.start, value)?;
        for step in &expr.steps {
            current = self.step(step, &current, value)?;
            if current.extent().size > self.most {
                return Err(ExpressionError::search("it finds a value of more than 4,194,304 values", None));
            }
        }
        Ok(current)
    }

    fn start(&self, start: &Start, value: &Value) -> Result<Value, ExpressionError> {
        match start {
            Start::Current => Ok(value.clone()),
            Start::Field(name) => Ok(value.get(name).cloned().unwrap_or(Value::NULL)),
            Start::Literal(literal) => Ok(Value::clone(literal)),
            Start::Reference(which) => Ok(Value(Repr::Reference(*which))),
            Start::List(_) | Start::Hash(_) if value.is_null() => Ok(Value::NULL),
            Start::List(elements) => self.list(elements, value),
            Start::Hash(members) => self.hash(members, value),
            Start::Not(inner) => self.not(inner, value),
            Start::Call(call) => self.call(call, value),
        }
    }

    fn list(&self, elements: &[Expr], value: &Value) -> Result<Value, ExpressionError> {
        let elements: Result<Vec<Value>, ExpressionError> =
            elements.iter().map(|expr| self.evaluate(expr, value)).collect();
        Ok(Value::array(elements?)?)
    }

    fn hash(&self, members: &[(Arc<str>, Expr)], value: &Value) -> Result<Value, ExpressionError> {
        let mut found = Members::default();
        for (name, expr) in members {
            found.insert(Arc::clone(name), self.evaluate(expr, value)?);
        }
        Ok(Value::object(found)?)
    }

    fn not(&self, inner: &Expr, value: &Value) -> Result<Value, ExpressionError> {
        Ok((!is_true(&self.evaluate(inner, value)?)).into())
    }

    fn call(&self, call: &Call, value: &Value) -> Result<Value, ExpressionError> {
        let arguments: Result<Vec<Value>, ExpressionError> =
            call.arguments.iter().map(|expr| self.evaluate(expr, value)).collect();
        functions::call(call, &arguments?, &|reference, value| match self.references.get(reference) {
            Some(expr) => self.evaluate(expr, value),
            // Every reference has its expression.
            None => Ok(Value::NULL),
        })
    }

    /// `all` is what the expression that the step belongs to is applied to.
    fn step(&self, step: &Step, current: &Value, all: &Value) -> Result<Value, ExpressionError> {
        match step {
            Step::Then(next) => self.evaluate(next, current),
            Step::Index(index) => Ok(element(current, *index)),
            Step::Slice(range) => whole_slice(range, current),
            Step::SliceProjection(range, right) => self.project_slice(range, right, current),
            Step::Projection(right) => self.project(current.as_array(), right),
            Step::ValueProjection(right) => self
                .project(current.as_members().map(|members| members.iter().map(|(_, value)| value)), right),
            Step::Flatten(right) => {
                self.project(current.as_array().map(|elements| elements.iter().flat_map(inner)), right)
            }
            Step::Filter { condition, right } => self.filter(condition, right, current),
            Step::Or(right) if !is_true(current) => self.evaluate(right, all),
            Step::And(right) if is_true(current) => self.evaluate(right, all),
            Step::Or(_) | Step::And(_) => Ok(current.clone()),
            Step::Compare { comparison, right, offset } => {
                ordered(*comparison, current, &self.evaluate(right, all)?, *offset)
            }
        }
    }

    fn project_slice(&self, range: &Slice, right: &Expr, current: &Value) -> Result<Value, ExpressionError> {
        let elements = slice(range, current)?;
        self.project(elements.as_deref(), right)
    }

    /// What `right` finds in each element, without the nulls; null where `elements` is `None`.
    fn project<'v>(
        &self,
        elements: Option<impl IntoIterator<Item = &'v Value>>,
        right: &Expr,
    ) -> Result<Value, ExpressionError> {
        let Some(elements) = elements else { return Ok(Value::NULL) };
        let mut found = Vec::new();
        for element in elements {
            let value = self.evaluate(right, element)?;
            if !value.is_null() {
                found.push(value);
            }
        }
        Ok(Value::array(found)?)
    }

    fn filter(&self, condition: &Expr, right: &Expr, current: &Value) -> Result<Value, ExpressionError> {
        let Some(elements) = current.as_array() else { return Ok(Value::NULL) };
        let mut kept = Vec::new();
        for element in elements {
            if is_true(&self.evaluate(condition, element)?) {
                kept.push(element);
            }
        }
        self.project(Some(kept), right)
    }
}

fn ordered(
    comparison: Comparison,
    left: &Value,
    right: &Value,
    offset: usize,
) -> Result<Value, ExpressionError> {
    compare(comparison, left, right)
        .map_err(|_| ExpressionError::search("a number and a string have no order", offset))
}

/// The elements of an array in an array, or the value itself.
fn inner(value: &Value) -> &[Value] {
    value.as_array().unwrap_or(std::slice::from_ref(value))
}

/// A negative index counts from the end.
fn element(value: &Value, index: i64) -> Value {
    let elements = value.as_array().unwrap_or_default();
    let from_end = |back: u64| elements.len().checked_sub(usize::try_from(back).ok()?);
    let index = if index < 0 { from_end(index.unsigned_abs()) } else { usize::try_from(index).ok() };
    index.and_then(|index| elements.get(index)).cloned().unwrap_or(Value::NULL)
}

fn whole_slice(range: &Slice, value: &Value) -> Result<Value, ExpressionError> {
    Ok(slice(range, value)?.map_or(Ok(Value::NULL), Value::array)?)
}

/// Python's `value[start:stop:step]`; `None` of what is not an array.
fn slice(range: &Slice, value: &Value) -> Result<Option<Vec<Value>>, ExpressionError> {
    let Some(elements) = value.as_array() else { return Ok(None) };
    let step = i128::from(range.step.unwrap_or(1));
    if step == 0 {
        return Err(ExpressionError::search("the step of a slice is not 0", range.offset));
    }
    let length = i128::try_from(elements.len()).unwrap_or(i128::MAX);
    // Backwards, a slice can stop before the first element.
    let (least, most) = if step > 0 { (0, length) } else { (-1, length - 1) };
    let place = |bound: Option<i64>, otherwise: i128| {
        let bound = bound.map(i128::from).map(|bound| if bound < 0 { bound + length } else { bound });
        bound.map_or(otherwise, |bound| bound.clamp(least, most))
    };
    let (first, last) = if step > 0 { (least, most) } else { (most, least) };
    let (mut at, stop) = (place(range.start, first), place(range.stop, last));
    let mut found = Vec::new();
    while if step > 0 { at < stop } else { at > stop } {
        found.extend(usize::try_from(at).ok().and_then(|at| elements.get(at)).cloned());
        at += step;
    }
    Ok(Some(found))
}

//! JMESPath's functions on numbers as the AWS CLI has them, in Python: what they make of integers are integers.

use jmespath::{
    Context, Rcvar, Runtime, Variable,
    functions::{ArgumentType, CustomFunction, Signature},
};
use serde_json::Number;
use std::sync::LazyLock;

/// All functions; these in place of the library's.
pub(crate) static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
    let numbers = || ArgumentType::TypedArray(Box::new(ArgumentType::Number));
    let mut runtime = Runtime::new();
    runtime.register_builtin_functions();
    register(&mut runtime, "abs", ArgumentType::Number, abs);
    register(&mut runtime, "avg", numbers(), avg);
    register(&mut runtime, "ceil", ArgumentType::Number, |number| whole(number.as_number()?.ceil()));
    register(&mut runtime, "floor", ArgumentType::Number, |number| whole(number.as_number()?.floor()));
    register(&mut runtime, "sum", numbers(), sum);
    register(&mut runtime, "to_number", ArgumentType::Any, to_number);
    runtime
});

/// A function of one argument; what it cannot make a number of is null.
fn register(
    runtime: &mut Runtime,
    name: &str,
    argument: ArgumentType,
    function: fn(&Variable) -> Option<Number>,
) {
    let evaluate = move |arguments: &[Rcvar], _: &mut Context<'_>| {
        let number = arguments.first().and_then(|argument| function(argument));
        Ok(Rcvar::new(number.map_or(Variable::Null, Variable::Number)))
    };
    let function = CustomFunction::new(Signature::new(vec![argument], None), Box::new(evaluate));
    runtime.register_function(name, Box::new(function));
}

/// As an integer, unless it is too large for one.
fn whole(number: f64) -> Option<Number> {
    // The cast saturates.
    Number::from_i128(number as i128).or_else(|| Number::from_f64(number))
}

fn integer(number: &Variable) -> Option<i128> {
    match number {
        Variable::Number(number) => number.as_i128(),
        _ => None,
    }
}

fn abs(number: &Variable) -> Option<Number> {
    match integer(number) {
        Some(integer) => Number::from_i128(integer.abs()),
        None => Number::from_f64(number.as_number()?.abs()),
    }
}

/// No integer, whatever it is of; null of no numbers at all.
fn avg(numbers: &Variable) -> Option<Number> {
    let count = numbers.as_array()?.len();
    // Divided by 0 it is no number, and so null.
    Number::from_f64(sum(numbers)?.as_f64()? / count as f64)
}

fn sum(numbers: &Variable) -> Option<Number> {
    let numbers = numbers.as_array()?;
    let integers: Option<i128> = numbers.iter().map(|number| integer(number)).sum();
    integers.and_then(Number::from_i128).or_else(|| {
        let floats: Option<f64> = numbers.iter().map(|number| number.as_number()).sum();
        // Of no floats at all, the sum is a negative zero.
        Number::from_f64(floats? + 0.0)
    })
}

fn to_number(value: &Variable) -> Option<Number> {
    match value {
        Variable::Number(number) => Some(number.clone()),
        Variable::String(text) => match text.trim().parse() {
            Ok(integer) => Number::from_i128(integer),
            Err(_) => Number::from_f64(text.trim().parse().ok()?),
        },
        _ => None,
    }
}

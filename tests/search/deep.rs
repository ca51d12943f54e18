//! What is too deep or too long is an error, on small stacks too; what is moderately deep or long is found.

use crate::found;
use paginator_runtime::search::{Expression, Value};
use std::thread;

/// An expression as deep or as long as asked for.
type Shape = fn(usize) -> String;

const SHAPES: [(&str, Shape); 24] = [
    ("brackets", |n| around(n, "[", "a", "]")),
    ("braces", |n| around(n, "{a: ", "a", "}")),
    ("parentheses", |n| around(n, "(", "a", ")")),
    ("brackets that nothing closes", |n| "[".repeat(n)),
    ("braces that nothing closes", |n| "{a:".repeat(n)),
    ("parentheses that nothing closes", |n| "(".repeat(n)),
    ("nots", |n| "!".repeat(n) + "a"),
    ("references", |n| "& ".repeat(n) + "a"),
    ("calls", |n| around(n, "to_array(", "a", ")")),
    ("calls that nothing closes", |n| "abs(".repeat(n)),
    ("references in calls", |n| around(n, "map(&", "a", ", @)")),
    ("filters in filters", |n| around(n, "[?", "a", "]")),
    ("literals", |n| format!("`{}`", around(n, "[", "1", "]"))),
    ("objects in literals", |n| format!("`{}`", around(n, "{\"a\":", "1", "}"))),
    ("dots", |n| vec!["a"; n + 1].join(".")),
    ("ors", |n| vec!["a"; n + 1].join("||")),
    ("ands", |n| vec!["a"; n + 1].join("&&")),
    ("pipes", |n| vec!["a"; n + 1].join("|")),
    ("comparisons", |n| vec!["a"; n + 1].join("==")),
    ("indices", |n| "a".to_owned() + &"[0]".repeat(n)),
    ("flattens", |n| "a".to_owned() + &"[]".repeat(n)),
    ("projections", |n| "a".to_owned() + &"[*]".repeat(n)),
    ("projections of objects", |n| "a".to_owned() + &".*".repeat(n)),
    ("filters", |n| "a".to_owned() + &"[?a]".repeat(n)),
];

fn around(n: usize, before: &str, inner: &str, after: &str) -> String {
    format!("{}{inner}{}", before.repeat(n), after.repeat(n))
}

/// On a thread of half the size that Rust and tokio give by default.
fn on_a_small_stack(run: impl FnOnce() + Send + 'static) {
    thread::Builder::new().stack_size(1 << 20).spawn(run).unwrap().join().unwrap();
}

#[test]
fn what_is_very_deep_or_long_is_an_error() {
    on_a_small_stack(|| {
        for (name, shape) in SHAPES {
            for n in [1001, 10_000, 100_000] {
                assert!(Expression::compile(&shape(n)).is_err(), "{n} {name}");
            }
        }
    });
}

/// The stack suffices for all that the limits let through.
#[test]
fn at_no_depth_does_the_stack_overflow() {
    on_a_small_stack(|| {
        let document: Value = around(250, "{\"a\":[", "1", "]}").parse().unwrap_or(Value::from(1));
        let list: Value = around(255, "[", "1", "]").parse().unwrap();
        for (name, shape) in SHAPES {
            for n in (1..300).step_by(7).chain([1000]) {
                if let Ok(expression) = Expression::compile(&shape(n)) {
                    for document in [&document, &list] {
                        let _ = expression.search(document).map(|found| found.to_string());
                    }
                } else {
                    assert!(n > 100 || name.ends_with("closes"), "{n} {name}");
                }
            }
        }
    });
}

/// Python takes chains of any length.
#[test]
fn hundreds_of_steps_in_a_row_are_found() {
    let chain = Expression::compile(&vec!["a"; 900].join(".")).unwrap();
    assert!(chain.search(&Value::from(true)).unwrap().is_null());
    let document: Value = around(100, "{\"a\":", "7", "}").parse().unwrap();
    assert_eq!(found(&vec!["a"; 100].join("."), &document).unwrap().as_i64(), Some(7));
    let document: Value = around(200, "[", "7", "]").parse().unwrap();
    assert_eq!(found(&format!("@{}", "[0]".repeat(200)), &document).unwrap().as_i64(), Some(7));
    let ors = format!("{} || `7`", vec!["a"; 800].join(" || "));
    assert_eq!(found(&ors, &Value::from(true)).unwrap().as_i64(), Some(7));
    let pipes = vec!["to_string(@)"; 800].join(" | ");
    assert_eq!(found(&pipes, &Value::from(true)).unwrap(), "true");
}

/// Each step puts what it gets into a list.
#[test]
fn what_is_found_too_deep_is_an_error() {
    on_a_small_stack(|| {
        let wraps = |n: usize| vec!["[@]"; n].join("|");
        assert_eq!(found(&wraps(200), &Value::from(1)).unwrap().to_string(), around(200, "[", "1", "]"));
        let error = found(&wraps(300), &Value::from(1)).unwrap_err();
        assert!(error.to_string().ends_with("a value nests deeper than 256 levels"), "{error}");
    });
}

/// Sharing makes them small: as text they would have 2^40 values, or 2^500.
#[test]
fn what_would_be_endless_as_text_is_an_error() {
    for doubles in ["[@, @]", "[@, @][]", "{a: @, b: @}"] {
        for n in [40, 200] {
            let expression = vec![doubles; n].join(" | ");
            assert!(found(&expression, &vec_of(1)).is_err(), "{n} {doubles}");
        }
        assert!(found(&[doubles; 10].join(" | "), &vec_of(1)).is_ok());
    }
}

fn vec_of(value: i64) -> Value {
    Value::from_serialize(&[value]).unwrap()
}

enum Nested {
    Leaf,
    List(Box<Nested>),
    Object(Box<Nested>),
    Optional(Box<Nested>),
    Newtype(Box<Nested>),
}

impl Nested {
    /// A leaf, wrapped `n` times.
    fn new(n: usize, wrap: fn(Box<Nested>) -> Nested) -> Self {
        (0..n).fold(Nested::Leaf, |inner, _| wrap(Box::new(inner)))
    }
}

impl serde::Serialize for Nested {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Nested::Leaf => serializer.serialize_none(),
            Nested::List(inner) => serializer.collect_seq([inner]),
            Nested::Object(inner) => serializer.collect_map([("a", inner)]),
            Nested::Optional(inner) => serializer.serialize_some(inner),
            Nested::Newtype(inner) => serializer.serialize_newtype_struct("Newtype", inner),
        }
    }
}

#[test]
fn responses_too_deep_are_an_error() {
    on_a_small_stack(|| {
        let wraps: [fn(Box<Nested>) -> Nested; 4] =
            [Nested::List, Nested::Object, Nested::Optional, Nested::Newtype];
        for wrap in wraps {
            assert!(Value::from_serialize(&Nested::new(200, wrap)).is_ok());
            for n in [700, 5000] {
                let nested = Nested::new(n, wrap);
                assert!(Value::from_serialize(&nested).is_err());
                // A box in a box in a box is not dropped on a small stack either.
                std::mem::forget(nested);
            }
        }
    });
}

#[test]
fn json_too_deep_is_an_error() {
    on_a_small_stack(|| {
        for (before, after) in [("[", "]"), ("{\"a\":", "}"), ("[", "")] {
            for n in [300, 100_000] {
                assert!(around(n, before, "1", after).parse::<Value>().is_err());
            }
        }
    });
}

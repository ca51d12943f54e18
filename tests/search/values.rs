//! `search::Value`: what it is made from, and what it turns into.

use crate::found;
use paginator_runtime::search::Value;
use serde::Serialize;
use std::collections::BTreeMap;

#[derive(Serialize)]
#[serde(rename_all = "PascalCase")]
struct User {
    username: &'static str,
    age: u8,
    id: i128,
    ratio: f32,
    on: Option<bool>,
    initial: char,
    kind: Kind,
    parts: Vec<Kind>,
    #[serde(with = "bytes")]
    picture: [u8; 2],
    by_number: BTreeMap<u16, ()>,
    pair: (Newtype, Unit),
    #[serde(flatten)]
    rest: BTreeMap<&'static str, bool>,
}

#[derive(Serialize)]
enum Kind {
    Unit,
    Newtype(u8),
    Tuple(u8, u8),
    Struct { b: u8, a: u8 },
}

#[derive(Serialize)]
struct Newtype(f64);

#[derive(Serialize)]
struct Unit;

mod bytes {
    pub(super) fn serialize<S: serde::Serializer>(bytes: &[u8], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(bytes)
    }
}

fn user() -> User {
    User {
        username: "ada",
        age: 36,
        id: i64::MAX.into(),
        ratio: 0.1,
        on: None,
        initial: 'é',
        kind: Kind::Unit,
        parts: vec![Kind::Newtype(1), Kind::Tuple(2, 3), Kind::Struct { b: 4, a: 5 }],
        picture: [0, 255],
        by_number: BTreeMap::from([(7, ())]),
        pair: (Newtype(0.1 + 0.2), Unit),
        rest: BTreeMap::from([("y", true), ("x", false)]),
    }
}

#[test]
fn is_what_serde_json_writes_in_the_order_of_the_fields() {
    let value = Value::from_serialize(&user()).unwrap();
    assert_eq!(value.to_string(), serde_json::to_string(&user()).unwrap());
    assert_eq!(serde_json::to_string(&value).unwrap(), serde_json::to_string(&user()).unwrap());
    assert_eq!(format!("{value:?}"), value.to_string());
}

#[test]
fn integers_are_exact() {
    for integer in [0, -1, i64::MAX.into(), u64::MAX.into(), i128::MAX, i128::MIN] {
        let value = Value::from_serialize(&[integer]).unwrap();
        assert_eq!(value.to_string(), format!("[{integer}]"));
        assert_eq!(value.as_array().unwrap()[0].as_i128(), Some(integer));
        let written = serde_json::to_string(&value).unwrap();
        assert_eq!(written, format!("[{integer}]"));
    }
    let beyond = Value::from_serialize(&u128::MAX).unwrap();
    assert_eq!(beyond.to_string(), u128::MAX.to_string());
    assert_eq!(beyond.as_i128(), None);
    assert_eq!(beyond.as_f64(), Some(u128::MAX as f64));
    let error = serde_json::to_string(&beyond).unwrap_err();
    assert_eq!(error.to_string(), "an integer has more than 128 bits, which serde does not write");
}

/// At the edge of 128 bits and beyond it. Expected values: Python's.
#[test]
fn integers_have_any_size() {
    let most = "170141183460469231731687303715884105727";
    let document: Value =
        format!(r#"{{"most": {most}, "list": [{most}, 1], "least": -{most}}}"#).parse().unwrap();
    for (expression, expected) in [
        ("most", most),
        ("sum(list)", "170141183460469231731687303715884105728"),
        ("sum([least, `-1`, `-1`])", "-170141183460469231731687303715884105729"),
        ("sum([most, most, least, least])", "0"),
        ("sum([`170141183460469231731687303715884105728`, `-1`])", most),
        (
            "sum([`-1000000000000000000000000000000000000000000`, `1`])",
            "-999999999999999999999999999999999999999999",
        ),
        (
            "sum([`1000000000000000000000000000000000000000000`, `-1`])",
            "999999999999999999999999999999999999999999",
        ),
        ("sum([`1000000000000000000000000000000000000000000`, `0.5`])", "1e+42"),
        ("avg(list)", "8.507059173023462e+37"),
        ("ceil(`1e39`)", "999999999999999939709166371603178586112"),
        ("floor(`-1e39`)", "-999999999999999939709166371603178586112"),
        ("abs(`-170141183460469231731687303715884105728`)", "170141183460469231731687303715884105728"),
        (
            "to_number('-0170141183460469231731687303715884105729')",
            "-170141183460469231731687303715884105729",
        ),
        ("most < `1.7014118346046923e38`", "true"),
        ("`170141183460469231731687303715884105728` == `1.7014118346046923e38`", "true"),
        ("`170141183460469231731687303715884105729` > `1.7014118346046923e38`", "true"),
        ("`-170141183460469231731687303715884105729` < `-1.7014118346046923e38`", "true"),
        ("`-170141183460469231731687303715884105729` < least", "true"),
        ("`1000000000000000000000000000000000000000000` < `1e400`", "true"),
        ("max([most, `170141183460469231731687303715884105728`])", "170141183460469231731687303715884105728"),
    ] {
        assert_eq!(found(expression, &document).unwrap().to_string(), expected, "{expression}");
    }
    for expression in ["floor(`1e400`)", "ceil(`NaN`)"] {
        let error = found(expression, &document).unwrap_err().to_string();
        assert!(error.contains(" takes a finite number"), "{error}");
    }
    let digits = "9".repeat(400);
    let error = found(&format!("sum([`{digits}`, `0.5`])"), &document).unwrap_err().to_string();
    assert!(error.contains("too large for one"), "{error}");
}

#[test]
fn becomes_a_value_of_serde_json_exactly_or_not_at_all() {
    let value = Value::from_serialize(&user()).unwrap();
    assert_eq!(
        serde_json::Value::try_from(value).unwrap(),
        serde_json::to_value(user())
            .map(|mut json| {
                // `to_value` writes the float as a double, with that one's digits; JSON text has the float's own.
                json["Ratio"] = 0.1.into();
                json
            })
            .unwrap()
    );
    for text in ["18446744073709551616", "-9223372036854775809", "[NaN]", r#"{"a": -Infinity}"#, "1e400"] {
        let error = serde_json::Value::try_from(text.parse::<Value>().unwrap()).unwrap_err();
        assert!(error.to_string().starts_with("serde_json::Value cannot hold "), "{error}");
    }
}

#[test]
fn says_what_it_is() {
    let value: Value =
        r#"{"null": null, "on": true, "n": 2, "f": 2.0, "t": "x", "list": [1], "o": {"b": 1, "a": 2}}"#
            .parse()
            .unwrap();
    let get = |name: &str| value.get(name).unwrap();
    assert!(get("null").is_null() && !get("on").is_null());
    assert_eq!(get("on").as_bool(), Some(true));
    assert_eq!((get("n").as_i64(), get("n").as_u64(), get("n").as_f64()), (Some(2), Some(2), Some(2.0)));
    assert_eq!((get("f").as_i64(), get("f").as_f64()), (None, Some(2.0)));
    assert_eq!(get("t").as_str(), Some("x"));
    assert_eq!(get("list").as_array().map(<[Value]>::len), Some(1));
    assert_eq!(get("o").as_object().unwrap().map(|(name, _)| name).collect::<Vec<_>>(), ["b", "a"]);
    assert!(value.get("none").is_none() && get("t").get("x").is_none() && get("t").as_array().is_none());
    assert_eq!(Value::from(-1).as_u64(), None);
}

#[test]
fn equal_values_are_the_same_json() {
    let value = |text: &str| text.parse::<Value>().unwrap();
    assert_eq!(value(r#"{"a": 1, "b": [2.0]}"#), value(r#"{"b": [2.0], "a": 1}"#));
    for (left, right) in
        [("2", "2.0"), ("true", "1"), ("null", "false"), ("[1]", "[1, 1]"), (r#"{"a": 1}"#, r#"{"b": 1}"#)]
    {
        assert_ne!(value(left), value(right));
    }
    assert_eq!(value(r#""ada""#), "ada");
    assert_ne!(value(r#""ada""#), "bob");
    assert_ne!(value("1"), "1");
}

/// Members are found however many there are, and the last one of a name counts.
#[test]
fn large_objects_are_objects() {
    let text: Vec<_> = (0..1000).map(|n| format!(r#""n{}": {n}"#, n % 500)).collect();
    let value: Value = format!("{{{}}}", text.join(",")).parse().unwrap();
    assert_eq!(value.as_object().unwrap().len(), 500);
    assert_eq!(value.get("n7").and_then(Value::as_i64), Some(507));
    assert_eq!(
        value.as_object().unwrap().next().map(|(name, value)| (name, value.as_i64())),
        Some(("n0", Some(500)))
    );
    assert_eq!(found("n499", &value).unwrap().as_i64(), Some(999));
}

#[test]
fn what_is_no_json_is_an_error() {
    let by_list = BTreeMap::from([([1, 2], 3)]);
    let error = Value::from_serialize(&by_list).unwrap_err();
    assert_eq!(error.to_string(), "the value cannot be searched: the key of a map is no text");
    for text in
        ["", "[1,]", "{a: 1}", "01", "1.", "+1", "'a'", "\"\\x\"", "\"\u{1}\"", "nul", "[1] 2", "\"\\ud800\""]
    {
        assert!(text.parse::<Value>().is_err(), "{text}");
    }
    // As serde_json has it.
    assert!(Value::from_serialize(&f64::NAN).unwrap().is_null());
}

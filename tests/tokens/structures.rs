//! Structures, tagged enums, lists, binary and booleans as tokens, in the form in which code is generated for them.

use crate::any;
use paginator_runtime::token::{OrderedMap, TokenValue, WireValue, token_value};
use paginator_tests::{json_in, text_of};

/// DynamoDB's `AttributeValue` as botocore describes it: a structure of optional members, some of which hold it.
#[derive(Clone, PartialEq, Debug, Default)]
struct Attribute {
    s: Option<String>,
    n: Option<String>,
    b: Option<Vec<u8>>,
    ss: Option<Vec<String>>,
    bs: Option<Vec<Vec<u8>>>,
    m: Option<OrderedMap<Attribute>>,
    l: Option<Vec<Attribute>>,
    null: Option<bool>,
    boxed: Option<Box<Attribute>>,
}

token_value! {
    struct Attribute {
        "S" => s, "N" => n, "B" => b, "SS" => ss, "BS" => bs, "M" => m, "L" => l, "NULL" => null, "Boxed" => boxed,
    }
}

/// The texts that boto3 wrote of such keys are read, and written again unchanged.
#[test]
fn a_structure_is_written_as_boto3_writes_it() {
    let rows: Vec<(serde_json::Value, String, serde_json::Value, String, serde_json::Value)> =
        serde_json::from_str(include_str!("attributes.json")).unwrap();
    let mut read = 0;
    for (_, at_the_end, _, in_mid_page, _) in rows {
        for text in [at_the_end, in_mid_page] {
            // The same operation by another name of its input.
            let text = text_of(&json_in(&text.into()).replace("ExclusiveStartKey", "Marker")).to_string();
            match any::read::<OrderedMap<Attribute>>(&text) {
                Ok((key, skip)) => {
                    assert_eq!(any::text(key, skip), text);
                    read += 1;
                }
                // `NS` and `BOOL`, which this structure lacks.
                Err(error) => {
                    let expected = "it holds a map that is no `Attribute`: it has a member of another name";
                    assert_eq!(error, expected);
                }
            }
        }
    }
    assert_eq!(read, 8);
}

#[derive(Clone, PartialEq, Debug)]
enum Cursor {
    Row(u64),
    Seal(Vec<u8>),
    Rows(Vec<i32>),
    Done(bool),
}

token_value! { enum Cursor { "row" => Row, "seal" => Seal, "rows" => Rows, "done" => Done } }

#[test]
fn each_shape_goes_round() {
    fn check<M: TokenValue>(token: M, json: &str) {
        let text = text_of(json).to_string();
        assert_eq!(any::text(Some(token.clone()), 0), text, "{json}");
        assert!(any::read(&text) == Ok((Some(token.clone()), 0)), "{json}");
        assert!(M::from_wire(token.to_wire()).is_ok_and(|read| read == token), "{json}, as a tree");
    }
    check(Cursor::Row(7), r#"{"Marker": {"row": 7}}"#);
    check(
        Cursor::Seal(vec![0, 255]),
        r#"{"Marker": {"seal": "AP8="}, "boto_encoded_keys": [["Marker", "seal"]]}"#,
    );
    check(Cursor::Rows(vec![-1, 2]), r#"{"Marker": {"rows": [-1, 2]}}"#);
    check(Cursor::Done(false), r#"{"Marker": {"done": false}}"#);
    check(true, r#"{"Marker": true}"#);
    check(vec![0_u8, 255], r#"{"Marker": "AP8=", "boto_encoded_keys": [["Marker"]]}"#);
    check(
        vec![vec![1_u8], vec![]],
        r#"{"Marker": ["AQ==", ""], "boto_encoded_keys": [["Marker", 0], ["Marker", 1]]}"#,
    );
    check(
        vec![WireValue::Number(1.into()), WireValue::Null.into_list()].into_list(),
        r#"{"Marker": [1, [null]]}"#,
    );
    check(Box::new("a".to_owned()), r#"{"Marker": "a"}"#);
    check(OrderedMap::from([("b".to_owned(), 1_u8), ("a".to_owned(), 2)]), r#"{"Marker": {"b": 1, "a": 2}}"#);
}

/// Only to write the row above in one line.
trait IntoList {
    fn into_list(self) -> WireValue;
}
impl IntoList for WireValue {
    fn into_list(self) -> WireValue {
        WireValue::List(vec![self])
    }
}
impl IntoList for Vec<WireValue> {
    fn into_list(self) -> WireValue {
        WireValue::List(self)
    }
}

#[test]
fn what_is_no_such_structure_is_refused() {
    let read = |value: &str| any::read::<Cursor>(text_of(&format!(r#"{{"Marker": {value}}}"#)).as_str());
    let one = "it holds a map that is no `Cursor`, which has one member";
    for (value, expected) in [
        ("{}", one),
        (r#"{"row": 1, "done": true}"#, one),
        (r#"{"Row": 1}"#, "it holds a map that is no `Cursor`: it has a member of another name"),
        ("5", "it holds a number where the token is a map, `Cursor`"),
        (r#"{"row": "1"}"#, "it holds a string where the token is an integer"),
        // Nothing says that this is binary.
        (r#"{"seal": "AP8="}"#, "it holds a string where the token is binary"),
    ] {
        assert_eq!(read(value).unwrap_err(), expected, "{value}");
    }
    assert_eq!(any::read::<Cursor>("row").unwrap_err(), "it is a text, and the token is a map, `Cursor`");
    assert_eq!(
        any::read::<Attribute>("{}").unwrap_err(),
        "it is a text, and the token is a map, `Attribute`"
    );
    assert!(Attribute::default().is_unset() && !Cursor::Row(0).is_unset());
}

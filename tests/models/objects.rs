//! Is every shape read from its own kind of JSON, and from no other? The pages are botocore's, with every member there
//! is; one value at a time is replaced.

use crate::{
    for_each_operation,
    recorded::{Model, Operation},
};
use paginator_models::json::Date;
use serde_json::{Value, json};

/// Every value in `whole`, by its JSON pointer.
fn places(whole: &Value) -> Vec<String> {
    fn add(value: &Value, here: String, places: &mut Vec<String>) {
        match value {
            Value::Object(members) => {
                for (name, value) in members {
                    add(value, format!("{here}/{name}"), places);
                }
            }
            Value::Array(values) => {
                for (number, value) in values.iter().enumerate() {
                    add(value, format!("{here}/{number}"), places);
                }
            }
            _ => {}
        }
        places.push(here);
    }
    let mut found = Vec::new();
    add(whole, String::new(), &mut found);
    found
}

fn with(whole: &Value, place: &str, value: Value) -> Value {
    let mut changed = whole.clone();
    *changed.pointer_mut(place).unwrap() = value;
    changed
}

#[test]
fn an_object_is_not_read_from_a_list() {
    fn check<R: Model>(recorded: &Operation) {
        let page = &recorded.responses[0];
        let objects = places(page).into_iter().filter(|place| page.pointer(place).unwrap().is_object());
        for place in objects {
            let members = page.pointer(&place).unwrap().as_object().unwrap();
            // Empty, and with the members' values in the order in which serde would take them.
            for list in [json!([]), members.values().cloned().collect()] {
                let text = with(page, &place, list).to_string();
                let read = serde_json::from_str::<R::Response>(&text);
                assert!(read.is_err(), "{}: {text}", recorded.operation);
            }
        }
        assert!(serde_json::from_str::<R::Response>("[]").is_err(), "{}", recorded.operation);
        assert!(serde_json::from_str::<R::Response>("{}").is_ok(), "{}", recorded.operation);
    }
    for_each_operation!(check);
}

#[test]
fn a_list_that_is_null_is_absent() {
    fn check<R: Model>(recorded: &Operation) {
        let page = &recorded.responses[0];
        let lists: Vec<_> =
            places(page).into_iter().filter(|place| page.pointer(place).unwrap().is_array()).collect();
        assert!(!lists.is_empty());
        for place in lists {
            let null = with(page, &place, Value::Null).to_string();
            let read: R::Response =
                serde_json::from_str(&null).unwrap_or_else(|error| panic!("{}: {error}", recorded.operation));
            let mut absent = page.clone();
            let (parent, name) = place.rsplit_once('/').unwrap();
            absent.pointer_mut(parent).unwrap().as_object_mut().unwrap().remove(name);
            let read_absent: R::Response = serde_json::from_value(absent).unwrap();
            assert_eq!(serde_json::to_value(&read).unwrap(), serde_json::to_value(&read_absent).unwrap());
            for wrong in [json!({}), json!("null"), json!(0)] {
                let text = with(page, &place, wrong).to_string();
                assert!(serde_json::from_str::<R::Response>(&text).is_err(), "{text}");
            }
        }
    }
    for_each_operation!(check);
}

#[test]
fn a_value_that_is_not_a_date_is_kept_and_costs_nothing_else() {
    fn check<R: Model>(recorded: &Operation) {
        let page = &recorded.responses[0];
        for place in places(page).into_iter().filter(|place| place.ends_with("Date")) {
            for odd in
                [json!("soon"), json!(1e300), json!(u64::MAX), json!(i64::MIN), json!([]), json!({"a": [1]})]
            {
                let page = with(page, &place, odd);
                let read: R::Response = serde_json::from_str(&page.to_string()).unwrap();
                assert_eq!(serde_json::to_value(&read).unwrap(), page);
            }
        }
    }
    for_each_operation!(check);
}

/// The AWS CLI prints dates as Python writes the number that it read. Expected: CPython 3.11's
/// `json.dumps(json.loads(…))`.
#[test]
fn a_date_is_written_as_python_writes_its_number() {
    for (received, written) in [
        ("1795345829", "1795345829"),
        ("1795345829.0", "1795345829.0"),
        ("1.795345829E9", "1795345829.0"),
        ("1795345828.177", "1795345828.177"),
        ("1.795345828177E9", "1795345828.177"),
        ("0", "0"),
        ("0.0", "0.0"),
        ("-1.0", "-1.0"),
        ("-0.5", "-0.5"),
        ("1e3", "1000.0"),
    ] {
        let date: Date = serde_json::from_str(received).unwrap();
        assert!(date.timestamp().is_some(), "{received}");
        assert_eq!(serde_json::to_string(&date).unwrap(), written);
        assert_eq!(serde_json::to_value(&date).unwrap().to_string(), written);
    }
}

#[test]
fn the_same_moment_is_the_same_date_however_it_is_written() {
    let [whole, float]: [Date; 2] =
        ["1795345829", "1795345829.0"].map(|text| serde_json::from_str(text).unwrap());
    assert_eq!(whole, float);
}

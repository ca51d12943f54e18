//! Rule 10: bad settings are refused before anything is sent. `tests/refuse` holds the messages.

use crate::{flagged_list, list, three_pages};
use paginator_tests::{
    FlaggedRequest, ListRequest, NumberedRequest, Plan, Service, flagged,
    table::{Case, Table},
    text_of,
};

pub(crate) fn table() -> Table {
    let mut cases = Vec::new();
    let any = || Service::table(three_pages());
    for amount in ["-2", "2.5", "\"2\"", "[2]", "true", "null"] {
        let json = format!(r#"{{"NextToken": "A", "boto_truncate_amount": {amount}}}"#);
        let name = format!("an amount of {amount} is refused");
        let expected = format!("StartingToken | {json}");
        cases.push(Case::walk(name, list().starting_token(text_of(&json)), any, expected));
    }
    for text in ["A___-2", "None___-2"] {
        let name = format!("a negative amount in the old form is refused, {text}");
        cases.push(Case::walk(name, list().starting_token(text), any, format!("StartingToken | <{text}>")));
    }
    for value in ["5", "false", "[\"A\"]", "{\"A\": 1}"] {
        let json = format!(r#"{{"NextToken": {value}}}"#);
        let name = format!("a token of another type is refused, {value}");
        let expected = format!("StartingToken | {json}");
        cases.push(Case::walk(name, list().starting_token(text_of(&json)), any, expected));
    }
    for text in ["abc", "abc___2"] {
        let name = format!("a raw text where the token is a number is refused, {text}");
        let plan = Plan::of(NumberedRequest::default()).starting_token(text);
        cases.push(Case::walk(name, plan, || Service::table([]), format!("StartingToken | <{text}>")));
    }
    for size in [0, -1, 101, i64::MAX] {
        let name = format!("a page size of {size} is refused");
        let expected = r#"PageSize | {"NextToken": null}"#;
        cases.push(Case::walk(name, list().page_size(size), any, expected));
    }
    for size in [-1, 101] {
        let name = format!("a page size of {size} in the request is refused");
        let plan = Plan::of(ListRequest { page_size: Some(size), ..ListRequest::default() });
        cases.push(Case::walk(name, plan, any, r#"PageSize | {"NextToken": null}"#));
    }
    let name = "a page size is refused by an operation that has none";
    let service = || -> Service<FlaggedRequest> { Service::table([flagged("", [0], "", false)]) };
    cases.push(Case::walk(
        name,
        flagged_list().page_size(10),
        service,
        r#"NoPageSize | {"NextToken": null}"#,
    ));
    let plan = Plan { max_items: Some(-1), ..list() };
    cases.push(Case::walk("negative max items are refused", plan, any, r#"MaxItems | {"NextToken": null}"#));
    Table { file: "walk/refused.rs", cases }
}

#[test]
fn refusals() {
    table().hold();
}

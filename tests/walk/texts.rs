//! Rules 8 and 9: the text of resume tokens, as botocore spells it, and which texts are read as one.

use crate::{case, list, three_pages};
use paginator_tests::{
    row,
    table::{Case, Table},
    text_of,
};

pub(crate) fn table() -> Table {
    // As Python's `json.dumps` spells them.
    let mut cases = Vec::new();
    for (token, json) in [
        ("plain", r#""plain""#),
        ("a \"b\" \\ /", r#""a \"b\" \\ /""#),
        ("é😀\u{7f}", r#""\u00e9\ud83d\ude00\u007f""#),
        ("\n\r\t\u{8}\u{c}\u{1}", r#""\n\r\t\b\f\u0001""#),
    ] {
        let pages = [row("", 0..3, token)];
        let name = format!("a token is spelled as {json}");
        let expected = format!(r#"-: 0 1 2 | {{"NextToken": {json}}}"#);
        cases.push(case(name, list().max_items(3), &pages, &expected));
    }
    cases.extend(read());
    Table { file: "walk/texts.rs", cases }
}

fn read() -> Vec<Case> {
    let mut cases = vec![
        case(
            "the old form with a token",
            list().starting_token("A___2"),
            &three_pages(),
            "A: 5 | B: 6 | done",
        ),
        case(
            "the old form without one",
            list().starting_token("None___2"),
            &three_pages(),
            "-: 2 | A: 3 4 5 | B: 6 | done",
        ),
        case("a raw token", list().starting_token("B"), &three_pages(), "B: 6 | done"),
    ];
    // Services' own tokens, which are no resume tokens of this operation.
    let texts = [
        text_of(r#"{"v":2,"c":"abc"}"#),
        text_of("{}"),
        text_of(r#"{"NextToken": "A", "v": 2}"#),
        text_of(r#"["A"]"#),
        text_of("abc"),
        " A\n".into(),
        "A___two".into(),
    ];
    for text in texts {
        let pages = [row(text.as_str(), [0], "")];
        let name = format!("a service's own token is sent as it is, {text}");
        let expected = format!("{text}: 0 | done");
        cases.push(case(name, list().starting_token(&text), &pages, &expected));
    }
    // As botocore, which takes more parts than inputs for a token of another operation.
    for text in ["A___B___2", "A___B___C"] {
        let name = format!("more parts than inputs are refused, {text}");
        let expected = format!("StartingToken | <{text}>");
        cases.push(case(name, list().starting_token(text), &three_pages(), &expected));
    }
    cases
}

#[test]
fn texts() {
    table().hold();
}

//! Rule 12: what was received is given before an error, which knows where to resume, and is the last.

use crate::{five_pages, list};
use paginator_tests::{
    Legible, ListRequest, Way, polled_out,
    table::{Case, Table},
};

pub(crate) fn table() -> Table {
    let mut cases = Vec::new();
    for (nth, start, expected) in [
        (1, "None___0", r#"-: OutOfOrder | {"NextToken": null, "boto_truncate_amount": 0}"#),
        (1, "A___1", r#"A: OutOfOrder | {"NextToken": "A", "boto_truncate_amount": 1}"#),
        (1, "A", r#"A: OutOfOrder | {"NextToken": "A"}"#),
        (3, "None___0", r#"-: 0 1 | A: 2 3 | B: OutOfOrder | {"NextToken": "B"}"#),
        (3, "None___5", r#"-: | A: | B: OutOfOrder | {"NextToken": "B", "boto_truncate_amount": 1}"#),
        (5, "None___1", r#"-: 1 | A: 2 3 | B: 4 5 | C: 6 7 | D: OutOfOrder | {"NextToken": "D"}"#),
    ] {
        let name = format!("an error of request {nth}, from {start}");
        cases.push(Case::walk(
            name,
            list().starting_token(start),
            move || five_pages().failing_at(nth),
            expected,
        ));
    }
    for nth in 1..=5 {
        for (start, first) in [("None___0", 0), ("None___1", 1), ("A___1", 3), ("None___3", 3)] {
            let name =
                format!("resumed after an error of request {nth}, from {start}, everything comes once");
            let expected = format!("{:?}", (first..10).collect::<Vec<u32>>());
            cases.push(Case::new(name, expected, move |way| resumed(way, start, nth)));
        }
    }
    Table { file: "walk/errors.rs", cases }
}

fn resumed(way: Way, start: &str, nth: usize) -> Option<String> {
    // What was collected before an error is lost with it, and its position is the start: so all come once.
    let service = five_pages().failing_at(nth);
    let (mut given, left) = items(way, start.into(), &service)?;
    if let Some(left) = left {
        given.extend(items(way, left, &five_pages())?.0);
    }
    Some(format!("{given:?}"))
}

type Text = paginator_runtime::ResumeToken;

/// The items, and where an error says to go on.
fn items(
    way: Way,
    start: Text,
    service: &paginator_tests::Service<ListRequest>,
) -> Option<(Vec<u32>, Option<Text>)> {
    let mut walk = way.walk(&list().starting_token(start), service);
    let mut given = Vec::new();
    while let Some(next) = polled_out(walk.next())? {
        match next {
            Ok(one) => given.extend(one.into_items().iter().map(ListRequest::number)),
            Err(failed) => return Some((given, failed.resume_token)),
        }
    }
    Some((given, None))
}

#[test]
fn errors() {
    table().hold();
}

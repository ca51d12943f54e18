//! Rules 5, 17 and 18: what ends a walk, and what does not.

use crate::{at, case, flagged_list, list};
use paginator_runtime::PaginatedRequest;
use paginator_tests::{
    Legible, ListRequest, NumberedRequest, Operation, Plan, Row, Service, Way, flagged, row,
    table::{Case, Table},
    trace,
};
use std::sync::atomic::{AtomicUsize, Ordering};

pub(crate) fn table() -> Table {
    let mut cases = unset_tokens();
    cases.extend(flags());
    cases.extend(empty_pages());
    let pages = [flagged("", [0, 1], "", true)];
    let expected = r#"-: | MissingToken | {"NextToken": null, "boto_truncate_amount": 5}"#;
    let name = "a missing token keeps what is still to drop";
    cases.push(case(name, flagged_list().resume_from(at("", 5)), &pages, expected));
    let pages = [row("A", [0, 1], "A")];
    let expected = r#"A: | RepeatedToken | {"NextToken": "A", "boto_truncate_amount": 5}"#;
    let name = "a repeated token keeps what is still to drop";
    cases.push(case(name, list().resume_from(at("A", 5)), &pages, expected));
    let name = "a walk resumed after a bad token asks its page again and gives nothing twice";
    cases.push(Case::new(format!("{name}, missing"), "A: | B: 4 | done", |way| {
        let (told, resumed) = recovered(way, &flagged_list(), || flagged("A", [2, 3], "", true))?;
        Some(if told == bad_token("MissingToken") { resumed } else { told })
    }));
    cases.push(Case::new(format!("{name}, repeated"), "A: | B: 4 | done", |way| {
        let (told, resumed) = recovered(way, &list(), || row("A", [2, 3], "A"))?;
        Some(if told == bad_token("RepeatedToken") { resumed } else { told })
    }));
    Table { file: "walk/ends.rs", cases }
}

fn unset_tokens() -> Vec<Case> {
    let text = |next: Option<&str>| [Row { next: next.map(str::to_owned), ..row("", [0], "") }];
    let number = |asked, next| Row { asked, items: vec![0], next, more: None };
    let numbered = || Plan::of(NumberedRequest::default());
    let mut cases = vec![
        case("an absent token is no token", list(), &text(None), "-: 0 | done"),
        case("an empty token is no token", list(), &text(Some("")), "-: 0 | done"),
        case("a zero token is no token", numbered(), &[number(None, Some(0))], "-: 0 | done"),
        case(
            "a number is a token",
            numbered(),
            &[number(None, Some(7)), number(Some(7), None)],
            "-: 0 | 7: 0 | done",
        ),
        case(
            "a negative number is a token",
            numbered(),
            &[number(None, Some(-1)), number(Some(-1), None)],
            "-: 0 | -1: 0 | done",
        ),
    ];
    for token in ["None", "null", "0", " ", "false"] {
        let pages = [row("", [0], token), row(token, [1], "")];
        let name = format!("`{token}` is a token like any other");
        cases.push(case(name, list(), &pages, &format!("-: 0 | {token}: 1 | done")));
    }
    cases
}

fn flags() -> Vec<Case> {
    let ending = [
        flagged("", [0], "A", true),
        flagged("A", [], "B", true),
        flagged("B", [1], "C", false),
        flagged("C", [2], "", false),
    ];
    let first = [flagged("", [0, 1], "", true)];
    let second = [flagged("", [0, 1], "A", true), flagged("A", [2, 3, 4], "", true)];
    let name = "a true flag without a token is an error after the page's items";
    vec![
        case(
            "a false flag ends the walk whatever the token says",
            flagged_list(),
            &ending,
            "-: 0 | A: | B: 1 | done",
        ),
        case(
            "an absent flag is false",
            flagged_list(),
            &[row("", [0], "A"), row("A", [1], "")],
            "-: 0 | done",
        ),
        case(
            format!("{name}, first page"),
            flagged_list(),
            &first,
            r#"-: 0 1 | MissingToken | {"NextToken": null, "boto_truncate_amount": 2}"#,
        ),
        case(
            format!("{name}, second page"),
            flagged_list(),
            &second,
            r#"-: 0 1 | A: 2 3 4 | MissingToken | {"NextToken": "A", "boto_truncate_amount": 3}"#,
        ),
        case(
            format!("{name}, counted from its start"),
            flagged_list().resume_from(at("A", 2)),
            &second,
            r#"A: 4 | MissingToken | {"NextToken": "A", "boto_truncate_amount": 3}"#,
        ),
        // An amount, even of 0: what else was on the page was given.
        case(
            format!("{name}, empty page"),
            flagged_list(),
            &[flagged("", [], "", true)],
            r#"-: | MissingToken | {"NextToken": null, "boto_truncate_amount": 0}"#,
        ),
    ]
}

fn empty_pages() -> Vec<Case> {
    let between = [row("", [], "A"), row("A", [], "B"), row("B", [0], "C"), row("C", [], "")];
    let mut cases = vec![case(
        "an empty page with a token does not end the walk",
        list(),
        &between,
        "-: | A: | B: 0 | C: | done",
    )];
    let pages =
        [row("", [], "A"), row("A", [], "B"), row("B", [0], "C"), row("C", [], "D"), row("D", [], "")];
    for (most, expected) in [
        (0, r#"-: | EmptyPages { limit: 1 } | {"NextToken": "A"}"#),
        (1, r#"-: | EmptyPages { limit: 1 } | {"NextToken": "A"}"#),
        (2, r#"-: | A: | EmptyPages { limit: 2 } | {"NextToken": "B"}"#),
        // The two empty pages at the end do not follow on the two at the start.
        (3, "-: | A: | B: 0 | C: | D: | done"),
    ] {
        let name = format!("too many empty pages in a row, max empty pages {most}");
        cases.push(case(name, list().max_empty_pages(most), &pages, expected));
    }
    let pages = [row("", 0..2, "A"), row("A", 2..4, "B"), row("B", [4], "")];
    let plan = list().max_empty_pages(1).resume_from(at("", 4));
    cases.push(case(
        "a page that is skipped whole is not an empty page",
        plan,
        &pages,
        "-: | A: | B: 4 | done",
    ));
    for (most, plan) in [(1000, list()), (1200, list().max_empty_pages(1200))] {
        let name = format!("{most} empty pages in a row are the most");
        let end = format!(r#"| EmptyPages {{ limit: {most} }} | {{"NextToken": "{most}"}}"#);
        cases.push(Case::new(name, format!("{most} requests, {end}"), move |way| {
            let service = Service::new(|request: &ListRequest| {
                let page: u64 = request.next_token.as_deref().map_or(Ok(0), str::parse).ok()?;
                Some(ListRequest::respond(vec![], Some((page + 1).to_string()), None))
            });
            let told = way.sends_when_asked().then(|| trace(&service, &mut *way.walk(&plan, &service)))?;
            let end = told.find("| EmptyPages").map_or("", |at| &told[at..]);
            Some(format!("{} requests, {end}", service.count()))
        }));
    }
    cases
}

/// A page that returns a bad token, and a good one when it is asked for again: the traces of the walk, and of the one
/// that is resumed from its end.
fn recovered<R>(way: Way, plan: &Plan<R>, bad: fn() -> Row<String>) -> Option<(String, String)>
where
    R: PaginatedRequest<Token = String> + Operation + Legible + 'static,
{
    let asked = AtomicUsize::new(0);
    let service = Service::new(move |request: &R| {
        let row = match request.token().as_deref() {
            None => flagged("", [0, 1], "A", true),
            Some("A") if asked.fetch_add(1, Ordering::Relaxed) == 0 => bad(),
            Some("A") => flagged("A", [2, 3], "B", true),
            Some(_) => flagged("B", [4], "", false),
        };
        Some(R::respond(row.items, row.next, row.more))
    });
    let mut walk = way.sends_when_asked().then(|| way.walk(plan, &service))?;
    let told = trace(&service, &mut *walk);
    let resumed = plan.clone().resume_from(walk.position(0)?);
    let resumed = trace(&service, &mut *way.walk(&resumed, &service));
    Some((told, resumed))
}

fn bad_token(error: &str) -> String {
    format!(r#"-: 0 1 | A: 2 3 | {error} | {{"NextToken": "A", "boto_truncate_amount": 2}}"#)
}

#[test]
fn ends() {
    table().hold();
}

//! Rule 7: a token that comes back, for cycles of any length after tails of any length.

use crate::{at, case, list};
use paginator_runtime::RepeatedToken;
use paginator_tests::{
    ListRequest, Operation, Plan, Service, Way, row,
    table::{Case, Table},
    trace,
};

/// Pages `0`, `1`, … whose tokens run into a cycle: after the page `tail + cycle - 1` comes `tail` again.
/// The first page, without a token, leads to page `0`. Each page holds its own number.
fn running_into_a_cycle(tail: u32, cycle: u32) -> Service<ListRequest> {
    Service::new(move |request: &ListRequest| {
        let Some(page) = &request.next_token else {
            return Some(ListRequest::respond(vec![], Some("0".to_owned()), None));
        };
        let page: u32 = page.parse().ok()?;
        let next = if page + 1 < tail + cycle { page + 1 } else { tail };
        Some(ListRequest::respond(vec![page], Some(next.to_string()), None))
    })
}

pub(crate) fn table() -> Table {
    let mut cases = few_pages();
    for length in 1..=50 {
        let name = format!("cycles of {length} are found in a bounded number of requests");
        cases.push(Case::new(name, "all are found in time", move |way| {
            let starts = [list(), list().starting_token("0")];
            let tails = [0, 1, 2, 3, 4, 7, 8, 9, 15, 16, 17, 31, 32, 33, 50];
            let late = tails.into_iter().flat_map(|tail| starts.iter().map(move |plan| (tail, plan)));
            let mut late = late.filter_map(|(tail, plan)| late_at(way, plan, tail, length));
            way.sends_when_asked().then(|| late.next().unwrap_or("all are found in time".to_owned()))
        }));
    }
    for length in 1..=20 {
        let name = format!(
            "a walk that begins in a tail before a cycle of {length} ends where one that comes upon it does"
        );
        cases.push(Case::new(name, "all end there", move |way| begun_elsewhere(way, length)));
        let name = format!("stop ends quietly in a cycle of {length}");
        cases.push(Case::new(name, "quietly, not done", move |way| {
            let told =
                told(way, &list().repeated_token(RepeatedToken::Stop), &running_into_a_cycle(5, length))?;
            let quiet = !told.contains("RepeatedToken") && !told.ends_with("done");
            Some(if quiet { "quietly, not done".to_owned() } else { told })
        }));
    }
    cases.push(Case::new(
        "3000 tokens that do not come back are no cycle",
        "| i2999/1: 2999 | done",
        |way| {
            let told = told(way, &list().page_size(1), &Service::listing(3000))?;
            told.rfind("| i2999").map(|at| told[at..].to_owned()).or(Some(told))
        },
    ));
    Table { file: "walk/repeats.rs", cases }
}

fn few_pages() -> Vec<Case> {
    let in_a_row = [row("", [0], "A"), row("A", [1], "A")];
    let itself = [row("A", [1], "A")];
    let in_turn = [row("", [0], "A"), row("A", [1], "B"), row("B", [2], "A")];
    let request = ListRequest { next_token: Some("A".to_owned()), ..ListRequest::default() };
    let following = || list().repeated_token(RepeatedToken::Continue);
    let error = r#"RepeatedToken | {"NextToken": "A", "boto_truncate_amount": 1}"#;
    let (first, begun) = (format!("-: 0 | A: 1 | {error}"), format!("A: 1 | {error}"));
    let around = r#"B: 2 | RepeatedToken | {"NextToken": "B", "boto_truncate_amount": 1}"#;
    vec![
        case("two in a row end the walk at once", list(), &in_a_row, &first),
        case("the starting token counts", list().starting_token("A"), &itself, &begun),
        case("the token of a position counts", list().resume_from(at("A", 0)), &itself, &begun),
        case("the token of the request counts", Plan::of(request), &itself, &begun),
        case("two in turn", list(), &in_turn, &format!("-: 0 | A: 1 | {around}")),
        case(
            "two in turn, begun at one of them",
            list().starting_token("A"),
            &in_turn,
            &format!("A: 1 | {around}"),
        ),
        case(
            "stop ends quietly at the token that came back",
            list().repeated_token(RepeatedToken::Stop),
            &in_a_row,
            r#"-: 0 | A: 1 | {"NextToken": "A"}"#,
        ),
        case(
            "continue follows a token that came back",
            following().max_items(6),
            &in_turn,
            r#"-: 0 | A: 1 | B: 2 | A: 1 | B: 2 | A: 1 | {"NextToken": "B"}"#,
        ),
        case(
            "continue ends by max pages",
            following().max_pages(3),
            &in_turn,
            r#"-: 0 | A: 1 | B: 2 | {"NextToken": "A"}"#,
        ),
        case(
            "continue ends by empty pages",
            following().max_empty_pages(4),
            &[row("", [], "A"), row("A", [], "A")],
            r#"-: | A: | A: | A: | EmptyPages { limit: 4 } | {"NextToken": "A"}"#,
        ),
    ]
}

fn told(way: Way, plan: &Plan<ListRequest>, service: &Service<ListRequest>) -> Option<String> {
    way.sends_when_asked().then(|| trace(service, &mut *way.walk(plan, service)))
}

/// What is wrong with the end of a walk into a cycle.
fn late_at(way: Way, plan: &Plan<ListRequest>, tail: u32, cycle: u32) -> Option<String> {
    let service = running_into_a_cycle(tail, cycle);
    let told = told(way, plan, &service)?;
    let requests = u32::try_from(service.count()).unwrap();
    // Only once every page was reached can a token have come back.
    let in_time = (tail + cycle..=3 * (tail + cycle) + 3).contains(&requests);
    let found = told.contains("| RepeatedToken |");
    (!found || !in_time)
        .then(|| format!("tail {tail}, {requests} requests: {}", &told[..told.len().min(200)]))
}

/// A token counts the same, whether the walk came upon it or began there.
fn begun_elsewhere(way: Way, cycle: u32) -> Option<String> {
    for tail in 0..=20 {
        let (upon, begun) = (running_into_a_cycle(tail, cycle), running_into_a_cycle(tail, cycle));
        told(way, &list(), &upon)?;
        told(way, &list().starting_token("0"), &begun)?;
        if begun.requests() != upon.requests()[1..] {
            return Some(format!("tail {tail}: {} and {} requests", begun.count(), upon.count()));
        }
    }
    Some("all end there".to_owned())
}

#[test]
fn repeats() {
    table().hold();
}

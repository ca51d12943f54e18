//! Rule 15: what a full result holds.

use paginator_runtime::PaginateErrorKind;
use paginator_tests::{
    GatheringRequest, Legible, Plan, Service, Way,
    drivers::items_of,
    json_in, name_of, row,
    table::{Case, Table},
};

fn service() -> Service<GatheringRequest> {
    Service::table([row("", 0..2, "A"), row("A", 2..4, "B"), row("B", 4..5, "")])
}

pub(crate) fn table() -> Table {
    let plan = || Plan::of(GatheringRequest::default());
    let mut cases = Vec::new();
    for (what, plan, expected) in [
        (
            "everything is gathered and the other fields kept",
            plan(),
            r#"0 1 2 3 4 [o0 o1 o2 o3 o4] "0;1;2;3;4;" red, no token, done"#,
        ),
        (
            "a walk that was cut says where to go on, and its last page gives its further lists whole",
            plan().max_items(3),
            r#"0 1 2 [o0 o1 o2 o3] "0;1;2;3;" red, no token, {"NextToken": "A", "boto_truncate_amount": 1}"#,
        ),
        (
            "the rest of a walk that was cut has not given the further lists of its first page",
            plan().starting_token("A___1"),
            r#"3 4 [o4] "4;" red, no token, done"#,
        ),
        ("without a page there is no result", plan().max_pages(0), r#"NoPage, {"NextToken": null}"#),
    ] {
        cases.push(Case::new(what, expected, move |way| tell(way, &plan, &service())));
    }
    for nth in 1..=3 {
        let name = format!("an error of request {nth} leads to the start");
        let plan = plan().starting_token("None___1");
        let expected = r#"OutOfOrder, {"NextToken": null, "boto_truncate_amount": 1}"#;
        cases.push(Case::new(name, expected, move |way| tell(way, &plan, &service().failing_at(nth))));
    }
    Table { file: "walk/full_result.rs", cases }
}

fn tell(way: Way, plan: &Plan<GatheringRequest>, service: &Service<GatheringRequest>) -> Option<String> {
    let token = |token| Option::map_or(token, "done".to_owned(), |token| json_in(&token));
    Some(match way.full_result(plan, service)? {
        Ok((mut response, left)) => {
            let others = GatheringRequest::others(&response).unwrap();
            let own = response.next_token.take().unwrap_or("no token".to_owned());
            let items: Vec<_> = items_of(&mut response).iter().map(u32::to_string).collect();
            format!("{} {others}, {own}, {}", items.join(" "), token(left))
        }
        Err(failed) => {
            let what = match failed.kind {
                PaginateErrorKind::Walk(error) => name_of(&error),
                PaginateErrorKind::Fetch(failure) => failure.to_string(),
                other => format!("{other:?}"),
            };
            format!("{what}, {}", token(failed.resume_token))
        }
    })
}

#[test]
fn full_results() {
    table().hold();
}

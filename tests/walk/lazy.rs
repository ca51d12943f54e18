//! Rule 16: nothing is fetched before it is polled for, and never a page more than was needed.

use crate::{five_pages, list};
use paginator_tests::{
    Legible, ListRequest, Plan, Way, polled_out,
    table::{Case, Table},
};

pub(crate) fn table() -> Table {
    let mut cases = Vec::new();
    for (what, plan, expected) in [
        ("no limit", list(), "0 before; 0@1 1@1 2@2 3@2 4@3 5@3 6@4 7@4 8@5 9@5; 5"),
        ("max items 0", list().max_items(0), "0 before; ; 1"),
        ("max items 3", list().max_items(3), "0 before; 0@1 1@1 2@2; 2"),
        ("max items 4, at a page's end", list().max_items(4), "0 before; 0@1 1@1 2@2 3@2; 2"),
        ("max pages 1", list().max_pages(1), "0 before; 0@1 1@1; 1"),
        ("max pages 0", list().max_pages(0), "0 before; ; 0"),
        ("a page skipped whole", list().starting_token("C___2"), "0 before; 8@2 9@2; 2"),
    ] {
        let name = format!("nothing is fetched before it is needed, {what}");
        cases.push(Case::new(name, expected, move |way| tell(way, &plan)));
    }
    Table { file: "walk/lazy.rs", cases }
}

/// The requests before anything is polled, with each item, and in the end.
fn tell(way: Way, plan: &Plan<ListRequest>) -> Option<String> {
    if !way.sends_when_asked() {
        return None;
    }
    let service = five_pages();
    let mut walk = way.walk(plan, &service);
    let before = service.count();
    let mut given = Vec::new();
    while let Some(next) = polled_out(walk.next())? {
        let items = next.ok()?.into_items();
        given.extend(items.iter().map(|item| format!("{}@{}", ListRequest::number(item), service.count())));
    }
    Some(format!("{before} before; {}; {}", given.join(" "), service.count()))
}

#[test]
fn laziness() {
    table().hold();
}

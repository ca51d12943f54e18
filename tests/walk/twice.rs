//! Rule 14: the same paginator, walked again, gives the same again.

use crate::{five_pages, list};
use paginator_tests::{
    ListRequest, Plan,
    table::{Case, Table},
    trace,
};

pub(crate) fn table() -> Table {
    let carrying = ListRequest { next_token: Some("C".to_owned()), ..ListRequest::default() };
    let mut cases = Vec::new();
    for (what, plan, expected) in [
        ("no limit", list(), "-: 0 1 | A: 2 3 | B: 4 5 | C: 6 7 | D: 8 9 | done"),
        ("cut", list().max_items(3), r#"-: 0 1 | A: 2 | {"NextToken": "A", "boto_truncate_amount": 1}"#),
        ("from a starting token", list().starting_token("C___1"), "C: 7 | D: 8 9 | done"),
        ("from the token of its request", Plan::of(carrying), "C: 6 7 | D: 8 9 | done"),
    ] {
        let name = format!("a paginator walked three times gives the same, {what}");
        cases.push(Case::new(name, [expected; 3].join("\n"), move |way| {
            let service = five_pages();
            let walks = way.sends_when_asked().then(|| way.walks(&plan, &service))?;
            Some([(); 3].map(|()| trace(&service, &mut *walks())).join("\n"))
        }));
    }
    Table { file: "walk/twice.rs", cases }
}

#[test]
fn walked_again() {
    table().hold();
}

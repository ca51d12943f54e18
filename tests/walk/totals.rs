//! Rule 19: what ends a walk whose tokens are computed. `computed.rs` has every combination for the runtime; these few
//! are for every driver.

use paginator_tests::{
    OffsetRequest, OffsetResponse, PageRequest, PageResponse, Plan, Service,
    table::{Case, Table},
};

pub(crate) fn table() -> Table {
    let mut cases = Vec::new();
    for (name, total, pages, expected) in [
        ("a total that is reached ends the walk", Some(6), &[3, 3][..], "-: 0 1 2 | 3: 3 4 5 | done"),
        (
            "one that is not goes on after a page of fewer items than were asked for",
            Some(7),
            &[2, 1, 4],
            "-: 0 1 | 2: 2 | 3: 3 4 5 6 | done",
        ),
        ("one that lies before the page says nothing", Some(2), &[2, 0], "-: 0 1 | done"),
        ("without one an empty page ends the walk", None, &[3, 1, 0], "-: 0 1 2 | 3: 3 | 4: | done"),
        (
            "an offset cannot pass an empty page",
            Some(9),
            &[3, 0],
            r#"-: 0 1 2 | 3: | ItemsMissing { received: 3, total: Some(9) } | {"start": 3}"#,
        ),
    ] {
        let pages = pages.to_vec();
        let service = move || of_pages(pages.clone(), total);
        cases.push(Case::walk(
            name,
            Plan::of(OffsetRequest::default()).page_size(3),
            service,
            with_size(expected),
        ));
    }
    let shrinking = || {
        Service::new(|request: &OffsetRequest| {
            let (items, total) = match request.start {
                0 => (vec![0, 1, 2], 6),
                3 => (vec![3, 4], 2),
                _ => (Vec::new(), 2),
            };
            Some(OffsetResponse { items, total: Some(total) })
        })
    };
    let name = "a total that shrank to before the page says nothing";
    let expected = with_size("-: 0 1 2 | 3: 3 4 | 5: | done");
    cases.push(Case::walk(name, Plan::of(OffsetRequest::default()).page_size(3), shrinking, expected));
    let filtered = || {
        Service::new(|request: &PageRequest| {
            let items = [vec![0, 1], vec![], vec![2], vec![3, 4, 5]].get(request.page as usize - 1)?.clone();
            Some(PageResponse { items, pages: Some(4) })
        })
    };
    let name = "a number of pages goes on after a page that is empty";
    let expected = "-/3: 0 1 | 2/3: | 3/3: 2 | 4/3: 3 4 5 | done";
    cases.push(Case::walk(name, Plan::of(PageRequest::default()).page_size(3), filtered, expected));
    Table { file: "walk/totals.rs", cases }
}

/// Pages of as many items as `pages` says, each of which states `total`.
fn of_pages(pages: Vec<u32>, total: Option<u64>) -> Service<OffsetRequest> {
    Service::new(move |request: &OffsetRequest| {
        let mut start = 0;
        for count in &pages {
            if start == request.start {
                return Some(OffsetResponse { items: (start..start + count).collect(), total });
            }
            start += count;
        }
        None
    })
}

/// Every request asks for three items.
fn with_size(expected: &str) -> String {
    expected
        .replacen(':', "/3:", 1)
        .replace(" | 2:", " | 2/3:")
        .replace(" | 3:", " | 3/3:")
        .replace(" | 4:", " | 4/3:")
        .replace(" | 5:", " | 5/3:")
}

#[test]
fn totals() {
    table().hold();
}

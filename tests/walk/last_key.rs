//! Rule 6: a token that is the last item's key is read before the page is cut.

use crate::at;
use paginator_runtime::{
    Paginated, PaginatedRequest, PaginatedResponse,
    operation::{HasPageSize, Next, Seen, SettingsError},
};
use paginator_tests::{Operation, Service, trace};

/// Lists what comes behind `start`; written by hand, so that its token is the last item.
#[derive(Clone, Default)]
struct ListBehind {
    start: Option<String>,
    size: Option<i64>,
}

struct Listed {
    items: Vec<u32>,
    more: bool,
}

impl PaginatedRequest for ListBehind {
    type Response = Listed;
    type Token = String;
    const OPERATION: &'static str = "ListBehind";
    const TOKEN_NAMES: &'static [&'static str] = &["Start"];

    fn token(&self) -> Option<String> {
        self.start.clone()
    }
    fn set_token(&mut self, token: Option<String>) {
        self.start = token;
    }
    fn page_size(&self) -> Option<i64> {
        self.size
    }
    fn set_page_size(&mut self, size: i64) -> Result<(), SettingsError> {
        self.size = Some(size);
        Ok(())
    }
    fn next(&self, response: &Listed, seen: Seen) -> Next<String> {
        assert_eq!(seen.items, response.items.len() as u64, "seen before any cut");
        // No largest page size is stated, so what was asked for may not be what was used.
        assert_eq!(seen.page_size, None);
        match response.items.last() {
            Some(last) if response.more => Next::Token(last.to_string()),
            _ => Next::End,
        }
    }
}

impl HasPageSize for ListBehind {}

impl PaginatedResponse for Listed {
    type Items = Vec<u32>;

    fn items(&self) -> Option<&Vec<u32>> {
        Some(&self.items)
    }
    fn items_mut(&mut self) -> Option<&mut Vec<u32>> {
        Some(&mut self.items)
    }
    fn more_results(&self) -> Option<bool> {
        Some(self.more)
    }
}

impl Operation for ListBehind {
    fn respond(items: Vec<u32>, _: Option<String>, more: Option<bool>) -> Listed {
        Listed { items, more: more.unwrap_or(false) }
    }
}

/// Lists 10 to 17, in pages of 3 unless asked.
fn service() -> Service<ListBehind> {
    Service::new(|request: &ListBehind| {
        let start = request.start.as_deref().map_or(Some(10), |key| Some(key.parse::<u32>().ok()? + 1))?;
        let end = 18.min(start + u32::try_from(request.size.unwrap_or(3)).ok()?);
        Some(ListBehind::respond((start..end).collect(), None, Some(end < 18)))
    })
}

#[test]
fn a_page_that_is_cut_to_nothing_still_tells_its_last_key() {
    for (skip, expected) in [
        (0, "-: 10 11 12 | 12: 13 14 15 | 15: 16 17 | done"),
        (2, "-: 12 | 12: 13 14 15 | 15: 16 17 | done"),
        (3, "-: | 12: 13 14 15 | 15: 16 17 | done"),
        (4, "-: | 12: 14 15 | 15: 16 17 | done"),
    ] {
        let paginator = ListBehind::default().paginate(()).resume_from(at("", skip));
        assert_eq!(trace(&service(), &mut paginator.walk()), expected, "skip {skip}");
    }
}

#[test]
fn a_request_sees_the_page_size_that_was_asked_for() {
    let paginator = ListBehind::default().paginate(()).page_size(5).max_items(6);
    let told = r#"-/5: 10 11 12 13 14 | 14/5: 15 | {"Start": "14", "boto_truncate_amount": 1}"#;
    assert_eq!(trace(&service(), &mut paginator.walk()), told);
}

#[test]
fn a_limit_met_behind_the_last_key_leads_to_the_next_page() {
    for (max_items, expected) in [
        (2, r#"-: 10 11 | {"Start": null, "boto_truncate_amount": 2}"#),
        (3, r#"-: 10 11 12 | {"Start": "12"}"#),
        (5, r#"-: 10 11 12 | 12: 13 14 | {"Start": "12", "boto_truncate_amount": 2}"#),
    ] {
        let paginator = ListBehind::default().paginate(()).max_items(max_items);
        assert_eq!(trace(&service(), &mut paginator.walk()), expected, "max_items {max_items}");
    }
}

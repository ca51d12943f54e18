//! Operations whose tokens are offsets that page sizes are added to, of services that hide items after paging: of one
//! that says its page size and a total, and of one that has a flag.

use crate::{
    collection::{By, Counts, Says},
    operations::{Follows, Item, Operation},
};
use paginator_runtime::Paginated;
use paginator_tests::{Counted, Legible, Said};

/// Ended by a total. The page size that the service used is on each page.
#[derive(Clone, Default, Paginated)]
#[paginated(response = Filtered)]
pub(crate) struct ListFiltered {
    #[paginated(input_token(offset, step = page_size))]
    skip: Option<u32>,
    #[paginated(page_size)]
    top: Option<u32>,
}

#[derive(Paginated)]
pub(crate) struct Filtered {
    #[paginated(items)]
    items: Vec<Item>,
    #[paginated(total)]
    total: u64,
    #[paginated(page_size)]
    top: u64,
}

impl Legible for ListFiltered {
    fn number(item: &Item) -> u32 {
        item.key - 1
    }
    fn handed_out(_: &Filtered) -> (Option<u32>, Option<bool>) {
        (None, None)
    }
    fn said(response: &Filtered) -> Said {
        Said { total: Some(response.total), page_size: Some(response.top), ..Said::default() }
    }
    fn counted(token: &u32) -> Option<Counted> {
        Some(Counted { number: (*token).into(), page_size: None, exact: true })
    }
    fn token_at(counted: Counted) -> Option<u32> {
        counted.number.try_into().ok()
    }
}

impl Operation for ListFiltered {
    const COUNTS: Option<Counts> = Some(Counts {
        by: By::Places,
        first: 0,
        states_max: false,
        ends_short: false,
        flag: false,
        total: Says::Always,
        is_hint: false,
        total_pages: Says::Never,
        page_size: Says::Always,
    });

    fn sent(&self) -> Option<u64> {
        self.skip.map(Into::into)
    }
    fn respond(items: Vec<Item>, follows: Follows) -> Filtered {
        let (total, top) = (follows.said.total.unwrap_or(0), follows.said.page_size.unwrap_or(0));
        Filtered { items, total, top }
    }
    fn bare(token: &u32) -> Option<String> {
        Some(token.to_string())
    }
    fn botocore(token: Option<&u32>) -> (String, Option<&'static str>) {
        (format!("\"skip\": {}", token.map_or("null".to_owned(), u32::to_string)), None)
    }
}

/// Ended by a flag. Requests need a page size, from a stated range.
#[derive(Clone, Default, Paginated)]
#[paginated(response = Visible)]
pub(crate) struct ListVisible {
    #[paginated(page_size(max = 20))]
    rows: u32,
    #[paginated(input_token(offset, first = 1, step = page_size))]
    row: u64,
}

#[derive(Paginated)]
pub(crate) struct Visible {
    #[paginated(items)]
    items: Vec<Item>,
    #[paginated(more_results)]
    more: bool,
}

impl Legible for ListVisible {
    fn number(item: &Item) -> u32 {
        item.key - 1
    }
    fn handed_out(_: &Visible) -> (Option<u64>, Option<bool>) {
        (None, None)
    }
    fn said(response: &Visible) -> Said {
        Said { more: Some(response.more), ..Said::default() }
    }
    fn counted(token: &u64) -> Option<Counted> {
        Some(Counted { number: *token, page_size: None, exact: true })
    }
    fn token_at(counted: Counted) -> Option<u64> {
        Some(counted.number)
    }
}

impl Operation for ListVisible {
    const NEEDS_PAGE_SIZE: bool = true;
    const COUNTS: Option<Counts> = Some(Counts {
        by: By::Places,
        first: 1,
        states_max: true,
        ends_short: false,
        flag: true,
        total: Says::Never,
        is_hint: false,
        total_pages: Says::Never,
        page_size: Says::Never,
    });

    fn sent(&self) -> Option<u64> {
        Some(self.row)
    }
    fn respond(items: Vec<Item>, follows: Follows) -> Visible {
        Visible { items, more: follows.more }
    }
    fn bare(token: &u64) -> Option<String> {
        Some(token.to_string())
    }
    fn botocore(token: Option<&u64>) -> (String, Option<&'static str>) {
        (format!("\"row\": {}", token.map_or("null".to_owned(), u64::to_string)), None)
    }
}

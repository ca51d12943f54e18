//! Operations whose tokens are offsets: of items, from 0 and from 1, ended by a total, a flag or a short page.

use crate::{
    collection::{By, Counts, Says},
    operations::{Follows, Item, Operation},
};
use paginator_runtime::Paginated;
use paginator_tests::{Counted, Legible, Said};

/// An offset from 0, and a total, or none.
#[derive(Clone, Default, Paginated)]
#[paginated(response = Found)]
pub(crate) struct Search {
    #[paginated(page_size)]
    max_results: Option<u32>,
    #[paginated(input_token(offset))]
    start_at: Option<u32>,
}

#[derive(Paginated)]
pub(crate) struct Found {
    #[paginated(items)]
    items: Vec<Item>,
    #[paginated(total)]
    total: Option<u64>,
}

impl Legible for Search {
    fn number(item: &Item) -> u32 {
        item.key - 1
    }
    fn handed_out(_: &Found) -> (Option<u32>, Option<bool>) {
        (None, None)
    }
    fn said(response: &Found) -> Said {
        Said { total: response.total, ..Said::default() }
    }
    fn counted(token: &u32) -> Option<Counted> {
        Some(Counted { number: (*token).into(), page_size: None, exact: true })
    }
    fn token_at(counted: Counted) -> Option<u32> {
        counted.number.try_into().ok()
    }
}

impl Operation for Search {
    const COUNTS: Option<Counts> = Some(Counts {
        by: By::Items,
        first: 0,
        states_max: false,
        ends_short: false,
        flag: false,
        total: Says::Sometimes,
        is_hint: false,
        total_pages: Says::Never,
        page_size: Says::Never,
    });

    fn sent(&self) -> Option<u64> {
        self.start_at.map(Into::into)
    }
    fn respond(items: Vec<Item>, follows: Follows) -> Found {
        Found { items, total: follows.said.total }
    }
    fn bare(token: &u32) -> Option<String> {
        Some(token.to_string())
    }
    fn botocore(token: Option<&u32>) -> (String, Option<&'static str>) {
        (format!("\"start_at\": {}", token.map_or("null".to_owned(), u32::to_string)), None)
    }
}

/// An offset from 1, a flag, and a total that says nothing.
#[derive(Clone, Default, Paginated)]
#[paginated(response = FromOne)]
pub(crate) struct ListFromOne {
    #[paginated(input_token(offset, first = 1))]
    start: u64,
    #[paginated(page_size)]
    count: u16,
}

#[derive(Paginated)]
#[paginated(more_results = !done)]
pub(crate) struct FromOne {
    #[paginated(items)]
    items: Vec<Item>,
    done: bool,
    #[paginated(total(hint))]
    about: Option<u64>,
}

impl Legible for ListFromOne {
    fn number(item: &Item) -> u32 {
        item.key - 1
    }
    fn handed_out(_: &FromOne) -> (Option<u64>, Option<bool>) {
        (None, None)
    }
    fn said(response: &FromOne) -> Said {
        Said { more: Some(!response.done), ..Said::default() }
    }
    fn counted(token: &u64) -> Option<Counted> {
        Some(Counted { number: *token, page_size: None, exact: true })
    }
    fn token_at(counted: Counted) -> Option<u64> {
        Some(counted.number)
    }
}

impl Operation for ListFromOne {
    const COUNTS: Option<Counts> = Some(Counts {
        by: By::Items,
        first: 1,
        states_max: false,
        ends_short: false,
        flag: true,
        total: Says::Always,
        is_hint: true,
        total_pages: Says::Never,
        page_size: Says::Never,
    });

    fn sent(&self) -> Option<u64> {
        Some(self.start)
    }
    fn respond(items: Vec<Item>, follows: Follows) -> FromOne {
        FromOne { items, done: !follows.more, about: follows.said.total }
    }
    fn bare(token: &u64) -> Option<String> {
        Some(token.to_string())
    }
    fn botocore(token: Option<&u64>) -> (String, Option<&'static str>) {
        (format!("\"start\": {}", token.map_or("null".to_owned(), u64::to_string)), None)
    }
}

/// A short page is the last one, where the page size is known.
#[derive(Clone, Default, Paginated)]
#[paginated(response = Short, last_page = short)]
pub(crate) struct ListShort {
    #[paginated(input_token(offset))]
    offset: u32,
    #[paginated(page_size(max = 20))]
    limit: Option<i64>,
}

#[derive(Paginated)]
pub(crate) struct Short {
    #[paginated(items)]
    items: Vec<Item>,
    #[paginated(page_size)]
    limit: Option<u64>,
}

impl Legible for ListShort {
    fn number(item: &Item) -> u32 {
        item.key - 1
    }
    fn handed_out(_: &Short) -> (Option<u32>, Option<bool>) {
        (None, None)
    }
    fn said(response: &Short) -> Said {
        Said { page_size: response.limit, ..Said::default() }
    }
    fn counted(token: &u32) -> Option<Counted> {
        Some(Counted { number: (*token).into(), page_size: None, exact: true })
    }
    fn token_at(counted: Counted) -> Option<u32> {
        counted.number.try_into().ok()
    }
}

impl Operation for ListShort {
    const COUNTS: Option<Counts> = Some(Counts {
        by: By::Items,
        first: 0,
        states_max: true,
        ends_short: true,
        flag: false,
        total: Says::Never,
        is_hint: false,
        total_pages: Says::Never,
        page_size: Says::Sometimes,
    });

    fn sent(&self) -> Option<u64> {
        Some(self.offset.into())
    }
    fn respond(items: Vec<Item>, follows: Follows) -> Short {
        Short { items, limit: follows.said.page_size }
    }
    fn bare(token: &u32) -> Option<String> {
        Some(token.to_string())
    }
    fn botocore(token: Option<&u32>) -> (String, Option<&'static str>) {
        (format!("\"offset\": {}", token.map_or("null".to_owned(), u32::to_string)), None)
    }
}

//! Operations whose tokens are page numbers: of a service that states its largest page size, and of one that caps the
//! requested size.

use crate::{
    collection::{By, Counts, Says},
    operations::{Follows, Item, Operation},
};
use paginator_runtime::{Paginated, token::PageNumber};
use paginator_tests::{Counted, Legible, Said};

/// The members of a token's text.
fn numbered(name: &str, token: Option<&PageNumber>) -> String {
    let Some(PageNumber { number, page_size, exact }) = token else { return format!("\"{name}\": null") };
    let page_size = page_size.map(|size| format!(", \"page_size\": {size}")).unwrap_or_default();
    let exact = if *exact { "" } else { ", \"exact\": false" };
    format!("\"{name}\": {number}{page_size}{exact}")
}

/// Pages from 1, of up to 20 items, and totals of items and of pages, or none.
#[derive(Clone, Default, Paginated)]
#[paginated(response = Zones)]
pub(crate) struct ListZones {
    #[paginated(input_token(page_number))]
    page: u32,
    #[paginated(page_size(max = 20))]
    per_page: Option<u16>,
}

#[derive(Paginated)]
pub(crate) struct Zones {
    #[paginated(items)]
    items: Vec<Item>,
    #[paginated(total)]
    total: Option<u64>,
    #[paginated(total_pages)]
    pages: Option<u64>,
}

impl Legible for ListZones {
    fn number(item: &Item) -> u32 {
        item.key - 1
    }
    fn handed_out(_: &Zones) -> (Option<PageNumber>, Option<bool>) {
        (None, None)
    }
    fn said(response: &Zones) -> Said {
        Said { total: response.total, total_pages: response.pages, ..Said::default() }
    }
    fn counted(token: &PageNumber) -> Option<Counted> {
        let PageNumber { number, page_size, exact } = *token;
        Some(Counted { number, page_size, exact })
    }
    fn token_at(Counted { number, page_size, exact }: Counted) -> Option<PageNumber> {
        Some(PageNumber { number, page_size, exact })
    }
}

impl Operation for ListZones {
    const COUNTS: Option<Counts> = Some(Counts {
        by: By::Pages,
        first: 1,
        states_max: true,
        ends_short: false,
        flag: false,
        total: Says::Sometimes,
        is_hint: false,
        total_pages: Says::Sometimes,
        page_size: Says::Never,
    });

    fn sent(&self) -> Option<u64> {
        Some(self.page.into())
    }
    fn respond(items: Vec<Item>, follows: Follows) -> Zones {
        Zones { items, total: follows.said.total, pages: follows.said.total_pages }
    }
    fn refuses(token: &PageNumber, asked: Option<u32>) -> bool {
        asked.is_some() && !token.exact && !Self::is_of_size(token, asked)
    }
    fn is_of_size(token: &PageNumber, asked: Option<u32>) -> bool {
        token.page_size == asked.map(Into::into)
    }
    fn own_size(token: &PageNumber) -> Option<u32> {
        token.page_size.and_then(|size| size.try_into().ok())
    }
    fn bare(token: &PageNumber) -> Option<String> {
        Some(token.number.to_string())
    }
    fn botocore(token: Option<&PageNumber>) -> (String, Option<&'static str>) {
        (numbered("page", token), None)
    }
}

/// Pages from 0, whose size the service may cap.
#[derive(Clone, Default, Paginated)]
#[paginated(response = Capped)]
pub(crate) struct ListCapped {
    #[paginated(page_size)]
    size: u32,
    #[paginated(input_token(page_number, first = 0))]
    number: Option<i32>,
}

#[derive(Paginated)]
pub(crate) struct Capped {
    #[paginated(items)]
    items: Vec<Item>,
    #[paginated(total)]
    total: Option<u64>,
    #[paginated(page_size)]
    size: Option<u64>,
}

impl Legible for ListCapped {
    fn number(item: &Item) -> u32 {
        item.key - 1
    }
    fn handed_out(_: &Capped) -> (Option<PageNumber>, Option<bool>) {
        (None, None)
    }
    fn said(response: &Capped) -> Said {
        Said { total: response.total, page_size: response.size, ..Said::default() }
    }
    fn counted(token: &PageNumber) -> Option<Counted> {
        let PageNumber { number, page_size, exact } = *token;
        Some(Counted { number, page_size, exact })
    }
    fn token_at(Counted { number, page_size, exact }: Counted) -> Option<PageNumber> {
        Some(PageNumber { number, page_size, exact })
    }
}

impl Operation for ListCapped {
    const COUNTS: Option<Counts> = Some(Counts {
        by: By::Pages,
        first: 0,
        states_max: false,
        ends_short: false,
        flag: false,
        total: Says::Sometimes,
        is_hint: false,
        total_pages: Says::Never,
        page_size: Says::Sometimes,
    });

    fn sent(&self) -> Option<u64> {
        self.number.map(|number| u64::try_from(number).expect("a page number"))
    }
    fn respond(items: Vec<Item>, follows: Follows) -> Capped {
        Capped { items, total: follows.said.total, size: follows.said.page_size }
    }
    fn refuses(token: &PageNumber, asked: Option<u32>) -> bool {
        asked.is_some() && !token.exact && !Self::is_of_size(token, asked)
    }
    fn is_of_size(token: &PageNumber, asked: Option<u32>) -> bool {
        token.page_size == asked.map(Into::into)
    }
    fn own_size(token: &PageNumber) -> Option<u32> {
        token.page_size.and_then(|size| size.try_into().ok())
    }
    fn bare(token: &PageNumber) -> Option<String> {
        Some(token.number.to_string())
    }
    fn botocore(token: Option<&PageNumber>) -> (String, Option<&'static str>) {
        (numbered("number", token), None)
    }
}

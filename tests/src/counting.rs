//! Operations that rules 19 to 22 are about: an offset, a page number, a link that is checked.

use crate::{
    legible::{Counted, Legible, Said},
    operations::ListResponse,
    service::Service,
};
use paginator_runtime::{
    Paginated,
    token::{PageNumber, TokenError},
};

/// Lists from an offset on.
#[derive(Clone, Debug, Default, PartialEq, Paginated)]
#[paginated(response = OffsetResponse)]
pub struct OffsetRequest {
    /// The offset, in items from 0.
    #[paginated(input_token(offset))]
    pub start: u32,
    /// How many items a page.
    #[paginated(page_size(max = 100))]
    pub size: Option<i32>,
}

/// A page of [`OffsetRequest`].
#[derive(Clone, Debug, Default, Paginated)]
pub struct OffsetResponse {
    /// The items.
    #[paginated(items)]
    pub items: Vec<u32>,
    /// How many there are on all pages.
    #[paginated(total)]
    pub total: Option<u64>,
}

impl Legible for OffsetRequest {
    fn number(item: &u32) -> u32 {
        *item
    }
    fn handed_out(_: &OffsetResponse) -> (Option<u32>, Option<bool>) {
        (None, None)
    }
    fn said(response: &OffsetResponse) -> Said {
        Said { total: response.total, ..Said::default() }
    }
    fn counted(token: &u32) -> Option<Counted> {
        Some(Counted { number: (*token).into(), page_size: None, exact: true })
    }
    fn token_at(counted: Counted) -> Option<u32> {
        counted.number.try_into().ok()
    }
}

/// Lists a page by its number.
#[derive(Clone, Debug, Default, PartialEq, Paginated)]
#[paginated(response = PageResponse)]
pub struct PageRequest {
    /// Which page, from 1.
    #[paginated(input_token(page_number))]
    pub page: u32,
    /// How many items a page.
    #[paginated(page_size(max = 10))]
    pub size: Option<i32>,
}

/// A page of [`PageRequest`].
#[derive(Clone, Debug, Default, Paginated)]
pub struct PageResponse {
    /// The items.
    #[paginated(items)]
    pub items: Vec<u32>,
    /// How many pages there are.
    #[paginated(total_pages)]
    pub pages: Option<u64>,
}

impl Legible for PageRequest {
    fn number(item: &u32) -> u32 {
        *item
    }
    fn handed_out(_: &PageResponse) -> (Option<PageNumber>, Option<bool>) {
        (None, None)
    }
    fn said(response: &PageResponse) -> Said {
        Said { total_pages: response.pages, ..Said::default() }
    }
    fn counted(token: &PageNumber) -> Option<Counted> {
        Some(Counted { number: token.number, page_size: token.page_size, exact: token.exact })
    }
    fn token_at(Counted { number, page_size, exact }: Counted) -> Option<PageNumber> {
        Some(PageNumber { number, page_size, exact })
    }
}

impl Service<PageRequest> {
    /// Lists 0, 1, 2, … up to `count`, on pages of the size asked for, 3 unless asked.
    pub fn numbered(count: u32) -> Self {
        Self::new(move |request: &PageRequest| {
            let size = u32::try_from(request.size.unwrap_or(3)).ok()?;
            let start = request.page.checked_sub(1)?.checked_mul(size)?.min(count);
            Some(PageResponse { items: (start..count.min(start + size)).collect(), pages: None })
        })
    }
}

/// Follows links, within one place.
#[derive(Clone, Debug, Default, PartialEq, Paginated)]
#[paginated(response = ListResponse)]
pub struct LinkRequest {
    /// The link to the page.
    #[paginated(input_token(check = is_near))]
    pub link: Option<String>,
}

fn is_near(_: &LinkRequest, link: String) -> Result<String, TokenError> {
    if link.starts_with('/') { Ok(link) } else { Err(TokenError::new("it leads elsewhere")) }
}

impl Legible for LinkRequest {
    fn number(item: &u32) -> u32 {
        *item
    }
    fn handed_out(response: &ListResponse) -> (Option<String>, Option<bool>) {
        (response.next_token.clone(), None)
    }
}

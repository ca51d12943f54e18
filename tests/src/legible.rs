//! `Legible`: what a person reads off a response, without the runtime's help. The plain walker reads it so.

use paginator_runtime::{PaginatedRequest, operation::ItemOf};

/// What a response says of the walk; `None` for what it does not say.
#[derive(Clone, Copy, Debug, Default)]
pub struct Said {
    /// The has-more flag.
    pub more: Option<bool>,
    /// Items in all, unless that is only a hint.
    pub total: Option<u64>,
    /// Pages in all.
    pub total_pages: Option<u64>,
    /// The page size that was used.
    pub page_size: Option<u64>,
}

/// A token that is computed.
#[derive(Clone, Copy, Debug)]
pub struct Counted {
    /// The offset, or the number of the page.
    pub number: u64,
    /// The size of the pages that are counted.
    pub page_size: Option<u64>,
    /// Whether each page before held that many.
    pub exact: bool,
}

/// An operation whose responses can be read so.
pub trait Legible: PaginatedRequest {
    /// The number that a test knows an item by.
    fn number(item: &ItemOf<Self>) -> u32;

    /// The token that the response returns, unset or not, and its has-more flag, where there is one.
    fn handed_out(response: &Self::Response) -> (Option<Self::Token>, Option<bool>);

    /// What the response says of the walk.
    fn said(response: &Self::Response) -> Said {
        Said { more: Self::handed_out(response).1, ..Said::default() }
    }

    /// What a computed token counts; `None` for one that the service returns.
    fn counted(token: &Self::Token) -> Option<Counted> {
        let _ = token;
        None
    }

    /// The token that counts that; `None` where it holds no such number.
    fn token_at(counted: Counted) -> Option<Self::Token> {
        let _ = counted;
        None
    }

    /// Whether both are tokens of the same page, whatever they carry.
    fn is_same_page(one: &Self::Token, other: &Self::Token) -> bool {
        one == other
    }

    /// Keeps what `earlier` carried, where `token` carries nothing new.
    fn keep_carried(token: &mut Self::Token, earlier: Option<&Self::Token>) {
        let _ = (token, earlier);
    }

    /// What the response holds besides primary items, as text.
    fn others(response: &Self::Response) -> Option<String> {
        let _ = response;
        None
    }

    /// Drops what botocore's full result does not keep.
    fn keep_what_botocore_keeps(response: &mut Self::Response) {
        let _ = response;
    }
}

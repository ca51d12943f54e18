//! How a request says where its page begins: by a token, a key, an offset, a page number or a URL.

use super::{
    list::List,
    page::{Place, ServedPage},
};
use crate::{
    operation::field::{CountField, TokenField},
    token::{TokenValue, WireValue},
};

impl<'a, T> List<'a, T> {
    /// The page at a token of [`next_token`](ServedPage::next_token); the first one where it is unset.
    pub fn at_token<F: TokenField>(&self, field: &F) -> ServedPage<'_, 'a, T> {
        let start = match field.token() {
            None => Some(0),
            Some(token) => match (token.to_count(), token.to_wire()) {
                (Some(count), _) => count.try_into().ok(),
                (None, WireValue::String(text)) => number_in(&text),
                (None, _) => None,
            },
        };
        let start = start.unwrap_or_else(|| {
            self.refuse("the request carries a token that the service never handed out");
            0
        });
        ServedPage::new(self, Place::Token, start, None)
    }

    /// The page after the item with the key that the field holds; the first one where it is unset.
    pub fn after<F: TokenField>(&self, field: &F, key: impl Fn(&T) -> F::Value) -> ServedPage<'_, 'a, T> {
        let found = field.token().map(|wanted| {
            let at = self.world.items.iter().position(|item| key(item) == wanted);
            at.map(|at| at + 1).unwrap_or_else(|| {
                self.refuse("the request carries a key that no item has");
                0
            })
        });
        ServedPage::new(self, Place::Token, found.unwrap_or(0), None)
    }

    /// The page that begins at an offset, counted in items from 0; the first one where it is absent.
    pub fn at_offset(&self, field: &impl CountField) -> ServedPage<'_, 'a, T> {
        self.at_offset_from(0, field)
    }

    /// The page that begins at an offset, where that of the first item is `first`.
    pub fn at_offset_from(&self, first: u64, field: &impl CountField) -> ServedPage<'_, 'a, T> {
        let start = self.counted(first, field, "an offset");
        ServedPage::new(self, Place::Offset, start, None)
    }

    /// The page with a number, counted from 1; the first one where it is absent.
    pub fn at_page(&self, field: &impl CountField) -> ServedPage<'_, 'a, T> {
        self.at_page_from(1, field)
    }

    /// The page with a number, where that of the first page is `first`.
    pub fn at_page_from(&self, first: u64, field: &impl CountField) -> ServedPage<'_, 'a, T> {
        let page = self.counted(first, field, "a page number");
        ServedPage::new(self, Place::PageNumber, page, None)
    }

    /// The page at a URL of [`next_url`](ServedPage::next_url) or [`link`](ServedPage::link), which has to lead to
    /// `base`, the absolute URL of the operation; the first one where it is unset. The URL says the page size itself,
    /// so another one set on the request does not count then.
    pub fn at_url(&self, base: &str, field: &impl TokenField) -> ServedPage<'_, 'a, T> {
        let Some(token) = field.token() else { return ServedPage::new(self, Place::Token, 0, None) };
        let WireValue::String(url) = token.to_wire() else {
            self.refuse("the request carries a URL that is no text");
            return ServedPage::new(self, Place::Token, 0, None);
        };
        let query = url.strip_prefix(base).filter(|rest| rest.starts_with(['?', '&']));
        let Some(query) = query else {
            self.refuse(if url.contains("://") {
                format!("the request goes to a URL that does not lead to `{base}`")
            } else {
                format!("the request goes to a relative URL; what is sent has to begin with `{base}`")
            });
            return ServedPage::new(self, Place::Token, 0, None);
        };
        let value =
            |name: &str| query.split(['?', '&']).find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
        let start = value("at").and_then(number_in).unwrap_or_else(|| {
            self.refuse("the request goes to a URL that the service never handed out");
            0
        });
        ServedPage::new(self, Place::Token, start, value("size").and_then(|size| size.parse().ok()))
    }

    fn counted(&self, first: u64, field: &impl CountField, what: &str) -> usize {
        let Some(integer) = field.integer() else { return 0 };
        let from_zero = integer.to_count().and_then(|count| count.checked_sub(first)?.try_into().ok());
        from_zero.unwrap_or_else(|| {
            self.refuse(format!("the request carries {what} below that of the first page, {first}"));
            0
        })
    }
}

fn number_in(token: &str) -> Option<usize> {
    token.strip_prefix('t')?.parse().ok()
}

//! `With`: a token, and a value that goes along with it.

use crate::token::{
    error::TokenError,
    held::{Token, sealed},
    text::{reader::WireReader, wire::WireValue},
    value::TokenValue,
};
use std::{fmt, iter};

/// A token, and a value that goes along with it: a point-in-time id, a session id. Where several go along, the token
/// is a `With` too.
///
/// # Example
/// ```
/// use paginator_runtime::token::With;
///
/// let hits = With { token: Some("1712.5".to_owned()), carried: Some("pit-1".to_owned()) };
/// assert_eq!(format!("{hits:?}"), "With(..)");
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct With<T, C> {
    /// What leads to the page; `None` for the first page.
    pub token: Option<T>,
    /// What goes along. It does not lead anywhere.
    pub carried: Option<C>,
}

impl<T: Token, C: TokenValue> sealed::Sealed for With<T, C> {}

impl<T: Token, C: TokenValue> Token for With<T, C> {
    const COUNT: usize = T::COUNT + 1;
    const FURTHER_KEYS: &'static [&'static str] = T::FURTHER_KEYS;

    fn is_unset(&self) -> bool {
        self.token.as_ref().is_none_or(Token::is_unset)
    }
    fn holds_nothing(&self) -> bool {
        self.token.as_ref().is_none_or(Token::holds_nothing)
            && self.carried.as_ref().is_none_or(TokenValue::is_unset)
    }
    fn is_same_page(&self, other: &Self) -> bool {
        match (&self.token, &other.token) {
            (Some(token), Some(other)) => token.is_same_page(other),
            (None, None) => true,
            _ => false,
        }
    }
    fn is_same_request(&self, other: &Self) -> bool {
        let same = match (&self.token, &other.token) {
            (Some(token), Some(other)) => token.is_same_request(other),
            (None, None) => true,
            _ => false,
        };
        same && self.carried == other.carried
    }
    fn keep_carried(&mut self, earlier: Option<&Self>) {
        let Some(earlier) = earlier else { return };
        if let Some(token) = &mut self.token {
            token.keep_carried(earlier.token.as_ref());
        }
        if self.carried.as_ref().is_none_or(TokenValue::is_unset) {
            self.carried.clone_from(&earlier.carried);
        }
    }
    fn to_count(&self) -> Option<u64> {
        self.token.as_ref().and_then(Token::to_count)
    }
    fn is_exact(&self) -> bool {
        self.token.as_ref().is_none_or(Token::is_exact)
    }
    /// The token's own values, what goes along, and the token's further keys.
    fn to_wire(&self) -> Vec<WireValue> {
        let nulls = || iter::repeat_n(WireValue::Null, T::COUNT + T::FURTHER_KEYS.len()).collect();
        let mut values: Vec<_> = self.token.as_ref().map_or_else(nulls, Token::to_wire);
        let carried = self.carried.as_ref().map_or(WireValue::Null, TokenValue::to_wire);
        values.insert(T::COUNT.min(values.len()), carried);
        values
    }
    fn from_wire(mut values: Vec<WireValue>) -> Result<Option<Self>, TokenError> {
        let carried = (T::COUNT < values.len()).then(|| values.remove(T::COUNT));
        let carried = carried.map_or(Ok(None), |carried| <C as Token>::from_wire(vec![carried]))?;
        Ok(With { token: T::from_wire(values)?, carried }.or_none())
    }
    fn read_all(mut values: Vec<WireReader<'_>>) -> Result<Option<Self>, TokenError> {
        let carried = (T::COUNT < values.len()).then(|| values.remove(T::COUNT));
        let carried = carried.map_or(Ok(None), |carried| <C as Token>::read_all(vec![carried]))?;
        Ok(With { token: T::read_all(values)?, carried }.or_none())
    }
    fn from_texts(texts: &[Option<&str>]) -> Result<Option<Self>, TokenError> {
        let (token, carried) = texts.split_at(T::COUNT.min(texts.len()));
        let carried = <C as Token>::from_texts(carried)?;
        Ok(With { token: T::from_texts(token)?, carried }.or_none())
    }
    fn reorder(mut self, from: &[&str], to: &[&str]) -> Self {
        self.token = self.token.map(|token| token.reorder(from, to));
        self
    }
}

impl<T: Token, C: TokenValue> With<T, C> {
    fn or_none(self) -> Option<Self> {
        (!self.holds_nothing()).then_some(self)
    }
}

/// Does not show what is inside: it may be what the service considers secret.
impl<T, C> fmt::Debug for With<T, C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("With(..)")
    }
}

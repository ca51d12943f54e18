//! `Tokens`: what a position holds where a request takes several tokens.

use crate::token::{
    error::TokenError,
    held::{Token, sealed},
    text::{reader::WireReader, wire::WireValue},
    value::TokenValue,
};
use std::{array, fmt};

/// The tokens of an operation that takes `N` of them, in the order of the request's inputs.
///
/// # Example
/// ```
/// use paginator_runtime::token::Tokens;
///
/// let token: Tokens<String, 2> = Tokens([Some("key".to_owned()), None]);
/// assert_eq!(format!("{token:?}"), "Tokens(..)");
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Tokens<T, const N: usize>(
    /// One for each input; `None` for one that is absent.
    pub [Option<T>; N],
);

impl<T, const N: usize> Tokens<T, N> {
    /// No token at all: each of them absent.
    pub fn none() -> Self {
        Tokens(array::from_fn(|_| None))
    }

    /// The tokens of each of several fields; `None` when all are absent, since then there is no token.
    pub fn of(values: [Option<T>; N]) -> Option<Self> {
        values.iter().any(Option::is_some).then_some(Tokens(values))
    }

    /// The values by their place; with fewer than `N`, the last ones are absent.
    fn fill<V>(
        values: impl IntoIterator<Item = Option<V>>,
        mut read: impl FnMut(V) -> Result<Option<T>, TokenError>,
    ) -> Result<Option<Self>, TokenError> {
        let mut tokens = array::from_fn(|_| None);
        for (token, value) in tokens.iter_mut().zip(values) {
            if let Some(value) = value {
                *token = read(value)?;
            }
        }
        Ok(Self::of(tokens))
    }
}

impl<T: TokenValue, const N: usize> sealed::Sealed for Tokens<T, N> {}

impl<T: TokenValue, const N: usize> Token for Tokens<T, N> {
    const COUNT: usize = N;

    fn is_unset(&self) -> bool {
        self.0.iter().flatten().all(TokenValue::is_unset)
    }
    fn to_wire(&self) -> Vec<WireValue> {
        self.0.iter().map(|token| token.as_ref().map_or(WireValue::Null, TokenValue::to_wire)).collect()
    }
    fn from_wire(values: Vec<WireValue>) -> Result<Option<Self>, TokenError> {
        Self::fill(values.into_iter().map(Some), |value| <T as Token>::from_wire(vec![value]))
    }
    fn read_all(values: Vec<WireReader<'_>>) -> Result<Option<Self>, TokenError> {
        Self::fill(values.into_iter().map(Some), |value| <T as Token>::read_all(vec![value]))
    }
    fn from_texts(texts: &[Option<&str>]) -> Result<Option<Self>, TokenError> {
        Self::fill(texts.iter().copied(), |text| <T as Token>::from_texts(&[Some(text)]))
    }
    fn reorder(self, from: &[&str], to: &[&str]) -> Self {
        if from.is_empty() || to.is_empty() {
            return self;
        }
        let Tokens(mut tokens) = self;
        Tokens(array::from_fn(|place| {
            let name = to.get(place)?;
            let origin = from.iter().position(|from| from == name)?;
            tokens.get_mut(origin)?.take()
        }))
    }
}

/// Does not show the tokens: they may be what the service considers secret.
impl<T, const N: usize> fmt::Debug for Tokens<T, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Tokens(..)")
    }
}

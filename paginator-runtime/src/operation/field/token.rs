//! `TokenField`: a field that carries a token; `TokenAt`, the same for a token of a specified type.

use crate::token::TokenValue;

/// A field that carries a token: a [`TokenValue`], where unset means none, or an `Option` of one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be a page token",
    label = "not a token",
    note = "use a string, an integer or an `Option` of one; a type of your own and what is in a map have to implement \
            `TokenValue`, and a type of another crate goes into one of your own"
)]
pub trait TokenField {
    /// The token inside.
    type Value: TokenValue;

    /// The token, unless it is absent or unset.
    fn token(&self) -> Option<Self::Value>;

    /// Stores `token`.
    fn set_token(&mut self, token: Option<Self::Value>);
}

impl<T: TokenValue> TokenField for T {
    type Value = T;

    fn token(&self) -> Option<T> {
        (!self.is_unset()).then(|| self.clone())
    }
    fn set_token(&mut self, token: Option<T>) {
        *self = token.unwrap_or_else(T::unset);
    }
}

impl<T: TokenValue> TokenField for Option<T> {
    type Value = T;

    fn token(&self) -> Option<T> {
        self.clone().filter(|token| !token.is_unset())
    }
    fn set_token(&mut self, token: Option<T>) {
        *self = token;
    }
}

/// A place that holds a token of type `T`. For a request's token that is the type of its response's; for a response's,
/// the type that was named, or that of the first of several tokens. Holds for every [`TokenValue`] and `Option` of one;
/// a field of your own type that is neither has to implement this besides [`TokenField`].
///
/// # Example
/// ```
/// use paginator_runtime::field::TokenAt;
///
/// let mut next: Option<u32> = Some(7);
/// TokenAt::<u32>::set_token(&mut next, Some(8));
/// assert_eq!(TokenAt::<u32>::token(&next), Some(8));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not hold a token of type `{T}`",
    label = "not a `{T}`",
    note = "a token at a path is a `String` unless its type is named: `input_token: u64 = …`, `output_token: u64 = …`",
    note = "a request's token is of the type of its response's, and several tokens are of one type"
)]
pub trait TokenAt<T> {
    /// The token, unless it is absent or unset.
    fn token(&self) -> Option<T>;
    /// Stores `token`.
    fn set_token(&mut self, token: Option<T>);
}

#[diagnostic::do_not_recommend]
impl<T: TokenValue> TokenAt<T> for T {
    fn token(&self) -> Option<T> {
        TokenField::token(self)
    }
    fn set_token(&mut self, token: Option<T>) {
        TokenField::set_token(self, token);
    }
}

#[diagnostic::do_not_recommend]
impl<T: TokenValue> TokenAt<T> for Option<T> {
    fn token(&self) -> Option<T> {
        TokenField::token(self)
    }
    fn set_token(&mut self, token: Option<T>) {
        TokenField::set_token(self, token);
    }
}

/// What a token's structure is made of.
pub(super) trait PartOfToken: Sized {
    fn to_wire(&self) -> ::paginator_runtime::token::WireValue;
    fn from_wire(
        value: ::paginator_runtime::token::WireValue,
    ) -> ::std::result::Result<Self, ::paginator_runtime::token::TokenError>;
}

impl PartOfToken for String {
    fn to_wire(&self) -> ::paginator_runtime::token::WireValue {
        ::paginator_runtime::token::WireValue::String(self.clone())
    }
    fn from_wire(
        value: ::paginator_runtime::token::WireValue,
    ) -> ::std::result::Result<Self, ::paginator_runtime::token::TokenError> {
        match value {
            ::paginator_runtime::token::WireValue::String(value) => Ok(value),
            other => Err(::paginator_runtime::token::TokenError::wrong_type("a string", &other)),
        }
    }
}

impl PartOfToken for bool {
    fn to_wire(&self) -> ::paginator_runtime::token::WireValue {
        ::paginator_runtime::token::WireValue::Bool(*self)
    }
    fn from_wire(
        value: ::paginator_runtime::token::WireValue,
    ) -> ::std::result::Result<Self, ::paginator_runtime::token::TokenError> {
        match value {
            ::paginator_runtime::token::WireValue::Bool(value) => Ok(value),
            other => Err(::paginator_runtime::token::TokenError::wrong_type("a boolean", &other)),
        }
    }
}

impl<T: PartOfToken> PartOfToken for Vec<T> {
    fn to_wire(&self) -> ::paginator_runtime::token::WireValue {
        ::paginator_runtime::token::WireValue::List(self.iter().map(T::to_wire).collect())
    }
    fn from_wire(
        value: ::paginator_runtime::token::WireValue,
    ) -> ::std::result::Result<Self, ::paginator_runtime::token::TokenError> {
        match value {
            ::paginator_runtime::token::WireValue::List(list) => list.into_iter().map(T::from_wire).collect(),
            other => Err(::paginator_runtime::token::TokenError::wrong_type("a list", &other)),
        }
    }
}

impl<T: PartOfToken> PartOfToken for ::std::collections::BTreeMap<String, T> {
    fn to_wire(&self) -> ::paginator_runtime::token::WireValue {
        ::paginator_runtime::token::WireValue::Map(self.iter().map(|(key, value)| (key.clone(), value.to_wire())).collect())
    }
    fn from_wire(
        value: ::paginator_runtime::token::WireValue,
    ) -> ::std::result::Result<Self, ::paginator_runtime::token::TokenError> {
        match value {
            ::paginator_runtime::token::WireValue::Map(map) => {
                map.into_iter().map(|(key, value)| Ok((key, T::from_wire(value)?))).collect()
            }
            other => Err(::paginator_runtime::token::TokenError::wrong_type("a map", &other)),
        }
    }
}

/// Makes a structure whose members are all optional one that tokens hold: a map of the members that are set.
macro_rules! token_value {
    ($name:ident { $($field:ident: $wire:literal,)* }) => {
        impl PartOfToken for $name {
            fn to_wire(&self) -> ::paginator_runtime::token::WireValue {
                let members = [$(($wire, self.$field.as_ref().map(PartOfToken::to_wire))),*];
                let set = members.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
                ::paginator_runtime::token::WireValue::Map(set.collect())
            }
            fn from_wire(
                value: ::paginator_runtime::token::WireValue,
            ) -> ::std::result::Result<Self, ::paginator_runtime::token::TokenError> {
                let ::paginator_runtime::token::WireValue::Map(map) = value else {
                    return Err(::paginator_runtime::token::TokenError::wrong_type("a map", &value));
                };
                let mut found = Self::default();
                for (name, value) in map {
                    match name.as_str() {
                        $($wire => found.$field = Some(PartOfToken::from_wire(value)?),)*
                        _ => {
                            let message = "it holds a value of an unknown type";
                            return Err(::paginator_runtime::token::TokenError::new(message));
                        }
                    }
                }
                Ok(found)
            }
        }

        impl ::paginator_runtime::token::TokenValue for $name {
            fn unset() -> Self {
                Self::default()
            }
            fn is_unset(&self) -> bool {
                // A key can be unset, a value of it cannot.
                false
            }
            fn to_wire(&self) -> ::paginator_runtime::token::WireValue {
                PartOfToken::to_wire(self)
            }
            fn from_wire(
                value: ::paginator_runtime::token::WireValue,
            ) -> ::std::result::Result<Self, ::paginator_runtime::token::TokenError> {
                PartOfToken::from_wire(value)
            }
            fn from_text(_: &str) -> ::std::result::Result<Self, ::paginator_runtime::token::TokenError> {
                Err(::paginator_runtime::token::TokenError::new("it is a text, and the token is a map"))
            }
        }
    };
}
pub(super) use token_value;

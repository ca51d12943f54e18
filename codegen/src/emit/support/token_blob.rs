impl PartOfToken for Blob {
    fn to_wire(&self) -> ::paginator_runtime::token::WireValue {
        ::paginator_runtime::token::WireValue::Bytes(self.0.clone())
    }
    fn from_wire(
        value: ::paginator_runtime::token::WireValue,
    ) -> ::std::result::Result<Self, ::paginator_runtime::token::TokenError> {
        match value {
            ::paginator_runtime::token::WireValue::Bytes(value) => Ok(Blob(value)),
            other => Err(::paginator_runtime::token::TokenError::wrong_type("binary", &other)),
        }
    }
}

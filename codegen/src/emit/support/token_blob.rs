impl ::paginator_runtime::token::TokenValue for Blob {
    fn unset() -> Self {
        Blob::default()
    }
    fn to_wire(&self) -> ::paginator_runtime::token::WireValue {
        ::paginator_runtime::token::WireValue::Bytes(self.0.clone())
    }
    fn from_wire(
        value: ::paginator_runtime::token::WireValue,
    ) -> ::std::result::Result<Self, ::paginator_runtime::token::TokenError> {
        ::paginator_runtime::token::TokenValue::from_wire(value).map(Blob)
    }
    fn from_text(text: &str) -> ::std::result::Result<Self, ::paginator_runtime::token::TokenError> {
        ::paginator_runtime::token::TokenValue::from_text(text).map(Blob)
    }
}

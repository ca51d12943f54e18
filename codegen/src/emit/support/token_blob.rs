impl PartOfToken for Blob {
    fn to_wire(&self) -> ::paginator_runtime::WireValue {
        ::paginator_runtime::WireValue::Bytes(self.0.clone())
    }
    fn from_wire(
        value: ::paginator_runtime::WireValue,
    ) -> ::std::result::Result<Self, ::paginator_runtime::TokenError> {
        match value {
            ::paginator_runtime::WireValue::Bytes(value) => Ok(Blob(value)),
            other => Err(::paginator_runtime::TokenError::wrong_type("binary", &other)),
        }
    }
}

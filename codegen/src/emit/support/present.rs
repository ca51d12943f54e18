/// Reads what is never absent; null is empty, as botocore has it.
pub(super) fn null_is_empty<'de, D: ::serde::Deserializer<'de>, T: ::serde::Deserialize<'de> + Default>(
    deserializer: D,
) -> ::std::result::Result<T, D::Error> {
    let found: Option<T> = ::serde::Deserialize::deserialize(deserializer)?;
    Ok(found.unwrap_or_default())
}

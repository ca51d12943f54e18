//! Tokens that are maps, DynamoDB's keys: a newtype over the SDK's value that a resume token can hold.

use super::{
    path::outside,
    source::{SdkCrate, SdkType},
};
use crate::error::{Result, refused};
use std::collections::BTreeMap;

/// The types that keys consist of, each once.
#[derive(Default)]
pub(super) struct Keys {
    written: BTreeMap<String, String>,
}

impl Keys {
    /// The newtype over `value`, an enum of the SDK that a map holds. `wire` are the names of its variants on the wire.
    pub(super) fn of(
        &mut self,
        sdk: &SdkCrate,
        operation: &str,
        member: &str,
        value: &str,
        wire: &[&str],
    ) -> Result<String> {
        let wrong = |what: &str| refused(operation, member, what);
        let shape = value.strip_prefix("crate::types::");
        let shape = shape.ok_or_else(|| wrong("is a map of values that are no enum of the SDK"))?;
        let found = sdk.shape(shape)?;
        if !found.is_enum {
            return Err(wrong("is a map of structures, of which the SDK cannot tell what is set"));
        }
        let name = format!("{shape}Token");
        if !self.written.contains_key(&name) {
            let text = newtype(&name, sdk, &found, value, wire).map_err(|what| wrong(&what))?;
            self.written.insert(name.clone(), text);
        }
        Ok(name)
    }

    pub(super) fn items(&self) -> impl Iterator<Item = String> {
        self.written.values().cloned()
    }
}

/// The code of a newtype.
fn newtype(
    name: &str,
    sdk: &SdkCrate,
    found: &SdkType,
    own: &str,
    wire: &[&str],
) -> std::result::Result<String, String> {
    let path = format!("{}::types::{}", sdk.name(), found.name);
    let (mut writes, mut reads) = (String::new(), String::new());
    for (variant, ty) in &found.members {
        if variant == "Unknown" {
            continue;
        }
        let part = Part::of(ty, own)
            .ok_or_else(|| format!("holds a `{}`, which a token cannot", outside(ty, sdk.name())))?;
        // The SDK spells it differently.
        let wire = wire.iter().find(|wire| wire.eq_ignore_ascii_case(variant));
        let wire =
            wire.ok_or_else(|| format!("has a type `{variant}` that the description does not have"))?;
        writes.push_str(&format!("{path}::{variant}(value) => ({wire:?}, {}),\n", part.write("value")));
        let (pattern, value) = part.read(&format!("{}::primitives::Blob", sdk.name()));
        reads.push_str(&format!("({wire:?}, WireValue::{pattern}(value)) => {path}::{variant}({value}),\n"));
    }
    Ok(format!(
        "/// A value of a key, as a resume token holds it.\n\
         #[derive(Clone, PartialEq)]\n\
         pub struct {name}(/// The SDK's value.\npub {path});\n\n\
         impl paginator_runtime::token::TokenValue for {name} {{\n\
         fn unset() -> Self {{ {name}({path}::Null(true)) }}\n\
         fn is_unset(&self) -> bool {{ false }}\n\
         fn to_wire(&self) -> paginator_runtime::token::WireValue {{ Self::write(&self.0) }}\n\
         fn from_wire(value: paginator_runtime::token::WireValue) \
         -> Result<Self, paginator_runtime::token::TokenError> {{ Self::read(value).map({name}) }}\n\
         fn from_text(_: &str) -> Result<Self, paginator_runtime::token::TokenError> {{ \
         Err(paginator_runtime::token::TokenError::new(\"it is a text, and the token is a map\")) }}\n\
         }}\n\n\
         impl {name} {{\n\
         fn write(value: &{path}) -> paginator_runtime::token::WireValue {{\n\
         use paginator_runtime::token::WireValue;\n\
         let (name, value) = match value {{ {writes} \
         _ => return WireValue::Map(Vec::new()), }};\n\
         WireValue::Map(vec![(name.to_owned(), value)]) }}\n\
         fn read(value: paginator_runtime::token::WireValue) \
         -> Result<{path}, paginator_runtime::token::TokenError> {{\n\
         use paginator_runtime::token::{{TokenError, WireValue}};\n\
         let WireValue::Map(members) = value else {{ return Err(TokenError::wrong_type(\"a map\", &value)); }};\n\
         let mut members = members.into_iter();\n\
         let (Some((name, value)), None) = (members.next(), members.next()) else {{\n\
         return Err(TokenError::new(\"a value of its key has no type, or several\")); }};\n\
         Ok(match (name.as_str(), value) {{ {reads} \
         _ => return Err(TokenError::new(\"it holds a value of an unknown type\")), }}) }} }}"
    ))
}

/// What a variant holds.
enum Part {
    Text,
    Flag,
    Bytes,
    Texts,
    ManyBytes,
    List,
    Map,
}

impl Part {
    fn of(ty: &str, own: &str) -> Option<Self> {
        let list = |inside: &str| ty == format!("::std::vec::Vec<{inside}>");
        Some(match ty {
            "::std::string::String" => Part::Text,
            "bool" => Part::Flag,
            "::aws_smithy_types::Blob" => Part::Bytes,
            _ if list("::std::string::String") => Part::Texts,
            _ if list("::aws_smithy_types::Blob") => Part::ManyBytes,
            _ if list(own) => Part::List,
            _ if ty == format!("::std::collections::HashMap<::std::string::String,{own}>") => Part::Map,
            _ => return None,
        })
    }

    fn write(&self, value: &str) -> String {
        match self {
            Part::Text => format!("WireValue::String({value}.clone())"),
            Part::Flag => format!("WireValue::Bool(*{value})"),
            Part::Bytes => format!("WireValue::Bytes({value}.as_ref().to_vec())"),
            Part::Texts => {
                format!("WireValue::List({value}.iter().cloned().map(WireValue::String).collect())")
            }
            Part::ManyBytes => format!(
                "WireValue::List({value}.iter().map(|each| WireValue::Bytes(each.as_ref().to_vec())).collect())"
            ),
            Part::List => format!("WireValue::List({value}.iter().map(Self::write).collect())"),
            // Sorted by name: the SDK's map has no order.
            Part::Map => format!(
                "WireValue::Map({value}.iter().collect::<BTreeMap<_, _>>().into_iter()\
                 .map(|(name, value)| (name.clone(), Self::write(value))).collect())"
            ),
        }
    }

    /// The kind of wire value that is read, and the expression that converts it.
    fn read(&self, blob: &str) -> (&'static str, String) {
        let each = |kind: &str, made: &str, what: &str| {
            format!(
                "value.into_iter().map(|value| match value {{ WireValue::{kind}(value) => Ok({made}), \
                 other => Err(TokenError::wrong_type({what:?}, &other)) }}).collect::<Result<_, _>>()?"
            )
        };
        match self {
            Part::Text => ("String", "value".to_owned()),
            Part::Flag => ("Bool", "value".to_owned()),
            Part::Bytes => ("Bytes", format!("{blob}::new(value)")),
            Part::Texts => ("List", each("String", "value", "a string")),
            Part::ManyBytes => ("List", each("Bytes", &format!("{blob}::new(value)"), "binary")),
            Part::List => ("List", "value.into_iter().map(Self::read).collect::<Result<_, _>>()?".to_owned()),
            Part::Map => (
                "Map",
                "value.into_iter().map(|(name, value)| Ok((name, Self::read(value)?)))\
                 .collect::<Result<_, TokenError>>()?"
                    .to_owned(),
            ),
        }
    }
}

//! Names: the wire name that serde gives a field, and the function that an operation gets.

use crate::attr::entries;
use proc_macro2::{Ident, Span};
use syn::{Attribute, LitStr, Token, ext::IdentExt, parse::ParseStream};

/// What serde's attributes say about the names of one struct or field.
#[derive(Default)]
pub(crate) struct SerdeNames {
    /// `rename`
    pub(crate) rename: Option<String>,
    /// `rename_all`
    pub(crate) rename_all: Option<String>,
    /// `flatten`, `skip` or `skip_serializing`: what leaves a field without a name.
    pub(crate) nameless: Option<Ident>,
}

/// Reads serde's attributes, whether its traits are derived or not. What is wrong with them is left to serde.
pub(crate) fn serde_names(attrs: &[Attribute]) -> SerdeNames {
    let mut names = SerdeNames::default();
    for attr in attrs.iter().filter(|attr| attr.path().is_ident("serde")) {
        entries(attr, |key, input| {
            let slot = match key.to_string().as_str() {
                "rename" => &mut names.rename,
                "rename_all" => &mut names.rename_all,
                "flatten" | "skip" | "skip_serializing" => {
                    names.nameless = Some(key.clone());
                    return Ok(());
                }
                _ => return Err(input.error("another key")),
            };
            *slot = Some(serialized_name(input)?);
            Ok(())
        })
        .for_each(drop);
    }
    names
}

/// `= "name"` or `(serialize = "name", deserialize = "name")`: requests are serialized.
fn serialized_name(input: ParseStream) -> syn::Result<String> {
    if input.parse::<Option<Token![=]>>()?.is_some() {
        return Ok(input.parse::<LitStr>()?.value());
    }
    let content;
    syn::parenthesized!(content in input);
    let mut name = None;
    while !content.is_empty() {
        let key: Ident = content.call(Ident::parse_any)?;
        content.parse::<Token![=]>()?;
        let value: LitStr = content.parse()?;
        if key == "serialize" {
            name = Some(value.value());
        }
        content.parse::<Option<Token![,]>>()?;
    }
    name.ok_or_else(|| input.error("no name for serializing"))
}

/// The name of a field under `rename_all`. Source of the rules: serde's reference, "Container attributes".
pub(crate) fn rename_field(field: &str, rule: Option<&str>) -> String {
    let words = || field.split('_').filter(|word| !word.is_empty());
    let pascal = || words().map(capitalized).collect::<String>();
    match rule {
        Some("PascalCase") => pascal(),
        Some("camelCase") => {
            let pascal = pascal();
            let mut characters = pascal.chars();
            let first = characters.next().map(|first| first.to_ascii_lowercase());
            first.into_iter().chain(characters).collect()
        }
        Some("UPPERCASE" | "SCREAMING_SNAKE_CASE") => field.to_ascii_uppercase(),
        Some("kebab-case") => field.replace('_', "-"),
        Some("SCREAMING-KEBAB-CASE") => field.to_ascii_uppercase().replace('_', "-"),
        _ => field.to_owned(),
    }
}

fn capitalized(word: &str) -> String {
    let mut characters = word.chars();
    let first = characters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(characters).collect()
}

/// The operation that a request struct is named after.
pub(crate) fn operation_of(request: &Ident) -> String {
    let name = request.unraw().to_string();
    let stem = name.strip_suffix("Request").or_else(|| name.strip_suffix("Input"));
    stem.filter(|stem| !stem.is_empty()).unwrap_or(&name).to_owned()
}

/// `ListUsersInGroup` as `list_users_in_group`, `DescribeDBInstances` as `describe_db_instances`, `drive.files.list` as
/// `drive_files_list`.
pub(crate) fn snake_case(operation: &str) -> String {
    let character = |character: char| if character.is_alphanumeric() { character } else { '_' };
    let characters: Vec<char> =
        operation.trim_matches(|end: char| !end.is_alphanumeric()).chars().map(character).collect();
    let mut name = String::new();
    for (i, character) in characters.iter().enumerate() {
        let before = i.checked_sub(1).and_then(|i| characters.get(i));
        let after = characters.get(i + 1);
        let begins_word = character.is_uppercase()
            && before.is_some_and(|before| {
                !before.is_uppercase() && *before != '_' || after.is_some_and(|after| after.is_lowercase())
            });
        if begins_word && !name.ends_with('_') {
            name.push('_');
        }
        if *character != '_' || !name.ends_with('_') {
            name.extend(character.to_lowercase());
        }
    }
    name
}

/// What edition 2024 reserves and syn, which does not know the edition, takes for a name.
const RESERVED: [&str; 1] = ["gen"];

/// `name` as an identifier, raw where it is a keyword; `None` when it cannot be one.
pub(crate) fn ident(name: &str, span: Span) -> Option<Ident> {
    let plain = syn::parse_str::<Ident>(name).ok().filter(|_| !RESERVED.contains(&name));
    let mut ident = plain.or_else(|| syn::parse_str::<Ident>(&format!("r#{name}")).ok())?;
    ident.set_span(span);
    Some(ident)
}

#[cfg(test)]
mod tests {
    use super::{rename_field, snake_case};

    #[test]
    fn operations_become_functions() {
        for (operation, function) in [
            ("ListUsersInGroup", "list_users_in_group"),
            ("DescribeDBInstances", "describe_db_instances"),
            ("ListObjectsV2", "list_objects_v2"),
            ("ListMFADevices", "list_mfa_devices"),
            ("list_things", "list_things"),
            ("Query", "query"),
            ("drive.files.list", "drive_files_list"),
            ("Files.List", "files_list"),
            ("list-users", "list_users"),
            ("GET /users/{id}/posts", "get_users_id_posts"),
            ("list__things", "list_things"),
        ] {
            assert_eq!(snake_case(operation), function);
        }
    }

    /// Expected values: what serde 1.0 writes for the field `next_token`.
    #[test]
    fn fields_are_renamed_as_serde_does() {
        for (rule, name) in [
            (None, "next_token"),
            (Some("lowercase"), "next_token"),
            (Some("UPPERCASE"), "NEXT_TOKEN"),
            (Some("PascalCase"), "NextToken"),
            (Some("camelCase"), "nextToken"),
            (Some("snake_case"), "next_token"),
            (Some("SCREAMING_SNAKE_CASE"), "NEXT_TOKEN"),
            (Some("kebab-case"), "next-token"),
            (Some("SCREAMING-KEBAB-CASE"), "NEXT-TOKEN"),
        ] {
            assert_eq!(rename_field("next_token", rule), name);
        }
    }
}

//! Names in Rust: of fields, structs and the variants of enums.

use heck::{ToSnakeCase, ToUpperCamelCase};
use std::collections::BTreeSet;

/// What cannot be a name as it is. Source: the Rust reference, "Keywords", of edition 2024.
const KEYWORDS: &str = "abstract as async await become box break const continue do dyn else enum extern false final fn \
    for gen if impl in let loop macro match mod move mut override priv pub ref return static struct trait true try \
    type typeof unsafe unsized use virtual where while yield";

/// Keywords that cannot be written raw either.
const NEVER_RAW: [&str; 3] = ["self", "super", "crate"];

/// Names of types that generated text uses itself, or that everyone takes for Rust's own.
const TAKEN: &str = "Option Vec Box String Result Some None Ok Err Self Default Clone Debug Eq PartialEq BTreeMap \
    Blob Date DateTime HttpDate Hidden Object OrderedMap Value Serialize Deserialize Paginated JsonOperation Service ServiceError Into Iterator";

/// The field of a member: `MFAOptions` as `mfa_options`, raw where it is a keyword.
pub(crate) fn field(member: &str, taken: &mut BTreeSet<String>) -> String {
    let mut name = member.to_snake_case();
    if name.is_empty() || name.starts_with(|c: char| c.is_ascii_digit()) {
        name.insert(0, '_');
    }
    if NEVER_RAW.contains(&name.as_str()) {
        name.push('_');
    }
    let name = unique(name, taken);
    if is_keyword(&name) { format!("r#{name}") } else { name }
}

/// The struct or enum of a shape: `MFAOptionType` as `MfaOptionType`. One whose name is taken gets `Shape` at its end.
pub(crate) fn type_name(shape: &str, taken: &mut BTreeSet<String>) -> String {
    let mut name = camel_case(shape);
    if TAKEN.split(' ').any(|taken| taken == name) {
        name.push_str("Shape");
    }
    unique(name, taken)
}

/// `DescribeDBInstances` as `DescribeDbInstances`.
pub(crate) fn camel_case(name: &str) -> String {
    let local = name.rsplit('#').next().unwrap_or(name);
    let name = local.to_upper_camel_case();
    if name.starts_with(|c: char| c.is_ascii_digit()) { format!("_{name}") } else { name }
}

/// The module of an operation: `describe_db_instances`.
pub(crate) fn module(operation: &str) -> String {
    let name = operation.to_snake_case();
    if is_keyword(&name) { format!("{name}_") } else { name }
}

/// The variant of a value: `FORCE_CHANGE_PASSWORD` as `ForceChangePassword`, `V1_0` as itself.
pub(crate) fn variant(value: &str, taken: &mut BTreeSet<String>) -> String {
    let mut name = String::new();
    for word in value.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let word = word.to_upper_camel_case();
        // Two adjacent numbers must not become one.
        if name.ends_with(|c: char| c.is_ascii_digit()) && word.starts_with(|c: char| c.is_ascii_digit()) {
            name.push('_');
        }
        name.push_str(&word);
    }
    if name.is_empty() {
        name.push_str("Empty");
    }
    if name.starts_with(|c: char| c.is_numeric()) {
        name.insert(0, '_');
    }
    // `Other` holds unknown values.
    if name == "Other" || name == "Self" {
        name.push_str("Value");
    }
    unique(name, taken)
}

/// The name of a field under serde's `rename_all`. Source of the rules: serde's reference, "Container attributes".
pub(crate) fn renamed(field: &str, rule: &str) -> String {
    let mut name = String::new();
    for word in field.trim_start_matches("r#").split('_') {
        let mut characters = word.chars();
        name.extend(characters.next().map(|first| first.to_ascii_uppercase()));
        name.push_str(characters.as_str());
    }
    match (rule, name.chars().next()) {
        ("camelCase", Some(first)) => name.replacen(first, &first.to_ascii_lowercase().to_string(), 1),
        _ => name,
    }
}

fn is_keyword(name: &str) -> bool {
    KEYWORDS.split(' ').any(|keyword| keyword == name)
}

fn unique(mut name: String, taken: &mut BTreeSet<String>) -> String {
    while !taken.insert(name.clone()) {
        name.push('_');
    }
    name
}

#[cfg(test)]
mod tests {
    use super::{field, renamed, type_name, variant};
    use std::collections::BTreeSet;

    #[test]
    fn members_become_fields() {
        for (member, name) in [
            ("MFAOptions", "mfa_options"),
            ("nextToken", "next_token"),
            ("type", "r#type"),
            ("self", "self_"),
            ("2xx", "_2xx"),
            ("gen", "r#gen"),
            ("x-amz-id", "x_amz_id"),
        ] {
            assert_eq!(field(member, &mut BTreeSet::new()), name);
        }
        let mut taken = BTreeSet::new();
        assert_eq!(["a", "A", "_a"].map(|member| field(member, &mut taken)), ["a", "a_", "a__"]);
    }

    #[test]
    fn shapes_become_types_that_hide_none_of_rusts() {
        for (shape, name) in [
            ("CustomSMSLambdaVersionConfigType", "CustomSmsLambdaVersionConfigType"),
            ("Option", "OptionShape"),
            ("__listOfThings", "ListOfThings"),
            ("smithy.api#Unit", "Unit"),
        ] {
            assert_eq!(type_name(shape, &mut BTreeSet::new()), name);
        }
    }

    #[test]
    fn values_become_variants() {
        for (value, name) in [
            ("FORCE_CHANGE_PASSWORD", "ForceChangePassword"),
            ("V1_0", "V1_0"),
            ("1.1.2", "_1_1_2"),
            ("OTHER", "OtherValue"),
            ("self", "SelfValue"),
            ("", "Empty"),
            ("t2.micro", "T2Micro"),
            ("-", "Empty"),
        ] {
            assert_eq!(variant(value, &mut BTreeSet::new()), name, "{value}");
        }
        let mut taken = BTreeSet::new();
        assert_eq!(["http", "HTTP"].map(|value| variant(value, &mut taken)), ["Http", "Http_"]);
    }

    /// Expected values: what serde 1.0 writes for these fields.
    #[test]
    fn fields_are_renamed_as_serde_does() {
        for (name, rule, expected) in [
            ("next_token", "PascalCase", "NextToken"),
            ("next_token", "camelCase", "nextToken"),
            ("r#type", "camelCase", "type"),
            ("_2xx", "PascalCase", "2xx"),
            ("list_v2", "PascalCase", "ListV2"),
        ] {
            assert_eq!(renamed(name, rule), expected);
        }
    }
}

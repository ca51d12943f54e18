//! `--output text` as the AWS CLI prints it: one object per line, tabs between its values, in the order of their keys.

use anyhow::{Error, bail};
use paginator_runtime::search::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The lines of what is to be printed.
pub(crate) fn lines(found: &Value) -> Result<String, Error> {
    let mut text = String::new();
    any(found, None, None, &mut text)?;
    Ok(text)
}

/// `name` is the key of `found`, and begins each of its lines; `columns` are the keys with scalars in any object of one
/// list.
fn any(
    found: &Value,
    name: Option<&str>,
    columns: Option<&BTreeSet<&str>>,
    text: &mut String,
) -> Result<(), Error> {
    match (members(found), found.as_array()) {
        (Some(members), _) => object(&members, name, columns, text),
        (None, Some(elements)) => array(elements, name, text),
        (None, None) => {
            line(None, [cell(found)], text);
            Ok(())
        }
    }
}

fn object(
    members: &BTreeMap<&str, &Value>,
    name: Option<&str>,
    columns: Option<&BTreeSet<&str>>,
    text: &mut String,
) -> Result<(), Error> {
    let own = scalar_keys(members).collect();
    let columns = columns.unwrap_or(&own);
    let cells = columns.iter().map(|key| members.get(key).map_or(String::new(), |value| cell(value)));
    let cells: Vec<_> = cells.collect();
    if !cells.is_empty() {
        line(name, cells, text);
    }
    let others = members.iter().filter(|(key, _)| !columns.contains(*key));
    others.into_iter().try_for_each(|(key, value)| any(value, Some(key), None, text))
}

fn array(elements: &[Value], name: Option<&str>, text: &mut String) -> Result<(), Error> {
    if elements.iter().any(|element| element.as_object().is_some()) {
        let Some(objects) = elements.iter().map(members).collect::<Option<Vec<_>>>() else {
            bail!("--output text cannot print a list of objects and other values");
        };
        let columns = objects.iter().flat_map(|members| scalar_keys(members)).collect();
        return objects.iter().try_for_each(|members| object(members, name, Some(&columns), text));
    }
    let (nested, scalars): (Vec<_>, Vec<_>) =
        elements.iter().partition(|element| element.as_array().is_some());
    let cells: Vec<_> = scalars.into_iter().map(cell).collect();
    match name {
        _ if cells.is_empty() => {}
        Some(_) => cells.into_iter().for_each(|cell| line(name, [cell], text)),
        None => line(None, cells, text),
    }
    nested.into_iter().try_for_each(|element| any(element, name, None, text))
}

/// In the order of their keys.
fn members(found: &Value) -> Option<BTreeMap<&str, &Value>> {
    Some(found.as_object()?.collect())
}

fn scalar_keys<'a>(members: &BTreeMap<&'a str, &Value>) -> impl Iterator<Item = &'a str> {
    let scalars =
        members.iter().filter(|(_, value)| value.as_array().is_none() && value.as_object().is_none());
    scalars.map(|(key, _)| *key)
}

/// As Python spells it; anything but a scalar as JSON.
fn cell(value: &Value) -> String {
    match (value.as_str(), value.as_bool()) {
        (Some(text), _) => text.to_owned(),
        (None, Some(true)) => "True".to_owned(),
        (None, Some(false)) => "False".to_owned(),
        (None, None) if value.is_null() => "None".to_owned(),
        (None, None) => value.to_string(),
    }
}

fn line(name: Option<&str>, cells: impl IntoIterator<Item = String>, text: &mut String) {
    let cells: Vec<_> = name.map(str::to_uppercase).into_iter().chain(cells).collect();
    *text += &cells.join("\t");
    text.push('\n');
}

//! `--output text` as the AWS CLI prints it: an object a line, tabs between its values, in the order of their keys.

use anyhow::{Error, bail};
use jmespath::{Rcvar, Variable};
use std::collections::{BTreeMap, BTreeSet};

/// The lines of what is to be printed.
pub(crate) fn lines(found: &Variable) -> Result<String, Error> {
    let mut text = String::new();
    any(found, None, None, &mut text)?;
    Ok(text)
}

/// `name` is the key that it stands at, and begins each of its lines; `columns` are what the objects of one list have
/// in common.
fn any(
    found: &Variable,
    name: Option<&str>,
    columns: Option<&BTreeSet<&str>>,
    text: &mut String,
) -> Result<(), Error> {
    match found {
        Variable::Object(members) => object(members, name, columns, text),
        Variable::Array(elements) => array(elements, name, text),
        scalar => {
            line(None, [cell(scalar)?], text);
            Ok(())
        }
    }
}

fn object(
    members: &BTreeMap<String, Rcvar>,
    name: Option<&str>,
    columns: Option<&BTreeSet<&str>>,
    text: &mut String,
) -> Result<(), Error> {
    let own = scalar_keys(members).collect();
    let columns = columns.unwrap_or(&own);
    let cells = columns.iter().map(|key| members.get(*key).map_or(Ok(String::new()), |value| cell(value)));
    let cells = cells.collect::<Result<Vec<_>, _>>()?;
    if !cells.is_empty() {
        line(name, cells, text);
    }
    let others = members.iter().filter(|(key, _)| !columns.contains(key.as_str()));
    others.into_iter().try_for_each(|(key, value)| any(value, Some(key), None, text))
}

fn array(elements: &[Rcvar], name: Option<&str>, text: &mut String) -> Result<(), Error> {
    if elements.iter().any(|element| element.is_object()) {
        let Some(objects) = elements.iter().map(|element| element.as_object()).collect::<Option<Vec<_>>>()
        else {
            bail!("--output text cannot print a list of objects and other values");
        };
        let columns = objects.iter().flat_map(|members| scalar_keys(members)).collect();
        return objects.into_iter().try_for_each(|members| object(members, name, Some(&columns), text));
    }
    let (nested, scalars): (Vec<_>, Vec<_>) = elements.iter().partition(|element| element.is_array());
    let cells = scalars.into_iter().map(|scalar| cell(scalar)).collect::<Result<Vec<_>, _>>()?;
    match name {
        _ if cells.is_empty() => {}
        Some(_) => cells.into_iter().for_each(|cell| line(name, [cell], text)),
        None => line(None, cells, text),
    }
    nested.into_iter().try_for_each(|element| any(element, name, None, text))
}

fn scalar_keys(members: &BTreeMap<String, Rcvar>) -> impl Iterator<Item = &str> {
    members.iter().filter(|(_, value)| !value.is_array() && !value.is_object()).map(|(key, _)| key.as_str())
}

/// As Python spells it; what is no scalar, as JSON.
fn cell(value: &Variable) -> Result<String, Error> {
    Ok(match value {
        Variable::String(text) => text.clone(),
        Variable::Null => "None".to_owned(),
        Variable::Bool(true) => "True".to_owned(),
        Variable::Bool(false) => "False".to_owned(),
        other => serde_json::to_string(other)?,
    })
}

fn line(name: Option<&str>, cells: impl IntoIterator<Item = String>, text: &mut String) {
    let cells: Vec<_> = name.map(str::to_uppercase).into_iter().chain(cells).collect();
    *text += &cells.join("\t");
    text.push('\n');
}

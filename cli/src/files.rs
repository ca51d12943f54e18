//! Values in files: `file://` and `fileb://`, as the AWS CLI reads them.

use anyhow::{Context, Error, bail};
use std::{env, fs};

/// A value, or the content of the file that it names.
pub(crate) enum Loaded {
    Text(String),
    Bytes(Vec<u8>),
}

impl Loaded {
    /// The value of an option.
    pub(crate) fn of(option: &str, value: String) -> Result<Self, Error> {
        if value.starts_with("http://") || value.starts_with("https://") {
            bail!(
                "{option} would be downloaded by the AWS CLI, and is not by this program: give the value itself, or \
                 in --cli-input-json where it is meant to be a URL"
            );
        }
        let (path, is_text) = match (value.strip_prefix("file://"), value.strip_prefix("fileb://")) {
            (Some(path), _) => (path, true),
            (_, Some(path)) => (path, false),
            _ => return Ok(Loaded::Text(value)),
        };
        let path = expanded(path, |name| env::var(name).ok());
        let bytes = fs::read(&path).with_context(|| format!("{option} cannot be read from {path}"))?;
        if !is_text {
            return Ok(Loaded::Bytes(bytes));
        }
        let text = String::from_utf8(bytes).ok();
        let text = text.with_context(|| format!("{option} cannot be read from {path}: it is not UTF-8"))?;
        // As Python reads text.
        Ok(Loaded::Text(text.replace("\r\n", "\n").replace('\r', "\n")))
    }

    /// The value of an option that is text.
    pub(crate) fn text(option: &str, value: String) -> Result<String, Error> {
        match Loaded::of(option, value)? {
            Loaded::Text(text) => Ok(text),
            Loaded::Bytes(_) => bail!("{option} is text: it can be read with file://, and not with fileb://"),
        }
    }

    /// The value of an option that is then parsed, as a number or as JSON.
    pub(crate) fn any(option: &str, value: String) -> Result<String, Error> {
        match Loaded::of(option, value)? {
            Loaded::Text(text) => Ok(text),
            Loaded::Bytes(bytes) => {
                let text = String::from_utf8(bytes).ok();
                text.with_context(|| format!("{option} cannot be read from its file: it is not UTF-8"))
            }
        }
    }
}

/// A path with its `~`, `$NAME` and `${NAME}` replaced; a variable that is not set stays as it is written.
fn expanded(path: &str, variable: impl Fn(&str) -> Option<String>) -> String {
    let home = path.strip_prefix('~').filter(|rest| rest.is_empty() || rest.starts_with('/'));
    let path = match (home, variable("HOME")) {
        (Some(rest), Some(home)) => format!("{}{rest}", home.trim_end_matches('/')),
        _ => path.to_owned(),
    };
    let mut text = String::new();
    let mut left = &*path;
    while let Some((before, behind)) = left.split_once('$') {
        text += before;
        let name_end = |text: &str| {
            text.find(|character: char| !character.is_ascii_alphanumeric() && character != '_')
                .unwrap_or(text.len())
        };
        let (name, written) = match behind.strip_prefix('{').and_then(|behind| behind.split_once('}')) {
            Some((name, _)) => (name, name.len() + 2),
            None => behind.split_at_checked(name_end(behind)).map_or(("", 0), |(name, _)| (name, name.len())),
        };
        let (as_written, rest) = behind.split_at_checked(written).unwrap_or((behind, ""));
        match variable(name).filter(|_| !name.is_empty()) {
            Some(value) => text += &value,
            None => text = text + "$" + as_written,
        }
        left = rest;
    }
    text + left
}

#[cfg(test)]
mod tests {
    use super::expanded;

    /// Python's `os.path.expandvars(os.path.expanduser(path))`.
    #[test]
    fn paths_are_expanded_as_python_does_it() {
        let variable = |name: &str| match name {
            "HOME" => Some("/home/ada/".to_owned()),
            "A" => Some("b$A".to_owned()),
            "é" => Some("never".to_owned()),
            _ => None,
        };
        for (path, expected) in [
            ("~/x", "/home/ada/x"),
            ("~", "/home/ada"),
            ("~ada/x", "~ada/x"),
            ("/~/x", "/~/x"),
            ("$A/${A}/$A.$AB", "b$A/b$A/b$A.$AB"),
            ("${A", "${A"),
            ("$", "$"),
            ("$$A", "$b$A"),
            ("${A}}", "b$A}"),
            ("${}$é${é}", "${}$énever"),
            ("%A%", "%A%"),
        ] {
            assert_eq!(expanded(path, variable), expected);
        }
    }
}

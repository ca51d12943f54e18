//! What is printed: JSON or a table on stdout, one line on stderr for an error.

use crate::{terminal, text};
use anyhow::Error;
use comfy_table::{Table, presets};
use paginator_models::cognito_idp::{ListUsersInGroupResponse, UserType};
use paginator_runtime::search::Value;
use serde::Serialize;
use serde_json::ser::{PrettyFormatter, Serializer};
use std::{
    borrow::Cow,
    io::{self, IsTerminal, Write},
};

/// As the AWS CLI prints it: indented by four spaces, other scripts not escaped.
pub(crate) fn json(found: &impl Serialize) -> Result<(), Error> {
    let mut text = Vec::new();
    found.serialize(&mut Serializer::with_formatter(&mut text, PrettyFormatter::with_indent(b"    ")))?;
    text.push(b'\n');
    print(str::from_utf8(&text)?)
}

/// As the AWS CLI prints it.
pub(crate) fn text(found: &Value) -> Result<(), Error> {
    print(&text::lines(found)?)
}

/// One row per user, and the token after the last one.
pub(crate) fn users(listed: &ListUsersInGroupResponse) -> Result<(), Error> {
    let mut table = plain_table();
    table.set_header(["Username", "Status", "Enabled", "Created", "Email"]);
    table.add_rows(listed.users.iter().map(row));
    let mut text = format!("{table}\n{} users\n", listed.users.len());
    if let Some(token) = &listed.next_token {
        text += &format!("NextToken: {token}\n");
    }
    print(&text)
}

fn row(user: &UserType) -> [String; 5] {
    let text = |value: Option<&str>| terminal::line(value.unwrap_or_default());
    [
        text(user.username.as_deref()),
        text(user.user_status.as_ref().map(|status| status.as_str())),
        user.enabled.map(|enabled| enabled.to_string()).unwrap_or_default(),
        user.user_create_date.as_ref().map(|date| date.to_string()).unwrap_or_default(),
        text(user.attribute("email")),
    ]
}

/// What a query found: one row per element, with a header where the elements are objects.
pub(crate) fn table(found: &Value) -> Result<(), Error> {
    let mut table = plain_table();
    let rows = found.as_array().unwrap_or(std::slice::from_ref(found));
    if let Some(members) = rows.first().and_then(Value::as_object) {
        table.set_header(members.map(|(name, _)| terminal::line(name)));
    }
    for row in rows {
        let members = row.as_object().map(|members| members.map(|(_, value)| cell(value)).collect());
        let elements = || row.as_array().map(|elements| elements.iter().map(cell).collect());
        table.add_row(members.or_else(elements).unwrap_or_else(|| vec![cell(row)]));
    }
    print(&format!("{table}\n"))
}

fn cell(value: &Value) -> String {
    match value.as_str() {
        Some(text) => terminal::line(text),
        None if value.is_null() => String::new(),
        None => terminal::line(&value.to_string()),
    }
}

fn plain_table() -> Table {
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    table
}

/// Prints to stdout, with what a terminal would obey made visible; a reader that has gone, as `head` does, is no error.
pub(crate) fn print(text: &str) -> Result<(), Error> {
    let mut stdout = io::stdout();
    let text = if stdout.is_terminal() { terminal::lines(text).into() } else { Cow::Borrowed(text) };
    match stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        done => Ok(done?),
    }
}

/// The error and its causes in one line.
pub(crate) fn error(error: &Error) {
    line(&format!("error: {error:#}"));
}

/// A line on stderr.
pub(crate) fn line(text: &str) {
    let _ = writeln!(io::stderr(), "{}", terminal::line(text));
}

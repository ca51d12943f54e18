//! What is printed: JSON or a table on stdout, one line on stderr for an error.

use crate::text;
use anyhow::Error;
use comfy_table::{Table, presets};
use paginator_models::cognito_idp::{ListUsersInGroupResponse, UserType};
use paginator_runtime::search::Value;
use serde::Serialize;
use serde_json::ser::{PrettyFormatter, Serializer};
use std::io::{self, IsTerminal, Write};

/// As the AWS CLI prints it: indented by four spaces, other scripts as they are.
pub(crate) fn json(found: &impl Serialize) -> Result<(), Error> {
    let mut text = Vec::new();
    found.serialize(&mut Serializer::with_formatter(&mut text, PrettyFormatter::with_indent(b"    ")))?;
    text.push(b'\n');
    print(&text)
}

/// As the AWS CLI prints it, except to a terminal.
pub(crate) fn text(found: &Value) -> Result<(), Error> {
    let mut text = text::lines(found)?;
    if io::stdout().is_terminal() {
        let lines =
            text.split('\n').map(|line| line.split('\t').map(printable).collect::<Vec<_>>().join("\t"));
        text = lines.collect::<Vec<_>>().join("\n");
    }
    print(text.as_bytes())
}

/// One row a user, and the token behind the last one.
pub(crate) fn users(listed: &ListUsersInGroupResponse) -> Result<(), Error> {
    let mut table = plain_table();
    table.set_header(["Username", "Status", "Enabled", "Created", "Email"]);
    table.add_rows(listed.users.iter().map(row));
    let mut text = format!("{table}\n{} users\n", listed.users.len());
    if let Some(token) = &listed.next_token {
        text += &format!("NextToken: {token}\n");
    }
    print(text.as_bytes())
}

fn row(user: &UserType) -> [String; 5] {
    let text = |value: Option<&str>| printable(value.unwrap_or_default());
    [
        text(user.username.as_deref()),
        text(user.user_status.as_ref().map(|status| status.as_str())),
        user.enabled.map(|enabled| enabled.to_string()).unwrap_or_default(),
        user.user_create_date.as_ref().map(|date| date.to_string()).unwrap_or_default(),
        text(user.attribute("email")),
    ]
}

/// What a query found: one row an element, with a header where the elements are objects.
pub(crate) fn table(found: &Value) -> Result<(), Error> {
    let mut table = plain_table();
    let rows = found.as_array().unwrap_or(std::slice::from_ref(found));
    if let Some(members) = rows.first().and_then(Value::as_object) {
        table.set_header(members.map(|(name, _)| printable(name)));
    }
    for row in rows {
        let members = row.as_object().map(|members| members.map(|(_, value)| cell(value)).collect());
        let elements = || row.as_array().map(|elements| elements.iter().map(cell).collect());
        table.add_row(members.or_else(elements).unwrap_or_else(|| vec![cell(row)]));
    }
    print(format!("{table}\n").as_bytes())
}

fn cell(value: &Value) -> String {
    match value.as_str() {
        Some(text) => printable(text),
        None if value.is_null() => String::new(),
        None => printable(&value.to_string()),
    }
}

fn plain_table() -> Table {
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    table
}

/// Users choose their names and attributes; a terminal is not to obey them.
fn printable(text: &str) -> String {
    text.chars().map(|character| if character.is_control() { '\u{fffd}' } else { character }).collect()
}

/// Prints to stdout; a reader that has gone, as `head` does, is no error.
fn print(text: &[u8]) -> Result<(), Error> {
    match io::stdout().write_all(text).and_then(|()| io::stdout().flush()) {
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
    let _ = writeln!(io::stderr(), "{}", printable(text));
}

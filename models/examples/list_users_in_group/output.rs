//! What the example prints: a table or JSON on stdout, one line on stderr for an error.

use anyhow::Error;
use comfy_table::{Table, presets};
use paginator_models::cognito_idp::{ListUsersInGroupResponse, UserType};
use std::io::{self, Write};

/// The response as the service would have given it in one piece.
pub(crate) fn json(listed: &ListUsersInGroupResponse) -> Result<(), Error> {
    print(&serde_json::to_string_pretty(listed)?)
}

/// One row a user, and the token behind the last one.
pub(crate) fn table(listed: &ListUsersInGroupResponse) -> Result<(), Error> {
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    table.set_header(["Username", "Status", "Enabled", "Created", "Email"]);
    table.add_rows(listed.users.iter().map(row));
    let mut text = format!("{table}\n{} users", listed.users.len());
    if let Some(token) = &listed.next_token {
        text += &format!("\nNextToken: {token}");
    }
    print(&text)
}

fn row(user: &UserType) -> [String; 5] {
    let text = |value: Option<&str>| printable(value.unwrap_or_default());
    [
        text(user.username.as_deref()),
        text(user.user_status.as_ref().map(|status| status.as_str())),
        user.enabled.map(|enabled| enabled.to_string()).unwrap_or_default(),
        user.user_create_date.map(|date| date.to_string()).unwrap_or_default(),
        text(user.attribute("email")),
    ]
}

/// Users choose their names and attributes; a terminal is not to obey them.
fn printable(text: &str) -> String {
    text.chars().map(|character| if character.is_control() { '\u{fffd}' } else { character }).collect()
}

/// Prints to stdout; a reader that has gone, as `head` does, is no error.
fn print(text: &str) -> Result<(), Error> {
    match writeln!(io::stdout(), "{text}") {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        done => Ok(done?),
    }
}

/// The error and its causes in one line.
pub(crate) fn error(error: &Error) {
    let causes: Vec<_> = error.chain().map(ToString::to_string).collect();
    let _ = writeln!(io::stderr(), "error: {}", printable(&causes.join(": ")));
}

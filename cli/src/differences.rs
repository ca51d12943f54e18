//! What the AWS CLI 1.45.11 does otherwise: all that `--help` lists, and the options that only it has.

/// The options of the AWS CLI that this program refuses, and what they would do.
const LACKING: [(&str, &str); 3] = [
    ("debug", "logs what the AWS CLI does"),
    ("no-sign-request", "sends requests without a signature"),
    ("v2-debug", "warns of what version 2 of the AWS CLI does otherwise"),
];

const OTHERWISE: &str = "\
- A table is laid out otherwise, and has no colours.
- Dates of whole seconds are printed without a fraction. In a column of text, a list is JSON.
- What a terminal would obey (escapes, marks of direction) is printed to a terminal as \\u and a number.
- Ctrl-C prints the users that were received, and on stderr the token to go on with; so does an error midway.
- A reader that has gone, as `head` does, is no error (with the AWS CLI 120). A disk that is full is 255 (120).
- Numbers that are out of range are refused (--page-size 0, --max-items -1). Digits are ASCII.
- A starting token of a smaller --page-size, or one of the service itself, gives every user once, and errors none.
- A NextToken in --cli-input-json is kept in the token to go on with.
- A value that begins with http:// or https:// is refused, and not downloaded. In file://~name, `~name` is no home.
- A profile's setting, a variable and an --endpoint-url that are empty count as unset.
- --version is this program's own. --help and -h print this text, as `help` does.";

/// The names of the options that only the AWS CLI has.
pub(crate) fn lacking() -> impl Iterator<Item = &'static str> {
    LACKING.iter().map(|(name, _)| *name)
}

/// What `--help` ends with.
pub(crate) fn help() -> String {
    let lacking: String =
        LACKING.iter().map(|(name, does)| format!("- --{name} is refused ({does}).\n")).collect();
    format!(
        "Names of options can be shortened, and values of the operation's own be read from files (file://, fileb://), \
         as with the AWS CLI. The profile's `cli_timestamp_format` is heeded. Another Ctrl-C ends the program at once. \
         Where stderr is a terminal, the progress is shown there.\n\n\
         The AWS CLI 1.45.11 differs in this, and in nothing else that is known:\n\
         {lacking}{OTHERWISE}\n\n\
         Exit status: 0; 2 for wrong options; 130 after Ctrl-C; 255 for every other error, an option that does not \
         exist included."
    )
}

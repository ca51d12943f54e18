//! What the AWS CLI 1.45.11 does differently: all that `--help` lists, and the options that only it has.

/// The options of the AWS CLI that this program refuses, and what they would do.
const LACKING: [(&str, &str); 3] = [
    ("debug", "there it logs what is done"),
    ("no-sign-request", "there it sends requests without a signature"),
    ("v2-debug", "there it warns of what version 2 does differently"),
];

const OTHERWISE: &str = "\
- With no service named it lists a pool that it makes up.
- A table is laid out differently, and has no colours. What goes to stderr is worded differently.
- Dates of whole seconds are printed without a fraction. In a column of text, a list is JSON.
- What a terminal would obey (escapes, marks of direction) is printed to a terminal as \\u and a number.
- Ctrl-C prints the users that were received, and on stderr the token to go on with; so does an error midway.
- A reader that has gone, as `head` does, is no error (there the exit status is 120). A disk that is full is 255 (120).
- A request is sent at most 3 times unless a setting says how often (there 5 times).
- Numbers that are out of range are refused (--page-size 0, --max-items -1). Their digits are ASCII.
- A starting token that is resumed with a smaller --page-size, or that is the service's own, loses and repeats no user.
- A NextToken in --cli-input-json is kept in the token to go on with.
- A value that begins with http:// or https:// is refused, and not downloaded. In file://~name, ~name is not replaced.
- Empty variables, settings of the profile and --endpoint-url count as unset, and an empty --ca-bundle turns no check off.
- A --ca-bundle that cannot be read is an error even where nothing goes over TLS.
- Without a bundle of authorities, the system's are trusted.
- AWS_REGION sets the region where nothing else does, then the instance. ALL_PROXY sets the proxy. A \
proxy's name is sent without a password too.
- AWS_USE_FIPS_ENDPOINT and AWS_USE_DUALSTACK_ENDPOINT are true or false; anything else is refused.
- A profile with mfa_serial is refused: nobody is asked for a code. A credential_process is run by a shell.
- An endpoint with a name, a password, a query or a fragment is refused. Settings that a request does not need are not \
checked, AWS_RETRY_MODE among them.
- Configuration files are read as AWS's SDKs read them: a comment may follow a value, and a setting is `name = value` \
at the beginning of its line.
- Of the settings that only the AWS CLI has, `output` and `cli_timestamp_format` are heeded: no aliases, no plugins, no \
`cli_history`, no `cli_follow_urlparam`.
- --version is this program's own. --help prints this text, as `help` does, and -h a summary.";

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
         as with the AWS CLI. Another Ctrl-C ends the program at once. \
         Where stderr is a terminal, the progress is shown there.\n\n\
         All known differences from the AWS CLI 1.45.11:\n\
         {lacking}{OTHERWISE}\n\n\
         Exit status: 0; 2 for wrong options; 130 after Ctrl-C; 255 for every other error, an option that does not \
         exist included."
    )
}

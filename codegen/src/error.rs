//! What goes wrong: one line that says what, and what to do.

use std::{error, fmt};

/// Why nothing was written. Its text is one line.
///
/// # Example
/// ```
/// use paginator_codegen::Source;
///
/// let error = Source::at("no/such/folder").service("dynamodb").unwrap_err();
/// assert!(error.to_string().contains("no/such/folder"));
/// assert_eq!(error.to_string().lines().count(), 1);
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Error(String);

/// The result, or why nothing was written.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// An error that says `message`, in one line.
    pub fn new(message: impl fmt::Display) -> Self {
        let message = message.to_string();
        Error(message.split_whitespace().collect::<Vec<_>>().join(" "))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl error::Error for Error {}

/// The message for a name that is none of `valid`, with a similar one if there is any.
pub(crate) fn unknown<'a>(
    what: &str,
    name: &str,
    valid: impl IntoIterator<Item = &'a str>,
    list: &str,
) -> Error {
    match nearest(name, valid) {
        Some(near) => Error::new(format!("{what} `{name}`; did you mean `{near}`?")),
        None => Error::new(format!("{what} `{name}`; {list} lists what there is")),
    }
}

/// The candidate that is a typing error away from `name`, or the same in another spelling.
fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let plain = |name: &str| name.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
    let wanted = plain(name);
    let within = (wanted.chars().count() / 3).max(1);
    let near = candidates
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(&wanted, &plain(candidate)), candidate))
        .min()?;
    (near.0 <= within).then_some(near.1)
}

/// An error about a member of an operation, by the description's name for it.
pub(crate) fn refused(operation: &str, member: &str, what: &str) -> Error {
    Error::new(format!("member `{member}` of `{operation}` {what}"))
}

#[cfg(test)]
mod tests {
    use super::{Error, nearest};

    #[test]
    fn near_names_are_found_and_far_ones_are_not() {
        let names = ["dynamodb", "dynamodbstreams", "ec2", "ecr", "s3"];
        for (given, near) in [
            ("dynamdb", Some("dynamodb")),
            ("DynamoDB", Some("dynamodb")),
            ("dynamo-db", Some("dynamodb")),
            ("dynmaodb", Some("dynamodb")),
            ("e2c", Some("ec2")),
            ("route53", None),
            ("", None),
        ] {
            assert_eq!(nearest(given, names), near, "{given}");
        }
    }

    #[test]
    fn a_message_is_one_line() {
        assert_eq!(Error::new("a\n  b").to_string(), "a b");
    }
}

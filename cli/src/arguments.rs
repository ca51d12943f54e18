//! Reads the command line as the AWS CLI does, which runs Python's argparse twice: first for the options that every
//! command has, then for the operation's. Each name may be shortened to what no other option of the same run begins
//! with, so that `--p` is `--profile` and not `--page-size`.

use crate::{differences, options::Options};
use clap::{Arg, CommandFactory};
use std::{env, ffi::OsString};

/// The options that the AWS CLI has for every command.
const OF_EVERY_COMMAND: [&str; 15] = [
    "ca-bundle",
    "cli-connect-timeout",
    "cli-read-timeout",
    "color",
    "debug",
    "endpoint-url",
    "no-paginate",
    "no-sign-request",
    "no-verify-ssl",
    "output",
    "profile",
    "query",
    "region",
    "v2-debug",
    "version",
];

/// What clap is given: each option by its full name, with its value after `=`.
pub(crate) struct Arguments {
    pub(crate) whole: Vec<String>,
    /// Whether no option is required.
    pub(crate) nothing_required: bool,
}

/// Why a command line is refused.
pub(crate) enum Refused {
    /// An option is misused.
    Usage(String),
    /// There are arguments that belong to no option.
    Unknown(String),
}

struct Known {
    name: String,
    values: Values,
}

enum Values {
    None,
    AtMostOne,
    One,
}

/// What an argument is on its own, regardless of the one before it.
enum Kind<'a> {
    Value,
    Option(&'a Known, Option<&'a str>),
    Unknown,
}

/// The arguments of the process.
pub(crate) fn read() -> Result<Arguments, Refused> {
    let text = |argument: OsString| {
        argument.into_string().map_err(|argument| Refused::Usage(format!("{argument:?} is not Unicode")))
    };
    let given = env::args_os().skip(1).map(text).collect::<Result<Vec<_>, _>>()?;
    let command = Options::command();
    let known = command.get_arguments().filter_map(Known::of).chain(differences::lacking().map(Known::flag));
    let (of_every_command, of_operation): (Vec<_>, Vec<_>) =
        known.partition(|known| OF_EVERY_COMMAND.contains(&known.name.as_str()));

    let mut whole = vec![command.get_name().to_owned()];
    let left = taken(given, &of_every_command, &mut whole)?;
    let nothing_required = left.iter().any(|argument| argument == "--cli-input-json")
        || left.iter().position(|argument| argument == SKELETON).is_some_and(|at| {
            // As the AWS CLI does, which looks for it before it reads the options.
            left.get(at + 1).is_none_or(|next| next != "output")
        });
    let left = taken(left, &of_operation, &mut whole)?;
    let help = left.iter().find(|argument| ["--help", "-h"].contains(&argument.as_str()));
    let first_value = left.iter().find(|argument| !argument.starts_with('-'));
    if let Some(help) = help {
        whole.push(help.clone());
    } else if first_value.is_some_and(|first| first == "help") {
        whole.push("--help".to_owned());
    } else if !left.is_empty() {
        return Err(Refused::Unknown(format!("there is no option for: {}; see --help", left.join(", "))));
    }
    Ok(Arguments { whole, nothing_required })
}

const SKELETON: &str = "--generate-cli-skeleton";

impl Known {
    fn of(argument: &Arg) -> Option<Self> {
        let values = match argument.get_num_args().map(|number| number.min_values()) {
            Some(0) if argument.get_action().takes_values() => Values::AtMostOne,
            _ if argument.get_action().takes_values() => Values::One,
            _ => Values::None,
        };
        Some(Known { name: argument.get_long()?.to_owned(), values })
    }

    fn flag(name: &str) -> Self {
        Known { name: name.to_owned(), values: Values::None }
    }
}

/// Takes out the known options, and returns the rest in order.
fn taken(given: Vec<String>, known: &[Known], whole: &mut Vec<String>) -> Result<Vec<String>, Refused> {
    let mut kinds = Vec::new();
    // Nothing after `--` is an option or the value of one.
    let ordinary = given.iter().take_while(|argument| *argument != "--");
    for argument in ordinary {
        kinds.push(kind(argument, known)?);
    }
    let mut arguments = given.iter().zip(kinds).peekable();
    let (mut left, mut read) = (Vec::new(), 0);
    while let Some((argument, kind)) = arguments.next() {
        read += 1;
        let Kind::Option(Known { name, values }, explicit) = kind else {
            left.push(argument.clone());
            continue;
        };
        if differences::lacking().any(|lacking| lacking == name) {
            return Err(Refused::Usage(format!("--{name} is an option of the AWS CLI alone; see --help")));
        }
        let value = match (values, explicit) {
            (Values::None, Some(_)) => return Err(Refused::Usage(format!("--{name} takes no value"))),
            (Values::None, None) => None,
            (_, Some(value)) => Some(value),
            (values, None) => {
                let next = arguments.next_if(|(_, kind)| matches!(kind, Kind::Value));
                if next.is_none() && matches!(values, Values::One) {
                    return Err(Refused::Usage(format!("--{name} needs a value")));
                }
                read += usize::from(next.is_some());
                next.map(|(value, _)| value.as_str())
            }
        };
        whole.push(match value {
            Some(value) => format!("--{name}={value}"),
            None => format!("--{name}"),
        });
    }
    match given.get(read..) {
        Some([marker, ordinary @ ..]) if !ordinary.is_empty() => {
            left.push(marker.clone());
            left.extend_from_slice(ordinary);
        }
        _ => {}
    }
    Ok(left)
}

fn kind<'a>(argument: &'a str, known: &'a [Known]) -> Result<Kind<'a>, Refused> {
    if !argument.starts_with('-') || argument == "-" {
        return Ok(Kind::Value);
    }
    let (name, explicit) = match argument.split_once('=') {
        Some((name, value)) => (name, Some(value)),
        None => (argument, None),
    };
    if let Some(name) = name.strip_prefix("--") {
        if let Some(known) = known.iter().find(|known| known.name == name) {
            return Ok(Kind::Option(known, explicit));
        }
        let matching: Vec<_> = known.iter().filter(|known| known.name.starts_with(name)).collect();
        match matching[..] {
            [] => {}
            [known] => return Ok(Kind::Option(known, explicit)),
            _ => {
                let names: Vec<_> = matching.iter().map(|known| format!("--{}", known.name)).collect();
                let problem = format!("--{name} is the beginning of several options: {}", names.join(", "));
                return Err(Refused::Usage(problem));
            }
        }
    }
    Ok(if is_negative_number(argument) || argument.contains(' ') { Kind::Value } else { Kind::Unknown })
}

fn is_negative_number(argument: &str) -> bool {
    let is_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let Some(number) = argument.strip_prefix('-') else { return false };
    let (whole, fraction) = number.split_once('.').unwrap_or(("", number));
    is_digits(whole) && is_digits(fraction) && !fraction.is_empty()
}

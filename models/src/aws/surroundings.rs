//! The only place that looks up environment variables and files, which tests replace in process.

use super::client_error::ClientError;
#[cfg(feature = "aws-config")]
use aws_config::ConfigLoader;
#[cfg(feature = "aws-config")]
use aws_types::os_shim_internal::{Env, Fs};
use std::{env, ffi::OsString, path::PathBuf};

/// Where a client's settings are looked up.
#[derive(Clone)]
pub(super) enum Surroundings {
    /// The process's own environment, and the files of this machine.
    Process,
    /// Nowhere: what is not set is not found.
    Nothing,
    /// These and nothing else.
    #[cfg(all(test, feature = "aws-config"))]
    Given { variables: std::collections::BTreeMap<String, String>, files: Fs },
}

impl Surroundings {
    /// The value of a variable; an empty one counts as unset. What is not Unicode in it is replaced, so that it is
    /// refused like any other odd value, and not ignored.
    pub(super) fn variable(&self, name: &str) -> Option<String> {
        let value = match self {
            Surroundings::Process => env::var_os(name).map(|value| value.to_string_lossy().into_owned()),
            Surroundings::Nothing => None,
            #[cfg(all(test, feature = "aws-config"))]
            Surroundings::Given { variables, .. } => variables.get(name).cloned(),
        };
        value.filter(|value| !value.is_empty())
    }

    /// Whether a variable is `true` or `false`, in upper or lower case; anything else is an error.
    pub(super) fn truth(&self, name: &'static str) -> Result<Option<bool>, ClientError> {
        self.variable(name).map(|text| truth(name, &text)).transpose()
    }

    /// The path that a variable names, which need not be Unicode; an empty one counts as unset.
    pub(super) fn path(&self, name: &str) -> Option<PathBuf> {
        let value = match self {
            Surroundings::Process => env::var_os(name),
            _ => self.variable(name).map(OsString::from),
        };
        value.filter(|value| !value.is_empty()).map(PathBuf::from)
    }

    /// The path with variables such as `$HOME` replaced, if they are set, and the home folder in place of a leading
    /// `~`: as Python's `expandvars` and `expanduser` do, which botocore uses.
    #[cfg(feature = "aws-config")]
    pub(super) fn expanded(&self, path: PathBuf) -> PathBuf {
        let path = match path.to_str() {
            Some(text) => PathBuf::from(self.with_variables(text)),
            None => path,
        };
        let home = match self {
            Surroundings::Process => env::home_dir(),
            _ => self.path("HOME"),
        };
        match (path.strip_prefix("~"), home) {
            (Ok(rest), Some(home)) => home.join(rest),
            _ => path,
        }
    }

    #[cfg(feature = "aws-config")]
    fn with_variables(&self, text: &str) -> String {
        let mut parts = text.split('$');
        let mut expanded = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let in_braces = part.strip_prefix('{').and_then(|part| part.split_once('}'));
            let (name, rest) = in_braces.unwrap_or_else(|| {
                let is_part = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
                part.split_at(part.bytes().position(|byte| !is_part(byte)).unwrap_or(part.len()))
            });
            match self.variable(name).filter(|_| !name.is_empty()) {
                Some(value) => expanded += &format!("{value}{rest}"),
                None => expanded += &format!("${part}"),
            }
        }
        expanded
    }

    /// The variables whose names begin with `prefix`: what follows it, and the value.
    pub(super) fn variables_after(&self, prefix: &str) -> Vec<(String, String)> {
        let variables: Vec<(String, String)> = match self {
            Surroundings::Process => env::vars_os()
                .filter_map(|(name, value)| {
                    Some((name.into_string().ok()?, value.to_string_lossy().into_owned()))
                })
                .collect(),
            Surroundings::Nothing => Vec::new(),
            #[cfg(all(test, feature = "aws-config"))]
            Surroundings::Given { variables, .. } => variables.clone().into_iter().collect(),
        };
        let after = |(name, value): (String, String)| Some((name.strip_prefix(prefix)?.to_owned(), value));
        variables.into_iter().filter_map(after).filter(|(_, value)| !value.is_empty()).collect()
    }

    /// The same variables for AWS's crates.
    #[cfg(feature = "aws-config")]
    pub(super) fn env(&self) -> Env {
        match self {
            Surroundings::Process => Env::real(),
            Surroundings::Nothing => Env::from_slice(&[]),
            #[cfg(all(test, feature = "aws-config"))]
            Surroundings::Given { variables, .. } => {
                Env::from(variables.clone().into_iter().collect::<std::collections::HashMap<_, _>>())
            }
        }
    }

    /// The files for AWS's crates.
    #[cfg(feature = "aws-config")]
    pub(super) fn files(&self) -> Fs {
        match self {
            Surroundings::Process => Fs::real(),
            Surroundings::Nothing => Fs::from_slice(&[]),
            #[cfg(all(test, feature = "aws-config"))]
            Surroundings::Given { files, .. } => files.clone(),
        }
    }

    /// AWS's own loader, which then looks its settings up here too.
    #[cfg(feature = "aws-config")]
    pub(super) fn given_to(&self, loader: ConfigLoader) -> ConfigLoader {
        match self {
            Surroundings::Process | Surroundings::Nothing => loader,
            #[cfg(all(test, feature = "aws-config"))]
            Surroundings::Given { .. } => loader.env(self.env()).fs(self.files()),
        }
    }
}

/// The value of a setting that is either `true` or `false`. A misspelt compliance setting is refused, as nobody would
/// notice that it does nothing.
pub(super) fn truth(name: &str, text: &str) -> Result<bool, ClientError> {
    match text.to_ascii_lowercase().as_str() {
        "true" => Ok(true),
        "false" => Ok(false),
        _ => Err(ClientError::new(format!("{name} is neither true nor false"))),
    }
}

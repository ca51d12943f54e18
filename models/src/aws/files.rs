//! AWS's configuration files. They are read here and parsed by AWS's crate, which would treat one that it cannot read
//! as empty: requests would then be signed as somebody else.

use super::{client_error::ClientError, surroundings::Surroundings};
use aws_config::profile::{self, ProfileSet};
use aws_runtime::env_config::file::{EnvConfigFileKind, EnvConfigFiles};
use std::{borrow::Cow, collections::BTreeSet, io::ErrorKind, path::PathBuf};

/// Both files: what is in each, and what they say together.
pub(super) struct Files {
    /// Where both set something, the credentials file counts.
    pub(super) both: ProfileSet,
    pub(super) config: ProfileSet,
    pub(super) credentials: ProfileSet,
    /// The names of the sections of services: AWS's crate does not show those that are empty.
    services: Vec<String>,
    /// The same files for AWS's own providers.
    pub(super) contents: EnvConfigFiles,
}

impl Files {
    pub(super) async fn read(surroundings: &Surroundings) -> Result<Self, ClientError> {
        let mut config = contents("AWS_CONFIG_FILE", "~/.aws/config", surroundings).await?;
        config.text = with_last_default(&config.text);
        let credentials = contents("AWS_SHARED_CREDENTIALS_FILE", "~/.aws/credentials", surroundings).await?;
        let (kind, other) = (EnvConfigFileKind::Config, EnvConfigFileKind::Credentials);
        let contents = EnvConfigFiles::builder()
            .with_contents(kind, config.text.clone())
            .with_contents(other, credentials.text.clone())
            .build();
        Ok(Files {
            config: config.parsed(kind, surroundings).await?,
            credentials: credentials.parsed(other, surroundings).await?,
            // Both have just been parsed.
            both: parsed(&contents, surroundings).await.map_err(|problem| {
                ClientError::new(format!("the configuration files cannot be read: {problem}"))
            })?,
            services: config.text.lines().filter_map(services).collect(),
            contents,
        })
    }

    pub(super) fn has_services(&self, name: &str) -> bool {
        self.services.iter().any(|known| known == name)
    }
}

/// The same text with one section for the default profile, the last of `[default]` and `[profile default]`, which is the
/// one that botocore takes. AWS's crate takes `[profile default]`, which may hold another identity.
fn with_last_default(text: &str) -> String {
    let is_default = |line: &&str| {
        let header = line.trim_end().strip_prefix('[').and_then(|line| line.strip_suffix(']'));
        header.is_some_and(|header| matches!(header.trim(), "default" | "profile default"))
    };
    let Some(last) = text.lines().rev().find(is_default) else { return text.to_owned() };
    // AWS's crate ignores sections with other names.
    let line = |line: &str| match is_default(&line) && line.trim_end() != last.trim_end() {
        true => "[another default]\n".to_owned(),
        false => format!("{line}\n"),
    };
    text.lines().map(line).collect()
}

/// The name in `[services local]`.
fn services(line: &str) -> Option<String> {
    let name = line.strip_prefix('[')?.split_once(']')?.0.trim().strip_prefix("services")?;
    Some(name.strip_prefix([' ', '\t'])?.trim().to_owned())
}

/// A file with settings or keys.
pub(super) struct File {
    path: PathBuf,
    pub(super) text: String,
}

impl File {
    /// An empty one where it is missing, as with the AWS CLI, which takes a folder for a missing file too.
    pub(super) async fn read(path: PathBuf, surroundings: &Surroundings) -> Result<Self, ClientError> {
        let mut file = File { path: surroundings.expanded(path), text: String::new() };
        let bytes = match surroundings.files().read_to_end(&file.path).await {
            Ok(bytes) => bytes,
            Err(error) => match error.kind() {
                ErrorKind::NotFound | ErrorKind::IsADirectory | ErrorKind::NotADirectory => Vec::new(),
                _ => return Err(file.refused(&error.to_string())),
            },
        };
        file.text = String::from_utf8(bytes).map_err(|_| file.refused("it is not UTF-8"))?;
        Ok(file)
    }

    pub(super) async fn parsed(
        &self,
        kind: EnvConfigFileKind,
        surroundings: &Surroundings,
    ) -> Result<ProfileSet, ClientError> {
        let files = EnvConfigFiles::builder().with_contents(kind, self.text.clone()).build();
        parsed(&files, surroundings).await.map_err(|problem| self.refused(&problem))
    }

    pub(super) fn refused(&self, problem: &str) -> ClientError {
        ClientError::new(format!("the configuration file {:?} cannot be read: {problem}", self.path))
    }
}

/// Refuses what is there twice, as botocore does: a reader cannot know which of the two is meant. AWS's crate takes the
/// last setting, and merges sections.
fn once(text: &str) -> Result<(), String> {
    let (mut sections, mut settings) = (BTreeSet::new(), BTreeSet::new());
    for (number, line) in (1..).zip(text.lines()) {
        let is_new = if line.starts_with('[') {
            settings.clear();
            sections.insert(line.trim_end())
        } else if line.starts_with([' ', '\t', '#', ';']) || line.trim_end().is_empty() {
            true
        } else {
            settings.insert(line.split('=').next().unwrap_or_default().trim_end().to_lowercase())
        };
        if !is_new {
            return Err(format!("what line {number} sets is there already"));
        }
    }
    Ok(())
}

async fn parsed(files: &EnvConfigFiles, surroundings: &Surroundings) -> Result<ProfileSet, String> {
    // Only so that it does not look up which profile is meant.
    let name = Some(Cow::Borrowed("default"));
    let loaded = profile::load(&surroundings.files(), &surroundings.env(), files, name).await;
    // The message says where the mistake is, and does not quote the file.
    loaded.map_err(|error| {
        let mut words = error.to_string();
        if let Some(cause) = std::error::Error::source(&error) {
            words = cause.to_string();
        }
        words.replace("error parsing  on", "on").replace(":\n  ", ": ")
    })
}

/// What is in the file that a variable names, or in the usual one.
async fn contents(
    variable: &'static str,
    usual: &str,
    surroundings: &Surroundings,
) -> Result<File, ClientError> {
    let named = surroundings.path(variable).unwrap_or_else(|| PathBuf::from(usual));
    let file = File::read(named, surroundings).await?;
    once(&file.text).map_err(|problem| file.refused(&problem))?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn surroundings(variables: &[(&str, &str)], files: &[(&str, &[u8])]) -> Surroundings {
        let owned = |text: &&str| (*text).to_owned();
        let variables = variables.iter().map(|(name, value)| (owned(name), owned(value))).collect();
        let files = files.iter().map(|(name, text)| (name.into(), text.to_vec())).collect();
        Surroundings::Given { variables, files: aws_types::os_shim_internal::Fs::from_raw_map(files) }
    }

    async fn region(config: &str) -> Result<Option<String>, String> {
        let place = [("HOME", "/home")];
        let files = Files::read(&surroundings(&place, &[("/home/.aws/config", config.as_bytes())])).await;
        let files = files.map_err(|error| error.to_string())?;
        Ok(files.both.get_profile("default").and_then(|profile| profile.get("region")).map(str::to_owned))
    }

    /// Expected values: what the AWS CLI 1.45.11 signs for.
    #[tokio::test]
    async fn the_last_section_for_the_default_profile_counts_alone() {
        let [plain, prefixed] = ["[default]\nregion = a\n", "[profile default]\nregion = b\n"];
        for (config, expected) in [
            (plain.to_owned(), "a"),
            (prefixed.to_owned(), "b"),
            (format!("{plain}{prefixed}"), "b"),
            (format!("{prefixed}{plain}"), "a"),
            (format!("{prefixed}[profile other]\nregion = c\n{plain}"), "a"),
        ] {
            assert_eq!(region(&config).await, Ok(Some(expected.to_owned())), "{config}");
        }
    }

    /// The AWS CLI 1.45.11 ends with an error for each.
    #[tokio::test]
    async fn a_file_that_cannot_be_read_is_an_error_that_names_it() {
        for (config, problem) in [
            ("region = a\n", "on line 1: Expected a profile definition"),
            ("[default]\nregion a\n", "on line 2: Expected an '=' sign defining a property"),
            ("[default]\nregion = a\nRegion = b\n", "what line 3 sets is there already"),
            ("[default]\nregion = a\n[default]\n", "what line 3 sets is there already"),
        ] {
            let expected = format!("the configuration file \"/home/.aws/config\" cannot be read: {problem}");
            assert_eq!(region(config).await, Err(expected), "{config}");
        }
        let binary = surroundings(&[("HOME", "/home")], &[("/home/.aws/credentials", b"[default]\n\xff")]);
        let error = Files::read(&binary).await.err().unwrap().to_string();
        assert_eq!(
            error,
            "the configuration file \"/home/.aws/credentials\" cannot be read: it is not UTF-8"
        );
    }

    /// Expected values: `os.path.expanduser(os.path.expandvars(path))` of Python 3.11.
    #[test]
    fn paths_are_expanded_as_python_expands_them() {
        let surroundings = surroundings(&[("HOME", "/home"), ("NAME", "n")], &[]);
        for (path, expanded) in [
            ("~/config", "/home/config"),
            ("$HOME/config", "/home/config"),
            ("${HOME}/$NAME.$NAME", "/home/n.n"),
            ("$NOTHING/${NOTHING}", "$NOTHING/${NOTHING}"),
            ("a$", "a$"),
            ("${NAME", "${NAME"),
            ("~other/config", "~other/config"),
            ("a/~/b", "a/~/b"),
        ] {
            assert_eq!(surroundings.expanded(path.into()), PathBuf::from(expanded), "{path}");
        }
    }
}

//! What the profile says about the output: the settings that only the AWS CLI has.

use crate::options::{Group, Output};
use anyhow::{Context, Error, bail};
use aws_config::profile::{self, ProfileSet};
use aws_types::os_shim_internal::{Env, Fs};
use clap::ValueEnum;
use std::env;

/// How dates are printed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dates {
    /// Unchanged, in epoch seconds.
    Wire,
    /// In local time, 2026-11-22T12:10:28.177000+01:00.
    Iso8601,
}

/// How the result is printed.
pub(crate) struct Printing {
    pub(crate) output: Output,
    pub(crate) dates: Dates,
}

impl Printing {
    /// What the option, the environment or the profile says; JSON where none does.
    ///
    /// # Errors
    /// Names a setting with an invalid value. The client reports files that cannot be read.
    pub(crate) async fn found(group: &Group, output: Option<Output>) -> Result<Self, Error> {
        let variable = |name| env::var(name).ok().filter(|value: &String| !value.is_empty());
        let given = group.profile.clone().filter(|name| !name.is_empty());
        let name = given.or_else(|| variable("AWS_DEFAULT_PROFILE")).or_else(|| variable("AWS_PROFILE"));
        let name = name.as_deref().unwrap_or("default");
        let profiles = profile::load(&Fs::real(), &Env::real(), &Default::default(), None).await.ok();
        let setting = |key| setting(profiles.as_ref(), name, key);

        let output = match (output, variable("AWS_DEFAULT_OUTPUT"), setting("output")) {
            (Some(output), _, _) => output,
            (None, Some(named), _) => named_output("AWS_DEFAULT_OUTPUT", &named)?,
            (None, None, Some(named)) => named_output("the profile's `output`", named)?,
            (None, None, None) => Output::Json,
        };
        let dates = match setting("cli_timestamp_format") {
            None | Some("wire" | "none") => Dates::Wire,
            Some("iso8601") => Dates::Iso8601,
            Some(named) => {
                bail!("the profile's `cli_timestamp_format` is {named:?}: it can be wire, none or iso8601")
            }
        };
        Ok(Printing { output, dates })
    }
}

fn setting<'a>(profiles: Option<&'a ProfileSet>, profile: &str, key: &str) -> Option<&'a str> {
    profiles?.get_profile(profile)?.get(key).filter(|value| !value.is_empty())
}

fn named_output(setting: &str, named: &str) -> Result<Output, Error> {
    let output = Output::from_str(named, false).ok();
    output.with_context(|| format!("{setting} is {named:?}: it can be json, text or table"))
}

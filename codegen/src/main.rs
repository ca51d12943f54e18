//! The command line: which descriptions, which operations, and where to write.

use clap::{Args, Parser, Subcommand};
use paginator_codegen::{
    Error, Options, Output, Overlay, Result, SdkCrate, Source, description::Service, models, models_in_files,
    sdk,
};
use std::{
    collections::BTreeSet,
    io::{self, Write},
    path::PathBuf,
    process::ExitCode,
};

/// Writes the annotated Rust of any paginated AWS operation.
#[derive(Parser)]
#[command(version, arg_required_else_help = true)]
struct Command {
    #[command(subcommand)]
    form: Option<Form>,

    /// List the services, or with SERVICE its paginated operations, and write nothing.
    #[arg(long, value_name = "SERVICE", num_args = 0..=1, default_missing_value = "")]
    list: Option<String>,

    #[command(flatten)]
    from: From,
}

#[derive(Args)]
struct From {
    /// Where the descriptions are: botocore's `data`, a folder of its form, or Smithy's JSON models; a file or a
    /// folder, plain or gzip. Unless given, those of the botocore that `python3` imports.
    #[arg(long, value_name = "PATH", global = true)]
    from: Option<PathBuf>,
}

#[derive(Subcommand)]
enum Form {
    /// Models of your own: requests, responses and all that they are made of.
    Models(Models),
    /// Newtypes over the official SDK's structs, whose client then fetches them. Names and types come from the source
    /// of the SDK's crate, so run it in a package that depends on that.
    Sdk(Sdk),
}

#[derive(Args)]
struct Sdk {
    #[command(flatten)]
    chosen: Chosen,

    /// Where to write: a file. Unless given, to standard output.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,

    /// Write nothing, and fail where the file at `--out` is not what would be written. Layout does not count.
    #[arg(long, requires = "out")]
    check: bool,

    /// The folder of the package that depends on the SDK's crate.
    #[arg(long, value_name = "FOLDER", default_value = ".")]
    package: PathBuf,
}

/// Which operations of which service.
#[derive(Args)]
struct Chosen {
    /// The service, as botocore calls it: `dynamodb`.
    service: Option<String>,

    /// The operations, as the service calls them: `Scan`.
    operations: Vec<String>,

    /// All paginated operations of the service.
    #[arg(long, conflicts_with = "operations")]
    all: bool,

    /// List the services, or the paginated operations of SERVICE, and write nothing.
    #[arg(long)]
    list: bool,
}

#[derive(Args)]
struct Models {
    #[command(flatten)]
    chosen: Chosen,

    /// Where to write: a file that ends in `.rs`, or a folder, which gets one module per operation. Unless given, one
    /// module is written to standard output.
    #[arg(long, value_name = "PATH")]
    out: Option<PathBuf>,

    /// Write nothing, and fail where what is at `--out` is not what would be written. Layout does not count.
    #[arg(long, requires = "out")]
    check: bool,

    /// With the description's own words on shapes and members.
    #[arg(long)]
    docs: bool,

    /// A file with your own documentation, which replaces the description's, and with further members that `Debug` hides.
    #[arg(long, value_name = "FILE")]
    overlay: Option<PathBuf>,

    /// Without `JsonOperation`, and so without the crate `paginator-models`.
    #[arg(long)]
    no_client: bool,
}

fn main() -> ExitCode {
    match run(&Command::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(io::stderr(), "error: {error}");
            ExitCode::from(2)
        }
    }
}

fn run(command: &Command) -> Result<()> {
    let source = match &command.from.from {
        Some(path) => Source::at(path),
        None => Source::installed()?,
    };
    match (&command.list, &command.form) {
        (Some(service), _) => list(&source, Some(service.as_str()).filter(|service| !service.is_empty())),
        (None, Some(Form::Models(Models { chosen, .. }) | Form::Sdk(Sdk { chosen, .. }))) if chosen.list => {
            list(&source, chosen.service.as_deref())
        }
        (None, Some(Form::Models(form))) => form.write(&source),
        (None, Some(Form::Sdk(form))) => form.write(&source),
        (None, None) => Err(Error::new("say what to write: `models SERVICE OPERATION...`, or `--list`")),
    }
}

/// One service per line with the number of its paginated operations, or one operation per line.
fn list(source: &Source, service: Option<&str>) -> Result<()> {
    let mut text = String::new();
    match service {
        Some(service) => {
            for operation in source.service(service)?.paginators.keys() {
                text.push_str(operation);
                text.push('\n');
            }
        }
        None => {
            for (service, paginators) in source.paginators()? {
                text.push_str(&format!("{service} {paginators}\n"));
            }
        }
    }
    print(&text)
}

impl Chosen {
    /// The description of the service.
    fn describe(&self, source: &Source) -> Result<Service> {
        let service =
            self.service.as_deref().ok_or_else(|| Error::new("name a service; `--list` lists them"))?;
        let described = source.service(service)?;
        if described.paginators.is_empty() {
            return Err(Error::new(format!("the description of `{service}` has no paginators")));
        }
        if self.operations.is_empty() && !self.all {
            let help = format!("`--list {service}` lists them, `--all` takes all");
            return Err(Error::new(format!("name an operation of `{service}`; {help}")));
        }
        Ok(described)
    }

    fn operations<'a>(&'a self, described: &'a Service) -> Vec<&'a str> {
        let mut operations: Vec<&str> = match self.all {
            true => described.paginators.keys().map(String::as_str).collect(),
            false => self.operations.iter().map(String::as_str).collect(),
        };
        // Each once, even if it is named again.
        let mut seen = BTreeSet::new();
        operations.retain(|operation| seen.insert(*operation));
        operations
    }
}

impl Sdk {
    fn write(&self, source: &Source) -> Result<()> {
        let described = self.chosen.describe(source)?;
        let sdk_crate = SdkCrate::of(&described, &self.package)?;
        let text = sdk(&described, &self.chosen.operations(&described), &sdk_crate)?;
        match &self.out {
            Some(path) if self.check => Output::at(path).check(&text),
            Some(path) => Output::at(path).write(&text),
            None => print(&text),
        }
    }
}

impl Models {
    fn write(&self, source: &Source) -> Result<()> {
        let described = self.chosen.describe(source)?;
        let operations = self.chosen.operations(&described);
        let overlay = self.overlay.as_deref().map(Overlay::read).transpose()?.unwrap_or_default();
        let options = Options { docs: self.docs, no_client: self.no_client, overlay };
        match &self.out {
            Some(path) if path.extension().is_none_or(|extension| extension != "rs") => {
                let files = models_in_files(&described, &operations, &options)?;
                let output = Output::at(path);
                if self.check { output.check_all(&files) } else { output.write_all(&files) }
            }
            Some(path) => {
                let text = models(&described, &operations, &options)?;
                let output = Output::at(path);
                if self.check { output.check(&text) } else { output.write(&text) }
            }
            None => print(&models(&described, &operations, &options)?),
        }
    }
}

fn print(text: &str) -> Result<()> {
    match io::stdout().lock().write_all(text.as_bytes()) {
        // The reader has had enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => other.map_err(|error| Error::new(format!("cannot write to standard output: {error}"))),
    }
}

//! `aws cognito-idp list-users-in-group` over the paginator: the same options, the same JSON.

mod arguments;
mod call;
mod closed;
mod dates;
mod differences;
mod files;
mod interrupt;
mod options;
mod output;
mod profile;
mod progress;
mod query;
mod received;
mod service;
mod skeleton;
mod terminal;
mod text;
mod walk;

use anyhow::{Error, ensure};
use arguments::Refused;
use call::Call;
use clap::{CommandFactory, Parser, error::ErrorKind};
use interrupt::{INTERRUPTED, Interrupt};
use jiff::tz::TimeZone;
use options::{Options, Output, Skeleton};
use profile::{Dates, Printing};
use query::Query;
use received::Received;
use service::Service;
use std::process::ExitCode;
use tokio::runtime::Builder;
use walk::{Ended, Walked};

/// The exit code of the AWS CLI after any error except one of usage, for which clap has its own.
const FAILED: u8 = 255;
const STACK_BYTES: usize = 2 * 1024 * 1024;

fn main() -> ExitCode {
    let options = match options() {
        Ok(options) => options,
        Err(error) => return failed(&error),
    };
    // With a thread that hears Ctrl-C while this one prints. Its stack has tokio's usual size; if none were set, the
    // environment's RUST_MIN_STACK would apply.
    let runtime =
        Builder::new_multi_thread().worker_threads(1).thread_stack_size(STACK_BYTES).enable_all().build();
    let ended = runtime.map_err(Error::from).and_then(|runtime| {
        let ended = runtime.block_on(run(options));
        // Does not wait for what blocks one of its threads, such as a name that is being resolved.
        runtime.shutdown_background();
        ended
    });
    ended.unwrap_or_else(|error| failed(&error))
}

/// The options of the process. Where they are misused, clap says so and ends the program.
fn options() -> Result<Options, Error> {
    let usage = |kind, problem| Options::command().error(kind, problem).exit();
    let arguments = match arguments::read() {
        Ok(arguments) => arguments,
        Err(Refused::Usage(problem)) => usage(ErrorKind::ArgumentConflict, problem),
        Err(Refused::Unknown(problem)) => return Err(Error::msg(problem)),
    };
    let options = Options::parse_from(arguments.whole);
    if arguments.nothing_required {
        return Ok(options);
    }
    Ok(options.complete().unwrap_or_else(|missing| missing.exit()))
}

fn failed(error: &Error) -> ExitCode {
    output::error(error);
    ExitCode::from(FAILED)
}

async fn run(mut options: Options) -> Result<ExitCode, Error> {
    let interrupt = Interrupt::listen()?;
    ensure!(!closed::stdout(), "there is no stdout: it was closed before the program began");
    if let Some(Skeleton::Input) = options.generate_cli_skeleton {
        return output::print(skeleton::INPUT).map(|()| ExitCode::SUCCESS);
    }
    let query = options.query.as_deref().map(Query::new).transpose()?;
    let call = Call::of(&mut options)?;
    let printing = match &options.group {
        Some(group) => Printing::found(group, options.output).await?,
        None => Printing { output: options.output.unwrap_or(Output::Table), dates: Dates::Wire },
    };
    let walked = if let Some(Skeleton::Output) = options.generate_cli_skeleton {
        Walked::complete(skeleton::output(printing.output)?)
    } else {
        match interrupt.or(Service::of(options.group.as_ref())).await {
            Some(service) => walk::called(&service?, call, &interrupt).await?,
            None => walk::INTERRUPTED_AT_ONCE,
        }
    };
    interrupt.only_printing_is_left();

    let Walked { mut received, ended } = walked;
    if let Dates::Iso8601 = printing.dates {
        let zone = TimeZone::system();
        received.pages.iter_mut().for_each(|page| dates::in_local_time(&mut page.users, &zone));
    }
    let nothing = received.pages.is_empty();
    let printed = print(received, query.as_ref(), printing.output);
    let code = match ended {
        Ended::Complete => ExitCode::SUCCESS,
        Ended::Interrupted { token } => {
            if let Some(token) = token {
                output::line(&format!("interrupted: resume with --starting-token {token}"));
            }
            ExitCode::from(INTERRUPTED)
        }
        Ended::Failed { error, token } => {
            output::error(&error);
            if let (false, Some(token)) = (nothing, token) {
                output::line(&format!("resume with --starting-token {token}"));
            }
            ExitCode::from(FAILED)
        }
    };
    printed.map(|()| code)
}

fn print(received: Received, query: Option<&Query>, output: Output) -> Result<(), Error> {
    if let Output::Text = output {
        return received.parts().try_for_each(|part| {
            let found = query::find(query, &part?)?;
            output::text(&found)
        });
    }
    let Some(listed) = received.merged() else { return Ok(()) };
    let found = query.map(|query| query.find(&listed)).transpose()?;
    match (found, output) {
        (None, Output::Table) => output::users(&listed),
        (None, _) => output::json(&listed),
        (Some(found), Output::Table) => output::table(&found),
        (Some(found), _) => output::json(&found),
    }
}

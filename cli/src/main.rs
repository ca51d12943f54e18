//! `aws cognito-idp list-users-in-group` over the paginator: the same options, the same JSON.

mod options;
mod output;
mod progress;
mod query;
mod received;
mod service;
mod text;
mod walk;

use anyhow::{Error, ensure};
use clap::Parser;
use options::{Options, Output};
use query::Query;
use received::Received;
use service::Service;
use std::process::ExitCode;
use tokio::runtime::Builder;
use walk::Ended;

/// What the AWS CLI ends with after any error but one of usage, for which clap has its code.
const FAILED: u8 = 255;
const STACK_BYTES: usize = 2 * 1024 * 1024;

fn main() -> ExitCode {
    let options = Options::parse();
    // With a thread that hears Ctrl-C while this one prints. Its stack is tokio's usual one; where no size is set, the
    // environment's RUST_MIN_STACK counts.
    let runtime =
        Builder::new_multi_thread().worker_threads(1).thread_stack_size(STACK_BYTES).enable_all().build();
    let ended = runtime.map_err(Error::from).and_then(|runtime| runtime.block_on(run(options)));
    ended.unwrap_or_else(|error| {
        output::error(&error);
        ExitCode::from(FAILED)
    })
}

async fn run(mut options: Options) -> Result<ExitCode, Error> {
    let query = options.query.as_deref().map(Query::new).transpose()?;
    let (service, output) = match options.group.take() {
        Some(group) => {
            let output = match options.output {
                Some(output) => output,
                None => Output::of_environment()?.unwrap_or(Output::Json),
            };
            (Service::of(group).await?, output)
        }
        None => {
            // A script that forgot the pool's id is to be noticed.
            output::line("note: no pool is named, so these are made-up users; see --help");
            (Service::made_up().await?, options.output.unwrap_or(Output::Table))
        }
    };

    let walked = if options.paginate {
        walk::walk(&service, options).await
    } else {
        let given = options.pagination();
        // The AWS CLI's words.
        ensure!(
            given.is_empty(),
            "cannot specify --no-paginate along with pagination arguments: {}",
            given.join(", "),
        );
        walk::first_page(&service).await?
    };

    let nothing = walked.received.pages.is_empty();
    let printed = print(walked.received, query.as_ref(), output);
    let code = match walked.ended {
        Ended::Complete => ExitCode::SUCCESS,
        Ended::Interrupted { token } => {
            output::line(&format!("interrupted: go on with --starting-token {token}"));
            ExitCode::from(walk::INTERRUPTED)
        }
        Ended::Failed { error, token } => {
            output::error(&error);
            if let (false, Some(token)) = (nothing, token) {
                output::line(&format!("go on with --starting-token {token}"));
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

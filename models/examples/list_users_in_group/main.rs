//! `aws cognito-idp list-users-in-group` over the paginator: the same options, the same JSON.

mod options;
mod output;
mod progress;
mod query;
mod service;
mod walk;

use anyhow::{Error, ensure};
use clap::Parser;
use options::{Options, Output};
use paginator_models::cognito_idp::ListUsersInGroupResponse;
use query::Query;
use service::Service;
use std::process::ExitCode;
use walk::{Ended, Walked};

/// What the AWS CLI ends with after any error but one of usage, for which clap has its code.
const FAILED: u8 = 255;
/// What shells and the AWS CLI give for Ctrl-C: 128 and the number of the signal.
const INTERRUPTED: u8 = 130;

/// With a thread that hears Ctrl-C while this one prints.
#[tokio::main(worker_threads = 1)]
async fn main() -> ExitCode {
    run(Options::parse()).await.unwrap_or_else(|error| {
        output::error(&error);
        ExitCode::from(FAILED)
    })
}

async fn run(mut options: Options) -> Result<ExitCode, Error> {
    let query = options.query.as_deref().map(Query::new).transpose()?;
    let (service, default) = match options.group.take() {
        Some(group) => (Service::of(group).await?, Output::Json),
        None => {
            // A script that forgot the pool's id is to be noticed.
            output::line("note: no pool is named, so these are made-up users; see --help");
            (Service::made_up().await?, Output::Table)
        }
    };
    let output = options.output.unwrap_or(default);

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
        Walked { listed: Some(walk::first_page(&service).await?), ended: Ended::Complete }
    };

    let printed = match &walked.listed {
        Some(listed) => print(listed, query.as_ref(), output),
        None => Ok(()),
    };
    let code = match walked.ended {
        Ended::Complete => ExitCode::SUCCESS,
        Ended::Interrupted { token } => {
            output::line(&format!("interrupted: go on with --starting-token {token}"));
            ExitCode::from(INTERRUPTED)
        }
        Ended::Failed { error, token } => {
            output::error(&error);
            if let (Some(_), Some(token)) = (walked.listed, token) {
                output::line(&format!("go on with --starting-token {token}"));
            }
            ExitCode::from(FAILED)
        }
    };
    printed.map(|()| code)
}

fn print(listed: &ListUsersInGroupResponse, query: Option<&Query>, output: Output) -> Result<(), Error> {
    match (query, output) {
        (None, Output::Json) => output::json(listed),
        (None, Output::Table) => output::users(listed),
        (Some(query), output) => {
            let found = query.find(listed)?;
            match output {
                Output::Json => output::json(&query.ordered(&found)),
                Output::Table => output::table(query.ordered(&found)),
            }
        }
    }
}

//! The walk: to its end, to an error or to Ctrl-C, with what was received until then.

use crate::{options::Options, progress::Progress, received::Received, service::Service};
use anyhow::Error;
use paginator_models::cognito_idp::{ListUsersInGroupResponse, list_users_in_group};
use paginator_runtime::{Fetch, PaginationConfig};
use std::{pin::pin, process};
use tokio::{select, signal};

/// What shells and the AWS CLI give for Ctrl-C: 128 and the number of the signal.
pub(crate) const INTERRUPTED: u8 = 130;

pub(crate) struct Walked {
    pub(crate) received: Received,
    pub(crate) ended: Ended,
}

pub(crate) enum Ended {
    /// As it was asked for.
    Complete,
    /// By Ctrl-C; the token goes on behind what was received.
    Interrupted { token: String },
    /// By an error; the token goes on behind what was received.
    Failed { error: Error, token: Option<String> },
}

pub(crate) async fn walk(service: &Service, options: Options) -> Walked {
    let config = PaginationConfig {
        max_items: options.max_items,
        page_size: options.page_size,
        starting_token: options.starting_token,
    };
    let mut pages = list_users_in_group(&service.client, service.request.clone()).config(config).pages();
    let mut interrupt = pin!(signal::ctrl_c());
    let mut progress = Progress::start();
    let mut received = Vec::new();
    let interrupted = loop {
        select! {
            // First, so that the signal is awaited before anything is sent.
            biased;
            interrupted = &mut interrupt => break interrupted.map(|()| true).map_err(Error::from),
            page = pages.try_next() => match page {
                Ok(Some(page)) => {
                    progress.received(page.users.len());
                    received.push(ListUsersInGroupResponse { next_token: None, ..page.into_inner() });
                }
                Ok(None) => break Ok(false),
                Err(error) => break Err(error.into()),
            },
            // A page that is waited for goes on where it was.
            () = progress.tick() => {}
        }
    };
    // What is left is to print it, which takes for ever where nobody reads: now Ctrl-C ends the program at once.
    tokio::spawn(async {
        if signal::ctrl_c().await.is_ok() {
            process::exit(INTERRUPTED.into());
        }
    });
    let token = pages.resume_token().map(|token| token.to_string());
    let ended = match (interrupted, token.clone()) {
        (Err(error), token) => Ended::Failed { error, token },
        (Ok(true), Some(token)) => Ended::Interrupted { token },
        // Without a token nothing was left: Ctrl-C came behind the last page.
        (Ok(_), _) => Ended::Complete,
    };
    Walked { received: Received { pages: received, token }, ended }
}

/// One request, and its response as it came, with the service's own token.
pub(crate) async fn first_page(service: &Service) -> Result<Walked, Error> {
    let page = service.client.fetch(service.request.clone()).await?;
    Ok(Walked { received: Received { pages: vec![page], token: None }, ended: Ended::Complete })
}

//! The walk: to its end, to an error or to Ctrl-C, with what was received until then.

use crate::{call::Call, interrupt::Interrupt, progress::Progress, received::Received, service::Service};
use anyhow::Error;
use paginator_models::cognito_idp::{ListUsersInGroupRequest, ListUsersInGroupResponse, list_users_in_group};
use paginator_runtime::{Fetch, PaginationConfig};
use tokio::select;

pub(crate) struct Walked {
    pub(crate) received: Received,
    pub(crate) ended: Ended,
}

pub(crate) enum Ended {
    /// With everything that was requested.
    Complete,
    /// By Ctrl-C; the token resumes after what was received. Without one there is nothing to resume from.
    Interrupted { token: Option<String> },
    /// By an error; the token resumes after what was received.
    Failed { error: Error, token: Option<String> },
}

/// Nothing was received when Ctrl-C came.
pub(crate) const INTERRUPTED_AT_ONCE: Walked = Walked {
    received: Received { pages: Vec::new(), token: None },
    ended: Ended::Interrupted { token: None },
};

pub(crate) async fn called(service: &Service, call: Call, interrupt: &Interrupt) -> Result<Walked, Error> {
    match call.walk {
        Some(config) => Ok(walk(service, call.request, config, interrupt).await),
        None => interrupt.or(one(service, call.request)).await.unwrap_or(Ok(INTERRUPTED_AT_ONCE)),
    }
}

async fn walk(
    service: &Service,
    request: ListUsersInGroupRequest,
    config: PaginationConfig,
    interrupt: &Interrupt,
) -> Walked {
    let mut pages = list_users_in_group(&service.client, request).config(config).pages();
    let mut progress = Progress::start();
    let mut received = Vec::new();
    let interrupted = loop {
        select! {
            biased;
            () = interrupt.heard() => break Ok(true),
            page = pages.try_next() => match page {
                Ok(Some(page)) => {
                    progress.received(page.users.len());
                    received.push(ListUsersInGroupResponse { next_token: None, ..page.into_inner() });
                }
                Ok(None) => break Ok(false),
                Err(error) => break Err(error.into()),
            },
            // `try_next` resumes the page that it was waiting for.
            () = progress.tick() => {}
        }
    };
    let token = pages.resume_token().map(|token| token.to_string());
    let ended = match (interrupted, token.clone()) {
        (Err(error), token) => Ended::Failed { error, token },
        (Ok(true), token @ Some(_)) => Ended::Interrupted { token },
        // Without a token nothing was left: Ctrl-C came after the last page.
        (Ok(_), _) => Ended::Complete,
    };
    Walked { received: Received { pages: received, token }, ended }
}

/// One request, and its response unchanged, with the service's own token.
async fn one(service: &Service, request: ListUsersInGroupRequest) -> Result<Walked, Error> {
    Ok(Walked::complete(service.client.fetch(request).await?))
}

impl Walked {
    /// One response, unchanged.
    pub(crate) fn complete(response: ListUsersInGroupResponse) -> Self {
        Walked { received: Received { pages: vec![response], token: None }, ended: Ended::Complete }
    }
}

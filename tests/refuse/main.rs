//! Are bad settings refused well? Rule 10: they are an error before any request is sent, which says what is wrong
//! and shows no token.
#![cfg(test)]

mod settings;
mod starting_tokens;

use paginator_runtime::{PaginateErrorKind, Paginator, ResumeToken, WalkError};
use paginator_tests::{Operation, Service, now};

/// The message of a refused walk of `paginator`, and the token that the error carries. Checks that nothing was
/// sent, by items or by pages, and that the stream is over.
fn refusal<R: Operation + Clone>(
    service: &Service<R>,
    paginator: Paginator<&Service<R>, R>,
) -> (String, Option<ResumeToken>) {
    let mut pages = paginator.clone().pages();
    assert!(now(pages.try_next()).is_err());
    assert!(now(pages.next()).is_none());

    let mut items = paginator.items();
    let error = now(items.try_next()).expect_err("was not refused");
    assert!(now(items.next()).is_none());
    assert_eq!(service.count(), 0, "requests were sent");
    assert!(matches!(error.kind(), PaginateErrorKind::Walk(WalkError::Settings(_))));
    assert!(error.as_fetch().is_none());
    (error.to_string(), error.resume_token().cloned())
}

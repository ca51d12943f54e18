//! Checks that a walk ended as it should.

use crate::{
    caller::{End, Walked},
    carry::{Limits, read},
    operations::Operation,
    service::Observed,
    world::World,
};
use paginator_runtime::{PaginateErrorKind, Position, WalkError, operation::SettingsError};

/// Checks that a walk was refused with nothing sent, and is still where it was to begin.
pub(crate) fn check_refused<R: Operation>(
    observed: &Observed,
    limits: &Limits,
    walked: &Walked<R::Token>,
    position: &Position<R::Token>,
) -> Result<(), String> {
    let is_refused = match &walked.end {
        End::Failed(PaginateErrorKind::Walk(WalkError::Settings(SettingsError::UnknownPageSize))) => {
            R::NEEDS_PAGE_SIZE
        }
        End::Failed(PaginateErrorKind::Walk(WalkError::Settings(SettingsError::StartingToken(_)))) => true,
        // Before it requested anything.
        End::Stopped => walked.items.is_empty(),
        _ => false,
    };
    if observed.requests > 0 || !is_refused {
        return Err(format!("{:?} is not refused: {:?}", limits.page_size, walked.end));
    }
    let stands = read::<R>(&walked.left)?;
    if stands != *position {
        return Err(format!("stands at {stands:?} once {:?} is refused", limits.page_size));
    }
    Ok(())
}

/// Checks that the walk kept its limits, and ended in no error other than one that the service gave reason for.
///
/// `may_send_more`: more requests may have been sent than `max_pages`, because some were ahead.
pub(crate) fn check<T>(
    observed: &Observed,
    limits: &Limits,
    walked: &Walked<T>,
    may_send_more: bool,
) -> Result<(), String> {
    if let Some(complaint) = observed.complaint {
        return Err(complaint.to_owned());
    }
    if limits.max_items.is_some_and(|most| walked.items.len() > most as usize) {
        return Err(format!("{} items came", walked.items.len()));
    }
    if limits.max_pages.is_some_and(|most| observed.requests > most) && !may_send_more {
        return Err(format!("{} requests were sent", observed.requests));
    }
    let End::Failed(kind) = &walked.end else { return Ok(()) };
    let has_reason = match kind {
        PaginateErrorKind::Fetch(_) => observed.faulted > 0,
        PaginateErrorKind::Walk(WalkError::RepeatedToken) => observed.back.is_some(),
        PaginateErrorKind::Walk(WalkError::MissingToken) => observed.without_token,
        PaginateErrorKind::Walk(WalkError::EmptyPages { limit }) => limits.max_empty_pages == Some(*limit),
        // See `is_missing_more`.
        PaginateErrorKind::Walk(WalkError::ItemsMissing { .. }) => true,
        _ => false,
    };
    if has_reason { Ok(()) } else { Err(format!("ends in {kind:?}")) }
}

/// Whether the walk gave every item before `next` and ended, rightly, in an error that says that there are more, as the
/// service did. A driver that gives all at once gives nothing with an error.
pub(crate) fn is_missing_more<T>(
    observed: &Observed,
    walked: &Walked<T>,
    world: &World,
    next: u32,
) -> Result<bool, String> {
    let End::Failed(PaginateErrorKind::Walk(WalkError::ItemsMissing { received, .. })) = walked.end else {
        return Ok(false);
    };
    // A page that came empty has its items the next time.
    if observed.emptied {
        return Ok(false);
    }
    let says_too_many = world.collection.as_ref().is_some_and(|of| of.too_many > 0);
    if says_too_many && received == u64::from(world.total) && (next == world.total || walked.items.is_empty())
    {
        return Ok(true);
    }
    Err(format!("items are missing after {received}, and {next} came"))
}

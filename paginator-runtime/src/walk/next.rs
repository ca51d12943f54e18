//! How a walk goes on after a page: rules 5, 17 and 19. The derived `next` asks these, and so does `Walk::ahead`.

use crate::{
    operation::{
        CarriesAlong, FollowsResponse, HandsOutCarried, HandsOutToken, LastPage, Next, PaginatedRequest,
        PaginatedResponse, Paging, Seen, Step, TokenFor,
    },
    token::{PageNumber, Token, TokenValue, With},
};

/// What a response says of whether more follows, by rule 19 (a) to (c).
#[derive(Clone, Copy, PartialEq, Debug)]
enum Verdict {
    End,
    GoOn,
    Silent,
}

/// A has-more flag decides alone. Without one the totals do: one that the page reaches ends the walk, unless the other
/// one says that more follows; one that lies before the page, as after the collection shrank, says nothing.
fn verdict(more_results: Option<bool>, totals: [(Option<u64>, Option<u64>, Option<u64>); 2]) -> Verdict {
    if let Some(more) = more_results {
        return if more { Verdict::GoOn } else { Verdict::End };
    }
    let verdicts = totals.map(|total| match total {
        (Some(total), Some(_), Some(after)) if total > after => Verdict::GoOn,
        (Some(total), Some(before), Some(_)) if total > before => Verdict::End,
        _ => Verdict::Silent,
    });
    let says = |verdict| verdicts.contains(&verdict).then_some(verdict);
    says(Verdict::GoOn).or(says(Verdict::End)).unwrap_or(Verdict::Silent)
}

/// A page that is the last one by its number of items, where nothing else says so: rule 19 (d).
fn is_short<R: PaginatedRequest>(seen: Seen) -> bool {
    R::LAST_PAGE == LastPage::Short && seen.page_size.is_some_and(|size| seen.items < size)
}

/// What follows `response`, whose token is handed out. `inputs` are the request's names for its tokens.
///
/// As with botocore, an unset token (empty, zero) is none, and a has-more flag that is false ends the walk whatever
/// the token is. A flag that is true, or a total that was not reached, with no token to follow is an error: botocore
/// ends in silence there.
pub fn follow<R, T>(response: &R::HandsOut, seen: Seen, inputs: &[&str]) -> Next<T>
where
    R: FollowsResponse<T> + PaginatedRequest,
    T: Token,
{
    let after = seen.before.map(|before| before.saturating_add(seen.items));
    let totals = [(response.total(), seen.before, after), (None, None, None)];
    let token = || {
        let token = response.next_token()?.into_token().reorder(R::HandsOut::TOKEN_OUTPUTS, inputs);
        (!token.is_unset()).then_some(token)
    };
    match verdict(response.more_results(), totals) {
        Verdict::End => Next::End,
        Verdict::GoOn => token().map_or(Next::Missing, Next::Token),
        Verdict::Silent if is_short::<R>(seen) => Next::End,
        Verdict::Silent => token().into(),
    }
}

/// What follows a page at an offset.
pub fn offset<R, T>(response: &R::Response, seen: Seen) -> Next<T>
where
    R: PaginatedRequest,
    T: TokenValue,
{
    let Paging::Offset { first, step } = R::PAGING else { return Next::Missing };
    let by = match step {
        Step::Items => Some(seen.items),
        Step::PageSize => seen.page_size,
    };
    let (Some(before), Some(by)) = (seen.before, by) else { return Next::UnknownPageSize };
    let Some(after) = before.checked_add(by) else { return too_large() };
    let next = || first.checked_add(after).and_then(T::from_count).map_or_else(too_large, Next::Token);
    let total = response.total();
    let pages = match seen.page_size {
        Some(size) if size > 0 && before % size == 0 => (Some(before / size), Some(before / size + 1)),
        _ => (None, None),
    };
    match verdict(
        response.more_results(),
        [(total, Some(before), Some(after)), (response.total_pages(), pages.0, pages.1)],
    ) {
        Verdict::End => Next::End,
        Verdict::GoOn if by == 0 => Next::ItemsMissing { received: before, total },
        Verdict::GoOn => next(),
        Verdict::Silent if seen.items == 0 || is_short::<R>(seen) => Next::End,
        Verdict::Silent => next(),
    }
}

/// What follows the page with the number `number`, the first where there is none; `T` is the field's type. `asked` is the page size that was
/// asked for, `None` for an operation that has no page size.
pub fn page_number<R, T>(
    response: &R::Response,
    seen: Seen,
    number: Option<u64>,
    asked: Option<Option<i64>>,
) -> Next<PageNumber>
where
    R: PaginatedRequest,
    T: TokenValue,
{
    let Paging::PageNumber { first } = R::PAGING else { return Next::Missing };
    let number = number.unwrap_or(first);
    let next = number.checked_add(1).filter(|next| T::from_count(*next).is_some());
    let pages = number.checked_sub(first);
    let after = seen.before.map(|before| before.saturating_add(seen.items));
    let totals = [
        (response.total(), seen.before, after),
        (response.total_pages(), pages, pages.map(|pages| pages.saturating_add(1))),
    ];
    let is_last = match verdict(response.more_results(), totals) {
        Verdict::End => true,
        Verdict::GoOn => false,
        Verdict::Silent => seen.items == 0 || is_short::<R>(seen),
    };
    if is_last {
        return Next::End;
    }
    let Some(next) = next else { return too_large() };
    Next::Token(match asked {
        None => PageNumber { number: next, page_size: None, exact: true },
        Some(size) => {
            let page_size = size.and_then(|size| size.try_into().ok());
            PageNumber { number: next, page_size, exact: seen.exact && page_size == Some(seen.items) }
        }
    })
}

/// A count that no field holds must not become 0, which would begin the walk again.
fn too_large<T>() -> Next<T> {
    Next::Error("the next offset or page number is larger than its field holds".into())
}

/// `next`, and what `response` says goes along with it.
pub fn with_carried<R, T, C>(next: Next<T>, response: &R::Carries) -> Next<With<T, C>>
where
    R: CarriesAlong<C>,
    C: TokenValue,
{
    let carried = || response.carried().map(TokenFor::into_token);
    next.map(|token| With { token: Some(token), carried: carried() })
}

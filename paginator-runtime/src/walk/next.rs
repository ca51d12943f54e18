//! How a walk continues after a page: rules 5, 17 and 19. The derived `next` calls these, and so does `Walk::ahead`.

use crate::{
    operation::{
        CarriesAlong, FollowsResponse, HandsOutCarried, HandsOutToken, LastPage, Next, PaginatedRequest,
        PaginatedResponse, Paging, Seen, Stated, Step, TokenFor,
    },
    token::{PageNumber, Token, TokenValue, With},
};

/// What a response says about whether more follows, by rule 19 (a) to (c).
#[derive(Clone, Copy, PartialEq, Debug)]
enum Verdict {
    End,
    GoOn,
    Silent,
}

/// A total, of items or of pages, and how many of them lie before the page and before what follows it.
struct InAll {
    total: Option<u64>,
    before: Option<u64>,
    after: Option<u64>,
}

impl InAll {
    /// A total that the page reaches ends the walk; one that lies before the page, as after the collection shrank, says
    /// nothing.
    fn verdict(&self) -> Verdict {
        match (self.total, self.before, self.after) {
            (Some(total), Some(_), Some(after)) if total > after => Verdict::GoOn,
            (Some(total), Some(before), Some(_)) if total > before => Verdict::End,
            _ => Verdict::Silent,
        }
    }
}

/// A has-more flag decides alone. Without one the totals do; where one of the two is reached and the other is not,
/// more follows.
fn verdict(more_results: Option<bool>, items: &InAll, pages: &InAll) -> Verdict {
    match (more_results, items.verdict(), pages.verdict()) {
        (Some(true), ..) => Verdict::GoOn,
        (Some(false), ..) => Verdict::End,
        (None, Verdict::GoOn, _) | (None, _, Verdict::GoOn) => Verdict::GoOn,
        (None, Verdict::End, _) | (None, _, Verdict::End) => Verdict::End,
        (None, Verdict::Silent, Verdict::Silent) => Verdict::Silent,
    }
}

/// A page that is the last one by its number of items, where nothing else says so: rule 19 (d).
fn is_short<R: PaginatedRequest>(seen: Seen) -> bool {
    R::LAST_PAGE == LastPage::Short && seen.page_size.is_some_and(|size| seen.items < size)
}

fn sum(before: Option<u64>, by: u64) -> Option<u64> {
    before.map(|before| before.saturating_add(by))
}

/// What follows `response`, whose token is handed out. `inputs` are the request's names for its tokens.
///
/// As with botocore, an unset token (empty, zero) is none, and a has-more flag that is false ends the walk whatever the
/// token is. A flag that is true, or a total that was not reached, with no token to follow is an error: botocore ends
/// silently there.
pub fn follow<R, T>(response: &R::HandsOut, seen: Seen, inputs: &[&str]) -> Next<T>
where
    R: FollowsResponse<T> + PaginatedRequest,
    T: Token,
{
    let stated = Stated::by(response);
    let items = InAll { total: stated.total, before: seen.before, after: sum(seen.before, seen.items) };
    let pages = InAll { total: None, before: None, after: None };
    let token = || {
        let token = response.next_token()?.into_token().reorder(R::HandsOut::TOKEN_OUTPUTS, inputs);
        (!token.is_unset()).then_some(token)
    };
    match verdict(stated.more_results, &items, &pages) {
        Verdict::End => Next::End,
        Verdict::GoOn => token().map_or(Next::Missing, Next::Token),
        Verdict::Silent if is_short::<R>(seen) => Next::End,
        Verdict::Silent => token().into(),
    }
}

/// What follows a page whose token is computed.
pub fn computed<R: PaginatedRequest>(request: &R, response: &R::Response, seen: Seen) -> Next<R::Token> {
    request.computed(Stated::by(response), seen).unwrap_or(Next::Missing)
}

/// What a response says about the walk, for the rules of computed tokens where something goes along with them: only the
/// response says what, so nothing is requested ahead.
pub fn stated(response: &impl PaginatedResponse) -> Stated {
    Stated::by(response)
}

/// What follows a page at an offset.
pub fn offset<R: PaginatedRequest, T: TokenValue>(stated: Stated, seen: Seen) -> Next<T> {
    let Paging::Offset { first, step } = R::PAGING else { return Next::Missing };
    let by = match step {
        Step::Items => Some(seen.items),
        Step::PageSize => seen.page_size,
    };
    let (Some(before), Some(by)) = (seen.before, by) else { return Next::UnknownPageSize };
    let Some(after) = before.checked_add(by) else { return too_large() };
    let items = InAll { total: stated.total, before: Some(before), after: Some(after) };
    let page = seen.page_size.and_then(|size| (before.checked_rem(size)? == 0).then(|| before / size));
    let pages = InAll { total: stated.total_pages, before: page, after: sum(page, 1) };
    let goes_on = match verdict(stated.more_results, &items, &pages) {
        Verdict::End => false,
        Verdict::GoOn if by == 0 => return Next::ItemsMissing { received: before, total: stated.total },
        Verdict::GoOn => true,
        Verdict::Silent => seen.items > 0 && !is_short::<R>(seen),
    };
    if !goes_on {
        return Next::End;
    }
    first.checked_add(after).and_then(T::from_count).map_or_else(too_large, Next::Token)
}

/// What follows the page with the number `number`, the first where there is none; `T` is the field's type. `asked` is
/// the page size that was asked for, `None` for an operation that has none.
pub fn page_number<R: PaginatedRequest, T: TokenValue>(
    stated: Stated,
    seen: Seen,
    number: Option<u64>,
    asked: Option<Option<i64>>,
) -> Next<PageNumber> {
    let Paging::PageNumber { first } = R::PAGING else { return Next::Missing };
    let number = number.unwrap_or(first);
    let page = number.checked_sub(first);
    let items = InAll { total: stated.total, before: seen.before, after: sum(seen.before, seen.items) };
    let pages = InAll { total: stated.total_pages, before: page, after: sum(page, 1) };
    let goes_on = match verdict(stated.more_results, &items, &pages) {
        Verdict::End => false,
        Verdict::GoOn => true,
        Verdict::Silent => seen.items > 0 && !is_short::<R>(seen),
    };
    if !goes_on {
        return Next::End;
    }
    let next = number.checked_add(1).filter(|next| T::from_count(*next).is_some());
    let Some(number) = next else { return too_large() };
    let page_size = asked.flatten().and_then(|size| size.try_into().ok());
    let exact = asked.is_none() || seen.exact && page_size == Some(seen.items);
    Next::Token(PageNumber { number, page_size, exact })
}

/// A count that no field holds must not become 0, which would restart the walk.
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

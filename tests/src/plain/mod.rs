//! The plain walker: the rules of the walk written a second time, as a loop, without the runtime's walk, its drivers
//! or its text of tokens. Each rule has a switch that breaks just that one, see [`SWITCHES`].

mod follows;
mod stands;
mod start;
mod switches;
mod text;

pub use switches::{SWITCHES, Switch};

use crate::{
    drivers::{Driven, Failed, Given, Waiting},
    legible::Legible,
    plan::{Plan, Start},
    service::{Answer, Failure, Service},
    way::FullResult,
};
use follows::Follows;
use paginator_runtime::{
    Fetch, PaginateErrorKind, PaginatedResponse, Position, RepeatedToken, ResumeToken, WalkError,
    field::PageItems,
    token::{Token, WireValue},
};
use std::{
    cell::RefCell,
    future::{Future, poll_fn},
    pin::Pin,
    rc::Rc,
};

/// A walk under way.
pub struct Plain<'a, R: Legible> {
    service: &'a Service<R>,
    /// The rule that is broken, 0 for none.
    broken: u8,
    /// What every walk of the same paginator starts from.
    plan: Rc<RefCell<Plan<R>>>,
    in_flight: Option<Answer<R::Response>>,
    /// The request without its token.
    request: R,
    /// The token of the page to ask for.
    token: Option<R::Token>,
    /// How many items are still to be dropped.
    skip: usize,
    /// How many items of the first page are to be kept, whatever `skip` says; only a broken rule 10 sets it.
    last_of_first: Option<usize>,
    /// Whether something of the page to ask for was given before.
    begun: bool,
    /// Every token that was followed.
    followed: Vec<R::Token>,
    items_left: Option<usize>,
    pages_left: Option<usize>,
    empty_pages: usize,
    /// How many items came, where the walk began at the first page.
    received: Option<u64>,
    /// Whether each page so far held just as many items as were asked for.
    exact: bool,
    page: Page<R::Token>,
    stand: Stand,
    over: bool,
    error: Option<WalkError>,
    refused: Option<ResumeToken>,
}

/// The page given last: its token, how many items were dropped from its front, and how many were given.
struct Page<T> {
    token: Option<T>,
    dropped: usize,
    kept: usize,
}

#[derive(Clone, Copy)]
enum Stand {
    /// At the page to ask for.
    Next,
    /// So many items into the page given last.
    Page(usize),
    Done,
}

impl<'a, R: Legible> Plain<'a, R> {
    /// Begins a walk of `plan`, in which rule `broken` is broken; 0 for none.
    pub fn new(plan: &Rc<RefCell<Plan<R>>>, service: &'a Service<R>, broken: u8) -> Self {
        let settings = plan.borrow().clone();
        let mut request = settings.request.clone();
        let refused = start::check(&settings, &mut request, broken).err();
        let begins = start::begins::<R>(&settings, &mut request, broken);
        let mut walk = Plain {
            service,
            broken,
            plan: plan.clone(),
            in_flight: None,
            request,
            token: None,
            skip: 0,
            last_of_first: None,
            begun: false,
            followed: Vec::new(),
            items_left: settings.max_items.and_then(|items| usize::try_from(items).ok()),
            pages_left: settings.max_pages.filter(|_| broken != 18),
            empty_pages: 0,
            received: None,
            exact: true,
            page: Page { token: None, dropped: 0, kept: 0 },
            stand: Stand::Next,
            over: settings.max_pages == Some(0) && broken != 18,
            error: refused.map(WalkError::Settings),
            refused: None,
        };
        match begins {
            Ok(begins) => {
                walk.token = begins.token;
                walk.received = walk.token.as_ref().is_none_or(Token::is_unset).then_some(0);
                walk.exact = walk.token.as_ref().and_then(R::counted).is_none_or(|at| at.exact);
                (walk.skip, walk.begun) = (begins.skip, begins.begun);
                walk.last_of_first = begins.last_of_first;
                if begins.done {
                    (walk.stand, walk.over) = (Stand::Done, walk.error.is_none());
                }
            }
            Err(error) => {
                walk.error = Some(WalkError::Settings(error));
                (walk.token, walk.skip) = start::refused::<R>(&settings.start);
                if let Start::Text(text) = settings.start {
                    walk.refused = Some(text);
                }
            }
        }
        walk.over &= walk.error.is_none();
        walk.followed.extend(walk.token.clone().filter(|token| !token.is_unset()));
        if broken == 16 && !walk.over && walk.error.is_none() {
            walk.in_flight = Some(walk.send());
        }
        walk
    }

    /// The next page as it is to be given.
    pub async fn next_page(&mut self) -> Option<Result<R::Response, Failed>> {
        if let Some(error) = self.error.take() {
            self.over = true;
            return Some(Err(Failed { kind: PaginateErrorKind::Walk(error), resume_token: self.text(0) }));
        }
        if self.over {
            return None;
        }
        match self.answer().await {
            Ok(response) => Some(Ok(self.take(response))),
            Err(failure) => {
                self.over = true;
                let resume_token = if self.broken == 12 { None } else { self.text(0) };
                Some(Err(Failed { kind: PaginateErrorKind::Fetch(failure), resume_token }))
            }
        }
    }

    /// The answer to the request in flight, which stays there when this future is dropped.
    async fn answer(&mut self) -> Result<R::Response, Failure> {
        poll_fn(|cx| {
            let mut answer = self.in_flight.take().unwrap_or_else(|| self.send());
            let polled = Pin::new(&mut answer).poll(cx);
            if polled.is_pending() && self.broken != 13 {
                self.in_flight = Some(answer);
            }
            polled
        })
        .await
    }

    fn send(&self) -> Answer<R::Response> {
        let mut request = self.request.clone();
        let word = vec![WireValue::String("None".to_owned())];
        let none = |token: &R::Token| self.broken == 5 && token.to_wire() == word;
        request.set_token(self.token.clone().filter(|token| !none(token)));
        if self.broken == 14 {
            self.plan.borrow_mut().request = request.clone();
        }
        self.service.fetch(request)
    }

    /// Trims the page and decides what follows it.
    fn take(&mut self, mut response: R::Response) -> R::Response {
        let count = response.items().map_or(0, PageItems::count);
        // Rule 6: read before anything is cut.
        let read = self.follows(&response);
        let dropped = match self.last_of_first.take() {
            Some(last) => count.saturating_sub(last),
            None => self.skip.min(count),
        };
        let rest = count - dropped;
        let kept = self.items_left.map_or(rest, |left| left.min(rest));
        if let Some(items) = response.items_mut() {
            items.drop_front(dropped);
            items.keep_front(kept);
        }
        if self.begun || self.skip > 0 {
            response.blank_aggregates();
        }
        let follows = if self.broken == 6 { self.follows(&response) } else { read };
        self.received = self.received.map(|received| received + count as u64);
        self.exact &= self.request.page_size().is_some_and(|size| u64::try_from(size) == Ok(count as u64));
        self.items_left = self.items_left.map(|left| left - kept);
        self.pages_left = self.pages_left.map(|left| left.saturating_sub(1));
        self.empty_pages = if count == 0 { self.empty_pages + 1 } else { 0 };
        self.page = Page { token: self.token.clone(), dropped, kept };
        if kept < rest {
            // Rule 1: counted from the page's own start.
            self.stand = Stand::Page(if self.broken == 1 { kept } else { dropped + kept });
            (self.begun, self.over) = (true, true);
            return response;
        }
        self.begun = false;
        self.skip -= self.skip.min(dropped);
        if self.broken == 4 {
            self.skip = 0;
        }
        self.go_on(follows);
        // Rules 2 and 18: once all that was asked for is given, there is no further page, and no error about one.
        let reached = self.items_left == Some(0) && self.broken != 2;
        if reached || self.pages_left == Some(0) {
            (self.over, self.error) = (true, None);
        }
        response
    }

    fn go_on(&mut self, follows: Follows<R::Token>) {
        let token = match follows {
            Follows::Token(token) => token,
            Follows::Nothing => {
                (self.stand, self.over) = (Stand::Done, true);
                return;
            }
            Follows::Error(error) => return self.fail_on_page(error),
        };
        // Rule 21.
        let checked = if self.broken == 21 { Ok(token) } else { self.request.check_token(token) };
        let mut token = match checked {
            Ok(token) => token,
            Err(error) => return self.fail_on_page(WalkError::RefusedToken(error)),
        };
        let then = self.plan.borrow().repeated_token.unwrap_or(R::REPEATED_TOKEN);
        let repeated = match self.broken {
            7 => self.token.as_ref().is_some_and(|last| R::is_same_page(last, &token)),
            _ => self.followed.iter().any(|followed| R::is_same_page(followed, &token)),
        };
        R::keep_carried(&mut token, self.token.as_ref());
        if repeated && then == RepeatedToken::Error {
            return self.fail_on_page(WalkError::RepeatedToken);
        }
        if !repeated {
            self.followed.push(token.clone());
        }
        (self.token, self.stand) = (Some(token), Stand::Next);
        let most_empty = self.plan.borrow().max_empty_pages.unwrap_or(1000).max(1);
        if repeated && then == RepeatedToken::Stop {
            self.over = true;
        } else if self.empty_pages >= most_empty && self.broken != 18 {
            self.error = Some(WalkError::EmptyPages { limit: most_empty });
        }
    }

    /// An error about the token that the page returns comes after the page's items.
    fn fail_on_page(&mut self, error: WalkError) {
        self.stand = Stand::Page(self.page.dropped + self.page.kept + self.skip);
        (self.begun, self.error) = (true, Some(error));
    }

    /// Everything that is left, gathered.
    ///
    /// # Errors
    /// Those of the walk; what was gathered is dropped with it.
    pub async fn full_result(&mut self) -> Result<FullResult<R>, Failed> {
        let start = self.text(0);
        let mut gathered: Option<R::Response> = None;
        while let Some(page) = self.next_page().await {
            let mut page = page.map_err(|failed| Failed { resume_token: start.clone(), ..failed })?;
            match &mut gathered {
                None => gathered = Some(page),
                Some(gathered) => gathered.gather(&mut page),
            }
        }
        let none = || Failed { kind: PaginateErrorKind::Walk(WalkError::NoPage), resume_token: self.text(0) };
        let mut response = gathered.ok_or_else(none)?;
        response.clear_tokens();
        if self.broken == 15 {
            R::keep_what_botocore_keeps(&mut response);
        }
        Ok((response, self.text(0)))
    }
}

impl<R: Legible> Driven<R> for Plain<'_, R> {
    fn next(&mut self) -> Waiting<'_, Option<Result<Given<R>, Failed>>> {
        Box::pin(async move { self.next_page().await.map(|page| page.map(Given::Page)) })
    }
    fn position(&self, remaining: usize) -> Option<Position<R::Token>> {
        Some(self.stands(remaining))
    }
    fn resume_token(&self, remaining: usize) -> Option<Option<ResumeToken>> {
        Some(self.text(remaining))
    }
}

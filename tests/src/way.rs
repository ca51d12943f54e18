//! `Way`: one of the runtime's drivers or the plain walker, whichever walks.

use crate::{
    drivers::{Driven, Driver, Failed, Given},
    legible::Legible,
    plain::Plain,
    plan::Plan,
    poll::polled_out,
    service::Service,
};
use paginator_runtime::{PaginatedRequest, ResumeToken};
use std::{cell::RefCell, rc::Rc};

/// Who walks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    /// The runtime.
    Driver(Driver),
    /// The plain walker, with the rule of this number broken; 0 for none.
    Plain(u8),
}

/// What can be walked again and again, as a paginator can.
pub type Walks<'a, R> = Box<dyn Fn() -> Box<dyn Driven<R> + 'a> + 'a>;

/// Everything as one response, and the token to resume from.
pub type FullResult<R> = (<R as PaginatedRequest>::Response, Option<ResumeToken>);

impl Way {
    /// Every driver, and the plain walker with no rule broken.
    pub fn all() -> impl Iterator<Item = Way> {
        Driver::ALL.into_iter().map(Way::Driver).chain([Way::Plain(0)])
    }

    /// A paginator of `plan`.
    pub fn walks<'a, R: Legible + 'a>(self, plan: &Plan<R>, service: &'a Service<R>) -> Walks<'a, R> {
        match self {
            Way::Driver(driver) => {
                let paginator = plan.paginator(service);
                Box::new(move || driver.begin(paginator.clone(), service))
            }
            Way::Plain(broken) => {
                let plan = Rc::new(RefCell::new(plan.clone()));
                Box::new(move || Box::new(Plain::new(&plan, service, broken)))
            }
        }
    }

    /// A walk of `plan`.
    pub fn walk<'a, R: Legible + 'a>(
        self,
        plan: &Plan<R>,
        service: &'a Service<R>,
    ) -> Box<dyn Driven<R> + 'a> {
        self.walks(plan, service)()
    }

    /// The full result; `None` where this way does not give one.
    pub fn full_result<R: Legible>(
        self,
        plan: &Plan<R>,
        service: &Service<R>,
    ) -> Option<Result<FullResult<R>, Failed>> {
        match self {
            Way::Driver(Driver::FullResult | Driver::BlockingFullResult) => {
                let mut driven = self.walk(plan, service);
                let given = polled_out(driven.next())??;
                let left = driven.resume_token(0).flatten();
                Some(given.map(|given| match given {
                    Given::Whole(response) | Given::Page(response) => (response, left),
                    Given::Items(_) => unreachable!("a full result is a response"),
                }))
            }
            Way::Driver(_) => None,
            Way::Plain(broken) => {
                let plan = Rc::new(RefCell::new(plan.clone()));
                polled_out(Plain::new(&plan, service, broken).full_result())
            }
        }
    }

    /// Whether pages are given one by one.
    pub fn gives_pages(self) -> bool {
        match self {
            Way::Driver(driver) => driver.gives_pages(),
            Way::Plain(_) => true,
        }
    }

    /// Whether a request is sent only when its page is asked for.
    pub fn sends_when_asked(self) -> bool {
        match self {
            Way::Driver(driver) => driver.sends_when_asked(),
            Way::Plain(_) => true,
        }
    }

    /// Whether it gives everything at once.
    pub fn gives_all_at_once(self) -> bool {
        matches!(self, Way::Driver(driver) if driver.gives_all_at_once())
    }

    /// Whether it waits for answers without blocking.
    pub fn is_async(self) -> bool {
        !matches!(self, Way::Driver(driver) if !driver.is_async())
    }
}

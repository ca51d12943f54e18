//! What a walk reports to `tracing`: a span for itself, an event for each page. Nothing, without the feature.

#[cfg(not(feature = "tracing"))]
pub(crate) use silent::{Ahead, Flight, Observer};
#[cfg(feature = "tracing")]
pub(crate) use traced::{Ahead, Flight, Observer};

#[cfg(feature = "tracing")]
mod traced {
    use crate::{
        config::SettingsError,
        error::{PaginateErrorKind, WalkError},
        operation::{PaginatedRequest, PaginatedResponse, field::PageItems},
        walk::{Position, Walk},
    };
    use std::{panic::AssertUnwindSafe, time::Instant};
    use tracing::{Level, Span, field};

    const TARGET: &str = "paginator_runtime";
    const LEVEL: Level = Level::DEBUG;

    /// Without an operating system there is no clock: on wasm32-unknown-unknown `Instant::now` panics.
    const HAS_CLOCK: bool = !cfg!(all(target_family = "wasm", target_os = "unknown"));

    /// A driver reports here what it does. Nothing that a request or a response carries goes further.
    #[derive(Default)]
    pub(crate) struct Observer {
        /// From the first request, or the error before it, to the end of the walk. A stream is as unwind safe with it
        /// as without: what a subscriber does after a panic is its own concern.
        span: AssertUnwindSafe<Option<Span>>,
    }

    /// When a request was sent, if anyone wants to know, and how long its response took.
    #[derive(Clone, Copy, Default)]
    pub(crate) struct Flight {
        sent: Option<Instant>,
        secs: Option<f64>,
        ahead: bool,
    }

    impl Flight {
        /// It was sent before the caller waited for it.
        pub(crate) fn ahead(mut self) -> Self {
            self.ahead = true;
            self
        }

        /// The response has arrived.
        pub(crate) fn landed(&mut self) {
            self.secs = self.sent.map(|sent| sent.elapsed().as_secs_f64());
        }
    }

    /// Reports a request that was sent ahead and is not needed: another one is, or none, or the stream is dropped.
    pub(crate) struct Ahead {
        span: AssertUnwindSafe<Option<Span>>,
        taken: bool,
    }

    impl Ahead {
        /// The walk uses its answer.
        pub(crate) fn taken(&mut self) {
            self.taken = true;
        }
    }

    impl Drop for Ahead {
        fn drop(&mut self) {
            if !self.taken {
                within(&self.span, || tracing::event!(target: TARGET, LEVEL, "dropped"));
            }
        }
    }

    impl Observer {
        /// Runs what sends a request.
        pub(crate) fn send<T>(&mut self, operation: &'static str, send: impl FnOnce() -> T) -> (T, Flight) {
            self.begin(operation);
            let wanted = HAS_CLOCK && tracing::event_enabled!(target: TARGET, LEVEL);
            let sent = wanted.then(Instant::now);
            (self.within(send), Flight { sent, ..Flight::default() })
        }

        /// Runs a further step of a request that was sent: what it traces belongs to the walk.
        pub(crate) fn within<T>(&self, run: impl FnOnce() -> T) -> T {
            within(&self.span, run)
        }

        /// The page that `walk` gave out last. [`taken`](Self::taken) follows.
        pub(crate) fn page<R: PaginatedRequest>(
            &self,
            walk: &Walk<R>,
            response: &R::Response,
            flight: Flight,
        ) {
            self.within(|| {
                tracing::event!(
                    target: TARGET,
                    LEVEL,
                    page = walk.pages() - 1,
                    items = response.items().map_or(0, PageItems::count),
                    cut = walk.was_cut(),
                    duration_secs = flight.secs,
                    ahead = flight.ahead,
                    "page"
                );
            });
        }

        /// Everything about the page was reported: ends the span if the walk is over.
        pub(crate) fn taken<R: PaginatedRequest>(&mut self, walk: &Walk<R>) {
            if walk.is_over() {
                let done = matches!(walk.position(), Position::Done);
                self.end(if done { "complete" } else { "stopped" });
            }
        }

        /// For a request that was sent ahead; the walk has to [take](Ahead::taken) its answer.
        pub(crate) fn ahead(&self) -> Ahead {
            Ahead { span: AssertUnwindSafe(self.span.clone()), taken: false }
        }

        /// What ended the walk early.
        pub(crate) fn failed<R: PaginatedRequest, E>(
            &mut self,
            walk: &Walk<R>,
            error: &PaginateErrorKind<E>,
            flight: Flight,
        ) {
            self.begin(R::OPERATION);
            self.within(|| {
                tracing::event!(
                    target: TARGET,
                    LEVEL,
                    page = walk.pages(),
                    error = name(error),
                    duration_secs = flight.secs,
                    "failed"
                );
            });
            self.end("failed");
        }

        fn begin(&mut self, operation: &'static str) {
            self.span.get_or_insert_with(
                || tracing::span!(target: TARGET, LEVEL, "paginate", operation, outcome = field::Empty),
            );
        }

        fn end(&mut self, outcome: &'static str) {
            if let Some(span) = self.span.take() {
                span.record("outcome", outcome);
            }
        }
    }

    fn within<T>(span: &Option<Span>, run: impl FnOnce() -> T) -> T {
        match span {
            Some(span) => span.in_scope(run),
            None => run(),
        }
    }

    /// A fixed name: the message of a fetch error can quote the service, which can quote the user.
    fn name<E>(error: &PaginateErrorKind<E>) -> &'static str {
        match error {
            PaginateErrorKind::Fetch(_) => "Fetch",
            PaginateErrorKind::Walk(error) => match error {
                WalkError::Settings(SettingsError::MaxItems { .. }) => "MaxItems",
                WalkError::Settings(SettingsError::PageSize { .. } | SettingsError::PageSizeText { .. }) => {
                    "PageSize"
                }
                WalkError::Settings(SettingsError::NoPageSize) => "NoPageSize",
                WalkError::Settings(SettingsError::UnknownPageSize) => "UnknownPageSize",
                WalkError::Settings(SettingsError::StartingToken(_)) => "StartingToken",
                WalkError::RepeatedToken => "RepeatedToken",
                WalkError::MissingToken => "MissingToken",
                WalkError::RefusedToken(_) => "RefusedToken",
                WalkError::Next { .. } => "Next",
                WalkError::ItemsMissing { .. } => "ItemsMissing",
                WalkError::UnknownPageSize => "UnknownPageSize",
                WalkError::HeadersNotRead { .. } => "HeadersNotRead",
                WalkError::EmptyPages { .. } => "EmptyPages",
                WalkError::NoPage => "NoPage",
            },
        }
    }
}

#[cfg(not(feature = "tracing"))]
mod silent {
    use crate::{error::PaginateErrorKind, operation::PaginatedRequest, walk::Walk};

    /// Reports to no one.
    #[derive(Default)]
    pub(crate) struct Observer {}

    #[derive(Clone, Copy, Default)]
    pub(crate) struct Flight {}

    pub(crate) struct Ahead {}

    impl Ahead {
        pub(crate) fn taken(&mut self) {}
    }

    impl Flight {
        pub(crate) fn ahead(self) -> Self {
            self
        }

        pub(crate) fn landed(&mut self) {}
    }

    impl Observer {
        pub(crate) fn send<T>(&mut self, _: &'static str, send: impl FnOnce() -> T) -> (T, Flight) {
            (send(), Flight {})
        }

        pub(crate) fn within<T>(&self, run: impl FnOnce() -> T) -> T {
            run()
        }

        pub(crate) fn page<R: PaginatedRequest>(&self, _: &Walk<R>, _: &R::Response, _: Flight) {}

        pub(crate) fn taken<R: PaginatedRequest>(&mut self, _: &Walk<R>) {}

        pub(crate) fn ahead(&self) -> Ahead {
            Ahead {}
        }

        pub(crate) fn failed<R: PaginatedRequest, E>(
            &mut self,
            _: &Walk<R>,
            _: &PaginateErrorKind<E>,
            _: Flight,
        ) {
        }
    }
}

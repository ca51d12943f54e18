//! Where requests are exchanged: a thread of the client's own, so that an exchange continues, and is timed, whether or
//! not anybody polls for it, and so that nothing that clients share depends on the caller's runtime.

use std::{
    future::{self, Future},
    io, panic,
    pin::Pin,
    sync::{Mutex, PoisonError},
    task::{Context, Poll},
    thread,
};
use tokio::{
    runtime::{Builder, Handle},
    task::JoinHandle,
};
use tracing::{Instrument, instrument::WithSubscriber};

/// One for all clients of the process, started with the first that is built. It is never shut down: a thread that
/// waits costs nothing, and what runs on it can rely on it.
static ENGINE: Mutex<Option<Handle>> = Mutex::new(None);

/// As much as tokio's own threads have. Otherwise RUST_MIN_STACK would decide, which can be more than there is.
const STACK: usize = 2 * 1024 * 1024;

/// The engine, which is started if it is not running yet.
pub(super) fn engine() -> io::Result<Handle> {
    let mut engine = ENGINE.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(handle) = &*engine {
        return Ok(handle.clone());
    }
    let runtime = Builder::new_current_thread().thread_stack_size(STACK).enable_all().build()?;
    let handle = runtime.handle().clone();
    let thread = thread::Builder::new().name("paginator-aws".to_owned()).stack_size(STACK);
    thread.spawn(move || runtime.block_on(future::pending::<()>()))?;
    Ok(engine.insert(handle).clone())
}

/// Something that runs on the engine, in the caller's span, until it is done or this is dropped.
pub(super) struct Running<T>(JoinHandle<T>);

impl<T: Send + 'static> Running<T> {
    pub(super) fn start(engine: &Handle, work: impl Future<Output = T> + Send + 'static) -> Self {
        Running(engine.spawn(work.in_current_span().with_current_subscriber()))
    }
}

impl<T> Future for Running<T> {
    type Output = T;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<T> {
        Pin::new(&mut self.0).poll(context).map(|done| match done {
            Ok(value) => value,
            // A bug, which shows where it would without the engine. Only `drop` cancels the work.
            Err(error) => panic::resume_unwind(match error.try_into_panic() {
                Ok(panic) => panic,
                Err(_) => Box::new("the exchange was cancelled"),
            }),
        })
    }
}

impl<T> Drop for Running<T> {
    fn drop(&mut self) {
        self.0.abort();
    }
}

//! Where requests are exchanged: a thread of the client's own, so that an exchange goes on, and is timed, whether or
//! not anybody polls for it, and so that nothing which clients share hangs on the caller's runtime.

use std::{
    future::Future,
    io, panic,
    pin::Pin,
    sync::{Mutex, PoisonError},
    task::{Context, Poll},
};
use tokio::{
    runtime::{Builder, Handle, Runtime},
    task::JoinHandle,
};
use tracing::{Instrument, instrument::WithSubscriber};

/// One for all clients of the process, from the first that is built. It is never shut down: a thread that waits
/// costs nothing, and what runs on it may then rely on it.
static ENGINE: Mutex<Option<Runtime>> = Mutex::new(None);

/// The engine, which is started if it is not there yet.
pub(super) fn engine() -> io::Result<Handle> {
    let mut engine = ENGINE.lock().unwrap_or_else(PoisonError::into_inner);
    let runtime = match engine.take() {
        Some(runtime) => runtime,
        None => {
            Builder::new_multi_thread().worker_threads(1).thread_name("paginator-aws").enable_all().build()?
        }
    };
    Ok(engine.insert(runtime).handle().clone())
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
            // A bug, which shows where it would without the engine. Nothing cancels the work but `drop`.
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

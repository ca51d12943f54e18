//! Ctrl-C: the first one stops the requests, and what was received is printed; the second one ends the program at once.

use std::{
    future::Future,
    io, process,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};
use tokio::{select, sync::Notify, task};

/// The exit code of shells and the AWS CLI for Ctrl-C: 128 plus the number of the signal.
pub(crate) const INTERRUPTED: u8 = 130;

/// Whether Ctrl-C was pressed.
pub(crate) struct Interrupt(Arc<Heard>);

struct Heard {
    first: Notify,
    /// Whether the next one ends the program.
    ends: AtomicBool,
}

impl Interrupt {
    /// Listens from now on, on a thread of the runtime, so that it hears Ctrl-C while the program prints or waits for
    /// something that blocks.
    pub(crate) fn listen() -> io::Result<Self> {
        #[cfg(unix)]
        let mut signals = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::interrupt())?;
        #[cfg(windows)]
        let mut signals = tokio::signal::windows::ctrl_c()?;
        let heard = Arc::new(Heard { first: Notify::new(), ends: AtomicBool::new(false) });
        let interrupt = Interrupt(heard.clone());
        task::spawn(async move {
            while signals.recv().await.is_some() {
                if heard.ends.swap(true, Ordering::Relaxed) {
                    process::exit(INTERRUPTED.into());
                }
                heard.first.notify_one();
            }
        });
        Ok(interrupt)
    }

    /// Waits for the first Ctrl-C, which may have come earlier.
    pub(crate) async fn heard(&self) {
        self.0.first.notified().await;
    }

    /// The result of `work`; `None` where Ctrl-C came first.
    pub(crate) async fn or<T>(&self, work: impl Future<Output = T>) -> Option<T> {
        select! {
            biased;
            () = self.heard() => None,
            done = work => Some(done),
        }
    }

    /// From now on Ctrl-C ends the program at once: only printing is left, which takes forever where nobody reads.
    pub(crate) fn only_printing_is_left(&self) {
        self.0.ends.store(true, Ordering::Relaxed);
    }
}

//! How far the walk has come: pages, users and users per second, on stderr where that is a terminal.

use indicatif::{ProgressBar, ProgressStyle};
use std::time::Duration;
use tokio::time::{Interval, interval};

pub(crate) struct Progress {
    /// Draws nothing where stderr is not a terminal.
    bar: ProgressBar,
    ticks: Interval,
    pages: usize,
}

impl Progress {
    pub(crate) fn start() -> Self {
        let bar = ProgressBar::new_spinner().with_message("page 0");
        if let Ok(style) = ProgressStyle::with_template("{spinner} {msg}, {human_pos} users ({per_sec:0})") {
            bar.set_style(style);
        }
        Progress { bar, ticks: interval(Duration::from_millis(100)), pages: 0 }
    }

    /// Redraws when it is time to. Must be awaited repeatedly; the bar's own way would need a thread.
    pub(crate) async fn tick(&mut self) {
        self.ticks.tick().await;
        self.bar.tick();
    }

    pub(crate) fn received(&mut self, users: usize) {
        self.pages += 1;
        self.bar.set_message(format!("page {}", self.pages));
        self.bar.inc(users as u64);
    }
}

impl Drop for Progress {
    /// Clears the bar before anything else is printed.
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

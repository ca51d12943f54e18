//! How far the walk is: pages, users and users a second, on stderr where that is a terminal.

use indicatif::{ProgressBar, ProgressStyle};
use std::time::Duration;

pub(crate) struct Progress {
    /// Draws nothing where stderr is no terminal.
    bar: ProgressBar,
    pages: usize,
}

impl Progress {
    pub(crate) fn start() -> Self {
        let bar = ProgressBar::new_spinner().with_message("page 0");
        if let Ok(style) = ProgressStyle::with_template("{spinner} {msg}, {human_pos} users ({per_sec:0})") {
            bar.set_style(style);
        }
        bar.enable_steady_tick(Duration::from_millis(100));
        Progress { bar, pages: 0 }
    }

    pub(crate) fn received(&mut self, users: usize) {
        self.pages += 1;
        self.bar.set_message(format!("page {}", self.pages));
        self.bar.inc(users as u64);
    }
}

impl Drop for Progress {
    /// Before anything else is printed.
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

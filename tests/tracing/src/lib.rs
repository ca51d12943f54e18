//! What the tracing tests share: a subscriber that writes down everything, at every level, of every crate.
//! It unwraps as tests do.
#![allow(clippy::expect_used, clippy::indexing_slicing)]

use serde_json::Value;
use std::{
    io,
    sync::{Arc, Mutex, Once, PoisonError},
};
use tracing::{Level, level_filters::LevelFilter, subscriber::DefaultGuard};
use tracing_subscriber::fmt::{MakeWriter, format::FmtSpan};

/// Writes down what this thread traces and logs, until it is read.
pub struct Recorder {
    written: Written,
    _guard: DefaultGuard,
}

impl Recorder {
    /// Begins to write down what is at `level` or more important.
    pub fn start(level: Level) -> Self {
        // Crates that use `log` are heard as well.
        static LOG: Once = Once::new();
        LOG.call_once(|| tracing_log::LogTracer::init().expect("no other logger"));
        let written = Written::default();
        let subscriber = tracing_subscriber::fmt()
            .with_max_level(LevelFilter::from_level(level))
            .with_span_events(FmtSpan::NEW | FmtSpan::CLOSE)
            .json()
            .with_writer(written.clone())
            .finish();
        Recorder { written, _guard: tracing::subscriber::set_default(subscriber) }
    }

    /// Everything that was written down so far.
    pub fn read(&self) -> Record {
        let bytes = self.written.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let text = String::from_utf8(bytes).expect("UTF-8");
        let lines = text.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect();
        Record { text, lines }
    }
}

/// What a [`Recorder`] wrote down.
pub struct Record {
    /// As a log file has it.
    pub text: String,
    lines: Vec<Value>,
}

impl Record {
    /// Every line that is not `paginator_runtime`'s own: its target.
    pub fn others(&self) -> impl Iterator<Item = &str> {
        let targets = self.lines.iter().map(|line| line["target"].as_str().unwrap_or_default());
        targets.filter(|target| *target != "paginator_runtime")
    }

    /// The events of `paginator_runtime`, in short: the operations of the spans around, the message, and the
    /// fields without the duration.
    pub fn events(&self) -> Vec<String> {
        self.own().filter(|line| !matches!(message(line), "new" | "close")).map(short).collect()
    }

    /// How each walk ended, for each span that closed; `null` for one that was dropped on the way.
    pub fn outcomes(&self) -> Vec<String> {
        let closed = self.own().filter(|line| message(line) == "close");
        closed.map(|line| line["span"]["outcome"].as_str().unwrap_or("null").to_owned()).collect()
    }

    /// The operation of each span that was begun.
    pub fn begun(&self) -> Vec<&str> {
        let begun = self.own().filter(|line| message(line) == "new");
        begun.map(|line| line["span"]["operation"].as_str().unwrap_or_default()).collect()
    }

    /// The durations of the events, in seconds.
    pub fn durations(&self) -> Vec<f64> {
        self.own().filter_map(|line| line["fields"]["duration_secs"].as_f64()).collect()
    }

    /// The names of the spans around the first event that says `said`, the outermost first.
    pub fn spans_around(&self, said: &str) -> Vec<&str> {
        let line = self.lines.iter().find(|line| message(line) == said);
        spans(line.expect("the event")).filter_map(|span| span["name"].as_str()).collect()
    }

    fn own(&self) -> impl Iterator<Item = &Value> {
        self.lines.iter().filter(|line| line["target"] == "paginator_runtime")
    }
}

fn message(line: &Value) -> &str {
    line["fields"]["message"].as_str().unwrap_or_default()
}

fn spans(line: &Value) -> impl Iterator<Item = &Value> {
    line["spans"].as_array().into_iter().flatten()
}

fn short(line: &Value) -> String {
    let operations = spans(line).filter_map(|span| span["operation"].as_str()).collect::<Vec<_>>().join(">");
    let fields = line["fields"].as_object().expect("fields").iter();
    let fields: String = fields
        .filter(|(name, _)| !matches!(name.as_str(), "message" | "duration_secs"))
        .map(|(name, value)| format!(" {name}={value}"))
        .collect();
    format!("{operations}: {}{fields}", message(line))
}

#[derive(Clone, Default)]
struct Written(Arc<Mutex<Vec<u8>>>);

impl io::Write for Written {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for Written {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        self.clone()
    }
}

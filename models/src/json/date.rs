//! Dates as AWS's JSON protocols write them: epoch seconds, whole or with a fraction.

use jiff::Timestamp;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;
use std::fmt;

/// The finest fraction that a double can hold today, and finer than what services send.
const MICROS: i64 = 1_000_000;

/// A date: on the wire epoch seconds, whole or with a fraction. What is not a date, or not between the years -9999 and
/// 9999, is kept unchanged.
///
/// # Example
/// ```
/// use paginator_models::json::Date;
///
/// let date: Date = serde_json::from_str("1795345828.177")?;
/// assert_eq!(date.timestamp().unwrap().as_millisecond(), 1_795_345_828_177);
/// assert_eq!(date.to_string(), "2026-11-22T11:10:28.177Z");
///
/// let odd: Date = serde_json::from_str("\"soon\"")?;
/// assert_eq!(odd.timestamp(), None);
/// assert_eq!(serde_json::to_string(&odd)?, "\"soon\"");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone)]
pub struct Date(Kind);

#[derive(Clone)]
enum Kind {
    /// To the microsecond. `is_float`: a whole second is written with a fraction of zero, as it was received: Python
    /// and so the AWS CLI tell `1.0` from `1`.
    Known { time: Timestamp, is_float: bool },
    /// Something else that the service sent in its place.
    Other(Value),
}

impl Date {
    /// The moment, if it is a date.
    pub fn timestamp(&self) -> Option<Timestamp> {
        match self.0 {
            Kind::Known { time, .. } => Some(time),
            Kind::Other(_) => None,
        }
    }
}

/// Whether both are the same moment, or the same JSON in its place.
impl PartialEq for Date {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Kind::Known { time, .. }, Kind::Known { time: other, .. }) => time == other,
            (Kind::Other(value), Kind::Other(other)) => value == other,
            _ => false,
        }
    }
}

impl Eq for Date {}

impl From<Timestamp> for Date {
    fn from(time: Timestamp) -> Self {
        Date(Kind::Known { time, is_float: false })
    }
}

/// The date for a value as services send it: epoch seconds. Any other value is kept unchanged.
impl From<Value> for Date {
    fn from(value: Value) -> Self {
        match timestamp(&value) {
            Some(time) => Date(Kind::Known { time, is_float: value.is_f64() }),
            None => Date(Kind::Other(value)),
        }
    }
}

/// The date in the form of RFC 3339, or what came in its place: a text unchanged, everything else as JSON.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Kind::Known { time, .. } => time.fmt(f),
            Kind::Other(Value::String(text)) => f.write_str(text),
            Kind::Other(value) => value.fmt(f),
        }
    }
}

/// Shows nothing of what came in place of a date: nobody knows what it is.
impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Kind::Known { time, .. } => time.fmt(f),
            Kind::Other(_) => f.write_str("***"),
        }
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (micros, is_float) = match &self.0 {
            Kind::Known { time, is_float } => (time.as_microsecond(), *is_float),
            Kind::Other(value) => return value.serialize(serializer),
        };
        if micros % MICROS == 0 && !is_float {
            serializer.serialize_i64(micros / MICROS)
        } else {
            // Exact to the microsecond until the year 2242.
            serializer.serialize_f64(micros as f64 / MICROS as f64)
        }
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Value::deserialize(deserializer).map(Date::from)
    }
}

fn timestamp(value: &Value) -> Option<Timestamp> {
    if let Some(seconds) = value.as_i64() {
        return Timestamp::from_second(seconds).ok();
    }
    let seconds = value.as_f64()?;
    // The fraction on its own: with the seconds, the microseconds would be rounded twice. The casts saturate, and what
    // they saturate to is out of range.
    let micros = (seconds.fract() * MICROS as f64).round() as i64;
    let micros = (seconds.trunc() as i64).saturating_mul(MICROS).saturating_add(micros);
    Timestamp::from_microsecond(micros).ok()
}

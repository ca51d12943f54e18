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
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Date {
    /// A date, to the microsecond.
    Known(Timestamp),
    /// Something else that the service sent in its place.
    Other(Value),
}

impl Date {
    /// The moment, if it is a date.
    pub fn timestamp(&self) -> Option<Timestamp> {
        match self {
            Date::Known(time) => Some(*time),
            Date::Other(_) => None,
        }
    }
}

impl From<Timestamp> for Date {
    fn from(time: Timestamp) -> Self {
        Date::Known(time)
    }
}

/// The date in the form of RFC 3339, or what came in its place: a text unchanged, everything else as JSON.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Date::Known(time) => time.fmt(f),
            Date::Other(Value::String(text)) => f.write_str(text),
            Date::Other(value) => value.fmt(f),
        }
    }
}

/// Shows nothing of what came in place of a date: nobody knows what it is.
impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Date::Known(time) => time.fmt(f),
            Date::Other(_) => f.write_str("***"),
        }
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let micros = match self {
            Date::Known(time) => time.as_microsecond(),
            Date::Other(value) => return value.serialize(serializer),
        };
        if micros % MICROS == 0 {
            serializer.serialize_i64(micros / MICROS)
        } else {
            // Exact to the microsecond until the year 2242.
            serializer.serialize_f64(micros as f64 / MICROS as f64)
        }
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        Ok(timestamp(&value).map_or(Date::Other(value), Date::Known))
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

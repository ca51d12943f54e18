//! Timestamps as AWS's JSON protocols write them: epoch seconds, whole or with a fraction. For
//! `#[serde(with = …)]`.

use jiff::Timestamp;
use serde::{Deserialize, Deserializer, Serializer, de};
use std::fmt;

/// The finest fraction that a double can hold today, and finer than what services send.
const MICROS: i64 = 1_000_000;

pub(super) fn serialize<S: Serializer>(time: &Option<Timestamp>, serializer: S) -> Result<S::Ok, S::Error> {
    match time.map(|time| time.as_microsecond()) {
        None => serializer.serialize_none(),
        Some(micros) if micros % MICROS == 0 => serializer.serialize_i64(micros / MICROS),
        // Exact to the microsecond until the year 2242.
        Some(micros) => serializer.serialize_f64(micros as f64 / MICROS as f64),
    }
}

pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Timestamp>, D::Error> {
    Ok(Option::<EpochSeconds>::deserialize(deserializer)?.map(|EpochSeconds(time)| time))
}

struct EpochSeconds(Timestamp);

impl<'de> Deserialize<'de> for EpochSeconds {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(EpochVisitor)
    }
}

struct EpochVisitor;

impl de::Visitor<'_> for EpochVisitor {
    type Value = EpochSeconds;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("epoch seconds")
    }
    fn visit_i64<E: de::Error>(self, seconds: i64) -> Result<EpochSeconds, E> {
        Timestamp::from_second(seconds).map(EpochSeconds).map_err(|_| E::custom("a date out of range"))
    }
    fn visit_u64<E: de::Error>(self, seconds: u64) -> Result<EpochSeconds, E> {
        self.visit_i64(seconds.try_into().unwrap_or(i64::MAX))
    }
    fn visit_f64<E: de::Error>(self, seconds: f64) -> Result<EpochSeconds, E> {
        // The fraction by itself: with the seconds, the microseconds would be rounded twice. The casts saturate, and
        // what they saturate to is out of range.
        let micros = (seconds.fract() * MICROS as f64).round() as i64;
        let micros = (seconds.trunc() as i64).saturating_mul(MICROS).saturating_add(micros);
        Timestamp::from_microsecond(micros).map(EpochSeconds).map_err(|_| E::custom("a date out of range"))
    }
}

/// One or more moments, which may be absent: as they stand in structs, and as they are on the wire.
pub(super) trait Moments<Format>: Sized {
    type Wire;
    fn to_wire(&self) -> Self::Wire;
    fn from_wire(wire: Self::Wire) -> Self;
}

impl<Format, M: Moments<Format>> Moments<Format> for Option<M> {
    type Wire = Option<M::Wire>;
    fn to_wire(&self) -> Self::Wire {
        self.as_ref().map(M::to_wire)
    }
    fn from_wire(wire: Self::Wire) -> Self {
        wire.map(M::from_wire)
    }
}

impl<Format, M: Moments<Format>> Moments<Format> for Vec<M> {
    type Wire = Vec<M::Wire>;
    fn to_wire(&self) -> Self::Wire {
        self.iter().map(M::to_wire).collect()
    }
    fn from_wire(wire: Self::Wire) -> Self {
        wire.into_iter().map(M::from_wire).collect()
    }
}

impl<Format, M: Moments<Format>> Moments<Format> for ::std::collections::BTreeMap<String, M> {
    type Wire = ::std::collections::BTreeMap<String, M::Wire>;
    fn to_wire(&self) -> Self::Wire {
        self.iter().map(|(key, moment)| (key.clone(), moment.to_wire())).collect()
    }
    fn from_wire(wire: Self::Wire) -> Self {
        wire.into_iter().map(|(key, moment)| (key, M::from_wire(moment))).collect()
    }
}

/// Reads a moment in any of the forms that AWS writes, as botocore does.
struct MomentVisitor;

impl ::serde::de::Visitor<'_> for MomentVisitor {
    type Value = ::jiff::Timestamp;

    fn expecting(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str("epoch seconds or a date")
    }
    fn visit_i64<E: ::serde::de::Error>(self, seconds: i64) -> ::std::result::Result<::jiff::Timestamp, E> {
        ::jiff::Timestamp::from_second(seconds).map_err(|_| E::custom("a date out of range"))
    }
    fn visit_u64<E: ::serde::de::Error>(self, seconds: u64) -> ::std::result::Result<::jiff::Timestamp, E> {
        self.visit_i64(seconds.try_into().unwrap_or(i64::MAX))
    }
    fn visit_f64<E: ::serde::de::Error>(self, seconds: f64) -> ::std::result::Result<::jiff::Timestamp, E> {
        let micros = (seconds.fract() * 1e6).round() as i64;
        let micros = (seconds.trunc() as i64).saturating_mul(1_000_000).saturating_add(micros);
        ::jiff::Timestamp::from_microsecond(micros).map_err(|_| E::custom("a date out of range"))
    }
    fn visit_str<E: ::serde::de::Error>(self, text: &str) -> ::std::result::Result<::jiff::Timestamp, E> {
        if let Ok(moment) = text.parse() {
            return Ok(moment);
        }
        if let Ok(moment) = ::jiff::fmt::rfc2822::parse(text) {
            return Ok(moment.timestamp());
        }
        match text.parse() {
            Ok(seconds) => self.visit_f64(seconds),
            Err(_) => Err(E::custom("a text that is no date")),
        }
    }
}

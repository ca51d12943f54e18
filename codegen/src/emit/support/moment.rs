/// The moment that a value says, in any of the forms that AWS writes, as botocore reads them.
fn moment(value: &::serde_json::Value) -> Option<::jiff::Timestamp> {
    if let Some(seconds) = value.as_i64() {
        return ::jiff::Timestamp::from_second(seconds).ok();
    }
    if let Some(text) = value.as_str() {
        if let Ok(moment) = text.parse() {
            return Some(moment);
        }
        return ::jiff::fmt::rfc2822::parse(text).ok().map(|moment| moment.timestamp());
    }
    // The fraction by itself: with the seconds, the microseconds would be rounded twice. The casts saturate, and what
    // they saturate to is out of range.
    let seconds = value.as_f64()?;
    let micros = (seconds.fract() * 1e6).round() as i64;
    let micros = (seconds.trunc() as i64).saturating_mul(1_000_000).saturating_add(micros);
    ::jiff::Timestamp::from_microsecond(micros).ok()
}

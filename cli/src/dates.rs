//! Dates as the AWS CLI prints them where `cli_timestamp_format` is `iso8601`: as Python writes them in local time.

use jiff::{Timestamp, tz::TimeZone};
use paginator_models::{cognito_idp::UserType, json::Date};
use serde_json::Value;

/// Rewrites the dates of users, in place.
pub(crate) fn in_local_time(users: &mut [UserType], zone: &TimeZone) {
    for user in users {
        for date in [&mut user.user_create_date, &mut user.user_last_modified_date].into_iter().flatten() {
            if let Some(time) = date.timestamp() {
                *date = Date::from(Value::from(iso8601(time, zone)));
            }
        }
    }
}

/// As Python's `datetime.isoformat`: microseconds if there are any, and the offset with a colon.
fn iso8601(time: Timestamp, zone: &TimeZone) -> String {
    let time = time.to_zoned(zone.clone());
    let format =
        if time.subsec_nanosecond() < 1000 { "%Y-%m-%dT%H:%M:%S%:z" } else { "%Y-%m-%dT%H:%M:%S.%6f%:z" };
    time.strftime(format).to_string()
}

#[cfg(test)]
mod tests {
    use super::iso8601;
    use jiff::{Timestamp, tz::TimeZone};

    /// Expected values: CPython 3.11's `datetime.fromtimestamp(…, dateutil.tz.tzlocal()).isoformat()`, under each `TZ`.
    #[test]
    fn dates_are_written_as_python_does_it() {
        for (zone, seconds, expected) in [
            ("UTC0", 1_795_345_828.177, "2026-11-22T11:10:28.177000+00:00"),
            ("UTC0", 1_795_345_829.0, "2026-11-22T11:10:29+00:00"),
            ("EST5EDT,M3.2.0,M11.1.0", 1_795_345_828.177, "2026-11-22T06:10:28.177000-05:00"),
            ("EST5EDT,M3.2.0,M11.1.0", 1_783_000_000.5, "2026-07-02T09:46:40.500000-04:00"),
            ("IST-5:30", 1_795_345_828.000_001, "2026-11-22T16:40:28.000001+05:30"),
        ] {
            let time = Timestamp::from_microsecond((seconds * 1e6_f64).round() as i64).unwrap();
            assert_eq!(iso8601(time, &TimeZone::posix(zone).unwrap()), expected);
        }
    }
}

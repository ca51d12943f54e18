//! Is the standard retry mode that of botocore? Compared with its recorded rules and figures.

use super::{CAPACITY, COST, REWARD, Retry, TIMEOUT_COST};
use crate::aws::{AwsError, service_error_for_tests};
use serde::Deserialize;
use std::{sync::atomic::Ordering, time::Duration};

#[derive(Deserialize)]
struct Recorded {
    max_attempts: u32,
    longest_waits_in_seconds: Vec<u64>,
    capacity: u32,
    cost: u32,
    timeout_cost: u32,
    reward: u32,
    retried_codes: Vec<String>,
    retried_statuses: Vec<u16>,
}

fn recorded() -> Recorded {
    serde_json::from_str(include_str!("../recorded/retries.json")).unwrap()
}

fn throttled() -> AwsError {
    AwsError::Service(service_error_for_tests("ThrottlingException"))
}

#[test]
fn figures_are_botocores() {
    let recorded = recorded();
    assert_eq!(
        (CAPACITY, COST, TIMEOUT_COST, REWARD),
        (recorded.capacity, recorded.cost, recorded.timeout_cost, recorded.reward)
    );
    assert_eq!(recorded.max_attempts, 3, "as documented at `max_attempts`");
    let retry = Retry::new(100, Duration::from_secs(20));
    for (attempt, seconds) in (1..).zip(recorded.longest_waits_in_seconds) {
        assert_eq!(retry.longest_wait(attempt), Duration::from_secs(seconds));
        assert!(retry.again(attempt, &throttled()).unwrap().wait <= Duration::from_secs(seconds));
    }
    assert_eq!(retry.longest_wait(u32::MAX), Duration::from_secs(20));
}

#[test]
fn what_botocore_sends_again_is_sent_again() {
    let recorded = recorded();
    for code in &recorded.retried_codes {
        assert!(service_error_for_tests(code).is_retryable(), "{code}");
    }
    for code in ["ResourceNotFoundException", "InvalidParameterException", "NotAuthorizedException"] {
        assert!(!service_error_for_tests(code).is_retryable(), "{code}");
    }
    let statuses = (300..600).filter(|status| {
        AwsError::<crate::aws::ServiceError>::Status { status: *status, attempts: 1 }.is_retryable()
    });
    // With 429 without a code botocore takes the status for the code, and does not try again.
    let ours: Vec<u16> = statuses.filter(|status| *status != 429).collect();
    assert_eq!(ours, recorded.retried_statuses);
}

#[test]
fn the_quota_ends_retries_until_requests_succeed() {
    let retry = Retry::new(3, Duration::ZERO);
    for _ in 0..CAPACITY / COST {
        retry.again(1, &throttled()).unwrap().spent.failed();
    }
    assert!(retry.again(1, &throttled()).is_none());
    for _ in 0..COST {
        retry.succeeded(None);
    }
    let spent = retry.again(1, &throttled()).unwrap().spent;
    assert!(retry.again(1, &throttled()).is_none());
    retry.succeeded(Some(spent));
    retry.again(2, &throttled()).unwrap().spent.failed();
    assert!(retry.again(3, &throttled()).is_none(), "that was the last attempt");
    for _ in 0..2 * CAPACITY {
        retry.succeeded(None);
    }
    assert_eq!(retry.capacity.load(Ordering::Relaxed), CAPACITY);
}

#[test]
fn a_retry_that_nobody_waits_for_any_more_gives_back_what_it_took() {
    let retry = Retry::new(3, Duration::ZERO);
    for _ in 0..2 * CAPACITY {
        assert!(retry.again(1, &throttled()).is_some());
    }
    assert_eq!(retry.capacity.load(Ordering::Relaxed), CAPACITY);
}

"""Records what botocore's standard retry mode sends again, after how long at most, and at what cost."""
import json

import botocore.session
from botocore.configprovider import NEW_RETRIES_ENABLED
from botocore.retries import quota, standard

FILE = "retries.json"


def record(folder):
    assert not NEW_RETRIES_ENABLED, "AWS_NEW_RETRIES_2026 is set"
    backoff = standard.ExponentialBackoff(random=lambda: 1)
    checker = standard.StandardRetryConditions()
    codes = {*standard.TransientRetryableChecker._TRANSIENT_ERROR_CODES,
             *standard.ThrottledRetryableChecker._THROTTLED_ERROR_CODES}
    model = botocore.session.get_session().get_service_model("cognito-idp").operation_model("ListUsersInGroup")
    retried = lambda status: checker.is_retryable(_answered(status, model))
    recorded = {
        "max_attempts": standard.DEFAULT_MAX_ATTEMPTS,
        "longest_waits_in_seconds": [backoff.delay_amount(standard.RetryContext(n)) for n in range(1, 9)],
        "capacity": quota.RetryQuota().available_capacity,
        "cost": standard.RetryQuotaChecker._RETRY_COST,
        "timeout_cost": standard.RetryQuotaChecker._TIMEOUT_RETRY_REQUEST,
        "reward": standard.RetryQuotaChecker._NO_RETRY_INCREMENT,
        "retried_codes": sorted(codes),
        "retried_statuses": [status for status in range(300, 600) if retried(status)],
    }
    lines = [f"{json.dumps(key)}: {json.dumps(value)}" for key, value in recorded.items()]
    (folder / FILE).write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def _answered(status, model):
    """A first attempt that was answered with this status and no code."""

    class Response:
        status_code = status
        headers = {}

    return standard.RetryContext(1, model, http_response=Response(), parsed_response={})

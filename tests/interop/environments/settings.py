"""Environments with other settings, most of which should not matter."""
from case import Case

APP_IDS = ["my-app", "my app", "a/b", "a" * 50, "a" * 51, "a" * 300,
    "\u00e4", "", "(a)", "a#b", "a\u00a0b", "a;b=c", "$%!"]
#: What has nothing to do with a call of this operation.
NO_MATTER = {
    "AWS_REQUEST_CHECKSUM_CALCULATION": "perhaps",
    "AWS_RESPONSE_CHECKSUM_VALIDATION": "perhaps",
    "AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES": "many",
    "AWS_DISABLE_REQUEST_COMPRESSION": "perhaps",
    "AWS_ACCOUNT_ID_ENDPOINT_MODE": "perhaps",
    "AWS_AUTH_SCHEME_PREFERENCE": "perhaps",
    "AWS_SIGV4A_SIGNING_REGION_SET": "*",
    "AWS_DEFAULTS_MODE": "perhaps",
    "AWS_STS_REGIONAL_ENDPOINTS": "perhaps",
    "AWS_METADATA_SERVICE_TIMEOUT": "long",
    "AWS_METADATA_SERVICE_NUM_ATTEMPTS": "many",
    "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE": "IPv5",
    "AWS_EC2_METADATA_SERVICE_ENDPOINT": "no url",
    "AWS_IMDS_USE_IPV6": "perhaps",
    "AWS_CSM_ENABLED": "false",
    "AWS_CSM_PORT": "none",
    "AWS_DATA_PATH": "/nowhere",
    "AWS_ACCOUNT_ID": "none",
    "AWS_PAGER": "none",
    "AWS_CLI_FILE_ENCODING": "none",
    "AWS_LOGIN_CACHE_DIRECTORY": "/nowhere",
    "AWS_EXECUTION_ENV": "my \u00e4 env",
    "AWS_ROLE_SESSION_NAME": "me",
    "AWS_BEARER_TOKEN_BEDROCK": "token",
    "AWS_S3_DISABLE_EXPRESS_SESSION_AUTH": "perhaps",
    "AWS_ENDPOINT_DISCOVERY_ENABLED": "perhaps",
    "AWS_NEW_RETRIES_2026": "perhaps",
    "AWS_UNKNOWN": "unknown",
    "SSL_CERT_FILE": "/nowhere",
    "SSL_CERT_DIR": "/nowhere",
    "TZ": "Nowhere/Never",
    "TERM": "none",
    "COLUMNS": "1",
    "RUST_LOG": "trace",
    "PYTHONWARNINGS": "ignore",
}

SETTINGS = [
    Case("nothing else"),
    *[Case(f"application id {text[:60]!r} {len(text)}", {"AWS_SDK_UA_APP_ID": text}) for text in APP_IDS],
    Case("application id in the profile", config="[default]\nsdk_ua_app_id = my app\n"),
    Case("application id, long, in the profile", config=f"[default]\nsdk_ua_app_id = {'a' * 90}\n"),
    *[Case(f"attempts {text!r}", {"AWS_MAX_ATTEMPTS": text})
      for text in ("0", "-1", "two", "1.5", " 2", "", "99999999999")],
    Case("attempts in the profile", {"AWS_MAX_ATTEMPTS": None}, "[default]\nmax_attempts = two\n"),
    *[Case(f"retry mode {text!r}", {"AWS_RETRY_MODE": text})
      for text in ("standard", "adaptive", "legacy", "never", "", "STANDARD")],
    *[Case(f"should not matter: {name}", {name: value}) for name, value in NO_MATTER.items()],
    Case("should not matter: settings of the profile",
        config="[default]\ncli_pager = less\ns3 =\n  addressing_style = path\n  nothing = much\nunknown = value\n"),
    Case("should not matter: a profile of many settings", config="[default]\nrequest_checksum_calculation = perhaps\n"),
    Case("everything that should not matter",
        {name: value for name, value in NO_MATTER.items()
         if value not in ("perhaps", "many", "long", "none", "IPv5", "no url")}),
]

"""The environments in which our program differs from the AWS CLI 1.45.11 on purpose, each with the reason."""
from typing import NamedTuple

COGNITO = "https://cognito-idp.{0}.amazonaws.com"
LOCAL = "http://127.0.0.1:plain"


def signed(where=None, key="AK-environment", region="us-east-1"):
    """The outcome of one request to the service."""
    return f"0; service {where or COGNITO.format(region)} {key} {region} cognito-idp"


class Difference(NamedTuple):
    reason: str
    #: How each ends, as `outcome` says it.
    aws: str
    ours: str

    def holds(self, aws, ours):
        return (outcome(aws), outcome(ours)) == (self.aws, self.ours)


def outcome(ended):
    """The exit code, and for each thing asked the host and the signer."""
    asked = (f"{one.what} {one.where} {one.identity}".strip() for one in ended.asked)
    return "; ".join([str(ended.code), *asked])


FAILED = "255"
#: Python's exit code after a traceback.
CRASHED = "1"
USUAL = signed()

BROKEN = [f"{file} file: {what}" for file in ("config", "credentials") for what in (
    "not UTF-8", "no section", "a section that is not closed", "a line that is no setting", "a setting twice",
    "a section twice", "a byte order mark")]
UNUSED = [f"should not matter: {name}" for name in (
    "AWS_REQUEST_CHECKSUM_CALCULATION", "AWS_RESPONSE_CHECKSUM_VALIDATION", "AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES",
    "AWS_ACCOUNT_ID_ENDPOINT_MODE", "AWS_DEFAULTS_MODE", "AWS_STS_REGIONAL_ENDPOINTS", "AWS_METADATA_SERVICE_TIMEOUT",
    "AWS_METADATA_SERVICE_NUM_ATTEMPTS", "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE", "AWS_EC2_METADATA_SERVICE_ENDPOINT",
    "AWS_S3_DISABLE_EXPRESS_SESSION_AUTH", "a profile of many settings")]

#: By reason: how each program ends (the AWS CLI, ours), by the environment's name.
TABLE = {
    "An empty variable, setting or option counts as unset.": {
        "region: an empty variable beside the profile's": (FAILED, signed(region="eu-west-1")),
        "region: an empty option": (FAILED, signed(region="eu-west-2")),
        "FIPS: an empty variable beside the profile's": (
            USUAL, signed("https://cognito-idp-fips.us-east-1.amazonaws.com")),
        "profile: an empty AWS_DEFAULT_PROFILE": (FAILED, signed(key="AK-one")),
        "profile: an empty AWS_PROFILE": (FAILED, signed(key="AK-default")),
        "profile: an empty AWS_PROFILE beside the variables": (FAILED, USUAL),
        "profile: an empty id": (signed(key="").replace("  ", " "), FAILED),
        "profile: an empty secret": (signed(key="AK"), FAILED),
        "file: an empty AWS_CONFIG_FILE": (FAILED, signed(key="AK-default")),
        "file: an empty AWS_SHARED_CREDENTIALS_FILE": (FAILED, signed(key="AK-credentials-default")),
        "proxy: upper case beside an empty lower case": (FAILED, signed("http://service.example:8000")),
        "no proxy: an empty lower case": (FAILED, signed(LOCAL)),
        "endpoint: an empty option": (FAILED, USUAL),
        "attempts ''": (FAILED, USUAL),
        "retry mode ''": (FAILED, USUAL),
    },
    "An empty bundle would turn certificate checks off; unset, the system's authorities apply.": {
        "trust: an empty AWS_CA_BUNDLE": (signed("https://127.0.0.1:tls"), FAILED),
        "trust: an empty REQUESTS_CA_BUNDLE": (signed("https://127.0.0.1:tls"), FAILED),
    },
    "A compliance setting that is misspelt is refused: nobody would notice that it does nothing.": {
        name: (USUAL, FAILED) for name in ("FIPS: '1'", "FIPS: 'yes'", "dual stack: '1'", "dual stack: 'yes'")
    },
    "A bundle that cannot be read is an error when the client is built, whatever is requested later.": {
        "trust: a bundle that does not exist, over plain HTTP": (signed(LOCAL), FAILED),
    },
    "AWS_REGION counts where nothing else names a region: all other clients of AWS read it.": {
        "region: AWS_REGION alone": (FAILED, signed(region="eu-west-1")),
    },
    "So does the region of the instance that the program runs on: version 2 of the AWS CLI asks for it too.": {
        "region: the instance's": (FAILED, signed(region="eu-west-3").replace("; ", f"; instance {LOCAL}; ", 1)),
    },
    "A file that cannot be read is an error of one line.": {
        **{name: (CRASHED, FAILED) for name in BROKEN},
        "file: a broken one beside the variables": (CRASHED, FAILED),
        "file: broken credentials beside the config file's keys": (CRASHED, FAILED),
    },
    "AWS's crate reads files as AWS's reference guide describes them: no colon for an equals sign, no quoted names.": {
        "config file: a colon": (signed(region="eu-west-1"), FAILED),
        "credentials file: a colon": (signed(region="eu-west-1"), FAILED),
        "file: a name in quotes": (signed(key="AK-quoted"), FAILED),
    },
    "The same guide: a blank and a # begin a comment after a value, and blanks around a section's name do not count.": {
        "config file: a comment after a value": (FAILED, signed(region="eu-west-1")),
        "credentials file: a comment after a value": (FAILED, signed(region="eu-west-1")),
        "config file: spaces about the name": (FAILED, signed(region="eu-west-1")),
        "credentials file: spaces about the name": (FAILED, signed(region="eu-west-1")),
        "file: a key id with a comment": (signed(key="AK # mine"), signed(key="AK")),
    },
    "A process is run by a shell, as AWS's crate runs it.": {
        "process: not for a shell": (FAILED, signed(key="AK-process") + " t"),
    },
    "ALL_PROXY is heeded: whoever sets it wants every request to use it.": {
        "proxy: ALL_PROXY for http": (FAILED, signed("http://service.example:8000")),
        "proxy: all_proxy for http": (FAILED, signed("http://service.example:8000")),
        "proxy: ALL_PROXY for https": (FAILED, signed("https://service.example")),
        "proxy: all_proxy for https": (FAILED, signed("https://service.example")),
    },
    "A proxy's name is sent without a password too, as curl sends it.": {
        "proxy: with a name alone": (signed("http://service.example:8000"), signed("http://service.example:8000")),
    },
    "Parts of an endpoint that would not be sent, or would be sent in place of the signature, are refused.": {
        "endpoint: a name and a password": (signed("http://me:pass@127.0.0.1:plain"), FAILED),
        "endpoint: a query": (signed(f"{LOCAL}/?a=b"), FAILED),
        "endpoint: a fragment": (signed(LOCAL), FAILED),
    },
    "Requests are sent to, and signed for, the normal form of the endpoint's URL, whatever its host is called.": {
        "endpoint: a dot path": (signed(f"{LOCAL}/a/../b"), signed(f"{LOCAL}/b")),
        "endpoint: a percent sign": (signed(f"{LOCAL}/%25zz"), signed(f"{LOCAL}/%zz")),
        "endpoint: an odd host": (FAILED, signed("http://a_b.example:8000")),
        "endpoint: a host of a dash": (FAILED, signed("http://-a.example:8000")),
    },
    "There is only one retry mode, so the setting changes nothing.": {
        "retry mode 'never'": (FAILED, USUAL),
        "retry mode 'STANDARD'": (FAILED, USUAL),
    },
    "What does not matter to the request does not stop it.": {name: (FAILED, USUAL) for name in UNUSED},
}

DIFFERENCES = {
    name: Difference(reason, aws, ours) for reason, ends in TABLE.items() for name, (aws, ours) in ends.items()}

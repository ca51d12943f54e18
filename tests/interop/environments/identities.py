"""Environments that say as whom a request is signed."""
from case import NO_KEYS, Case


def keys(name, **more):
    return "".join(f"{key} = {value}\n" for key, value in {
        "aws_access_key_id": f"AK-{name}", "aws_secret_access_key": "secret", **more}.items())


def profile(name, *lines):
    return f"[profile {name}]\n" + "\n".join(lines) + "\n"


STATIC = f"[default]\n{keys('default')}[profile one]\n{keys('one')}[profile two]\n{keys('two')}"
IN_CREDENTIALS = STATIC.replace("[profile ", "[").replace("AK-", "AK-credentials-")
ROLE = "role_arn = arn:aws:iam::123456789012:role/reader"
WEB = {"AWS_WEB_IDENTITY_TOKEN_FILE": "{home}/token", "AWS_ROLE_ARN": "arn:aws:iam::123456789012:role/web"}
TOKEN = {"token": "the-web-token"}
WEB_PROFILE = f"[default]\n{ROLE}\nweb_identity_token_file = {{home}}/token\n"
CONTAINER = {"AWS_CONTAINER_CREDENTIALS_FULL_URI": "http://{plain}/container"}
INSTANCE = {"AWS_EC2_METADATA_DISABLED": "false", "AWS_EC2_METADATA_SERVICE_ENDPOINT": "http://{plain}/"}
SSO = (
    "[default]\nsso_session = s\nsso_account_id = 123456789012\nsso_role_name = reader\n"
    "[sso-session s]\nsso_region = eu-west-2\nsso_start_url = https://start.example/\n")
OLD_SSO = (
    "[default]\nsso_account_id = 123456789012\nsso_role_name = reader\nsso_region = eu-west-2\n"
    "sso_start_url = https://start.example/\n")
SIGN_IN = '{"accessToken": "signed-in", "expiresAt": "2096-01-01T00:00:00Z"}'
#: The SHA-1 of the session's name, and of the start URL.
SIGNED_IN = {
    ".aws/sso/cache/a0f1490a20d0211c997b44bc357e1972deab8ae3.json": SIGN_IN,
    ".aws/sso/cache/49125fd26523180d5d8af830007783f37aef2a1e.json": SIGN_IN,
}


def printed(text, after=""):
    return {"keys": f"#!/bin/sh\ncat <<'END'\n{text}\nEND\n{after}"}


PROCESS = "[default]\ncredential_process = {home}/keys\n"
GIVEN = '{"Version": 1, "AccessKeyId": "AK-process", "SecretAccessKey": "secret", "SessionToken": "t"}'


def variables(key=None, secret=None, **more):
    return {"AWS_ACCESS_KEY_ID": key, "AWS_SECRET_ACCESS_KEY": secret, **more}


IDENTITIES = [
    # Variables.
    Case("keys: with a session token", {"AWS_SESSION_TOKEN": "token"}),
    Case("keys: AWS_SECURITY_TOKEN", {"AWS_SECURITY_TOKEN": "old-token"}),
    Case("keys: both tokens", {"AWS_SECURITY_TOKEN": "old-token", "AWS_SESSION_TOKEN": "token"}),
    Case("keys: an empty token", {"AWS_SESSION_TOKEN": ""}),
    Case("keys: none", NO_KEYS),
    Case("keys: an id without its secret", variables("AK")),
    Case("keys: an id without its secret, beside a profile's", variables("AK"), STATIC),
    Case("keys: an id with an empty secret, beside a profile's", variables("AK", ""), STATIC),
    Case("keys: a secret without its id, beside a profile's", variables(None, "secret"), STATIC),
    Case("keys: an empty id, beside a profile's", variables("", "secret"), STATIC),
    Case("keys: both empty, beside a profile's", variables("", ""), STATIC),
    Case("keys: an id of a space", variables(" ", "secret"), STATIC),
    Case("keys: an expiry to come", {"AWS_CREDENTIAL_EXPIRATION": "2096-01-01T00:00:00Z"}),
    Case("keys: an expiry that has passed", {"AWS_CREDENTIAL_EXPIRATION": "2020-01-01T00:00:00Z"}),
    # Profiles.
    Case("profile: default in the config file", NO_KEYS, STATIC),
    Case("profile: default in both files", NO_KEYS, STATIC, IN_CREDENTIALS),
    Case("profile: default beside the variables", {}, STATIC, IN_CREDENTIALS),
    Case("profile: AWS_PROFILE", NO_KEYS | {"AWS_PROFILE": "one"}, STATIC),
    Case("profile: AWS_DEFAULT_PROFILE", NO_KEYS | {"AWS_DEFAULT_PROFILE": "two"}, STATIC),
    Case("profile: AWS_DEFAULT_PROFILE before AWS_PROFILE", NO_KEYS | {"AWS_DEFAULT_PROFILE": "two", "AWS_PROFILE": "one"}, STATIC),
    Case("profile: an empty AWS_DEFAULT_PROFILE", NO_KEYS | {"AWS_DEFAULT_PROFILE": "", "AWS_PROFILE": "one"}, STATIC),
    Case("profile: an empty AWS_PROFILE", NO_KEYS | {"AWS_PROFILE": ""}, STATIC),
    Case("profile: an empty AWS_PROFILE beside the variables", {"AWS_PROFILE": ""}, STATIC),
    Case("profile: AWS_PROFILE beside the variables", {"AWS_PROFILE": "one"}, STATIC),
    Case("profile: AWS_DEFAULT_PROFILE beside the variables", {"AWS_DEFAULT_PROFILE": "one"}, STATIC),
    Case("profile: the option beside the variables", {}, STATIC, options=["--profile", "one"]),
    Case("profile: the option before both variables", NO_KEYS | {"AWS_PROFILE": "two", "AWS_DEFAULT_PROFILE": "two"}, STATIC, options=["--profile", "one"]),
    Case("profile: an empty option", NO_KEYS, STATIC, options=["--profile", ""]),
    Case("profile: an empty option beside AWS_PROFILE", NO_KEYS | {"AWS_PROFILE": "one"}, STATIC, options=["--profile", ""]),
    Case("profile: in the credentials file alone", NO_KEYS | {"AWS_PROFILE": "one"}, None, IN_CREDENTIALS),
    Case("profile: in both files", NO_KEYS | {"AWS_PROFILE": "one"}, STATIC, IN_CREDENTIALS),
    Case("profile: one that does not exist", NO_KEYS | {"AWS_PROFILE": "nobody"}, STATIC),
    Case("profile: one that does not exist, beside the variables", {"AWS_PROFILE": "nobody"}, STATIC),
    Case("profile: one that does not exist, by AWS_DEFAULT_PROFILE", {"AWS_DEFAULT_PROFILE": "nobody", "AWS_PROFILE": "one"}, STATIC),
    Case("profile: one that does not exist, by the option", {}, STATIC, options=["--profile", "nobody"]),
    Case("profile: one that does not exist, without any file", {"AWS_PROFILE": "nobody"}),
    Case("profile: default by name, without any file", {"AWS_PROFILE": "default"}),
    Case("profile: one without keys, beside the variables", {"AWS_PROFILE": "one"}, "[profile one]\nregion = eu-west-1\n"),
    Case("profile: one without keys, by the option", {}, "[profile one]\nregion = eu-west-1\n", options=["--profile", "one"]),
    Case("profile: one without keys, beside default's", NO_KEYS | {"AWS_PROFILE": "one"}, STATIC.replace(keys("one"), "")),
    Case("profile: one without keys, by the option, beside a container", CONTAINER, "[profile one]\nregion = eu-west-1\n", options=["--profile", "one"]),
    Case("profile: region and keys of it", NO_KEYS | {"AWS_DEFAULT_REGION": None, "AWS_PROFILE": "one"}, f"[profile one]\nregion = eu-west-1\n{keys('one')}"),
    Case("profile: an id without its secret", NO_KEYS, "[default]\naws_access_key_id = AK\n"),
    Case("profile: an id without its secret, beside the credentials file's", NO_KEYS, "[default]\naws_access_key_id = AK\n", IN_CREDENTIALS),
    Case("profile: a secret in the other file", NO_KEYS, "[default]\naws_access_key_id = AK\n", "[default]\naws_secret_access_key = secret\n"),
    Case("profile: a secret without its id", NO_KEYS, "[default]\naws_secret_access_key = secret\n"),
    Case("profile: an empty id", NO_KEYS, f"[default]\naws_access_key_id =\naws_secret_access_key = secret\n"),
    Case("profile: an empty secret", NO_KEYS, f"[default]\naws_access_key_id = AK\naws_secret_access_key =\n"),
    Case("profile: a token", NO_KEYS, f"[default]\n{keys('default', aws_session_token='token')}"),
    Case("profile: an old token", NO_KEYS, f"[default]\n{keys('default', aws_security_token='old-token')}"),
    Case("profile: an empty token", NO_KEYS, f"[default]\n{keys('default')}aws_session_token =\n"),
    Case("profile: a token in the other file", NO_KEYS, "[default]\naws_session_token = token\n", f"[default]\n{keys('default')}"),
    # Roles.
    Case("role: of another profile's keys", NO_KEYS | {"AWS_PROFILE": "r"}, STATIC + profile("r", ROLE, "source_profile = one")),
    Case("role: by the option", {}, STATIC + profile("r", ROLE, "source_profile = one"), options=["--profile", "r"]),
    Case("role: beside the variables", {"AWS_PROFILE": "r"}, STATIC + profile("r", ROLE, "source_profile = one")),
    Case("role: of keys in the credentials file", NO_KEYS | {"AWS_PROFILE": "r"}, profile("r", ROLE, "source_profile = one"), IN_CREDENTIALS),
    Case("role: of its own keys", NO_KEYS | {"AWS_PROFILE": "r"}, profile("r", ROLE, "source_profile = r", keys("r"))),
    Case("role: of itself without keys", NO_KEYS | {"AWS_PROFILE": "r"}, profile("r", ROLE, "source_profile = r")),
    Case("role: of a role", NO_KEYS | {"AWS_PROFILE": "r"}, STATIC + profile("r", ROLE, "source_profile = s") + profile("s", ROLE + "-s", "source_profile = one")),
    Case("role: of a circle", NO_KEYS | {"AWS_PROFILE": "r"}, profile("r", ROLE, "source_profile = s") + profile("s", ROLE, "source_profile = r")),
    Case("role: of nobody", NO_KEYS | {"AWS_PROFILE": "r"}, profile("r", ROLE, "source_profile = nobody")),
    Case("role: of a profile without keys", NO_KEYS | {"AWS_PROFILE": "r"}, profile("r", ROLE, "source_profile = e") + profile("e", "region = eu-west-1")),
    Case("role: without a source", NO_KEYS | {"AWS_PROFILE": "r"}, profile("r", ROLE)),
    Case("role: without a source, beside the variables", {"AWS_PROFILE": "r"}, profile("r", ROLE)),
    Case("role: without a source, beside keys of its own", NO_KEYS | {"AWS_PROFILE": "r"}, profile("r", ROLE, keys("r"))),
    Case("role: two sources", {"AWS_PROFILE": "r"}, STATIC + profile("r", ROLE, "source_profile = one", "credential_source = Environment"), options=["--profile", "r"]),
    Case("role: of the environment", {}, profile("r", ROLE, "credential_source = Environment"), options=["--profile", "r"]),
    Case("role: of an empty environment", NO_KEYS, profile("r", ROLE, "credential_source = Environment"), options=["--profile", "r"]),
    Case("role: of an unknown source", {}, profile("r", ROLE, "credential_source = Elsewhere"), options=["--profile", "r"]),
    Case("role: of a source in lower case", {}, profile("r", ROLE, "credential_source = environment"), options=["--profile", "r"]),
    Case("role: of a container", NO_KEYS | CONTAINER, profile("r", ROLE, "credential_source = EcsContainer"), options=["--profile", "r"]),
    Case("role: of an instance", NO_KEYS | INSTANCE, profile("r", ROLE, "credential_source = Ec2InstanceMetadata"), options=["--profile", "r"]),
    Case("role: of a process", NO_KEYS, profile("r", ROLE, "source_profile = p") + profile("p", "credential_process = {home}/keys"), None, printed(GIVEN), ["--profile", "r"]),
    Case("role: of a web identity", NO_KEYS, profile("r", ROLE, "source_profile = w") + profile("w", ROLE + "-w", "web_identity_token_file = {home}/token"), None, TOKEN, ["--profile", "r"]),
    Case("role: of SSO", NO_KEYS, profile("r", ROLE, "source_profile = default") + SSO, None, SIGNED_IN, ["--profile", "r"]),
    Case("role: external id", {}, STATIC + profile("r", ROLE, "source_profile = one", "external_id = ext"), options=["--profile", "r"]),
    Case("role: session name", {}, STATIC + profile("r", ROLE, "source_profile = one", "role_session_name = me"), options=["--profile", "r"]),
    Case("role: duration", {}, STATIC + profile("r", ROLE, "source_profile = one", "duration_seconds = 1800"), options=["--profile", "r"]),
    Case("role: a bad duration", {}, STATIC + profile("r", ROLE, "source_profile = one", "duration_seconds = long"), options=["--profile", "r"]),
    Case("role: with a second factor", {}, STATIC + profile("r", ROLE, "source_profile = one", "mfa_serial = arn:aws:iam::123456789012:mfa/me"), options=["--profile", "r"]),
    Case("role: source with a second factor", {}, STATIC + profile("r", ROLE, "source_profile = s") + profile("s", ROLE + "-s", "source_profile = one", "mfa_serial = m"), options=["--profile", "r"]),
    Case("role: a second factor beside the variables", {"AWS_PROFILE": "r"}, STATIC + profile("r", ROLE, "source_profile = one", "mfa_serial = m")),
    Case("role: a second factor without a role", NO_KEYS | {"AWS_PROFILE": "r"}, profile("r", "mfa_serial = m", keys("r"))),
    Case("role: in the credentials file", NO_KEYS | {"AWS_PROFILE": "r"}, None, IN_CREDENTIALS + profile("r", ROLE, "source_profile = one").replace("profile r", "r")),
    Case("role: default's", NO_KEYS, f"[default]\n{ROLE}\nsource_profile = one\n[profile one]\n{keys('one')}"),
    Case("role: default's, and keys in the credentials file", NO_KEYS, f"[default]\n{ROLE}\nsource_profile = one\n[profile one]\n{keys('one')}", f"[default]\n{keys('credentials')}"),
    Case("role: region of the profile", NO_KEYS | {"AWS_DEFAULT_REGION": None}, STATIC + profile("r", ROLE, "source_profile = one", "region = eu-west-1"), options=["--profile", "r"]),
    Case("role: with FIPS", {"AWS_USE_FIPS_ENDPOINT": "true"}, STATIC + profile("r", ROLE, "source_profile = one"), options=["--profile", "r"]),
    Case("role: with dual stack", {"AWS_USE_DUALSTACK_ENDPOINT": "true"}, STATIC + profile("r", ROLE, "source_profile = one"), options=["--profile", "r"]),
    Case("role: STS global", {"AWS_STS_REGIONAL_ENDPOINTS": "legacy"}, STATIC + profile("r", ROLE, "source_profile = one"), options=["--profile", "r"]),
    Case("role: an endpoint for STS", {"AWS_ENDPOINT_URL_STS": "http://{plain}"}, STATIC + profile("r", ROLE, "source_profile = one"), options=["--profile", "r"]),
    Case("role: an endpoint for all", {"AWS_ENDPOINT_URL": "http://{plain}"}, STATIC + profile("r", ROLE, "source_profile = one"), options=["--profile", "r"]),
    Case("role: an endpoint for all, ignored", {"AWS_ENDPOINT_URL": "http://{plain}", "AWS_IGNORE_CONFIGURED_ENDPOINT_URLS": "true"}, STATIC + profile("r", ROLE, "source_profile = one"), options=["--profile", "r"]),
    Case("role: an option's endpoint", {}, STATIC + profile("r", ROLE, "source_profile = one"), options=["--profile", "r", "--endpoint-url", "http://{plain}"]),
    # Web identity.
    Case("web identity: variables", NO_KEYS | WEB, None, None, TOKEN),
    Case("web identity: variables beside keys", WEB, None, None, TOKEN),
    Case("web identity: variables beside default's keys", NO_KEYS | WEB, STATIC, None, TOKEN),
    Case("web identity: variables beside the credentials file", NO_KEYS | WEB, None, IN_CREDENTIALS, TOKEN),
    Case("web identity: variables beside AWS_PROFILE's keys", NO_KEYS | WEB | {"AWS_PROFILE": "one"}, STATIC, None, TOKEN),
    Case("web identity: variables beside the option's profile", NO_KEYS | WEB, STATIC, None, TOKEN, ["--profile", "one"]),
    Case("web identity: variables beside a role", NO_KEYS | WEB, f"[default]\n{ROLE}\nsource_profile = one\n[profile one]\n{keys('one')}", None, TOKEN),
    Case("web identity: session name", NO_KEYS | WEB | {"AWS_ROLE_SESSION_NAME": "me"}, None, None, TOKEN),
    Case("web identity: without a role", NO_KEYS | WEB | {"AWS_ROLE_ARN": None}, STATIC, None, TOKEN),
    Case("web identity: an empty role", NO_KEYS | WEB | {"AWS_ROLE_ARN": ""}, STATIC, None, TOKEN),
    Case("web identity: without a file", NO_KEYS | WEB, STATIC),
    Case("web identity: an empty variable", NO_KEYS | WEB | {"AWS_WEB_IDENTITY_TOKEN_FILE": ""}, STATIC),
    Case("web identity: a role alone", NO_KEYS | {"AWS_ROLE_ARN": WEB["AWS_ROLE_ARN"]}, STATIC),
    Case("web identity: the profile's", NO_KEYS, WEB_PROFILE, None, TOKEN),
    Case("web identity: the profile's, by the option", {}, WEB_PROFILE.replace("default", "profile w"), None, TOKEN, ["--profile", "w"]),
    Case("web identity: the profile's, beside its keys", NO_KEYS, WEB_PROFILE + keys("default"), None, TOKEN),
    Case("web identity: the profile's, beside the credentials file", NO_KEYS, WEB_PROFILE, IN_CREDENTIALS, TOKEN),
    Case("web identity: the profile's, with a source", NO_KEYS, WEB_PROFILE + "source_profile = one\n" + profile("one", keys("one")), None, TOKEN),
    Case("web identity: the profile's without a role", NO_KEYS, "[default]\nweb_identity_token_file = {home}/token\n", None, TOKEN),
    Case("web identity: the variable's file with the profile's role", NO_KEYS | {"AWS_WEB_IDENTITY_TOKEN_FILE": "{home}/token"}, f"[default]\n{ROLE}\n", None, TOKEN),
    # Processes.
    Case("process", NO_KEYS, PROCESS, None, printed(GIVEN)),
    Case("process: beside the variables", {}, PROCESS, None, printed(GIVEN)),
    Case("process: beside keys of its own", NO_KEYS, PROCESS + keys("default"), None, printed(GIVEN)),
    Case("process: beside the credentials file", NO_KEYS, PROCESS, IN_CREDENTIALS, printed(GIVEN)),
    Case("process: in the credentials file", NO_KEYS, None, PROCESS, printed(GIVEN)),
    Case("process: fails", NO_KEYS | CONTAINER, PROCESS, None, printed(GIVEN, "exit 1")),
    Case("process: does not exist", NO_KEYS | CONTAINER, PROCESS),
    Case("process: prints nonsense", NO_KEYS | CONTAINER, PROCESS, None, printed("nonsense")),
    Case("process: another version", NO_KEYS, PROCESS, None, printed(GIVEN.replace("1,", "2,"))),
    Case("process: no version", NO_KEYS, PROCESS, None, printed(GIVEN.replace('"Version": 1, ', ""))),
    Case("process: no secret", NO_KEYS, PROCESS, None, printed('{"Version": 1, "AccessKeyId": "AK"}')),
    Case("process: expired", NO_KEYS, PROCESS, None, printed(GIVEN.replace("}", ', "Expiration": "2020-01-01T00:00:00Z"}'))),
    Case("process: an option in quotes", NO_KEYS, '[default]\ncredential_process = "{home}/keys" \'a b\'\n', None, printed(GIVEN)),
    Case("process: not for a shell", NO_KEYS, "[default]\ncredential_process = {home}/keys; echo\n", None, printed(GIVEN)),
    # SSO, container, instance.
    Case("SSO: a session", NO_KEYS, SSO, None, SIGNED_IN),
    Case("SSO: not signed in", NO_KEYS | CONTAINER, SSO),
    Case("SSO: beside keys of its own", NO_KEYS, SSO.replace("[default]\n", "[default]\n" + keys("default")), None, SIGNED_IN),
    Case("SSO: beside the credentials file", NO_KEYS, SSO, IN_CREDENTIALS, SIGNED_IN),
    Case("SSO: of old", NO_KEYS, OLD_SSO, None, SIGNED_IN),
    Case("SSO: without a session's section", NO_KEYS | CONTAINER, SSO.replace("[sso-session s]", "[sso-session t]"), None, SIGNED_IN),
    Case("container", NO_KEYS | CONTAINER),
    Case("container: beside the variables", CONTAINER),
    Case("container: beside default's keys", NO_KEYS | CONTAINER, STATIC),
    Case("container: with a token", NO_KEYS | CONTAINER | {"AWS_CONTAINER_AUTHORIZATION_TOKEN": "t"}),
    Case("container: with a token's file", NO_KEYS | CONTAINER | {"AWS_CONTAINER_AUTHORIZATION_TOKEN": "t", "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE": "{home}/token"}, None, None, TOKEN),
    Case("container: a host that is not allowed", NO_KEYS | {"AWS_CONTAINER_CREDENTIALS_FULL_URI": "http://elsewhere.example/container"}),
    Case("container: an empty variable", NO_KEYS | {"AWS_CONTAINER_CREDENTIALS_FULL_URI": ""}),
    Case("container: an empty variable beside an instance", NO_KEYS | INSTANCE | {"AWS_CONTAINER_CREDENTIALS_FULL_URI": ""}),
    Case("instance", NO_KEYS | INSTANCE),
    Case("instance: through the proxy", NO_KEYS | {"AWS_EC2_METADATA_DISABLED": "false"}),
    Case("instance: beside the option's empty profile", NO_KEYS | INSTANCE, "[profile one]\nregion = eu-west-1\n", options=["--profile", "one"]),
    Case("instance: disabled", NO_KEYS | INSTANCE | {"AWS_EC2_METADATA_DISABLED": "TRUE"}),
]

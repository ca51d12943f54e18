"""What the environments are made of: profiles, roles, and sources of keys."""
from case import NO_KEYS


def keys(name, **more):
    return "".join(f"{key} = {value}\n" for key, value in {
        "aws_access_key_id": f"AK-{name}", "aws_secret_access_key": "secret", **more}.items())


def profile(name, *lines):
    return f"[profile {name}]\n" + "\n".join(lines) + "\n"


STATIC = f"[default]\n{keys('default')}[profile one]\n{keys('one')}[profile two]\n{keys('two')}"
IN_CREDENTIALS = STATIC.replace("[profile ", "[").replace("AK-", "AK-credentials-")
ROLE = "role_arn = arn:aws:iam::123456789012:role/reader"
READER = STATIC + profile("r", ROLE, "source_profile = one")
ONE, R = ["--profile", "one"], ["--profile", "r"]
AS_ONE, AS_R = NO_KEYS | {"AWS_PROFILE": "one"}, NO_KEYS | {"AWS_PROFILE": "r"}
DEFAULT_ROLE = f"[default]\n{ROLE}\nsource_profile = one\n[profile one]\n{keys('one')}"
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

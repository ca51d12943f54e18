"""The clients that are compared (our programs, the AWS CLI and boto3), with their results in one plain form.

Settings are named as boto3 names them: MaxItems, PageSize and StartingToken.
"""
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from typing import Any, NamedTuple

import boto3
from botocore.config import Config

REGION = "us-east-1"
OPTIONS = {"MaxItems": "--max-items", "PageSize": "--page-size", "StartingToken": "--starting-token"}


def isolate(folder):
    """Hides a developer's profile, keys, endpoints and proxies from all clients, so that no real cloud is reached."""
    for name in list(os.environ):
        if name.upper().startswith("AWS_") or name.upper().endswith("_PROXY"):
            del os.environ[name]
    os.environ.update(
        AWS_ACCESS_KEY_ID="key", AWS_SECRET_ACCESS_KEY="secret", AWS_REGION=REGION, AWS_DEFAULT_REGION=REGION,
        AWS_EC2_METADATA_DISABLED="true", NO_PROXY="*",
        AWS_CONFIG_FILE=f"{folder}/none", AWS_SHARED_CREDENTIALS_FILE=f"{folder}/none")


def settings(max_items=None, page_size=None, token=None):
    """The settings that are given, under boto3's names."""
    given = {"MaxItems": max_items, "PageSize": page_size, "StartingToken": token}
    return {name: value for name, value in given.items() if value is not None}


def plain(value):
    """Dates become epoch seconds, as they are on the wire; everything else stays."""
    if isinstance(value, datetime):
        return value.timestamp()
    if isinstance(value, dict):
        return {name: plain(member) for name, member in value.items()}
    return [plain(member) for member in value] if isinstance(value, list) else value


class Ran(NamedTuple):
    """How a program ended."""
    code: int
    #: What it printed, read as JSON; None if it printed nothing.
    printed: Any
    errors: str


def run(program, config, *options):
    """Runs a program with settings and further options."""
    command = [*program, *(f"{OPTIONS[name]}={value}" for name, value in config.items()), *options]
    ran = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120)
    return Ran(ran.returncode, json.loads(ran.stdout) if ran.stdout.strip() else None, ran.stderr)


def printed(ran):
    """What a program printed; it must not have failed."""
    if ran.code != 0:
        raise RuntimeError(f"exit code {ran.code}: {ran.errors}")
    return ran.printed


class ListUsersInGroup(NamedTuple):
    """`list-users-in-group`: our program takes the AWS CLI's options, so one command line serves both."""
    program: list
    endpoint: str
    pool: str
    group: str

    def run(self, config, *options):
        where = ["--user-pool-id", self.pool, "--group-name", self.group, "--endpoint-url", self.endpoint]
        return run([*self.program, *where, "--output", "json"], config, *options)

    def full_result(self, config, *options):
        return printed(self.run(config, *options))

    @staticmethod
    def of(built):
        return [f"{built}/list-users-in-group"]

    #: The AWS CLI.
    AWS = [sys.executable, "-m", "awscli", "cognito-idp", "list-users-in-group"]


def ours(built, endpoint, operation, parameters):
    """A function from settings to our full result of an operation."""
    program = [f"{built}/examples/cognito_idp", operation, json.dumps(parameters), "--endpoint-url", endpoint]
    return lambda config: printed(run(program, config))


def boto3_client(endpoint):
    # One attempt: a server that cannot do something is not asked five times.
    return boto3.client("cognito-idp", endpoint_url=endpoint, config=Config(retries={"total_max_attempts": 1}))


def with_boto3(client, operation, parameters):
    """A function from settings to boto3's full result of an operation."""
    paginator = client.get_paginator(operation)
    return lambda config: plain(paginator.paginate(**parameters, PaginationConfig=config).build_full_result())


def two_at_a_time(work, cases):
    """The results of work on each case, in order. Most of the time goes into starting programs."""
    with ThreadPoolExecutor(2) as executor:
        begun = [executor.submit(work, *case) for case in cases]
        try:
            return [each.result() for each in begun]
        except BaseException:
            executor.shutdown(cancel_futures=True)
            raise

"""Compares boto3's paginator with our example over the embedded user pool.

For a grid of max items and page sizes both list the pool, and must give the same users and the same NextToken,
byte for byte. Then each resumes the other's token, and must give exactly the users that are left.

Usage: boto3_lane.py FOLDER, the folder of the built examples.
"""
import json
import os
import subprocess
import sys

import boto3

POOL, GROUP, USERS = "us-east-1_Example", "readers", 250
MAX_ITEMS = [None, 0, 1, 7, 59, 60, 61, 100, 119, 120, 180, 249, 250, 251]
PAGE_SIZES = [None, 1, 7, 25, 60]
ENVIRONMENT = {
    **os.environ,
    "AWS_ACCESS_KEY_ID": "key",
    "AWS_SECRET_ACCESS_KEY": "secret",
    "AWS_REGION": "us-east-1",
    "AWS_EC2_METADATA_DISABLED": "true",
}


def settings(max_items, page_size, token=None):
    """The settings that are set, as boto3 names them."""
    given = {"MaxItems": max_items, "PageSize": page_size, "StartingToken": token}
    return {name: value for name, value in given.items() if value is not None}


def list_with_boto3(client, config):
    pages = client.get_paginator("list_users_in_group").paginate(
        UserPoolId=POOL, GroupName=GROUP, PaginationConfig=config)
    return pages.build_full_result()


def list_with_ours(example, endpoint, config):
    options = {"MaxItems": "--max-items", "PageSize": "--page-size", "StartingToken": "--starting-token"}
    command = [example, "--user-pool-id", POOL, "--group-name", GROUP, "--endpoint-url", endpoint]
    for name, value in config.items():
        command.append(f"{options[name]}={value}")
    ran = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=True)
    return json.loads(ran.stdout)


def seen(result):
    """What both have to agree on: every member of every user, dates as epoch seconds, and the token."""
    def plain(value):
        return value.timestamp() if hasattr(value, "timestamp") else value
    users = [{name: plain(value) for name, value in user.items()} for user in result["Users"]]
    return users, result.get("NextToken")


def compare(client, example, endpoint):
    """The number of comparisons, and what differed."""
    compared, differences = 0, []

    def check(what, ours, theirs):
        nonlocal compared
        compared += 1
        if ours != theirs:
            differences.append(what)

    everyone = seen(list_with_boto3(client, {}))[0]
    check(f"{USERS} users in all", len(everyone), USERS)
    for max_items in MAX_ITEMS:
        for page_size in PAGE_SIZES:
            config = settings(max_items, page_size)
            ours = seen(list_with_ours(example, endpoint, config))
            theirs = seen(list_with_boto3(client, config))
            check(f"walk {config}", ours, theirs)
            if ours[1] is None or theirs[1] is None:
                continue
            left = (everyone[max_items:], None)
            resumed = settings(None, page_size, theirs[1])
            check(f"ours resumes boto3's {config}", seen(list_with_ours(example, endpoint, resumed)), left)
            resumed = settings(None, page_size, ours[1])
            check(f"boto3 resumes ours {config}", seen(list_with_boto3(client, resumed)), left)
    return compared, differences


def main():
    examples = sys.argv[1]
    server = subprocess.Popen([f"{examples}/local_user_pool"], stdout=subprocess.PIPE, text=True)
    try:
        endpoint = server.stdout.readline().strip()
        client = boto3.client(
            "cognito-idp", region_name="us-east-1", endpoint_url=endpoint,
            aws_access_key_id="key", aws_secret_access_key="secret")
        compared, differences = compare(client, f"{examples}/list_users_in_group", endpoint)
    finally:
        server.terminate()
        server.wait()
    for difference in differences:
        print("differs:", difference)
    print(f"interop comparisons {compared} differences {len(differences)}")
    return 1 if differences or compared < 100 else 0


if __name__ == "__main__":
    sys.exit(main())

"""Compares our programs with boto3 and the AWS CLI over three servers; prints the comparisons and the differences.

Usage: lane.py BUILT FOLDER: the folder that cargo built into, and one for what the lane writes.
"""
import sys
import time
from pathlib import Path

import servers
from checks import Checks
from clients import ListUsersInGroup, boto3_client, isolate, settings, with_boto3
from command_line import compare_command_lines
from fill import fill_cognito_local, fill_moto
from operations import compare_operations
from walks import compare_walks

#: With fewer, something was not compared.
LEAST = 1000


def embedded_pool(checks, built, folder):
    """boto3 and our program over our own server."""
    pool, group, users = "us-east-1_Example", "readers", 250
    with servers.embedded_pool(built, folder) as endpoint:
        client = boto3_client(endpoint)
        parameters = {"UserPoolId": pool, "GroupName": group}
        ours = ListUsersInGroup(ListUsersInGroup.of(built), endpoint, pool, group).full_result
        theirs = with_boto3(client, "list_users_in_group", parameters)
        compare_walks(
            checks, "embedded pool", ours, theirs, "Users", users,
            [None, 0, 1, 7, 59, 60, 61, 100, 119, 120, 180, 249, 250, 251], [None, 1, 7, 25, 60])
        # The service's own token, and the form of tokens that botocore wrote long ago.
        raw = client.list_users_in_group(**parameters, Limit=60)["NextToken"]
        for token in (raw, f"{raw}___5", "None___5"):
            for max_items in (None, 7, 60):
                config = settings(max_items, 60, token)
                checks.same(f"embedded pool: {config}", ours(config), theirs(config))


def moto(checks, built, folder):
    """The AWS CLI, boto3 and our programs over moto."""
    with servers.moto(folder) as endpoint:
        client = boto3_client(endpoint)
        filled = fill_moto(client)
        compare_operations(checks, built, endpoint, filled, client)
        compare_command_lines(checks, built, endpoint, filled, client)


def cognito_local(checks, built, folder):
    """boto3 and our program over a server that gives everything at once, whatever was asked for."""
    users = 70
    with servers.cognito_local(folder) as endpoint:
        client = boto3_client(endpoint)
        filled = fill_cognito_local(client, users)
        ours = ListUsersInGroup(ListUsersInGroup.of(built), endpoint, filled.pool, filled.group).full_result
        theirs = with_boto3(client, "list_users_in_group", {"UserPoolId": filled.pool, "GroupName": filled.group})
        names = [user["Username"] for user in ours({})["Users"]]
        checks.same("cognito-local: users in all", names, filled.users)
        compare_walks(
            checks, "cognito-local", ours, theirs, "Users", users,
            [None, 0, 1, 7, 60, 61, 69, 70, 71], [None, 1, 7, 60])


def main():
    # Absolute: servers run in folders of their own.
    built, folder = (Path(given).resolve() for given in sys.argv[1:])
    servers.stop_on_signals()
    isolate(folder)
    checks = Checks()
    for part in (embedded_pool, moto, cognito_local):
        before, begun = checks.compared, time.monotonic()
        part(checks, built, folder)
        print(f"{part.__name__} comparisons {checks.compared - before} in {time.monotonic() - begun:.0f} s", flush=True)
    print("AdminListUserAuthEvents is not compared here: moto does not serve it; recorded walks hold it (tests/models)")
    print(f"interop comparisons {checks.compared} differences {checks.differences}")
    return 1 if checks.differences or checks.compared < LEAST else 0


if __name__ == "__main__":
    sys.exit(main())

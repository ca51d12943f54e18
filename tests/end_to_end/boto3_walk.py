"""Walks a group's users with boto3's paginator.

The endpoint, region and keys come from the environment. Prints how many users there were, how long their names are,
and the seconds of the walk; then waits for the end of stdin, so that its peak memory can be read.
"""
import sys
import time

import boto3

client = boto3.client("cognito-idp")
started = time.monotonic()
users = letters = 0
pages = client.get_paginator("list_users_in_group").paginate(
    UserPoolId="us-east-1_Example", GroupName="readers", PaginationConfig={"PageSize": 60})
for page in pages:
    for user in page["Users"]:
        users += 1
        letters += len(user["Username"])
print(users, letters, time.monotonic() - started, flush=True)
sys.stdin.read()

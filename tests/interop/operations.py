"""The paginated operations of Cognito user pools, each walked by ours and by boto3 over moto."""
from botocore.exceptions import ClientError

from clients import ours, with_boto3
from fill import OTHERS, USERS
from walks import compare_walks

MAX_ITEMS = [None, 0, 7, 60, OTHERS, OTHERS + 1]
PAGE_SIZES = [None, 7, 60]


def operations(filled):
    """Operation, boto3's name of it, parameters, the list's name, how many items it has."""
    pool = {"UserPoolId": filled.pool}
    # Every group, and the one that the users are in.
    groups = OTHERS + 1
    yield "AdminListGroupsForUser", "admin_list_groups_for_user", {**pool, "Username": filled.joiner}, "Groups", groups
    yield "ListGroups", "list_groups", pool, "Groups", groups
    yield "ListIdentityProviders", "list_identity_providers", pool, "Providers", OTHERS
    yield "ListResourceServers", "list_resource_servers", {**pool, "MaxResults": 50}, "ResourceServers", OTHERS
    yield "ListUserPoolClients", "list_user_pool_clients", pool, "UserPoolClients", OTHERS
    # boto3 does not send the request without `MaxResults`.
    yield "ListUserPools", "list_user_pools", {"MaxResults": 60}, "UserPools", OTHERS
    yield "ListUsers", "list_users", pool, "Users", USERS + OTHERS
    some = {**pool, "Filter": 'username ^= "outsider"', "AttributesToGet": ["sub"]}
    yield "ListUsers", "list_users", some, "Users", OTHERS
    yield "ListUsersInGroup", "list_users_in_group", {**pool, "GroupName": filled.group}, "Users", USERS


def compare_operations(checks, built, endpoint, filled, client):
    for operation, name, parameters, key, count in operations(filled):
        # The service's bound on a page of resource servers is 50.
        page_sizes = [min(size, 50) if size and operation == "ListResourceServers" else size for size in PAGE_SIZES]
        compare_walks(
            checks, operation, ours(built, endpoint, operation, parameters), with_boto3(client, name, parameters),
            key, count, MAX_ITEMS, page_sizes)
    try:
        client.admin_list_user_auth_events(UserPoolId=filled.pool, Username=filled.joiner)
        served = True
    except ClientError as error:
        served = error.response["ResponseMetadata"]["HTTPStatusCode"] != 500
    checks.true("moto does not serve AdminListUserAuthEvents", not served)

"""Fills pools with users, groups, clients, providers and servers: names and values in several scripts."""
from typing import NamedTuple

ENDINGS = ["", "-é", "", "-日本", "", "-🙂", "", "-Ωß"]
GROUP, USERS = "lecteurs-日本-é", 250
#: How many there are of everything else that is listed: more than the largest page holds.
OTHERS = 65


class Filled(NamedTuple):
    pool: str
    group: str
    #: The names of the group's users, in order.
    users: list
    #: A user who is in every group.
    joiner: str


def label(prefix, number):
    return f"{prefix}{number:03}{ENDINGS[number % len(ENDINGS)]}"


def fill_users(client, pool, group, count):
    """Makes users of a group, and gives their names."""
    names = [label("user", number) for number in range(count)]
    client.create_group(UserPoolId=pool, GroupName=group, Description="Leser, 読者 & <lecteurs> \"\\\"", Precedence=1)
    for number, name in enumerate(names):
        attributes = {"email": f"u{number}@example.com", "name": label("Zoë ", number), "nickname": "\u2028\t\u007f"}
        attributes = list(attributes.items())[:1 + number % 3]
        client.admin_create_user(
            UserPoolId=pool, Username=name, MessageAction="SUPPRESS",
            UserAttributes=[{"Name": key, "Value": value} for key, value in attributes])
        client.admin_add_user_to_group(UserPoolId=pool, GroupName=group, Username=name)
        if number % 5 == 4:
            client.admin_disable_user(UserPoolId=pool, Username=name)
        if number % 7 == 6:
            client.admin_set_user_password(UserPoolId=pool, Username=name, Password="Pass-word-1", Permanent=True)
    return names


def fill_moto(client):
    """Everything that moto can list."""
    pools = [client.create_user_pool(PoolName=label("pool ", n))["UserPool"]["Id"] for n in range(OTHERS)]
    pool = pools[0]
    users = fill_users(client, pool, GROUP, USERS)
    for n in range(OTHERS):
        client.admin_create_user(UserPoolId=pool, Username=label("outsider", n))
        name = label("group", n)
        client.create_group(UserPoolId=pool, GroupName=name, Description=label("Gruppe ", n), Precedence=n)
        client.admin_add_user_to_group(UserPoolId=pool, GroupName=name, Username=users[3])
        client.create_user_pool_client(UserPoolId=pool, ClientName=label("client ", n), GenerateSecret=n % 2 == 0)
        client.create_identity_provider(
            UserPoolId=pool, ProviderName=label("provider", n), ProviderType=["OIDC", "SAML", "Facebook"][n % 3],
            ProviderDetails={"client_id": label("id", n)})
        scopes = [{"ScopeName": f"read{scope}", "ScopeDescription": label("lire ", n)} for scope in range(n % 3)]
        client.create_resource_server(
            UserPoolId=pool, Identifier=f"https://example.com/{n}", Name=label("server ", n), Scopes=scopes)
    return Filled(pool, GROUP, users, users[3])


def fill_cognito_local(client, count):
    pool = client.create_user_pool(PoolName="pool-é")["UserPool"]["Id"]
    return Filled(pool, GROUP, fill_users(client, pool, GROUP, count), "")

"""Our program compared with the AWS CLI, both over moto: the same command lines, the same output."""
import json
import os
import subprocess
import tempfile
from pathlib import Path

from clients import ListUsersInGroup, settings, two_at_a_time

MAX_ITEMS = [None, 0, 7, 60, 61, 250]
PAGE_SIZES = [None, 1, 7, 25, 60]
QUERIES = [
    "Users[].Username",
    "length(Users)",
    "Users[?Enabled==`false`].[Username, UserStatus, UserCreateDate]",
    "Users[].{name: Username, email: Attributes[?Name=='email'] | [0].Value}",
    "[Users[-1].Username, NextToken]",
]
#: How options are read: every kind that cli/tests/program has as a recording, here over moto.
READ = [
    ["--max-i", "7"], ["--m=7"], ["--page", "25"], ["--no-pag"], ["--out=text"], ["--cli-r", "5"], ["--co", "off"],
    # Prefixes of several options, and of options that every command has.
    ["--no", "x"], ["--c", "x"], ["--g", "x"], ["--v"], ["--p", "nobody"],
    ["--unknown"], ["extra"], ["-x"], ["--limit"], ["--no-paginate=1"], ["--output", "yaml"], ["--color", "blue"],
    ["--max-items", " 7 "], ["--max-items", "x"], ["--page-size", ""], ["--limit", "x"], ["--limit", "-1"],
    ["--cli-read-timeout", "0"], ["--cli-read-timeout", "x"], ["--cli-connect-timeout", "-1"], ["--ca-bundle", ""],
    ["--no-verify-ssl"],
]
#: Each sends one request, without pagination.
ONE_REQUEST = [
    ["--limit", "7"], ["--limit", "7", "--no-paginate"], ["--limit", "7", "--query", "NextToken"], ["--next-token", "{token}"],
    ["--next-token", "{token}", "--limit", "7"], ["--next-token", "nonsense"], ["--next-token", ""],
    ["--limit", "7", "--max-items", "7"], ["--limit", "7", "--page-size", "7"], ["--next-token", "{token}", "--starting-token", "x"],
]
#: Each with whether options name the pool and the group.
GIVEN = [
    (True, ["--limit", "file://{folder}/limit"]), (True, ["--next-token", "file://{folder}/token"]),
    (True, ["--next-token", "fileb://{folder}/token"]), (True, ["--starting-token", "file://{folder}/resumed"]),
    (True, ["--starting-token", "file://{folder}/none"]), (False, ["--user-pool-id", "{pool}", "--group-name", "file://{folder}/group"]),
    (False, ["--user-pool-id", "file://$FOLDER/pool", "--group-name", "file://${FOLDER}/group"]),
    (False, ["--user-pool-id", "file://~/pool", "--group-name", "{group}"]),
    (False, ["--cli-input-json", "file://{folder}/input.json"]), (False, ["--cli-input-json", "fileb://{folder}/input.json"]),
    (False, ["--cli-input-json=file://{folder}/input.json"]), (False, ["--cli-input-json", "file://{folder}/pool"]),
    (False, ["--cli-input-json", "file://{folder}/input.json", "--group-name", "nobody"]),
    (False, ["--cli-input-json", "file://{folder}/input.json", "--max-items", "70"]),
    (False, ["--cli-input-json", "{}"]), (False, []),
    (True, ["--cli-input-json", '{"Limit": 25}']), (True, ["--cli-input-json", '{"Limit": 25}', "--page-size", "7"]),
    (True, ["--cli-input-json", '{"Limit": 25}', "--no-paginate"]), (True, ["--cli-input-json", '{"GroupName": "nobody"}']),
    (True, ["--cli-input-json", '{"PaginationConfig": {"MaxItems": 7}}']), (True, ["--cli-input-json", '{"Other": 7}']),
    (True, ["--cli-input-json", '{"Limit": "7"}']), (True, ["--cli-input-json", "[]"]), (True, ["--cli-input-json", "{"]),
    (False, ["--generate-cli-skeleton"]), (True, ["--generate-cli-skeleton", "output"]), (False, ["--generate-cli-skeleton", "output"]),
]
#: The profile's output settings, with options and variables that may override them.
PROFILES = [
    ("cli_timestamp_format = iso8601", [], {}), ("cli_timestamp_format = iso8601", ["--output", "text"], {}),
    ("cli_timestamp_format = iso8601", ["--query", "max(Users[].UserCreateDate)"], {"TZ": "EST5EDT,M3.2.0,M11.1.0"}),
    ("cli_timestamp_format = iso8601", ["--no-paginate"], {"TZ": "NST3:30"}), ("cli_timestamp_format = wire", [], {}),
    ("cli_timestamp_format = none", [], {}), ("cli_timestamp_format = nonsense", [], {}), ("output = text", [], {}),
    ("output = yaml", [], {}), ("output = yaml", ["--output", "json"], {}), ("output = yaml", [], {"AWS_DEFAULT_OUTPUT": "text"}),
    ("output = text", [], {"AWS_DEFAULT_OUTPUT": "yaml"}),
]
#: What `--help` lists as different has to differ.
DIFFERENT = [
    ["--debug"], ["--no-sign-request"], ["--v2-debug"], ["--output", "table"], ["--page-size", "0"], ["--max-items", "-1"],
    ["--limit", "\u0663"], ["--version"], ["--help"], ["-h"],
    ["--cli-input-json", '{"NextToken": "{token}"}', "--max-items", "7"],
]


def compare_command_lines(checks, built, endpoint, filled, client):
    ours = ListUsersInGroup(ListUsersInGroup.of(built), endpoint, filled.pool, filled.group)
    aws = ours._replace(program=ListUsersInGroup.AWS)
    everyone = aws.full_result({})["Users"]
    checks.same("AWS CLI: users in all", [user["Username"] for user in everyone], filled.users)
    grid(checks, ours, aws, everyone)
    errors(checks, ours, aws)
    better(checks, ours, aws, everyone, client)
    queries(checks, ours, aws)
    unpaginated(checks, ours, aws, everyone)
    options(checks, ours, aws, client)


def starts(page_size):
    """Where a walk may begin: at the start, in the middle of a page, at a page's end."""
    page = page_size or 60
    return [0, page + page // 2, 2 * page] if page > 1 else [0, 2]


def grid(checks, ours, aws, everyone):
    """Max items × page size × starting token. Each gets the token that the other made."""
    cuts = [(page_size, start) for page_size in PAGE_SIZES for start in starts(page_size) if start > 0]

    def cut(page_size, start):
        config = settings(start, page_size)
        return ours.full_result(config), aws.full_result(config)

    tokens = {}
    for (page_size, start), (our_result, their_result) in zip(cuts, two_at_a_time(cut, cuts)):
        checks.same(f"AWS CLI: first {start} by {page_size}", our_result, their_result)
        tokens[page_size, start] = their_result["NextToken"], our_result.get("NextToken")

    cells = [
        (page_size, start, max_items)
        for page_size in PAGE_SIZES for start in starts(page_size) for max_items in MAX_ITEMS]

    def walk(page_size, start, max_items):
        theirs, own = tokens.get((page_size, start), (None, None))
        return (
            ours.full_result(settings(max_items, page_size, theirs)),
            aws.full_result(settings(max_items, page_size, own)))

    for (page_size, start, max_items), (our_result, their_result) in zip(cells, two_at_a_time(walk, cells)):
        cell = f"from {start} at most {max_items} by {page_size}"
        checks.same(f"AWS CLI: {cell}", our_result, their_result)
        end = len(everyone) if max_items is None else start + max_items
        checks.same(f"AWS CLI: {cell}: users", our_result["Users"], everyone[start:end])
        checks.same(f"AWS CLI: {cell}: more", "NextToken" in our_result, end < len(everyone))


def errors(checks, ours, aws):
    """Both fail, print nothing, and name the service's error."""
    for wrong in ({"group": "nobody-日本"}, {"pool": "us-east-1_Nowhere"}):
        for client in (ours, aws):
            ran = client._replace(**wrong).run({})
            seen = ran.code != 0, ran.printed, "ResourceNotFoundException" in ran.errors
            checks.same(f"AWS CLI: {wrong} with {client.program[0]}", seen, (True, None, True))


def better(checks, ours, aws, everyone, client):
    """Where ours differs on purpose: rules 4 and 9. The AWS CLI is checked too, so that the reason still holds."""
    token = aws.full_result(settings(30, 60))["NextToken"]
    smaller = settings(None, 7, token)
    checks.same("AWS CLI: smaller pages, ours", ours.full_result(smaller)["Users"], everyone[30:])
    checks.same("AWS CLI: smaller pages, theirs gives users twice", aws.full_result(smaller)["Users"], everyone[7:])

    # moto's own tokens are base64 of a JSON object, which botocore takes for parameters of the operation.
    raw = client.list_users_in_group(UserPoolId=ours.pool, GroupName=ours.group, Limit=60)["NextToken"]
    served = settings(None, 60, raw)
    checks.same("AWS CLI: the service's token, ours", ours.full_result(served)["Users"], everyone[60:])
    checks.true("AWS CLI: the service's token, theirs fails", aws.run(served).code != 0)


def compare_options(checks, ours, aws, cases):
    """The same settings and options for both: the same output, or a failure of both."""
    def both(config, *options):
        return ours.run(config, *options), aws.run(config, *options)

    for case, (our_end, their_end) in zip(cases, two_at_a_time(both, cases)):
        checks.same(f"AWS CLI: {case}", (our_end.code == 0, our_end.printed), (their_end.code == 0, their_end.printed))


def queries(checks, ours, aws):
    configs = [settings(), settings(70, 25)]
    compare_options(checks, ours, aws, [(config, "--query", query) for config in configs for query in QUERIES])
    compare_options(checks, ours, aws, [({}, "--query", "Users[")])


def unpaginated(checks, ours, aws, everyone):
    """`--no-paginate` gives one page of the service, with the service's own token, and takes no pagination settings."""
    page = ours.run({}, "--no-paginate").printed or {}
    checks.same("AWS CLI: one page", page.get("Users"), everyone[:60])
    compare_options(checks, ours, aws, [
        ({}, "--no-paginate"),
        ({}, "--no-paginate", "--query", "[length(Users), NextToken]"),
        (settings(5), "--no-paginate"),
        (settings(None, 5), "--no-paginate"),
    ])


def options(checks, ours, aws, client):
    """The same exit code and, byte for byte, the same stdout; either both write to stderr, or neither does."""
    with tempfile.TemporaryDirectory() as folder:
        token = client.list_users_in_group(UserPoolId=ours.pool, GroupName=ours.group, Limit=60)["NextToken"]
        given = {"{folder}": folder, "{token}": token, "{pool}": ours.pool, "{group}": ours.group}
        parameters = json.dumps({"UserPoolId": ours.pool, "GroupName": ours.group})
        files = {"limit": "7\n", "token": token, "pool": ours.pool, "group": ours.group, "input.json": parameters,
                 "resumed": aws.full_result(settings(30, 60))["NextToken"]}
        cases = [(True, arguments, {}) for arguments in READ + ONE_REQUEST]
        different = [(True, arguments, {}) for arguments in DIFFERENT]
        cases += [(named, arguments, {"HOME": folder, "FOLDER": folder}) for named, arguments in GIVEN]
        for number, (setting, arguments, environment) in enumerate(PROFILES):
            files[f"profile{number}"] = f"[default]\n{setting}\n"
            cases.append((True, arguments, {"AWS_CONFIG_FILE": f"{folder}/profile{number}", **environment}))
        for name, text in files.items():
            Path(folder, name).write_text(text)

        def both(named, arguments, environment):
            for name, value in given.items():
                arguments = [argument.replace(name, value) for argument in arguments]
            return as_printed(ours, named, arguments, environment), as_printed(aws, named, arguments, environment)

        for case, (our_end, their_end) in zip(cases, two_at_a_time(both, cases)):
            checks.same(f"AWS CLI: {case}", our_end, their_end)
        for case, (our_end, their_end) in zip(different, two_at_a_time(both, different)):
            checks.true(f"AWS CLI: {case} differs", our_end[:2] != their_end[:2])


def as_printed(client, named, arguments, environment):
    """How a program ends, with its stdout as bytes."""
    names = ["--user-pool-id", client.pool, "--group-name", client.group] if named else []
    command = [*client.program, *names, "--endpoint-url", client.endpoint, *arguments]
    environment = {**os.environ, "TZ": "UTC0", **environment}
    ran = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, env=environment, timeout=120)
    return ran.returncode, ran.stdout, bool(ran.stderr)

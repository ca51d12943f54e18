"""Our program beside the AWS CLI, both over moto: the same command lines, the same output."""
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
    """Where ours differs on purpose: the rules 4 and 9. What the AWS CLI does is held too, lest the reason be gone."""
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
    """`--no-paginate` gives one page of the service, with the service's own token, and knows no settings."""
    page = ours.run({}, "--no-paginate").printed or {}
    checks.same("AWS CLI: one page", page.get("Users"), everyone[:60])
    compare_options(checks, ours, aws, [
        ({}, "--no-paginate"),
        ({}, "--no-paginate", "--query", "[length(Users), NextToken]"),
        (settings(5), "--no-paginate"),
        (settings(None, 5), "--no-paginate"),
    ])

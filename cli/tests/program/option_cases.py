"""Command lines for the options: how they are read, what may be in files, and what the profile says about the output.

A case is a list of arguments, or a dictionary: `named` is whether the pool and the group are named too, `files` are
written to the folder that `{folder}` stands for, `environment` are further variables.
"""

COUNT = ["--query", "length(Users)"]
DATES = ["--query", "Users[].[UserCreateDate, UserLastModifiedDate]"]
NAMES = ["--user-pool-id", "us-east-1_Example", "--group-name", "readers"]
INPUT = '{"UserPoolId": "us-east-1_Json", "GroupName": "of json"}'
RESUMED = "eyJOZXh0VG9rZW4iOiAicGFnZS8yIiwgImJvdG9fdHJ1bmNhdGVfYW1vdW50IjogMX0="

SHORTENED = [[*given, *COUNT] for given in [
    ["--max-i", "1"], ["--m", "1"], ["--m=1"], ["--page", "1"], ["--pag=1"], ["--no-p"], ["--st", "page/2"], ["--next", "page/2"],
    ["--l", "1"], ["--gr", "other"], ["--group=x"], ["--u", "other"], ["--user", "x"], ["--o", "text"], ["--out=text"],
    ["--cli-r", "5"], ["--cli-c=5"], ["--co", "off"], ["--r", "us-east-1"], ["--no-v"],
    # Short for several options: nothing is sent.
    ["--n", "page/2"], ["--no", "x"], ["--no-"], ["--c", "x"], ["--cli", "x"], ["--g", "other"], ["--v"], ["--g=other"], ["--="],
    # Short for an option of every command, though one of the operation begins the same.
    ["--p", "nobody"], ["--cli-i", "{}"],
]] + [["--q", "length(Users)"], ["--qu=length(Users)"], ["--e", "x"]]

READ = [[*given, *COUNT] for given in [
    ["--unknown"], ["--unknown", "x"], ["--unknown=x"], ["extra"], ["-x"], ["-"], ["--hel"], ["--max-itemsx", "1"], ["-n", "1"],
    # Values that look like options.
    ["--group-name", "-5"], ["--group-name", "-.5"], ["--group-name", "-5."], ["--group-name", "-5 x"], ["--group-name", "--limit x"],
    ["--group-name", "--a b"], ["--group-name", "-"], ["--group-name", "--quer"], ["--group-name=--query"],
    ["--group-name", "-x"], ["--starting-token", "-abc"], ["--starting-token=-abc"], ["--group-name", "a=b"], ["--group-name=a=b"],
    # Values where none is taken, and values that are not allowed.
    ["--no-paginate=1"], ["--no-verify-ssl="], ["--color", "blue"], ["--color="], ["--output", "yaml"], ["--output", "yaml-stream"],
    ["--output", "off"], ["--output", "js"], ["--output", ""], ["--output="], ["--endpoint-url", "nonsense"],
    # Numbers.
    ["--max-items", " 5 "], ["--max-items", "+1"], ["--max-items", "0_1"], ["--max-items", ""], ["--max-items", "- 1"], ["--max-items", "1.0"],
    ["--page-size", "+5"], ["--page-size", "x"], ["--page-size="], ["--limit", " 5 "], ["--limit", "1_0"], ["--limit", "x"], ["--limit", ""],
    ["--cli-read-timeout", "0"], ["--cli-read-timeout", " 5 "], ["--cli-read-timeout", "-1"], ["--cli-read-timeout", "x"],
    ["--cli-read-timeout", "1.5"], ["--cli-read-timeout", ""],
    ["--cli-connect-timeout", "0"], ["--cli-connect-timeout", "1_0"], ["--cli-connect-timeout=-1"], ["--cli-connect-timeout", "x"],
    # Repeated: the last one counts.
    ["--limit", "1", "--limit", "2"], ["--no-paginate", "--no-paginate"], ["--query", "Users", "--l", "1"],
    # Empty values.
    ["--profile", ""], ["--ca-bundle", ""], ["--group-name", ""], ["--user-pool-id="],
]] + [
    ["--query"], ["--query", "-x"], ["--query", ""], ["--limit"], ["--", "--query", "Users"], ["--query", "length(Users)", "--"],
    ["--query", "length(Users)", "--", "extra"],
    {"arguments": ["--region", "", *COUNT], "environment": {"AWS_DEFAULT_REGION": "us-east-1"}},
    {"named": False, "arguments": COUNT}, {"named": False, "arguments": [*NAMES[:2], *COUNT]}, {"named": False, "arguments": [*NAMES[2:], *COUNT]},
]

ONE_REQUEST = [
    ["--next-token", "page/2"], ["--next-token", "x", "--output", "text"], ["--limit", "1"], ["--limit", "0"], ["--limit", "61"],
    ["--limit", "1", "--no-paginate", *COUNT], ["--limit", "1", "--next-token", "page/2", *COUNT], ["--limit", "1", "--query", "NextToken"],
    ["--next-token", "", *COUNT], ["--limit", "-1", *COUNT], ["--limit", "1", "--max-items", "1"], ["--limit", "1", "--page-size", "1"],
    ["--next-token", "a", "--starting-token", "b"], ["--limit", "1", "--max-items", "0"], ["--limit", "1", "--starting-token", ""],
]

TEXTS = {"name": "readers\n", "lines": "a\r\nb\rc", "bom": "\ufeffx", "limit": "7\n", "token": "page/2", "input.json": INPUT, "bom.json": "\ufeff" + INPUT}
FROM_FILES = [
    {"named": "limit" in given[0] or "token" in given[0], "arguments": [*given, *COUNT],
     "files": {name: text for name, text in TEXTS.items() if any(f"/{name}" in argument for argument in given)},
     "environment": {"HOME": "{folder}", "WHERE": "{folder}"}}
    for given in [
        [*NAMES[:2], "--group-name", "file://{folder}/name"], [*NAMES[:2], "--group-name", "file://{folder}/lines"],
        [*NAMES[:2], "--group-name=file://{folder}/bom"], [*NAMES[:2], "--group-name", "fileb://{folder}/name"],
        [*NAMES[:2], "--group-name", "file://~/name"], [*NAMES[:2], "--group-name", "file://$WHERE/${WHERE}/../name"],
        [*NAMES[:2], "--group-name", "file://$WHERE/name"], [*NAMES[:2], "--group-name", "file://${WHERE}/name"],
        [*NAMES[:2], "--group-name", "file://$NOWHERE/name"], [*NAMES[:2], "--group-name", "file://{folder}/none"],
        [*NAMES[:2], "--group-name", "file://{folder}"], [*NAMES[:2], "--group-name", "file://"],
        [*NAMES[:2], "--group-name", "FILE://name"], [*NAMES[:2], "--group-name", "file:name"],
        [*NAMES[2:], "--user-pool-id", "file://{folder}/name"],
        ["--starting-token", "file://{folder}/token"], ["--starting-token", "fileb://{folder}/token"],
        ["--next-token", "file://{folder}/token"], ["--next-token", "fileb://{folder}/token"],
        ["--limit", "file://{folder}/limit"], ["--limit", "fileb://{folder}/limit"], ["--limit", "file://{folder}/name"],
        ["--cli-input-json", "file://{folder}/input.json"], ["--cli-input-json", "fileb://{folder}/input.json"],
        ["--cli-input-json", "file://~/input.json"], ["--cli-input-json", "{folder}/input.json"], ["--cli-input-json", "file://{folder}/none"],
        ["--cli-input-json", "file://{folder}/bom.json"], ["--cli-input-json", "fileb://{folder}/bom.json"],
        ["--cli-input-json=file://{folder}/input.json"], ["--cli-input-js", "file://{folder}/input.json"],
        [*NAMES, "--query", "file://{folder}/name"], [*NAMES, "--page-size", "file://{folder}/limit"],
        [*NAMES, "--max-items", "fileb://{folder}/limit"],
    ]
]

UNNAMED_JSON = [
    {"named": False, "arguments": ["--cli-input-json", *given, *COUNT]} for given in [
        [INPUT], [f" {INPUT}\n"], ['{"UserPoolId": "p"}'], ["{}"], ["[]"], ['"x"'], ["null"], ["5"], [""], ["{"],
        [INPUT, "--group-name", "given"], [INPUT, "--group-name", ""], [INPUT, "--cli-input-json", '{"UserPoolId": "p", "GroupName": "last"}'],
    ]
]
JSON = [["--cli-input-json", *given, *COUNT] for given in [
    ['{"Limit": 5}'], ['{"Limit": 0}'], ['{"Limit": 5, "Limit": 6}'], ['{"NextToken": "page/2"}'],
    ['{"Limit": 5, "NextToken": "page/2"}'], ['{"UserPoolId": "other", "GroupName": "other"}'],
    # Not what the operation takes.
    ['{"Other": 1}'], ['{"groupName": "x"}'], ['{"MaxItems": 5}'], ['{"NextToken": ""}'], ['{"NextToken": null}'], ['{"NextToken": 5}'],
    ['{"Limit": null}'], ['{"Limit": "5"}'], ['{"Limit": 5.0}'], ['{"Limit": 1e1}'], ['{"Limit": -1}'], ['{"Limit": NaN}'],
    # Not JSON.
    ["{'a': 1}"], ['{"Limit": 5,}'], ["{Limit: 5}"], ['{"Limit": 5} {}'],
    # Together with the settings of the walk.
    ['{"PaginationConfig": {"MaxItems": 1}}'], ['{"PaginationConfig": {"PageSize": 1}}'], ['{"PaginationConfig": 5}'],
    ['{"PaginationConfig": {"MaxItems": 1}}', "--page-size", "6"], ['{"PaginationConfig": {"MaxItems": 1}}', "--no-paginate"],
    ['{"PaginationConfig": {"StartingToken": "%s"}}' % RESUMED],
    ['{"Limit": 5}', "--page-size", "6"], ['{"Limit": 5}', "--limit", "6"], ['{"Limit": 5}', "--max-items", "1"],
    ['{"NextToken": "page/2"}', "--starting-token", "x"], ['{"NextToken": "page/2"}', "--max-items", "1"],
    ['{"Limit": 5, "NextToken": "page/2"}', "--no-paginate"], ['{"NextToken": "x"}', "--next-token", "page/2"],
]]

SKELETON = "--generate-cli-skeleton"
SKELETONS = [
    {"named": named, "arguments": given} for named, given in [
        (False, [SKELETON]), (False, [SKELETON, "input"]), (False, [SKELETON, "--max-items", "1"]), (False, [SKELETON, "output"]),
        (False, [SKELETON, "x"]), (False, [f"{SKELETON}="]), (False, [SKELETON, "input", "--query", "Limit", "--output", "text"]),
        (True, [SKELETON, "output"]), (True, [f"{SKELETON}=output"]), (True, [f"{SKELETON}=input"]), (True, ["--ge"]),
        (True, [SKELETON, "output", "--output", "text"]), (True, [SKELETON, "output", "--query", "Users[0]", "--output", "text"]),
        (True, [SKELETON, "output", "--query", "Users[].UserCreateDate"]), (True, [SKELETON, "output", "--max-items", "x"]),
        (True, [SKELETON, "output", "--cli-input-json", '{"Other": 1}']), (True, [SKELETON, "output", "--limit", "-1"]),
    ]
]


def profile(text, *arguments, **environment):
    return {
        "arguments": list(arguments), "files": {"config": text}, "environment": {"AWS_CONFIG_FILE": "{folder}/config", **environment}}


KEYS = "aws_access_key_id = key\naws_secret_access_key = secret\n"
ISO = "cli_timestamp_format = iso8601\n"
PROFILES = [
    profile(f"[default]\n{ISO}", *DATES), profile("[default]\ncli_timestamp_format = wire\n", *DATES),
    profile("[default]\ncli_timestamp_format=none\n", *DATES), profile("[default]\ncli_timestamp_format = nonsense\n", *DATES),
    profile("[default]\ncli_timestamp_format = ISO8601\n", *DATES), profile(f"[profile readers]\n{ISO}", *DATES),
    profile(f"[profile readers]\n{ISO}{KEYS}", *DATES, "--profile", "readers"),
    profile(f"[profile readers]\n{ISO}", *DATES, AWS_PROFILE="readers"),
    profile(f"[profile readers]\n{ISO}", *DATES, AWS_DEFAULT_PROFILE="readers"),
    profile(f"[default]\n{ISO}", *DATES, TZ="EST5EDT,M3.2.0,M11.1.0"), profile(f"[default]\n{ISO}", *DATES, TZ="IST-5:30"),
    profile(f"[default]\n{ISO}", *DATES, TZ="NST3:30"), profile(f"[default]\n{ISO}"), profile(f"[default]\n{ISO}", "--output", "text"),
    profile(f"[default]\n{ISO}", "--no-paginate"), profile(f"[default]\n{ISO}", "--query", "max(Users[].UserCreateDate)"),
    profile(f"[default]\n{ISO}", "--query", "sum(Users[].UserCreateDate)"),
    {"arguments": DATES, "files": {"credentials": f"[default]\n{ISO}{KEYS}"}, "environment": {"AWS_SHARED_CREDENTIALS_FILE": "{folder}/credentials"}},
    profile("[default]\noutput = text\n", *COUNT), profile("[default]\noutput = yaml\n", *COUNT), profile("[default]\noutput = JSON\n", *COUNT),
    profile("[default]\noutput = text\n", *COUNT, "--output", "json"), profile("[default]\noutput = yaml\n", *COUNT, "--output", "json"),
    profile("[default]\noutput = text\n", *COUNT, AWS_DEFAULT_OUTPUT="json"), profile("[default]\noutput = json\n", *COUNT, AWS_DEFAULT_OUTPUT="text"),
    profile("[default]\noutput = json\n", *COUNT, AWS_DEFAULT_OUTPUT="yaml"), profile("[profile readers]\noutput = text\n", *COUNT),
    profile("[profile readers]\noutput = text\n", *COUNT, AWS_PROFILE="readers"),
]

CASES = [*SHORTENED, *READ, *ONE_REQUEST, *FROM_FILES, *UNNAMED_JSON, *JSON, *SKELETONS, *PROFILES]

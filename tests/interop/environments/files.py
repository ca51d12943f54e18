"""Environments whose configuration files are elsewhere, odd, or cannot be read."""
from case import NO_KEYS, Case
from pieces import IN_CREDENTIALS, STATIC, keys

ELSEWHERE = {"elsewhere": STATIC}
ONE = NO_KEYS | {"AWS_PROFILE": "one"}
ODD = {
    "not UTF-8": b"[default]\nregion = \xff\xfe\n",
    "no section": "region = us-east-1\n",
    "a section that is not closed": "[default\nregion = eu-west-1\n",
    "a line that is no setting": "[default]\nregion eu-west-1\n",
    "a setting twice": "[default]\nregion = eu-west-1\nregion = eu-west-2\n",
    "a section twice": "[default]\nregion = eu-west-1\n[default]\noutput = json\n",
    "a byte order mark": "\ufeff[default]\nregion = eu-west-1\n",
    "line breaks of Windows": "[default]\r\nregion = eu-west-1\r\n",
    "a comment": "# a comment\n[default]\n; another\nregion = eu-west-1\n",
    "a comment after a value": "[default]\nregion = eu-west-1 # home\n",
    "a colon": "[default]\nregion: eu-west-1\n",
    "upper case": "[default]\nREGION = eu-west-1\n",
    "a percent sign": "[default]\nregion = eu-west-1\ncli_pager = %(less)s\n",
    "spaces about the name": "[ default ]\nregion = eu-west-1\n",
    "empty": "",
    "[profile default] beside [default]": "[profile default]\nregion = eu-west-1\n[default]\nregion = eu-west-2\n",
    "[default] beside [profile default]": "[default]\nregion = eu-west-2\n[profile default]\nregion = eu-west-1\n",
}

FILES = [
    Case("file: AWS_CONFIG_FILE", NO_KEYS | {"AWS_CONFIG_FILE": "{home}/elsewhere"}, files=ELSEWHERE),
    Case("file: AWS_CONFIG_FILE that does not exist", {"AWS_CONFIG_FILE": "{home}/elsewhere"}, STATIC),
    Case("file: AWS_CONFIG_FILE that does not exist, without variables",
        NO_KEYS | {"AWS_CONFIG_FILE": "{home}/elsewhere"}, STATIC),
    Case("file: an empty AWS_CONFIG_FILE", NO_KEYS | {"AWS_CONFIG_FILE": ""}, STATIC),
    Case("file: AWS_CONFIG_FILE is a folder", NO_KEYS | {"AWS_CONFIG_FILE": "{home}"}, STATIC),
    Case("file: AWS_CONFIG_FILE is a folder, beside the variables", {"AWS_CONFIG_FILE": "{home}"}, STATIC),
    Case("file: AWS_CONFIG_FILE with a tilde", NO_KEYS | {"AWS_CONFIG_FILE": "~/elsewhere"}, files=ELSEWHERE),
    Case("file: AWS_CONFIG_FILE with a variable", NO_KEYS | {"AWS_CONFIG_FILE": "$HOME/elsewhere"}, files=ELSEWHERE),
    Case("file: AWS_SHARED_CREDENTIALS_FILE", NO_KEYS | {"AWS_SHARED_CREDENTIALS_FILE": "{home}/elsewhere"},
        files={"elsewhere": IN_CREDENTIALS}),
    Case("file: AWS_SHARED_CREDENTIALS_FILE that does not exist",
        NO_KEYS | {"AWS_SHARED_CREDENTIALS_FILE": "{home}/elsewhere"}, None, IN_CREDENTIALS),
    Case("file: an empty AWS_SHARED_CREDENTIALS_FILE", NO_KEYS | {"AWS_SHARED_CREDENTIALS_FILE": ""}, None,
        IN_CREDENTIALS),
    Case("file: AWS_SHARED_CREDENTIALS_FILE is a folder", NO_KEYS | {"AWS_SHARED_CREDENTIALS_FILE": "{home}"}, STATIC),
    *[Case(f"config file: {name}", {"AWS_DEFAULT_REGION": None}, text) for name, text in ODD.items()],
    *[Case(f"credentials file: {name}", {"AWS_DEFAULT_REGION": None}, None, text) for name, text in ODD.items()],
    Case("file: a name in quotes", NO_KEYS | {"AWS_PROFILE": "a b"}, f'[profile "a b"]\n{keys("quoted")}'),
    Case("file: a name with a space", NO_KEYS | {"AWS_PROFILE": "a b"}, f"[profile a b]\n{keys('spaced')}"),
    Case("file: a section without the word profile", ONE, f"[one]\n{keys('one')}"),
    Case("file: the word profile in the credentials file", ONE, None, f"[profile one]\n{keys('one')}"),
    Case("file: a key id with a comment", NO_KEYS,
        "[default]\naws_access_key_id = AK # mine\naws_secret_access_key = secret\n"),
    Case("file: keys in upper case", NO_KEYS, "[default]\nAWS_ACCESS_KEY_ID = AK\nAWS_SECRET_ACCESS_KEY = secret\n"),
    Case("file: keys in quotes", NO_KEYS, '[default]\naws_access_key_id = "AK"\naws_secret_access_key = "secret"\n'),
    Case("file: a broken one beside the variables", {}, "nonsense\n"),
    Case("file: broken credentials beside the config file's keys", NO_KEYS, STATIC, "nonsense\n"),
    Case("file: no home", NO_KEYS | {"HOME": None}, STATIC),
    Case("file: an empty home", {"HOME": ""}, STATIC),
]

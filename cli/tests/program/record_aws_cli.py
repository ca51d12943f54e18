"""Records what the AWS CLI 1.45.11 sends and prints for the options that the program shares with it, and which options
it has.

Usage: python record_aws_cli.py > aws_cli.json, with a Python that has `awscli==1.45.11`
"""

import json
import os
import subprocess
import sys
import tempfile
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import awscli.clidriver

import option_cases

# As services write them: dates in several forms, other scripts and control characters in values.
PAGES = [
    '{"NextToken":"page/2","Users":[{"Username":"ada","UserStatus":"CONFIRMED","Enabled":true,'
    '"Attributes":[{"Value":"Zo\\u00eb \\ud83d\\ude00","Name":"name"},{"Name":"email","Value":"ada@example.com"}],'
    '"UserCreateDate":1795345828.177,"UserLastModifiedDate":1795345829},'
    '{"Username":"bob","Attributes":[],"UserCreateDate":1.795345828001E9,"Enabled":false,'
    '"MFAOptions":[{"AttributeName":"phone_number","DeliveryMedium":"SMS"}]}]}',
    '{"Users":[{"Username":"\u0446\u0435\u0446\\n\\u007f\\u0001\\"\\\\/","Enabled":true,"UserStatus":"NEW_ONE"},'
    '{"Username":"eve"}]}',
]
RESUMED = "eyJOZXh0VG9rZW4iOiAicGFnZS8yIiwgImJvdG9fdHJ1bmNhdGVfYW1vdW50IjogMX0="
CASES = [
    [],
    ["--output", "json"],
    ["--max-items", "1"],
    ["--max-items", "2", "--page-size", "2"],
    ["--max-items", "3", "--page-size", "2"],
    ["--max-items", "4"],
    ["--max-items", "0"],
    ["--starting-token", RESUMED],
    ["--starting-token", RESUMED, "--max-items", "1", "--page-size", "60"],
    ["--starting-token", "page/2"],
    ["--no-paginate"],
    ["--no-paginate", "--query", "NextToken"],
    ["--no-paginate", "--max-items", "1"],
    ["--no-paginate", "--page-size", "1", "--starting-token", "x"],
    ["--query", "Users[].Username"],
    ["--query", "length(Users)"],
    ["--query", "Users[0]"],
    ["--query", "Users[*].{name: Username, created: UserCreateDate, on: Enabled}"],
    ["--query", "Users[].{z: {y: Enabled, x: Username}, a: Attributes[0]}"],
    ["--query", "Users[?Enabled].[Username, UserCreateDate]"],
    ["--query", "Users[].UserCreateDate"],
    ["--query", "Users[].Attributes[]"],
    ["--query", "{NextToken: NextToken, Users: length(Users)}", "--max-items", "3"],
    ["--query", "@", "--max-items", "1"],
    ["--query", "Users[?Username=='eve'] | [0].Username"],
    ["--query", "NoSuchKey"],
    ["--query", "[]"],
    ["--query", "Users[["],
    ["--query", "length(`5`)"],
    ["--query", "[sum(Users[].UserCreateDate), sum(Users[].UserLastModifiedDate), sum(`[]`), sum(`[1, 2.0]`), "
                "avg(Users[].UserLastModifiedDate), avg(Users[].UserCreateDate), avg(`[]`), abs(`-2`), abs(`-2.0`), "
                "abs(`-0.0`), ceil(Users[0].UserCreateDate), floor(Users[0].UserCreateDate), ceil(`-0.5`), floor(`-0.5`), "
                "ceil(`2`), max(Users[].UserCreateDate), length(Users), `1.0`, `1e2`, sum(`[9223372036854775807]`)]"],
    ["--query", "[to_number('12'), to_number('1.0'), to_number(' 7 '), to_number('+5'), to_number('007'), "
                "to_number('-0'), to_number('.5'), to_number('5.'), to_number('1e3'), to_number('12345678901234567890'), "
                "to_number('true'), to_number('[1]'), to_number('x'), to_number(''), to_number(`null`), to_number(`true`), "
                "to_number(`[]`), to_number(`1.0`)]"],
    ["--output", "text"],
    ["--output", "text", "--max-items", "3"],
    ["--output", "text", "--max-items", "0"],
    ["--output", "text", "--starting-token", RESUMED],
    ["--output", "text", "--no-paginate"],
    ["--output", "text", "--no-paginate", "--query", "NextToken"],
    ["--output", "text", "--query", "@"],
    ["--output", "text", "--query", "Users[].Username"],
    ["--output", "text", "--query", "Users[].Username", "--max-items", "1"],
    ["--output", "text", "--query", "length(Users)"],
    ["--output", "text", "--query", "length(Users)", "--max-items", "1"],
    ["--output", "text", "--query", "NextToken", "--max-items", "1"],
    ["--output", "text", "--query", "Users[*].{name: Username, created: UserCreateDate, on: Enabled}"],
    ["--output", "text", "--query", "Users[].[Username, Enabled, Attributes[].Name]"],
    ["--output", "text", "--query", "Users[].[[Username], Attributes]"],
    ["--output", "text", "--query", "Users[0].Attributes"],
    ["--output", "text", "--query", "Users[].Attributes"],
    ["--output", "text", "--query", "{a: {b: Users[].Username}, c: Users[0]}"],
    ["--output", "text", "--query", "[`1`, Users[0]]"],
    ["--output", "text", "--query", "`1.0`"],
    ["--output", "text", "--query", "[]"],
    ["--output", "text", "--query", "Users[["],
    ["--max-items", "one"],
    ["--output", "cvs"],
    ["--max-items", "1", "--max-items", "2"],
]


class Service(BaseHTTPRequestHandler):
    received = []

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        page = int(body.get("NextToken") == "page/2")
        self.received.append({"body": body, "page": page})
        answer = PAGES[page].encode()
        self.send_response(200)
        self.send_header("content-length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_):
        pass


def run(endpoint, case, folder):
    case = {"arguments": case} if isinstance(case, list) else case
    environment = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}
    environment |= {"AWS_ACCESS_KEY_ID": "key", "AWS_SECRET_ACCESS_KEY": "secret", "AWS_EC2_METADATA_DISABLED": "true",
                    "AWS_CONFIG_FILE": "/nowhere", "AWS_SHARED_CREDENTIALS_FILE": "/nowhere", "PYTHONUTF8": "1", "TZ": "UTC0"}
    environment |= {name: value.replace("{folder}", folder) for name, value in case.get("environment", {}).items()}
    for name, text in case.get("files", {}).items():
        Path(folder, name).write_text(text, newline="")
    arguments = [argument.replace("{folder}", folder) for argument in case["arguments"]]
    names = option_cases.NAMES if case.get("named", True) else []
    command = [sys.executable, "-m", "awscli", "cognito-idp", "list-users-in-group", *names, "--region", "us-east-1",
               "--endpoint-url", endpoint, *arguments]
    Service.received.clear()
    done = subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    return {**case, "requests": list(Service.received), "status": done.returncode, "stdout": done.stdout.decode()}


def options():
    """The names of the options that the operation takes."""
    driver = awscli.clidriver.create_clidriver()
    operations = driver._get_command_table()["cognito-idp"]._get_command_table()
    return [*driver._get_argument_table(), *operations["list-users-in-group"].arg_table]


def main():
    server = HTTPServer(("127.0.0.1", 0), Service)
    Thread(target=server.serve_forever, daemon=True).start()
    endpoint = f"http://127.0.0.1:{server.server_port}"
    runs = []
    for case in [*CASES, *option_cases.CASES]:
        with tempfile.TemporaryDirectory() as folder:
            runs.append(run(endpoint, case, folder))
    print('{"awscli": "1.45.11",\n"options":', json.dumps(options()), ',\n"pages":', json.dumps(PAGES), ',\n"runs": [')
    print(",\n".join(json.dumps(run) for run in runs))
    print("]}")


main()

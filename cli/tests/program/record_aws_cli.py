"""Puts down what the AWS CLI 1.45.11 sends and prints for the options that the program shares with it.

Usage: record_aws_cli.py AWS > aws_cli.json
  AWS   the program `aws`, of `pip install awscli==1.45.11`
"""

import json
import os
import subprocess
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

# Written as services write: dates as they come, other scripts and control characters in values.
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


def run(aws, endpoint, arguments):
    environment = {name: value for name, value in os.environ.items() if not name.startswith("AWS_")}
    environment |= {"AWS_ACCESS_KEY_ID": "key", "AWS_SECRET_ACCESS_KEY": "secret", "AWS_EC2_METADATA_DISABLED": "true",
                    "PYTHONUTF8": "1"}
    command = [aws, "cognito-idp", "list-users-in-group", "--user-pool-id", "us-east-1_Example", "--group-name",
               "readers", "--region", "us-east-1", "--endpoint-url", endpoint, *arguments]
    Service.received.clear()
    done = subprocess.run(command, env=environment, capture_output=True, check=False)
    return {"arguments": arguments, "requests": list(Service.received), "status": done.returncode,
            "stdout": done.stdout.decode()}


def main():
    server = HTTPServer(("127.0.0.1", 0), Service)
    Thread(target=server.serve_forever, daemon=True).start()
    runs = [run(sys.argv[1], f"http://127.0.0.1:{server.server_port}", case) for case in CASES]
    print('{"awscli": "1.45.11",\n"pages":', json.dumps(PAGES), ',\n"runs": [')
    print(",\n".join(json.dumps(run) for run in runs))
    print("]}")


main()

"""Records the requests that botocore's clients send, signed, to compare our client's with."""
import datetime
import json

import botocore.auth
import botocore.session
from botocore.awsrequest import AWSResponse
from botocore.config import Config

FILE = "signatures.json"

#: The documentation's keys.
KEYS = {"aws_access_key_id": "AKIDEXAMPLE", "aws_secret_access_key": "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"}
SESSION_TOKEN = "AQoDYXdzEPT//////////wEXAMPLEtc764bNrC9SAPBSM22wDOk4x4HIZ8j4FZTwdQW+/=="
HEADERS = ("Authorization", "Content-Type", "X-Amz-Date", "X-Amz-Security-Token", "X-Amz-Target")

COGNITO = ("cognito-idp", "ListUsersInGroup", {"UserPoolId": "us-east-1_Example", "GroupName": "readers", "Limit": 60})
UNICODE = ("cognito-idp", "ListUsersInGroup", {"UserPoolId": "eu-west-1_E", "GroupName": "Lesende 🙂 \"é\\\n\u2028"})
EMPTY = ("kinesis", "ListStreams", {})
DYNAMODB = ("dynamodb", "Query", {
    "TableName": "books", "KeyConditionExpression": "shelf = :s",
    "ExpressionAttributeValues": {":s": {"S": "novels"}, ":b": {"B": b"\x00\xff"}}})

#: What is asked, where, at which endpoint, when, and with a session token or without.
CASES = [
    (COGNITO, "us-east-1", None, "2026-11-22T11:10:30", False),
    (COGNITO, "us-east-1", None, "2026-11-22T11:10:30", True),
    (COGNITO, "eu-central-1", None, "2024-02-29T23:59:59", False),
    (COGNITO, "cn-north-1", None, "2026-01-01T00:00:00", True),
    (COGNITO, "us-gov-west-1", None, "2026-01-01T00:00:00", False),
    (UNICODE, "eu-west-1", None, "2026-11-22T11:10:30", False),
    (UNICODE, "eu-west-1", "http://localhost:9229", "2026-11-22T11:10:30", True),
    (COGNITO, "us-east-1", "http://127.0.0.1:5000/", "2026-11-22T11:10:30", False),
    (COGNITO, "us-east-1", "http://localhost:80", "2026-11-22T11:10:30", False),
    (COGNITO, "us-east-1", "https://localhost:443", "2026-11-22T11:10:30", False),
    (COGNITO, "us-east-1", "https://LocalHost:8443", "2026-11-22T11:10:30", False),
    (COGNITO, "us-east-1", "http://[::1]:5000", "2026-11-22T11:10:30", False),
    (COGNITO, "us-east-1", "https://gateway.example.com/aws/cognito", "2026-11-22T11:10:30", True),
    (EMPTY, "ap-southeast-2", None, "2026-11-22T11:10:30", False),
    (EMPTY, "eusc-de-east-1", None, "2026-11-22T11:10:30", False),
    (EMPTY, "us-iso-east-1", None, "2026-11-22T11:10:30", False),
    (EMPTY, "us-isob-east-1", None, "2026-11-22T11:10:30", False),
    (EMPTY, "eu-isoe-west-1", None, "2026-11-22T11:10:30", False),
    (EMPTY, "us-isof-south-1", None, "2026-11-22T11:10:30", False),
    (DYNAMODB, "us-west-2", None, "2026-11-22T11:10:30", False),
    (DYNAMODB, "us-west-2", "http://localhost:8000", "2026-11-22T11:10:30", True),
    (("dynamodb", "ListTables", {"Limit": 100}), "cn-northwest-1", None, "2026-11-22T11:10:30", False),
    (("logs", "DescribeLogGroups", {"limit": 50}), "eu-west-1", None, "2026-11-22T11:10:30", False),
    (("ssm", "DescribeParameters", {"MaxResults": 10}), "sa-east-1", None, "2026-11-22T11:10:30", True),
    (("athena", "ListWorkGroups", {}), "us-east-2", None, "2026-11-22T11:10:30", False),
    (("sagemaker", "ListModels", {"NameContains": "a b"}), "us-east-1", None, "2026-11-22T11:10:30", False),
    (("stepfunctions", "ListStateMachines", {}), "ca-central-1", None, "2026-11-22T11:10:30", False),
]


def record(folder):
    lines = [json.dumps(_record(*case), separators=(",", ":")) for case in CASES]
    (folder / FILE).write_text("[\n" + ",\n".join(lines) + "\n]\n", encoding="utf-8")


def _record(asked, region, endpoint_url, time, with_token):
    service, operation, parameters = asked
    keys = {**KEYS, **({"aws_session_token": SESSION_TOKEN} if with_token else {})}
    config = Config(ignore_configured_endpoint_urls=True, parameter_validation=True)
    client = botocore.session.get_session().create_client(
        service, region_name=region, endpoint_url=endpoint_url, config=config, **keys)
    sent = []

    def catch(request, **_):
        sent.append(request)
        return AWSResponse(request.url, 200, {}, _Body())

    client.meta.events.register("before-sign", _spell_as_ours)
    client.meta.events.register("before-send", catch)
    botocore.auth.get_current_datetime = lambda *_, **__: datetime.datetime.fromisoformat(time)
    method = next(name for name, shape in client.meta.method_to_api_mapping.items() if shape == operation)
    getattr(client, method)(**parameters)
    [request] = sent
    text = lambda value: value.decode() if isinstance(value, bytes) else value
    model = client.meta.service_model
    return {
        "service": {"service_id": model.metadata["serviceId"], "endpoint_prefix": model.endpoint_prefix,
                    "signing_name": model.signing_name, "target_prefix": model.metadata["targetPrefix"],
                    "json_version": model.metadata["jsonVersion"]},
        "operation": operation, "region": region, "endpoint_url": endpoint_url, "time": f"{time}Z",
        "access_key_id": KEYS["aws_access_key_id"], "secret_access_key": KEYS["aws_secret_access_key"],
        "session_token": SESSION_TOKEN if with_token else None,
        "url": request.url, "body": text(request.body),
        "headers": {name.lower(): text(request.headers[name]) for name in HEADERS if name in request.headers},
    }


def _spell_as_ours(request, **_):
    """botocore escapes what is not ASCII; the signature has to hold for plain UTF-8 too."""
    request.data = json.dumps(json.loads(request.data), ensure_ascii=False, separators=(",", ":")).encode()


class _Body:
    """An empty JSON object, as urllib3 would give it."""

    def stream(self, *_, **__):
        yield b"{}"

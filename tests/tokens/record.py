#!/usr/bin/env python3
"""What Python and botocore make of tokens: the expected values of the tests beside this file, as data.

    python3 record.py            writes base64.json, starts.json, random.json and attributes.json
    python3 record.py --check    fails where they differ

- base64.json: texts, and what `base64.b64decode` reads in them, in hex; null where it has an error.
- starts.json: starting tokens of operations with one and with two inputs, and what botocore reads in them: the tokens
  and the amount; null where it refuses.
- random.json: tokens of any shape as botocore's `TokenEncoder` writes them; 1 where `serde_json::Value` can hold the
  value exactly, 0 where it cannot.
- attributes.json: keys of DynamoDB on the wire, the resume token that boto3's paginator makes of a walk that is cut
  after them, and the key that it sends when it is given that token.
"""
import base64
import json
import random
import struct
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "vectors"))
import environment  # noqa: E402

environment.ensure_botocore()
environment.forget_settings()

import botocore.session  # noqa: E402
from botocore.awsrequest import AWSResponse  # noqa: E402
from botocore.config import Config  # noqa: E402
from botocore.paginate import Paginator, TokenEncoder  # noqa: E402


def b64(text):
    return base64.b64encode(text.encode()).decode()


def base64_rows():
    rng = random.Random(1)
    texts = [
        "", "QUJD", "QUJD\n", '"QUJD"', "'QUJD'", "Q UJ D", "QUJD=", "QUJD==", "QUJD===", "QUI=", "QUI==", "QUI===",
        "QUI", "QQ==", "QQ=", "QQ", "Q", "Q=", "Q==", "QQ==QUJD", "QUI=QUJD", "QQ=Q", "QQ=Q=", "QQ=QUJD", "Q=Q==",
        "=QUJD", "====", "==", "QUJD====QUJD", "QQ==Q", "QQ==QQ==", "QQ===QQ", "é", "Q-Q_", "-_-_", "Q$Q=$=",
        "QQ=\n=", "QUJDQ", "QUJDQ=", "Q=UJD", "QU=JD", "QUJ=D", "QU==JD", "Q==UJD", "QR==", "QUJ=", "QUK=", " ", "=",
        "Q=Q=", "Q==Q", "QQ=Q=Q", "\ufeffQUJD", "QU\x00JD",
    ]
    for _ in range(1500):
        text = list(base64.b64encode(rng.randbytes(rng.randrange(1, 9))).decode())
        for _ in range(rng.randrange(1, 4)):
            place = rng.randrange(len(text) + 1)
            if rng.random() < 0.25 and text:
                del text[place % len(text)]
            else:
                text.insert(place, rng.choice(["=", "=", "==", " ", "\n", "\r\n", '"', "A", "-", "é", "\x00"]))
        texts.append("".join(text))
    rows = []
    for text in texts:
        try:
            rows.append([text, base64.b64decode(text.encode()).hex()])
        except ValueError:
            rows.append([text, None])
    return rows


def start_of(token, inputs):
    model = {"input_token": inputs, "output_token": inputs, "result_key": "Items"}
    pages = Paginator(lambda **_: {}, model, None).paginate(PaginationConfig={"StartingToken": token})
    try:
        tokens, amount = pages._parse_starting_token()
    except ValueError:
        return None
    return [tokens, amount]


def start_rows():
    own = b64('{"Marker": "A", "boto_truncate_amount": 2}')
    wrapped = base64.encodebytes(('{"Marker": "' + "A" * 100 + '"}').encode()).decode()
    one = [
        own, own + "=", own + "==", own + "\n", f'"{own}"', f"'{own}'", f" {own[:9]} {own[9:]} ", own + " \n\t",
        wrapped, wrapped.replace("\n", "\r\n"), own + "#", b64('{"Marker": "A"}'),
        b64(' { "Marker" :\n"A" , "boto_truncate_amount":2 } '),
        b64('{"boto_truncate_amount":2,"Marker":"A"}'), b64('{"Marker": "B", "Marker": "A"}'),
        b64('{"boto_truncate_amount": 1, "Marker": "B", "boto_truncate_amount": 2, "Marker": "A"}'),
        b64('{"Marker": null, "boto_truncate_amount": 2}'), b64('{"M\\u0061rker": "A"}'),
        b64('{"Marker": "\\u00e9\\ud83d\\ude00"}'), b64('{"Marker": "é😀"}'),
        b64('{"Marker": "QQ==", "boto_encoded_keys": null}'),
        "A", "é", "A B", " A", "A ", " A ", "\tA\n", " ", "QUJD", "A___2", "A___0", " A___2", "A ___ 2 ", "A___+2",
        "A___1_0", "A___1__0", "A___x", "A___", "A____2", "A___2.0", "None___5", "None ___5", "___2",
        "a___b___2", "a___b___c", "______2", "A________", "A___9999",
    ]
    several = [
        b64('{"Key": "A", "Version": "B", "boto_truncate_amount": 2}'), b64('{"Version": "B", "Key": "A"}'),
        b64('{"Key": "A", "Version": null}'), "A", "A___B___2", "A___None___2", "None___None___1", "A___B___x",
        " A___ B ___2", "a___b___c___2", "a___b___c___d",
    ]
    rows = [[["Marker"], text, start_of(text, ["Marker"])] for text in one]
    return rows + [[["Key", "Version"], text, start_of(text, ["Key", "Version"])] for text in several]


class Values:
    """Values of tokens, none of which Python takes for false."""

    def __init__(self, seed):
        self.rng = random.Random(seed)
        self.is_json = True

    def text(self):
        rng = self.rng
        ranges = [(0, 0x80), (0x80, 0x800), (0x800, 0xD800), (0xE000, 0x10000), (0x10000, 0x110000), (0x20, 0x7F)]
        return "".join(chr(rng.randrange(*rng.choice(ranges))) for _ in range(rng.randrange(1, 12)))

    def float(self):
        rng = self.rng
        kind = rng.randrange(4)
        if kind == 0:
            value = struct.unpack("<d", rng.randbytes(8))[0]
        elif kind == 1:
            value = rng.uniform(0, 100)
        elif kind == 2:
            value = round(rng.uniform(0, 100), rng.randrange(1, 8))
        else:
            value = rng.choice([1e15, 1e16, 1e-4, 1e-5, 5e-324, 1.7976931348623157e308, float("inf"), -float("inf"),
                                float("nan"), 2.0 ** rng.randrange(-1074, 1024), 0.1 + 0.2])
        if value - value != 0:
            self.is_json = False
        return value or 1.5

    def int(self):
        rng = self.rng
        value = rng.randrange(-(2 ** rng.choice([8, 53, 63, 64, 128, 300])), 2 ** rng.choice([8, 53, 63, 64, 128, 300]))
        value = rng.choice([value, value, 2**63 - 1, 2**63, 2**64 - 1, 2**64, -(2**63), -(2**63) - 1, 2**53 + 1]) or 1
        if not -(2**63) <= value < 2**64:
            self.is_json = False
        return value

    def bytes(self):
        self.is_json = False
        return self.rng.randbytes(self.rng.randrange(1, 12))

    def value(self, depth=0):
        rng = self.rng
        makers = [self.text, self.float, self.float, self.int, self.bytes, lambda: True]
        if depth:
            makers += [lambda: None, lambda: False, lambda: 0, lambda: "", lambda: [], dict, lambda: -0.0]
        if depth < 4:
            makers += [lambda: [self.value(depth + 1) for _ in range(rng.randrange(1, 4))]] * 2
            makers += [lambda: {self.text(): self.value(depth + 1) for _ in range(rng.randrange(1, 4))}] * 4
        return rng.choice(makers)()


def random_rows():
    rows = []
    for seed in range(2000):
        values = Values(seed)
        # Half of them hold only what JSON can hold.
        value = values.value()
        while seed % 2 and not values.is_json:
            values.is_json = True
            value = values.value()
        token = {"Marker": value}
        if values.rng.random() < 0.3:
            token["boto_truncate_amount"] = values.rng.randrange(0, 100)
        rows.append([TokenEncoder().encode(token), int(values.is_json)])
    return rows


#: Keys as DynamoDB sends them, in its own order.
KEYS = [
    {"id": {"S": "x"}},
    {"id": {"S": "x"}, "blob": {"B": "AP8="}},
    {"blob": {"B": "AP8="}, "at": {"N": "-1.50"}},
    {"z": {"S": "Ä😀"}, "a": {"B": "/+8="}, "m": {"N": "12345678901234567890123456789012345678"}},
    # No key has these, but an item that is passed on as one.
    {"m": {"M": {"l": {"L": [{"B": "AA=="}, {"NULL": True}, {"BOOL": False}]}, "b": {"B": "AQ=="}}}},
    {"ss": {"SS": ["b", "a"]}, "ns": {"NS": ["2", "1"]}, "bs": {"BS": ["AQ==", "AA=="]}, "id": {"S": "x"}},
]


def attribute_rows():
    client = botocore.session.get_session().create_client(
        "dynamodb", region_name="us-east-1", aws_access_key_id="a", aws_secret_access_key="b",
        config=Config(retries={"max_attempts": 0}),
    )
    asked = []
    answers = []

    class Raw:
        def __init__(self, body):
            self.body = body

        def stream(self, **_):
            yield self.body

    def answer(request, **_):
        asked.append(json.loads(request.body))
        return AWSResponse(request.url, 200, {}, Raw(json.dumps(answers.pop(0)).encode()))

    client.meta.events.register("before-send.dynamodb.*", answer)
    scan = client.get_paginator("scan")
    rows = []
    for key in KEYS:
        first = {"Items": [{"id": {"S": "1"}}], "Count": 1, "ScannedCount": 1, "LastEvaluatedKey": key}
        last = {"Items": [{"id": {"S": "2"}}, {"id": {"S": "3"}}], "Count": 2, "ScannedCount": 2}
        row = [key]
        for max_items in (1, 2):
            answers[:] = [first, last]
            token = scan.paginate(TableName="t", PaginationConfig={"MaxItems": max_items}).build_full_result()["NextToken"]
            answers[:] = [last]
            del asked[:]
            scan.paginate(TableName="t", PaginationConfig={"StartingToken": token}).build_full_result()
            row += [token, asked[0]["ExclusiveStartKey"]]
        rows.append(row)
    return rows


def main():
    check = "--check" in sys.argv[1:]
    differs = False
    for name, rows in [("base64", base64_rows()), ("starts", start_rows()), ("random", random_rows()),
                       ("attributes", attribute_rows())]:
        path = HERE / f"{name}.json"
        text = "[\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]\n"
        if not check:
            path.write_text(text)
        elif path.read_text() != text:
            print(f"{path.name} is not what is recorded today")
            differs = True
    sys.exit(differs)


if __name__ == "__main__":
    main()

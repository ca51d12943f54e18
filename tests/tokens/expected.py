"""What botocore 1.43.11 writes into resume tokens, and what it reads out of starting tokens: the source of
the expected values here, for the rows where we do the same.

    python3 expected.py
"""

import base64
import json

from botocore.paginate import Paginator, TokenEncoder

WRITTEN = [
    {"NextToken": "abc"},
    {"NextToken": "abc", "boto_truncate_amount": 2},
    {"NextToken": None},
    {"NextToken": None, "boto_truncate_amount": 0},
    {"NextToken": "é€😀"},
    {"NextToken": "\x7f\x80"},
    {"NextToken": 'q"\\/'},
    {"NextToken": "a\nb\t\r\b\f\x01\u2028"},
    {"NextToken": " "},
    {"NextToken": "<&>'+="},
    {"PartMarker": 5, "boto_truncate_amount": 2},
    {"PartMarker": -9223372036854775808},
    {"PartMarker": None, "boto_truncate_amount": 1},
]


def b64(text):
    return base64.b64encode(text.encode()).decode()


READ = [
    b64('{"NextToken": "A", "boto_truncate_amount": 2}'),
    b64('{"boto_truncate_amount":2,"NextToken":"A"}'),
    b64('{"NextToken": "B", "NextToken": "A"}'),
    b64('{"NextToken": null, "boto_truncate_amount": 2}'),
    b64('{"NextToken": "\\u00e9\\ud83d\\ude00"}'),
    b64('{"NextToken": "A"}')[:-1],
    "A", "é", "A B", "A___2", "A___0", "None___5", "A___x", "A___", "A____2", "A___ 2", "A___+2", "QUJD",
]


def read(token):
    def method(**kwargs):
        return {}

    model = {"input_token": "NextToken", "output_token": "NextToken", "result_key": "Items"}
    pages = Paginator(method, model, None).paginate(PaginationConfig={"StartingToken": token})
    return pages._parse_starting_token()


for value in WRITTEN:
    print(json.dumps(value), TokenEncoder().encode(value))
for token in READ:
    print(token, *read(token))

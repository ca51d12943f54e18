"""What botocore 1.43.11 does on the pages that the tables here walk: the source of their expected values.

    python3 expected.py           prints the rows of the tables of the rules that are the same
    python3 expected.py recorded  prints recorded.txt

A walk is written in one line, as `trace` in ../src/trace.rs does: for each request the token asked for (`-` for
none), `/` and the page size where one was sent, and the items that came; then the JSON text inside the
resume token, or `done`.
"""

import base64
import sys

from botocore.exceptions import PaginationError
from botocore.paginate import Paginator


class Input:
    """The part of a service model that the paginator asks for."""

    class input_shape:
        class Size:
            type_name = "integer"

        members = {"PageSize": Size}


def walk(answer, more_results=None, **config):
    """The trace of one walk, and its resume token."""
    asked, given, error = [], [], []

    def method(NextToken=None, PageSize=None):
        size = "" if PageSize is None else f"/{PageSize}"
        asked.append(("-" if NextToken is None else str(NextToken)) + size)
        return answer(NextToken, PageSize)

    model = {"input_token": "NextToken", "output_token": "NextToken", "result_key": "Items", "limit_key": "PageSize"}
    if more_results:
        model["more_results"] = more_results
    pages = Paginator(method, model, Input).paginate(PaginationConfig=config)
    try:
        for page in pages:
            given.append(" ".join(str(item) for item in page.get("Items") or []))
    except PaginationError:
        error.append("RepeatedToken")
    token = pages.resume_token
    parts = [f"{a}: {g}".rstrip() for a, g in zip(asked, given)] + error
    return " | ".join(parts + [base64.b64decode(token).decode() if token else "done"]), token


def table(*rows):
    """A service whose pages are a table: token asked for, items, next token, has-more flag."""
    pages = {row[0]: row[1:] for row in rows}

    def answer(token, size):
        items, following, *more = pages[token]
        page = {"Items": list(items), "NextToken": following}
        return page | {"More": more[0]} if more else page

    return answer


def listing(count):
    """A service that lists 0, 1, 2, …, in pages of 3 unless asked, with tokens i3, i6, …"""

    def answer(token, size):
        start = int(token[1:]) if token else 0
        end = min(count, start + (size or 3))
        return {"Items": list(range(start, end)), "NextToken": f"i{end}" if end < count else None}

    return answer


def text(json):
    return base64.b64encode(json.encode()).decode()


def rules():
    three = table((None, [0, 1, 2], "A"), ("A", [3, 4, 5], "B"), ("B", [6], None))
    print("rules 1 and 2: max items")
    for most in [None, 0, 1, 3, 4, 5, 6, 7, 8]:
        print("   ", most, "=>", walk(three, MaxItems=most)[0])
    gaps = table((None, [], "A"), ("A", [0, 1], "B"), ("B", [], "C"), ("C", [2], None))
    for most in [0, 2, 3]:
        print("    with empty pages", most, "=>", walk(gaps, MaxItems=most)[0])
    print("rule 3: starting tokens")
    for most, token in [
        (None, text('{"NextToken": null, "boto_truncate_amount": 2}')),
        (None, text('{"NextToken": "A", "boto_truncate_amount": 1}')),
        (None, text('{"NextToken": "A", "boto_truncate_amount": 3}')),
        (None, text('{"NextToken": "A", "boto_truncate_amount": 0}')),
        (None, text('{"NextToken": "A"}')),
        (1, text('{"NextToken": "A", "boto_truncate_amount": 1}')),
        (2, text('{"NextToken": "A", "boto_truncate_amount": 1}')),
        (3, text('{"NextToken": "A", "boto_truncate_amount": 1}')),
        (0, text('{"NextToken": "A", "boto_truncate_amount": 1}')),
        (None, "A"), (None, "A___2"), (None, "None___2"), (None, "A___x"),
    ]:
        shown = token if len(token) < 10 else base64.b64decode(token).decode()
        try:
            print("   ", most, shown, "=>", walk(three, MaxItems=most, StartingToken=token)[0])
        except KeyError as error:
            print("   ", most, shown, "=> asks for", error)
    print("rule 5: what is no token")
    for following in [None, "", 0]:
        print("   ", repr(following), "=>", walk(table((None, [0], following)))[0])
    flags = table((None, [0], "A", True), ("A", [], "B", True), ("B", [1], "C", False), ("C", [2], None, False))
    print("    flags =>", walk(flags, more_results="More")[0])
    absent = table((None, [0], "A", None), ("A", [1], None, None))
    print("    absent flag =>", walk(absent, more_results="More")[0])
    print("rule 7: two in a row")
    print("   ", walk(table((None, [0], "A"), ("A", [1], "A")))[0])


def recorded():
    print("# Walks of botocore 1.43.11, printed by `python3 expected.py recorded`; do not edit.")
    print("# number of items; page size; max items; starting token; trace")
    for count in [0, 1, 3, 6, 7]:
        for size in [None, 1, 2, 5]:
            for most in [None, 0, 1, 2, 3, 6, 7, 8]:
                token = None
                while True:
                    trace, following = walk(listing(count), MaxItems=most, PageSize=size, StartingToken=token)
                    print("; ".join([str(count), str(size or "-"), "-" if most is None else str(most), token or "-", trace]))
                    token = following
                    if not token or not most:
                        break


recorded() if sys.argv[1:] == ["recorded"] else rules()

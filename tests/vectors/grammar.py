"""Checks that the attribute's grammar has a form for every paginator that botocore describes.

Inputs, page sizes, result keys and has-more flags have to be paths of fields (`a.b`); output tokens paths that may
take the last item (`a[-1].b`), or several of these (`a || b`). Prints how many paginators there are, and fails
where one has an expression of another form.

Usage: grammar.py
"""
import gzip
import json
import os
import re
import sys

sys.dont_write_bytecode = True

from environment import ensure_botocore  # noqa: E402: before anything is compiled

FIELDS = re.compile(r"\w+(\.\w+)*")
LAST_ITEM = re.compile(r"\w+(\[-1\])?(\.\w+(\[-1\])?)*")


def load(path):
    with (gzip.open if path.endswith(".gz") else open)(path) as file:
        return json.load(file)


def paginators():
    """The name and the description of every paginator, of the newest version of each service."""
    import botocore

    data = os.path.join(os.path.dirname(botocore.__file__), "data")
    for service in sorted(os.listdir(data)):
        folder = os.path.join(data, service)
        versions = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
        versions = [version for version in versions if os.path.isdir(os.path.join(folder, version))]
        for name in ("paginators-1.json", "paginators-1.json.gz"):
            path = os.path.join(folder, versions[-1], name) if versions else ""
            if os.path.exists(path):
                for operation, description in load(path).get("pagination", {}).items():
                    yield f"{service}.{operation}", description


def as_list(value):
    return value if isinstance(value, list) else [value] if value else []


def outside(description):
    """The expressions that no form of the attribute covers."""
    for key in ("input_token", "limit_key", "result_key", "more_results"):
        yield from (each for each in as_list(description.get(key)) if not FIELDS.fullmatch(each))
    for output in as_list(description.get("output_token")):
        yield from (each for each in output.split(" || ") if not LAST_ITEM.fullmatch(each))


def main():
    ensure_botocore()
    described = list(paginators())
    refused = [f"{name}: {each}" for name, description in described for each in outside(description)]
    for line in refused:
        print("no form for", line)
    print(f"grammar paginators {len(described)} without a form {len(refused)}")
    return 1 if refused or len(described) != 3112 else 0


if __name__ == "__main__":
    sys.exit(main())

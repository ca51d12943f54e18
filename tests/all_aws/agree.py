#!/usr/bin/env python3
"""Compares models from Smithy's descriptions with models from botocore's: the pagination has to be the same.

Where the two descriptions differ, `agree.json` says how and why, operation by operation; anything else is a failure.

Usage: agree.py FOLDER    with Smithy's models of the ten services
"""
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import botocore

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TARGET = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")).resolve()
#: botocore's name of each service, and what Smithy's file is called.
SERVICES = {"apigateway": "api-gateway", "budgets": "budgets", "cloudwatch": "cloudwatch",
            "cognito-idp": "cognito-identity-provider", "dynamodb": "dynamodb", "ecr": "ecr", "iam": "iam",
            "kinesis": "kinesis", "route53": "route-53", "s3": "s3"}
ANNOTATED = re.compile(r"#\[paginated\((?P<keys>.*?)\)\]\n\s*(?P<on>pub (?:struct )?[\w#]+(?:: [^\n]*)?)", re.DOTALL)


def run(*arguments):
    return subprocess.run([TARGET / "debug" / "paginator-codegen", *map(str, arguments)], check=True, text=True,
                          stdout=subprocess.PIPE).stdout


def annotations(source, service, operation):
    """What is annotated in the models of an operation: each field or struct with its type, and the keys on it."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "models.rs"
        run("models", service, operation, "--from", source, "--out", file)
        found = {}
        for match in ANNOTATED.finditer(file.read_text()):
            keys = re.sub(r"\s+", " ", match["keys"]).strip()
            found[re.sub(r" \{$|,$", "", match["on"])] = keys
        return found


def differences(data, smithy, service, name):
    """What differs in each operation, worded as in `agree.json`."""
    ours = {source: set(run("models", each, "--list", "--from", source).split())
            for source, each in ((data, service), (smithy, name))}
    found = {operation: "only botocore's description has a paginator" for operation in ours[data] - ours[smithy]}
    found |= {operation: "only Smithy's description has a paginator" for operation in ours[smithy] - ours[data]}
    for operation in sorted(ours[data] & ours[smithy]):
        one, other = annotations(data, service, operation), annotations(smithy, name, operation)
        parts = [f"{on}: {one.get(on)} / {other.get(on)}" for on in sorted(one.keys() | other.keys())
                 if one.get(on) != other.get(on)]
        if parts:
            found[operation] = "; ".join(parts)
    return dict(sorted(found.items()))


def main():
    smithy = Path(sys.argv[1])
    missing = [name for name in SERVICES.values() if not list(smithy.glob(f"{name}-*.json*"))]
    if missing:
        sys.exit(f"agree: no models of {', '.join(missing)} in {smithy}")
    subprocess.run(["cargo", "build", "--quiet", "-p", "paginator-codegen"], cwd=ROOT, check=True)
    known = json.loads((HERE / "agree.json").read_text())
    data, wrong, same, listed = Path(botocore.__file__).parent / "data", [], 0, 0
    for service, name in SERVICES.items():
        found = differences(data, smithy, service, name)
        expected = known.get(service, {})
        for operation in sorted(found.keys() | expected.keys()):
            told = expected.get(operation, {}).get("differs")
            listed += told is not None
            if found.get(operation) != told:
                wrong.append(f"{service} {operation}: {found.get(operation)}; agree.json has {told}")
        count = len(run("models", service, "--list", "--from", data).split())
        same += count - sum(1 for told in found.values() if not told.startswith("only Smithy"))
    print("\n".join(wrong))
    print(f"descriptions agree on {same} operations, {listed} differences explained, {len(wrong)} not")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())

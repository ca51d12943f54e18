#!/usr/bin/env python3
"""Is `docs/CODEGEN.md` right? Follows it in an empty folder, and walks a server on this machine.

The commands and the programs are taken from the document. Only our own crates come from elsewhere: this repository.

Usage: first_minute.py    needs moto's server, boto3 and cargo
"""
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import boto3

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TARGET = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")).resolve()
KEYS = {"AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test", "AWS_REGION": "us-east-1",
        "AWS_DEFAULT_REGION": "us-east-1", "AWS_EC2_METADATA_DISABLED": "true"}
sys.path.insert(0, str(ROOT / "tests" / "interop"))


def blocks(section):
    """The shell and the Rust block of a section of the document."""
    text = (ROOT / "docs" / "CODEGEN.md").read_text().split(f"## {section}")[1].split("\n## ")[0]
    return re.search(r"```sh\n(.*?)```", text, re.DOTALL)[1], re.search(r"```rust\n(.*?)```", text, re.DOTALL)[1]


def from_here(command):
    """A command of the document with our own crates taken from this repository."""
    if command.startswith("cargo add"):
        ours = [name for name in ("paginator-runtime", "paginator-models") if name in command.split()]
        folder = {"paginator-runtime": "paginator-runtime", "paginator-models": "models"}
        commands = [f"cargo add --quiet --path {ROOT / folder[name]}"
                    + (" --features aws" if name == "paginator-models" else "") for name in ours]
        others = [word for word in command.split()[2:] if word not in ours]
        if any(not word.startswith("-") and "/" not in word and word != "aws" for word in others):
            commands.append(" ".join(["cargo", "add", "--quiet", *others]))
        return " && ".join(commands)
    return command.replace("paginator-codegen", str(TARGET / "debug" / "paginator-codegen"), 1)


def walk(section, endpoint, work):
    shell, program = blocks(section)
    environment = {**os.environ, **KEYS, "AWS_ENDPOINT_URL": endpoint, "CARGO_TARGET_DIR": str(TARGET)}
    folder = work
    for line in shell.strip().splitlines():
        if line.startswith("cargo new"):
            folder = work / line.split()[2]
            subprocess.run(["cargo", "new", "--quiet", "--vcs", "none", folder], env=environment, check=True)
            # Keeps builds small.
            with (folder / "Cargo.toml").open("a") as manifest:
                manifest.write("\n[profile.dev]\ndebug = false\nincremental = false\n")
        else:
            subprocess.run(["bash", "-ec", from_here(line)], cwd=folder, env=environment, check=True)
    (folder / "src" / "main.rs").write_text(program)
    ran = subprocess.run(["cargo", "run", "--quiet"], cwd=folder, env=environment, text=True, capture_output=True)
    if ran.returncode or ran.stderr:
        sys.exit(f"first_minute: {section}: {ran.stderr[-4000:]}")
    return ran.stdout.splitlines()


def expect(section, lines):
    """Fails unless the lines are 100 of the 120 books, over the SDK in order, and a token, which it returns."""
    titles, last = lines[:-1], lines[-1]
    if sorted(titles) != titles and section.startswith("Over"):
        sys.exit(f"first_minute: {section}: not in order")
    if len(set(titles)) != 100 or not set(titles) <= {f"book-{number:03}" for number in range(120)}:
        sys.exit(f"first_minute: {section}: {len(set(titles))} books")
    if not last.startswith("more after "):
        sys.exit(f"first_minute: {section}: no token in {last!r}")
    return last.removeprefix("more after ")


def main():
    from servers import moto  # shared with the other lanes that need a server
    with tempfile.TemporaryDirectory() as work:
        walk_both(moto, Path(work))


def walk_both(moto, work):
    subprocess.run(["cargo", "build", "--quiet", "-p", "paginator-codegen"], cwd=ROOT, check=True)
    os.environ.update(KEYS)
    with moto(work) as endpoint:
        table = boto3.client("dynamodb", endpoint_url=endpoint)
        table.create_table(TableName="books", BillingMode="PAY_PER_REQUEST",
                           KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
                           AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "B"}])
        bucket = boto3.client("s3", endpoint_url=endpoint)
        bucket.create_bucket(Bucket="books")
        for number in range(120):
            title = f"book-{number:03}"
            table.put_item(TableName="books", Item={"id": {"B": bytes([number, 255])}, "title": {"S": title}})
            bucket.put_object(Bucket="books", Key=title, Body=b"")
        rest = {}
        for section in ("Models: from nothing", "Over the official SDK: from nothing"):
            token = expect(section, walk(section, endpoint, work))
            # boto3 continues where we stopped.
            client, operation, key, parameters = (
                (table, "scan", "Items", {"TableName": "books"}) if section.startswith("Models")
                else (bucket, "list_objects_v2", "Contents", {"Bucket": "books"}))
            pages = client.get_paginator(operation).paginate(**parameters, PaginationConfig={"StartingToken": token})
            rest[section] = sum(len(page.get(key, [])) for page in pages)
    if set(rest.values()) != {20}:
        sys.exit(f"first_minute: boto3 continues with {rest} and not with 20")
    print("first minute: 2 programs walked, boto3 goes on from both")


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Generates every paginated AWS operation in full, compiles it, and compares its walks with botocore's.

There is one crate per service, built and removed in turn, under the target folder. `--all` builds as many at once as
there are cores, each with a target folder of its own, since cargo builds one at a time in each. `better.json` holds
how many walks are better than botocore's, by rule; another count is a failure, and so is any difference.

Usage: run.py (--sample | --all | SERVICE...)    needs the botocore that walks.py names, and cargo
"""
import collections
import json
import os
import queue
import re
import resource
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import botocore

import walks

BOTOCORE = "1.43.11"
HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
TARGET = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")).resolve()
WORK = TARGET / os.environ.get("ALL_AWS_FOLDER", "all_aws")
#: At least one operation of each shape of paginator, and of each protocol.
SAMPLE = ("athena cloudfront cloudwatch datapipeline devops-guru dynamodb ec2 ecr iam importexport kinesis route53 "
          "s3").split()
MANIFEST = f"""[package]
name = "all-aws-service"
version = "0.0.0"
edition = "2024"
publish = false

[workspace]

[dependencies]
base64 = "0.23"
jiff = {{ version = "0.2", default-features = false, features = ["std"] }}
paginator-all-aws = {{ path = "{HERE}/replay" }}
paginator-models = {{ path = "{ROOT}/models", features = ["aws"] }}
paginator-runtime = {{ path = "{ROOT}/paginator-runtime" }}
serde = {{ version = "1", features = ["derive"] }}
serde_json = "1"

[profile.dev]
debug = false
incremental = false
"""


class Failed(Exception):
    """Says which service cannot be generated, compiled or walked, and why."""


def cargo(*arguments, target=TARGET, **options):
    environment = {**os.environ, "CARGO_TARGET_DIR": str(target), "CARGO_INCREMENTAL": "0"}
    return subprocess.run(["cargo", *arguments], env=environment, text=True, **options)


def generate(service, folder):
    # By name: the generator's table of overrides adds an operation to those that botocore has paginators for.
    subprocess.run([TARGET / "debug" / "paginator-codegen", "models", service, *walks.described(service), "--out", folder,
                    "--from", Path(botocore.__file__).parent / "data"], check=True)


def operations(folder, service):
    """The rows of the table of a service: each operation, and the type of its request."""
    for path in sorted(folder.glob("*.rs")):
        found = re.findall(r"/// The request of `(\w+)`\.\n(?:#.*\n|    .*\n|\)\]\n)*pub struct (\w+)", path.read_text())
        yield from (f'    ("{service}.{operation}", replay::<service::{name}>),\n' for operation, name in found)


def walk(service, folder, target):
    """Generates, builds and walks one service; returns how many operations it has, and what its walks print."""
    source, cases = folder / "src", folder / "cases.jsonl"
    shutil.rmtree(source, ignore_errors=True)
    source.mkdir(parents=True)
    count = walks.record(service, cases)
    generate(service, source / "service")
    rows = list(operations(source / "service", service))
    if len(rows) != count:
        raise Failed(f"{service} has {count} paginators, and {len(rows)} were generated")
    (source / "main.rs").write_text(
        "mod service;\n\nuse paginator_all_aws::{Replay, main as walk, replay};\n\n"
        f"const OPERATIONS: &[(&str, Replay)] = &[\n{''.join(rows)}];\n\n"
        "fn main() -> std::io::Result<()> {\n    walk(OPERATIONS)\n}\n")
    (folder / "Cargo.toml").write_text(MANIFEST)
    shutil.copy(ROOT / "Cargo.lock", folder / "Cargo.lock")
    built = cargo("build", "--quiet", "--manifest-path", folder / "Cargo.toml", target=target,
                  capture_output=True)
    if built.returncode or built.stderr:  # a warning is a failure too
        raise Failed(f"what was generated for {service} does not compile without warnings\n{built.stderr[-6000:]}")
    program = target / "debug" / "all-aws-service"
    walked = subprocess.run([program, cases], text=True, capture_output=True)
    if walked.returncode:
        raise Failed(f"{service}: {walked.stderr[-2000:]}")
    program.unlink()
    return count, walked.stdout.splitlines()


def walked(chosen, at_once):
    """The result of each service, in their order."""
    folders = queue.SimpleQueue()
    for number in range(at_once):
        folder = WORK / str(number)
        folders.put((folder, folder / "target" if number else TARGET))

    def in_a_folder(service):
        folder, target = folders.get()
        try:
            return service, walk(service, folder, target)
        finally:
            folders.put((folder, target))

    with ThreadPoolExecutor(at_once) as workers:
        try:
            yield from workers.map(in_a_folder, chosen)
        except Failed:
            workers.shutdown(cancel_futures=True)
            raise


def main():
    if botocore.__version__ != BOTOCORE:
        sys.exit(f"all_aws: the counts are for botocore {BOTOCORE}; this is {botocore.__version__}")
    arguments = sys.argv[1:]
    chosen = {"--all": walks.services(), "--sample": SAMPLE}.get(arguments[0] if arguments else "", arguments)
    if not chosen:
        sys.exit(__doc__.splitlines()[-1])
    started, cpu = time.monotonic(), os.times()
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    cargo("build", "--quiet", "-p", "paginator-codegen", cwd=ROOT, check=True)
    total, done, differences, better, report = 0, 0, [], collections.Counter(), []
    for service, (count, lines) in walked(chosen, (os.cpu_count() or 1) if "--all" in arguments else 1):
        total += count
        print(f"{total} {service}", file=sys.stderr, flush=True)
        for line in lines:
            kind, _, rest = line.partition(" ")
            if kind == "walked":
                done += int(rest)
            elif kind == "differs":
                differences.append(rest)
                print("differs", rest, flush=True)
            else:
                better[rest.split(": ", 1)[1].rsplit(" (", 1)[0]] += 1
                report.append(rest)
    (WORK / "better.txt").write_text("\n".join(report) + "\n")
    for rule, count in sorted(better.items()):
        print(f"better {count}: {rule}")
    fixed = json.loads((HERE / "better.json").read_text()).get(arguments[0], better)
    spent = os.times()
    seconds = spent.children_user + spent.children_system - cpu.children_user - cpu.children_system
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 2**20
    print(f"{time.monotonic() - started:.0f} s, {seconds:.0f} s of CPU, at most {memory:.1f} GiB in one process")
    for folder in WORK.iterdir():
        if folder.is_dir():
            shutil.rmtree(folder)
    print(f"all_aws generated {total} compiled {total} walked {done} differences {len(differences)} "
          f"better {better.total()}")
    if dict(better) != dict(fixed):
        sys.exit(f"all_aws: better.json has other counts: {dict(fixed)}")
    return bool(differences)


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Failed as failed:
        sys.exit(f"all_aws: {failed}")

#!/usr/bin/env python3
"""Records what botocore's paginators do, for the Rust tests to replay.

Runs botocore 1.43.11 itself over generated services (operations.py, services.py) and records every walk
(scenarios.py, recording.py) as JSON: one file an operation beside this script, and an index. Where the
design's rules are better than what botocore does, the outcome by those rules is recorded as well
(oracle.py). What Cognito's models and the client for AWS are compared with is recorded too: what botocore's
data has of the operations (models.py), signed requests (signatures.py), the retry mode (retries.py) and the
modelled errors (modelled_errors.py). README.md describes the formats.

Usage: record.py [--check]
  --check   record into a temporary folder and say which files differ from those that are kept
"""
import argparse
import random
import sys
import tempfile
from collections import Counter
from pathlib import Path

sys.dont_write_bytecode = True

from environment import VERSION, ensure_botocore, forget_settings  # noqa: E402: before anything is compiled

SEED = "paginator-vectors-1"
HERE = Path(__file__).resolve().parent
#: What tests inside the client compare with: its package is published without this folder.
CLIENT = HERE.parents[1] / "models" / "src" / "aws" / "recorded"

#: The fewest walks of each kind.
LEAST = {"walks": 520, "mid_page_cut": 100, "page_end_resume": 50, "other_page_size": 50, "binary": 10}
LEAST_BETTER = {rule: 5 for rule in (3, 4, 5, 6, 7, 9, 11, 15, 17)}
LEAST_OF_OPERATION = 24


class File:
    """The recording of one operation."""

    def __init__(self, operation, catalogue):
        from recording import Recorder

        self.operation = operation
        self.config = catalogue.config(operation.service, operation.name)
        self.shape = catalogue.shape(operation.service, operation.name)
        model = catalogue.model(operation.service, operation.name)
        limit = self.config.get("limit_key")
        self.page_size_is_text = bool(limit) and model.input_shape.members[limit].type_name == "string"
        self._recorder = Recorder(model)
        self.services, self.walks, self.chains = {}, [], 0

    @property
    def name(self):
        return f"{self.operation.full_name}.json"

    def record(self):
        from scenarios import plans

        rng = random.Random(f"{SEED} {self.operation.full_name}")
        for plan in plans(self.operation, "limit_key" in self.config, "more_results" in self.config, rng):
            self._record_plan(plan)

    def _record_plan(self, plan):
        from services import Service

        service = self.services.setdefault(repr(plan.traits), Service(
            self.operation, self.config, plan.traits, self.page_size_is_text, number=len(self.services)))
        request = plan.request(service) if plan.request else {}
        steps = list(plan.steps(service))
        number, delivered, before = 0, [], None
        while True:
            config = dict(steps[number]) if number < len(steps) else {}
            if before is not None:
                config["StartingToken"] = before.resume_token
            walk, ours = self._recorder.record(service, plan.about, request, config)
            walk["tags"] = sorted({*walk["tags"], *plan.tags, *resumed_with(service, steps, number)})
            walk["service"] = service.number
            if plan.chain:
                walk["chain"], walk["step"] = self.chains, number
            self.walks.append(walk)
            delivered += [item for page in ours.pages for item in service.items_on(page)]
            number, before = number + 1, ours
            if not plan.chain or ours.resume_token is None or ours.error:
                break
        if plan.chain and not ours.error:
            assert delivered == service.all_items(), f"{self.name}: {plan.about}: not the whole collection"
        self.chains += plan.chain

    def write(self, folder):
        from recording import dump

        lines = [f'"operation": {dump(self.operation.full_name)},', f'"shape": {dump(list(self.shape))},',
                 f'"config": {dump(self.config)},', f'"page_size_is_text": {dump(self.page_size_is_text)},']
        services = [dump({"service": service.number, "answers": service.answers})
                    for service in self.services.values()]
        lines += ['"services": [', ",\n".join(services), "],"]
        by_number = list(self.services.values())
        walks = [dump(written(walk, by_number[walk["service"]])) for walk in self.walks]
        lines += ['"walks": [', ",\n".join(walks), "]"]
        (folder / self.name).write_text("{\n" + "\n".join(lines) + "\n}\n", encoding="utf-8")


ORDER = ("name", "service", "chain", "step", "tags", "better", "request", "config", "outcome", "error",
         "exchange", "pages", "resume_token", "full_result", "expected")


def written(walk, service):
    """A walk as it is written to the file."""
    from recording import shorten

    walk = {key: walk[key] for key in ORDER if key in walk}
    walk["pages"] = shorten(walk["pages"], service)
    if "pages" in walk.get("expected", {}):
        walk["expected"] = {**walk["expected"], "pages": shorten(walk["expected"]["pages"], service)}
    return walk


def resumed_with(service, steps, number):
    """Whether a step gets pages of another size than the one before it."""
    if number == 0 or not service.limit_key:
        return set()
    before, after = (service.limit({service.limit_key: (steps[n] if n < len(steps) else {}).get("PageSize")})
                     for n in (number - 1, number))
    if before == after:
        return set()
    return {"other_page_size", "smaller_page" if after < before else "larger_page"}


def count(files):
    """The walks of each kind, and those that exercise each better rule."""
    walks = [walk for file in files for walk in file.walks]
    kinds = Counter(tag for walk in walks for tag in walk["tags"])
    better = Counter(rule for walk in walks for rule in walk["better"])
    return {"walks": len(walks), **dict(sorted(kinds.items()))}, dict(sorted(better.items()))


def check_counts(files, shapes):
    kinds, better = count(files)
    missing = set(shapes) - {file.shape for file in files}
    assert not missing, f"shapes without an operation: {missing}"
    for kind, least in LEAST.items():
        assert kinds.get(kind, 0) >= least, f"{kind}: {kinds.get(kind, 0)}, at least {least} needed"
    for rule, least in LEAST_BETTER.items():
        assert better.get(rule, 0) >= least, f"rule {rule}: {better.get(rule, 0)}, at least {least} needed"
    for file in files:
        assert len(file.walks) >= LEAST_OF_OPERATION, f"{file.name}: {len(file.walks)} walks"


def write_index(folder, files):
    from recording import dump

    kinds, better = count(files)
    rows = [dump({"operation": file.operation.full_name, "shape": list(file.shape), "file": file.name,
                  "walks": len(file.walks), "config": file.config}) for file in files]
    text = (f'{{\n"botocore": {dump(VERSION)},\n"counts": {dump(kinds)},\n"better": {dump(better)},\n'
            f'"operations": [\n' + ",\n".join(rows) + "\n]\n}\n")
    (folder / "index.json").write_text(text, encoding="utf-8")


def record_all(folder, client):
    import modelled_errors
    import retries
    import signatures
    from models import record_models
    from operations import OPERATIONS
    from shapes import Catalogue

    catalogue = Catalogue()
    files = [File(operation, catalogue) for operation in OPERATIONS]
    for file in files:
        file.record()
    check_counts(files, catalogue.all_shapes())
    for file in files:
        file.write(folder)
    write_index(folder, files)
    record_models(catalogue, folder)
    modelled_errors.record(folder)
    signatures.record(client)
    retries.record(client)
    return files


def show(files):
    for file in files:
        print(f"{str(file.shape):<72} {file.operation.full_name:<62} {len(file.walks):>4} walks")
    kinds, better = count(files)
    print(f"{len({file.shape for file in files})} shapes, {len(files)} operations")
    print(" ".join(f"{kind}={number}" for kind, number in kinds.items()))
    print("better " + " ".join(f"rule{rule}={number}" for rule, number in better.items()))


def differing(recorded, kept):
    names = {path.name for folder in (recorded, kept) for path in folder.glob("*.json")}
    read = lambda path: path.read_bytes() if path.exists() else None
    return sorted(name for name in names if read(recorded / name) != read(kept / name))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    forget_settings()
    ensure_botocore()
    if not options.check:
        show(record_all(HERE, CLIENT))
        return
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as client:
        record_all(Path(folder), Path(client))
        differ = differing(Path(folder), HERE) + differing(Path(client), CLIENT)
    if differ:
        sys.exit("not as recorded: " + ", ".join(differ))
    print("as recorded")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Records what Python's jmespath finds, for the test `search` to compare with.

Writes generated/documents.jsonl (a document a line), generated/cases.jsonl (a line each: the number of the document,
the expression, and the answer, or null and whether it is an error to "compile" or to "search"), and what the
benchmarks of the compliance suite find. Needs requirements.txt.

Usage: generate.py [--check]
  --check   record anew, and fail where anything differs from what is kept
"""
import argparse
import json
import random
import sys
import warnings
from collections import Counter
from pathlib import Path

sys.dont_write_bytecode = True

import jmespath  # noqa: E402: before anything is compiled
import jmespath.functions  # noqa: E402
import jmespath.lexer  # noqa: E402

from documents import Documents  # noqa: E402
from expressions import Expressions  # noqa: E402

SEED = "paginator-search-1"
HERE = Path(__file__).resolve().parent
DOCUMENTS = 120
CASES = 24_000
#: The fewest errors, and the most nulls.
ERRORS, NULLS = 3_000, 3_600
LONGEST_ANSWER, LONGEST_EXPRESSION = 300, 240


def from_left_to_right(numbers):
    """`sum` before Python 3.12, which adds floats more precisely."""
    total = 0
    for number in numbers:
        total = total + number
    return total


class Unfit(Exception):
    """An answer that is not compared: mod.rs of the module has what differs on purpose."""


def fit(value):
    """Refuses what is not JSON, and halves of surrogate pairs."""
    if isinstance(value, dict):
        for name, member in value.items():
            if not isinstance(name, str):
                raise Unfit
            fit(name)
            fit(member)
    elif isinstance(value, list):
        for element in value:
            fit(element)
    elif isinstance(value, str):
        if any("\ud800" <= character <= "\udfff" for character in value) or "_Expression object" in value:
            raise Unfit
    elif value is not None and not isinstance(value, (int, float)):
        raise Unfit


def dump(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def answer(expression, document):
    """The answer as it is written in a line, and its kind."""
    try:
        tokens = list(jmespath.lexer.Lexer().tokenize(expression))
        compiled = jmespath.compile(expression)
    except RecursionError:
        raise
    except Exception:  # noqa: BLE001: whatever Python raises is an error of the expression
        return 'null,"compile"', "error"
    for token in tokens:
        if token["type"] in ("literal", "quoted_identifier"):
            fit(token["value"])
    try:
        found = compiled.search(document)
    except RecursionError:
        raise
    except Exception:  # noqa: BLE001
        return 'null,"search"', "error"
    fit(found)
    return dump(found), "null" if found is None else "found"


def is_about_nan(expression):
    """Python's `in` and `==` on lists take NaN to equal itself, and sorting it means nothing."""
    return "nan" in expression.lower() and any(word in expression for word in ("contains", "==", "!=", "sort"))


def cases(rng, documents, expressions):
    """Lines, each expression once for a document."""
    lines, kinds, seen = [], Counter(), set()
    while len(lines) < CASES:
        at = rng.randrange(len(documents))
        document, kind = documents[at], rng.random()
        if kind < 0.04:
            expression = expressions.misused(document)
        elif kind < 0.05:
            expression = expressions.misordered(document)
        else:
            expression = expressions.expression(document, rng.randrange(1, 5))
            if kind < 0.16:
                expression = expressions.broken(expression)
        if len(expression) > LONGEST_EXPRESSION or (at, expression) in seen or is_about_nan(expression):
            continue
        seen.add((at, expression))
        try:
            text, kind = answer(expression, document)
        except Unfit:
            continue
        if len(text) > LONGEST_ANSWER or kind == "null" and kinds[kind] >= NULLS:
            continue
        kinds[kind] += 1
        lines.append(f"[{at},{dump(expression)},{text}]\n")
    assert kinds["error"] >= ERRORS, kinds
    assert 2 * kinds["found"] >= CASES, kinds
    return lines, kinds


def benchmarks():
    suites = json.loads((HERE / "compliance" / "benchmarks.json").read_text(encoding="utf-8"))
    found = [dump(jmespath.search(case["expression"], suite["given"])) for suite in suites for case in suite["cases"]]
    return "[\n" + ",\n".join(found) + "\n]\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    assert jmespath.__version__ == "1.0.1", f"jmespath is {jmespath.__version__}: install requirements.txt"
    warnings.simplefilter("ignore", PendingDeprecationWarning)
    jmespath.functions.sum = from_left_to_right

    rng = random.Random(SEED)
    maker = Documents(rng)
    documents = [maker.document() for _ in range(DOCUMENTS)]
    lines, kinds = cases(rng, documents, Expressions(rng, maker))
    files = {
        HERE / "generated" / "documents.jsonl": "".join(f"{dump(document)}\n" for document in documents),
        HERE / "generated" / "cases.jsonl": "".join(lines),
        HERE / "compliance" / "benchmarks-found.json": benchmarks(),
    }
    print(", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items())))
    differ = False
    for path, text in files.items():
        if not check:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        elif not path.exists() or path.read_text(encoding="utf-8") != text:
            differ = True
            print(f"{path.relative_to(HERE)}: differs from what Python finds now")
    sys.exit(differ)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""What does a walk cost with botocore? `tests/benches/botocore_walks.py`

Walks the pages of the peers' bench as dictionaries, which is what botocore's clients return, with its paginator for
ListUsersInGroup and by a loop in Python, from a ready source in memory. Prints lines as the benches in Rust do.
"""
import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "vectors"))
import environment

environment.forget_settings()
environment.ensure_botocore()
import botocore.session
from botocore.paginate import Paginator

ROUNDS = 11
ITEMS = 24_000
REQUEST = {"UserPoolId": "eu-central-1_Example", "GroupName": "readers"}


class Source:
    """Makes pages on request, in place of a client's method."""

    def __init__(self, page):
        self._page = page
        self._pages = ITEMS // page

    def __call__(self, UserPoolId, GroupName, NextToken="0"):
        page = int(NextToken)
        first = page * self._page
        response = {"Users": [{"Number": number} for number in range(first, first + self._page)]}
        if page + 1 < self._pages:
            response["NextToken"] = str(page + 1)
        return response


def by_hand(source, _):
    total, request = 0, dict(REQUEST)
    while True:
        response = source(**request)
        for item in response["Users"]:
            total += item["Number"]
        if "NextToken" not in response:
            return total
        request["NextToken"] = response["NextToken"]


def pages(source, paginator):
    return sum(item["Number"] for page in paginator(source).paginate(**REQUEST) for item in page["Users"])


def search(source, paginator):
    return sum(item["Number"] for item in paginator(source).paginate(**REQUEST).search("Users[]"))


def full_result(source, paginator):
    return sum(item["Number"] for item in paginator(source).paginate(**REQUEST).build_full_result()["Users"])


CONTENDERS = {"python_loop": by_hand, "botocore_pages": pages, "botocore_search": search,
              "botocore_full_result": full_result}


def main():
    session = botocore.session.Session()
    model = session.get_service_model("cognito-idp").operation_model("ListUsersInGroup")
    config = session.get_component("data_loader").load_service_model("cognito-idp", "paginators-1")
    config = config["pagination"]["ListUsersInGroup"]

    def paginator(source):
        return Paginator(source, config, model)

    for page in (1, 10, 60, 1_000):
        source = Source(page)
        times = {name: [] for name in CONTENDERS}
        for _ in range(ROUNDS):
            for name, walk in CONTENDERS.items():
                start = time.thread_time()
                total = walk(source, paginator)
                times[name].append(time.thread_time() - start)
                assert total == ITEMS * (ITEMS - 1) // 2, f"{name} does not give every item once"
        medians = {name: statistics.median(taken) for name, taken in times.items()}
        at = "" if page == 60 else f"@{page}"
        for name, median in medians.items():
            print(f"ns {name}{at} {median * 1e9 / ITEMS:.1f}")
        for name, median in list(medians.items())[1:]:
            print(f"ratio {name}_vs_python_loop{at} {median / medians['python_loop']:.2f}")


main()

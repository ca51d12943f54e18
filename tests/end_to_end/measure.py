"""Walks 100,000 users in pages of 60 with each contender, round by round, and prints medians and ratios.

Server and contender take turns, so they share one core: with more, an idle core has to be woken for each request, and
that, on a virtual machine, is most of what is measured. CORES=all lets them have all.

Usage: measure.py FOLDER PYTHON, the folder of the release build and a Python with boto3. ROUNDS=n sets the rounds of
the Rust contenders; boto3, much slower, takes part in the first three.
"""
import os
import statistics
import sys

from lane import served, walk

USERS = 100_000
ROUNDS = int(os.environ.get("ROUNDS", "15"))
BOTO3_ROUNDS = 3


def main():
    built, python = sys.argv[1:]
    if os.environ.get("CORES") != "all":
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    contenders = {
        "ours_items": [f"{built}/end-to-end-ours", "items"],
        "sdk_items": [f"{built}/end-to-end-sdk", "items"],
        "ours_pages": [f"{built}/end-to-end-ours", "pages"],
        "sdk_pages": [f"{built}/end-to-end-sdk", "pages"],
        "boto3": [python, os.path.join(os.path.dirname(os.path.abspath(__file__)), "boto3_walk.py")],
    }
    runs = {name: [] for name in contenders}
    with served(built, USERS) as environment:
        for round in range(ROUNDS):
            for name, command in contenders.items():
                if name != "boto3" or round < BOTO3_ROUNDS:
                    runs[name].append(walk(command, environment, USERS))

    median = {}
    for name, measured in runs.items():
        seconds, user, system, peak = (statistics.median(column) for column in zip(*measured))
        cpu = statistics.median(run[1] + run[2] for run in measured)
        median[name] = users_per_second, cpu = USERS / seconds, cpu
        print(f"end_to_end {name} users_per_second {users_per_second:.0f} cpu_seconds {cpu:.3f} "
              f"(user {user:.3f} system {system:.3f}) peak_mib {peak:.1f}")
    for name, other in [("ours_items", "sdk_items"), ("ours_pages", "sdk_pages"), ("ours_items", "boto3")]:
        print(f"ratio users_per_second {name}/{other} {median[name][0] / median[other][0]:.2f}")
        print(f"ratio cpu_seconds {name}/{other} {median[name][1] / median[other][1]:.3f}")


if __name__ == "__main__":
    main()

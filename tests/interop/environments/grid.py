"""Runs the AWS CLI and our program in every environment, and compares whom they asked, as whom, and how they ended.

Usage: grid.py BUILT FOLDER [PART OF A NAME]: the folder that cargo built into, one to write into, and which
environments to run; for these, everything that was seen is printed.
"""
import os
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from case import run
from certificates import Trust
from differences import DIFFERENCES
from endpoints import ENDPOINTS
from files import FILES
from identities import IDENTITIES
from networks import NETWORKS
from providers import PROVIDERS
from regions import REGIONS
from roles import ROLES
from settings import SETTINGS

ALL = REGIONS + IDENTITIES + ROLES + PROVIDERS + FILES + NETWORKS + ENDPOINTS + SETTINGS
#: With fewer, something was not compared.
LEAST = 150


def main():
    built, folder = (Path(given).resolve() for given in sys.argv[1:3])
    shown = sys.argv[3] if len(sys.argv) > 3 else None
    names = [case.name for case in ALL]
    assert len(set(names)) == len(names), "two environments have one name"
    assert set(DIFFERENCES) <= set(names), set(DIFFERENCES) - set(names)
    cases = [case for case in ALL if shown is None or shown in case.name]
    aws = [sys.executable, "-m", "awscli", "cognito-idp", "list-users-in-group"]
    ours = [f"{built}/list-users-in-group"]
    begun, wrong = time.monotonic(), 0
    with tempfile.TemporaryDirectory(dir=folder) as own:
        trust = Trust(Path(own))

        def both(case):
            return [run(case, program, trust, own) for program in (aws, ours)]

        # Most of the time goes into starting the AWS CLI.
        with ThreadPoolExecutor(int(os.environ.get("JOBS", 4))) as executor:
            for case, ends in zip(cases, executor.map(both, cases)):
                wrong += not judged(case, *ends, shown is not None)
    listed = sum(case.name in DIFFERENCES for case in cases)
    print(f"in {time.monotonic() - begun:.0f} s; {listed} differ as listed, each for the reason given there")
    print(f"environments {len(cases)} differences {wrong}")
    return 1 if wrong or (shown is None and len(cases) < LEAST) else 0


def judged(case, aws, ours, shown):
    """Whether both did the same, or differ as listed."""
    same = (aws.code, aws.asked) == (ours.code, ours.asked)
    expected = DIFFERENCES.get(case.name)
    if expected is None:
        good, problem = same, "differs"
    else:
        good = not same and expected.holds(aws, ours)
        problem = "is listed as a difference, but does not differ" if same else "differs, but not as listed"
    if shown or not good:
        print(f"{'same' if same else 'other'}: {case.name}" if good else f"FAILED: {case.name} {problem}")
        for name, end in (("AWS CLI", aws), ("ours", ours)):
            said = end.said.splitlines()
            print(f"    {name} exit {end.code}: {said[-1][:200] if said else ''}")
            for asked in end.asked:
                print(f"        {' | '.join(asked)}")
    return good


if __name__ == "__main__":
    sys.exit(main())

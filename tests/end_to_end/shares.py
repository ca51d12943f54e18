"""Whose code our client's process runs, in shares of the instructions in user mode.

Valgrind has no SHA instructions, so hashing runs in software here; on a machine that has them, its share is smaller.
Callgrind counts two walks, and the shares are of their difference, so that starting up does not count. An instruction
counts for the crate whose source it comes from, inlined or not; those of the standard library, the allocator and libc
count for their caller.

Usage: shares.py FOLDER, the folder of the release build, with line tables.
"""
import collections
import os
import re
import subprocess
import sys
import tempfile

from lane import served

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FEWER, MORE = 3_000, 9_000
#: What a source file belongs to, by its path in this workspace or its crate.
GROUPS = {
    "json": r"models/src/cognito_idp|serde|serde_core|serde_json|jiff|jiff-core|itoa|zmij|ryu|memchr",
    "hashing": r"sha2|hmac|digest|block-buffer|crypto-common|cpufeatures|hybrid-array",
    "signing": r"aws-.*|hex|time|deranged|form_urlencoded",
    "http": r"hyper|hyper-util|reqwest|tokio|mio|socket2|http|http-body|http-body-util|httparse|httpdate|tower.*|want"
            r"|bytes|url|idna|percent-encoding|futures-.*|pin-project-lite|sync_wrapper|try-lock|atomic-waker|ipnet"
            r"|iri-string|slab|once_cell|indexmap|equivalent",
    "ours": r"models/src/aws|paginator-runtime/src",
    "the program": r"tests/end_to_end/.*",
}


def group(path):
    """None for what counts for its caller."""
    crate = re.search(r"/registry/src/[^/]+/([A-Za-z0-9_-]+?)-\d+\.", path)
    place = crate[1] if crate else path[len(TOP) + 1:] if path.startswith(TOP + "/") else None
    # `std` is built with these crates of the registry too, so they count for their caller.
    if place is None or place in ("hashbrown", "smallvec", "memoffset", "libc"):
        return None
    if not crate:
        place = os.path.dirname(place) if place.startswith("tests") else re.sub(r"(src(/(aws|cognito_idp))?).*", r"\1", place)
    return next((name for name, of in GROUPS.items() if re.fullmatch(of, place)), place)


def read(path):
    """(instructions by group, instructions of functions without a group, who called those: function -> caller ->
    instructions, a caller being a group or such a function)."""
    known, nobodys = collections.Counter(), collections.Counter()
    callers = collections.defaultdict(collections.Counter)
    home = here = function = called = called_file = calls = None
    for line in open(path, errors="replace"):
        key, _, value = line.rstrip("\n").partition("=")
        if key in ("fl", "fi", "fe"):
            here = value
        elif key == "fn":
            # Its file is only given where it differs from that of the lines before.
            home, function, called_file = here, (here, value), None
        elif key == "cfn":
            called = value
        elif key in ("cfi", "cfl"):
            called_file = value
        elif key == "calls":
            calls = True
        elif line[:1].isdigit():
            cost = int(line.split()[1])
            owner = group(here) or group(home)
            if calls:
                target = (called_file or here, called)
                if group(target[0]) is None:
                    callers[target][owner or function] += cost
                calls, called_file = None, None
            elif owner:
                known[owner] += cost
            else:
                nobodys[function] += cost
    return known, nobodys, callers


def shares(path):
    """Instructions by group. Those of functions without a group go to the callers, in proportion, up to a group."""
    total, left, callers = read(path)
    for _ in range(200):
        further = collections.Counter()
        for function, cost in left.items():
            whole = sum(callers[function].values())
            if not whole:
                total["starting up"] += cost
            for caller, part in callers[function].items():
                to = further if isinstance(caller, tuple) else total
                to[caller] += cost * part / whole
        left = further
    return total


def count(command, users):
    with served(sys.argv[1], users) as environment, tempfile.NamedTemporaryFile() as out:
        counter = ["valgrind", "--tool=callgrind", "--compress-strings=no", "--compress-pos=no",
                   f"--callgrind-out-file={out.name}"]
        subprocess.run([*counter, *command], env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=True)
        return shares(out.name)


def main():
    command = [f"{sys.argv[1]}/end-to-end-ours", "items"]
    fewer, more = count(command, FEWER), count(command, MORE)
    walked = {name: more[name] - fewer[name] for name in more}
    whole = sum(walked.values())
    print(f"instructions_per_user {whole / (MORE - FEWER):.0f}")
    for name, cost in sorted(walked.items(), key=lambda entry: -entry[1]):
        if cost > whole / 1000:
            print(f"share {name.replace(' ', '_')} {cost / whole:.3f}")


if __name__ == "__main__":
    main()

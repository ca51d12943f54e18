"""What one environment of the grid is, and how a program runs in it."""
import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import NamedTuple

from world import World

#: Where nobody listens.
NOBODY = "127.0.0.1:9"
COMMAND = ["--user-pool-id", "us-east-1_Example", "--group-name", "readers"]
#: What every case starts from: everything leads to the test's own servers. `None` unsets a variable.
BASE = {
    "HTTP_PROXY": "{proxy}",
    "HTTPS_PROXY": "{proxy}",
    "NO_PROXY": "127.0.0.1,localhost",
    "AWS_CA_BUNDLE": "{authority}",
    "AWS_EC2_METADATA_DISABLED": "true",
    "AWS_MAX_ATTEMPTS": "1",
    "AWS_DEFAULT_REGION": "us-east-1",
    "AWS_ACCESS_KEY_ID": "AK-environment",
    "AWS_SECRET_ACCESS_KEY": "secret",
}
NO_KEYS = {"AWS_ACCESS_KEY_ID": None, "AWS_SECRET_ACCESS_KEY": None}


class Case(NamedTuple):
    """An environment. Its texts have `{home}`, `{plain}`, `{tls}` and the like for paths and addresses of the run."""
    name: str
    #: Variables, besides those that every case begins with.
    env: dict = {}
    #: The contents of `~/.aws/config` and `~/.aws/credentials`; None for no such file.
    config: str | bytes | None = None
    credentials: str | bytes | None = None
    #: Further files in the home folder, by name; those that begin with `#!` are programs.
    files: dict = {}
    #: Further options.
    options: list = []


class Ended(NamedTuple):
    code: int
    asked: tuple
    #: What it printed, to be shown with a difference.
    said: str


def run(case, program, trust, folder):
    """How a program ends in an environment, which hosts it asked, and as whom."""
    home = Path(tempfile.mkdtemp(dir=folder))
    try:
        with World(trust) as world:
            places = {name: f"127.0.0.1:{port}" for name, port in world.ports.items()}
            places |= {"proxy": f"http://{places['plain']}", "home": home, "nobody": NOBODY}
            places |= trust.files
            write_files(case, home, places)
            variables = {"HOME": "{home}", "PATH": os.environ["PATH"], **BASE, **case.env}
            env = {name: placed(value, places) for name, value in variables.items() if value is not None}
            options = [placed(option, places) for option in case.options]
            ran = subprocess.run(
                [*program, *COMMAND, *options], env={"LANG": "C.UTF-8", **env}, cwd=home,
                stdin=subprocess.DEVNULL, capture_output=True, timeout=120)
            said = (ran.stderr or ran.stdout).decode(errors="replace").strip()
            return Ended(ran.returncode, tuple(sorted(set(world.asked))), said)
    finally:
        shutil.rmtree(home, ignore_errors=True)


def placed(text, places):
    if isinstance(text, bytes):
        return text
    for name, place in places.items():
        text = text.replace(f"{{{name}}}", str(place))
    return text


def write_files(case, home, places):
    given = {".aws/config": case.config, ".aws/credentials": case.credentials, **case.files}
    for name, text in given.items():
        if text is None:
            continue
        file = home / name
        file.parent.mkdir(parents=True, exist_ok=True)
        text = placed(text, places)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        if not isinstance(text, bytes) and text.startswith("#!"):
            file.chmod(0o755)

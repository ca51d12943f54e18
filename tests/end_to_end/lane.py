"""What both scripts here need: the server in a process of its own, and one measured walk over it."""
import contextlib
import os
import re
import subprocess

#: Dummy keys, and nothing of the machine's own settings.
ENVIRONMENT = {
    **os.environ,
    "AWS_ACCESS_KEY_ID": "key",
    "AWS_SECRET_ACCESS_KEY": "secret",
    "AWS_REGION": "us-east-1",
    "AWS_DEFAULT_REGION": "us-east-1",
    "AWS_EC2_METADATA_DISABLED": "true",
    "AWS_CONFIG_FILE": os.devnull,
    "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
}


@contextlib.contextmanager
def served(built, users):
    """Serves the embedded pool with that many users, and yields the environment for its clients."""
    command = [f"{built}/examples/local_user_pool", "--users", str(users)]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        yield {**ENVIRONMENT, "AWS_ENDPOINT_URL": server.stdout.readline().strip()}
    finally:
        server.terminate()
        server.wait()


def walk(command, environment, users):
    """One walk in a process of its own: seconds of the walk, CPU seconds of the process in user and in system mode,
    and its peak memory in MiB. Fails if it did not see every user."""
    running = subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    said = running.stdout.readline().split()
    if len(said) != 3 or int(said[0]) != users or int(said[1]) != users * len(f"user{users - 1:03}"):
        running.kill()
        raise SystemExit(f"{command} did not see {users} users: {said}")
    # Not from `wait4`, which counts what this process held when it forked.
    with open(f"/proc/{running.pid}/status") as status:
        peak_kib = int(re.search(r"VmHWM:\s+(\d+) kB", status.read())[1])
    running.stdin.close()
    _, _, used = os.wait4(running.pid, 0)
    running.returncode = 0
    return float(said[2]), used.ru_utime, used.ru_stime, peak_kib / 1024

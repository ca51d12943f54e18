#!/usr/bin/env python3
"""What the derive costs at compile time: compared with serde's derives, in lines, and against the official SDK.

Crates of 10, 100 and 1000 operations, each the request and the response of `ListUsersInGroup` under another name,
are compiled bare, with serde's derives, and with serde's derives and ours, with dependencies already built. A ratio
is what our derive adds over what serde's add: (ours - serde) / (serde - bare), in CPU seconds of the compiler, medians
of interleaved runs. Where valgrind is installed, also in instructions, which do not depend on the machine's load. The
users themselves come from paginator-models, so that both derives work on the same two structs.

Usage: tests/compile_time/run.py [derive] [instructions] [lines] [builds]; all by default. ROUNDS=n sets the runs of
each crate, at most three for the largest.
"""
import os
import re
import resource
import shlex
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TARGET = os.path.join(os.environ.get("CARGO_TARGET_DIR", os.path.join(TOP, "target")), "compile_time")
ENVIRONMENT = {**os.environ, "CARGO_INCREMENTAL": "0", "CARGO_TARGET_DIR": os.path.join(TARGET, "target")}
ROUNDS = int(os.environ.get("ROUNDS", "9"))
OPERATIONS = [10, 100, 1000]
#: Instructions hardly differ between runs, and take a long time to count.
COUNTED = 100
MOST_ROUNDS = {1000: 3}
VARIANTS = ["bare", "serde", "ours"]
#: Which of serde's traits are derived. `both`: both on each struct, as in paginator-models.
#: `needed`: what a client needs, the request's `Serialize` and the response's `Deserialize`.
FORMS = {"both": ("Serialize, Deserialize", "Serialize, Deserialize"), "needed": ("Serialize", "Deserialize")}

OPERATION = """
#[derive(Clone, PartialEq, Eq, Default{request})]
{container}{response_is}
pub struct ListUsersInGroup{number}Request {{
    pub user_pool_id: String,
    pub group_name: String,
    {absent_w}{page_size}
    pub limit: Option<i32>,
    {absent_w}{input_token}
    pub next_token: Option<String>,
}}

#[derive(Clone, PartialEq, Default{response})]
{container}
pub struct ListUsersInGroup{number}Response {{
    {default}{items}
    pub users: Vec<UserType>,
    {absent_r}{output_token}
    pub next_token: Option<String>,
}}
"""


def source(form, variant, operations):
    """The crate's text: the same structs in every variant, with the attributes that its derives read."""
    serde, ours = variant != "bare", variant == "ours"
    request, response = FORMS[form]
    skip, default = 'skip_serializing_if = "Option::is_none"', "default"
    absent = {"both": (f"{default}, {skip}",) * 2, "needed": (skip, default)}[form]
    plain = {
        "container": '#[serde(rename_all = "PascalCase")]' if serde else "",
        "default": "#[serde(default)]" if serde else "",
        "absent_w": f"#[serde({absent[0]})]" if serde else "",
        "absent_r": f"#[serde({absent[1]})]" if serde else "",
        "page_size": "#[paginated(page_size(max = 60))]" if ours else "",
        "input_token": "#[paginated(input_token)]" if ours else "",
        "items": "#[paginated(items)]" if ours else "",
        "output_token": "#[paginated(output_token)]" if ours else "",
    }
    text = "use paginator_models::cognito_idp::UserType;\n"
    text += "use serde::{Deserialize, Serialize};\n" if serde else ""
    text += "use paginator_runtime::Paginated;\n" if ours else ""
    for number in range(operations):
        text += OPERATION.format(
            number=number,
            request=(f", {request}" if serde else "") + (", Paginated" if ours else ""),
            response=(f", {response}" if serde else "") + (", Paginated" if ours else ""),
            response_is=f"\n#[paginated(response = ListUsersInGroup{number}Response)]" if ours else "",
            **plain)
    return text


def crates():
    """(form, variant, operations) of each crate."""
    return [(form, variant, n) for form in FORMS for n in OPERATIONS for variant in VARIANTS]


def name(form, variant, operations):
    return f"{form}-{variant}-{operations}"


def write_workspace():
    workspace = os.path.join(TARGET, "workspace")
    shutil.rmtree(workspace, ignore_errors=True)
    for crate in crates():
        folder = os.path.join(workspace, name(*crate))
        os.makedirs(os.path.join(folder, "src"))
        with open(os.path.join(folder, "src", "lib.rs"), "w") as file:
            file.write(source(*crate))
        with open(os.path.join(folder, "Cargo.toml"), "w") as file:
            file.write(f'[package]\nname = "{name(*crate)}"\nversion = "0.0.0"\nedition = "2024"\n\n[dependencies]\n'
                       f'paginator-models = {{ path = "{TOP}/models" }}\n'
                       f'paginator-runtime = {{ path = "{TOP}/paginator-runtime" }}\n'
                       'serde = { version = "1", features = ["derive"] }\n')
    members = ", ".join(f'"{name(*crate)}"' for crate in crates())
    with open(os.path.join(workspace, "Cargo.toml"), "w") as file:
        file.write(f'[workspace]\nresolver = "3"\nmembers = [{members}]\n')
    # The same versions as in the rest of the repository.
    shutil.copy(os.path.join(TOP, "Cargo.lock"), workspace)
    return workspace


def compiler(workspace, command, crate):
    """The compiler command that cargo runs for a crate, whose dependencies this builds."""
    ran = subprocess.run(["cargo", command, "-v", "-p", name(*crate)], cwd=workspace, env=ENVIRONMENT,
                         capture_output=True, text=True)
    running = re.findall(r"^ +Running `(.* --crate-name " + name(*crate).replace("-", "_") + r" .*)`$",
                         ran.stderr, re.M)
    if ran.returncode or len(running) != 1:
        sys.exit(f"{name(*crate)} was not compiled:\n{ran.stderr}")
    return [word for word in shlex.split(running[0]) if not word.startswith(("CARGO", "LD_LIBRARY_PATH="))]


def cpu_seconds(command, cwd):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=cwd, env=ENVIRONMENT, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def ratio(of):
    added, serde = of["ours"] - of["serde"], of["serde"] - of["bare"]
    return added / serde


def derive():
    workspace = write_workspace()
    for command in ["check", "build"]:
        commands = {crate: compiler(workspace, command, crate) for crate in crates()}
        seconds = {crate: [] for crate in crates()}
        for round in range(ROUNDS):
            for crate in crates():
                if round < MOST_ROUNDS.get(crate[2], ROUNDS):
                    seconds[crate].append(cpu_seconds(commands[crate], workspace))
        for form in FORMS:
            for n in OPERATIONS:
                of = {variant: statistics.median(seconds[form, variant, n]) for variant in VARIANTS}
                each = " ".join(f"{variant} {of[variant]:.3f}" for variant in VARIANTS)
                print(f"cpu_seconds {command} {form} {n} {each}")
                print(f"ratio derive_vs_serde_{n} {ratio(of):.2f} ({command}, {form})", flush=True)


def instructions():
    if not shutil.which("valgrind"):
        print("instructions are not counted: there is no valgrind")
        return
    workspace = write_workspace()
    counter = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]
    for form in FORMS:
        of = {}
        for variant in VARIANTS:
            command = compiler(workspace, "check", (form, variant, COUNTED))
            ran = subprocess.run([*counter, *command], cwd=workspace, env=ENVIRONMENT, capture_output=True, text=True,
                                 check=True)
            of[variant] = int(re.search(r"I +refs: +([\d,]+)", ran.stderr)[1].replace(",", "")) / 1e6
        each = " ".join(f"{variant} {of[variant]:.0f}" for variant in VARIANTS)
        print(f"million_instructions check {form} {COUNTED} {each}")
        print(f"ratio derive_vs_serde_instructions_{COUNTED} {ratio(of):.2f} (check, {form})", flush=True)


def lines():
    """Counts lines of the blessed expansion of `ListUsersInGroup`, as rustfmt formats it by default."""
    with open(os.path.join(TOP, "paginator-macros", "expanded", "list_users_in_group.rs")) as file:
        formatted = subprocess.run(["rustfmt", "--edition", "2024", "--config-path", "/dev/null"], stdin=file,
                                   capture_output=True, text=True, check=True).stdout
    code = [line for line in formatted.splitlines() if line.strip() and not re.match(r"\s*//|\s*#\[doc = ", line)]
    print(f"generated_lines ListUsersInGroup {len(code)}")


def builds():
    """Clean debug builds with two jobs, with everything downloaded: seconds, and how many crates."""
    contenders = [
        ("paginator-runtime", TOP, []),
        ("paginator-models", TOP, ["--features", "aws"]),
        ("aws-sdk-cognitoidentityprovider", os.path.join(TOP, "tests", "end_to_end"), []),
    ]
    for package, workspace, options in contenders:
        tree = subprocess.run(["cargo", "tree", "--locked", "-p", package, *options, "-e", "normal,build", "--prefix",
                               "none", "-f", "{p}"], cwd=workspace, capture_output=True, text=True, check=True)
        number = len({" ".join(line.split()[:2]) for line in tree.stdout.splitlines() if line.strip()})
        subprocess.run(["cargo", "fetch", "--locked", "--quiet"], cwd=workspace, check=True)
        with tempfile.TemporaryDirectory(dir=TARGET) as target:
            command = ["cargo", "build", "--locked", "--quiet", "-j2", "-p", package, *options]
            environment = {**ENVIRONMENT, "CARGO_TARGET_DIR": target}
            started, before = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run(command, cwd=workspace, env=environment, check=True)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
            print(f"clean_build {package} seconds {time.monotonic() - started:.1f} cpu_seconds {cpu:.1f} "
                  f"crates {number}", flush=True)


PARTS = {"derive": derive, "instructions": instructions, "lines": lines, "builds": builds}

if __name__ == "__main__":
    os.makedirs(TARGET, exist_ok=True)
    for part in sys.argv[1:] or PARTS:
        PARTS[part]()

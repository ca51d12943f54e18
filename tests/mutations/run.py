#!/usr/bin/env python3
"""Breaks each rule of the walk on purpose, one at a time, and names the test that notices.

Works on a copy of the workspace under target/mutations. Prints a line a rule; fails where no test noticed, or where
the text to change is not there any more.

Usage: tests/mutations/run.py [RULE…]
"""
import os
import re
import resource
import shutil
import signal
import subprocess
import sys

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
COPY = os.path.join(TOP, "target", "mutations", "workspace")
#: After this a walk is taken for endless. Building takes part of it.
MOST_SECONDS = 300
MOST_BYTES = 6 << 30
TARGETS = ["walk", "streams", "refuse", "tokens", "drivers", "forms", "parity"]

#: How the next token is read.
READ = """\
        let next = match R::NEXT_IS_DEFAULT {{
            true => in_order::<R>(self.word_of(response, put)),
            false => self.request.next(response, Seen::new(count, {})),
        }};
"""

# Rule of the design -> what is broken, and how: (file of the runtime, text, what takes its place).
MUTATIONS = {
    "1": ("a cut forgets what was dropped before it", [
        ("walk/mod.rs", "(Stand::Page(dropped + kept), State::Over)", "(Stand::Page(kept), State::Over)")]),
    "2": ("a limit met at a page's end asks for one more page", [
        ("walk/mod.rs", "if self.items_left == Some(0) || self.pages_left == Some(0) {", "if self.pages_left == Some(0) {")]),
    "3": ("the amount of a starting token is not dropped", [
        ("walk/mod.rs", "items.drop_front(dropped);", "let _ = &items;")]),
    "4": ("an amount beyond the first page is forgotten", [
        ("walk/mod.rs", "self.advance(next, skip - dropped);", "self.advance(next, 0);")]),
    "5": ("an empty token is followed", [
        ("response.rs", "token.filter(|token| !token.is_unset())", "token")]),
    "6": ("the next token is read after the cut", [
        ("walk/mod.rs", "        let dropped = skip.min(count);",
         "        let size = self.request.page_size();\n        let dropped = skip.min(count);"),
        ("walk/mod.rs", READ.format("self.request.page_size()"), ""),
        ("walk/mod.rs", "        // What else is gathered", READ.format("size") + "        // What else is gathered")]),
    "7": ("only two equal tokens in a row are noticed", [
        ("repeats.rs", "last == Some(token) || self.kept.as_ref() == Some(token)", "last == Some(token)")]),
    "8": ("JSON is spelled without spaces", [
        ("python.rs", 'out.write_all(b": ")', 'out.write_all(b":")')]),
    "9": ("any base64 JSON is taken for a resume token", [
        ("codec.rs", "(complete && map.iter().all(|(key, _)| known(key))).then_some(map)",
         "(complete || map.iter().all(|(key, _)| !known(key))).then_some(map)")]),
    "10": ("a negative amount counts as none", [
        ("codec.rs", "usize::try_from(amount).map_err(", "usize::try_from(amount.max(0)).map_err(")]),
    "11": ("a token that the request carries is not the start", [
        ("walk/start.rs", "Start::Request => Position::At { token: request.token(), skip: 0 },",
         "Start::Request => Position::At { token: None, skip: 0 },")]),
    "12": ("an error does not carry the position", [
        ("driver.rs", "PaginateError::new(R::OPERATION, kind, self.resume_token(0))",
         "PaginateError::new(R::OPERATION, kind, None)")]),
    "13": ("a pending request is given up", [
        ("driver.rs", "let result = ready!(self.observer.within(|| future.poll(cx)));",
         "let Poll::Ready(result) = self.observer.within(|| future.poll(cx)) else {\n"
         "                    self.in_flight.set(None);\n                    return Poll::Pending;\n                };")]),
    "14": ("a clone of a paginator starts elsewhere", [
        ("settings.rs", "#[derive(Clone)]\npub(crate) enum Start<T> {",
         "impl<T> Clone for Start<T> {\n    fn clone(&self) -> Self {\n        Start::Request\n    }\n}\n"
         "pub(crate) enum Start<T> {")]),
    "15": ("a full result is the first page's", [
        ("full_result.rs", "Some(gathered) => gathered.gather(&mut page),", "Some(_) => drop(page),")]),
    "16": ("the first page is fetched before it is asked for", [
        ("driver.rs", "pub(crate) fn new(fetch: F, walk: Walk<R>) -> Self {",
         "pub(crate) fn new(fetch: F, mut walk: Walk<R>) -> Self {\n"
         "        let first = walk.request().ok().flatten().map(|request| fetch.fetch(request));"),
        ("driver.rs", "in_flight: Box::pin(None)", "in_flight: Box::pin(first)")]),
    "17": ("a missing token ends the walk quietly", [
        ("walk/mod.rs", "Next::Missing => self.fail_behind_page(skip, WalkError::MissingToken),",
         "Next::Missing => (self.stand, self.state) = (Stand::Done, State::Over),")]),
    "18": ("empty pages never end the walk", [
        ("walk/mod.rs", "} else if self.empty_pages >= self.max_empty_pages.max(1) {", "} else if false {")]),
}


def copy_workspace():
    """The files that git knows and no others, so that nothing built comes along; the copy's target stays."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=TOP, capture_output=True, text=True, check=True).stdout
    names = {name for name in listed.split("\0") if name and os.path.exists(os.path.join(TOP, name))}
    for folder, _, files in os.walk(COPY):
        for file in (os.path.join(folder, file) for file in files):
            if os.path.relpath(file, COPY) not in names:
                os.remove(file)
    for name in names:
        source, target = os.path.join(TOP, name), os.path.join(COPY, name)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        if not os.path.exists(target) or open(source, "rb").read() != open(target, "rb").read():
            shutil.copyfile(source, target)


def apply(changes):
    for name, old, new in changes:
        path = os.path.join(COPY, "paginator-runtime", "src", name)
        with open(path) as file:
            text = file.read()
        if text.count(old) != 1:
            return f"the text to change stands {text.count(old)} times in {name}"
        with open(path, "w") as file:
            file.write(text.replace(old, new))
    return None


def bounded():
    """A walk without end is not to take all memory."""
    resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))


def failing_test():
    """The first test that fails on the copy; an error of the compiler when it does not build."""
    listed = open(os.path.join(COPY, "tests", "Cargo.toml")).read()
    targets = [arg for name in TARGETS if f'name = "{name}"' in listed for arg in ("--test", name)]
    command = ["cargo", "test", "--offline", "-p", "paginator-tests", "--no-fail-fast", *targets]
    environment = {**os.environ, "CARGO_TARGET_DIR": os.path.join(TOP, "target", "mutations", "target")}
    with subprocess.Popen(command, cwd=COPY, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                          env=environment, start_new_session=True, preexec_fn=bounded) as running:
        try:
            stdout, stderr = running.communicate(timeout=MOST_SECONDS)
            ended = True
        except subprocess.TimeoutExpired:
            # A walk that never ends is one way to notice.
            os.killpg(running.pid, signal.SIGKILL)
            stdout, stderr = running.communicate()
            ended = False
    if "error: could not compile" in stderr:
        return None, "does not compile: " + next(iter(re.findall(r"^error.*", stderr, re.M)), "")
    failed = re.findall(r"^test (\S+)(?: - should panic)? \.\.\. FAILED", stdout, re.M)
    if failed:
        return failed[0], f"and {len(failed) - 1} more"
    if not ended:
        endless = re.findall(r"^test (\S+) has been running for over 60 seconds", stdout, re.M)
        return next(iter(endless), None), "does not end"
    died = re.findall(r"^error: test failed, to rerun pass `(.*)`", stderr, re.M)
    return next(iter(died), None), "no test failed" if running.returncode == 0 else "died"


def main():
    wanted = sys.argv[1:] or list(MUTATIONS)
    missed = 0
    for rule in wanted:
        what, changes = MUTATIONS[rule]
        copy_workspace()
        problem = apply(changes)
        test, remark = (None, problem) if problem else failing_test()
        missed += test is None
        print(f"rule {rule}: {what}: {test or 'NOT NOTICED'} ({remark})", flush=True)
    copy_workspace()
    print(f"mutations {len(wanted)} not noticed {missed}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())

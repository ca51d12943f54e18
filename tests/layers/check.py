#!/usr/bin/env python3
"""Holds the sources to their layers: what a module may use, and that no two files use each other.

- In paginator-runtime a module uses only layers to its left (LAYERS), and names things by their module, not by what
  the root re-exports.
- In the runtime and in PACKAGES no circle leads from file to file. A `mod.rs` that re-exports its files counts as using them, so
  these do not use it.

Paths are read in `use` trees and in bodies, from `crate`, `super`, `self` and from declared child modules; comments
and strings are not read. Prints each offending line and fails. `--planted` tries it on three planted violations.

Usage: tests/layers/check.py [--planted]
"""
import collections
import os
import re
import shutil
import sys
import tempfile

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
RUNTIME = "paginator-runtime/src"
#: From left to right; modules that share a layer do not use each other.
LAYERS = [["token"], ["config"], ["operation"], ["error", "fetch"], ["walk"], ["drive"], ["paginator"], ["testing"], ["derive"]]
#: Where no circle leads from file to file either.
PACKAGES = ["paginator-macros/src", "models/src", "cli/src", "codegen/src"]
RANK = {name: rank for rank, layer in enumerate(LAYERS) for name in layer}

NOISE = re.compile(r'//[^\n]*|/\*.*?\*/|r(#*)".*?"\1|"(?:\\.|[^"\\])*"|\'(?:\\.|[^\\\'])\'', re.S)
PATH = re.compile(r"(?<![\w:])(crate|super|self|[a-z_][a-z_0-9]*)\s*::\s*(?=[\w{*])")
MODULE = re.compile(r"\bmod\s+(\w+)\s*([;{])")


def blanked(match):
    return re.sub(r"[^\n]", " ", match.group())


class Source:
    """One file: its module, and the paths in it, each with its line and the module that it is in."""

    def __init__(self, path, module, children):
        self.path, self.module, self.children = path, module, children
        with open(path, encoding="utf-8") as file:
            self.text = NOISE.sub(blanked, file.read())
        self.inline = self.inline_modules()

    def inline_modules(self):
        """(start, end, name) of each `mod name { … }`."""
        found = []
        for match in MODULE.finditer(self.text):
            if match.group(2) == "{":
                found.append((match.end(), self.closing(match.end()), match.group(1)))
        return found

    def closing(self, start):
        depth = 1
        for at in range(start, len(self.text)):
            depth += {"{": 1, "}": -1}.get(self.text[at], 0)
            if depth == 0:
                return at
        return len(self.text)

    def paths(self):
        """(line, absolute path) of each path in the file."""
        for match in PATH.finditer(self.text):
            first, at = match.group(1), match.start()
            inside = [name for start, end, name in self.inline if start <= at < end]
            if first not in ("crate", "super", "self"):
                if inside or first not in self.children:
                    continue
                begin = self.module + (first,)
            elif first == "crate":
                begin = ()
            else:
                here = self.module + tuple(inside)
                begin = here[:-1] if first == "super" else here
            line = self.text.count("\n", 0, at) + 1
            for rest in self.tree(match.end()):
                absolute = begin
                for name in rest:
                    absolute = absolute[:-1] if name == "super" else absolute + (name,)
                yield line, absolute

    def tree(self, at):
        """The continuations of a path: one, or several in braces."""
        at = re.compile(r"\s*").match(self.text, at).end()
        if self.text[at] == "{":
            for part in self.parts(at + 1, self.closing(at + 1)):
                yield from self.tree(part)
            return
        name = re.compile(r"\w+|\*").match(self.text, at)
        if name is None:
            return
        more = re.compile(r"\s*::\s*(?=[\w{*])").match(self.text, name.end())
        for rest in self.tree(more.end()) if more else [()]:
            yield rest if name.group() in ("self", "*") else (name.group(), *rest)

    def parts(self, start, end):
        depth, begin = 0, start
        for at in range(start, end):
            if self.text[at] == "," and depth == 0:
                yield begin
                begin = at + 1
            depth += {"{": 1, "}": -1}.get(self.text[at], 0)
        if self.text[begin:end].strip():
            yield begin


def sources(root):
    """The files of a package by their modules."""
    found = {}
    for folder, _, names in os.walk(root):
        for name in names:
            if name.endswith(".rs"):
                path = os.path.join(folder, name)
                module = tuple(os.path.relpath(path, root)[:-3].split(os.sep))
                found[() if module in (("lib",), ("main",)) else module[:-1] if module[-1] == "mod" else module] = path
    children = collections.defaultdict(set)
    for module in found:
        if module:
            children[module[:-1]].add(module[-1])
    return {module: Source(path, module, children[module]) for module, path in found.items()}


def target(files, path):
    """The file that has what a path leads to."""
    while path not in files:
        path = path[:-1]
    return path


def check(root, layered):
    files, complaints, uses = sources(root), [], {}
    for module, source in sorted(files.items()):
        uses[module] = {}
        for line, path in source.paths():
            used = target(files, path)
            where = f"{os.path.relpath(source.path, root)}:{line}: {'::'.join(('crate', *path))}"
            if used != module:
                uses[module].setdefault(used, where)
            if not layered or not module:
                continue
            if not used:
                complaints.append(f"{where}: is named by the root; name it by its module")
            elif module[0] != used[0] and RANK[used[0]] >= RANK[module[0]]:
                complaints.append(f"{where}: `{used[0]}` is not to the left of `{module[0]}`")
    return complaints + [f"{where}: closes a circle of files" for where in circle(uses)]


def circle(uses):
    """The uses that make up a circle, if there is one."""
    state, way = {}, []

    def visit(module):
        state[module] = "open"
        for used, where in uses[module].items():
            if state.get(used) == "open":
                start = next((at for at, (step, _) in enumerate(way) if step == used), len(way))
                return [where for _, where in way[start:]] + [where]
            if used not in state:
                way.append((module, where))
                found = visit(used)
                if found:
                    return found
                way.pop()
        state[module] = "closed"
        return []

    for module in uses:
        found = module not in state and visit(module)
        if found:
            return found
    return []


def planted():
    """Each of these lines must be found, by its file and line."""
    for file, line, reason in [
        ("token/value.rs", "use crate::walk::Walk;", "is not to the left of"),
        ("operation/request.rs", "fn planted() { let _ = crate::drive::pages::Pages::<(), ()>::new; }", "is not to the left of"),
        ("walk/repeats.rs", "use super::super::token::{value::Token, text::codec}; use super::machine::Walk;", "closes a circle"),
    ]:
        with tempfile.TemporaryDirectory() as folder:
            root = os.path.join(folder, "src")
            shutil.copytree(os.path.join(TOP, RUNTIME), root)
            path = os.path.join(root, file)
            with open(path, encoding="utf-8") as source:
                number = len(source.read().splitlines()) + 1
            with open(path, "a", encoding="utf-8") as source:
                source.write(line + "\n")
            found = check(root, layered=True)
            if not any(f"{file}:{number}: " in complaint and reason in complaint for complaint in found):
                sys.exit(f"a planted violation was not found: {file}: {line}: {found}")
    print("3 planted violations found")


def main():
    if sys.argv[1:] == ["--planted"]:
        return planted()
    complaints = [f"{RUNTIME}/{found}" for found in check(os.path.join(TOP, RUNTIME), layered=True)]
    for package in PACKAGES:
        complaints += [f"{package}/{found}" for found in check(os.path.join(TOP, package), layered=False)]
    print("\n".join(complaints) or "layers kept, no circles")
    sys.exit(bool(complaints))


if __name__ == "__main__":
    main()

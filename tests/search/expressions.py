"""Expressions grown toward a document: each step looks at what the expression so far finds, and follows that."""
import json
import re

import jmespath

WORD = re.compile(r"[A-Za-z_][A-Za-z0-9_]*\Z")
FUNCTIONS = {
    "abs": ["number"], "avg": ["numbers"], "ceil": ["number"], "contains": ["list|text", "any"],
    "ends_with": ["text", "text"], "floor": ["number"], "join": ["text", "texts"], "keys": ["object"],
    "length": ["list|text|object"], "map": ["reference", "list"], "max": ["numbers|texts"],
    "max_by": ["list", "key"], "merge": ["object", "object"], "min": ["numbers|texts"], "min_by": ["list", "key"],
    "not_null": ["any", "any"], "reverse": ["list|text"], "sort": ["numbers|texts"], "sort_by": ["list", "key"],
    "starts_with": ["text", "text"], "sum": ["numbers"], "to_array": ["any"], "to_number": ["text|number"],
    "to_string": ["any"], "type": ["any"], "values": ["object"],
}
NUMBERS = (int, float)


def is_kind(value, kind):
    is_number = isinstance(value, NUMBERS) and not isinstance(value, bool)
    return {"any": True, "number": is_number, "text": isinstance(value, str), "list": isinstance(value, list),
            "object": isinstance(value, dict),
            "numbers": isinstance(value, list) and all(is_kind(each, "number") for each in value),
            "texts": isinstance(value, list) and all(isinstance(each, str) for each in value)}[kind]


def name(text, rng):
    """A member's name as an identifier."""
    if WORD.match(text) and rng.random() < 0.9:
        return text
    return json.dumps(text, ensure_ascii=rng.random() < 0.5)


def find(expression, value):
    """What it finds; None for an error too."""
    try:
        return jmespath.search(expression, value)
    except Exception:  # noqa: BLE001: whatever Python raises is an error of the expression
        return None


class Expressions:
    """Makes expressions for what `documents` makes."""

    def __init__(self, rng, documents):
        self.rng, self.documents = rng, documents

    def chance(self, of):
        return self.rng.random() < of

    # --- Expressions that find something of a kind ---

    def paths(self, value, depth=3):
        """Expressions of names and indices, with what they find."""
        found = [("@", value)]
        if depth and isinstance(value, dict):
            for key, member in value.items():
                for path, inner in self.paths(member, depth - 1):
                    found.append((name(key, self.rng) + tail(path), inner))
        if depth and isinstance(value, list) and value:
            index = self.rng.randrange(len(value))
            for path, inner in self.paths(value[index], depth - 1):
                found.append((f"[{index if self.chance(0.7) else index - len(value)}]{tail(path)}", inner))
            if isinstance(value[0], dict):
                for key in value[0]:
                    path = f"[*].{name(key, self.rng)}"
                    found.append((path, find(path, value)))
        return found

    def typed(self, value, kinds, depth):
        """An expression that finds something of one of the kinds in `value`."""
        kinds = kinds.split("|")
        if self.chance(0.02):
            kinds = ["any"]
        if depth > 0 and self.chance(0.25):
            expression = self.chain(value, depth - 1)
            if any(is_kind(find(expression, value), kind) for kind in kinds):
                return expression
        if self.chance(0.8):
            fits = [path for path, inner in self.paths(value) if any(is_kind(inner, kind) for kind in kinds)]
            if fits:
                return self.rng.choice(fits)
        return self.literal(self.rng.choice(kinds))

    def literal(self, kind):
        documents, rng = self.documents, self.rng
        makers = {"number": documents.number, "text": documents.text, "any": lambda: documents.value(2),
                  "list": lambda: documents.list(2), "object": lambda: documents.object(2),
                  "numbers": lambda: [documents.number() for _ in range(rng.randrange(5))],
                  "texts": lambda: [documents.text() for _ in range(rng.randrange(5))]}
        value = makers[kind]()
        if isinstance(value, str) and self.chance(0.7):
            return raw_string(value)
        if isinstance(value, str) and value.isalnum() and self.chance(0.7):
            return f"`{value}`"  # a text without quotes, unless it is JSON
        if isinstance(value, NUMBERS) and self.chance(0.05):
            return rng.choice(["`NaN`", "`1e400`", "`-Infinity`", "`1E2`", "`-0`", "` 7 `", "`01`", "`1.`"])
        text = json.dumps(value, ensure_ascii=self.chance(0.5))
        return "`" + text.replace("`", "\\`") + "`"

    # --- Productions ---

    def expression(self, value, depth):
        if depth <= 0:
            return self.chain(value, 0)
        rng = self.rng
        kind = rng.random()
        if kind < 0.48:
            return self.chain(value, depth)
        if kind < 0.70:
            return self.call(value, depth)
        if kind < 0.74:
            return f"{self.expression(value, depth - 1)} || {self.expression(value, depth - 1)}"
        if kind < 0.78:
            return f"{self.expression(value, depth - 1)} && {self.expression(value, depth - 1)}"
        if kind < 0.81:
            return f"!{self.group(value, depth - 1)}"
        if kind < 0.88:
            return self.comparison(value, depth - 1)
        if kind < 0.93:
            left = self.expression(value, depth - 1)
            return f"{left} | {self.expression(find(left, value), depth - 1)}"
        if kind < 0.96:
            return self.multi_list(value, depth - 1)
        return self.multi_hash(value, depth - 1)

    def group(self, value, depth):
        inner = self.expression(value, depth)
        return f"({inner})" if self.chance(0.7) else inner

    def comparison(self, value, depth):
        sign = self.rng.choice(["==", "!=", "<", "<=", ">", ">="])
        kind = self.rng.choice(["number", "number", "text", "any"])
        left, right = (self.typed(value, kind, depth) for _ in range(2))
        if self.chance(0.3):
            left, right = f"({left})", f"({right})"
        return f"{left}{self.rng.choice(['', ' '])}{sign} {right}"

    def multi_list(self, value, depth):
        return "[" + ", ".join(self.expression(value, depth - 1) for _ in range(self.rng.randrange(1, 4))) + "]"

    def multi_hash(self, value, depth):
        names = [self.rng.choice(["a", "b", "c", "ключ", "a"]) for _ in range(self.rng.randrange(1, 4))]
        members = [f"{name(each, self.rng)}: {self.expression(value, depth - 1)}" for each in names]
        return "{" + ", ".join(members) + "}"

    def call(self, value, depth):
        function = self.rng.choice(list(FUNCTIONS))
        kinds = FUNCTIONS[function]
        if function in ("merge", "not_null"):
            kinds = [kinds[0]] * self.rng.randrange(1, 4)
        arguments, lists = [], None
        for kind in kinds:
            if kind in ("reference", "key"):
                arguments.append(kind)
                continue
            if kind == "list" and "key" in kinds:
                arguments.append(self.records(value, depth))
            else:
                arguments.append(self.typed(value, kind, depth - 1))
            lists = find(arguments[-1], value)
        sample = lists[0] if isinstance(lists, list) and lists else None
        for at, kind in enumerate(arguments):
            if kind == "reference":
                arguments[at] = "&" + self.expression(sample, depth - 1)
            elif kind == "key":
                arguments[at] = "&" + self.typed(sample, self.rng.choice(["number", "text"]), depth - 2)
        return f"{function}({', '.join(arguments)})"

    def records(self, value, depth):
        """Lists whose elements may be ordered by a key."""
        fits = [path for path, inner in self.paths(value)
                if isinstance(inner, list) and inner and (isinstance(inner[0], dict) or is_kind(inner, "numbers"))]
        return self.rng.choice(fits) if fits else self.typed(value, "list", depth - 1)

    def chain(self, value, depth):
        """A start, and steps that each suit what was found so far."""
        expression = self.start(value, depth)
        current, projects = find(expression, value), False
        for _ in range(self.rng.randrange(1 + 2 * depth if depth else 2)):
            sample = next((each for each in current if each), None) if projects and isinstance(current, list) else current
            step, begins = self.step(sample, depth)
            if step is None:
                break
            if step.startswith(" |"):
                projects = False
            expression += step
            current, projects = find(expression, value), projects or begins
        return expression

    def start(self, value, depth):
        if self.chance(0.05):
            return self.literal("any")
        if depth > 0 and self.chance(0.06):
            return f"({self.expression(value, depth - 1)})"
        if isinstance(value, dict) and value and self.chance(0.95):
            return name(self.rng.choice(list(value)), self.rng) if self.chance(0.93) else "*"
        if isinstance(value, list) and value and self.chance(0.5):
            return self.rng.choice([f"[{self.rng.randrange(len(value))}]", "[*]", "[]", self.slice(), "@"])
        return "@" if self.chance(0.9) else name(self.rng.choice(["a", "name", "none"]), self.rng)

    def step(self, sample, depth):
        """What follows, and whether it begins a projection."""
        rng = self.rng
        if isinstance(sample, dict) and sample:
            kind = rng.random()
            if kind < 0.6:
                return "." + name(rng.choice(list(sample)), rng), False
            if kind < 0.72:
                return ".*", True
            if kind < 0.82:
                return "." + self.multi_list(sample, depth), False
            if kind < 0.92:
                return "." + self.multi_hash(sample, depth), False
            return " | " + self.call(sample, depth), False
        if isinstance(sample, list) and sample:
            kind = rng.random()
            if kind < 0.22:
                return f"[{rng.randrange(-len(sample), len(sample) + 1)}]", False
            if kind < 0.38:
                return self.slice(), True
            if kind < 0.58:
                return "[*]", True
            if kind < 0.72:
                return "[]", True
            if kind < 0.92:
                return f"[?{self.condition(rng.choice(sample), depth)}]", True
            return " | " + self.call(sample, depth), False
        if sample is not None and depth > 0 and self.chance(0.3):
            return " | " + self.call(sample, depth), False
        return None, False

    def slice(self):
        parts = ["" if self.chance(0.4) else str(self.rng.randrange(-4, 5)) for _ in range(2)]
        if self.chance(0.4):
            parts.append(self.rng.choice(["", "1", "2", "-1", "-2", "3"] + ["0"] * self.chance(0.1)))
        return "[" + ":".join(parts) + "]"

    def condition(self, element, depth):
        kind = self.rng.random()
        if kind < 0.6:
            return self.comparison(element, depth - 1)
        if kind < 0.75:
            return self.typed(element, "any", depth - 1)
        if kind < 0.85:
            return f"!{self.typed(element, 'any', depth - 1)}"
        return self.call(element, depth - 1)

    # --- Expressions that are errors, or nearly ---

    def broken(self, expression):
        """One or two small changes, in the middle of a token as well."""
        parts = re.findall(r"\[\?|\[\]|\|\||&&|[<>!=]=|\w+|\s+|.", expression, re.DOTALL)
        for _ in range(self.rng.randrange(1, 3)):
            at = self.rng.randrange(len(parts))
            token = self.rng.choice(list("[](){}.,:*@&|!=<>`'\"-#?\\ ") + ["[]", "[?", "[*]", "||", "&&", "==", "a", "0",
                                                                            "-1", "`1`", "'x'", '"y"', "&a", "!"])
            change = self.rng.randrange(4)
            parts[at:at + (change != 1)] = [[], [token], [token], [parts[at], parts[at]]][change]
            if not parts:
                return token
        return "".join(parts)

    def misused(self, value):
        """A function with the wrong arguments."""
        function = self.rng.choice([*FUNCTIONS, "unknown", "Length"])
        count = len(FUNCTIONS.get(function, "a")) if self.chance(0.8) else self.rng.randrange(4)
        kinds = ["number", "text", "list", "object", "any", "numbers", "texts"]
        arguments = [self.typed(value, self.rng.choice(kinds), 1) for _ in range(count)]
        if self.chance(0.15) and arguments:
            arguments[-1] = "&" + arguments[-1]
        return f"{function}({', '.join(arguments)})"

    def misordered(self, value):
        number, text = self.typed(value, "number", 1), self.typed(value, "text", 1)
        pair = [number, text] if self.chance(0.5) else [text, number]
        return self.rng.choice([" < ", " <= ", " > ", " >= "]).join(pair)


def tail(path):
    """How a path continues another."""
    return "" if path == "@" else path if path.startswith("[") else f".{path}"


def raw_string(text):
    return "'" + text.replace("'", "\\'") + "'"

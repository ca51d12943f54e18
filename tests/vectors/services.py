"""A generated service: a collection, and a function of the request's parameters that answers with a page.

The same request always gets the same answer. Tokens are opaque positions in the collection, so a walk can
resume from any of them with any page size.
"""
import base64
import copy
import json
import random
from dataclasses import dataclass, field

import jmespath

import paths
from shapes import as_list

#: How a service spells the token of a position.
TOKEN_STYLES = {
    "plain": lambda at: f"page-{at:03}",
    "non_ascii": lambda at: f"größe→{at}·日本🙂",
    "escapes": lambda at: f'q"\\/\x7f\t{at}',
    "json": lambda at: base64.b64encode(json.dumps({"v": 2, "c": f"abc{at}"}).encode()).decode(),
    "json_number": lambda at: base64.b64encode(str(1000 + at).encode()).decode(),
    "json_list": lambda at: base64.b64encode(json.dumps([at, "x"]).encode()).decode(),
    "underscores": lambda at: f"a___p{at}",
    "none": lambda at: f"page-{at:03}",
}


@dataclass
class Traits:
    """How one service differs from the next."""
    size: int = 11
    #: The service's own page size, for requests that name none.
    default_page: int = 4
    #: Positions at which an empty page comes in between, before the item there.
    gaps: tuple = ()
    token_style: str = "plain"
    #: What the last page has in place of a token: absent, null, empty or left (with a false flag).
    end: str = "absent"
    #: Whether empty lists are left out of a page.
    missing_keys: bool = False
    #: Whether pages have the fields that botocore's full result drops.
    other_fields: bool = False
    ignores_page_size: bool = False
    #: Leads from one position on to another: a service that repeats itself.
    jumps: dict = field(default_factory=dict)
    #: The position whose token is left out though the flag says there is more.
    lost_token: int | None = None
    #: The position before which the flag is false or absent, though a token is there.
    flag_false: int | None = None
    flag_absent: int | None = None
    #: Tokens of maps with binary keys.
    binary: bool = False
    #: s3 ListObjects: whether pages have a NextMarker, and whether it is an empty text.
    marker: str = "absent"


class ServiceError(Exception):
    """What a service answers to a token that it never returned."""


class Service:
    def __init__(self, operation, config, traits, page_size_is_text, number):
        self.operation = operation
        self.config = config
        self.traits = traits
        self.number = number
        self.page_size_is_text = page_size_is_text
        self.inputs = as_list(config["input_token"])
        self.outputs = as_list(config["output_token"])
        self.result_keys = as_list(config["result_key"])
        self.items_path = operation.items_path or self.result_keys[0]
        self.limit_key = config.get("limit_key")
        self.more_results = config.get("more_results")
        #: The field that takes precedence over the last item's key, where the operation has one.
        self._marker = traits.marker if "||" in self.outputs[0] else "absent"
        self.elements = self._make_elements()
        self._positions = {}
        for at in range(len(self.elements), 0, -1):
            token = self.token(at)
            self._positions[self._key(token)] = at
            self._positions[self._key({self.inputs[0]: token.get(self.inputs[0])})] = at
        self._positions[self._key({})] = 0
        #: Every (request, answer) that a walk of this service can come to, in the order they were asked.
        self.answers = []
        self._asked = {}

    def _make_elements(self):
        """Items and gaps, in order: ("item", number, value) or ("gap", number, None)."""
        elements = []
        for number in range(self.traits.size):
            elements += [("gap", 50 + number, None)] * (number in self.traits.gaps)
            elements.append(("item", number, self.operation.item(number)))
        elements += [("gap", 50 + self.traits.size, None)] * (self.traits.size in self.traits.gaps)
        if self.operation.token == "last_key":
            # The token is the last item's key, so a service repeats itself by repeating that.
            for after, back in self.traits.jumps.items():
                elements[after - 1][2][self.operation.key] = elements[back - 1][2][self.operation.key]
            if self.traits.token_style == "none":
                elements[self.traits.default_page - 1][2][self.operation.key] = "None"
        return elements

    @staticmethod
    def _key(tokens):
        return json.dumps({k: v for k, v in tokens.items() if v not in (None, "", {}, 0)}, sort_keys=True,
                          default=lambda raw: {"__bytes__": raw.hex()})

    def _text(self, at):
        if self.traits.token_style == "none" and at == self.traits.default_page:
            return "None"
        return TOKEN_STYLES[self.traits.token_style](at)

    def token(self, at):
        """The token of a position, as a value for each input that has one."""
        if self.operation.token == "integer":
            return {self.inputs[0]: at}
        if self.operation.token == "map":
            sort_key = {"B": bytes([at, 255, 0, 62])} if self.traits.binary else {"N": str(at)}
            return {self.inputs[0]: {"pk": {"S": self._text(at)}, "sk": sort_key}}
        if self.operation.token == "last_key" and self._marker != "present":
            kind, _, value = self.elements[at - 1]
            return {self.inputs[0]: value[self.operation.key]} if kind == "item" else {}
        token = {self.inputs[0]: self._text(at)}
        for number, name in enumerate(self.inputs[1:], 1):
            # Some services leave the further tokens out where they have nothing to say.
            if at % (number + 1) != 0:
                token[name] = f"id{number}-{at}"
        return token

    def limit(self, parameters):
        asked = int(parameters.get(self.limit_key) or 0) if self.limit_key else 0
        return self.traits.default_page if asked < 1 or self.traits.ignores_page_size else asked

    def layout(self, page_size=None):
        """The pages of a whole walk: (position, number of items). Jumps and lost tokens aside."""
        at, found = 0, []
        while True:
            taken, after = self._take(at, self.limit({self.limit_key: page_size}))
            found.append((at, self._count(taken)))
            if after >= len(self.elements):
                return found
            at = after

    def _count(self, taken):
        items = [value for kind, _, value in taken if kind == "item"]
        return len("".join(items)) if self.operation.primary == "text" else len(items)

    def _take(self, at, limit):
        if at < len(self.elements) and self.elements[at][0] == "gap":
            return self.elements[at:at + 1], at + 1
        taken = []
        while len(taken) < limit and at < len(self.elements) and self.elements[at][0] == "item":
            taken.append(self.elements[at])
            at += 1
        return taken, at

    def page(self, parameters):
        """The page that a request gets."""
        tokens = {name: parameters.get(name) for name in self.inputs}
        if self.operation.token == "integer" and str(tokens[self.inputs[0]]).isdecimal():
            tokens[self.inputs[0]] = int(tokens[self.inputs[0]])
        if self._key(tokens) not in self._positions:
            raise ServiceError("unknown token")
        at = self._positions[self._key(tokens)]
        taken, after = self._take(at, self.limit(parameters))
        response = {}
        self._put_items(response, taken, at)
        self._put_fields(response, self._count(taken), at)
        self._put_next(response, after)
        return copy.deepcopy(response)

    def _put_items(self, response, taken, at):
        items = [value for kind, _, value in taken if kind == "item"]
        joined = {"list": list, "structure": list, "map": dict, "text": "".join}[self.operation.primary](items)
        contents = {self.items_path: joined}
        for path, make in self.operation.further.items():
            contents[path] = [one for _, number, _ in taken for one in make(number)]
        for path, value in contents.items():
            if value or not self.traits.missing_keys:
                paths.put(response, path, value)

    def _put_fields(self, response, count, at):
        for path, make in self.operation.numbers.items():
            if count or not self.traits.missing_keys:
                paths.put(response, path, make(count))
        for path, make in self.operation.fields.items():
            paths.put(response, path, make(at))
        if self.traits.other_fields:
            for path, make in self.operation.other.items():
                paths.put(response, path, make(at))

    def _put_next(self, response, after):
        more = after < len(self.elements)
        token = self.token(self.traits.jumps.get(after, after)) if more else {}
        if after == self.traits.lost_token:
            token = {}
        if not more and self.traits.end == "left" and self.more_results:
            token = self.token(after) if after else {}
        for output, name in zip(self.outputs, self.inputs):
            self._put_token(response, output, token.get(name), more)
        if self.more_results and after != self.traits.flag_absent:
            if more or self.traits.end != "absent":
                paths.put(response, self.more_results, more and after != self.traits.flag_false)

    def _put_token(self, response, output, value, more):
        if self.operation.token == "last_key":
            # Only `NextMarker || Contents[-1].Key` has a field of its own.
            if self._marker != "absent" and more:
                paths.put(response, output.split(" || ")[0], value if self._marker == "present" else "")
        elif value is not None:
            paths.put(response, output, value)
        elif self.traits.end == "null":
            paths.put(response, output, None)
        elif self.traits.end == "empty":
            paths.put(response, output, {"integer": 0, "map": {}}.get(self.operation.token, ""))

    def items_on(self, page):
        """The primary items of a page, one by one; a map's are its pairs."""
        found = paths.get(page, self.items_path)
        return sorted(found.items()) if isinstance(found, dict) else list(found or [])

    def count_on(self, page):
        return len(self.items_on(page))

    def all_items(self):
        """What a whole listing gives."""
        items = [value for kind, _, value in self.elements if kind == "item"]
        return list("".join(items)) if self.operation.primary == "text" else items

    def ask(self, parameters):
        """The number of the answer to a request in `answers`, which it joins if it is new there."""
        tokens = {name: parameters[name] for name in self.inputs if parameters.get(name) not in (None, "")}
        page_size = parameters.get(self.limit_key) if self.limit_key else None
        key = (self._key(tokens), json.dumps(page_size))
        if key not in self._asked:
            answer = {"tokens": tokens, "page_size": page_size}
            try:
                answer["response"] = self.page(parameters)
            except ServiceError as error:
                answer["error"] = str(error)
            self._asked[key] = len(self.answers)
            self.answers.append(answer)
        return self._asked[key]

    def ask_on(self, parameters):
        """Asks for a page and all that come after it, so that every token it leads to has its answer."""
        asked = set()
        while True:
            number = self.ask(parameters)
            tokens = self.next_tokens(self.answers[number].get("response", {}))
            if not tokens or number in asked:
                return
            asked.add(number)
            parameters = {k: v for k, v in parameters.items() if k not in self.inputs} | tokens

    def next_tokens(self, response):
        """The tokens of the page after `response`, whatever its flag says."""
        found = zip(self.inputs, (jmespath.search(output, response) for output in self.outputs))
        return {name: token for name, token in found if token}

    def answer(self, parameters):
        """The page for a request, as a copy of the recorded answer."""
        answer = self.answers[self.ask(parameters)]
        if "error" in answer:
            raise ServiceError(answer["error"])
        return copy.deepcopy(answer["response"])


def random_traits(operation, rng: random.Random):
    """A service with random traits."""
    size = rng.randrange(4, 11)
    has_gaps = operation.token != "last_key"
    return Traits(
        size=size,
        default_page=rng.randrange(2, 6),
        gaps=tuple(sorted(rng.sample(range(size + 1), rng.choice([0, 1, 1, 2])))) if has_gaps else (),
        token_style=rng.choice(["plain", "non_ascii", "escapes", "plain"]),
        end=rng.choice(["absent", "null", "empty", "left"]),
        missing_keys=rng.random() < 0.4,
        other_fields=rng.random() < 0.3,
        ignores_page_size=rng.random() < 0.1,
        binary=rng.random() < 0.7,
        marker=rng.choice(["absent", "present", "empty"]),
    )

"""What a walk ought to give by the design's rules, worked out from the service's answers alone.

This shares nothing with botocore but the reading of paths. Where its result is the same as botocore's, a
recording names no rule; where it is not, the walk exercised a rule that says *better*, and this is the
expected result. `record.py` refuses a walk for which neither holds.
"""
import base64
import copy
import json
from dataclasses import dataclass, field

import jmespath

import paths

AMOUNT = "boto_truncate_amount"
ENCODED = "boto_encoded_keys"


@dataclass
class Outcome:
    requests: list = field(default_factory=list)
    pages: list = field(default_factory=list)
    #: None, or the kind of error that ends the walk.
    error: str | None = None
    #: (tokens by input, items to skip), None when done.
    position: tuple | None = None
    resume_token: str | None = None
    full_result: dict | None = None
    #: Where exactly a longer cycle is found depends on how cycles are detected: only bounds are known.
    cycle: dict | None = None
    #: The rules marked *better* that this walk exercised.
    rules: set = field(default_factory=set)
    tags: set = field(default_factory=set)


class BadStart(Exception):
    """A starting token that has to be refused."""


def encode(inputs, tokens, amount):
    """The text of a position; `amount` None leaves it out."""
    found, encoded = {}, []
    for name in inputs:
        found[name] = _without_bytes(tokens.get(name), [name], encoded)
    if amount is not None:
        found[AMOUNT] = amount
    if encoded:
        found[ENCODED] = encoded
    return base64.b64encode(json.dumps(found).encode()).decode()


def _without_bytes(value, path, encoded):
    if isinstance(value, bytes):
        encoded.append(path)
        return base64.b64encode(value).decode()
    if isinstance(value, dict):
        return {key: _without_bytes(inner, path + [key], encoded) for key, inner in value.items()}
    return value


def read_start(text, inputs, kind):
    """(tokens, amount, tag) of a starting token: rule 9's order. The amount is None where none is stated."""
    if not text:
        raise BadStart("empty")
    own = _own_object(text, inputs)
    if own is not None:
        for path in own.pop(ENCODED, None) or []:
            *parents, last = path
            inner = own
            for key in parents:
                inner = inner[key]
            inner[last] = base64.b64decode(inner[last])
        amount = own.pop(AMOUNT, None)
        return own, None if amount is None else _checked(amount), "own_token"
    parts = text.split("___")
    if len(parts) > len(inputs) + 1:
        raise BadStart("more parts than inputs")
    if len(parts) == len(inputs) + 1 and _is_int(parts[-1]):
        tokens = {name: _typed(part, kind) for name, part in zip(inputs, parts) if part != "None"}
        return tokens, _checked(int(parts[-1])), "old_form"
    return {inputs[0]: _typed(text, kind)}, None, "raw_token"


def _own_object(text, inputs):
    try:
        found = json.loads(base64.b64decode(text.encode()))
    except ValueError:
        return None
    if not isinstance(found, dict):
        return None
    if not set(inputs) <= set(found) <= {*inputs, AMOUNT, ENCODED}:
        if AMOUNT in found or ENCODED in found:
            raise BadStart("a resume token of another operation")
        return None
    return found


def _is_int(text):
    try:
        int(text)
    except ValueError:
        return False
    return True


def _typed(text, kind):
    if kind == "map" or (kind == "integer" and not _is_int(text)):
        raise BadStart("a text where the token is none")
    return int(text) if kind == "integer" else text


def _checked(amount):
    if not isinstance(amount, int) or amount < 0:
        raise BadStart("not an amount")
    return amount


class Oracle:
    """One walk. `service` answers, `request` are the caller's parameters, `config` the three settings."""

    def __init__(self, service, request, config):
        self.service = service
        self.operation = service.operation
        self.inputs = service.inputs
        self.outputs = [jmespath.compile(output) for output in service.outputs]
        self.further = [key for key in service.result_keys if not service.items_path.startswith(key)]
        self.request = dict(request)
        self.config = config
        self.out = Outcome()

    # The walk

    def run(self):
        carried = {name: self.request.pop(name) for name in self.inputs if self.request.get(name)}
        start = self._start(carried)
        if start is not None:
            self._walk(*start, carried)
        return self.out

    def _start(self, carried):
        """(token, amount) to begin with; None after an error before any request."""
        size = self.config.get("PageSize")
        text = self.config.get("StartingToken")
        kind = self.operation.token
        if size is not None and (self.service.limit_key is None or size < 1):
            self._end("PageSize", carried, 0)
            self.out.rules.add(10)
            return None
        if size is not None:
            self.request[self.service.limit_key] = str(size) if self.service.page_size_is_text else size
        if text is None:
            return carried, None
        try:
            tokens, amount, tag = read_start(text, self.inputs, kind)
        except BadStart:
            self.out.error = "StartingToken"
            self.out.resume_token = text
            self.out.rules |= {10}
            return None
        self.out.tags.add(tag)
        # Such a text means something else to botocore.
        several = tag == "raw_token" and "___" in text and len(self.inputs) > 1
        typed = kind == "integer" and tag != "own_token"
        if several or typed or _looks_like_json(text, tag):
            self.out.rules.add(9)
        return {name: token for name, token in tokens.items() if token}, amount

    def _walk(self, token, amount, carried):
        skip = amount or 0
        left = self.config.get("MaxItems")
        seen = [token] if token else []
        first = True
        while True:
            self._note_none(token)
            page = self._fetch(token)
            if page is None:
                return
            count = len(self._items(page))
            after, more = self._next(page)
            if first:
                self._note_start(page, count, amount, after)
            dropped = min(skip, count)
            kept = count - dropped if left is None else min(left, count - dropped)
            # A stated amount, 0 included, means that the page was given before, and its further lists with it.
            self._cut(page, dropped, kept, skip > 0 or first and amount is not None)
            self.out.pages.append(page)
            left = None if left is None else left - kept
            if dropped + kept < count:
                if first and carried and self.config.get("StartingToken") is None:
                    self.out.rules.add(11)
                if 0 < dropped + kept:
                    self.out.tags.add("mid_page_cut")
                self._end(None, token, dropped + kept, cut=True)
                return
            if not more or not after and self.service.more_results is None:
                self._end(None, None, 0)
                return
            if not after:
                self.out.rules |= {17}
                self._end("MissingToken" if left != 0 else None, token, dropped + kept)
                return
            if after == token:
                # botocore notices it too, unless the token was the first that it knew, but loses the position.
                known = len(self.out.pages) > 1
                self.out.rules |= {12} if known and left != 0 else {7}
                self.out.tags.add("repeated_token")
                self._end("RepeatedToken" if left != 0 else None, token, dropped + kept)
                return
            if after in seen:
                self._cycle(seen, after)
                return
            if left == 0:
                self.out.tags.add("page_end_cut")
                self._end(None, after, skip - dropped)
                return
            seen.append(after)
            token, skip, first = after, skip - dropped, False

    def _fetch(self, token):
        request = {**self.operation.request, **self.request, **token}
        self.out.requests.append(request)
        return self.service.answer(request)

    def _cycle(self, seen, back):
        assert self.config.get("MaxItems") is None, "where a cycle is found is not known"
        started = self.out.requests[0]
        tail = seen.index(back) + (0 if any(name in started for name in self.inputs) else 1)
        length = len(seen) - seen.index(back)
        self.out.error = "RepeatedToken"
        self.out.cycle = {"tail": tail, "cycle": length, "max_requests": 3 * (tail + length) + 3}
        self.out.rules.add(7)
        self.out.tags.add("cycle")

    def _end(self, error, token, skip, cut=False):
        self.out.error = error
        if error in ("RepeatedToken", "MissingToken"):
            self.out.full_result = None
        elif error is None:
            self.out.full_result = self._full_result()
        if token is not None:
            self.out.position = (token, skip)
            self.out.resume_token = encode(self.inputs, token, skip if cut or skip else None)

    # Notes on what the walk exercised

    def _note_none(self, token):
        if "None" in token.values():
            self.out.rules.add(5)

    def _note_start(self, page, count, amount, after):
        if self.config.get("StartingToken") is None:
            return
        skip = amount or 0
        if amount is None and any(isinstance(paths.get(page, key), (list, str)) and paths.get(page, key)
                             for key in self.further):
            self.out.rules.add(3)
        if self.operation.primary in ("map", "structure") and count:
            self.out.rules.add(3)
        if skip > count and after:
            self.out.rules.add(4)
        if skip >= count > 0 and self.operation.token == "last_key":
            self.out.rules.add(6)
        if "own_token" in self.out.tags and skip in (0, count):
            self.out.tags.add("page_end_resume")

    # Pages

    def _items(self, page):
        found = paths.get(page, self.service.items_path)
        return sorted(found.items()) if isinstance(found, dict) else found or []

    def _next(self, page):
        """The token after a page, and whether there is more."""
        flag = self.service.more_results
        more = bool(jmespath.search(flag, page)) if flag else True
        found = {name: output.search(page) for name, output in zip(self.inputs, self.outputs)}
        return {name: token for name, token in found.items() if token}, more

    def _cut(self, page, dropped, kept, given_before):
        items = self._items(page)
        if len(items) != kept:
            items = items[dropped:dropped + kept]
            paths.put(page, self.service.items_path, dict(items) if self.operation.primary == "map" else items)
        for key in self.further if given_before else ():
            value = paths.get(page, key)
            if isinstance(value, (list, str)):
                paths.put(page, key, type(value)())

    # The full result

    def _full_result(self):
        result = copy.deepcopy(self.out.pages[0])
        for page in self.out.pages[1:]:
            for key in [self.service.items_path, *self.further]:
                self._add(result, key, copy.deepcopy(paths.get(page, key)))
        for output in self.service.outputs:
            if "[" not in output.split(" || ")[0]:
                paths.drop(result, output.split(" || ")[0])
        if self.service.more_results:
            last = paths.get(self.out.pages[-1], self.service.more_results)
            paths.drop(result, self.service.more_results)
            if last is not None:
                paths.put(result, self.service.more_results, last)
        return result

    @staticmethod
    def _add(result, key, value):
        before = paths.get(result, key)
        if value is None:
            return
        if before is None:
            paths.put(result, key, value)
        elif isinstance(value, dict):
            before.update(value)
        else:
            paths.put(result, key, before + value)


def _looks_like_json(text, tag):
    """Whether a service's own token is base64 of a JSON value that botocore takes for its own or fails on."""
    if tag != "raw_token":
        return False
    try:
        return not isinstance(json.loads(base64.b64decode(text)), list)
    except ValueError:
        return False

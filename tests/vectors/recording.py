"""Runs botocore over one generated walk, and records what it did and the outcome that ours has to have."""
import base64
import copy
import json

from botocore.exceptions import BotoCoreError
from botocore.paginate import Paginator

import paths
from oracle import Oracle
from services import ServiceError

#: A walk that has not ended after this many requests counts as endless.
MOST_REQUESTS = 12


class Endless(Exception):
    """The walk was given up."""


class Operated:
    """A client's method, scripted: it records each request and returns the service's page."""

    def __init__(self, service):
        self._service = service
        self.exchange = []

    def __call__(self, **parameters):
        if len(self.exchange) == MOST_REQUESTS:
            raise Endless(f"no end after {MOST_REQUESTS} requests")
        self.exchange.append({"request": copy.deepcopy(parameters), "answer": self._service.ask(parameters)})
        return self._service.answer(parameters)


def run_botocore(service, model, request, config):
    """(exchange, pages, resume token, full result, error) of botocore's own walk."""
    pages, token, error = [], None, None
    method = Operated(service)
    try:
        walk = _paginate(method, service, model, request, config)
        for page in walk:
            pages.append(copy.deepcopy(page))
        token = walk.resume_token
    except Exception as raised:  # any error at all is what botocore does
        error = _describe(raised)
    return method.exchange, pages, token, _full_result(service, model, request, config), error


def _paginate(method, service, model, request, config):
    paginator = Paginator(method, service.config, model)
    parameters = {**service.operation.request, **request, "PaginationConfig": dict(config)}
    return paginator.paginate(**copy.deepcopy(parameters))


def _full_result(service, model, request, config):
    try:
        result = _paginate(Operated(service), service, model, request, config).build_full_result()
        return copy.deepcopy(result)
    except Exception:  # the walk itself has recorded the error
        return None


def _describe(raised):
    named = isinstance(raised, (BotoCoreError, Endless, ServiceError)) or "Bad starting token" in str(raised)
    if named:
        return {"type": type(raised).__name__, "message": str(raised)}
    # Python's own errors differ between its versions.
    return {"type": "crash", "message": "an error of Python's inside botocore"}


def kind_of(error):
    """Our name for a botocore error."""
    if error is None:
        return None
    if "same next token" in error["message"]:
        return "RepeatedToken"
    if "PageSize parameter is not supported" in error["message"]:
        return "PageSize"
    return error["type"]


class Recorder:
    """Records the walks of one operation."""

    def __init__(self, model):
        self._model = model

    def record(self, service, name, request, config):
        """(walk, our outcome): a walk as it is written, without the numbers of its service and chain."""
        exchange, pages, token, full_result, error = run_botocore(service, self._model, request, config)
        ours = Oracle(service, request, config).run()
        self._ask_on(service, exchange)
        walk = {"name": name, "request": {**service.operation.request, **request}, "config": config,
                "outcome": _outcome(error), "exchange": exchange, "pages": pages, "resume_token": token,
                "full_result": full_result}
        if error is not None:
            walk["error"] = error
        expected = self._differences(service, walk, ours)
        rules = self._rules(service, ours, expected)
        walk["tags"] = sorted(ours.tags | _tags(service, walk, ours, expected))
        walk["better"] = sorted(rules)
        if expected:
            walk["expected"] = expected
        assert bool(rules or "botocore_map" in walk["tags"]) == bool(expected), f"unexplained: {walk}"
        return walk, ours

    @staticmethod
    def _ask_on(service, exchange):
        """Records the answers to all that could be asked on the way, from the start and from the token."""
        for one in exchange[:1]:
            service.ask_on(one["request"])
            service.ask_on({k: v for k, v in one["request"].items() if k not in service.inputs})

    def _differences(self, service, walk, ours):
        """The parts of our outcome that differ from botocore's."""
        kind = kind_of(walk.get("error"))
        found = {}
        if ours.cycle:
            return {"error": ours.error, "cycle": ours.cycle}
        if kind != ours.error:
            found["error"] = ours.error
        if [one["request"] for one in walk["exchange"]] != ours.requests:
            found["requests"] = ours.requests
        if paths.normal(walk["pages"]) != paths.normal(ours.pages):
            found["pages"] = ours.pages
        if walk["resume_token"] != ours.resume_token:
            found["resume_token"] = ours.resume_token
            if ours.error != "StartingToken":
                found["position"] = _position(ours)
        if not self._same_result(service, walk["full_result"], ours.full_result):
            found["full_result"] = ours.full_result
        return found

    def _same_result(self, service, botocores, ours):
        if botocores is None or ours is None:
            return botocores is ours
        kept = {key: value for key, value in botocores.items() if key != "NextToken"}
        reduced = copy.deepcopy(ours)
        for path in _told_elsewhere(service):
            paths.drop(reduced, path)
        return paths.normal(kept) == paths.normal(reduced)

    @staticmethod
    def _rules(service, ours, expected):
        if not expected:
            return set()
        rules = set(ours.rules)
        if "full_result" in expected and expected["full_result"] and _has_more_than_botocore(service, ours):
            rules.add(15)
        if set(expected) == {"full_result"}:
            return {15}
        return rules


def _told_elsewhere(service):
    """What our full result has and botocore's lacks, without counting as a difference: flags."""
    return [service.more_results] if service.more_results else []


def _has_more_than_botocore(service, ours):
    other = any(paths.get(page, path) is not None for page in ours.pages[:1] for path in service.operation.other)
    full_pages = [page for page in ours.pages if paths.get(page, service.items_path)]
    return other or (service.operation.primary in ("map", "structure") and len(full_pages) > 1)


def _outcome(error):
    if error is None:
        return "end"
    return "endless" if error["type"] == "Endless" else "error"


def _position(ours):
    """The decoded resume token; None when done."""
    if ours.position is None:
        return None
    tokens, skip = ours.position
    return {"tokens": tokens, "skip": skip}


def _tags(service, walk, ours, expected):
    start = walk["config"].get("StartingToken", "")
    answers = [service.answers[one["answer"]] for one in walk["exchange"]]
    text = json.dumps([walk["config"], walk["exchange"], walk["pages"]], ensure_ascii=False, default=_bytes)
    tokens = json.dumps([one["request"].get(name) for one in walk["exchange"] for name in service.inputs],
                        default=_bytes) + (ours.resume_token or "")
    counts = [service.count_on(answer["response"]) for answer in answers if "response" in answer]
    found = {
        "empty_page": 0 in counts,
        "non_ascii": not text.isascii(),
        "binary": "__bytes__" in tokens or _has_binary(start) or _has_binary(ours.resume_token),
        "carried_token": any(name in walk["request"] for name in service.inputs),
        "zero_items": walk["config"].get("MaxItems") == 0,
        "missing_key": any(paths.get(a["response"], service.items_path) is None for a in answers if "response" in a),
        "botocore_map": service.operation.primary in ("map", "structure") and set(expected) - {"full_result"} != set()
        and not ours.rules,
        "botocore_type_error": walk.get("error", {}).get("type") == "crash",
    }
    return {tag for tag, holds in found.items() if holds}


def _has_binary(text):
    try:
        return b"boto_encoded_keys" in base64.b64decode(text or "")
    except ValueError:
        return False


def _bytes(value):
    """How binary values are written."""
    if isinstance(value, bytes):
        return {"__bytes__": base64.b64encode(value).decode()}
    raise TypeError(type(value))


def shorten(pages, service):
    """Pages as they are written: the number of the answer in place of one that was not cut."""
    responses = [answer.get("response") for answer in service.answers]
    return [responses.index(page) if page in responses else page for page in pages]


def dump(value):
    """One line of JSON; keys in the order they have, which for tokens is part of what is recorded."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=_bytes)

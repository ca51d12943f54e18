"""The walks that are recorded for an operation.

A plan is a chain of steps over one service: each step starts where the one before it ended, until nothing
is left. A chain of one step is a single walk.
"""
import base64
import json
from dataclasses import dataclass, field

from oracle import encode
from services import Traits, random_traits

#: The setting that a step resumes from.
START = "StartingToken"


@dataclass
class Plan:
    about: str
    traits: Traits
    #: PaginationConfig of each step, as a function of the service: places of cuts depend on its pages.
    steps: object
    #: Parameters of the request, besides the operation's own.
    request: object = None
    #: Whether each step resumes the one before it, until nothing is left.
    chain: bool = True
    tags: tuple = ()
    #: Whether it is recorded for every operation.
    always: bool = False


def config(max_items=None, page_size=None, start=None):
    found = {"MaxItems": max_items, "PageSize": page_size, START: start}
    return {key: value for key, value in found.items() if value is not None}


def single(about, traits, make, request=None, tags=(), always=False):
    """One walk, whose config `make` gives for the service."""
    return Plan(about, traits, lambda service: [make(service)], request, chain=False, tags=tags, always=always)


class Places:
    """Where the pages of a service end, for a page size."""

    def __init__(self, service, page_size=None):
        self.pages = [(at, count) for at, count in service.layout(page_size) if count]

    def end_of(self, number):
        """Items up to the end of the page with that number, empty ones aside."""
        return sum(count for _, count in self.pages[:number + 1])

    def middle_of(self, number):
        """Items up to the middle of a page."""
        return self.end_of(number) - max(1, self.pages[number][1] // 2)


def plans(operation, limited, flagged, rng):
    """The plans for an operation: all scenarios if it is `thorough`, else those for every operation and a third of the
    rest; and random ones.

    `limited`: it has a page size, `flagged`: it says whether there is more.
    """
    found = every_plan(operation, limited, flagged)
    if not operation.thorough:
        first = rng.randrange(3)
        found = [plan for number, plan in enumerate(found) if plan.always or number % 3 == first]
    return found + [_random(operation, limited, rng) for _ in range(operation.random_chains)]


def every_plan(operation, limited, flagged):
    """All plans but the random ones."""
    found = [*_listing(operation, limited), *_cuts(limited), *_starts(operation), *_repeats(operation)]
    found += _carried()
    found += _ends(operation, flagged)
    if limited:
        found += _page_sizes(operation)
    if operation.further:
        found += _further()
    if operation.token == "map":
        found += _binary()
    if operation.full_name == "cognito-idp-ListUsersInGroup":
        found += _bad_settings()
    found += _late(operation)
    return found


def _gaps(operation, *positions):
    return () if operation.token == "last_key" else positions


def _listing(operation, limited):
    yield single("the whole listing, other fields on every page", Traits(other_fields=True), lambda s: config(),
                 always=True)
    yield single("a page that is empty in the middle, its lists left out",
                 Traits(gaps=_gaps(operation, 4), missing_keys=True, marker="present"), lambda s: config())
    yield single("two empty pages in a row, and one at the end",
                 Traits(gaps=_gaps(operation, 8, 8) + (11,), end="null", token_style="non_ascii"), lambda s: config())
    yield single("nothing at all, lists left out", Traits(size=0, missing_keys=True), lambda s: config(3))
    yield single("one page", Traits(size=3, end="empty"), lambda s: config())
    yield single("max items beyond the end", Traits(other_fields=True, end="null"), lambda s: config(1000))
    yield single("max items met exactly at the end", Traits(token_style="escapes"),
                 lambda s: config(Places(s).end_of(-2) + Places(s).pages[-1][1]))
    if limited:
        yield single("a page size", Traits(end="empty"), lambda s: config(page_size=3))
    else:
        yield single("a page size where there is none", Traits(), lambda s: config(page_size=3))


def _cuts(limited):
    def middles(size):
        return lambda s: [config(Places(s, size).middle_of(0), size)] + [config(Places(s, size).end_of(0), size)] * 2

    def ends(size):
        return lambda s: [config(Places(s, size).end_of(0), size), config(Places(s, size).end_of(0), size)]

    size = 4 if limited else None
    yield Plan("cuts in mid-page", Traits(size=10, token_style="escapes"), middles(size), always=True)
    yield Plan("cuts at page ends", Traits(size=12, end="empty"), ends(size), always=True)
    yield Plan("one item before a page's end, then one after",
               Traits(size=10, default_page=3, end="null", token_style="non_ascii"),
               lambda s: [config(Places(s).end_of(0) - 1), config(2)], always=True)
    yield Plan("zero items, then the rest", Traits(size=6, missing_keys=True), lambda s: [config(0)], always=True)
    yield Plan("zero items in mid-page", Traits(size=8), lambda s: [config(Places(s).middle_of(1)), config(0)])
    yield Plan("items one by one", Traits(size=5, default_page=2), lambda s: [config(1)] * 3)


#: The changes of the page size that every operation with one has.
ALWAYS = ("mid-page, then pages smaller than what was delivered", "page end, then larger pages")


def _page_sizes(operation):
    def first_cut(size):
        return lambda s: Places(s, size).middle_of(0)

    def sizes(about, traits, first, *rest, cut=None):
        cut = cut or first_cut(first)
        return Plan(about, traits, lambda s: [config(cut(s), first), *(config(*step) for step in rest)],
                    always=about in ALWAYS)

    yield sizes("mid-page, then pages smaller than what was delivered", Traits(size=12), 8, (None, 3))
    yield sizes("mid-page, then far smaller pages and another cut", Traits(size=12, token_style="non_ascii"),
                9, (4, 2), (None, 3))
    yield sizes("mid-page, then a page of just what was delivered", Traits(size=12), 8, (None, 4))
    yield sizes("the same, with a cut after it", Traits(size=11, end="left"), 6, (4, 3), (None, 6))
    yield sizes("mid-page, then larger pages", Traits(size=13), 4, (5, 6), (None, 13))
    yield sizes("page end, then larger pages", Traits(size=12, end="null"), 3, (6, 6), (None, 5),
                cut=lambda s: Places(s, 3).end_of(0))
    yield sizes("page end, then smaller pages", Traits(size=12, token_style="escapes"), 5, (4, 2), (None, 1),
                cut=lambda s: Places(s, 5).end_of(0))
    yield sizes("page end of the second page, then other pages", Traits(size=12, gaps=_gaps(operation, 6)),
                3, (None, 4), cut=lambda s: Places(s, 3).end_of(1))
    yield single("a service that does not heed the page size", Traits(ignores_page_size=True),
                 lambda s: config(page_size=2))
    yield single("more was delivered than there is", Traits(size=8), lambda s: config(
        page_size=3, start=encode(s.inputs, {}, 20)), tags=("beyond_page",))


def _starts(operation):
    def at_page(number, service):
        return service.token(Places(service).pages[number][0])

    def own(amount, number=1):
        return lambda s: config(start=encode(s.inputs, at_page(number, s), amount))

    yield single("its own token with amount zero", Traits(size=9, token_style="non_ascii"), own(0))
    yield single("its own token without an amount, cut", Traits(size=12), lambda s: config(
        2, start=encode(s.inputs, at_page(1, s), None)))
    yield single("an amount beyond the page at the token", Traits(size=12), own(7), tags=("beyond_page",))
    yield single("an amount beyond the first page, cut", Traits(size=12), lambda s: config(
        3, start=encode(s.inputs, {}, Places(s).end_of(0) + 1)), tags=("beyond_page",))
    yield single("an amount that is all of the page", Traits(size=12), lambda s: config(
        start=encode(s.inputs, at_page(1, s), Places(s).pages[1][1])))
    yield single("an amount that is all of the first page, cut", Traits(size=12), lambda s: config(
        2, start=encode(s.inputs, {}, Places(s).end_of(0))))
    yield single("an amount and no token", Traits(size=12), lambda s: config(start=encode(s.inputs, {}, 2)))
    yield single("a negative amount", Traits(size=12), own(-1))
    yield from _texts(operation, at_page)


def _texts(operation, at_page):
    def raw(number=1):
        return lambda s: config(start=str(next(iter(at_page(number, s).values()))))

    def old(amount):
        return lambda s: config(start="___".join(
            [*(str(at_page(1, s).get(name)) for name in s.inputs), str(amount)]))

    if operation.token == "map":
        yield single("a raw text where the token is a map", Traits(size=12), lambda s: config(start="page-004"))
        yield single("the old form where the token is a map", Traits(size=12), lambda s: config(start="page-004___1"))
        return
    yield single("a raw token of the service", Traits(size=12), raw())
    yield single("a raw token of the service, cut", Traits(size=12), lambda s: {**raw()(s), "MaxItems": 3})
    yield single("the old form", Traits(size=12), old(2))
    yield single("the old form, cut", Traits(size=12), lambda s: {**old(1)(s), "MaxItems": 1})
    yield single("the old form, beyond the page", Traits(size=12), old(6), tags=("beyond_page",))
    yield single("the old form, without a token", Traits(size=12), lambda s: config(
        start="___".join(["None"] * len(s.inputs) + ["3"])))
    if operation.token == "text":
        yield single("a raw token that is base64 of a JSON object", Traits(size=11, token_style="json"), raw())
        yield single("the same, cut", Traits(size=11, token_style="json"), lambda s: {**raw()(s), "MaxItems": 2})
        yield single("a raw token that is base64 of a number", Traits(size=9, token_style="json_number"), raw())
        yield single("a raw token that is base64 of a list", Traits(size=9, token_style="json_list"), raw())
        yield single("a raw token with underscores", Traits(size=9, token_style="underscores"), raw())
        yield single("a raw token beyond ASCII", Traits(size=9, token_style="non_ascii"), raw())
        def wrapped(s):
            own = encode(s.inputs, at_page(1, s), 1)
            return config(start=f'"{own[:20]}\r\n{own[20:]}=="')

        yield single("its own token wrapped, in quotes, with surplus padding", Traits(size=12), wrapped)
        yield single("white space around its own token", Traits(size=12), lambda s: config(
            start=f" {encode(s.inputs, at_page(1, s), 1)}\n"))
        yield single("a walk over tokens that are JSON themselves", Traits(size=11, token_style="json"),
                     lambda s: config(6))
        yield single("a raw token that reads None", Traits(size=8, token_style="none"), raw())
    if operation.token != "integer":
        yield Plan("a token that reads None", Traits(size=8, token_style="none"),
                   lambda s: [config(Places(s).middle_of(1))])


def _repeats(operation):
    def at(position):
        return lambda s: config(start=encode(s.inputs, s.token(position), None))

    stuck = {"size": 12, "default_page": 3, "jumps": {6: 3}}
    yield single("the same token twice", Traits(**stuck), lambda s: config())
    yield single("the same token twice, not reached", Traits(**stuck), lambda s: config(Places(s).middle_of(1)))
    yield single("the same token twice, max items met there", Traits(**stuck),
                 lambda s: config(Places(s).end_of(1)))
    yield single("the starting token comes back", Traits(**stuck), at(3))
    yield single("the starting token comes back, max items met there", Traits(**stuck),
                 lambda s: {**at(3)(s), "MaxItems": Places(s).pages[1][1]})
    yield single("the starting token comes back, in mid-page", Traits(**stuck),
                 lambda s: config(start=encode(s.inputs, s.token(3), 1)))
    yield single("tokens A, B, A, B", Traits(size=12, default_page=3, jumps={9: 3}), lambda s: config())
    yield single("tokens A, B, C, A", Traits(size=15, default_page=3, jumps={12: 3}), lambda s: config())
    yield single("tokens A, B, A, B after a tail", Traits(size=15, default_page=3, jumps={12: 6}),
                 lambda s: config())
    yield single("the starting token comes back after another", Traits(size=12, default_page=3, jumps={9: 3}), at(3))


def _carried():
    def tokens(number=1):
        return lambda s: s.token(Places(s).pages[number][0])

    yield single("the request carries a token", Traits(size=12), lambda s: config(), tokens())
    yield single("the request carries a token, cut on its page", Traits(size=11, token_style="escapes"),
                 lambda s: config(2), tokens())
    yield single("the request carries a token, cut on the next page", Traits(size=12), lambda s: config(
        Places(s).end_of(1) - Places(s).end_of(0) + 1), tokens())
    yield single("the request carries a token, max items met at its page's end", Traits(size=12),
                 lambda s: config(Places(s).pages[1][1]), tokens())
    yield single("the request carries a token, zero items", Traits(size=12), lambda s: config(0), tokens())
    yield single("the request carries a token and another is given", Traits(size=12),
                 lambda s: config(2, start=encode(s.inputs, tokens(2)(s), 1)), tokens())
    yield single("the request carries a token and the start is given", Traits(size=12),
                 lambda s: config(2, start=encode(s.inputs, {}, 1)), tokens())


def _ends(operation, flagged):
    yield single("an empty token at the end", Traits(end="empty", gaps=(11,)), lambda s: config())
    yield single("a null token at the end", Traits(end="null"), lambda s: config(11))
    if not flagged:
        return
    yield single("no more, with a token", Traits(end="left"), lambda s: config())
    yield single("no more half-way, with a token", Traits(size=12, flag_false=8), lambda s: config())
    yield single("the flag left out half-way, with a token", Traits(size=12, flag_absent=8), lambda s: config())
    if operation.token == "last_key":
        yield single("an empty page that says there is more", Traits(size=8, gaps=(8,) * 2, end="null"),
                     lambda s: config())
        yield single("the same, met exactly", Traits(size=0, gaps=(0, 0), end="null"), lambda s: config())
        return
    lost = Traits(size=12, lost_token=8)
    yield single("more without a token", lost, lambda s: config())
    yield single("more without a token, its fields empty", Traits(size=12, lost_token=8, end="empty"),
                 lambda s: config())
    yield single("more without a token, max items met there", lost, lambda s: config(Places(s).end_of(1)))
    yield single("more without a token, cut before", lost, lambda s: config(Places(s).middle_of(1)))
    yield single("more without a token on a starting token's page", lost,
                 lambda s: config(start=encode(s.inputs, s.token(4), 1)))


def _further():
    yield Plan("further lists over cuts at page ends", Traits(size=12, default_page=3, token_style="non_ascii"),
               lambda s: [config(3), config(3)])
    yield single("further lists on an empty page at the start", Traits(size=8, gaps=(0,), marker="present"),
                 lambda s: config(5))


def _late(operation):
    """What is gathered can come on a later page than the first, and so can the structures around it."""
    if operation.token == "last_key":
        return
    bare = Traits(size=7, gaps=(0, 7), missing_keys=True)
    yield single("an empty page at the start and one at the end, all left out", bare, lambda s: config(), always=True)
    yield Plan("the same, cut before anything comes", bare, lambda s: [config(0), config(2)], always=True)


def _binary():
    binary = {"binary": True}
    yield Plan("binary keys, cuts in mid-page", Traits(size=10, default_page=3, **binary),
               lambda s: [config(5), config(2), config(1)])
    yield Plan("binary keys, cuts at page ends", Traits(size=9, default_page=3, token_style="non_ascii", **binary),
               lambda s: [config(3), config(3)])
    yield Plan("binary keys, other page sizes", Traits(size=12, **binary),
               lambda s: [config(10, 7), config(2, 3), config(3, 2)])
    yield single("binary keys, the request carries one", Traits(size=9, **binary), lambda s: config(2),
                 lambda s: s.token(4))
    yield single("binary keys, repeated", Traits(size=9, default_page=3, jumps={6: 3}, **binary), lambda s: config())


def _bad_settings():
    def broken(value):
        return lambda s: config(start=base64.b64encode(json.dumps(value).encode()).decode())

    yield single("a page size of zero", Traits(), lambda s: config(page_size=0))
    yield single("an empty starting token", Traits(), lambda s: config(start=""))
    yield single("an amount that is a text", Traits(), broken({"NextToken": "page-004", "boto_truncate_amount": "x"}))


def _random(operation, limited, rng):
    traits = random_traits(operation, rng)
    steps = []
    for _ in range(rng.randrange(1, 4)):
        size = rng.choice([None, 2, 3, 5, 7]) if limited else None
        most = 9 if operation.primary != "text" else 60
        steps.append(config(rng.randrange(0, most), size))
    return Plan("at random", traits, lambda service: steps)

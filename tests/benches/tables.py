"""The tables of docs/BENCHMARKS.md, made from what the benches print."""

PAGES = (1, 10, 60, 1_000)
OURS = ("pages", "items", "items_stream")
PEERS = ("async_stream_pages", "async_stream_items", "page_turner_pages", "page_turner_items", "smithy_pages",
         "smithy_items")
TITLES = {
    "loop": "hand-written loop",
    "pages": "**`Pages::next`** and an inner `for`",
    "items": "**`Items::next`**",
    "items_stream": "**`Items` through `StreamExt::next`**",
    "blocking_loop": "hand-written loop without async",
    "blocking_items": "**`BlockingItems`**",
    "gathering_loop": "hand-written loop that gathers",
    "full_result": "**`full_result`**",
    "user_loop": "hand-written loop, users copied",
    "user_items": "**`Items::next`**, users copied",
    "user_loop_from_json": "hand-written loop, users read from JSON",
    "user_items_from_json": "**`Items::next`**, users read from JSON",
    "async_stream_pages": "`async-stream`, pages and an inner `for`",
    "async_stream_items": "`async-stream`, items",
    "page_turner_pages": "`page-turner` 1.0, pages and an inner `for`",
    "page_turner_items": "`page-turner` 1.0, items",
    "smithy_pages": "`aws-smithy-async` 1.3, pages and an inner `for`",
    "smithy_items": "`aws-smithy-async` 1.3, items",
    "python_loop": "loop in Python",
    "botocore_pages": "botocore 1.43, pages and an inner `for`",
    "botocore_search": "botocore 1.43, `search`",
    "botocore_full_result": "botocore 1.43, `build_full_result`",
}
#: What each is compared with, if not with `loop`.
OVER = {"blocking_items": "blocking_loop", "full_result": "gathering_loop", "user_items": "user_loop",
        "user_items_from_json": "user_loop_from_json"}
ITEMS = [(size, kind) for size in (8, 32, 200) for kind in ("plain", "heap")]
LENGTHS = (3, 4, 5, 6, 7)


def table(head, rows):
    head, *rows = ["| " + " | ".join(str(cell) for cell in row) + " |" for row in (head, *rows)]
    return "\n".join([head, "|" + "---|" * (head.count(" | ") + 1), *rows])


def at(name, page):
    return name if page == 60 else f"{name}@{page}"


def bounds(figures):
    """(the table, the figures that miss their bound)"""
    overhead, peers, memory = (figures[name]["ratio"] for name in ("overhead", "peers", "memory"))
    lengths, times = figures["workloads"]["ratio"], figures["peers"]["ns"]

    def ahead(ours, kind):
        return min(float(times[peer]) for peer in PEERS if peer.endswith(kind)) / float(times[ours])

    rows = [
        ("`items_vs_loop`, 32-byte items, pages of 60", overhead["items_vs_loop"], "at most", 1.4),
        ("`items_stream_vs_loop`", overhead["items_stream_vs_loop"], "at most", 2.5),
        ("`pages_vs_loop`", overhead["pages_vs_loop"], "at most", 1.2),
        ("`blocking_items_vs_loop`", overhead["blocking_items_vs_loop"], "at most", 1.3),
        ("`user_items_vs_loop`, users copied", overhead["user_items_vs_loop"], "at most", 1.05),
        ("`user_items_from_json_vs_loop`", overhead["user_items_from_json_vs_loop"], "at most", 1.05),
        ("the fastest peer's items over ours", f"{ahead('items', '_items'):.2f}", "more than", 1),
        ("the fastest peer's pages over ours", f"{ahead('pages', '_pages'):.2f}", "more than", 1),
        ("`smithy_items_vs_items`", peers["smithy_items_vs_items"], "at least", 80),
        *((f"most memory of `{walk}`, 10^7 items over 10^4", memory[f"{walk}_bytes_10e7_vs_10e4"], "at most", 1.05)
          for walk in ("items", "items_stream", "pages", "blocking_items")),
        *((f"time an item of `{walk}`, walks of 10^7 items over 10^3", lengths[f"{walk}_of_10e7_vs_10e3"], "at most",
           1.1) for walk in ("items", "pages", "blocking_items")),
    ]
    holds = {"at most": lambda value, bound: value <= bound, "at least": lambda value, bound: value >= bound,
             "more than": lambda value, bound: value > bound}
    judged = [(*row, holds[row[2]](float(row[1]), row[3])) for row in rows]
    text = table(("figure", "measured", "bound", ""),
                 [(figure, value, f"{how} {bound}", "met" if met else "**missed**")
                  for figure, value, how, bound, met in judged])
    return text, [f"{figure} {value}, {how} {bound}" for figure, value, how, bound, met in judged if not met]


#: Each block of the document: the benches that it needs, and the function that makes it from their figures.
BLOCKS = {
    "users": (["overhead"], lambda bench: users(bench["ns"])),
    "overhead": (["overhead"], lambda bench: overhead(bench["ns"])),
    "peers": (["peers", "botocore"], lambda bench, botocore: peers(bench["ns"], botocore["ns"])),
    "workloads": (["workloads"], lambda bench: workloads(bench)),
    "lengths": (["workloads"], lambda bench: lengths(bench)),
    "memory": (["memory"], lambda bench: memory(bench)),
    "instructions": (["instructions"], lambda bench: instructions(bench["instructions"])),
}


def all_tables(figures):
    """The blocks whose benches have figures."""
    return {name: make(*(figures[bench] for bench in benches))
            for name, (benches, make) in BLOCKS.items() if figures.keys() >= set(benches)}


def users(times):
    ours, by_hand = times["user_items_from_json"], times["user_loop_from_json"]
    return (f"Users read from JSON cost {float(ours):.0f} ns each by `Items::next`, and {float(by_hand):.0f} ns in a loop "
            f"written by hand: {float(ours) / float(by_hand):.2f} times as much.")


def sooner(ratios):
    return ("A walk of 50 pages from a service that takes 20 ms for each is "
            f"{ratios['token_prefetch_1']} times as fast with one request ahead, where the work\n"
            f"at a page takes as long, and {ratios['offset_prefetch_8']} times as fast with eight, where the API takes "
            "offsets.")


def overhead(times):
    def cells(name, kind):
        time, by_hand = times.get(name + kind), times.get(OVER.get(name, "loop") + kind)
        is_loop = "loop" in name
        return (time or "", f"{float(time) / float(by_hand):.2f}" if time and not is_loop else "")

    return table(("walk", "ns/item", "over its loop", "items dropped, ns/item", "over its loop"),
                 [(TITLES[name], *cells(name, ""), *cells(name, "_dropped"))
                  for name in times if not name.endswith("_dropped")])


def peers(times, botocore):
    every = {**times, **botocore}
    names = ("loop", *OURS, *PEERS, "python_loop", "botocore_pages", "botocore_search", "botocore_full_result")
    return table(("ns/item in pages of", *PAGES),
                 [(TITLES[name], *(every[at(name, page)] for page in PAGES)) for name in names])


def workloads(figures):
    times, ratios = figures["ns"], figures["ratio"]
    rows = []
    for size, kind in ITEMS:
        for page in PAGES:
            name = f"{size}_{kind}_by_{page}"
            rows.append((f"{size} bytes" + (", with heap" if kind == "heap" else ""), page, times[f"{name}_loop"],
                         *(ratios[f"{name}_{walk}_vs_loop"]
                           for walk in ("items", "pages", "blocking_items", "full_result"))))
    return table(("item", "page", "loop, ns/item", "`items`", "`pages`", "`blocking_items`", "`full_result`"), rows)


def lengths(figures):
    walks = ("loop", "items", "pages", "blocking_loop", "blocking_items", "gathering_loop", "full_result")
    return table(("ns/item in walks of", *(f"10^{power}" for power in LENGTHS)),
                 [(TITLES[walk], *(figures["ns"][f"{walk}_of_10e{power}"] for power in LENGTHS)) for walk in walks])


def memory(figures):
    names = ("loop", *OURS, "blocking_items", *PEERS)
    size, count = figures["bytes"], figures["allocations"]
    return table(("walk", "most bytes, 10^4 items", "10^7 items", "allocations a page", "beyond the loop's",
                  "a walk of one page"),
                 [(TITLES[name], size[f"{name}_10e4"], size[f"{name}_10e7"], f"{float(count[name]):.2f}",
                   f"{float(count[f'{name}_beyond_loop']):.2f}", count[f"{name}_a_walk"]) for name in names])


def instructions(counts):
    walks = ("loop", *OURS, "blocking_loop", "blocking_items", "gathering_loop", "full_result")
    pages = table(("instructions an item in pages of", *PAGES),
                  [(TITLES[walk], *(counts[walk if page == 60 else f"{walk}_by_{page}"] for page in PAGES))
                   for walk in walks])
    rows = [(f"{size} bytes" + (", with heap" if kind == "heap" else ""), f"{size}_{kind}_") for size, kind in ITEMS
            if (size, kind) != (32, "plain")]
    items = table(("instructions an item", "loop", "`items`"),
                  [(title, counts[f"{name}loop"], counts[f"{name}items"]) for title, name in rows]
                  + [("user, copied", counts["user_loop"], counts["user_items"]),
                     ("user, read from JSON", counts["user_loop_from_json"], counts["user_items_from_json"])])
    return f"{pages}\n\n{items}"


AHEAD = {
    "token_prefetch_1": "tokens that the service returns, 20 ms of work that is awaited",
    "token_prefetch_1_spawned": "the same, work that blocks the thread, a fetcher that spawns",
    "token_prefetch_1_spawned_in_a_task": "the same, the walk in a task, its requests on a runtime of their own",
    "offset_prefetch_8": "offsets, no work",
    "page_number_prefetch_8": "page numbers, no work",
    "vs_page_turner_pages_ahead_8": "page-turner's `pages_ahead(8, …)` over ours, no work",
}


def ahead(figures):
    """(the table, the figures that miss their bound)"""
    ratios, bounds, least = (figures[kind] for kind in ("ratio", "bound", "at_least"))
    rows, missed = [], []
    for name, title in AHEAD.items():
        met = float(ratios[name]) >= float(least[name])
        rows.append((f"`{name}`", title, ratios[name], bounds.get(name, ""), f"at least {least[name]}",
                     "met" if met else "**missed**"))
        if not met:
            missed.append(f"{name} {ratios[name]}, at least {least[name]}")
    times = table(("figure", "walk", "measured", "pages / (1 + ceil((pages − 1) / (n + 1)))", "bound", ""), rows)
    requests = table(("walk of 50 pages", "requests", "of them past the end"),
                     [(f"`{name}`", figures["requests"][name], figures["past_the_end"][name])
                      for name in figures["requests"]])
    return f"{times}\n\n{requests}", missed


def points_ahead(figures):
    """(latency in ms, requests ahead, time of the walk in ms) for the plot."""
    return [(*name.split("_"), time) for name, time in figures["milliseconds"].items()]


def points(figures):
    """(contender, page size, nanoseconds an item) for the plot."""
    every = {**figures["peers"]["ns"], **figures["botocore"]["ns"]}
    return [(name, page, every[at(name, page)])
            for name in ("loop", *OURS, *PEERS, "botocore_pages") for page in PAGES]

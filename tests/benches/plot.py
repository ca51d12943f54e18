"""Draws items per second against page size, from lines `NAME PAGE NANOSECONDS`: `plot.py FILE < POINTS`.

Run by `report`.
"""
import sys

import matplotlib

matplotlib.use("svg")
import matplotlib.pyplot as plt

# The same figures give the same file.
matplotlib.rcParams.update({"svg.hashsalt": "paginator", "svg.fonttype": "none", "font.size": 9})

STYLES = {
    "loop": ("hand-written loop", "black", "--"),
    "pages": ("Pages", "tab:blue", "-"),
    "items": ("Items::next", "tab:green", "-"),
    "items_stream": ("Items, StreamExt::next", "tab:olive", "-"),
    "async_stream_pages": ("async-stream, pages", "tab:orange", ":"),
    "async_stream_items": ("async-stream, items", "tab:orange", "-."),
    "page_turner_pages": ("page-turner, pages", "tab:purple", ":"),
    "page_turner_items": ("page-turner, items", "tab:purple", "-."),
    "smithy_pages": ("aws-smithy-async, pages", "tab:red", ":"),
    "smithy_items": ("aws-smithy-async, items", "tab:red", "-."),
    "botocore_pages": ("botocore, pages", "tab:gray", "-."),
}

series = {}
for line in sys.stdin:
    name, page, nanoseconds = line.split()
    series.setdefault(name, []).append((int(page), 1e9 / float(nanoseconds)))

figure, axes = plt.subplots(figsize=(8, 5), layout="constrained")
for name, points in series.items():
    title, colour, style = STYLES[name]
    axes.plot(*zip(*points), label=title, color=colour, linestyle=style, marker="o", markersize=3)
axes.set(xscale="log", yscale="log", xlabel="items a page", ylabel="items per second", xticks=(1, 10, 60, 1000))
axes.xaxis.set_major_formatter("{x:.0f}")
axes.xaxis.set_minor_locator(matplotlib.ticker.NullLocator())
axes.grid(alpha=0.3)
figure.legend(loc="outside right upper")
figure.savefig(sys.argv[1], metadata={"Date": None})

"""Draws the time of a walk against the requests ahead, from lines `LATENCY AHEAD MILLISECONDS`:
`plot_ahead.py FILE < POINTS`. Run by `report`."""
import sys

import matplotlib

matplotlib.use("svg")
import matplotlib.pyplot as plt

# The same figures give the same file.
matplotlib.rcParams.update({"svg.hashsalt": "paginator", "svg.fonttype": "none", "font.size": 9})

PAGES = 50

series = {}
for line in sys.stdin:
    latency, ahead, milliseconds = map(int, line.split())
    series.setdefault(latency, []).append((ahead, milliseconds / 1000))

figure, axes = plt.subplots(figsize=(7, 4), layout="constrained")
for latency, points in series.items():
    points.sort()
    (drawn,) = axes.plot(*zip(*points), label=f"{latency} ms a request", marker="o", markersize=3)
    least = [(ahead, latency / 1000 * (1 + -(-(PAGES - 1) // (ahead + 1)))) for ahead, _ in points]
    axes.plot(*zip(*least), color=drawn.get_color(), linestyle=":", linewidth=1)
axes.plot([], [], color="black", linestyle=":", linewidth=1, label="rounds of n + 1 requests, nothing else")
axes.set(yscale="log", xlabel="n requests ahead", ylabel=f"seconds for {PAGES} pages")
axes.yaxis.set_major_formatter("{x:g}")
axes.grid(alpha=0.3, which="both")
axes.legend()
figure.savefig(sys.argv[1], metadata={"Date": None})

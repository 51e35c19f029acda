#!/usr/bin/env python3
"""What measuring a front by a rule costs and loses, from the curves of `proxylens remeasure … --json FILE`: the second table of
docs/remeasuring.md. Means over targets and draws; losses with their standard error over the draws.

    python3 remeasuring.py FILE.json
"""

import collections
import json
import statistics
import sys

if len(sys.argv) != 2:
    sys.exit(__doc__)
with open(sys.argv[1], encoding="utf-8") as file:
    curves = json.load(file)["curves"]


def front(curve):
    """After all of the front that was promised, or the last network studied."""
    return min(curve["promised"], len(curve["hv_loss"]) - 1)


def until(share):
    """After the first network at which no more than a share of the hypervolume is expected to be missed."""
    return lambda curve: next(
        (n for n, expected in enumerate(curve["expected_loss"]) if expected is not None and expected <= share),
        len(curve["hv_loss"]) - 1,
    )


RULES = [
    ("all of the blend's predicted front", "blend_layers", front),
    ("all of the best known device's front", "reuse_layers", front),
    ("doubt, until 2 % is expected", "doubt", until(0.02)),
    ("sure members spared, until 3 % is expected", "sure_spared", until(0.03)),
    ("sure members spared, until 2 % is expected", "sure_spared", until(0.02)),
    ("sure members spared, until 1 % is expected", "sure_spared", until(0.01)),
]


def told(values):
    """The mean over the draws, in percent, with its standard error."""
    means = [statistics.mean(draw) for draw in values.values()]
    error = statistics.stdev(means) / len(means) ** 0.5 if len(means) > 1 else float("nan")
    return f"{100 * statistics.mean(means):.2f} ± {100 * error:.2f} %"


print("| rule | measured | counted unmeasured | loss | accurate |\n| --- | ---: | ---: | ---: | ---: |")
for name, way, stop in RULES:
    own = [curve for curve in curves if curve["way"] == way]
    if not own:
        continue
    loss, accurate = collections.defaultdict(list), collections.defaultdict(list)
    measured, unmeasured = [], []
    for curve in own:
        n = stop(curve)
        measured.append(n)
        unmeasured.append(curve["unmeasured"][n])
        loss[curve["seed"]].append(curve["hv_loss"][n])
        accurate[curve["seed"]].append(curve["hv_loss_accurate"][n])
    spared = f"{statistics.mean(unmeasured):.1f}" if way == "sure_spared" else "–"
    print(f"| {name} | {statistics.mean(measured):.1f} | {spared} | {told(loss)} | {told(accurate)} |")

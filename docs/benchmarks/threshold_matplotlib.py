#!/usr/bin/env python3
"""Loss against SRCC as a matplotlib user draws it, from `proxylens loss FOLDER --json FILE`: the window's threshold view.

    python3 threshold_matplotlib.py LOSS.json FILE.png [WIDTH_MM]
"""

import json
import sys

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt


def main(losses, file, width="85"):
    with open(losses) as source:
        table = json.load(source)
    pairs = [(i, j) for i in range(len(table["devices"])) for j in range(len(table["devices"])) if i != j]
    figure, axes = plt.subplots(figsize=(float(width) / 25.4, 0.73 * float(width) / 25.4), layout="constrained")
    axes.scatter([table["srcc"][i][j] for i, j in pairs], [100 * table["hv_loss"][i][j] for i, j in pairs], s=3)
    axes.axvline(0.9, color="black", linewidth=0.8)
    axes.axhline(5, color="black", linewidth=0.8, linestyle="--")
    axes.set_xlabel("SRCC", fontsize=7)
    axes.set_ylabel("Pareto loss (%)", fontsize=7)
    axes.tick_params(labelsize=6)
    figure.savefig(file, dpi=300)


if __name__ == "__main__":
    main(*sys.argv[1:])

#!/usr/bin/env python3
"""The scatter of two devices as a pandas and matplotlib user draws it: `proxylens scatter FOLDER --x A --y B -o FILE`.

    python3 scatter_matplotlib.py FOLDER A B FILE.png [WIDTH_MM]
"""

import pathlib
import sys

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import pandas


def column(folder, device):
    return pandas.read_csv(pathlib.Path(folder, "latency", device + ".csv"), index_col="arch_id")["latency_ms"]


def main(folder, x, y, file, width="85"):
    both = pandas.DataFrame({x: column(folder, x), y: column(folder, y)})
    both = both.where(both > 0).dropna()
    figure, axes = plt.subplots(figsize=(float(width) / 25.4, 0.86 * float(width) / 25.4), layout="constrained")
    axes.scatter(both[x], both[y], s=2, alpha=0.3, linewidths=0)
    axes.set_xlabel(f"{x} latency (ms)", fontsize=7)
    axes.set_ylabel(f"{y} latency (ms)", fontsize=7)
    axes.tick_params(labelsize=6)
    axes.set_title(f"SRCC {both[x].corr(both[y], method='spearman'):.3f}", fontsize=7)
    figure.savefig(file, dpi=300)


if __name__ == "__main__":
    main(*sys.argv[1:])

#!/usr/bin/env python3
"""Learning curves as a matplotlib user draws them, from `proxylens study FOLDER --json FILE`: `proxylens study FOLDER -o FILE`.

    python3 curves_matplotlib.py STUDY.json FILE.png [WIDTH_MM]
"""

import sys

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import pandas


def main(study, file, width="85"):
    points = pandas.read_json(study)
    figure, axes = plt.subplots(figsize=(float(width) / 25.4, 0.73 * float(width) / 25.4), layout="constrained")
    for method, curve in points.groupby("method", sort=False):
        middle = curve.groupby("samples")["srcc_median"].quantile([0.1, 0.5, 0.9]).unstack()
        axes.plot(middle.index, middle[0.5], marker="o", markersize=3, label=method)
        axes.fill_between(middle.index, middle[0.1], middle[0.9], alpha=0.2)
    axes.set_xlabel("Measurements on the target", fontsize=7)
    axes.set_ylabel("SRCC on architectures not measured", fontsize=7)
    axes.tick_params(labelsize=6)
    axes.legend(fontsize=6)
    figure.savefig(file, dpi=300)


if __name__ == "__main__":
    main(*sys.argv[1:])

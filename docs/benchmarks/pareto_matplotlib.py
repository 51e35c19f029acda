#!/usr/bin/env python3
"""Two Pareto fronts as a pandas and matplotlib user draws them: `proxylens pareto FOLDER --proxy A --target B -o FILE`.

    python3 pareto_matplotlib.py FOLDER A B FILE.png [WIDTH_MM]
"""

import pathlib
import sys

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import pandas


def column(folder, device):
    return pandas.read_csv(pathlib.Path(folder, "latency", device + ".csv"), index_col="arch_id")["latency_ms"]


def front(latency, accuracy):
    order = pandas.DataFrame({"latency": latency, "accuracy": accuracy}).sort_values(
        ["latency", "accuracy"], ascending=[True, False]
    )
    return order[order["accuracy"] > order["accuracy"].cummax().shift(fill_value=float("-inf"))].index


def main(folder, proxy, target, file, width="85"):
    architectures = pandas.read_csv(pathlib.Path(folder, "architectures.csv"), index_col="arch_id")
    accuracy = architectures.select_dtypes("number").iloc[:, 0]
    data = pandas.DataFrame(
        {"proxy": column(folder, proxy), "target": column(folder, target), "accuracy": accuracy}
    ).dropna()
    optimal = data.loc[front(data["target"], data["accuracy"])]
    chosen = data.loc[front(data["proxy"], data["accuracy"])]
    derived = chosen.loc[front(chosen["target"], chosen["accuracy"])]
    figure, axes = plt.subplots(figsize=(float(width) / 25.4, 0.67 * float(width) / 25.4), layout="constrained")
    axes.scatter(data["target"], data["accuracy"], s=2, alpha=0.3, linewidths=0, color="grey", label="architectures")
    axes.step(optimal["target"], optimal["accuracy"], where="post", marker="o", markersize=2, label="target-optimal")
    axes.step(derived["target"], derived["accuracy"], where="post", marker="D", markersize=2, label="proxy-derived")
    axes.set_xlabel(f"{target} latency (ms)", fontsize=7)
    axes.set_ylabel(f"{accuracy.name} (%)", fontsize=7)
    axes.tick_params(labelsize=6)
    axes.legend(fontsize=6)
    figure.savefig(file, dpi=300)


if __name__ == "__main__":
    main(*sys.argv[1:])

#!/usr/bin/env python3
"""The SRCC heatmap of a dataset folder as a pandas and seaborn user draws it.

Reads latency/<device>.csv, ranks, correlates, clusters the devices and writes an annotated heatmap: the same job as
`proxylens heatmap FOLDER -o FILE.png`, to compare both as whole processes.

    python3 heatmap_seaborn.py FOLDER FILE.png [WIDTH_MM]
"""

import pathlib
import sys

import matplotlib

matplotlib.use("Agg")

import pandas
import seaborn
from scipy.cluster.hierarchy import leaves_list, linkage
from scipy.spatial.distance import squareform


def main(folder, file, width="180"):
    columns = {
        path.stem: pandas.read_csv(path, index_col="arch_id")["latency_ms"]
        for path in sorted(pathlib.Path(folder, "latency").glob("*.csv"))
    }
    latencies = pandas.DataFrame(columns)
    srcc = latencies.where(latencies > 0).corr(method="spearman")
    distance = squareform((1 - srcc).to_numpy(), checks=False)
    order = leaves_list(linkage(distance, method="average", optimal_ordering=True))
    srcc = srcc.iloc[order, order]
    axes = seaborn.heatmap(srcc, annot=True, fmt=".2f", cmap="cividis", square=True, annot_kws={"size": float(width) / 30})
    axes.figure.set_size_inches(float(width) / 25.4, 165 / 180 * float(width) / 25.4)
    axes.figure.savefig(file, dpi=300, bbox_inches="tight")


if __name__ == "__main__":
    main(*sys.argv[1:])

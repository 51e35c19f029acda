"""SRCC of all pairs against scipy.stats.spearmanr in turn, holes against complete columns, leaf order, loss of all pairs.

    mvn -DskipTests package && python3 docs/benchmarks/ranks.py [pairs]

Each figure is the least of several calls in a warm process; printed are the medians over the pairs (3). Needs SciPy.
"""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

import numpy
import scipy.stats

ROOT = Path(__file__).resolve().parents[2]
CLASSES = os.pathsep.join([str(ROOT / "target/proxylens/lib/*"), str(ROOT / "target/test-classes")])


def ours(what, devices, rows, *options):
    command = ["java", "-Xmx4g", *options, "-cp", CLASSES, "org.proxylens.benchmark.RankTable", what, devices, rows]
    return float(subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True).stdout)


def scipys(devices, rows):
    random = numpy.random.default_rng(1)
    shared = 2 * random.random((5, rows))
    columns = numpy.stack([numpy.exp(shared[device % 5] + random.random(rows)) for device in range(devices)])
    columns[::4] = numpy.rint(columns[::4])
    least = float("inf")
    for _ in range(2):
        begun = time.time()
        scipy.stats.spearmanr(columns, axis=1)
        least = min(least, 1000 * (time.time() - begun))
    return least


def main():
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    first = ["-XX:TieredStopAtLevel=1"]
    print("| SRCC of all pairs | ours, ms | SciPy, ms | SciPy / ours | first compiler alone, ms | SciPy / that |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    complete = 0
    for devices, rows in ((200, 15_625), (1000, 15_625), (20, 1_000_000)):
        runs = [(ours("srcc", devices, rows), scipys(devices, rows), ours("srcc", devices, rows, *first))
                for _ in range(pairs)]
        mine, theirs, quick = (statistics.median(run[at] for run in runs) for at in range(3))
        complete = mine if devices == 200 else complete
        ratio = statistics.median(run[1] / run[0] for run in runs)
        quickly = statistics.median(run[1] / run[2] for run in runs)
        print(f"| {devices} x {rows:,} | {mine:,.0f} | {theirs:,.0f} | {ratio:.1f} | {quick:,.0f} | {quickly:.1f} |", flush=True)
    holes = ours("holes", 200, 15_625)
    print(f"\n200 patterns of 5 % holes: {holes:,.0f} ms, {holes / complete:.1f} times the complete columns")
    print(f"order of 1,000 devices: {ours('order', 1000, 1000):,.0f} ms")
    print(f"loss of all ordered pairs of 200 x 15,625: {ours('loss', 200, 15_625):,.0f} ms")


if __name__ == "__main__":
    main()

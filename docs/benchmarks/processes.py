"""Whole commands against what a pandas user runs instead, in turn: A B A B …

    python3 docs/benchmarks/processes.py path/to/proxylens FOLDER [runs] [name ...]

FOLDER takes the inputs (600 MB), made where they are not there yet. Names: srcc200, srcc1m, parquet (against the same
CSV), heatmap, adapt, adapt200, fbnet (adapt, 26 devices on 100,000 networks of FBNet), study (with --csv, which also counts
how often intervals come true), curves (the same study without), loss; all of them unless some are given. Printed are medians of elapsed seconds,
of processor seconds and of the most memory, and the ratio of each pair's elapsed and processor times. Needs pandas and
seaborn, and Linux or macOS.
"""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

import numpy
import pandas

HERE = Path(__file__).parent
SRCC = "import sys, pandas; print(pandas.read_csv(sys.argv[1], index_col='arch_id').corr(method='spearman').iloc[0, 1])"


def latencies(devices, rows):
    random = numpy.random.default_rng(1)
    shared = numpy.exp(random.normal(0, 0.5, (5, rows)))
    columns = {}
    for device in range(devices):
        column = 5 * shared[device % 5] * numpy.exp(random.normal(0, 0.1, rows))
        columns[f"device_{device}"] = column.round(4) if device % 2 else column
    return pandas.DataFrame(columns, index=pandas.RangeIndex(rows, name="arch_id"))


def wide(path, devices, rows):
    if not path.exists():
        latencies(devices, rows).to_csv(path)
    return path


def parquet(program, inputs):
    """The table of 15,625 x 200 as this program writes it."""
    path = inputs / "200.parquet"
    if not path.exists():
        subprocess.run([program, "convert", wide(inputs / "200.csv", 200, 15_625), "--parquet", path], check=True)
    return path


def folder(path, devices, rows=5**6):
    """A folder with cells and accuracies."""
    if not path.exists():
        (path / "latency").mkdir(parents=True)
        table = latencies(devices, rows)
        for name in table:
            table[name].rename("latency_ms").to_csv(path / "latency" / f"{name}.csv")
        operations = ["none", "skip_connect", "nor_conv_1x1", "nor_conv_3x3", "avg_pool_3x3"]
        cells = []
        for row in range(rows):
            o = [operations[row // 5**edge % 5] for edge in range(6)]
            cells.append(f"|{o[0]}~0|+|{o[1]}~0|{o[2]}~1|+|{o[3]}~0|{o[4]}~1|{o[5]}~2|")
        accuracy = 60 + 35 * numpy.random.default_rng(3).beta(5, 2, rows)
        pandas.DataFrame({"arch": cells, "accuracy": accuracy}, index=table.index).to_csv(path / "architectures.csv")
    return path


def fbnet(path, devices=26, rows=100_000):
    """A folder with networks of FBNet's space, drawn at random, whose blocks cost something of their own on each device."""
    if not path.exists():
        (path / "latency").mkdir(parents=True)
        random = numpy.random.default_rng(7)
        blocks = ["k3_e1", "k3_e1_g2", "k3_e3", "k3_e6", "k5_e1", "k5_e1_g2", "k5_e3", "k5_e6", "skip"]
        code = random.integers(0, len(blocks), (rows, 22))
        index = pandas.RangeIndex(rows, name="arch_id")
        shared = random.gamma(2, 1, (5, 22, len(blocks)))
        for device in range(devices):
            costs = shared[device % 5] * random.uniform(0.7, 1.4, (22, len(blocks)))
            column = 3 + 0.4 * sum(costs[block][code[:, block]] for block in range(22))
            column *= numpy.exp(random.normal(0, 0.02, rows))
            series = pandas.Series(column.round(4) if device % 2 else column, index=index, name="latency_ms")
            series.to_csv(path / "latency" / f"device_{device}.csv")
        archs = ["|".join(blocks[block] for block in row) for row in code]
        accuracy = 60 + 15 * numpy.random.default_rng(3).beta(5, 2, rows)
        pandas.DataFrame({"arch": archs, "accuracy": accuracy}, index=index).to_csv(path / "architectures.csv")
    return path


def run(command):
    started = time.time()
    child = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if status:
        sys.exit(f"failed: {command}")
    return time.time() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    program, inputs = sys.argv[1], Path(sys.argv[2])
    runs = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    inputs.mkdir(parents=True, exist_ok=True)
    python = sys.executable
    tasks = {
        "srcc200": lambda: ([program, "srcc", wide(inputs / "200.csv", 200, 15_625), "--csv", inputs / "out.csv"],
                            [python, "-c", SRCC, inputs / "200.csv"]),
        "srcc1m": lambda: ([program, "srcc", wide(inputs / "1m.csv", 20, 1_000_000), "--csv", inputs / "out.csv"],
                           [python, "-c", SRCC, inputs / "1m.csv"]),
        "parquet": lambda: ([program, "srcc", parquet(program, inputs), "--csv", inputs / "out.csv"],
                            [program, "srcc", wide(inputs / "200.csv", 200, 15_625), "--csv", inputs / "out.csv"]),
        "heatmap": lambda: ([program, "heatmap", folder(inputs / "18", 18), "-o", inputs / "ours.png"],
                            [python, HERE / "heatmap_seaborn.py", inputs / "18", inputs / "theirs.png"]),
        "adapt": lambda: ([program, "adapt", folder(inputs / "26", 26), "--target", "device_3"],
                          [python, HERE / "heatmap_seaborn.py", inputs / "26", inputs / "theirs.png"]),
        "adapt200": lambda: ([program, "adapt", folder(inputs / "200", 200), "--target", "device_3"],
                             [python, HERE / "heatmap_seaborn.py", inputs / "200", inputs / "theirs.png"]),
        "fbnet": lambda: ([program, "adapt", fbnet(inputs / "fbnet"), "--target", "device_3"],
                          [python, HERE / "heatmap_seaborn.py", inputs / "fbnet", inputs / "theirs.png"]),
        "curves": lambda: ([program, "study", folder(inputs / "18", 18), "--samples", "10,30,70",
                            "--json", inputs / "out.json"],
                           [python, HERE / "heatmap_seaborn.py", inputs / "18", inputs / "theirs.png"]),
        "study": lambda: ([program, "study", folder(inputs / "18", 18), "--samples", "10,30,70",
                           "--csv", inputs / "out.csv"],
                          [python, HERE / "heatmap_seaborn.py", inputs / "18", inputs / "theirs.png"]),
        "loss": lambda: ([program, "loss", folder(inputs / "200", 200), "--csv", inputs / "out.csv"],
                         [python, HERE / "heatmap_seaborn.py", inputs / "200", inputs / "theirs.png"]),
    }
    print("| task | elapsed, s | processor, s | MB | pandas: elapsed | processor | MB | ratios: elapsed | processor |")
    print("| --- " + "| ---: " * 8 + "|")
    for name in sys.argv[4:] or tasks:
        ours, theirs = tasks[name]()
        pairs = [(run(ours), run(theirs)) for _ in range(runs)]
        cells = [f"{statistics.median(pair[side][figure] for pair in pairs):,.{digits}f}"
                 for side in (0, 1) for figure, digits in ((0, 1), (1, 1), (2, 0))]
        cells += [f"{statistics.median(pair[0][figure] / pair[1][figure] for pair in pairs):.2f}" for figure in (0, 1)]
        print(f"| {name} | " + " | ".join(cells) + " |", flush=True)


if __name__ == "__main__":
    main()

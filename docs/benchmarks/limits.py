"""Opens large inputs, honest and hostile, and prints the table of docs/limits.md.

    python3 docs/benchmarks/limits.py path/to/proxylens [folder for the inputs, 250 MB]

Each is opened by `proxylens info` with a heap of 3 GB; a set of 1,000 devices goes through the commands that take longest.
Time is that of the whole process, on the clock and of processors; memory the most that the system counted for it. Needs Python's own library only, and Linux or macOS.
"""

import gzip
import math
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

MILLION = 1_000_000


def inputs(folder):
    """Name, what it is, path; made where it is not there yet."""

    def bomb(path):
        with gzip.open(path, "wb", 9) as out:
            out.write(b"arch_id,latency_ms\n")
            for _ in range(600):
                out.write(b"1,1\n" * (MILLION // 4))

    def lines(path, header, rows):
        with open(path, "w") as out:
            out.write(header + "\n")
            out.writelines(rows)

    made = [
        ("bomb.csv.gz", "583 KB of gzip that unpack to 150 M rows", bomb),
        ("repeats.csv", "20 M measurements of 1,000 networks",
         lambda path: lines(path, "arch_id,latency_ms",
                            (f"{i % 1000},{1 + i % 7}.{i % 20}\n" for i in range(20 * MILLION)))),
        ("rows.csv", "2 M networks on two devices",
         lambda path: lines(path, "arch_id,a,b", (f"{i},{i % 97 + 1}.5,{i % 89 + 1}.25\n" for i in range(2 * MILLION)))),
        ("columns.csv", "1 M columns",
         lambda path: lines(path, "arch_id," + ",".join(f"d{i}" for i in range(MILLION)),
                            (f"{i}" + ",1" * MILLION + "\n" for i in range(3)))),
    ]
    for name, what, write in made:
        path = folder / name
        if not path.exists():
            write(path)
        yield what, path
    yield "an endless device, `/dev/zero`", Path("/dev/zero")


def thousand(folder):
    """1,000 devices on 1,000 random cells, with accuracies: sums over operations, each device with its own costs and noise."""
    path = folder / "thousand"
    if path.exists():
        return path
    path.mkdir()
    draw = random.Random(1)
    operations = ["none", "skip_connect", "nor_conv_1x1", "nor_conv_3x3", "avg_pool_3x3"]
    cells = [[draw.randrange(5) for _ in range(6)] for _ in range(1000)]
    costs = [[base * math.exp(draw.gauss(0, 0.5)) for base in (0.01, 0.05, 1, 4, 0.4)] for _ in range(1000)]
    with open(path / "architectures.csv", "w") as out:
        out.write("arch_id,arch,acc\n")
        for i, cell in enumerate(cells):
            a, b, c, d, e, f = (operations[op] for op in cell)
            arch = f"|{a}~0|+|{b}~0|{c}~1|+|{d}~0|{e}~1|{f}~2|"
            out.write(f"{i},{arch},{60 + 30 * (1 - math.exp(-sum(cell) / 8)) + draw.gauss(0, 1):.3f}\n")
    with open(path / "latency.csv", "w") as out:
        out.write("arch_id," + ",".join(f"d{k:04d}" for k in range(1000)) + "\n")
        for i, cell in enumerate(cells):
            values = ((sum(cost[op] for op in cell) + 0.5) * math.exp(draw.gauss(0, 0.03)) for cost in costs)
            out.write(f"{i}," + ",".join(f"{value:.6f}" for value in values) + "\n")
    return path


def run(program, *arguments):
    started = time.time()
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        child = subprocess.Popen([program, *arguments], stdout=out, stderr=err,
                                 env=dict(os.environ, PROXYLENS_JAVA_OPTS="-Xmx3g", JDK_JAVA_OPTIONS="-Xmx3g"))
        _, status, usage = os.wait4(child.pid, 0)
        out.seek(0)
        err.seek(0)
        said = out.readline() or err.read().splitlines()[-1]
    code = os.waitstatus_to_exitcode(status)
    processor = usage.ru_utime + usage.ru_stime
    return f"{code} | {time.time() - started:.1f} | {processor:.1f} | {usage.ru_maxrss / 1024:,.0f}", said.decode().strip()


def main():
    program = sys.argv[1]
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(sys.argv[2] if len(sys.argv) > 2 else temporary)
        folder.mkdir(exist_ok=True)
        print("| input | exit | seconds | of a processor | MB | what is said |\n| --- | ---: | ---: | ---: | ---: | --- |")
        for what, path in inputs(folder):
            cost, said = run(program, "info", path)
            print(f"| {what} | {cost} | {said} |", flush=True)
        path = thousand(folder)
        print("\n| 1,000 devices on 1,000 networks | exit | seconds | of a processor | MB | written |")
        print("| --- | ---: | ---: | ---: | ---: | ---: |")
        for what, command, output in (
                ("`report`", ["report", path, "-o"], "report.html"),
                ("`loss --json`", ["loss", path, "--json"], "loss.json"),
                ("`adapt --samples 50`, the blend", ["adapt", path, "--target", "d0007", "--samples", "50", "--csv"],
                 "adapted.csv")):
            cost, _ = run(program, *command, folder / output)
            print(f"| {what} | {cost} | {(folder / output).stat().st_size / 1e6:.1f} MB |", flush=True)


if __name__ == "__main__":
    main()

"""Opens large inputs, honest and hostile, and prints the table of docs/limits.md.

    python3 docs/benchmarks/limits.py path/to/proxylens [folder for the inputs, 250 MB]

Each is opened by `proxylens info` with a heap of 3 GB. Time is that of the whole process, memory the most that the
system counted for it. Needs Python's own library only, and Linux or macOS.
"""

import gzip
import os
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


def run(program, path):
    started = time.time()
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        child = subprocess.Popen([program, "info", path], stdout=out, stderr=err,
                                 env=dict(os.environ, PROXYLENS_JAVA_OPTS="-Xmx3g", JDK_JAVA_OPTIONS="-Xmx3g"))
        _, status, usage = os.wait4(child.pid, 0)
        out.seek(0)
        err.seek(0)
        said = out.readline() or err.read().splitlines()[-1]
    code = os.waitstatus_to_exitcode(status)
    return code, time.time() - started, usage.ru_maxrss / 1024, said.decode().strip()


def main():
    program = sys.argv[1]
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(sys.argv[2] if len(sys.argv) > 2 else temporary)
        folder.mkdir(exist_ok=True)
        print("| input | exit | seconds | MB | what is said |\n| --- | ---: | ---: | ---: | --- |")
        for what, path in inputs(folder):
            code, seconds, memory, said = run(program, path)
            print(f"| {what} | {code} | {seconds:.1f} | {memory:,.0f} | {said} |", flush=True)


if __name__ == "__main__":
    main()

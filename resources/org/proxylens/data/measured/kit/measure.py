#!/usr/bin/env python3
"""Measures the networks of this kit with ONNX Runtime: python3 measure.py -o my_device.csv

Needs Python 3.8 or later with onnxruntime and numpy. What is measured is kept at once; started again with the
same file, it goes on where it ended. The CSV (arch_id,latency_ms, a row for each network and round) opens in ProxyLens as it is,
however much of it is there.
"""
import argparse
import json
import math
import os
import platform
import random
import statistics
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
PASSES = 5
MOST_PASSES = 30
AGREEMENT = 0.995
SENTINEL_EVERY = 6
FLOOR = 0.06
SPREADS = 3
RECENT = 9
PATIENCE = 12
NEIGHBOURS = 3
ATTEMPTS = 3


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("-o", "--output", required=True, help="CSV to keep measurements in")
    parser.add_argument("--threads", type=int, default=1, help="processors a network may use (default: 1)")
    parser.add_argument("--rounds", type=int, default=3, help="how often every network is measured (default: 3)")
    parser.add_argument("--minutes", type=float, default=60, help="the longest, in minutes (default: 60)")
    parser.add_argument("--provider", default="CPUExecutionProvider", help="what executes the layers")
    parser.add_argument("--visit-ms", type=float, default=25, help="how long a network is run at least, warmed up")
    return parser.parse_args()


def session(options, network):
    import numpy
    import onnxruntime

    settings = onnxruntime.SessionOptions()
    settings.intra_op_num_threads = options.threads
    settings.inter_op_num_threads = 1
    model = onnxruntime.InferenceSession(
        os.path.join(HERE, network["file"]), settings, providers=[options.provider])
    pictures = numpy.random.default_rng(0).standard_normal(network["input"], dtype=numpy.float32)
    return lambda: model.run(None, {"input": pictures})


def milliseconds(run):
    start = time.perf_counter()
    run()
    return 1000 * (time.perf_counter() - start)


def visit(options, network):
    """The lower quartile of timed runs, after warming up until two windows in a row have medians within two percent."""
    run = session(options, network)
    before, total = math.inf, 0
    for _ in range(12):
        window = [milliseconds(run) for _ in range(3)]
        now, total = statistics.median(window), total + sum(window)
        if abs(now - before) <= 0.02 * before or total > 4 * options.visit_ms:
            break
        before = now
    times = []
    while len(times) < 5 or (sum(times) < options.visit_ms and len(times) < 200):
        times.append(milliseconds(run))
    times.sort()
    return times[(len(times) - 1) // 4]


def round_latencies(rows):
    """(arch_id, latency) of the visits of a round: the median of each network's with the speed of the machine taken out.

    The logarithm of a visit's latency is the network's plus the machine's at that time: median polish, the machine's over the
    visits of other networks before and behind.
    """
    def networks(speeds):
        own = {}
        for row, speed in zip(rows, speeds):
            own.setdefault(row["arch_id"], []).append(math.log(row["latency_ms"]) - speed)
        return {arch_id: statistics.median(values) for arch_id, values in own.items()}

    def speeds_of(known):
        speeds = []
        for i, row in enumerate(rows):
            near = rows[max(0, i - NEIGHBOURS):i + NEIGHBOURS + 1]
            away = [math.log(each["latency_ms"]) - known[each["arch_id"]]
                    for each in near if each["arch_id"] != row["arch_id"]]
            speeds.append(statistics.median(away) if away else 0.0)
        return speeds

    def spread(known, speeds):
        return sum(abs(math.log(row["latency_ms"]) - speed - known[row["arch_id"]]) for row, speed in zip(rows, speeds))

    steady = [0.0] * len(rows)
    raw = known = networks(steady)
    speeds = steady
    for _ in range(8):
        speeds = speeds_of(known)
        known = networks(speeds)
    if not rows or spread(known, speeds) >= spread(raw, steady):
        known, speeds = raw, steady
    usual = statistics.median(speeds) if rows else 0.0
    return [(arch_id, math.exp(value + usual)) for arch_id, value in known.items()]


def ranks(values):
    return [sum(other < value for other in values) + sum(other == value for other in values) / 2 for value in values]


def repeated(rows):
    """The rank correlation a round would reach with another like it, from its odd and its even passes (Spearman and Brown, 1910)."""
    passes = max(row["pass"] for row in rows)
    half = passes // 2
    odd, even = (dict(round_latencies([row for row in rows if row["pass"] <= 2 * half and row["pass"] % 2 == which]))
                 for which in (1, 0))
    shared = [arch_id for arch_id in odd if arch_id in even]
    first, second = (ranks([half[arch_id] for arch_id in shared]) for half in (odd, even))
    middle = len(shared) / 2
    spreads = [sum((rank - middle) ** 2 for rank in half) for half in (first, second)]
    if len(shared) < 3 or 0 in spreads:
        return 1.0
    between = sum((a - middle) * (b - middle) for a, b in zip(first, second)) / math.sqrt(spreads[0] * spreads[1])
    times = passes / half
    return times * between / (1 + (times - 1) * between) if between > 0 else between


class Watch:
    """Tells by a network that is measured again and again whether the machine is as it was, in view of its own noise."""

    def __init__(self, before):
        self.all, self.state, self.away, self.first = [], [], [], None
        for latency in before:
            self.look(latency)

    def spread(self):
        """From one look to the next, a standard deviation of logarithms, and the differences it was estimated from."""
        count = min(30, len(self.all) - 1)
        if count < 4:
            return 0.0, max(1, count)
        last = self.all[-count - 1:]
        return statistics.median(abs(b - a) for a, b in zip(last, last[1:])) / (0.6745 * math.sqrt(2)), count

    def bound(self):
        spread, count = self.spread()
        return max(FLOOR, SPREADS * (1 + 4 / count) * spread)

    def crept(self):
        """The recent state over the first, where it has crept away from it without a step; told once, that is the first."""
        if len(self.state) < RECENT:
            return 1.0
        recent = statistics.median(self.state[-RECENT:])
        if self.first is None:
            self.first = recent
        off = recent - self.first
        if abs(off) <= max(FLOOR, SPREADS * math.sqrt(math.pi / RECENT) * self.spread()[0]):
            return 1.0
        self.first = recent
        return math.exp(off)

    def look(self, latency):
        """Whether it is calm, the latency over the recent one, and how far the machine has crept (1: not)."""
        now = math.log(latency)
        off = now - statistics.median(self.state[-RECENT:]) if self.state else 0.0
        self.all.append(now)
        if len(self.all) < RECENT or abs(off) <= self.bound():
            self.away = []
            self.state.append(now)
            return True, math.exp(off), 1.0 if len(self.all) < RECENT else self.crept()
        if self.away and (self.away[-1][1] < 0) != (off < 0):
            self.away = []
        self.away.append((now, off))
        if len(self.away) >= (2 if off < 0 else PATIENCE):
            self.state, self.away, self.first = [value for value, _ in self.away], [], None
        return False, math.exp(off), 1.0


class Log:
    """What was measured: the CSV, and beside it what is known of it."""

    def __init__(self, options, manifest):
        self.csv = options.output
        self.json = os.path.splitext(options.output)[0] + ".json"
        self.state = {
            "device": os.path.splitext(os.path.basename(options.output))[0],
            "kit": manifest["kit"],
            "attributes": {
                "runtime": "ONNX Runtime " + version(), "provider": options.provider,
                "threads": str(options.threads), "batch": str(manifest["batch"]), **manifest["attributes"]},
            "host": {"processor": platform.processor() or platform.machine(), "cores": os.cpu_count(),
                     "system": platform.platform()},
            "started": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
            "visits": [], "sentinel_ms": [], "disturbances": []}
        if os.path.exists(self.json):
            with open(self.json, encoding="utf-8") as file:
                before = json.load(file)
            if before.get("kit") != manifest["kit"] or before.get("attributes") != self.state["attributes"]:
                sys.exit(self.json + ": holds measurements of another kit or set-up; keep these in another file with -o.")
            self.state = before

    def rows(self, number, step=None):
        return [row for row in self.state["visits"] if row["round"] == number and step in (None, row["pass"])]

    def add(self, number, step, network, latency):
        self.state["visits"] = [
            row for row in self.state["visits"]
            if (row["round"], row["pass"], row["arch_id"]) != (number, step, network["arch_id"])]
        self.state["visits"].append({
            "arch_id": network["arch_id"], "round": number, "pass": step, "latency_ms": latency, "settled": False})
        self.keep()

    def settle(self, number, step, ids):
        for row in self.rows(number, step):
            row["settled"] |= row["arch_id"] in ids

    def keep(self):
        write(self.json, json.dumps(self.state, indent=1))
        lines = ["arch_id,latency_ms"]
        for number in range(1, 1 + max([row["round"] for row in self.state["visits"]], default=0)):
            lines += ["%s,%r" % (quoted(arch_id), latency) for arch_id, latency in round_latencies(self.rows(number))]
        write(self.csv, "\n".join(lines) + "\n")


def version():
    import onnxruntime

    return onnxruntime.__version__


def quoted(text):
    return '"' + text.replace('"', '""') + '"' if any(c in text for c in ',"\n\r') else text


def write(path, text):
    part = path + ".part"
    with open(part, "w", encoding="utf-8", newline="") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    os.replace(part, path)


def look(options, log, sentinel, watch):
    latency = visit(options, sentinel)
    log.state["sentinel_ms"].append(latency)
    return watch.look(latency)


def measure_pass(options, log, networks, sentinel, watch, number, step, end):
    """Whether there was time for all of it."""
    settled = {row["arch_id"] for row in log.rows(number, step) if row["settled"]}
    pending = [network for network in networks if network["arch_id"] not in settled]
    random.Random(31 * number + step).shuffle(pending)
    attempts, segment, calm = {}, [], True
    if pending:
        while len(watch.all) < RECENT - 1:
            look(options, log, sentinel, watch)
        calm = look(options, log, sentinel, watch)[0]
    while pending or segment:
        over = time.monotonic() > end
        if over and not segment:
            return False
        if pending and len(segment) < SENTINEL_EVERY and not over:
            network = pending.pop(0)
            attempts[network["arch_id"]] = attempts.get(network["arch_id"], 0) + 1
            log.add(number, step, network, visit(options, network))
            segment.append(network)
            print("round %d, pass %d of %d to %d: %d to go" % (number, step, PASSES, MOST_PASSES, len(pending)), file=sys.stderr)
            continue
        before, (calm, ratio, crept) = calm, look(options, log, sentinel, watch)
        if crept != 1:
            log.state["disturbances"].append({"round": number, "sentinel_ratio": crept, "arch_ids": []})
            print("the machine has slowly become %+.0f %% off; that is taken out" % (100 * (crept - 1)), file=sys.stderr)
        if calm and before:
            log.settle(number, step, {network["arch_id"] for network in segment})
        else:
            again = [network for network in segment if attempts[network["arch_id"]] < ATTEMPTS and not over]
            log.state["disturbances"].append(
                {"round": number, "sentinel_ratio": ratio, "arch_ids": [network["arch_id"] for network in again]})
            print("the machine was %+.0f %% off; %d measured again" % (100 * (ratio - 1), len(again)), file=sys.stderr)
            pending += again
        segment = []
        log.keep()
    return True


def measure_round(options, log, networks, sentinel, watch, number, end):
    """Whether there was time for all of it."""
    begin = time.monotonic()
    for step in range(1, MOST_PASSES + 1):
        if step > PASSES:
            took = time.monotonic() - begin
            # a second round needs time for as many passes
            late = number == 1 < options.rounds and end - time.monotonic() < took * (step + 1) / (step - 1)
            if late or repeated([row for row in log.rows(number) if row["pass"] < step]) >= AGREEMENT:
                break
        if not measure_pass(options, log, networks, sentinel, watch, number, step, end):
            return False
    return True


def main():
    options = arguments()
    with open(os.path.join(HERE, "manifest.json"), encoding="utf-8") as file:
        manifest = json.load(file)
    log = Log(options, manifest)
    networks = manifest["networks"]
    sentinel = next(network for network in networks if network["arch_id"] == manifest["sentinel"])
    watch = Watch(log.state["sentinel_ms"])
    end = time.monotonic() + 60 * options.minutes
    whole = all(measure_round(options, log, networks, sentinel, watch, number, end) for number in range(1, options.rounds + 1))
    if not whole:
        print("the time is over; started again, it goes on", file=sys.stderr)
    unsettled = sum(not row["settled"] for row in log.state["visits"])
    if unsettled:
        print("%d measurements count although the machine was not as before." % unsettled, file=sys.stderr)
    print(os.path.abspath(log.csv))


if __name__ == "__main__":
    main()

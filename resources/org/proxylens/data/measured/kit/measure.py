#!/usr/bin/env python3
"""Measures the networks of this kit with ONNX Runtime: python3 measure.py -o my_device.csv

Needs Python 3.8 or later with onnxruntime and numpy. Every network is kept as soon as it is measured; started again with the
same file, it goes on where it ended. The CSV (arch_id,latency_ms, a row for each measurement) opens in ProxyLens as it is,
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
SENTINEL_EVERY = 6
BOUND = 0.06
ATTEMPTS = 3


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("-o", "--output", required=True, help="CSV to keep measurements in")
    parser.add_argument("--threads", type=int, default=1, help="processors a network may use (default: 1)")
    parser.add_argument("--rounds", type=int, default=3, help="how often every network is measured (default: 3)")
    parser.add_argument("--provider", default="CPUExecutionProvider", help="what executes the layers")
    parser.add_argument("--visit-ms", type=float, default=60, help="how long a network is run at least, warmed up")
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
    """The median of timed runs, after warming up until two windows in a row have medians within two percent."""
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
    return statistics.median(times)


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
                "threads": str(options.threads), "batch": str(manifest["batch"])},
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

    def rows(self, number):
        return [row for row in self.state["visits"] if row["round"] == number]

    def add(self, number, network, latency):
        self.drop(number, [network["arch_id"]])
        self.state["visits"].append(
            {"arch_id": network["arch_id"], "round": number, "latency_ms": latency, "settled": False})
        self.keep()

    def drop(self, number, ids):
        self.state["visits"] = [
            row for row in self.state["visits"] if row["round"] != number or row["arch_id"] not in ids]

    def settle(self, number, ids):
        for row in self.rows(number):
            row["settled"] |= row["arch_id"] in ids

    def keep(self):
        write(self.json, json.dumps(self.state, indent=1))
        lines = ["arch_id,latency_ms"]
        lines += ["%s,%r" % (quoted(row["arch_id"]), row["latency_ms"]) for row in self.state["visits"]]
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


def look(options, log, sentinel):
    """How far the machine is from what it was before, by the network that is measured again and again."""
    latency = visit(options, sentinel)
    known = log.state["sentinel_ms"]
    ratio = latency / statistics.median(known) if known else 1.0
    if math.log(ratio) < -BOUND:
        known.clear()
    if math.log(ratio) <= BOUND:
        known.append(latency)
    return ratio


def measure_round(options, log, networks, sentinel, number):
    settled = {row["arch_id"] for row in log.rows(number) if row["settled"]}
    pending = [network for network in networks if network["arch_id"] not in settled]
    random.Random(number).shuffle(pending)
    attempts, segment = {}, []
    calm = not pending or abs(math.log(look(options, log, sentinel))) <= BOUND
    while pending or segment:
        if pending and len(segment) < SENTINEL_EVERY:
            network = pending.pop(0)
            attempts[network["arch_id"]] = attempts.get(network["arch_id"], 0) + 1
            log.add(number, network, visit(options, network))
            segment.append(network)
            print("round %d: %d to go" % (number, len(pending)), file=sys.stderr)
            continue
        before, ratio = calm, look(options, log, sentinel)
        calm = abs(math.log(ratio)) <= BOUND
        if calm and before:
            log.settle(number, {network["arch_id"] for network in segment})
        else:
            doubted = networks if math.log(ratio) < -BOUND else segment
            again = [network for network in doubted if 0 < attempts.get(network["arch_id"], 0) < ATTEMPTS]
            log.state["disturbances"].append(
                {"round": number, "sentinel_ratio": ratio, "arch_ids": [network["arch_id"] for network in again]})
            print("the machine was %+.0f %% off; %d measured again" % (100 * (ratio - 1), len(again)), file=sys.stderr)
            pending += [network for network in again if network not in pending]
        segment = []
        log.keep()


def main():
    options = arguments()
    with open(os.path.join(HERE, "manifest.json"), encoding="utf-8") as file:
        manifest = json.load(file)
    log = Log(options, manifest)
    networks = manifest["networks"]
    sentinel = next(network for network in networks if network["arch_id"] == manifest["sentinel"])
    for number in range(1, options.rounds + 1):
        measure_round(options, log, networks, sentinel, number)
    unsettled = sum(not row["settled"] for row in log.state["visits"])
    if unsettled:
        print("%d measurements count although the machine was not as before." % unsettled, file=sys.stderr)
    print(os.path.abspath(log.csv))


if __name__ == "__main__":
    main()

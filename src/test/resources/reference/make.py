"""Makes the small sets beside it: the shapes of the published sets, values of our own making.

    python3 make.py            (NumPy and SciPy; the same files each time, by the seed)

Latencies follow a stated model (below), so that what the program is to find in them is known: which devices drift,
which invalid, doubled, coarse and disconnected values stand where. Figures come from ../expected/figures.py (SciPy and
plain Python, by definition), counts of problems from here.
"""

import csv
import itertools
import json
import pickle
import statistics
import sys
import zipfile
from pathlib import Path

import numpy as np
from scipy import stats

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "expected"))
import figures  # noqa: E402

RANDOM = np.random.default_rng(20261130)
OPERATIONS = ["none", "skip_connect", "nor_conv_1x1", "nor_conv_3x3", "avg_pool_3x3"]
EDGES = [(0, 1), (0, 2), (1, 2), (0, 3), (1, 3), (2, 3)]  # in the order of the cell string
BLOCKS = ["k3_e1", "k3_e1_g2", "k3_e3", "k3_e6", "k5_e1", "k5_e1_g2", "k5_e3", "k5_e6", "skip"]
CELLS, PICKED, NETWORKS = 900, 400, 500


def arch(cell):
    nodes = ([f"{OPERATIONS[op]}~{a}" for op, (a, b) in zip(cell, EDGES) if b == node] for node in (1, 2, 3))
    return "+".join("|" + "|".join(node) + "|" for node in nodes)


def structure(cell):
    """The cell as NAS-Bench-201 tells isomorphic ones: zeros cut their path, skip-connections are what they copy."""
    nodes = ["0"]
    for node in (1, 2, 3):
        inputs = []
        for op, (a, b) in zip(cell, EDGES):
            if b == node:
                before = nodes[a]
                inputs.append(
                    "#" if op == 0 or before == "#" else before if op == 1 else f"({before})@{OPERATIONS[op]}")
        nodes.append("+".join(sorted(inputs)))
    return nodes[3]


def connected(cell):
    reached = {0}
    for op, (a, b) in zip(cell, EDGES):
        if op and a in reached:
            reached.add(b)
    return 3 in reached


def six_digits(values):
    return [float(f"{value:.6g}") for value in values]


def cell_latency(cells, weights, base, noise):
    """Milliseconds: a sum over operations, the branch from the input overlapped with the longest path, and noise."""
    weights = np.array(weights)
    costs = weights[cells]
    longest = costs[:, [0, 2, 5]].sum(1)
    return (base + costs.sum(1) - 0.3 * np.minimum(costs[:, 3], longest)) * np.exp(RANDOM.normal(0, noise, len(cells)))


def write(path, header, rows):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join([header, *rows]) + "\n")


def latency(folder, device, ids, values):
    write(HERE / folder / "latency" / f"{device}.csv", "arch_id,latency_ms",
          (f"{i},{value!r}" for i, value in zip(ids, values)))


def cells_set():
    everything = np.array(list(itertools.product(range(5), repeat=6)))
    assert len({structure(cell) for cell in everything}) == 6466  # as Dong and Yang (ICLR 2020) count them
    cells = everything[RANDOM.choice(len(everything), CELLS, replace=False)]
    quality = np.array([0.0, 1.0, 4.0, 5.0, 1.5])[cells] @ np.array([1, 0.8, 1, 1.2, 0.8, 1])
    alive = np.array([connected(cell) for cell in cells])
    accuracies = []
    for top, span, floor in ((94.4, 12, 10.0), (73.5, 25, 1.0), (47.3, 30, 0.833)):
        value = top - span * np.exp(-quality / 7) + RANDOM.normal(0, 0.4, CELLS)
        accuracies.append(np.where(alive, value, floor).round(3))
    write(HERE / "nasbench201/architectures.csv", "arch_id,arch,acc_cifar10,acc_cifar100,acc_imagenet16_120",
          (",".join([str(i), arch(cell), *(repr(float(a[i])) for a in accuracies)]) for i, cell in enumerate(cells)))
    devices = {
        "cpu_1": six_digits(cell_latency(cells, [0, 0.1, 2.1, 9, 1.6], 8, 0.02)),
        "cpu_32": six_digits(cell_latency(cells, [0, 2, 48, 270, 30], 150, 0.02)),
        "gpu_1": six_digits(cell_latency(cells, [0, 0.2, 1.0, 1.1, 0.9], 3, 0.03)),
        "gpu_256": six_digits(cell_latency(cells, [0, 1, 14, 52, 22], 40, 0.01)),
        "npu": six_digits(cell_latency(cells, [0, 0.3, 0.9, 1.4, 3.4], 2, 0.02)),
        "phone_fine": np.where(alive, cell_latency(cells, [0, 0.4, 3, 14, 2.5], 5, 0.05), 0.003).round(3).tolist(),
        "phone_whole": cell_latency(cells, [0, 0.3, 2, 7, 3], 9, 0.04).round().tolist(),
    }
    for device, values in devices.items():
        latency("nasbench201", device, range(CELLS), values)
    distinct = len({structure(cell) for cell in cells})
    fine = sorted(devices["phone_fine"])
    middle = (fine[CELLS // 2 - 1] + fine[CELLS // 2]) / 2
    problems = {
        "nasbench201": [
            f"outlier phone_fine {sum(value < middle / 100 for value in fine)}",
            f"quantised phone_whole {len(set(devices['phone_whole']))}",
            f"disconnected-cell  {CELLS - int(alive.sum())}",
            f"isomorphic-cell  {CELLS - distinct}",
        ]
    }
    return cells, devices, problems


def picked_set(cells, problems):
    """Some of the cells, with repeats of none, as lists in pickles, their one-hot code beside them."""
    ids = sorted(int(i) for i in RANDOM.choice(CELLS, PICKED, replace=False))
    some = cells[ids]
    tpu = cell_latency(some, [0, 0.02, 0.5, 0.9, 0.1], 0.6, 0.01)
    refused = RANDOM.choice(PICKED, 37, replace=False)
    tpu[refused] = -1
    gtx = cell_latency(some, [0, 0.3, 1.4, 1.6, 1.2], 4, 0.03)
    devices = {
        "dsp": six_digits(cell_latency(some, [0, 0.1, 0.8, 2.2, 1.9], 1.5, 0.02)),
        "edge_tpu": six_digits(tpu),
        "gtx": six_digits(gtx),
        "gtx_twin": six_digits(gtx * RANDOM.uniform(0.985, 1.015, PICKED)),
        "raspi": six_digits(cell_latency(some, [0, 0.6, 11, 45, 9], 30, 0.02)),
        "vpu": six_digits(cell_latency(some, [0, 0.2, 1.5, 4, 0.7], 2, 0.01)),
    }
    folder = HERE / "originals/oneproxy"
    folder.mkdir(parents=True, exist_ok=True)
    for device, values in devices.items():
        latency("oneproxy", device, ids, values)
        (folder / f"{device}.pickle").write_bytes(pickle.dumps(values, 4))
    code = [[int(op == k) for op in cell for k in (0, 1, 2, 3, 4)] + [1] for cell in some]
    (folder / "encode.pickle").write_bytes(pickle.dumps(code, 4))
    problems["oneproxy"] = [
        f"invalid-latency edge_tpu {len(refused)}",
        f"unmeasured-architecture  {CELLS - PICKED}",
        f"near-duplicate gtx {PICKED}",
        f"disconnected-cell  {sum(not connected(cell) for cell in some)}",
        f"isomorphic-cell  {PICKED - len({structure(cell) for cell in some})}",
    ]
    one_hot = np.array(code)
    sums = {}
    for device in ("dsp", "edge_tpu", "gtx", "raspi"):
        values = np.array(devices[device])
        valid = values > 0
        fit = one_hot[valid] @ np.linalg.lstsq(one_hot[valid], values[valid], rcond=None)[0]
        sums[device] = round(float(stats.spearmanr(fit, values[valid]).statistic), 3)
    with open(HERE / "expected/sums.json", "w") as file:
        json.dump(sums, file)
    raw = np.array(list(devices.values()))
    with open(HERE / "expected/srcc-oneproxy-as-numbers.json", "w") as file:
        json.dump({"devices": list(devices), "srcc": stats.spearmanr(raw, axis=1).statistic.tolist()}, file)


def archives(devices):
    """Three devices as the archives that torch.save writes of a list."""
    folder = HERE / "originals/help"
    folder.mkdir(parents=True, exist_ok=True)
    for device in ("gpu_256", "npu", "phone_whole"):
        values = [int(v) if device == "phone_whole" else v for v in devices[device]]
        with zipfile.ZipFile(folder / f"{device}.pt", "w") as archive:
            for name, content in (("data.pkl", pickle.dumps(values, 2)), ("version", b"3\n")):
                archive.writestr(zipfile.ZipInfo(f"archive/{name}"), content)


def strips_set(problems):
    """Networks of 22 blocks; two phones drift: a slow walk lies on their logarithms, with the lag-one share known."""
    strips = RANDOM.integers(0, len(BLOCKS), (NETWORKS, 22))
    write(HERE / "fbnet/architectures.csv", "arch_id,arch",
          (f"{i}," + "|".join(BLOCKS[block] for block in strip) for i, strip in enumerate(strips)))
    stage = np.linspace(1.4, 0.6, 22)

    def latencies(weights, base, noise):
        cost = (np.array(weights)[strips] * stage).sum(1)
        return (base + cost) * np.exp(RANDOM.normal(0, noise, NETWORKS))

    def walk(sd, keep=0.97):
        steps = RANDOM.normal(0, sd * np.sqrt(1 - keep**2), NETWORKS)
        drift = np.zeros(NETWORKS)
        for i in range(1, NETWORKS):
            drift[i] = keep * drift[i - 1] + steps[i]
        return np.exp(drift)

    walks = {"phone_drifting": walk(0.08), "xeon_drifting": walk(0.06)}
    phone = [0.5, 0.6, 1.1, 2.1, 0.7, 0.8, 1.5, 2.8, 0.05]
    gpu = [1.0, 1.1, 1.2, 1.3, 1.05, 1.15, 1.3, 1.5, 0.1]
    devices = {
        "gpu_1": latencies(gpu, 3, 0.01),
        "gpu_32": latencies([1, 1.2, 1.8, 2.9, 1.2, 1.4, 2.4, 3.9, 0.1], 8, 0.01),
        "gpu_64": latencies([1, 1.3, 2.0, 3.3, 1.2, 1.5, 2.6, 4.4, 0.1], 12, 0.01),
        "npu": latencies([0.3, 0.9, 0.5, 0.8, 0.4, 1.1, 0.7, 1.2, 0.05], 2, 0.01),
        "phone_drifting": latencies(phone, 5, 0.01) * walks["phone_drifting"],
        "phone_still": latencies(phone, 5, 0.02),
        "xeon_drifting": latencies([0.8, 0.7, 1.3, 2.4, 1.0, 0.9, 1.8, 3.2, 0.05], 4, 0.01) * walks["xeon_drifting"],
    }
    for device, values in devices.items():
        latency("fbnet", device, range(NETWORKS), six_digits(values))
    problems["fbnet"] = []
    with open(HERE / "expected/drift.json", "w") as file:
        json.dump({device: six_digits(np.log(factor)) for device, factor in walks.items()}, file)
    return np.array([[int(block == k) for block in strip for k in range(len(BLOCKS))] for strip in strips])


def threshold(name):
    """How SRCCs of pairs go with their losses, over all pairs: minus the rank correlation, by loss and predictor."""
    folder = HERE / "nasbench201"
    latencies = {path.stem: figures.column(path) for path in sorted((folder / "latency").iterdir())}
    with open(folder / "architectures.csv", newline="") as file:
        accuracy = {row["arch_id"]: float(row[name]) for row in csv.DictReader(file)}
    tenth = sorted(accuracy.values())[-CELLS // 10]
    middle = statistics.median(accuracy.values())
    accurate = {i: value for i, value in accuracy.items() if value >= middle}
    table = {key: [] for key in ("ALL", "ACCURATE", "FRONT")}
    losses = {key: [] for key in ("HYPERVOLUME", "ACCURATE", "MEAN_REGRET")}
    for t, p in itertools.permutations(latencies.values(), 2):
        whole = figures.loss(t, p, accuracy)
        among = {
            "ALL": list(accuracy),
            "ACCURATE": [i for i, value in accuracy.items() if value >= tenth],
            "FRONT": [str(i) for i in whole["target_ids"]],
        }
        for key, ids in among.items():
            table[key].append(stats.spearmanr([t[i] for i in ids], [p[i] for i in ids]).statistic)
        losses["HYPERVOLUME"].append(whole["hv_loss"])
        losses["MEAN_REGRET"].append(whole["mean_accuracy_regret"])
        losses["ACCURATE"].append(figures.loss(t, p, accurate)["hv_loss"])
    # what is equal but for the last bits ties: the SRCC of a pair is the same both ways
    found = {key: {by: -stats.spearmanr(np.round(x, 12), np.round(y, 12)).statistic for by, x in table.items()}
             for key, y in losses.items()}
    with open(HERE / "expected/threshold.json", "w") as file:
        json.dump(found, file, indent=1)


def probe(name, code, pool, targets):
    """What a plain Gaussian process reaches from 20 random measurements: mean SRCC over targets and 8 draws.

    Its covariance is linear and radial in the pool's logarithms and linear in the one-hot code, each of mean diagonal 1;
    the weights and the noise maximise the marginal likelihood over a coarse grid.
    """
    latencies = {path.stem: figures.column(path) for path in (HERE / name / "latency").iterdir()}
    log = {device: np.log([latencies[device][str(i)] for i in range(len(code))]) for device in (*pool, *targets)}
    known = np.array([(log[device] - log[device].mean()) / log[device].std() for device in pool]).T
    centred = code - code.mean(0)
    squares = ((known[:, None] - known[None]) ** 2).sum(2)
    terms = [known @ known.T, np.exp(-squares / (2 * len(pool))), centred @ centred.T]
    terms = [term / np.diag(term).mean() for term in terms]
    scores = []
    for target in targets:
        for draw in range(8):
            measured = np.random.default_rng([7, draw]).choice(len(code), 20, replace=False)
            y = log[target][measured]
            y = (y - y.mean()) / y.std()
            best = None
            for weights in itertools.product((0.01, 0.1, 1), repeat=3):
                kernel = sum(weight * term for weight, term in zip(weights, terms))
                for noise in (1e-3, 1e-2, 1e-1):
                    inner = kernel[np.ix_(measured, measured)] + noise * np.eye(20)
                    solved = np.linalg.solve(inner, y)
                    likelihood = -y @ solved - np.linalg.slogdet(inner)[1]
                    if best is None or likelihood > best[0]:
                        best = likelihood, kernel[:, measured] @ solved
            others = np.setdiff1d(np.arange(len(code)), measured)
            scores.append(stats.spearmanr(best[1][others], log[target][others]).statistic)
    return {"pool": pool, "targets": targets, "probe": {"random": round(float(np.mean(scores)), 3)}}


def main():
    (HERE / "expected").mkdir(exist_ok=True)
    cells, devices, problems = cells_set()
    picked_set(cells, problems)
    archives(devices)
    blocks = strips_set(problems)
    one_hot = np.array([[int(op == k) for op in cell for k in range(5)] for cell in cells])
    few_shot = {
        "nasbench201": {"own cells": probe("nasbench201", one_hot, ["cpu_1", "gpu_1", "npu", "phone_fine"],
                                           ["cpu_32", "gpu_256", "phone_whole"])},
        "fbnet": {"own strips": probe("fbnet", blocks, ["gpu_1", "gpu_32", "npu", "phone_still"], ["gpu_64"])},
    }
    with open(HERE / "fewshot.json", "w") as file:
        json.dump(few_shot, file, indent=1)
    with open(HERE / "expected/problems.json", "w") as file:
        json.dump(problems, file, indent=1)
    threshold("acc_imagenet16_120")
    figures.main(HERE / "fbnet", None, HERE / "expected/srcc-fbnet.json", None)
    for name, accuracy in (("nasbench201", "acc_cifar100"), ("oneproxy", "acc_imagenet16_120")):
        figures.main(HERE / name, accuracy, HERE / f"expected/srcc-{name}.json", HERE / f"expected/pareto-{name}.json",
                     HERE / "nasbench201/architectures.csv", 5)


main()

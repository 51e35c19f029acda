"""Computes the expected figures of the sample data with SciPy and plain Python, for SampleFiguresTest.

The sets of ../reference have theirs from here too (../reference/make.py).

usage: figures.py DATASET ACCURACY OUT_SRCC OUT_PARETO [ARCHITECTURES]
"""
import csv
import json
import os
import statistics
import sys

import numpy as np
from scipy import stats


def column(path):
    """arch_id to the median of its valid values."""
    values = {}
    with open(path, newline="") as file:
        rows = csv.reader(file)
        next(rows)
        for row in rows:
            try:
                value = float(row[1])
            except ValueError:
                continue
            if value > 0 and value != float("inf"):
                values.setdefault(row[0], []).append(value)
    return {key: statistics.median(many) for key, many in values.items()}


def front(ids, latency, accuracy):
    """Members that no member dominates; equal points are all kept. By definition, in quadratic time."""
    lat = np.array([latency[i] for i in ids])
    acc = np.array([accuracy[i] for i in ids])
    kept = []
    for k, i in enumerate(ids):
        dominated = (lat <= lat[k]) & (acc >= acc[k]) & ((lat < lat[k]) | (acc > acc[k]))
        if not dominated.any():
            kept.append(i)
    return sorted(kept, key=lambda i: (latency[i], accuracy[i], int(i)))


def hypervolume(points, reference):
    """Area dominated by points to be small, as the union of their boxes in strips."""
    cuts = sorted({x for x, _ in points if x < reference} | {reference})
    area = 0.0
    for left, right in zip(cuts, cuts[1:]):
        lowest = min(y for x, y in points if x <= left)
        area += (right - left) * max(0.0, reference - lowest)
    return area


def loss(target, proxy, accuracy):
    ids = sorted(set(target) & set(proxy) & set(accuracy), key=int)
    t = front(ids, target, accuracy)
    s = front(ids, proxy, accuracy)
    p = front(s, target, accuracy)
    low, high = min(target[i] for i in t), max(target[i] for i in t)
    best, worst = max(accuracy[i] for i in t), min(accuracy[i] for i in t)
    width, height = (high - low) or 1.0, (best - worst) or 1.0
    unit = lambda i: ((target[i] - low) / width, (best - accuracy[i]) / height)
    tp, pp = [unit(i) for i in t], [unit(i) for i in p]
    hv_t, hv_p = hypervolume(tp, 1.1), hypervolume(pp, 1.1)
    epsilon = max(0.0, max(min(max(a - x, b - y) for a, b in pp) for x, y in tp))
    igd = statistics.fmean(min((max(a - x, 0) ** 2 + max(b - y, 0) ** 2) ** 0.5 for a, b in pp) for x, y in tp)
    start = max(low, min(target[i] for i in p))
    steps = sorted({start, high} | {target[i] for i in t + p if start < target[i] < high})
    reach = lambda some, budget: max(accuracy[i] for i in some if target[i] <= budget)
    regrets = [reach(t, b) - reach(p, b) for b in steps]
    integral = sum(r * (b - a) for r, a, b in zip(regrets, steps, steps[1:]))
    overheads = []
    for i in t:
        reaching = [target[j] for j in p if accuracy[j] >= accuracy[i]]
        if reaching:
            overheads.append(min(reaching) / target[i] - 1)
    return {
        "n": len(ids),
        "srcc": float(stats.spearmanr([proxy[i] for i in ids], [target[i] for i in ids]).statistic),
        "target_front": len(t),
        "proxy_selected": len(s),
        "proxy_front": len(p),
        "recovered": len(set(t) & set(s)) / len(t),
        "hv_target": hv_t,
        "hv_proxy": hv_p,
        "hv_loss": 1 - hv_p / hv_t,
        "additive_epsilon": epsilon,
        "igd_plus": igd,
        "mean_accuracy_regret": integral / (high - start) if high > start else regrets[-1],
        "max_accuracy_regret": max(regrets),
        "uncovered_budget": (min(target[i] for i in p) - low) / width,
        "mean_latency_overhead": statistics.fmean(overheads),
        "max_latency_overhead": max(overheads),
        "unreachable": len(t) - len(overheads),
        "target_ids": [int(i) for i in t],
        "proxy_ids": [int(i) for i in p],
    }


def main(dataset, name, out_srcc, out_pareto, architectures=None, step=37):
    """Every step-th of the ordered pairs of devices gets its Pareto loss; without out_pareto none."""
    folder = os.path.join(dataset, "latency")
    devices = sorted(file[:-4] for file in os.listdir(folder) if file.endswith(".csv"))
    latency = {device: column(os.path.join(folder, device + ".csv")) for device in devices}
    matrices = {"srcc": [], "kendall": [], "n": []}
    for a in devices:
        rows = {key: [] for key in matrices}
        for b in devices:
            ids = sorted(set(latency[a]) & set(latency[b]))
            x, y = [latency[a][i] for i in ids], [latency[b][i] for i in ids]
            rows["srcc"].append(float(stats.spearmanr(x, y).statistic))
            rows["kendall"].append(float(stats.kendalltau(x, y).statistic))
            rows["n"].append(len(ids))
        for key, row in rows.items():
            matrices[key].append(row)
    with open(out_srcc, "w") as file:
        json.dump({"n_architectures": len(set().union(*latency.values())), "devices": devices, **matrices}, file)
    if out_pareto is None:
        return
    with open(architectures or os.path.join(dataset, "architectures.csv"), newline="") as file:
        accuracy = {row["arch_id"]: float(row[name]) for row in csv.DictReader(file) if row[name]}
    ordered = [(t, p) for t in devices for p in devices if t != p]
    pairs = [
        {"target": t, "proxy": p, "accuracy": name, **loss(latency[t], latency[p], accuracy)} for t, p in ordered[::step]
    ]
    with open(out_pareto, "w") as file:
        json.dump(pairs, file)


if __name__ == "__main__":
    main(*sys.argv[1:])

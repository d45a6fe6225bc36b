"""From scores to figures: `python3 -m report` reads the runs' CSV files and prints the matrix as Markdown.

AUC and EER need no threshold and use both halves (sources.half); calibration uses half 0, and alarms are counted apart. No file of a kind
trained on is used unless it was held out.
"""
import csv
import json
import sys
from collections import defaultdict

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score, roc_curve

import sources

# What each run was trained on; the kind that is missing is unseen. SHIPPED is the run that is exported.
RUNS = {"without-portraits": ("objects", "camera"), "without-camera": ("portraits", "objects")}
SHIPPED = "without-portraits"
UNSEEN = tuple(kind for kind in sources.REAL if kind not in RUNS[SHIPPED])
GENERATORS, QUALITIES, RATES = ("sd3", "t2i"), (95, 90, 75), (0.01, 0.05, 0.1)


def scores(run):
    """{(group, quality): [(half, score)]} without the files of trained kinds that the run was trained on."""
    table = defaultdict(list)
    with open(sources.WORK / f"{run}.csv", newline="") as rows:
        for row in csv.DictReader(rows):
            if row["group"] in RUNS[run] and int(row["part"]) >= 2:
                continue
            table[row["group"], int(row["quality"])].append((sources.half(row["file"]), float(row["score"])))
    return table


def take(table, group, quality, half=None):
    return np.array([score for which, score in table[group, quality] if half is None or which == half])


def auc_eer(real, fake):
    labels, values = np.r_[np.zeros(len(real)), np.ones(len(fake))], np.r_[real, fake]
    false, true, _ = roc_curve(labels, values)
    return float(roc_auc_score(labels, values)), float(false[np.argmin(np.abs(false - (1 - true)))])


def calibration(table):
    """(a, b) of p = 1 / (1 + exp(-(a * score + b))) at prior 0.5, and {rate: threshold on the score}.

    Fitted on half 0 at every quality; each kind of real picture, and each generator, weighs the same. A threshold is the highest,
    over quality and over the unseen kind and the others together, of the scores that at most `rate` of the real pictures exceed: with few
    pictures, the highest score seen.
    """
    qualities = sorted({q for _, q in table})
    values, labels, weights = [], [], []
    for groups, label in ((tuple(sources.REAL), 0), (GENERATORS, 1)):
        for group in groups:
            found = np.concatenate([take(table, group, q, 0) for q in qualities])
            values.append(found), labels.append(np.full(len(found), label)), weights.append(np.full(len(found), 1 / len(found) / len(groups)))
    fit = LogisticRegression(C=1e6).fit(np.concatenate(values)[:, None], np.concatenate(labels), np.concatenate(weights) * 1000)
    thresholds = {rate: max(float(np.quantile(np.concatenate([take(table, kind, q, 0) for kind in group]), 1 - rate, method="higher"))
                            for group in (UNSEEN, RUNS[SHIPPED]) for q in qualities) for rate in RATES}
    return float(fit.coef_[0, 0]), float(fit.intercept_[0]), thresholds


def matrix(run):
    """Rows {generator, real, unseen, quality, real_n, fake_n, auc, eer}."""
    table = scores(run)
    for generator in GENERATORS:
        for kind in sources.REAL:
            for quality in QUALITIES:
                real, fake = take(table, kind, quality), take(table, generator, quality)
                auc, eer = auc_eer(real, fake)
                yield dict(generator=generator, real=kind, unseen=kind not in RUNS[run], quality=quality,
                           real_n=len(real), fake_n=len(fake), auc=auc, eer=eer)


def alarms(run):
    """Share above each threshold, rows (group, quality, which files, n, share at 0.01, at 0.05, at 0.1)."""
    _, _, thresholds = calibration(scores(run))
    everything = defaultdict(list)
    with open(sources.WORK / f"{run}.csv", newline="") as rows:
        for row in csv.DictReader(rows):
            part, group = int(row["part"]), row["group"]
            if group in RUNS[run] and part >= 2:
                role = "trained on"
            else:
                role = "test" if sources.half(row["file"]) else "calibration"
            everything[group, role, int(row["quality"])].append(float(row["score"]))
    for (group, role, quality), found in sorted(everything.items()):
        found = np.array(found)
        yield (group, quality, role, len(found)) + tuple(int((found > thresholds[rate]).sum()) for rate in RATES)


def main():
    for run in RUNS:
        print(f"\n### {run}\n\n| generator | real kind | real kind unseen | n real + generated | AUC 95 | AUC 90 | AUC 75 | EER 95 | EER 90 | EER 75 |")
        print("|---|---|---|---|---|---|---|---|---|---|")
        rows = list(matrix(run))
        for first in range(0, len(rows), 3):
            cell = rows[first:first + 3]
            print(f"| {cell[0]['generator']} | {cell[0]['real']} | {'yes' if cell[0]['unseen'] else 'files only'} | {cell[0]['real_n']} + {cell[0]['fake_n']} | "
                  + " | ".join(["%.2f" % c["auc"] for c in cell] + ["%.2f" % c["eer"] for c in cell]) + " |")
        worst = min(rows, key=lambda c: c["auc"])
        print("\nWorst cell:", json.dumps(worst))
    a, b, thresholds = calibration(scores(SHIPPED))
    print("\nPlatt", a, b, thresholds)
    print("\n| group | JPEG | files | n | above 0.01 | above 0.05 | above 0.1 |\n|---|---|---|---|---|---|---|")
    for row in alarms(SHIPPED):
        print("| " + " | ".join(map(str, row)) + " |")


if __name__ == "__main__":
    sys.exit(main())

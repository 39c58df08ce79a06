"""Writes data sets and what scikit-learn says about them, one JSON object a line.

Usage: python3 make_datasets.py [COUNT [FIRST_SEED]]

Each data set is made from its number alone, so that a difference can be looked at again: make_datasets.py 1 NUMBER.
A number that scikit-learn gives as nan is null here. Where averages leave undefined values out ("zeroDivision": "nan", which
scikit-learn knows from 1.3 on only), it is asked twice, for 0 and for 1: what differs is undefined, and the rest is averaged.
"""
import json
import math
import random
import sys
import warnings

import numpy
from sklearn.metrics import (accuracy_score, balanced_accuracy_score, cohen_kappa_score, confusion_matrix,
                             matthews_corrcoef, precision_recall_fscore_support)

NONE = "None"
BETAS = [0.1, 0.5, 0.9, 1.5, 2.0, 3.0]
SHAPES = ["random", "random", "good", "good", "good", "perfect", "constant", "shifted", "unseen", "one expected", "one label", "empty"]
SETS = ["observed", "observed+none", "expected", "explicit", "explicit+none"]


def data_set(rng):
    """Labels and predictions, of the shapes that runs of a bot have and of those that nobody should have."""
    shape = rng.choice(SHAPES)
    classes = ["c%02d" % number for number in range(rng.randint(1, 30))]
    if rng.random() < 0.5:
        classes.append(NONE)
    skewed = rng.random() < 0.5
    weights = [1.0 / (rank + 1) ** 2 if skewed else 1.0 for rank in range(len(classes))]
    rng.shuffle(weights)
    size = 0 if shape == "empty" else rng.choice([rng.randint(1, 8), rng.randint(1, 400)])
    only_expected = rng.sample(classes, rng.randint(1, len(classes)))

    def draw():
        return rng.choices(classes, weights)[0]

    expected = [draw() for _ in range(size)]
    if shape == "one expected" or shape == "one label":
        expected = [classes[0]] * size
    if rng.random() < 0.3:
        expected = [label if label in only_expected else only_expected[0] for label in expected]

    right = rng.random()
    predicted = {
        "perfect": lambda: list(expected),
        "constant": lambda: [draw()] * size,
        "shifted": lambda: [classes[(classes.index(label) + 1) % len(classes)] for label in expected],
        "unseen": lambda: [rng.choice(["u1", "u2"]) for _ in expected],
        "one label": lambda: list(expected),
        "good": lambda: [label if rng.random() < right else draw() for label in expected],
    }.get(shape, lambda: [draw() for _ in expected])()
    return shape, classes, expected, predicted


def label_set(rng, kind, classes, expected, predicted):
    """The labels that averages are taken over; those of an explicit set need not occur."""
    if kind.startswith("explicit"):
        pool = sorted(set(classes) | {"absent1", "absent2"} | {NONE})
        labels = rng.sample(pool, rng.randint(1, len(pool)))
    else:
        labels = sorted(set(expected) | (set() if kind == "expected" else set(predicted)))
    return [label for label in labels if kind.endswith("+none") or label != NONE]


def number(value):
    return None if value is None or math.isnan(value) else float(value)


def scores(expected, predicted, labels, beta, average, zero):
    """Precision, recall and F-beta as scikit-learn gives them."""
    return [numpy.atleast_1d(part) for part in precision_recall_fscore_support(
        expected, predicted, labels=labels, beta=beta, average=average, zero_division=zero)[:3]]


def known(expected, predicted, labels, beta, average):
    """The same, with nan where the value depends on what an undefined one counts as."""
    as_zero = scores(expected, predicted, labels, beta, average, 0)
    as_one = scores(expected, predicted, labels, beta, average, 1)
    return [numpy.where(zero == one, zero, numpy.nan) for zero, one in zip(as_zero, as_one)]


def mean(values, weights):
    there = ~numpy.isnan(values)
    return numpy.average(values[there], weights=weights[there]) if weights[there].sum() > 0 else math.nan


def averages(expected, predicted, labels, beta, zero):
    """Micro, macro and weighted average; null for those that have nothing to average."""
    if not labels:
        return {"micro": None, "macro": None, "weighted": None}
    support = numpy.array([expected.count(label) for label in labels])
    if zero == "nan":
        values = known(expected, predicted, labels, beta, None)
        macro = [mean(part, numpy.ones(len(labels))) for part in values]
        weighted = [mean(part, support) for part in values]
    else:
        macro = [part[0] for part in scores(expected, predicted, labels, beta, "macro", zero)]
        weighted = [part[0] for part in scores(expected, predicted, labels, beta, "weighted", zero)]
    micro = [part[0] for part in known(expected, predicted, labels, beta, "micro")]
    return {
        "micro": [number(value) for value in micro],
        "macro": [number(value) for value in macro],
        "weighted": [number(value) for value in weighted] if support.sum() > 0 else None,
    }


def one(seed):
    rng = random.Random(seed)
    shape, classes, expected, predicted = data_set(rng)
    kind = rng.choice(SETS)
    labels = label_set(rng, kind, classes, expected, predicted)
    zero = rng.choice([0, 1, "nan"])
    beta = rng.choice(BETAS)
    occurring = sorted(set(expected) | set(predicted))
    per_label = {}
    if labels:
        values = known(expected, predicted, labels, 1, None)
        fbeta = known(expected, predicted, labels, beta, None)[2]
        for index, label in enumerate(labels):
            per_label[label] = [number(part[index]) for part in values] + [number(fbeta[index])]
    return {
        "id": seed, "shape": shape, "labelSet": kind, "labels": labels, "zeroDivision": zero, "beta": beta,
        "expected": expected, "predicted": predicted, "perLabel": per_label,
        "f1": averages(expected, predicted, labels, 1, zero),
        "fBeta": averages(expected, predicted, labels, beta, zero),
        "occurring": occurring,
        "confusion": confusion_matrix(expected, predicted, labels=occurring).tolist() if occurring else [],
        "accuracy": number(accuracy_score(expected, predicted)) if expected else None,
        "balancedAccuracy": number(balanced_accuracy_score(expected, predicted)) if expected else None,
        "mcc": number(matthews_corrcoef(expected, predicted)) if expected else None,
        "kappa": number(cohen_kappa_score(expected, predicted)) if expected else None,
    }


def main():
    warnings.simplefilter("ignore")
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    first = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    for seed in range(first, first + count):
        print(json.dumps(one(seed)))


if __name__ == "__main__":
    main()

"""Writes Data/paired-reference.json: paired answers, and what resampling them gives, computed with numpy and scikit-learn.

Usage: python3 paired_reference.py > ../Data/paired-reference.json

Nothing here follows the library: units are drawn as multinomial counts, numbers computed for all resamples at once as matrices.
The observed values come from scikit-learn, and so do those of some resamples, as a check of the matrices. For each end of an
interval the quantiles are given between which 10,000 resamples put it in all but 1 of 16,000 cases (4 standard errors of a
share), whatever the distribution is; "seen" is the share of resamples in which the change was defined.
"""
import json
import math
import random
import sys
import warnings

import numpy
from sklearn.metrics import accuracy_score, f1_score

NONE = "None"
RESAMPLES = 400_000
OURS = 10_000
CHUNK = 20_000
LEVEL = 0.95
SETS = [("small", 30, 8, 1), ("medium", 250, 12, 2), ("large", 1000, 50, 3)]
STATISTICS = ["accuracy", "micro F1", "macro F1", "weighted F1", "F1 of c01", "F1 of the rarest"]


def units(size, intents, seed):
    """Labels and two answers each; the second run is a little better, and answers go astray where they went astray before."""
    rng = random.Random(seed)
    labels = ["c%02d" % number for number in range(intents)] + [NONE]
    weights = [1.0 / (rank + 2) for rank in range(len(labels))]
    found = []
    for _ in range(size):
        expected = rng.choices(labels, weights)[0]
        baseline = expected if rng.random() < 0.75 else rng.choice(labels)
        candidate = baseline if rng.random() < 0.7 else (expected if rng.random() < 0.85 else rng.choice(labels))
        found.append((expected, baseline, candidate))
    return found


class Answers:
    """The groups of equal units as matrices: for each label, which groups expect it, answer it, and are right with it."""

    def __init__(self, data):
        self.groups = sorted(set(data))
        self.counts = numpy.array([data.count(group) for group in self.groups])
        self.labels = sorted({label for group in self.groups for label in group})
        self.averaged = [self.labels.index(label) for label in sorted({group[0] for group in self.groups} - {NONE})]
        self.expected = self.of(lambda group, label: group[0] == label)
        self.runs = [(self.of(lambda group, label, run=run: group[run] == label),
                      self.of(lambda group, label, run=run: group[0] == group[run] == label)) for run in (1, 2)]

    def of(self, rule):
        return numpy.array([[1.0 if rule(group, label) else 0.0 for label in self.labels] for group in self.groups])

    def value(self, name, support, predicted, right):
        """A statistic of many resamples at once; nan where it is undefined."""
        with numpy.errstate(invalid="ignore", divide="ignore"):
            f1 = 2 * right / (support + predicted)
            ours = self.averaged
            if name == "accuracy":
                return right.sum(axis=1) / support.sum(axis=1)
            if name == "micro F1":
                return 2 * right[:, ours].sum(axis=1) / (support + predicted)[:, ours].sum(axis=1)
            if name == "macro F1":
                return numpy.nan_to_num(f1[:, ours]).mean(axis=1)
            if name == "weighted F1":
                weights = support[:, ours]
                return (numpy.nan_to_num(f1[:, ours]) * weights).sum(axis=1) / weights.sum(axis=1)
            return f1[:, self.labels.index(name.split()[-1])]

    def change(self, name, counts):
        support = counts @ self.expected
        before, now = [self.value(name, support, counts @ predicted, counts @ right) for predicted, right in self.runs]
        return now - before

    def swapped_change(self, name, counts, swapped):
        support = counts @ self.expected
        (predicted_a, right_a), (predicted_b, right_b) = self.runs
        stay = counts - swapped
        before = self.value(name, support, stay @ predicted_a + swapped @ predicted_b, stay @ right_a + swapped @ right_b)
        now = self.value(name, support, stay @ predicted_b + swapped @ predicted_a, stay @ right_b + swapped @ right_a)
        return now - before


def scikit(name, data, labels):
    """The change as scikit-learn computes it; averages are taken over the labels."""
    expected = [unit[0] for unit in data]
    runs = [[unit[run] for unit in data] for run in (1, 2)]
    if name == "accuracy":
        before, now = [accuracy_score(expected, run) for run in runs]
    elif name.endswith("F1"):
        before, now = [f1_score(expected, run, labels=labels, average=name.split()[0], zero_division=0) for run in runs]
    else:
        before, now = [f1_score(expected, run, labels=[name.split()[-1]], average=None, zero_division=0)[0] for run in runs]
    return now - before


def check(name, answers, rng):
    """Matrices and scikit-learn agree on a few resamples; labels that were not drawn stay in the average."""
    labels = [answers.labels[label] for label in answers.averaged]
    for _ in range(20):
        drawn = rng.multinomial(answers.counts.sum(), answers.counts / answers.counts.sum())
        data = [group for group, count in zip(answers.groups, drawn) for _ in range(count)]
        ours = answers.change(name, drawn[None, :].astype(float))[0]
        assert math.isnan(ours) or abs(ours - scikit(name, data, labels)) < 1e-12, (name, ours, scikit(name, data, labels))


def between(sorted_values, share):
    error = 4 * math.sqrt(share * (1 - share) / OURS)
    return [float(numpy.quantile(sorted_values, max(0, share - error))), float(numpy.quantile(sorted_values, min(1, share + error)))]


def judged(name, data, answers, rng):
    size = int(answers.counts.sum())
    observed = scikit(name, data, [answers.labels[label] for label in answers.averaged])
    assert abs(observed - answers.change(name, answers.counts[None, :].astype(float))[0]) < 1e-12
    check(name, answers, rng)

    drawn, larger = [], 0
    for _ in range(RESAMPLES // CHUNK):
        drawn.append(answers.change(name, rng.multinomial(size, answers.counts / size, size=CHUNK).astype(float)))
        swapped = rng.binomial(answers.counts, 0.5, size=(CHUNK, len(answers.groups))).astype(float)
        changes = answers.swapped_change(name, answers.counts[None, :].astype(float), swapped)
        larger += int((numpy.isnan(changes) | (numpy.abs(changes) >= abs(observed) - 1e-12)).sum())
    drawn = numpy.concatenate(drawn)
    defined = numpy.sort(drawn[~numpy.isnan(drawn)])
    p = larger / RESAMPLES
    return {
        "statistic": name, "difference": observed, "seen": len(defined) / RESAMPLES,
        "low": between(defined, (1 - LEVEL) / 2), "high": between(defined, (1 + LEVEL) / 2),
        "p": p, "pError": 4 * math.sqrt(p * (1 - p) * (1 / RESAMPLES + 1 / OURS)) + 1 / OURS,
    }


def main():
    warnings.simplefilter("ignore")
    sets = []
    for name, size, intents, seed in SETS:
        data = units(size, intents, seed)
        answers = Answers(data)
        rng = numpy.random.Generator(numpy.random.PCG64(seed))
        sets.append({
            "name": name,
            "units": [list(group) + [int(count)] for group, count in zip(answers.groups, answers.counts)],
            "statistics": [judged(statistic.replace("the rarest", "c%02d" % (intents - 1)), data, answers, rng) for statistic in STATISTICS],
        })
    json.dump({"resamples": RESAMPLES, "ours": OURS, "level": LEVEL, "sets": sets}, sys.stdout, separators=(",", ":"))
    print()


if __name__ == "__main__":
    main()

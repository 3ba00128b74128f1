#!/usr/bin/env python3
"""Learns core/lexicon/tables/dispute_weights.tsv from annotated articles.

usage: learn_disputes.py LAB MODEL GOLD_DIR… [--write WEIGHTS.tsv] [--held-out HELD_OUT.tsv]

LAB is build/native/tests/core/gold/isnad-dispute-lab. A folder written as read:GOLD_DIR gives only the pairs among the statements that
are found in its articles, found:GOLD_DIR only those among its annotated statements, which were found themselves, and of them no two
claims (learned from such pairs, none is told apart any more); any other folder gives the annotated statements beside those that are found.
GOLD_DIR@MODEL: found by another model, one that has not seen the articles of that folder.

Three linear models, one after the other: the first look at a denial and a statement by themselves, the second look with what the first
found elsewhere in the article, and two claims with what the second found. Logistic regression with a penalty that pulls towards what
grammar expects (PRIOR), by Newton's method, deterministic; weights times sixteen, rounded.

Without an option it prints what the models do with articles held out in turn (FOLDS parts by article; articles on one story, SAME, together),
for several margins. --held-out writes all those weights, for `LAB … --held-out`. --write learns from all articles.
"""
import math
import subprocess
import sys
import tempfile
import zlib
from collections import defaultdict

SCALE = 16
FOLDS = 8
PENALTY = {"first": 8.0, "again": 8.0, "claims": 12.0}
# Added to the bias: above 0 finds more, below 0 is more often right.
# again: where more than seven of ten pairs found in gold articles (train) that no weights have seen are right.
MARGIN = {"first": 0.0, "again": 1.25, "claims": -1.5}
# How much a pair among annotated statements counts beside one among found ones.
ANNOTATED = 0.5
# What a sign is expected to weigh before any article is seen: the penalty pulls towards these, not to 0, so that signs too
# rare in the articles keep what grammar says of them.
PRIOR = {
    "first": {"always": -2.5, "inside": 1.0, "inside_head": 1.5, "around": -2.0, "same_voice_named": -2.0, "same_side": -1.5, "same_words": 2.0,
              "rumour": 0.5, "about_denier": 0.3, "accused_is_denier": 1.0, "accused_is_side": 0.5, "of_itself": 0.5, "names_claimer": 0.5,
              "points_back": 1.5, "charges": 1.0, "alike_50": 0.5, "head": 0.5, "covered_40": 0.5, "negated_second": -1.0, "implied": -1.0,
              "inside_rumour": 1.5, "points_accused": 1.5, "charge_answered": 1.0, "accused_alike": 1.0, "alike_head": 1.0, "bare_near": 0.5,
              "sources_apart": 1.5, "told_else": -0.5, "like_told": 1.0, "told_elsewhere": 0.5, "alike_told": 0.5, "bare_told": 0.5, "bare_names": 2.5,
              "accused_other": -1.0},
    "again": {"always": -2.5, "score_low": 0.5, "score_yes": 1.0, "score_sure": 1.0, "same_voice_named": -1.0, "version_denied": 0.5,
              "version_denies": 0.5, "around": -1.0, "like_inside": 0.5, "bare_opposed": 0.5, "sources_apart": 0.7, "outscored": -0.5},
    "claims": {"always": -4.0, "opposed_at_name": 1.0, "opposed_near": 5.7, "negations_differ": 0.5, "diverge": 1.0, "diverge_alike": 5.0, "voices_opposed": 1.0, "same_voice_named": -2.0,
               "same_voice_guessed": -1.0, "same_side": -1.5, "inside": -2.0, "around": -2.0, "denied_by_voice": 1.0},
}
# What the second look adds, and the third.
LATER = {"score_low", "score_yes", "score_sure", "score_surest", "best", "version_denied", "version_denies", "versions", "voices_opposed",
         "denied_elsewhere", "like_inside", "bare_opposed", "denied_by_voice", "denied_by_neighbour", "outscored"}
SAME = [{"train-23", "train-31"}, {"train-65", "sau-11716"}]


def group_of(article):
    for same in SAME:
        if article in same:
            return min(same)
    return article


def fold_of(article):
    return zlib.crc32(group_of(article).encode()) % FOLDS


class Pairs:
    """The pairs that the lab looks at, under given weights."""

    def __init__(self, lab, model, folders):
        self.lab = lab
        self.folders = []
        self.models = {}
        for folder in folders:
            how, _, rest = folder.rpartition(":")
            path, _, own = rest.partition("@")
            self.models[path] = own or model
            self.folders.append((path, how or "read", 1.0))
            if not how:
                self.folders.append((path, "annotated", ANNOTATED))

    def rows(self, weights):
        """(article, look, gold, signs, weight), and how many gold pairs no statements were found for."""
        with tempfile.NamedTemporaryFile("w", suffix=".tsv", encoding="utf-8") as file:
            file.write(table_of(weights))
            file.flush()
            running = [(weight, how, subprocess.Popen([self.lab, self.models[path], path, "--signs", "--weights", file.name] +
                                                      ["--read"] * (how == "read"), stdout=subprocess.PIPE, text=True))
                       for path, how, weight in self.folders]
            for weight, how, process in running:
                for line in process.stdout:
                    article, first, second, kind, gold, *signs = line.rstrip("\n").split("\t")
                    if how == "found" and kind == "claims":
                        continue
                    yield (article, kind, int(gold), tuple(signs), weight, how != "annotated", (min(first, second), max(first, second)))
                if process.wait() != 0:
                    sys.exit("the lab failed")


def table_of(weights, article=None):
    names = sorted({s for w in weights.values() for s in w})
    lines = ["\t".join((["article"] if article is not None else []) + ["sign", "first", "again", "claims"])]
    for name in names:
        cells = [str(round(SCALE * weights.get(look, {}).get(name, 0.0))) for look in ("first", "again", "claims")]
        lines.append("\t".join(([article] if article is not None else []) + [name] + cells))
    return "\n".join(lines) + "\n"


def solve(matrix, vector):
    """Gauss elimination; the matrix is symmetric and positive definite."""
    n = len(vector)
    m = [row[:] + [vector[i]] for i, row in enumerate(matrix)]
    for i in range(n):
        pivot = m[i][i]
        for j in range(i + 1, n):
            factor = m[j][i] / pivot
            if factor == 0.0:
                continue
            row, top = m[j], m[i]
            for k in range(i, n + 1):
                row[k] -= factor * top[k]
    out = [0.0] * n
    for i in reversed(range(n)):
        out[i] = (m[i][n] - sum(m[i][k] * out[k] for k in range(i + 1, n))) / m[i][i]
    return out


def learn(rows, look):
    """rows: (gold, signs, weight)."""
    prior, penalty = PRIOR[look], PENALTY[look]
    grouped = defaultdict(lambda: [0.0, 0.0])
    for gold, signs, weight in rows:
        grouped[signs][gold] += weight
    names = sorted({s for signs in grouped for s in signs} | set(prior))
    index = {s: i for i, s in enumerate(names)}
    data = [([index[s] for s in signs], no, yes) for signs, (no, yes) in sorted(grouped.items())]
    w = [prior.get(s, 0.0) for s in names]
    start = w[:]
    strength = [0.05 if s == "always" else penalty for s in names]
    n = len(names)
    for _ in range(12):
        gradient = [strength[i] * (start[i] - w[i]) for i in range(n)]
        hessian = [[0.0] * n for _ in range(n)]
        for i in range(n):
            hessian[i][i] = strength[i]
        for signs, no, yes in data:
            p = 1 / (1 + math.exp(-max(-30.0, min(30.0, sum(w[i] for i in signs)))))
            pull = yes - (no + yes) * p
            curve = (no + yes) * p * (1 - p)
            for i in signs:
                gradient[i] += pull
                row = hessian[i]
                for j in signs:
                    row[j] += curve
        step = solve(hessian, gradient)
        longest = max(abs(s) for s in step)
        shrink = min(1.0, 2.0 / longest) if longest > 0 else 1.0
        w = [a + shrink * b for a, b in zip(w, step)]
        if longest < 1e-4:
            break
    return dict(zip(names, w))


def rounded(weights, look):
    out = {s: round(SCALE * v) / SCALE for s, v in weights.items()}
    out["always"] = out.get("always", 0.0) + MARGIN[look]
    return out


def score(weights, signs):
    return sum(weights.get(s, 0.0) for s in signs)


def learn_all(pairs, base, keep):
    """The three models, from the articles that `keep` says yes to. base: the rows under no weights."""
    without = lambda signs: tuple(s for s in signs if s not in LATER)
    weights = {}
    weights["first"] = rounded(learn([(g, without(s), w) for a, k, g, s, w, *_ in base if k == "denial" and keep(a)], "first"), "first")
    rows = list(pairs.rows(weights))
    weights["again"] = rounded(learn([(g, s, w) for a, k, g, s, w, *_ in rows if k == "denial" and keep(a)], "again"), "again")
    rows = list(pairs.rows(weights))
    weights["claims"] = rounded(learn([(g, s, w) for a, k, g, s, w, *_ in rows if k == "claims" and keep(a)], "claims"), "claims")
    return weights, rows


def report_all(pairs, scored):
    """Both looks together, over the found statements: against all annotated pairs, those that no statement was found for too."""
    gold = 0
    for path, how, _ in pairs.folders:
        if how == "annotated":
            continue
        out = subprocess.run([pairs.lab, pairs.models[path], path] + ["--read"] * (how == "read"), capture_output=True, text=True, check=True).stdout
        gold += int(out.split()[1])
    for denials in (-0.5, 0.0, 0.5, 1.0, 1.5):
        line = []
        for claims in (-1.0, 0.0, 0.5, 1.0, 1.5, 2.0):
            got = {key: g for look, s, g, key in scored if s > -(denials if look == "again" else claims)}
            p, r = sum(got.values()) / max(1, len(got)), sum(got.values()) / gold
            line.append(f"{claims:+.1f}: P{100*p:.1f} R{100*r:.1f} F{200*p*r/max(1e-9, p+r):.1f}")
        print(f"all {denials:+.1f} | " + "; ".join(line))


def report(scored, look):
    for read in (False, True):
        part = [(s, g) for s, g, r in scored if r == read]
        gold = sum(g for _, g in part)
        line = []
        for margin in (-1.0, -0.5, 0.0, 0.5, 1.0, 1.5, 2.0):
            got = [g for s, g in part if s > -margin]
            p, r = sum(got) / max(1, len(got)), sum(got) / max(1, gold)
            line.append(f"{margin:+.1f}: P{100*p:.0f} R{100*r:.0f} F{200*p*r/max(1e-9, p+r):.0f}")
        print(f"{look:7}{'found' if read else 'gold':6} {gold:4d} | " + "; ".join(line))


def main():
    arguments = sys.argv[1:]
    options = {}
    for name in ("--write", "--held-out"):
        if name in arguments:
            at = arguments.index(name)
            options[name] = arguments[at + 1]
            del arguments[at:at + 2]
    if len(arguments) < 3:
        sys.exit(__doc__)
    pairs = Pairs(arguments[0], arguments[1], arguments[2:])
    base = list(pairs.rows({look: {"always": -9.0} for look in PRIOR}))
    if "--write" in options:
        weights, _ = learn_all(pairs, base, lambda article: True)
        with open(options["--write"], "w", encoding="utf-8") as out:
            out.write("# How much each sign (core/disputes/signs.h) speaks for two statements contradicting each other; above 0 in all, they do.\n")
            out.write("# first: a denial and a statement, each pair by itself; again: with what was found of the others; claims: two claims.\n")
            out.write("# Source: logistic regression (tests/core/gold/learn_disputes.py) on the gold articles and others annotated by the project: newspapers of 2012\n")
            out.write("# and 2015, and the project's own texts.\n")
            out.write(table_of(weights))
        return
    scored = defaultdict(list)
    tables = []
    together = []
    for fold in range(FOLDS):
        weights, rows = learn_all(pairs, base, lambda article: fold_of(article) != fold)
        held = sorted({r[0] for r in rows if fold_of(r[0]) == fold})
        for article, kind, gold, signs, weight, read, pair in rows:
            if fold_of(article) != fold:
                continue
            look = "again" if kind == "denial" else "claims"
            if look == "again":
                first = tuple(s for s in signs if s not in LATER)
                scored["first"].append((score(weights["first"], first), gold, read))
            scored[look].append((score(weights[look], signs), gold, read))
            if read:
                together.append((look, score(weights[look], signs), gold, (article, pair)))
        for article in held:
            table = table_of(weights, article)
            tables.append(table if not tables else table.split("\n", 1)[1])
    for look in ("first", "again", "claims"):
        report(scored[look], look)
    report_all(pairs, together)
    if "--held-out" in options:
        with open(options["--held-out"], "w", encoding="utf-8") as out:
            out.write("".join(tables))


main()

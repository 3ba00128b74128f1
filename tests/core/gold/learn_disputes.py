#!/usr/bin/env python3
"""Learns core/lexicon/tables/dispute_weights.tsv from `isnad-dispute-lab MODEL GOLD_DIR --signs`.

usage: learn_disputes.py SIGNS.tsv [WEIGHTS.tsv]

SIGNS.tsv may hold the signs of the annotated statements and those of the found ones (--found) one after the other.

Logistic regression with L2 regularisation over the signs of a candidate pair, deterministic; weights times sixteen,
rounded. Without WEIGHTS.tsv it prints leave-one-article-out precision and recall for several penalties and margins;
articles on one story (SAME) are held out together.
"""
import math
import sys
from collections import defaultdict

SCALE = 16
PENALTY = 0.1
MARGIN = -0.25
# What a sign is expected to weigh before any article is seen: the penalty pulls towards these, not to 0, so that signs too
# rare in the articles keep what grammar says of them.
PRIOR = {"always": -2.5, "inside": 2.5, "around": -3.0, "same_voice": -1.5, "same_side": -2.0, "same_words": 2.5, "both_unnamed": -0.5,
         "about_denier": 0.5, "accusation": -1.0, "accuses_denier": 1.5, "of_itself": 0.5, "names_claimer": 0.5, "points_back": 2.5,
         "points_back_far": -0.5, "alike_50": 0.5, "head": 1.0, "covered_40": 0.5, "near": 0.5, "before": 0.3,
         "negated_statement": -1.5}
SAME = [{"train-23", "train-31"}]


def read(path):
    rows = []
    for line in open(path, encoding="utf-8"):
        article, denial, statement, gold, *signs = line.rstrip("\n").split("\t")
        rows.append((article, denial, statement, int(gold), signs))
    return rows


def learn(rows, penalty, rounds=400, rate=0.5):
    names = sorted({s for r in rows for s in r[4]})
    w = {s: PRIOR.get(s, 0.0) for s in names}
    n = len(rows)
    for _ in range(rounds):
        gradient = dict.fromkeys(names, 0.0)
        for _, _, _, gold, signs in rows:
            p = 1 / (1 + math.exp(-sum(w[s] for s in signs)))
            for s in signs:
                gradient[s] += (gold - p) / n
        for s in names:
            w[s] += rate * (4 * gradient[s] - (0 if s == "always" else penalty * (w[s] - PRIOR.get(s, 0.0))))
    return w


def score(w, signs):
    return sum(w.get(s, 0.0) for s in signs)


def held_out(rows, penalty):
    groups = defaultdict(list)
    for r in rows:
        key = r[0]
        for same in SAME:
            if key in same:
                key = "+".join(sorted(same))
        groups[key].append(r)
    out = []
    for key, part in groups.items():
        w = learn([r for other, rs in groups.items() if other != key for r in rs], penalty)
        out += [(score(w, r[4]), r) for r in part]
    return out


def main():
    rows = read(sys.argv[1])
    if len(sys.argv) == 2:
        for penalty in (0.01, 0.03, 0.1):
            scored = held_out(rows, penalty)
            gold = sum(r[3] for r in rows)
            line = []
            for margin in (-0.5, 0.0, 0.5, 1.0):
                got = [r for s, r in scored if s > margin]
                hit = sum(r[3] for r in got)
                p, r = hit / max(1, len(got)), hit / gold
                line.append(f"margin {margin:+.1f}: P {100*p:.1f} R {100*r:.1f} F1 {200*p*r/max(1e-9, p+r):.1f}")
            print(f"penalty {penalty}:", "; ".join(line))
        return
    w = learn(rows, PENALTY)
    w["always"] -= MARGIN
    with open(sys.argv[2], "w", encoding="utf-8") as out:
        out.write("# How much each sign speaks for a denial denying a statement; above 0 in all, it does. Read by core/disputes.\n")
        out.write("# Source: logistic regression (tests/core/gold/learn_disputes.py) on the project's own annotated articles of 2015.\n")
        out.write("sign\tweight\n")
        for name in PRIOR:
            w.setdefault(name, PRIOR[name])
        for name, value in sorted(w.items()):
            out.write(f"{name}\t{round(SCALE * value)}\n")


main()

#!/usr/bin/env python3
"""Writes the teacher's labels of the raw news, OUT/guidelines.tsv and OUT/corpora.tsv, for `isnad train tagger`.

usage: silver.py TEXTS LABELS.npz OUT

A line an article: its number in the raw news, a tab, and for each word three hexadecimal digits: the labels that are
left open to it, one bit a label. Where the teacher was sure there is one; else two, or all.
"""
import sys

import numpy as np

from texts import LABELS, Texts

SURE, HARDLY = 200, 120  # of 255


def main():
    texts = Texts(sys.argv[1])
    silver = dict(np.load(sys.argv[2]))
    for style, name in (("guidelines", "guidelines"), ("anercorp", "corpora")):
        label, sure, second = (silver[f"{style}_{what}"].astype(np.int64) for what in ("label", "sure", "second"))
        allowed = 1 << label
        allowed = np.where(sure < SURE, allowed | (1 << second), allowed)
        allowed = np.where(sure < HARDLY, (1 << LABELS) - 1, allowed)
        digits = "".join(f"{a:03x}" for a in allowed.tolist())
        offset = 0
        with open(f"{sys.argv[3]}/{name}.tsv", "w", encoding="ascii") as out:
            for document in silver["documents"]:
                length = 3 * int(texts.ends[document] - texts.begins[document])
                out.write(f"{texts.names[document]}\t{digits[offset: offset + length]}\n")
                offset += length


main()

#!/usr/bin/env python3
"""Packs what `isnad train export` wrote for the teacher: a subword vocabulary and the texts as numbers.

usage: prepare.py EXPORT_DIR OUT_DIR [--pieces 20000] [--vocabulary FILE] [--annotated]

Words are cut into their proclitics, as the tagger cuts them, and pieces of their stem, by byte-pair encoding
(Sennrich et al. 2016) over the stems of all texts. Writes vocabulary.json and texts.npz.xz.
"""
import argparse
import collections
import heapq
import io
import json
import lzma
import os

import numpy as np

SPECIAL = ["[pad]", "[mask]", "[cut]"]


def learn_merges(counts, size):
    """Byte-pair encoding; `counts` maps a word to how often it is met. Returns the merges in order."""
    words = [(["^" + w[0]] + list(w[1:]), n) for w, n in counts.items()]
    pairs = collections.Counter()
    where = collections.defaultdict(set)
    for i, (parts, n) in enumerate(words):
        for pair in zip(parts, parts[1:]):
            pairs[pair] += n
            where[pair].add(i)
    vocabulary = {p for parts, _ in words for p in parts}
    merges = []
    heap = [(-n, pair) for pair, n in pairs.items()]
    heapq.heapify(heap)
    while len(vocabulary) < size and heap:
        n, pair = heapq.heappop(heap)
        if pairs[pair] != -n:
            if pairs[pair] > 0:
                heapq.heappush(heap, (-pairs[pair], pair))
            continue
        if -n < 3:
            break
        merges.append(pair)
        vocabulary.add(pair[0] + pair[1])
        for i in list(where[pair]):
            parts, count = words[i]
            for old in zip(parts, parts[1:]):
                pairs[old] -= count
                where[old].discard(i)
            merged = merge(parts, pair)
            words[i] = (merged, count)
            for new in zip(merged, merged[1:]):
                if pairs[new] == 0 or i not in where[new]:
                    where[new].add(i)
                pairs[new] += count
                if new[0] == pair[0] + pair[1] or new[1] == pair[0] + pair[1]:
                    heapq.heappush(heap, (-pairs[new], new))
        del pairs[pair]
    return merges


def merge(parts, pair):
    out = []
    i = 0
    while i < len(parts):
        if i + 1 < len(parts) and (parts[i], parts[i + 1]) == pair:
            out.append(parts[i] + parts[i + 1])
            i += 2
        else:
            out.append(parts[i])
            i += 1
    return out


def cut(word, ranks):
    parts = ["^" + word[0]] + list(word[1:])
    while len(parts) > 1:
        rank, pair = min((ranks.get(p, 1 << 30), p) for p in zip(parts, parts[1:]))
        if rank == 1 << 30:
            break
        parts = merge(parts, pair)
    return parts


def proclitic_of(key, stem):
    letters = key[: len(key) - len(stem)] if key.endswith(stem) else key[: key.find("لل") + 1]
    return letters + "+"


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("export")
    arguments.add_argument("out")
    arguments.add_argument("--pieces", type=int, default=20000)
    arguments.add_argument("--vocabulary", help="use this vocabulary.json instead of learning one")
    arguments.add_argument("--annotated", action="store_true", help="leave the raw news out")
    options = arguments.parse_args()
    os.makedirs(options.out, exist_ok=True)

    def file(name):
        return os.path.join(options.export, name)

    documents = [line.rstrip("\n").split("\t") for line in open(file("documents.tsv"), encoding="utf-8")]
    types = [line.rstrip("\n").split("\t") for line in open(file("types.tsv"), encoding="utf-8")]
    tokens = np.fromfile(file("tokens.bin"), dtype=np.dtype([("type", "<u4"), ("lists", "<u2"), ("marks", "<u2")]))
    counts = np.bincount(tokens["type"], minlength=len(types))
    stems = collections.Counter()
    for (key, stem, *_), n in zip(types, counts):
        if n:
            stems[stem or key] += int(n)
    if options.vocabulary:
        known = json.load(open(options.vocabulary, encoding="utf-8"))
        merges, pieces = [tuple(m) for m in known["merges"]], known["pieces"]
    else:
        merges = learn_merges({w: n for w, n in stems.items() if n >= 2}, options.pieces)
        pieces = {piece: i for i, piece in enumerate(SPECIAL)}
        for letter in sorted({c for stem in stems for c in stem if ord(c) < 0x700}):
            for piece in (letter, "^" + letter):
                pieces.setdefault(piece, len(pieces))
        for a, b in merges:
            pieces.setdefault(a + b, len(pieces))
        for proclitic in sorted({proclitic_of(key, stem) for key, stem, *_ in types if stem not in ("", key)}):
            pieces.setdefault(proclitic, len(pieces))
    ranks = {pair: i for i, pair in enumerate(merges)}
    rows, starts, heads = [], [0], []
    for key, stem, *_ in types:
        stem = stem or key
        row = []
        if stem != key:
            row.append(pieces.get(proclitic_of(key, stem), pieces["[cut]"]))
        heads.append(len(row))
        for piece in cut(stem, ranks)[:12]:
            row.append(pieces.get(piece, pieces["[cut]"]))
        rows.extend(row)
        starts.append(len(rows))
    print(len(documents), "documents", len(tokens), "words", len(types), "types", len(pieces), "pieces;",
          round(sum(np.diff(starts) * counts) / len(tokens), 3), "pieces a word")
    annotated = int(sum(int(d[2]) for d in documents if d[0] != "raw"))
    if options.annotated:
        documents = [d for d in documents if d[0] != "raw"]
        tokens = tokens[:annotated]
    corpora = {"gold": 0, "anercorp": 1, "aqmar": 2, "wojood": 3, "raw": 4}
    arrays = dict(
        pieces=np.array(rows, np.uint16), starts=np.array(starts, np.uint32), heads=np.array(heads, np.uint8),
        levels=np.array([int(t[4]) for t in types], np.uint8), lists=tokens["lists"], marks=tokens["marks"],
        list_bits=np.fromfile(file("lists.bin"), "<u8"),
        corpus=np.array([corpora[d[0]] for d in documents], np.uint8),
        length=np.array([int(d[2]) for d in documents], np.uint32),
        vocabulary=np.int64(len(pieces)),
        labels=np.fromfile(file("labels.bin"), "<u2")[:annotated])
    # Byte planes compress better than whole numbers.
    for plane in range(3):
        arrays[f"types{plane}"] = (tokens["type"] >> (8 * plane)).astype(np.uint8)
    buffer = io.BytesIO()
    np.savez(buffer, **arrays)
    with lzma.open(os.path.join(options.out, "texts.npz.xz"), "wb", preset=3) as out:
        out.write(buffer.getvalue())
    with open(os.path.join(options.out, "vocabulary.json"), "w", encoding="utf-8") as out:
        json.dump({"merges": merges, "pieces": pieces}, out, ensure_ascii=False)
    with open(os.path.join(options.out, "documents.txt"), "w", encoding="utf-8") as out:
        out.writelines(f"{d[0]}\t{d[1]}\n" for d in documents)


main()

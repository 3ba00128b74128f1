"""What prepare.py packed, as tensors: words with their features, cut into pieces."""
import copy
import io
import lzma
import os

import numpy as np
import torch

PAD, MASK = 0, 1
CORPORA = ["gold", "anercorp", "aqmar", "wojood", "raw"]
LABELS = 9  # outside, then first and inside of person, organization, place, group
MARK_BITS = 14
LIST_CLASSES = 17


class Texts:
    def __init__(self, folder):
        with open(os.path.join(folder, "documents.txt"), encoding="utf-8") as file:
            self.names = [line.split()[1] for line in file]
        with lzma.open(os.path.join(folder, "texts.npz.xz")) as file:
            data = dict(np.load(io.BytesIO(file.read())))
        self.types = sum(data[f"types{plane}"].astype(np.int64) << (8 * plane) for plane in range(3))
        self.lists = data["lists"].astype(np.int64)
        self.marks = data["marks"].astype(np.int64)
        self.labels = data["labels"]
        self.corpus = data["corpus"]
        ends = np.cumsum(data["length"].astype(np.int64))
        self.begins = ends - data["length"]
        self.ends = ends
        self.pieces = data["pieces"].astype(np.int64)
        self.vocabulary = int(data["vocabulary"])
        self.starts = data["starts"].astype(np.int64)
        self.heads = data["heads"].astype(np.int64)
        # What lists say of a word, one column a class and place; then its level among persons' names.
        places = (data["list_bits"][:, None] >> np.arange(0, 2 * LIST_CLASSES, 2, dtype=np.uint64)) & np.uint64(3)
        self.list_table = torch.from_numpy(
            np.concatenate([(places == p) for p in (1, 2, 3)], axis=1).astype(np.float32))
        self.levels = data["levels"].astype(np.int64)
        self.mark_table = torch.from_numpy(mark_columns())

    def joined(self, other):
        """Both as one: `other`'s documents, words, types and lists come after this one's. Labels: this one's only."""
        both = copy.copy(self)
        words, types, lists = len(self.types), len(self.starts) - 1, len(self.list_table)
        both.names = self.names + other.names
        both.types = np.concatenate([self.types, other.types + types])
        both.lists = np.concatenate([self.lists, other.lists + lists])
        both.marks = np.concatenate([self.marks, other.marks])
        both.corpus = np.concatenate([self.corpus, other.corpus])
        both.begins = np.concatenate([self.begins, other.begins + words])
        both.ends = np.concatenate([self.ends, other.ends + words])
        both.pieces = np.concatenate([self.pieces, other.pieces])
        both.starts = np.concatenate([self.starts[:-1], other.starts + len(self.pieces)])
        both.heads = np.concatenate([self.heads, other.heads])
        both.list_table = torch.cat([self.list_table, other.list_table])
        both.levels = np.concatenate([self.levels, other.levels])
        return both

    def words(self, document):
        return np.arange(self.begins[document], self.ends[document])

    def expand(self, words):
        """The pieces of some words: piece numbers, the word each belongs to (by position), each word's head piece."""
        types = self.types[words]
        counts = self.starts[types + 1] - self.starts[types]
        first = np.cumsum(counts) - counts
        owner = np.repeat(np.arange(len(words)), counts)
        inner = np.arange(len(owner)) - first[owner]
        return self.pieces[self.starts[types][owner] + inner], owner, first + self.heads[types]

    def chunks(self, document, most):
        """A document's words in stretches of at most `most` pieces, cut where sentences begin."""
        words = self.words(document)
        types = self.types[words]
        counts = self.starts[types + 1] - self.starts[types]
        begins = np.flatnonzero((self.marks[words] >> 9) & 1)
        if len(begins) == 0 or begins[0] != 0:
            begins = np.concatenate([[0], begins])
        sizes = np.add.reduceat(counts, begins) if len(words) else []
        out, open_at, size = [], 0, 0
        total = int(counts.sum())
        goal = total / max(1, -(-total // most))
        for i, at in enumerate(begins):
            if size and (size + sizes[i] > most or size >= goal):
                out.append(words[open_at:at])
                open_at, size = at, 0
            size += int(sizes[i])
            while size > most:  # a sentence longer than a stretch
                upto = open_at + max(1, int(np.searchsorted(np.cumsum(counts[open_at:]), most, side="right")))
                out.append(words[open_at:upto])
                size -= int(counts[open_at:upto].sum())
                open_at = upto
        if open_at < len(words):
            out.append(words[open_at:])
        return out


def mark_columns():
    """One row for each combination of the other marks: columns for saying, title before, quotation, flags."""
    marks = np.arange(1 << MARK_BITS)
    columns = []
    for shift, width in ((0, 2), (2, 3), (5, 2)):
        value = (marks >> shift) & ((1 << width) - 1)
        columns += [value == v for v in range(1, 1 << width)]
    columns += [((marks >> bit) & 1) == 1 for bit in range(7, MARK_BITS)]
    return np.stack(columns, axis=1).astype(np.float32)

#!/usr/bin/env python3
"""Teaches the encoder names from the annotated texts, measures it, and lets it label the raw news.

usage: teach.py ENCODER ANNOTATED [--held PREFIX,…] [--save FILE] [--silver RAW LABELS]
       teach.py MODEL,… ANNOTATED --measure [--held PREFIX,…] [--label RAW OUT]

Every corpus has an output layer of its own, since the corpora differ in habits; the encoder is shared. Several
learners of different seeds vote by their mean probabilities. ANERcorp's last tenth is never learned from.
"""
import argparse
import multiprocessing
import time

import numpy as np
import torch

from encoder import Encoder
from texts import LABELS, MASK, PAD, Texts

ANERCORP_HELD = 3570  # the documents of the last tenth begin at this sentence
WEIGHT = {0: 1.0, 1: 1.0, 2: 0.5, 3: 0.5, 4: 0.5}
STYLE = {0: 0, 1: 1, 2: 2, 3: 3, 4: 0}


def load_encoder(path, texts, device, dropout=0.1):
    saved = torch.load(path, map_location=device)
    model = Encoder(saved["pieces"], texts.list_table.shape[1], texts.mark_table.shape[1], width=saved["width"],
                    layers=saved["layers"], heads=max(1, saved["width"] // 64), dropout=dropout).to(device)
    weights = {}
    for name, value in saved["model"].items():
        weights[name] = value[0].float() * value[1] if isinstance(value, tuple) else value.float()
    model.load_state_dict(weights, strict=False)
    return model


class Batcher:
    """Stretches of documents as padded tensors."""

    def __init__(self, texts, device):
        self.texts, self.device = texts, device
        self.list_table = texts.list_table.to(device)
        self.mark_table = texts.mark_table.to(device)

    def make(self, chunks, noise=False, rng=None):
        expanded = [self.texts.expand(words) for words in chunks]
        longest = -(-max(len(p) for p, _, _ in expanded) // 32) * 32
        most_words = max(len(w) for w in chunks)
        shape = (len(chunks), longest)
        pieces, lists, marks, levels = (np.zeros(shape, np.int64) for _ in range(4))
        mask = np.zeros(shape, bool)
        heads = np.zeros((len(chunks), most_words), np.int64)
        there = np.zeros((len(chunks), most_words), bool)
        plain = np.ones(shape, bool)
        for i, (words, (p, owner, head)) in enumerate(zip(chunks, expanded)):
            n = len(p)
            pieces[i, :n] = p
            own = words[owner]
            lists[i, :n] = self.texts.lists[own]
            marks[i, :n] = self.texts.marks[own]
            levels[i, :n] = self.texts.levels[self.texts.types[own]]
            mask[i, :n] = True
            heads[i, : len(words)] = head
            there[i, : len(words)] = True
            if noise:
                # Some words are hidden, of some the lists say nothing: names are new every day.
                hidden = rng.random(len(words)) < 0.12
                pieces[i, :n][hidden[owner]] = MASK
                plain[i, :n] = ~(rng.random(len(words)) < 0.15)[owner]

        def tensor(a):
            return torch.from_numpy(a).to(self.device, non_blocking=True)

        keep = tensor(plain)
        features = torch.cat([self.list_table[tensor(lists)] * keep[..., None], self.mark_table[tensor(marks)]], -1)
        return tensor(pieces), features, tensor(levels) * keep, tensor(mask), tensor(heads), tensor(there)


def states_of(model, made):
    pieces, features, levels, mask, heads, _ = made
    states = model(pieces, features, levels, mask)
    return torch.gather(states, 1, heads[..., None].expand(-1, -1, states.shape[-1]))


def groups_of(texts, chunks, budget):
    """Batches of stretches of like length, `budget` pieces each."""
    sizes = np.array([int((texts.starts[texts.types[w] + 1] - texts.starts[texts.types[w]]).sum()) for w in chunks])
    out, group = [], []
    for i in np.argsort(sizes, kind="stable"):
        if group and (len(group) + 1) * sizes[i] > budget:
            out.append(group)
            group = []
        group.append(i)
    return out + [group] if group else out


class Examples:
    def __init__(self, texts, documents, most=510):
        self.chunks, self.style, self.weight, self.allowed = [], [], [], []
        for d in documents:
            for words in texts.chunks(d, most):
                self.chunks.append(words)
                self.style.append(STYLE[int(texts.corpus[d])])
                self.weight.append(WEIGHT[int(texts.corpus[d])])
                bits = texts.labels[words]
                self.allowed.append(((bits[:, None] >> np.arange(LABELS)) & 1).astype(bool))


def learn(model, texts, examples, seed, options, device):
    rng = np.random.default_rng(seed)
    torch.manual_seed(seed)
    batcher = Batcher(texts, device)
    depth = len(model.blocks)

    def rate_of(name):
        if name.startswith("styles"):
            return 10 * options.rate
        layer = int(name.split(".")[1]) if name.startswith("blocks.") else (depth if name.startswith("last") else -1)
        return options.rate * options.layer_decay ** (depth - 1 - layer)

    alike = {}
    for n, p in model.named_parameters():
        if not n.startswith(("predict", "bias")):
            alike.setdefault((rate_of(n), 0.01 if p.ndim == 2 else 0.0), []).append(p)
    optimiser = torch.optim.AdamW([dict(params=ps, lr=rate, peak=rate, weight_decay=decay)
                                   for (rate, decay), ps in alike.items()], betas=(0.9, 0.99))
    groups = groups_of(texts, examples.chunks, options.budget)
    total = options.rounds * len(groups)
    cast = torch.autocast("cuda", torch.bfloat16) if device == "cuda" else torch.autocast("cpu", enabled=False)
    average = [p.detach().clone() for p in model.parameters()]
    model.train()
    step = 0
    for _ in range(options.rounds):
        # New neighbours in the batches each round, of like length still.
        order = rng.permutation(len(examples.chunks))
        shuffled = [examples.chunks[i] for i in order]
        groups = [[order[i] for i in g] for g in groups_of(texts, shuffled, options.budget)]
        rng.shuffle(groups)
        for group in groups:
            made = batcher.make([examples.chunks[i] for i in group], noise=True, rng=rng)
            width = made[4].shape[1]
            allowed = torch.ones(len(group), width, LABELS, dtype=torch.bool)
            weight = torch.zeros(len(group), width)
            for row, i in enumerate(group):
                n = len(examples.chunks[i])
                allowed[row, :n] = torch.from_numpy(examples.allowed[i])
                weight[row, :n] = examples.weight[i]
            allowed, weight = allowed.to(device), weight.to(device)
            style = torch.tensor([examples.style[i] for i in group], device=device)
            with cast:
                states = states_of(model, made)
                scores = torch.stack([head(states) for head in model.styles])[style, torch.arange(len(group))]
            likely = scores.float().log_softmax(-1)
            loss = -torch.logsumexp(likely.masked_fill(~allowed, -1e4), -1)
            loss = (loss * weight).sum() / weight.sum().clamp(min=1)
            factor = min(1.0, (step + 1) / (0.1 * total)) * (1 - step / total)
            for g in optimiser.param_groups:
                g["lr"] = g["peak"] * factor
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            optimiser.zero_grad(set_to_none=True)
            step += 1
            with torch.no_grad():
                torch._foreach_mul_(average, 0.99)
                torch._foreach_add_(average, [p.detach() for p in model.parameters()], alpha=0.01)
    with torch.no_grad():
        for p, a in zip(model.parameters(), average):
            p.copy_(a)
    model.eval()
    return model


@torch.no_grad()
def probabilities(models, texts, chunks, styles, device, budget=16384):
    """For every stretch its words' mean probabilities under some styles: arrays [style, word, label]."""
    batcher = Batcher(texts, device)
    out = [None] * len(chunks)
    cast = torch.autocast("cuda", torch.bfloat16) if device == "cuda" else torch.autocast("cpu", enabled=False)
    for group in groups_of(texts, chunks, budget):
        made = batcher.make([chunks[i] for i in group])
        mean = 0
        with cast:
            for model in models:
                states = states_of(model, made)
                mean = mean + torch.stack([model.styles[style](states).float().softmax(-1) for style in styles])
        mean = (mean / len(models)).half().cpu().numpy()
        for row, i in enumerate(group):
            out[i] = mean[:, row, : len(chunks[i])]
    return out


ALLOWED_NEXT = np.array([[not (to and to % 2 == 0) or (at and (at - 1) // 2 == (to - 1) // 2) for to in range(LABELS)]
                         for at in range(LABELS)], bool)


def best_path(probability):
    """The likeliest labels that may follow each other."""
    scores = np.log(probability.astype(np.float32) + 1e-6)
    barred = np.where(ALLOWED_NEXT, 0.0, -1e6)
    here = scores[0] + barred[0]
    back = np.zeros((len(scores), LABELS), np.int64)
    for t in range(1, len(scores)):
        options = here[:, None] + barred
        back[t] = options.argmax(0)
        here = options.max(0) + scores[t]
    path = [int(here.argmax())]
    for t in range(len(scores) - 1, 0, -1):
        path.append(int(back[t][path[-1]]))
    return np.array(path[::-1], np.uint8)


def sentences_of(texts, words):
    begins = list(np.flatnonzero((texts.marks[words] >> 9) & 1))
    if not begins or begins[0] != 0:
        begins = [0] + begins
    return list(zip(begins, begins[1:] + [len(words)]))


def decode(texts, words, probability):
    out = np.zeros(len(words), np.uint8)
    for a, b in sentences_of(texts, words):
        # Quickly past sentences that are sure to hold no name.
        if (probability[a:b, 0] > 0.995).all():
            continue
        out[a:b] = best_path(probability[a:b])
    return out


def names_of(labels):
    names, t = set(), 0
    while t < len(labels):
        if labels[t] == 0:
            t += 1
            continue
        end = t + 1
        kind = (labels[t] - 1) // 2
        while end < len(labels) and labels[end] == 2 * kind + 2:
            end += 1
        names.add((t, end, int(kind)))
        t = end
    return names


def measure(models, texts, documents, style, device, title, groups=True):
    chunks = [c for d in documents for c in texts.chunks(d, 510)]
    found = probabilities(models, texts, chunks, [style], device)
    tally = np.zeros((5, 3))
    for words, probability in zip(chunks, found):
        got = names_of(decode(texts, words, probability[0]))
        bits = texts.labels[words]
        single = np.array([int(b).bit_length() - 1 if (b & (b - 1)) == 0 else 0 for b in bits.tolist()])
        gold = names_of(single)
        for which, names in ((0, gold), (1, got), (2, gold & got)):
            for name in names:
                tally[name[2], which] += 1
    if not groups:
        tally[3] = 0
    tally[4] = tally[:4].sum(0)
    rows = []
    for row in tally:
        p, r = row[2] / max(1, row[1]), row[2] / max(1, row[0])
        rows.append((p, r, 2 * p * r / max(1e-9, p + r)))
    print(f"{title}: P {100 * rows[4][0]:.1f} R {100 * rows[4][1]:.1f} F {100 * rows[4][2]:.1f}  "
          + " ".join(f"{100 * r[2]:.1f}" for r in rows[:4]), flush=True)
    return rows[4][2]


SHARED = {}


def judge(i):
    """One stretch's labels, how sure each is, and the next best, for each style."""
    rows = []
    for probability in SHARED["found"][i]:
        best = decode(SHARED["texts"], SHARED["chunks"][i], probability)
        other = probability.astype(np.float32)
        sure = other[np.arange(len(best)), best]
        other[np.arange(len(best)), best] = 0
        second = other.argmax(-1).astype(np.uint8)
        second[sure >= 0.98] = 0
        rows.append((best, np.where(sure >= 0.98, 255, np.floor(sure * 31) * 8).astype(np.uint8), second))
    return rows


def label(models, texts, documents, device, path):
    """Writes each word's label, how sure it is, and the next best label, in our style and in ANERcorp's."""
    chunks = [c for d in documents for c in texts.chunks(d, 510)]
    SHARED.update(texts=texts, chunks=chunks, found=probabilities(models, texts, chunks, [0, 1], device, 65536))
    with multiprocessing.get_context("fork").Pool() as pool:
        judged = pool.map(judge, range(len(chunks)), chunksize=256)
    arrays = {"documents": np.array(documents, np.uint32)}
    for style, name in ((0, "guidelines"), (1, "anercorp")):
        for column, what in enumerate(("label", "sure", "second")):
            arrays[f"{name}_{what}"] = np.concatenate([rows[style][column] for rows in judged])
    np.savez(path, **arrays)


def silver_examples(examples, texts, first, path, how_many):
    """Adds raw articles as an earlier teacher labelled them; where it was not sure, two labels or all are open."""
    silver = np.load(path)
    documents = silver["documents"].astype(np.int64) + first
    ends = np.cumsum(texts.ends[documents] - texts.begins[documents])
    rng = np.random.default_rng(5)
    for at in rng.permutation(len(documents))[:how_many]:
        name, style = (("guidelines", 0), ("guidelines", 0), ("anercorp", 1))[rng.integers(3)]
        end = ends[at]
        begin = end - (texts.ends[documents[at]] - texts.begins[documents[at]])
        labels, sure, second = (silver[f"{name}_{what}"][begin:end] for what in ("label", "sure", "second"))
        allowed = np.arange(LABELS) == labels[:, None]
        allowed |= (np.arange(LABELS) == second[:, None]) & (sure < 200)[:, None]
        allowed |= (sure < 128)[:, None]
        offset = 0
        for words in texts.chunks(documents[at], 510):
            examples.chunks.append(words)
            examples.style.append(style)
            examples.weight.append(WEIGHT[4])
            examples.allowed.append(allowed[offset: offset + len(words)])
            offset += len(words)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("encoder")
    arguments.add_argument("annotated")
    arguments.add_argument("--held", default="gold/train:4", help="what to measure on: PREFIX, or PREFIX:N each nth")
    arguments.add_argument("--all", action="store_true", help="learn from what is held too, but ANERcorp's last tenth")
    arguments.add_argument("--label", nargs=2, metavar=("RAW", "OUT"))
    arguments.add_argument("--measure", action="store_true", help="learn nothing")
    arguments.add_argument("--save")
    arguments.add_argument("--name", default="")
    arguments.add_argument("--silver", nargs=2, metavar=("RAW", "LABELS"))
    arguments.add_argument("--silver-articles", type=int, default=6000)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--rounds", type=int, default=12)
    arguments.add_argument("--rate", type=float, default=2e-4)
    arguments.add_argument("--layer-decay", type=float, default=0.9)
    arguments.add_argument("--budget", type=int, default=4096)
    arguments.add_argument("--gold-weight", type=float, default=2.0)
    arguments.add_argument("--small", type=int, default=0)
    options = arguments.parse_args()
    WEIGHT[0] = options.gold_weight
    device = "cuda" if torch.cuda.is_available() else "cpu"
    texts = Texts(options.annotated)
    annotated = [d for d in range(len(texts.names)) if texts.corpus[d] < 4]
    if options.small:
        annotated = [d for i, d in enumerate(annotated) if i % options.small == 0]
    held = set()
    for part in options.held.split(","):
        prefix, _, nth = part.partition(":")
        matching = [d for d in annotated if texts.names[d].startswith(prefix)]
        held |= {d for i, d in enumerate(matching) if not nth or i % int(nth) == int(nth) - 1}
    last = {d for d in annotated if texts.corpus[d] == 1 and int(texts.names[d]) >= ANERCORP_HELD}
    learned = [d for d in annotated if d not in last and (options.all or d not in held)
               and not texts.names[d].startswith("gold/dev")]
    print(len(learned), "documents to learn from,", len(held), "held,", len(last), "of ANERcorp's end", flush=True)
    prefixes = [part.partition(":")[0] for part in options.held.split(",")]

    def report(models, title):
        for prefix in prefixes:
            measure(models, texts, [d for d in held if texts.names[d].startswith(prefix)], 0, device,
                    f"{title} {prefix}")
        measure(models, texts, sorted(last), 1, device, f"{title} ANERcorp", groups=False)

    if options.measure:
        models = [load_encoder(path, texts, device).eval() for path in options.encoder.split(",")]
        for model, path in zip(models, options.encoder.split(",")):
            report([model], path)
        report(models, "together")
    else:
        began = time.time()
        model = load_encoder(options.encoder, texts, device)
        both = texts
        examples = Examples(texts, learned)
        if options.silver:
            both = texts.joined(Texts(options.silver[0]))
            silver_examples(examples, both, len(texts.names), options.silver[1], options.silver_articles)
        learn(model, both, examples, options.seed, options, device)
        report([model], f"{options.name} ({time.time() - began:.0f} s)")
        if options.save:
            torch.save({"model": model.state_dict(), "pieces": texts.vocabulary, "width": model.last.weight.shape[0],
                        "layers": len(model.blocks)}, options.save)
        models = [model]
    if options.label:
        raw = Texts(options.label[0])
        documents = [d for d in range(len(raw.names)) if raw.corpus[d] == 4]
        if options.small:
            documents = documents[:10]
        began = time.time()
        label(models, raw, documents, device, options.label[1])
        print(f"labelled {len(documents)} articles in {time.time() - began:.0f} s", flush=True)


main()

#!/usr/bin/env python3
"""Teaches the encoder Arabic from the raw news alone: hidden words are guessed from the others.

usage: pretrain.py TEXTS OUT --seconds N
"""
import argparse
import os
import time

import numpy as np
import torch
import torch.nn.functional as F

from encoder import Encoder, optimisers, set_rates
from texts import MASK, Texts


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("texts")
    arguments.add_argument("out")
    arguments.add_argument("--seconds", type=float, default=480)
    arguments.add_argument("--width", type=int, default=512)
    arguments.add_argument("--layers", type=int, default=12)
    arguments.add_argument("--batch", type=int, default=128)
    arguments.add_argument("--length", type=int, default=512)
    arguments.add_argument("--hidden", type=float, default=0.2)
    arguments.add_argument("--rate", type=float, default=2e-3)
    arguments.add_argument("--matrix-rate", type=float, default=0.02)
    arguments.add_argument("--compile", action="store_true")
    arguments.add_argument("--small", type=int, default=0, help="only so many documents, for a trial")
    options = arguments.parse_args()
    torch.manual_seed(1)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    began = time.time()
    texts = Texts(options.texts)
    # Documents in a random order, as one stream of words; the annotated ones are read too, without their labels,
    # but what is held back for measuring is in no export.
    rng = np.random.default_rng(1)
    order = rng.permutation(len(texts.begins))
    if options.small:
        order = order[: options.small]
    words = np.concatenate([texts.words(d) for d in order])
    pieces, owner, _ = texts.expand(words)
    known = texts.vocabulary
    print(f"{time.time() - began:.0f} s: {len(order)} documents, {len(words)} words, {len(pieces)} pieces", flush=True)
    stream = torch.from_numpy(pieces).to(device)
    owner_ = torch.from_numpy(owner).to(device)
    lists = torch.from_numpy(texts.lists[words]).to(device)
    marks = torch.from_numpy(texts.marks[words]).to(device)
    levels = torch.from_numpy(texts.levels[texts.types[words]]).to(device)
    list_table = texts.list_table.to(device)
    mark_table = texts.mark_table.to(device)
    model = Encoder(known, list_table.shape[1], mark_table.shape[1], width=options.width, layers=options.layers,
                    heads=max(1, options.width // 64), dropout=0.0).to(device)
    print(sum(p.numel() for p in model.parameters()), "weights", flush=True)
    opts = optimisers(model, options.rate, options.matrix_rate)
    batch, length = options.batch, options.length
    picked = int(options.hidden * batch * length)

    def loss_of(shown, features, level, at, wanted):
        states = model(shown, features, level)
        guessed = model.guess(states.reshape(-1, states.shape[-1])[at])
        return F.cross_entropy(guessed.float(), wanted)

    run = torch.compile(loss_of) if options.compile else loss_of

    def draw():
        start = torch.randint(0, len(stream) - length, (batch, 1), device=device)
        at = start + torch.arange(length, device=device)
        truth, word = stream[at], owner_[at]
        # Whole words are hidden, by a random number that a word's pieces share.
        fate = torch.rand(len(lists) if device == "cpu" else batch * 2048, device=device)
        chance = fate[(word - word[:, :1] + torch.arange(batch, device=device)[:, None] * 2048) % len(fate)]
        chosen = chance.flatten().topk(picked, largest=False).indices
        hidden = torch.zeros(batch * length, dtype=torch.bool, device=device)
        hidden[chosen] = True
        hidden = hidden.view(batch, length)
        kind = torch.rand(batch, length, device=device)
        shown = torch.where(hidden & (kind < 0.8), torch.full_like(truth, MASK), truth)
        shown = torch.where(hidden & (kind >= 0.9), torch.randint_like(truth, 3, known), shown)
        keep = (~hidden)[..., None]
        features = torch.cat([list_table[lists[word]], mark_table[marks[word]]], -1) * keep
        return shown, features, levels[word] * (~hidden), chosen, truth.flatten()[chosen]

    step, seen, smooth = 0, 0, None
    began_learning = None
    cast = torch.autocast("cuda", torch.bfloat16) if device == "cuda" else torch.autocast("cpu", enabled=False)
    while True:
        if step == 5:  # compiled by now
            began_learning = time.time()
        done = (time.time() - began) / options.seconds
        if done >= 1:
            break
        factor = min(1.0, (step + 1) / 200) * min(1.0, (1 - done) / 0.6)
        set_rates(opts, factor)
        with cast:
            loss = run(*draw())
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
        for optimiser in opts:
            optimiser.step()
            optimiser.zero_grad(set_to_none=True)
        step += 1
        seen += batch * length
        if step % (10 if options.small else 100) == 0:
            value = loss.item()
            smooth = value if smooth is None else 0.8 * smooth + 0.2 * value
            pace = (step - 5) * batch * length / max(1e-9, time.time() - began_learning) if step > 5 else 0
            print(f"{time.time() - began:.0f} s: step {step}, loss {smooth:.3f}, {seen / len(stream):.1f} rounds, "
                  f"{pace / 1000:.0f} thousand pieces a second", flush=True)
    os.makedirs(options.out, exist_ok=True)
    saved = {"model": model.state_dict(), "pieces": known, "width": options.width, "layers": options.layers}
    torch.save(saved, os.path.join(options.out, "encoder.pt"))
    # The same in eight bits a weight, to keep.
    for name, value in saved["model"].items():
        if value.ndim == 2:
            scale = value.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
            saved["model"][name] = ((value / scale).round().to(torch.int8).cpu(), scale.half().cpu())
    torch.save(saved, os.path.join(options.out, "encoder8.pt"))
    print(f"{time.time() - began:.0f} s: written", flush=True)


main()

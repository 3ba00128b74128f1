#!/usr/bin/env python3
"""Reads the tables of sentences with the command line tool and says what it reads right.

usage: measure.py ISNAD [TABLE…] [--errors]      TABLE: phenomena denials no_statement mentions (all by default)

Spans count as sets of words, as in the gold score: punctuation and proclitics at an edge do not matter. A sentence is «whole» when
its statements are found, no others, each with the right cue, source, content, kind, direct and within. Per row of the table the
sentences read whole are counted; for sentences without statement the false alarms; for names precision, recall and F1.
"""
import json, os, re, subprocess, sys
from check import NONE, find, rows_of

HERE = os.path.dirname(os.path.abspath(__file__))
WORD = re.compile(r"[\u0621-\u0652\u0670\u0671\w]+")
COMPLEMENTISERS = {"أن", "إن", "ان", "أنّ", "إنّ", "بأن", "بان"}
TYPE_WORDS = set("مدينة محافظة إقليم منطقة ولاية قضاء بلدة قرية حي جزيرة نهر جبل مخيم صحيفة جريدة مجلة قناة موقع شبكة وكالة تنظيم حركة "
                 "جماعة شركة مجموعة مؤسسة نادي فريق منتخب ميليشيا مليشيا ميليشيات مليشيات كتائب".split())


def words(text, spans):
    got = [m for m in WORD.finditer(text) if any(a < m.end() and m.start() < b for a, b in spans)]
    if got and got[0].group() in COMPLEMENTISERS:
        got = got[1:]
    return frozenset(m.start() for m in got)


def name_words(text, a, b):
    got = [m for m in WORD.finditer(text) if a < m.end() and m.start() < b]
    while len(got) > 1 and re.sub(r"^[وفبل]", "", got[0].group()) in TYPE_WORDS | {t[1:] for t in TYPE_WORDS if t[0] in "وفبل"}:
        got = got[1:]
    return frozenset(m.start() for m in got)


def read(isnad, sentences):
    """{id: text} to {id: reading}"""
    lines = "".join(json.dumps({"id": i, "text": t}, ensure_ascii=False) + "\n" for i, t in sentences.items())
    out = subprocess.run([isnad, "read", "--jsonl"], input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout.decode()
    return {r["id"]: r for r in map(json.loads, out.splitlines())}


def layers(text, cue, source, content, kind, direct):
    span = lambda s: words(text, [s] if s else [])
    return {"cue": span(cue), "source": span(source), "content": words(text, content), "kind": kind, "direct": direct}


def show(text, value):
    return " ".join(m.group() for m in WORD.finditer(text) if m.start() in value) or NONE if isinstance(value, frozenset) else str(value)


def statements(isnad, name, errors):
    texts, wanted, row_of = {}, {}, {}
    for _, row, _, _ in rows_of(os.path.join(HERE, name + ".tsv")):
        if row["text"]:
            texts[row["id"]] = row["text"].replace("\\n", "\n")
            row_of[row["id"]] = row["row"]
            wanted[row["id"]] = []
        if row["kind"] != "none":
            text = texts[row["id"]]
            span = lambda s: None if s == NONE else find(text, s)
            wanted[row["id"]].append((layers(text, span(row["cue"]), span(row["source"]), [find(text, s) for s in row["content"].split(" … ")],
                                             row["kind"], row["direct"] == "yes"), row["within"]))
    readings = read(isnad, texts)
    layer_hits, whole, count, found, total, missed = {}, {}, {}, 0, 0, 0
    for id_, text in texts.items():
        got = []
        order = {s["id"]: str(n) for n, s in enumerate(readings[id_]["statements"], 1)}
        pair = lambda s: (s["start"], s["end"]) if s else None
        for s in readings[id_]["statements"]:
            got.append((layers(text, pair(s["cue"]), pair(s["source"]), [pair(c) for c in s["content"]], s["kind"], s["direct"]),
                        order.get(s["within"], "")))
        faults, free = [], list(got)
        for want, within in wanted[id_]:
            fits = [g for g in free if (want["cue"] & g[0]["cue"]) or (not want["cue"] or not g[0]["cue"]) and want["content"] & g[0]["content"]]
            total += 1
            if not fits:
                faults.append("missed: " + show(text, want["cue"] or want["source"])); continue
            best = max(fits, key=lambda g: sum(want[k] == g[0][k] for k in want))
            free.remove(best); found += 1
            for layer, value in want.items():
                layer_hits[layer] = layer_hits.get(layer, 0) + (best[0][layer] == value)
                if best[0][layer] != value:
                    faults.append(f"{layer} of {show(text, want['cue'] or want['source'])}: wanted {show(text, value)}, got {show(text, best[0][layer])}")
            if bool(within) != bool(best[1]):
                faults.append(f"within of {show(text, want['cue'])}: wanted {within or NONE}, got {best[1] or NONE}")
        missed += len(free)
        faults += ["not wanted: " + show(text, g[0]["cue"] or g[0]["source"]) + " | " + show(text, g[0]["content"]) for g in free]
        r = row_of[id_]
        count[r] = count.get(r, 0) + 1
        whole[r] = whole.get(r, 0) + (not faults)
        if errors and faults:
            print(f"{id_}\t{text}\n\t" + "\n\t".join(faults))
    print(f"{name}: {sum(whole.values())} of {len(texts)} sentences whole; statements: {found} of {total} found, {missed} too many; "
          + ", ".join(f"{k} {100 * v / max(1, total):.1f}" for k, v in layer_hits.items()))
    print("  whole by row: " + "  ".join(f"{r} {whole[r]}/{count[r]}" for r in count))


def no_statement(isnad, name, errors):
    texts = {str(n): row["text"] for n, row, _, _ in rows_of(os.path.join(HERE, name + ".tsv"))}
    readings = read(isnad, texts)
    alarms = 0
    for id_, text in texts.items():
        for s in readings[id_]["statements"]:
            alarms += 1
            if errors:
                cue = s["cue"] or s["source"]
                print(f"{name}.tsv:{id_}: «{text[cue['start']:cue['end']]}» in: {text}")
    print(f"{name}: {alarms} statements found in {len(texts)} sentences that hold none")


def mentions(isnad, name, errors):
    texts, wanted = {}, {}
    for _, row, _, _ in rows_of(os.path.join(HERE, name + ".tsv")):
        text, at = row["text"], 0
        texts[row["id"]], wanted[row["id"]] = text, set()
        for mention in row.get("mentions", "").split(" | ") if row.get("mentions") else []:
            kind, _, form = mention.partition(":")
            at = text.index(form, at)
            wanted[row["id"]].add((name_words(text, at, at + len(form)), kind))
            at += len(form)
    readings = read(isnad, texts)
    hit = want = got = 0
    for id_, text in texts.items():
        found = {(name_words(text, m["start"], m["end"]), a["kind"]) for a in readings[id_]["actors"] for m in a["mentions"]}
        hit, want, got = hit + len(found & wanted[id_]), want + len(wanted[id_]), got + len(found)
        if errors and found != wanted[id_]:
            print(f"{id_}\t{text}\n\tmissed: {[(show(text, w), k) for w, k in wanted[id_] - found]}\n\tnot wanted: {[(show(text, w), k) for w, k in found - wanted[id_]]}")
    p, r = hit / max(1, got), hit / max(1, want)
    print(f"{name}: precision {100 * p:.1f}, recall {100 * r:.1f}, F1 {200 * p * r / max(1e-9, p + r):.1f} over {want} names")


def main():
    args = [a for a in sys.argv[1:] if a != "--errors"]
    if not args:
        sys.exit(__doc__)
    measures = {"phenomena": statements, "denials": statements, "no_statement": no_statement, "mentions": mentions}
    for name in args[1:] or list(measures):
        measures[name](args[0], name, "--errors" in sys.argv)


if __name__ == "__main__":
    main()

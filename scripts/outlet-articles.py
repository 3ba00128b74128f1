#!/usr/bin/env python3
"""Annotated articles of many outlets, kept beside the repository's tests without their texts.

usage: outlet-articles.py unpack DATA_DIR OUTLETS.jsonl GOLD_DIR     the gold readings, with texts, as files of GOLD_DIR
       outlet-articles.py pack DATA_DIR GOLD_DIR > OUTLETS.jsonl     the other way: from files named CORPUS-LINE.json

DATA_DIR holds news/anc.jsonl.xz and news/saudinewsnet.jsonl.xz, whose texts belong to their newspapers. A line of OUTLETS.jsonl
is one article: its corpus and line there (from 0), the SHA-256 of its text, and the annotation as offsets into that text
(UTF-16 code units). The text is the article's title and body, the title left out where the body begins with it, runs
of empty lines made one line break. Where only parts of an article are annotated, its line says which ("annotated"); there
a statement's speaker may be unknown ("?"; the reading then has none). Exit status 1 where a text is not the one that was annotated.
"""
import hashlib
import json
import lzma
import os
import re
import sys

CORPORA = {"anc": "anc.jsonl.xz", "sau": "saudinewsnet.jsonl.xz"}


def text_of(article):
    body, title = article["text"].strip(), article.get("title", "").strip()
    if title and not body.startswith(title):
        body = f"{title}\n{body}"
    return re.sub(r"\n\s*\n+", "\n", body.replace("\r", "")).rstrip("\n")


def originals(data, wanted):
    """The articles of the wanted {corpus: lines}, by corpus and line."""
    found = {}
    for corpus, lines in wanted.items():
        with lzma.open(os.path.join(data, "news", CORPORA[corpus]), "rt", encoding="utf-8") as file:
            for number, line in enumerate(file):
                if number in lines:
                    found[corpus, number] = json.loads(line)
    return found


def digest(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def numbers(span):
    return None if span is None else [span["start"], span["end"]]


def pack(data, folder):
    names = sorted(name[:-5] for name in os.listdir(folder) if name.endswith(".json"))
    wanted = {}
    for name in names:
        corpus, number = name.split("-")
        wanted.setdefault(corpus, set()).add(int(number))
    sources = originals(data, wanted)
    for name in names:
        corpus, number = name.split("-")
        with open(os.path.join(folder, name + ".json"), encoding="utf-8") as file:
            gold = json.load(file)
        text = text_of(sources[corpus, int(number)])
        if text != gold["text"]:
            sys.exit(f"{name}: the annotated text is not that of {CORPORA[corpus]}")
        actors = []
        for actor in gold["actors"]:
            spans = [numbers(m) for m in actor["mentions"]]
            named = [n for n, m in enumerate(actor["mentions"]) if m["text"] == actor["name"]]
            fullest = max(range(len(spans)), key=lambda n: spans[n][1] - spans[n][0])
            actors.append([actor["type"], named[0] if named else fullest, spans])
        index = {actor["id"]: n for n, actor in enumerate(gold["actors"])}
        order = {statement["id"]: n for n, statement in enumerate(gold["statements"])}
        statements = [
            [
                s["kind"], numbers(s["cue"]), numbers(s["source"]), [numbers(c) for c in s["content"]],
                index.get(s["speaker"], s["speaker"]) if "speaker" in s else "?", s["direct"], order.get(s["within"]),
            ]
            for s in gold["statements"]
        ]
        line = {
            "corpus": corpus, "line": int(number), "sha256": digest(text), "actors": actors, "statements": statements,
            "disputes": [[order[a], order[b]] for a, b in gold["disputes"]],
        }
        if "annotated" in gold:
            line["annotated"] = [numbers(part) for part in gold["annotated"]]
        print(json.dumps(line, separators=(",", ":")))


def unpack(data, file, folder):
    with open(file, encoding="utf-8") as lines:
        packed = [json.loads(line) for line in lines]
    wanted = {}
    for article in packed:
        wanted.setdefault(article["corpus"], set()).add(article["line"])
    sources = originals(data, wanted)
    os.makedirs(folder, exist_ok=True)
    for article in packed:
        name = f"{article['corpus']}-{article['line']:05d}"
        source = sources.get((article["corpus"], article["line"]))
        text = text_of(source) if source else ""
        if digest(text) != article["sha256"]:
            sys.exit(f"{name}: the text is not the one that was annotated; is {CORPORA[article['corpus']]} another version?")
        units = text.encode("utf-16-le")

        def span(pair):
            if pair is None:
                return None
            return {"start": pair[0], "end": pair[1], "text": units[2 * pair[0] : 2 * pair[1]].decode("utf-16-le")}

        actors = []
        for n, (kind, fullest, spans) in enumerate(article["actors"], 1):
            mentions = [span(pair) for pair in spans]
            actors.append({"id": f"a{n}", "type": kind, "name": mentions[fullest]["text"], "mentions": mentions})
        statements = []
        for n, (kind, cue, said_by, content, speaker, direct, within) in enumerate(article["statements"], 1):
            statements.append({
                "id": f"s{n}", "kind": kind, "cue": span(cue), "source": span(said_by),
                "speaker": f"a{speaker + 1}" if isinstance(speaker, int) else speaker,
                "content": [span(pair) for pair in content], "direct": direct,
                "within": None if within is None else f"s{within + 1}",
            })
            if speaker == "?":
                del statements[-1]["speaker"]
        reading = {
            "id": name, "source": source["source"], "title": text.split("\n")[0], "date": source["date"], "text": text,
            "actors": actors, "statements": statements,
            "disputes": [[f"s{a + 1}", f"s{b + 1}"] for a, b in article["disputes"]],
        }
        if "annotated" in article:
            reading["annotated"] = [span(part) for part in article["annotated"]]
        with open(os.path.join(folder, name + ".json"), "w", encoding="utf-8") as out:
            json.dump(reading, out, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    if len(sys.argv) == 4 and sys.argv[1] == "pack":
        pack(*sys.argv[2:])
    elif len(sys.argv) == 5 and sys.argv[1] == "unpack":
        unpack(*sys.argv[2:])
    else:
        sys.exit(__doc__)

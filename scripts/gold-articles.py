#!/usr/bin/env python3
"""Brings the gold articles to `isnad read --jsonl` and its readings back.

usage: gold-articles.py give GOLD_DIR [--stripped] > ARTICLES
       gold-articles.py take GOLD_DIR [--stripped] < READINGS > READINGS_TO_SCORE

With --stripped the texts lose what hurried typing loses: the hamza on or under alef, madda, tashkeel, and guillemets,
which become straight quotation marks. All that is removed is removed for good; `take` moves every offset back to where
its character stands in the gold text (in UTF-16 code units). An article that could not be read is named and left out.
"""
import json
import os
import sys

REPLACED = {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "«": '"', "»": '"', "“": '"', "”": '"'}
REMOVED = {chr(c) for c in range(0x064B, 0x0653)} | {"\u0670"}


def units(text):
    return len(text.encode("utf-16-le")) // 2


def strip(text):
    """The stripped text, and for each of its code units (and its end) where it stood."""
    out, origin, at = [], [], 0
    for c in text:
        if c not in REMOVED:
            out.append(REPLACED.get(c, c))
            origin.extend(range(at, at + units(c)))
        at += units(c)
    origin.append(at)
    return "".join(out), origin


def articles(folder):
    for name in sorted(os.listdir(folder)):
        if name.endswith(".json"):
            with open(os.path.join(folder, name), encoding="utf-8") as file:
                yield json.load(file)


def restored(value, origin):
    """The reading with every span {"start", "end"} moved back; an end is where the last unit inside ends."""
    if isinstance(value, list):
        return [restored(item, origin) for item in value]
    if isinstance(value, dict):
        moved = {key: restored(item, origin) for key, item in value.items()}
        if "start" in value and "end" in value:
            moved["start"] = origin[value["start"]]
            moved["end"] = origin[value["end"] - 1] + 1 if value["end"] > value["start"] else moved["start"]
        return moved
    return value


def give(folder, stripped):
    for gold in articles(folder):
        article = {"id": gold["id"], "text": strip(gold["text"])[0] if stripped else gold["text"]}
        if gold.get("title"):
            article["title"] = gold["title"]
        print(json.dumps(article, ensure_ascii=False))


def take(folder, stripped):
    origins = {gold["id"]: strip(gold["text"])[1] for gold in articles(folder)} if stripped else {}
    for line in sys.stdin:
        reading = json.loads(line)
        if "error" in reading:
            print(f"{reading.get('id')}: {reading['error']}", file=sys.stderr)
            continue
        if stripped:
            reading = restored(reading, origins[reading["id"]])
        print(json.dumps(reading, ensure_ascii=False))


if __name__ == "__main__":
    if len(sys.argv) < 3 or sys.argv[1] not in ("give", "take"):
        sys.exit(__doc__)
    (give if sys.argv[1] == "give" else take)(sys.argv[2], "--stripped" in sys.argv[3:])

#!/usr/bin/env python3
"""Turns the sentences of our own to learn from into gold readings, one file a sentence, for `isnad train … --gold OUT`.

usage: readings.py OUT [TABLE…]      TABLE: a .tsv of this folder (all by default)

The format of the tables is that of ../core/tables/phenomena.tsv, whose head tells it; the offsets written are UTF-16 code units.
An actor is written for each speaker, with the places where the name stands. Exit status 1 when a span does not stand in its sentence.
"""
import glob, json, os, re, sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "core", "tables"))
from check import NONE, find, rows_of  # noqa: E402


def units(text):
    return len(text.encode("utf-16-le")) // 2


def span(text, words):
    """The span of words in text as the gold has it; None for ∅."""
    if words == NONE:
        return None
    got = find(text, words)
    if got is None:
        raise ValueError(f"«{words}» does not stand in «{text}»")
    start, end = got
    return {"start": units(text[:start]), "end": units(text[:end]), "text": text[start:end]}


def actor_of(reading, name):
    """The id of the actor of that name, made where there is none yet."""
    if name in (NONE, "unnamed"):
        return None if name == NONE else name
    for actor in reading["actors"]:
        if actor["name"] == name:
            return actor["id"]
    mentions = [{"start": units(reading["text"][:m.start()]), "end": units(reading["text"][:m.end()]), "text": name}
                for m in re.finditer(re.escape(name), reading["text"])]
    reading["actors"].append({"id": f"a{len(reading['actors']) + 1}", "type": "person", "name": name, "mentions": mentions})
    return reading["actors"][-1]["id"]


def readings(table):
    found, last = [], None
    for _, row, _, _ in rows_of(table):
        if row["text"]:
            last = {"id": row["id"], "text": row["text"].replace("\\n", "\n"), "actors": [], "statements": [], "disputes": []}
            found.append(last)
        if row["kind"] == "none":
            continue
        text = last["text"]
        last["statements"].append({
            "id": f"s{len(last['statements']) + 1}", "kind": row["kind"], "cue": span(text, row["cue"]),
            "source": span(text, row["source"]), "speaker": actor_of(last, row["speaker"]),
            "content": [] if row["content"] == NONE else [span(text, part) for part in row["content"].split(" … ")],
            "direct": row["direct"] == "yes", "within": f"s{row['within']}" if row["within"] else None})
    return found


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    out = sys.argv[1]
    os.makedirs(out, exist_ok=True)
    for old in glob.glob(os.path.join(out, "*.json")):
        os.remove(old)
    count = 0
    for table in sys.argv[2:] or sorted(glob.glob(os.path.join(HERE, "*.tsv"))):
        for reading in readings(table):
            with open(os.path.join(out, reading["id"] + ".json"), "w", encoding="utf-8") as file:
                json.dump(reading, file, ensure_ascii=False)
            count += 1
    print(f"{count} readings in {out}")


if __name__ == "__main__":
    try:
        main()
    except ValueError as error:
        sys.exit(f"readings.py: {error}")

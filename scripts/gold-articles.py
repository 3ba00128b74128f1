#!/usr/bin/env python3
"""Writes the gold articles of a folder as lines for `isnad read --jsonl`.

usage: gold-articles.py GOLD_DIR [--stripped]

With --stripped the texts lose what hurried typing loses: hamzas on or under alef, madda, tashkeel and
guillemets. A mark that disappears leaves a tatweel in its place, which joins letters and means nothing, so that
every offset of the gold reading still holds.
"""
import json
import os
import re
import sys

LETTERS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ؤ": "و", "ئ": "ى", "«": '"', "»": '"', "“": '"', "”": '"'})
# After a letter that joins forward; elsewhere a zero-width non-joiner would be as silent.
TASHKEEL = re.compile("[\u064b-\u0652\u0670]")


def strip(text):
    return TASHKEEL.sub("\u200c", text.translate(LETTERS))


def main():
    folder, stripped = sys.argv[1], "--stripped" in sys.argv[2:]
    for name in sorted(os.listdir(folder)):
        if not name.endswith(".json"):
            continue
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            gold = json.load(file)
        article = {"id": gold["id"], "text": strip(gold["text"]) if stripped else gold["text"]}
        if gold.get("title"):
            article["title"] = gold["title"]
        print(json.dumps(article, ensure_ascii=False))


main()

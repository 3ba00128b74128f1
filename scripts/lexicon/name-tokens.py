#!/usr/bin/env python3
"""Distils a long list of words of person names into core/lexicon/tables/name_tokens.tsv.

Two sources: a list «word, count» from Wikidata's labels of persons (CC0), and raw news text, of which only counts are used. For each word
of the list that the text has often enough, the share of its occurrences that stand beside a known name or after a title tells a name
(علاوي: most) from an ordinary word that some person bears too (كامل: few). Known names are those of given_names.tsv and family_names.tsv
that are not marked ambiguous; titles are those of titles.tsv. Words that Wikidata lacks are taken from the text where at least five
articles have them and four of ten occurrences follow a given name or بن (Arabic family names above all), unless one is likelier a proclitic and another word.

Columns: token; class: given (stands before names), family (stands after names), or both; count: floor of the binary logarithm of Wikidata's
count, 0 where only the text has the word; share: tenths, 0–9, of the occurrences beside a name. Dropped: words that the text has less than six
times, words that Wikidata has less than --least times, words of two letters, frequent words with a
share below one twelfth, and words that the hand-made tables of names, titles, organisation heads and nationalities have already.

usage: scripts/lexicon/name-tokens.py LIST.tsv NEWS.jsonl.xz [NEWS.jsonl.xz …] [--least 2]
"""

import argparse
import collections
import json
import lzma
import pathlib
import re
import sys

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "core" / "lexicon" / "tables"
# As core/text/normalise.h folds the keys of tables.
FOLD = str.maketrans("أإآٱىةؤئ", "اااايهوي")
TASHKEEL = re.compile("[\u064b-\u0652\u0670\u0640]")
TOKEN = re.compile("[\u0621-\u0652\u0670]+|[.،؛:؟!\n«»\"()]")
LINKS = {"بن", "ابن", "بنت", "ابو", "ولد"}


def fold(form):
    return TASHKEEL.sub("", form).translate(FOLD)


def rows(table):
    columns = None
    for line in (FOLDER / f"{table}.tsv").read_text(encoding="utf-8").split("\n"):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if columns is None:
            columns = cells
        else:
            yield dict(zip(columns, cells + [""] * (len(columns) - len(cells))))


def known_names():
    """The folded single words of the two tables of names: all of them, those that are nothing but names, and of these the given ones."""
    every, sure, given = set(), set(), set()
    for table in ("given_names", "family_names"):
        for row in rows(table):
            forms = [row["name"], *row["variants"].split(",")]
            forms = {fold(form.strip()) for form in forms if form.strip() and " " not in form.strip()}
            every |= forms
            if row["#ambiguous"] != "yes":
                sure |= forms
                given |= forms if table == "given_names" else set()
    return every, sure, given


def other_words():
    """The folded words of the tables that are no names: titles, heads, institutions, countries and their adjectives."""
    words = set()
    for table, columns in {
        "titles": ["title"],
        "org_heads": ["head"],
        "institutions": ["noun"],
        "countries": ["name", "capital", "adjective_m", "adjective_f", "people", "variants"],
    }.items():
        for row in rows(table):
            for column in columns:
                for part in row[column].replace(",", " ").split():
                    words |= {fold(part), "ال" + fold(part)}
    return words


def known_titles():
    titles = set()
    for row in rows("titles"):
        if " " not in row["title"] and row["kind"] in ("title", "rank", "honorific"):
            titles |= {fold(row["title"]), "ال" + fold(row["title"])}
    return titles


def main():
    arguments = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    arguments.add_argument("list", type=pathlib.Path)
    arguments.add_argument("news", type=pathlib.Path, nargs="+")
    arguments.add_argument("--least", type=int, default=2)
    options = arguments.parse_args()
    for path in (options.list, *options.news):
        if not path.exists():
            sys.exit(f"{path} is missing: give the list and the news files that docs name as this table's sources")

    every, sure, given = known_names()
    excluded = every | other_words() | LINKS
    titles = known_titles()
    counts, spelling = collections.Counter(), {}
    for line in options.list.read_text(encoding="utf-8").split("\n"):
        word, _, count = line.partition("\t")
        if not count.strip().isdigit() or not re.fullmatch("[\u0621-\u064a]{3,}", word):
            continue
        key = fold(word)
        counts[key] += int(count)
        best = spelling.get(key)
        if best is None or int(count) > best[1]:
            spelling[key] = (word, int(count))
    wanted = {key for key, count in counts.items() if count >= options.least and key not in excluded}

    total, after, before, follows, articles_of = (collections.Counter() for _ in range(5))
    written = {}
    for path in options.news:
        with lzma.open(path, "rt", encoding="utf-8") as articles:
            for number, line in enumerate(articles):
                if number % 2000 == 0:
                    print(f"\r{path.name}: {number} articles", end="", file=sys.stderr)
                article = json.loads(line)
                words = TOKEN.findall(article.get("title", "") + "\n" + article["text"])
                tokens = [fold(token) for token in words]
                articles_of.update(set(tokens))
                for i, token in enumerate(tokens):
                    total[token] += 1
                    previous = tokens[i - 1] if i else ""
                    if previous in given or previous in LINKS:
                        follows[token] += 1
                        written.setdefault(token, collections.Counter())[TASHKEEL.sub("", words[i])] += 1
                    if token not in wanted:
                        continue
                    following = tokens[i + 1] if i + 1 < len(tokens) else ""
                    after[token] += previous in sure or previous in titles or previous in LINKS
                    before[token] += following in sure or following in LINKS
        print(file=sys.stderr)

    kept = []
    for key in wanted:
        seen, near = total[key], max(after[key], before[key])
        if seen < 6 or near * 12 < seen:
            continue
        if after[key] > 2 * before[key]:
            kind = "family"
        elif before[key] > 2 * after[key]:
            kind = "given"
        else:
            kind = "both"
        kept.append((spelling[key][0], kind, str(counts[key].bit_length() - 1), str(min(9, near * 10 // seen))))
    for key, near in follows.items():
        if key in excluded or key in counts or len(key) < 4 or articles_of[key] < 5 or near * 10 < total[key] * 4:
            continue
        if key[0] in "وفبلكس" and total[key[1:]] >= total[key]:
            continue  # a proclitic and another word
        word = max(written[key].items(), key=lambda item: (item[1], item[0]))[0]
        if re.fullmatch("[\u0621-\u064a]+", word):
            kept.append((word, "family", "0", str(min(9, near * 10 // total[key]))))
    kept.sort()
    with open(FOLDER / "name_tokens.tsv", "w", encoding="utf-8", newline="\n") as out:
        out.write(
            "# Words of person names that given_names.tsv and family_names.tsv lack. Written by scripts/lexicon/name-tokens.py; do not edit.\n"
            "# Sources: words and counts from Wikidata's labels of persons (CC0); shares counted in SaudiNewsNet and a sample of the Arab press.\n"
            "# count: binary logarithm of Wikidata's count. share: tenths of the occurrences in news that stand beside a name or after a title.\n"
            "token\tclass\t#count\t#share\n"
        )
        out.writelines("\t".join(row) + "\n" for row in kept)
    print(f"name_tokens: {len(kept)} rows of {len(wanted)} looked at")


if __name__ == "__main__":
    main()

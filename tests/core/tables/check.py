#!/usr/bin/env python3
"""Checks the tables of Arabic sentences: every span stands in its sentence, on the borders of words.

usage: check.py [phenomena.tsv] [denials.tsv] [no_statement.tsv] [mentions.tsv]   (all of them by default)

Prints one line for every fault, and how many sentences each table holds. Exit status 1 when there was a fault.
The formats are told in the comments at the head of each table.
"""
import os, re, sys

KINDS = {"claim", "denial", "accusation", "demand", "warning", "commitment", "stance"}
ACTOR_KINDS = {"person", "organization", "place", "group"}
COLUMNS = ["row", "id", "text", "kind", "cue", "source", "content", "direct", "within", "speaker"]
NONE = "∅"
LETTER = re.compile(r"[\u0621-\u063a\u0641-\u0652\u0670\u0671\w]")
QUOTES = {"«": "»", "“": "”", '"': '"', "‘": "’", "'": "'"}
BEFORE_WORD = re.compile(r"(?:[وف]?[أ]?[وفبلكس]?(?:ـ*)|[وف]?[بك]?ال)$")


def find(text, span):
    """The start and end of a span; «x@2» is the second x in the text. None when it is not there."""
    m = re.fullmatch(r"(.*)@(\d+)", span, re.S)
    needle, n = (m.group(1), int(m.group(2))) if m else (span, 1)
    at = -1
    for _ in range(n):
        at = text.find(needle, at + 1)
        if at < 0:
            return None
    return at, at + len(needle)


def cuts_word(text, start, end):
    """True when a span begins or ends inside a word (proclitics before it are allowed)."""
    if end < len(text) and LETTER.match(text[end]) and LETTER.match(text[end - 1]):
        return True
    at = start
    while at > 0 and (LETTER.match(text[at - 1]) or text[at - 1] == "ـ"):
        at -= 1
    return not BEFORE_WORD.match(text[at:start])


def quoted(text):
    """The set of offsets that stand in quotation marks."""
    inside, close = set(), None
    for i, c in enumerate(text):
        if c == "\n":
            close = None
        elif close is None and c in QUOTES:
            close = QUOTES[c]
        elif close == c:
            close = None
        elif close:
            inside.add(i)
    return inside


def rows_of(path):
    header = None
    for number, line in enumerate(open(path, encoding="utf-8"), 1):
        line = line.rstrip("\n")
        if not line.strip() or line.startswith("#"):
            continue
        fields = line.split("\t")
        if header is None:
            header = fields
            continue
        yield number, dict(zip(header, fields + [""] * (len(header) - len(fields)))), len(fields) <= len(header), header


class Checker:
    def __init__(self):
        self.faults = 0

    def fault(self, path, number, what):
        self.faults += 1
        print(f"{os.path.basename(path)}:{number}: {what}")

    def span(self, path, number, text, what, span):
        got = find(text, span)
        if got is None:
            self.fault(path, number, f"{what} «{span}» is not in the sentence")
        elif cuts_word(text, *got):
            self.fault(path, number, f"{what} «{span}» cuts a word: an occurrence number may be missing")
        elif what != "content" and "@" not in span and any(
                text.startswith(span, i) and not cuts_word(text, i, i + len(span)) for i in range(got[1], len(text))):
            self.fault(path, number, f"{what} «{span}» stands more than once: say which, «{span}@1»")
        elif span != span.strip() or re.search(r"[.،؛:!؟»”]$", re.sub(r"@\d+$", "", span)) and what == "content" and \
                not re.search(r"[«“(][^»”]*[»”]$", span):
            self.fault(path, number, f"{what} «{span}» ends with punctuation")
        return got

    def statements(self, path):
        """phenomena.tsv and denials.tsv"""
        sentences = {}
        last = None
        for number, row, fits, header in rows_of(path):
            if header != COLUMNS:
                self.fault(path, number, "the columns are not " + " ".join(COLUMNS)); return
            if not fits:
                self.fault(path, number, "too many fields"); continue
            id_ = row["id"]
            if row["text"]:
                if id_ in sentences:
                    self.fault(path, number, f"id {id_} has a text already")
                sentences[id_] = (row["text"].replace("\\n", "\n"), row["row"], [])
                last = id_
            elif id_ != last:
                self.fault(path, number, f"id {id_} has no text yet"); continue
            text, _, statements = sentences[id_]
            if row["kind"] == "none":
                if any(row[c] for c in COLUMNS[4:]):
                    self.fault(path, number, "a sentence without statement has fields")
                continue
            if row["kind"] not in KINDS:
                self.fault(path, number, f"kind «{row['kind']}»")
            if row["direct"] not in ("yes", "no"):
                self.fault(path, number, f"direct «{row['direct']}»")
            spans = {}
            for name in ("cue", "source"):
                if not row[name]:
                    self.fault(path, number, f"{name} is empty (null is {NONE})")
                elif row[name] != NONE:
                    spans[name] = self.span(path, number, text, name, row[name])
            if not spans:
                self.fault(path, number, "neither cue nor source")
            content = [self.span(path, number, text, "content", part) for part in row["content"].split(" … ")]
            if None in content or None in spans.values():
                statements.append((row, spans, [])); continue
            if content != sorted(content) or any(a[1] > b[0] for a, b in zip(content, content[1:])):
                self.fault(path, number, "the content's spans overlap or are out of order")
            for name, (a, b) in spans.items():
                if any(a < d and c < b for c, d in content):
                    self.fault(path, number, f"the {name} lies inside its own content")
            if len(spans) == 2 and spans["cue"][0] < spans["source"][1] and spans["source"][0] < spans["cue"][1]:
                self.fault(path, number, "cue and source overlap")
            inside = quoted(text)
            letters = [i for a, b in content for i in range(a, b) if LETTER.match(text[i])]
            share = sum(i in inside for i in letters) / max(1, len(letters))
            if (row["direct"] == "yes") != (share > 0.5):
                self.fault(path, number, f"direct is {row['direct']}, but {share:.0%} of the content is in quotation marks")
            speaker = row["speaker"]
            if speaker not in ("unnamed", NONE) and speaker not in text and "ل" + speaker[1:] not in text:
                self.fault(path, number, f"speaker «{speaker}» is not in the sentence")
            statements.append((row, spans, content))
        for id_, (text, _, statements) in sentences.items():
            order = [spans.get("cue", spans.get("source", (0, 0))) for _, spans, _ in statements]
            if None not in order and order != sorted(order):
                self.fault(path, 0, f"{id_}: the statements are not in the order of their cues")
            for number, (row, spans, content) in enumerate(statements, 1):
                if not row["within"]:
                    continue
                outer = int(row["within"]) - 1
                if outer + 1 == number or outer >= len(statements):
                    self.fault(path, 0, f"{id_}: within {row['within']}"); continue
                a, b = content[0][0], content[-1][1]
                if statements[outer][2] and not any(c <= a and b <= d for c, d in statements[outer][2]):
                    self.fault(path, 0, f"{id_}: statement {number} is not inside the content of {outer + 1}")
        by_row = {}
        for _, row, statements in sentences.values():
            by_row[row] = by_row.get(row, 0) + 1
        print(f"{os.path.basename(path)}: {len(sentences)} sentences, {sum(len(s[2]) for s in sentences.values())} statements, "
              f"rows with fewer than five: {[r for r in sorted(by_row) if by_row[r] < 5] or 'none'}")

    def no_statement(self, path):
        seen = {}
        for number, row, fits, header in rows_of(path):
            if header != ["category", "text"] or not fits or not row["text"]:
                self.fault(path, number, "two fields: category and text")
            elif row["text"] in seen:
                self.fault(path, number, f"stands in line {seen[row['text']]} already")
            seen[row["text"]] = number
        print(f"{os.path.basename(path)}: {len(seen)} sentences")

    def mentions(self, path):
        seen, count = set(), 0
        for number, row, fits, header in rows_of(path):
            if header != ["id", "text", "mentions"] or not fits:
                self.fault(path, number, "three fields: id, text and mentions"); continue
            if row["id"] in seen:
                self.fault(path, number, f"id {row['id']} stands twice")
            seen.add(row["id"])
            at = 0
            for mention in row["mentions"].split(" | ") if row["mentions"] else []:
                kind, _, name = mention.partition(":")
                if kind not in ACTOR_KINDS:
                    self.fault(path, number, f"kind «{kind}»")
                start = row["text"].find(name, at)
                while start >= 0 and cuts_word(row["text"], start, start + len(name)):
                    start = row["text"].find(name, start + 1)
                if start < 0:
                    self.fault(path, number, f"mention «{name}» is not in the sentence, after the ones before it"); continue
                at = start + len(name)
                count += 1
        print(f"{os.path.basename(path)}: {len(seen)} sentences, {count} mentions")


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    checks = {"phenomena.tsv": Checker.statements, "denials.tsv": Checker.statements,
              "no_statement.tsv": Checker.no_statement, "mentions.tsv": Checker.mentions}
    wanted = sys.argv[1:] or [name for name in checks if os.path.exists(os.path.join(here, name))]
    checker = Checker()
    for name in wanted:
        path = name if os.path.exists(name) else os.path.join(here, name)
        checks[os.path.basename(name)](checker, path)
    sys.exit(1 if checker.faults else 0)


if __name__ == "__main__":
    main()

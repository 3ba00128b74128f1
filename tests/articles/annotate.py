#!/usr/bin/env python3
"""Builds the gold readings of our own articles from what a linguist wrote down beside them.

usage: annotate.py [--check] [ID…]      every article of this folder by default; --check writes nothing and asks that gold/ is up to date

ID.txt is the article: its headline in the first line, paragraphs parted by a blank line. ID.ann is the annotation, under the
rules of the gold readings; gold/ID.json is written. The text of the reading is that of ID.txt, so offsets (UTF-16 code units)
are the same. Exit status 1 when an annotation does not fit; every fault is named with its line.

    source: an invented outlet's manner       # what gold readings hold about the article
    date: 2021-04-09
    [actors]                                  # kind: fullest name = other forms ; that the text uses
    person: سامح شكري = شكري
    organization: وكالة رويترز = رويترز @1,3    # only the first and third place where «رويترز» stands
    [statements]
    ¶2                                        # the paragraph that the lines below are about; 0 is the headline
    s1 claim | cue | source | content | speaker | direct, s4

A form or a span is written as in the text, without proclitics; it is found where it stands as a whole word. In a statement
«x @2» is the second x of the paragraph, «x [..] y» goes from x to the next y, «¶1: x» stands in another paragraph, « … » joins
several spans of one content, ∅ is null. The speaker is an actor's name, «unnamed» or ∅. The last field may hold «direct» and the
label of the statement in whose content this one lies. Labels are free: ids follow the order of the text.

    [disputes]
    s1 s4
"""
import json, os, re, sys

KINDS = {"claim", "denial", "accusation", "demand", "warning", "commitment", "stance"}
ACTOR_KINDS = {"person", "organization", "place", "group"}
HERE = os.path.dirname(os.path.abspath(__file__))
LETTER = r"\u0621-\u063a\u0641-\u065f\u0670\u0671\w"
PROCLITICS = r"[\u064b-\u0652]*(?:[وف][\u064b-\u0652]*)?(?:[بلكس][\u064b-\u0652]*)?ـ*"


class Fault(Exception):
    pass


def places(text, needle, start=0, end=None):
    """Where a form stands as a whole word (proclitics may stand before it)."""
    word_end = rf"(?![{LETTER}])" if re.search(rf"[{LETTER}]$", needle) else ""
    pattern = re.compile(re.escape(needle) + word_end)
    out = []
    for m in pattern.finditer(text, start, len(text) if end is None else end):
        at = m.start()
        while at > 0 and re.match(rf"[{LETTER}ـ]", text[at - 1]):
            at -= 1
        if re.fullmatch(PROCLITICS, text[at:m.start()]):
            out.append((m.start(), m.end()))
    return out


class Annotation:
    def __init__(self, text, lines):
        self.text = text
        self.paragraphs = []
        for m in re.finditer(r"[^\n]+", text):
            self.paragraphs.append(m.span())
        self.meta, self.actors, self.statements, self.disputes = {}, [], [], []
        section, paragraph = "meta", 0
        for number, line in enumerate(lines, 1):
            line = line.strip()
            if not line or line.startswith("#"):
                continue
            try:
                if m := re.fullmatch(r"\[(\w+)\]", line):
                    section = m.group(1)
                elif section == "meta":
                    key, _, value = line.partition(":")
                    self.meta[key.strip()] = value.strip()
                elif section == "actors":
                    self.actor(line)
                elif section == "disputes":
                    self.disputes.append(line.split())
                elif m := re.fullmatch(r"¶(\d+)", line):
                    paragraph = int(m.group(1))
                    if paragraph >= len(self.paragraphs):
                        raise Fault(f"the article has no paragraph {paragraph}")
                else:
                    self.statement(line, paragraph)
            except Fault as fault:
                raise Fault(f"line {number}: {fault}") from None
        self.mark_mentions()

    def actor(self, line):
        m = re.fullmatch(r"(\w+): (.+?)(?: = (.+))?", line)
        if not m or m.group(1) not in ACTOR_KINDS:
            raise Fault(f"not an actor: «{line}»")
        forms = []
        for form in [m.group(2)] + (re.split(r" ; ", m.group(3)) if m.group(3) else []):
            name, _, which = form.partition(" @")
            forms.append((name.strip(), [int(n) for n in which.split(",")] if which else None))
        self.actors.append({"type": m.group(1), "name": forms[0][0], "forms": forms, "mentions": []})

    def mark_mentions(self):
        """The longest form wins where two overlap; a form with occurrence numbers holds at those places alone."""
        found = []
        for n, actor in enumerate(self.actors):
            for form, which in actor["forms"]:
                spans = places(self.text, form)
                if not spans and form == actor["name"] and len(actor["forms"]) > 1:
                    continue  # the text writes the name with another article only («للكرملين»)
                if not spans or (which and max(which) > len(spans)):
                    raise Fault(f"actor «{actor['name']}»: «{form}» stands {len(spans)} times in the article")
                found += [(a - b, a, b, n) for i, (a, b) in enumerate(spans, 1) if which is None or i in which]
        taken = []
        for _, a, b, n in sorted(found):
            if any(a < d and c < b and m != n for c, d, m in taken) and any((a, b) == (c, d) for c, d, m in taken if m != n):
                raise Fault(f"«{self.text[a:b]}» belongs to two actors: give occurrence numbers")
            if not any(a < d and c < b for c, d, _ in taken):
                taken.append((a, b, n))
        for a, b, n in sorted(taken):
            self.actors[n]["mentions"].append((a, b))
        for actor in self.actors:
            if not actor["mentions"]:
                raise Fault(f"actor «{actor['name']}» has no mention of its own")
        self.actors.sort(key=lambda actor: actor["mentions"][0])
        for n, actor in enumerate(self.actors, 1):
            actor["id"] = f"a{n}"

    def span(self, written, paragraph):
        if m := re.fullmatch(r"¶(\d+): (.+)", written):
            paragraph, written = int(m.group(1)), m.group(2)
        start, end = self.paragraphs[paragraph]
        head, dots, tail = written.partition(" [..] ")
        m = re.fullmatch(r"(.+?) @(\d+)", head)
        head, which = (m.group(1), int(m.group(2))) if m else (head, None)
        got = places(self.text, head, start, end)
        if which is None and len(got) > 1:
            raise Fault(f"«{head}» stands {len(got)} times in paragraph {paragraph}: say which, «{head} @1»")
        if len(got) < (which or 1):
            raise Fault(f"«{head}» stands {len(got)} times in paragraph {paragraph}")
        a, b = got[(which or 1) - 1]
        if dots:
            after = places(self.text, tail, b, end)
            if not after:
                raise Fault(f"«{tail}» does not stand after «{head}»")
            b = after[0][1]
        return a, b

    def statement(self, line, paragraph):
        fields = [f.strip() for f in line.split(" | ")]
        if len(fields) == 5:
            fields.append("")
        if len(fields) != 6:
            raise Fault(f"a statement has five or six fields: «{line}»")
        label, _, kind = fields[0].partition(" ")
        if kind not in KINDS:
            raise Fault(f"no such kind: «{kind}»")
        where = lambda f: None if f == "∅" else self.span(f, paragraph)
        cue, source = where(fields[1]), where(fields[2])
        content = [self.span(f, paragraph) for f in fields[3].split(" … ")]
        flags = [f.strip() for f in fields[5].split(",") if f.strip()]
        for part in content:
            for other in (cue, source):
                if other and part[0] < other[1] and other[0] < part[1]:
                    raise Fault(f"{label}: «{self.text[other[0]:other[1]]}» lies inside its own content")
            if re.search(r"[.،؛:!؟]$", self.text[part[0]:part[1]]):
                raise Fault(f"{label}: the content ends with punctuation")
        if cue is None and source is None:
            raise Fault(f"{label}: neither cue nor source")
        if content != sorted(content):
            raise Fault(f"{label}: the spans are out of order")
        if any(s["label"] == label for s in self.statements):
            raise Fault(f"{label} stands twice")
        within = [f for f in flags if f != "direct"]
        self.statements.append({"label": label, "kind": kind, "cue": cue, "source": source, "content": content,
                                "speaker": fields[4], "direct": "direct" in flags, "within": within[0] if within else None})

    def reading(self, id_):
        shift = [0]
        for c in self.text:
            shift.append(shift[-1] + (2 if ord(c) > 0xFFFF else 1))
        span = lambda s: None if s is None else {"start": shift[s[0]], "end": shift[s[1]], "text": self.text[s[0]:s[1]]}
        actor_of = {a["name"]: a["id"] for a in self.actors}
        ordered = sorted(self.statements, key=lambda s: (s["cue"] or s["source"], s["content"]))
        id_of = {s["label"]: f"s{n}" for n, s in enumerate(ordered, 1)}
        content_of = {s["label"]: s["content"] for s in ordered}
        statements = []
        for s in ordered:
            if s["speaker"] not in actor_of and s["speaker"] not in ("unnamed", "∅"):
                raise Fault(f"{s['label']}: «{s['speaker']}» is no actor's name")
            if s["within"]:
                if s["within"] not in id_of:
                    raise Fault(f"{s['label']}: within «{s['within']}»")
                outer = content_of[s["within"]]
                if not any(a < d and c < b for a, b in outer for c, d in s["content"]):
                    raise Fault(f"{s['label']} does not lie in the content of {s['within']}")
            inside = quoted_share(self.text, s["content"])
            if s["direct"] != (inside > 0.5):
                raise Fault(f"{s['label']}: {inside:.0%} of the content is in quotation marks")
            statements.append({"id": id_of[s["label"]], "kind": s["kind"], "cue": span(s["cue"]), "source": span(s["source"]),
                               "speaker": {"unnamed": "unnamed", "∅": None}.get(s["speaker"], actor_of.get(s["speaker"])),
                               "content": [span(c) for c in s["content"]], "direct": s["direct"],
                               "within": id_of.get(s["within"])})
        for pair in self.disputes:
            if len(pair) != 2 or any(p not in id_of for p in pair):
                raise Fault(f"dispute «{' '.join(pair)}»")
        return {"id": id_, "source": self.meta.get("source", ""), "title": self.text.split("\n")[0], "date": self.meta.get("date"),
                "text": self.text,
                "actors": [{"id": a["id"], "type": a["type"], "name": a["name"], "mentions": [span(m) for m in a["mentions"]]}
                           for a in self.actors],
                "statements": statements,
                "disputes": [sorted((id_of[a], id_of[b]), key=lambda s: int(s[1:])) for a, b in self.disputes]}


def quoted_share(text, spans):
    """How much of the spans stands in quotation marks, pairs counted within a paragraph."""
    pairs, inside, close = {"«": "»", "“": "”", '"': '"'}, set(), None
    for i, c in enumerate(text):
        if c == "\n":
            close = None
        elif close is None and c in pairs:
            close = pairs[c]
        elif c == close:
            close = None
        elif close:
            inside.add(i)
    letters = [i for a, b in spans for i in range(a, b) if re.match(rf"[{LETTER}]", text[i])]
    return sum(i in inside for i in letters) / max(1, len(letters))


def main():
    check = "--check" in sys.argv
    ids = [a for a in sys.argv[1:] if a != "--check"] or sorted(f[:-4] for f in os.listdir(HERE) if f.endswith(".txt"))
    faults = 0
    os.makedirs(os.path.join(HERE, "gold"), exist_ok=True)
    for id_ in ids:
        text = open(os.path.join(HERE, id_ + ".txt"), encoding="utf-8").read().rstrip("\n")
        try:
            reading = Annotation(text, open(os.path.join(HERE, id_ + ".ann"), encoding="utf-8").read().split("\n")).reading(id_)
        except Fault as fault:
            print(f"{id_}.ann: {fault}")
            faults += 1
            continue
        path = os.path.join(HERE, "gold", id_ + ".json")
        written = json.dumps(reading, ensure_ascii=False, indent=1) + "\n"
        if check:
            if not os.path.exists(path) or open(path, encoding="utf-8").read() != written:
                print(f"gold/{id_}.json is not what {id_}.txt and {id_}.ann say: run annotate.py")
                faults += 1
            continue
        with open(path, "w", encoding="utf-8") as out:
            out.write(written)
        print(f"{id_}: {len(text.split())} words, {sum(len(a['mentions']) for a in reading['actors'])} mentions of "
              f"{len(reading['actors'])} actors, {len(reading['statements'])} statements, {len(reading['disputes'])} disputes")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()

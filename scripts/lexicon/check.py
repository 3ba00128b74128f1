#!/usr/bin/env python3
"""Looks at the tables of names, titles and places as a linguist would.

Faults (exit status 1): a first cell that an earlier row has too once it is folded as the reader folds keys; Latin letters or
tashkeel in a cell of Arabic; Persian letters outside the Arabic alphabet; a variant that only repeats its own row's name; an empty first cell.
Notes (never a fault): the same form in two lists, one of which does not mark it ambiguous (--notes prints them).

usage: scripts/lexicon/check.py [--notes]
"""

import pathlib
import re
import sys
import unicodedata

FOLDER = pathlib.Path(__file__).resolve().parents[2] / "core" / "lexicon" / "tables"
# Table → its columns that hold Arabic; the first one is the row's name.
TABLES = {
    "titles": ["title"],
    "org_heads": ["head"],
    "institutions": ["noun"],
    "countries": ["name", "capital", "adjective_m", "adjective_f", "people", "variants"],
    "places": ["name", "variants"],
    "organizations": ["name", "acronym_or_variants"],
    "groups": ["name", "variants"],
    "given_names": ["name", "variants"],
    "family_names": ["name", "variants"],
    "persons": ["name", "variants", "short"],
    "name_parts": ["word"],
    "name_tokens": ["token"],
}
# As core/text/normalise.h folds the keys of tables.
FOLD = str.maketrans("أإآٱىةؤئ", "اااايهوي")
TASHKEEL = re.compile("[\u064b-\u0652\u0670\u0640]")
ARABIC = set("ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي")
OTHER = set(" -.+/'’ـ,،0123456789")


def fold(form):
    return TASHKEEL.sub("", unicodedata.normalize("NFKC", form)).translate(FOLD)


def rows(path):
    """Yields (line number, {column: cell}) of a table."""
    columns = None
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if columns is None:
            columns = cells
            continue
        yield number, dict(zip(columns, cells + [""] * (len(columns) - len(cells))))


def parts(cell):
    return [part.strip() for part in cell.split(",") if part.strip()]


def main():
    faults, counts, owners = [], {}, {}
    for table, arabic in TABLES.items():
        path = FOLDER / f"{table}.tsv"
        if not path.exists():
            continue
        seen, count = {}, 0
        for number, row in rows(path):
            count += 1
            where = f"{path.name}:{number}"
            name = row.get(arabic[0], "")
            if not name:
                faults.append(f"{where}: the first cell is empty")
                continue
            folded = fold(name)
            if folded in seen:
                faults.append(f"{where}: «{name}» stands in line {seen[folded]} already")
            seen[folded] = number
            owners.setdefault(folded, {})[table] = row.get("ambiguous") or row.get("#ambiguous", "")
            for column in arabic:
                cell = row.get(column, "")
                strange = sorted(set(cell) - ARABIC - OTHER)
                if strange:
                    faults.append(f"{where}: «{cell}» has {' '.join(f'U+{ord(c):04X}' for c in strange)}")
                if column in ("variants", "acronym_or_variants") and name in parts(cell):
                    faults.append(f"{where}: a variant of «{name}» is the name itself")
        counts[table] = count
    for fault in faults:
        print(fault, file=sys.stderr)
    if "--notes" in sys.argv:
        for form, tables in sorted(owners.items()):
            names = {t for t in tables if t not in ("name_tokens", "family_names", "given_names")}
            if len(tables) > 1 and names and not any(tables.values()):
                print(f"note: «{form}» is in {', '.join(sorted(tables))}, marked ambiguous in none")
    print("rows: " + ", ".join(f"{table} {count}" for table, count in counts.items()))
    print(f"faults: {len(faults)}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

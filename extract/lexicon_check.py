"""Lexicon files checked and rewritten in canonical form."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from extract.fold import fold
from extract.lexicon import BUNDLED, Lexicon, Lexicons, read_lexicon


def check_lexicons(paths: Sequence[Path]) -> list[str]:
    """Everything out of form in the files together, as `path: what is wrong; what to do`."""
    wrong: list[str] = []
    lexicons = [read_lexicon(path) for path in paths]
    for lexicon in lexicons:
        wrong += _check_file(lexicon)
    owners: dict[tuple[str, str], str] = {}
    ids = {(lexicon.type, entry.id) for lexicon in lexicons for entry in lexicon.entries}
    if any(entry.successor for lexicon in lexicons if lexicon.path.parent != BUNDLED for entry in lexicon.entries):
        # A lexicon of the user's may name a bundled row.
        own = {lexicon.type for lexicon in lexicons}
        ids |= {(type_name, entry.id) for type_name in own for entry in Lexicons().entries(type_name)}
    for lexicon in lexicons:
        for entry in lexicon.entries:
            if entry.successor and (lexicon.type, entry.successor) not in ids:
                wrong.append(f"{lexicon.path}: {entry.id}: successor {entry.successor} is no row")
            if lexicon.type in _SHARED_NAMES:
                continue
            for name in (entry.name, *entry.aliases):
                owner = owners.setdefault((lexicon.type, fold(name)), entry.id)
                if owner != entry.id:
                    wrong.append(f"{lexicon.path}: {entry.id}: name {name!r} belongs to {owner}; make one of them weak")
    return wrong


# Types whose names may repeat: places bear the names of other places, words have several roles, folding levels characters.
_SHARED_NAMES = {"Place", "Township", "ProgramWord", "LawWord", "Character", "Decision"}


def _check_file(lexicon: Lexicon) -> list[str]:
    path, wrong = lexicon.path, []
    ids = [entry.id for entry in lexicon.entries]
    if len(set(ids)) != len(ids):
        twice = sorted({i for i in ids if ids.count(i) > 1}) if len(ids) < 5000 else ["(too many rows to list)"]
        wrong.append(f"{path}: ids repeat: {', '.join(twice[:5])}")
    for name in ("about", "source"):
        if not getattr(lexicon, name):
            wrong.append(f"{path}: no '#: {name}' line in the header")
    for entry in lexicon.entries:
        if entry.name in entry.aliases:
            wrong.append(f"{path}: {entry.id}: an alias equals the name")
        if entry.since and entry.until and entry.since > entry.until:
            wrong.append(f"{path}: {entry.id}: since {entry.since} is after until {entry.until}")
    if path.read_text(encoding="utf-8") != canonical_text(path):
        wrong.append(f"{path}: not in canonical form; run `fazhi lexicon fix {path}`")
    return wrong


def canonical_text(path: Path) -> str:
    """The file's text with its rows sorted by id and ASCII in half width outside the canonical names."""
    lines = path.read_text(encoding="utf-8").split("\n")
    head = next(i for i, line in enumerate(lines) if not line.startswith("#"))
    columns = lines[head].split("\t")
    rows = []
    for line in lines[head + 1 :]:
        if line:
            cells = line.split("\t")
            rows.append(
                [fold(c) if name in ("aliases", "weak_aliases") else c for name, c in zip(columns, cells, strict=True)]
            )
    rows.sort(key=lambda row: row[columns.index("id")])
    return "\n".join([*lines[: head + 1], *("\t".join(row) for row in rows)]) + "\n"


def fix_lexicon(path: Path) -> bool:
    """Rewrites the file in canonical form; whether anything changed."""
    text = canonical_text(path)
    if text == path.read_text(encoding="utf-8"):
        return False
    path.write_text(text, encoding="utf-8", newline="\n")
    return True

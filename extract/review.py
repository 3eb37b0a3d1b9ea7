"""Questions that no rule can answer, for a person: two names that may be one reform, quotations that may be a name.

Asked once a run, over all its reports together, with the sentence of the first place that says the name. Names are
compared without their class nouns. Likeness alone (rapidfuzz) only ever asks; it never joins.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

from extract.decisions import Decisions
from extract.errors import ExtractError
from extract.fold import fold
from extract.lexicon import Lexicons
from extract.linking.programs import bare_name, family_key
from extract.model import Document, Extraction

_FIELDS = {"question", "name", "candidate", "places", "mentions", "document", "start", "end", "sentence"}
LIKE = 75.0  # rapidfuzz ratio from which two names are asked about; 100 is equal
_LEAST = 5  # characters of a name without its class noun below which everything is alike


@dataclass(slots=True)
class _Seen:
    """Where a name was seen: its first span and sentence, its places and how often."""

    document: str
    start: int
    end: int
    sentence: str
    places: set[str] = field(default_factory=set)
    mentions: int = 0
    families: set[str] = field(default_factory=set)


class Reviewer:
    """Gathers names over a run and asks about them at its end."""

    def __init__(self, lexicons: Lexicons, decisions: Decisions) -> None:
        self._decisions = decisions
        self._known = {entry.name for entry in lexicons.entries("Program") if entry["tier"] == "named"}
        self._families = {family_key(fold(name)) for name in self._known}
        self._names: dict[str, _Seen] = {}
        self._quoted: dict[str, _Seen] = {}

    def add(self, extraction: Extraction) -> None:
        """One more report."""
        doc = extraction.doc
        for mention in extraction.mentions:
            a = mention.attributes
            if mention.type == "PROGRAM" and a.get("origin") == "discovered" and a.get("tier") == "named":
                if a.get("kind") != "honour":
                    seen = _note(self._names, mention.canonical, doc, mention.start, mention.end)
                    seen.families.add(a.get("family", mention.canonical))
        for start, end in doc.questions:
            _note(self._quoted, doc.text[start:end], doc, start, end)

    def questions(self) -> Iterator[dict[str, Any]]:
        """The rows of review.jsonl, those that touch most places first."""
        asked = [*self._ask_same(), *self._ask_program()]
        asked.sort(key=lambda row: (-row["places"], row["question"], row["name"], row["candidate"]))
        yield from asked

    def _ask_same(self) -> Iterator[dict[str, Any]]:
        names = {name: bare_name(fold(name)) for name in self._names}
        others = names | {name: bare_name(fold(name)) for name in self._known if name not in names}
        # Alike names share two characters in a row; only those that do are compared.
        shared: dict[str, list[str]] = defaultdict(list)
        for name in sorted(others):
            for pair in _pairs(others[name]):
                shared[pair].append(name)
        for name in sorted(names):
            if len(names[name]) < _LEAST:
                continue
            near: set[str] = set()
            for pair in _pairs(names[name]):
                if len(shared[pair]) <= 400:  # 执法, 服务: too common to tell anything
                    near.update(shared[pair])
            for other in sorted(near):
                if self._is_asked(name, other, names[name], others[other]):
                    yield _row("same", name, other, self._names[name])

    def _is_asked(self, name: str, other: str, bare: str, other_bare: str) -> bool:
        if other == name or len(other_bare) < _LEAST or (other in self._names and other < name):
            return False
        if other in self._names[name].families or family_key(fold(name)) == family_key(fold(other)):
            return False
        if self._decisions.answers({"name": name, "candidate": other}):
            return False
        if _digits(bare) != _digits(other_bare):
            return False
        return fuzz.ratio(bare, other_bare) >= LIKE

    def _ask_program(self) -> Iterator[dict[str, Any]]:
        for name, seen in self._quoted.items():
            if name not in self._names and name not in self._known and not self._decisions.is_dropped(name):
                yield _row("program", name, "", seen)


def _pairs(name: str) -> set[str]:
    return {name[i : i + 2] for i in range(len(name) - 1)}


def _digits(name: str) -> list[str]:
    return sorted(c for c in name if c in "一二三四五六七八九十百千双两0123456789")


def _note(where: dict[str, _Seen], name: str, doc: Document, start: int, end: int) -> _Seen:
    seen = where.get(name)
    if seen is None:
        index = bisect_right([s.start for s in doc.sentences], start) - 1
        sentence = doc.sentences[index] if index >= 0 else None
        text = doc.text[sentence.start : max(sentence.end, end)] if sentence else doc.text[start:end]
        seen = where[name] = _Seen(doc.id, start, end, " ".join(text.split()))
    seen.places.add(doc.place.path if doc.place else doc.id)
    seen.mentions += 1
    return seen


def _row(question: str, name: str, candidate: str, seen: _Seen) -> dict[str, Any]:
    return {
        "question": question,
        "name": name,
        "candidate": candidate,
        "places": len(seen.places),
        "mentions": seen.mentions,
        "document": seen.document,
        "start": seen.start,
        "end": seen.end,
        "sentence": seen.sentence,
    }


def read_questions(path: Path) -> list[dict[str, Any]]:
    """The rows of a review.jsonl; ExtractError with file and line where one is out of form."""
    rows = []
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise ExtractError(f"{path}: cannot be read ({error})") from error
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            raise ExtractError(f"{path}:{number}: no JSON ({error}); run `fazhi extract` again") from error
        if not isinstance(row, dict) or _FIELDS - row.keys():
            raise ExtractError(f"{path}:{number}: no question; fields are {', '.join(sorted(_FIELDS))}")
        rows.append(row)
    return rows

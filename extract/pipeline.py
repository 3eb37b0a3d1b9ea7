"""The way from a file to mentions, entities and relations; each step is a pure function of what came before.

read → clean (debris marked, not deleted) → structure (title, place, year, sections, sentences, status)
→ mentions (the modules of `extract/recognizers/`) → link (`extract/linking/`) → relations (`extract/relations/`)
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType
from typing import Protocol

import extract.linking
import extract.recognizers
import extract.relations
from extract.decisions import read_decisions
from extract.gazetteer import Gazetteer
from extract.lexicon import Lexicons
from extract.model import Document, Extraction, Mention, Relation


class Recognizer(Protocol):
    """Yields the mentions of one type; `entry` and `attributes` carry what the linker will want."""

    def find_mentions(self, doc: Document) -> list[Mention]: ...


class Linker(Protocol):
    """Gives each mention of its type a canonical name, or candidates and none."""

    def link_mentions(self, doc: Document, mentions: list[Mention]) -> None: ...


class Finder(Protocol):
    """Yields relations between the linked mentions of one report."""

    def find_relations(self, doc: Document, mentions: list[Mention]) -> list[Relation]: ...


def modules_of(package: ModuleType) -> list[ModuleType]:
    """The modules of a package folder, by name; a new file is found without being listed anywhere."""
    return [
        importlib.import_module(f"{package.__name__}.{info.name}")
        for info in sorted(pkgutil.iter_modules(package.__path__), key=lambda info: info.name)
        if not info.name.startswith("_")
    ]


# Where two mentions cross without one lying inside the other, the type that marks its own borders better stays.
_CROSSING_RANK = {"LAW": 0, "INSTITUTION": 1, "PROGRAM": 2, "METRIC": 3, "JURISDICTION": 4}


def keep_outermost(mentions: Iterable[Mention]) -> list[Mention]:
    """Mentions in text order, none inside another and none crossing."""
    ordered = sorted(mentions, key=lambda m: (m.start, -m.end, _CROSSING_RANK.get(m.type, 9)))
    kept: list[Mention] = []
    for mention in ordered:
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
        elif mention.end > kept[-1].end and _CROSSING_RANK.get(mention.type, 9) < _CROSSING_RANK.get(kept[-1].type, 9):
            kept[-1] = mention
    return kept


class Pipeline:
    """All steps behind reading, with their lexicons loaded once."""

    def __init__(self, lexicon_folders: Iterable[Path] = (), *, without: Iterable[str] = ()) -> None:
        """`without` leaves lexicons out, by type (`Program`) or file stem, to see what is found by form alone."""
        self.lexicons = Lexicons(lexicon_folders, without=without)
        self.decisions = read_decisions(self.lexicons)
        self.gazetteer = Gazetteer(self.lexicons)
        self.recognizers: list[Recognizer] = [
            module.Recognizer(self.lexicons, self.gazetteer)
            for module in modules_of(extract.recognizers)
            if hasattr(module, "Recognizer")
        ]
        self.linkers: list[Linker] = [
            module.Linker(self.lexicons, self.gazetteer)
            for module in modules_of(extract.linking)
            if hasattr(module, "Linker")
        ]
        self.finders: list[Finder] = [
            module.Finder(self.lexicons, self.gazetteer)
            for module in modules_of(extract.relations)
            if hasattr(module, "Finder")
        ]

    def extract(self, doc: Document) -> Extraction:
        """Mentions, links and relations of a structured document."""
        if doc.dense is not None:
            dense = self.extract(doc.dense)
            items: list[Mention | Relation] = [*dense.mentions, *dense.relations]
            for item in items:
                item.start, item.end = doc.spread(item.start, item.end)
            return Extraction(doc, dense.mentions, dense.relations)
        mentions = keep_outermost(m for recognizer in self.recognizers for m in recognizer.find_mentions(doc))
        for linker in self.linkers:
            linker.link_mentions(doc, mentions)
        mentions = self.decisions.apply(mentions)
        relations = [r for finder in self.finders for r in finder.find_relations(doc, mentions)]
        return Extraction(doc, mentions, relations)

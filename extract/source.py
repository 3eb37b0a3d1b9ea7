"""A file or a string made into a structured document: read, cleaned, with metadata, sections and sentences."""

from __future__ import annotations

import csv
import datetime
from dataclasses import dataclass, replace
from pathlib import Path

from extract.clean import blank_debris, mark_debris
from extract.errors import ExtractError
from extract.fold import drop, fold, noise_of
from extract.gazetteer import Gazetteer
from extract.lexicon import Lexicons
from extract.metadata import MetadataReader
from extract.model import Document
from extract.read import read_source
from extract.sections import find_sections, find_sentences

HINTS_FILE = "sources.tsv"
_HINT_COLUMNS = ("file", "place", "year", "url", "issuer")


@dataclass(frozen=True, slots=True)
class SourceHints:
    """One row of `sources.tsv`: what the user knows of a file and the file may not say."""

    file: str
    place: str = ""
    year: int | None = None
    url: str = ""
    issuer: str = ""


def read_hints(folder: Path) -> dict[str, SourceHints]:
    """`sources.tsv` in `folder`, by file name; empty where there is none, ExtractError with its line where it is wrong."""
    path = folder / HINTS_FILE
    if not path.exists():
        return {}
    hints: dict[str, SourceHints] = {}
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        unknown = set(reader.fieldnames or ()) - set(_HINT_COLUMNS)
        if unknown or "file" not in (reader.fieldnames or ()):
            raise ExtractError(f"{path}:1: columns {reader.fieldnames}; allowed: {', '.join(_HINT_COLUMNS)}")
        for row in reader:
            year = (row.get("year") or "").strip()
            if year and not year.isdigit():
                raise ExtractError(f"{path}:{reader.line_num}: year {year!r}; a year is four digits")
            name = (row["file"] or "").strip()
            hints[name] = SourceHints(
                name,
                (row.get("place") or "").strip(),
                int(year) if year else None,
                (row.get("url") or "").strip(),
                (row.get("issuer") or "").strip(),
            )
    return hints


class DocumentReader:
    """Makes documents with one gazetteer; `place` and `year` given to a call win over all that a file says."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._metadata = MetadataReader(gazetteer)

    def read(
        self, path: Path, *, place: str = "", year: int | None = None, hints: SourceHints | None = None
    ) -> Document:
        """The structured document of a file; ExtractError where the file cannot be read."""
        source = read_source(path)
        doc = self.make(
            source.text, id=path.stem, file=source.file, sha256=source.sha256, kind=source.kind,
            place=place or (hints.place if hints else ""), year=year or (hints.year if hints else None),
            url=hints.url if hints else "",
        )  # fmt: skip
        if hints and hints.issuer:
            doc.issuers = hints.issuer.split("、")
        return doc

    def make(
        self, text: str, *, id: str = "text", file: str = "", sha256: str = "", kind: str = "txt", place: str = "",
        year: int | None = None, url: str = "",
    ) -> Document:  # fmt: skip
        """The structured document of a string; `url` is the address it stood at."""
        if noise := noise_of(text):
            return self._spread(text, noise, id, file, sha256, kind, place, year, url)
        raw = fold(text)
        debris = mark_debris(raw, kind)
        view = blank_debris(raw, debris)
        found = self._metadata.read(raw, view, debris, file, url)
        doc = Document(id, file, sha256, text, view, debris, url=url)
        doc.title, doc.title_span = found.title, found.title_span
        doc.place, doc.level, doc.year = found.place, found.level, found.year
        doc.published, doc.issuers, doc.publisher = found.published, found.issuers or [], found.publisher
        doc.notes = list(found.notes or [])
        if place:
            given = self._metadata.find_place(place)
            if given is None:
                doc.notes.append(f"place {place!r} is not in the gazetteer")
            else:
                doc.place, doc.level = given, given.level
                doc.notes = [note for note in doc.notes if note != "place not found"]
        if year:
            doc.year = year
            doc.notes = [note for note in doc.notes if note != "year not found"]
        if doc.year is not None and not 1990 <= doc.year <= datetime.date.today().year + 1:
            doc.notes.append(f"year {doc.year} is out of range")
            doc.year = None
        start, end = doc.title_span[1], len(view.rstrip())
        doc.body_span = (start, max(start, end))
        doc.sections = find_sections(view, *doc.body_span, doc.year)
        doc.sentences = find_sentences(view, *doc.body_span, doc.sections, doc.year)
        return doc

    def _spread(
        self, text: str, noise: list[tuple[int, int]], id: str, file: str, sha256: str, kind: str, place: str,
        year: int | None, url: str,
    ) -> Document:  # fmt: skip
        """The document of a text with noise in its words: made of the text without it, offsets mapped back."""
        words, kept = drop(text, noise)
        dense = self.make(words, id=id, file=file, sha256=sha256, kind=kind, place=place, year=year, url=url)
        doc = replace(dense, text=text, view=fold(text), dense=dense, kept=kept)
        doc.debris = [replace(d, start=s, end=e) for d in dense.debris for s, e in [doc.spread(d.start, d.end)]]
        doc.view = blank_debris(doc.view, doc.debris)
        doc.title_span = doc.spread(*dense.title_span)
        doc.body_span = doc.spread(*dense.body_span)
        doc.sections = [replace(x, start=s, end=e) for x in dense.sections for s, e in [doc.spread(x.start, x.end)]]
        doc.sentences = [replace(x, start=s, end=e) for x in dense.sentences for s, e in [doc.spread(x.start, x.end)]]
        return doc


def read_document(
    path: Path, lexicons: Lexicons, gazetteer: Gazetteer, *, place: str | None = None, year: int | None = None,
    hints: SourceHints | None = None,
) -> Document:  # fmt: skip
    """One file, for a single use; a run keeps a DocumentReader."""
    del lexicons
    return DocumentReader(gazetteer).read(path, place=place or "", year=year, hints=hints)

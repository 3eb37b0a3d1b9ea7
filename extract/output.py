"""Extractions as sorted JSON Lines, one run a folder, whole or not at all.

`documents.jsonl`, `mentions.jsonl`, `relations.jsonl`, `unlinked.jsonl`, `review.jsonl` (see extract/review.py); the text of html, docx and pdf files, to which
offsets refer, as `texts/<document>.txt`.
"""

from __future__ import annotations

import json
import json.encoder
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from types import TracebackType
from typing import IO, Any

from extract.errors import ExtractError
from extract.model import Debris, Document, Extraction, Mention, Place, Relation, Section, Sentence

FILES = ("documents.jsonl", "mentions.jsonl", "relations.jsonl", "unlinked.jsonl", "review.jsonl")


def _make_encoder() -> Callable[[Any], str]:
    """json.dumps(…, ensure_ascii=False, sort_keys=True) without making its encoder anew for each line."""
    encoder = json.JSONEncoder(ensure_ascii=False, sort_keys=True, check_circular=False)
    make = getattr(json.encoder, "c_make_encoder", None)
    if make is None:  # no C accelerator
        return encoder.encode
    chunks = make(None, encoder.default, json.encoder.encode_basestring, None, ": ", ", ", True, False, True)
    return lambda row: "".join(chunks(row, 0))


_encode = _make_encoder()
_quote: Callable[[str], str] = json.encoder.encode_basestring


def json_line(row: dict[str, Any]) -> str:
    """One line of JSON Lines, keys sorted."""
    return _encode(row) + "\n"


def _mention_line(row: dict[str, Any]) -> str:
    """`json_line` of a row of mentions.jsonl: its keys are known, and most lines are of this kind."""
    candidates = f', "candidates": {_encode(row["candidates"])}' if "candidates" in row else ""
    return (
        f'{{"attributes": {_encode(row["attributes"])}{candidates}, "canonical": {_quote(row["canonical"])}'
        f', "document": {_quote(row["document"])}, "end": {row["end"]}, "rule": {_quote(row["rule"])}'
        f', "start": {row["start"]}, "surface": {_quote(row["surface"])}, "type": {_quote(row["type"])}}}\n'
    )


def _relation_line(row: dict[str, Any]) -> str:
    """`json_line` of a row of relations.jsonl."""
    evidence = row["evidence"]
    return (
        f'{{"attributes": {_encode(row["attributes"])}, "document": {_quote(row["document"])}'
        f', "evidence": {{"end": {evidence["end"]}, "start": {evidence["start"]}}}, "object": {_quote(row["object"])}'
        f', "relation": {_quote(row["relation"])}, "rule": {_quote(row["rule"])}, "subject": {_quote(row["subject"])}}}\n'
    )


def document_row(extraction: Extraction) -> dict[str, Any]:
    """The line of documents.jsonl."""
    doc = extraction.doc
    return {
        "document": doc.id,
        "file": doc.file,
        "sha256": doc.sha256,
        "title": doc.title,
        "jurisdiction": doc.place.path if doc.place else "",
        "jurisdiction_code": doc.place.code if doc.place else "",
        "level": doc.level,
        "year": doc.year,
        "published": doc.published,
        "issuers": doc.issuers,
        "publisher": doc.publisher,
        "url": doc.url,
        "notes": doc.notes,
        "debris": [{"start": d.start, "end": d.end, "kind": d.kind} for d in doc.debris],
        "sections": [
            {"title": s.title, "role": s.role, "start": s.start, "end": s.end, "level": s.level} for s in doc.sections
        ],
        "sentences": [
            {
                "start": s.start,
                "end": s.end,
                "status": s.status,
                "section": doc.sections[s.section].title if s.section >= 0 else "",
                "text": doc.text[s.start : s.end],
            }
            for s in doc.sentences
        ],
    }


def mention_rows(extraction: Extraction) -> list[dict[str, Any]]:
    """The lines of mentions.jsonl, in text order; an unlinked mention has an empty canonical name."""
    doc = extraction.doc
    rows = []
    for m in extraction.mentions:
        row: dict[str, Any] = {
            "document": doc.id,
            "type": m.type,
            "start": m.start,
            "end": m.end,
            "surface": doc.text[m.start : m.end],
            "canonical": m.canonical,
            "attributes": m.attributes,
            "rule": m.rule,
        }
        if not m.canonical:
            row["candidates"] = list(m.candidates)
        rows.append(row)
    return rows


def relation_rows(extraction: Extraction) -> list[dict[str, Any]]:
    """The lines of relations.jsonl, in the order of their evidence."""
    doc = extraction.doc
    ordered = sorted(extraction.relations, key=lambda r: (r.start, r.end, r.relation, r.subject, r.object))
    return [
        {
            "document": doc.id,
            "subject": r.subject,
            "relation": r.relation,
            "object": r.object,
            "attributes": r.attributes,
            "rule": r.rule,
            "evidence": {"start": r.start, "end": r.end},
        }
        for r in ordered
    ]


class OutputWriter:
    """Writes a run into a folder beside OUT and moves it there when all is written; call it in a `with`."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self._temporary = out.with_name(out.name + ".part")
        self._files: dict[str, IO[str]] = {}
        try:
            shutil.rmtree(self._temporary, ignore_errors=True)
            (self._temporary / "texts").mkdir(parents=True)
            for name in FILES:
                self._files[name] = (self._temporary / name).open("w", 1 << 20, encoding="utf-8", newline="\n")
        except OSError as error:
            raise ExtractError(f"{out}: cannot be written ({error.strerror or error})") from error

    def write(self, extraction: Extraction, *, keep_text: bool) -> None:
        """Adds one report; ExtractError where the disk takes no more."""
        mentions = mention_rows(extraction)
        unlinked = [row for row in mentions if not row["canonical"]]
        lines = {
            "documents.jsonl": json_line(document_row(extraction)),
            "mentions.jsonl": "".join(map(_mention_line, mentions)),
            "relations.jsonl": "".join(map(_relation_line, relation_rows(extraction))),
            "unlinked.jsonl": "".join(map(_mention_line, unlinked)),
        }
        try:
            for name, text in lines.items():
                self._files[name].write(text)
            if keep_text:
                path = self._temporary / "texts" / f"{extraction.doc.id}.txt"
                path.write_text(extraction.doc.text, encoding="utf-8", newline="")
        except OSError as error:
            raise ExtractError(f"{self.out}: cannot be written ({error.strerror or error})") from error

    def write_review(self, questions: Iterable[dict[str, Any]]) -> int:
        """Writes the questions for a person and says how many there are."""
        lines = [json_line(question) for question in questions]
        try:
            self._files["review.jsonl"].writelines(lines)
        except OSError as error:
            raise ExtractError(f"{self.out}: cannot be written ({error.strerror or error})") from error
        return len(lines)

    def __enter__(self) -> OutputWriter:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            for file in self._files.values():
                file.close()
            if kind is None:
                if self.out.exists():
                    self._replace_old()
                self._temporary.replace(self.out)
        except OSError as error:
            shutil.rmtree(self._temporary, ignore_errors=True)
            raise ExtractError(f"{self.out}: cannot be written ({error.strerror or error})") from error
        if kind is not None:
            shutil.rmtree(self._temporary, ignore_errors=True)

    def _replace_old(self) -> None:
        strangers = {p.name for p in self.out.iterdir()} - {*FILES, "texts"}
        if strangers:
            raise ExtractError(
                f"{self.out}: holds other files ({', '.join(sorted(strangers)[:3])}); give another folder"
            )
        shutil.rmtree(self.out)


def read_extraction(
    document: dict[str, Any], mentions: list[dict[str, Any]], relations: list[dict[str, Any]], text: str | None = None
) -> Extraction:
    """An extraction from its lines, for showing: what the lines do not hold (`view`, spans of title and body) is left out.

    Without the report's text, its sentences stand at their characters and what was between them is blank.
    """
    sentences = document.get("sentences", [])
    if text is None:
        text = _text_of(sentences)
    rows = document.get("sections", [])
    numbers = {row["title"]: number for number, row in reversed(list(enumerate(rows)))}
    path = document.get("jurisdiction") or ""
    code = document.get("jurisdiction_code") or ""
    doc = Document(
        id=document["document"],
        file=document.get("file", ""),
        sha256=document.get("sha256", ""),
        text=text,
        view=text,
        debris=[
            Debris(row["start"], row["end"], row["kind"])
            for row in document.get("debris", [])
            if text[row["start"] : row["end"]].strip()
        ],
        title=document.get("title", ""),
        place=Place(code, path.rpartition("/")[2], path, document.get("level", ""), "") if path else None,
        level=document.get("level", ""),
        year=document.get("year"),
        published=document.get("published", ""),
        issuers=document.get("issuers", []),
        publisher=document.get("publisher", ""),
        url=document.get("url", ""),
        sections=[Section(row["title"], row["role"], row["start"], row["end"], row["level"]) for row in rows],
        sentences=[
            Sentence(
                row["start"],
                row["end"],
                row["status"],
                numbers.get(row["section"], -1),
                any(section["start"] == row["start"] and section["title"] in row["text"] for section in rows),
            )
            for row in sentences
        ],
        notes=document.get("notes", []),
    )
    return Extraction(
        doc,
        [
            Mention(
                row["type"],
                row["start"],
                row["end"],
                row["rule"],
                row["canonical"],
                row["attributes"],
                tuple(row.get("candidates", ())),
            )
            for row in mentions
            if text[row["start"] : row["end"]].strip()
        ],
        [
            Relation(
                row["subject"],
                row["relation"],
                row["object"],
                row["rule"],
                row["evidence"]["start"],
                row["evidence"]["end"],
                row["attributes"],
            )
            for row in relations
        ],
    )


def _text_of(sentences: list[dict[str, Any]]) -> str:
    """The sentences at their characters, with a line end where something stood between two."""
    parts: list[str] = []
    at = 0
    for row in sorted(sentences, key=lambda row: row["start"]):
        gap = row["start"] - at
        if gap > 0:
            parts.append(" " * (gap - 1) + "\n")
        parts.append(row["text"])
        at = row["start"] + len(row["text"])
    return "".join(parts)

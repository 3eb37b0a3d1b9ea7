"""The values that travel through the pipeline.

All offsets are half-open `[start, end)`, in characters of `Document.text`, the decoded text of the source file
(for html, docx and pdf: the text that the reader yields). `Document.view` has the same length, character for character.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any


@dataclass(frozen=True, slots=True)
class Place:
    """A jurisdiction of the gazetteer. `path` is the full path from the province: 浙江省/金华市/义乌市."""

    code: str  # GB/T 2260 or NBS statistical code (2, 4, 6 or 9 digits), or `zone:…`
    name: str  # last part of the path, official: 义乌市
    path: str
    level: str  # country | province | prefecture | county | township | zone | village
    parent: str  # code of the parent, "" at the top

    @property
    def parts(self) -> tuple[str, ...]:
        return tuple(self.path.split("/"))


@dataclass(frozen=True, slots=True)
class Debris:
    """Characters of the page that are not the report: navigation, share bar, buttons, QR captions, table pipes."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered part of the report, heading included; level 1 for 一、, 2 for （一）, 3 for 1., 4 for (1)."""

    title: str
    role: str  # done | problem | planned
    start: int
    end: int
    level: int = 1


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence or list item; ends at 。！？； or the end of a line. `section` is an index, -1 before the first."""

    start: int
    end: int
    status: str  # done | problem | planned
    section: int
    is_heading: bool = False


@dataclass(slots=True)
class Document:
    """One annual report as text, with everything that the steps before the recognizers found out."""

    id: str  # stem of the file, made unique within a run
    file: str
    sha256: str  # of the file's bytes
    text: str
    view: str  # text folded to half width, debris blanked with spaces/newlines; same length as text
    debris: list[Debris] = field(default_factory=list)
    title: str = ""
    title_span: tuple[int, int] = (0, 0)
    body_span: tuple[int, int] = (0, 0)  # title excluded; header, source line and sign-off excluded too
    place: Place | None = None
    level: str = ""  # province | prefecture | county | township | zone | department
    year: int | None = None
    published: str = ""  # ISO date
    issuers: list[str] = field(default_factory=list)  # canonical institutions
    publisher: str = ""
    url: str = ""
    sections: list[Section] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    questions: list[tuple[int, int]] = field(default_factory=list)  # quotations between slogan and program name
    notes: list[str] = field(default_factory=list)  # what could not be found out, in words
    # Where `text` holds noise inside its words: the document without it, and the offset in `text` of each of its characters.
    dense: Document | None = None
    kept: list[int] = field(default_factory=list)

    def spread(self, start: int, end: int) -> tuple[int, int]:
        """A span of `dense` as a span of this document."""
        if not self.kept:
            return start, end
        size = len(self.kept)
        first = self.kept[start] if start < size else len(self.text)
        return first, (self.kept[min(end, size) - 1] + 1 if end > start and size else first)


@dataclass(slots=True)
class Mention:
    """A span with a type. `canonical` is empty while unlinked; `candidates` then says why (none, or several)."""

    type: str  # JURISDICTION | INSTITUTION | PROGRAM | LAW | METRIC
    start: int
    end: int
    rule: str  # the recognizer's rule that found it: `law.marks`, `place.gazetteer`, …
    canonical: str = ""
    attributes: dict[str, Any] = field(default_factory=dict)
    candidates: tuple[str, ...] = ()
    entry: Any = None  # the lexicon row behind it, for the linker; never written out

    def covers(self, other: Mention) -> bool:
        return self.start <= other.start and other.end <= self.end


@dataclass(slots=True)
class Relation:
    """A typed link between canonical names with the span it rests on."""

    subject: str
    relation: str  # ADOPTS | CITES | LED_BY | LEARNED_FROM | PROMOTED_IN | RECOGNISED_AS | PART_OF | MEASURED_BY
    object: str
    rule: str
    start: int
    end: int
    attributes: dict[str, Any] = field(default_factory=dict)


@dataclass
class Extraction:
    """All that one report yields."""

    doc: Document
    mentions: list[Mention] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)

    @cached_property
    def by_type(self) -> dict[str, list[Mention]]:
        grouped: dict[str, list[Mention]] = {}
        for mention in self.mentions:
            grouped.setdefault(mention.type, []).append(mention)
        return grouped

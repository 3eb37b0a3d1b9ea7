"""A report as a page: mentions in colour, statuses as a margin, debris in grey, the relations beside it.

`annotate_fragment` is a pure function from an extraction to one HTML element, for pages of any make that carry `STYLE` and
`SCRIPT` once; `annotate_page` is such a page, self-contained: no request, no text of the report taken for markup. Every
character of the report is shown, in order, so the page's text is the report's text.
"""

from __future__ import annotations

import base64
import hashlib
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from html import escape
from pathlib import Path

from extract.model import Document, Extraction, Mention, Relation

_FOLDER = Path(__file__).parent / "page"
STYLE = (_FOLDER / "annotate.css").read_text(encoding="utf-8")
SCRIPT = (_FOLDER / "annotate.js").read_text(encoding="utf-8")

# Label in the legend, and the one behind each mention.
TYPE_LABELS = {
    "JURISDICTION": ("辖区", "辖"),
    "INSTITUTION": ("机构", "机"),
    "PROGRAM": ("举措", "举"),
    "LAW": ("法律文件", "法"),
    "METRIC": ("指标数据", "数"),
}
STATUS_LABELS = {"done": "已做", "problem": "不足", "planned": "计划"}
RELATION_LABELS = {
    "ADOPTS": "采用举措",
    "CITES": "引用文件",
    "LED_BY": "牵头、制发",
    "LEARNED_FROM": "学习自",
    "PROMOTED_IN": "推广于",
    "RECOGNISED_AS": "获得荣誉",
    "PART_OF": "属于",
    "MEASURED_BY": "以数据衡量",
}
# What HTML cannot hold: control characters but tab and line ends.
_CONTROLS = {code: "\ufffd" for code in (*range(0x20), *range(0x7F, 0xA0)) if code not in (0x09, 0x0A, 0x0D)}


@dataclass(frozen=True, slots=True)
class _Piece:
    """A sentence, or what stands between two; `id` is the anchor of the element that shows it."""

    start: int
    end: int
    id: str
    status: str
    is_heading: bool


def annotate_page(extraction: Extraction) -> str:
    """A whole page with one report; its policy allows its own style and script and nothing else."""
    digest = base64.b64encode(hashlib.sha256(SCRIPT.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    title = extraction.doc.title or extraction.doc.file or extraction.doc.id
    return (
        '<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_text(title)}</title>\n<style>\n{STYLE}</style>\n</head>\n"
        f'<body class="fz-page">\n{annotate_fragment(extraction)}\n<script>{SCRIPT}</script>\n</body>\n</html>\n'
    )


def annotate_fragment(extraction: Extraction, *, prefix: str = "") -> str:
    """One element of class `fz`; `prefix` keeps the ids of several reports on one page apart."""
    doc = extraction.doc
    pieces = _pieces(doc, prefix)
    blocks = "".join(_blocks(doc, pieces, extraction.mentions))
    return (
        f'<div class="fz" data-document="{_text(doc.id)}">\n<article lang="zh-CN">\n{blocks}</article>\n'
        f"<aside>\n{_head(doc)}{_legend(extraction)}{_relations(extraction, pieces)}</aside>\n</div>"
    )


def _text(value: object) -> str:
    return escape(str(value).translate(_CONTROLS), quote=True)


def _pieces(doc: Document, prefix: str) -> list[_Piece]:
    """The whole text, cut where sentences begin and end."""
    pieces: list[_Piece] = []
    at = 0
    for sentence in doc.sentences:
        if sentence.start > at:
            pieces.append(_Piece(at, sentence.start, f"{prefix}c{at}", "", False))
        pieces.append(
            _Piece(sentence.start, sentence.end, f"{prefix}c{sentence.start}", sentence.status, sentence.is_heading)
        )
        at = sentence.end
    if at < len(doc.text):
        pieces.append(_Piece(at, len(doc.text), f"{prefix}c{at}", "", False))
    return pieces


@dataclass(slots=True)
class _Block:
    """Text that stands together: one line or less, of one status."""

    status: str = ""
    label: str = ""  # of the role, where a section of the first two levels begins
    parts: list[str] = field(default_factory=list)
    is_empty: bool = True

    def __str__(self) -> str:
        classes = " ".join(filter(None, ("block", self.status, "section" if self.label else "")))
        label = f' data-label="{self.label}"' if self.label else ""
        return f'<div class="{classes}"{label}>{"".join(self.parts)}</div>\n'


def _blocks(doc: Document, pieces: list[_Piece], mentions: list[Mention]) -> Iterator[str]:
    """The text in blocks: a new one at each line, section and change of status."""
    sections = {section.start: section for section in doc.sections}
    marks = _Marks(doc, mentions)
    block = _Block()
    for piece in pieces:
        section = sections.get(piece.start) if piece.status else None
        label = STATUS_LABELS.get(section.role, "") if section and section.level <= 2 else ""
        if not block.is_empty and (section or (piece.status and block.status not in ("", piece.status))):
            yield str(block)
            block = _Block()
        for number, (start, end) in enumerate(_lines(doc.text, piece.start, piece.end)):
            if number:
                yield str(block)
                block = _Block()
            block.status = block.status or piece.status
            if not number:
                block.label = block.label or label
            in_title = doc.title_span[0] <= start < doc.title_span[1]
            block.parts.append(_sentence(piece, marks, start, end, first=not number, in_title=in_title))
            block.is_empty = block.is_empty and not doc.text[start:end].strip()
    yield str(block)


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """`[start, end)` cut behind each line end; the rest of a line that another piece began comes first."""
    while True:
        stop = text.find("\n", start, end)
        if stop < 0:
            yield start, end
            return
        yield start, stop
        start = stop + 1


def _sentence(piece: _Piece, marks: _Marks, start: int, end: int, *, first: bool, in_title: bool) -> str:
    inside = "".join(marks.between(start, end))
    classes = " ".join(filter(None, ("s", "heading" if piece.is_heading else "", "title" if in_title else "")))
    anchor = f' id="{piece.id}"' if first else ""
    if not inside:
        return f"<span{anchor}></span>" if first else ""
    return f'<span class="{classes}"{anchor}>{inside}</span>'


class _Marks:
    """Mentions and debris of one report as elements, for any part of its text."""

    def __init__(self, doc: Document, mentions: Iterable[Mention]) -> None:
        self._doc = doc
        spans: list[tuple[int, int, str]] = [(m.start, m.end, self._mention(m)) for m in mentions]
        spans += [(d.start, d.end, f'<span class="debris" title="页面残留：{_text(d.kind)}">') for d in doc.debris]
        self._spans: list[tuple[int, int, str]] = []
        for span in sorted(spans, key=lambda s: (s[0], -s[1])):
            if not self._spans or span[0] >= self._spans[-1][1]:
                self._spans.append(span)
        self._ends = [end for _, end, _ in self._spans]

    def _mention(self, mention: Mention) -> str:
        name, label = TYPE_LABELS.get(mention.type, (mention.type, mention.type[:1]))
        said = [f"{name} {mention.type}"]
        if mention.canonical:
            said.append(f"规范名：{mention.canonical}")
        else:
            said.append("未链接：" + ("、".join(map(str, mention.candidates)) or "无候选"))
        said += [f"{key}：{value}" for key, value in sorted(mention.attributes.items()) if value not in ("", None)]
        said += [f"规则：{mention.rule}", f"字符：[{mention.start}, {mention.end})"]
        classes = mention.type if mention.canonical else f"{mention.type} unlinked"
        return (
            f'<mark class="{_text(classes)}" data-label="{_text(label)}" data-entity="{_text(mention.canonical)}"'
            f' title="{_text(chr(10).join(said))}">'
        )

    def between(self, start: int, end: int) -> Iterator[str]:
        """The text of `[start, end)` with its elements; one that goes on beyond is closed and opened again."""
        if start >= end:
            return
        text, at = self._doc.text, start
        index = bisect_right(self._ends, start)
        while index < len(self._spans) and self._spans[index][0] < end:
            begin, stop, opening = self._spans[index]
            begin, cut = max(begin, start), min(stop, end)
            yield _text(text[at:begin])
            if cut < stop:  # the label stands behind the last part alone
                opening = opening.replace('<mark class="', '<mark class="part ', 1)
            closing = "</mark>" if opening.startswith("<mark") else "</span>"
            yield f"{opening}{_text(text[begin:cut])}{closing}"
            at = cut
            index += 1
        yield _text(text[at:end])


def _head(doc: Document) -> str:
    rows = [
        ("文件", doc.file or doc.id),
        ("标题", doc.title),
        ("辖区", doc.place.path if doc.place else ""),
        ("层级", doc.level),
        ("年度", doc.year or ""),
        ("发布", doc.published),
        ("制发", "、".join(doc.issuers)),
        ("来源", doc.publisher),
        ("网址", doc.url),
        ("说明", "；".join(doc.notes)),
    ]
    listed = "".join(f"<dt>{name}</dt><dd>{_text(value)}</dd>" for name, value in rows if value)
    return f"<h2>报告</h2>\n<dl>{listed}</dl>\n"


def _legend(extraction: Extraction) -> str:
    items = []
    for kind, (name, _) in TYPE_LABELS.items():
        count = len(extraction.by_type.get(kind, ()))
        items.append(
            f'<li><label><input type="checkbox" checked data-hide="{kind}">'
            f' <span class="key {kind}">{name} {count}</span></label></li>'
        )
    items.append(
        '<li><label><input type="checkbox" checked data-hide="debris"> <span class="key debris">页面残留</span></label></li>'
    )
    items += [f'<li><span class="key {status}">{name}</span></li>' for status, name in STATUS_LABELS.items()]
    return f'<h3>图例</h3>\n<ul class="legend">{"".join(items)}</ul>\n'


def _relations(extraction: Extraction, pieces: list[_Piece]) -> str:
    starts = [piece.start for piece in pieces]
    groups: dict[str, list[Relation]] = {}
    for relation in sorted(extraction.relations, key=lambda r: (r.start, r.end, r.relation, r.subject, r.object)):
        groups.setdefault(relation.relation, []).append(relation)
    parts = []
    for name in [*RELATION_LABELS, *sorted(groups.keys() - RELATION_LABELS.keys())]:
        if name not in groups:
            continue
        items = "".join(f"<li>{_relation(r, pieces, starts)}</li>" for r in groups[name])
        heading = f"{RELATION_LABELS.get(name, '')} {_text(name)} {len(groups[name])}".strip()
        parts.append(f"<h3>{heading}</h3>\n<ul>{items}</ul>\n")
    return f'<h2>关系</h2>\n<div class="relations">{"".join(parts) or "<p>没有关系。</p>"}</div>\n'


def _relation(relation: Relation, pieces: list[_Piece], starts: list[int]) -> str:
    first = max(bisect_right(starts, relation.start) - 1, 0)
    under: list[_Piece] = []
    for piece in pieces[first:]:
        if piece.start >= relation.end:
            break
        under.append(piece)
    stated = [piece for piece in under if piece.status] or under
    ids = [piece.id for piece in stated]
    status = relation.attributes.get("status", "")
    shown = {**relation.attributes, "status": STATUS_LABELS.get(status, status)}
    if shown.get("tier") == "named":  # the usual case
        del shown["tier"]
    said = "；".join(f"{k}：{v}" for k, v in sorted(shown.items()) if v not in ("", None))
    classes = f' class="{status}"' if status in STATUS_LABELS else ""
    title = f"规则：{relation.rule}\n字符：[{relation.start}, {relation.end})"
    return (
        f'<a href="#{ids[0] if ids else ""}"{classes} data-evidence="{" ".join(ids)}" data-subject="{_text(relation.subject)}"'
        f' data-object="{_text(relation.object)}" title="{_text(title)}">{_text(relation.subject)} → {_text(relation.object)}'
        + (f" <small>{_text(said)}</small>" if said else "")
        + "</a>"
    )

"""What a change of rules or lexicons gained and lost: two extractions of the same reports, without annotations.

Both folders are read report by report, so memory is bounded by one report. A mention is the same mention where report, type
and span agree; a relation where report, type and both ends agree (MEASURED_BY: subject, value and unit). The same one with
another canonical name, other attributes or another rule is `changed`.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Any

from extract.errors import ExtractError

Row = dict[str, Any]
SORTS = ("gained", "lost", "changed")
_MARK = {"gained": "+", "lost": "-", "changed": "~"}


@dataclass(frozen=True, slots=True)
class Difference:
    """One mention or relation that only one side has, or that both have otherwise."""

    sort: str  # one of SORTS
    type: str  # of the mention or relation
    document: str
    old: Row | None
    new: Row | None
    sentence: str

    @property
    def rule(self) -> str:
        """The rule behind it, the new side's where both have it."""
        return str((self.new or self.old or {}).get("rule", ""))

    def __str__(self) -> str:
        shown = " ⇒ ".join(_show(row) for row in (self.old, self.new) if row)
        return f"{_MARK[self.sort]} {self.type}\t{self.document}\t{shown}\t{self.sentence}"

    def as_row(self) -> Row:
        """The same for JSON."""
        return {
            "sort": self.sort, "type": self.type, "rule": self.rule, "document": self.document,
            "old": self.old, "new": self.new, "sentence": self.sentence,
        }  # fmt: skip


@dataclass(slots=True)
class Comparison:
    """All differences of two extractions and how much there was to compare."""

    documents: int = 0  # in both
    only_old: list[str] = field(default_factory=list)
    only_new: list[str] = field(default_factory=list)
    differences: list[Difference] = field(default_factory=list)

    def counts(self) -> dict[tuple[str, str], Counter[str]]:
        """Numbers of differences by (type, rule), sorted."""
        found: dict[tuple[str, str], Counter[str]] = {}
        for difference in self.differences:
            found.setdefault((difference.type, difference.rule), Counter())[difference.sort] += 1
        return dict(sorted(found.items()))

    def as_json(self) -> Row:
        """Counts and differences for JSON."""
        return {
            "documents": self.documents,
            "documents_lost": self.only_old,
            "documents_gained": self.only_new,
            "counts": [
                {"type": kind, "rule": rule, **{sort: counts[sort] for sort in SORTS}}
                for (kind, rule), counts in self.counts().items()
            ],
            "differences": [difference.as_row() for difference in self.differences],
        }


@dataclass(slots=True)
class _Report:
    document: str
    row: Row = field(default_factory=dict)
    mentions: list[Row] = field(default_factory=list)
    relations: list[Row] = field(default_factory=list)

    def sentence(self, at: int) -> str:
        for sentence in self.row.get("sentences", ()):
            if sentence["start"] <= at < sentence["end"]:
                return " ".join(sentence["text"].split())
        return ""


def compare_extractions(old: Path, new: Path) -> Comparison:
    """The differences from `old` to `new`, both folders that `fazhi extract` wrote."""
    result = Comparison()
    for before, after in _side_by_side(_reports(old), _reports(new)):
        if before is None or after is None:
            side = before or after
            assert side is not None
            (result.only_old if after is None else result.only_new).append(side.document)
        else:
            result.documents += 1
        result.differences += _differences(before, after)
    return result


def _side_by_side(old: Iterator[_Report], new: Iterator[_Report]) -> Iterator[tuple[_Report | None, _Report | None]]:
    before, after = next(old, None), next(new, None)
    while before is not None or after is not None:
        if after is None or (before is not None and before.document < after.document):
            yield before, None
            before = next(old, None)
        elif before is None or after.document < before.document:
            yield None, after
            after = next(new, None)
        else:
            yield before, after
            before, after = next(old, None), next(new, None)


def _reports(folder: Path) -> Iterator[_Report]:
    """The reports of an extraction in order of document id, as the files have them."""

    def grouped(name: str) -> Iterator[tuple[str, list[Row]]]:
        rows = _json_lines(folder / name)
        return ((document, list(group)) for document, group in groupby(rows, key=lambda row: str(row["document"])))

    mentions, relations = grouped("mentions.jsonl"), grouped("relations.jsonl")
    mention, relation = next(mentions, None), next(relations, None)
    last = ""
    for row in _json_lines(folder / "documents.jsonl"):
        report = _Report(row["document"], row)
        if report.document < last:
            raise ExtractError(f"{folder / 'documents.jsonl'}: {report.document} after {last}; sorted by document")
        last = report.document
        if mention is not None and mention[0] == report.document:
            report.mentions, mention = mention[1], next(mentions, None)
        if relation is not None and relation[0] == report.document:
            report.relations, relation = relation[1], next(relations, None)
        yield report


def _json_lines(path: Path) -> Iterator[Row]:
    try:
        with path.open(encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                try:
                    yield json.loads(line)
                except ValueError as error:
                    raise ExtractError(f"{path}:{number}: not JSON ({error}); one object a line") from error
    except OSError as error:
        message = f"{path}: cannot be read ({error.strerror or error}); a folder that `fazhi extract` wrote is expected"
        raise ExtractError(message) from error


def _mention_key(row: Row) -> Hashable:
    return row["type"], row["start"], row["end"]


def _relation_key(row: Row) -> Hashable:
    if row["relation"] == "MEASURED_BY":
        return row["relation"], row["subject"], row["attributes"].get("value"), row["attributes"].get("unit")
    return row["relation"], row["subject"], row["object"]


def _differences(old: _Report | None, new: _Report | None) -> list[Difference]:
    report = new or old
    assert report is not None
    found: list[tuple[int, Difference]] = []
    sides: list[tuple[list[Row], list[Row], Callable[[Row], Hashable], str]] = [
        (old.mentions if old else [], new.mentions if new else [], _mention_key, "type"),
        (old.relations if old else [], new.relations if new else [], _relation_key, "relation"),
    ]
    for before, after, key, name in sides:
        for first, second in _pairs(before, after, key):
            row = second or first
            assert row is not None
            sort = "changed" if first and second else "gained" if second else "lost"
            at = int(row["start"] if "start" in row else row["evidence"]["start"])
            sentence = (new if second and new else old or report).sentence(at)
            found.append((at, Difference(sort, row[name], report.document, first, second, sentence)))
    return [difference for _, difference in sorted(found, key=lambda f: (f[0], f[1].type, SORTS.index(f[1].sort)))]


def _pairs(old: list[Row], new: list[Row], key: Callable[[Row], Hashable]) -> Iterator[tuple[Row | None, Row | None]]:
    """Rows that differ: equal ones are dropped first, then rows of one key are paired in order."""
    groups: dict[Hashable, tuple[list[Row], list[Row]]] = {}
    for row in old:
        groups.setdefault(key(row), ([], []))[0].append(row)
    for row in new:
        groups.setdefault(key(row), ([], []))[1].append(row)
    for before, after in groups.values():
        for row in list(before):
            if row in after:
                after.remove(row)
                before.remove(row)
        for index in range(max(len(before), len(after))):
            yield (
                before[index] if index < len(before) else None,
                after[index] if index < len(after) else None,
            )


def _show(row: Row) -> str:
    stated = ";".join(f"{k}={v}" for k, v in sorted(row["attributes"].items()) if v not in ("", None))
    if "relation" in row:
        return f"{row['subject']} → {row['object']} [{stated}] ({row.get('rule', '')})"
    surface = f"[{row['start']},{row['end']}) {row.get('surface', '')}"
    return f"{surface} = {row['canonical'] or 'unlinked'} [{stated}] ({row.get('rule', '')})"


def format_comparison(comparison: Comparison) -> str:
    """Counts by type and rule, then a line for each difference with its sentence."""
    totals = Counter(difference.sort for difference in comparison.differences)
    lines = [
        f"reports in both: {comparison.documents}, gained: {len(comparison.only_new)}, lost: {len(comparison.only_old)}",
        f"{'type':14}{'rule':36}" + "".join(f"{sort:>9}" for sort in SORTS),
    ]
    for (kind, rule), counts in comparison.counts().items():
        lines.append(f"{kind:14}{rule:36}" + "".join(f"{counts[sort]:9}" for sort in SORTS))
    lines.append(f"{'all':50}" + "".join(f"{totals[sort]:9}" for sort in SORTS))
    lines += [f"{_MARK[sort]} report\t{name}" for sort, names in
              (("gained", comparison.only_new), ("lost", comparison.only_old)) for name in names]  # fmt: skip
    lines += map(str, comparison.differences)
    return "\n".join(lines) + "\n"

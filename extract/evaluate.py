"""Precision, recall and F1 of an extraction against annotations: report.tsv, mentions.tsv and relations.tsv a report.

Mentions are compared by span and by entity (report, type and canonical name; for metrics offset, value and unit),
relations by subject, type and object (MEASURED_BY by value and unit). Programs of tier `standing`, and relations that touch them,
count neither way. Canonical names are compared without width, quotation marks and separators.
"""

from __future__ import annotations

import csv
import json
import re
import unicodedata
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from extract.errors import ExtractError

TYPES = ("INSTITUTION", "JURISDICTION", "LAW", "METRIC", "PROGRAM")
RELATIONS = (
    "ADOPTS", "CITES", "LEARNED_FROM", "LED_BY", "MEASURED_BY", "PART_OF", "PROMOTED_IN", "RECOGNISED_AS",
)  # fmt: skip
_MARKS = re.compile(r"[\s“”\"'‘’《》〈〉「」·・,，、;；:：]")


@dataclass(slots=True)
class Score:
    """Counts of one measure."""

    name: str
    right: int
    found: int
    gold: int
    errors: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else float(not self.gold)

    @property
    def recall(self) -> float:
        return self.right / self.gold if self.gold else float(not self.found)

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def _fold(name: Any) -> str:
    text = _MARKS.sub("", unicodedata.normalize("NFKC", str(name or "")))
    return re.sub("[—–－]", "-", text).lower()


def _rows(path: Path) -> Iterator[dict[str, str]]:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
    except OSError as error:
        raise ExtractError(f"{path}: cannot be read ({error.strerror or error})") from error


def _attributes(cell: str | None) -> dict[str, Any]:
    return dict(part.split("=", 1) for part in (cell or "").split(";") if "=" in part)


def _starts(text: str, surface: str) -> list[int]:
    found, at = [], text.find(surface)
    while at >= 0:
        found.append(at)
        at = text.find(surface, at + len(surface))
    return found


def gold_mentions(text: str, folder: Path) -> list[dict[str, Any]]:
    """The annotated mentions with their offsets, outermost only; ExtractError for a surface that is not in the text."""
    spans: list[tuple[int, int, dict[str, str]]] = []
    for number, row in enumerate(_rows(folder / "mentions.tsv"), 2):
        starts = _starts(text, row["surface"]) if row["surface"] else []
        if not starts:
            raise ExtractError(f"{folder / 'mentions.tsv'}:{number}: {row['surface']!r} is not in the report")
        wanted = range(1, len(starts) + 1) if row["occurrences"] == "all" else map(int, row["occurrences"].split(","))
        for k in wanted:
            if not 1 <= k <= len(starts):
                raise ExtractError(f"{folder / 'mentions.tsv'}:{number}: no occurrence {k} of {row['surface']!r}")
            spans.append((starts[k - 1], starts[k - 1] + len(row["surface"]), row))
    kept: list[dict[str, Any]] = []
    for start, end, row in sorted(spans, key=lambda s: (s[0], -s[1])):
        if not kept or start >= kept[-1]["end"]:
            attributes = _attributes(row["attributes"])
            kept.append(
                {"document": folder.name, "type": row["type"], "start": start, "end": end, "canonical": row["entity"],
                 "surface": row["surface"], "attributes": attributes}
            )  # fmt: skip
    return kept


def _is_standing(row: dict[str, Any]) -> bool:
    return bool(row["attributes"].get("tier") == "standing")


def _entity(row: dict[str, Any]) -> Hashable:
    if row["type"] == "METRIC":
        value = float(row["attributes"].get("value") or 0)
        return row["document"], row["start"], round(value, 6), _fold(row["attributes"].get("unit"))
    return row["document"], _fold(row["canonical"])


def _triple(row: dict[str, Any]) -> Hashable:
    if row["relation"] == "MEASURED_BY":
        value = float(row["attributes"].get("value") or 0)
        return row["document"], _fold(row["subject"]), round(value, 6), _fold(row["attributes"].get("unit"))
    return row["document"], _fold(row["subject"]), _fold(row["object"])


def _compare(name: str, gold: dict[Hashable, str], found: dict[Hashable, str]) -> Score:
    score = Score(name, len(gold.keys() & found.keys()), len(found), len(gold))
    score.errors += [f"{name}\tmissed\t{gold[key]}" for key in gold if key not in found]
    score.errors += [f"{name}\twrong\t{found[key]}" for key in found if key not in gold]
    return score


def evaluate_folder(reports: Path, gold: Path, extracted: Path) -> list[Score]:
    """One score for each type by span and by entity, and one for each relation."""
    folders = sorted(p for p in gold.iterdir() if (p / "mentions.tsv").exists())
    if not folders:
        raise ExtractError(f"{gold}: no annotated reports; a folder with mentions.tsv for each is expected")
    names = {folder.name for folder in folders}
    gold_rows: list[dict[str, Any]] = []
    gold_relations: list[dict[str, Any]] = []
    for folder in folders:
        text = (reports / f"{folder.name}.txt").read_bytes().decode("utf-8-sig")
        gold_rows += gold_mentions(text, folder)
        gold_relations += [
            {**row, "document": folder.name, "attributes": _attributes(row["attributes"])}
            for row in _rows(folder / "relations.tsv")
        ]
    system = [row for row in _json_lines(extracted / "mentions.jsonl") if row["document"] in names and row["canonical"]]
    relations = [row for row in _json_lines(extracted / "relations.jsonl") if row["document"] in names]
    standing = {(r["document"], _fold(r["canonical"])) for r in gold_rows if r["type"] == "PROGRAM" and _is_standing(r)}
    standing -= {
        (r["document"], _fold(r["canonical"])) for r in gold_rows if r["type"] == "PROGRAM" and not _is_standing(r)
    }
    standing_spans = [
        (r["document"], r["start"], r["end"]) for r in gold_rows if r["type"] == "PROGRAM" and _is_standing(r)
    ]
    scores: list[Score] = []
    for kind in TYPES:
        wanted = [r for r in gold_rows if r["type"] == kind and not (kind == "PROGRAM" and _is_standing(r))]
        spans = {(r["document"], r["start"], r["end"]) for r in wanted}
        found = [r for r in system if r["type"] == kind]
        if kind == "PROGRAM":
            found = [
                r
                for r in found
                if (r["document"], r["start"], r["end"]) in spans
                or not (
                    _is_standing(r)
                    or (r["document"], _fold(r["canonical"])) in standing
                    or any(d == r["document"] and s < r["end"] and r["start"] < e for d, s, e in standing_spans)
                )
            ]
        for name, key in (("span", lambda r: (r["document"], r["start"], r["end"])), ("entity", _entity)):
            scores.append(
                _compare(f"{kind} {name}", {key(r): _show(r) for r in wanted}, {key(r): _show(r) for r in found})
            )
    for kind in RELATIONS:

        def counts(row: dict[str, Any]) -> bool:
            return row["attributes"].get("tier") != "standing" and not any(
                (row["document"], _fold(row[end])) in standing for end in ("subject", "object")
            )

        wanted = [r for r in gold_relations if r["relation"] == kind and counts(r)]
        found = [r for r in relations if r["relation"] == kind and counts(r)]
        scores.append(
            _compare(f"{kind} triple", {_triple(r): _show(r) for r in wanted}, {_triple(r): _show(r) for r in found})
        )
    return scores


def _show(row: dict[str, Any]) -> str:
    if "relation" in row:
        return f"{row['document']}\t{row['subject']} → {row['object']}"
    return f"{row['document']}\t{row['start']}\t{row.get('surface', '')}\t{row['canonical']}"


def _json_lines(path: Path) -> Iterator[dict[str, Any]]:
    try:
        with path.open(encoding="utf-8") as file:
            yield from (json.loads(line) for line in file if line.strip())
    except OSError as error:
        raise ExtractError(f"{path}: cannot be read ({error.strerror or error})") from error


def format_scores(scores: list[Score], *, with_errors: bool = False) -> str:
    """A table of the scores and, on request, one line for each error."""
    lines = [f"{'':22}{'P':>7}{'R':>7}{'F1':>7}{'gold':>7}{'found':>7}"]
    lines += [f"{s.name:22}{s.precision:7.3f}{s.recall:7.3f}{s.f1:7.3f}{s.gold:7}{s.found:7}" for s in scores]
    if with_errors:
        lines += [error for score in scores for error in score.errors]
    return "\n".join(lines) + "\n"

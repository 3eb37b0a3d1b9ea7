"""Precision, recall and F1 of an extraction against annotations: report.tsv, mentions.tsv and relations.tsv a report.

Mentions are compared by span, by overlap (each span used once) and by entity (report, type and canonical name; for metrics
offset, value and unit), relations by subject, type and object (MEASURED_BY by value and unit), and with the annotated status,
role, level and program besides. Programs of tier `standing`, and relations that touch them, count neither way. Canonical
names are compared without width, quotation marks and separators.

What is not right is sorted by kind, each error counted once: `missed`, `wrong` (nothing of the kind stands there), `boundary`
(same type, other characters), `link` (right characters, another entity; for relations, another end of the same statement),
`type` (right place, another type) and `attribute`.
"""

from __future__ import annotations

import csv
import json
import re
import unicodedata
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from extract.errors import ExtractError

TYPES = ("INSTITUTION", "JURISDICTION", "LAW", "METRIC", "PROGRAM")
# Those of the annotation guidelines; what else is extracted (EVOLVED_INTO) has no gold and is not scored.
RELATIONS = (
    "ADOPTS", "CITES", "LEARNED_FROM", "LED_BY", "MEASURED_BY", "PART_OF", "PROMOTED_IN", "RECOGNISED_AS",
)  # fmt: skip
KINDS = ("missed", "wrong", "boundary", "link", "type", "attribute")
# What a relation's annotation says besides its ends, and what a mention's attributes say besides its name.
_RELATION_ATTRIBUTES = ("status", "role", "by", "program")
_MENTION_ATTRIBUTES = {
    "INSTITUTION": (), "JURISDICTION": (), "LAW": ("kind", "scope"), "METRIC": ("value", "unit", "bound", "change"),
    "PROGRAM": ("kind", "tier"),
}  # fmt: skip
_MARKS = re.compile(r"[\s“”\"'‘’《》〈〉「」·・,，、;；:：]")
Row = dict[str, Any]


@dataclass(slots=True)
class Problem:
    """One thing that is not right; `gold` or `found` is None where that side has nothing."""

    kind: str  # one of KINDS
    type: str  # of the mention or relation
    document: str
    gold: Row | None
    found: Row | None
    sentence: str = ""

    def __str__(self) -> str:
        sides = [f"gold {_show(self.gold)}" if self.gold else "", f"found {_show(self.found)}" if self.found else ""]
        return "\t".join([self.type, self.kind, self.document, *filter(None, sides), self.sentence])

    def as_row(self) -> Row:
        """The same for JSON."""
        return {
            "type": self.type, "kind": self.kind, "document": self.document, "gold": self.gold, "found": self.found,
            "sentence": self.sentence,
        }  # fmt: skip


@dataclass(slots=True)
class Score:
    """Counts of one measure. `errors` has the lines of its type that name each problem."""

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

    @property
    def has_precision(self) -> bool:
        """False for `attributes`: only what the annotation says is compared, so nothing found can be wrong."""
        return not self.name.endswith(" attributes")


@dataclass(slots=True)
class Evaluation:
    """The scores of every type and all that is not right."""

    scores: list[Score]
    problems: list[Problem]

    def as_json(self, *, with_errors: bool) -> Row:
        """Scores by name, error counts by type and kind, and on request the errors."""
        result: Row = {
            "scores": {
                s.name: {
                    **({"precision": s.precision} if s.has_precision else {}),
                    "recall": s.recall,
                    **({"f1": s.f1} if s.has_precision else {}),
                    "right": s.right, "gold": s.gold,
                    **({"found": s.found} if s.has_precision else {}),
                }
                for s in self.scores
            },
            "error_kinds": {name: dict(counts) for name, counts in self.kinds().items()},
        }  # fmt: skip
        if with_errors:
            result["errors"] = [problem.as_row() for problem in self.problems]
        return result

    def kinds(self) -> dict[str, Counter[str]]:
        """Errors by type and kind."""
        counts: dict[str, Counter[str]] = {name: Counter() for name in (*TYPES, *RELATIONS)}
        for problem in self.problems:
            counts[problem.type][problem.kind] += 1
        return counts


def fold_name(name: Any) -> str:
    """A canonical name without width, quotation marks, separators, dash variants and case."""
    text = _MARKS.sub("", unicodedata.normalize("NFKC", str(name or "")))
    return re.sub("[—–－]", "-", text).lower()


def _number(value: Any) -> float | None:
    try:
        return round(float(value), 6)
    except (TypeError, ValueError):
        return None


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


def gold_mentions(text: str, folder: Path) -> list[Row]:
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
    kept: list[Row] = []
    for start, end, row in sorted(spans, key=lambda s: (s[0], -s[1])):
        if not kept or start >= kept[-1]["end"]:
            attributes = _attributes(row["attributes"])
            kept.append(
                {"document": folder.name, "type": row["type"], "start": start, "end": end, "canonical": row["entity"],
                 "surface": row["surface"], "attributes": attributes}
            )  # fmt: skip
    return kept


def gold_relations(text: str, folder: Path) -> list[Row]:
    """The annotated relations with the offsets of their evidence, (-1, -1) where it is not in the text."""
    rows: list[Row] = []
    for row in _rows(folder / "relations.tsv"):
        start = text.find(row["evidence"]) if row["evidence"] else -1
        end = start + len(row["evidence"]) if start >= 0 else -1
        rows.append(
            {"document": folder.name, "subject": row["subject"], "relation": row["relation"], "object": row["object"],
             "attributes": _attributes(row["attributes"]), "evidence": {"start": start, "end": end}}
        )  # fmt: skip
    return rows


def _is_standing(row: Row) -> bool:
    return bool(row["attributes"].get("tier") == "standing")


def _span(row: Row) -> tuple[str, int, int]:
    return row["document"], row["start"], row["end"]


def _entity(row: Row) -> Hashable:
    if row["type"] == "METRIC":
        attributes = row["attributes"]
        return row["document"], row["start"], _number(attributes.get("value")), fold_name(attributes.get("unit"))
    return row["document"], fold_name(row["canonical"])


def _triple(row: Row) -> tuple[Hashable, ...]:
    if row["relation"] == "MEASURED_BY":
        attributes = row["attributes"]
        value, unit = _number(attributes.get("value")), fold_name(attributes.get("unit"))
        return row["document"], fold_name(row["subject"]), value, unit
    return row["document"], fold_name(row["subject"]), fold_name(row["object"])


def _differing(gold: Row, found: Row, names: tuple[str, ...]) -> list[str]:
    """The attributes that the annotation states and the extraction states otherwise."""

    def plain(row: Row, name: str) -> Any:
        value = row["attributes"].get(name)
        return _number(value) if name == "value" else fold_name(value)

    return [name for name in names if name in gold["attributes"] and plain(gold, name) != plain(found, name)]


def _overlap(gold: set[tuple[str, int, int]], found: set[tuple[str, int, int]]) -> int:
    left, hit = sorted(found), 0
    for name, start, end in sorted(gold):
        match = next((s for s in left if s[0] == name and s[1] < end and start < s[2]), None)
        if match:
            left.remove(match)
            hit += 1
    return hit


def evaluate(reports: Path, gold: Path, extracted: Path) -> Evaluation:
    """Every annotated report's extraction against its annotation; ExtractError where a file of either is not there."""
    folders = sorted(p for p in gold.iterdir() if (p / "mentions.tsv").exists()) if gold.is_dir() else []
    if not folders:
        raise ExtractError(f"{gold}: no annotated reports; a folder with mentions.tsv for each is expected")
    texts: dict[str, str] = {}
    gold_rows: list[Row] = []
    gold_links: list[Row] = []
    for folder in folders:
        path = reports / f"{folder.name}.txt"
        try:
            texts[folder.name] = path.read_bytes().decode("utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise ExtractError(f"{path}: cannot be read ({error}); an annotated report is a .txt file") from error
        gold_rows += gold_mentions(texts[folder.name], folder)
        gold_links += gold_relations(texts[folder.name], folder)
    system = [row for row in _json_lines(extracted / "mentions.jsonl") if row["document"] in texts]
    # A relation that the guidelines do not know is neither right nor wrong.
    links = [
        row
        for row in _json_lines(extracted / "relations.jsonl")
        if row["document"] in texts and row["relation"] in RELATIONS
    ]
    sentences = Sentences(row for row in _json_lines(extracted / "documents.jsonl") if row["document"] in texts)
    programs = [row for row in gold_rows if row["type"] == "PROGRAM"]
    standing = {(r["document"], fold_name(r["canonical"])) for r in programs if _is_standing(r)}
    standing -= {(r["document"], fold_name(r["canonical"])) for r in programs if not _is_standing(r)}
    standing_spans = [_span(r) for r in programs if _is_standing(r)]
    named_spans = {_span(r) for r in programs if not _is_standing(r)}

    def mention_counts(row: Row) -> bool:
        if row["type"] != "PROGRAM" or _span(row) in named_spans:
            return True
        return not (
            _is_standing(row)
            or (row["document"], fold_name(row["canonical"])) in standing
            or any(d == row["document"] and s < row["end"] and row["start"] < e for d, s, e in standing_spans)
        )

    def relation_counts(row: Row) -> bool:
        return (
            row["relation"] in RELATIONS
            and not _is_standing(row)
            and not any((row["document"], fold_name(row[end])) in standing for end in ("subject", "object"))
        )

    wanted_rows = [r for r in gold_rows if not (r["type"] == "PROGRAM" and _is_standing(r))]
    found_rows = [r for r in system if mention_counts(r)]
    wanted_links = [r for r in gold_links if relation_counts(r)]
    found_links = [r for r in links if relation_counts(r)]
    problems = [*_mention_problems(wanted_rows, found_rows), *_relation_problems(wanted_links, found_links)]
    for problem in problems:
        row = problem.gold or problem.found or {}
        problem.sentence = sentences.around(problem.document, _anchor(row) if _anchor(row) >= 0 else -1)
        if not problem.sentence and problem.found:
            problem.sentence = sentences.around(problem.document, _anchor(problem.found))
    order = {name: at for at, name in enumerate((*TYPES, *RELATIONS))}
    problems.sort(key=lambda p: (order[p.type], KINDS.index(p.kind), p.document, _anchor(p.gold or p.found or {})))
    scores = [
        *(s for kind in TYPES for s in _mention_scores(kind, wanted_rows, found_rows)),
        *(s for kind in RELATIONS for s in _relation_scores(kind, wanted_links, found_links)),
    ]
    for score in scores:
        score.errors = [str(problem) for problem in problems if problem.type == score.name.split()[0]]
    return Evaluation(scores, problems)


def evaluate_folder(reports: Path, gold: Path, extracted: Path) -> list[Score]:
    """The scores alone: each type by span, overlap and entity, each relation by triple and by attributes."""
    return evaluate(reports, gold, extracted).scores


def _mention_scores(kind: str, gold: list[Row], found: list[Row]) -> list[Score]:
    wanted, got = [r for r in gold if r["type"] == kind], [r for r in found if r["type"] == kind]
    spans, hits = {_span(r) for r in wanted}, {_span(r) for r in got}
    entities, links = {_entity(r) for r in wanted}, {_entity(r) for r in got}
    return [
        Score(f"{kind} span", len(spans & hits), len(hits), len(spans)),
        Score(f"{kind} overlap", _overlap(spans, hits), len(hits), len(spans)),
        Score(f"{kind} entity", len(entities & links), len(links), len(entities)),
    ]


def _relation_scores(kind: str, gold: list[Row], found: list[Row]) -> list[Score]:
    wanted, got = [r for r in gold if r["relation"] == kind], [r for r in found if r["relation"] == kind]
    triples, hits = {_triple(r) for r in wanted}, {_triple(r) for r in got}

    def full(row: Row, names: tuple[str, ...]) -> Hashable:
        return _triple(row), tuple((n, fold_name(row["attributes"].get(n))) for n in names)

    stated = {
        (names := tuple(n for n in _RELATION_ATTRIBUTES if n in row["attributes"])): set[Hashable]() for row in wanted
    }
    for names in stated:
        stated[names] = {full(row, names) for row in got}
    annotated = {
        (names, full(row, names))
        for row in wanted
        for names in [tuple(n for n in _RELATION_ATTRIBUTES if n in row["attributes"])]
    }
    right = sum(key in stated[names] for names, key in annotated)
    return [
        Score(f"{kind} triple", len(triples & hits), len(hits), len(triples)),
        Score(f"{kind} attributes", right, len(annotated), len(annotated)),
    ]


def _mention_problems(gold: list[Row], found: list[Row]) -> Iterator[Problem]:
    """Each annotated mention beside the found one at its place, then the found ones that stand at none."""
    at: dict[str, list[Row]] = {}
    for row in found:
        at.setdefault(row["document"], []).append(row)
    used: set[int] = set()
    for wanted in gold:
        here = [r for r in at.get(wanted["document"], ()) if r["start"] < wanted["end"] and wanted["start"] < r["end"]]
        own = [r for r in here if r["type"] == wanted["type"] and id(r) not in used]
        exact = next((r for r in own if _span(r) == _span(wanted)), None)
        match = exact or next(iter(own), None) or next((r for r in here if id(r) not in used), None)
        if match is None:
            yield Problem("missed", wanted["type"], wanted["document"], wanted, None)
            continue
        used.add(id(match))
        if match["type"] != wanted["type"]:
            kind = "type"
        elif exact is None:
            kind = "boundary"
        elif wanted["type"] != "METRIC" and fold_name(match["canonical"]) != fold_name(wanted["canonical"]):
            kind = "link"
        elif _differing(wanted, match, _MENTION_ATTRIBUTES.get(wanted["type"], ())):
            kind = "attribute"
        else:
            continue
        yield Problem(kind, wanted["type"], wanted["document"], wanted, match)
    for row in found:
        if id(row) not in used:
            yield Problem("wrong", row["type"], row["document"], None, row)


def _relation_problems(gold: list[Row], found: list[Row]) -> Iterator[Problem]:
    """Annotated relations paired with found ones: the same first, then those that differ in one thing."""
    left = list(found)

    def take(wanted: Row, fits: Callable[[Row, Row], bool]) -> Row | None:
        for index, row in enumerate(left):
            if row["document"] == wanted["document"] and fits(row, wanted):
                return left.pop(index)
        return None

    # A report may state one triple with several statuses, so the whole statement is looked for first.
    rest = [wanted for wanted in gold if take(wanted, _same_statement) is None]
    for kind, fits in (("attribute", _same_triple), ("type", _same_ends), ("link", _one_end)):
        still = []
        for wanted in rest:
            if match := take(wanted, fits):
                yield Problem(kind, wanted["relation"], wanted["document"], wanted, match)
            else:
                still.append(wanted)
        rest = still
    for wanted in rest:
        yield Problem("missed", wanted["relation"], wanted["document"], wanted, None)
    for row in left:
        yield Problem("wrong", row["relation"], row["document"], None, row)


def _same_triple(found: Row, gold: Row) -> bool:
    return bool(found["relation"] == gold["relation"] and _triple(found) == _triple(gold))


def _same_statement(found: Row, gold: Row) -> bool:
    return _same_triple(found, gold) and not _differing(gold, found, _RELATION_ATTRIBUTES)


def _same_ends(found: Row, gold: Row) -> bool:
    ends = all(fold_name(found[end]) == fold_name(gold[end]) for end in ("subject", "object"))
    return ends and _evidence_meets(found, gold)


def _one_end(found: Row, gold: Row) -> bool:
    """The same relation at the same place with one end of two; a place has many programs and laws, so there the object."""
    if found["relation"] != gold["relation"] or not _evidence_meets(found, gold):
        return False
    if gold["relation"] == "MEASURED_BY":
        return _triple(found)[2:] == _triple(gold)[2:]
    same_object = fold_name(found["object"]) == fold_name(gold["object"])
    if gold["relation"] in ("ADOPTS", "CITES", "RECOGNISED_AS"):
        return same_object
    return same_object or fold_name(found["subject"]) == fold_name(gold["subject"])


def _evidence_meets(found: Row, gold: Row) -> bool:
    one, other = found["evidence"], gold["evidence"]
    return bool(one["start"] < other["end"] and other["start"] < one["end"])


def _anchor(row: Row) -> int:
    """Where a mention or a relation's evidence begins; -1 where that is not known."""
    return int(row["start"] if "start" in row else row.get("evidence", {}).get("start", -1))


class Sentences:
    """The sentences of documents.jsonl, by document and offset."""

    def __init__(self, documents: Iterator[Row]) -> None:
        self._rows: dict[str, tuple[list[int], list[Row]]] = {}
        for row in documents:
            sentences = row.get("sentences", [])
            self._rows[row["document"]] = ([s["start"] for s in sentences], sentences)

    def around(self, document: str, at: int) -> str:
        """The sentence that holds the character at `at`, in one line; "" where there is none, as in a title."""
        starts, rows = self._rows.get(document, ([], []))
        index = bisect_right(starts, at) - 1
        return " ".join(rows[index]["text"].split()) if index >= 0 and at < rows[index]["end"] else ""


def _show(row: Row) -> str:
    stated = ";".join(f"{k}={v}" for k, v in sorted(row["attributes"].items()) if v not in ("", None))
    rule = f" ({row['rule']})" if "rule" in row else ""
    if "relation" in row:
        return f"{row['subject']} → {row['object']} [{stated}]{rule}"
    return f"{row['start']} {row.get('surface', '')} = {row['canonical'] or 'unlinked'} [{stated}]{rule}"


def _json_lines(path: Path) -> Iterator[Row]:
    try:
        with path.open(encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                if line.strip():
                    try:
                        yield json.loads(line)
                    except ValueError as error:
                        raise ExtractError(f"{path}:{number}: not JSON ({error}); one object a line") from error
    except OSError as error:
        raise ExtractError(f"{path}: cannot be read ({error.strerror or error})") from error


def format_scores(scores: list[Score], *, with_errors: bool = False) -> str:
    """A table of the scores and, on request, one line for each error."""
    lines = [f"{'':24}{'P':>7}{'R':>7}{'F1':>7}{'gold':>7}{'found':>7}"]
    for s in scores:
        if s.has_precision:
            lines.append(f"{s.name:24}{s.precision:7.3f}{s.recall:7.3f}{s.f1:7.3f}{s.gold:7}{s.found:7}")
        else:
            lines.append(f"{s.name:24}{'':7}{s.recall:7.3f}{'':7}{s.gold:7}")
    if with_errors:
        seen: dict[str, None] = {error: None for score in scores for error in score.errors}
        lines += seen
    return "\n".join(lines) + "\n"


def format_evaluation(evaluation: Evaluation, *, with_errors: bool = False) -> str:
    """The scores, the errors of each type by kind and, on request, each error with its sentence."""
    lines = [format_scores(evaluation.scores), "errors" + " " * 18 + "".join(f"{kind:>10}" for kind in KINDS)]
    for name, counts in evaluation.kinds().items():
        lines.append(f"{name:24}" + "".join(f"{counts[kind]:10}" for kind in KINDS))
    if with_errors:
        lines += ["", *map(str, evaluation.problems)]
    return "\n".join(lines) + "\n"

"""The derived layer: `cypher/derive/*.cypher`, in the order of their numbers, each for what changed reports touch.

A file declares what it derives (`// derives:`), by which keys it narrows (`// touched:`) and how all of it is taken away
(`// clear:`, run until it counts nothing). Its statements are run for batches of keys, given as a parameter of that name:

- `places`: paths of the places that changed reports speak for, now or before;
- `subjects`: programs and laws of which they say that they are part of, led by, promoted in or became something;
- `reports`: ids of the changed reports; `receipts`: their new receipts;
- `laws`: {id, change}, reports gained or lost; `pairs`: {id, others: [{id, change, gained, lost}]}, the same for two laws
  together, with the ids of the first of these reports.

What a report gave before is on its receipt, so a replaced or removed report is taken back exactly, and an update and a
recomputation from nothing end in the same edges. A statement under `// when: changed` is run only for an update, one
under `// when: from nothing` only for a recomputation.

Edges are collected before they are deleted (`WITH collect(old) AS olds UNWIND olds AS old DELETE old`): where a transaction
has changed a node's edges before, the embedded engine skips some of the others if it walks them while they go, which left
two edges where there should be one at programs with more than about two hundred.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any

from graph.engines.base import Engine, Transaction
from graph.errors import GraphError

FOLDER = Path(__file__).parent.parent / "cypher" / "derive"
TOUCHED = ("places", "subjects", "reports", "laws", "pairs", "receipts")
TAGS = ("derives", "touched", "clear", "when")
WHEN = ("changed", "from nothing")

_CHUNK = 200  # changed reports a transaction, and keys a statement
_CLEARED = 20_000  # edges taken away in one transaction
_PAIRS = 5_000
_NAMED = 20  # reports that a pair of laws names as evidence
_SHARE = 4  # where more than a quarter of the reports changed, starting from nothing is cheaper
_TAG = re.compile(r"//\s*([a-z]+):\s*(.*)$")


@dataclass(frozen=True, slots=True)
class DeriveFile:
    """One file of the derived layer; each statement with the word of its `// when:`, empty for always."""

    path: Path
    touched: str
    clear: tuple[str, ...]
    statements: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class _Contribution:
    """What reports give to the derived layer, now or before: the fields of a receipt."""

    places: set[str] = field(default_factory=set)
    subjects: set[str] = field(default_factory=set)
    laws: Counter[str] = field(default_factory=Counter)
    pairs: Counter[tuple[str, str]] = field(default_factory=Counter)
    gained: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    lost: dict[tuple[str, str], list[str]] = field(default_factory=dict)

    def add(self, receipt: dict[str, Any], change: int) -> None:
        """Counts a receipt in (1) or takes it back (-1); the keys are touched both ways."""
        self.places.update(receipt["places"])
        self.subjects.update(receipt["subjects"])
        laws = sorted(set(receipt["laws"]), key=_by_title)
        for law in laws:
            self.laws[law] += change
        named = self.gained if change > 0 else self.lost
        for pair in combinations(laws, 2):
            self.pairs[pair] += change
            reports = named.setdefault(pair, [])
            if change < 0 or len(reports) < _NAMED:  # receipts come in the order of their reports
                reports.append(receipt["report"])

    def keys(self, touched: str, reports: list[str], receipts: list[dict[str, Any]]) -> list[Any]:
        """The rows that a file narrowed by `touched` is run with, in a fixed order."""
        if touched == "reports":
            return reports
        if touched == "receipts":
            return receipts
        if touched == "laws":
            return [{"id": law, "change": change} for law, change in sorted(self.laws.items()) if change]
        if touched == "pairs":
            others: dict[str, list[dict[str, Any]]] = {}
            for (first, second), change in sorted(self.pairs.items()):
                pair = (first, second)
                gained, lost = self.gained.get(pair, []), self.lost.get(pair, [])
                if change or gained != lost:
                    row = {"id": second, "change": change, "gained": gained, "lost": sorted(set(lost) - set(gained))}
                    others.setdefault(first, []).append(row)
            return [{"id": first, "others": rows} for first, rows in others.items()]
        return sorted(self.places if touched == "places" else self.subjects)


def _by_title(law: str) -> tuple[str, str]:
    """Sorts the ids of laws, `law:scope/title`, by title: the one that sorts first points to the other."""
    return law.rpartition("/")[2], law


def derive_files() -> list[DeriveFile]:
    """The files of the derived layer, in running order; GraphError where one is not in form."""
    return [read_derive_file(path) for path in sorted(FOLDER.glob("*.cypher"))]


def read_derive_file(path: Path) -> DeriveFile:
    """The file at `path`; GraphError with file and line for an unknown tag or key, or where `clear` is missing."""
    tags: dict[str, list[str]] = {tag: [] for tag in TAGS}
    statements: list[tuple[str, str]] = []
    when, lines = "", list[str]()
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if line.startswith("//"):
            match = _TAG.match(line)
            if match and match.group(1) not in TAGS:
                raise GraphError(f"{path}:{number}: unknown tag {match.group(1)!r}; allowed: {', '.join(TAGS)}")
            if match and match.group(1) == "when":
                when = match.group(2).strip()
                if when not in WHEN:
                    raise GraphError(f"{path}:{number}: when {when!r}; allowed: {', '.join(WHEN)}")
            elif match:
                tags[match.group(1)].append(match.group(2).strip())
            continue
        lines.append(line)
        if line.rstrip().endswith(";"):
            statements.append((when, "\n".join(lines).strip().removesuffix(";")))
            when, lines = "", []
    touched = tags["touched"][0] if tags["touched"] else ""
    if touched not in TOUCHED:
        raise GraphError(f"{path}:1: touched {touched!r}; allowed: {', '.join(TOUCHED)}")
    if not tags["clear"] or not tags["derives"] or not statements:
        raise GraphError(f"{path}:1: a derive file has `// derives:`, `// clear:` and statements that end with ;")
    return DeriveFile(path, touched, tuple(tags["clear"]), tuple(statements))


def statements_of(text: str) -> list[str]:
    """The statements of a Cypher file: they end with ; at the end of a line; comments are kept off."""
    bare = re.sub(r"^\s*//.*$", "", text, flags=re.MULTILINE)
    return [part.strip() for part in re.split(r";\s*(?:\n|$)", bare) if part.strip()]


def derive(engine: Engine, reports: Iterable[str] | None = None) -> None:
    """Brings the derived layer up to date: from nothing, or for the reports given and all that it has not taken in.

    Reports that were loaded, replaced or removed since the last time are found by themselves (`Report.is_derived`,
    receipts without a report), so a load that was broken off before is made good. An update of up to 200 reports is one
    transaction. A recomputation that is broken off leaves every report as not taken in, so the next call completes it.
    """
    files = derive_files()
    everything = [row[0] for row in engine.query("MATCH (r:Report) RETURN r.id AS id ORDER BY id").rows]
    if reports is not None:
        changed = sorted(set(reports) | {row[0] for row in engine.query(_touched("pending")).rows})
        if len(changed) * _SHARE <= max(len(everything), _CHUNK):
            for chunk in _batches(changed, _CHUNK):
                _update(engine, files, chunk)
            return
    _recompute(engine, files, everything)


def _touched(name: str) -> str:
    return (FOLDER / "touched" / f"{name}.cypher").read_text(encoding="utf-8")


def _update(engine: Engine, files: Sequence[DeriveFile], reports: list[str]) -> None:
    def work(tx: Transaction) -> None:
        # Receipts are read in the same transaction: where it was kept and runs again, nothing is left to change.
        former = tx.run(_touched("former"), {"reports": reports}).records()
        current = tx.run(_touched("current"), {"reports": reports}).records()
        contribution = _Contribution()
        for receipt in former:
            contribution.add(receipt, -1)
        for receipt in current:
            contribution.add(receipt, 1)
        gone = sorted(set(reports) - {receipt["report"] for receipt in current})
        receipts = current + [{"report": report, "places": [], "subjects": [], "laws": []} for report in gone]
        for file in files:
            for batch in _key_batches(contribution.keys(file.touched, reports, receipts)):
                _run(tx, file, batch, "changed")

    engine.write(work)


def _recompute(engine: Engine, files: Sequence[DeriveFile], reports: list[str]) -> None:
    for file in reversed(files):  # the receipts first: from here on no report counts as taken in
        for text in file.clear:
            while _run_once(engine, text, {"limit": _CLEARED}) > 0:
                pass
    contribution, receipts = _Contribution(), list[dict[str, Any]]()
    for chunk in _batches(reports, _CHUNK):
        for receipt in engine.query(_touched("current"), {"reports": chunk}).records():
            contribution.add(receipt, 1)
            receipts.append(receipt)
    for file in files:
        for batch in _key_batches(contribution.keys(file.touched, reports, receipts)):
            with engine.transaction() as tx:  # one attempt: a batch that runs twice would count twice
                _run(tx, file, batch, "from nothing")


def _run(tx: Transaction, file: DeriveFile, batch: list[Any], when: str) -> None:
    for condition, text in file.statements:
        if condition in ("", when):
            tx.run(text, {file.touched: batch})


def _run_once(engine: Engine, text: str, parameters: dict[str, Any]) -> int:
    with engine.transaction() as tx:
        rows = tx.run(text, parameters).rows
    return int(rows[0][0]) if rows else 0


def _batches(keys: list[Any], size: int) -> Iterator[list[Any]]:
    for at in range(0, len(keys), size):
        yield keys[at : at + size]


def _key_batches(keys: list[Any]) -> Iterator[list[Any]]:
    """Batches of keys; a law with its pairs counts as many."""
    batch: list[Any] = []
    weight = 0
    for key in keys:
        batch.append(key)
        weight += len(key["others"]) * _CHUNK // _PAIRS if isinstance(key, dict) and "others" in key else 1
        if weight >= _CHUNK:
            yield batch
            batch, weight = [], 0
    if batch:
        yield batch

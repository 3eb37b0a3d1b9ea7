"""Programs and their relations on invented passages that were annotated before anything was run on them."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from extract.evaluate import Score
from extract.model import Extraction
from extract.pipeline import Pipeline
from extract.source import DocumentReader

PASSAGES = Path(__file__).parent / "data" / "programs_dev.txt"
_MENTION = re.compile(r"\[([-?!]?)([^\]]+?)(?:=>([^\]]+))?\]")
_STATUS = {"": "done", "?": "planned", "!": "problem"}
RELATIONS = ("ADOPTS", "LED_BY", "PART_OF", "PROMOTED_IN", "RECOGNISED_AS")


@dataclass
class Passage:
    """One passage without its brackets, and what a careful reader finds in it."""

    name: str
    place: str
    year: int
    text: str = ""
    spans: dict[tuple[int, int], str] = field(default_factory=dict)
    relations: dict[str, set[Hashable]] = field(default_factory=lambda: {name: set() for name in RELATIONS})


def read_passages(path: Path = PASSAGES) -> Iterator[Passage]:
    """The passages of the file, in its order."""
    for block in path.read_text(encoding="utf-8").split("\n## ")[1:]:
        head, *lines = block.rstrip("\n").split("\n")
        name, place, year = head.split()
        passage = Passage(name, place, int(year), f"{place.split('/')[-1]}{year}年法治政府建设情况报告\n")
        for line in lines:
            if line.startswith("> "):
                relation, subject, *rest = line[2:].replace("@", place).split(" ")
                passage.relations[relation].add((subject, " ".join(rest)))
            elif line:
                _read_line(passage, line)
        yield passage


def _read_line(passage: Passage, line: str) -> None:
    at = 0
    for match in _MENTION.finditer(line):
        passage.text += line[at : match.start()]
        sign, surface, canonical = match.groups()
        begin, end = len(passage.text), len(passage.text) + len(surface)
        passage.text += surface
        enclosed = re.fullmatch("“[^“”]*”", surface) is not None
        canonical = canonical or surface.strip("“”")
        passage.spans[begin + enclosed, end - enclosed] = canonical
        if sign != "-":
            passage.relations["ADOPTS"].add((canonical, _STATUS[sign]))
        at = match.end()
    passage.text += line[at:] + "\n"


def score_passages(pipeline: Pipeline, folder: Path, passages: Path = PASSAGES) -> dict[str, Score]:
    """Overlap and entity of programs and the triples of their relations, over all passages together."""
    reader = DocumentReader(pipeline.gazetteer)
    scores = {name: Score(name, 0, 0, 0) for name in ("overlap", "entity", *RELATIONS)}
    for passage in read_passages(passages):
        path = folder / f"{passage.name}.txt"
        path.write_text(passage.text, encoding="utf-8")
        doc = reader.read(path, place=passage.place, year=passage.year)
        _add(scores, passage, pipeline.extract(doc))
    return scores


def _add(scores: dict[str, Score], passage: Passage, extraction: Extraction) -> None:
    programs = [m for m in extraction.mentions if m.type == "PROGRAM" and m.attributes["tier"] == "named"]
    names = {m.canonical for m in programs} | set(passage.spans.values())
    found: dict[str, set[Hashable]] = {name: set() for name in RELATIONS}
    for r in extraction.relations:
        if r.relation == "ADOPTS" and r.object in names:
            found["ADOPTS"].add((r.object, r.attributes["status"]))
        elif r.relation in RELATIONS and (r.subject in names or r.object in names):
            found[r.relation].add((r.subject, r.object))
    spans = {(m.start, m.end): m.canonical for m in programs}
    left = sorted(spans)
    for start, end in sorted(passage.spans):
        hit = next((s for s in left if s[0] < end and start < s[1]), None)
        if hit:
            left.remove(hit)
            scores["overlap"].right += 1
    scores["overlap"].found += len(spans)
    scores["overlap"].gold += len(passage.spans)
    wanted = {"entity": set(passage.spans.values()), **passage.relations}
    got = {"entity": set(spans.values()), **found}
    for name, gold in wanted.items():
        score, have = scores[name], got[name]
        score.right += len(gold & have)
        score.found += len(have)
        score.gold += len(gold)
        score.errors += [f"{passage.name} {name} missed {item}" for item in sorted(gold - have, key=str)]
        score.errors += [f"{passage.name} {name} wrong {item}" for item in sorted(have - gold, key=str)]


FLOORS = {
    "overlap": 0.97,
    "entity": 0.93,
    "ADOPTS": 0.92,
    "LED_BY": 0.85,
    "PART_OF": 0.80,
    "PROMOTED_IN": 0.80,
    "RECOGNISED_AS": 0.85,
}


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Score]:
    return score_passages(Pipeline(), tmp_path_factory.mktemp("dev"))


@pytest.mark.parametrize(("name", "floor"), FLOORS.items(), ids=list(FLOORS))
def test_programs_dev_floor(scores: dict[str, Score], name: str, floor: float) -> None:
    assert scores[name].f1 >= floor, "\n".join(scores[name].errors)


def test_programs_dev_found_by_form_alone(tmp_path: Path) -> None:
    found = score_passages(Pipeline(without=["programs"]), tmp_path)["overlap"]
    assert found.precision >= 0.90, "\n".join(found.errors)
    assert found.recall >= 0.60

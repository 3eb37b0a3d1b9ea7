"""Several processes write the same bytes as one, keep order, and say so when one of them dies."""

from __future__ import annotations

import json
import os
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from extract.errors import ExtractError
from extract.output import FILES, json_line
from extract.parallel import run_in_processes
from extract.pipeline import Pipeline
from extract.relations._clauses import clauses_of
from extract.run import extract_sources
from extract.source import DocumentReader

ROOT = Path(__file__).parent.parent


def make_square() -> Callable[[int], int]:
    return square


def square(number: int) -> int:
    return number * number


def make_dying() -> Callable[[int], int]:
    return die


def die(number: int) -> int:
    if number == 3:
        os._exit(9)
    return number


def make_failing() -> Callable[[int], int]:
    return fail


def fail(number: int) -> int:
    raise ExtractError(f"no {number}")


@pytest.mark.parametrize("count", [0, 1, 2, 50])
def test_parallel_keeps_order(count: int) -> None:
    assert list(run_in_processes(make_square, range(count), jobs=2)) == [n * n for n in range(count)]


def test_parallel_takes_no_more_work_than_it_can_hold() -> None:
    taken: list[int] = []

    def numbers() -> object:
        for number in range(100):
            taken.append(number)
            yield number

    results = run_in_processes(make_square, numbers(), jobs=2)  # type: ignore[arg-type]
    assert next(results) == 0
    assert len(taken) < 12
    results.close()  # type: ignore[attr-defined]


def test_parallel_death_and_failure_are_told() -> None:
    with pytest.raises(ExtractError, match="fewer jobs"):
        list(run_in_processes(make_dying, range(8), jobs=2))
    with pytest.raises(ExtractError, match="no 0"):
        list(run_in_processes(make_failing, range(8), jobs=2))


def test_parallel_extraction_writes_the_same_bytes(tmp_path: Path) -> None:
    sources, lexicons = [ROOT / "samples" / "reports"], [ROOT / "samples" / "lexicons"]
    one = extract_sources(sources, out=tmp_path / "one", lexicon_folders=lexicons)
    two = extract_sources(sources, out=tmp_path / "two", lexicon_folders=lexicons, jobs=2)
    for name in FILES:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()
    assert sorted(p.name for p in (tmp_path / "one" / "texts").iterdir()) == sorted(
        p.name for p in (tmp_path / "two" / "texts").iterdir()
    )
    assert (one.read, one.notes, one.relations, one.refused) == (two.read, two.notes, two.relations, two.refused)


def test_output_line_is_what_json_dumps_writes() -> None:
    chance = random.Random(7)
    letters = '一二"\\\n\t\u2028\x00\x1f🙂aé/'

    def value(depth: int) -> object:
        kinds = [
            lambda: "".join(chance.choices(letters, k=6)),
            lambda: chance.choice([True, False, None, 0, -7, 1.5, 1e20, 12000.0, 0.1]),
            lambda: [value(depth - 1) for _ in range(3)] if depth else (),
            lambda: {"".join(chance.choices(letters, k=2)): value(depth - 1) for _ in range(3)} if depth else {},
        ]
        return chance.choice(kinds)()

    for _ in range(300):
        row = {"z": value(3), "a": value(2), "一": value(1)}
        assert json_line(row) == json.dumps(row, ensure_ascii=False, sort_keys=True) + "\n"
    with pytest.raises(TypeError):
        json_line({"a": object()})


def test_clauses_are_those_of_the_report_and_mentions_asked_for() -> None:
    pipeline = Pipeline()
    reader = DocumentReader(pipeline.gazetteer)
    docs = [reader.make(text) for text in ("落实《行政许可法》。深化“放管服”改革。", "深化“放管服”改革,办理30件。")]
    extractions = [pipeline.extract(doc) for doc in docs]
    for _ in range(2):
        for extraction in extractions:
            fresh = [(c.start, c.mask) for c in clauses_of(extraction.doc, iter(extraction.mentions), "PROGRAM")]
            kept = [(c.start, c.mask) for c in clauses_of(extraction.doc, extraction.mentions, "PROGRAM")]
            assert kept == fresh != []
    mentions = list(extractions[0].mentions)
    before = list(clauses_of(docs[0], mentions, "LAW"))
    mentions.pop(0)
    assert len(before) == 1
    assert list(clauses_of(docs[0], mentions, "LAW")) == []

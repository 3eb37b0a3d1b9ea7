"""Accuracy on annotated reports never falls below the floors that the README states."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.evaluate import Score, evaluate_folder, format_scores
from extract.run import extract_sources

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
FLOORS = {
    "LAW span": 0.99,
    "LAW entity": 0.99,
    "JURISDICTION entity": 0.98,
    "INSTITUTION span": 0.98,
    "INSTITUTION entity": 0.98,
    "METRIC span": 0.99,
    "METRIC entity": 0.99,
    "PROGRAM overlap": 0.94,
    "PROGRAM entity": 0.91,
    "ADOPTS triple": 0.90,
    "CITES triple": 0.98,
    "LED_BY triple": 0.90,
    "PART_OF triple": 0.95,
    "PROMOTED_IN triple": 0.90,
    "RECOGNISED_AS triple": 0.85,
    "MEASURED_BY triple": 0.83,
}


SAMPLE_FLOORS = {
    "LAW entity": 0.95,
    "JURISDICTION entity": 0.95,
    "INSTITUTION entity": 0.95,
    "PROGRAM entity": 0.95,
    "METRIC entity": 0.95,
    "ADOPTS triple": 0.95,
    "CITES triple": 0.95,
    "LEARNED_FROM triple": 0.95,
    "LED_BY triple": 0.95,
    "MEASURED_BY triple": 0.70,
}


@pytest.fixture(scope="module")
def sample_scores(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Score]:
    out = tmp_path_factory.mktemp("sample") / "out"
    extract_sources([ROOT / "samples" / "reports"], out=out, lexicon_folders=[ROOT / "samples" / "lexicons"])
    return {s.name: s for s in evaluate_folder(ROOT / "samples" / "reports", ROOT / "samples" / "gold", out)}


@pytest.mark.parametrize(("name", "floor"), SAMPLE_FLOORS.items(), ids=list(SAMPLE_FLOORS))
def test_gold_sample_floor(sample_scores: dict[str, Score], name: str, floor: float) -> None:
    assert sample_scores[name].f1 >= floor, "\n".join(sample_scores[name].errors)


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Score]:
    if not (SHARED / "gold").is_dir():
        pytest.skip("the annotated reports are not beside this checkout")
    out = tmp_path_factory.mktemp("gold") / "out"
    extract_sources([SHARED / "reports"], out=out)
    return {score.name: score for score in evaluate_folder(SHARED / "reports", SHARED / "gold", out)}


@pytest.mark.parametrize(("name", "floor"), FLOORS.items(), ids=list(FLOORS))
def test_gold_floor(scores: dict[str, Score], name: str, floor: float) -> None:
    assert scores[name].f1 >= floor, "\n".join(scores[name].errors)


def test_gold_programs_found_by_form_alone(tmp_path: Path) -> None:
    if not (SHARED / "gold").is_dir():
        pytest.skip("the annotated reports are not beside this checkout")
    extract_sources([SHARED / "reports"], out=tmp_path / "out", without=["programs"])
    scores = {s.name: s for s in evaluate_folder(SHARED / "reports", SHARED / "gold", tmp_path / "out")}
    for name, precision, recall in (("PROGRAM span", 0.90, 0.50), ("PROGRAM entity", 0.85, 0.50)):
        assert scores[name].precision >= precision, "\n".join(scores[name].errors)
        assert scores[name].recall >= recall, "\n".join(scores[name].errors)


def test_gold_nothing_is_learnt_that_is_not_said(scores: dict[str, Score]) -> None:
    score = scores["LEARNED_FROM triple"]
    assert score.right == score.found == score.gold


def test_gold_scores_are_printed(scores: dict[str, Score]) -> None:
    assert "LAW entity" in format_scores(list(scores.values()), with_errors=True)

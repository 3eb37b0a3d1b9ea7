"""Floors on invented passages dense in places and bodies, annotated before anything was run on them."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.evaluate import Score, evaluate_folder
from extract.run import extract_sources

PASSAGES = Path(__file__).parent / "dev3"
FLOORS = [
    ("JURISDICTION span", 0.96),
    ("JURISDICTION entity", 0.96),
    ("INSTITUTION span", 0.95),
    ("INSTITUTION entity", 0.95),
    ("LAW span", 0.99),
    ("METRIC span", 0.99),
    ("CITES triple", 0.97),
    ("MEASURED_BY triple", 0.65),
]


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Score]:
    out = tmp_path_factory.mktemp("dev3") / "out"
    extract_sources([PASSAGES / "reports"], out=out)
    return {score.name: score for score in evaluate_folder(PASSAGES / "reports", PASSAGES / "gold", out)}


@pytest.mark.parametrize(("measure", "floor"), FLOORS)
def test_floor(scores: dict[str, Score], measure: str, floor: float) -> None:
    assert scores[measure].f1 >= floor

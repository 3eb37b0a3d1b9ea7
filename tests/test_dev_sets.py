"""Passages that rules were worked from, annotated before anything was run on them: no figure falls below its floor."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.evaluate import Score, evaluate_folder
from extract.run import extract_sources

TESTS = Path(__file__).parent
# A little below what is reached.
FLOORS = {
    "dev2": {
        "PROGRAM span": 0.92,
        "PROGRAM entity": 0.90,
        "ADOPTS triple": 0.88,
        "LEARNED_FROM triple": 0.99,
        "LED_BY triple": 0.68,
        "MEASURED_BY triple": 0.75,
        "PART_OF triple": 0.80,
        "PROMOTED_IN triple": 0.85,
        "RECOGNISED_AS triple": 0.95,
    },
    "dev3": {
        "JURISDICTION span": 0.96,
        "JURISDICTION entity": 0.96,
        "INSTITUTION span": 0.95,
        "INSTITUTION entity": 0.95,
        "LAW span": 0.99,
        "METRIC span": 0.99,
        "CITES triple": 0.97,
        "MEASURED_BY triple": 0.65,
    },
    "dev4": {
        "INSTITUTION entity": 0.93,
        "JURISDICTION entity": 0.94,
        "LAW entity": 0.97,
        "METRIC entity": 0.98,
        "PROGRAM overlap": 0.96,
        "PROGRAM entity": 0.88,
        "ADOPTS triple": 0.86,
        "CITES triple": 0.97,
        "MEASURED_BY triple": 0.73,
        "PROMOTED_IN triple": 0.88,
        "RECOGNISED_AS triple": 0.84,
    },
}


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], Score]:
    found = {}
    for name in FLOORS:
        out = tmp_path_factory.mktemp(name) / "out"
        extract_sources([TESTS / name / "reports"], out=out)
        for score in evaluate_folder(TESTS / name / "reports", TESTS / name / "gold", out):
            found[name, score.name] = score
    return found


@pytest.mark.parametrize(
    ("name", "measure", "floor"),
    [(name, measure, floor) for name, floors in FLOORS.items() for measure, floor in floors.items()],
)
def test_dev_set_floor(scores: dict[tuple[str, str], Score], name: str, measure: str, floor: float) -> None:
    assert scores[name, measure].f1 >= floor, "\n".join(scores[name, measure].errors)

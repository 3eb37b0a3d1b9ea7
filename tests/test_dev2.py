"""Programs and their relations on the second set of development passages: no figure falls below its floor."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.evaluate import Score, evaluate_folder
from extract.run import extract_sources

DEV2 = Path(__file__).parent / "dev2"
# A little below what is reached.
FLOORS = {
    "PROGRAM span": 0.92,
    "PROGRAM entity": 0.90,
    "ADOPTS triple": 0.88,
    "LEARNED_FROM triple": 0.99,
    "LED_BY triple": 0.68,
    "MEASURED_BY triple": 0.75,
    "PART_OF triple": 0.80,
    "PROMOTED_IN triple": 0.85,
    "RECOGNISED_AS triple": 0.95,
}


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Score]:
    out = tmp_path_factory.mktemp("dev2") / "out"
    extract_sources([DEV2 / "reports"], out=out)
    return {score.name: score for score in evaluate_folder(DEV2 / "reports", DEV2 / "gold", out)}


@pytest.mark.parametrize(("name", "floor"), FLOORS.items(), ids=list(FLOORS))
def test_dev2_floor(scores: dict[str, Score], name: str, floor: float) -> None:
    assert scores[name].f1 >= floor, "\n".join(scores[name].errors)

"""Names known nationally, names without marks and honours, on invented passages annotated before anything was run."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.evaluate import Score
from extract.pipeline import Pipeline
from tests.test_programs_dev import score_passages

PASSAGES = Path(__file__).parent / "data" / "names_dev.txt"
FLOORS = {"overlap": 0.97, "entity": 0.95, "ADOPTS": 0.94, "RECOGNISED_AS": 0.95}


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Score]:
    return score_passages(Pipeline(), tmp_path_factory.mktemp("names"), PASSAGES)


@pytest.mark.parametrize(("name", "floor"), FLOORS.items(), ids=list(FLOORS))
def test_names_dev_floor(scores: dict[str, Score], name: str, floor: float) -> None:
    assert scores[name].f1 >= floor, "\n".join(scores[name].errors)

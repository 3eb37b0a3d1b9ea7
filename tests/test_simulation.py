"""The whole way from text to report and analysis gives a known truth back: a small simulated corpus."""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path

import pytest

from graph.analysis.netinf import infer_edges

ROOT = Path(__file__).parent.parent
# precision, recall
FLOORS = {
    "adoptions": (0.98, 0.95),
    "adoption years": (0.98, 0.95),
    "stated learning": (0.98, 0.90),
    "pairs of laws cited together": (0.95, 0.95),
    "groups of laws, whole": (0.95, 0.95),
}


def bench(name: str, *words: str) -> str:
    done = subprocess.run(
        [sys.executable, str(ROOT / "bench" / name), *words], capture_output=True, text=True, timeout=300, check=False,
        cwd=ROOT, env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("simulated")
    bench("simulate.py", str(folder), "--places", "12", "--programs", "60", "--first", "2014", "--seed", "4")
    return folder


def test_simulation_says_what_it_is(corpus: Path) -> None:
    reports = sorted((corpus / "reports").iterdir())
    assert len(reports) > 80
    assert all("模拟" in path.name and "模拟文本" in path.read_text(encoding="utf-8") for path in reports)


def test_simulation_same_seed_same_bytes(corpus: Path, tmp_path: Path) -> None:
    bench("simulate.py", str(tmp_path), "--places", "12", "--programs", "60", "--first", "2014", "--seed", "4")
    for path in sorted(corpus.rglob("*")):
        if path.is_file():
            assert (tmp_path / path.relative_to(corpus)).read_bytes() == path.read_bytes(), path


def test_simulation_truth_is_recovered(corpus: Path) -> None:
    scores = {}
    for line in bench("recover.py", str(corpus)).splitlines():
        name, _, rest = line.partition(" P ")
        words = rest.split()
        scores[name.strip()] = (float(words[0]), float(words[2]))
    low = {
        name: (scores[name], floor)
        for name, floor in FLOORS.items()
        if any(a < b for a, b in zip(scores[name], floor, strict=True))
    }
    assert not low, f"measured, floor: {low}"


def test_simulation_many_cascades_give_the_network_back(tmp_path: Path) -> None:
    """With 240 reforms the edges come out from the years alone, reports that are missing included."""
    bench("simulate.py", str(tmp_path), "--programs", "240", "--seed", "2")

    def rows(name: str) -> list[dict[str, str]]:
        with (tmp_path / "truth" / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file, delimiter="\t"))

    cascades: dict[str, dict[str, float]] = {}
    for row in rows("adoptions"):
        if row["first_held"]:
            cascades.setdefault(row["program"], {})[row["place"]] = float(row["first_held"])
    cascades = {program: times for program, times in cascades.items() if len(times) > 1}
    assert len(cascades) > 100
    true = {(row["source"], row["target"]) for row in rows("network")}
    found = {(edge.source, edge.target) for edge in infer_edges(cascades, p_cutoff=0.05)}
    assert len(found & true) >= 0.8 * len(found)
    assert len(found & true) >= 0.8 * len(true)

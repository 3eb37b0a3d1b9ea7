"""How much of a simulated corpus's truth the program gives back, from text to report and analysis.

    python bench/recover.py OUT [--model exponential] [--p 0.05]

OUT is a folder of `bench/simulate.py`; its graph is built into OUT/graph. Prints, with precision and recall: adoptions and
their first years, as far as the reports held can tell; learning that reports state; pairs of laws cited together beyond
chance; edges of the network inferred from timing alone.
"""

from __future__ import annotations

import argparse
import csv
import shutil
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

sys.path = [entry for entry in sys.path if Path(entry or ".").resolve() != Path(__file__).parent.resolve()]

from extract.run import extract_sources
from graph.analysis import discover_analyses
from graph.analysis.inputs import read_panel, read_stated_learning
from graph.derive import derive
from graph.engines import open_engine
from graph.engines.base import Engine
from graph.load import load_reports
from graph.parameters import bind
from graph.records import read_records


@dataclass(frozen=True, slots=True)
class Score:
    """What was found against what is true, and how many are in each and in both."""

    name: str
    found: int
    true: int
    both: int

    @property
    def precision(self) -> float:
        return self.both / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.both / self.true if self.true else 1.0


def score(name: str, found: Iterable[Any], true: Iterable[Any]) -> Score:
    """The sets compared."""
    found, true = set(found), set(true)
    return Score(name, len(found), len(true), len(found & true))


def build_graph(folder: Path, engine: Engine) -> None:
    """Extracts and loads the reports of a simulated corpus."""
    extract_sources([folder / "reports"], out=folder / "extraction", lexicon_folders=[folder / "lexicons"])
    load_reports(engine, read_records(folder / "extraction"))
    derive(engine)


def read_truth(folder: Path, name: str) -> list[dict[str, str]]:
    """The rows of a file of `truth/`."""
    with (folder / "truth" / f"{name}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def recover(folder: Path, engine: Engine, *, model: str = "exponential", p: float = 0.05) -> list[Score]:
    """Scores of everything that the truth files tell."""
    analyses = discover_analyses()

    def analyze(name: str, **given: Any) -> Any:
        return analyses[name].analyze(engine, bind(name, analyses[name].OPTIONS, given))

    # A year in which no report is held cannot be known: the truth is the first held year from it on.
    adopted = {
        (row["program"], row["place"], int(row["first_held"]))
        for row in read_truth(folder, "adoptions")
        if row["first_held"]
    }
    found = {(a.program, a.place, a.year) for a in read_panel(engine).adoptions}
    scores = [
        score("adoptions", {row[:2] for row in found}, {row[:2] for row in adopted}),
        score("adoption years", found, adopted),
    ]
    stated = analyses["diffusion_network"]
    truly_stated = {(row["source"], row["learner"]) for row in read_truth(folder, "learned")}
    scores.append(score("stated learning", read_stated_learning(engine), truly_stated))
    groups: dict[str, list[str]] = {}
    for row in read_truth(folder, "law_groups"):
        groups.setdefault(row["group"], []).append(row["law"])
    pairs = {frozenset(pair) for laws in groups.values() for pair in combinations(laws, 2)}
    network = analyze("law_network").tables
    columns = network[0].result.columns
    significant = {
        frozenset((row[columns.index("law_a")], row[columns.index("law_b")]))
        for row in network[0].result.rows
        if row[columns.index("is_significant")]
    }
    scores.append(score("pairs of laws cited together", significant, pairs))
    communities = {frozenset(row[2]) for row in network[1].result.rows}
    scores.append(score("groups of laws, whole", communities, {frozenset(laws) for laws in groups.values()}))
    edges = {(row["source"], row["target"]) for row in read_truth(folder, "network")}
    inferred = {tuple(row[:2]) for row in analyze(stated.NAME, model=model, p=p).tables[0].result.rows}
    scores.append(score(f"edges inferred from timing ({model}, p {p:g})", inferred, edges))
    return scores


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--model", default="exponential")
    parser.add_argument("--p", type=float, default=0.05)
    arguments = parser.parse_args()
    shutil.rmtree(arguments.folder / "graph", ignore_errors=True)
    engine = open_engine(arguments.folder / "graph")
    try:
        build_graph(arguments.folder, engine)
        for one in recover(arguments.folder, engine, model=arguments.model, p=arguments.p):
            print(
                f"{one.name:45} P {one.precision:.3f}  R {one.recall:.3f}  ({one.both} of {one.found} found, {one.true} true)"
            )
    finally:
        engine.close()


if __name__ == "__main__":
    main()

"""Is the order of adoption more than chance: neighbours close in time, upper levels before lower ones?

Permutation tests: within each reform the first years are dealt out anew among the places that adopted it, so that the
number of adopters and their years stay and only who had which year changes. Horizontal: mean distance in years between
neighbours (same parent), small if they follow each other. Vertical: pairs of a place and one below it in which the upper
was first, less those in which the lower was first. p is two-sided, (1 + draws at least as far out) ÷ (1 + draws) (Phipson
and Smyth 2010, doi 10.2202/1544-6115.1585). By pair of levels as well, since a county may follow a province and not its city.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from graph.analysis.base import Analysis, Table
from graph.analysis.inputs import GRADES, Panel, parent_of, read_panel
from graph.engines.base import Engine, Result
from graph.parameters import Param

NAME = "order_tests"
TITLE = "扩散次序检验 (permutation tests of horizontal and vertical order)"
OPTIONS = (
    Param("program", "str", "", "part of the name of the reforms; empty for all"),
    Param("min_places", "int", 3, "least number of places of a reform"),
    Param("min_grade", "str", "mentioned", "weakest signal that counts as adoption", GRADES),
    Param("draws", "int", 999, "permutations"),
    Param("seed", "int", 7, "seed of the permutations"),
    Param("censored", "bool", False, "keep first years before which no report of the place is held"),
)
_COLUMNS = ["test", "levels", "pairs", "observed", "expected", "standard_deviation", "p", "draws", "reads_as"]


def analyze(engine: Engine, options: dict[str, Any]) -> Analysis:
    """Table `tests`."""
    panel = read_panel(engine, min_grade=options["min_grade"], program=options["program"])
    years = {
        program: {a.place: a.year for a in adoptions if options["censored"] or not panel.is_left_censored(a)}
        for program, adoptions in panel.by_program.items()
    }
    years = {program: times for program, times in years.items() if len(times) >= options["min_places"]}
    rows = order_tests(years, panel, draws=options["draws"], seed=options["seed"])
    censored = sum(1 for adoption in panel.adoptions if panel.is_left_censored(adoption))
    notes = [
        f"n = {len(years)} reforms, {sum(map(len, years.values()))} adoptions; {panel.coverage}",
        f"{censored} first years are left-censored, " + ("kept" if options["censored"] else "left out"),
    ]
    return Analysis(NAME, [Table("tests", "检验 (tests)", Result(_COLUMNS, rows))], notes)


def order_tests(years: dict[str, dict[str, int]], panel: Panel, *, draws: int, seed: int) -> list[list[Any]]:
    """One row for each test and pair of levels; `years` gives per reform the first year of each place."""
    import numpy as np

    random = np.random.default_rng(seed)
    values = [np.array(list(times.values())) for times in years.values()]
    tests: dict[tuple[str, str], list[tuple[int, list[tuple[int, int]]]]] = {}
    for number, times in enumerate(years.values()):
        places = list(times)
        at = {place: index for index, place in enumerate(places)}
        found: dict[tuple[str, str], list[tuple[int, int]]] = {}
        for place in places:
            up = parent_of(place)
            while up:
                if up in at:
                    levels = f"{panel.levels[up]} → {panel.levels[place]}"
                    for key in (("vertical", "all"), ("vertical", levels)):
                        found.setdefault(key, []).append((at[up], at[place]))
                up = parent_of(up)
            for other in places:
                if other < place and parent_of(other) == parent_of(place) != "":
                    for key in (("horizontal", "all"), ("horizontal", panel.levels[place])):
                        found.setdefault(key, []).append((at[other], at[place]))
        for key, pairs in found.items():
            tests.setdefault(key, []).append((number, pairs))

    statistics: dict[str, Callable[[Any], Any]] = {
        "horizontal": lambda difference: np.abs(difference).sum(),
        "vertical": lambda difference: np.sign(difference).sum(),
    }
    shuffled = [[random.permutation(years_of) for years_of in values] for _ in range(draws)]
    rows = []
    for (test, levels), parts in sorted(tests.items()):
        statistic = statistics[test]
        indices = [(number, np.array(pairs)) for number, pairs in parts]
        count = sum(len(pairs) for _, pairs in indices)

        def measure(dealt: list[Any], statistic: Any = statistic, indices: Any = indices, count: int = count) -> float:
            total = sum(statistic(dealt[number][pairs[:, 1]] - dealt[number][pairs[:, 0]]) for number, pairs in indices)
            return float(total) / count

        observed = measure(values)
        drawn = np.array([measure(one) for one in shuffled])
        center = float(drawn.mean())
        extreme = int((np.abs(drawn - center) >= abs(observed - center) - 1e-12).sum())
        p = (1 + extreme) / (1 + draws)
        rows.append(
            [test, levels, count, observed, center, float(drawn.std()), p, draws, _reading(test, observed - center, p)]
        )
    return rows


def _reading(test: str, difference: float, p: float) -> str:
    if p > 0.05:
        return "not told from chance"
    if test == "horizontal":
        return "neighbours closer than chance" if difference < 0 else "neighbours further apart than chance"
    return "upper level first" if difference > 0 else "lower level first"

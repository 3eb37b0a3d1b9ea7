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

import numpy as np

from graph.analysis.arrays import Ints
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
    values = np.array([year for times in years.values() for year in times.values()], dtype=np.int64)
    reform = np.repeat(np.arange(len(years)), [len(times) for times in years.values()])
    tests = [
        _Test("horizontal", np.abs, _neighbours(years, panel)),
        _Test("vertical", np.sign, _uppers(years, panel)),
    ]
    observed = [test.sums(values) for test in tests]
    drawn: list[list[Ints]] = [[] for _ in tests]
    random = np.random.default_rng(seed)
    for _ in range(draws):
        # Sorted by reform and, within it, by chance: each reform's years are dealt out among its own places.
        dealt = values[np.argsort(reform + random.random(len(reform)))]
        for test, sums in zip(tests, drawn, strict=True):
            sums.append(test.sums(dealt))
    rows = []
    for test, own, sums in zip(tests, observed, drawn, strict=True):
        if not len(test.counts):
            continue
        each = np.array(sums).reshape(draws, -1)
        rows.append(_row(test.name, "all", int(test.counts.sum()), int(own.sum()), each.sum(axis=1)))
        rows += [
            _row(test.name, levels, int(test.counts[at]), int(own[at]), each[:, at])
            for at, levels in enumerate(test.levels)
        ]
    return sorted(rows, key=lambda row: (row[0], row[1]))


Pairs = dict[str, list[tuple[int, int]]]


class _Test:
    """Pairs of adoptions of one reform, those of one pair of levels side by side, and the statistic of a pair."""

    def __init__(self, name: str, statistic: Callable[[Ints], Ints], pairs: Pairs) -> None:
        self.name = name
        self.levels = sorted(pairs)
        self.counts = np.array([len(pairs[levels]) for levels in self.levels], dtype=np.int64)
        self._statistic = statistic
        self._starts = np.r_[0, self.counts.cumsum()[:-1]] if len(self.counts) else self.counts
        both = np.array([pair for levels in self.levels for pair in pairs[levels]], dtype=np.int64).reshape(-1, 2)
        self._first, self._second = both[:, 0].copy(), both[:, 1].copy()

    def sums(self, values: Ints) -> Ints:
        """The statistic's sum over the pairs of each pair of levels; `values` are the years of all adoptions."""
        if not len(self.counts):
            return self.counts
        return np.add.reduceat(self._statistic(values[self._second] - values[self._first]), self._starts)


def _neighbours(years: dict[str, dict[str, int]], panel: Panel) -> Pairs:
    """Pairs of places with the same parent, by their level; numbers count the adoptions in the order of `years`."""
    pairs: Pairs = {}
    begin = 0
    for times in years.values():
        families: dict[str, list[tuple[str, int]]] = {}
        for number, place in enumerate(times, begin):
            if up := parent_of(place):
                families.setdefault(up, []).append((place, number))
        for members in families.values():
            members.sort()
            for at, (place, number) in enumerate(members):
                pairs.setdefault(panel.levels[place], []).extend((before, number) for _, before in members[:at])
        begin += len(times)
    return pairs


def _uppers(years: dict[str, dict[str, int]], panel: Panel) -> Pairs:
    """Pairs of a place and one below it, by their levels."""
    pairs: Pairs = {}
    begin = 0
    for times in years.values():
        numbers = {place: number for number, place in enumerate(times, begin)}
        for place, number in numbers.items():
            up = parent_of(place)
            while up:
                if up in numbers:
                    levels = f"{panel.levels[up]} → {panel.levels[place]}"
                    pairs.setdefault(levels, []).append((numbers[up], number))
                up = parent_of(up)
        begin += len(times)
    return pairs


def _row(test: str, levels: str, count: int, observed: int, drawn: Ints) -> list[Any]:
    mean, means = observed / count, drawn / count
    center = float(means.mean())
    extreme = int((np.abs(means - center) >= abs(mean - center) - 1e-12).sum())
    p = (1 + extreme) / (1 + len(drawn))
    return [
        test, levels, count, mean, center, float(means.std()), p, len(drawn), _reading(test, mean - center, p)
    ]  # fmt: skip


def _reading(test: str, difference: float, p: float) -> str:
    if p > 0.05:
        return "not told from chance"
    if test == "horizontal":
        return "neighbours closer than chance" if difference < 0 else "neighbours further apart than chance"
    return "upper level first" if difference > 0 else "lower level first"

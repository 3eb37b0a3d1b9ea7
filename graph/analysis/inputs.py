"""What analyses read from a graph, by the stored reports of `cypher/reports/inputs/`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from graph.engines.base import Engine
from graph.reports import discover_reports, run_report

GRADES = ("issued", "done", "piloted", "mentioned")
LEVELS = ("province", "prefecture", "county", "township", "zone")


@dataclass(frozen=True, slots=True)
class Adoption:
    """The first year in which a held report of a place has a program."""

    program: str
    place: str
    level: str
    year: int
    grade: str


@dataclass(frozen=True)
class Panel:
    """Adoptions with their risk set: per place the years of which a report is held."""

    adoptions: list[Adoption]
    held: dict[str, list[int]]
    levels: dict[str, str]

    @cached_property
    def by_program(self) -> dict[str, list[Adoption]]:
        """Adoptions of each program, in order of year and place."""
        programs: dict[str, list[Adoption]] = {}
        for adoption in self.adoptions:
            programs.setdefault(adoption.program, []).append(adoption)
        return programs

    def is_left_censored(self, adoption: Adoption) -> bool:
        """Whether no earlier report of the place is held, so that the true year may be an earlier one."""
        return self.held[adoption.place][0] >= adoption.year

    @property
    def coverage(self) -> str:
        """Places, reports and years behind the figures, as a line."""
        years = sorted({year for held in self.held.values() for year in held})
        place_years = sum(len(held) for held in self.held.values())
        span = f"{years[0]}–{years[-1]}" if years else "none"
        share = place_years / (len(self.held) * len(years)) if years else 0.0
        return f"{len(self.held)} places, years {span}, {place_years} place-years held ({share:.0%} of all)"


def parent_of(path: str) -> str:
    """The path one level up; empty for a province."""
    return path.rpartition("/")[0]


def read_panel(engine: Engine, *, min_grade: str = "mentioned", program: str = "", tier: str = "named") -> Panel:
    """Adoptions of at least `min_grade`, with the years held of every place that reports."""
    reports = discover_reports()
    grades = list(GRADES[: GRADES.index(min_grade) + 1])
    held_rows = run_report(engine, reports["reports_held"]).records()
    held = {row["place"]: [int(year) for year in row["years"]] for row in held_rows}
    rows = run_report(
        engine, reports["adoption_events"], {"grades": grades, "program": program, "tier": tier}
    ).records()
    adoptions = [
        Adoption(row["program"], row["place"], row["level"], int(row["year"]), row["grade"])
        for row in rows
        if row["place"] in held
    ]
    return Panel(adoptions, held, {row["place"]: row["level"] for row in held_rows})


def read_stated_learning(engine: Engine) -> set[tuple[str, str]]:
    """Pairs (source, learner) that reports state outright."""
    rows = run_report(engine, discover_reports()["stated_learning"]).records()
    return {(row["source"], row["learner"]) for row in rows}


def read_report_laws(
    engine: Engine, *, from_year: int = 0, to_year: int = 9999, scope: str = ""
) -> tuple[dict[str, set[str]], dict[str, str]]:
    """The laws that each report cites, by id, and the title of each law."""
    given = {"from_year": from_year, "to_year": to_year, "scope": scope}
    sets: dict[str, set[str]] = {}
    titles: dict[str, str] = {}
    for row in run_report(engine, discover_reports()["report_laws"], given).records():
        sets.setdefault(row["report"], set()).add(row["law"])
        titles[row["law"]] = row["title"]
    return sets, titles

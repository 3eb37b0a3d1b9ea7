"""How long places go without a reform after it is first seen anywhere: Kaplan–Meier.

A place is at risk of a reform from its first held report after the reform appeared (left truncation) until it reports
the reform (event) or its last held report (right censoring). A place whose first held report has the reform already is
left-censored: when it began is not known, and it is left out, and counted. Kaplan and Meier (1958,
doi 10.1080/01621459.1958.10501452) with delayed entry, standard errors by Greenwood, from statsmodels.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from graph.analysis.base import Analysis, Table
from graph.analysis.inputs import GRADES, LEVELS, Panel, read_panel
from graph.engines.base import Engine, Result
from graph.parameters import Param

NAME = "adoption_survival"
TITLE = "采纳生存曲线 (Kaplan–Meier of adoption)"
OPTIONS = (
    Param("program", "str", "", "part of the name of the reforms; empty pools all"),
    Param("min_places", "int", 3, "least number of places of a reform"),
    Param("min_grade", "str", "mentioned", "weakest signal that counts as adoption", GRADES),
    Param("level", "str", "", "level of the places; empty for all", ("", *LEVELS)),
    Param("by", "str", "none", "curves for each level or each reform", ("none", "level", "program")),
)
_COLUMNS = ["group", "years_since_first", "at_risk", "adopted", "survival", "standard_error", "low_95", "high_95"]


@dataclass(frozen=True, slots=True)
class Spell:
    """Time at risk of one place and one reform, in years after the reform's first year: (entry, exit]."""

    program: str
    place: str
    level: str
    entry: int
    exit: int
    is_adopted: bool


def analyze(engine: Engine, options: dict[str, Any]) -> Analysis:
    """Tables `curve` and `summary`."""
    panel = read_panel(engine, min_grade=options["min_grade"], program=options["program"])
    spells, censored = find_spells(panel, min_places=options["min_places"])
    spells = [spell for spell in spells if not options["level"] or spell.level == options["level"]]
    groups: dict[str, list[Spell]] = {}
    for spell in spells:
        name = {"none": "all", "level": spell.level, "program": spell.program}[options["by"]]
        groups.setdefault(name, []).append(spell)
    curve, summary = [], []
    for name in sorted(groups):
        rows = kaplan_meier(groups[name])
        curve += [[name, *row] for row in rows]
        median = next((row[0] for row in rows if row[3] <= 0.5), None)
        adopted = sum(spell.is_adopted for spell in groups[name])
        summary.append([name, len(groups[name]), adopted, median])
    notes = [
        f"n = {len(spells)} spells of {len({s.program for s in spells})} reforms; {panel.coverage}",
        f"{censored} adoptions are left-censored (in the first held report) and left out",
        "time is counted from the first year in any report held",
    ]
    return Analysis(
        NAME,
        [
            Table("curve", "生存曲线 (curve)", Result(_COLUMNS, curve)),
            Table(
                "summary", "概要 (summary)", Result(["group", "spells", "adopted", "median_years_to_adoption"], summary)
            ),
        ],
        notes,
    )


def find_spells(panel: Panel, *, min_places: int = 1) -> tuple[list[Spell], int]:
    """Spells of all places that report, for each reform of at least `min_places`, and how many adoptions were left-censored."""
    spells: list[Spell] = []
    censored = 0
    for program, adoptions in sorted(panel.by_program.items()):
        if len(adoptions) < min_places:
            continue
        origin = adoptions[0].year
        adopted = {adoption.place: adoption for adoption in adoptions}
        for place, held in sorted(panel.held.items()):
            adoption = adopted.get(place)
            # At risk are the years held after the origin; the year before the first of them is the entry.
            years = [year for year in held if year > origin and (adoption is None or year <= adoption.year)]
            if adoption is not None and adoption.year == origin:
                continue  # the origin itself was never at risk
            if adoption is not None and panel.is_left_censored(adoption):
                censored += 1
                continue
            if not years:
                continue
            entry = years[0] - origin - 1
            spells.append(Spell(program, place, panel.levels[place], entry, years[-1] - origin, adoption is not None))
    return spells, censored


def kaplan_meier(spells: list[Spell]) -> list[list[Any]]:
    """Rows of time, number at risk, events, survival, standard error and a 95 % band, at the times of events."""
    import numpy as np
    from statsmodels.duration.survfunc import SurvfuncRight

    if not any(spell.is_adopted for spell in spells):
        return []
    fitted = SurvfuncRight(
        np.array([spell.exit for spell in spells], dtype=float),
        np.array([int(spell.is_adopted) for spell in spells]),
        entry=np.array([spell.entry for spell in spells], dtype=float),
    )
    rows = []
    for time, risk, events, survival, error in zip(
        fitted.surv_times, fitted.n_risk, fitted.n_events, fitted.surv_prob, fitted.surv_prob_se, strict=True
    ):
        error = float(np.nan_to_num(error))
        low, high = max(0.0, survival - 1.96 * error), min(1.0, survival + 1.96 * error)
        rows.append([int(time), int(risk), int(events), float(survival), error, float(low), float(high)])
    return rows

"""What makes a place take up a reform in a given year: a discrete-time hazard model.

One row for each place, reform and held year in which the place was still without it; the outcome is whether that year's
report has it. Complementary log-log link (grouped proportional hazards; Allison 1982, doi 10.2307/270718; in policy
diffusion: Berry and Berry 1990, doi 10.2307/1963526), standard errors clustered by place. Covariates:
exposure, the share of the neighbours (places with the same parent) that had it the year before, of those that report;
upper, whether the place above had it; lower, the share of the places below that had it; years since the reform first
appeared (log); level; province.
"""

from __future__ import annotations

import math
import warnings
from collections import Counter
from typing import Any

from graph.analysis.base import Analysis, Table
from graph.analysis.inputs import GRADES, LEVELS, Panel, parent_of, read_panel
from graph.engines.base import Engine, Result
from graph.errors import GraphError
from graph.parameters import Param

NAME = "adoption_hazard"
TITLE = "采纳风险模型 (discrete-time hazard of adoption)"
OPTIONS = (
    Param("program", "str", "", "part of the name of the reforms; empty for all"),
    Param("min_places", "int", 3, "least number of places of a reform"),
    Param("min_grade", "str", "mentioned", "weakest signal that counts as adoption", GRADES),
    Param("province", "bool", True, "effects of provinces with at least five places"),
)
_COLUMNS = ["covariate", "coefficient", "standard_error", "z", "p", "hazard_ratio", "ratio_low_95", "ratio_high_95"]
_NUMERIC = ("exposure", "upper", "lower", "log_years")


def analyze(engine: Engine, options: dict[str, Any]) -> Analysis:
    """Tables `model` and `data` (the covariates' means with and without adoption)."""
    panel = read_panel(engine, min_grade=options["min_grade"], program=options["program"])
    rows = person_years(panel, min_places=options["min_places"])
    if not rows or not any(row["adopted"] for row in rows):
        raise GraphError(
            f"{NAME}: no place was seen to take up a reform after a year without it; more years of reports are needed"
        )
    result, notes = fit_hazard(rows, with_province=options["province"])
    means = [
        [name, *(_mean([row[name] for row in rows if row["adopted"] == outcome]) for outcome in (1, 0))]
        for name in _NUMERIC
    ]
    adopted = sum(row["adopted"] for row in rows)
    notes = [
        f"n = {len(rows)} place-reform-years at risk, {adopted} adoptions, {len({r['program'] for r in rows})} reforms; {panel.coverage}",
        "years without a held report are not at risk; adoptions in a first held report are left out",
        *notes,
    ]
    return Analysis(
        NAME,
        [
            Table("model", "风险模型 (model)", result),
            Table(
                "data", "协变量均值 (means of covariates)",
                Result(["covariate", "mean_adopted", "mean_not_adopted"], means),
            ),
        ],
        notes,
    )  # fmt: skip


def _mean(values: list[float]) -> float | None:
    return sum(values) / len(values) if values else None


def person_years(panel: Panel, *, min_places: int = 1) -> list[dict[str, Any]]:
    """The rows at risk with their covariates."""
    children: dict[str, list[str]] = {}
    for place in panel.held:
        children.setdefault(parent_of(place), []).append(place)
    rows = []
    for program, adoptions in sorted(panel.by_program.items()):
        if len(adoptions) < min_places:
            continue
        origin = adoptions[0].year
        first = {adoption.place: adoption for adoption in adoptions}

        def share(places: list[str], year: int, first: dict[str, Any] = first) -> float:
            had = sum(1 for place in places if place in first and first[place].year < year)
            return had / len(places) if places else 0.0

        for place, held in sorted(panel.held.items()):
            adoption = first.get(place)
            if adoption is not None and (adoption.year == origin or panel.is_left_censored(adoption)):
                continue
            up = parent_of(place)
            neighbours = [other for other in children.get(up, ()) if other != place and up]
            for year in held:
                if year <= origin or (adoption is not None and year > adoption.year):
                    continue
                rows.append(
                    {
                        "program": program, "place": place, "year": year,
                        "level": panel.levels[place], "province": place.split("/")[0],
                        "exposure": share(neighbours, year), "upper": share([up], year) if up else 0.0,
                        "lower": share(children.get(place, []), year), "log_years": math.log(year - origin),
                        "adopted": int(adoption is not None and adoption.year == year),
                    }
                )  # fmt: skip
    return rows


def fit_hazard(rows: list[dict[str, Any]], *, with_province: bool = True) -> tuple[Result, list[str]]:
    """Coefficients of the model, and notes on what had to be left out."""
    import numpy as np
    import statsmodels.api as sm

    names, columns, notes = ["constant"], [np.ones(len(rows))], []
    for name in _NUMERIC:
        values = np.array([row[name] for row in rows])
        if values.std() > 0:
            names.append(name)
            columns.append(values)
        else:
            notes.append(f"{name} does not vary and is left out")
    levels = Counter(row["level"] for row in rows)
    present = [level for level in LEVELS if levels[level]]
    base = max(present, key=lambda level: levels[level]) if present else ""
    groups: list[tuple[str, str, str]] = [("level", level, base) for level in present if level != base]
    if with_province:
        places = Counter(place.split("/")[0] for place in {row["place"] for row in rows})
        large = sorted(province for province, count in places.items() if count >= 5)
        groups += [("province", province, "the other provinces") for province in large[1:]]
        if len(large) < 2:
            notes.append("fewer than two provinces have five places: no effects of provinces")
    outcome = np.array([row["adopted"] for row in rows])
    for kind, value, _ in groups:
        column = np.array([float(row[kind] == value) for row in rows])
        inside = outcome[column == 1]
        if inside.sum() in (0, len(inside)):
            # All or none adopt: the effect is infinite, and the rest of the model suffers.
            notes.append(f"{kind} {value}: {int(inside.sum())} of {len(inside)} adopt, left out")
            continue
        names.append(f"{kind}: {value}")
        columns.append(column)
    if base:
        notes.append(f"levels are held against {base}")
    design = np.column_stack(columns)
    clusters = {place: index for index, place in enumerate(sorted({row["place"] for row in rows}))}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        family = sm.families.Binomial(link=sm.families.links.CLogLog())
        fitted = sm.GLM(outcome, design, family=family).fit(
            cov_type="cluster", cov_kwds={"groups": np.array([clusters[row["place"]] for row in rows])}
        )
    if not fitted.converged:
        notes.append("the fit did not converge: read the coefficients as a direction at most")
    low, high = fitted.conf_int().T
    table = [
        [
            name, float(fitted.params[i]), float(fitted.bse[i]), float(fitted.tvalues[i]), float(fitted.pvalues[i]),
            float(np.exp(fitted.params[i])), float(np.exp(low[i])), float(np.exp(high[i])),
        ]
        for i, name in enumerate(names)
    ]  # fmt: skip
    return Result(_COLUMNS, table), notes

"""What makes a place take up a reform in a given year: a discrete-time hazard model.

One observation for each place, reform and held year in which the place was still without it; the outcome is whether that
year's report has it. A place's observations with equal covariates are one row with their number, which changes no figure
of the model and keeps ten thousand reports in memory.
Complementary log-log link (grouped proportional hazards; Allison 1982, doi 10.2307/270718; in policy
diffusion: Berry and Berry 1990, doi 10.2307/1963526), standard errors clustered by place. Covariates:
exposure, the share of the neighbours (places with the same parent) that had it the year before, of those that report;
upper, whether the place above had it; lower, the share of the places below that had it; years since the reform first
appeared (log); level; province.
"""

from __future__ import annotations

import warnings
from collections import Counter
from dataclasses import dataclass
from typing import Any

import numpy as np

from graph.analysis.arrays import Floats, Ints, joined
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


@dataclass(frozen=True)
class RiskSet:
    """Observations at risk, those of one place with equal covariates in one row; arrays run over the rows.

    `place` counts into `places`; `trials` is the number of observations of a row, `adopted` how many of them adopt.
    """

    places: list[str]
    levels: list[str]
    place: Ints
    exposure: Floats
    upper: Floats
    lower: Floats
    log_years: Floats
    trials: Ints
    adopted: Ints
    programs: int

    def mean(self, name: str, *, with_adoption: bool) -> float | None:
        """The mean of a covariate over the observations with adoption or without; None where there are none."""
        weights = self.adopted if with_adoption else self.trials - self.adopted
        total = int(weights.sum())
        return float((getattr(self, name) * weights).sum() / total) if total else None


def analyze(engine: Engine, options: dict[str, Any]) -> Analysis:
    """Tables `model` and `data` (the covariates' means with and without adoption)."""
    panel = read_panel(engine, min_grade=options["min_grade"], program=options["program"])
    risk = find_risk_set(panel, min_places=options["min_places"])
    if not risk.adopted.any():
        raise GraphError(
            f"{NAME}: no place was seen to take up a reform after a year without it; more years of reports are needed"
        )
    result, notes = fit_hazard(risk, with_province=options["province"])
    means = [[name, risk.mean(name, with_adoption=True), risk.mean(name, with_adoption=False)] for name in _NUMERIC]
    notes = [
        f"n = {risk.trials.sum()} place-reform-years at risk, {risk.adopted.sum()} adoptions, {risk.programs} reforms; {panel.coverage}",
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


def find_risk_set(panel: Panel, *, min_places: int = 1) -> RiskSet:
    """The observations at risk with their covariates, of reforms of at least `min_places` places."""
    places = sorted(panel.held)
    number = {place: index for index, place in enumerate(places)}
    nobody = len(places)  # the place above a province, or above one of which no report is held
    up = np.array([number.get(parent_of(place), nobody) for place in places], dtype=np.int64)
    # Neighbours share the path above them, whether or not a report of the place above is held.
    family_names = sorted({parent_of(place) for place in places} - {""})
    families = {name: index for index, name in enumerate(family_names)}
    family = np.array([families.get(parent_of(place), len(families)) for place in places], dtype=np.int64)
    children_of = np.array([families.get(place, len(families) + 1) for place in places], dtype=np.int64)
    sizes = np.bincount(family, minlength=len(families) + 2)
    sizes[len(families) :] = 0
    years_held = [panel.held[place] for place in places]
    owner = np.repeat(np.arange(len(places)), [len(years) for years in years_held])
    year = np.array([one for years in years_held for one in years], dtype=np.int64)
    first_held = np.array([years[0] for years in years_held], dtype=np.int64)
    never = int(year.max()) + 1 if len(year) else 1

    keys: list[Ints] = []
    outcomes: list[Ints] = []
    counts: list[Ints] = []
    base = int(year.min()) if len(year) else 0
    span = never - base + 1
    widest = int(sizes.max()) + 1 if len(places) else 1
    programs = 0
    for adoptions in panel.by_program.values():
        if len(adoptions) < min_places:
            continue
        programs += 1
        first = np.full(len(places) + 1, never, dtype=np.int64)
        for adoption in adoptions:
            first[number[adoption.place]] = adoption.year
        own_first = first[:-1]
        origin = adoptions[0].year
        had = own_first < never
        out = had & ((own_first == origin) | (first_held >= own_first))
        at_risk = np.flatnonzero(~out[owner] & (year > origin) & (year <= own_first[owner]))
        if not len(at_risk):
            continue
        # begun[f, y]: members of family f that had it before year y
        begun = np.zeros((len(families) + 2, span + 1), dtype=np.int64)
        np.add.at(begun, (family[had], own_first[had] - base + 1), 1)
        begun = begun.cumsum(axis=1)
        begun[len(families) :] = 0
        who, when = owner[at_risk], year[at_risk]
        exposed = begun[family[who], when - base]
        below = begun[children_of[who], when - base]
        above = (first[up[who]] < when).astype(np.int64)
        key = (((who * widest + exposed) * widest + below) * 2 + above) * span + (when - origin)
        found, at = np.unique(key, return_inverse=True)
        keys.append(found)
        counts.append(np.bincount(at, minlength=len(found)))
        outcomes.append(np.bincount(at, weights=own_first[who] == when, minlength=len(found)).astype(np.int64))

    found, at = np.unique(joined(keys), return_inverse=True)
    trials = np.bincount(at, weights=joined(counts), minlength=len(found))
    adopted = np.bincount(at, weights=joined(outcomes), minlength=len(found))
    rest, since = np.divmod(found, span)
    rest, above = np.divmod(rest, 2)
    rest, below = np.divmod(rest, widest)
    who, exposed = np.divmod(rest, widest)
    neighbours = np.maximum(sizes[family] - 1, 1)
    return RiskSet(
        places, [panel.levels[place] for place in places], who,
        exposed / neighbours[who], above.astype(float), below / np.maximum(sizes[children_of], 1)[who],
        np.log(np.maximum(since, 1)), trials.astype(np.int64), adopted.astype(np.int64), programs,
    )  # fmt: skip


def fit_hazard(risk: RiskSet, *, with_province: bool = True) -> tuple[Result, list[str]]:
    """Coefficients of the model, and notes on what had to be left out."""
    import statsmodels.api as sm

    names, columns, notes = ["constant"], [np.ones(len(risk.trials))], []
    for name in _NUMERIC:
        values: Floats = getattr(risk, name)
        if values.std() > 0:
            names.append(name)
            columns.append(values)
        else:
            notes.append(f"{name} does not vary and is left out")
    provinces = [place.split("/")[0] for place in risk.places]
    weight_of_level: Counter[str] = Counter()
    for level, count in zip(risk.levels, np.bincount(risk.place, risk.trials, len(risk.places)), strict=True):
        weight_of_level[level] += int(count)
    present = [level for level in LEVELS if weight_of_level[level]]
    base = max(present, key=lambda level: weight_of_level[level]) if present else ""
    groups: list[tuple[str, str]] = [("level", level) for level in present if level != base]
    if with_province:
        sizes = Counter(provinces[index] for index in np.unique(risk.place))
        large = sorted(province for province, count in sizes.items() if count >= 5)
        groups += [("province", province) for province in large[1:]]
        if len(large) < 2:
            notes.append("fewer than two provinces have five places: no effects of provinces")
    values_of = {"level": np.array(risk.levels)[risk.place], "province": np.array(provinces)[risk.place]}
    for kind, value in groups:
        inside = values_of[kind] == value
        adopted, trials = int(risk.adopted[inside].sum()), int(risk.trials[inside].sum())
        if adopted in (0, trials):
            # All or none adopt: the effect is infinite, and the rest of the model suffers.
            notes.append(f"{kind} {value}: {adopted} of {trials} adopt, left out")
            continue
        names.append(f"{kind}: {value}")
        columns.append(inside.astype(float))
    if base:
        notes.append(f"levels are held against {base}")
    outcome = np.column_stack([risk.adopted, risk.trials - risk.adopted])
    clusters = np.unique(risk.place, return_inverse=True)[1]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        family = sm.families.Binomial(link=sm.families.links.CLogLog())
        fitted = sm.GLM(outcome, np.column_stack(columns), family=family).fit(
            cov_type="cluster", cov_kwds={"groups": clusters, "use_correction": False}
        )
    if not fitted.converged:
        notes.append("the fit did not converge: read the coefficients as a direction at most")
    errors = fitted.bse * _small_sample_factor(int(risk.trials.sum()), len(names), int(clusters.max()) + 1)
    return Result(_COLUMNS, [_row(name, fitted.params[i], errors[i]) for i, name in enumerate(names)]), notes


def _small_sample_factor(observations: int, parameters: int, clusters: int) -> float:
    """The usual correction of clustered standard errors, √(G/(G−1) · (N−1)/(N−K)), with N the observations and not the
    rows that they are gathered in (Cameron and Miller 2015, doi 10.3368/jhr.50.2.317)."""
    if clusters < 2 or observations <= parameters:
        return float("nan")
    return float(np.sqrt(clusters / (clusters - 1) * (observations - 1) / (observations - parameters)))


def _row(name: str, coefficient: float, error: float) -> list[Any]:
    from scipy.stats import norm

    z = coefficient / error
    reach = norm.ppf(0.975) * error
    ratios = np.exp([coefficient, coefficient - reach, coefficient + reach])
    return [name, float(coefficient), float(error), float(z), float(2 * norm.sf(abs(z))), *map(float, ratios)]

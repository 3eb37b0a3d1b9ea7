"""Analyses against published figures, against other programs, and on small graphs whose answer is known."""

from __future__ import annotations

import json
import math
import random
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from graph.analysis import discover_analyses
from graph.analysis.adoption_hazard import find_risk_set, fit_hazard
from graph.analysis.adoption_survival import Spell, find_spells, kaplan_meier
from graph.analysis.base import write_back
from graph.analysis.inputs import Adoption, Panel
from graph.analysis.law_network import disparity_filter, find_pairs
from graph.analysis.netinf import MODELS, estimate_parameters, infer_edges
from graph.analysis.order_tests import order_tests
from graph.derive import derive
from graph.engines import open_engine
from graph.engines.base import Engine
from graph.errors import GraphError
from graph.load import load_reports
from graph.parameters import bind

from .conftest import graph_records

DATA = Path(__file__).parent / "data"
ANALYSES = discover_analyses()


def published_cascades() -> dict[str, dict[str, float]]:
    cascades = {}
    for line in (DATA / "netinf_cascades.csv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            cells = line.split(",")
            cascades[f"c{len(cascades):02d}"] = {cells[i]: float(cells[i + 1]) for i in range(0, len(cells), 2)}
    return cascades


# examples/netinf/network-edge.info of the same repository: edge, cascades, marginal gain, with exponential delays of rate 1.
PUBLISHED = [
    ("23", "0", 21, 3049.810355),
    ("9", "5", 21, 3049.291245),
    ("0", "31", 20, 2905.326401),
    ("5", "14", 16, 2326.861114),
    ("5", "3", 15, 2181.930785),
]
# The network from which they were drawn, examples/netinf/example-network.txt.
TRUE_NETWORK = {
    line.replace(",", "-")
    for line in (DATA / "netinf_network.csv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
}


def test_netinf_gives_the_published_edges() -> None:
    edges = infer_edges(published_cascades(), model="exponential", parameters=(1.0,), max_edges=5)
    assert [(e.source, e.target, len(e.cascades)) for e in edges] == [row[:3] for row in PUBLISHED]
    assert [e.gain for e in edges] == pytest.approx([row[3] for row in PUBLISHED], abs=1e-6)


@pytest.mark.parametrize("model", MODELS)
def test_netinf_finds_the_true_network(model: str) -> None:
    by_test = {f"{e.source}-{e.target}" for e in infer_edges(published_cascades(), model=model, p_cutoff=0.05)}
    assert by_test <= TRUE_NETWORK, "the stopping test lets no wrong edge in"
    assert len(by_test) >= 0.5 * len(TRUE_NETWORK)
    as_many = infer_edges(published_cascades(), model=model, max_edges=len(TRUE_NETWORK))
    right = {f"{e.source}-{e.target}" for e in as_many} & TRUE_NETWORK
    assert len(right) >= 0.8 * len(TRUE_NETWORK)


def test_netinf_gains_only_shrink() -> None:
    gains = [edge.gain for edge in infer_edges(published_cascades(), parameters=(1.0,))]
    assert gains == sorted(gains, reverse=True)


@pytest.mark.parametrize(
    ("cascades", "edges"),
    [
        ({}, []),
        ({"r": {"a": 1.0}}, []),
        ({"r": {"a": 1.0, "b": 1.0}}, []),
        ({"r": {"a": 1.0, "b": 2.0}}, [("a", "b")]),
        ({"r": {"a": 1.0, "b": 2.0, "c": 3.0}, "s": {"a": 1.0, "c": 2.0}}, [("a", "c"), ("a", "b"), ("b", "c")]),
    ],
    ids=["nothing", "one place", "one year", "one after the other", "the nearer parent explains more"],
)
def test_netinf_small_cascades(cascades: dict[str, dict[str, float]], edges: list[tuple[str, str]]) -> None:
    assert [(e.source, e.target) for e in infer_edges(cascades)] == edges


def test_netinf_unknown_model_is_refused() -> None:
    with pytest.raises(ValueError, match="allowed: exponential"):
        infer_edges({"r": {"a": 1.0, "b": 2.0}}, model="weibull")


def test_netinf_parameters_are_those_of_maximum_likelihood() -> None:
    cascades = {"r": {"a": 0.0, "b": 1.0, "c": 4.0}}  # delays 1 and 3
    assert estimate_parameters("exponential", cascades) == pytest.approx((0.5,))
    assert estimate_parameters("rayleigh", cascades) == pytest.approx((5**0.5 / 2**0.5,))


# Freireich et al. 1963, remission times of the 6-MP group in weeks, as in Kleinbaum and Klein, Survival Analysis, ch. 2.
REMISSION = [(6, 1), (6, 1), (6, 1), (6, 0), (7, 1), (9, 0), (10, 1), (10, 0), (11, 0), (13, 1), (16, 1), (17, 0), (19, 0),
             (20, 0), (22, 1), (23, 1), (25, 0), (32, 0), (32, 0), (34, 0), (35, 0)]  # fmt: skip


def test_survival_gives_the_textbook_curve() -> None:
    spells = [Spell("r", str(i), "county", 0, time, bool(event)) for i, (time, event) in enumerate(REMISSION)]
    rows = [row for row in kaplan_meier(spells) if row[2]]
    assert [row[0] for row in rows] == [6, 7, 10, 13, 16, 22, 23]
    assert [row[1] for row in rows] == [21, 17, 15, 12, 11, 7, 6]
    assert [row[3] for row in rows] == pytest.approx([0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482], abs=5e-5)


def panel(adoptions: dict[str, dict[str, int]], held: dict[str, list[int]]) -> Panel:
    def level(place: str) -> str:
        return ("province", "prefecture", "county")[place.count("/")]

    rows = sorted((program, year, place) for program, years in adoptions.items() for place, year in years.items())
    return Panel(
        [Adoption(p, place, level(place), y, "done") for p, y, place in rows], held, {p: level(p) for p in held}
    )


SPELLS = [
    ("adopts later", {"甲": 2019, "乙": 2021}, {"甲": [2018, 2019], "乙": [2019, 2020, 2021]}, [("乙", 0, 2, True)], 0),
    ("never seen with it", {"甲": 2019}, {"甲": [2019], "乙": [2019, 2020]}, [("乙", 0, 1, False)], 0),
    ("enters late", {"甲": 2019, "乙": 2023}, {"甲": [2019], "乙": [2022, 2023]}, [("乙", 2, 4, True)], 0),
    ("has it in its first report", {"甲": 2019, "乙": 2021}, {"甲": [2019], "乙": [2021, 2022]}, [], 1),
    ("no report after the origin", {"甲": 2019}, {"甲": [2019], "乙": [2018]}, [], 0),
    ("first with others", {"甲": 2019, "乙": 2019}, {"甲": [2018, 2019], "乙": [2018, 2019]}, [], 0),
]


@pytest.mark.parametrize(("years", "held", "spells", "censored"), [c[1:] for c in SPELLS], ids=[c[0] for c in SPELLS])
def test_survival_spells(years: Any, held: Any, spells: Any, censored: int) -> None:
    found, left = find_spells(panel({"r": years}, held))
    assert [(s.place, s.entry, s.exit, s.is_adopted) for s in found] == spells
    assert left == censored


def test_law_pairs_agree_with_fisher() -> None:
    from scipy.stats import fisher_exact

    chance = random.Random(3)
    sets = {f"r{i}": {law for law in "abcdef" if chance.random() < 0.4} | ({"x", "y"} if i % 4 == 0 else set())
            for i in range(60)}  # fmt: skip
    pairs = find_pairs(sets, min_support=1)
    assert {(p["id_a"], p["id_b"]) for p in pairs if p["q"] < 0.01} == {("x", "y")}
    for pair in pairs:
        both = [(pair["id_a"] in laws, pair["id_b"] in laws) for laws in sets.values()]
        table = [
            [both.count((True, True)), both.count((True, False))],
            [both.count((False, True)), both.count((False, False))],
        ]
        assert pair["p"] == pytest.approx(fisher_exact(table, alternative="greater").pvalue)
        assert pair["support"] == table[0][0]
    assert all(pair["q"] >= pair["p"] for pair in pairs)


def test_law_pairs_untested_ones_count_in_q() -> None:
    # 4 laws cited twice could make 6 pairs; two are seen together: q is adjusted for six, p × 6 ÷ 2 × (1 + 1/2 + … + 1/6).
    sets = {str(n): {"a", "b"} if n < 4 else {"c", "d"} for n in range(8)}
    pairs = find_pairs(sets, min_support=2)
    assert [p["p"] for p in pairs] == pytest.approx([1 / 70, 1 / 70])
    assert [p["q"] for p in pairs] == pytest.approx([1 / 70 * 3 * 2.45, 1 / 70 * 3 * 2.45])


def test_disparity_filter_keeps_what_dominates() -> None:
    alpha = disparity_filter({("a", "b"): 8.0, ("a", "c"): 1.0, ("a", "d"): 1.0, ("d", "e"): 1.0})
    assert alpha["a", "b"] == pytest.approx(0.2**2)
    assert alpha["a", "c"] == pytest.approx(0.9**2)
    assert alpha["d", "e"] == pytest.approx(0.5)


def test_hazard_finds_what_drives_adoption() -> None:
    """Counties take reforms up far more readily once their city has them: the ratio comes out well above one."""
    chance = random.Random(11)
    cities = [f"省/市{i}" for i in range(8)]
    counties = [f"{city}/县{k}" for city in cities for k in range(6)]
    held = {place: list(range(2015, 2025)) for place in [*cities, *counties]}
    adoptions: dict[str, dict[str, int]] = {}
    for number in range(12):
        years = {city: chance.choice(range(2016, 2023)) for city in cities}
        years[cities[number % 8]] = 2015
        for county in counties:
            city_year = years[county.rpartition("/")[0]]
            for year in range(2016, 2025):
                if chance.random() < (0.30 if year > city_year else 0.05):
                    years[county] = year
                    break
        adoptions[f"改革{number}"] = years
    risk = find_risk_set(panel(adoptions, held))
    result, _ = fit_hazard(risk)
    model = {row[0]: dict(zip(result.columns, row, strict=True)) for row in result.rows}
    # cloglog: ratio of the log survivals, ln(0.70) / ln(0.95) = 6.95
    assert model["upper"]["ratio_low_95"] < 6.95 < model["upper"]["ratio_high_95"]
    assert model["upper"]["p"] < 0.001
    assert model["exposure"]["p"] > 0.01


def test_hazard_counts_only_held_years() -> None:
    risk = find_risk_set(
        panel({"r": {"省/甲": 2018, "省/乙": 2022}}, {"省/甲": [2018], "省/乙": [2017, 2019, 2022, 2023]})
    )
    assert [risk.places[at] for at in risk.place] == ["省/乙", "省/乙"]
    assert risk.exposure.tolist() == [1.0, 1.0]
    assert risk.log_years.tolist() == [pytest.approx(math.log(1)), pytest.approx(math.log(4))]
    assert risk.trials.tolist() == [1, 1]
    assert risk.adopted.tolist() == [0, 1]


def plain_observations(spread: Panel) -> list[tuple[Any, ...]]:
    """The same observations told one by one, as the definition has them: the yardstick of the gathered ones."""
    children: dict[str, list[str]] = {}
    for place in spread.held:
        children.setdefault(place.rpartition("/")[0], []).append(place)
    rows = []
    for adoptions in spread.by_program.values():
        origin = adoptions[0].year
        first = {adoption.place: adoption.year for adoption in adoptions}

        def share(places: list[str], year: int, first: dict[str, int] = first) -> float:
            return sum(first.get(place, 9999) < year for place in places) / len(places) if places else 0.0

        for place, held in spread.held.items():
            own, above = first.get(place), place.rpartition("/")[0]
            if own is not None and (own == origin or held[0] >= own):
                continue
            neighbours = [other for other in children.get(above, []) if above and other != place]
            for year in held:
                if year > origin and (own is None or year <= own):
                    rows.append(
                        (place, share(neighbours, year), share([above] if above else [], year), share(children.get(place, []), year),
                         round(math.log(year - origin), 9), int(own == year))
                    )  # fmt: skip
    return sorted(rows)


def test_hazard_gathers_equal_observations_and_loses_none() -> None:
    chance = random.Random(3)
    places = [f"省{p}" for p in "甲乙"] + [f"省{p}/市{c}" for p in "甲乙丙" for c in range(4)]
    places += [f"省甲/市{c}/县{k}" for c in range(3) for k in range(5)]
    held = {place: sorted(chance.sample(range(2015, 2025), chance.randrange(1, 9))) for place in places}
    years = {
        f"r{number}": {place: chance.choice(held[place]) for place in chance.sample(places, 9)} for number in range(15)
    }
    spread = panel(years, held)
    risk = find_risk_set(spread)
    gathered = []
    for row, place in enumerate(risk.place):
        values = (risk.exposure[row], risk.upper[row], risk.lower[row], round(float(risk.log_years[row]), 9))
        for number in range(risk.trials[row]):
            gathered.append((risk.places[place], *values, int(number < risk.adopted[row])))
    assert sorted(gathered) == plain_observations(spread)
    assert len(gathered) > 300


def test_hazard_of_gathered_observations_is_the_hazard_of_each() -> None:
    """Coefficients and clustered standard errors as statsmodels gives them on the observations one by one."""
    import statsmodels.api as sm

    chance = random.Random(4)
    places = [f"省/市{c}" for c in range(6)] + [f"省/市{c}/县{k}" for c in range(6) for k in range(4)]
    held = {place: list(range(2015, 2023)) for place in places}
    years = {f"r{n}": {place: chance.choice(held[place]) for place in chance.sample(places, 16)} for n in range(20)}
    spread = panel(years, held)
    result, _ = fit_hazard(find_risk_set(spread), with_province=False)
    rows = plain_observations(spread)
    level = [float(row[0].count("/") == 1) for row in rows]
    design = np.column_stack([np.ones(len(rows)), np.array([row[1:5] for row in rows], dtype=float), level])
    family = sm.families.Binomial(link=sm.families.links.CLogLog())
    groups = np.unique([row[0] for row in rows], return_inverse=True)[1]
    plain = sm.GLM(np.array([row[5] for row in rows]), design, family=family).fit(
        cov_type="cluster", cov_kwds={"groups": groups}
    )
    assert [row[1] for row in result.rows] == pytest.approx(list(plain.params), abs=1e-6)
    assert [row[2] for row in result.rows] == pytest.approx(list(plain.bse), rel=1e-6)


ORDERS = [
    ("city first", lambda chance: (2018, 2019 + chance.randrange(3)), "upper level first"),
    ("county first", lambda chance: (2022, 2019 + chance.randrange(3)), "lower level first"),
    ("no order", lambda chance: (2018 + chance.randrange(5), 2018 + chance.randrange(5)), "not told from chance"),
]


@pytest.mark.parametrize(("draw", "reading"), [case[1:] for case in ORDERS], ids=[case[0] for case in ORDERS])
def test_order_vertical(draw: Any, reading: str) -> None:
    chance = random.Random(5)
    years: dict[str, dict[str, int]] = {}
    for number in range(10):
        years[f"r{number}"] = {}
        for city in ("省/市甲", "省/市乙", "省/市丙"):
            for k in range(3):
                years[f"r{number}"][city], years[f"r{number}"][f"{city}/县{k}"] = draw(chance)
    held = {place: list(range(2015, 2025)) for times in years.values() for place in times}
    rows = order_tests(years, panel(years, held), draws=199, seed=1)
    vertical = next(row for row in rows if row[:2] == ["vertical", "all"])
    assert vertical[-1] == reading
    assert vertical[2] == 90


def test_order_horizontal_neighbours_close_in_time() -> None:
    chance = random.Random(5)
    years: dict[str, dict[str, int]] = {}
    for number in range(8):
        wave = {city: chance.randrange(2015, 2022) for city in ("省/市甲", "省/市乙", "省/市丙")}
        years[f"r{number}"] = {
            f"{city}/县{k}": year + chance.randrange(2) for city, year in wave.items() for k in range(4)
        }
    held = {place: list(range(2010, 2025)) for times in years.values() for place in times}
    rows = order_tests(years, panel(years, held), draws=199, seed=1)
    assert {row[1]: row[-1] for row in rows if row[0] == "horizontal"} == {
        "all": "neighbours closer than chance",
        "county": "neighbours closer than chance",
    }


@pytest.fixture
def engine(tmp_path: Path) -> Any:
    opened = open_engine(tmp_path / "graph")
    load_reports(opened, graph_records("three_places"))
    derive(opened)
    yield opened
    opened.close()


@pytest.mark.parametrize("name", [name for name in sorted(ANALYSES) if name != "adoption_hazard"])
def test_analysis_runs_on_a_graph(name: str, engine: Engine) -> None:
    module = ANALYSES[name]
    analysis = module.analyze(engine, bind(name, module.OPTIONS, {}))
    assert analysis.tables
    assert all(len(row) == len(table.result.columns) for table in analysis.tables for row in table.result.rows)
    assert analysis.notes[0].startswith("n = "), "every analysis tells its n and its coverage first"


def test_analysis_of_too_little_says_so(engine: Engine) -> None:
    module = ANALYSES["adoption_hazard"]
    with pytest.raises(GraphError, match="more years of reports are needed"):
        module.analyze(engine, bind("adoption_hazard", module.OPTIONS, {}))


def test_analysis_inferred_edges_are_held_against_stated_ones(engine: Engine) -> None:
    module = ANALYSES["diffusion_network"]
    options = bind("diffusion_network", module.OPTIONS, {"p": "1", "censored": "yes"})
    analysis = module.analyze(engine, options)
    yardstick = dict(analysis.tables[1].result.rows)
    assert yardstick["stated pairs among places with cascades"] == 1
    assert yardstick["recall of the stated"] == 1.0


def test_analysis_written_back_twice_is_there_once(engine: Engine) -> None:
    module = ANALYSES["diffusion_network"]
    options = bind("diffusion_network", module.OPTIONS, {"p": "1", "censored": "yes"})
    for _ in range(2):
        written = write_back(engine, module.analyze(engine, options), settings="diffusion_network {}")
    rows = engine.query(
        "MATCH (a:Jurisdiction)-[e:INFERRED_FROM]->(b:Jurisdiction) RETURN a.name AS a, b.name AS b, e.settings AS s ORDER BY a, b"
    ).rows
    assert len(rows) == written > 0
    assert rows[0][2] == "diffusion_network {}"


def test_analysis_law_network_written_back(engine: Engine) -> None:
    module = ANALYSES["law_network"]
    analysis = module.analyze(engine, bind("law_network", module.OPTIONS, {"q": 1, "min_support": 1}))
    assert write_back(engine, analysis, settings="x") == len(analysis.tables[0].result.rows) == 1


WRONG = [
    ("unknown option", {"colour": "red"}, "unknown parameter colour; allowed: model"),
    ("wrong type", {"min_places": "many"}, "is no int"),
    ("wrong choice", {"model": "weibull"}, "is unknown; allowed: exponential, rayleigh, log-normal"),
    ("wrong truth value", {"censored": "perhaps"}, "is no bool"),
]


@pytest.mark.parametrize(("given", "message"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG])
def test_analysis_options_are_checked(given: dict[str, Any], message: str) -> None:
    with pytest.raises(GraphError, match=message):
        bind("diffusion_network", ANALYSES["diffusion_network"].OPTIONS, given)


def test_analysis_command(tmp_path: Path) -> None:
    from .test_cli import fazhi

    opened = open_engine(tmp_path / "graph")
    load_reports(opened, graph_records("three_places"))
    derive(opened)
    opened.close()
    done = fazhi("analyze", "law_network", "--graph", str(tmp_path / "graph"), "--min-support", "1", "--format", "json")
    assert done.returncode == 0, done.stderr
    result = json.loads(done.stdout)
    assert result["pairs"][0]["law_a"] == "丑法"
    assert "note: n = 4 reports" in done.stderr
    for words, code, message in [
        (["analyze", "nothing"], 2, "there are: adoption_hazard"),
        (["analyze", "law_network", "--colour", "red"], 2, "unknown parameter --colour"),
        (["analyze", "law_network", "--graph", str(tmp_path / "none")], 1, "no graph there"),
        (["analyze", "order_tests", "--graph", str(tmp_path / "graph"), "--write"], 1, "nothing to write back"),
        (
            ["analyze", "law_network", "--graph", str(tmp_path / "graph"), "--table", "x"],
            2,
            "there are: pairs, communities",
        ),
    ]:
        failed = fazhi(*words)
        assert (failed.returncode, message in failed.stderr) == (code, True), failed.stderr

"""Who most likely passed reforms on to whom, by timing alone, held against what reports say they learnt.

Each reform is a cascade: the first years in which places report it. The network is inferred by NetInf (`netinf.py`).
Timing is no proof of contact; stated learning is the yardstick, printed beside it.
"""

from __future__ import annotations

from typing import Any

from graph.analysis.base import Analysis, Table
from graph.analysis.inputs import GRADES, Panel, parent_of, read_panel, read_stated_learning
from graph.analysis.netinf import MODELS, estimate_parameters, infer_edges
from graph.engines.base import Engine, Result
from graph.parameters import Param

NAME = "diffusion_network"
TITLE = "扩散网络推断 (diffusion network inferred from timing)"
OPTIONS = (
    Param("model", "str", "exponential", "distribution of delays", MODELS),
    Param("p", "float", 0.05, "Vuong p-value at which no further edge is taken"),
    Param("max_edges", "int", 0, "most edges; 0 for as many as the test allows"),
    Param("min_places", "int", 2, "least number of places of a reform"),
    Param("min_grade", "str", "mentioned", "weakest signal that counts as adoption", GRADES),
    Param("program", "str", "", "part of the name of the reforms; empty for all"),
    Param("censored", "bool", False, "keep first years before which no report of the place is held"),
)
_COLUMNS = ["source", "target", "gain", "p", "programs", "median_delay_years", "is_stated", "relation", "program_names"]


def analyze(engine: Engine, options: dict[str, Any]) -> Analysis:
    """Tables `edges` and `yardstick`; edges are the inferred ones."""
    panel = read_panel(engine, min_grade=options["min_grade"], program=options["program"])
    cascades = cascades_of(panel, min_places=options["min_places"], with_censored=options["censored"])
    parameters = estimate_parameters(options["model"], cascades)
    inferred = infer_edges(
        cascades,
        model=options["model"],
        parameters=parameters,
        p_cutoff=options["p"],
        max_edges=options["max_edges"] or None,
    )
    stated = read_stated_learning(engine)
    rows = [
        [
            edge.source, edge.target, edge.gain, edge.p_value, len(edge.cascades), edge.median_delay,
            (edge.source, edge.target) in stated, relation_of(edge.source, edge.target), list(edge.cascades),
        ]
        for edge in inferred
    ]  # fmt: skip
    found = {(edge.source, edge.target) for edge in inferred}
    # Only pairs of which both ends are in the cascades could have been inferred at all.
    nodes = {node for times in cascades.values() for node in times}
    known = {pair for pair in stated if set(pair) <= nodes}
    both = len(found & known)
    yardstick: list[list[Any]] = [
        ["inferred edges", len(found)],
        ["stated pairs", len(stated)],
        ["stated pairs among places with cascades", len(known)],
        ["both", both],
        ["precision of the inferred against the stated", both / len(found) if found else None],
        ["recall of the stated", both / len(known) if known else None],
    ]
    dropped = sum(1 for adoption in panel.adoptions if panel.is_left_censored(adoption))
    notes = [
        f"n = {len(cascades)} reforms, {len(nodes)} places, {sum(map(len, cascades.values()))} adoptions; {panel.coverage}",
        f"{options['model']} delays with parameters {', '.join(f'{value:.3g}' for value in parameters)} years",
        f"{dropped} first years are left-censored (no earlier report held), "
        + ("kept: their order may be an artefact of what is held" if options["censored"] else "left out"),
        "timing suggests, it does not prove; places in one year cannot be ordered",
    ]
    edges = [
        {"source": edge.source, "target": edge.target, "gain": edge.gain, "p": edge.p_value,
         "programs": list(edge.cascades), "median_delay_years": edge.median_delay}
        for edge in inferred
    ]  # fmt: skip
    return Analysis(
        NAME,
        [
            Table("edges", "推断的扩散边 (inferred edges)", Result(_COLUMNS, rows)),
            Table("yardstick", "与明言学习对照 (against stated learning)", Result(["measure", "value"], yardstick)),
        ],
        notes,
        edges,
    )


def cascades_of(panel: Panel, *, min_places: int, with_censored: bool) -> dict[str, dict[str, float]]:
    """Reform → place → first year, for reforms of at least `min_places` places."""
    cascades = {}
    for program, adoptions in panel.by_program.items():
        times = {
            adoption.place: float(adoption.year)
            for adoption in adoptions
            if with_censored or not panel.is_left_censored(adoption)
        }
        if len(times) >= max(2, min_places):
            cascades[program] = times
    return cascades


def relation_of(source: str, target: str) -> str:
    """How the places stand to each other: down, up, siblings, same province, or other provinces."""
    if target.startswith(source + "/"):
        return "down"
    if source.startswith(target + "/"):
        return "up"
    if parent_of(source) == parent_of(target) != "":
        return "siblings"
    return "same province" if source.split("/")[0] == target.split("/")[0] else "other provinces"

"""Laws cited together more often than chance, their communities, and the backbone of the network.

Chance is the hypergeometric distribution: of N reports, a is cited by K and b by n; the p-value is the probability of
sharing at least the observed number (Fisher's exact test, one-sided). Many pairs are tested at once, and pairs that share
a law depend on each other, so q is p adjusted by Benjamini and Yekutieli (2001, doi 10.1214/aos/1013699998). Communities: Louvain (Blondel et al. 2008,
doi 10.1088/1742-5468/2008/10/P10008), seeded. Backbone: the disparity filter of Serrano, Boguñá and Vespignani (2009,
doi 10.1073/pnas.0808904106): an edge stays if its share of either end's strength is more than chance would give.
"""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import Any

from graph.analysis.base import Analysis, Table
from graph.analysis.inputs import read_report_laws
from graph.engines.base import Engine, Result
from graph.parameters import Param

NAME = "law_network"
TITLE = "法律共引网络 (network of laws cited together: tests, communities, backbone)"
OPTIONS = (
    Param("min_support", "int", 2, "least number of reports that cite both"),
    Param("q", "float", 0.05, "false-discovery rate up to which a pair counts as significant"),
    Param("from_year", "int", 0, "first year reported on; 0 for all"),
    Param("to_year", "int", 9999, "last year reported on"),
    Param("scope", "str", "", "国家 for national laws only, or the path of a place; empty for all"),
    Param("seed", "int", 7, "seed of the community search"),
)
_PAIR_COLUMNS = ["law_a", "law_b", "support", "expected", "jaccard", "lift", "p", "q", "is_significant",
                 "community", "disparity", "is_backbone", "id_a", "id_b"]  # fmt: skip


def analyze(engine: Engine, options: dict[str, Any]) -> Analysis:
    """Tables `pairs` and `communities`; edges are the significant pairs."""
    sets, titles = read_report_laws(
        engine, from_year=options["from_year"], to_year=options["to_year"], scope=options["scope"]
    )
    pairs = find_pairs(sets, min_support=options["min_support"])
    significant = [pair for pair in pairs if pair["q"] <= options["q"]]
    community = _communities(significant, options["seed"])
    disparity = disparity_filter({(p["id_a"], p["id_b"]): p["support"] for p in significant})
    for pair in pairs:
        ends = (pair["id_a"], pair["id_b"])
        pair["law_a"], pair["law_b"] = titles[ends[0]], titles[ends[1]]
        pair["is_significant"] = pair["q"] <= options["q"]
        same = community.get(ends[0], 0) == community.get(ends[1], -1)
        pair["community"] = community[ends[0]] if same else None
        pair["disparity"] = disparity.get(ends)
        pair["is_backbone"] = disparity.get(ends, 1.0) <= options["q"]
    pairs.sort(key=lambda p: (p["q"], p["p"], -p["support"], p["law_a"], p["law_b"], p["id_a"], p["id_b"]))
    rows = [[pair[column] for column in _PAIR_COLUMNS] for pair in pairs]
    members: dict[int, list[str]] = {}
    for law, number in community.items():
        members.setdefault(number, []).append(law)
    cited = Counter(law for laws in sets.values() for law in laws)
    groups = [
        [number, len(laws), [titles[law] for law in sorted(laws, key=lambda law: (-cited[law], law))]]
        for number, laws in sorted(members.items())
    ]
    edges = [{key: pair[key] for key in ("id_a", "id_b", "support", "lift", "p", "q", "is_backbone", "community")}
             for pair in pairs if pair["is_significant"]]  # fmt: skip
    notes = [
        f"n = {len(sets)} reports that cite a law, {len(titles)} laws, {len(pairs)} pairs tested, {len(edges)} significant",
        "a report is one observation: reports of one place over the years are not independent, so p is too small there",
    ]
    return Analysis(
        NAME,
        [
            Table("pairs", "共引法律对 (pairs)", Result(_PAIR_COLUMNS, rows)),
            Table("communities", "法律群组 (communities)", Result(["community", "laws", "titles"], groups)),
        ],
        notes,
        edges,
    )


def find_pairs(sets: dict[str, set[str]], *, min_support: int) -> list[dict[str, Any]]:
    """Each pair of laws that at least `min_support` reports share, with counts, measures, p and q.

    q is adjusted over all pairs that could have been tested (both laws cited `min_support` times), not only over those
    that happened to be cited together.
    """
    import numpy as np
    from scipy.stats import false_discovery_control, hypergeom

    cited = Counter(law for laws in sets.values() for law in laws)
    together = Counter(pair for laws in sets.values() for pair in combinations(sorted(laws), 2))
    frequent = sum(1 for count in cited.values() if count >= min_support)
    tests = frequent * (frequent - 1) // 2
    total = len(sets)
    found = sorted((pair, support) for pair, support in together.items() if support >= min_support)
    if not found:
        return []
    support = np.array([count for _, count in found])
    a = np.array([cited[pair[0]] for pair, _ in found])
    b = np.array([cited[pair[1]] for pair, _ in found])
    p = hypergeom.sf(support - 1, total, a, b)
    # Pairs never or seldom seen together have p near 1: they count in the number of tests.
    q = false_discovery_control(np.concatenate([p, np.ones(max(0, tests - len(found)))]), method="by")[: len(found)]
    return [
        {
            "id_a": pair[0], "id_b": pair[1], "support": int(support[i]), "expected": float(a[i] * b[i] / total),
            "jaccard": float(support[i] / (a[i] + b[i] - support[i])), "lift": float(support[i] * total / (a[i] * b[i])),
            "p": float(p[i]), "q": float(q[i]),
        }
        for i, (pair, _) in enumerate(found)
    ]  # fmt: skip


def disparity_filter(weights: dict[tuple[str, str], float]) -> dict[tuple[str, str], float]:
    """The significance α of each edge, the smaller of its two ends; small is strong.

    α = (1 − w / strength) ^ (degree − 1), Serrano et al. 2009, equation 2; an end of degree 1 says nothing (α = 1).
    """
    strength: Counter[str] = Counter()
    degree: Counter[str] = Counter()
    for ends, weight in weights.items():
        for end in ends:
            strength[end] += weight  # type: ignore[assignment]
            degree[end] += 1
    return {
        ends: min((1 - weight / strength[end]) ** (degree[end] - 1) if degree[end] > 1 else 1.0 for end in ends)
        for ends, weight in weights.items()
    }


def _communities(pairs: list[dict[str, Any]], seed: int) -> dict[str, int]:
    """Law → number of its community, the largest first."""
    import networkx as nx

    graph = nx.Graph()
    # Louvain depends on the order of nodes as well as on the seed.
    graph.add_nodes_from(sorted({pair[end] for pair in pairs for end in ("id_a", "id_b")}))
    graph.add_weighted_edges_from((pair["id_a"], pair["id_b"], pair["support"]) for pair in pairs)
    if not graph:
        return {}
    groups = nx.community.louvain_communities(graph, weight="weight", seed=seed)
    ordered = sorted(groups, key=lambda group: (-len(group), min(group)))
    return {law: number for number, group in enumerate(ordered, 1) for law in group}

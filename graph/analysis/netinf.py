"""NetInf: the edges over which things most likely spread, from the times at which places took them up.

Gomez-Rodriguez, Leskovec and Krause, "Inferring Networks of Diffusion and Influence", KDD 2010 (doi 10.1145/1835804.1835933).
Each cascade is explained by its most likely tree; an edge that is not in the network transmits with probability ε. Greedy
choice of the edge that adds most log-likelihood is within 1 − 1/e of the best network, since gains only shrink as edges
are added; so a gain is computed again only when it comes to the top. Whether one more edge is worth having is told by
Vuong's test of non-nested models (Vuong 1989, doi 10.2307/1912557), with one parameter more on the side of the larger
network, as in Linder and Desmarais' R package NetworkInference.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from graph.analysis.arrays import Floats, Ints, joined

# Probability factor of a transmission outside the network; the value of the authors' own program.
EPSILON = 1e-64
MODELS = ("exponential", "rayleigh", "log-normal")


@dataclass(frozen=True, slots=True)
class InferredEdge:
    """`source` passes things on to `target`: gain in log-likelihood, Vuong p, the cascades it explains, median delay."""

    source: str
    target: str
    gain: float
    p_value: float
    cascades: tuple[str, ...]
    median_delay: float


def log_density(model: str, parameters: Sequence[float]) -> Callable[[Floats], Floats]:
    """The log density of a delay: exponential(rate), rayleigh(scale) or log-normal(mean, deviation of the log)."""
    if model == "exponential":
        (rate,) = parameters
        return lambda d: np.asarray(math.log(rate) - rate * d)
    if model == "rayleigh":
        (scale,) = parameters
        return lambda d: np.asarray(np.log(d) - 2 * math.log(scale) - d**2 / (2 * scale**2))
    if model == "log-normal":
        mean, deviation = parameters
        constant = -math.log(deviation) - 0.5 * math.log(2 * math.pi)
        return lambda d: np.asarray(constant - np.log(d) - (np.log(d) - mean) ** 2 / (2 * deviation**2))
    raise ValueError(f"delay model {model!r} is unknown; allowed: {', '.join(MODELS)}")


def estimate_parameters(model: str, cascades: Mapping[str, Mapping[str, float]]) -> tuple[float, ...]:
    """Maximum-likelihood parameters from the delay of each adoption behind the latest earlier one of its cascade.

    Who passed it on is not known yet; the latest earlier adopter is the shortest delay that can be true.
    """
    delays = []
    for times in cascades.values():
        values = sorted(set(times.values()))
        behind = dict(zip(values[1:], values, strict=False))
        delays += [time - behind[time] for time in times.values() if time in behind]
    found = np.array(delays or [1.0])
    if model == "exponential":
        return (float(1 / found.mean()),)
    if model == "rayleigh":
        return (float(math.sqrt((found**2).mean() / 2)),)
    if model == "log-normal":
        # A deviation of nought would make every other delay impossible.
        return (float(np.log(found).mean()), float(max(np.log(found).std(), 0.25)))
    raise ValueError(f"delay model {model!r} is unknown; allowed: {', '.join(MODELS)}")


def infer_edges(
    cascades: Mapping[str, Mapping[str, float]],
    *,
    model: str = "exponential",
    parameters: Sequence[float] | None = None,
    max_edges: int | None = None,
    p_cutoff: float | None = None,
    epsilon: float = EPSILON,
) -> list[InferredEdge]:
    """The edges in the order in which they were chosen.

    `cascades` gives per cascade the time at which each node took it up; nodes of one time cannot have passed it to each
    other. Ends at `max_edges`, at the first edge whose p-value is above `p_cutoff`, or when no edge adds anything.
    """
    density = log_density(model, parameters or estimate_parameters(model, cascades))
    candidates = _Candidates(cascades, density, math.log(epsilon))
    chosen: list[InferredEdge] = []
    queue = [(-candidates.gain(index), index) for index in range(len(candidates.pairs))]
    heapq.heapify(queue)
    while queue and (max_edges is None or len(chosen) < max_edges):
        stale, index = heapq.heappop(queue)
        gain = candidates.gain(index)
        if gain <= 0:
            continue
        if gain < -stale and queue and gain < -queue[0][0]:
            heapq.heappush(queue, (-gain, index))
            continue
        edge = candidates.edge(index, gain)
        if p_cutoff is not None and edge.p_value > p_cutoff:
            break
        candidates.take(index)
        chosen.append(edge)
    return chosen


class _Candidates:
    """Possible edges, each with its log-weights in the cascades in which it could have happened.

    A slot is one adoption of one cascade; `best` holds the log-likelihood of its best parent in the network so far,
    above that of a transmission from outside.
    """

    def __init__(
        self,
        cascades: Mapping[str, Mapping[str, float]],
        density: Callable[[Floats], Floats],
        log_epsilon: float,
    ) -> None:
        self.names = sorted(cascades)
        nodes = sorted({node for times in cascades.values() for node in times})
        number = {node: index for index, node in enumerate(nodes)}
        sources, targets, slots, weights, delays = [], [], [], [], []
        owner: list[int] = []  # cascade of each slot
        for index, name in enumerate(self.names):
            members = sorted(cascades[name], key=lambda node: (cascades[name][node], node))
            times = np.array([cascades[name][node] for node in members], dtype=float)
            ids = np.array([number[node] for node in members])
            later, earlier = np.nonzero(times[:, None] > times[None, :])
            delay = times[later] - times[earlier]
            sources.append(ids[earlier])
            targets.append(ids[later])
            slots.append(later + len(owner))
            weights.append(density(delay) - log_epsilon)
            delays.append(delay)
            owner += [index] * len(members)
        self._owner = np.array(owner, dtype=np.int64)
        self._best = np.zeros(len(owner))
        source, target = joined(sources), joined(targets)
        order = np.lexsort((target, source))
        self._slots = joined(slots)[order]
        self._weights = np.concatenate(weights)[order] if weights else np.zeros(0)
        self._delays = np.concatenate(delays)[order] if delays else np.zeros(0)
        keys = source[order] * max(len(nodes), 1) + target[order]
        self._starts = np.flatnonzero(np.r_[True, keys[1:] != keys[:-1]]) if len(keys) else np.zeros(0, dtype=np.int64)
        self._stops = np.r_[self._starts[1:], len(keys)] if len(keys) else self._starts
        self.pairs = [
            (nodes[int(keys[start]) // len(nodes)], nodes[int(keys[start]) % len(nodes)]) for start in self._starts
        ]

    def _improvement(self, index: int) -> tuple[slice, Floats]:
        part = slice(int(self._starts[index]), int(self._stops[index]))
        return part, np.maximum(self._weights[part] - self._best[self._slots[part]], 0.0)

    def gain(self, index: int) -> float:
        """What the edge would add to the log-likelihood of all cascades."""
        return float(self._improvement(index)[1].sum())

    def edge(self, index: int, gain: float) -> InferredEdge:
        """The edge with its p-value and the cascades that it would explain better than what is there."""
        part, improvement = self._improvement(index)
        used = improvement > 0
        owners = self._owner[self._slots[part]]
        source, target = self.pairs[index]
        return InferredEdge(
            source,
            target,
            gain,
            self._vuong(improvement, owners),
            tuple(self.names[owner] for owner in owners[used]),
            float(np.median(self._delays[part][used])),
        )

    def _vuong(self, improvement: Floats, owners: Ints) -> float:
        """p of the null that the network with the edge is no nearer the truth, over the cascades as observations."""
        from scipy.stats import norm

        count = len(self.names)
        differences = np.zeros(count)
        np.add.at(differences, owners, improvement)
        differences -= 1 / count
        deviation = differences.std(ddof=1) if count > 1 else 0.0
        if deviation == 0:
            # One cascade, or all alike: nothing varies, nothing can be tested.
            return 1.0
        return float(norm.sf(differences.sum() / (deviation * math.sqrt(count))))

    def take(self, index: int) -> None:
        """Puts the edge into the network."""
        part, improvement = self._improvement(index)
        np.add.at(self._best, self._slots[part], improvement)

"""Arrays of the analyses: the types, and one array out of many."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


def joined(parts: list[Ints]) -> Ints:
    """The parts one behind the other; an empty array of none."""
    return np.concatenate(parts).astype(np.int64) if parts else np.zeros(0, dtype=np.int64)

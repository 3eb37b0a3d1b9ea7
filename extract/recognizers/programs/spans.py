"""Spans that are taken, looked up by place."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterable


class Spans:
    """Spans looked up by place: a report may be one line of millions of characters, so no list is walked."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._spans = sorted(spans)
        self._ends = {end for _, end in self._spans}

    def _around(self, at: int) -> list[tuple[int, int]]:
        """The spans that begin last before or at `at`; they may overlap, so a few are looked at."""
        index = bisect_right(self._spans, (at, 1 << 62))
        return self._spans[max(0, index - 4) : index]

    def cover(self, start: int, end: int) -> bool:
        """Whether one of them holds `[start, end)` whole."""
        return any(s <= start and end <= e for s, e in self._around(start))

    def split_at(self, at: int) -> bool:
        """Whether `at` lies inside one of them."""
        return any(s < at < e for s, e in self._around(at))

    def inside(self, start: int, end: int) -> bool:
        """Whether one of them begins in `[start, end)`."""
        index = bisect_right(self._spans, (start, -1))
        return index < len(self._spans) and self._spans[index][0] < end

    def begin_at(self, at: int) -> bool:
        """Whether one of them begins at `at`."""
        index = bisect_right(self._spans, (at, -1))
        return index < len(self._spans) and self._spans[index][0] == at

    def end_at(self, at: int) -> bool:
        """Whether one of them ends at `at`."""
        return at in self._ends

    def end_before(self, view: str, at: int) -> bool:
        """Whether one of them ends at `at`, or right before the closing mark that stands there."""
        return at in self._ends or (view[at - 1 : at] in ("”", '"') and at - 1 in self._ends)

    def add(self, start: int, end: int) -> None:
        """One more span."""
        insort(self._spans, (start, end))
        self._ends.add(end)

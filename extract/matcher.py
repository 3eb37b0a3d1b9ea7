"""Many names at once: one Aho-Corasick automaton over the names of a lexicon type."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

import ahocorasick_rs

T = TypeVar("T")


class Matcher(Generic[T]):
    """Finds names in text and gives what they stand for; several values may share one name."""

    def __init__(self, names: Iterable[tuple[str, T]], *, longest: bool = True) -> None:
        """`longest`: leftmost-longest, never overlapping; otherwise every occurrence of every name."""
        values: dict[str, list[T]] = {}
        for name, value in names:
            values.setdefault(name, []).append(value)
        self._values = list(values.values())
        self._longest = longest
        kind = ahocorasick_rs.MATCHKIND_LEFTMOST_LONGEST if longest else ahocorasick_rs.MATCHKIND_STANDARD
        self._automaton = ahocorasick_rs.AhoCorasick(list(values), matchkind=kind)

    def find(self, text: str) -> list[tuple[int, int, list[T]]]:
        """[(start, end, values)] in text order, offsets in characters."""
        values = self._values
        hits = self._automaton.find_matches_as_indexes(text, overlapping=not self._longest)
        return [(start, end, values[index]) for index, start, end in hits]

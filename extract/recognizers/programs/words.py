"""The words of the `ProgramWord` lexicons by their role, and patterns built from them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from extract.lexicon import Entry, Lexicons
from extract.recognizers.programs.marks import squeeze


class ProgramWords:
    """What the recognizer knows of verbs, particles, class nouns, slogans and the like."""

    def __init__(self, lexicons: Lexicons) -> None:
        self._by_role: dict[str, dict[str, Entry]] = {}
        for word in lexicons.entries("ProgramWord"):
            self._by_role.setdefault(word["role"], {})[word.name] = word
        self.slogans = {squeeze(name) for name in self.of("slogan")}

    def of(self, role: str) -> Mapping[str, Entry]:
        """The words of a role in the order of the lexicons; none where no word has it."""
        return self._by_role.get(role, {})

    def kinds(self, role: str) -> dict[str, str]:
        """The kind of program that each class noun of a role makes."""
        return {name: word["kind"] for name, word in self.of(role).items()}


def any_of(names: Iterable[str]) -> str:
    """An alternation of names, the longest first; what matches nothing for no names."""
    ordered = sorted(names, key=lambda name: (-len(name), name))
    return "|".join(re.escape(name) for name in ordered) if ordered else "$^"

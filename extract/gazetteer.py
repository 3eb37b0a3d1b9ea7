"""The gazetteer: places from province to township and zones, by code, by path and by name."""

from __future__ import annotations

from extract.lexicon import Lexicons
from extract.model import Place


class Gazetteer:
    """Every place in reach. A place's path and code are unique; a name seldom is."""

    def __init__(self, lexicons: Lexicons) -> None:
        self._by_code: dict[str, Place] = {}
        self._by_path: dict[str, Place] = {}
        self._by_name: dict[str, tuple[Place, ...]] = {}

    def get(self, code: str) -> Place | None:
        """The place with this code."""
        return self._by_code.get(code)

    def find_path(self, path: str) -> Place | None:
        """The place with this full path from the province."""
        return self._by_path.get(path)

    def named(self, name: str) -> tuple[Place, ...]:
        """All places that bear `name` as official or short name (高平市, 高平), highest level first."""
        return self._by_name.get(name, ())

    def parent(self, place: Place) -> Place | None:
        """The place one level up; None for a province."""
        return self._by_code.get(place.parent)

    def ancestors(self, place: Place) -> tuple[Place, ...]:
        """The places above, province first; empty for a province."""
        up = self.parent(place)
        return (*self.ancestors(up), up) if up else ()

    def within(self, ancestor: Place, name: str) -> tuple[Place, ...]:
        """Places of that name anywhere below `ancestor`."""
        return tuple(p for p in self.named(name) if p.path.startswith(ancestor.path + "/"))

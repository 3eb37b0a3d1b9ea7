"""The gazetteer: places from province to township and zones, by code, by path and by name.

Places come from lexicons of type `Place` (columns `level`, `parent`), towns and streets from those of type `Township`,
whose codes carry their county. Townships are read when first asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

from extract.lexicon import Entry, Lexicons
from extract.matcher import Matcher
from extract.model import Place

_RANK = {"province": 0, "prefecture": 1, "county": 2, "zone": 3, "township": 4, "village": 5}
# The classes of zones for short, and in full.
ZONE_FULL = {"高新区": "高新技术产业开发区", "经开区": "经济技术开发区", "高新技术开发区": "高新技术产业开发区"}
_ZONE_CLASS = re.compile(
    r"(?:国家)?(?:高新技术(?:产业)?|经济技术|经济|农业高新技术产业|综合|工业)?"
    r"(?:开发区|新区|园区|产业园区|保税区|示范区|试验区|实验区|度假区|管理区|合作区|新城|开发试验区)"
)
_TOWN = re.compile(r"(?:街道|镇|乡|苏木)$")


class Gazetteer:
    """Every place in reach. A place's path and code are unique; a name seldom is."""

    def __init__(self, lexicons: Lexicons) -> None:
        self.lexicons = lexicons
        self._by_code: dict[str, Place] = {}
        self._by_path: dict[str, Place] = {}
        self._by_name: dict[str, tuple[Place, ...]] = {}
        self.entries: dict[str, Entry] = {}  # code → row, with its aliases
        self._reach: dict[str, Matcher[Place]] = {}
        self._seen = ""  # the text that `_found` is of
        self._found: dict[tuple[str, int, int], list[tuple[int, int, str]]] = {}
        entries = sorted(lexicons.entries("Place"), key=lambda e: (_RANK.get(e["level"], 9), e.id))
        named: dict[str, list[Place]] = {}
        for entry in entries:
            up = self._by_code.get(entry["parent"])
            path = f"{up.path}/{entry.name}" if up else entry.name
            place = Place(entry.id, entry.name, path, entry["level"], entry["parent"])
            self._by_code[entry.id] = place
            self._by_path[path] = place
            self.entries[entry.id] = entry
            for name in (entry.name, *entry.aliases, *entry.weak_aliases):
                named.setdefault(name, []).append(place)
            # 沧州渤海新区 is 渤海新区 at home; 石家庄高新技术产业开发区 has no name without its city.
            short = up.name[:-1] if up is not None and place.level == "zone" else ""
            own = place.name.removeprefix(path.partition("/")[0][:-1])  # 河北唐山芦台经济开发区, 唐山市汉沽管理区
            own = own.removeprefix(up.name).removeprefix(short) if up is not None else own
            if short and own != place.name and not _ZONE_CLASS.fullmatch(own):
                named.setdefault(own, []).append(place)
        self._by_name = {name: tuple(places) for name, places in named.items()}

    @cached_property
    def _towns_by_county(self) -> dict[str, list[tuple[str, str]]]:
        towns: dict[str, list[tuple[str, str]]] = {}
        for path in self.lexicons.paths_of("Township"):
            # 40,000 rows: read without building an Entry for each.
            for line in lexicon_rows(path):
                code, _, name = line.partition("\t")
                towns.setdefault(code[:6], []).append((code, name.partition("\t")[0]))
        return towns

    @cached_property
    def _towns_by_name(self) -> dict[str, list[str]]:
        names: dict[str, list[str]] = {}
        for towns in self._towns_by_county.values():
            for code, name in towns:
                names.setdefault(name, []).append(code)
        return names

    def get(self, code: str) -> Place | None:
        """The place with this code."""
        place = self._by_code.get(code)
        if place is None and len(code) == 9 and code.isdigit():
            # A prefecture without counties holds its towns itself.
            county = code[:6] if code[:6] in self._by_code else code[:4]
            return next((town for town in self.towns(county) if town.code == code), None)
        return place

    def find_path(self, path: str) -> Place | None:
        """The place with this full path from the province."""
        place = self._by_path.get(path)
        if place is None and "/" in path:
            up, _, name = path.rpartition("/")
            county = self._by_path.get(up)
            if county:
                return next((town for town in self.towns(county.code) if town.name == name), None)
        return place

    def named(self, name: str) -> tuple[Place, ...]:
        """All places that bear `name` as official or short name (高平市, 高平), highest level first."""
        places = self._by_name.get(name, ())
        if not places and _TOWN.search(name):
            codes = self._towns_by_name.get(name, ())
            return tuple(town for code in codes if (town := self.get(code)) is not None)
        return places

    @cached_property
    def words(self) -> frozenset[str]:
        """Names of places that are common words (公安, 和平): alone they are no sign of the place."""
        return frozenset(self.lexicons.names("PlaceWord"))

    def names(self) -> Iterator[str]:
        """Every name above the township, short names included."""
        yield from self._by_name

    @cached_property
    def matcher(self) -> Matcher[str]:
        """Finds every name above the township."""
        return Matcher([(name, name) for name in self._by_name])

    def find_names(self, text: str, start: int, end: int) -> list[tuple[int, int, str]]:
        """[(start, end, name)] of the names above the township in `text[start:end]`, offsets in `text`.

        Several recognizers ask for the same span of the same text one after another: it is scanned once.
        """
        return self._scan("", self.matcher, text, start, end)

    def find_towns(self, place: Place, text: str, start: int, end: int) -> list[tuple[int, int, str]]:
        """The towns that a report of `place` calls by name alone, in `text[start:end]`; see `towns_in_reach`."""
        return self._scan(place.path, self.towns_in_reach(place), text, start, end)

    def _scan(self, key: str, matcher: Matcher[Any], text: str, start: int, end: int) -> list[tuple[int, int, str]]:
        if text is not self._seen:
            self._seen, self._found = text, {}
        span = (key, start, end)
        if span not in self._found:
            self._found[span] = [
                (s + start, e + start, v[0] if isinstance(v[0], str) else v[0].name)
                for s, e, v in matcher.find(text[start:end])
            ]
        return self._found[span]

    def towns(self, county_code: str) -> list[Place]:
        """Towns, townships and streets of a county, or of a prefecture that has no counties."""
        county = self._by_code.get(county_code)
        if county is None:
            return []
        key = county_code
        if county.level == "prefecture":
            fillers = (county_code + "00", county_code + "01")
            key = next((k for k in fillers if k in self._towns_by_county and k not in self._by_code), "")
        elif key not in self._towns_by_county:
            # A county under its earlier name had, but for mergers, the towns of its successor.
            key = self.entries[county_code].successor or key
        listed = [
            Place(code, name, f"{county.path}/{name}", "township", county_code)
            for code, name in self._towns_by_county.get(key, ())
        ]
        return listed + [p for p in self._own_towns if p.parent == county_code]

    @cached_property
    def _own_towns(self) -> list[Place]:
        """Townships that stand in lexicons of places."""
        return [p for p in self._by_code.values() if p.level == "township"]

    def counties(self, place: Place) -> list[Place]:
        """The county-level places below `place`, itself if it is one."""
        if place.level in ("county", "zone"):
            return [place]
        prefix = place.path + "/"
        below = [p for p in self._by_code.values() if p.level == "county" and p.path.startswith(prefix)]
        return below or ([place] if place.level == "prefecture" else [])

    def towns_in_reach(self, place: Place) -> Matcher[Place]:
        """The towns that a report of `place` calls by name alone: those of its counties, or of the county it lies in."""
        if place.path not in self._reach:
            # One report follows another of the same place at best: a bounded cache is enough.
            if len(self._reach) > 64:
                self._reach.clear()
            towns: list[Place] = []
            if place.level != "province":
                root = self.parent(place) or place if place.level in ("township", "zone") else place
                towns = [town for county in self.counties(root) for town in self.towns(county.code)]
                towns += [town for zone in self._zones_below(root) for town in self.towns(zone.code)]
            if place.level == "township" and place not in towns:
                towns.append(place)
            self._reach[place.path] = Matcher([(town.name, town) for town in towns])
        return self._reach[place.path]

    def _zones_below(self, place: Place) -> list[Place]:
        """The zones right below a prefecture, some of which hold towns of their own."""
        if place.level != "prefecture":
            return []
        return [p for p in self._by_code.values() if p.level == "zone" and p.parent == place.code]

    def named_in_reach(self, place: Place, name: str) -> tuple[Place, ...]:
        """The towns of that name among those that a report of `place` calls by name alone."""
        return tuple(
            town for _, _, towns in self.towns_in_reach(place).find(name) for town in towns if town.name == name
        )

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

    def at(self, candidates: tuple[Place, ...], year: int | None) -> tuple[Place, ...]:
        """The candidates that bore their name in `year`, without the year those of today; all where none did."""
        if len(candidates) < 2:
            return candidates
        kept = []
        for place in candidates:
            entry = self.entries.get(place.code)
            since, until = (entry.since, entry.until) if entry else (None, None)
            if (until is None or (year is not None and year < until)) and not (since and year and year < since):
                kept.append(place)
        if year is not None:
            # Before a place moved, its name stood for what it was then alone.
            older = {self.entries[p.code].successor for p in kept if p.code in self.entries}
            kept = [p for p in kept if p.code not in older]
        return tuple(kept) or candidates

    def zone(self, parent: Place, surface: str, kind: str) -> Place:
        """The zone that `surface` names (合肥高新区, with its class `kind`), listed or not."""
        full = surface.replace(kind, ZONE_FULL.get(kind, kind)) if kind else surface
        tries = [surface, full]
        name = full
        if surface.startswith(parent.name):
            # 合肥市高新区 is called 合肥高新技术产业开发区, and 陕西省西咸新区 西咸新区.
            own = full.removeprefix(parent.name)
            short = parent.name[:-1] if len(parent.name) > 2 else parent.name
            name = short + own if own == ZONE_FULL.get(kind, kind) else own
            tries += [short + surface.removeprefix(parent.name), short + own, own]
        for known in (self.named(words) for words in tries):
            zones = [p for p in known if p.level == "zone" and p.path.startswith(parent.path.split("/")[0])]
            if len(zones) == 1:
                return zones[0]
        return Place(f"zone:{parent.path}/{name}", name, f"{parent.path}/{name}", "zone", parent.code)

    def choose(self, candidates: tuple[Place, ...], reporter: Place | None, year: int | None = None) -> Place | None:
        """The one candidate that a report of `reporter` on `year` means, or None: its own chain first, then what lies
        below it, then the same prefecture, the same province, then a name that is unique in the country."""
        candidates = self.at(tuple({p.path: p for p in candidates}.values()), year)
        if len(candidates) == 1:
            return candidates[0]
        if reporter is not None:
            own = {reporter.path, *(p.path for p in self.ancestors(reporter))}
            rings = [[p for p in candidates if p.path in own]]
            for ring in (reporter, *reversed(self.ancestors(reporter))):
                rings.append([p for p in candidates if p.path.startswith(ring.path + "/")])
            for found in rings:
                if len(found) == 1:
                    return found[0]
                if found:
                    break
        # 荆州 is the prefecture and not the district of that name in it; 吉林 may be the province or the prefecture.
        top = min(candidates, key=lambda p: len(p.path), default=None)
        if top is not None and top.level == "prefecture":
            if all(p is top or p.path.startswith(top.path + "/") for p in candidates):
                return top
        return None


def lexicon_rows(path: Path) -> list[str]:
    """The lines of a lexicon behind its header."""
    lines = path.read_text(encoding="utf-8").split("\n")
    head = next(i for i, line in enumerate(lines) if not line.startswith("#"))
    return [line for line in lines[head + 1 :] if line]

"""Canonical names of programs: the lexicon's where it knows the name, else the surface without its marks."""

from __future__ import annotations

import re
from collections import Counter

from extract.fold import fold
from extract.gazetteer import Gazetteer
from extract.lexicon import Lexicons
from extract.model import Document, Mention, Place

_MARKS = re.compile(r"[“”‘’\"'、\s]")
_QUOTED = re.compile(r"“([^”]+)”")
_LEVEL = re.compile(r"^(?:全(?P<all>省|市|区|县|州)|(?P<level>省|市|县|区)级|本(?P<own>省|市|区|县))")
_BATCH = re.compile(r"(?:首批|第[一二三四五六七八九十]+批|20\d\d年度?)")


class Linker:
    """Gives every PROGRAM mention its canonical name."""

    def __init__(self, lexicons: Lexicons, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._by_name = {}
        for entry in lexicons.entries("Program"):
            for name in (entry.name, *entry.aliases):
                self._by_name[_MARKS.sub("", fold(name))] = entry

    def link_mentions(self, doc: Document, mentions: list[Mention]) -> None:
        """Sets `canonical`; a name used bare elsewhere in the report lends its bare form to the quoted one."""
        bare: set[str] = set()
        variants: dict[str, Counter[str]] = {}
        programs = [m for m in mentions if m.type == "PROGRAM"]
        for mention in programs:
            surface = doc.view[mention.start : mention.end]
            if "“" not in surface:
                bare.add(_MARKS.sub("", surface))
            elif mention.entry is None and (quoted := _QUOTED.search(surface)):
                variants.setdefault(_MARKS.sub("", quoted.group(1)), Counter())[_MARKS.sub("", surface)] += 1
        for mention in programs:
            surface = doc.view[mention.start : mention.end]
            name = _BATCH.sub("", _MARKS.sub("", surface))
            if mention.attributes.get("kind") == "honour":
                mention.canonical = self._resolve(name, doc.place)
                continue
            if mention.entry is not None:
                mention.canonical = mention.entry.name
                continue
            quoted = _QUOTED.search(surface)
            inside = _MARKS.sub("", quoted.group(1)) if quoted else ""
            if inside in bare and surface.startswith("“"):
                name = inside
            elif len(variants.get(inside, ())) > 1:
                # One name under several class nouns (“…”模式, “…”集成改革): a reform where one of them says so.
                name = min(variants[inside].items(), key=lambda v: (not v[0].endswith("改革"), -v[1], v[0]))[0]
            entry = self._by_name.get(name)
            if entry is not None:
                mention.entry = entry
                mention.canonical = entry.name
                mention.attributes.update(kind=entry["kind"], tier=entry["tier"], origin="lexicon")
            else:
                mention.canonical = name.replace("(", "（").replace(")", "）")

    def _resolve(self, name: str, place: Place | None) -> str:
        """An honour with 全省, 省级, 全市 spelled out as the place that gives it."""
        name = name.replace("(", "（").replace(")", "）")
        match = _LEVEL.match(name)
        if not match or place is None:
            return name
        word = match.group("all") or match.group("level") or match.group("own")
        rank = {
            "省": ("province",),
            "市": ("prefecture", "county"),
            "州": ("prefecture",),
            "区": ("county", "province"),
            "县": ("county",),
        }
        chain = [*self._gazetteer.ancestors(place), place]
        for level in rank[word]:
            for candidate in chain:
                if candidate.level == level and (level != "county" or candidate.name.endswith(word)):
                    return candidate.name + name[match.end() :]
        if word == "省" and "/" in place.path:
            return place.parts[0] + name[match.end() :]
        return name

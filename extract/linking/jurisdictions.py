"""Jurisdictions: the one place that a name means in this report, else candidates and no canonical name."""

from __future__ import annotations

import re

from extract.gazetteer import Gazetteer
from extract.lexicon import Lexicons
from extract.model import Document, Mention

_VILLAGE = re.compile(r"(?:镇|乡|街道|苏木)([\u4e00-\u9fff]{1,5}(?:村|社区))$")


class Linker:
    """Gives every JURISDICTION mention its full path from the province."""

    def __init__(self, lexicons: Lexicons, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def link_mentions(self, doc: Document, mentions: list[Mention]) -> None:
        for mention in mentions:
            if mention.type != "JURISDICTION" or mention.canonical:
                continue
            candidates = mention.entry or ()
            place = self._gazetteer.choose(candidates, doc.place, doc.year)
            if mention.rule == "place.town_at_large" and len(candidates) > 1:
                place = None  # the nearest of several towns is a guess: no list holds all
            if place is None:
                mention.candidates = tuple(p.path for p in candidates)
                continue
            path = place.path
            if mention.rule == "place.village":
                surface = doc.view[mention.start : mention.end]
                village = _VILLAGE.search(surface)
                if village is None and place.name in surface:
                    surface = surface.rpartition(place.name)[2]  # 柯城区余东村
                path += "/" + (village.group(1) if village else surface)
            mention.canonical = path
            mention.attributes = {"code": place.code, "level": "village" if path != place.path else place.level}

"""Jurisdictions: places named by name, alone or in a chain (浙江省义乌市, 石桥镇柳湾村).

Official names count wherever their borders are plausible. Short names (义乌) count for the reporter and the places
above it, and elsewhere only in the context of a visit, a model or a list, since most of them are common words.
Towns and streets count inside the reporter's own counties, villages behind their town.
"""

from __future__ import annotations

import re

from extract.gazetteer import Gazetteer
from extract.lexicon import Lexicons
from extract.matcher import Matcher
from extract.model import Document, Mention, Place

EXAMPLES: list[tuple[str, list[str]]] = [
    ("组织人员到义乌市考察学习。", ["义乌市"]),
    ("赴浙江省义乌市、江苏省昆山市学习先进经验。", ["浙江省义乌市", "江苏省昆山市"]),
    ("借鉴义乌经验。", ["义乌"]),
]
NEAR_MISSES: list[str] = [
    "推进依法行政和法治政府建设。",
    "提高青少年法治意识。",
    "人大代表和政协委员提出意见。",
    "全市各县(市、区)均已完成。",
    "我市城区面貌一新。",
]

_VISIT_BEFORE = re.compile(r"(?:到|赴|前往|借鉴|对标|学习|考察|来自|位于|如|与|和|及|、)$")
_VISIT = re.compile(r"(?:到|赴|前往|借鉴|对标|学习|考察)$")
_MODEL_AFTER = re.compile(r"(?:经验|模式|做法|样板|样本|等地|、|等)")
_CLASS_AFTER = re.compile(r"[省市县区州盟旗乡镇村路街河湖山江]|自治|高新|经开|开发|人民|政府")
_NAME_BEFORE = re.compile(r"(?:数字|法治|平安|智慧|美丽|健康|信用)$")  # 数字X, 法治X: names of campaigns, no places
_VILLAGE = re.compile(r"(?:[\u4e00-\u9fff]{1,5}?(?:村|社区))(?![民干委级务域])")
_VILLAGE_NOISE = re.compile(r"[的和与各等个全在对为是把每本]|行政|贫困|示范|试点")
_ZONE_TAIL = re.compile(
    r"(?:高新技术产业开发区|高新区|经济技术开发区|经济开发区|经开区|开发区|综合保税区|工业园区|新区)"
)


class Recognizer:
    """Yields JURISDICTION mentions; `entry` is the tuple of candidate places, lowest part of the chain."""

    def __init__(self, lexicons: Lexicons, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._words = set(lexicons.names("PlaceWord"))
        self._matcher = Matcher([(name, name) for name in gazetteer.names()])
        self._official = {place.name for name in gazetteer.names() for place in gazetteer.named(name)} | {
            alias for entry in gazetteer.entries.values() for alias in entry.aliases
        }
        self._towns: dict[str, Matcher[Place]] = {}

    def find_mentions(self, doc: Document) -> list[Mention]:
        view = doc.view
        found: list[Mention] = []
        own_short = self._own_short_names(doc.place)
        for start, end in (doc.title_span, doc.body_span):
            if end <= start:
                continue
            hits = [(s + start, e + start, v[0]) for s, e, v in self._matcher.find(view[start:end])]
            found += self._from_hits(doc, view, hits, own_short)
            found += self._own_towns(doc, view, start, end)
        return _merge_chains(view, found, self._gazetteer)

    def _own_short_names(self, place: Place | None) -> dict[str, Place]:
        """Short names of the reporter and of the places above it."""
        own: dict[str, Place] = {}
        if place is None:
            return own
        for up in (*self._gazetteer.ancestors(place), place):
            short = up.name[:-1]
            entry = self._gazetteer.entries.get(up.code)
            for name in entry.weak_aliases if entry else ((short,) if len(short) >= 2 else ()):
                own[name] = up
        return own

    def _from_hits(
        self, doc: Document, view: str, hits: list[tuple[int, int, str]], own_short: dict[str, Place]
    ) -> list[Mention]:
        found: list[Mention] = []
        last_end = -1
        for start, end, name in hits:
            candidates = self._gazetteer.named(name)
            is_own = name in own_short
            if name in self._official:
                in_chain = start == last_end
                if (name in self._words or len(name) == 2) and not in_chain and not self._is_own(candidates, doc.place):
                    continue
                rule = "place.name"
            elif is_own:
                if _ZONE_TAIL.match(view, end) or _NAME_BEFORE.search(view, max(0, start - 2), start):
                    continue
                if _CLASS_AFTER.match(view, end) or (
                    name in self._words and name != (doc.place.name[:-1] if doc.place else "")
                ):
                    continue
                candidates, rule = (own_short[name],), "place.own_short"
            else:
                listed = bool(_VISIT_BEFORE.search(view[max(0, start - 3) : start])) and bool(
                    _MODEL_AFTER.match(view, end)
                )
                if all(p.level == "county" for p in candidates):
                    # Hundreds of county names are words: only a visit, or a model taken over, tells.
                    listed = listed and bool(_VISIT.search(view[max(0, start - 3) : start]))
                if not listed or name in self._words or _CLASS_AFTER.match(view, end):
                    continue
                rule = "place.short"
            found.append(Mention("JURISDICTION", start, end, rule, entry=candidates))
            last_end = end
        return found

    def _is_own(self, candidates: tuple[Place, ...], place: Place | None) -> bool:
        return place is not None and any(
            c.path == place.path or place.path.startswith(c.path + "/") for c in candidates
        )

    def _own_towns(self, doc: Document, view: str, start: int, end: int) -> list[Mention]:
        place = doc.place
        if place is None or place.level not in ("county", "township", "prefecture", "zone"):
            return []
        key = place.path
        if key not in self._towns:
            root = place
            if place.level in ("township", "zone"):
                root = self._gazetteer.parent(place) or place
            towns = [town for county in self._gazetteer.counties(root) for town in self._gazetteer.towns(county.code)]
            names = [(town.name, town) for town in towns] or [(place.name, place)]
            if place.level == "township":
                names += [(place.name, place), (re.sub("(?:街道|镇|乡)$", "", place.name), place)]
            # One report follows another of the same place at best: a bounded cache is enough.
            if len(self._towns) > 64:
                self._towns.clear()
            self._towns[key] = Matcher([(name, town) for name, town in names if len(name) >= 2])
        found = []
        for at, stop, towns in self._towns[key].find(view[start:end]):
            at, stop = at + start, stop + start
            name = view[at:stop]
            if not re.search("(?:街道|镇|乡|苏木)$", name) and _CLASS_AFTER.match(view, stop):
                continue
            village = _VILLAGE.match(view, stop)
            if village and not _VILLAGE_NOISE.search(village.group()):
                found.append(Mention("JURISDICTION", at, village.end(), "place.village", entry=tuple(towns)))
                continue
            found.append(Mention("JURISDICTION", at, stop, "place.town", entry=tuple(towns)))
        return found


def _merge_chains(view: str, mentions: list[Mention], gazetteer: Gazetteer) -> list[Mention]:
    """Adjacent names of which each lies in the one before become one mention."""
    merged: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        last = merged[-1] if merged else None
        if last is not None and mention.start < last.end:
            continue
        if last is not None and mention.start == last.end:
            inside = tuple(p for p in mention.entry if any(p.path.startswith(up.path + "/") for up in last.entry))
            if inside:
                rule = mention.rule if mention.rule == "place.village" else "place.chain"
                merged[-1] = Mention("JURISDICTION", last.start, mention.end, rule, entry=inside)
                continue
        merged.append(mention)
    return merged

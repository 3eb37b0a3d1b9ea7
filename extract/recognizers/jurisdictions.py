"""Jurisdictions: places named by name, alone or in a chain (浙江省义乌市, 石桥镇柳湾村).

Official names count wherever their borders are plausible. Short names (义乌) count for the reporter and the places
above it, and elsewhere only in the context of a visit, a model or a list, since most of them are common words.
Towns and streets count inside the reporter's own counties, villages behind their town.
"""

from __future__ import annotations

import re

from extract.gazetteer import Gazetteer
from extract.lexicon import Lexicons
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
_VISIT = re.compile(r"(?:到|赴|前往|借鉴|对标|学习|考察|参照|引进|推广)(?:了)?$")
_MODEL_AFTER = re.compile(r"(?:经验|模式|做法|样板|样本|等地|、|等|学习|考察|取经|观摩|先进|调研)")
_MODEL_NEAR = re.compile(r"[^,。;]{0,12}?(?:经验|模式|做法|样板|样本|等|学习|考察|取经|观摩|先进|调研)")
_CLASS_AFTER = re.compile(
    r"[省市县区州盟旗乡镇村路街河湖山江]|自治|高新|经开|开发|人民|政府|景区|风景|机场|大道|[东西南北]站|港|海关|都市圈|[\u4e00-\u9fff]{0,2}(?:国际机场|校区)|北路|南路|东路|西路|中路|大桥|火车站|高铁|高速"
)
# Papers, stations, schools, banks: a place inside the name of one is not named.
_HOUSE_AFTER = re.compile(
    r"(?:第[一二三四五六七八九十]+|人民|中心|实验|职业|职业技术|农村商业|农商|农村信用|科技|师范|工业|理工|财经|政法|医科|中医药?|广播|卫星|政务|普法|法[治制])*"
    r"(?:大学|学院|医院|银行|中学|小学|幼儿园|学校|日报|晚报|晨报|卫视|电视台|广播电视台|广播电台|报|信息刊|政务信息|政务(?:服务)?网|新闻网|新闻联播|新闻|频道|在线|网)"
    r"|第?[一二三四五六七八九十]{1,2}中(?!心)"
)
_NAME_BEFORE = re.compile(
    r"(?:数字|法治|平安|智慧|美丽|健康|信用|清廉|诚信|文明|善治)$"
)  # 数字X, 法治X: names of campaigns, no places
_FREE_TRADE = re.compile(
    r"中国\((?P<place>[\u4e00-\u9fff]{2,4})\)自由贸易(?:试验区|港)(?:[\u4e00-\u9fff]{2,5}?(?:新片区|片区))?"
)
_VILLAGE = re.compile(r"(?:[\u4e00-\u9fff]{1,5}?(?:村|社区))(?![民干委级务域])")
_VILLAGE_NOISE = re.compile(r"[的和与各等个全在对为是把每本该某]|行政|贫困|示范|试点|先进|法治|美丽|新农|城中|文明")
# In a report of a town its villages are called without it, surest where they won something.
_WON = re.compile(
    r"(?<![\u4e00-\u9fff])(?P<list>[\u4e00-\u9fff]{2,5}?(?:村|社区)(?:[、和][\u4e00-\u9fff]{2,5}?(?:村|社区))*)"
    r"(?:等[^,。;]{0,8}?(?:村|社区))?(?:分别|均|先后|成功)*(?:被|获评|获得|荣获|入选|当选|创建为|创成)"
)
_EACH = re.compile(r"[^、和]+")
_ZONE_TAIL = re.compile(
    r"(?:高新技术产业开发区|高新区|经济技术开发区|经济开发区|经开区|开发区|综合保税区|工业园区|新区)"
)


# Where a prefecture or a province by its short name stands as a partner, a goal or a model.
_TOWARDS = re.compile(
    r"(?:到|赴|前往|去往|同|与|向|参加|学习|借鉴|参照|对照|对标|引进|引入|推广|会同|联合|帮扶|支援|支持|协同)(?:了)?$"
)
_COPIED = re.compile(r"(?:赴|前往|学习|借鉴|参照|对标|引进|引入|推广)(?:了)?$")
_TAIL = re.compile(
    r"(?:等)?(?:[二两三四五六七八九十]|\d+个?)?(?:省市|县市|市县|县区|区县|地市|省|市|县|区|州|旗|地)(?![\u4e00-\u9fff]?长)"
)
_BETWEEN = re.compile("[、和与及]|以及")
_TOWN_BEHIND = re.compile(r"[\u4e00-\u9fff]{1,5}?(?:街道|镇|乡|苏木)(?![村长级民])")
# Several villages in a row, at the head of a clause of a town's report.
_ROW = re.compile(
    r"(?<![\u4e00-\u9fff])(?P<list>[\u4e00-\u9fff]{2,5}?(?:村|社区)(?:[、和及][\u4e00-\u9fff]{2,5}?(?:村|社区))+)(?![民干委级务域])"
)


class Recognizer:
    """Yields JURISDICTION mentions; `entry` is the tuple of candidate places, lowest part of the chain."""

    def __init__(self, lexicons: Lexicons, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._words = set(lexicons.names("PlaceWord"))
        self._official = {place.name for name in gazetteer.names() for place in gazetteer.named(name)} | {
            alias for entry in gazetteer.entries.values() for alias in entry.aliases
        }

    def find_mentions(self, doc: Document) -> list[Mention]:
        view = doc.view
        found: list[Mention] = []
        own_short = self._own_short_names(doc.place)
        for start, end in (doc.title_span, doc.body_span):
            if end <= start:
                continue
            hits = self._gazetteer.find_names(view, start, end)
            found += self._from_hits(doc, view, hits, own_short)
            found += self._own_towns(doc, view, start, end)
            found += self._free_trade(view, start, end)
        return self._towns_behind(view, _merge_chains(view, found, self._gazetteer))

    def _towns_behind(self, view: str, mentions: list[Mention]) -> list[Mention]:
        """Towns and villages of other places, named right behind their county: 诸暨市枫桥镇, 台江县台盘村."""
        for mention in mentions:
            places: tuple[Place, ...] = mention.entry or ()
            if mention.rule not in ("place.name", "place.chain") or len(places) != 1:
                continue
            place = places[0]
            if place.level not in ("county", "prefecture") or view[mention.end - 1] not in "市县区旗":
                continue
            town = _TOWN_BEHIND.match(view, mention.end)
            if town and (towns := self._gazetteer.named_in_reach(place, town.group())):
                village = _VILLAGE.match(view, town.end())
                named = village is not None and not _VILLAGE_NOISE.search(village.group())
                mention.end = village.end() if village and named else town.end()
                mention.rule = "place.village" if named else "place.chain"
                mention.entry = towns
        return mentions

    def _free_trade(self, view: str, start: int, end: int) -> list[Mention]:
        """Free trade zones and their areas, which are named by form."""
        found = []
        for match in _FREE_TRADE.finditer(view, start, end):
            listed = tuple(p for p in self._gazetteer.named(match.group()) if p.level == "zone")
            if not listed:
                name = match.group().replace("(", "（").replace(")", "）")
                listed = tuple(
                    Place(f"zone:{up.path}/{name}", name, f"{up.path}/{name}", "zone", up.code)
                    for up in self._gazetteer.named(match.group("place"))
                    if up.level == "province"
                )
            found.append(Mention("JURISDICTION", match.start(), match.end(), "place.free_trade", entry=listed))
        return found

    def _own_short_names(self, place: Place | None) -> dict[str, Place]:
        """Short names of the reporter and of the places above it."""
        own: dict[str, Place] = {}
        if place is None:
            return own
        for up in (*self._gazetteer.ancestors(place), place):
            short = up.name[:-1]
            entry = self._gazetteer.entries.get(up.code)
            for name in (entry.weak_aliases if entry else ()) or ((short,) if len(short) >= 2 else ()):
                own[name] = up
        return own

    def _from_hits(
        self, doc: Document, view: str, hits: list[tuple[int, int, str]], own_short: dict[str, Place]
    ) -> list[Mention]:
        found: list[Mention] = []
        listed = self._listed(hits, view)
        full: dict[
            str, tuple[int, tuple[Place, ...]]
        ] = {}  # short name: where its place was first named in full, and the place
        for _, end, name in hits:
            if name in self._official and len(name) > 2:
                full.setdefault(name[:-1], (end, self._gazetteer.named(name)))
        for index, (start, end, name) in enumerate(hits):
            candidates = self._gazetteer.named(name)
            if name[-1] == "市" and view.startswith("场", end) and self._gazetteer.named(name[:-1]):
                end, name = end - 1, name[:-1]  # 大连市场监管部门
            last_end = found[-1].end if found else -1
            zone = _ZONE_TAIL.match(view, end)
            if zone and (parent := self._gazetteer.choose(candidates, doc.place, doc.year)) and parent.level != "zone":
                if parent.level == "prefecture" or (name not in self._words and parent.level == "county"):
                    place = self._gazetteer.zone(parent, view[start : zone.end()], zone.group())
                    found.append(Mention("JURISDICTION", start, zone.end(), "place.zone", entry=(place,)))
                continue
            if _HOUSE_AFTER.match(view, end):
                continue
            if chained := self._chained(hits, index, view):
                if found and found[-1].end > start:
                    continue
                rule = "place.chain"
                end, candidates = chained
            elif name in self._official:
                in_chain = start == last_end
                if (name in self._words or len(name) == 2) and not in_chain and not self._is_own(candidates, doc.place):
                    continue
                rule = "place.name"
            elif name in own_short:
                if _ZONE_TAIL.match(view, end) or _NAME_BEFORE.search(view, max(0, start - 2), start):
                    continue
                if _CLASS_AFTER.match(view, end) or (
                    name in self._words and name != (doc.place.name[:-1] if doc.place else "")
                ):
                    continue
                if name in self._words and "、" in view[max(0, start - 1) : start] + view[end : end + 1]:
                    continue  # 南部、北部; 平安、和谐: one of a list of words
                candidates, rule = (own_short[name],), "place.own_short"
            elif _CLASS_AFTER.match(view, end):
                continue
            elif (
                found and found[-1].rule == "place.below" and start == last_end + 1 and view[last_end] in "、和"
                and (below := self._below(candidates, doc.place))
            ):  # fmt: skip
                candidates, rule = below, "place.below"  # the next of the list
            elif self._opens_list(hits, index, view, doc.place):
                candidates, rule = self._below(candidates, doc.place), "place.below"
            elif index in listed:
                rule = "place.list"
            elif name in self._words:
                continue
            elif name in full and full[name][0] <= start and not _NAME_BEFORE.search(view, max(0, start - 2), start):
                candidates, rule = full[name][1], "place.again"  # 榕江县 … 榕江
            elif (
                found and found[-1].rule in _LISTS and start == last_end + 1 and view[last_end] in "、和"
                and _MODEL_NEAR.match(view, end)
            ):  # fmt: skip
                rule = found[-1].rule
            elif (
                found and found[-1].rule in _LISTS and _NEXT_MODEL.fullmatch(view, last_end, start) and view[end] == "“"
            ):
                rule = found[-1].rule  # 学习上海“甲”、北京“乙”等经验
            elif self._is_visited(view, start, end, candidates):
                rule = "place.short"
            else:
                continue
            found.append(Mention("JURISDICTION", start, end, rule, entry=candidates))
        return found

    def _is_visited(self, view: str, start: int, end: int, candidates: tuple[Place, ...]) -> bool:
        """Whether a short name stands where a place that is visited or copied stands."""
        before = view[max(0, start - 3) : start]
        single = {p.level for p in candidates}
        if single <= {"province", "prefecture"} and _TOWARDS.search(before):
            return True
        if _COPIED.search(before) and (view.startswith("“", end) or len(candidates) == 1):
            return True
        if not _VISIT_BEFORE.search(before) or not _MODEL_AFTER.match(view, end):
            return False
        # Hundreds of county names are words: only a visit, or a model taken over, tells.
        return not all(p.level == "county" for p in candidates) or bool(_VISIT.search(before))

    def _listed(self, hits: list[tuple[int, int, str]], view: str) -> set[int]:
        """The hits that stand in a list of places: three or more, or two with 两地, 等市 behind them.

        At least two of them must be no common words, so that lists of words are none.
        """
        found: set[int] = set()
        run: list[int] = []
        for index, (start, end, name) in enumerate(hits):
            if run and start >= hits[run[-1]][1] and _BETWEEN.fullmatch(view, hits[run[-1]][1], start):
                run.append(index)
            elif not run or (start >= hits[run[-1]][1] and start != hits[run[-1]][1]):
                run = [index]
            elif start == hits[run[-1]][1] and _within(self._gazetteer, hits[run[-1]][2], name):
                run[-1] = index
            else:
                run = [index]
            sure = sum(hits[i][2] not in self._words for i in run)
            if (len(run) >= 3 and sure >= 2) or (len(run) == 2 and sure == 2 and _TAIL.match(view, end)):
                found.update(run)
        return found

    def _chained(self, hits: list[tuple[int, int, str]], index: int, view: str) -> tuple[int, tuple[Place, ...]] | None:
        """The end and the places of a chain that opens with a short name: 江苏昆山, 新疆墨玉县."""
        _start, end, name = hits[index]
        if name in self._official or index + 1 >= len(hits) or hits[index + 1][0] != end:
            return None
        _, stop, below = hits[index + 1]
        inside = _within(self._gazetteer, name, below)
        if below not in self._official and (_CLASS_AFTER.match(view, stop) or _HOUSE_AFTER.match(view, stop)):
            return None
        if below in self._official and len(below) < 3:
            return None
        return (stop, inside) if inside else None

    def _below(self, candidates: tuple[Place, ...], place: Place | None) -> tuple[Place, ...]:
        """The candidates that lie in the reporter."""
        return tuple(p for p in candidates if place is not None and p.path.startswith(place.path + "/"))

    def _opens_list(self, hits: list[tuple[int, int, str]], index: int, view: str, place: Place | None) -> bool:
        """Whether a list of short names of the reporter's own counties begins here: 在德清、长兴开展试点."""
        start, end, name = hits[index]
        if index + 1 >= len(hits) or not self._below(self._gazetteer.named(name), place):
            return False
        after, _, following = hits[index + 1]
        return (
            after == end + 1
            and view[end] in "、和"
            and not re.search(r"[\u4e00-\u9fff]$", view[start - 1 : start].translate(_OPENING))
            and bool(self._below(self._gazetteer.named(following), place))
            and not _NAME_BEFORE.search(view, max(0, start - 2), start)
        )

    def _is_own(self, candidates: tuple[Place, ...], place: Place | None) -> bool:
        return place is not None and any(
            c.path == place.path or place.path.startswith(c.path + "/") for c in candidates
        )

    def _own_towns(self, doc: Document, view: str, start: int, end: int) -> list[Mention]:
        place = doc.place
        if place is None or place.level not in ("county", "township", "prefecture", "zone"):
            return []
        found = []
        for at, stop, name in self._gazetteer.find_towns(place, view, start, end):
            if len(name) < 3 or _HOUSE_AFTER.match(view, stop):
                continue
            towns = self._gazetteer.named_in_reach(place, name)
            village = _VILLAGE.match(view, stop)
            if village and not _VILLAGE_NOISE.search(village.group()):
                found.append(Mention("JURISDICTION", at, village.end(), "place.village", entry=towns))
                continue
            found.append(Mention("JURISDICTION", at, stop, "place.town", entry=towns))
        if place.level == "township":
            found += self._of_town(place, view, start, end)
        return found

    def _of_town(self, town: Place, view: str, start: int, end: int) -> list[Mention]:
        """The town by its short name, and its villages where they won something."""
        found = []
        short = re.sub("(?:街道|镇|乡|苏木)$", "", town.name)
        if len(short) >= 2 and short not in self._words:
            for match in re.finditer(re.escape(short), view[start:end]):
                at, stop = match.start() + start, match.end() + start
                if (
                    not view.startswith(town.name, at)
                    and not _CLASS_AFTER.match(view, stop)
                    and not _HOUSE_AFTER.match(view, stop)
                    and not _NAME_BEFORE.search(view, max(0, at - 2), at)
                ):
                    found.append(Mention("JURISDICTION", at, stop, "place.town", entry=(town,)))
        for won in (*_WON.finditer(view, start, end), *_ROW.finditer(view, start, end)):
            for each in _EACH.finditer(view, *won.span("list")):
                if not _VILLAGE_NOISE.search(each.group()):
                    found.append(Mention("JURISDICTION", each.start(), each.end(), "place.village", entry=(town,)))
        return found


def _within(gazetteer: Gazetteer, name: str, below: str) -> tuple[Place, ...]:
    """The places called `below` that lie in a place called `name`."""
    ups = gazetteer.named(name)
    return tuple(p for p in gazetteer.named(below) if any(p.path.startswith(up.path + "/") for up in ups))


_NEXT_MODEL = re.compile(r"“[^“”\n。]{2,20}”[\u4e00-\u9fff]{0,4}[、和及与]")
_LISTS = {"place.short", "place.name", "place.chain", "place.list"}
_OPENING = {ord(character): " " for character in "在到赴对由以和与及是如"}


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

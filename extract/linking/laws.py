"""Laws: official titles, kinds and scopes; national ones by the lexicon, local ones as printed and by who issues them."""

from __future__ import annotations

import re

from extract.fold import fold
from extract.gazetteer import Gazetteer
from extract.lexicon import Entry, Lexicons
from extract.matcher import Matcher
from extract.model import Document, Mention, Place

_RANGE = re.compile(r"\(?((?:19|20)\d\d)年?(?:[—\-~至到]+)?((?:19|20)\d\d)年?\)")
_NATIONAL_BEFORE = re.compile(
    r"(?:中共中央|国务院|中央|中办|国办|全国|国家|司法部|最高人民法院|最高人民检察院|部|总局)(?:办公厅)?[、和]?(?:国务院(?:办公厅)?)?(?:印发(?:的|了)?|制定的|发布的|关于|出台的|的)?$"
)
_UP_BEFORE = re.compile(
    r"(省|市|县|区|自治区|州)(?:委|政府|人民政府|人大常委会|司法[厅局]|级)?(?:办公[厅室])?(?:印发(?:的|了)?|制定的|出台的|的)?$"
)
_ISSUED = re.compile(
    r"(?:制定|制发|印发|出台|发布|下发|编制|编印|修订|修改|完善|形成|建立|起草|审议|听取|研究|公布|公示|签订|推出|汇编|报送|提交|细化|拟定|拟订|草拟)[^。;]{0,60}$"
)
_OWN = re.compile(r"^(?:本[省市县区州镇乡]|我[省市县区州镇乡]|关于在?全[省市县区州镇乡]|全[省市县区州镇乡])")
_RELATIVE = re.compile(r"^(?:中共)?([省市县区州镇乡])(?:委|政府|人民政府|直|级|管)")
_YEARS_ONLY = re.compile(r"^20\d\d年(?:度)?")
_LAW_HEAD = re.compile(r"(?<![办方做])法$")
_LAW_END = re.compile(r"(?:(?<![办方做])法|条例)$")


class Linker:
    """Gives every LAW mention its title, `kind`, `scope` and, where a lexicon knows, `edition` and `superseded`."""

    def __init__(self, lexicons: Lexicons, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._known: dict[str, Entry] = {}
        for entry in lexicons.entries("Law"):
            for name in (entry.name, *entry.aliases):
                self._known[_key(name)] = entry
        self._heads = sorted(
            ((word.name, word["kind"]) for word in lexicons.entries("LawWord") if word["role"] == "head"),
            key=lambda head: -len(head[0]),
        )
        self._places = Matcher([(name, name) for name in gazetteer.names()])

    def link_mentions(self, doc: Document, mentions: list[Mention]) -> None:
        laws = [m for m in mentions if m.type == "LAW"]
        last: Mention | None = None
        for mention in laws:
            surface = doc.view[mention.start : mention.end]
            title = normalise_title(surface)
            entry = mention.entry or self._known.get(_key(title))
            if entry is not None:
                mention.canonical = entry.name
                mention.attributes = {"kind": entry["kind"], "scope": entry["scope"] or "国家"}
                edition = _edition(entry, doc.year)
                if edition:
                    mention.attributes["edition"] = edition
                if entry.until and doc.year and doc.year > entry.until:
                    mention.attributes["superseded"] = True
            else:
                mention.canonical, scope = self._local(doc, mention, title, last)
                mention.attributes = {"kind": self._kind(title, scope), "scope": scope}
            last = mention
        _merge_self_reports(laws)

    def _local(self, doc: Document, mention: Mention, title: str, last: Mention | None) -> tuple[str, str]:
        before = doc.view[max(0, mention.start - 70) : mention.start]
        scope = self._scope_of_title(title, doc.place)
        if not scope and mention.rule == "law.plan":
            return title, doc.place.path if doc.place else ""
        if not scope and _NATIONAL_BEFORE.search(before):
            scope = "国家"
        if not scope and (up := _UP_BEFORE.search(before)) and doc.place is not None:
            level = self._level_up(up.group(1)[-1], doc.place)
            scope = level.path if level else ""
        if not scope and title.startswith("中华人民共和国"):
            scope = "国家"
        if (
            not scope
            and last is not None
            and doc.view[last.end : mention.start] in ("", "、", "和", "及", "与", ",", "以及")
        ):
            scope = str(last.attributes.get("scope", ""))
            if scope == "国家" and not _LAW_END.search(title):
                scope = ""
        if not scope and _LAW_END.search(title):
            scope = "国家"
        if not scope and doc.place is not None and _ISSUED.search(before):
            scope = doc.place.path
        if scope == "国家" and _LAW_HEAD.search(title) and not title.startswith("中华人民共和国") and len(title) <= 24:
            title = "中华人民共和国" + title
        return title, scope

    def _scope_of_title(self, title: str, place: Place | None) -> str:
        """The place that the title begins with, behind a year and 中共; "" where it names none."""
        head = _YEARS_ONLY.sub("", title).removeprefix("中共").removeprefix("关于")
        if place is not None and place.level == "zone" and _same_zone(head, place.name):
            return place.path
        chain: Place | None = None
        behind = 0
        for start, end, values in self._places.find(head[:24]):
            if start != behind:
                break
            candidates = self._gazetteer.named(values[0])
            if (
                chain is None
                and not any(p.name == values[0] for p in candidates)
                and not self._is_own(candidates, place)
            ):
                break
            inside = tuple(p for p in candidates if chain is not None and p.path.startswith(chain.path + "/"))
            found = self._gazetteer.choose(inside or candidates, place)
            if found is None:
                break
            chain, behind = found, end
        if chain is None and place is not None:
            if head.startswith(place.name) or (len(place.name) > 2 and head.startswith(place.name[:-1])):
                return place.path
            if _OWN.match(head):
                return place.path
            if relative := _RELATIVE.match(head):
                up = self._level_up(relative.group(1), place)
                return up.path if up else ""
        if chain is not None and place is not None and place.path.startswith(chain.path + "/"):
            if head[behind:].startswith(place.name):
                return place.path
        return chain.path if chain else ""

    def _is_own(self, candidates: tuple[Place, ...], place: Place | None) -> bool:
        return place is not None and any(f"{place.path}/".startswith(f"{c.path}/") for c in candidates)

    def _level_up(self, word: str, place: Place) -> Place | None:
        """The reporter or the place above it that 省, 市, 县, 区 … mean in its report."""
        chain = (*self._gazetteer.ancestors(place), place)
        if word == "省":
            return chain[0]
        for up in reversed(chain):
            if up.name.endswith(word):
                return up
        return None

    def _kind(self, title: str, scope: str) -> str:
        bare = re.sub(r"（[^（）]*）$", "", title)
        for head, kind in self._heads:
            if bare.endswith(head):
                if kind == "administrative_regulation" and scope != "国家":
                    return "local_regulation"
                return kind
        return "normative_document"


def _same_zone(title: str, zone: str) -> bool:
    """Whether a title begins with the zone's name, in full or short: 高新技术产业开发区 or 高新区."""
    short = zone.replace("高新技术产业开发区", "高新区").replace("经济技术开发区", "经开区")
    kind = short[-3:]
    return title.startswith((zone, short, kind, "管委会"))


def normalise_title(surface: str) -> str:
    """The title as printed, without 《》 and blanks; brackets full width, ranges of years as （2021—2025年）."""
    title = re.sub(r"\s", "", surface)
    if title.startswith("《"):
        title = title[1:].removesuffix("》")
    title = title.replace("“", "").replace("”", "") if title.endswith("规划") and title.startswith("“") else title
    title = _RANGE.sub(r"(\1—\2年)", title)
    return title.replace("(", "（").replace(")", "）")


def _key(title: str) -> str:
    return re.sub(r"[\s“”〈〉《》、,·]", "", fold(title).replace("—", "-").replace("－", "-"))


def _edition(entry: Entry, year: int | None) -> str:
    """The edition in force in the report's year: the latest one not after it."""
    editions = [int(e) for e in entry["editions"].split(",") if e.strip().isdigit()]
    in_force = [e for e in editions if year is None or e <= year]
    return str(max(in_force)) if in_force else ""


def _merge_self_reports(laws: list[Mention]) -> None:
    """X关于…情况的报告 and X…情况报告 of the same year are one document, under the longer title."""
    keys: dict[str, list[Mention]] = {}
    for mention in laws:
        if mention.attributes.get("kind") == "report":
            keys.setdefault(re.sub(r"关于|的", "", mention.canonical), []).append(mention)
    for same in keys.values():
        longest = max((m.canonical for m in same), key=len)
        for mention in same:
            mention.canonical = longest

"""Institutions: official full names, with the place that a body serves resolved from the reporter."""

from __future__ import annotations

import re

from extract.gazetteer import ZONE_FULL, Gazetteer
from extract.lexicon import Entry, Lexicons
from extract.model import Document, Mention, Place

_CLASSES = {
    "省": ("省", "自治区", "市"),
    "自治区": ("自治区",),
    "市": ("市",),
    "县": ("县",),
    "区": ("区",),
    "州": ("州",),
    "盟": ("盟",),
    "旗": ("旗",),
    "镇": ("镇",),
    "乡": ("乡",),
    "街道": ("街道",),
    "自治州": ("自治州",),
    "自治县": ("自治县",),
    "自治旗": ("自治旗",),
    "地区": ("地区",),
    "地": ("地区",),
}


# Classes by which a zone, or a district called 新区, speaks of itself.
_SELF = {"新区", "高新区", "经开区", "开发区", "保税区", "园区", "度假区", "合作区", "示范区", "试验区", "实验区"}
_PARTY_BODIES = {"党组": "党组", "党委": "委员会"}  # a body's leading party group or committee


class Linker:
    """Gives every INSTITUTION mention its full name, its `kind` and the path of the place it `serves`."""

    def __init__(self, lexicons: Lexicons, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._bodies = {entry.id: entry for entry in lexicons.entries("Institution")}
        # Short names that mean another body in one province: (province, name, body).
        self._there = [(row["where"], row.name, self._bodies.get(row["body"])) for row in lexicons.entries("BodyThere")]

    def link_mentions(self, doc: Document, mentions: list[Mention]) -> None:
        for mention in mentions:
            if mention.type != "INSTITUTION" or mention.canonical or mention.entry is None:
                continue
            entry, word, body = mention.entry
            tail = str(mention.attributes.pop("tail", ""))
            if body.startswith("group_of:"):
                issuer, group = body.removeprefix("group_of:").rsplit(":", 1)
                mention.canonical = f"中共{issuer}{_PARTY_BODIES[group]}"
                mention.attributes = {"kind": "party", "serves": doc.place.path if doc.place else ""}
                continue
            if word == "国家" and entry is None:
                mention.canonical = body
                mention.attributes = {"kind": "party", "serves": "国家"}
                continue
            if word == "国家":
                mention.canonical = entry["form"] + tail
                mention.attributes = {"kind": entry["kind"], "serves": "国家", **self._lineage(entry, None, doc.year)}
                continue
            place = self._serves(doc.place, word)
            if place is not None and place is doc.place and _is_addressed(doc, mention):
                place = self._serves(self._gazetteer.parent(place), word) or place
            if place is not None and body.startswith("branch:") and place.level == "county" and word in _CLASSES:
                # 市生态环境局枝江分局 in the report of 枝江市: the prefecture's.
                if place.name.startswith(body.removeprefix("branch:").removesuffix("分局")):
                    place = self._serves(self._gazetteer.parent(place), word) or place
            if place is None:
                mention.candidates = tuple(p.path for p in self._gazetteer.named(word))
                continue
            if entry is not None:
                entry = self._meant_there(entry, place, doc.view[mention.start : mention.end])
            kind, form = ("party", "") if entry is None else (entry["kind"], entry["form"])
            level = word if word in _CLASSES else place.name[-1]
            if body == "committee":
                form = "中共{place}委员会"
            elif body == "league":
                kind, form = "mass", "共青团{place}委员会"
            elif body.startswith("rule_of_law"):
                form = "中共{place}委全面依法治" + _level_word(place, level) + "委员会"
                form += "办公室" if body.endswith("office") else ""
            elif body.startswith("group:"):
                name = body.removeprefix("group:")
                form = "中共{place}" + name if name.startswith("委") else name
                if not name.startswith("委") and place.name[:-1] not in name:
                    form = "{place}" + name  # 法治石家庄建设领导小组 holds the place
                kind = "leading_group"
            elif body.startswith("under:"):
                above = body.removeprefix("under:")
                form = form if form.startswith(above) else above + form.removeprefix("{place}")
            elif body.startswith("branch:"):
                form += body.removeprefix("branch:")
            elif body.startswith("session"):
                kind, form = "congress", "{place}人民代表大会" + ("常务委员会" if body.endswith("standing") else "")
                if body.endswith("government"):
                    kind, form = "government", "{place}人民政府"
            elif body.startswith(("court:", "procuratorate:")):
                kind, _, name = body.partition(":")
                form = "{place}" + name
            elif word.startswith("area:") and entry is None:
                kind, form = "government", "{place}" + body
            elif body.startswith("centre:"):
                kind, form = "centre", "{place}" + body.removeprefix("centre:")
            elif body.startswith("department:"):
                kind, form = "department", "{place}" + body.removeprefix("department:")
            elif kind == "court":
                form = _court_form(form, place)
            if place.level == "zone":
                form = re.sub(r"^\{place\}人民政府(?=.)", "{place}管理委员会", form)  # the office of what governs it
            if "{committee}" in form:
                form = form.replace("{committee}", f"中共{{place}}委全面依法治{_level_word(place, level)}委员会")
            elif form.endswith("所") and word not in _CLASSES and word and word != place.name:
                form = word + form.removeprefix("{place}")  # 玉林派出所 is that of a street, not of the city so called
            if place.name.endswith("自治区"):
                form = re.sub(r"^中共\{place\}委(?!员会)", "中共{place}委员会", form)
            if tail and body == "committee":
                form = "中共{place}委"  # 中共浙江省委第三巡视组
            name = _full_name(form, place.name).replace("{province}", place.path.partition("/")[0]) + tail
            if body in _PARTY_BODIES:
                kind, name = "party", f"中共{name}{_PARTY_BODIES[body]}"
            mention.canonical = name
            mention.attributes = {"kind": kind, "serves": place.path, **self._lineage(entry, place, doc.year)}

    def _meant_there(self, entry: Entry, place: Place, surface: str) -> Entry:
        """The body that a short name means in the province of `place`."""
        for where, name, body in self._there:
            if body is not None and surface.endswith(name) and f"{place.path}/".startswith(f"{where}/"):
                return body
        return entry

    def _lineage(self, entry: Entry | None, place: Place | None, year: int | None) -> dict[str, object]:
        """What a body that is no more turned into, where a report of `year` calls it by its old name."""
        if entry is None or entry.until is None or year is None or year < entry.until:
            return {}
        successor = self._bodies.get(entry.successor)
        if successor is None:
            return {"historical": True}
        return {"historical": True, "successor": _full_name(successor["form"], place.name if place else "")}

    def _serves(self, reporter: Place | None, word: str) -> Place | None:
        """The place that a word of level, a name or nothing at all means in a report of `reporter`."""
        if not word:
            return reporter
        if word.startswith("town:"):
            name = word.removeprefix("town:")
            county = self._county(reporter)
            path = f"{county.path}/{name}" if county else name
            return Place(word, name, path, "township", county.code if county else "")
        if word.startswith("area:"):
            name = word.removeprefix("area:")
            kind = next((short for short in ZONE_FULL if name.endswith(short)), "")
            name = name.removesuffix(kind) + ZONE_FULL.get(kind, kind)
            up = reporter.path if reporter else ""
            return Place(word, name, f"{up}/{name}", "zone", reporter.code) if reporter else None
        if reporter is not None and word in _SELF and reporter.name.endswith((word, ZONE_FULL.get(word, word))):
            return reporter
        if word.startswith("zone:"):
            return self._zone(reporter, word.removeprefix("zone:"))
        if word not in _CLASSES:
            if reporter is not None and word == reporter.name:
                return reporter
            if (
                reporter is not None
                and reporter.level == "township"
                and len(word) > 1
                and reporter.name.startswith(word)
            ):
                return reporter  # 贤庠派出所 in the report of 贤庠镇
            return self._gazetteer.choose(self._gazetteer.named(word), reporter) or self._by_form(reporter, word)
        if reporter is None:
            return None
        chain = (*self._gazetteer.ancestors(reporter), reporter)
        if word == "省":
            return chain[0] if chain[0].name.endswith("省") else None
        for place in reversed(chain):
            if word == "区" and place.name.endswith("地区"):
                continue
            if place.name.endswith(_CLASSES[word]) and not (word == "区" and place.level == "zone" and len(chain) > 3):
                return place
        return None

    def _county(self, reporter: Place | None) -> Place | None:
        if reporter is not None and reporter.level == "township":
            return self._gazetteer.parent(reporter)
        return reporter

    def _zone(self, reporter: Place | None, kind: str) -> Place | None:
        """The zone of a class (高新区) that a reporter speaks of without its name."""
        if reporter is None or reporter.level == "province":
            return None
        if reporter.level == "zone":
            return reporter if reporter.name.endswith((kind, ZONE_FULL[kind])) else None
        return self._gazetteer.zone(reporter, reporter.name + kind, kind)

    def _by_form(self, reporter: Place | None, word: str) -> Place | None:
        """A zone that no list has, behind the name of its place: 沈阳经济技术开发区."""
        for at in range(len(word) - 1, 1, -1):
            places = self._gazetteer.named(word[:at])
            parent = self._gazetteer.choose(places, reporter) if places else None
            if parent is not None and parent.level != "zone":
                return self._gazetteer.zone(parent, word, word[at:]) if word.endswith("区") else None
        return None


def _is_addressed(doc: Document, mention: Mention) -> bool:
    """Whether a government's own report opens with this body as the one it is written to: 市人民政府:."""
    if doc.level != "county" or not doc.view.startswith(":", mention.end) or mention.rule != "institution.relative":
        return False
    return not re.search(r"[\u4e00-\u9fff]", doc.view[doc.body_span[0] : mention.start])


def _level_word(place: Place, level: str) -> str:
    return (
        level
        if level in "省市县区州盟旗镇乡" and place.name.endswith(level)
        else re.sub(r".*(?=[省市县区州盟旗镇乡]$)", "", place.name)
    )


def _court_form(form: str, place: Place) -> str:
    """省法院 is the high court, and 市法院 of a prefecture the intermediate one."""
    rank = {"province": "高级", "prefecture": "中级"}.get(place.level, "")
    return form.replace("{place}人民法院", f"{{place}}{rank}人民法院")


def _full_name(form: str, place: str) -> str:
    """The form with its place; 委 behind a place stands for its committee's organs: 中共高平市委组织部."""
    short = re.sub(r"(?<=..)[省市县区州盟旗]$", "", place)
    return form.replace("{place}", place).replace("{short}", short)

"""Canonical names of programs: the lexicon's where it knows the name, else the surface without its marks.

A name's `family` says which names are spellings of one reform: what the lexicon calls a variant, and names that differ
by class noun (…改革, …机制), number words (十五分钟, 15分钟) or the order of their characters alone. Nothing is compared by
likeness.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from extract.fold import fold
from extract.gazetteer import Gazetteer
from extract.lexicon import Entry, Lexicons
from extract.model import Document, Mention, Place

_MARKS = re.compile(r"[“”‘’\"'、,\s]|\[\d{1,3}\]")  # and the number of a note: 审管法信[14]
_QUOTED = re.compile(r"“([^”]+)”")
_LEVEL = re.compile(
    r"^(?:全(?P<all>省|市|区|县|州|旗|盟)|(?P<level>省|市|县|区|州|旗|盟)级|本(?P<own>省|市|区|县)|自治(?P<own_rule>[区州])级?)"
)
# 甲七进活动, 谁甲谁乙责任制: names that stand without their class noun everywhere.
_BARE_FORM = re.compile(
    r"(?P<name>.*[一二三四五六七八九十\d]进|谁.+谁.+?)(?:专项|主题|宣传|系列)*(?:活动|普法责任制|责任制|原则)"
    r"|(?P<manner>互联网\+.+?)(?:工作|新)?模式"
)
_CLASS_NOUN = re.compile(
    r"(?:(?:专项|集成|综合|工作|服务|管理|体制|主题|实践)*"
    r"(?:改革试点|改革|机制|模式|制度|行动|活动|工程|品牌|体系|平台|试点|计划|清单|举措|格局))+$"
)
_OWN_CAMPAIGN = re.compile("”[\u4e00-\u9fff]{0,4}(?:提升|培养|培育|创建|攻坚|护航)(?:工程|行动|计划)$")
_NUMBERS = str.maketrans("一二两三四五六七八九零〇", "122345678900")
_TENS = re.compile(r"([一二三四五六七八九])?十([一二三四五六七八九])?")
_BATCH = re.compile(r"(?:首[批届]|第[一二三四五六七八九十\d]+[批届]|20\d\d年度?)")


@lru_cache(maxsize=1 << 16)
def _plain(surface: str) -> str:
    """A surface without its marks; the same names come again in every report."""
    return _MARKS.sub("", surface)


def bare_name(name: str) -> str:
    """A name without its class nouns, or the whole where too little would stay."""
    bare = _CLASS_NOUN.sub("", name)
    return bare if len(bare) >= 3 else name


@lru_cache(maxsize=1 << 16)
def family_key(name: str) -> str:
    """What stays of a name without class noun, spelling of numbers and order of characters."""
    bare = _TENS.sub(lambda m: f"{m.group(1) or '一'}{m.group(2) or '零'}", bare_name(name)).translate(_NUMBERS)
    return "".join(sorted(_MARKS.sub("", bare)))


# 全省 of an autonomous region is the region; 全市 of a municipality the municipality.
_SUFFIX = {
    "省": ("省", "区"),
    "市": ("市",),
    "州": ("州",),
    "区": ("区",),
    "县": ("县", "旗"),
    "旗": ("旗",),
    "盟": ("盟",),
}


def _as_said(mention: Mention) -> bool:
    """Whether the canonical name is the surface: no row knows it, or its class noun belongs to it where it is said."""
    return mention.entry is None or mention.entry["noun"] == "stays"


def _root(entry: Entry, names: dict[str, Entry]) -> str:
    """The commonest name of a reform: what its row is a variant of, and so on."""
    seen = {entry.id}
    while (above := entry["variant_of"]) and above in names and above not in seen:
        seen.add(above)
        entry = names[above]
    return entry.name


class Linker:
    """Gives every PROGRAM mention its canonical name."""

    def __init__(self, lexicons: Lexicons, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._by_name = {}
        names = {entry.id: entry for entry in lexicons.entries("Program")}
        roots = {i: _root(entry, names) for i, entry in names.items()}
        self._family: dict[str, str] = {}
        for entry in names.values():
            self._family.setdefault(family_key(fold(entry.name)), roots[entry.id])
            for name in (entry.name, *entry.aliases):
                self._by_name[_MARKS.sub("", fold(name))] = entry
        self._roots = {entry.name: roots[entry.id] for entry in names.values()}

    def link_mentions(self, doc: Document, mentions: list[Mention]) -> None:
        """Sets `canonical`; a name used bare elsewhere in the report lends its bare form to the quoted one."""
        bare: set[str] = set()
        variants: dict[str, Counter[str]] = {}
        programs = [m for m in mentions if m.type == "PROGRAM"]
        for mention in programs:
            surface = doc.view[mention.start : mention.end]
            if "“" not in surface:
                bare.add(_plain(surface))
            elif _as_said(mention) and (quoted := _QUOTED.search(surface)):
                variants.setdefault(_plain(quoted.group(1)), Counter())[_plain(surface)] += 1
        for mention in programs:
            surface = doc.view[mention.start : mention.end]
            is_honour = mention.attributes.get("kind") == "honour"
            if not is_honour and not _as_said(mention):
                if not _OWN_CAMPAIGN.search(surface) or _plain(surface) in self._by_name:
                    mention.canonical = mention.entry.name
                    continue
                # “阳光执法”提升工程 is a campaign for what the name says, not the thing itself
                mention.entry = None
                mention.attributes.update(kind="campaign", origin="discovered")
            name = _BATCH.sub("", _plain(mention.attributes.pop("whole", surface)))
            if is_honour:
                mention.canonical = self._resolve(name, doc.place)
                continue
            if form := _BARE_FORM.fullmatch(name):
                name = form.group("name") or form.group("manner")
            quoted = _QUOTED.search(surface)
            inside = _MARKS.sub("", quoted.group(1)) if quoted else ""
            if inside in bare and surface.startswith("“"):
                name = inside
            elif len(variants.get(inside, ())) > 1:
                # One name under several class nouns (“…”模式, “…”集成改革): a reform where one of them says so.
                name = min(variants[inside].items(), key=lambda v: (not v[0].endswith("改革"), -v[1], v[0]))[0]
            entry = self._by_name.get(name) or self._by_name.get(name.replace("半", "办"))  # 就近半: a misprint
            if entry is not None and entry["noun"] != "stays":
                mention.entry = entry
                mention.canonical = entry.name
                mention.attributes.update(kind=entry["kind"], tier=entry["tier"], origin="lexicon")
            else:
                mention.canonical = name.replace("(", "（").replace(")", "）")
        families: dict[str, str] = {
            m.canonical: self._roots.get(m.entry.name, m.canonical) for m in programs if m.entry is not None
        }
        for mention in programs:
            if mention.attributes.get("tier") == "named" and mention.attributes.get("kind") != "honour":
                name = mention.canonical
                if name not in families:
                    families[name] = self._roots.get(name) or self._family.get(family_key(fold(name)), name)
                if families[name] != name:
                    mention.attributes["family"] = families[name]

    def _resolve(self, name: str, place: Place | None) -> str:
        """An honour with 全省, 省级, 全市 spelled out as the place that gives it."""
        name = name.replace("(", "（").replace(")", "）")
        match = _LEVEL.match(name)
        if not match or place is None:
            return name
        word = match.group("all") or match.group("level") or match.group("own") or match.group("own_rule")
        rank = {
            "省": ("province",),
            "市": ("prefecture", "county", "province"),
            "州": ("prefecture",),
            "盟": ("prefecture",),
            "区": ("province",) if match.group("own_rule") else ("county", "province"),
            "县": ("county",),
            "旗": ("county",),
        }
        chain = [*self._gazetteer.ancestors(place), place]
        for level in rank[word]:
            for candidate in chain:
                if candidate.level == level and (level == "prefecture" or candidate.name.endswith(_SUFFIX[word])):
                    return candidate.name + name[match.end() :]
        if word == "省" and "/" in place.path:
            return place.parts[0] + name[match.end() :]
        return name

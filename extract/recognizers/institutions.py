"""Institutions: public bodies by full name (高平市司法局) or relative to the reporter (市司法局, 区委, 司法局).

A body is a stem of the lexicon behind a place, behind a word of level, or alone where the lexicon lets it stand alone.
Commissions for the rule of law, leading groups and their offices are found by form, since every level names its own.
"""

from __future__ import annotations

import re

from extract.gazetteer import Gazetteer
from extract.lexicon import Entry, Lexicons
from extract.matcher import Matcher
from extract.model import Document, Mention

EXAMPLES: list[tuple[str, list[str]]] = [
    ("市委、市政府高度重视。", ["市委", "市政府"]),
    ("区委、区政府研究法治工作。", ["区委", "区政府"]),
    ("市司法局牵头办理。", ["市司法局"]),
    ("由司法局统一承办。", ["司法局"]),
    ("县纪委监委联合督察。", ["县纪委", "监委"]),
    ("国务院办公厅印发通知。", ["国务院办公厅"]),
    ("省委依法治省办通报表扬。", ["省委依法治省办"]),
]
NEAR_MISSES: list[str] = [
    "各部门、各单位密切配合。",
    "支持人民法院依法受理行政案件。",
    "办理人大代表建议和政协委员提案。",
    "推进政府职能转变,规范政府采购。",
    "市、区人大代表建议全部办结。",
    "县级以上人民政府应当加强领导。",
]

_LEVELS = "省|市|县|区|州|盟|旗|镇|乡|街道|自治区|自治州|自治县|自治旗"
_COMMITTEE = re.compile(
    rf"(?:{_LEVELS})委(?=(?P<tail>(?:全面)?依法治(?:省|市|县|区|州|盟|旗|镇|乡|自治区)(?:委员会办公室|委员会|委办|委|办公室|办)?)?)"
)
_RULE_OF_LAW = re.compile(
    r"(?:全面)?依法治(?P<level>省|市|县|区|州|盟|旗|镇|乡|自治区)(?P<body>委员会办公室|委员会|委办|办公室|办|委(?!员))"
)
_GROUP_BOUNDARY = re.compile(
    r".*(?:成立|设立|组建|健全|建立|由|为|的|了|成员|以|向|组织|召开|各|等|个|调整|充实|完善|发挥|在|和|与|及|下设|全[省市县区镇乡])"
)
_NOT_AFTER = {
    "人大": "代",
    "政协": "委",
    "团委": "书",
    "政府": "性",
    "工委": "会书",
    "法院": "系",
    "监委": "员",
}
_GENERIC_BEFORE = re.compile(
    r"(?:各级|各|县级以上|以上|级|乡镇|镇街|基层|上级|同级|本级|地方|部门|部分|有关|相关|等|当地|一级|人民|我国|中国|他|、区|、县)$"
)


class Recognizer:
    """Yields INSTITUTION mentions; `entry` is (lexicon row or None, place word, parts of a name found by form)."""

    def __init__(self, lexicons: Lexicons, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        stems: list[tuple[str, Entry]] = []
        national: list[tuple[str, Entry]] = []
        self._bare: dict[str, Entry] = {}
        for entry in lexicons.entries("Institution"):
            names = [name for name in (entry.name, *entry.aliases) if name]
            if entry.id.startswith("national:"):
                national += [(name, entry) for name in names]
                continue
            stems += [(name, entry) for name in names]
            self._bare.update((name, entry) for name in entry["bare"].split("、") if name)
        # 市+市场监督管理局 before 市场监督管理局: the word of level is part of the pattern, so the longest wins.
        levels = _LEVELS.split("|")
        patterns = [(level + name, (level, entry)) for name, entry in stems for level in levels]
        patterns += [(name, ("", entry)) for name, entry in stems]
        patterns += [(name, ("国家", entry)) for name, entry in national]
        self._matcher: Matcher[tuple[str, Entry]] = Matcher(patterns)
        self._places = Matcher([(name, name) for name in gazetteer.names()])
        # 资源 is a county's short name and a word: behind it a body's name is no sign of the county.
        self._sure = {
            name
            for name in gazetteer.names()
            if any(p.name == name or p.level in ("province", "prefecture", "zone") for p in gazetteer.named(name))
        }

    def _is_own(self, name: str, doc: Document) -> bool:
        """Whether a short name is that of the reporter or of a place above it."""
        return doc.place is not None and any(
            f"{doc.place.path}/".startswith(f"{place.path}/") for place in self._gazetteer.named(name)
        )

    def find_mentions(self, doc: Document) -> list[Mention]:
        view = doc.view
        found: list[Mention] = []
        for start, end in (doc.title_span, doc.body_span):
            if end <= start:
                continue
            text = view[start:end]
            ends = {
                e + start: (s + start, v[0])
                for s, e, v in self._places.find(text)
                if v[0] in self._sure or self._is_own(v[0], doc)
            }
            if doc.place is not None and doc.place.level in ("township", "zone"):
                for match in re.finditer(re.escape(doc.place.name), text):
                    ends[match.end() + start] = (match.start() + start, doc.place.name)
            found += self._find_stems(doc, view, text, start, ends)
            found += self._find_committees(view, start, end, ends)
            found += self._find_groups(view, start, end)
        return _longest(found)

    def _find_stems(
        self, doc: Document, view: str, text: str, offset: int, ends: dict[int, tuple[int, str]]
    ) -> list[Mention]:
        found: list[Mention] = []
        last_end = -1
        for at, stop, values in self._matcher.find(text):
            at, stop = at + offset, stop + offset
            level, entry = values[0]
            if level == "国家":
                if (
                    stop - at == 2
                    and re.search(r"[\u4e00-\u9fff]$", view[max(0, at - 1) : at])
                    and view[at - 1] not in "由经按据和与及"
                ):
                    continue  # 集中办理 holds no 中办
                found.append(Mention("INSTITUTION", at, stop, "institution.national", entry=(entry, "国家", "")))
                continue
            stem = view[at + len(level) : stop]
            if view[stop : stop + 1] and view[stop] in _NOT_AFTER.get(stem, ""):
                if not (stem == "人大" and view.startswith("代表大会", stop)):
                    continue
            place = ends.get(at + len(level)) or (ends.get(at) if level else None)
            if place and (not level or place[0] < at):
                begin = place[0]
                if view[max(0, begin - 2) : begin] == "中共":
                    begin -= 2
                found.append(
                    Mention(
                        "INSTITUTION",
                        begin,
                        stop,
                        "institution.full",
                        entry=(entry, view[place[0] : _place_end(at, level, ends)], ""),
                    )
                )
            elif level:
                before = view[max(0, at - 4) : at]
                if (_GENERIC_BEFORE.search(before) and not before.endswith(("、区", "、县"))) or (
                    re.search(r"[省市县区]、$", before) and stem in ("人大", "政协")
                ):
                    continue
                if (
                    re.search(r"[\u4e00-\u9fff]$", before)
                    and level in ("市", "区", "县", "镇", "乡")
                    and re.search(r"(?:城|园|社|辖|郊|新|郡|景|库|小|片|山|校|厂)$", before)
                ):
                    continue
                begin = at - 2 if view[max(0, at - 2) : at] == "中共" else at
                found.append(Mention("INSTITUTION", begin, stop, "institution.relative", entry=(entry, level, "")))
            elif stem in self._bare:
                before = view[max(0, at - 4) : at]
                is_joined = at == last_end
                if stem == "监委" and not is_joined:
                    continue
                if _GENERIC_BEFORE.search(before) and not is_joined:
                    continue
                if (
                    not is_joined
                    and re.search(r"[\u4e00-\u9fff]$", before)
                    and re.search(r"[省市县区州镇乡村分]$", before)
                ):
                    continue
                found.append(Mention("INSTITUTION", at, stop, "institution.bare", entry=(entry, "", "")))
            else:
                continue
            last_end = stop
        return found

    def _find_committees(self, view: str, start: int, end: int, ends: dict[int, tuple[int, str]]) -> list[Mention]:
        found: list[Mention] = []
        for match in _COMMITTEE.finditer(view, start, end):
            level = match.group()[:-1]
            at, stop = match.start(), match.end()
            if view[stop : stop + 1] in ("员", "托", "派", "任") or view.startswith("办", stop):
                continue
            tail = match.group("tail") or ""
            place = ends.get(at + len(level))
            begin, word = (place[0], view[place[0] : at + len(level)]) if place else (at, level)
            if not place and _GENERIC_BEFORE.search(view[max(0, at - 4) : at]):
                continue
            if view[max(0, begin - 2) : begin] == "中共":
                begin -= 2
            if tail and _RULE_OF_LAW.match(tail):
                stop += _RULE_OF_LAW.match(tail).end()  # type: ignore[union-attr]
                body = "rule_of_law_office" if re.search(r"办(?:公室)?$", view[begin:stop]) else "rule_of_law"
                found.append(Mention("INSTITUTION", begin, stop, "institution.rule_of_law", entry=(None, word, body)))
            else:
                found.append(
                    Mention("INSTITUTION", begin, stop, "institution.committee", entry=(None, word, "committee"))
                )
        for match in _RULE_OF_LAW.finditer(view, start, end):
            before = view[max(0, match.start() - 1) : match.start()]
            if before == "委" or before == "推" or before == "面":
                continue
            level = match.group("level")
            body = "rule_of_law_office" if "办" in match.group("body") else "rule_of_law"
            found.append(
                Mention("INSTITUTION", match.start(), match.end(), "institution.rule_of_law", entry=(None, level, body))
            )
        return found

    def _find_groups(self, view: str, start: int, end: int) -> list[Mention]:
        found = []
        for match in re.finditer(r"领导小组(?:办公室)?|指挥部(?:办公室)?", view[start:end]):
            at, stop = match.start() + start, match.end() + start
            run = re.search(r"[\u4e00-\u9fff]+$", view[max(start, at - 22) : at])
            if not run:
                continue
            words = run.group()
            boundary = _GROUP_BOUNDARY.match(words)
            name = words[boundary.end() :] if boundary else words
            if len(name) < 4 or len(name) > 18:
                continue
            level = name[0] if name[0] in "省市县区州镇乡" and len(name) > 5 else ""
            begin = at - len(name)
            found.append(
                Mention(
                    "INSTITUTION",
                    begin,
                    stop,
                    "institution.group",
                    entry=(None, level, "group:" + view[begin + len(level) : stop]),
                )
            )
        return found


def _place_end(at: int, level: str, ends: dict[int, tuple[int, str]]) -> int:
    return at + len(level) if at + len(level) in ends else at


def _longest(mentions: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if kept and mention.start < kept[-1].end:
            continue
        kept.append(mention)
    return kept

"""PROMOTED_IN: program → the place in which it was spread or recommended as a model.

全国 is the country; 全省, 全市, 全县 are the nearest province, city or county upward from the reporter; a named place
is itself. Plans to have something spread are none.
"""

from __future__ import annotations

import re

from extract.gazetteer import Gazetteer
from extract.lexicon import Lexicons
from extract.model import Document, Mention, Place, Relation
from extract.relations._clauses import INSTITUTION, PLACE, PROGRAM, Clause, clauses_of, is_honour, listed, served_by

COUNTRY = "国家"
_SPREAD = r"(?:复制推广|宣传推广|学习推广|交流推广|推广应用|推广|推介|推开|铺开推广|铺开|转发)"
_WHOLE = "全(?:国|省|自治区|区|市|州|盟|县|旗|域)"
_AREA = rf"(?P<area>{_WHOLE}(?:[、和及与]{_WHOLE})*|{listed(PLACE)})"
_RANGE = r"(?:各地|各级|系统|范围内?|政法系统|司法行政系统|上下|内)?"
# P 在全省推广; P 被作为蓝本全省推广,并作为典型经验全国推广
_BEHIND = re.compile(
    rf"(?:在|向|面向|于|被|作为|予以|获|得到|已|经|由)*{_AREA}(?![\ue000的]){_RANGE}[^,。;{PLACE[0]}]{{0,6}}?(?:予以|进行|得到|获|被|全面|复制|加以|试点|学习|作)*{_SPREAD}"
)
_LISTED_BEST = re.compile(rf"(?:入选|列入|列为|纳入|作为|成为){_AREA}[^,。;{PLACE[0]}]{{0,12}}可复制(?:、?可)?推广")
_AHEAD = re.compile(
    rf"{_AREA}{_RANGE}(?:可借鉴|可复制|可推广|全面|大力|逐步|、|[和可])*{_SPREAD}(?:了)?(?:我[省市县区州盟旗镇乡])?的?(?P<programs>[“]?{listed(PROGRAM)})"
)
# Behind a comma the program is still meant only if no other subject comes in between, and nothing else is spread.
_CONTINUED = re.compile(
    rf"(?:{PLACE}(?:的|相关|创新)*(?:经验|做法|模式))?(?:目前|现|已|并|且|还|也|先后|成功)*"
    r"(?:被|作为|获|得到|要求|在全|向全|相关|有关|该|其|此|这|经验|做法|成果|典型|工作|改革(?:经验|做法|成果))"
)
# P 被省司法厅作为典型经验推介: spread by a body above, in the place that it serves.
_BY_BODY = re.compile(
    rf"(?:被|由|经|获|得到)(?P<body>{INSTITUTION})(?:[^,。;{PLACE[0]}\ue002\ue003\ue004]{{0,16}}?)(?:推广|推介|转发|印发学习)(?![^,。;]{{0,6}}{PLACE})"
)
# 该做法在全省推广: the next sentence still speaks of the last program.
_NEXT = re.compile(
    r"[。;\n ]*(?:目前,|其中,)?(?:该项?|这一|这项|此项?|上述|相关|有关|其)(?:创新)?(?:做法|经验|模式|机制|改革|工作法|举措|成果|制度|品牌)"
    rf"[^。;\n]{{0,30}}?(?P<area>全国|全省|全自治区|全区|全市|全州|全盟|全县|全旗){_RANGE}[^,。;\n]{{0,6}}?{_SPREAD}"
)
# …品牌,(在)全市推广,…: nothing but the area stands between the comma and the verb.
# 甲县推行甲,乙县打造乙,均在全州推广
_ALL = re.compile(r",(?:目前|现)?(?:均|都|双双|分别|先后均)(?:已|被|先后)*(?:在|向)?$")
_AT_ONCE = re.compile(r"(?:目前|现|已|并|且|先后|后|现已)*(?:在|向|面向|于|被)?$")
# 推广甲县“P”做法: the reporter spreads what a place inside it does.
_FROM_BELOW = re.compile(
    rf"(?:推广|推开|复制|转发|推介)(?:了|运用|应用|借鉴|和|、)*(?P<place>{listed(PLACE)})(?:等[^,。;]{{0,4}})?(?:的|(?:首创|创新|探索|打造)的)?(?P<programs>[“]?{listed(PROGRAM)})"
)
# 全省现场会在我县召开,P作为典型经验在会上推广
_MEETING = re.compile(
    r"(?P<area>全国|全省|全自治区|全区|全市|全州|全盟|全县|全旗)[^,。;]{0,16}?(?:现场会|推进会|会议|交流会|观摩会|座谈会)[^。;]{0,20}"
)
_AT_MEETING = re.compile(
    rf"[”]?[^,。;\ue002\ue003]{{0,16}}?(?:在会上|在会议上|在现场会上|会上)[^,。;]{{0,8}}?(?:{_SPREAD}|推广)"
)
# 被省委政法委转发全区学习, 印发全市推广: the area behind the verb.
_OUTWARD = re.compile(
    rf"(?:作为典型(?:案例|经验|做法)?通报|转发|印发|推广|推介|推向|复制|辐射)(?:至|到|给|于|推广到|推广至)?(?P<area>全国|全省|全自治区|全区|全市|全州|全盟|全县|全旗){_RANGE}(?:学习|借鉴|推广|参考|执行|运用|应用|使用|复制|参照)*(?=[,。;、)]|$|并)"
)
_ENDS = re.compile(
    r"(?:(?:该|这一|此|其|相关|上述)(?:项|种|创新)?(?:做法|经验|模式|机制|工作法|成果|改革|制度|举措))?(?:应用|工作|使用)?后?(?:[,。;、)]|$|并|又)"
)

_SPREADS = (_BEHIND, _OUTWARD, _LISTED_BEST)
_HINT = re.compile("推|转发|印发|通报|辐射|复制")
_AREA_NAME = re.compile(_WHOLE)
_AREA_WORD = re.compile("全[国省市州区县旗盟]")
_PLANNED = re.compile("力争|争取|拟|将|申报|建议")
_HOPED = re.compile("(?:力争|争取|建议|提请|恳请|拟(?![定订])|推荐)[^,]*$")

EXAMPLES: list[tuple[str, list[tuple[str, str]]]] = [
    ("[PROGRAM:甲改革]已在全省推广。", [("甲改革", "东山省")]),
    ("[PROGRAM:甲机制]在全市推广,并作为典型经验向全国推介。", [("甲机制", "东山省/南川市"), ("甲机制", "国家")]),
    ("全省可复制推广的[PROGRAM:甲改革]、[PROGRAM:乙机制]继续深化。", [("甲改革", "东山省"), ("乙机制", "东山省")]),
    ("大力推广[PROGRAM:甲机制]。", []),
]


class Finder:
    """Finds PROMOTED_IN relations."""

    def __init__(self, lexicons: Lexicons, gazetteer: Gazetteer) -> None:
        del lexicons, gazetteer

    def find_relations(self, doc: Document, mentions: list[Mention]) -> list[Relation]:
        """One relation for each program and place."""
        found: dict[tuple[str, str], Relation] = {}
        for clause in clauses_of(doc, mentions, "PROGRAM"):
            if clause.status != "done" or not clause.of("PROGRAM"):
                continue
            self._next_sentence(found, doc, clause)
            if not _HINT.search(clause.mask):
                continue
            taken: list[tuple[int, int]] = []
            has_area = PLACE[0] in clause.mask or _AREA_NAME.search(clause.mask) is not None
            for match in _AHEAD.finditer(clause.mask) if has_area else ():
                taken.append(match.span())
                if _is_hoped(clause, match):
                    continue
                for program in clause.within("PROGRAM", *match.span("programs")):
                    _add(found, doc, clause, match, program, "promoted_in.attribute")
            for match in (match for form in _SPREADS for match in form.finditer(clause.mask)) if has_area else ():
                if any(start <= match.start() + 1 < end for start, end in taken):
                    continue
                if _is_hoped(clause, match):
                    continue
                for program in _subjects(clause, match):
                    _add(found, doc, clause, match, program, "promoted_in.spread")
            for match in _FROM_BELOW.finditer(clause.mask) if PLACE[0] in clause.mask else ():
                places = clause.within("JURISDICTION", *match.span("place"))
                if doc.place and places and all(m.canonical.startswith(doc.place.path + "/") for m in places):
                    for program in clause.within("PROGRAM", *match.span("programs")):
                        found.setdefault(
                            (program.canonical, doc.place.path),
                            Relation(
                                program.canonical, "PROMOTED_IN", doc.place.path, "promoted_in.from_below",
                                clause.start + match.start(), program.end,
                            ),
                        )  # fmt: skip
            if "会" in clause.mask and (meeting := _MEETING.search(clause.mask)):
                for program in clause.of("PROGRAM"):
                    at = program.end - clause.start
                    if at > meeting.end("area") and _AT_MEETING.match(clause.mask, at) and not is_honour(program):
                        _add(found, doc, clause, meeting, program, "promoted_in.meeting")
            for match in _BY_BODY.finditer(clause.mask):
                if _AREA_WORD.search(match.group()) or _is_hoped(clause, match):
                    continue
                path = _served(doc, clause, match)
                for program in _subjects(clause, match) if path else ():
                    found.setdefault(
                        (program.canonical, path),
                        Relation(
                            program.canonical,
                            "PROMOTED_IN",
                            path,
                            "promoted_in.by_body",
                            program.start,
                            clause.start + match.end(),
                        ),
                    )
        return list(found.values())

    @staticmethod
    def _next_sentence(found: dict[tuple[str, str], Relation], doc: Document, clause: Clause) -> None:
        end = clause.start + len(clause.mask)
        match = _NEXT.match(doc.view, end)
        if match and not _PLANNED.search(match.group()):
            program = clause.of("PROGRAM")[-1]
            if path := _upward(doc.place, match.group("area")):
                found.setdefault(
                    (program.canonical, path),
                    Relation(program.canonical, "PROMOTED_IN", path, "promoted_in.next", program.start, match.end()),
                )


def _is_hoped(clause: Clause, match: re.Match[str]) -> bool:
    """Whether the clause only wants to have it spread: 将在全省推广, 争取“甲”经验在全省推广."""
    before = clause.mask[max(0, match.start() - 40) : match.start()]
    return bool(_PLANNED.search(before[-8:]) or _HOPED.search(before))


def _served(doc: Document, clause: Clause, match: re.Match[str]) -> str:
    """The place above the reporter that the spreading body serves; "" for a body of the reporter's own or unknown."""
    own = doc.place.path if doc.place else ""
    for body in clause.within("INSTITUTION", *match.span("body")):
        serves = served_by(body)
        if serves == COUNTRY or (serves and own.startswith(serves + "/")):
            return serves
    return ""


def _subjects(clause: Clause, match: re.Match[str]) -> list[Mention]:
    """The programs that are spread: the list that stands last before the area, at most 60 characters away."""
    before = match.start()
    programs = [m for m in clause.of("PROGRAM") if m.end - clause.start <= before and not is_honour(m)]
    if _ALL.search(clause.mask[:before]):
        return programs
    if not programs or before - (programs[-1].end - clause.start) > 60:
        return []
    between = clause.mask[programs[-1].end - clause.start : before]
    if "," in between and not (
        _CONTINUED.match(clause.mask, before - len(between) + between.rindex(",") + 1)
        or (between.count(",") == 1 and _AT_ONCE.match(between[between.rindex(",") + 1 :]))
    ):
        return []
    if "," in between and not _ENDS.match(clause.mask, match.end()):
        return []
    chosen = [programs[-1]]
    for program in reversed(programs[:-1]):
        # No sign between two names: one stands in apposition to the other, and only the last is spread.
        if not re.fullmatch(
            r"[“”]*[”、和及与][“”]*", clause.mask[program.end - clause.start : chosen[0].start - clause.start]
        ):
            break
        chosen.insert(0, program)
    return chosen


def _add(
    found: dict[tuple[str, str], Relation],
    doc: Document,
    clause: Clause,
    match: re.Match[str],
    program: Mention,
    rule: str,
) -> None:
    for path in _areas(doc.place, clause, match):
        start = min(program.start, clause.start + match.start())
        end = max(program.end, clause.start + match.end())
        found.setdefault((program.canonical, path), Relation(program.canonical, "PROMOTED_IN", path, rule, start, end))


def _areas(place: Place | None, clause: Clause, match: re.Match[str]) -> list[str]:
    """Paths of the areas that the pattern names; none where the reporter's own place does not tell."""
    named = clause.within("JURISDICTION", *match.span("area"))
    paths = [m.canonical for m in named] or [_upward(place, area) for area in _AREA_NAME.findall(match.group("area"))]
    return [path for path in paths if path]


def _upward(place: Place | None, area: str) -> str:
    """Path of the nearest place upward that 全省, 全市 … means; empty where the reporter's own place does not tell."""
    if area == "全国":
        return COUNTRY
    if place is None:
        return ""
    if area == "全域":
        return place.path
    # 全市 is the nearest city upward: a county-level city's own, a district's prefecture.
    parts = place.parts
    for depth in range(len(parts), 0, -1):
        if parts[depth - 1].endswith(area[1:]):
            return "/".join(parts[:depth])
    return ""

"""LEARNED_FROM: the reporting place → another place that it learnt from, as stated in the text.

Wanted are a place that is neither above nor inside the reporter, and a word of learning tied to it. Visits for
training, visits received and visits planned are none.
"""

from __future__ import annotations

import re

from extract.gazetteer import Gazetteer
from extract.lexicon import Lexicons
from extract.model import Document, Mention, Relation
from extract.relations._clauses import PLACE, clauses_of, listed

_PLACES = rf"(?P<places>{listed(PLACE)})"
_LEARN = r"(?:调研学习|考察学习|学习考察|学习借鉴|交流学习|学习|借鉴|考察|取经|观摩|参观|对标|交流(?=[,。、和与]|经验|做法|$))"
_WORDS = r"[^,。]"
_FORMS: list[tuple[str, re.Pattern[str]]] = [
    (
        "learned_from.visit",
        re.compile(
            rf"(?:到|赴|前往|去|奔赴){_PLACES}(?:等(?:地|省|市|省市|县区?|[多\d一二三四五六七八九十]+地)?)?"
            rf"(?!{_WORDS}{{0,8}}(?:参加|参训))[^,。\ue005]{{0,14}}?{_LEARN}"
        ),
    ),
    (
        "learned_from.example",
        re.compile(
            rf"(?:学习|借鉴|对标|考察|观摩|吸收|参照|复制)(?:了|和|、|借鉴|推广|运用|引进)*[^,。\ue001-\ue006]{{0,4}}{_PLACES}"
            rf"(?:等(?:地|省|市|省市)?)?(?={_WORDS}{{0,40}}(?:经验|做法|模式|样板|标杆|标准|先进|工作法|机制|改革|工程)|[“\ue002])"
        ),
    ),
    (
        "learned_from.adopted",
        re.compile(
            rf"(?:引进|引入|移植|导入|推广)(?:了|借鉴|运用|和)*{_PLACES}(?:等(?:地|省|市|省市)?)?(?:的)?"
            rf"(?!{_WORDS}{{0,20}}(?:案例|资金|企业|项目|人才|客商))(?={_WORDS}{{0,20}}(?:经验|做法|模式|工作法|机制|改革)|[“\ue002])"
        ),
    ),
    (
        "learned_from.adopted",
        re.compile(
            rf"从{_PLACES}(?:等(?:地|省|市|省市)?)?[^,。\ue005]{{0,4}}(?:引进|引入|学习|借鉴|移植)"
            rf"(?!{_WORDS}{{0,12}}(?:资金|企业|项目|人才|投资|设备|客商))"
        ),
    ),
    (
        "learned_from.exchange",
        re.compile(rf"[与同向]{_PLACES}(?:等地?)?[^,。\ue005]{{0,6}}?(?:学习借鉴|交流学习|学习交流|取经|学习|看齐)"),
    ),
]
# Others come to the reporter; the reporter went for a course.
_NOT = re.compile(
    rf"{PLACE}[^,。]{{0,12}}来[我本]?[^,。]{{0,8}}{_LEARN}|接待[^,。]*{PLACE}|总书记|总理|[省市部]领导"
    # Not done, or the other way round: others learn from the reporter.
    rf"|(?:计划|拟|将|打算|准备|争取|力争)(?:于|在)?[^,。]{{0,6}}(?:到|赴|前往|组织|学习|借鉴)|(?:未|没有|不够|不足|缺乏)[^,。]{{0,8}}(?:学习|借鉴)"
    rf"|吸引[^,。]*{PLACE}|被[^,。]{{0,4}}{PLACE}|邀请[^,。]*{PLACE}|{PLACE}[^,。]{{0,8}}(?:考察团|代表团|来访|前来)"
    rf"|为{PLACE}|供{PLACE}"
)
_LIST_END = re.compile("经验|做法|模式|,")

EXAMPLES: list[tuple[str, list[tuple[str, str]]]] = [
    ("组织干部到[JURISDICTION:甲省/乙市|乙市]学习借鉴[PROGRAM:丙改革]等经验。", [("甲省/乙市", "丙改革")]),
    ("组织干部到[JURISDICTION:甲省/乙市|乙市]参加法治培训。", []),
    ("[JURISDICTION:甲省/乙市|乙市]来我县考察学习。", []),
]


class Finder:
    """Finds LEARNED_FROM relations."""

    def __init__(self, lexicons: Lexicons, gazetteer: Gazetteer) -> None:
        del lexicons, gazetteer

    def find_relations(self, doc: Document, mentions: list[Mention]) -> list[Relation]:
        """One relation for each clause and place learnt from; `program` joins what was learnt, where the clause names it."""
        if doc.place is None:
            return []
        own = doc.place.path
        found: dict[tuple[str, str], Relation] = {}
        for clause in clauses_of(doc, mentions, "JURISDICTION"):
            if clause.status != "done" or not clause.of("JURISDICTION") or _NOT.search(clause.mask):
                continue
            for rule, form in _FORMS:
                for match in form.finditer(clause.mask):
                    end = match.end()
                    stop = _LIST_END.search(clause.mask, end)
                    limit = stop.start() if stop else len(clause.mask)
                    programs = clause.within("PROGRAM", match.start("places"), limit)
                    names = list(dict.fromkeys(m.canonical for m in programs))
                    last = programs[-1].end if programs else clause.start + end
                    for place in clause.within("JURISDICTION", *match.span("places")):
                        path = place.canonical
                        key = (path, "、".join(names))
                        if path == own or own.startswith(path + "/") or path.startswith(own + "/") or key in found:
                            continue
                        attributes = {"program": key[1]} if names else {}
                        found[key] = Relation(
                            own, "LEARNED_FROM", path, rule, clause.start + match.start(), last, attributes
                        )
        # A clause that names what was learnt says more than one that does not.
        told = {path for path, names in found if names}
        return [relation for (path, names), relation in found.items() if names or path not in told]

"""LEARNED_FROM: the reporting place → another place that it learnt from, as stated in the text.

Wanted are a place that is neither above nor inside the reporter, and a word of learning tied to it. Visits for
training, visits received and visits planned are none.
"""

from __future__ import annotations

import re
from itertools import product

from extract.gazetteer import Gazetteer
from extract.lexicon import Lexicons
from extract.model import Document, Mention, Relation
from extract.relations._clauses import (
    GLUE,
    INSTITUTION,
    PLACE,
    PROGRAM,
    Clause,
    actors_at,
    clauses_of,
    is_small,
    last_comma,
    listed,
    related,
    served_by,
)

_SOURCE = f"(?:{PLACE}|{INSTITUTION})"
# 上海某新区、深圳前海: a member of the list may have a part that the gazetteer does not know.
_MORE = rf"(?:(?:[\u4e00-\u9fff]{{1,4}}、|(?:{GLUE}|等){{0,3}}){_SOURCE})*"
_PLACES = rf"(?P<places>{PLACE}{_MORE})"
# A visit may go to a body of another place: 赴某市、某市司法局学习.
_VISITED = rf"(?P<places>{_SOURCE}{_MORE})"
_KIND = r"(?:省内外?|省外|外省市?|外地|先进|兄弟|周边|发达|地区|县市区?|县区|市州|市县|城市|[、的])*"
_REST = r"(?:等(?:地|省|市|省市|县区?|旗县|先进地区|[多\d一二三四五六七八九十两]+个?[地省市县区]+)?)?"
_LEARN = (
    r"(?:调研学习|考察学习|学习考察|学习借鉴|交流学习|学习|借鉴|考察|取经|观摩|参观|对标|求教|请教|研学|跟班|跟岗|交流(?=[,。、和与]|经验|做法|$)"
    r"|调研(?=[^,。]{0,16}(?:经验|做法|先进|模式)))"
)
_WORDS = r"[^,。]"
_ELSE = (
    r"参加|参训|培训班|出席|招商|红色教育|党性|主题党日|警示教育|轮训|出庭|办案|执法检查|异地执法|调查取证|宣讲|授课"
)
_FORMS: list[tuple[str, re.Pattern[str]]] = [
    (
        "learned_from.visit",
        re.compile(
            rf"(?:到|赴|前往|去|奔赴|走进|走访|参访){_KIND}{_VISITED}{_REST}(?!{_WORDS}{{0,10}}(?:{_ELSE}))[^,。\ue005]{{0,20}}?{_LEARN}"
        ),
    ),
    # 赴甲市学习…、乙市考察…
    (
        "learned_from.visit",
        re.compile(
            rf"(?:到|赴|前往|去|奔赴)[^。;]{{1,60}}?{_LEARN}[^,。\ue005]{{0,16}}[、和及]{_PLACES}[^,。\ue005]{{0,12}}?{_LEARN}"
        ),
    ),
    (
        "learned_from.example",
        re.compile(
            rf"(?:学习|借鉴|对标|考察|观摩|吸收|参照|复制|汲取|效仿|仿照|参考|对比|对照|吸纳|采用|沿用|取经)(?:了|和|、|借鉴|推广|运用|引进|吸收|汲取|考察)*"
            rf"(?:(?!贯彻|宣传|落实|领会|领悟|习近平|总书记|法律|宪法)[^,。\ue001-\ue006]){{0,8}}(?:{PROGRAM}[”]?(?:的?)(?:发源地|诞生地|发祥地|首创地|策源地))?{_PLACES}"
            rf"{_REST}(?={_WORDS}{{0,40}}(?:经验|做法|模式|样板|标杆|标准|先进|工作法|机制|改革|工程|找差距|补短板)|[“\ue002])"
        ),
    ),
    (
        "learned_from.adopted",
        re.compile(
            rf"(?:引进|引入|移植|导入|推广)(?:了|借鉴|运用|和)*{_PLACES}{_REST}(?:的)?"
            rf"(?!{_WORDS}{{0,20}}(?:案例|资金|企业|项目|人才|客商))(?={_WORDS}{{0,20}}(?:经验|做法|模式|工作法|机制|改革)|[“\ue002])"
        ),
    ),
    (
        "learned_from.adopted",
        re.compile(
            rf"从{_PLACES}{_REST}[^,。\ue005]{{0,4}}(?:引进|引入|学习|借鉴|移植|学来|学到|带回|取回|汲取)"
            rf"(?!{_WORDS}{{0,12}}(?:资金|企业|项目|人才|投资|设备|客商))"
        ),
    ),
    (
        "learned_from.adopted",
        re.compile(
            rf"(?:将|把|结合|运用|嫁接|吸收){_PLACES}{_REST}[^,。\ue005]{{0,16}}?(?:经验|做法|模式|机制|{PROGRAM}[”]?)(?:模式|经验|做法|机制)?"
            rf"[^,。\ue005]{{0,6}}(?:引入|引进|移植|复制|落地|本土化|本地化|转化|嫁接|推广到我)"
        ),
    ),
    # 某市“甲”经验在我县落地; 某市做法被我县引入
    (
        "learned_from.adopted",
        re.compile(
            rf"(?:^|[,。])(?:推动|促进|让)?{_PLACES}(?:的)?[^,。\ue005]{{0,12}}?(?:经验|做法|模式|机制|{PROGRAM}[”]?)(?:模式|经验|做法|机制)?"
            rf"(?:本土化|本地化|(?:成功|顺利)?在[我本][市县区州盟旗](?:落地|推广|复制|实施)|被[我本][市县区州盟旗](?:引入|引进|借鉴|吸收|采用|复制))"
        ),
    ),
    (
        "learned_from.visit",
        re.compile(
            rf"(?:组织|开展|完成)[^,。\ue001-\ue006]{{0,8}}{_PLACES}{_REST}(?:考察学习|学习考察|考察|观摩学习|观摩)(?!团|组|活动)"
        ),
    ),
    (
        "learned_from.model",
        re.compile(
            rf"(?:以|拜){_PLACES}{_REST}[^,。\ue005]{{0,6}}(?:为(?:标杆|榜样|样板|师|蓝本|范本|模板|参照|学习对象))"
        ),
    ),
    # 以甲市经验为借鉴
    (
        "learned_from.model",
        re.compile(
            rf"以{_PLACES}{_REST}[^,。\ue005]{{0,16}}(?:经验|做法|模式|机制|{PROGRAM}[”]?)为(?:借鉴|参考|蓝本|样板|范本|模板|标杆|参照|榜样)"
        ),
    ),
    # 结合甲市先进经验,制定…
    (
        "learned_from.example",
        re.compile(rf"结合(?:了)?{_PLACES}{_REST}的?(?:先进|成功|有益|成熟|好)*的?(?:经验|做法)"),
    ),
    # 对甲市“乙”改革进行考察学习
    (
        "learned_from.visit",
        re.compile(
            rf"(?:对|就){_PLACES}{_REST}[^,。\ue005]{{0,20}}(?:进行|开展)(?:了)?(?:实地|深入|专题|现场|全面)*(?:考察|学习|观摩|对标)"
        ),
    ),
    # 与甲区司法局结对,选派干部跟班学习
    (
        "learned_from.exchange",
        re.compile(
            rf"[与同和]{_VISITED}[^,。\ue005]{{0,6}}(?:结对|对口|建立[^,。\ue005]{{0,8}}机制)[^,。\ue005]{{0,6}},[^,。;\ue005]{{0,12}}(?:跟班|跟岗|前往|赴|到)[^,。;\ue005]{{0,6}}(?:学习|锻炼|取经)"
        ),
    ),
    (
        "learned_from.exchange",
        re.compile(
            rf"(?:[与同向]|对接){_PLACES}(?:等地?)?[^,。\ue005]{{0,6}}?(?:学习借鉴|交流学习|学习交流|取经|学习|看齐|求教|请教)"
        ),
    ),
]
# Others come to the reporter; the reporter went for a course.
_NOT = re.compile(
    rf"{PLACE}[^,。]{{0,12}}来[我本]?[^,。]{{0,8}}{_LEARN}|接待[^,。]*{PLACE}|总书记|总理|[省市部]领导"
    # Not done, or the other way round: others learn from the reporter.
    rf"|(?:计划|拟|将(?!{PLACE})|打算|准备|争取|力争)(?:于|在)?[^,。]{{0,6}}(?:到|赴|前往|组织|学习|借鉴)|(?:未|没有|不够|不足|缺乏)[^,。]{{0,8}}(?:学习|借鉴)"
    rf"|吸引[^,。]*{PLACE}|被[^,。]{{0,4}}{PLACE}|邀请[^,。]*{PLACE}|{PLACE}[^,。]{{0,8}}(?:考察团|代表团|来访|前来)"
    rf"|为{PLACE}|供{PLACE}"
)
# Behind a place: the name goes on (广东某新区学习), so the place itself was not meant.
_GOES_ON = re.compile(
    rf"(?!等|省|市|县|区|州|开展|进行|实地|专题|走访|组织|先进|先行|深入|现场|集中|就|的|对|跟|发展|经验|做法|模式|改革|工作|法治|行政|政务|基层|社会|优化|综合|数字|执法|司法|{_LEARN})[\u4e00-\u9fff]{{2,4}}(?:、|{_LEARN})"
)
_PAIR = re.compile(
    rf"(?P<places>{PLACE}{_MORE})(?:等地?)?的?(?P<programs>[“]?{listed(PROGRAM)}[”]?|“[^”,。]{{2,14}}”)(?:等)?(?:改革|经验|做法|模式|机制|工作法)*(?:[、和及与]|以及)?"
)
_HINT = re.compile(
    "学|鉴|考察|取经|观摩|参观|对标|对照|引|移植|导入|推广|复制|标杆|榜样|请教|求教|跟班|跟岗|看齐|调研|参照|参考|仿|汲取|吸收|吸纳|采用|沿用|结合|走访|参访|落地|本[土地]化|[入被]我"
)
_CLASS = "省市县区州旗盟镇乡村"
_LIST_END = re.compile(rf"(?:经验|做法|模式)(?![”]?(?:[、和及与]|以及))|,|(?:到|赴|前往){_SOURCE}")
# 就“甲”赴乙市考察; 赴乙市考察学习,重点学习“甲”
_ABOUT = re.compile(rf"(?:就|围绕|针对|聚焦)[“]?{listed(PROGRAM)}[”]?[^,。;]{{0,10}}$")
_ON_THIS = re.compile(
    rf",(?:重点|主要|着重|深入|认真|系统|实地|现场|详细|全面|集中)*(?:学习|考察|了解|借鉴|吸收|引进|引入|复制|观摩|交流|汲取|参观)(?:了|借鉴|考察|和|、|吸收|推广)*"
    rf"(?:当地|其|该[市县区])?的?[^,。;\ue001-\ue006]{{0,8}}[“]?(?P<programs>{listed(PROGRAM)})"
)

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
        found: dict[tuple[str, str, str], Relation] = {}
        for clause in clauses_of(doc, mentions, "JURISDICTION", "INSTITUTION"):
            if clause.status != "done" or not _HINT.search(clause.mask):
                continue
            for rule, form in _FORMS:
                for match in form.finditer(clause.mask):
                    begin = last_comma(clause.mask[: match.start()]) + 1
                    if _NOT.search(clause.mask, begin, clause.part(match.end() - 1)[1]):
                        continue
                    learners = _learners(clause, match, own)
                    for paths, programs in _told(doc, clause, match, begin, own):
                        names = "、".join(dict.fromkeys(m.canonical for m in programs))
                        last = max([clause.start + match.end(), *(m.end for m in programs)])
                        for path, learner in product(paths, learners):
                            key = (learner, path, names)
                            if related(path, learner) or key in found:
                                continue
                            attributes = {"program": names} if names else {}
                            found[key] = Relation(
                                learner, "LEARNED_FROM", path, rule, clause.start + match.start(), last, attributes
                            )
        # A clause that names what was learnt says more than one that does not.
        told = {(learner, path) for learner, path, names in found if names}
        return [relation for (learner, path, names), relation in found.items() if names or (learner, path) not in told]


def _told(
    doc: Document, clause: Clause, match: re.Match[str], begin: int, own: str
) -> list[tuple[list[str], list[Mention]]]:
    """[(places, programs learnt there)]: one for each place that has a program of its own (甲市“子”、乙市“丑”经验)."""
    pairs: list[re.Match[str]] = []
    at = match.start("places")
    while pair := _PAIR.match(clause.mask, at):
        pairs.append(pair)
        at = pair.end()
    if len(pairs) > 1:
        return [(_sources(doc, clause, pair, own), clause.within("PROGRAM", *pair.span("programs"))) for pair in pairs]
    return [(_sources(doc, clause, match, own), _learnt(clause, match, begin))]


def _sources(doc: Document, clause: Clause, match: re.Match[str], own: str) -> list[str]:
    """The places learnt from, those that a visited body serves among them; none of the country or around the reporter."""
    named = [m for kind in ("JURISDICTION", "INSTITUTION") for m in clause.within(kind, *match.span("places"))]
    paths = []
    for mention in sorted(named, key=lambda m: m.start):
        if mention.type == "INSTITUTION" and "/" not in served_by(mention):
            continue  # a ministry or a province's department
        is_whole = mention.type == "INSTITUTION" or doc.view[mention.end - 1] in _CLASS
        if is_whole or not _GOES_ON.match(clause.mask, mention.end - clause.start):
            paths.append(served_by(mention))
    return [path for path in dict.fromkeys(paths) if not related(path, own)]


def _learners(clause: Clause, match: re.Match[str], own: str) -> list[str]:
    """Who learns: the counties inside the reporter that the clause names as its subject, else the reporter."""
    actors = actors_at(clause, match.start(), own)
    if actors is None or not actors.places or any(is_small(path) for path in actors.places):
        return [own]
    return actors.places


def _learnt(clause: Clause, match: re.Match[str], begin: int) -> list[Mention]:
    """The programs learnt: behind the places, else those that the visit was about, or that the next clause names."""
    stop = _LIST_END.search(clause.mask, match.end())
    limit = stop.start() if stop else len(clause.mask)
    programs = clause.within("PROGRAM", match.start("places"), limit)
    if not programs and (about := _ABOUT.search(clause.mask, begin, match.start())):
        programs = clause.within("PROGRAM", *about.span())
    if not programs and (behind := _ON_THIS.match(clause.mask, clause.part(match.end() - 1)[1])):
        programs = clause.within("PROGRAM", *behind.span("programs"))
    return programs

"""LED_BY: program or law → the institution that leads, runs or issues it according to the text.

Four forms: issuer right before a title; subject and issuing verb before a law; `牵头`, `负责`, `由`; subject of the
clause that runs the program. Members of a list of institutions, and of programs, each count.
"""

from __future__ import annotations

import re

from extract.gazetteer import Gazetteer
from extract.lexicon import Lexicons
from extract.model import Document, Mention, Relation
from extract.relations._clauses import INSTITUTION, LAW, PROGRAM, Clause, any_of, clauses_of, listed, trigger_words

_BODIES, _LAWS, _PROGRAMS = listed(INSTITUTION), listed(LAW), listed(PROGRAM)
# The bodies beside the leader: 会同乙局 …
_WITH = r"(?:,?(?:会同|联合|协同|协调)[^,;。]{0,24}?)?,?"
# Words between a verb and its object that change nothing: 全市, 了, 新时代 …
# but taking part in another's program is not running it.
_FILL = r"(?:(?!参加|参与|学习|观看|配合|报告|汇报)[^,;:。\ue000-\ue006]){0,10}"
# A subject opens its clause; behind a date or 由 it still does.
_OPENING = r"(?:^|(?<=[,:)、\d.])|(?<=[年月来底间中]|是|由))\s*"
_ADVERB = (
    r"(?:了|已|还|并|也|将|率先|联合|积极|全面|深入|创新性?地?|探索|扎实|持续|大力|认真|严格|共同|牵头|组织|稳步|加快|首次|"
    r"及时|先后|相继|不断|主动|统筹|正式|专门|会同有关部门)*"
)
_AT = re.compile(rf"(?:在|向|对|为|给)(?:{INSTITUTION}[、和及])*$")
_GENERAL = re.compile(r"人民政府$|^中共[^办室部]*委员会$|代表大会|代表大会常务委员会$")
# 市委书记, 区政府主要负责人: a person, not the body.
_NOT_BODY = (
    r"(?!书记|常委|领导|主要|负责人|副?主任|副?局长|班子|常务会|会议|党组会|办公会|副?[省市区县州乡镇]长|网站|门户)"
)

EXAMPLES: list[tuple[str, list[tuple[str, str]]]] = [
    ("落实[INSTITUTION:国务院][LAW:甲条例|《甲条例》]。", [("甲条例", "国务院")]),
    ("[INSTITUTION:甲局]、[INSTITUTION:乙局]牵头推行[PROGRAM:丙机制]。", [("丙机制", "甲局"), ("丙机制", "乙局")]),
    ("[INSTITUTION:甲局]不断改进服务,推出[PROGRAM:丙品牌]。", [("丙品牌", "甲局")]),
    ("由[INSTITUTION:甲局]负责[PROGRAM:丙平台]的运行。", [("丙平台", "甲局")]),
]


class Finder:
    """Finds LED_BY relations."""

    def __init__(self, lexicons: Lexicons, gazetteer: Gazetteer) -> None:
        acts = trigger_words(lexicons, "act")
        issues = any_of(word for word, sense in acts.items() if sense == "issues")
        runs = any_of(word for word, sense in acts.items() if sense == "runs")
        # 建成 says of a body what it built, and of a place what it won; so it is no row of the lexicon.
        runs = f"{runs}|建成|共建|推广|创办|组建|试点"
        body, object_ = rf"(?P<bodies>{_BODIES})", rf"(?P<object>{_LAWS}|{_PROGRAMS})"
        joint = "(?:联合|共同|等(?:部门|单位)?)?"
        partners = rf"(?P<bodies>{_BODIES}(?:联合|会同|协同|与|和|同){_BODIES})"
        self._forms: list[tuple[str, re.Pattern[str]]] = [
            (
                "led_by.issuer",
                re.compile(
                    rf"{body}{joint}(?:(?:印发|发布|出台|制定|下发|颁布|公布)的|关于|的)?[“]?(?P<object>{_LAWS})"
                ),
            ),
            (
                "led_by.issues",
                re.compile(
                    rf"{_OPENING}{body}{_NOT_BODY}{joint}{_ADVERB}(?:{issues})(?:(?:、|并|和)?(?:{issues}))*了?{_FILL}[“]?(?P<object>{_LAWS})"
                ),
            ),
            (
                "led_by.leads",
                re.compile(
                    rf"{body}{_NOT_BODY}{joint}(?:牵头|负责|主抓|主导|承办|承担|主管){_WITH}(?:{_ADVERB}(?:{runs}|{issues}))*了?{_FILL}[“]?{object_}"
                ),
            ),
            (
                "led_by.leads",
                re.compile(
                    rf"{object_}[^,。]{{0,8}}由{body}{joint}(?:牵头|负责|承办|主管|具体|组织|统一|起草|制定|印发|发布|出台|颁布|公布|下发)"
                ),
            ),
            (
                "led_by.runs",
                re.compile(
                    rf"{_OPENING}{body}{_NOT_BODY}{joint}{_ADVERB}(?:{runs})(?:(?:、|并|和)?(?:{runs}))*了?{_FILL}[“]?(?P<object>{_PROGRAMS})"
                ),
            ),
            (
                "led_by.joint",
                re.compile(
                    rf"{_OPENING}{partners}{_NOT_BODY}{joint}{_ADVERB}(?:{runs})(?:(?:、|并|和)?(?:{runs}))*了?{_FILL}[“]?(?P<object>{_PROGRAMS})"
                ),
            ),
            (
                # 市公安局“某某”行动获评…: the body stands before its own program.
                "led_by.owner",
                re.compile(
                    rf"(?:^|(?<=[,;]))(?P<bodies>{INSTITUTION})(?:的|创新的|打造的|推出的)?[“]?(?P<object>{PROGRAM})[”]?(?=[^,;。\ue002-\ue005]{{0,6}}(?:获|入选|荣|受理|审理|调解|化解|办理|服务|被|在全|作为))"
                ),
            ),
            (
                # What the subject runs next: 甲局实施乙工程,推广丙做法.
                "led_by.continued",
                re.compile(
                    rf"{_OPENING}{body}{_NOT_BODY}{joint}{_ADVERB}(?:{runs}|{issues}|对照|学习借鉴|按照)了?[^,;。\ue004\ue006]{{0,50}},{_ADVERB}(?:{runs})了?{_FILL}[“]?(?P<object>{_PROGRAMS})"
                ),
            ),
            (
                "led_by.continued",
                re.compile(
                    rf"{_OPENING}{partners}{_NOT_BODY}{joint}{_ADVERB}(?:{runs})了?[^,;。\ue004\ue006]{{0,50}},{_ADVERB}(?:{runs})了?{_FILL}[“]?(?P<object>{_PROGRAMS})"
                ),
            ),
            (
                # The subject stands in the first clause; a clause with the verb in front continues it.
                "led_by.continued",
                re.compile(
                    rf"{_OPENING}{body}{_NOT_BODY}[^,;。\ue001-\ue005]{{2,24}},{_ADVERB}(?:{runs})了?{_FILL}[“]?(?P<object>{_PROGRAMS})"
                ),
            ),
        ]
        self._under = re.compile(
            rf"在{body}(?:的)?(?:统一|坚强|正确|直接)?领导下,?[^;。\ue001\ue003]{{0,80}}?(?P<object>{_PROGRAMS})"
        )

    def find_relations(self, doc: Document, mentions: list[Mention]) -> list[Relation]:
        """One relation for each pair of program or law and body."""
        found: dict[tuple[str, str], Relation] = {}
        name = doc.place.name if doc.place else ""
        for clause in clauses_of(doc, mentions, "INSTITUTION"):
            bodies = clause.of("INSTITUTION")
            if not bodies or len(bodies) == len(clause.mentions):
                continue
            for rule, form in self._forms:
                for match in form.finditer(clause.mask):
                    self._add(found, clause, match, rule)
            for match in self._under.finditer(clause.mask):
                # A higher body's leadership is a phrase of respect, not of this program.
                if name and all(name in m.canonical for m in clause.within("INSTITUTION", *match.span("bodies"))):
                    self._add(found, clause, match, "led_by.under")
        return list(found.values())

    @staticmethod
    def _add(found: dict[tuple[str, str], Relation], clause: Clause, match: re.Match[str], rule: str) -> None:
        if _AT.search(clause.mask, 0, match.start("bodies")) and rule not in ("led_by.issuer", "led_by.under"):
            return  # 在甲局、乙局试行: where it is tried, not who runs it
        for body in clause.within("INSTITUTION", *match.span("bodies")):
            if rule == "led_by.continued" and _GENERAL.search(body.canonical):
                continue  # 市政府印发…,推进…: the place does it, no body of its own
            for kind in ("LAW", "PROGRAM"):
                things = clause.within(kind, *match.span("object"))
                if rule == "led_by.issuer":
                    # 国务院《…》和《某省…》: behind 和 another issuer's document may follow.
                    things = [
                        t
                        for t in things
                        if not re.search("和|及|与", clause.mask[match.start("object") : t.start - clause.start])
                    ]
                for thing in things:
                    start, end = min(body.start, thing.start), max(body.end, thing.end)
                    found.setdefault(
                        (thing.canonical, body.canonical),
                        Relation(thing.canonical, "LED_BY", body.canonical, rule, start, end),
                    )

"""EVOLVED_INTO: program → the program that the text says it became.

Forms: 甲向乙拓展升级; 由甲升级为乙; 从甲到乙的转变; 甲更名为乙. Only what is done counts; a plan to upgrade is none, and so is
an upgrade whose old or new name is no program.
"""

from __future__ import annotations

import re

from extract.gazetteer import Gazetteer
from extract.lexicon import Lexicons
from extract.model import Document, Mention, Relation
from extract.relations._clauses import PROGRAM, Clause, clauses_of, is_honour

_OLD = rf"(?P<old>{PROGRAM})[”]?"
_NEW = rf"[“]?(?P<new>{PROGRAM})[”]?"
_CLASS = r"(?:改革|模式|机制|平台|系统|工作|做法|体系|品牌|服务)?"
_HOW = r"(?:进一步|逐步|全面|正式|整体|成功|迭代|提档|优化|整合|拓展|转型|提质|已|再|并)*"
_UP = r"(?:升级|跃升|转变|转型|演变|演进|更名|改版)"
_NO_PROGRAM = PROGRAM[0]
_FORMS: list[tuple[str, re.Pattern[str]]] = [
    # 甲…,现进一步向乙拓展升级: behind a comma only where no other subject can come in between.
    (
        "evolved_into.onward",
        re.compile(
            rf"{_OLD}[^,。;:{_NO_PROGRAM}]{{0,40}}(?:,(?:现|现已|目前|并|且|还|又|正|再|不断|持续|加快|推动其?|进一步|逐步|全面)*)?"
            rf"向{_NEW}{_CLASS}{_HOW}{_UP}"
        ),
    ),
    ("evolved_into.renamed", re.compile(rf"{_OLD}{_CLASS}{_HOW}{_UP}(?:升级)?(?:为|成为|成|到|至){_NEW}")),
    (
        "evolved_into.from_to",
        re.compile(
            rf"(?:由|从)[“]?{_OLD}{_CLASS}(?:到|向|至){_NEW}{_CLASS}的?{_HOW}(?:升级|跃升|转变|转型|演变|演进|跨越|迭代)"
        ),
    ),
]
_HINT = re.compile("升级|跃升|转变|转型|演变|演进|更名|改版|跨越|迭代")
_HOPED = re.compile("力争|争取|计划|拟|有望|下一步|将(?![“]?$)")  # 将甲升级为乙 is done; 甲将升级为乙 is not

EXAMPLES: list[tuple[str, list[tuple[str, str]]]] = [
    ("“[PROGRAM:甲改革]”已在全省推广,现进一步向“[PROGRAM:乙改革]”拓展升级。", [("甲改革", "乙改革")]),
    ("由“[PROGRAM:甲改革]”升级为“[PROGRAM:乙改革]”。", [("甲改革", "乙改革")]),
    ("实现从[PROGRAM:甲模式]到[PROGRAM:乙模式]的转变。", [("甲模式", "乙模式")]),
    ("推进[PROGRAM:甲改革],升级[PROGRAM:乙平台]。", []),
]


class Finder:
    """Finds EVOLVED_INTO relations."""

    def __init__(self, lexicons: Lexicons, gazetteer: Gazetteer) -> None:
        del lexicons, gazetteer

    def find_relations(self, doc: Document, mentions: list[Mention]) -> list[Relation]:
        """One relation for each old and new program."""
        found: dict[tuple[str, str], Relation] = {}
        for clause in clauses_of(doc, mentions, "PROGRAM"):
            if clause.status != "done" or not _HINT.search(clause.mask) or len(clause.of("PROGRAM")) < 2:
                continue
            for rule, form in _FORMS:
                for match in form.finditer(clause.mask):
                    _add(found, clause, match, rule)
        return list(found.values())


def _add(found: dict[tuple[str, str], Relation], clause: Clause, match: re.Match[str], rule: str) -> None:
    before = clause.mask[max(0, match.start() - 12) : match.start()]
    if _HOPED.search(before) or _HOPED.search(clause.mask[match.end("old") : match.start("new")]):
        return
    olds = clause.within("PROGRAM", *match.span("old"))
    news = clause.within("PROGRAM", *match.span("new"))
    if not olds or not news or is_honour(olds[0]) or is_honour(news[0]):
        return
    old, new = olds[0].canonical, news[0].canonical
    if old != new and (new, old) not in found:
        relation = Relation(old, "EVOLVED_INTO", new, rule, clause.start + match.start(), clause.start + match.end())
        found.setdefault((old, new), relation)

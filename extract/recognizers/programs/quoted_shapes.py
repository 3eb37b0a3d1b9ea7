"""What a quotation without a class noun looks like by itself: a name, a slogan, or the steps of one way of working."""

from __future__ import annotations

import re

from extract.recognizers.programs.boundaries import Boundaries
from extract.recognizers.programs.class_nouns import ClassNouns
from extract.recognizers.programs.counts import FORMULA, NUMERAL
from extract.recognizers.programs.marks import STANDS_ALONE
from extract.recognizers.programs.spans import Spans
from extract.recognizers.programs.words import ProgramWords

# 1+N, 18条: counts of which the words behind tell what is counted; no name without a class noun
_PLAIN_COUNT = re.compile(rf"^[\dN]+(?:\+[\dN]+)+$|^[{NUMERAL}]+(?:[条款]|项?举措)$")
_ONE_TO_ONE = re.compile(r"^一[\u4e00-\u9fff]{1,3}[一管统全通多][\u4e00-\u9fff]{1,4}$")
_PLUS = re.compile(r"[\u4e00-\u9fffA-Za-z]\+[\u4e00-\u9fffA-Za-z]")
# 甲+乙 alone is mostly a manner of working; behind these verbs it is what a place calls its own.
_LAUNCHES = re.compile("(?:推行|实行|探索|推广|构建|创新|建立|打造|推出|依托|采取|采用|创建|开展|实施|深化)了?$")
# “甲、乙、丙”新模式: 新 praises; the quotation is the whole name.
_NEW_WAY = re.compile(r"(?P<of>的)?[\u4e00-\u9fff]{0,8}?新(?:模式|机制|路径|路子|做法)(?![\u4e00-\u9fff]{2,4}[”])")
_SLOGAN_OF_STEPS = re.compile("到[位边底]|齐抓共管|坚持|必须")


class QuotedShapes:
    """Tells the shape of a name from that of a slogan."""

    def __init__(self, words: ProgramWords, boundaries: Boundaries, nouns: ClassNouns) -> None:
        self._boundaries = boundaries
        self._nouns = nouns
        self._slogans = words.slogans
        self._slogan_part = re.compile("|".join(words.of("slogan_part")) or "$^")
        self._metaphor = re.compile("(?:" + "|".join(words.of("metaphor")) + ")[\u4e00-\u9fff]{0,6}$")
        self._ending = re.compile("(?:" + "|".join(sorted(words.of("ending"), key=len, reverse=True)) + ")$")

    def kind_of(self, inside: str, content: str, before: str) -> str:
        """The kind of program that a quotation without a class noun has the shape of; "" for none."""
        introduced = bool(self._boundaries.verb_end.search(_last_clause(before))) or before[-1:] in "”、"
        if FORMULA.match(content) and len(content) >= 3 and introduced:
            return "reform"
        plus = _PLUS.search(content) and (content.count("+") > 1 or _LAUNCHES.search(before))
        if (_ONE_TO_ONE.match(content) or plus) and introduced:
            return "reform"
        if self._nouns.strong_ending.search(content) or (
            self._ending.search(content) and len(content) >= 3 and introduced
        ):
            return "brand"
        pieces = re.split("[、 ]", inside)
        if (
            len(pieces) > 1
            and (re.search(rf"[{NUMERAL}]", content) or len({p[:2] for p in pieces}) == 1)
            and introduced
            and len({len(p) for p in pieces}) <= 2
            and all(3 <= len(p) <= 8 for p in pieces)
        ):
            return "method"
        return ""

    def is_slogan(self, inside: str, content: str, before: str) -> bool:
        """Whether the quotation says how or what for, and names nothing."""
        if content in self._slogans or self._slogan_part.search(content) or self._metaphor.search(before):
            return True
        return (
            len(content) > 18
            or bool(re.fullmatch(r"[\u4e00-\u9fff]{2,5}[化性感度力式]", content))
            or bool(re.match(r"重.{1,5}[,、]?轻", content))
            or bool(_PLAIN_COUNT.match(content))
            or bool(self._boundaries.opens_with_verb.match(content) and self._nouns.strong_ending.search(content))
            or "," in inside
        )

    def is_steps(self, view: str, match: re.Match[str], taken: Spans) -> bool:
        """Whether the quotation sets out the steps of one way of working: “一窗受理,并联审批,限时办结”."""
        inside, before = match.group(1), view[max(0, match.start() - 14) : match.start()]
        pieces = re.split("[、, ]", inside)
        if len(pieces) < 3 or len({len(p) for p in pieces}) > 1 or not 3 <= len(pieces[0]) <= 8:
            return False
        if _SLOGAN_OF_STEPS.search(inside):
            return False
        if not _LAUNCHES.search(before):
            # 实现“一窗受理、内部流转、限时办结”的模式: a step that is known makes the whole of them a way of working
            return view[match.end() : match.end() + 1] in ",。;、的" and bool(
                taken.inside(match.start(1), match.end(1))
                and self._boundaries.verb_end.search(_last_clause(before))
                and not self._metaphor.search(before)
            )
        way = _NEW_WAY.match(view, match.end())
        counts = re.search(rf"^[{NUMERAL}零]", inside) is not None or taken.inside(match.start(1), match.end(1))
        if way:
            return counts or not way.group("of") or len(pieces) > 3
        return counts and (len(inside) > 18 or "," in inside) and STANDS_ALONE.match(view, match.end()) is not None


def pieces_of(view: str, match: re.Match[str]) -> list[tuple[int, int]]:
    """One span, or one for each part where the report also sets a part in quotation marks of its own."""
    inside, at = match.group(1), match.start(1)
    parts = inside.split("、")
    if len(parts) > 1 and any(f"“{part}”" in view for part in parts):
        spans = []
        for part in parts:
            spans.append((at, at + len(part)))
            at += len(part) + 1
        return spans
    return [(at, at + len(inside))]


def _last_clause(before: str) -> str:
    return re.split(r"[,。;:\n]", before)[-1]

"""Class nouns behind a quotation: 工程, 机制, 专项行动; they take it for a name and tell its kind."""

from __future__ import annotations

import re

from extract.recognizers.programs.boundaries import SPOILED_AFTER, Boundaries
from extract.recognizers.programs.counts import NUMERAL
from extract.recognizers.programs.words import ProgramWords, any_of

_HEAD_GAP = 8  # characters between a quotation and its class noun: “…”调解品牌, “…”优化营商环境行动
LONGER_GAP = 4
BAD_BEFORE_HEAD = re.compile(r"[的了为和与在等是及从向将中]")
COUNT_OF = re.compile(r"等?[两三四五六七八九十\d]+[个项大](?=[\u4e00-\u9fff])")
_COUNTED_STEPS = re.compile(rf"[{NUMERAL}][\u4e00-\u9fff]{{1,4}}、[{NUMERAL}]")
_HEAD_ENDS = re.compile(r"[^\u4e00-\u9fff]|$|[和与及的在被获入已]")
_NEAR_ENDS = re.compile(r"工作|[^\u4e00-\u9fff]|$|[和与及的]")
# 服务队, 网络: the class noun is the front of another word.
_LONGER = re.compile(
    r"(?<=服务)[员厅器点]|(?<=网)[络格上点民]|(?<=计划)生育|(?<=管理)[局员]|(?<=活动)室|(?<=行动)力|(?<=队伍)建设|(?<=队)[伍员]|(?<=制)[度止约裁]|(?<=工程)[师项]"
)
# “线上+线下”方式: two things done together, not a name.
MANNER = re.compile("(?:的|等)?(?:相?结合|方式|形式|渠道|手段)")


class ClassNouns:
    """Finds the class noun that belongs to a quotation."""

    def __init__(self, words: ProgramWords, boundaries: Boundaries) -> None:
        self._boundaries = boundaries
        heads, self._near = words.kinds("head"), words.kinds("near_head")
        self.kinds = heads | self._near
        self.pattern = re.compile(any_of(self.kinds))
        self._far = re.compile(any_of(heads))
        self.behind_known = re.compile(any_of(words.of("known_head")))
        self.strong_ending = re.compile("(?:" + "|".join(words.of("strong_ending")) + ")$")
        # 基层, 建设, 优化: may stand between a quotation and its class noun.
        self.fillers = set(words.of("level")) | boundaries.noun_verbs | set(words.of("filler"))

    def find_behind(self, view: str, at: int, end: int) -> tuple[int, str] | None:
        """Where the class noun after a quotation ends, and the noun; at most a few words may stand between."""
        if COUNT_OF.match(view, at, end):
            return None  # “甲”“乙”两个专项活动: the class noun counts the names and is part of none
        head = self.pattern.match(view, at, end)
        if head and not self._goes_on(view, head):
            if head.group() in self._boundaries.noun_verbs or head.group() in self.fillers:
                # “双千”服务企业活动: 服务 only opens the class noun.
                whole = self.find_longer(view, head.end(), end)
                if whole:
                    return whole
            return head.end(), head.group()
        if view[at : at + 1] == "新" and (head := self.pattern.match(view, at + 1, end)):
            return head.end(), head.group()
        if self.strong_ending.search(view, max(0, at - 8), at - 1):
            # The quotation ends with a class noun of its own; in a list of steps the noun ends but the last of them.
            if not _COUNTED_STEPS.match(view, view.rfind("“", max(0, at - 44), at) + 1):
                return None
        window = view[at : min(end, at + _HEAD_GAP + 6)]
        for gap in range(1, min(_HEAD_GAP, len(window)) + 1):
            if BAD_BEFORE_HEAD.search(window[gap - 1]) or not "\u4e00" <= window[gap - 1] <= "\u9fff":
                return None
            if gap < 2:
                continue
            head = self._far.match(view, at + gap, end)
            if head and len(head.group()) >= 2 and not self._goes_on(view, head):
                if self._boundaries.stand_in(window[:gap], self.fillers):
                    return None
                if self.kinds[head.group()] == "standard" or head.group() in self.fillers:
                    # “321”行政执法监督工作法, “三联”法律服务供给机制
                    return self.find_longer(view, head.end(), end) or (head.end(), head.group())
                return head.end(), head.group()
        return None

    def find_longer(self, view: str, at: int, end: int) -> tuple[int, str] | None:
        """The class noun that ends the words right behind a first one: 企业活动 behind 服务, 阵地体系 behind 普法."""
        for gap in range(LONGER_GAP + 1):
            if gap and not ("\u4e00" <= view[at + gap - 1 : at + gap] <= "\u9fff"):
                return None
            if gap and BAD_BEFORE_HEAD.match(view[at + gap - 1]):
                return None
            head = self.pattern.match(view, at + gap, end)
            if (
                head
                and len(head.group()) >= 2
                and head.group() not in self.fillers
                and _HEAD_ENDS.match(view, head.end())
            ):
                if not self._boundaries.pattern.search(view, at, at + gap):
                    return head.end(), head.group()
        return None

    def _goes_on(self, view: str, head: re.Match[str]) -> bool:
        """Whether what looks like a class noun is the front of another word: 服务 in 服务点, 普法 in 普法方式."""
        if SPOILED_AFTER.match(view, head.end()) or _LONGER.match(view, head.end()):
            return True
        if head.group() in self._near:
            return not _NEAR_ENDS.match(view, head.end())
        return self.kinds[head.group()] == "standard" and MANNER.match(view, head.end()) is not None

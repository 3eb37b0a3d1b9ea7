"""The field before a quotation that tells too little by itself: 法治文化建设 in 法治文化建设“四个一”工程."""

from __future__ import annotations

import re

from extract.gazetteer import Gazetteer
from extract.recognizers.programs.boundaries import CJK_TAIL, Boundaries
from extract.recognizers.programs.class_nouns import ClassNouns
from extract.recognizers.programs.counts import NUMERAL
from extract.recognizers.programs.words import ProgramWords

# 四个一, 1+6+1, 三项制度, 点线面, 首席顾问, 清单式: what is counted, drawn, called or how, but not in which field
_TELLS_LITTLE = re.compile(
    rf"^[{NUMERAL}]{{1,2}}[个项张条份类级][\u4e00-\u9fff]{{1,2}}$|^[\dN]+(?:\+[\dN]*)*$"
    rf"|^[点线面]+$|(?:顾问|[长员官师])$|^[\u4e00-\u9fff]{{1,3}}[式型化]$|^[{NUMERAL}][\u4e00-\u9fff]$|名单$"
)
_NUMBERING = re.compile(r"^(?:\(?[一二三四五六七八九十\d]+\)|\d+\.)")
# 省委“1310”部署: whose it is, not what for
_BODY = re.compile("(?:[省市区县州]委|[委局厅院办]|(?<!干)部|政府|公安|中央)$")


class Fields:
    """Finds the field that belongs to a name."""

    def __init__(self, words: ProgramWords, gazetteer: Gazetteer, boundaries: Boundaries, nouns: ClassNouns) -> None:
        self._gazetteer = gazetteer
        self._boundaries = boundaries
        self._nouns = nouns
        self.levels = set(words.of("level"))

    def find_before(self, before: str, content: str, *, needed: bool = False) -> str:
        """The field that belongs to the name, as 法治文化建设 before “四个一”工程; "" where the quotation names itself."""
        if not (needed or _TELLS_LITTLE.search(content) or content in self._nouns.kinds):
            return ""
        tail = CJK_TAIL.search(before)
        if not tail:
            return ""
        run = _NUMBERING.sub("", tail.group())
        last, begin = self._boundaries.find_last(run)
        prefix = run[begin:]
        if needed and not re.search("(?:领域|行业|环节)$", prefix):
            return ""
        if len(prefix) < 2 or len(prefix) > 9 or (not last and len(run) >= 14):
            return ""
        if not last and before[: -len(run)].endswith("、"):
            return ""
        if _BODY.search(prefix):
            return ""
        if any(len(part) > 2 and self._gazetteer.named(part) for part in (prefix[:3], prefix[:4])):
            return ""
        if len(prefix) < 4 and any(self._gazetteer.named(prefix + suffix) for suffix in "省市县区州旗"):
            return ""
        if prefix in self.levels or re.search(r"\d|[一二三四五六七八九十]+[个项批枚条大]$|[省市县区镇乡]$", prefix):
            return ""
        return prefix

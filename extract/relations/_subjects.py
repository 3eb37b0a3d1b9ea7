"""Who acts in a part of a sentence: the bodies or places that open it, or an earlier part that no other subject ends."""

from __future__ import annotations

import re
from collections.abc import Iterable

from extract.model import Mention, Place
from extract.relations._clauses import GLUE, INSTITUTION, PLACE, Clause, is_below, last_comma, served_by

# What may stand before the subject of a part of a sentence: 一是, 其中, 2021年5月, 如.
_LEAD_IN = re.compile(
    r"[ “]*(?:\(?[一二三四五六七八九十\d]{1,2}[)、.]|[一二三四五六七八九十]是|其中|例如|如|同时|此外|另外|目前|近年来|今年以来|今年|去年|年初|年底|年内|"
    r"由|是|20\d\d年(?:以来)?|\d{1,2}月(?:\d{1,2}日|份|底|初)?)*[ ]*"
)
_ACTOR = rf"(?:(?:{INSTITUTION}|{PLACE})(?:常务会议?|常委会?(?:会议|议)?|党组会议?|党组|办公会议?|全会|会议)?)"
_SUBJECT = re.compile(rf"{_ACTOR}(?:(?:{GLUE}|等){{0,3}}{_ACTOR})*")
# Behind a name at the head of a part these show that it is no subject: 甲区的经验, 甲市获批后.
_NO_SUBJECT = re.compile(
    r"(?:的|之|内|与|和|至|党校|书记|主要|主任|局长|厅长|县长|市长|区长|镇长|省长|主席|领导|班子|负责|网站|门户|规章|办公楼|第[一二三四五六七八九十\d]+|辖区|境内|范围|建设|经济|特色|历史|居民|企业|群众|版|[”》])"
)
# A subject that is no mention, by which the reporter or others act.
_OTHER_SUBJECT = re.compile(
    r"(?:各|全[省市县区州旗镇乡]|[我本][省市县区州旗镇乡局委厅院]|相关|有关|部门|乡镇|镇街|街道|市直|县直|区直|省直|政府|党委|[省市县区]级|法治政府|行政机关|司法行政|我们|领导)"
)
_TAKES_PART = re.compile(r"(?:等[^,]{0,8})?(?:积极|密切|共同|协同)?(?:参与|配合|协助|支持|参加|协同|协作)")
_PARTS_BACK = 5


def subject_of(clause: Clause, at: int) -> list[Mention]:
    """The bodies or places that act at offset `at` of the mask: they open the part of the sentence between commas in
    which it lies, or an earlier part if no other subject follows. Empty where the reporter acts, or nobody is named."""
    limit = clause.start + at
    if not any(m.type in ("INSTITUTION", "JURISDICTION") and m.start < limit for m in clause.mentions):
        return []
    end = at
    for _ in range(_PARTS_BACK):
        begin = last_comma(clause.mask[:end]) + 1
        opening = _LEAD_IN.match(clause.mask, begin, end)
        start = opening.end() if opening else begin
        if subject := _SUBJECT.match(clause.mask, start, end):
            if _TAKES_PART.fullmatch(clause.mask, subject.end(), end) and begin:
                end = begin - 1  # 甲局牵头,乙局配合,制定…: the leader acts
                continue
            if _NO_SUBJECT.match(clause.mask, subject.end()):
                return []
            span = subject.span()
            return clause.within("INSTITUTION", *span) + clause.within("JURISDICTION", *span)
        if begin == 0 or _OTHER_SUBJECT.match(clause.mask, start, end):
            return []
        end = begin - 1
    return []


def acting_places(subject: Iterable[Mention], reporter: Place) -> frozenset[str]:
    """The places inside the reporter's that a subject names, themselves or by a body of their own: 浦东新区印发…; empty
    where the reporter acts, or somebody elsewhere."""
    places = frozenset(map(served_by, subject))
    return places if all(is_below(place, reporter.path) for place in places) else frozenset()

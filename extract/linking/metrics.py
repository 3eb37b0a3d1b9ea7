"""Metrics: the indicator that a number is a value of, in as few words as tell it apart, under one standard name.

The name is taken from the number's own clause: the words before it (行政机关负责人出庭应诉率达到100%), or the noun behind
it where the clause begins with the number or with a bare verb (开展了2次资格考试 → 资格考试次数).
"""

from __future__ import annotations

import re

from extract.gazetteer import Gazetteer
from extract.lexicon import Lexicons
from extract.model import Document, Mention

_BOUNDARY = re.compile(r"[,。;:!?\n]|(?<=[万\d一-龥])、(?=\d)")
_LEAD = re.compile(
    r"^(?:[一二三四五六七八九十]+是|\([一二三四五六七八九十]+\)|\d+\.|其中|今年以来|全年|年内|截至目前|截至20\d\d年底?|20\d\d年(?:度|以来)?|目前|共计?|累计|先后|分别|已经?|均|并|也|全部|组织|[12]\d月\d*)+"
)
_TRAIL = re.compile(
    r"(?:均|分别|累计|总计|合计|共计?|已|也|就|仅|约|近|超过|超|逾|不足|高达|达到|达|为|至|到|了|的|是|计|有|共有|实现|同比|较上年|比上年|增长|下降|提高|提升|减少|增加|降低|压缩|缩短)+$"
)
_AFTER = re.compile(
    r"^(?:以上|的)?([\u4e00-\u9fff()“”A-Za-z]{2,16}?)(?=[,。;:、!?\n\d《]|$|均|和|及|的|进行|等|共|免费|开展)"
)
_VERB_ONLY = re.compile(
    r"(?:开展|组织|举办|召开|设立|设置|建立|建成|聘请|公布|编制|制定|出台|发布|印发|推出|培训|调解|取消|清理|下放|新增|办理|受理|审核|审查|参加|完成|配备|打造|创建|在|为|对|将|与|和|由|从)了?$"
)
_SUFFIX = {
    "次": "次数",
    "场": "场次",
    "场次": "场次",
    "人": "人数",
    "人次": "人次",
    "名": "人数",
    "元": "金额",
    "个百分点": "",
    "百分点": "",
}
_NAMED = re.compile(r"(?:率|比例|占比|数|量|额|次数|人数|人次|场次|度|面积|金额|比重|覆盖面|时间|时限|频次)$")


class Linker:
    """Gives every METRIC mention its indicator."""

    def __init__(self, lexicons: Lexicons, gazetteer: Gazetteer) -> None:
        self._standard = {alias: e.name for e in lexicons.entries("Indicator") for alias in (e.name, *e.aliases)}

    def link_mentions(self, doc: Document, mentions: list[Mention]) -> None:
        last_end = doc.body_span[0]
        for mention in mentions:
            if mention.type != "METRIC":
                continue
            name = self._indicator(doc.view, mention, last_end)
            mention.canonical = self._standard.get(name, name)
            last_end = mention.end

    def _indicator(self, view: str, mention: Mention, last_end: int) -> str:
        unit = str(mention.attributes.get("unit", ""))
        window_start = max(last_end, mention.start - 60)
        before = view[window_start : mention.start]
        cut = 0
        for boundary in _BOUNDARY.finditer(before):
            cut = boundary.end()
        before = _clean(before[cut:])
        if before.startswith("、"):
            before = before[1:]
        behind = _AFTER.match(view[mention.end : mention.end + 24])
        noun = _clean(behind.group(1)) if behind else ""
        if unit in ("%", "‰", "倍", "成", "个百分点", "百分点"):
            name = before or noun or "比例"
            return name if _NAMED.search(name) or "change" in mention.attributes else name + "比例"
        if (not before or len(before) < 4 or _VERB_ONLY.search(before)) and noun:
            stem = _VERB_ONLY.sub("", before)
            name = stem + noun
        else:
            name = before or noun or "数量"
        return name if _NAMED.search(name) else name + _SUFFIX.get(unit, "数")


def _clean(words: str) -> str:
    words = re.sub(r"[\s“”《》]", "", words)
    previous = ""
    while previous != words:
        previous = words
        words = _TRAIL.sub("", _LEAD.sub("", words))
    return words[-30:]

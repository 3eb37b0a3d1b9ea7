"""Metrics: numbers that measure something, with unit, approximation, bound and change.

A number is a metric by its unit. Years, dates, list numbers, ranks, article numbers, numbers inside names and titles, and
the durations of rules are none.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from extract.gazetteer import Gazetteer
from extract.lexicon import Lexicons
from extract.model import Document, Mention
from extract.numerals import parse_number

EXAMPLES: list[tuple[str, list[str]]] = [
    ("办理案件1,206件,审结率98.5%。", ["1,206件", "98.5%"]),
    ("发放资料3.2万余份,授信7.45亿元。", ["3.2万余份", "7.45亿元"]),
    ("培训一百二十人次。", ["一百二十人次"]),
    ("满意率达95%以上,较上年提高2.3个百分点。", ["95%以上", "2.3个百分点"]),
    ("时间缩短至1—2小时。", ["1—2小时"]),
    ("编印丛书9种30000册。", ["9种", "30000册"]),
]
NEAR_MISSES: list[str] = [
    "2021年12月4日是国家宪法日。",
    "实施三年行动计划,排名全省第2。",
    "依据第十五条规定处理。",
    "完善“1+6+1”模式,推进第一批试点。",
    "一是加强领导,二是压实责任。",
    "在5个工作日内公示。",
    "一件事一次办。",
]

_ARABIC = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_CHINESE = (
    r"[一二三四五六七八九两][十百千万亿零〇一二三四五六七八九两]*[十百千万亿](?:[零〇一二三四五六七八九两十百千万]*)"
    r"|十[一二三四五六七八九]?|[百千万](?=余|多)|[两三四五六七八九]"
)
_SKIP_BEFORE = re.compile(r"(?:第|“|年|星期|周|届|编号|号|电话|热线|[A-Za-z\d.+\-/·])$")
_RANK_BEFORE = re.compile(r"(?:排名?|位列|位居|居|列|名列)(?:全[国省市区县]|第)?[^,。;]{0,4}$")
_LIMIT_AFTER = re.compile(r"[之以]?内|[以之]前|之后|以后|后")
_NAME_AFTER = re.compile(
    r"(?:行动|计划|规划|攻坚|制度|改革|工程|热线|体系|模式|机制|平台|标准|大类|大?领域|以来|前|来|内|级|联动|协同|一体|代|周年|办(?=[”,。、]|$)|清单|通办|事一|管审|时间段|重点任务|个五年)"
)
_INCREASE = re.compile(
    r"(?:增长|增加|提高|提升|上升|新增长|扩大|上涨|增幅(?:达|为)?|同比增)(?:了|约|近|超|达|至)?[^,。;、\d]{0,3}$"
)
_DECREASE = re.compile(
    r"(?:下降|减少|降低|压缩|缩短|压减|缩减|下滑|降幅(?:达|为)?|同比降|精简|减)(?:了|约|近|超|达)?[^,。;、\d]{0,3}$"
)
_TO_BEFORE = re.compile(r"(?:至|到|为)$")


class Recognizer:
    """Yields METRIC mentions with `value`, `unit`, `bound` and, for a change, `change`."""

    def __init__(self, lexicons: Lexicons, gazetteer: Gazetteer) -> None:
        roles = {entry.name: entry["role"] for entry in lexicons.entries("Unit")}
        self._roles = roles
        units = "|".join(re.escape(u) for u in sorted(roles, key=len, reverse=True))
        measure = rf"(?P<{{0}}>{units})(?P<{{1}}>左右|以上|以下|以内|不到|上下|多|余)?"
        scaled = r"(?P<some>余|多)?(?P<scale2>万|亿)?(?P<more>余|多)?"
        self._arabic = re.compile(
            rf"(?P<low>{_ARABIC})(?:[万亿]|{units})?(?:[—~-]|至)(?P<high>{_ARABIC})(?P<hscale>万|亿)?"
            + measure.replace("{0}", "unit2").replace("{1}", "after2")
            + rf"|(?P<number>{_ARABIC})(?P<scale>[十百千]?(?:万亿|万|亿)?)"
            + scaled
            + measure.replace("{0}", "unit").replace("{1}", "after")
        )
        self._chinese = re.compile(
            rf"(?P<number>{_CHINESE})" + scaled + measure.replace("{0}", "unit").replace("{1}", "after")
        )

    def find_mentions(self, doc: Document) -> list[Mention]:
        view = doc.view
        start, end = doc.body_span
        found = self._scan(view, start, end, self._arabic, is_chinese=False)
        starts = [m.start for m in found]
        arabic = list(found)
        for mention in self._scan(view, start, end, self._chinese, is_chinese=True):
            index = bisect_left(starts, mention.end)
            if not index or arabic[index - 1].end <= mention.start:
                found.append(mention)
        return found

    def _scan(self, view: str, start: int, end: int, pattern: re.Pattern[str], *, is_chinese: bool) -> list[Mention]:
        found: list[Mention] = []
        titles = [(m.start(), m.end()) for m in re.finditer(r"《[^》\n]*》", view[start:end])] if end > start else []
        index = 0
        for match in pattern.finditer(view, start, end):
            while index < len(titles) and titles[index][1] + start <= match.start():
                index += 1
            if index < len(titles) and titles[index][0] + start <= match.start():
                continue
            mention = self._mention(view, match, found[-1] if found else None, is_chinese=is_chinese)
            if mention is not None:
                found.append(mention)
        return found

    def _mention(self, view: str, match: re.Match[str], last: Mention | None, *, is_chinese: bool) -> Mention | None:
        groups = match.groupdict()
        unit = groups.get("unit") or groups.get("unit2") or ""
        more = groups.get("more") or groups.get("some") or ""
        after = groups.get("after") or groups.get("after2") or ""
        begin, finish = match.start(), match.end()
        before = view[max(0, begin - 16) : begin]
        behind = view[finish : finish + 10]
        role = self._roles[unit]
        is_range = groups.get("low") is not None
        if _SKIP_BEFORE.search(before) and not (last is not None and last.end == begin):
            return None
        if before.endswith(("〔", "[")) or _RANK_BEFORE.search(before):
            return None
        if role == "time" and (
            _LIMIT_AFTER.match(behind) or after == "以内" or (unit in ("年", "月", "日", "周", "岁", "天") and not more)
        ):
            return None
        if (
            role == "time"
            and unit in ("小时", "分钟", "个月")
            and re.match(r"(?:热线|服务|自助|不打烊|在线|值班|政务|内|后|制|公共|便民|医保|生活)", behind)
        ):
            return None
        if role == "weak" and not more and not after and not groups.get("scale"):
            return None
        if _NAME_AFTER.match(behind) and role != "rate" and not more:
            return None
        if is_chinese:
            number = groups["number"]
            if role in ("time",) or (len(number) == 1 and not self._is_counted(view, match, unit, more)):
                return None
            if view[finish : finish + 1] == "”" or "“" in before[-4:]:
                return None
        if unit == "条" and re.match(r"(?:规定|例|款|第|措施|举措|意见)", behind):
            return None
        if unit == "个" and re.match(r"(?:百分点)", behind):
            return None
        value, bound = self._value(groups, unit, is_range=is_range)
        if value is None:
            return None
        surface_unit = unit
        if unit == "个工作日":
            surface_unit = "工作日"
        if unit == "个百分点":
            surface_unit = "个百分点"
        approx = re.search(r"(?:约|近|超过|超|逾|不足|不到|不低于|不少于|将近|大约|至少|高达|突破)$", before)
        word = approx.group() if approx else ""
        if is_range or after in ("以下", "以内", "不到") or word in ("不足", "不到"):
            bound = "at_most"
        elif more or after in ("以上", "多", "余") or word in ("超过", "超", "逾", "不低于", "不少于", "至少", "突破"):
            bound = "at_least"
        elif after in ("左右", "上下") or word in ("约", "近", "将近", "大约"):
            bound = "about"
        attributes: dict[str, object] = {"value": value, "unit": surface_unit, "bound": bound}
        change = "" if _TO_BEFORE.search(before) else self._change(before)
        if change:
            attributes["change"] = change
        elif last is not None and "change" in last.attributes and view[last.end : begin] in ("、", "和"):
            attributes["change"] = last.attributes["change"]
        if word in ("约", "近", "超过", "超", "逾", "不足", "不到", "不低于", "不少于", "将近", "大约", "至少"):
            begin -= len(word)
        return Mention("METRIC", begin, finish, "metric.number", attributes=attributes)

    def _is_counted(self, view: str, match: re.Match[str], unit: str, more: str) -> bool:
        """Whether a single Chinese digit counts something, as in 三个村 after a verb, and is no part of a name."""
        return bool(more) and unit in ("个", "件", "次", "名", "人", "场", "项", "家", "份", "起")

    def _change(self, before: str) -> str:
        if _DECREASE.search(before):
            return "decrease"
        return "increase" if _INCREASE.search(before) else ""

    def _value(self, groups: dict[str, str | None], unit: str, *, is_range: bool) -> tuple[float | None, str]:
        if is_range:
            return parse_number(f"{groups['high']}{groups.get('hscale') or ''}"), "at_most"
        scale = (groups.get("scale") or "") + (groups.get("scale2") or "")
        return parse_number(f"{groups['number']}{scale}"), "exact"

"""Metrics: numbers that measure something, with unit, approximation, bound and change.

A number is a metric by the measure word behind it. Measure words are a closed class, kept in the lexicon of units; their
pairs (件次, 人/次, 份(册)) are made here. What looks the same and is none: dates, ages, ranks, article, list and phone
numbers, names made of a numeral (三项制度), numbers inside titles, the time limits that a rule sets.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

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
    ("受理率达百分之九十八,近百家企业受益。", ["百分之九十八", "近百家"]),
    ("接受咨询2300人/次,发放手册600份(册)。", ["2300人/次", "600份(册)"]),
    ("视频播放量突破3000万,阅读量10万+。", ["3000万", "10万+"]),
]
NEAR_MISSES: list[str] = [
    "2021年12月4日是国家宪法日。",
    "实施三年行动计划,排名全省第2。",
    "依据第十五条规定处理。",
    "完善“1+6+1”模式,推进第一批试点。",
    "一是加强领导,二是压实责任。",
    "在5个工作日内公示。",
    "一件事一次办。",
    "提供24小时自助服务。",
    "市政府令〔2023〕12号。",
    "对5万元以上罚款案件集体讨论。",
]

_SCALE = r"(?:百(?!分)|千(?![克米瓦])|十)?(?:万亿|亿|万)?"
_PLAIN = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d{1,3}(?: \d{3})+(?![\d.,年])|\d+(?:\.\d+)?)"
_COMPOUND = r"\d+(?:\.\d+)?亿\d+(?:\.\d+)?[千百]?万|\d+万\d千(?![克米瓦])"
_DIGIT = "零〇一二两三四五六七八九"
_WHOLE = rf"[一二两三四五六七八九][{_DIGIT}十百千万亿]*(?:点[{_DIGIT}]+)?|十[一二三四五六七八九]?万?(?:点[{_DIGIT}]+)?"

# Where a number may begin. 一 is nearly always part of a word; it counts only before 十, 百, 千, 万, 亿.
_START = re.compile(r"[0-9二两三四五六七八九十百千万数几一](?:(?<!一)|(?=[十百千万亿]))")
_TITLE = re.compile(r"《[^》\n]*》")
_ARABIC = re.compile(
    rf"(?P<number>{_COMPOUND}|{_PLAIN} ?{_SCALE})(?P<some>余|多(?!个?(?:部门|方|元|渠|形|层|种))|来(?=[个人件次场]))?(?P<scale>万亿|亿|万)?(?P<more>余|多)?"
)
_CHINESE = re.compile(
    rf"(?P<number>[几数](?:[十百千]万?|[万亿])|{_WHOLE}|[百千万]万?)(?P<some>余|多|来(?=[个人件次场]))?(?P<scale>万亿|亿|万)?(?P<more>余|多)?"
)
_SHARE = re.compile(rf"(?P<base>百|千|万)分之(?P<share>百|\d+(?:\.\d+)?|{_WHOLE})")
_FRACTION = re.compile(r"(?P<base>[二三四五六七八九十]+|\d+)分之(?P<part>[一二三四五六七八九十]+|\d+)")
_SLASH = re.compile(r"([1-9])/([2-9]|10)(?![\d/年月])")
_SLASH_BEFORE = re.compile(r"(?:占|近|约|超|超过|达|达到|不足|不到|逾)$|占[^,。;]{1,8}(?:的|近|约)$")
# 十届五次、六次全会: which meeting, not how many.
_MEETING_AFTER = re.compile(r"(?:[、和及][一二三四五六七八九十]+次)*(?:全会|全体会议|党代会|代表大会|党代表)")
_RANGE = re.compile(r" ?(?:—{1,2}|-|~|至|到) ?")
_RANGE_FIRST = frozenset(" —-~至到")
_AFTER = re.compile(r"及?以上|及?以下|[以之]内|左右|上下|内|多|余|\+|不到")
_EMPTY_AFTER = re.compile(r"\+|余|多|以上|左右")
_END = re.compile(r" ?(?:[,。;、!?)”\n]|$)")

_APPROX = re.compile(
    r"(?:不足|不到|未满|低于|不超过|不高于|不多于|至多|最多|控制在"
    r"|约|近|将近|接近|大约|大概|超过|超|逾|过|高于|多于|不低于|不少于|至少|突破|上)$"
)
_APPROX_BOUND = {
    **dict.fromkeys(("不足", "不到", "未满", "低于", "不超过", "不高于", "不多于", "至多", "最多"), "at_most"),
    **dict.fromkeys(("约", "近", "将近", "接近", "大约", "大概"), "about"),
    **dict.fromkeys(("超过", "超", "逾", "过", "高于", "多于", "不低于", "不少于", "至少", "突破", "上"), "at_least"),
}
# 突破 is the verb of the sentence; 上 and 过 are approximations only before 十, 百, 千, 万.
_APPROX_OUTSIDE = {"突破", "控制在"}
_AFTER_BOUND = {"左右": "about", "上下": "about", "以下": "at_most", "以内": "at_most", "之内": "at_most", "内": "at_most",
                "及以下": "at_most", "不到": "at_most"}  # fmt: skip

# Characters directly before a number that make it part of a name, a code, a date or an ordinal.
_SKIP_BEFORE = re.compile(
    r"(?:[第“\"〔\[·×*A-Za-z.+/]|星期|[周届号]|编号|电话|热线 ?|满分|\d ?[-—~至:]|(?<![目之以日此事当])前)$"
)
_LIST_NUMBER = re.compile(r"(?:^|[\n。;]) *$")
_RANK_BEFORE = re.compile(r"(?:排名|排位|位次|名次|位列|位居|名列|跻身|列全[国省市区县]|居全[国省市区县])[^,。;]{0,6}$")
_LAW_BODY = re.compile(r"\d章(?:、|,)?$")

# Names made of a numeral and a measure word. A verb of counting before it, and it is a count after all.
_NAME_AFTER = re.compile(
    r"制度|机制|体系|模式|工程|行动|计划|规划|攻坚|热线|改革|领域|联动|协同|一体|通办|代办|清单|意识|维护|自信|确立"
    r"|必须|一(?!般)|级|办(?=[”,。、]|$)|事一|管审|时间段|公开(?=[”,。、一])|五年"
)
_RULE_AFTER = re.compile(r"(?:规定|措施|举措|意见|政策|办法)")
_COUNTING = re.compile(
    r"(?:建立|健全|制定|新?制订|修订|出台|完善|完成|梳理|新建|推出|推进|实施|提出|收集|征集|征求|采纳|收到|公布|发布|清理|形成|落地"
    r"|印发|编制|开展|取消|承接|深化|涉及|包括|共|了|过|的|等|到|有|达|为|计|出|[,;、:)])$"
)
_NAME_COUNT = re.compile(r"(?:执法|中央|落实|贯彻|“)$")
_LIMIT_RULE = re.compile(r"(?:应当?|须|必须|自|要求|规定|限期|不得|收到|[在于])[^,。;]{0,8}$")
_TIME_BEFORE = re.compile(
    r"(?:压缩|缩短|压减|缩减|减少|增加|降至|降到|降为|提速|节省|节约|平均|用时|耗时|时限|时长|时间|周期|提前|最快|最短|仅需|只需|实现|由原来的?|时效)"
    r"[^,。;]{0,12}$"
)
_TIME_AFTER = re.compile(r"办结|办好|办成|办妥|出证|拿证|领证|取证|完成|送达|即办")
_ROUND_THE_CLOCK = re.compile(r"(?:全天|自助|服务|不打烊|在线|热线|值班|值守|受理|开放|接听|政务|“|圈|便民|无人)")
_SCORE_BEFORE = re.compile(r"(?:评分|得分|均分|总分|分数|分值|成绩|指数|测评|考核|考评|评估|评价)[^,。;]{0,6}$")
_BARE_BEFORE = re.compile(
    r"(?:[量数额]|人数|次数|总数|总额|播放|浏览|阅读|点击|粉丝|用户|资金|授信|贷款|放款|投资)"
    r"(?:已|也|累计|共|总计|均)*(?:达到?|为|是|超过|突破|超|近|约|逾|有)?$"
)
_THRESHOLD_UNITS = frozenset({"元", "人", "美元", "名", "亩", "吨"})
_THRESHOLD = re.compile(r"及?以上(?![,。;、)\n]|$)")
_CLAUSE = re.compile(r"[,。;\n]")
_FROM_BEFORE = re.compile(r"[由从][^,。;]{0,6}$")
_RULE_TIME = re.compile(r"(?:自|收到)[^,。;]{0,10}(?:之日|起|后)[^,。;]{0,4}$|不少于$|公示[^,。;]*$")
_VERB = re.compile(
    r"(?:开展|召开|举办|组织|举行|聘请|聘任|新聘|选派|配备|选聘|组建|成立|派出|建立|建成|设立|设置|新建|新增|新设|查处|移送|办理|受理|审结|培训"
    r"|评选|制定|修订|废止|修改|出台|印发|编印|发放|接待|查办|立案|推出|建设|打造|创建|专题|先后|共|累计|通过|吸引)(?:了|过|完成)?$"
)
_ISSUES_BEFORE = re.compile(r"(?:班|简报|专刊|通报|培训|讲堂|讲座|活动|课|节目|栏目|专题)$")
_SORTS = frozenset({"大类", "小类", "大项", "小项", "子项"})  # 5大类91项: counted only beside another count
# 每季度1次, 每月召开2次: how often a rule wants it, not how often it was done.
_FREQUENCY = re.compile(
    r"每(?:半|[一二两三四五六七八九十\d]{0,2}个?)(?:年|月|季度?|周|旬|天|日|学期)(?:至少|不少于|召开|开展|组织|举办|集中|学习|更新|通报|调度|各)*$"
)
# 甲县、乙县和丙区三个县区: the count closes a list of names that says it already.
_LIST_BEFORE = re.compile(
    r"[\u4e00-\u9fff]{1,7}[县区市旗镇乡村道局][、和及与][\u4e00-\u9fff]{1,7}[县区市旗镇乡村道局]$"
)
_PLACES_BEHIND = re.compile(
    r"(?:乡镇|镇街?|街道|社区|行政村|村|县市区|县区|区县|县市|旗县|县|区(?!域)|市(?!场|民)|旗|乡|部门|单位)"
)
_IN_STAGES = re.compile("(?:先后|分成?)(?:共|已)?$")  # 先后三批取消…, 分三批下放: how it was done
_COUNTED_BEHIND = re.compile(r"(?:部门|单位|领域|县市区|县区|区县|乡镇|镇街|街道|社区|村)")
_LIST_SIGN = re.compile(r"[、和及与]")
# Words behind a measure word that begin like one that it is no part of (支队, 名单), and are none.
_STILL_UNIT = {"支": "队伍", "名": "单位"}
_DIGIT_UNITS = frozenset("支轮次场件起期名人份家宗例户座篇幅辆台枚辑本册堂处所部批") | {"场次", "人次", "个"}
_DIGIT_NOUN = re.compile(
    r"(?:示范|试点|国家级|省级|市级|县级|区级|重点|行政)?(?:乡镇|镇|街道|社区|村|县|区(?!域)|市(?!场|民)|部门|单位|站|所|中心|案件|窗口|点)"
)
_POINTING = frozenset("之这那该此哪每任等第头首末各同某任以一“")

_CHANGE_HINT = re.compile(r"[增提上扩净攀涨多升下降减压缩回精削收少]")
_INCREASE = re.compile(
    r"(?:增长|增加(?!值)|提高|提升|上升|上涨|扩大|净增|提速|攀升)了?$|[增涨]幅(?:达到?|为|是)?$"
    r"|(?:同比|环比|年均|较[^,。;]{1,8}|比[^,。;]{1,8})[增多升](?:了)?$"
)
_DECREASE = re.compile(
    r"(?:下降|减少|降低|压缩|缩短|压减|缩减|下滑|回落|精简|削减|收窄)了?$|[减降]幅(?:达到?|为|是)?$"
    r"|(?:同比|环比|年均|较[^,。;]{1,8}|比[^,。;]{1,8})[降减少](?:了)?$"
)
# 减环节62%、减时限70%
_CUT = re.compile(r"(?:减|压)(?:环节|时限|材料|时间|跑动|成本|流程|证明|要件|次数)(?:比例|率)?(?:均|达|为|约)*$")
_INCREASE_OF = re.compile(r"(?:增加(?!值)|净增|扩充)[^,。;、\d至到为率比]{1,8}$")
_DECREASE_OF = re.compile(r"(?:减少|精简|压减|缩减|压缩|削减|缩短|降低)[^,。;、\d至到为率比]{1,8}$")
_INCREASE_RATE = re.compile(r"(?:提高|提升)[^,。;、\d至到为率比]{1,6}$")


@dataclass(frozen=True, slots=True)
class _Unit:
    """What is known of a measure word."""

    role: str
    written: str  # the unit to write
    not_before: frozenset[str]


@dataclass(slots=True)
class _Number:
    """A number as read: its value, where number and unit end, and what was said of its exactness."""

    value: float
    end: int
    unit: str = ""
    role: str = ""
    is_more: bool = False
    is_range: bool = False
    is_scaled: bool = False


class Recognizer:
    """Yields METRIC mentions with `value`, `unit`, `bound` and, for a change, `change`."""

    def __init__(self, lexicons: Lexicons, gazetteer: Gazetteer) -> None:
        del gazetteer
        self._units = {
            e.name: _Unit(e["role"], e["unit"] or e.name, frozenset(e["not_before"])) for e in lexicons.entries("Unit")
        }
        self._lengths: dict[str, tuple[int, ...]] = {}  # first character → lengths of the words, the longest first
        for name in self._units:
            lengths = {len(name), *self._lengths.get(name[0], ())}
            self._lengths[name[0]] = tuple(sorted(lengths, reverse=True))

    def find_mentions(self, doc: Document) -> list[Mention]:
        view = doc.view
        at, end = doc.body_span
        titles = [(m.start(), m.end()) for m in _TITLE.finditer(view, at, end)] if end > at else []
        index = 0
        found: list[Mention] = []
        while True:
            start = _START.search(view, at, end)
            if start is None:
                return found
            begin = start.start()
            while index < len(titles) and titles[index][1] <= begin:
                index += 1
            if index < len(titles) and titles[index][0] <= begin:
                at = titles[index][1]
                continue
            at, mention = self._read(view, begin, end, found[-1] if found else None)
            if mention is not None:
                found.append(mention)

    def _read(self, view: str, begin: int, end: int, last: Mention | None) -> tuple[int, Mention | None]:
        """Where to go on, and the metric whose number begins at `begin`, if it is one."""
        is_arabic = view[begin] <= "9"
        match = (_ARABIC if is_arabic else _CHINESE).match(view, begin, end)
        if match is None:
            return begin + 1, None
        before = view[max(0, begin - 20) : begin]
        if is_arabic and "." in match.group() and _LIST_NUMBER.search(before):
            # 1.20个部门: a list number, then the number.
            cut = begin + match.group().index(".") + 1
            inner = self._read(view, cut, end, Mention("", 0, cut, "")) if cut - begin <= 3 else (cut, None)
            if inner[1] is not None and inner[1].attributes["unit"] not in ("%", "百分点", "倍", "元"):
                return inner
        number = self._number(view, match, before, is_arabic=is_arabic)
        if number is None:
            return match.end(), None
        follows = last is not None and last.end == begin
        # 分别压缩到3天、5天和20天: all that the verb deals out are told of it.
        is_next = (
            last is not None
            and view[last.end : begin] in ("、", "和", "及", "与")
            and last.attributes.get("unit") == number.unit
        )
        if (not follows and _SKIP_BEFORE.search(before[-4:])) or _RANK_BEFORE.search(before[-10:]):
            return match.end(), None
        if not self._measures(
            view, begin, before, number, match.group("number"), is_arabic=is_arabic, follows=follows, is_next=is_next
        ):
            return max(match.end(), begin + 1), None
        mention = self._mention(view, begin, before, number, last, match.group("number"))
        return mention.end, mention

    def _number(self, view: str, match: re.Match[str], before: str, *, is_arabic: bool) -> _Number | None:
        """The number with its unit; None where no measure word stands behind it."""
        begin = match.start()
        if view.find("分之", begin, begin + 4) >= 0 and (part := self._share(view, begin)) is not None:
            return part
        if is_arabic and view.startswith("/", begin + 1) and (part := self._slashed(view, begin, before)) is not None:
            return part
        number = _Number(0.0, match.end())
        self._take_unit(view, number)
        if number.role == "never":
            return None
        dash = _RANGE.match(view, number.end) if view[number.end : number.end + 1] in _RANGE_FIRST else None
        if dash is None and number.role == "" and not (is_arabic and self._is_bare(view, number, before)):
            return None
        value = parse_number(match.group("number") + (match.group("scale") or ""))
        if value is None:
            return None
        number.value = value
        number.is_more = bool(match.group("some") or match.group("more")) or view[begin] in "数几"
        number.is_scaled = value >= 10_000 and match.group().rstrip("余多 ")[-1] in "万亿"
        if dash is not None and (high := self._range(view, number, dash, before, is_arabic=is_arabic)) is not None:
            return high
        if not is_arabic and number.unit == "成" and view[number.end : number.end + 1] in ("五", "半"):
            number.value, number.end = number.value + 0.5, number.end + 1
        if number.role or (is_arabic and self._is_bare(view, number, before)):
            return number
        return None

    def _share(self, view: str, begin: int) -> _Number | None:
        """百分之九十八, 千分之三, 三分之二."""
        if (share := _SHARE.match(view, begin)) is not None:
            value = 100.0 if share.group("share") == "百" else parse_number(share.group("share"))
            unit = {"百": "%", "千": "‰", "万": "‱"}[share.group("base")]
            return None if value is None else _Number(value, share.end(), unit, "rate")
        if (fraction := _FRACTION.match(view, begin)) is not None:
            part, base = parse_number(fraction.group("part")), parse_number(fraction.group("base"))
            return _Number(round(part / base, 6), fraction.end(), "", "rate") if part and base else None
        return None

    def _slashed(self, view: str, begin: int, before: str) -> _Number | None:
        """1/3 as a share; behind a word of amount only, for dates and versions look the same."""
        if not _SLASH_BEFORE.search(before):
            return None
        match = _SLASH.match(view, begin)
        return _Number(round(int(match[1]) / int(match[2]), 6), match.end(), "", "rate") if match else None

    def _range(self, view: str, low: _Number, dash: re.Match[str], before: str, *, is_arabic: bool) -> _Number | None:
        """The upper end of a range that `low` opens before `dash`, None where it opens none."""
        if low.role == "never" or _FROM_BEFORE.search(before):
            return None
        match = (_ARABIC if is_arabic else _CHINESE).match(view, dash.end())
        if match is None or (value := parse_number(match.group("number") + (match.group("scale") or ""))) is None:
            return None
        high = _Number(value, match.end(), is_range=True)
        self._take_unit(view, high)
        return high if high.role and high.role != "never" and high.value > low.value % 10_000 else None

    def _take_unit(self, view: str, number: _Number) -> None:
        """Sets `unit`, `role` and `end` by the longest measure word behind the number, and its pair, if any."""
        at = number.end
        while view.startswith(" ", at) and at - number.end < 2:
            at += 1
        for length in self._lengths.get(view[at : at + 1], ()):
            unit = self._units.get(view[at : at + length])
            if unit is None:
                continue
            end = at + length
            if (
                view[end : end + 1] in unit.not_before
                and not _AFTER.match(view, end)
                and not view.startswith(_STILL_UNIT.get(unit.written, "\0"), end)
            ):
                continue
            number.unit, number.role, number.end = unit.written, unit.role, end
            if unit.role in ("count", "noun", "weak", "money"):
                self._take_pair(view, number)
            return

    def _take_pair(self, view: str, number: _Number) -> None:
        """件(次), 人/次, 份(册), 台次: two measure words written together."""
        end = number.end
        if view.startswith("次", end) and number.role != "money" and not number.unit.endswith("次"):
            if view[end + 1 : end + 2] not in self._units["次"].not_before or not view[end + 1 : end + 2]:
                number.unit, number.end, number.role = number.unit + "次", end + 1, "count"
                end += 1
        opening = view[end : end + 1]
        if opening not in ("(", "/"):
            return
        for length in (2, 1):
            word, behind = view[end + 1 : end + 1 + length], view[end + 1 + length : end + 2 + length]
            unit = self._units.get(word)
            if unit is None or (opening == "(" and behind != ")"):
                continue
            if opening == "/" and (unit.role not in ("count", "time", "never", "measure") or behind in unit.not_before):
                continue
            size = length + (2 if opening == "(" else 1)
            number.unit, number.end = number.unit + view[end : end + size], end + size
            if number.role == "weak":
                number.role = "noun"
            return

    def _is_bare(self, view: str, number: _Number, before: str) -> bool:
        """Whether a number without measure word is the value of an amount: 浏览量达120万。"""
        stripped = _APPROX.sub("", before)
        if not _BARE_BEFORE.search(stripped):
            return False
        after = _EMPTY_AFTER.match(view, number.end)
        if not _END.match(view, after.end() if after else number.end):
            return False
        number.role = "bare"
        return True

    def _measures(
        self,
        view: str,
        begin: int,
        before: str,
        number: _Number,
        digits: str,
        *,
        is_arabic: bool,
        follows: bool,
        is_next: bool,
    ) -> bool:
        """Whether the number measures something, and is no date, limit, name or threshold."""
        role, behind = number.role, view[number.end : number.end + 12]
        if role == "never":
            return False
        if role == "measure" and behind.startswith("级"):
            return False
        if role in ("rate", "bare", "measure"):
            return is_arabic or self._is_chinese_number(before, number, digits)
        if role == "time":
            return is_next or self._is_time(view, begin, number, behind)
        if role == "score":
            return (
                is_arabic
                and behind[:1] not in "别钟之类散级批工布层析"
                and bool(_SCORE_BEFORE.search(_APPROX.sub("", before)))
            )
        if role == "weak" and not (
            number.is_more or follows or (is_arabic and (not behind or behind[0] in "0123456789,。;、(\n"))
        ):
            return False
        if number.unit in _THRESHOLD_UNITS and _THRESHOLD.match(behind):
            return False
        if number.unit == "条" and (
            _LAW_BODY.search(before) or (_RULE_AFTER.match(behind) and not _COUNTING.search(before))
        ):
            return False
        if number.unit == "批" and _IN_STAGES.search(before):
            return False
        if number.unit in _SORTS and not (is_arabic and (follows or view[number.end : number.end + 1].isdigit())):
            return False
        if number.unit in ("次", "场", "期", "轮") and _FREQUENCY.search(before):
            return False
        if number.unit == "个" and _PLACES_BEHIND.match(behind) and _LIST_BEFORE.search(before):
            return False
        if number.unit == "个" and _COUNTED_BEHIND.match(behind) and 1 < number.value < 10:
            # 城管、国土、环保三个部门: as many as the list before it.
            listed = _LIST_SIGN.split(_CLAUSE.split(view[max(0, begin - 60) : begin])[-1])
            if len(listed) == number.value and all(1 < len(name) < 14 for name in listed):
                return False
        if not is_arabic and not self._is_chinese_count(before, number, digits, behind):
            return False
        if not number.is_more and _NAME_AFTER.match(behind):
            return is_arabic and bool(_COUNTING.search(before)) and not _NAME_COUNT.search(before)
        return True

    def _is_time(self, view: str, begin: int, number: _Number, behind: str) -> bool:
        """A span of time measures a service (审批缩短至3天, 1个工作日办结), unless a rule sets it or it only describes."""
        before = view[max(0, begin - 24) : begin]
        clause = _CLAUSE.split(before)[-1]
        if _ROUND_THE_CLOCK.match(behind) or re.match(r"[^,。;]{0,10}圈", behind):
            return False
        if _TIME_BEFORE.search(clause):
            return not _RULE_TIME.search(clause)
        return bool(_TIME_AFTER.match(behind)) and not _LIMIT_RULE.search(clause)

    def _is_chinese_number(self, before: str, number: _Number, digits: str) -> bool:
        """Chinese numerals before a rate or a size: not in quotation marks, not bare 百 or 万."""
        if "“" in before[-4:] or (number.role == "measure" and len(digits) == 1 and not number.is_more):
            return False
        return digits[0] not in "百千万" or number.role == "rate" or number.is_more

    def _is_chinese_count(self, before: str, number: _Number, digits: str, behind: str) -> bool:
        """Whether a Chinese numeral counts something and is no part of a name (四级联动, 三所联动, 千家万户)."""
        if "“" in before[-4:] or behind.startswith("”") or before.endswith(("以下", "下列", "如下")):
            return False
        if number.unit == "次" and _MEETING_AFTER.match(behind):
            return False
        if number.role in ("weak", "noun") and not number.is_more:
            return False
        if digits[0] in "百千万":
            return number.is_more or bool(_APPROX.search(before[-3:]))
        if number.is_more or len(digits) > 1 or number.is_scaled or number.is_range or number.role == "money":
            return not (len(digits) == 2 and digits[0] != "十" and digits[1] not in "十百千万亿") or number.is_range
        if number.unit not in _DIGIT_UNITS or before[-1:] in _POINTING or re.match(r"及?以上", behind):
            return False
        if _END.match(behind or "\n"):
            if number.unit == "期" and not _ISSUES_BEFORE.search(before):
                return False  # 机场二期: a stage
            return len(before) > 1 and before[-1] not in ",。;、:\n是" and not before.endswith("等")
        if number.unit == "个":
            return bool(_DIGIT_NOUN.match(behind))
        return digits != "二" and bool(_VERB.search(before)) and not _NAME_AFTER.match(behind)

    def _mention(
        self, view: str, begin: int, before: str, number: _Number, last: Mention | None, digits: str
    ) -> Mention:
        end = number.end
        after = _AFTER.match(view, end)
        word_after = after.group() if after else ""
        if word_after == "内" and number.role != "time":
            word_after = ""
        if word_after in ("多", "余", "不到") and number.role == "rate" and number.unit != "倍":
            word_after = ""
        if word_after == "+" and re.match(r"\+\w", view[end : end + 2]):
            word_after = ""
        end += len(word_after)
        close = before.rstrip(" ")  # 至少 3 次
        approx = _APPROX.search(close[-3:])
        word = approx.group() if approx else ""
        if word in ("上", "过") and digits[0] not in "十百千万":
            word = ""
        bound = "exact"
        if number.is_range or (word in _APPROX_BOUND and _APPROX_BOUND[word] == "at_most"):
            bound = "at_most"
        elif word_after in _AFTER_BOUND:
            bound = _AFTER_BOUND[word_after]
        elif number.is_more or word_after:
            bound = "at_least"
        elif word:
            bound = _APPROX_BOUND.get(word, "exact")
        attributes: dict[str, object] = {"value": number.value, "unit": number.unit, "bound": bound}
        begin_before = close[: len(close) - len(word)]
        change = self._change(begin_before, number)
        if change:
            attributes["change"] = change
        elif last is not None and "change" in last.attributes and view[last.end : begin] in ("、", "和", "及", "与"):
            attributes["change"] = last.attributes["change"]
        if word and word not in _APPROX_OUTSIDE:
            begin -= len(word) + len(before) - len(close)
        rule = (
            "metric.range"
            if number.is_range
            else "metric.bare"
            if number.role == "bare"
            else f"metric.{'arabic' if digits[0] <= '9' else 'chinese'}"
        )
        return Mention("METRIC", begin, end, rule, attributes=attributes)

    def _change(self, before: str, number: _Number) -> str:
        if _CHANGE_HINT.search(before) is None:
            return ""
        clause = _CLAUSE.split(before)[-1]
        if _DECREASE.search(clause) or _DECREASE_OF.search(clause):
            return "decrease"
        if number.role == "rate" and _CUT.search(clause):
            return "decrease"
        if _INCREASE.search(clause) or _INCREASE_OF.search(clause):
            return "increase"
        if number.role == "rate" and _INCREASE_RATE.search(clause):
            return "increase"
        return ""

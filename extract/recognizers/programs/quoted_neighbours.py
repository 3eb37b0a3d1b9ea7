"""What the words around a quotation say of it: that it was founded or won, that its neighbour in a row is a name."""

from __future__ import annotations

import re

from extract.model import Mention
from extract.recognizers.programs.boundaries import Boundaries
from extract.recognizers.programs.class_nouns import COUNT_OF, LONGER_GAP, ClassNouns
from extract.recognizers.programs.marks import STANDS_ALONE
from extract.recognizers.programs.spans import Spans

# A quotation of this form right behind a verb that introduces names is asked about.
ASKED = re.compile(r"[\u4e00-\u9fffA-Za-z0-9+]{4,12}")
_NEXT_QUOTED = re.compile(r"(?:[、和与及]?“[^“”\n]{2,20}”){1,12}")
_ROW = re.compile("(?:“[^“”]+”[、和]?)+$")
_JOINT_BEFORE = re.compile(r"(?<=[”\u4e00-\u9fff])(?:[、和与及]|以及|(?<=”))$")
_JOINT_BEHIND = re.compile(r"(?:[、和与及]|以及)?“")
# What is said of a name and of no slogan: it wins, spreads, is passed on.
_SPOKEN_OF = re.compile(
    r"(?:入选|入围|获评|荣获|荣膺|获得|获[全省市州区国]|被[^,。;、“”]{2,14}(?:推广|推介|转发|评为|命名为|列为|刊发|报道)"
    r"|(?:先后)?[在向面][^,。;、“”]{2,10}(?:推广|推介)|(?:共|累计)?(?:审理|受理|调解|化解|调处|办理|办结)[^,。;“”]{0,8}\d)"
)
_VERSION = re.compile(r"\d\.\d版")
_INTO = re.compile(r"(?:将|把)(?:“[^”]{2,12}”、?)*$")
_TAKEN_IN = re.compile(r"(?:[、和]?“[^”]{2,12}”)*(?:等)?(?:纳入|列入|作为|打造成?为?)")
# The field between a verb and the name, as 领域 in 创建甲领域“乙”.
_IN_FIELD = r"(?P<field>(?:(?!更多|一批|多个)[\u4e00-\u9fff]{2,6})?)$"
# Only a thing with a name is founded, launched or first tried.
_FOUNDS_VERB = r"(?:创办|首创|创设|首推|独创|推出|打造|上线|迭代升级|创建|成立|组建|设立|开设|开办|孵化|推广|推行|试行|探索|擦亮|打响|叫响|迭代|推介)了?"
_FOUNDS = re.compile(_FOUNDS_VERB + "$")
_FOUNDS_IN_FIELD = re.compile(_FOUNDS_VERB + _IN_FIELD)
# 调解品牌“和为贵”, 特色应用“码上帮”: the noun before the marks says what is named.
_KIND_BEFORE = re.compile(
    r"(?:(?<!一)品牌|平台|系统|应用|小程序|公众号|APP|工作法|工作室|调解室|服务队|特色项目|普法项目|主题活动|专项行动)$"
)
# What is carried out may be a mere deed (开展“送教上门”); words enough to be one name make it a name.
_CARRIES_OUT = re.compile(r"(?:开展|实施|启动|培育|选树)了?" + _IN_FIELD)
_NAME_AT_LENGTH = 5
# “甲”“乙”等调解品牌: names without a class noun of their own; “丙”等劳务品牌 are none.
_BRANDS = re.compile(
    r"等[\u4e00-\u9fff]{0,8}?(?P<field>调解|解纷|普法|法治|法律|政务服务|警务|司法|治理|信访|执法|政务|审批)[\u4e00-\u9fff]{0,3}?"
    r"(?:品牌|工作法|工作室|项目|载体|队伍?)|等[\u4e00-\u9fff]{0,6}?(?:工作法|调解室|品牌)(?![\u4e00-\u9fff]{0,3}建设)"
)
_SHARED = re.compile(r"[\u4e00-\u9fff]{0,4}?(?:品牌|机制|模式|制度|改革|工作法|行动)(?=[,。;、]|$)")
_NAMES = re.compile("“([^”]+)”")


class QuotedNeighbours:
    """Tells a name by its surroundings."""

    def __init__(self, boundaries: Boundaries, nouns: ClassNouns) -> None:
        self._boundaries = boundaries
        self._nouns = nouns

    def kind_said(self, view: str, match: re.Match[str], content: str, before: str, taken: Spans) -> str:
        """The kind of a quotation that the words around it treat as a name; "" where they do not."""
        row = _row_start(view, match.end())
        if (
            _KIND_BEFORE.search(view, max(0, row - 8), row)
            and STANDS_ALONE.match(view, match.end())
            and 2 <= len(content) <= 12
        ):
            return "brand"
        if not ASKED.fullmatch(content) or self._boundaries.opens_with_verb.match(content):
            return ""
        if taken.inside(match.start(1), match.end(1)) and self._boundaries.verb_end.search(before):
            return "brand"  # “某地执法码” behind a verb is more than the known 执法码
        if (
            _VERSION.match(view, match.end())
            or _SPOKEN_OF.match(view, match.end())
            or (_INTO.search(before) and _TAKEN_IN.match(view, match.end()))
        ):
            return "brand"
        if STANDS_ALONE.match(view, match.end()):
            founded = _FOUNDS_IN_FIELD.search(before)
            if not founded and len(content) >= _NAME_AT_LENGTH:
                founded = _CARRIES_OUT.search(before)
            if founded and not self._boundaries.stand_in(founded.group("field")):
                return "brand"
        return ""

    def kind_of_row(self, view: str, at: int, end: int) -> str:
        """The kind that the next quotation's class noun gives to this one as well: “…”“…”专项活动."""
        following = _NEXT_QUOTED.match(view, at, end)
        behind = following.end() if following else at
        brands = _BRANDS.match(view, behind, end)
        if brands and (brands.group("field") or _FOUNDS.search(view, max(0, at - 60), _row_start(view, at))):
            return "brand"
        counted = COUNT_OF.match(view, behind, end)
        if not following and not counted:
            return ""
        if not counted:
            found = self._nouns.find_behind(view, behind, end)
            if not found or found[1] in self._nouns.fillers or found[0] - len(found[1]) - behind > LONGER_GAP:
                return ""
            kind = self._nouns.kinds[found[1]]
            return kind if kind == "campaign" or view[at - 4 : at - 3] != "“" else ""  # “春雷”“铁拳”行动, not “两重”
        head = self._nouns.behind_known.match(view, counted.end(), end)
        if head and head.group() in self._nouns.kinds:
            return self._nouns.kinds[head.group()]
        return ""


def is_beside_names(view: str, match: re.Match[str], taken: Spans, found: list[Mention]) -> bool:
    """Whether the quotation is a member of a list whose neighbour is a name: “甲工作室”、“乙”和“丙”."""
    joint = _JOINT_BEFORE.search(view, max(0, match.start() - 3), match.start())
    if joint:
        at = joint.start()
        if taken.end_at(at) or taken.end_at(at - 1) or (found and found[-1].end in (at, at - 1)):
            return True
    follows = _JOINT_BEHIND.match(view, match.end())
    return bool(follows and taken.begin_at(follows.end()))


def shared_noun(view: str, at: int, content: str, end: int) -> str:
    """The class noun that this and the next quotations of its form share, as 品牌 in “甲调解”“乙调解”品牌."""
    following = _NEXT_QUOTED.match(view, at, end)
    head = _SHARED.match(view, following.end(), end) if following else None
    if not following or not head or not all(len(name) == len(content) for name in _NAMES.findall(following.group())):
        return ""
    return head.group()


def _row_start(view: str, at: int) -> int:
    """Where the row of quotations begins whose member ends at `at`."""
    row = _ROW.search(view, max(0, at - 60), at)
    return row.start() if row else at

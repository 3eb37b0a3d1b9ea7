"""The head of a page: labelled fields (名称, 索引号, 发布机构, 成文日期) before the report begins, in rows, tables or one line.

A field is a label, a separator (`:`, `|`, `]` or blanks in a bracketed table) and a value. Labels and values are page,
but the value of a title label is the title itself and stays text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

HEAD_MOST = 1500  # characters in which a report has begun
_TAIL_MOST = 400  # characters below a report in which fields may stand
_KINDS = {
    "title": "名称 标题 信息名称 文件名称 公文名称 信息标题",
    "issuer": "发文单位 发文机关 发文机构 制发机构 制发机关 制发单位 印发机关 印发单位",
    "publisher": "来源 信息来源 文章来源 稿件来源 内容来源 新闻来源 文件来源 稿源 发布机构 发布单位 发布机关 公开机构 公开主体 供稿 供稿单位 发布部门 责任部门",
    "published": "发布时间 发布日期 发文时间 发文日期 公开时间 公开日期 更新时间 更新日期 发表时间 录入时间 时间 日期",
    "written": "成文时间 成文日期 生成时间 生成日期 印发日期",
    "count": "浏览次数 浏览量 浏览数 浏览 点击次数 点击数 点击量 点击 阅读次数 阅读人次 阅读量 访问次数 访问量 人气",
    "other": "索引号 信息索引 信息索引号 信息编号 发文字号 文号 文件编号 主题分类 体裁分类 组配分类 信息分类 信息类别 所属分类 分类 主题词 关键词 公开方式 公开时限"
    " 公开范围 公开属性 公开形式 公开类型 有效性 时效性 时效 效力状态 生效日期 生效时间 失效日期 失效时间 废止日期 废止时间 内容概述 内容摘要 作者 编辑 责任编辑"
    " 审核 审核人 字号 字体 字体大小 视力保护色 打印 分享 分享到 下载 体裁 载体类型 信息状态 所属机构",
}
_KIND_OF = {label: kind for kind, labels in _KINDS.items() for label in labels.split()}
# Labels are set with blanks to one width: 名  称, 索 引 号.
_LONG = 4  # characters from which on a label is one also behind another word: 县司法局浏览次数


def _alternatives(labels: list[str]) -> str:
    return "|".join("[ ]*".join(label) for label in sorted(labels, key=lambda label: -len(label)))


_LABEL = re.compile(
    r"(?P<open>\[[ ]*)?(?P<label>(?:"
    + _alternatives([label for label in _KIND_OF if len(label) >= _LONG])
    + r")|(?<![\u4e00-\u9fff])(?:"
    + _alternatives([label for label in _KIND_OF if len(label) < _LONG])
    + r"))[ ]*(?P<mark>[:|\]])[:| ]*"
)
# The end of a label and its mark: a line without one has no field.
_MARKED = re.compile(f"[{''.join(sorted({label[-1] for label in _KIND_OF}))}][ ]*[:|\\]]")
_DATE_TIME = re.compile(r"[ ]*20\d\d[ ]*[-—/.年][ ]*\d{1,2}[ ]*[-—/.月][ ]*\d{1,2}日?(?:[ ]*\d{1,2}:\d\d(?::\d\d)?)?")
_COUNT = re.compile(r"[ ]*(?:\[?\d{1,8}?(?=20\d\d年)|\[?\d[\d,]*\]?|-)?[ ]*[次人]?次?")
_NAME = re.compile(r"[ ]*[\u4e00-\u9fffA-Za-z·()]{2,30}")
_OTHER = re.compile(r"[^\n|\[]*")
_SHORT = re.compile(r"[^ \n|\[。,]{0,40}")
_TITLE_VALUE = re.compile(r"[^\s|,。](?:[^\n|,。]{6,60})(?<=[^\s|])(?=[ ]*(?:[\n|]|$))")
_GAP = re.compile(r" {2,}")
_TITLE_LIKE = re.compile(r"(?:法[治制]|依法)[^\n。,]{2,40}(?:报告|总结|情况|汇报)")
# 市司法局 2020年03月30日: who put it there and when, without any label.
_NAMED = r"(?P<{}>[\u4e00-\u9fff]{{2,20}}(?:局|厅|办|委|政府|中心|办公室|委员会|网|站|镇|乡|街道))"
_DAY = r"20\d\d[ ]*[-—/.年][ ]*\d{1,2}[ ]*[-—/.月][ ]*\d{1,2}日?(?:[ ]*\d{1,2}:\d\d(?::\d\d)?)?"
_DAY_SIGN = re.compile(r"20\d\d[ ]*[-—/.年][ ]*\d")
_STAMP = re.compile(
    rf"^[ ]*(?:{_NAMED.format('before')}(?:供稿|提供|发布)?[ |]*\n?[ ]*)?\(?{_DAY}\)?(?:[ |]*{_NAMED.format('after')})?[ ]*$",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Field:
    """A labelled value of the head; `[start, end)` is what is page of it."""

    kind: str  # title | issuer | publisher | published | written | count | other | stamp (who put it there, unlabelled)
    start: int
    end: int
    value: str


@lru_cache(maxsize=1)  # cleaning and metadata ask for the same text one after the other
def find_fields(raw: str) -> tuple[Field, ...]:
    """The fields above the report, in order, none behind the first full stop, where the report has begun; and below it."""
    stop = raw.find("。", 0, HEAD_MOST)
    stop = min(len(raw), HEAD_MOST) if stop < 0 else stop
    labels = [
        label
        for start, end in _lines_between(raw, 0, stop)
        for label in _LABEL.finditer(raw, start, end)
        if label.group("mark") != "]" or label.group("open")
    ]
    fields: list[Field] = []
    for index, match in enumerate(labels):
        following = labels[index + 1].start() if index + 1 < len(labels) else stop
        fields.append(_read(raw, match, following, stop))
    if "。" in raw[stop : stop + 1]:
        # A stamp stands above the sentence that opens the report; one below the last is its signature.
        opening = raw.rfind("\n", 0, stop) + 1
        for match in _STAMP.finditer(raw, 0, opening) if _DAY_SIGN.search(raw, 0, opening) else ():
            fields.append(Field("published", match.start(), match.end(), match.group().strip()))
            if name := match.group("before") or match.group("after"):
                fields.append(Field("stamp", match.end(), match.end(), name))
    fields += _below(raw, fields[-1].end if fields else 0)
    return tuple(sorted(fields, key=lambda field: field.start))


def _lines_between(raw: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """The lines of `raw[start:stop]` that may have a field."""
    while start < stop and (match := _MARKED.search(raw, start, stop)):
        end = raw.find("\n", match.end(), stop)
        end = stop if end < 0 else end
        yield max(start, raw.rfind("\n", 0, match.start()) + 1), end
        start = end


def _below(raw: str, start: int) -> list[Field]:
    """Fields that stand below the report, each at the head of a line."""
    begin = max(raw.rfind("。") + 1, len(raw) - _TAIL_MOST, start)
    labels = [
        m
        for start, end in _lines_between(raw, begin, len(raw))
        for m in _LABEL.finditer(raw, start, end)
        if m.group("mark") == ":" and not raw[: m.start()].rpartition("\n")[2].strip()
    ]
    found = (_read(raw, match, len(raw), len(raw)) for match in labels)
    return [field for field in found if field.kind in ("publisher", "published", "count")]


def _read(raw: str, match: re.Match[str], following: int, stop: int) -> Field:
    label = re.sub(" +", "", match.group("label"))
    kind = _KIND_OF[label]
    at = match.end()
    if kind == "title":
        value = _TITLE_VALUE.match(raw, at, stop)
        # The title of the report is the one that stands above its text, where the row only repeats it.
        is_repeated = value is not None and raw.find(value.group(), value.end(), value.end() + HEAD_MOST) >= 0
        return Field(kind, match.start(), value.end() if value and is_repeated else at, "")
    line_end = raw.find("\n", at)
    line_end = len(raw) if line_end < 0 else line_end
    if not raw[at:line_end].strip(" |"):
        value = re.match(r"[ |]*\n\s*(?:[-•·][ ]*)?([^\n]{2,40})(?=\n)", raw[at:stop])
        if value is None or at + value.start(1) >= following or _TITLE_LIKE.search(value.group(1)):
            return Field(kind, match.start(), at, "")
        if kind in ("published", "written") and not _DATE_TIME.match(value.group(1)):
            return Field(kind, match.start(), at, "")
        if not re.match(r"[ ]*[-•·]?[ ]*$", raw[raw.rfind("\n", 0, match.start()) + 1 : match.start()]):
            return Field(kind, match.start(), at, "")
        return Field(kind, match.start(), at + value.end(1), value.group(1).strip())
    limit = min(line_end, following)
    if kind in ("published", "written"):
        found = _DATE_TIME.match(raw, at, limit)
    elif kind == "count":
        found = _COUNT.match(raw, at, limit)
    elif kind in ("publisher", "issuer"):
        found = _NAME.match(raw, at, limit)
    else:
        # On a line that holds the report too, a value ends with its first blank.
        is_long = line_end - at > 160 or "," in raw[at:line_end]
        found = (_SHORT if is_long else _OTHER).match(raw, at, limit)
        if found and (gap := _GAP.search(raw, found.start(), found.end())):
            return Field(kind, match.start(), gap.start(), raw[at : gap.start()].strip())
    end = found.end() if found else at
    return Field(kind, match.start(), end, raw[at:end].strip())

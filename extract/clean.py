"""Page debris: what stands around a report on its page is marked and skipped, never deleted."""

from __future__ import annotations

import re

from extract.header import HEAD_MOST, find_fields
from extract.model import Debris

# Each pattern starts with a literal or a line; precision first, for a mark inside the body costs a fact. One of the words
# before a pattern stands in all that it matches; where none are, it begins a line as `_LINE_SIGN` says.
_PATTERNS: list[tuple[str, tuple[str, ...], re.Pattern[str]]] = [
    ("table", ("|",), re.compile(r"\|(?:[ |]*\|)*|^\|$", re.MULTILINE)),
    ("navigation", (), re.compile(r"^[ ]*(?:您的?位置|您?当前(?:的)?位置|您现在的位置|现在位置|所在位置)[::]?[^\n]{0,120}", re.MULTILINE)),
    ("navigation", (), re.compile(r"^[ ]*首页[ ]*(?:>+|»|/|-)[^\n]{0,120}", re.MULTILINE)),
    ("navigation", (">",), re.compile(r"^[ ]*[^\n。]{0,30}>[^\n。>]{1,20}>[^\n。]{0,80}$", re.MULTILINE)),
    ("buttons", ("打印", "关闭", "收藏", "字号", "字体"), re.compile(r"[【\[(][ ]*(?:打印|关闭|收藏|字号|字体)[^】\])\n]{0,16}[】\])]")),
    ("buttons", ("【",), re.compile(r"【(?:字号|字体)[::]?")),
    ("buttons", (), re.compile(r"^[ ]*(?:打印(?:本页)?|关闭(?:窗口|本页)?|收藏|返回(?:顶部|首页)?|分享(?:到)?[ ]*[::]?|字号[::][^\n]{0,12}|X)(?:[ ]+(?:打印|关闭|分享(?:到)?[ ]*[::]?))*[ ]*$", re.MULTILINE)),
    ("qr", ("扫一扫", "微信扫", "二维码", "用手机"), re.compile(r"(?:扫一扫[^\n]{0,20}|本页二维码|用手机(?:扫描|打开)[^\n]{0,12}|微信扫[^\n]{0,16})")),
    ("footer", (), re.compile(r"^[ ]*(?:版权所有|主办单位|承办单位|主办[ ]*:|承办[ ]*:|技术支持|网站标识码|备案号|[^\n]{0,12}ICP备|[^\n]{0,12}公网安备|网站地图|联系我们|相关链接|上一[篇条]|下一[篇条]|责任编辑|编辑[::]|审核[::]|浏览(?:次数|量))[^\n]{0,100}", re.MULTILINE)),
    ("footer", ("门户网站提醒您",), re.compile(r"^[^\n。]{0,14}门户网站提醒您[^\n]{0,40}", re.MULTILINE)),
    ("greeting", ("欢迎您",), re.compile(r"^[^\n。]{2,16}欢迎您!?[ ]*$", re.MULTILINE)),
]  # fmt: skip
# How a line begins that is page as a whole, and words that tell of one wherever they stand in it.
_LINE_SIGN = re.compile(
    r"\n[ ]*(?:[—X-]|第[ ]*\d|您|当前|现在位置|所在位置|首页|打印|关闭|收藏|返回|分享|字号|版权|主办|承办|技术|网站|备案号|联系我们|相关|上一|下一|责任编辑"
    r"|编辑|审核|浏览|新闻|政务|办事服务|互动|政民|走进|智能|新媒体|官方|无障碍|登录|注册|专题|数据)"
)
_IN_LINE = ("ICP备", "公网安备", " | ")
_SOURCE_LINE = re.compile(
    r"^[^\n。]{0,60}?(?:发布(?:时间|日期)|发文(?:时间|日期)|时间|日期|来源|信息来源|稿源|索引号|公开日期)[ ]*[::][^\n。]{0,120}$",
    re.MULTILINE,
)
# A row of the table above a text, which tells of the page: its names are no mentions of the report.
_HEADER_ROW = re.compile(
    r"^[ ]*(?:名[ ]*称|标[ ]*题|信息名称|文件名称|发布机构|发文机[关构]|公开主体|索[ ]*引[ ]*号|主题分类|信息分类|发文字号|文[ ]*号|成文日期|关[ ]*键[ ]*词)[ ]*[::][^\n。]*$",
    re.MULTILINE,
)
_HEADER_SIGN = re.compile(r"[称题构关体号类期词][ ]*:")
_SOURCE_SIGN = re.compile(r"(?:时间|日期|来源|稿源|索引号)[ ]*:")
_MENU = re.compile(r"^[ ]*(?:首页|新闻(?:动态|中心)|政务(?:公开|服务|动态)|办事服务|互动交流|政民互动|走进[^\n]{2,4}|智能问答[^\n]{0,20}|新媒体矩阵[^\n]{0,10}|官方(?:微信|微博)|无障碍[^\n]{0,10}|登录|注册|专题专栏|数据(?:开放|发布)|[^\n。]{2,12}[ ]\|[ ][^\n。]{2,40})[ ]*$", re.MULTILINE)  # fmt: skip


def mark_debris(view: str, kind: str) -> list[Debris]:
    """The spans of `view` (folded text) that are page and not report, in order, none overlapping.

    The line with source and date is debris of kind `source_line`: it yields metadata and no mentions.
    """
    found: list[Debris] = []
    lines = _page_lines(view)
    for name, signs, pattern in _PATTERNS:
        if not signs:
            found += [Debris(m.start(), m.end(), name) for at in lines if (m := pattern.match(view, at))]
        elif any(sign in view for sign in signs):
            found += [Debris(m.start(), m.end(), name) for m in pattern.finditer(view)]
    found = [kept for debris in found for kept in _without_title(view, debris)]
    head = min(len(view), HEAD_MOST)
    for match in _SOURCE_LINE.finditer(view, 0, head) if _SOURCE_SIGN.search(view, 0, head) else ():
        # A line that holds the title as well, or the report, has only its fields marked.
        if not _TITLE_IN_LINE.search(match.group()) and "," not in match.group():
            found.append(Debris(match.start(), match.end(), "source_line"))
    found += [Debris(field.start, field.end, "source_line") for field in find_fields(view) if field.end > field.start]
    # A menu stands before the report or after it; the same words in the middle of it are text.
    found += [
        Debris(m.start(), m.end(), "menu")
        for at in lines
        if (at < 800 or at > len(view) - 600) and (m := _MENU.match(view, at)) and not _is_title(m.group())
    ]
    found += _related(view)
    found += _repeated_lines(view)
    found += [Debris(m.start(), m.end(), "page_number") for at in lines if (m := _PAGE_NUMBER.match(view, at))]
    found.sort(key=lambda d: (d.start, -d.end))
    kept: list[Debris] = []
    for debris in found:
        if kept and debris.start < kept[-1].end:
            continue
        kept.append(debris)
    return kept


def header_rows(view: str, start: int, end: int) -> list[tuple[int, int]]:
    """The rows of the table above the text that `view[start:end]` begins with."""
    stop = min(end, start + HEAD_MOST)
    if view.find(":", start, stop) < 0 or not _HEADER_SIGN.search(view, start, stop):
        return []
    return [match.span() for match in _HEADER_ROW.finditer(view, start, stop)]


def _page_lines(view: str) -> list[int]:
    """Where lines begin that may be page as a whole."""
    if any(word in view for word in _IN_LINE):
        return [0, *(m.end() for m in _LINE_END.finditer(view))]
    return [m.start() for m in _LINE_SIGN.finditer("\n" + view)]


_LINE_END = re.compile("\n")
_TITLE_IN_LINE = re.compile(
    r"(?<![\u4e00-\u9fff《])(?:中共[^\s>»|:,。]{1,20}委(?:员会)?[ ]+)?[^\s>»|:,。]{0,50}(?:法[治制]政府|依法行政|法[治制]建设|法[治制]工作|依法治[省市县区州盟旗镇乡])"
    r"[^\s>»|:,。]{0,30}(?:报告|总结|汇报)"
)
# Links to other pages stand behind the text to its end: nothing there is of this report.
_RELATED = re.compile(
    r"^[ ]*(?:相关(?:阅读|链接|文章|新闻|信息|报道|文件|稿件)|延伸阅读|推荐阅读|热点(?:新闻|推荐)|猜你喜欢|最新(?:文章|信息))[ ]*:?[ ]*\n(?P<links>(?:[^\n。]{0,60}(?:\n|\Z))+)",
    re.MULTILINE,
)

_RELATED_SIGN = re.compile(r"\n[ ]*(?:相关|延伸|推荐|热点|猜你|最新)")


def _is_title(line: str) -> bool:
    """Whether a line holds the title of a report on a year."""
    match = _TITLE_IN_LINE.search(line)
    return match is not None and bool(_DATED.search(match.group()))


def _related(view: str) -> list[Debris]:
    tail = max(len(view) - 3000, len(view) // 2)
    if not _RELATED_SIGN.search(view, max(0, tail - 1)):
        return []
    return [Debris(m.start(), m.end(), "footer") for m in _RELATED.finditer(view, tail)]


_CRUMB = re.compile(r"[>»/]")
_DATED = re.compile(r"20\d\d|二[〇零○]")


def _without_title(view: str, debris: Debris) -> list[Debris]:
    """Navigation without the title and the text that a page broke into no lines left behind it."""
    if debris.kind != "navigation":
        return [debris]
    line = view[debris.start : debris.end]
    end = len(line)
    title = next((m for m in _TITLE_IN_LINE.finditer(line) if _DATED.search(m.group())), None)
    if title is not None:
        # The last crumb is the title where no title follows; else it is where the page is.
        is_crumb = bool(re.search(r"[>»/|:][ ]*$", line[: title.start()]))
        later = _TITLE_IN_LINE.finditer(view, debris.end, min(len(view), debris.end + HEAD_MOST))
        if not is_crumb or not any(_DATED.search(m.group()) for m in later):
            end = title.start()
    if title is None and re.search(r"[,。]", line):
        crumbs = [m.end() for m in _CRUMB.finditer(line, 0, re.search(r"[,。]", line).start())]  # type: ignore[union-attr]
        last = crumbs[-1] if crumbs else 0
        gap = re.search(r"(?<=\S) ", line[last:])
        end = last + gap.start() if gap else last
    return [Debris(debris.start, debris.start + end, debris.kind)] if end else []


_SHORT_LINE = re.compile(r"^[ ]*(?=[^\n]*[^\n\d \-—.])[^\n。;:,、(]{4,30}$", re.MULTILINE)
_PAGE_NUMBER = re.compile(
    r"^[ ]*(?:[—-]+[ ]*\d{1,3}[ ]*[—-]+|第[ ]*\d{1,3}[ ]*页(?:[ /,]*共[ ]*\d{1,3}[ ]*页)?)[ ]*$", re.MULTILINE
)
_WATERMARK_LEAST = 3  # times that a line of a watermark or a running head stands in a report


def _repeated_lines(view: str) -> list[Debris]:
    """Watermarks and running heads: short lines without any stop that come again and again."""
    words = [word for line in view.split("\n") if (word := line.strip())]
    if len(words) - len(set(words)) < _WATERMARK_LEAST - 1:
        return []
    lines: dict[str, list[tuple[int, int]]] = {}
    for match in _SHORT_LINE.finditer(view):
        lines.setdefault(match.group().strip(), []).append(match.span())
    return [
        Debris(start, end, "watermark")
        for spans in lines.values()
        if len(spans) >= _WATERMARK_LEAST
        # The first of them may be the title, or the name of the body that reports.
        for start, end in spans[1:]
    ]


_NO_LINE_END = re.compile(r"[^\n]")


def blank_debris(view: str, debris: list[Debris]) -> str:
    """`view` with every debris character but line ends replaced by a blank; same length."""
    parts, last = [], 0
    for item in debris:
        parts.append(view[last : item.start])
        parts.append(_NO_LINE_END.sub(" ", view[item.start : item.end]))
        last = item.end
    return "".join([*parts, view[last:]])

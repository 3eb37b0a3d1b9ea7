"""Laws: titles in 《》, standing short names without marks, and documents named by their plan or their articles.

What stands in 《》 and is a newspaper, a course, a song or a film is told by the last word of the title and by the words
around it; a title that neither decides counts only behind a verb that makes, changes or follows documents.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from extract.fold import fold
from extract.gazetteer import Gazetteer
from extract.lexicon import Entry, Lexicons
from extract.matcher import Matcher
from extract.model import Document, Mention

EXAMPLES: list[tuple[str, list[str]]] = [
    ("贯彻《行政处罚法》和《优化营商环境条例》。", ["《行政处罚法》", "《优化营商环境条例》"]),
    ("宣传劳动法、民法典等法律。", ["劳动法", "民法典"]),
    ("印发《关于贯彻〈信访工作条例〉的通知》。", ["《关于贯彻〈信访工作条例〉的通知》"]),
    ("印发《关于贯彻《信访工作条例》的通知》。", ["《关于贯彻《信访工作条例》的通知》"]),
    ("贯彻《行政处罚法,严格执法。", ["《行政处罚法"]),
    ("贯彻<行政处罚法>。", ["<行政处罚法>"]),
    ("纳入“十四五”规划。", ["“十四五”规划"]),
    ("弘扬宪法精神。", ["宪法"]),
    ("出台促进企业发展20条措施。", ["促进企业发展20条措施"]),
]
NEAR_MISSES: list[str] = [
    "在《人民日报》刊发经验文章。",
    "开办《以案说法》栏目。",
    "开设《远离毒品》等课程。",
    "完善审计法规制度,提供律师法律意见。",
    "严格依法行政,公正执法。",
    "建设宪法主题公园。",
    "推动出台优化营商环境条例。",
    "颁发《行政执法证》。",
]

_TITLE_MOST = 160
_PLAIN = re.compile(rf"《[^《》〈〉。;!?\n]{{1,{_TITLE_MOST}}}》")
_MARK = re.compile(r"[《》〈〉。;!?]|\n[ ]*(?=(?P<head>[一二三四五六七八九十(\d]*[、.)\n])?)")
# Other marks around a title: <…>, 〈…〉 and, in the text as written, 「…」.
_OTHER_MARKS = re.compile(r"<{1,2}([^<>《》〈〉\n。]{2,80})>{1,2}|〈([^<>《》〈〉\n。]{2,80})〉")
_CORNERS = re.compile(r"[「『]([^「」『』\n。]{2,80})[」』]")
_STRONG_HEAD = re.compile(
    r"(?:(?<![方办做看想说])法|法典|条例|规定|办法|意见|方案|通知|纲要|规划|决定|细则|规则|公告|清单|目录)(?:[(（][^()（）]{1,16}[)）])?$"
)
_UNCLOSED = re.compile(
    r"[^《》\n。;,、]{2,60}?(?:(?<![方办做司执普立])法(?![律治规制定院官人])|法典|条例|规定|办法(?!》)|意见|方案|纲要|规划|通知|决定|细则)"
    r"(?:\([^()\n]{1,16}\))?(?=[,、。;\n《]|等|精神|要求|$)"
)
_PLAN = re.compile(
    r"“?十[一二三四五六]五”?(?:时期)?(?:(?!期间|开局|收官|以来|编制|实施|完成|启动|起草|制定|组织|做好|谋划|普法|评估|研究)[\u4e00-\u9fff、]){0,14}?规划(?:纲要)?"
)
_ARTICLES = re.compile(
    r"(?:出台|制定|落实|落细|兑现|推出|实施|印发|发布|执行)了?([\u4e00-\u9fff、]{4,30}?\d{1,3}条(?:措施|举措|意见|政策措施|政策))"
)
# What stands in all that the two match, and is looked for faster.
_PLAN_SIGN = re.compile("十[一二三四五六]五")
_ARTICLES_SIGN = re.compile("条(?:措施|举措|意见|政策)")
# 落实“稳经济45条”: between quotation marks the bare number of its articles is enough.
_ARTICLES_QUOTED = re.compile(
    r"(?:出台|制定|落实|落细|兑现|推出|实施|印发|发布|执行)(?:了|好)?(?:[国省市县区州]级?)?“([\u4e00-\u9fff、]{2,12}\d{1,3}条)”"
)
_ARTICLES_VERB = re.compile("出台|制定|落实|落细|兑现|推出|实施|印发|发布|执行")
_NOT_AFTER = re.compile(
    r"(?:[律治院官人学庭务警案盲]|规(?!定|范)|制(?!定|度建设)|定(?!期)|度|典型|实施(?!以来|后|之|[一二三四五六七八九十\d]))"
)
# What is named after a law is a thing of its own: a park, a week, a book.
_NAMED_AFTER = re.compile(
    r"(?:主题(?!宣传|教育活动|培训|讲座)|公园|广场|宣传[周月日]|长廊|大道|馆|[一二三四五六七八九十]进|进[万校机企社乡农])"
)
_CONSTITUTION_NAMES = re.compile(r"(?:宣誓|文化|日|周|法律(?![严有公尊权至的得实、,])|晨读|卫士)")
# Behind these a regulation without marks is the place's own, whatever national one has the same words.
_OWN_REGULATION = re.compile(
    r"(?:(?<!新)(?:制定|制订|出台|修订|修改|起草|颁布|公布|立法|审议|通过|推动|加快|推进|完成|研究)[了好]?|[省市县区州旗]|[》、]?《)$"
)
_DEED = re.compile(
    r"(?:制定|制发|印发|出台|发布|下发|转发|编制|编印|编写|汇编|修订|修改|完善|健全|形成|贯彻|落实|执行|按照|根据|依据|实施|建立|起草|审议|通过|废止|签订|签署|会签|公布|遵守|围绕|对照|细化)"
    r"[^。;]{0,12}$"
)
# Heads that no film or course has.
_SURE_HEAD = re.compile(
    r"(?:条例|规定|办法|意见|方案|通知|规划|纲要|规则|细则|解释|解答|决定|决议|守则|准则|修正案|安排|公约|章程)(?:\([^()]{1,16}\))*$"
)
# 《烟草专卖法》专题讲座, but not 《以案说法》专题讲座.
_LAW_NAME = re.compile(r"(?<![说释普学用守执司懂讲话问聊看想方做办知尊信送谈与和寻遇])法$")
_TAUGHT = re.compile(r"[^,。]{0,8}?(?:讲座|课程|读本|直播|解读)")
# Books and certificates.
_BOOK = re.compile(
    r"(?:词典|辞典|文库|全书|大典|丛书|全集|选集|文选|读本|画册|绘本|[传记史]|学习纲要|学习问答|选编|摘编|重要论述|谈治国理政|之歌|之光|漫谈|一封信|公开信|证|证书|执照)$"
)


@dataclass(frozen=True, slots=True)
class _Marked:
    """A title with its marks: `[start, end)` in the view; `title` without marks and blanks."""

    start: int
    end: int
    title: str
    rule: str


class Recognizer:
    """Yields LAW mentions; `entry` is the lexicon row of a name without marks."""

    def __init__(self, lexicons: Lexicons, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        words: dict[str, dict[str, Entry]] = {}
        for word in lexicons.entries("LawWord"):
            words.setdefault(word["role"], {})[word.name] = word
        heads = "|".join(sorted(words["head"], key=len, reverse=True))
        self._head = re.compile(rf"(?:{heads})(?:\((?:[^()]{{1,16}})\))*$")
        self._periodical = re.compile("(?:" + "|".join(words["periodical"]) + ")$")
        work = "|".join(sorted(words["work"], key=len, reverse=True))
        self._work_after = re.compile(
            rf"(?:》)?(?:等|系列|一系列|“[^”]{{1,8}}”|[\u4e00-\u9fff]{{0,6}}?){{0,2}}(?:{work})"
        )
        self._work_before = re.compile(rf"(?:{work})[^。,;]{{0,6}}$")
        self._known: set[str] = set()
        bare: list[tuple[str, Entry]] = []
        for entry in lexicons.entries("Law"):
            names = {fold(name) for name in (entry.name, *entry.aliases)}
            self._known |= names
            is_national = entry["scope"] in ("", "国家")
            for name in names:
                is_short = len(name) == 2 and entry["kind"] not in ("constitution",) and not name.startswith("刑")
                if is_national and not is_short and name.endswith(("法", "法典", "条例", "法总则", "法通则")):
                    bare.append((name, entry))
        self._bare = Matcher(bare)

    def find_mentions(self, doc: Document) -> list[Mention]:
        """LAW mentions of the title and the body, unlinked; one may lie inside another."""
        view = doc.view
        found: list[Mention] = []
        for start, end in (doc.title_span, doc.body_span):
            if end <= start:
                continue
            marked = sorted(self._find_marked(doc, start, end), key=lambda m: m.start)
            last_is_law = False
            last_end = -1
            for item in marked:
                in_list = last_end >= 0 and len(view[last_end : item.start]) <= 2 and last_is_law
                is_law = self._is_law(view, item, in_list)
                if is_law:
                    found.append(Mention("LAW", item.start, item.end, item.rule))
                last_end, last_is_law = item.end, is_law
            for match in _PLAN.finditer(view, start, end) if _PLAN_SIGN.search(view, start, end) else ():
                found.append(Mention("LAW", match.start(), match.end(), "law.plan"))
            for match in _ARTICLES.finditer(view, start, end) if _ARTICLES_SIGN.search(view, start, end) else ():
                begin = match.start(1)
                while verb := _ARTICLES_VERB.search(view, begin, match.end(1)):
                    begin = verb.end()
                found.append(Mention("LAW", begin, match.end(1), "law.articles"))
            for match in _ARTICLES_QUOTED.finditer(view, start, end):
                found.append(Mention("LAW", match.start(1), match.end(1), "law.articles"))
            found += self._find_bare(view, start, end, [(m.start, m.end) for m in marked])
        return found

    def _find_marked(self, doc: Document, start: int, end: int) -> Iterator[_Marked]:
        """Titles between marks, outermost; one without its closing mark ends with the word that heads it."""
        view = doc.view
        taken: list[tuple[int, int]] = []
        at = view.find("《", start, end)
        while at >= 0:
            plain = _PLAIN.match(view, at, end)
            stop = plain.end() if plain else _closing(view, at, end)
            rule = "law.marks"
            if stop < 0:
                rule = "law.unclosed"
                if match := _UNCLOSED.match(view, at + 1, end):
                    stop = match.end()
            if stop > 0:
                yield _Marked(at, stop, _title(view[at:stop]), rule)
                taken.append((at, stop))
            at = view.find("《", max(stop, at + 1), end)
        if "<" not in view and "〈" not in view and "「" not in doc.text and "『" not in doc.text:
            return
        for pattern, text in ((_OTHER_MARKS, view), (_CORNERS, doc.text)):
            for match in pattern.finditer(text, start, end):
                title = _title(next(filter(None, match.groups())))
                index = bisect_right(taken, (match.start(), end)) - 1
                inside = index >= 0 and match.start() < taken[index][1]
                if not inside and (title in self._known or _STRONG_HEAD.search(title)):
                    yield _Marked(match.start(), match.end(), title, "law.marks_other")

    def _is_law(self, view: str, item: _Marked, in_list: bool) -> bool:
        title = item.title
        if title in self._known:
            return True
        if not 2 <= len(title) <= _TITLE_MOST or self._periodical.search(title):
            return False
        before, after = view[max(0, item.start - 50) : item.start], view[item.end : item.end + 24]
        is_work = bool(self._work_after.match(after)) or bool(self._work_before.search(before))
        if _BOOK.search(title):
            return False
        if self._head.search(title):
            return (
                not is_work or bool(_SURE_HEAD.search(title)) or bool(_LAW_NAME.search(title) and _TAUGHT.match(after))
            )
        if is_work:
            return False
        return (in_list or bool(_DEED.search(before))) and not re.search(r"[,!?]", title)

    def _find_bare(self, view: str, start: int, end: int, taken: list[tuple[int, int]]) -> list[Mention]:
        found = []
        index = 0
        for at, stop, values in self._bare.find(view[start:end]):
            at, stop = at + start, stop + start
            while index < len(taken) and taken[index][1] <= at:
                index += 1
            if index < len(taken) and taken[index][0] < stop:
                continue
            entry = values[0]
            if _NOT_AFTER.match(view, stop) or _NAMED_AFTER.match(view, stop):
                continue
            if entry["kind"] == "constitution" and _CONSTITUTION_NAMES.match(view, stop):
                continue
            if view[at:stop].endswith("条例") and self._is_own(view[max(start, at - 6) : at]):
                continue
            found.append(Mention("LAW", at, stop, "law.short_name", entry=entry))
        return found

    def _is_own(self, before: str) -> bool:
        """Whether what stands before a regulation without marks makes it the place's own, or part of a longer title."""
        if _OWN_REGULATION.search(before):
            return True
        return any(self._gazetteer.named(before[-size:]) for size in (2, 3, 4) if len(before) >= size)


def _closing(view: str, at: int, end: int) -> int:
    """The offset behind the mark that closes 《 at `at`; -1 where none does. A title may run over one line break."""
    depth = inner = 0
    lines = 0
    for mark in _MARK.finditer(view, at, min(end, at + _TITLE_MOST)):
        sign = mark.group()[0]
        if sign == "《":
            depth += 1
        elif sign == "》":
            depth -= 1
            if depth == 0:
                return mark.end()
        elif sign == "〈":
            inner += 1
        elif sign == "〉":
            inner -= 1
            if inner < 0 and depth == 1:
                return mark.end()  # 《…〉
        elif sign == "\n":
            lines += 1
            if lines > 1 or mark.group("head") or view[mark.start() - 1] in "。;,:、":
                return -1
        else:
            return -1
    return -1


@lru_cache(maxsize=4096)  # reports cite the same laws
def _title(surface: str) -> str:
    """A title without its outer marks and without blanks."""
    title = "".join(fold(surface).split()).lstrip("《").rstrip("》")
    return title.rstrip("〉") if title.count("〉") > title.count("〈") else title

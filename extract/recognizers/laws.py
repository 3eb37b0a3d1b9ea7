"""Laws: titles in 《》, standing short names without marks, and documents named by their plan or their articles.

What stands in 《》 and is a newspaper, a course, a song or a film is told by the last word of the title and by the words
around it; a title that neither decides counts only behind a verb that makes, changes or follows documents.
"""

from __future__ import annotations

import re

from extract.fold import fold
from extract.gazetteer import Gazetteer
from extract.lexicon import Entry, Lexicons
from extract.matcher import Matcher
from extract.model import Document, Mention

EXAMPLES: list[tuple[str, list[str]]] = [
    ("贯彻《行政处罚法》和《优化营商环境条例》。", ["《行政处罚法》", "《优化营商环境条例》"]),
    ("宣传劳动法、民法典等法律。", ["劳动法", "民法典"]),
    ("印发《关于贯彻〈信访工作条例〉的通知》。", ["《关于贯彻〈信访工作条例〉的通知》"]),
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
]

_MARKED = re.compile(r"《((?:[^《》\n]|《[^《》\n]{1,80}》){2,140})》")
_UNCLOSED = re.compile(
    r"《([^《》\n。;]{4,60}(?:法|条例|规定|办法|意见|方案|纲要|规划))(?=[^《》\n]{0,60}(?:《|\n|。|$))"
)
_PLAN = re.compile(r"“(?:十[一二三四五六]五)”(?:发展)?规划")
_ARTICLES = re.compile(
    r"(?:出台|制定|落实|推出|实施|印发|发布|执行)了?([\u4e00-\u9fff、]{4,30}?\d{1,3}条(?:措施|举措|意见|政策措施|政策))"
)
_ARTICLES_VERB = re.compile("出台|制定|落实|推出|实施|印发|发布|执行")
_NOT_AFTER = re.compile(r"(?:[律治院官规人学庭务警案盲]|制(?!定)|定(?!期)|度|实施)")
_CONSTITUTION_NAMES = re.compile(
    r"(?:主题(?!宣传|教育活动)|公园|广场|宣誓|宣传[周月日]|长廊|大道|馆|文化|[一二三四五六七八九十]进|进[万校机企社乡农]|日|周|法律)"
)
_DEED = re.compile(
    r"(?:制定|制发|印发|出台|发布|下发|编制|编印|修订|修改|完善|形成|贯彻|落实|执行|按照|根据|依据|实施|建立|起草|审议|通过|废止|签订|签署|公布|遵守|围绕|对照|细化)"
    r"[^。;]{0,12}$"
)
_BOOK = re.compile(r"(?:词典|辞典|文库|全书|大典|丛书|全集|选集|读本|画册|[传记史])$")


class Recognizer:
    """Yields LAW mentions; `entry` is the lexicon row of a name without marks."""

    def __init__(self, lexicons: Lexicons, gazetteer: Gazetteer) -> None:
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
            for name in names:
                is_short = len(name) == 2 and entry["kind"] not in ("constitution",) and not name.startswith("刑")
                if not is_short and re.search(r"(?:法|法典|条例)$", name):
                    bare.append((name, entry))
        self._bare = Matcher(bare)

    def find_mentions(self, doc: Document) -> list[Mention]:
        view = doc.view
        found: list[Mention] = []
        for start, end in (doc.title_span, doc.body_span):
            if end <= start:
                continue
            marked = list(_MARKED.finditer(view, start, end))
            marked += [
                m
                for m in _UNCLOSED.finditer(view, start, end)
                if not any(x.start() <= m.start() < x.end() for x in marked)
            ]
            taken = sorted((m.start(), m.end()) for m in marked)
            last_is_law = False
            last_end = -1
            for match in sorted(marked, key=lambda m: m.start()):
                in_list = last_end >= 0 and len(view[last_end : match.start()]) <= 2 and last_is_law
                is_law = self._is_law(view, match, in_list)
                if is_law:
                    rule = "law.marks" if match.group().endswith("》") else "law.unclosed"
                    found.append(Mention("LAW", match.start(), match.end(), rule))
                last_end, last_is_law = match.end(), is_law
            for match in _PLAN.finditer(view, start, end):
                found.append(Mention("LAW", match.start(), match.end(), "law.plan"))
            for match in _ARTICLES.finditer(view, start, end):
                begin = match.start(1)
                while verb := _ARTICLES_VERB.search(view, begin, match.end(1)):
                    begin = verb.end()
                found.append(Mention("LAW", begin, match.end(1), "law.articles"))
            found += self._find_bare(view, start, end, taken)
        return found

    def _is_law(self, view: str, match: re.Match[str], in_list: bool) -> bool:
        title = re.sub(r"\s", "", match.group(1))
        if title in self._known:
            return True
        before, after = view[max(0, match.start() - 50) : match.start()], view[match.end() : match.end() + 24]
        if self._periodical.search(title):
            return False
        is_work = bool(self._work_after.match(after)) or bool(self._work_before.search(before))
        if self._head.search(title):
            return not (is_work and not re.search(r"(?:条例|规定|办法|意见|方案|通知|规划|纲要)$", title))
        if is_work or _BOOK.search(title):
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
            if _NOT_AFTER.match(view, stop) and not view.startswith(("实施以来", "实施后"), stop):
                continue
            if entry["kind"] == "constitution" and _CONSTITUTION_NAMES.match(view, stop):
                continue
            found.append(Mention("LAW", at, stop, "law.short_name", entry=entry))
        return found

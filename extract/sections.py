"""The section tree of a report, the role of each section, and its sentences with their status.

Headings are found by pattern and not by line, since some reports are one line and others lost their numerals. A role is
told by the words of a heading of the first level (存在的问题 → problem, 下一步 or a later year's 安排 → planned); deeper
headings inherit it. Inside a section of what was done, a sentence that opens the shortcomings or the plans turns the
rest of that section.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from extract.model import Section, Sentence

_MARKER = re.compile(
    r"(?:(?<=\n)|(?<=[ 。;:])|(?<=\A))[ ]*"
    r"(?:(?P<one>[一二三四五六七八九十]{1,3}|)、(?=[^\n])|\((?P<two>[一二三四五六七八九十]{1,3})\)|(?P<lost>[一二三四五六七八九十]{1,2})\)"
    r"|第(?P<part>[一二三四五六七八九十]{1,2})部分[ 、:]?)"
)
_SMALL = re.compile(r"\n[ ]*(?:(?P<three>\d{1,2})[.、．](?!\d)|\(?(?P<four>\d{1,2})\))")
_PROBLEM = re.compile(
    r"存在(?:的|着|一些|哪些)*[^\n。,]{0,12}(?:问题|不足|短板|差距|困难|薄弱)|(?:主要|突出)?(?:问题|不足|短板|差距)(?:和|与|及|、)[^\n。,]{0,6}(?:不足|问题|原因|短板|差距)"
    r"|面临的?[^。,]{0,6}(?:挑战|困难)"
    r"|^(?:主要|面临的?|工作中的?|现存)*(?:问题|不足|短板|差距|困难|弱项|薄弱)"
    r"|^(?!补|强|破|解|针|聚|紧|整|攻|着|加|坚|突|围|以|推)[^。,]{0,16}(?:薄弱环节|薄弱点|短板弱项|弱项短板|短板和弱项|差距不足|问题短板|困难(?:和|与|及)挑战|瓶颈(?:和|与)?(?:问题|制约)?)(?:$|[及和与])"
)
# Every branch of it has one of these.
_PROBLEM_SIGN = re.compile("问题|不足|短板|差距|困难|薄弱|弱项|挑战|瓶颈")
# A heading that opens with a deed speaks of a plan only where it says so outright.
_DEED = re.compile(
    r"(?:圆满|全面|认真|扎实|持续|不断|着力|切实)*(?:完成|落实|制定|聚焦|坚持|强化|深化|优化|突出|加强|提升|健全|助力)"
)
_CARRIED_OUT = re.compile(
    r"(?:计划|安排|部署|任务|打算|要求)(?:的)?(?:完成|落实|执行|推进|贯彻|进展)"
)  # last year's plan, done
_OUTRIGHT = re.compile(r"下一?步|下一?阶段|下一?年度?|今后|明年|来年")
_PLANNED = re.compile(
    r"下一?步|下一?阶段|下一?年度?|今后|明年|来年|^未来|未来[一几两三](?:年|个)|努力方向|改进(?:措施|方向|打算)|整改(?:措施|方向)"
    r"|工作(?:计划|打算|安排|思路|设想|谋划)|主要(?:计划|打算|安排)|^(?:主要)?目标任务|展望$|(?:总体|基本|发展)思路$|^(?:工作|几点|相关|有关|主要)?(?:意见(?:和|与)?)?(?:建议|对策|打算|计划|安排|思路|设想)$"
)
_DONE = re.compile(r"举措|成效|主要(?:做法|工作)|开展情况|工作情况|履行|回顾|取得")
_YEAR = re.compile(r"(20\d\d)年(?!\d{1,2}月\d)")  # no day of publication
_TURN_PROBLEM = re.compile(
    r"(?:但|同时|虽然|尽管|当然|我们也|还应|也要|看到|清醒|不过|然而)[^。\n]{0,40}?存在[^。\n]{0,24}?(?:问题|不足|短板|差距|薄弱|困难)"
    r"|还?存在(?:着|以下|一些|不少|一定的?|诸多|许多)[^。\n]{0,10}(?:问题|不足|短板|差距|薄弱环节)"
    r"|(?:与|对照|距离)[^。\n]{0,30}(?:还有|仍有|尚有|存在)[^。\n]{0,8}差距"
)
_TURN_PLANNED = re.compile(
    r"^[ ]*(?:[一二三四五六七八九十]是)?在?(?:下一?步|接下来|下一?阶段|今后|明年|新的一年|下一?年)"
    r"|^[ ]*(?:[为对]此|针对(?:上述|以上|这些|存在)[^。,]{0,10}),[^。]{0,12}(?:将|要|拟|计划|下一?步)"
)
_TURN_FIRST = frozenset("一二三四五六七八九十在下接今明新为对针")  # how it begins
_BARE_WORDS = re.compile(
    r"工作|任务|安排|计划|打算|思路|重点|目标|展望|措施|方向|设想|谋划|建议|对策|步|今后|未来|明年|问题|不足|差距|短板|困难|弱项|薄弱|瓶颈|挑战"
)
_BARE = re.compile(r"\n[ ]*([^\n。,;:、]{4,24})[ ]*:?[ ]*(?=\n)")
_WILL = re.compile(r"[ ]*我(?:们|[\u4e00-\u9fff]{1,3})?将(?!其|此|该)")  # behind the shortcomings, what will be done
_SENTENCE = re.compile(r"[^。!?;\n]+[。!?;]*[”》]?")
_HEADING_MOST = 60
_HEADING_ENDS = re.compile(r"[\n。:]| +\(?[一二三四五六七八九十]{1,3}[)、]")
_OPENING_YEAR = re.compile(r"[ ]*(20\d\d)年度?(?:工作|重点|主要)*(?:[,是将我拟]|计划|打算|安排[:,]|思路)")
_DATE_LINE = re.compile(r"20\d\d年\d{1,2}月(?:\d{1,2}日)?")
_NUMERAL = re.compile(r"(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d+[.、])")
_PRESENTS = re.compile(r"现将[^。]{0,60}(?:情况|工作|成效)[^。]{0,12}(?:报告|汇报|总结|公布|通报|公开)?如下")
# Where a marker may begin: its first character, with nothing, a line end, a blank or a stop before it.
_MARKER_BEGINS = re.compile(r"[一二三四五六七八九十、(第](?<![^\n 。;:].)")


def find_sections(view: str, start: int, end: int, year: int | None) -> list[Section]:
    """Sections of `view[start:end]`, first and deeper levels, in order of their start."""
    heads: list[tuple[int, int, str]] = []  # offset of the marker, level, heading
    for match in _markers(view, start, end):
        level = 2 if match.group("two") or match.group("lost") else 1
        at = match.start() + len(match.group()) - len(match.group().lstrip())
        heading = _heading(view, match.end(), end)
        if level == 1 and not match.group("one") and not match.group("part") and not _role_of(heading, year):
            continue  # a 、 at the start of a line that lost no numeral
        heads.append((at, level, heading))
    # The pattern begins with a line end, which may be the last character of the title.
    for match in _SMALL.finditer(view, start - 1 if view[max(0, start - 1) : start] == "\n" else start, end):
        at = match.start() + len(match.group()) - len(match.group().lstrip())
        heads.append((at, 3 if match.group("three") else 4, _heading(view, match.end(), end)))
    heads += _bare_headings(view, start, end, year, {head[0] for head in heads})
    heads.sort()
    if heads and min(head[1] for head in heads) > 2 and _is_flat(heads, year):
        heads = [(at, level - 2, heading) for at, level, heading in heads]
    sections: list[Section] = []
    roles: dict[int, str] = {}
    for index, (at, level, heading) in enumerate(heads):
        role = _role_of(heading, year) if level <= 2 else ""
        if level == 1:
            roles = {1: role or "done"}
        inherited = next((roles[up] for up in range(level - 1, 0, -1) if up in roles), "done") if level > 1 else "done"
        roles = {up: known for up, known in roles.items() if up < level}
        roles[level] = role or inherited
        after = index + 1
        while after < len(heads) and heads[after][1] > level:
            after += 1
        stop = heads[after][0] if after < len(heads) else end
        sections.append(Section(heading, roles[level], at, stop, level))
    return sections


def _is_flat(heads: list[tuple[int, int, str]], year: int | None) -> bool:
    """Whether 1. 2. 3. number the parts of the report itself: one of them is short and names a role."""
    return any(len(heading) <= 24 and _role_of(heading, year) in ("problem", "planned") for _, _, heading in heads)


def _markers(view: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The numerals of headings, none overlapping."""
    last = start
    for begin in _MARKER_BEGINS.finditer(view, start, end):
        if begin.start() >= last and (match := _MARKER.match(view, begin.start(), end)):
            yield match
            last = match.end()


def _heading(view: str, at: int, end: int) -> str:
    """The words behind a marker up to the end of the line or sentence, or where the next marker begins."""
    window = view[at : min(end, at + _HEADING_MOST)]
    stop = _HEADING_ENDS.search(window)
    return window[: stop.start()].strip() if stop else window.strip()


def _role_of(heading: str, year: int | None) -> str:
    """problem, planned, done, or "" where the heading does not tell."""
    years = [int(y) for y in _YEAR.findall(heading)] if "20" in heading else []
    if _PROBLEM_SIGN.search(heading) and _PROBLEM.search(heading):
        return "problem"
    if year is not None and years and max(years) > year and not re.search(r"\d年?[—-]", heading):
        return "planned"
    if _DEED.match(heading) and not _OUTRIGHT.search(heading):
        return ""
    if _CARRIED_OUT.search(heading):
        return "done"
    if _PLANNED.search(heading) and not (years and year is not None and max(years) <= year):
        return "planned"
    if _DONE.search(heading):
        return "done"
    return ""


def _bare_headings(view: str, start: int, end: int, year: int | None, known: set[int]) -> list[tuple[int, int, str]]:
    """Short lines that say 下一步工作 or 存在的问题 without any numeral."""
    found = []
    for match in _BARE.finditer(view[start:end]):
        heading = match.group(1).strip()
        at = start + match.start(1)
        if _DATE_LINE.fullmatch(heading) or not _BARE_WORDS.search(heading):
            continue  # the date under the signature or the number of an issue, though its year is the next one
        if _role_of(heading, year) in ("problem", "planned") and at not in known:
            found.append((at, 1, heading))
    return found


def find_sentences(view: str, start: int, end: int, sections: list[Section], year: int | None) -> list[Sentence]:
    """Sentences and list items of `view[start:end]`; `section` is the index of the deepest section around each."""
    starts = [section.start for section in sections]
    tops = [section.start for section in sections if section.level == 1]
    sentences: list[Sentence] = []
    turned, turned_in = "", -1
    for match in _SENTENCE.finditer(view, start, end):
        text = match.group()
        begin, stop = match.span()
        lead = 0
        if text[0].isspace() or text[-1].isspace():
            lead = len(text) - len(text.lstrip())
            if lead == len(text):
                continue
            begin, stop = begin + lead, begin + len(text.rstrip())
        index = bisect_right(starts, begin) - 1
        while index >= 0 and sections[index].end <= begin:
            index -= 1
        role = sections[index].role if index >= 0 else "done"
        top = bisect_right(tops, begin)
        if top != turned_in:
            turned, turned_in = "", top
        if (
            (text[lead] in _TURN_FIRST and _TURN_PLANNED.match(text))
            or _opens_next_year(text, year)
            or (role == "problem" and _WILL.match(text))
        ):
            turned = "planned"
        # Every branch of the pattern has one of the two words; to look for them first is much faster.
        elif (
            role == "done" and turned != "planned" and ("存在" in text or "差距" in text) and _TURN_PROBLEM.search(text)
        ):
            # What stands before the turn, in the same sentence, was done: it is short and has no facts as a rule.
            turned = "problem"
        status = turned or role
        if status != "done" and "现将" in text and _PRESENTS.search(text):
            status, turned = "done", ""  # 按照《…工作安排》要求,现将…报告如下: what follows was done
        sentences.append(Sentence(begin, stop, status, index, _is_heading(view, begin, stop)))
    return sentences


def _opens_next_year(text: str, year: int | None) -> bool:
    if "20" not in text:
        return False
    match = _OPENING_YEAR.match(text)
    return bool(match and year is not None and int(match.group(1)) == year + 1)


def _is_heading(view: str, begin: int, stop: int) -> bool:
    return stop - begin <= _HEADING_MOST and view[stop - 1] not in "。;!?" and bool(_NUMERAL.match(view, begin, stop))

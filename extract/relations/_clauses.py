"""Sentences as the relation finders read them: mentions masked, so a pattern sees only words and kinds of mention.

`mask` has the length of the sentence. A mention is one head character that tells its kind, then tails: commas,
quotation marks and verbs inside names are invisible, and a list of mentions is a plain regular expression.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from extract.lexicon import Lexicons
from extract.model import Document, Mention, Sentence

# Private-use characters: no report contains them.
_HEADS = {
    "LAW": "\ue001",
    "PROGRAM": "\ue002",
    "HONOUR": "\ue003",
    "INSTITUTION": "\ue004",
    "JURISDICTION": "\ue005",
    "METRIC": "\ue006",
}
_TAIL = "\ue000"
LAW, PROGRAM, HONOUR, INSTITUTION, PLACE, METRIC = (f"{head}{_TAIL}*" for head in _HEADS.values())
ANY_MENTION = "[\ue000-\ue006]"
# A program that only tells when something happened, or who looked in from above: 机构改革后, …反馈问题.
_BACKGROUND = re.compile(
    r"[”]?(?:任务|工作)?(?:(?:全面|顺利|基本)?(?:完成)?(?:之后|以后|后|以来)(?:,|$|[^续退评,]{1,12},)|(?:的)?(?:背景|形势|大背景)下|(?:[\u4e00-\u9fff]{0,4})?反馈(?:的)?|指出的?)"
)
_WON_NAME = re.compile(
    r"(?:荣获|荣膺|获评|获得|喜获|斩获|获|被评为|评为|授予|入选|入围|列入|跻身|表彰为|通报为)了?[^,。;]{0,16}[“]?$"
)
_IN_HONOUR = re.compile(
    r"[”]?[^,。;、”]{0,10}?(?:先进|优秀|优胜|突出贡献|典型案例|示范单位|称号|荣誉|通报表扬|通报表彰|一等奖|二等奖|三等奖|金奖|银奖|表彰|一本账|名录|名单|红榜|案例库|案例汇编|十佳|百佳|最佳)"
)
_WHEN = re.compile("后|来|景|势|反馈|指出")  # a look at single words spares the long patterns
_AWARD = re.compile("[获膺评授选围入跻彰通]")
_CARRIED_OUT = re.compile(r"(?:实施|推行|开展|推进|启动|建立|实行|深化|上线|运行|推广|落实)了?[^,。;]{0,8}$")
_INSPECTED = re.compile(r"(?:迎接|迎|配合|接受|协助|迎检|陪同)(?:做好|好|完成|了)?[^,。:]{0,24}[“]?$")
_AUDIT = re.compile("督察|督查|督导|巡视|巡察|检查|考核|评估|验收")
# Behind an honour: it is still being judged, not won.
CONTEST = re.compile(
    "[”]?(?:的)?(?:评选|候选|评审|初评|推荐|申报|公示|竞争|终评|答辩|提名(?!奖)|(?:创建|培育)(?:名单|单位|对象))"
)
# 通过甲示范县验收: the honour stands between the verb and what was passed; a first or interim test is no win.
PASSED = re.compile(r"通过(?:了)?[^,\ue001-\ue006]{0,8}[“]?$")
TEST = re.compile(
    r"[”]?(?:创建|建设)?(?:工作)?(?![^,]{0,6}(?:初[审评验]|预|中期|推荐))[^,]{0,6}(?:验收|评估|复核|复审|复验|考核|认定|核查)"
)
# 获批创建甲示范区: it is begun with leave from above, not won.
APPROVED = re.compile("获批(?:创建|筹建)[^,]{0,10}[“]?$")
COMMA = re.compile(r"[,:]")
# What stands between the members of one list.
GLUE = r"[“”、,和及与同 ]|以及|并"


def listed(kind: str) -> str:
    """Pattern of one or more mentions of a kind, joined as a list; groups nothing."""
    return rf"(?:{kind}(?:(?:{GLUE}|等){{0,3}}{kind})*)"


@dataclass(slots=True)
class Clause:
    """One sentence that holds mentions: `mask` in place of its text, offsets relative to `start`."""

    start: int
    status: str
    section: int
    mask: str
    mentions: list[Mention]
    view: str
    types: frozenset[str]  # of its mentions

    def words(self, start: int, end: int) -> str:
        """The text itself, names and all, between two offsets of the mask."""
        return self.view[self.start + start : self.start + end]

    def of(self, *types: str) -> list[Mention]:
        """Linked mentions of these types, in text order."""
        if self.types.isdisjoint(types):
            return []
        return [m for m in self.mentions if m.type in types and m.canonical]

    def within(self, kind: str, start: int, end: int) -> list[Mention]:
        """Linked mentions of a type that begin in [start, end) of the mask."""
        return [m for m in self.mentions if m.type == kind and m.canonical and start <= m.start - self.start < end]

    def left(self, mention: Mention, limit: int = 60) -> str:
        """The mask before a mention, back to the comma before it."""
        end = mention.start - self.start
        text = self.mask[max(0, end - limit) : end]
        return text[last_comma(text) + 1 :]

    def part(self, at: int) -> tuple[int, int]:
        """Borders in the mask of the piece between commas that holds the offset `at`."""
        return last_comma(self.mask[:at]) + 1, next_comma(self.mask, at)

    def right(self, mention: Mention, limit: int = 40) -> str:
        """The mask behind a mention, up to the next comma."""
        begin = mention.end - self.start
        text = self.mask[begin : begin + limit]
        return text[: next_comma(text)]


def last_comma(text: str) -> int:
    """Offset of the last comma or colon, -1 without one."""
    return max(text.rfind(","), text.rfind(":"))


def next_comma(text: str, at: int = 0) -> int:
    """Offset of the first comma or colon from `at` on, the length of the text without one."""
    comma, colon = text.find(",", at), text.find(":", at)
    if comma < 0 or 0 <= colon < comma:
        comma = colon
    return comma if comma >= 0 else len(text)


def is_background(mention: Mention, left: str, right: str) -> bool:
    """Whether a program is only the time of what is told (机构改革后), a look from above (迎接…督察) or words of an honour."""
    if _WHEN.search(right) and _BACKGROUND.match(right) and not _CARRIED_OUT.search(left):
        return True
    is_audit = _AUDIT.search(right[:8]) or _AUDIT.search(mention.canonical)
    if is_audit and _INSPECTED.search(left):
        return True
    return bool(_AWARD.search(left) and _WON_NAME.search(left) and _IN_HONOUR.match(right))


def is_honour(mention: Mention) -> bool:
    """A program that is a title to be won."""
    return mention.type == "PROGRAM" and mention.attributes.get("kind") == "honour"


def clauses_of(doc: Document, mentions: Iterable[Mention], *needed: str) -> Iterator[Clause]:
    """The sentences of the body that hold a mention of one of the types, in text order, with all their mentions."""
    return (clause for clause in _all_clauses(doc, mentions) if not clause.types.isdisjoint(needed))


_last: tuple[Document, Iterable[Mention], int, list[Clause]] | None = None


def _all_clauses(doc: Document, mentions: Iterable[Mention]) -> list[Clause]:
    """Every sentence that holds a mention. All finders ask for the same report in turn, so the last answer is kept."""
    global _last
    last = _last
    if isinstance(mentions, list) and last is not None:
        if last[0] is doc and last[1] is mentions and last[2] == len(mentions):
            return last[3]
    sentences = doc.sentences
    starts = [sentence.start for sentence in sentences]
    clauses: list[Clause] = []
    current = -1
    held: list[Mention] = []
    for mention in mentions:
        index = bisect_right(starts, mention.start) - 1
        if index < 0 or mention.start >= sentences[index].end:
            continue
        if index != current:
            if held:
                clauses.append(_clause(doc, sentences[current], held))
            current, held = index, []
        held.append(mention)
    if held:
        clauses.append(_clause(doc, sentences[current], held))
    if isinstance(mentions, list):
        _last = (doc, mentions, len(mentions), clauses)
    return clauses


def _clause(doc: Document, sentence: Sentence, mentions: list[Mention]) -> Clause:
    # A name that a line break or a false full stop cuts still counts whole.
    end = max(sentence.end, mentions[-1].end)
    view, at = doc.view, sentence.start
    parts: list[str] = []
    for mention in mentions:
        if mention.start < at:
            continue
        head = _HEADS["HONOUR" if is_honour(mention) else mention.type]
        parts += (view[at : mention.start], head, _TAIL * (mention.end - mention.start - 1))
        at = mention.end
    parts.append(view[at:end])
    types = frozenset([mention.type for mention in mentions])
    return Clause(sentence.start, sentence.status, sentence.section, "".join(parts), mentions, view, types)


# What may stand before the subject of a clause, and verbs whose object does what follows (支持甲区推行…).
_LEAD = (
    r"(?:[ “(]|[一二三四五六七八九十]+[是、.]|\(?\d+[).、]|\([一二三四五六七八九十]+\)|20\d\d年|今年以来|今年"
    r"|全年|年内|目前|其中|同时|此外|另外|并|例如|比如|如|特别是|所辖|辖区"
    r"|[\u4e00-\u9fff]{1,5}[县市区旗][、和])*"
)
_CAUSES = (
    rf"(?P<causes>(?:{INSTITUTION}(?:{GLUE}){{0,2}})*"
    rf"(?:积极|大力|全力|重点|先后|持续|指导和|支持和)*(?:支持|指导|推动|推进|督促|鼓励|争取|力争|帮助|确保|组织|安排|批准|推荐|将|由))"
)
_PILOT = r"(?P<pilot>(?:已|先后|分别|首批|率先)*(?:在|以|选取|选择|选定|遴选|确定|指定|明确))"
_ACTORS = rf"(?P<actors>(?:{PLACE}|{INSTITUTION})(?:(?:{GLUE}|等){{0,3}}(?:{PLACE}|{INSTITUTION}))*)"
_AND_OTHERS = r"(?:等(?:地|[\d一二三四五六七八九十两多]*个?(?:县市区|市县区|旗县市区|旗县区|县区|区县|县市|旗县|地区|市|县|区|旗|地))?)?"
_DOERS = re.compile(rf"{_LEAD}(?:{_CAUSES}|{_PILOT})?{_ACTORS}{_AND_OTHERS}")
# A clause that opens with a verb has the subject of the clause before it.
_GOES_ON = re.compile(
    r"[ “]*(?:并且?|还|也|且|又|先后|成功|顺利|均|都|分别|已|率先|积极|深入|全面|持续|大力|着力|扎实|有序|稳步|逐步|不断|进一步"
    r"|在全[国省市州区县]|连续[一二两三四五六]?[年次]?"
    r"|首批|同步|统筹|主动|认真|严格|切实|探索|创新(?!案例)|通过[^,]{2,14}(?:验收|评估|考核)|[一二两三四五六]次|20\d\d年|年内|累计|共)*"
    r"(?:推行|推进|推出|推动|推广|实施|开展|落实|执行|打造|构建|深化|实行|创建|争创|上线|实现|坚持|启动|组织|组建|设立|开通|开办|开设|设置|运用|弘扬|启用|做实|做优|培育|建设|完成|举办|发展|建成|搭建|升级|建立|健全|完善"
    r"|制定|出台|印发|编制|形成|探索|试点|试行|尝试|依托|以|将|把|实|创新|聚焦|围绕|优化"
    r"|被|获|荣|入选|入围|跻身|喜|评为|列为|列入|命名|授予|成为|当选|斩获|摘得|创成|争取|申报|力争)"
)
_PILOTS = re.compile("(?:试点|示范|样板|先行|先试)(?:区|县|市|地区)?$")
_PILOTED = re.compile("试点|先行|先试|示范|样板|首批")
_WHOLE = re.compile(rf"{_LEAD}(?:全[省市区县州盟旗域]|我[省市区县州盟旗]|各)")
_SMALL = re.compile("(?:镇|乡|街道|苏木|嘎查|村|社区)$")


@dataclass(slots=True)
class Actors:
    """Who does what a piece of a sentence says: places inside the reporter, or no one of the reporter's (`places` empty)."""

    places: list[str]
    with_reporter: bool = False  # the reporter does it too: 以甲区、乙县为试点


def is_below(path: str, own: str) -> bool:
    """Whether a place lies inside the reporter."""
    return path.startswith(own + "/")


def is_small(path: str) -> bool:
    """Whether a place is a town, a street or smaller; what such a place does counts for the reporter."""
    return bool(_SMALL.search(path))


def served_by(mention: Mention) -> str:
    """The path of a place, or of the place that a body serves."""
    return mention.canonical if mention.type == "JURISDICTION" else str(mention.attributes.get("serves") or "")


def actors_at(clause: Clause, at: int, own: str) -> Actors | None:
    """The places named as the subject of what stands at the offset `at` of the mask; None where it is the reporter.

    A subject holds over the commas behind it until another one is named.
    """
    others = [m for m in clause.of("JURISDICTION", "INSTITUTION") if served_by(m) not in ("", own)]
    if not others or others[0].start - clause.start > at:
        return None
    found: Actors | None = None
    begin, most = 0, clause.part(at)[1]
    while begin <= at:
        end = min(clause.part(begin)[1], most)
        subject = _DOERS.match(clause.mask, begin, end)
        if subject and subject.end("actors") <= at:
            found = _actors(clause, subject, own)
            # 以甲区为试点,探索…: the pilot goes on behind the comma; what else happens in a place does not.
            is_passing = subject.group("pilot") and not _PILOTS.search(clause.mask, begin, end)
            # 支持甲区建设…,推行…: who does the second is not said.
            if end <= at and (is_passing or subject.group("causes")):
                found = None
        elif _WHOLE.match(clause.mask, begin, end) or (
            end >= at and begin and not _GOES_ON.match(clause.mask, begin, end)
        ):
            found = None
        begin = end + 1
    return found


def _actors(clause: Clause, subject: re.Match[str], own: str) -> Actors | None:
    named = [m for kind in ("JURISDICTION", "INSTITUTION") for m in clause.within(kind, *subject.span("actors"))]
    paths = list(dict.fromkeys(served_by(m) for m in sorted(named, key=lambda m: m.start)))
    below = [path for path in paths if is_below(path, own)]
    if len(below) < len(paths) or not below:
        is_apart = all(
            path and not is_small(path) and not related(path, own) and "/" in path for path in paths
        ) and bool(paths)
        is_place = all(m.type == "JURISDICTION" for m in named)
        # Another province's city does it: no deed of the reporter's.
        return Actors([]) if is_apart and is_place and not subject.group("pilot") else None
    pilot = subject.group("pilot") or ""
    # 在甲县开展…试点 tells where the reporter did it; 以甲县为试点 names the county as one that has it.
    if pilot.endswith("在") or (
        pilot and not _PILOTED.search(clause.words(subject.start(), clause.part(subject.end())[1]))
    ):
        return None
    return Actors(below, with_reporter=bool(subject.group("pilot")))


def related(path: str, own: str) -> bool:
    """Whether a place is the reporter, lies in it or holds it."""
    return path == own or path.startswith(own + "/") or own.startswith(path + "/")


def trigger_words(lexicons: Lexicons, column: str) -> dict[str, str]:
    """word → what it means for a relation: the rows of the trigger lexicon that fill `column`."""
    return {
        word: entry[column]
        for entry in lexicons.entries("Trigger")
        if entry[column]
        for word in (entry.name, *entry.aliases)
    }


def any_of(words: Iterable[str]) -> str:
    """Pattern of the words, the longest first."""
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))

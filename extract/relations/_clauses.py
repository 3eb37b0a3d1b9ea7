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
# Behind an honour: it is still being judged, not won.
CONTEST = re.compile(
    "[”]?(?:的)?(?:评选|候选|评审|初评|推荐|申报|公示|竞争|终评|答辩|提名(?!奖)|(?:创建|培育)(?:名单|单位|对象))"
)
# 通过甲示范县验收: the honour stands between the verb and what was passed; a first or interim test is no win.
PASSED = re.compile(r"通过(?:了)?[^,\ue001-\ue006]{0,8}[“]?$")
TEST = re.compile(
    r"[”]?(?:创建|建设)?(?:工作)?(?![^,]{0,6}(?:初[审评验]|预|中期|推荐))[^,]{0,6}(?:验收|评估|复核|复审|复验|考核|认定|核查)"
)
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

    def of(self, *types: str) -> list[Mention]:
        """Linked mentions of these types, in text order."""
        return [m for m in self.mentions if m.type in types and m.canonical]

    def within(self, kind: str, start: int, end: int) -> list[Mention]:
        """Linked mentions of a type that begin in [start, end) of the mask."""
        return [m for m in self.mentions if m.type == kind and m.canonical and start <= m.start - self.start < end]

    def left(self, mention: Mention, limit: int = 60) -> str:
        """The mask before a mention, back to the comma before it."""
        end = mention.start - self.start
        text = self.mask[max(0, end - limit) : end]
        return text[last_comma(text) + 1 :]

    def right(self, mention: Mention, limit: int = 40) -> str:
        """The mask behind a mention, up to the next comma."""
        begin = mention.end - self.start
        text = self.mask[begin : begin + limit]
        cut = COMMA.search(text)
        return text[: cut.start()] if cut else text


def last_comma(text: str) -> int:
    """Offset of the last comma or colon, -1 without one."""
    return max(text.rfind(","), text.rfind(":"))


def is_honour(mention: Mention) -> bool:
    """A program that is a title to be won."""
    return mention.type == "PROGRAM" and mention.attributes.get("kind") == "honour"


def clauses_of(doc: Document, mentions: Iterable[Mention], needed: str) -> Iterator[Clause]:
    """The sentences of the body that hold a mention of the type `needed`, in text order, with all their mentions."""
    return (clause for clause in _all_clauses(doc, mentions) if any(m.type == needed for m in clause.mentions))


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
    return Clause(sentence.start, sentence.status, sentence.section, "".join(parts), mentions)


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

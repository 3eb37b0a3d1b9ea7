"""Names in the `Program` lexicons, and those that a person decided about.

They are matched with quotation marks, blanks and 、 left out of the comparison, since reports set them at will.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from extract.fold import fold
from extract.lexicon import Entry, Lexicons
from extract.matcher import Matcher
from extract.model import Mention
from extract.recognizers.programs.boundaries import CJK_TAIL, SPOILED_AFTER, Boundaries
from extract.recognizers.programs.class_nouns import ClassNouns
from extract.recognizers.programs.counts import COUNTS_THINGS
from extract.recognizers.programs.fields import Fields
from extract.recognizers.programs.marks import close_marks, dunhao_belongs, raw_offset, squeeze, squeeze_with_offsets
from extract.recognizers.programs.mentions import known_mention
from extract.recognizers.programs.words import ProgramWords, any_of

# A name of which only a person's decision is known.
_DECIDED = {"kind": "mechanism", "tier": "named", "noun": "stays"}
_HELD = re.compile("(?:召开|举行)[^,。;]{0,8}$")
# “…”服务专区: the name is at home there; the place is no part of it.
_PLACE_OF_SERVICE = re.compile("专区|专窗|窗口|中心|大厅|站|点|应用|场景|套餐")
# Behind a short form said once the name was said in full.
_SHORT_ENDS = re.compile("[^\u4e00-\u9fff]|$|工作|活动|任务|方案|地区|项目|和|及")
_UNQUOTED_TAIL = re.compile(
    r"APP|小程序|改革试点|改革|试点(?=[,。;、])|活动(?=[,。;、])|专项行动|专项整治|攻坚战|攻坚行动|大会战|(?:工作)?(?:机制|制度|模式)(?=[,。;、和与及]|$)"
)
_CLOSES_SOON = re.compile(r"[^“”、\n]{1,12}”")
# 一次办理, 就近办结: a name that ends in 办 is not said where the word goes on; neither is …年 in …年度.
_WORD_GOES_ON = re.compile(r"(?<=办)[理结学公案]|(?<=年)[度份内初末底均来以]|(?<=月)[份底初]")


class KnownNames:
    """Finds names of the lexicons; `by_strong_name` has the entries by their names and strong aliases without marks."""

    def __init__(
        self, lexicons: Lexicons, words: ProgramWords, boundaries: Boundaries, nouns: ClassNouns, fields: Fields
    ) -> None:
        self._boundaries = boundaries
        self._nouns = nouns
        self._fields = fields
        names = _names_of(lexicons)
        self._matcher = Matcher(names)
        self.by_strong_name = {name: entry for name, (entry, is_strong) in names if is_strong}
        # 机构改革后, 柔性执法与…相结合: where the clause only dates itself or speaks in general.
        self._in_general = re.compile(
            f"(?:{any_of(words.of('common'))})"
            "(?:前|后|之后|以来|期间|时|要求|需要|理念|方式|手段|思维|(?:与|和|、)[^,。;]{2,8}(?:结合|并重|并举|相济))"
        )

    def find(self, view: str, start: int, end: int) -> Iterator[Mention]:
        """Known names, each with the class noun behind it; a weak alias in marks, or once the name was said in full."""
        text, offsets, raw_offsets = squeeze_with_offsets(view, start, end)
        said: set[str] = set()
        for at, stop, values in self._matcher.find(text):
            entry, is_strong = values[0]
            begin, finish = raw_offset(at, offsets, raw_offsets), raw_offset(stop - 1, offsets, raw_offsets) + 1
            raw = view[begin:finish]
            if (
                "\n" in raw
                or finish - begin > 3 * (stop - at)
                or ("、" in raw and not dunhao_belongs(raw, view, begin, finish))
            ):
                continue
            if not is_strong and not (view[begin - 1 : begin] in '“"' and view[finish : finish + 1] in '”"'):
                if entry.id not in said or not self._stands_free(view, start, begin, finish):
                    continue
            said.add(entry.id)
            begin, finish = close_marks(view, begin, finish)
            if "“" not in raw and "”" in raw and view[begin] != "“":
                # 法治人物 in “最美法治人物”评选: the name begins in the midst of a quotation and ends with it
                finish = view.index("”", begin)
                if (known := self.by_strong_name.get(squeeze(view[begin:finish]))) is None:
                    continue
                entry = known
            if self._in_general.match(view, begin):
                continue
            if raw[-2:] == "会议" and _HELD.search(view, max(start, begin - 12), begin):
                continue  # 召开府院联席会议: a meeting was held
            inner = view.find("“", begin + 1, finish)
            rest = squeeze(view[inner:finish]) if inner > 0 else ""
            is_part = entry["variant_of"] and rest in self.by_strong_name
            if rest and (is_part or rest.startswith(squeeze(fold(entry.name)))):
                # 政务服务“好差评”制度, 行政检查“扫码入企”: the field stands outside the name
                begin, entry = inner, self.by_strong_name[rest] if is_part else entry
                if "”" not in view[begin:finish]:
                    begin += 1
            if view[begin] == "“" and entry["tier"] == "standing" and self._is_own(view, start, begin):
                continue
            if view.count("“", begin, finish) > view.count("”", begin, finish) and _CLOSES_SOON.match(view, finish):
                continue  # the name ends in the midst of a quotation, which says more: 基层治理“四平台+全科网格”
            if view[begin - 1 : begin] in ("“", '"') and view[finish : finish + 1] in ("”", '"'):
                before = view[max(start, begin - 15) : begin - 1]
                if COUNTS_THINGS.fullmatch(raw) and self._fields.find_before(before, raw):
                    continue  # 行政执法“四张清单”: the quotation finder takes the field along
                head = self._nouns.behind_known.match(view, finish + 1)
                if head and entry["tier"] == "standing":
                    # “企业服务专员”机制: the marks make a name of its own of a standing system
                    if not entry.name.startswith(raw) or self._is_own(view, start, begin - 1):
                        continue
                if head and not _PLACE_OF_SERVICE.match(view, head.end()):
                    begin, finish = begin - 1, head.end()
                    if head.group() in self._nouns.fillers and (longer := self._nouns.find_longer(view, finish, end)):
                        finish = longer[0] if longer[0] - finish <= 4 else finish  # “两轻一免”执法事项清单
                elif not head and (far := self._nouns.find_behind(view, finish + 1, end)):
                    if len(far[1]) >= 2 and far[1] not in self._nouns.fillers and not _PLACE_OF_SERVICE.search(far[1]):
                        begin, finish = begin - 1, far[0]
                        if tail := _UNQUOTED_TAIL.match(view, finish):
                            finish = tail.end()
            else:
                tail = _UNQUOTED_TAIL.match(view, finish)
                if tail:
                    finish = tail.end()
            if SPOILED_AFTER.match(view, finish) or _WORD_GOES_ON.match(view, finish):
                continue
            yield known_mention(begin, finish, entry)

    def _is_own(self, view: str, start: int, opening: int) -> bool:
        """Whether a field before the quotation makes a name of its own of it: 行政检查“白名单”制度."""
        closing = view.find("”", opening, opening + 10)
        before = view[max(start, opening - 14) : opening]
        return closing > 0 and bool(self._fields.find_before(before, view[opening + 1 : closing]))

    def _stands_free(self, view: str, start: int, begin: int, finish: int) -> bool:
        """Whether a short form of four characters or more, said without marks, is the whole of a noun phrase."""
        if finish - begin < 4 or not _SHORT_ENDS.match(view, finish):
            return False
        tail = CJK_TAIL.search(view, max(start, begin - 12), begin)
        return not tail or self._boundaries.find_last(tail.group())[1] == len(tail.group())


def _names_of(lexicons: Lexicons) -> list[tuple[str, tuple[Entry, bool]]]:
    """(name without marks, (entry, whether the name is decisive)) of all that is known."""
    names: list[tuple[str, tuple[Entry, bool]]] = []
    for entry in lexicons.entries("Program"):
        names += [(squeezed, (entry, True)) for squeezed in {squeeze(fold(n)) for n in (entry.name, *entry.aliases)}]
        names += [(squeeze(alias), (entry, False)) for alias in entry.weak_aliases]
    said = {name for name, _ in names}
    for decided in lexicons.entries("Decision"):
        # A name that a person decided about is found wherever it is said; what it means is decided later.
        if decided["decision"] in ("program", "same", "rename") and squeeze(fold(decided.name)) not in said:
            names.append((squeeze(fold(decided.name)), (replace(decided, extra=dict(_DECIDED)), True)))
    return names

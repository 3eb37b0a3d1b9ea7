"""Names before another whose end they share: 府院 in 府院、府检联动机制."""

from __future__ import annotations

import re

from extract.model import Mention
from extract.recognizers.programs.boundaries import Boundaries
from extract.recognizers.programs.known import KnownNames
from extract.recognizers.programs.marks import squeeze
from extract.recognizers.programs.mentions import discovered, known_mention
from extract.recognizers.programs.spans import Spans

_LIST_ENDS = re.compile(r"[”]?(?:等|等重点|等领域)?(?:综合)?(?:体制|制度)?改革(?![\u4e00-\u9fff]{0,2}开放)")
_LIST_NOUN = re.compile("改革(?:试点)?$")
_LISTED = re.compile(r"(?<![\u4e00-\u9fff])(?P<items>(?:(?:(?![和与及])[\u4e00-\u9fff()]){2,20}[、和与及])+)“?$")
_LISTED_ENDS = ["制", "制度", "改革", "制度改革", "体制改革", "机制"]


class SharedEnds:
    """Finds the items of a list whose last member is a mention."""

    def __init__(self, boundaries: Boundaries, known: KnownNames) -> None:
        self._boundaries = boundaries
        self._named = known.by_strong_name

    def find(self, view: str, start: int, end: int, found: list[Mention]) -> list[Mention]:
        """Names before another whose end they share: 府院 in 府院、府检联动机制, 甲 in 推进甲、乙、“丙”改革."""
        taken = Spans((m.start, m.end) for m in found)
        more: list[Mention] = []
        for mention in found:
            if view[mention.start - 1] in "、和与及“" and (listed := self._items_before(view, start, mention.start)):
                surface = view[mention.start : mention.end]
                noun = _LIST_NOUN.search(surface) or _LIST_ENDS.match(view, mention.end)
                known = sum(taken.cover(b, e) or squeeze(view[b:e]) in self._named for b, e in listed)
                for begin, finish in listed:
                    item = view[begin:finish]
                    if taken.inside(begin, finish) or taken.cover(begin, finish) or squeeze(item) in self._named:
                        continue
                    # 府院 stands for 府检 in 府检联动: what follows the two is shared.
                    ends = [surface[len(item) :]] if "“" not in surface and len(surface) - len(item) > 1 else []
                    names = (item + shared for shared in ends + (_LISTED_ENDS if noun else []))
                    if entry := next((self._named[n] for n in map(squeeze, names) if n in self._named), None):
                        more.append(known_mention(begin, finish, entry))
                        known += 1
                    elif known and noun and "“" in surface and 4 <= len(item) <= 10 and surface.endswith("改革"):
                        more.append(discovered(begin, finish, "program.shared_end", "reform"))
                        more[-1].attributes["whole"] = item + "改革"
        return more

    def _items_before(self, view: str, start: int, at: int) -> list[tuple[int, int]]:
        """The items of the list that goes on at `at`, behind the verb that they are objects of; none without a verb."""
        match = _LISTED.search(view, max(start, at - 48), at)
        if not match:
            return []
        run = match.group("items").rstrip("“")
        first, _, _ = run.partition("、")
        last, cut = self._boundaries.find_last(first)
        if last not in self._boundaries.verbs:
            return []
        items, begin = [], match.start("items") + cut
        for item in re.split("[、和与及]", run[cut:])[:-1]:
            items.append((begin, begin + len(item)))
            begin += len(item) + 1
        return [(b, e) for b, e in items if e - b >= 2]

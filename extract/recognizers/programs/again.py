"""A discovered name counts wherever the report says it again, with or without its quotation marks."""

from __future__ import annotations

from extract.matcher import Matcher
from extract.model import Mention
from extract.recognizers.programs.class_nouns import ClassNouns
from extract.recognizers.programs.counts import FORMULA
from extract.recognizers.programs.marks import QUOTED, squeeze
from extract.recognizers.programs.mentions import discovered
from extract.recognizers.programs.words import ProgramWords


class NamesSaidAgain:
    """Finds other places of the report that say a quoted name."""

    def __init__(self, words: ProgramWords, nouns: ClassNouns) -> None:
        self._nouns = nouns
        self._slogans = words.slogans

    def find(self, view: str, regions: list[tuple[int, int]], mentions: list[Mention]) -> list[Mention]:
        """The names of `mentions` that were found by form in marks, wherever `regions` say them."""
        names: dict[str, Mention] = {}
        for mention in mentions:
            if mention.entry is None and mention.rule in ("program.quoted_shape", "program.quoted_head"):
                for match in QUOTED.finditer(view, mention.start - 1, mention.end + 1):
                    if len(match.group(1)) >= 3 and not FORMULA.match(squeeze(match.group(1))):
                        names.setdefault(match.group(1), mention)
                if mention.rule == "program.quoted_shape" and mention.end - mention.start >= 3:
                    names.setdefault(view[mention.start : mention.end], mention)
        if not names:
            return []
        again = Matcher([(name, mention) for name, mention in names.items() if squeeze(name) not in self._slogans])
        found = []
        for start, end in regions:
            for at, stop, values in again.find(view[start:end]):
                first = values[0]
                at, stop = at + start, stop + start
                head = self._nouns.behind_known.match(view, stop + 1) if view[stop : stop + 1] == "”" else None
                begin, finish = (at - 1, head.end()) if head and view[at - 1] == "“" else (at, stop)
                found.append(discovered(begin, finish, "program.again", first.attributes["kind"]))
        return found

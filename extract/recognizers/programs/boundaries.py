"""Where a noun phrase begins that could be a name: behind the last verb or particle before its end."""

from __future__ import annotations

import re
from collections.abc import Collection

from extract.recognizers.programs.words import ProgramWords, any_of

# The words right before a place, as far as nothing but a name's characters stands there.
_NAME = "[\\u4e00-\\u9fffA-Za-z0-9+()—]++"
_DECIMAL_POINT = r"(?<=\d)\.(?=\d)"
CJK_TAIL = re.compile(rf"(?:{_DECIMAL_POINT})?{_NAME}(?:{_DECIMAL_POINT}{_NAME})*+\Z")
# Behind what looks like a name: the word goes on.
SPOILED_AFTER = re.compile(r"[者员](?![\u4e00-\u9fff])|率")


class Boundaries:
    """Verbs and particles that cannot stand inside a name."""

    def __init__(self, words: ProgramWords) -> None:
        self.verbs = set(words.of("verb"))
        self.noun_verbs = set(words.of("noun_verb"))
        long_verbs = {verb for verb in self.verbs if len(verb) > 1}
        self._inside = set(words.of("inside"))
        self.pattern = re.compile(
            _boundary_of(self._inside, long_verbs, set(words.of("stop")), self.verbs - long_verbs)
        )
        self.opens_with_verb = re.compile(f"(?:{any_of(long_verbs - self.noun_verbs)})")
        self.verb_end = re.compile(
            "(?:" + "|".join(sorted(self.verbs, key=len, reverse=True)) + ")了?(?:[\u4e00-\u9fff]{0,6})$"
        )

    def find_last(self, run: str) -> tuple[str, int]:
        """The last word of `run` that cannot be inside a name and the offset behind it; ("", 0) for none.

        A word that is verb or noun (建设, 管理) counts as a verb only behind another boundary or at the start.
        """
        boundaries = [match for match in self.pattern.finditer(run) if match.group() not in self._inside]
        for index in range(len(boundaries) - 1, -1, -1):
            word = boundaries[index].group().removesuffix("了") or "了"
            if word in self.noun_verbs and boundaries[index].group() == word:
                before = boundaries[index - 1].end() if index else 0
                if boundaries[index].start() - before >= 2:
                    continue
            return word, boundaries[index].end()
        return "", 0

    def stand_in(self, words: str, allowed: Collection[str] = ()) -> bool:
        """Whether a verb or particle stands in `words`, so that they are no one noun phrase; `allowed` ones apart."""
        return any(
            (word := match.group()) not in self._inside and word not in allowed
            for match in self.pattern.finditer(words)
        )


def _boundary_of(inside: set[str], long_verbs: set[str], stops: set[str], short_verbs: set[str]) -> str:
    """An expression for a verb or particle; each of its alternatives begins with another character.

    So the engine jumps to the next character that begins a word, and asks for no word that begins with another.
    """
    # The first of these wins, of its words the longest. 开发区, 规范性, 公共: the longer word is read first, so the verb
    # or particle in it ends nothing.
    ways = [(inside, ""), (long_verbs, "(?![性化型率员者力])了?"), (stops | {"了"}, ""), (short_verbs, "了?$")]
    alternatives = []
    for first in sorted({word[0] for words, _ in ways for word in words}):
        rests = [({word[1:] for word in words if word[0] == first}, behind) for words, behind in ways]
        alternatives.append(
            re.escape(first) + "(?:" + "|".join(f"(?:{any_of(rest)}){behind}" for rest, behind in rests if rest) + ")"
        )
    return "|".join(alternatives) or any_of(())

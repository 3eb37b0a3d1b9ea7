"""Where a noun phrase begins that could be a name: behind the last verb or particle before its end."""

from __future__ import annotations

import re

from extract.recognizers.programs.words import ProgramWords, any_of

# The words right before a place, as far as nothing but a name's characters stands there.
CJK_TAIL = re.compile(r"(?:[\u4e00-\u9fffA-Za-z0-9+()—]|(?<=\d)\.(?=\d))+\Z")
# Behind what looks like a name: the word goes on.
SPOILED_AFTER = re.compile(r"[者员](?![\u4e00-\u9fff])|率")


class Boundaries:
    """Verbs and particles that cannot stand inside a name."""

    def __init__(self, words: ProgramWords) -> None:
        self.verbs = set(words.of("verb"))
        self.noun_verbs = set(words.of("noun_verb"))
        stops = set(words.of("stop"))
        long_verbs = [verb for verb in self.verbs if len(verb) > 1]
        # 开发区, 规范性, 公共: the longer word is read first, so the verb or particle in it ends nothing.
        self.pattern = re.compile(
            f"(?P<inside>{any_of(words.of('inside'))})"
            f"|(?:{any_of(long_verbs)})(?![性化型率员者力])了?"
            f"|(?:{any_of(stops - {'了'})})|了"
            f"|(?:{any_of(self.verbs - set(long_verbs))})了?$"
        )
        self.opens_with_verb = re.compile(f"(?:{any_of(set(long_verbs) - self.noun_verbs)})")
        self.verb_end = re.compile(
            "(?:" + "|".join(sorted(self.verbs, key=len, reverse=True)) + ")了?(?:[\u4e00-\u9fff]{0,6})$"
        )

    def find_last(self, run: str) -> tuple[str, int]:
        """The last word of `run` that cannot be inside a name and the offset behind it; ("", 0) for none.

        A word that is verb or noun (建设, 管理) counts as a verb only behind another boundary or at the start.
        """
        boundaries = [match for match in self.pattern.finditer(run) if not match.group("inside")]
        for index in range(len(boundaries) - 1, -1, -1):
            word = boundaries[index].group().removesuffix("了") or "了"
            if word in self.noun_verbs and boundaries[index].group() == word:
                before = boundaries[index - 1].end() if index else 0
                if boundaries[index].start() - before >= 2:
                    continue
            return word, boundaries[index].end()
        return "", 0

    def stand_in(self, words: str) -> bool:
        """Whether a verb or particle stands in `words`, so that they are no one noun phrase."""
        return any(not match.group("inside") for match in self.pattern.finditer(words))

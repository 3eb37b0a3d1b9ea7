"""The lexicons as a user dictionary for jieba: a line a name, `word freq tag`.

A frequency is the least with which jieba keeps the name whole rather than cut it into words it knows. jieba cuts at every
character outside its pattern for Chinese words (brackets, dashes, blanks, rare characters) whatever the dictionary says; such
names are written all the same, for a tokenizer with a wider pattern, and counted.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable
from dataclasses import dataclass

from extract.errors import ExtractError
from extract.lexicon import Lexicons

# jieba's part-of-speech tags: place, organisation, other proper name, title of a work.
TAGS = {"Place": "ns", "Township": "ns", "Institution": "nt", "Program": "nz", "Law": "nw"}
_LEAST = 2  # characters: jieba has every single one


@dataclass(frozen=True, slots=True)
class UserDictionary:
    """`lines` sorted by name; `cut_names` those among them that jieba cuts all the same."""

    lines: tuple[str, ...]
    cut_names: tuple[str, ...]

    def __str__(self) -> str:
        return "".join(f"{line}\n" for line in self.lines)


def make_user_dictionary(lexicons: Lexicons, types: Iterable[str] = ()) -> UserDictionary:
    """Names and strong aliases of the lexicons of `types` (all of TAGS if none); a name of two types has the first's tag."""
    wanted = tuple(types) or tuple(TAGS)
    if unknown := [name for name in wanted if name not in TAGS]:
        raise ExtractError(f"type {unknown[0]!r} has no names for jieba; allowed: {', '.join(TAGS)}")
    import jieba

    jieba.setLogLevel(logging.WARNING)
    tokenizer = jieba.Tokenizer()
    tags: dict[str, str] = {}
    for kind in (name for name in TAGS if name in wanted):
        for entry in lexicons.entries(kind):
            for name in (entry.name, *entry.aliases):
                name = " ".join(name.split())
                if len(name) >= _LEAST:
                    tags.setdefault(name, TAGS[kind])
    words = re.compile(jieba.re_han_default.pattern)
    names = sorted(tags)
    return UserDictionary(
        tuple(f"{name} {tokenizer.suggest_freq(name)} {tags[name]}" for name in names),
        tuple(name for name in names if not words.fullmatch(name)),
    )

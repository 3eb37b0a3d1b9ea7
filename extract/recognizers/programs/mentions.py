"""Mentions of programs: how they are made, and which stays where several rules find one."""

from __future__ import annotations

from extract.lexicon import Entry
from extract.model import Mention

# The rules from the most trusted to the least.
_RULES = [
    "program.lexicon",
    "program.honour",
    "program.title",
    "program.quoted_head",
    "program.quoted_shape",
    "program.quoted_list",
    "program.shared_end",
    "program.again",
    "program.bare_head",
    "program.standing",
]
_TRUST = {rule: place for place, rule in enumerate(_RULES)}


def discovered(start: int, end: int, rule: str, kind: str, *, tier: str = "named") -> Mention:
    """The mention of a name found by form."""
    return Mention("PROGRAM", start, end, rule, attributes={"kind": kind, "tier": tier, "origin": "discovered"})


def known_mention(start: int, end: int, entry: Entry) -> Mention:
    """The mention of a name in the lexicons."""
    attributes = {"kind": entry["kind"], "tier": entry["tier"], "origin": "lexicon"}
    return Mention("PROGRAM", start, end, "program.lexicon", attributes=attributes, entry=entry)


def prefer(mentions: list[Mention]) -> list[Mention]:
    """One mention where several rules cover the same characters: the longest, and of equals the most trusted."""
    ranked = sorted(mentions, key=lambda m: (m.start, -m.end, _TRUST[m.rule]))
    kept: list[Mention] = []
    for mention in ranked:
        if kept and mention.start < kept[-1].end:
            continue
        kept.append(mention)
    return kept

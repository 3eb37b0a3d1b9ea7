"""CITES: the reporting place → every law of its report, with the role that the governing verb gives.

Each linked LAW mention yields one relation. Laws of one list share the verb; the verb stands before the list, or
behind it in the same clause; without one the role is `mentions`.
"""

from __future__ import annotations

import re

from extract.gazetteer import Gazetteer
from extract.lexicon import Lexicons
from extract.model import Document, Mention, Relation
from extract.relations._clauses import Clause, any_of, clauses_of, last_comma, trigger_words

_LIST_GAP = re.compile(r"(?:[“”、,和及与同 ]|以及|并|等|\([^()]{0,20}\))*")
# 制定并组织实施 is one act, and so is 修订完善: the verb that makes the document wins over the verb behind it.
_CHAIN_GAP = re.compile(r"(?:[、和及并了 ]|以及|组织|认真|严格|全面|深入|联合|相继|先后|正式)*")
# 制定《某法》实施办法: what is made carries the law out.
_RULES_FOR = re.compile(r"的?(?:配套|贯彻|具体)?(?:实施|配套)?(?:办法|细则|意见|方案|措施|制度|文件|规定)(?!的)")
_STRONG = {"issues": 3, "revises": 2, "repeals": 3}
# What no local government issues, revises or repeals: 《某法》颁布二十周年, 新修订《某法》.
_NATIONAL = {"constitution", "law", "administrative_regulation"}
_WINDOW = 60

EXAMPLES: list[tuple[str, list[tuple[str, str]]]] = [
    ("认真贯彻[LAW:甲条例|《甲条例》]。", [("甲条例", "implements")]),
    ("制定印发[LAW:甲办法|《甲办法》]、[LAW:乙细则|《乙细则》]。", [("甲办法", "issues"), ("乙细则", "issues")]),
    ("[LAW:甲方案|《甲方案》]印发实施。", [("甲方案", "issues")]),
    ("比去年少于[LAW:甲条例|《甲条例》]的标准。", [("甲条例", "mentions")]),
]


class Finder:
    """Finds CITES relations."""

    def __init__(self, lexicons: Lexicons, gazetteer: Gazetteer) -> None:
        roles = trigger_words(lexicons, "cites")
        self._before = {word: role.rstrip("<") for word, role in roles.items() if not role.endswith(">")}
        self._after = {word: role.rstrip(">") for word, role in roles.items() if not role.endswith("<")}
        # 新修订的《…》, 国务院印发的《…》: an attribute of the law, not what the reporter does with it.
        self._verb_before = re.compile(rf"(?:{any_of(self._before)})(?!后?的)")
        self._verb_after = re.compile(any_of(self._after))

    def find_relations(self, doc: Document, mentions: list[Mention]) -> list[Relation]:
        """One relation for each law, role and status, resting on its first mention."""
        if doc.place is None:
            return []
        found: dict[tuple[str, str, str], Relation] = {}
        for clause in clauses_of(doc, mentions, "LAW"):
            for group, given, rule, start, end in self._groups(clause):
                for law in group:
                    if not law.canonical:
                        continue
                    role = "mentions" if given in _STRONG and law.attributes.get("kind") in _NATIONAL else given
                    key = (law.canonical, role, clause.status)
                    if key not in found:
                        found[key] = Relation(
                            doc.place.path,
                            "CITES",
                            law.canonical,
                            rule,
                            min(start, law.start),
                            max(law.end, end),
                            {"role": role, "status": clause.status},
                        )
        return list(found.values())

    def _groups(self, clause: Clause) -> list[tuple[list[Mention], str, str, int, int]]:
        """[(laws of one list, role, rule, start, end of the verb)] of a sentence."""
        groups: list[list[Mention]] = []
        for law in clause.mentions:
            if law.type != "LAW":
                continue
            gap = clause.mask[groups[-1][-1].end - clause.start : law.start - clause.start] if groups else "×"
            if _LIST_GAP.fullmatch(gap):
                groups[-1].append(law)
            else:
                groups.append([law])
        result: list[tuple[list[Mention], str, str, int, int]] = []
        floor = 0  # end of the list before, in the mask
        for group in groups:
            first, last = group[0].start - clause.start, group[-1].end - clause.start
            left_start = max(floor, first - _WINDOW)
            left = clause.mask[left_start:first]
            cut = last_comma(left.rstrip(":")) + 1
            before = self._governing(left[cut:])
            shared = result and cut == 0 and left_start == floor
            if before:
                role, at = before
                if role == "issues" and _RULES_FOR.match(clause.right(group[-1])):
                    role = "implements"
                result.append((group, role, "cites.verb_before", clause.start + left_start + cut + at, 0))
            elif after := self._verb_after.search(clause.right(group[-1])):
                end = group[-1].end + after.end()
                result.append((group, self._after[after.group()], "cites.verb_after", group[0].start, end))
            elif shared:
                result.append((group, result[-1][1], "cites.verb_shared", group[0].start, 0))
            else:
                result.append((group, "mentions", "cites.no_verb", group[0].start, 0))
            floor = last
        return result

    def _governing(self, left: str) -> tuple[str, int] | None:
        """(role, offset) of the verb nearest before the law; of a chain of verbs, that of the strongest."""
        verbs = list(self._verb_before.finditer(left))
        if not verbs:
            return None
        role, at = self._before[verbs[-1].group()], verbs[-1].start()
        for verb in reversed(verbs[:-1]):
            if not _CHAIN_GAP.fullmatch(left[verb.end() : at]):
                break
            earlier = self._before[verb.group()]
            at = verb.start()
            if _STRONG.get(earlier, 0) > _STRONG.get(role, 0):
                role = earlier
        return role, at

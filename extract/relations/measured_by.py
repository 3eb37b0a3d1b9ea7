"""MEASURED_BY: the named program (or institution) that a number's own clause is about.

The program must stand before the number in the same sentence. The tie is cut where a later clause has a subject of its
own: an institution, a place, all places of a kind, or another program.
"""

from __future__ import annotations

import re

from extract.gazetteer import Gazetteer
from extract.lexicon import Lexicons
from extract.model import Document, Mention, Relation

_OWN_SUBJECT = re.compile(r"[,;](?:全[省市县区镇乡]|我[省市县区镇乡]|各[级镇乡县区部]|其中|同时|并?积极|另外|此外)")
_PROGRAM_AFTER = re.compile(r"^[^,。;]{0,12}$")
_MOST = 40  # characters between a program and the last number that still speaks of it


class Finder:
    """Yields MEASURED_BY relations; attributes `value` and `unit` are those of the metric."""

    def __init__(self, lexicons: Lexicons, gazetteer: Gazetteer) -> None:
        del lexicons, gazetteer

    def find_relations(self, doc: Document, mentions: list[Mention]) -> list[Relation]:
        view = doc.view
        relations: list[Relation] = []
        index = 0
        ordered = [m for m in mentions if m.canonical]
        for sentence in doc.sentences:
            if sentence.status != "done":
                continue
            while index < len(ordered) and ordered[index].start < sentence.start:
                index += 1
            subject: Mention | None = None
            at = index
            while at < len(ordered) and ordered[at].start < sentence.end:
                mention = ordered[at]
                at += 1
                if mention.type == "PROGRAM" and mention.attributes.get("kind") != "honour":
                    subject = mention
                elif mention.type in ("LAW", "INSTITUTION") and subject is not None:
                    gap = view[subject.end : mention.start]
                    if "," in gap or ";" in gap:
                        subject = None
                elif mention.type == "METRIC":
                    found = self._subject(view, mention, subject, ordered, at)
                    if found is not None:
                        relations.append(_relation(found, mention))
            index = at
        return relations

    def _subject(
        self, view: str, metric: Mention, subject: Mention | None, ordered: list[Mention], at: int
    ) -> Mention | None:
        following = ordered[at] if at < len(ordered) else None
        if (
            following is not None
            and following.type == "PROGRAM"
            and following.attributes.get("kind") != "honour"
            and _PROGRAM_AFTER.match(view[metric.end : following.start])
            and following.start - metric.end <= 12
            and (subject is None or "," in view[subject.end : metric.start])
        ):
            return following
        if subject is None or metric.start - subject.end > _MOST:
            return None
        if _OWN_SUBJECT.search(view[subject.end : metric.start]):
            return None
        return subject


def _relation(subject: Mention, metric: Mention) -> Relation:
    return Relation(
        subject.canonical,
        "MEASURED_BY",
        metric.canonical,
        "measured_by.same_sentence",
        min(subject.start, metric.start),
        max(subject.end, metric.end),
        {"value": metric.attributes.get("value"), "unit": metric.attributes.get("unit")},
    )

"""Institutions: official full names, with the place that a body serves resolved from the reporter."""

from __future__ import annotations

import re

from extract.gazetteer import Gazetteer
from extract.lexicon import Lexicons
from extract.model import Document, Mention, Place

_CLASSES = {
    "省": ("省", "自治区", "市"),
    "自治区": ("自治区",),
    "市": ("市",),
    "县": ("县",),
    "区": ("区",),
    "州": ("州",),
    "盟": ("盟",),
    "旗": ("旗",),
    "镇": ("镇",),
    "乡": ("乡",),
    "街道": ("街道",),
    "自治州": ("自治州",),
    "自治县": ("自治县",),
    "自治旗": ("自治旗",),
}


class Linker:
    """Gives every INSTITUTION mention its full name, its `kind` and the path of the place it `serves`."""

    def __init__(self, lexicons: Lexicons, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    def link_mentions(self, doc: Document, mentions: list[Mention]) -> None:
        for mention in mentions:
            if mention.type != "INSTITUTION" or mention.canonical or mention.entry is None:
                continue
            entry, word, body = mention.entry
            if word == "国家":
                mention.canonical = entry["form"]
                mention.attributes = {"kind": entry["kind"], "serves": "国家"}
                continue
            place = self._serves(doc.place, word)
            if place is None:
                mention.candidates = tuple(p.path for p in self._gazetteer.named(word))
                continue
            kind, form = ("party", "") if entry is None else (entry["kind"], entry["form"])
            name = place.name
            level = word if word in _CLASSES else name[-1]
            if body == "committee":
                form = "中共{place}委员会"
            elif body.startswith("rule_of_law"):
                form = "中共{place}委全面依法治" + _level_word(place, level) + "委员会"
                form += "办公室" if body.endswith("office") else ""
            elif body.startswith("group:"):
                kind, form = "leading_group", "{place}" + body.removeprefix("group:")
            mention.canonical = _full_name(form, name)
            mention.attributes = {"kind": kind, "serves": place.path}

    def _serves(self, reporter: Place | None, word: str) -> Place | None:
        """The place that a word of level, a name or nothing at all means in a report of `reporter`."""
        if not word:
            return reporter
        if word not in _CLASSES:
            if reporter is not None and word == reporter.name:
                return reporter
            return self._gazetteer.choose(self._gazetteer.named(word), reporter)
        if reporter is None:
            return None
        chain = (*self._gazetteer.ancestors(reporter), reporter)
        if word == "省":
            return chain[0] if chain[0].name.endswith("省") else None
        for place in reversed(chain):
            if place.name.endswith(_CLASSES[word]) and not (word == "区" and place.level == "zone" and len(chain) > 3):
                return place
        return None


def _level_word(place: Place, level: str) -> str:
    return (
        level
        if level in "省市县区州盟旗镇乡" and place.name.endswith(level)
        else re.sub(r".*(?=[省市县区州盟旗镇乡]$)", "", place.name)
    )


def _full_name(form: str, place: str) -> str:
    """The form with its place; 委 behind a place stands for its committee's organs: 中共高平市委组织部."""
    return form.replace("{place}", place)

"""RECOGNISED_AS: a place → the honour that it won.

The winner is the place of the reporter's own area named before the verb, or behind it (授予某村…称号), or the subject of
an earlier clause that still holds, or the county that the body named as the winner serves; else the reporter itself.
`by` is the level that the honour's wording names: country, province or prefecture.
"""

from __future__ import annotations

import re

from extract.gazetteer import Gazetteer
from extract.lexicon import Lexicons
from extract.model import Document, Mention, Place, Relation
from extract.relations._clauses import (
    APPROVED,
    CONTEST,
    GLUE,
    HONOUR,
    METRIC,
    PASSED,
    PLACE,
    TEST,
    Clause,
    actors_at,
    any_of,
    clauses_of,
    is_honour,
    is_small,
    last_comma,
    listed,
    trigger_words,
)

_COUNTRY = re.compile("^全国|^国家|^中国|国家级|^中华")
_WORDING = (
    ("country", re.compile("全国|国家")),
    ("province", re.compile("全省|省级|^省|省[委政厅直]|自治区")),
    ("prefecture", re.compile("市级|^全市|全州|州级|市[委政]")),
)
_WON_BEHIND = re.compile(
    rf"^(?:{GLUE}|等|{HONOUR})*(?:成功创建|创建(?:获得)?成功|创建(?:工作)?(?:顺利|成功)?通过(?![^,]{{0,4}}(?:初|预|中期))|(?:顺利)?通过[^,]{{0,8}}(?:验收|评估|复核)|创成|(?:成功|正式)?授牌|成功挂牌)"
)
# Between an honour won and the next one another verb may stand: 甲市获评…,乙市通过…中期评估.
# 命名甲镇、乙镇为…示范镇: the winners stand between the verb and 为.
_NAMED_AS = re.compile(rf"(?:命名|认定|评定|表彰)(?P<places>{listed(PLACE)})(?:等[^,]{{0,8}})?为[^,]{{0,10}}[“]?$")
_OWN = re.compile("我[省市县区州盟旗镇乡]|本[市县区]")
_SUBJECT = re.compile(
    rf"[ “]*(?:其中|同时|此外|目前|年内|今年|20\d\d年|[一二三四五六七八九十]+是)*(?P<place>{PLACE})[^,。;\ue001-\ue006]{{0,6}}"
)
_OTHER_DEED = re.compile("通过|接受|迎接|正在|推进|开展|申报|争创|创建(?!为|成|获)|验收")
_COUNTED = re.compile(f"[”]?共?{METRIC}")
_HOPED = re.compile("力争|争取|争创|申报(?!的)|推荐(?!的)|拟|有望|目标|如期|确保|参评")
# Between verb and honour: year, batch, rank, place of the award, earlier honours of the same list.
_BETWEEN = re.compile(r"(?:[^,;。\ue001\ue002\ue004]|(?<=[\ue003\ue000”]),){0,44}")

EXAMPLES: list[tuple[str, list[tuple[str, str, str]]]] = [
    ("我县被命名为[HONOUR:全国某某示范县]。", [("东山省/南川市/北河县", "全国某某示范县", "country")]),
    (
        "[JURISDICTION:东山省/南川市/北河县/甲镇/乙村|甲镇乙村]被评为[HONOUR:东山省某某示范村]。",
        [("东山省/南川市/北河县/甲镇/乙村", "东山省某某示范村", "province")],
    ),
    ("积极争创[HONOUR:全国某某示范县]。", []),
]


class Finder:
    """Finds RECOGNISED_AS relations."""

    def __init__(self, lexicons: Lexicons, gazetteer: Gazetteer) -> None:
        senses = trigger_words(lexicons, "honour")
        won = any_of(word for word, sense in senses.items() if sense == "won")
        self._won = re.compile(won)
        levels = trigger_words(lexicons, "by")
        self._bodies = [
            (level, re.compile(any_of(word for word in levels if levels[word] == level)))
            for level in sorted(set(levels.values()))
        ]

    def find_relations(self, doc: Document, mentions: list[Mention]) -> list[Relation]:
        """One relation for each winner and honour."""
        if doc.place is None:
            return []
        found: dict[tuple[str, str], Relation] = {}
        if not any(is_honour(mention) for mention in mentions):
            return []
        for clause in clauses_of(doc, mentions, "PROGRAM"):
            if clause.status != "done":
                continue
            for honour in clause.of("PROGRAM"):
                if not is_honour(honour):
                    continue
                at = honour.start - clause.start
                left = clause.mask[max(0, at - 80) : at]
                offset = at - len(left)
                verbs = list(self._won.finditer(left))
                won = verbs[-1] if verbs and _BETWEEN.fullmatch(left, verbs[-1].end()) else None
                if won and _HOPED.search(left, won.end()):
                    won = None  # 被评为甲,争创乙: only the first is won
                if won and "," in left[won.end() :] and _OTHER_DEED.search(left, last_comma(left) + 1):
                    won = None
                if CONTEST.match(clause.right(honour)) or APPROVED.search(left):
                    continue
                if won and not _HOPED.search(left[last_comma(left[: won.start()]) + 1 : won.start()]):
                    verb, rule = offset + won.start(), "recognised_as.verb_before"
                elif _WON_BEHIND.match(clause.right(honour)) and not _HOPED.search(clause.left(honour)):
                    verb, rule = at, "recognised_as.verb_after"
                elif (given := _NAMED_AS.search(left)) and not _HOPED.search(left, 0, given.start()):
                    verb, rule = offset + given.start(), "recognised_as.verb_before"
                elif PASSED.search(clause.left(honour)) and TEST.match(clause.right(honour)):
                    if _HOPED.search(clause.left(honour)):
                        continue
                    verb, rule = at - len(clause.left(honour)), "recognised_as.passed"
                elif _COUNTED.match(clause.right(honour)) and re.search(
                    rf"(?:创建|创成|建成|新增|拥有|现有|共有|累计有)(?:了|[^,]{{0,40}}、|(?:{HONOUR}[”]?共?{METRIC}[,、和及]*)*)?[“]?$",
                    left,
                ):
                    verb, rule = at, "recognised_as.counted"
                else:
                    continue
                for path, start in self._winners(clause, verb, at, doc.place):
                    if path == doc.place.path and honour.canonical.startswith(doc.place.name):
                        continue  # the place gave it to its own units
                    attributes = {"by": by} if (by := self._awarded_by(honour, clause, verb, doc)) else {}
                    found.setdefault(
                        (path, honour.canonical),
                        Relation(path, "RECOGNISED_AS", honour.canonical, rule, start, honour.end, attributes),
                    )
        return list(found.values())

    @staticmethod
    def _winners(clause: Clause, verb: int, honour: int, own: Place) -> list[tuple[str, int]]:
        """[(path, start of the evidence)] of the places below the reporter that the clause names as winners."""
        begin = last_comma(clause.mask[:verb]) + 1
        named = [
            m
            for m in (*clause.within("JURISDICTION", begin, verb), *clause.within("JURISDICTION", verb, honour))
            if m.canonical == own.path or m.canonical.startswith(own.path + "/")
        ]
        below = [m for m in named if m.canonical != own.path]
        if (each := _each_its_own(clause, begin, verb, honour, named, own)) is not None:
            return [each]
        winners = [(m.canonical, min(m.start, clause.start + verb)) for m in below or named[:1]]
        if not winners and (other := _named_subject(clause, begin, verb, own)):
            # The place above wins for itself; a community in a zone has its path from the district around the zone.
            is_above = own.path.startswith(other.canonical + "/")
            is_inside = own.level == "zone" and is_small(other.canonical) and _shares_city(other.canonical, own.path)
            return [(other.canonical, other.start)] if is_above or is_inside else []
        if not winners and (actors := actors_at(clause, verb, own.path)) and not actors.with_reporter:
            if not actors.places:
                return []  # another place won it
            holds = [m.canonical for m in clause.of("JURISDICTION")]
            winners = [(p, clause.start + verb) for p in actors.places if p in holds or not is_small(p)]
        return list(dict(winners).items()) or [(own.path, clause.start + verb)]

    def _awarded_by(self, honour: Mention, clause: Clause, verb: int, doc: Document) -> str:
        """Level of the body that awards: by the honour's canonical name, its words, then the words before it."""
        parts = doc.place.parts if doc.place else ()
        surface = doc.view[honour.start : honour.end].lstrip("“")
        if _COUNTRY.search(honour.canonical) or _COUNTRY.search(surface):
            return "country"
        # The first two characters tell provinces apart, whatever their suffix.
        if parts and parts[0][:2] in honour.canonical[:6]:
            return "province"
        if len(parts) > 1 and honour.canonical.startswith(parts[1][:-1]):
            return "prefecture"
        begin = max(clause.mask.rfind(sign, 0, verb) for sign in "被获,")
        before = doc.view[clause.start + max(begin, verb - 24, 0) : honour.start]
        for text in (surface, before):
            for level, pattern in (*_WORDING, *self._bodies):
                if pattern.search(text):
                    return level
        return ""


def _named_subject(clause: Clause, begin: int, verb: int, own: Place) -> Mention | None:
    """The place beside the reporter that opens the clause and is all that stands before the verb."""
    subject = _SUBJECT.fullmatch(clause.mask, begin, verb)
    others = clause.within("JURISDICTION", *subject.span("place")) if subject else []
    return next((m for m in others if m.canonical != own.path), None)


def _shares_city(path: str, zone: str) -> bool:
    city = zone.rpartition("/")[0]
    return bool(city) and path.startswith(city + "/")


def _each_its_own(
    clause: Clause, begin: int, verb: int, honour: int, named: list[Mention], own: Place
) -> tuple[str, int] | None:
    """The one winner of an honour in 甲镇、乙镇分别获评子、丑; None where the sentence does not deal out so."""
    if "分别" not in clause.mask[begin : verb + 4]:
        return None
    honours = [m for m in clause.within("PROGRAM", verb, clause.part(honour)[1]) if is_honour(m)]
    places = [(m.canonical, m.start) for m in named]
    if places and (self_named := _OWN.search(clause.mask, begin, places[0][1] - clause.start)):
        places.insert(0, (own.path, clause.start + self_named.start()))
    index = next((i for i, m in enumerate(honours) if m.start - clause.start == honour), -1)
    return places[index] if len(places) > 1 and len(places) == len(honours) and index >= 0 else None

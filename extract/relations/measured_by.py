"""MEASURED_BY: the named program (or institution) that a number's own clause is about.

A program in the number's clause is nearest; a clause without one speaks of the program that the clause before was about.
That tie is cut where a clause has a subject of its own (all places of a kind, a law, a body), where programs stand in a
list, and behind a program that already had its number in its own clause, unless it sets the time (宪法宣传周期间).
An honour is measured by the number of those who won it. A body is measured only where it alone opens the clause.
"""

from __future__ import annotations

import re

from extract.gazetteer import Gazetteer
from extract.lexicon import Lexicons
from extract.model import Document, Mention, Relation, Sentence

_OWN_SUBJECT = re.compile(r"^(?:全[省市县区镇乡]|我[省市县区镇乡]|各[级镇乡县区部]|其中|同时|并?积极|另外|此外)")
# A clause without number and program that begins so turns to another task; 推动 says what came of the one before.
_OWN_TASK = re.compile(
    r"^(?:并|进一步|持续|扎实|深入|全面|积极|不断|切实|着力|大力)*"
    r"(?:加强|推进|深化|完善|做好|强化|坚持|构建|健全|建立|落实|加快|优化|提升|规范|举办|抓好|加大|实施|严格|巩固|拓展)"
)
_AUDIENCE = re.compile(
    r"^(?:累计|共|现场)*(?:培训|参训|参加|参与|受教育|受益|受众|覆盖|惠及|吸引)(?:[^,。;]{0,8}$|\D{0,8}[\d.,万余多]+[人名])"
)
_FRAME = re.compile(r"(?:期间|活动中|工作中)$")
_FOLLOWS = re.compile(r"^[^,。;]{0,12}$")
_WON = re.compile(r"(?:评选?|命名|认定|授予|确定|表彰|创建|获评|荣获|获得|入选|获)[^,。;]{0,4}$")
_COMMA = re.compile(r"[,;:]")
_LISTED = re.compile(r"^[”\"]?(?:[、和及与]|以及)[“\"]?$")
_AND_SO_ON = re.compile(r"[”\"]?(?:等|[“\"])")
_EVENT = re.compile(r"培训|会议|讲座|演练")
_OPENING = re.compile(
    r"^(?:(?:20\d\d年|今年以来|今年|全年|年内|目前|[一二三四五六七八九十]+是|共|累计|由|承办|办理|受理|以|\([^)]*\)|\d+\.| )*)$"
)
_NO_ACTOR = re.compile(r"^(?:会议|全会|工作|文件|要求|部署|印发|[、和及与的关]|以及)")
_MOST = 40  # characters between a program, or the number that last spoke of it, and the next that still does


class Finder:
    """Yields MEASURED_BY relations; attributes `value` and `unit` are those of the metric, `tier` is the program's."""

    def __init__(self, lexicons: Lexicons, gazetteer: Gazetteer) -> None:
        del lexicons, gazetteer

    def find_relations(self, doc: Document, mentions: list[Mention]) -> list[Relation]:
        relations: list[Relation] = []
        # A title that names no document still turns its clause to something else.
        ordered = [m for m in mentions if m.canonical or m.type == "LAW"]
        index = 0
        for sentence in doc.sentences:
            while index < len(ordered) and ordered[index].start < sentence.start:
                index += 1
            first = index
            has_metric = has_subject = False
            while index < len(ordered) and ordered[index].start < sentence.end:
                kind = ordered[index].type
                has_metric = has_metric or kind == "METRIC"
                has_subject = has_subject or kind in ("PROGRAM", "INSTITUTION")
                index += 1
            if sentence.status == "done" and has_metric and has_subject:
                relations += _Sentence(doc.view, sentence).read(ordered[first:index])
        return relations


class _Sentence:
    """One sentence read clause by clause; `subject` is what a clause that names nothing speaks of."""

    def __init__(self, view: str, sentence: Sentence) -> None:
        self.view = view
        self.sentence = sentence
        self.subject: Mention | None = None
        self.is_frame = False
        self.frame: Mention | None = None  # the last program that set the time; those reached are its own
        self.is_audience = False  # only the people reached by the subject's event are still its numbers
        self.reached = 0  # where the subject, or the number that last spoke of it, ends

    def read(self, mentions: list[Mention]) -> list[Relation]:
        relations: list[Relation] = []
        for start, end, held in self._clauses(mentions):
            relations += self._read_clause(start, end, held)
        return relations

    def _clauses(self, mentions: list[Mention]) -> list[tuple[int, int, list[Mention]]]:
        """The clauses between commas that stand in no mention, with their mentions."""
        clauses: list[tuple[int, int, list[Mention]]] = []
        begin, end, at = self.sentence.start, self.sentence.end, 0
        held: list[Mention] = []
        for comma in _COMMA.finditer(self.view, begin, end):
            cut = comma.start()
            while at < len(mentions) and mentions[at].start < cut:
                held.append(mentions[at])
                at += 1
            if not (held and held[-1].end > cut):
                clauses.append((begin, cut, held))
                begin, held = cut + 1, []
        clauses.append((begin, end, held + mentions[at:]))
        return clauses

    def _read_clause(self, start: int, end: int, held: list[Mention]) -> list[Relation]:
        text = self.view[start:end]
        programs = [m for m in held if m.type == "PROGRAM" and m.attributes.get("kind") != "honour"]
        if _OWN_SUBJECT.match(text) or any(self._is_other(m) for m in held):
            self.subject, self.is_frame = None, False
        if not programs and _OWN_TASK.match(text) and not any(m.type == "METRIC" for m in held):
            self.subject, self.is_frame = None, False
        if self.frame is not None and self.subject is not None and not programs and _AUDIENCE.match(text):
            self.subject = self.frame
        relations, own = [], False
        for position, metric in enumerate(held):
            if metric.type != "METRIC":
                continue
            found = self._in_clause(start, held, position)
            own = own or (found is not None and found in programs)
            can_carry = (
                not programs and self.subject is not None and (not self.is_audience or bool(_AUDIENCE.match(text)))
            )
            if found is None and can_carry and self.subject is not None:
                most = 3 * _MOST if self.is_frame else _MOST
                found = self.subject if metric.start - self.reached <= most else None
                if found is not None:
                    self.reached = metric.end
            elif found is not None and found.type == "INSTITUTION":
                self.subject, self.is_frame, self.is_audience, self.reached = found, False, False, metric.end
            if found is not None:
                relations.append(_relation(found, metric))
        self._pass_on(start, end, held, programs, own=own)
        return relations

    def _is_other(self, mention: Mention) -> bool:
        """Whether a mention turns the clause to something else; 宪法 in 宪法读本 does not, a title in 《》 does."""
        return mention.type == "INSTITUTION" or (mention.type == "LAW" and self.view[mention.start] == "《")

    def _in_clause(self, start: int, held: list[Mention], position: int) -> Mention | None:
        """The program, honour or body in the number's own clause that it measures."""
        metric = held[position]
        before = [m for m in held[:position] if m.type == "PROGRAM"]
        if before:
            last = before[-1]
            if last.attributes.get("kind") == "honour":
                return last if last.end == metric.start else None
            if len(before) > 1 and _LISTED.match(self.view[before[-2].end : last.start]):
                return None
            return last if metric.start - last.end <= _MOST else None
        following = next((m for m in held[position + 1 :] if m.type in ("PROGRAM", "METRIC")), None)
        if following is not None and following.type == "PROGRAM":
            gap = self.view[metric.end : following.start]
            if following.attributes.get("kind") == "honour":
                return following if _WON.search(gap.rstrip("“")) else None
            return following if _FOLLOWS.match(gap) else None
        bodies = [m for m in held if m.type == "INSTITUTION"]
        if len(bodies) == 1 and bodies[0].end <= metric.start and self._acts(start, bodies[0]):
            return bodies[0]
        return None

    def _acts(self, start: int, body: Mention) -> bool:
        """Whether a body opens its clause and does something in it, or is the defendant."""
        behind = self.view[body.end : body.end + 4]
        if behind.startswith("为被告"):
            return True
        return bool(_OPENING.match(self.view[start : body.start])) and not _NO_ACTOR.match(behind)

    def _pass_on(self, start: int, end: int, held: list[Mention], programs: list[Mention], *, own: bool) -> None:
        """Sets what the next clause speaks of."""
        if not programs:
            bodies = [m for m in held if m.type == "INSTITUTION"]
            is_opening = start == self.sentence.start and len(bodies) == 1 and not any(m.type == "METRIC" for m in held)
            if is_opening and self._acts(start, bodies[0]):
                self.subject, self.is_frame, self.reached = bodies[0], False, end
            return
        last = programs[-1]
        if own:
            if not self.is_frame:
                # 开展“法律明白人”培训3场,培训95人次: only those who came still belong to it.
                self.subject, self.reached = last, end
                self.is_audience = True
            return
        tail = self.view[last.end : end]
        is_listed = len(programs) > 1 and bool(_LISTED.match(self.view[programs[-2].end : last.start]))
        if is_listed or _EVENT.search(tail) or _AND_SO_ON.match(tail):
            self.subject, self.is_frame = None, False
            return
        self.subject, self.is_frame, self.reached = last, bool(_FRAME.search(tail)), last.end
        self.frame = last if self.is_frame else self.frame
        self.is_audience = False


def _relation(subject: Mention, metric: Mention) -> Relation:
    attributes = {"value": metric.attributes.get("value"), "unit": metric.attributes.get("unit")}
    if tier := subject.attributes.get("tier"):
        attributes["tier"] = tier
    return Relation(
        subject.canonical,
        "MEASURED_BY",
        metric.canonical,
        "measured_by.same_sentence",
        min(subject.start, metric.start),
        max(subject.end, metric.end),
        attributes,
    )

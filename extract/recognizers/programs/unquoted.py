"""Names without marks: a noun phrase between a verb and a class noun (推进…改革), and standing systems (落实…制度)."""

from __future__ import annotations

import re

from extract.gazetteer import Gazetteer
from extract.matcher import Matcher
from extract.model import Document, Mention
from extract.recognizers.programs.boundaries import CJK_TAIL, SPOILED_AFTER, Boundaries
from extract.recognizers.programs.class_nouns import BAD_BEFORE_HEAD, ClassNouns
from extract.recognizers.programs.fields import Fields
from extract.recognizers.programs.mentions import discovered
from extract.recognizers.programs.spans import Spans
from extract.recognizers.programs.words import ProgramWords, any_of

# 改革 and 试点 go on into other nouns and verbs (改革开放, 试点城市); only where the name ends is it one.
_OPEN_HEADS = {"改革", "试点", "体制改革", "领域改革"}
_NAME_ENDS = re.compile(
    r"[^\u4e00-\u9fffA-Za-z0-9]|$|[和与及等的]|以及|工作(?!原则)|任务|事项|方案|攻坚|成果|成效|取得|走深|落地|见效|平稳|持续|全面"
    r"|进一步|深入|不断|稳步|有序|扎实|顺利|推进|向纵深|先行|建设|过程中|以来|,?是|已|全覆盖|还|仍|不"
)
# Class nouns that tell little by themselves.
_WORKS = "工程"
_PLAIN_HEADS = {"行动", _WORKS}
_ROUND = re.compile(r"^第[一二三四五六七八九十\d]+[轮批期]")
_PLAIN_GOES_ON = re.compile("计划|方案|指南|纲要|自觉|力|者|上|中|起来|路线|员|师|项目|款|量|质量")
_PLAN_OF = re.compile("(?:实施|工作)?方案")  # 专项行动方案: a document
_COUNTED_DEEDS = re.compile(r"共?(?:[\d一二三四五六七八九十]+[余多]?|多)[次场轮]")
_COUNTED_WORKS = re.compile(r"\d+[余多]?[个处项条件座所批家]")  # 50处供水提升工程: works that are counted have no name
_CLASS_END = re.compile("(?:改革|行动|工程|整治|治理|活动|试点|攻坚|战|年)$")
_ALL_OR_OWN = re.compile("^[全我本各]|级$|国家|省市|部门")
_LIST_BREAKS = re.compile("[,。;:\\n“”]")
_CLAUSE_OPENS = re.compile("[,。;:\n)]")
_GOES_WELL = re.compile(
    "取得|成效|(?:深入|扎实|有序|稳步|持续|纵深|全面|顺利|加快|向纵深)(?:推进|开展|实施|启动|推开|完成)|圆满|全面铺开|落地见效"
)
# 重点领域, 全县范围, 我市的: where a reform holds, not what it is called.
_NO_FIELD = re.compile(
    "(?:领域|行业|系统|部门|方面|环节|范围|层面|区域|一轮|阶段|[省市县区镇乡村])$|[\\d,的]|关于|^全[国省市县区]|第.批"
)
_JOINING = {"与", "和", "及"}
_LINKING = {"与", "和", "及", "以", "将"}
_WINS_ALONE = re.compile("评为|命名为|入选|入围|荣获|获评|获得|斩获|摘得")
_STANDING = re.compile(
    r"(?:建立健全|健全|完善|落实|建立|执行|推行|实行|实施|深化)了?([\u4e00-\u9fff()]{3,20}?(?:责任制|制度|机制))(?=[,。;、和及与,]|$)"
)


class UnquotedNames:
    """Finds names that stand without quotation marks."""

    def __init__(
        self, words: ProgramWords, gazetteer: Gazetteer, boundaries: Boundaries, nouns: ClassNouns, fields: Fields
    ) -> None:
        self._gazetteer = gazetteer
        self._boundaries = boundaries
        self._nouns = nouns
        self._fields = fields
        self._generic = set(words.of("generic"))
        # 行动 after a plain deed (联合执法) is the deed; 工程 is a program, not a building site, with one of the words.
        self._plain_deed = re.compile(f"(?:{any_of(words.of('plain_deed'))})$")
        self._works_word = re.compile(any_of(words.of("works_word")))
        self._kinds = words.kinds("bare_head")
        self._heads = Matcher([(name, name) for name in self._kinds])

    def find(self, doc: Document, start: int, end: int, taken: list[Mention]) -> list[Mention]:
        """Names that end in a class noun and begin behind a verb, outside what is `taken` already."""
        view = doc.view
        spans = Spans((m.start, m.end) for m in taken)
        by_end = {m.end: m for m in taken if m.entry is not None and "“" not in view[m.start - 1 : m.end]}
        found = []
        for at, stop, values in self._heads.find(view[start:end]):
            at, stop = at + start, stop + start
            if spans.cover(at, stop):
                if (known := by_end.get(stop)) and (longer := self._longer_than_known(view, start, known, spans)):
                    found.append(discovered(longer, stop, "program.bare_head", self._kinds[values[0]]))
                    spans.add(longer, stop)
                continue
            tail = CJK_TAIL.search(view, max(start, at - 24), at)
            if not tail:
                continue
            run = tail.group()
            last, begin = self._boundaries.find_last(run)
            head = values[0]
            if head[0] == "大" and run.endswith("壮"):
                continue  # 发展壮大行动 is no 大行动
            if last in self._fields.levels:
                last, begin = self._field_of_level(run, last, begin)
            if last in _JOINING:
                last, begin = self._whole_of_pair(run, last, begin)
            name = run[begin:]
            joint = tail.start() + begin - len(last) if last in _JOINING else tail.start() - 1
            in_list = (last in _JOINING or (not last and view[joint] == "、")) and spans.end_before(view, joint)
            if not in_list and last not in self._boundaries.verbs and not (last in _LINKING and len(head) >= 4):
                # 甲领域改革稳步推进: the name opens its clause and goes on well
                opens = not last and _CLAUSE_OPENS.match(view, tail.start() - 1) and _GOES_WELL.match(view, stop)
                if not opens and (
                    last or self._kinds[head] == "platform" or not self._in_list_of_verb(view, start, tail.start())
                ):
                    continue
            name = name[self._place_before(doc, view, at - len(name), at) :]
            name = name.removeprefix("首批")
            if head.endswith("行动"):
                name = _ROUND.sub("", name)
            if spans.split_at(at - len(name)):
                continue
            # 事业单位改革、农垦改革: a list of names with one end
            same_end = in_list and view.endswith(head, start, joint)
            minimum = 4 if len(head) <= 2 and not same_end else 2
            if len(name) < minimum or len(name) > 18 or name in self._generic or name.count("(") != name.count(")"):
                continue
            if self._kinds[head] == "campaign" and _PLAN_OF.match(view, stop):
                continue
            if head in _PLAIN_HEADS and (
                _COUNTED_DEEDS.match(view, stop) or _PLAIN_GOES_ON.match(view, stop) or self._plain_deed.search(name)
            ):
                continue
            if head == _WORKS and not self._works_word.search(name):
                continue
            if _COUNTED_WORKS.match(name) or name.endswith("改造"):
                continue
            if SPOILED_AFTER.match(view, stop) or (head in _OPEN_HEADS and not _NAME_ENDS.match(view, stop)):
                continue
            kind = self._kinds[head]
            if kind not in ("pilot", "reform") and last and _WINS_ALONE.fullmatch(last):
                kind = "honour"
            found.append(discovered(at - len(name), stop, "program.bare_head", kind))
            spans.add(at - len(name), stop)
        return found

    def _field_of_level(self, run: str, last: str, begin: int) -> tuple[str, int]:
        """`Boundaries.find_last` of 农村甲整治 moved before 农村, where a verb stands right before it; 全县 stays outside."""
        earlier, start = self._boundaries.find_last(run[: begin - len(last)])
        if start != begin - len(last) or (earlier and earlier not in self._boundaries.verbs):
            return last, begin
        if not _ALL_OR_OWN.search(last):
            return earlier, start
        return earlier, begin + run.startswith("级", begin)

    def _in_list_of_verb(self, view: str, start: int, at: int) -> bool:
        """Whether the words at `at` are a member of a list that a verb opens: 实施甲工程、乙行动."""
        if view[at - 1 : at] != "、":
            return False
        first, *others = _LIST_BREAKS.split(view[max(start, at - 64) : at - 1])[-1].split("、")
        # 国有资本投资、运营公司改革: what has no class noun of its own is a part of the name behind it.
        if not _CLASS_END.search((others or [first])[-1]):
            return False
        if any(self._boundaries.pattern.search(other) for other in others):
            return False
        last, begin = self._boundaries.find_last(first)
        return last in self._boundaries.verbs and len(first) - begin >= 4

    def _place_before(self, doc: Document, view: str, begin: int, at: int) -> int:
        """How many characters of `[begin, at)` are a place that stands before the name and is no part of it."""
        towns = self._gazetteer.find_towns(doc.place, view, begin, min(at, begin + 8)) if doc.place else []
        longest = max((stop - begin for first, stop, _ in towns if first == begin), default=0)
        for length in range(3, min(9, at - begin)):
            if self._gazetteer.named(view[begin : begin + length]):
                longest = max(longest, length)
        return longest if at - begin - longest >= 2 else 0

    def _longer_than_known(self, view: str, start: int, known: Mention, spans: Spans) -> int:
        """Where the field begins that makes another name of a known one (事业单位 before 机构改革); 0 for none."""
        longest = {"reform": 6, "campaign": 10}.get(known.attributes["kind"], 0)
        tail = CJK_TAIL.search(view, max(start, known.start - 14), known.start)
        if not tail or known.end - known.start > longest:
            return 0
        last, begin = self._boundaries.find_last(tail.group())
        field = tail.group()[begin:]
        in_list = not last and view[tail.start() - 1] == "、" and spans.end_before(view, tail.start() - 1)
        if not (in_list or last in self._boundaries.verbs) or not 2 <= len(field) <= 8:
            return 0
        if field in self._generic or field in self._fields.levels:
            return 0
        if _NO_FIELD.search(field) or self._gazetteer.named(field):
            return 0
        return known.start - len(field)

    def _whole_of_pair(self, run: str, last: str, begin: int) -> tuple[str, int]:
        """`Boundaries.find_last` of 甲与乙改革 moved before 甲 where a verb stands there and 甲 has no class noun of its own."""
        earlier, start = self._boundaries.find_last(run[: begin - len(last)])
        first = run[start : begin - len(last)]
        if earlier in self._boundaries.verbs and 3 <= len(first) <= 9 and not self._nouns.strong_ending.search(first):
            return earlier, start
        return last, begin

    def find_standing(self, view: str, start: int, end: int) -> list[Mention]:
        """Systems that are set up or carried out: 落实甲责任制."""
        found = []
        for match in _STANDING.finditer(view, start, end):
            name = match.group(1)
            if BAD_BEFORE_HEAD.search(name) or self._boundaries.pattern.match(name):
                continue
            found.append(discovered(match.start(1), match.end(1), "program.standing", "mechanism", tier="standing"))
        return found

"""Names in quotation marks: before a class noun (“…”工程), or in the shape or the company of a name (推行“…办”)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.model import Mention
from extract.recognizers.programs.boundaries import Boundaries
from extract.recognizers.programs.class_nouns import MANNER, ClassNouns
from extract.recognizers.programs.counts import COUNTS_THINGS, NUMERAL
from extract.recognizers.programs.fields import Fields
from extract.recognizers.programs.marks import QUOTED, STANDS_ALONE, squeeze
from extract.recognizers.programs.mentions import discovered
from extract.recognizers.programs.quoted_neighbours import ASKED, QuotedNeighbours, is_beside_names, shared_noun
from extract.recognizers.programs.quoted_shapes import QuotedShapes, pieces_of
from extract.recognizers.programs.spans import Spans
from extract.recognizers.programs.words import ProgramWords, any_of

_PLAN = re.compile(r"^[一二三四五六七八九十]{1,3}五$")
# “…”培训班, “…”推进会: an occasion, not a name.
_OCCASION = re.compile(
    r"[\u4e00-\u9fff]{0,6}?(?P<noun>培训班|研修班|轮训班|研讨班|培训会|座谈会|推进会|现场会|观摩会|论坛)"
)
# “…”获评某奖: what wins is called by its title, however long.
_WINS_PRIZE = re.compile(
    r"(?:等?(?:典型)?(?:案例|项目|做法|经验|工作|改革)|一?案)?(?:先后|成功|双双|均)?"
    r"(?:获评|入选|入围|荣获|荣膺|斩获|喜获|被评为|被评选为|被列为|被确定为|被命名为|被授予|被认定为|获(?=得?[“全省市州国首第]))"
)
_TITLE_LENGTH = range(5, 41)
# “两单”融合, “1310”工作部署: a count before these nouns makes a name, another word does not.
_COUNT = re.compile(rf"[{NUMERAL}]{{1,2}}[\u4e00-\u9fff]{{1,2}}|\d{{3,5}}|[\dN]+(?:\+[\dN]*)+")
# 三城一区: places counted, nothing done.
_COUNTS_PLACES = re.compile(rf"(?:[{NUMERAL}]+个?[强大]?[城区县市镇村省州地港园带廊轴核圈湾岛山江河翼片])+")
_NAMES_A_WAY = re.compile(".(?:模式|机制|制度|体系)$")
# 整治“新官不理旧账”专项行动, “店小二”服务团队: what is done under a catchword has a name.
_NAMES_A_DEED = re.compile("(?:专项.+|.+行动|.+活动|团队|队伍|品牌)$")
_NEEDS_FIELD = {"专项整治", "专项治理", "专项整治行动"}
_GENERAL_NOUN = re.compile("(?:机制|制度|体系|管理|监管|执法|服务)$")
# A window is a facility; only what is done there gives it a name: “办不成事”反映窗口.
_WINDOW = re.compile("(?:窗口|专窗)$")
_DONE_THERE = re.compile("[办批审理帮代通享评诉+]")
# “宽严相济”执法理念: how to think, not what is done.
_IDEA = re.compile("理念|原则|观念|意识|思维|态度|导向")
_PRAISED = re.compile("(?<![创革换更翻刷科])新$")
_SCENE = re.compile("(?:场景|专区|套餐)$")
# “网上可办”向“网上好办”转变: the manner of old is no name.
_TURNS = re.compile("向“[^”]{2,12}”(?:转变|转型|迈进)|(?:转变|转型)(?:[,。;、]|$)")
# “主”字型治理
_LETTER = re.compile(r"“[\u4e00-\u9fffA-Za-z]”字[型形式](?=[\u4e00-\u9fff])")

_WHOLE_BEFORE = {"改革", "行动", "工程", "计划"}


class QuotedNames:
    """Finds names in quotation marks that no lexicon has."""

    def __init__(self, words: ProgramWords, boundaries: Boundaries, nouns: ClassNouns, fields: Fields) -> None:
        self._boundaries = boundaries
        self._nouns = nouns
        self._fields = fields
        self._shapes = QuotedShapes(words, boundaries, nouns)
        self._neighbours = QuotedNeighbours(boundaries, nouns)
        self._slogans = words.slogans
        self._doctrine = re.compile(any_of(words.of("doctrine")))
        self._formula_head = re.compile(any_of(words.of("formula_head")))

    def find(
        self, view: str, start: int, end: int, known: list[Mention], questions: list[tuple[int, int]]
    ) -> list[Mention]:
        """Names in quotation marks; what is neither clearly a name nor clearly none is added to `questions`."""
        taken = Spans((m.start, m.end) for m in known)
        systems = Spans(
            (m.start, m.end) for m in known if (m.attributes["kind"], m.attributes["tier"]) == ("mechanism", "named")
        )
        kinds = self._nouns.kinds
        found: list[Mention] = []
        for match in QUOTED.finditer(view, start, end):
            inside = match.group(1)
            content = squeeze(inside)
            opening, closing = match.start(), match.end()
            if taken.cover(match.start(1), match.end(1)) or _is_known_list(inside, match.start(1), taken):
                continue
            if _PLAN.match(content) or len(content) < 2 or self._doctrine.search(content):
                continue
            if self._is_occasion(view, closing, end):
                continue
            if self._shapes.is_steps(view, match, taken):
                found += [discovered(s, e, "program.quoted_shape", "method") for s, e in pieces_of(view, match)]
                continue
            before = view[max(start, opening - 14) : opening]
            if len(content) in _TITLE_LENGTH and match.group(1)[0] not in "的和" and _WINS_PRIZE.match(view, closing):
                found.append(discovered(match.start(1), match.end(1), "program.quoted_shape", "brand"))
                continue
            head, counted = self._nouns.find_behind(view, closing, end), False
            if head is None and _COUNT.fullmatch(content) and (verbal := self._formula_head.match(view, closing, end)):
                head, counted = (verbal.end(), verbal.group()), True
                if longer := self._nouns.find_longer(view, verbal.end(), end):
                    head = longer
            # “清单式”学法模式 is a name though “清单式” alone is a manner of speaking.
            if content in self._slogans and not (
                head and ((content[-1] in "式化" and _NAMES_A_WAY.search(head[1])) or _NAMES_A_DEED.search(head[1]))
            ):
                continue
            if _COUNTS_PLACES.fullmatch(content) and (head is None or _WINDOW.search(head[1])):
                continue
            if head is not None and "、" in inside and systems.begin_at(closing):
                continue  # “人民调解、司法调解”三调联动: the list only explains the name behind it
            if head is not None:
                finish, noun = head
                # “放管服”改革“六个一”行动: what stands before is a name with a class noun of its own and no field.
                is_alone = counted or (taken.end_at(opening) and view[opening - 2 : opening] in _WHOLE_BEFORE)
                prefix = "" if is_alone else self._fields.find_before(before, content, needed=noun in _NEEDS_FIELD)
                if _is_figure(content, noun, prefix) or _IDEA.match(view, finish):
                    continue
                while (more := self._nouns.pattern.match(view, finish, end)) and kinds[more.group()] != "standard":
                    finish, noun = more.end(), more.group()
                begin = opening - len(prefix)
                if _PRAISED.search(view, closing, finish - len(noun)) or _SCENE.search(noun):
                    begin, finish = match.span(1)  # “…”解纷新模式: 新 praises and belongs to no name
                found.append(discovered(begin, finish, "program.quoted_head", kinds.get(noun, "mechanism")))
                continue
            if self._shapes.is_slogan(inside, content, before) or _TURNS.match(view, closing):
                continue
            if "+" in content and MANNER.match(view, closing):
                continue
            kind = self._shapes.kind_of(inside, content, before) or self._neighbours.kind_of_row(view, closing, end)
            kind = kind or self._neighbours.kind_said(view, match, content, before, taken)
            if kind:
                pieces = pieces_of(view, match)
                if (COUNTS_THINGS.match(content) or content in kinds) and (
                    prefix := self._fields.find_before(before, content)
                ):
                    pieces = [(opening - len(prefix), closing)]
                found += [discovered(s, e, "program.quoted_shape", kind) for s, e in pieces]
                if len(pieces) == 1 and (noun := shared_noun(view, closing, content, end)):
                    found[-1].attributes["whole"] = content + noun
            elif ASKED.fullmatch(content) and is_beside_names(view, match, taken, found):
                found.append(discovered(match.start(1), match.end(1), "program.quoted_list", "brand"))
            elif (
                ASKED.fullmatch(content)
                and STANDS_ALONE.match(view, closing)
                and self._boundaries.verb_end.search(before)
            ):
                questions.append(match.span(1))
        return found

    def find_letters(self, view: str, start: int, end: int) -> Iterator[Mention]:
        """“主”字型基层治理: a form that a letter draws, with its class noun."""
        for match in _LETTER.finditer(view, start, end):
            head = self._nouns.pattern.match(view, match.end(), end)
            found = (head.end(), head.group()) if head else self._nouns.find_longer(view, match.end(), end)
            if found:
                kind = self._nouns.kinds.get(found[1], "mechanism")
                yield discovered(match.start(), found[0], "program.quoted_head", kind)

    def _is_occasion(self, view: str, at: int, end: int) -> bool:
        """Whether a training class or a meeting is named by the quotation that ends at `at`."""
        match = _OCCASION.match(view, at, end)
        return match is not None and not self._boundaries.stand_in(view[at : match.start("noun")])


def _is_figure(content: str, noun: str, prefix: str) -> bool:
    """Whether a word before a general noun is a figure of speech (“倒逼”机制) or tells a facility (“双语”窗口)."""
    if _WINDOW.search(noun):
        return not _DONE_THERE.search(content)
    if len(content) > 2 or prefix:
        return False
    return _GENERAL_NOUN.search(noun) is not None and not re.match(f"[{NUMERAL}]", content)


def _is_known_list(inside: str, at: int, taken: Spans) -> bool:
    """Whether the quotation is a list of which each member is known: “一窗受理、全程代办”改革."""
    parts = inside.split("、")
    for part in parts:
        if len(part) < 3 or not taken.cover(at, at + len(part)):
            return False
        at += len(part) + 1
    return len(parts) > 1

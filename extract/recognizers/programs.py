"""Programs: named reforms, mechanisms, campaigns, pilots, platforms, brands, working methods and honours.

Known names come from the `Program` lexicons and are matched with quotation marks, blanks and 、 left out of the
comparison, since reports set them at will. New names are found by form, in this order of trust: a quotation before a
class noun (“…”工程), a quotation in the shape of a name behind a verb that introduces one (推行“…办”), a noun phrase
between such a verb and a class noun (推进…改革), a title of honour. Once found, a name counts wherever the report
says it again.
"""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from collections.abc import Iterable, Iterator
from dataclasses import replace

from extract.fold import fold
from extract.gazetteer import Gazetteer
from extract.lexicon import Entry, Lexicons
from extract.matcher import Matcher
from extract.model import Document, Mention

EXAMPLES: list[tuple[str, list[str]]] = [
    ("深化“放管服”改革,推行“双随机、一公开”监管。", ["“放管服”改革", "“双随机、一公开”监管"]),
    ("坚持和发展新时代“枫桥经验”。", ["枫桥经验"]),
    ("全面落实行政执法“三项制度”。", ["行政执法“三项制度”"]),
    ("创新建立“三亮三评”工作机制。", ["“三亮三评”工作机制"]),
    ("推行“一窗全办”,群众少跑路。", ["一窗全办"]),
    ("荣获全国法治政府建设示范市称号。", ["全国法治政府建设示范市"]),
    ("扎实推进山区林业管护体制改革,成效明显。", ["山区林业管护体制改革"]),
    ("深入实施“八五”普法规划。", ["“八五”普法规划"]),
]
NEAR_MISSES: list[str] = [
    "切实当好企业的“店小二”。",
    "打通服务群众“最后一公里”。",
    "抓住领导干部这个“关键少数”。",
    "加强制度建设,提高工作水平。",
    "纳入“十四五”规划。",
]

_DECIDED = {"kind": "mechanism", "tier": "named", "noun": "stays"}
_MARKS = "“”‘’\"'、 ·"
_RUN = re.compile(f"[^{_MARKS}]+")
_QUOTED = re.compile(r"[“\"]([^“”\"\n。;!?]{2,42})[”\"]")
_NEXT_QUOTED = re.compile(r"(?:、?“[^“”\n]{2,20}”)+")
_CJK_TAIL = re.compile(r"(?:[\u4e00-\u9fffA-Za-z0-9+()—]|(?<=\d)\.(?=\d))+\Z")
_NUMERAL = "一二三四五六七八九十两双多百千\\dN"
# 四减四办, 三无三可, 1+8+N, 五大行动, 七进: a formula that counts actions, lists or steps
_FORMULA = re.compile(
    rf"^(?:[{_NUMERAL}]+[\u4e00-\u9fff]{{1,2}}){{2,}}$|^[\dN]+(?:\+[\dN]+)+$|^[{_NUMERAL}]{{1,2}}[\u4e00-\u9fff]{{1,3}}$"
)
# 1+N, 18条: counts of which the words behind tell what is counted; no name without a class noun
_PLAIN_COUNT = re.compile(rf"^[\dN]+(?:\+[\dN]+)+$|^[{_NUMERAL}]+(?:[条款]|项?举措)$")
_ONE_TO_ONE = re.compile(r"^一[\u4e00-\u9fff]{1,3}[一管统全通多][\u4e00-\u9fff]{1,4}$")
_PLUS = re.compile(r"[\u4e00-\u9fffA-Za-z]\+[\u4e00-\u9fffA-Za-z]")
_PLAN = re.compile(r"^[一二三四五六七八九十]{1,3}五$")
_BAD_BEFORE_HEAD = re.compile(r"[的了为和与在等是及从向将中]")
_HONOUR = re.compile(
    r"(?:全国|全省|全市|全区|全县|国家级|省级|市级|县级|区级|自治区级|(?P<place>[\u4e00-\u9fff]{2,4}[省市县区州]))"
    r"(?:首批|第[一二三四五六七八九十]批)?"
    r"(?:(?:新时代)?[“]?枫桥式[”]?(?:人民调解委员会|人民法庭|公安派出所|派出所|司法所|检察室|税务所)"
    r"|[“]?(?P<field>[\u4e00-\u9fff]{2,16}?)[”]?"
    r"(?:示范(?:乡镇|村镇|镇街|市|县|区|州|旗|镇|乡|街道|村|社区|点|单位|基地|项目|案例|窗口|企业|学校|城市)(?:\((?:市|社区|社|居|市、区|市区|街道)\))?"
    r"|先进(?:集体|单位|县|市|区|个人|典型)|优秀(?:应用)?(?:案例|集体|单位|成果|组织奖)|典型案例|文明城市|卫生城市|模范(?:单位|集体|司法所|调委会)"
    r"|(?:创新|改革)(?:案例|奖)|最佳实践案例|百强县|十佳案例|十大案例))"
)
# Behind a verb that says it was won or is sought, any title with its level is an honour, in marks or without.
_TITLE = re.compile(
    r"(?:获评|评选?为|入选|入围|荣获|荣膺|喜获|斩获|获|命名为|授予|列为|认定为|确定为|表彰为|争创|创建|创成|申报|争当)了?"
    r"(?:20\d\d年度?)?(?:首批|第[一二三四五六七八九十]+批)?"
    r"[“\"]?(?P<title>(?:全[国省市州区县旗盟]|国家级?|[省市州县旗盟]级|自治[区州]级?|(?P<place>[\u4e00-\u9fff]{2,9}?(?:省|市|自治[区州县]|[区县州旗盟])))"
    r"(?:首批|第[一二三四五六七八九十]+批)?(?:[\u4e00-\u9fff()]{0,16}?[“\"][^“”\"\n,。;]{2,20}[”\"]"
    r"|[\u4e00-\u9fff()—+]{2,22}(?:项目|案例|奖|集体|单位|乡镇|[镇乡村县市区]|街道|社区|工作法|调委会|基地|窗口|品牌|站所|司法所|百强|十佳)(?![\u4e00-\u9fff)])))"
)
_LEVEL_WORD = re.compile(r"^(?:全[国省市州区县旗盟]|国家级?|[省市州县旗盟]级|自治[区州]级?)")
# Behind a title in marks: what goes on there is the rest of a longer title, of which the marks are only a part.
_TITLE_ENDS = re.compile(r"[,。;、:()\n]|称号|荣誉|等|[和及]|$")
_NO_TITLE = re.compile(r"[的了]|试点|推广|名单|推荐|通报|表扬|肯定|批示|资金|补助|支持|[,。;]")
_HONOUR_NOISE = re.compile(
    r"[的了在和与为对将]|创建|打造|争创|培育|评选|开展|推进|建设成|选树|发布|编印|汇编|公布|征集|申报"
    r"|荣获|荣膺|获评|获得|斩获|获批|授予|被评|评为|选为|命名|认定|列为|入选|入围|成为|确定|称号|通过|顺利"
)
_JOINT_BEFORE = re.compile(r"(?<=[”\u4e00-\u9fff])(?:[、和与及]|以及|(?<=”))$")
_JOINT_BEHIND = re.compile(r"(?:[、和与及]|以及)?“")
# What is said of a name and of no slogan: it wins, spreads, is passed on.
_SPOKEN_OF = re.compile(
    r"(?:入选|入围|获评|荣获|荣膺|获得|获[全省市州区国]|被[^,。;、“”]{2,14}(?:推广|推介|转发|评为|命名为|列为|刊发|报道)"
    r"|(?:先后)?[在向面][^,。;、“”]{2,10}(?:推广|推介)|(?:共|累计)?(?:审理|受理|调解|化解|调处|办理|办结)[^,。;“”]{0,8}\d)"
)
_INTO = re.compile(r"(?:将|把)(?:“[^”]{2,12}”、?)*$")
_TAKEN_IN = re.compile(r"(?:[、和]?“[^”]{2,12}”)*(?:等)?(?:纳入|列入|作为|打造成?为?)")
# Only a thing with a name is founded, launched or first tried.
_FOUNDS = re.compile(
    r"(?:创办|首创|创设|首推|独创|推出|打造|上线|迭代升级|创建|成立|组建|设立|开设|开办|孵化|推广|推行|试行|探索)了?$"
)
# 六个一, 四张清单: a count that many fields have; the field before it tells which.
_COUNTS_THINGS = re.compile(rf"[{_NUMERAL}]{{1,2}}[个张项份][\u4e00-\u9fff]{{1,2}}$")
# A quotation of this form right behind a verb that introduces names is asked about.
_ASKED = re.compile(r"[\u4e00-\u9fffA-Za-z0-9+]{4,12}")
_STANDS_ALONE = re.compile(r"[,。;、“和与及等]|$")
# “…”服务专区: the name is at home there; the place is no part of it.
_PLACE_OF_SERVICE = re.compile("专区|专窗|窗口|中心|大厅|站|点|应用|场景|套餐")
_NAMES_A_WAY = re.compile(".(?:模式|机制|制度|体系)$")
# 整治“新官不理旧账”专项行动, “店小二”服务团队: what is done under a catchword has a name.
_NAMES_A_DEED = re.compile("(?:专项.+|.+行动|.+活动|团队|队伍|品牌)$")
# “线上+线下”方式: two things done together, not a name.
_MANNER = re.compile("(?:的|等)?(?:相?结合|方式|形式|渠道|手段)")
# 甲+乙 alone is mostly a manner of working; behind these verbs it is what a place calls its own.
_LAUNCHES = re.compile("(?:推行|实行|探索|推广|构建|创新|建立|打造|推出|依托|采取|采用|创建|开展|实施|深化)了?$")
_HEAD_GAP = 8  # characters between a quotation and its class noun: “…”调解品牌, “…”优化营商环境行动
_NEEDS_FIELD = {"专项整治", "专项治理", "专项整治行动"}
_LONGER_GAP = 4
_HEAD_ENDS = re.compile(r"[^\u4e00-\u9fff]|$|[和与及的在被获入已]")
_COUNT_OF = re.compile(r"等?[两三四五六七八九十\d]+[个项大](?=[\u4e00-\u9fff])")
_NUMBERING = re.compile(r"^(?:\(?[一二三四五六七八九十\d]+\)|\d+\.)")
# 服务队, 网络: the class noun is the front of another word.
_LONGER = re.compile(
    r"(?<=服务)[员厅器]|(?<=网)[络格上点民]|(?<=计划)生育|(?<=管理)[局员]|(?<=活动)室|(?<=行动)力|(?<=队伍)建设|(?<=队)[伍员]|(?<=工程)[师项]"
)
_PREFIX = 10  # characters looked at before a quotation for the field that belongs to the name


class Recognizer:
    """Yields PROGRAM mentions; `entry` is the lexicon row, or None for a name found by form."""

    def __init__(self, lexicons: Lexicons, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        words: dict[str, dict[str, Entry]] = {}
        for word in lexicons.entries("ProgramWord"):
            words.setdefault(word["role"], {})[word.name] = word
        names: list[tuple[str, tuple[Entry, bool]]] = []
        for entry in lexicons.entries("Program"):
            names += [
                (squeezed, (entry, True)) for squeezed in {_squeeze(fold(n)) for n in (entry.name, *entry.aliases)}
            ]
            names += [(_squeeze(alias), (entry, False)) for alias in entry.weak_aliases]
        said = {name for name, _ in names}
        for decided in lexicons.entries("Decision"):
            # A name that a person decided about is found wherever it is said; what it means is decided later.
            if decided["decision"] in ("program", "same", "rename") and _squeeze(fold(decided.name)) not in said:
                names.append((_squeeze(fold(decided.name)), (replace(decided, extra=dict(_DECIDED)), True)))
        self._known = Matcher(names)
        self._head_kind = {name: word["kind"] for name, word in words.get("head", {}).items()}
        self._head = _alternation(self._head_kind)
        self._known_head = _alternation(words.get("known_head", {}))
        self._verbs = set(words.get("verb", {}))
        self._stops = set(words.get("stop", {}))
        # 开发区, 规范性, 公共: the longer word is read first, so the verb or particle in it ends nothing.
        self._inside = set(words.get("inside", {}))
        long_verbs = [verb for verb in self._verbs if len(verb) > 1]
        self._boundary = re.compile(
            f"(?P<inside>{_alternation(words.get('inside', {})).pattern})"
            f"|(?:{_any_of(long_verbs)})(?![性化型率员者力])了?"
            f"|(?:{_any_of(self._stops - {'了'})})|了"
            f"|(?:{_any_of(self._verbs - set(long_verbs))})了?$"
        )
        self._opens_with_verb = re.compile(f"(?:{_any_of(set(long_verbs) - set(words.get('noun_verb', {})))})")
        self._noun_verbs = set(words.get("noun_verb", {}))
        self._strong_ending = re.compile("(?:" + "|".join(words.get("strong_ending", {})) + ")$")
        self._verb_end = re.compile(
            "(?:" + "|".join(sorted(self._verbs, key=len, reverse=True)) + ")了?(?:[\u4e00-\u9fff]{0,6})$"
        )
        self._slogans = {_squeeze(name) for name in words.get("slogan", {})}
        self._slogan_part = re.compile("|".join(words.get("slogan_part", {})) or "$^")
        self._metaphor = re.compile("(?:" + "|".join(words.get("metaphor", {})) + ")[\u4e00-\u9fff]{0,6}$")
        self._ending = re.compile("(?:" + "|".join(sorted(words.get("ending", {}), key=len, reverse=True)) + ")$")
        self._levels = set(words.get("level", {}))
        # 基层, 建设, 优化: may stand between a quotation and its class noun.
        self._fillers = self._levels | self._noun_verbs | set(words.get("filler", {}))
        self._generic = set(words.get("generic", {}))
        bare = words.get("bare_head", {})
        self._bare_kind = {name: word["kind"] for name, word in bare.items()}
        self._bare = Matcher([(name, name) for name in bare])
        self._standing = re.compile(
            r"(?:建立健全|健全|完善|落实|建立|执行|推行|实行|实施|深化)了?([\u4e00-\u9fff()]{3,20}?(?:责任制|制度|机制))(?=[,。;、和及与,]|$)"
        )

    def find_mentions(self, doc: Document) -> list[Mention]:
        view = doc.view
        regions = [region for region in (doc.title_span, doc.body_span) if region[1] > region[0]]
        mentions: list[Mention] = []
        for start, end in regions:
            found = list(self._find_known(view, start, end))
            found += self._find_quoted(view, start, end, found, doc.questions)
            found += self._find_honours(view, start, end)
            found += self._find_bare(view, start, end, found)
            found += self._find_standing(view, start, end)
            mentions += found
        mentions += self._find_again(view, regions, mentions)
        return _prefer(mentions)

    def _find_known(self, view: str, start: int, end: int) -> Iterator[Mention]:
        text, offsets, raw_offsets = _squeeze_with_offsets(view, start, end)
        for at, stop, values in self._known.find(text):
            entry, is_strong = values[0]
            begin, finish = _raw(at, offsets, raw_offsets), _raw(stop - 1, offsets, raw_offsets) + 1
            raw = view[begin:finish]
            if (
                "\n" in raw
                or finish - begin > 3 * (stop - at)
                or ("、" in raw and not _dunhao_belongs(raw, view, begin, finish))
            ):
                continue
            if not is_strong and not (view[begin - 1 : begin] in '“"' and view[finish : finish + 1] in '”"'):
                continue
            begin, finish = _close_marks(view, begin, finish)
            if view.count("“", begin, finish) > view.count("”", begin, finish) and _CLOSES_SOON.match(view, finish):
                continue  # the name ends in the midst of a quotation, which says more: 基层治理“四平台+全科网格”
            if view[begin - 1 : begin] in ("“", '"') and view[finish : finish + 1] in ("”", '"'):
                if _COUNTS_THINGS.fullmatch(raw) and self._prefix(view[max(start, begin - 15) : begin - 1], raw):
                    continue  # 行政执法“四张清单”: the quotation finder takes the field along
                head = self._known_head.match(view, finish + 1)
                if head and not _PLACE_OF_SERVICE.match(view, head.end()):
                    begin, finish = begin - 1, head.end()
                elif not head and (far := self._find_head(view, finish + 1, end)):
                    if len(far[1]) >= 2 and far[1] not in self._fillers and not _PLACE_OF_SERVICE.search(far[1]):
                        begin, finish = begin - 1, far[0]
            else:
                tail = _UNQUOTED_TAIL.match(view, finish)
                if tail:
                    finish = tail.end()
            if _SPOILED_AFTER.match(view, finish) or _WORD_GOES_ON.match(view, finish):
                continue
            yield Mention(
                "PROGRAM",
                begin,
                finish,
                "program.lexicon",
                attributes={"kind": entry["kind"], "tier": entry["tier"], "origin": "lexicon"},
                entry=entry,
            )

    def _find_quoted(
        self, view: str, start: int, end: int, known: list[Mention], questions: list[tuple[int, int]]
    ) -> list[Mention]:
        """Names in quotation marks; what is neither clearly a name nor clearly none is added to `questions`."""
        taken = _Spans((m.start, m.end) for m in known)
        found: list[Mention] = []
        for match in _QUOTED.finditer(view, start, end):
            inside = match.group(1)
            content = _squeeze(inside)
            opening, closing = match.start(), match.end()
            if taken.cover(match.start(1), match.end(1)) or self._is_known_list(inside, match.start(1), taken):
                continue
            if _PLAN.match(content) or len(content) < 2:
                continue
            before = view[max(start, opening - 14) : opening]
            head = self._find_head(view, closing, end)
            # “清单式”学法模式 is a name though “清单式” alone is a manner of speaking.
            if content in self._slogans and not (
                head and ((content[-1] in "式化" and _NAMES_A_WAY.search(head[1])) or _NAMES_A_DEED.search(head[1]))
            ):
                continue
            if head is not None:
                finish, noun = head
                while longer := self._head.match(view, finish, end):
                    finish, noun = longer.end(), longer.group()
                begin = opening - len(self._prefix(before, content, needed=noun in _NEEDS_FIELD))
                found.append(_new(begin, finish, "program.quoted_head", self._head_kind.get(noun, "mechanism")))
                continue
            if self._is_slogan(inside, content, before):
                continue
            if "+" in content and _MANNER.match(view, closing):
                continue
            kind = self._shape(inside, content, before) or self._chain_kind(view, closing, end)
            kind = kind or self._said_as_name(view, match, content, before, taken)
            if kind:
                pieces = self._pieces(view, match)
                if _COUNTS_THINGS.match(content) and (prefix := self._prefix(before, content)):
                    pieces = [(opening - len(prefix), closing)]
                found += [_new(s, e, "program.quoted_shape", kind) for s, e in pieces]
            elif _ASKED.fullmatch(content) and self._beside_names(view, match, taken, found):
                found.append(_new(match.start(1), match.end(1), "program.quoted_list", "brand"))
            elif _ASKED.fullmatch(content) and _STANDS_ALONE.match(view, closing) and self._verb_end.search(before):
                questions.append(match.span(1))
        return found

    def _said_as_name(self, view: str, match: re.Match[str], content: str, before: str, taken: _Spans) -> str:
        """The kind of a quotation that the words around it treat as a name; "" where they do not."""
        if not _ASKED.fullmatch(content) or self._opens_with_verb.match(content):
            return ""
        if taken.inside(match.start(1), match.end(1)) and self._verb_end.search(before):
            return "brand"  # “某地执法码” behind a verb is more than the known 执法码
        if _SPOKEN_OF.match(view, match.end()) or (_INTO.search(before) and _TAKEN_IN.match(view, match.end())):
            return "brand"
        if _STANDS_ALONE.match(view, match.end()) and _FOUNDS.search(before):
            return "brand"
        return ""

    @staticmethod
    def _beside_names(view: str, match: re.Match[str], taken: _Spans, found: list[Mention]) -> bool:
        """Whether the quotation is a member of a list whose neighbour is a name: “甲工作室”、“乙”和“丙”."""
        joint = _JOINT_BEFORE.search(view, max(0, match.start() - 3), match.start())
        if joint:
            at = joint.start()
            if taken.end_at(at) or taken.end_at(at - 1) or (found and found[-1].end in (at, at - 1)):
                return True
        follows = _JOINT_BEHIND.match(view, match.end())
        return bool(follows and taken.begin_at(follows.end()))

    @staticmethod
    def _is_known_list(inside: str, at: int, taken: _Spans) -> bool:
        """Whether the quotation is a list of which each member is known: “一窗受理、全程代办”改革."""
        parts = inside.split("、")
        for part in parts:
            if len(part) < 3 or not taken.cover(at, at + len(part)):
                return False
            at += len(part) + 1
        return len(parts) > 1

    def _find_head(self, view: str, at: int, end: int) -> tuple[int, str] | None:
        """Where the class noun after a quotation ends, and the noun; at most a few words may stand between."""
        if _COUNT_OF.match(view, at, end):
            return None  # “甲”“乙”两个专项活动: the class noun counts the names and is part of none
        head = self._head.match(view, at, end)
        if head and not _SPOILED_AFTER.match(view, head.end()) and not _LONGER.match(view, head.end()):
            if head.group() in self._noun_verbs or head.group() in self._fillers:
                # “双千”服务企业活动: 服务 only opens the class noun.
                whole = self._longer_head(view, head.end(), end)
                if whole:
                    return whole
            return head.end(), head.group()
        if self._strong_ending.search(view, max(0, at - 8), at - 1):
            return None  # the quotation ends with a class noun of its own
        window = view[at : min(end, at + _HEAD_GAP + 6)]
        for gap in range(1, min(_HEAD_GAP, len(window)) + 1):
            if _BAD_BEFORE_HEAD.search(window[gap - 1]) or not "\u4e00" <= window[gap - 1] <= "\u9fff":
                return None
            if gap < 2:
                continue
            head = self._head.match(view, at + gap, end)
            if head and len(head.group()) >= 2 and not _SPOILED_AFTER.match(view, head.end()):
                if any(
                    not word.group("inside") and word.group() not in self._fillers
                    for word in self._boundary.finditer(window[:gap])
                ):
                    return None
                return head.end(), head.group()
        return None

    def _longer_head(self, view: str, at: int, end: int) -> tuple[int, str] | None:
        """The class noun that ends the words right behind a first one: 企业活动 behind 服务, 阵地体系 behind 普法."""
        for gap in range(_LONGER_GAP + 1):
            if gap and not ("\u4e00" <= view[at + gap - 1 : at + gap] <= "\u9fff"):
                return None
            if gap and _BAD_BEFORE_HEAD.match(view[at + gap - 1]):
                return None
            head = self._head.match(view, at + gap, end)
            if (
                head
                and len(head.group()) >= 2
                and head.group() not in self._fillers
                and _HEAD_ENDS.match(view, head.end())
            ):
                if not self._boundary.search(view, at, at + gap):
                    return head.end(), head.group()
        return None

    def _prefix(self, before: str, content: str, *, needed: bool = False) -> str:
        """The field that belongs to the name, as 法治文化建设 before “四个一”工程; "" where the quotation names itself."""
        if not (needed or _FORMULA.match(content) or len(content) <= 4 or content.endswith("式")):
            return ""
        tail = _CJK_TAIL.search(before)
        if not tail:
            return ""
        run = _NUMBERING.sub("", tail.group())
        last, begin = self._left_boundary(run)
        prefix = run[begin:]
        if needed and not re.search("(?:领域|行业|环节)$", prefix):
            return ""
        if len(prefix) < 2 or len(prefix) > 9 or (not last and len(run) >= 14):
            return ""
        if not last and before[: -len(run)].endswith("、"):
            return ""
        if any(len(part) > 2 and self._gazetteer.named(part) for part in (prefix[:3], prefix[:4])):
            return ""
        if prefix in self._levels or re.search(r"\d|[一二三四五六七八九十]+[个项批枚条大]$|[省市县区镇乡]$", prefix):
            return ""
        return prefix

    def _left_boundary(self, run: str) -> tuple[str, int]:
        """The last word of `run` that cannot be inside a name and the offset behind it; ("", 0) for none.

        A word that is verb or noun (建设, 管理) counts as a verb only behind another boundary or at the start.
        """
        boundaries = [match for match in self._boundary.finditer(run) if not match.group("inside")]
        for index in range(len(boundaries) - 1, -1, -1):
            word = boundaries[index].group().removesuffix("了") or "了"
            if word in self._noun_verbs and boundaries[index].group() == word:
                before = boundaries[index - 1].end() if index else 0
                if boundaries[index].start() - before >= 2:
                    continue
            return word, boundaries[index].end()
        return "", 0

    def _whole_of_pair(self, run: str, last: str, begin: int) -> tuple[str, int]:
        """`_left_boundary` of 甲与乙改革 moved before 甲 where a verb stands there and 甲 has no class noun of its own."""
        earlier, start = self._left_boundary(run[: begin - len(last)])
        first = run[start : begin - len(last)]
        if earlier in self._verbs and 3 <= len(first) <= 9 and not self._strong_ending.search(first):
            return earlier, start
        return last, begin

    def _is_slogan(self, inside: str, content: str, before: str) -> bool:
        if content in self._slogans or self._slogan_part.search(content) or self._metaphor.search(before):
            return True
        return (
            len(content) > 18
            or bool(re.fullmatch(r"[\u4e00-\u9fff]{2,5}[化性感度力式]", content))
            or bool(re.match(r"重.{1,5}[,、]?轻", content))
            or bool(_PLAIN_COUNT.match(content))
            or bool(self._opens_with_verb.match(content) and self._strong_ending.search(content))
            or "," in inside
        )

    def _shape(self, inside: str, content: str, before: str) -> str:
        """The kind of program that a quotation without a class noun has the shape of; "" for none."""
        introduced = bool(self._verb_end.search(_last_clause(before))) or before[-1:] in "”、"
        if _FORMULA.match(content) and len(content) >= 3 and introduced:
            return "reform"
        plus = _PLUS.search(content) and (content.count("+") > 1 or _LAUNCHES.search(before))
        if (_ONE_TO_ONE.match(content) or plus) and introduced:
            return "reform"
        if self._strong_ending.search(content) or (self._ending.search(content) and len(content) >= 3 and introduced):
            return "brand"
        pieces = re.split("[、 ]", inside)
        if (
            len(pieces) > 1
            and (re.search(rf"[{_NUMERAL}]", content) or len({p[:2] for p in pieces}) == 1)
            and introduced
            and len({len(p) for p in pieces}) <= 2
            and all(3 <= len(p) <= 8 for p in pieces)
        ):
            return "method"
        return ""

    def _chain_kind(self, view: str, at: int, end: int) -> str:
        """The kind that the next quotation's class noun gives to this one as well: “…”“…”专项活动."""
        following = _NEXT_QUOTED.match(view, at, end)
        behind = following.end() if following else at
        counted = _COUNT_OF.match(view, behind, end)
        if not following and not counted:
            return ""
        head = self._known_head.match(view, counted.end() if counted else behind, end)
        if head and head.group() in self._head_kind:
            return self._head_kind[head.group()]
        return ""

    def _pieces(self, view: str, match: re.Match[str]) -> list[tuple[int, int]]:
        """One span, or one for each part where the report also sets a part in quotation marks of its own."""
        inside, at = match.group(1), match.start(1)
        parts = inside.split("、")
        if len(parts) > 1 and any(f"“{part}”" in view for part in parts):
            spans = []
            for part in parts:
                spans.append((at, at + len(part)))
                at += len(part) + 1
            return spans
        return [(at, at + len(inside))]

    def _find_honours(self, view: str, start: int, end: int) -> list[Mention]:
        found = list(self._find_titles(view, start, end))
        at = start
        while match := _HONOUR.search(view, at, end):
            # What stands before the last verb in it is not the title's: 甲市荣获乙省丙示范市.
            noise = list(_HONOUR_NOISE.finditer(view, match.start(), match.end()))
            if noise:
                at = noise[-1].end()
                continue
            at = match.end()
            restart = max(match.group().rfind(word) for word in ("全国", "全省", "全市", "全区", "全县"))
            begin = match.start() + max(restart, 0)
            if restart < 0 and (place := match.group("place")):
                begin += self._trim_to_place(place)
                if begin == match.end("place"):
                    continue
            begin, finish = _close_marks(view, begin, match.end())
            found.append(_new(begin, finish, "program.honour", "honour"))
        return found

    def _find_titles(self, view: str, start: int, end: int) -> Iterator[Mention]:
        """Honours told by the verb before them: 获评全省无信访积案镇, 荣获全市“平安品牌”."""
        for match in _TITLE.finditer(view, start, end):
            title, place = match.group("title"), match.group("place")
            if _NO_TITLE.search(title) or (place and not _LEVEL_WORD.match(title) and not self._gazetteer.named(place)):
                continue
            begin, finish = match.span("title")
            if title[-1] in '”"' and not _TITLE_ENDS.match(view, finish, end):
                continue
            if title.count("“") == 1 and title.endswith("”") and title.index("“") == len(title.rstrip("”")):
                continue
            yield _new(begin, finish, "program.title", "honour")

    def _trim_to_place(self, words: str) -> int:
        """How many characters stand before the place that `words` ends with; all of them where it ends with none."""
        return next((at for at in range(len(words) - 1) if self._gazetteer.named(words[at:])), len(words))

    def _find_bare(self, view: str, start: int, end: int, taken: list[Mention]) -> list[Mention]:
        spans = _Spans((m.start, m.end) for m in taken)
        found = []
        for at, stop, values in self._bare.find(view[start:end]):
            at, stop = at + start, stop + start
            if spans.cover(at, stop):
                continue
            tail = _CJK_TAIL.search(view, max(start, at - 24), at)
            if not tail:
                continue
            run = tail.group()
            last, begin = self._left_boundary(run)
            head = values[0]
            if last in _JOINING:
                last, begin = self._whole_of_pair(run, last, begin)
            name = run[begin:]
            in_list = not last and view[tail.start() - 1] == "、" and spans.end_at(tail.start() - 1)
            if not in_list and last not in self._verbs and not (last in _LINKING and len(head) >= 4):
                continue
            if spans.split_at(at - len(name)):
                continue
            minimum = 4 if len(head) <= 2 else 2
            if len(name) < minimum or len(name) > 18 or name in self._generic or name.count("(") != name.count(")"):
                continue
            if _SPOILED_AFTER.match(view, stop) or (head in _OPEN_HEADS and not _NAME_ENDS.match(view, stop)):
                continue
            found.append(_new(at - len(name), stop, "program.bare_head", self._bare_kind[head]))
            spans.add(at - len(name), stop)
        return found

    def _find_standing(self, view: str, start: int, end: int) -> list[Mention]:
        found = []
        for match in self._standing.finditer(view, start, end):
            name = match.group(1)
            if _BAD_BEFORE_HEAD.search(name) or self._boundary.match(name):
                continue
            found.append(_new(match.start(1), match.end(1), "program.standing", "mechanism", tier="standing"))
        return found

    def _find_again(self, view: str, regions: list[tuple[int, int]], mentions: list[Mention]) -> list[Mention]:
        """Other places of the report that say a discovered name again, with or without its quotation marks."""
        names: dict[str, Mention] = {}
        for mention in mentions:
            if mention.entry is None and mention.rule in ("program.quoted_shape", "program.quoted_head"):
                for match in _QUOTED.finditer(view, mention.start - 1, mention.end + 1):
                    if len(match.group(1)) >= 3 and not _FORMULA.match(_squeeze(match.group(1))):
                        names.setdefault(match.group(1), mention)
                if mention.rule == "program.quoted_shape" and mention.end - mention.start >= 3:
                    names.setdefault(view[mention.start : mention.end], mention)
        if not names:
            return []
        again = Matcher([(name, mention) for name, mention in names.items() if _squeeze(name) not in self._slogans])
        found = []
        for start, end in regions:
            for at, stop, values in again.find(view[start:end]):
                first = values[0]
                at, stop = at + start, stop + start
                head = self._known_head.match(view, stop + 1) if view[stop : stop + 1] == "”" else None
                begin, finish = (at - 1, head.end()) if head and view[at - 1] == "“" else (at, stop)
                found.append(_new(begin, finish, "program.again", first.attributes["kind"]))
        return found


# 改革 and 试点 go on into other nouns and verbs (改革开放, 试点城市); only where the name ends is it one.
_OPEN_HEADS = {"改革", "试点", "体制改革", "领域改革"}
_NAME_ENDS = re.compile(
    r"[^\u4e00-\u9fffA-Za-z0-9]|$|[和与及等的]|以及|工作(?!原则)|任务|事项|方案|攻坚|成果|成效|取得|走深|落地|见效|平稳|持续|全面"
    r"|进一步|深入|不断|稳步|有序|扎实|顺利|推进|向纵深|先行|建设|过程中|以来|,?是|已|全覆盖|还|仍|不"
)
_JOINING = {"与", "和", "及"}
_LINKING = {"与", "和", "及", "以", "将"}
_UNQUOTED_TAIL = re.compile(
    r"改革试点|改革|试点(?=[,。;、])|活动(?=[,。;、])|专项行动|专项整治|(?:工作)?(?:机制|制度|模式)(?=[,。;、和与及]|$)"
)
_CLOSES_SOON = re.compile(r"[^“”、\n]{1,12}”")
_SPOILED_AFTER = re.compile(r"[者员](?![\u4e00-\u9fff])|率")
# 一次办理, 就近办结: a name that ends in 办 is not said where the word goes on.
_WORD_GOES_ON = re.compile(r"(?<=办)[理结学公案]")


class _Spans:
    """Spans looked up by place: a report may be one line of millions of characters, so no list is walked."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._spans = sorted(spans)
        self._ends = {end for _, end in self._spans}

    def _around(self, at: int) -> list[tuple[int, int]]:
        """The spans that begin last before or at `at`; they may overlap, so a few are looked at."""
        index = bisect_right(self._spans, (at, 1 << 62))
        return self._spans[max(0, index - 4) : index]

    def cover(self, start: int, end: int) -> bool:
        """Whether one of them holds `[start, end)` whole."""
        return any(s <= start and end <= e for s, e in self._around(start))

    def split_at(self, at: int) -> bool:
        """Whether `at` lies inside one of them."""
        return any(s < at < e for s, e in self._around(at))

    def inside(self, start: int, end: int) -> bool:
        """Whether one of them begins in `[start, end)`."""
        index = bisect_right(self._spans, (start, -1))
        return index < len(self._spans) and self._spans[index][0] < end

    def begin_at(self, at: int) -> bool:
        """Whether one of them begins at `at`."""
        index = bisect_right(self._spans, (at, -1))
        return index < len(self._spans) and self._spans[index][0] == at

    def end_at(self, at: int) -> bool:
        """Whether one of them ends at `at`."""
        return at in self._ends

    def add(self, start: int, end: int) -> None:
        """One more span."""
        insort(self._spans, (start, end))
        self._ends.add(end)


def _new(start: int, end: int, rule: str, kind: str, *, tier: str = "named") -> Mention:
    return Mention("PROGRAM", start, end, rule, attributes={"kind": kind, "tier": tier, "origin": "discovered"})


def _any_of(names: Iterable[str]) -> str:
    return "|".join(re.escape(n) for n in sorted(names, key=lambda name: (-len(name), name))) or "$^"


def _alternation(names: dict[str, str] | dict[str, Entry]) -> re.Pattern[str]:
    return re.compile(_any_of(names))


def _squeeze(name: str) -> str:
    return "".join(_RUN.findall(name))


def _squeeze_with_offsets(view: str, start: int, end: int) -> tuple[str, list[int], list[int]]:
    """Text without marks, the offsets at which its runs begin, and where those runs begin in `view`."""
    runs, offsets, raw_offsets, length = [], [], [], 0
    for match in _RUN.finditer(view, start, end):
        runs.append(match.group())
        offsets.append(length)
        raw_offsets.append(match.start())
        length += match.end() - match.start()
    return "".join(runs), offsets, raw_offsets


def _raw(at: int, offsets: list[int], raw_offsets: list[int]) -> int:
    index = bisect_right(offsets, at) - 1
    return raw_offsets[index] + at - offsets[index]


def _dunhao_belongs(raw: str, view: str, start: int, end: int) -> bool:
    """Whether the 、 inside a match is part of a quoted or fixed name and not the end of a list item."""
    if len(raw.replace("、", "")) >= 6:
        return True
    return "“" in view[max(0, start - 2) : start + 1] or "“" in raw


def _close_marks(view: str, start: int, end: int) -> tuple[int, int]:
    """The span widened to the quotation mark whose partner lies inside."""
    raw = view[start:end]
    opened, closed = raw.count("“"), raw.count("”")
    if opened > closed and view[end : end + 1] == "”":
        end += 1
    elif closed > opened and view[start - 1 : start] == "“":
        start -= 1
    elif raw.count('"') == 1:  # a straight mark opens and closes
        if view[start - 1 : start] == '"':
            start -= 1
        elif view[end : end + 1] == '"':
            end += 1
    return start, end


def _last_clause(before: str) -> str:
    return re.split(r"[,。;:\n]", before)[-1]


def _prefer(mentions: list[Mention]) -> list[Mention]:
    """One mention where several rules cover the same characters: the longest, and of equals the most trusted."""
    order = [
        "program.lexicon",
        "program.honour",
        "program.title",
        "program.quoted_head",
        "program.quoted_shape",
        "program.quoted_list",
        "program.again",
        "program.bare_head",
        "program.standing",
    ]
    ranked = sorted(mentions, key=lambda m: (m.start, -m.end, order.index(m.rule)))
    kept: list[Mention] = []
    for mention in ranked:
        if kept and mention.start < kept[-1].end:
            continue
        kept.append(mention)
    return kept

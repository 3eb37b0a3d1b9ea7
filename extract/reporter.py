"""Who speaks in a report that neither title nor signature names: the place and the department, told from the body.

A careful reader looks at four things: what the text says it reports on (现将南昌县2022年…情况报告如下), who is the subject of its
first sentences, whose documents and bodies it names (《临沂…纲要》, 桐柏县司法局), and what it calls itself (我市, 市委, 我厅). The
last tells the class of the place: in a text of 我市 a list of counties names parts of it. Places that are visited, neighbours
and lists weigh nothing. Where two places are as likely, none is taken.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field

from extract.gazetteer import Gazetteer
from extract.model import Place

_READ_MOST = 6000  # characters of the body in which a reporter has named itself
_OPENING = 600
_YEAR_BEFORE = re.compile(r"20\d\d年(?:度|来|以来)?,?(?:在[^,。]{2,40},)?$")
_STOP = re.compile(
    r"。|\n(?=[ ]*(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]\)))"
)  # a sentence ends, or a heading begins
_PREAMBLE = 4  # sentences of policy that may stand before the one that says who reports
_ITSELF = re.compile(r"[我本](?:局|委(?!员)|厅|办(?!法|理|公|案|事)|院|中心|单位|部门)")
_ITS_GROUP = re.compile(r"[局厅](?<![\u4e00-\u9fff].)党[组委]")
_OWN = re.compile(r"[我本](?P<word>自治区|自治州|自治县|街道|省|市|县|区|州|盟|旗|镇|乡)(?![\u4e00-\u9fff]?级)")


def _class_behind(classes: str, before: str) -> str:
    """A pattern of one of `classes` of places, with `before`, which looks back, behind its first character: a pattern that
    begins with a literal is looked for much faster than one that looks back first."""
    return "|".join(word[0] + before + word[1:] for word in classes.split("|"))


_CLASS = _class_behind(
    "自治区|自治州|自治县|街道|省|市|县|区|州|盟|旗|镇|乡", "(?<![各级乡、(及和与或市县区州盟旗镇].)"
)
_ORGAN = re.compile(
    rf"(?P<word>{_CLASS})(?:委(?!员|托|派)|党委(?!员)|党工委|政府(?!采购|投资|部门|职能|信息|网)|人民政府|办事处)"
)
_OFFICE_CLASS = _class_behind(
    "自治区|自治州|自治县|省|市|县|区|州|盟|旗", r"(?:(?<![\u4e00-\u9fff].)|(?<=[由在向经对被将].))"
)
# 县行政审批局, 区法院: the bodies of the reporter without its name.
_OFFICE = re.compile(
    rf"(?P<word>{_OFFICE_CLASS})(?!场|县|区|直|级|内|域|长|民|、)"
    r"[\u4e00-\u9fff]{1,12}?(?:局|厅|办公室|中心|法院|检察院|人大|政协|纪委|教委)"
)
_WHOLE = re.compile(r"全(?P<word>自治区|省|市|县|区|州|盟|旗|镇|乡|街道)(?![\u4e00-\u9fff]?(?:级|面))")
_TITLES = re.compile(r"《[^《》\n]{0,100}》")
_UNDER = re.compile(r"在[^,。\n]{0,30}(?:领导|指导|关心|支持|统筹)下")  # bodies above the reporter
_RANK = {
    "街道": 0, "镇": 0, "乡": 0, "县": 1, "旗": 1, "自治县": 1, "区": 1, "州": 2, "盟": 2, "自治州": 2, "市": 2, "省": 3, "自治区": 3,
}  # fmt: skip
_TOWNS = ("街道", "镇", "乡")
_ENDS = {"自治州": ("自治州",), "州": ("自治州",), "省": ("省",), "市": ("市",), "县": ("县",), "区": ("区",)}
# 现将……报告如下: what a text says it reports on.
_REPORTS = re.compile(
    r"现(?:就|将|把)(?P<what>[^。\n:]{0,60}?)(?:情况|工作|总结)?(?:报告|汇报|总结|通报|公布|公开|公示)如下"
)
_MADE_BY = re.compile(r"报告(?:是)?由(?P<what>[\u4e00-\u9fff]{2,24}?)(?:编制|起草|撰写|负责)")
_VISITED = re.compile(
    r"(?:到|赴|前往|借鉴|学习|对标|考察|来自|毗邻的|相邻的|周边|与|同|跟|像|如|除|参照|向|对口|帮扶|支援|会同|联合|协同|配合|协助|承办|参加)$"
)
_SUBJECT_BEFORE = re.compile(
    r"(?:^|[,。:;\n](?:[ ]*)|年(?:度|来|以来)?,?|以来,?|现将|将|为|是|使|推动|促进|根据|按照)$"
)
_CLAUSE_BEFORE = re.compile(r"(?:^|[,。:;\n]|年度?,?)[ ]*$")
_BODY_BEHIND = re.compile(
    r"(?:人民政府|政府|行政公署|管委会|管理委员会|人大|委(?=[、,和及员依全办常])|委依法治|人民法院|法院|人民检察院"
    r"|[\u4e00-\u9fff]{2,12}?(?:局|厅|委员会|教委|卫健委|发改委))"
)
_MEETS = re.compile(r"[^,。;]{0,6}?(?:参加|召开|举办|举行|学习|考察|推广|推开|复制)")
# What a reporter does in its first sentence; a short name (于都坚持…) is a place before it.
_DOES = re.compile(
    r"(?:坚持|认真|深入|全面|积极|始终|持续|紧紧|围绕|以|大力|扎实|切实|着力|聚焦|严格|贯彻|深化|推进|加快|牢牢|统筹|不断)"
)
# Hospitals, schools and papers bear places in their names; of 新建县级… only the first characters are a name.
_HOUSE = re.compile(r"[\u4e00-\u9fff]{0,6}?(?:医院|大学|学院|银行|日报|电视台|高速|机场)|[级域直城]")
_DOCUMENT = re.compile(
    r"(?:方案|规划|办法|条例|纲要|意见|规定|细则|通知|计划|清单|要点|报告|制度|指引|规则|决定|规程|规范|措施|标准|体系|目录|基准|安排|职责|任务|公告|决议|预案|评价|考核)[^《》]{0,24}》"
)
# A body from above or elsewhere that comes to the reporter.
_COMES = re.compile(
    r"(?:[\u4e00-\u9fff]{0,10}?(?:局|委|厅|办|院|政府|代表团|考察团|调研组|督察组))?(?:党政)?(?:来[省市县区州盟旗镇乡]|到我|赴我|对我|莅临|通报表扬)"
)
_WITH_US = re.compile(r"(?:[、和][\u4e00-\u9fff、]{0,20}?)?(?:与|同|和)我[省市县区州盟旗镇乡]")  # 甲区、乙区与我区
_IN_NAME = re.compile(r"(?:法治|平安|数字|信用|法制)$")
_LIST = re.compile(r"[、和及与]")
_BUREAU_NAME = (
    r"(?:[\u4e00-\u9fff]{0,8}?(?:教委|卫健委|卫生健康委|卫计委|发改委|发展改革委|农委|农业农村委|建委|城乡建设委|经信委|经济信息委"
    r"|国资委|城管委|交通委|商务委|文旅委|文化旅游委)|[\u4e00-\u9fff]{2,14}?(?:局|厅|委员会|办公室))"
)
_BUREAU = re.compile(rf"(?P<name>{_BUREAU_NAME})")
_RELATIVE_BUREAU = re.compile(
    rf"(?:^|[,。:;\n]|年度?,?|现将|以来,?)[ ]*(?P<level>省|市|县|区|州|盟|旗|自治区)(?!委|政府|人大|政协|纪)(?P<name>{_BUREAU_NAME})(?![、和及与])"
)
_TOWN = re.compile(
    r"(?:^|[,。:;\n]|年度?,?|以来,?|现将|在)[ ]*(?P<name>[\u4e00-\u9fff]{1,5}?(?:街道|镇|乡|苏木))"
    r"(?=党|人民政府|政府|办事处|坚持|认真|始终|深入|全面|严格|紧紧|积极|以|高度|在|组织|贯彻|20\d\d|法治|依法)"
)
# A title that names a town alone: 龙溪镇2024年…, 大河乡人民政府关于….
_TITLE_TOWN = re.compile(
    r"[ ]*(?:关于)?(?:中共)?(?P<name>[\u4e00-\u9fff]{1,5}?(?:街道|镇|乡|苏木))"
    r"(?=[ ]*(?:党委|党工委|委|人民政府|政府|办事处|关于|20|二[〇零○]|推进|法[治制]|依法|年度|贯彻|全面|[\u4e00-\u9fff]{0,8}20\d\d))"
)
_TITLED_TOWN = re.compile(r"《(?:关于)?(?P<name>[\u4e00-\u9fff]{1,5}?(?:街道|镇|乡|苏木))(?=[\u4e00-\u9fff])")
_ANY_TOWN = re.compile(r"(?:^|[,。:;\n])[ ]*(?P<name>[\u4e00-\u9fff]{1,5}?(?:街道|镇|乡|苏木))(?![村长级])")
_TOWN_LEAST = 2
_GENERIC_TOWN = re.compile(
    r".*(?:和城乡|房城乡|[^\u4e00-\u9fff]城乡)$|^(?:城乡|各|全|本|我|该|每|城|县|区|市|[\u4e00-\u9fff]{0,3}(?:乡镇|城镇|村镇))"
)
_TITLE_OPENS = re.compile(r"[《〈](?:关于)?(?:做好|印发|贯彻落实)?(?:中共|中国共产党)?$")
# The classes of zones, as reports write them behind the name of their place.
ZONE = re.compile(
    r"(?:高新技术产业开发区|高新技术开发区|高新区|经济技术开发区|经济开发区|经开区|开发区|综合保税区|工业园区|新区|风景名胜区|旅游度假区|示范区)"
)
_REGION = "自治区"
# What a place named weighs, by where it stands; in a list, after a visit and in a hospital's name it weighs nothing.
_REPORTED = 20.0  # 现将南昌县……报告如下
_SUBJECT = 6.0  # the subject of the first sentence
_OWN_DOCUMENT = 4.0  # 《临沂……纲要》
_CAMPAIGN = 3.0  # 法治宜宾
_AT_CLAUSE = 3.0  # at the head of a clause further on
_WITH_BODY = 2.0  # before one of its bodies
_MENTIONED = 1.0
_IN_TITLE = 0.5  # inside the title of a document
_AMONG = 8.0  # weight that sets a county apart from others of its prefecture that the text names
_LEAST = 3.0  # weight from which on a place named is taken for the reporter


@dataclass(frozen=True, slots=True)
class Reporter:
    """Who was found to speak. `why` is a note: that the place was inferred, or why none was taken."""

    place: Place | None = None
    department: bool = False
    bureau: str = ""  # the department's name without its place
    town: str = ""  # the town's name where its county is not told
    why: str = ""
    word: str = ""  # the class of place that the text calls its own, where it has one


@dataclass(slots=True)
class _Weights:
    """What the names of a body say."""

    places: dict[Place, float] = field(default_factory=lambda: defaultdict(float))
    subjects: set[Place] = field(default_factory=set)  # of the first sentence
    bureaus: dict[str, str] = field(default_factory=dict)  # path of a place → its bureau that speaks
    sure: set[Place] = field(default_factory=set)  # by its own documents, or since the text says what it reports on
    away: set[Place] = field(default_factory=set)  # visited, neighbours, superiors that come
    shared: dict[str, tuple[Place, ...]] = field(default_factory=dict)  # names that several places bear


class ReporterFinder:
    """Tells the reporter from a body, with one gazetteer."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._words = gazetteer.words

    def find(
        self,
        body: str,
        context: str,
        year: int | None,
        *,
        word: str = "",
        department: bool = False,
        names: Callable[[], list[tuple[int, int, str]]] | None = None,
    ) -> Reporter:
        """The reporter of `body`; `word` is the class of place that a title names (市人民政府), `context` the whole page.
        `names` gives the names of places in `body`, where others ask for them too."""
        known = names() if names is not None and len(body) <= _READ_MOST else None
        body = body[:_READ_MOST]
        department = department or bool(_ITSELF.search(body) or _ITS_GROUP.search(body))
        hits = self._names_in(body, known)
        first = body[: _first_sentence(body, hits)]
        is_sure = bool(word)
        if not word:
            word, is_sure = own_class(_without_names(body, hits), department)
            bureau = _RELATIVE_BUREAU.search(first)
            if bureau and not is_sure:
                word, is_sure, department = bureau.group("level"), True, True  # 区农业农村局 is the subject
        towns = [m for m in _TOWN.finditer(first) if not _GENERIC_TOWN.match(m.group("name"))]
        if not department and (word in _TOWNS or (towns and not is_sure)):
            return self._town(body, context)
        weights = self._weigh(body, hits, len(first), context, year, department)
        scores = weights.places
        if not is_sure and weights.subjects:
            word = ""  # the subject of the first sentence tells more than the bodies above it
            scores = {place: scores[place] for place in weights.subjects}
        fitting = {p: s for p, s in scores.items() if not word or fits(p, word)}
        ranked = sorted(fitting.items(), key=lambda item: (-item[1], item[0].path))
        if ranked:
            place, best = ranked[0]
            named = weights.bureaus.get(place.path, "")
            if self._is_enough(place, best, word, weights):
                if len(ranked) > 1 and ranked[1][1] == best:
                    why = f"places {place.name} and {ranked[1][0].name} are as likely"
                    return Reporter(None, department, why=why, word=word)
                is_bureau = department or bool(named)
                return Reporter(place, is_bureau, (named or self._relative_bureau(body)) if is_bureau else "")
        above = self._around(weights.places, word) if is_sure else None
        if above is not None:
            return Reporter(
                above, department, self._relative_bureau(body) if department else "",
                why=f"place {above.name} is inferred from the places in it",
            )  # fmt: skip
        shared = next((open_name(name, places) for name, places in weights.shared.items()), "")
        bureau_name = self._relative_bureau(body) if department else ""
        return Reporter(None, department, bureau_name, why=shared, word=word)

    def _names_in(self, body: str, known: list[tuple[int, int, str]] | None) -> list[tuple[int, int, str]]:
        """The names of places in `body`; what it reports on is read for itself, for 现将乐安县 holds 将乐 too."""
        hits = known
        if hits is None:
            hits = [(start, end, values[0]) for start, end, values in self._gazetteer.matcher.find(body)]
        for match in _REPORTS.finditer(body):
            at, stop = match.span("what")
            inside = self._gazetteer.matcher.find(body[at:stop])
            hits = [hit for hit in hits if hit[1] <= match.start() or hit[0] >= stop]
            hits += [(at + start, at + end, values[0]) for start, end, values in inside]
        return sorted(hits)

    def _weigh(
        self, body: str, hits: list[tuple[int, int, str]], first: int, context: str, year: int | None, department: bool
    ) -> _Weights:
        """How much speaks for each place named, and the bureau that is named with it where it is what reports; the first
        sentence ends at `first`."""
        weights = _Weights()
        reports = [m.span("what") for pattern in (_REPORTS, _MADE_BY) for m in pattern.finditer(body)]
        is_zoned = any(
            word in body for word in ("管委", "管理委员会", "党工委", "工委、")
        )  # the office of a zone is named
        away_to = -1  # where the last place visited ends
        for chain in _chains(hits):
            start, end = chain[0][0], chain[-1][1]  # 四川省南充市 is judged by what stands around both
            before = body[max(0, start - 8) : start]
            opening = body.rfind("《", max(0, start - 80), start)
            in_title = opening > body.rfind("》", max(0, start - 80), start)
            opens = in_title and bool(_TITLE_OPENS.search(before))
            if _HOUSE.match(body, end):
                continue
            if opens and not _DOCUMENT.search(body, end, min(len(body), end + 80)):
                opens = False  # 《天山放歌》
            named = opens or bool(_IN_NAME.search(before))
            reported = any(s <= start < e for s, e in reports)
            zoned = is_zoned and bool(ZONE.match(body, end))
            in_first = start < first and not in_title and not before.endswith(":")  # behind a colon is an example
            subject = in_first and bool(_CLAUSE_BEFORE.search(before)) and bool(_DOES.match(body, end))
            place: Place | None = None
            for _, stop, name in chain:
                candidates = self._gazetteer.at(self._gazetteer.named(name), year)
                official = tuple(p for p in candidates if name == p.name or self._is_alias(p, name))
                is_last = stop == end
                if not official and not (len(chain) > 1 and not is_last):
                    if not (named or zoned or subject) or (
                        name in self._words and not zoned and not _BUREAU.match(body, end)
                    ):
                        place = None
                        break
                place = self._one_of(official or candidates, place, context)
                if place is None and is_last and official:
                    weights.shared.setdefault(name, official)
            is_away = (
                _VISITED.search(before)
                or (before.endswith("在") and _MEETS.match(body, end))
                or _COMES.match(body, end)
                or _WITH_US.match(body, end)
                or (away_to >= 0 and _LIST.fullmatch(body, away_to, start))  # 与甲县、乙县
            )
            if is_away and not named and not reported:
                weights.away.update([place] if place else [])
                away_to = end
                continue
            if place is None:
                continue
            place = (self._zone(place, body, chain[-1][0], end) if zoned else None) or place
            is_again = weights.places.get(place, 0) > 0 and bool(_BODY_BEHIND.match(body, end))
            weights.places[place] += 0  # named at all
            if reported or opens or named:
                weights.sure.add(place)
            if reported:
                weights.places[place] += _REPORTED
                weights.subjects.add(place)
            elif opens:
                weights.places[place] += _OWN_DOCUMENT
            elif named:
                weights.places[place] += _CAMPAIGN
            elif in_title:
                weights.places[place] += _IN_TITLE
            elif (_LIST.match(body, end) or _LIST.search(before[-1:])) and not is_again:
                pass  # one of several
            elif _SUBJECT_BEFORE.search(before):
                weights.places[place] += _SUBJECT if in_first else _AT_CLAUSE
                if in_first and _YEAR_BEFORE.search(body, max(0, start - 60), start):
                    weights.places[place] += _AMONG - _SUBJECT
                if in_first:
                    weights.subjects.add(place)
            elif _BODY_BEHIND.match(body, end):
                weights.places[place] += _WITH_BODY
            else:
                weights.places[place] += _MENTIONED
            speaks = reported or ((department or in_first) and _CLAUSE_BEFORE.search(before))
            if speaks and not in_title and start < _OPENING and (bureau := _BUREAU.match(body, end)):
                follows = body[bureau.end() : bureau.end() + 1]
                if follows not in "、和及与" and not re.match("人民|委员会", bureau.group("name")):
                    weights.bureaus.setdefault(place.path, bureau.group("name"))
        return weights

    def _is_enough(self, place: Place, weight: float, word: str, weights: _Weights) -> bool:
        """Whether a place weighs enough: without a word of class only as subject, and by a mere mention only where no
        other place is named but those around it."""
        siblings = [p for p in weights.places if p != place and p.parent == place.parent and p.level == place.level]
        if siblings and weight < _AMONG and place.level == "county":
            return False  # one of the counties that a text of their prefecture names
        # 市 is a prefecture and a city in it alike: the city's report names the prefecture, and its bodies that come.
        if word == "市" and place.level == "prefecture" and place not in weights.sure | weights.subjects:
            return False
        is_unclear = word == "市" and place.level != "province"
        least = _SUBJECT if not word else _LEAST + is_unclear
        if not word or weight >= least:
            return weight >= least
        others = [p for p in (*weights.places, *weights.away) if p != place and not place.path.startswith(p.path)]
        return weight > 0 and place.level == "county" and word != "市" and not others

    def _zone(self, place: Place, body: str, start: int, end: int) -> Place | None:
        """The zone that a place's name opens, where the zone's own office is named with it."""
        match = ZONE.match(body, end)
        if match is None or place.level == "zone":
            return None
        return self._gazetteer.zone(place, body[start : match.end()], match.group())

    def _one_of(self, candidates: tuple[Place, ...], chained: Place | None, context: str) -> Place | None:
        if chained is not None:
            below = [p for p in candidates if p.path.startswith(chained.path + "/")]
            if len(below) == 1:
                return below[0]
        if len(candidates) == 1:
            return candidates[0]
        return by_context(self._gazetteer, candidates, context)

    def _is_alias(self, place: Place, name: str) -> bool:
        entry = self._gazetteer.entries.get(place.code)
        return entry is not None and name in entry.aliases

    def _around(self, scores: dict[Place, float], word: str) -> Place | None:
        """The place that all others lie in: a text of 我市 that names counties of one prefecture alone is of that."""
        level, least = {"市": ("prefecture", 2), "州": ("prefecture", 2), "省": ("province", 3)}.get(word, ("", 0))
        if not level:
            return None
        parts = {p for p in scores if _LEVELS.index(p.level) > _LEVELS.index(level)}
        ups = Counter(
            up for part in parts for up in self._gazetteer.ancestors(part) if up.level == level and fits(up, word)
        )
        if len(ups) != 1:
            return None
        above, count = next(iter(ups.items()))
        return above if count >= least and count == len(parts) else None

    def _relative_bureau(self, body: str) -> str:
        """The name of a department that calls itself by its level: 2021年,市教育局…."""
        match = _RELATIVE_BUREAU.search(body[:_OPENING])
        return match.group("name") if match else ""

    def _town(self, body: str, context: str) -> Reporter:
        """A town that speaks: the one that is the subject most often, with its county where the page tells."""
        names: Counter[str] = Counter()
        for pattern, weight in ((_TOWN, 2), (_TITLED_TOWN, 2), (_ANY_TOWN, 1)):
            for match in pattern.finditer(body):
                if not _GENERIC_TOWN.match(match.group("name")):
                    names[match.group("name")] += weight
        likely = [(name, count) for name, count in names.most_common() if count >= _TOWN_LEAST]
        if len(likely) > 1 and likely[0][1] == likely[1][1]:
            why = f"towns {likely[0][0]} and {likely[1][0]} are as likely"
            return Reporter(None, why=why, word="镇")
        for name, _ in likely:
            for at in range(len(name) - 2):
                towns = self._gazetteer.named(name[at:])
                if len(towns) == 1:
                    return Reporter(towns[0])
                if towns:
                    town = by_context(self._gazetteer, towns, context)
                    return Reporter(town, town=name[at:], why="" if town else open_name(name[at:], towns), word="镇")
        return Reporter(None, town=likely[0][0] if likely else "", word="镇")


_LEVELS = ("country", "province", "prefecture", "county", "zone", "township", "village")


def _first_sentence(body: str, hits: list[tuple[int, int, str]]) -> int:
    """Where the first sentence ends; sentences of policy that open a text and name no place go before it."""
    begin = len(body) - len(body.lstrip())
    ends = [match.start() for _, match in zip(range(_PREAMBLE), _STOP.finditer(body, begin + 1), strict=False)]
    for number, end in enumerate(ends):
        if end > _OPENING:
            break
        named = next((start for start, _, name in hits if begin <= start < end and len(name) > 2), -1)
        if named >= 0:
            # Behind others only with its year: 2019年,习水县坚持….
            if number == 0 or _YEAR_BEFORE.search(body, begin, named):
                return end
            break
        begin = end + 1
    return ends[0] if ends else len(body)


def _chains(hits: list[tuple[int, int, str]]) -> list[list[tuple[int, int, str]]]:
    """The names in rows of adjacent ones."""
    chains: list[list[tuple[int, int, str]]] = []
    for hit in hits:
        if chains and chains[-1][-1][1] == hit[0]:
            chains[-1].append(hit)
        else:
            chains.append([hit])
    return chains


def own_class(body: str, department: bool = False) -> tuple[str, bool]:
    """The class of place that a text calls its own (市, 县, 镇, 自治区), and whether it says so outright (我市); "" where it
    does not tell."""
    own = _count(body, _OWN)
    if own.get("区") and _is_region(body):
        own["自治区"] = own.pop("区")
    if own:
        return max(own, key=lambda word: (own[word], -_RANK[word])), True
    if department and re.search(r"[我本]厅|(?<![\u4e00-\u9fff])厅党[组委]", body):
        return _REGION if _is_region(body) else "省", True
    body = _UNDER.sub("", body)
    named = _count(body, _ORGAN, _WHOLE, _OFFICE)
    if named.get("区") and _is_region(body):
        named["自治区"] = named.get("自治区", 0) + named.pop("区")
    if not named and ("管委会" in body or "管理委员会" in body):
        return "区", False  # of a zone
    near = [word for word in named if named[word] > 1 or re.search(f"(?:全|[^\u4e00-\u9fff]){word}", body[:_OPENING])]
    return min(near or named, key=lambda word: (_RANK[word], -named[word]), default=""), False


def _count(body: str, *patterns: re.Pattern[str]) -> dict[str, int]:
    """How often each word of class stands in what the patterns find."""
    counts: dict[str, int] = {}
    for pattern in patterns:
        for match in pattern.finditer(body):
            word = match.group("word")
            counts[word] = counts.get(word, 0) + 1
    return counts


def _without_names(body: str, hits: list[tuple[int, int, str]]) -> str:
    """`body` without named places and without titles: what is left speaks of its own 省 and 市 alone."""
    parts, last = [], 0
    for start, end, name in hits:
        if start >= last and len(name) > 2 and name[-1] in "省市县区州盟旗":
            parts.append(body[last:start] + "各")  # what follows is a named place's body
            last = end
    return _TITLES.sub("《》", "".join([*parts, body[last:]]))


def _is_region(body: str) -> bool:
    """Whether 我区 and 全区 are an autonomous region: it speaks of its own bodies, and no district of its."""
    return bool(re.search("自治区(?:党委|人民政府|政府|主席)", body)) and not re.search(
        "(?<!自治)(?<!市)区委(?!员)|(?<!自治)区(?:人民)?政府", body
    )


def open_name(name: str, places: tuple[Place, ...]) -> str:
    """The note on a name that several places bear."""
    return f"place {name!r} means one of {', '.join(p.path for p in places[:5])}"


def titled_town(title: str) -> str:
    """The town that a title opens with, "" where it opens with another place or none."""
    match = _TITLE_TOWN.match(title)
    return match.group("name") if match and not _GENERIC_TOWN.match(match.group("name")) else ""


def fits(place: Place, word: str) -> bool:
    """Whether a place calls itself by a word of class."""
    if word == "省":
        return place.level == "province"
    if word in ("市", "区") and place.level == "zone":
        return word == "区"
    if word == _REGION:
        return place.level == "province" and not place.name.endswith(("省", "市"))
    return place.name.endswith(_ENDS.get(word, (word,))) and not (word == "区" and place.name.endswith("地区"))


_AWAY = re.compile(r"(?:赴|前往|借鉴|学习(?!了|贯彻|宣传)|考察|来自|毗邻的)[^,。;\n《]{2,24}")


def by_context(gazetteer: Gazetteer, candidates: tuple[Place, ...], context: str) -> Place | None:
    """The one candidate whose parents the page names other than as visited; None where it names none or two."""
    context = _AWAY.sub("", context)
    if candidates:
        context = context.replace(candidates[0].name, "")  # 龙凤镇 is no sign of 龙凤区
    scores: list[tuple[int, Place]] = []
    for place in candidates:
        score = 0
        for up in gazetteer.ancestors(place):
            short = up.name[:-1]
            score += 2 * (up.name in context) or (len(short) > 1 and short in context and short not in gazetteer.words)
        scores.append((score, place))
    scores.sort(key=lambda s: (-s[0], s[1].path))
    if scores and scores[0][0] > 0 and (len(scores) == 1 or scores[1][0] < scores[0][0]):
        return scores[0][1]
    return None

"""PART_OF: program → the larger program that the text says it belongs to.

Forms: a name right before another (甲教育“乙”活动); a list and the formula that counts it (“甲”“乙”“三个一”模式), or the
whole that it is taken from (甲、乙等8项“丙”事项); a program explained by 即, 包括, brackets or a colon; one said to be part,
item or pilot of another, or taken into it; what is carried out during a campaign or within a reform; systems brought online
for a digital program or on a platform; members of a name joined by +.
"""

from __future__ import annotations

import re
from itertools import pairwise

from extract.gazetteer import Gazetteer
from extract.lexicon import Lexicons
from extract.model import Document, Mention, Relation
from extract.relations._clauses import METRIC, PLACE, PROGRAM, Clause, clauses_of, is_honour, last_comma, listed

_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九十")} | {str(n): n for n in range(10)} | {"两": 2}
_COUNTED = re.compile(
    r"^[“]?([一二三四五六七八九十两\d])(?:个|项|大|种|张|办|化|制|减|送|进|治|到|联|位|级|端|式|环|步|调|书|链|码|证|图|库|员|长|师)"
)
_GAP = r"[“”、,和及与同 ]"
_JOINT = re.compile(rf"{_GAP}{{1,3}}|以及")
_NAMED = re.compile(
    r"[“”、和及等共]*(?:[一二三四五六七八九十\d]+[个项大种])?(?:为(?:主要|核心|基本|重点)?内容|构成|组成|在内|融合|一体)?的?[“]?"
)
_EXPLAINED = re.compile(
    rf"(?P<whole>{PROGRAM})[”]?(?:改革|体系|机制|模式|工程|行动)?(?:[,:](?:即|包括|主要包括|其中包括|其中有|包含|具体包括|涵盖|分为|下设|设有)|(?:包括|包含|涵盖|分为|下设)|\(即?)[:]?(?!以下简称|简称|下称)"
)
_EXPLAINS = re.compile("[,:](?:即|主要|其中|具体|下设|设有)|包括|包含|涵盖|分为|下设|\\(")
_PARTS_OF = ("”", "”“")
# 甲特色应用“乙”: what is named behind is one application of the platform before.
_OF = re.compile(
    r"[”]?—{1,2}[“]?|[”]?(?:改革|工作|建设|体系|平台)?的[“]|[”]?(?:系列(?:活动|行动)?|旗下的?|子(?:品牌|平台|系统|项目)|分平台)[“]?|[”]?(?:特色|专题|子)?(?:应用|板块|模块|专区|系统|场景)[“]?|[”]?(?:改革|框架|体系|工作|建设)?(?:中的?|下的?|项下的?|框架下的?|之)[“]?"
)
_AIM = r"(?:推进|深化|落实|实施|全面|开展|优化|提升|推动|持续|营商环境|打造|创新)*"
_SHARE_OF = (
    r"(?:重要|核心|主要|关键|重点|首要|有力|一项|其中)*"
    r"(?:内容|组成部分|环节|举措|一环|之一|子项目|子项|子品牌|子平台|子系统|分平台|任务|事项|项目|抓手|载体|分支|旗舰店|分厅|专区|频道|子站|分站)"
)
_ROLE = re.compile(
    rf"(?P<part>{PROGRAM})[”]?[^,。\ue002]{{0,6}}(?:是|作为|属于|系){_AIM}[“]?(?P<whole>{PROGRAM})(?!\ue000)[”]?(?![^,。]{{0,3}}(?:配套|辅助|补充|延伸|前提|支撑))[^,。]{{0,6}}{_SHARE_OF}"
)
# 深化甲改革,把乙作为重要内容
_MAKES_IT = re.compile(
    rf"(?P<whole>{PROGRAM})(?!\ue000)[”]?(?:改革|工作|建设|行动|活动)?,(?:并|其中)?(?:把|将)[“]?(?P<parts>{listed(PROGRAM)})[”]?[^,。\ue001-\ue006]{{0,4}}作为{_SHARE_OF}(?=[,。;]|$)"
)
# 推行乙,作为甲改革的重要举措
_AS_A_STEP = re.compile(
    rf"(?P<parts>{listed(PROGRAM)})[”]?[^,。\ue001-\ue006]{{0,6}},作为{_AIM}[“]?(?P<whole>{PROGRAM})(?!\ue000)[”]?[^,。\ue002]{{0,6}}的{_SHARE_OF}(?=[,。;]|$)"
)
_IS = re.compile("是|作为|属于|系")
# 作为甲的重要内容,推行乙
_AS_PART = re.compile(
    rf"作为(?:推进|深化|落实|实施|全面)*[“]?(?P<whole>{PROGRAM})[”]?[^,。\ue002]{{0,4}}?(?:首批|重要|核心|主要|关键|重点)?(?:(?:内容|组成部分|环节|一环|子项目|任务|事项|项目|场景|活动|行动|举措|抓手)(?:之一)?|之一),[^,。\ue002]{{0,12}}[“]?(?P<parts>{PROGRAM})"
)
# 在“甲”改革中,推行“乙”; 在甲框架下开展乙
_WITHIN = re.compile(
    rf"在[“]?(?P<whole>{PROGRAM})[”]?(?:改革|工作|活动|建设|行动|框架|体系|模式)*(?:中|下|内|框架下|框架内|项下),?"
    rf"(?:还|又|并|创新|重点|先行|率先|同步|集中|探索|扎实|深入)*(?:推行|开展|推出|实施|设立|打造|探索|建立|举办|组织|设置)(?:了|开展)?[^,。\ue001-\ue006]{{0,6}}[“]?(?P<parts>{listed(PROGRAM)})"
)
# 在某平台上线甲、乙专区
_ON_PLATFORM = re.compile(
    rf"(?:在|依托|通过|基于)[“]?(?P<whole>{PROGRAM})[”]?(?:平台|系统|APP|小程序|门户|移动端|客户端|网站|政务服务平台)*(?:上|内|中|端)?,?"
    rf"(?:统一|同步|率先|创新|集成|自主|特色)*(?:上线|开发|开设|开通|嵌入|增设|部署|建成|推出)(?:了|运行)?[^,。\ue001-\ue006]{{0,6}}[“]?(?P<parts>{listed(PROGRAM)})"
)
# 某平台开设甲专区
_OPENS = re.compile(
    rf"(?P<whole>{PROGRAM})[”]?(?:平台|系统|APP|小程序|门户|移动端|客户端)*(?:(?:{PLACE}|[\u4e00-\u9fff]{{2,4}})(?:旗舰店|分厅|专区|分站|频道))?(?:设立|开设|上线|开通|推出|新增|增设|建立)(?:了)?[“]?(?P<parts>{listed(PROGRAM)})[”]?(?:专区|频道|专栏|旗舰店|模块|板块|分厅|专窗)"
)
# 甲平台整合乙、丙系统
_INTEGRATES = re.compile(
    rf"(?P<whole>{PROGRAM})[”]?(?:平台|系统|体系|机制|模式|改革)?(?:整合|集成|融合|囊括|内含|含有?|内设|统筹)(?:了)?[^,。\ue001-\ue006]{{0,4}}[“]?(?P<parts>{listed(PROGRAM)})"
)
# 甲活动,推出乙、丙等系列活动
_SERIES = re.compile(
    rf"(?P<whole>{PROGRAM})[”]?[^,。\ue001-\ue006]{{0,8}},[^,。\ue001-\ue006]{{0,10}}[“]?(?P<parts>{listed(PROGRAM)})[”]?等?(?:[一二三四五六七八九十两多\d]*[个项大])?(?:子|系列)(?:活动|项目|品牌|平台|行动|举措|产品)"
)
_BELONGS = re.compile(
    rf"(?P<parts>{listed(PROGRAM)})[”]?[^,。\ue001-\ue006]{{0,4}}(?:隶属于?|从属于|归属于?)[“]?(?P<whole>{PROGRAM})"
)
# 甲小程序在某平台上线
_GOES_UP = re.compile(
    rf"(?P<parts>{listed(PROGRAM)})[”]?(?:小程序|应用|系统|平台|功能|专区|服务|模块|等)*(?:已|正式|成功|同步|全部)*(?:在|于)[“]?(?P<whole>{PROGRAM})[”]?(?:平台|APP|小程序)?(?:上|端)?(?:上线|上架|开通|部署|发布)"
)
# 以甲为引领、乙为支撑、丙为补充的丁体系
_COMPOSED = re.compile(
    rf"以(?P<parts>[“]?[^,。;]{{1,14}}?为[\u4e00-\u9fff]{{2,4}}[、,](?:以?[^,。;]{{1,14}}?为[\u4e00-\u9fff]{{2,4}}[、,]?)+)的[^,。\ue001-\ue006]{{0,4}}[“]?(?P<whole>{PROGRAM})(?!\ue000)(?![”]?[“、]+{PROGRAM})"
)
_INTO_PLATFORM = re.compile(
    rf"(?P<parts>{listed(PROGRAM)})[”]?(?:系统|平台|应用|小程序|功能|等)*(?:已|全部|成功|全面|均|统一|同步|正式)*(?:嵌入|集成[到至于]|整合[到至进]|并入)(?:了|到|至)?[^,。\ue001-\ue006]{{0,6}}[“]?(?P<whole>{PROGRAM})"
)
# 甲被列为乙试点(项目)
_ITEM_OF = re.compile(
    rf"(?P<parts>{listed(PROGRAM)})[”]?(?:等|工作|改革|建设|做法|项目)*(?:均|已|都|先后|成功)*(?:被[^,。\ue002]{{0,12}})?(?:列为|列入|确定为|定为|入选|纳入)"
    rf"[^,。\ue001-\ue006]{{0,6}}[“]?(?P<whole>{PROGRAM})[”]?(?P<class>[^,。\ue001-\ue006]{{0,4}}(?:试点|项目|任务|清单|事项|内容))?"
)
# 甲由乙、丙组成; 乙、丙构成甲; 甲行动:乙、丙
_MADE_OF = re.compile(
    rf"(?P<whole>{PROGRAM})[”]?(?:改革|体系|机制|模式|工程|行动)?,?(?:由[“]?(?P<parts>{listed(PROGRAM)})[”]?等?[^,。]{{0,6}}(?:组成|构成)|:[“]?(?P<list>{PROGRAM}(?:[“”、和]{{1,3}}{PROGRAM})+))"
)
_MAKE_UP = re.compile(
    rf"(?P<parts>{PROGRAM}(?:[“”、和与及]{{1,3}}{PROGRAM})+)[”]?(?:等)?(?:共同|一体)?(?:组成|构成)(?:了|的)?[^,。\ue001-\ue006]{{0,4}}[“]?(?P<whole>{PROGRAM})"
)
# 推行甲、乙、丙,形成“三位一体”丁: the formula counts what stands before the comma.
_FORM = re.compile(
    rf"(?P<parts>{PROGRAM}(?:[“”、和与及]{{1,3}}{PROGRAM})+)[”]?(?:等)?,(?:构建|形成|打造|建成|构筑|健全)(?:起|了|出)?[^,。\ue001-\ue006]{{0,4}}[“]?(?P<whole>{PROGRAM})"
)
# 甲,其中乙…
_AMONG = re.compile(rf"(?P<whole>{PROGRAM})[”]?[^,。\ue001-\ue006]{{0,8}},其中,?[“]?(?P<parts>{PROGRAM})")
_ITEMS = re.compile(
    rf"[”]?等(?:在内的?)?(?:{METRIC}|[一二三四五六七八九十两多\d]+[个项类件])?(?:省级|国家级?|市级|重点|首批|特色|主题|配套)*[“]?"
)
_SUCH_AS = re.compile(r"[”]?等[“]?")
_MANY = re.compile("活动|行动|工程|服务|品牌|模式|机制|清单|举措|工作法|系列|制度|体系|监管|改革")
_TAKEN_FROM = re.compile(
    r"[”]?(?:重点)?(?:事项|主题|场景|服务|任务|应用|改革|举措|项目|套餐|清单|平台|系列|品牌|工作机制|机制|制度|体系|模式|工作法|行动|活动)"
)
# What is carried out in the course of a campaign is part of it.
_DURING = re.compile(rf"(?P<whole>{PROGRAM})[”]?(?:活动)?(?:期间|中(?=,))")
_CARRIED = re.compile(r"(?:^|[、和并])(?:组织|集中|广泛|同步|联合|深入|积极)*(?:开展|举办|组织|启动|举行)了?[“]?$")
_DIGITAL = re.compile(r"^(?:数字|智慧|新型智慧).{0,8}(?:建设|改革|转型)$|^互联网\+政务服务$|^数字(?:政府|法治|化)")
_ONLINE = re.compile(
    rf"(?:上线|开发|研发|建成|搭建|推出|完善|部署|打造|启用)(?:了|完善|应用|运行)?[^,。\ue000-\ue006]{{0,6}}[“]?(?P<parts>{listed(PROGRAM)})[”]?(?P<class>[^,。]{{0,12}}?(?:系统|平台|应用|程序|模块|场景|APP))?"
)
_CARRIER = re.compile("”[^”]*(?:应用|平台|系统|体系)$")
# 法治化营商环境“某某”活动: the field of work, not a program that the other belongs to.
_BROAD = re.compile("(?:营商环境|建设|治理|监管)$")
# 将甲、乙纳入丙; 打造甲,纳入丙
_TAKEN_IN = re.compile(
    rf"(?P<parts>{listed(PROGRAM)})[”]?(?:等|工作|改革|建设)?[,、]?(?:均|已|都|一并|并|统一)*(?:被)?(?:纳入|列入|融入|并入)"
    rf"(?:到|了|至)?[^,。\ue000-\ue006]{{0,6}}[“]?(?P<whole>{PROGRAM})(?!\ue000)(?![”]?[^,。]{{0,6}}(?:考核|考评|督查|督察|检查|评估|评价|验收|培训|课程|学习|宣传|调度))"
)
_LIST_SIGN = re.compile("[、和及与]|以及")
# “甲”系列行动,组织“乙”“丙”
_SERIES_OF = re.compile(
    rf"(?P<whole>{PROGRAM})(?!\ue000)[”]?(?P<series>系列(?:活动|行动))?,(?:先后|集中|陆续|相继)*(?:组织|开展|举办)(?:了|开展)?[“]?(?P<parts>{listed(PROGRAM)})"
)
_REACH = 320  # a topic sentence speaks for the sentences of its item
_MODEL = re.compile("模式|格局|体系|品牌|矩阵|机制$")

# “1+3”体系,“1”即甲,“3”即乙、丙、丁
_SPELLS_OUT = re.compile(
    rf"(?P<whole>{PROGRAM})(?!\ue000)[”]?[^,。\ue001-\ue006]{{0,8}}[,:(](?:其中,?)?“?[1一]”?(?:即|是指|是|指的是|指|为|代表)"
)

# What a form says is looked for only where one of its words stands in the sentence: most sentences have none.
_FORMS: list[tuple[str, re.Pattern[str], re.Pattern[str]]] = [
    ("part_of.role", re.compile("作为[^,]*,"), _AS_PART),
    ("part_of.role", re.compile("作为"), _MAKES_IT),
    ("part_of.role", re.compile(",作为"), _AS_A_STEP),
    ("part_of.within", re.compile("[中下内],?[还又并创重先率同集探扎推开实设打建举组]"), _WITHIN),
    ("part_of.platform", re.compile("上线|开发|开设|开通|嵌入|增设|部署|建成|推出"), _ON_PLATFORM),
    ("part_of.platform", re.compile("嵌入|集成|整合|并入"), _INTO_PLATFORM),
    ("part_of.platform", re.compile("专区|频道|专栏|旗舰店|模块|板块|分厅|专窗"), _OPENS),
    ("part_of.made_of", re.compile("整合|集成|融合|囊括|含|内设|统筹"), _INTEGRATES),
    ("part_of.made_of", re.compile("子(?:活动|项目|品牌|平台|行动|举措|产品)|系列"), _SERIES),
    ("part_of.platform", re.compile("上线|上架|开通|部署|发布"), _GOES_UP),
    ("part_of.composed", re.compile("为[\u4e00-\u9fff]{2,4}的"), _COMPOSED),
    ("part_of.series", re.compile(",(?:先后|集中|陆续|相继)*(?:组织|开展|举办)"), _SERIES_OF),
    ("part_of.role", re.compile("属于?"), _BELONGS),
    ("part_of.item", re.compile("列为|列入|定为|入选|纳入"), _ITEM_OF),
    ("part_of.made_of", re.compile("(?:由|:)[“]?\ue002"), _MADE_OF),
    ("part_of.made_of", re.compile("[组构]成"), _MAKE_UP),
    ("part_of.form", re.compile(",(?:构|形成|打造|建成|健全)"), _FORM),
    ("part_of.among", re.compile("其中"), _AMONG),
]

EXAMPLES: list[tuple[str, list[tuple[str, str]]]] = [
    ("开展[PROGRAM:甲教育]“[PROGRAM:乙活动]”。", [("乙活动", "甲教育")]),
    (
        "推行“[PROGRAM:甲]”“[PROGRAM:乙]”“[PROGRAM:丙]”[PROGRAM:三个一模式|“三个一”模式]。",
        [("甲", "三个一模式"), ("乙", "三个一模式"), ("丙", "三个一模式")],
    ),
    ("推行“[PROGRAM:甲]”“[PROGRAM:乙]”等做法。", []),
]


class Finder:
    """Finds PART_OF relations."""

    def __init__(self, lexicons: Lexicons, gazetteer: Gazetteer) -> None:
        del lexicons, gazetteer

    def find_relations(self, doc: Document, mentions: list[Mention]) -> list[Relation]:
        """One relation for each part and whole."""
        found: dict[tuple[str, str], Relation] = {}
        topic: Mention | None = None  # the digital program that the item is about
        topic_section = -1
        composites: list[Mention] = []
        for clause in clauses_of(doc, mentions, "PROGRAM"):
            programs = [m for m in clause.of("PROGRAM") if not is_honour(m)]
            if len(programs) > 1:
                self._in_sentence(found, doc, clause, programs)
            for program in programs:
                if _DIGITAL.search(program.canonical):
                    topic, topic_section = program, clause.section
                elif "+" in program.canonical:
                    composites.append(program)
                elif composites:
                    _member(found, doc, program, composites[-1])
            if topic and topic_section == clause.section:
                _online(found, clause, topic)
        return list(found.values())

    @staticmethod
    def _in_sentence(
        found: dict[tuple[str, str], Relation], doc: Document, clause: Clause, programs: list[Mention]
    ) -> None:
        text = clause.mask
        gaps = [text[a.end - clause.start : b.start - clause.start] for a, b in pairwise(programs)]
        listed_from = 0  # index of the first member of the list that runs up to here
        for index, gap in enumerate(gaps):
            part, whole = programs[index], programs[index + 1]
            members = programs[listed_from : index + 1]
            count = _COUNTED.match(doc.view[whole.start : whole.end])
            surface = doc.view[whole.start : whole.end]
            if len(members) > 1 and (
                (gap in ("", "“") and _MODEL.search(doc.view[whole.start : whole.end + 6]))
                or (gap in _PARTS_OF and surface.startswith("“") and _MODEL.search(surface))
            ):
                _join(found, members, whole, "part_of.list_before")
                listed_from = index + 1
            elif (
                count
                and 1 < len(members) == _DIGITS[count.group(1)]
                and _NAMED.fullmatch(gap)
                # “两个甲”“两个乙”“两个丙” stand side by side.
                and not any(m.canonical.startswith(count.group(1)) for m in members)
            ):
                _join(found, members, whole, "part_of.counted")
                listed_from = index + 1
            elif (
                _ITEMS.fullmatch(gap)
                and (len(members) > 1 or METRIC[0] in gap)
                and (not count or _DIGITS[count.group(1)] == len(members))
                and (METRIC[0] in gap or _TAKEN_FROM.match(doc.view, whole.end))
            ):
                _join(found, members, whole, "part_of.items")
                listed_from = index + 1
            elif not count and _SUCH_AS.fullmatch(gap) and _MANY.search(doc.view[whole.start : whole.end + 4]):
                # 甲、乙等“丙”活动: some of what the formula counts, or of what it is made of
                _join(found, members, whole, "part_of.items")
                listed_from = index + 1
            elif re.fullmatch(
                r"[“”]*等?[”]?为(?:(?:主要|核心|基本|重点)?内容的?|(?:代表|架构|框架|主体|支柱)的)[“]?", gap
            ):
                _join(found, members, whole, "part_of.content")
                listed_from = index + 1
            elif (
                count
                and gap in ("", "“", "”", "”“", "等", "等“")
                and (some := _counted_before(doc, clause, members, whole, _DIGITS[count.group(1)]))
            ):
                _join(found, some, whole, "part_of.counted")
                listed_from = index + 1
            elif (
                gap in ("", "“")
                and len(members) == 1
                and (
                    # “甲”改革“乙”, 甲教育“乙”活动; but “甲”执法乙行动 is one name that was cut.
                    (doc.view[part.end - 1] not in "“”" and (doc.view[part.start] != "“" or "“" in (gap, surface[0])))
                    or _CARRIER.search(doc.view[part.start : part.end])
                )
                and not _BROAD.search(part.canonical)
                and not (count and doc.view[part.start - 1] in "、和及")
            ):
                _join(found, [whole], part, "part_of.apposition")
                listed_from = index + 1
            elif gap and _OF.fullmatch(gap):
                _join(found, [whole], part, "part_of.inside")
                listed_from = index + 1
            elif not _JOINT.fullmatch(gap):
                listed_from = index + 1
        for match in _EXPLAINED.finditer(text) if _EXPLAINS.search(text) else ():
            close = text.find(")", match.end()) if "(" in match.group() else -1
            inside = clause.within("PROGRAM", match.end(), close if close > 0 else len(text))
            placed = {part for part, _ in found}
            for whole in clause.within("PROGRAM", *match.span("whole")):
                # What has a nearer whole already is part of the explained one only through it.
                _join(found, [m for m in inside if m.canonical not in placed], whole, "part_of.explained")
        for match in _SPELLS_OUT.finditer(text) if any("+" in m.canonical for m in programs) else ():
            for whole in clause.within("PROGRAM", *match.span("whole")):
                if "+" in whole.canonical:
                    members = [m for m in clause.within("PROGRAM", match.end(), len(text)) if not is_honour(m)]
                    _join(found, members, whole, "part_of.formula")
        for match in _DURING.finditer(text) if "中," in text or "期间" in text else ():
            later = clause.within("PROGRAM", match.end(), len(text))
            for whole in clause.within("PROGRAM", *match.span("whole")):
                _join(found, [m for m in later if _CARRIED.search(clause.left(m))], whole, "part_of.during")
        for match in _TAKEN_IN.finditer(text) if "入" in text else ():
            for whole in clause.within("PROGRAM", *match.span("whole")):
                if not is_honour(whole):
                    _join(found, clause.within("PROGRAM", *match.span("parts")), whole, "part_of.taken_in")
        for rule, hint, form in _FORMS:
            for match in form.finditer(text) if hint.search(text) else ():
                _by_form(found, doc, clause, match, rule)
        for match in _ROLE.finditer(text) if _IS.search(text) else ():
            for whole in clause.within("PROGRAM", *match.span("whole")):
                _join(found, clause.within("PROGRAM", *match.span("part")), whole, "part_of.role")


def _counted_before(doc: Document, clause: Clause, members: list[Mention], whole: Mention, count: int) -> list[Mention]:
    """The members of a list of `count` names before the formula that counts them, where some of the names are no mentions."""
    text = doc.view[clause.start : whole.start].rstrip("“”等")
    piece = text[last_comma(text) + 1 :]
    # 行政执法公示、执法全过程记录和重大执法决定法制审核“三项制度”
    if count < 2 or len(members) >= count or len(_LIST_SIGN.split(piece)) != count or "”“" in piece:
        return []
    return [m for m in members if m.start >= whole.start - len(piece) - 3]


def _by_form(
    found: dict[tuple[str, str], Relation], doc: Document, clause: Clause, match: re.Match[str], rule: str
) -> None:
    """What a form with groups `parts` (or `list`) and `whole` says."""
    groups = match.groupdict()
    parts = clause.within("PROGRAM", *match.span("list" if groups.get("list") else "parts"))
    for whole in clause.within("PROGRAM", *match.span("whole")):
        surface = doc.view[whole.start : whole.end]
        if is_honour(whole) or (rule == "part_of.platform" and whole.attributes.get("kind") != "platform"):
            continue
        if rule == "part_of.item" and not (groups["class"] or surface.endswith(("试点", "项目", "清单", "任务"))):
            continue
        if rule == "part_of.composed" and not _MODEL.search(surface + doc.view[whole.end : whole.end + 4]):
            continue
        if rule == "part_of.series" and not (groups["series"] or "系列" in surface):
            continue
        if rule == "part_of.form":
            count = _COUNTED.match(surface)
            if not count or _DIGITS[count.group(1)] != len(parts):
                continue
        _join(found, [part for part in parts if not is_honour(part)], whole, rule)


def _online(found: dict[tuple[str, str], Relation], clause: Clause, topic: Mention) -> None:
    """Systems put online in the item of a digital program are its parts."""
    for match in _ONLINE.finditer(clause.mask):
        parts = clause.within("PROGRAM", *match.span("parts"))
        platforms = [m for m in parts if m.attributes.get("kind") == "platform"]
        if (match.group("class") or len(platforms) == len(parts)) and all(
            topic.start < m.start < topic.end + _REACH for m in parts
        ):
            _join(found, parts, topic, "part_of.online")


def _member(found: dict[tuple[str, str], Relation], doc: Document, program: Mention, composite: Mention) -> None:
    """甲 after “甲+乙+丙”改革 names a member of it, as long as the item speaks of it."""
    names = re.sub(r"(?:改革|模式|机制|工程|体系)$", "", composite.canonical).split("+")
    surface = doc.view[program.start : program.end]
    if len(names) > 2 and surface in names and program.start - composite.end < _REACH:
        _join(found, [program], composite, "part_of.member")


def _join(found: dict[tuple[str, str], Relation], parts: list[Mention], whole: Mention, rule: str) -> None:
    for part in parts:
        if part.canonical != whole.canonical and (whole.canonical, part.canonical) not in found:
            start, end = min(part.start, whole.start), max(part.end, whole.end)
            found.setdefault(
                (part.canonical, whole.canonical),
                Relation(part.canonical, "PART_OF", whole.canonical, rule, start, end),
            )

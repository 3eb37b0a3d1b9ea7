"""LED_BY: program or law → the institution that leads, runs or issues it according to the text.

Four forms: issuer right before a title; subject and issuing verb before a law, in one part of the sentence or in a
later one; `牵头`, `负责`, `由`; subject of the clause that runs the program. Members of a list of institutions, and of
programs, each count; an issuer right before a list of titles owns the first alone.
"""

from __future__ import annotations

import re

from extract.gazetteer import Gazetteer
from extract.lexicon import Lexicons
from extract.model import Document, Mention, Relation
from extract.relations._clauses import (
    ANY_MENTION,
    GLUE,
    INSTITUTION,
    LAW,
    PROGRAM,
    Clause,
    any_of,
    clauses_of,
    last_comma,
    listed,
    trigger_words,
)  # fmt: skip
from extract.relations._subjects import subject_of

_BODIES, _LAWS, _PROGRAMS = listed(INSTITUTION), listed(LAW), listed(PROGRAM)
# The bodies beside the leader: 会同乙局 …
_WITH = r"(?:,?(?:会同|联合|协同|协调)[^,;。]{0,24}?|,[^,;。]{0,24}?(?:配合|参与|协助|协同))?,?"
# Words between a verb and its object that change nothing: 全市, 了, 新时代 …
# but taking part in another's program is not running it.
_FILL = r"(?:(?!参加|参与|学习|观看|配合|报告|汇报)[^,;:。\ue000-\ue006]){0,10}"
# A subject opens its clause; behind a date or 由 it still does.
_OPENING = r"(?:^|(?<=[,:)、\d.])|(?<=[年月来底间中]|是|由)|(?<=要求|责成|授权|委托))\s*"
_ADVERB = (
    r"(?:了|已|还|并|也|将|率先|在全[国省市区县州旗](?:范围内|系统)?|联合|积极|全面|深入|创新性?地?|探索|扎实|持续|大力|认真|严格|共同|牵头|组织|稳步|加快|首次|"
    r"及时|先后|相继|不断|主动|统筹|正式|专门|会同有关部门)*"
)
# Who only joins in what the reporter, or a body named before, does: 联合甲局、乙局开展….
_JOINED = re.compile(
    rf"(?:联合|会同|协同|联动|商请|邀请|配合|协助|陪同|整合|与|和|同|跟)(?:{INSTITUTION}(?:{GLUE}){{1,2}})*$"
)
# The same before a document: who signs it with the reporter issues it too.
_SIGNED_WITH = re.compile(rf"(?:联合|会同|协同|与|和|同)(?P<bodies>(?:{INSTITUTION}(?:{GLUE}){{1,2}})*)$")
# Bodies that move into another one's house: what it does is not theirs.
_GUESTS = re.compile(
    r"(?!吸纳|整合|邀请|组织|推动|吸引|协调|引导|引入)[^,]{0,12}?(?:入驻|进驻|常驻|派驻|轮驻|集中办公)"
)
# 由甲局统一受理,实现乙服务: an outcome; of a body that was just set up it is what it was set up for.
_OUTCOME = re.compile(r",[^,]{0,6}实现了?[^,]*$")
# 上线“甲平台”特色应用“乙”: what is run is the part that is named behind.
_PART_NAMED = re.compile(
    rf"[”]?(?:特色|专属|专题|配套|延伸|子)?(?:应用|场景|品牌|模块|专区|子?平台)[“](?P<part>{PROGRAM})"
)
# …,在全县推行丙: further on in the sentence the place does it.
_AT_LARGE = re.compile(r",[ ]*(?:并|还|又|均|都|已)*在全[国省市区县州旗][^,]*$")
_HELPS = re.compile(r"(?:等[^,]{0,8})?(?:积极|密切|共同)?(?:参与|配合|协助|协同)")
_NEW_BODY = re.compile(r"[^,]{0,12}(?:挂牌|成立|组建|设立|运行|运转|揭牌)")
_AT = re.compile(rf"(?:在|向|对|为|给)(?:{INSTITUTION}[、和及])*$")
_GENERAL = re.compile(r"人民政府$|^中共[^办室部]*委员会$|代表大会|代表大会常务委员会$|^中国人民政治协商会议")
# 市委书记, 区政府主要负责人: a person, not the body.
_NOT_BODY = (
    r"(?!书记|常委|领导|主要|负责人|副?主任|副?局长|班子|常务会|会议|党组会|办公会|副?[省市区县州乡镇]长|网站|门户)"
)

# 市政府要求各部门制定《…》: another body than the subject makes it.
_DELEGATES = re.compile(
    "要求|指导|督促|推动|支持|鼓励|责成|协助|配合|批准|同意|听取|审议|学习|参加|参与|提请|报请|根据|按照|依据|对照|落实|贯彻|召集|会同|与|对|向"
)
# 配合市人大常委会出台《…》, 以市委、市政府名义印发《…》: who issues it stands behind another verb.
_ON_BEHALF = (
    rf"(?:(?:配合|协助|推动|支持|提请|报请|报|代|督促|指导|委托|责成)(?P<helped>{_BODIES})"
    rf"(?:审议|研究|讨论|审定|批准|通过|同意|后|并|及时|、|,)*|以(?P<named>{_BODIES})(?:的)?(?:联合)?名义(?:联合|正式)*)$"
)
_MAKES_MOST = 30
_MEETING = re.compile("常务会|常委会?(?:会议|议)|党组会|办公会|全会|会议")
_READS_ON = re.compile(
    r"办公[厅室]|(?:全面)?依法治|[\u4e00-\u9fff]{0,6}(?:委员会|小组|专班|工作组|研究室|督[查察]室)|(?:组织|宣传|统战|社会工作)部"
)
# A body of whom only something is said or that something is done to.
_NO_RUNNER = re.compile(
    rf"(?:书记|常委|领导|主要|负责|副?主任|副?局长|班子|{_MEETING.pattern}|{_READS_ON.pattern}|[^,]{{0,4}}(?:汇报|报告|列席|通报|发言|陪同|应邀|参加|反馈|指出)"
    r"|[^,]{0,12}(?:获评|荣获|被评|被授|入选|被列|被确定|肯定|批示|验收|督察|督查|考核|检查组)|[^,]*(?:的|下|(?<![建立牌])后|时|(?<![建立牌行革]以)来|中),)"
)
# 县司法局汇报工作,印发《…》: who speaks in a meeting of others issues nothing.
_SPEAKS = re.compile("[^,]{0,4}(?:汇报|报告|列席|通报|发言|陪同|应邀)")
_PASSES = re.compile("审议|审定|通过")
# …,结合实际制定《…》.
_BY_THE_CASE = r"在[^,。\ue000-\ue006]{0,8}(?:网站|平台|报纸|公报)(?:上)?|结合[^,。\ue000-\ue006]{0,8}(?:实际|情况)|据此|随后|分别|细化"

EXAMPLES: list[tuple[str, list[tuple[str, str]]]] = [
    ("落实[INSTITUTION:国务院][LAW:甲条例|《甲条例》]。", [("甲条例", "国务院")]),
    ("[INSTITUTION:甲局]、[INSTITUTION:乙局]牵头推行[PROGRAM:丙机制]。", [("丙机制", "甲局"), ("丙机制", "乙局")]),
    ("[INSTITUTION:甲局]不断改进服务,推出[PROGRAM:丙品牌]。", [("丙品牌", "甲局")]),
    ("由[INSTITUTION:甲局]负责[PROGRAM:丙平台]的运行。", [("丙平台", "甲局")]),
]


class Finder:
    """Finds LED_BY relations."""

    def __init__(self, lexicons: Lexicons, gazetteer: Gazetteer) -> None:
        acts = trigger_words(lexicons, "act")
        issues = any_of(word for word, sense in acts.items() if sense == "issues")
        runs = any_of(word for word, sense in acts.items() if sense == "runs")
        # 建成 says of a body what it built, and of a place what it won; so it is no row of the lexicon.
        runs = f"{runs}|建成|共建|推广|创办|组建|试点|首创|首推|实行|实现|启用"
        body, object_ = rf"(?P<bodies>{_BODIES})", rf"(?P<object>{_LAWS}|{_PROGRAMS})"
        joint = "(?:联合|共同|等(?:部门|单位)?)?"
        partners = rf"(?P<bodies>{_BODIES}(?:联合|会同|协同|与|和|同){_BODIES})"
        self._forms: list[tuple[str, re.Pattern[str]]] = [
            (
                "led_by.issuer",
                re.compile(
                    rf"{body}(?:[、和]政府)?{joint}(?:(?P<verb>(?:印发|发布|出台|制定|下发|颁布|公布)了?的)|关于|的)?[“]?(?P<object>{_LAWS})"
                ),
            ),
            (
                "led_by.issues",
                re.compile(
                    rf"{_OPENING}{body}{_NOT_BODY}{joint}{_ADVERB}(?:{issues})(?:(?:、|并|和)?(?:{issues}))*了?{_FILL}[“]?(?P<object>{_LAWS})"
                ),
            ),
            (
                "led_by.leads",
                re.compile(
                    rf"{body}{_NOT_BODY}{joint}(?:牵头|负责|主抓|主导|承办|承担|主管){_WITH}(?:{_ADVERB}(?:{runs}|{issues}))*了?{_FILL}[“]?{object_}"
                ),
            ),
            (
                "led_by.leads",
                re.compile(
                    rf"{object_}[^,。]{{0,8}}由{body}{joint}(?:牵头|负责|承办|主管|具体|组织|统一|统筹|推广|运营|运维|开发|研发|打造|主导|起草|制定|印发|发布|出台|颁布|公布|下发)"
                ),
            ),
            (
                "led_by.runs",
                re.compile(
                    rf"{_OPENING}{body}{_NOT_BODY}{joint}(?:(?:对|在)[^,;:。的]{{1,30}}(?=开展|组织|试点|试行|推行|探索|设立|打造)|(?:与|和|同|联合|会同)[^,;:。的\ue000-\ue006]{{1,16}}(?=共建|联合|共同|开展|推行|推出|打造))?{_ADVERB}(?:{runs})(?:(?:、|并|和)?(?:{runs}))*了?{_FILL}[“]?(?P<object>{_PROGRAMS})"
                ),
            ),
            (
                "led_by.joint",
                re.compile(
                    rf"{_OPENING}{partners}{_NOT_BODY}{joint}{_ADVERB}(?:{runs})(?:(?:、|并|和)?(?:{runs}))*了?{_FILL}[“]?(?P<object>{_PROGRAMS})"
                ),
            ),
            (
                # 市公安局“某某”行动获评…: the body stands before its own program.
                "led_by.owner",
                re.compile(
                    rf"(?:^|(?<=[,;]))(?P<bodies>{INSTITUTION})(?:的|创新的|打造的|推出的)?[“]?(?P<object>{PROGRAM})[”]?(?=[^,;。\ue002-\ue005]{{0,6}}(?:获|入选|荣|受理|审理|调解|化解|办理|服务|被|在全|作为))"
                ),
            ),
            (
                # What the subject runs next: 甲局实施乙工程,推广丙做法.
                "led_by.continued",
                re.compile(
                    rf"{_OPENING}{body}{_NOT_BODY}{joint}{_ADVERB}(?:{runs}|{issues}|对照|学习借鉴|按照)了?[^,;。\ue004\ue006]{{0,50}},{_ADVERB}(?:{runs})了?{_FILL}[“]?(?P<object>{_PROGRAMS})"
                ),
            ),
            (
                "led_by.continued",
                re.compile(
                    rf"{_OPENING}{partners}{_NOT_BODY}{joint}{_ADVERB}(?:{runs})了?[^,;。\ue004\ue006]{{0,50}},{_ADVERB}(?:{runs})了?{_FILL}[“]?(?P<object>{_PROGRAMS})"
                ),
            ),
            (
                # The subject stands in the first clause; a clause with the verb in front continues it.
                "led_by.continued",
                re.compile(
                    rf"{_OPENING}{body}{_NOT_BODY}[^,;。\ue001-\ue005]{{2,24}},{_ADVERB}(?:{runs})了?{_FILL}[“]?(?P<object>{_PROGRAMS})"
                ),
            ),
        ]
        self._issuing = re.compile(rf"(?:{issues})(?:(?:、|并|和)?(?:{issues}|实施))*了?{_FILL}[“]?$")
        self._running = re.compile(
            rf"(?:^|,)(?P<verb>[ ]*{_ADVERB}(?:通过|以|依托)?{_ADVERB}(?:{runs})(?:(?:、|并|和)?(?:{runs}))*了?{_FILL}[“]?(?P<object>{_PROGRAMS}))"
        )
        self._issuing_first = re.compile(rf"[ ]*{_ADVERB}(?:{_BY_THE_CASE})?{_ADVERB}(?:研究|审议通过并?)?")
        self._partners = re.compile(rf"(?:牵头)?(?:会同|协同|商){_BODIES}(?:等(?:有关|相关)?(?:部门|单位))?")
        self._jointly = re.compile(
            rf"(?:会同|联合|协同|与|和)(?P<bodies>{_BODIES})(?:等(?:[\d一二三四五六七八九十]*个?)?(?:有关|相关)?(?:部门|单位)?)?(?:共同|联合|研究|{_ADVERB})*"
        )
        self._on_behalf = re.compile(_ON_BEHALF)
        self._laws = re.compile(_LAWS)
        # Further behind 在市委坚强领导下 than the next part of the sentence all the year's programs stand.
        self._under = re.compile(
            rf"在{body}(?:的)?(?:统一|坚强|正确|直接)?领导下,?[^,;:。\ue000-\ue006]{{1,16}}[“]?(?P<object>{_PROGRAMS})"
        )

    def find_relations(self, doc: Document, mentions: list[Mention]) -> list[Relation]:
        """One relation for each pair of program or law and body."""
        found: dict[tuple[str, str], Relation] = {}
        name = doc.place.name if doc.place else ""
        for clause in clauses_of(doc, mentions, "INSTITUTION"):
            bodies = clause.of("INSTITUTION")
            if not bodies or clause.types.isdisjoint(("LAW", "PROGRAM")):
                continue
            for rule, form in self._forms:
                for match in form.finditer(clause.mask):
                    self._add(found, clause, match, rule)
            if clause.of("LAW"):
                self._add_issuers(found, clause)
            if clause.of("PROGRAM"):
                self._add_runners(found, clause)
            for match in self._under.finditer(clause.mask):
                # A higher body's leadership is a phrase of respect, not of this program.
                if name and all(name in m.canonical for m in clause.within("INSTITUTION", *match.span("bodies"))):
                    self._add(found, clause, match, "led_by.under")
        return list(found.values())

    def _add_issuers(self, found: dict[tuple[str, str], Relation], clause: Clause) -> None:
        """The subject of an issuing verb that stands apart from it: 市政府专门召开…,对…作出安排,并印发《…》."""
        for match in self._laws.finditer(clause.mask):
            begin = last_comma(clause.mask[: match.start()]) + 1
            before = clause.mask[begin : match.start()]
            verb = self._issuing.search(before)
            if verb is None:
                continue
            at = begin + verb.start()
            if behalf := self._on_behalf.search(before[: verb.start()]):
                span = behalf.span("helped" if behalf.group("helped") else "named")
                bodies = clause.within("INSTITUTION", begin + span[0], begin + span[1])
            else:
                subject = subject_of(clause, at)
                if not subject or any(m.type != "INSTITUTION" for m in subject):
                    continue
                between = clause.mask[max(begin, subject[-1].end - clause.start) : at]
                between = self._partners.sub("", between)
                is_near = subject[-1].start - clause.start >= begin
                if is_near and (len(between) > _MAKES_MOST or _DELEGATES.search(between)):
                    continue
                if re.search(ANY_MENTION, between) or (not is_near and not self._issuing_first.fullmatch(between)):
                    continue
                behind = clause.mask[subject[-1].end - clause.start : at]
                if _MEETING.match(behind) and not _PASSES.search(behind):
                    continue  # a meeting that studies things issues nothing; one that passes the document does
                if not is_near and _SPEAKS.match(behind):
                    continue
                if _READS_ON.match(behind):
                    continue  # 自治区党委办公厅: another body, whose name the mention cuts
                bodies = subject
                if is_near and (joint := self._jointly.fullmatch(clause.mask[subject[-1].end - clause.start : at])):
                    begins = subject[-1].end - clause.start
                    bodies = bodies + clause.within(
                        "INSTITUTION", begins + joint.start("bodies"), begins + joint.end("bodies")
                    )
            for law in clause.within("LAW", *match.span()):
                for body in bodies:
                    start, end = min(body.start, law.start), max(body.end, law.end)
                    relation = Relation(law.canonical, "LED_BY", body.canonical, "led_by.subject", start, end)
                    found.setdefault((law.canonical, body.canonical), relation)

    def _add_runners(self, found: dict[tuple[str, str], Relation], clause: Clause) -> None:
        """The body that opens a sentence and runs a program two or three commas on: 甲局挂牌运行,划转…86项,推行丙改革."""
        for match in self._running.finditer(clause.mask):
            at = match.start("verb")
            subject = subject_of(clause, at)
            if not subject or any(m.type != "INSTITUTION" or _GENERAL.search(m.canonical) for m in subject):
                continue
            behind = clause.mask[subject[-1].end - clause.start : at]
            if behind.count(",") not in (1, 2, 3) or _NO_RUNNER.match(behind) or _GUESTS.match(behind):
                continue
            if _is_outcome(clause.mask[subject[-1].end - clause.start : match.start("object")]):
                continue
            for program in clause.within("PROGRAM", *match.span("object")):
                for body in subject:
                    start, end = min(body.start, program.start), max(body.end, program.end)
                    relation = Relation(program.canonical, "LED_BY", body.canonical, "led_by.runner", start, end)
                    found.setdefault((program.canonical, body.canonical), relation)

    @staticmethod
    def _add(found: dict[tuple[str, str], Relation], clause: Clause, match: re.Match[str], rule: str) -> None:
        if _AT.search(clause.mask, 0, match.start("bodies")) and rule not in ("led_by.issuer", "led_by.under"):
            return  # 在甲局、乙局试行: where it is tried, not who runs it
        bodies = match.span("bodies")
        if rule != "led_by.under" and (joined := _JOINED.search(clause.mask, 0, bodies[0])):
            if rule not in ("led_by.issuer", "led_by.issues"):
                return
            if signed := _SIGNED_WITH.match(clause.mask, joined.start(), bodies[0]):
                bodies = (signed.start("bodies"), bodies[1])
        behind = clause.mask[bodies[1] : match.start("object")]
        if rule == "led_by.continued" and (_GUESTS.match(behind) or _HELPS.match(behind) or _is_outcome(behind)):
            return
        for body in clause.within("INSTITUTION", *bodies):
            if rule == "led_by.continued" and _GENERAL.search(body.canonical):
                continue  # 市政府印发…,推进…: the place does it, no body of its own
            for kind in ("LAW", "PROGRAM"):
                things = clause.within(kind, *match.span("object"))
                if kind == "PROGRAM" and (part := _PART_NAMED.match(clause.mask, match.end("object"))):
                    things = clause.within(kind, *part.span("part"))
                if rule == "led_by.issuer" and not match.group("verb"):
                    # 国务院《…》《某省…》: behind the first, documents of other issuers may follow.
                    things = things[:1]
                for thing in things:
                    start, end = min(body.start, thing.start), max(body.end, thing.end)
                    found.setdefault(
                        (thing.canonical, body.canonical),
                        Relation(thing.canonical, "LED_BY", body.canonical, rule, start, end),
                    )


def _is_outcome(behind: str) -> bool:
    """Whether a program is but what came of something that a body does, or what the whole place does then."""
    return bool(_AT_LARGE.search(behind)) or (bool(_OUTCOME.search(behind)) and not _NEW_BODY.match(behind))

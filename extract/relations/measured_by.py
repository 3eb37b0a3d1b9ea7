"""MEASURED_BY: the named program (or institution) that a number's own clause is about.

A program in the number's clause is nearest; a clause without one speaks of the program that the clause before was about.
That tie is cut where a clause has a subject of its own (all places of a kind, a law, a body), where programs stand in a
list, and behind a program that already had its number in its own clause, unless it sets the time (宪法宣传周期间) or is itself
what the sentence is about (某平台注册用户…,累计办件…).
A share, a rate or the same deed (事项36项,占比80%; 活动9场,发放手册900本) stays with a program that had its number.
A figure that falls short counts within its clause, a target does not.
An honour is measured by the number of those who won it. A body is measured where it alone opens the clause, and then by the
numbers of the clauses that leave it out.
"""

from __future__ import annotations

import re

from extract.gazetteer import Gazetteer
from extract.lexicon import Lexicons
from extract.model import Document, Mention, Relation, Sentence
from extract.relations._clauses import is_background

_OWN_SUBJECT = re.compile(
    r"^(?:全[省市县区镇乡州盟旗域]|我[省市县区镇乡州盟旗]|各[级镇乡县区部州市]|其中|同时|并?积极|另外|此外|另有?(?!行)|(?:人民)?群众(?:安全感|对)|公众安全感)"
)
# The same where the subject is what the whole sentence is about, or a body: 全市注册用户…, 其中… are still its own.
_NEW_SUBJECT = re.compile(
    r"^(?:全[省市县区镇乡州盟旗域]|我[省市县区镇乡州盟旗]|各[级镇乡县区部州市]|另有?(?!行)|另外|此外|(?:人民)?群众(?:安全感|对)|公众安全感|(?:其|该)?(?:办公室|(?:协调|领导|专项|工作)小组|专班)(?!印发)[^,。;]{0,4}(?:召开|开展|组织|办理|研究))"
)
_NEW_COUNT = re.compile(r"^全[省市县区镇乡州盟旗域](?:共|已)?(?:\d|各|所有)")
_SAME_TOPIC = re.compile(
    r"^(?:全[省市县区镇乡州盟旗域])?(?:已|共|累计|全年|今年以来|年内|目前|其中|日均|年均|月均|总|新增|实名)*(?:注册|用户|访问|浏览|点击|下载|上线|受理|办理|办件|办结|接听|接入|归集|汇聚|覆盖|实现|提供|入驻|进驻|服务|可办|调解|化解|解决|处置|收到|完成|发布|推送|查询|按时|按期|满意|好评|群众满意|企业满意|网办|即办|惠及|受益|培训|解答|回访|派发|转办|流转|$|[^,。;]{0,8}(?:率|量|度)(?:达|为|超|均|提))"
)
# Duties that have their own indicators, whatever the clause before was about: 行政机关负责人出庭应诉率.
_OWN_DUTY = re.compile(
    r"^(?:行政机关|行政复议|行政诉讼|行政应诉|被诉行政|负责人出庭|规范性文件|法律援助|人民调解|行政执法)"
)
# A clause without number and program that begins so turns to another task; 推动 says what came of the one before.
_OWN_TASK = re.compile(
    r"^(?:并|进一步|持续|扎实|深入|全面|积极|不断|切实|着力|大力)*"
    r"(?:加强|推进|深化|完善|做好|强化|坚持|构建|健全|建立|落实|加快|优化|提升|规范|举办|抓好|加大|实施|严格|巩固|拓展)"
)
_AUDIENCE = re.compile(
    r"^(?:累计|共|现场)*(?:培训|参训|参加|参与|受教育|受益|受众|覆盖|惠及|吸引)(?:[^,。;]{0,8}$|\D{0,8}[\d.,万余多]+[人名])"
)
# A share or a rate of what was counted just before: 事项413项,占比76.3%; 受理案件1.3万件,处置率98%.
_SHARE = re.compile(
    r"^(?:约|共|总体|平均|目前)?(?:占[^,。;]{0,12}|[^,。;\d、]{0,4}(?:率|占比|比例|比重)|(?:平均)?(?:压减|压缩|精简|减少|缩减|减)(?:办理)?(?:材料|环节|时限|时间|跑动|流程|证明|成本)|(?:同比|环比|[较比][上去][^,。;]{0,3}|平均)[^,。;\d、]{0,6}(?:增|降|升|减|压|提|缩)[^,。;\d、]{0,6})(?:均|已|约|达|为|到|在|超过?|近|提升|保持|稳定|控制|以上)*$"
)
# What is still the same deed, though the program had its number already: 走进社区17场,发放宣传册4000份.
_SAME_DEED = re.compile(
    r"^(?:并|共|累计|全年|年内|已|现场|先后|成功|及时|依法|妥善|日均|共计|总计|为(?:企业|群众|市场主体))*"
    r"(?:发放|配备|服务|惠及|受理|办理|办件|办结|调解|化解|调处|解决|处置|接待|解答|提供|兑现|兑付|拨付|减免|节约|节省|免除|归集|回访|派发|接听|发现|排查|整改|查处|查办|抓获)"
)
_PRODUCT = re.compile(
    r"丛书|读本|手册|资料|折页|宣传[册单品栏画页片]|海报|标语|简报|专刊|题库|试卷|丛刊|文件|方案|通知"
)
_FRAME = re.compile(r"(?:期间|活动中|工作中)$")
_FOLLOWS = re.compile(r"^[^,。;]{0,16}$")
_WON = re.compile(r"(?:评选?|命名|认定|授予|确定|表彰|创建|获评|荣获|获得|入选|获)[^,。;]{0,4}$")
_COMMA = re.compile(r"[,;:]")
_LISTED = re.compile(r"^[”\"]?(?:[、和及与]|以及)[“\"]?$")
_AND_SO_ON = re.compile(r"[”\"]?等|”?“|\"\"")
_EVENT = re.compile(r"培训|会议|讲座|演练")
_OPENING = re.compile(
    r"^(?:(?:20\d\d年|今年以来|今年|全年|年内|目前|[一二三四五六七八九十]+是|共|累计|由|承办|办理|受理|以|\([^)]*\)|\d+\.| )*)$"
)
_NO_ACTOR = re.compile(
    r"^(?:等|会议(?!研究|专题|听取|审议|传达|学习|先后|共)|全会|工作|文件|要求|部署|印发|[、和及与的关]|以及|各|\d+号|〔|所属|有关|相关|组成|部门|机关|系统|直属|下属|领导干部|班子|书记|局长|县长|市长|区长|主席|法律顾问|公职律师|门户|网站|官网|公众号)"
)
# 召开县委全面依法治县委员会会议3次
_MEETS = re.compile(
    r"^(?:第[^,。]{1,5}次)?(?:全体|专题|扩大|常务|常委|主任|例行|联席)*(?:会议|例会|联席会|会)[^,。;]{0,4}$"
)
# “甲”改革全面落地,市场主体增长12%: the program's clause is closed, and the change is told of something else.
_CLOSED = re.compile(
    r"^[”\"]?(?:改革|制度|机制|工作|建设|政策|模式|举措)*(?:全面|基本|有序|顺利|正式|加快|深入|稳步|扎实|持续|有效|已)*(?:落地(?:见效|生效)?|启动|推开|铺开|推进|完成|到位|落实(?:到位)?|深化|实施|显效|见效)$"
)
# 与市检察院召开联席会议: a partner is no new subject.
_PARTNER = re.compile(r"(?:并|还|先后|主动|积极|加强)*(?:与|同|会同|联合|协同)")
# 组建区行政审批局,划转事项168项: what is founded is what the numbers of its powers and people are told of.
_FOUNDED = re.compile(r"(?:组建|成立|设立|建成|挂牌|揭牌)了?$")
_OF_ITS_OWN = re.compile(
    r",(?:并|共|累计|已|全部|首批|现有)*(?:承接|划转|划入|承担|整合|持证|核定|编制|行使|进驻|入驻)"
)
# 6家单位试行“甲”: who carries it out is no figure of what it did.
_CARRIES_OUT = re.compile(r"(?:开展|推行|实施|试行|推进|启动|承担|落实|实行)[^,。;]{0,6}$")
_QUOTED = re.compile(
    r"[“\"][^”\",。;]{2,14}[”\"]"
)  # at the head of a clause: a subject of its own, though no name that is known
_WHOLE_OF = re.compile(r"占(?:全部|总数|总量|全[省市县区州旗]|其中)?$")  # 占全部2400项的96%: what it is a share of
# 印发《…要点》,明确21项任务: told of the document.
_OF_THE_TITLE = re.compile(
    r"^(?:并|共|逐项|进一步|逐一)*(?:明确|细化|提出|部署|确定|列出|列明|涵盖|包括|包含|分解|涉及)"
)
# A 制度 of procedure is not measured by the cases and the files of law enforcement at large.
_CASEWORK = re.compile(
    r"^(?:全年|累计|共|依法|今年以来|年内|组织)*(?:立案|评查|查处|查办|抽查案卷|罚款|作出处罚|实施处罚|办理(?:行政处罚|处罚|案件))"
)
# 县委依法治县办印发《…》,对6个乡镇开展督察
_LOOKS_IN = re.compile(r",对[^,。;]{0,18}(?:开展|进行|实施)[^,。;]{0,8}(?:督察|督查|检查|评查|考核|督导|评估|指导)")
_SHARED = re.compile(r"^[^,。;]{0,8}[、和及与]$")
# 县委常委会5次、县政府党组7次专题研究: each its own count, before the verb that they share.
_COUNT_OF_EACH = re.compile(r"^[^,。;、]{0,10}$")
# A body that sits (中心组, 常务会议) studies and hears; what else the sentence goes on to tell is done by others.
_SITS = re.compile(r"^(?:党组)?(?:理论学习|中心组|常务会|常委会|办公会|党组会|会议|全会|例会)")
_SITTING = re.compile(
    r"^(?:还|并|共|累计|先后|专题|集中|带头|会前|及时|全年|定期|其中)*(?:学|研|审|听|讨论|传达|议|召开|通过|部署|开展[^,。;]{0,6}学|印发|出台|\d|[^,。;\d]{0,8}[率])"
)
# Titles of what is handed out, done away with, examined: examples of what the number counts.
_EXAMPLES_OF = re.compile(r"^[^,。;]{0,3}(?:《[^》]*》[、和及]?)*等[^,。;《》]{0,12}$")
# What was seen elsewhere is not measured by what follows: 学习借鉴某市“甲”经验,组建队伍12支.
_SEEN = re.compile("学习|借鉴|考察|观摩|取经|对标")
# Places of law culture are built under every program and measure none.
_FACILITY = re.compile(
    r"^(?:新|改|扩)?(?:建成|建设|打造|新建|建有|建立|设立|设置)了?[^,。;]{0,10}?(?:公园|广场|长廊|街区|宣传栏|文化墙|游园|橱窗|文化阵地)"
)
# Who acts with the body, or at its bidding.
_TOGETHER = re.compile(r"(?:[、和及与同]|联合|会同|协同|协调|指导|督促|推动|支持|组织|要求|委托|授权)[“]?$")
_AND_ANOTHER = re.compile(
    r"^[”\"]?(?:改革|制度|机制|工作|建设)?(?:[、和及与]|以及)(?!其|该|累计|共|新增|完成|实现|办理|查处|化解|开展|受理)"
)
_ANOTHER_AND = re.compile(
    r"(?:改革|制度|机制|行动|活动|模式|工程|平台|体系|计划|整治|工作法|清单|试点|”)(?:[、和及]|(?<!参)与|以及)[“\"]?$"
)
_VERB_BEHIND = re.compile(
    r"^[”\"]?(?:平台|系统|APP|小程序|热线|应用|移动端|客户端|网站|总门户|综合门户|服务端)?(?:已|共|累计|全年|持续|不断|全面|目前|现已|正式|迭代|现|自|运行|用户|注册|日均|年均|上线|受理|办理|办件|接听|接入|归集|汇聚|覆盖|实现|提供|入驻|进驻|服务|可办|访问|开展|调解|化解|解决|处置|收到|完成|发布)"
)
_MOST_OF_TOPIC = 90  # the same for what the whole sentence is about
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
            # A figure that falls short is one; a target is none yet.
            if sentence.status != "planned" and has_metric and has_subject:
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
        self.is_topic = False  # the subject is what the sentence is about
        self.has_number = False  # the topic had a number in its own clause
        self.is_audience = False  # only the people reached by the subject's event are still its numbers
        self.is_same_deed = False  # so are those of the same deed
        self.was_tied = False  # the number before was told of a subject
        self.had_title = False  # the clause before names a document
        self.is_closed = False  # the subject's own clause tells that it is done, and no more
        self.sits = False  # the subject is a body's meeting or study group
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
        for cut in self._cuts(begin, end):
            while at < len(mentions) and mentions[at].start < cut:
                held.append(mentions[at])
                at += 1
            if not (held and held[-1].end > cut):
                clauses.append((begin, cut, held))
                begin, held = cut + 1, []
        clauses.append((begin, end, held + mentions[at:]))
        return clauses

    def _cuts(self, begin: int, end: int) -> list[int]:
        """The offsets of what `_COMMA` matches: few marks are found faster one by one."""
        cuts: list[int] = []
        for mark in ",;:":
            at = self.view.find(mark, begin, end)
            while at >= 0:
                cuts.append(at)
                at = self.view.find(mark, at + 1, end)
        cuts.sort()
        return cuts

    def _read_clause(self, start: int, end: int, held: list[Mention]) -> list[Relation]:
        if not held and self.subject is None:
            self.had_title = False
            return []  # nothing is told, of nothing
        text = self.view[start:end]
        if self.subject is not None and self.subject.type == "INSTITUTION" and _LOOKS_IN.match(self.view, start - 1):
            held = [m for m in held if m.attributes.get("tier") != "standing"]  # 开展法治督察: what the body does
        programs = [
            m
            for m in held
            if m.type == "PROGRAM"
            and m.attributes.get("kind") != "honour"
            and not (m.attributes.get("tier") == "standing" and self._of_body(start, m, held))
        ]
        is_body = self.subject is not None and self.subject.type == "INSTITUTION"
        turns = _NEW_SUBJECT if is_body else _OWN_SUBJECT
        if self.is_topic and _SAME_TOPIC.match(text):
            turns = _NEW_COUNT
        elif self.is_topic:
            self.is_topic, self.is_audience = False, self.has_number
        number = next((m for m in held if m.type == "METRIC"), None)
        if turns.match(text) or any(self._is_other(m, start, number, is_body=is_body) for m in held):
            self._forget()
        if _QUOTED.match(text) and not any(m.start <= start + 1 for m in held):
            self._forget()
        if self.had_title and _OF_THE_TITLE.match(text):
            self._forget()
        if self.subject is not None and self.subject.canonical.endswith("制度") and _CASEWORK.match(text):
            self._forget()
        if self.is_closed and number is not None and "change" in number.attributes and not _SHARE.match(text):
            self._forget()
        if is_body and self.sits and not _SITTING.match(text):
            self._forget()
        if self.subject is not None and not is_body and _OWN_DUTY.match(text) and not self._shares(text[:4]):
            self._forget()
        if not programs and not is_body and _OWN_TASK.match(text) and not any(m.type == "METRIC" for m in held):
            self._forget()
        if self.frame is not None and self.subject is not None and not programs and _AUDIENCE.match(text):
            self.subject = self.frame
        relations, own, carried = [], False, 0
        for position, metric in enumerate(held):
            if metric.type != "METRIC":
                continue
            if _WHOLE_OF.search(self.view, start, metric.start):
                continue
            found = self._in_clause(start, held, position)
            if found is not None and found in programs:
                own = own or found.start < metric.start or not _CARRIES_OUT.search(self.view, metric.end, found.start)
            can_carry = (
                not programs
                and self.subject is not None
                and (
                    not self.is_audience
                    or bool(_AUDIENCE.match(text))
                    or (self.is_same_deed and bool(_SAME_DEED.match(text)))
                    or (self.was_tied and bool(_SHARE.match(self.view[start : metric.start])))
                    or (carried > 0 and self.view[carried] in "、和及与")
                )
            )
            if found is None and can_carry and self.subject is not None and not _FACILITY.match(text):
                most = 3 * _MOST if self.is_frame else _MOST_OF_TOPIC if self.is_topic or is_body else _MOST
                found = self.subject if metric.start - self.reached <= most else None
                if found is not None:
                    self.reached = carried = metric.end
            elif found is not None and found.type == "INSTITUTION":
                self._forget()
                self.subject, self.is_audience, self.reached = found, False, metric.end
                self.sits = bool(_SITS.match(self.view[found.end : found.end + 6]))
                is_body = True
            self.was_tied = found is not None
            if found is not None:
                relations.append(_relation(found, metric))
        if held:
            self._pass_on(start, end, held, programs, own=own)
        self.had_title = any(m.type == "LAW" and self.view[m.start] == "《" for m in held)
        return relations

    def _forget(self) -> None:
        self.subject, self.is_frame, self.is_topic, self.is_closed = None, False, False, False

    def _shares(self, words: str) -> bool:
        """Whether the subject's own name speaks of the same duty."""
        return self.subject is not None and words in self.view[self.subject.start : self.subject.end]

    def _is_other(self, mention: Mention, start: int, number: Mention | None, *, is_body: bool) -> bool:
        """Whether a mention turns the clause to something else; 宪法 in 宪法读本 does not, a title in 《》 does.

        What a body does may name laws and other bodies; only one that opens the clause is a new subject.
        """
        if is_body:
            return mention.type == "INSTITUTION" and bool(_OPENING.match(self.view[start : mention.start]))
        if mention.type == "LAW" and number is not None:
            return self.view[mention.start] == "《" and not _EXAMPLES_OF.match(self.view[mention.end : number.start])
        if mention.type == "INSTITUTION" and _PARTNER.match(self.view, start, mention.start):
            return False
        return mention.type == "INSTITUTION" or (mention.type == "LAW" and self.view[mention.start] == "《")

    def _in_clause(self, start: int, held: list[Mention], position: int) -> Mention | None:
        """The program, honour or body in the number's own clause that it measures."""
        metric = held[position]
        if _QUOTED.match(self.view, metric.end) and not any(m.start <= metric.end + 1 < m.end for m in held):
            return None  # 30项“丙”事项: it counts what is no known name
        before = [m for m in held[:position] if m.type == "PROGRAM"]
        following = next((m for m in held[position + 1 :] if m.type in ("PROGRAM", "METRIC")), None)
        if before and _AND_SO_ON.match(self.view[before[-1].end : metric.start]) and following is not None:
            before = []  # 甲、乙等13项“丙”事项
        if before:
            last = before[-1]
            if body := self._of_body(start, last, held):
                return body
            if last.attributes.get("kind") == "honour":
                return last if last.end == metric.start else None
            if len(before) > 1 and _LISTED.match(self.view[before[-2].end : last.start]):
                return None
            if self._is_one_of_several(start, last) or self._is_background(start, last):
                return None
            return last if metric.start - last.end <= _MOST else None
        if following is not None and following.type == "PROGRAM":
            gap = self.view[metric.end : following.start]
            if following.attributes.get("kind") == "honour":
                return following if _WON.search(gap.rstrip("“")) else None
            return following if _FOLLOWS.match(gap) else None
        bodies = [m for m in held[:position] if m.type == "INSTITUTION"]
        earlier = next((m for m in reversed(held[:position]) if m.type == "METRIC"), None)
        if bodies and earlier is not None and earlier.end < bodies[-1].start:
            is_each = (
                self.view[earlier.end : bodies[-1].start] in ("、", "和", "及", "与")
                and metric.attributes.get("unit") in ("次", "场", "期", "场次")
                and self._acts(start, bodies[0])
            )
            return bodies[-1] if is_each and _COUNT_OF_EACH.match(self.view[bodies[-1].end : metric.start]) else None
        if len(bodies) > 1 and _SHARED.match(self.view[bodies[-2].end : bodies[-1].start]):
            return None
        if bodies and metric.attributes.get("unit") in ("次", "场", "期", "场次"):
            if _MEETS.match(self.view[bodies[-1].end : metric.start]):
                return bodies[-1]
        if bodies and self._acts(start, bodies[0]) and self._is_alone(held):
            return bodies[0]
        return None

    def _is_alone(self, held: list[Mention]) -> bool:
        """Whether the first body of a clause shares its deeds with no other."""
        others = [m for m in held if m.type == "INSTITUTION"][1:]
        return not any(_TOGETHER.search(self.view[self.sentence.start : m.start][-4:]) for m in others)

    def _of_body(self, start: int, program: Mention, held: list[Mention]) -> Mention | None:
        """The body that opens the clause, where the program behind it is only a duty of its own: 市政府常务会议学法."""
        if program.attributes.get("tier") != "standing":
            return None
        bodies = [m for m in held if m.type == "INSTITUTION" and m.end <= program.start]
        if not bodies or not _OPENING.match(self.view[start : bodies[0].start]) or not self._is_alone(held):
            return None
        is_next = bodies[0].end == program.start
        return bodies[0] if is_next or not _NO_ACTOR.match(self.view[bodies[0].end : bodies[0].end + 4]) else None

    def _is_background(self, start: int, program: Mention) -> bool:
        right = _COMMA.split(self.view[program.end : program.end + 20], maxsplit=1)[0]
        return is_background(program, self.view[start : program.start], right + ",")

    def _is_one_of_several(self, start: int, program: Mention) -> bool:
        """Whether the program stands in a list whose other member is no mention: 甲和代办员制度."""
        before = self.view[start : program.start]
        return bool(_ANOTHER_AND.search(before)) or bool(_AND_ANOTHER.match(self.view[program.end : program.end + 8]))

    def _acts(self, start: int, body: Mention) -> bool:
        """Whether a body opens its clause and does something in it, or is the defendant."""
        behind = self.view[body.end : body.end + 4]
        if behind.startswith("为被告"):
            return True
        return bool(_OPENING.match(self.view[start : body.start])) and not _NO_ACTOR.match(behind)

    def _is_founded(self, start: int, end: int, body: Mention) -> bool:
        """Whether the clause founds the body, and the next one tells its powers or people."""
        return bool(
            body.end == end
            and body.attributes.get("kind") != "leading_group"
            and _FOUNDED.search(self.view[start : body.start])
            and _OF_ITS_OWN.match(self.view, end)
        )

    def _pass_on(self, start: int, end: int, held: list[Mention], programs: list[Mention], *, own: bool) -> None:
        """Sets what the next clause speaks of."""
        if self.sentence.status == "problem":
            self._forget()  # what else falls short is not told of the program
            return
        if not programs:
            bodies = [m for m in held if m.type == "INSTITUTION"]
            if bodies and self._is_founded(start, end, bodies[-1]):
                self._forget()
                self.subject, self.reached, self.is_audience, self.sits = bodies[-1], end, False, False
            elif bodies and not any(m.type == "METRIC" for m in held):
                looks_in = self.view.startswith("印发", bodies[0].end) and _LOOKS_IN.match(self.view, end)
                if (self._acts(start, bodies[0]) or looks_in) and self._is_alone(held):
                    self._forget()
                    self.subject, self.reached, self.is_audience = bodies[0], end, False
                    self.sits = bool(_SITS.match(self.view[bodies[0].end : bodies[0].end + 6]))
            return
        last = programs[-1]
        is_topic = (
            len(programs) == 1
            and bool(_OPENING.match(self.view[start : last.start].rstrip('“"')))
            and bool(_VERB_BEHIND.match(self.view[last.end : last.end + 8]))
        )
        tail = self.view[last.end : end]
        if own and is_topic:
            self.subject, self.is_frame, self.is_topic, self.is_audience, self.reached = last, False, True, False, end
            self.has_number = True
            return
        if own:
            self.is_topic = False
            if not self.is_frame:
                # 开展“法律明白人”培训3场,培训95人次: only those who came still belong to it.
                self.subject, self.reached = last, end
                self.is_audience = True
                self.is_same_deed = not (_EVENT.search(tail) or _PRODUCT.search(tail))
            return
        is_listed = len(programs) > 1 and bool(_LISTED.match(self.view[programs[-2].end : last.start]))
        if (
            is_listed
            or _EVENT.search(tail)
            or _AND_SO_ON.match(tail)
            or self._is_background(start, last)
            or _SEEN.search(self.view[start : last.start])
            or self._is_one_of_several(start, last)
        ):
            self._forget()
            return
        self.is_topic, self.has_number = is_topic, False
        self.is_closed = bool(_CLOSED.match(tail)) and bool(_OPENING.match(self.view[start : last.start].rstrip('“"')))
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

"""CITES: the reporting place → every law of its report, with the role that the governing verb gives.

Each linked LAW mention yields one relation. Laws of one list share the verb; the verb stands before the list, or
behind it in the same clause; without one the role is `mentions`. 该办法 or 上述条例 points back to the last law of that
kind in its section: what is done with it there is a relation of its own, under the rule `cites.anaphor`.
The status is that of the sentence, unless the verb itself says that it is still to come or fails to be done.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from extract.gazetteer import Gazetteer
from extract.lexicon import Lexicons
from extract.model import Document, Mention, Place, Relation
from extract.relations._clauses import COMMA, Clause, any_of, clauses_of, last_comma, served_by, trigger_words
from extract.relations._subjects import acting_places, subject_of

_LIST_GAP = re.compile(r"(?:[“”、,和及与同 ()]|以及|并|等|\([^()]{0,20}\)|(?:以)?下(?:分别)?(?:简|统|合)?称为?)*")
_STILL_LIST = re.compile(
    r"(?:\([^()]{0,30}\))?(?:[、,;。》”“)\ue000-\ue006]|$|等|和|及|与|以及|的?(?:通知|文件|要求|精神|规定))"
)
# 制定并组织实施 is one act, and so is 修订完善: the verb that makes the document wins over the verb behind it.
_CHAIN_GAP = re.compile(r"(?:[、和及并了 ]|以及|组织|认真|严格|全面|深入|联合|相继|先后|正式)*")
# 制定《某法》实施办法: what is made carries the law out.
_RULES_FOR = re.compile(
    r"的?(?:重点|工作)?任务(?:分解|分工|清单)|的?分工方案|"
    r"的?(?:配套|贯彻|具体)?(?:实施|配套)?(?:办法|细则|意见|方案|措施|制度|文件|规定)(?!的)"
)
# 印制《某法》宣传册: what is made spreads it.
_PRINT_OF = re.compile(
    r"(?:等(?:法律|法规|法律法规)?)?的?(?:宣传|普法|解读|知识|学习|问答|图解)[^,]{0,4}(?:册|资料|单|品|手册|海报|折页|读本|片|展板)"
)
_STRONG = {"issues": 3, "revises": 2, "repeals": 3}
# What no local government issues, revises or repeals: 《某法》颁布二十周年, 新修订《某法》.
_NATIONAL = {"constitution", "law", "administrative_regulation"}
_WINDOW = 100
# 全县出台《某办法》 in a town's report; how deep a place lies that has such a level above it.
_ABOVE = re.compile(r"(?:20\d\d年)?全([省市县区州旗])")
_DEPTH = {"省": 1, "市": 1, "州": 2, "县": 3, "区": 3, "旗": 3}

# 研究部署《某计划》落实工作.
_CARRYING_OUT = re.compile(r"的?(?:贯彻|落实|实施)+(?:执行)?(?:工作|意见|措施|举措)")
# 《某条例》学习宣传贯彻: the verb that carries out wins over the one that spreads.
_AND_CARRIES_OUT = re.compile(r"(?:[、和及与并]|学习|宣传|培训|教育|工作)*(?:贯彻|落实|实施|执行)")
# 《某办法》制定时间较早.
_NOMINAL = re.compile(r"(?:时间|过程|主体|依据|背景|初衷|目的)")
# 以《…》为统领, 依《…》办理: one character before, or a frame around the law.
_FRAME = re.compile(
    r"为(?:[^,。]{0,6})?(?:统领|指导|指引|引领|遵循|依据|根据|准绳|准则|抓手|牵引|主线|纲|基准|标准|参照|契机|总揽|基础)"
)
_FRAME_TOPIC = re.compile(r"为(?:[^,。]{0,6})?(?:主题|内容|重点|题|主要内容)")
_SINGLE = re.compile(r"(?:^|[^\u4e00-\u9fff]|[^法皈偎凭旧就])[依按据]$")
_BREACH = re.compile(r"(?:违反|触犯|违背)(?:了)?$")
# Verbs behind the law that say more than one of their words does.
_CHECKED = re.compile(
    r"(?:贯彻|落实|实施|执行|推进|完成)[^,。]{0,8}?(?:情况|效果|成效)[^,。]{0,10}(?:评估|检查|审议|督察|督查|督导|报告|汇报|调研|评价|验收)"
)
_IN_FORCE = re.compile(
    r"(?:已|自|于|从|正式|将|[年月日\d]|[^,。\ue000-\ue006]{0,10}?起)+(?:正式|全面)*(?:施行|实施|生效)(?![^,。]{0,8}[情检方办意细])"
)
# (市政府令第88号) behind a title.
_BRACKETS = re.compile(r"(?:\([^()]{0,30}\)|\))+")
_HANDS_ON = re.compile("转发|下发|编印|汇编|编写|印制|细化|推出|形成|构建|建立|完善|健全")
_ONCE = re.compile(r"(?:正式|全面|颁布|公布|出台|印发|发布|实施|施行|修订)+(?:之?后|以来|之际|之日)")
_CARRIED = re.compile("贯彻|落实|执行")
_PASSED = re.compile(
    r",?(?:草案)?(?:已)?经[^,。]{2,40}?(?:批准|通过|同意)(?:后|,|并)?(?=印发|出台|公布|发布|已|自|于|从|正式|将)"
)
# 围绕《某方案》,…; 完成《某纲要》收官工作.
_AROUND = re.compile(r"(?:围绕|聚焦|紧扣|对标)(?:着)?[^,。\ue000-\ue006]{0,10}$")
_AND_MORE = re.compile(r"(?:及|和|与|以及|等)[^,。]{0,20}(?:部署|要求|精神|任务|决策|文件|规定)$")
# 修订后的《某条例》颁布施行: what was done is the revision.
_REVISED = re.compile(r"(?:修订|修改|修正)(?:完善)?后?的$")
_ACHIEVES = re.compile(r"(?:完成|实现|推进|做好|抓好|推动|落细)好?了?[^,。\ue000-\ue006]{0,10}$")
_TASKS = re.compile(
    r"(?:等)?的?(?:收官|确定|提出|明确|规定|部署|各项|年度|阶段|主要|重点)*的?(?:收官|目标|任务|指标|工作|要求|举措|措施|部署)"
)
_BROUGHT = re.compile(r"(?:推动|推进|确保|保障|促进|保证)$")
_ANNIVERSARY = re.compile(r"[^,。]{0,6}(?:周年|以来)|[^,。]{0,10}提出[^,。]{0,10}要求")
_LISTED = re.compile(
    r"(?:被|已)?(?:列入|纳入|列为)[^,。]{0,12}?(?:立法|制定|规章|规范性文件|审议|修订|修改|出台|决策)[^,。]{0,8}(?:计划|规划|项目|日程|目录)"
)
_LISTED_REVISION = re.compile("修订|修改|修正")
# The verb is still to come: 拟出台, 计划修订, 将制定; behind: 拟于明年修订.
_COMING = re.compile(
    r"(?:拟|即将|计划|准备|打算|有望|力争|争取|预计|着手|筹备|谋划)(?:于?[^,。]{0,6})?$|(?:^|[^,。]*[^\u4e00-\u9fff]|[委府局办厅年县市区省乡镇])将$"
)
_COMING_BEHIND = re.compile(
    r"(?:等[^,。]{0,6})?(?:拟|即将|计划|有望|预计|将)(?:于|在)?[^,。]{0,6}(?:出台|印发|制定|修订|修改|废止|实施|施行|发布|公布)"
)
_FAILING = re.compile(
    r"(?:尚?未|未能|没有|没能|尚无|未及时|不能|未按(?:照|规定)?|迟迟未|还没)(?:及时|全面|严格|有效|认真|完全)?$"
)
_FAILING_BEHIND = re.compile(
    r"(?:不够|不到位|不力|不严|不深|不全面|不彻底|不及时|不足|欠缺|薄弱|弱项|有差距|存在差距|存在不足|存在短板|流于形式|走过场|打折扣)"
)
_REMEDY = re.compile(r"解决|整改|纠正|杜绝|防止|避免|针对|整治|克服|破解|防范|查处")

_ANAPHOR = re.compile(
    r"(?:该|上述|前述|以上|此)(?:部|项|份|个)?(?P<kind>条例|办法|规定|决定|意见|方案|通知|纲要|规划|细则|规则|清单|计划|制度)(?!性|等次|权|事项)"
)
_ANAPHOR_REACH = 400
_TAIL = re.compile(r"（[^（）]*）$")

EXAMPLES: list[tuple[str, list[tuple[str, str]]]] = [
    ("认真贯彻[LAW:甲条例|《甲条例》]。", [("甲条例", "implements")]),
    ("制定印发[LAW:甲办法|《甲办法》]、[LAW:乙细则|《乙细则》]。", [("甲办法", "issues"), ("乙细则", "issues")]),
    ("[LAW:甲方案|《甲方案》]印发实施。", [("甲方案", "issues")]),
    ("比去年少于[LAW:甲条例|《甲条例》]的标准。", [("甲条例", "mentions")]),
    ("出台[LAW:甲办法|《甲办法》],认真落实该办法。", [("甲办法", "issues"), ("甲办法", "implements")]),
]


@dataclass(frozen=True, slots=True)
class _Verdict:
    """What a sentence does with the laws of one list: offsets in the document, `status` "" where the sentence's holds."""

    laws: list[Mention]
    role: str
    rule: str
    start: int
    end: int
    status: str = ""


class Finder:
    """Finds CITES relations."""

    def __init__(self, lexicons: Lexicons, gazetteer: Gazetteer) -> None:
        roles = trigger_words(lexicons, "cites")
        self._before = {word: role.rstrip("<") for word, role in roles.items() if not role.endswith(">")}
        self._after = {word: role.rstrip(">") for word, role in roles.items() if not role.endswith("<")}
        # 新修订的《…》, 国务院印发的《…》: an attribute of the law, not what the reporter does with it.
        self._verb_before = re.compile(rf"(?:{any_of(self._before)})(?!后?的)")
        self._verb_after = re.compile(any_of(self._after))
        weak = [word for word, role in self._after.items() if role not in _STRONG]
        self._weak_after = re.compile(any_of(weak))

    def find_relations(self, doc: Document, mentions: list[Mention]) -> list[Relation]:
        """One relation for each law, role and status, resting on its first mention."""
        if doc.place is None:
            return []
        found: dict[tuple[str, str, str, str], Relation] = {}
        anaphors = _find_anaphors(doc, mentions)
        if anaphors:
            mentions = sorted([*mentions, *anaphors], key=lambda m: m.start)
        for clause in clauses_of(doc, mentions, "LAW"):
            verdicts: list[tuple[frozenset[str], _Verdict]] = []
            for verdict in self._verdicts(clause, doc.place):
                inside: frozenset[str] = frozenset()
                if verdict.role != "mentions":
                    at = min(verdict.start, verdict.laws[0].start) - clause.start
                    subject = subject_of(clause, at)
                    inside = acting_places(subject, doc.place)
                    if not inside and _is_others(subject, verdict.role, clause, at, doc.place):
                        verdict = _Verdict(verdict.laws, "mentions", "cites.others", verdict.laws[0].start, 0)
                verdicts.append((inside, verdict))
            told = {law.canonical for _, v in verdicts if v.role != "mentions" for law in v.laws}
            for inside, verdict in verdicts:
                for law in verdict.laws:
                    is_anaphor = law.rule == "cites.anaphor"
                    # A second mention that no verb governs adds nothing to one that a verb does.
                    if not law.canonical or (verdict.role == "mentions" and (is_anaphor or law.canonical in told)):
                        continue
                    role, status = verdict.role, verdict.status or clause.status
                    actor = _actor(law, role, inside, doc.place)
                    key = (actor, law.canonical, role, status)
                    if key not in found:
                        found[key] = Relation(
                            actor,
                            "CITES",
                            law.canonical,
                            law.rule if is_anaphor else verdict.rule,
                            min(verdict.start, law.start),
                            max(law.end, verdict.end),
                            {"role": role, "status": status},
                        )
        return list(found.values())

    def _verdicts(self, clause: Clause, place: Place) -> list[_Verdict]:
        """The lists of laws of a sentence, each with its role."""
        groups: list[list[Mention]] = []
        for law in clause.mentions:
            if law.type != "LAW":
                continue
            gap = clause.mask[groups[-1][-1].end - clause.start : law.start - clause.start] if groups else "×"
            # 印发《甲办法》,《乙条例》施行一周年…: behind a comma, a title with a predicate of its own opens a new part.
            behind = clause.mask[law.end - clause.start :]
            if _LIST_GAP.fullmatch(gap) and ("," not in gap or _STILL_LIST.match(behind)):
                groups[-1].append(law)
            else:
                groups.append([law])
        result: list[_Verdict] = []
        floor = 0  # end of the list before, in the mask
        for group in groups:
            verdict = self._verdict(clause, group, floor, result[-1] if result else None, place)
            result.append(verdict)
            floor = group[-1].end - clause.start
        return result

    def _verdict(
        self, clause: Clause, group: list[Mention], floor: int, previous: _Verdict | None, place: Place
    ) -> _Verdict:
        first = group[0].start - clause.start
        left_start = max(floor, first - _WINDOW)
        left = clause.mask[left_start:first]
        cut = last_comma(left.rstrip(":")) + 1
        before, right = left[cut:], clause.right(group[-1])
        skipped = brackets.end() if (brackets := _BRACKETS.match(right)) else 0
        origin = clause.start + left_start + cut
        is_national = all(law.attributes.get("kind") in _NATIONAL for law in group)
        scopes = {str(law.attributes.get("scope", "")) for law in group}
        is_own = all(not scope or f"{scope}/".startswith(f"{place.path}/") for scope in scopes)

        def behind(role: str, rule: str, end: int, status: str = "") -> _Verdict:
            if role == "issues" and is_own and _REVISED.search(before):
                role = "revises"
            return _Verdict(group, role, rule, group[0].start, group[-1].end + end, status)

        failing = _FAILING_BEHIND.search(right)
        status = "problem" if failing and not _REMEDY.search(before) else ""
        if _BREACH.search(before):
            return _Verdict(group, "mentions", "cites.breach", origin, 0, "")
        if before.endswith("以") or "以" in before[-12:]:
            if frame := _FRAME.match(right, skipped):
                return behind("implements", "cites.frame", frame.end(), status)
        if governing := self._governing(before, is_national):
            role, at = governing
            if (role == "issues" and _RULES_FOR.match(right, skipped)) or (
                role == "reviews" and _CARRYING_OUT.match(right, skipped)
            ):
                role = "implements"
            elif role in ("issues", "mentions") and _PRINT_OF.match(right, skipped):
                role = "promotes"
            # The province's document is none of the reporter's; to hand it on is an issue of its own.
            if role in _STRONG and not is_own and "国家" not in scopes and not _HANDS_ON.search(before[at:]):
                names_it = any(place.name[:-1] in law.canonical for law in group)
                if not names_it and all(place.path.startswith(f"{scope}/") for scope in scopes):
                    return _Verdict(group, "mentions", "cites.others", group[0].start, 0)
            lead = before[:at]
            if _FAILING.search(lead):
                status = "problem"
            elif _COMING.search(lead):
                status = "planned"
            elif role in ("issues", "revises") and (listed := _COMING_BEHIND.match(right, skipped)):
                return _Verdict(group, role, "cites.verb_before", origin + at, group[-1].end + listed.end(), "planned")
            return _Verdict(group, role, "cites.verb_before", origin + at, 0, status)
        if _SINGLE.search(before):
            return _Verdict(group, "implements", "cites.verb_before", group[0].start - 1, 0, status)
        passed = _PASSED.match(clause.mask, group[-1].end - clause.start + skipped)
        if passed:
            # 经省人大常委会批准,自…起施行: the second part speaks of the law too.
            at = group[-1].end - clause.start
            skipped = passed.end() - at
            right = " " * skipped + COMMA.split(clause.mask[passed.end() : passed.end() + 40], maxsplit=1)[0]
        if (force := _IN_FORCE.match(right, skipped)) and not _BROUGHT.search(before):
            if not _ANNIVERSARY.match(right, force.end()) and "后" not in right[force.end() : force.end() + 1]:
                if is_national or not is_own:
                    return _Verdict(group, "mentions", "cites.in_force", group[0].start, 0)
                coming = _COMING_BEHIND.match(right, skipped)
                return behind("issues", "cites.in_force", force.end(), "planned" if coming else "")
        if not is_national:
            if listed := _LISTED.search(right):
                role = "revises" if _LISTED_REVISION.search(listed.group()) else "issues"
                return behind(role, "cites.listed", listed.end(), "planned")
        if checked := _CHECKED.search(right):
            return behind("reviews", "cites.checked", checked.end(), "")
        after = None
        for verb in (self._weak_after if is_national else self._verb_after).finditer(right):
            is_said = bool(_ANNIVERSARY.match(right, verb.end()) or _NOMINAL.match(right, verb.end()))
            if not is_own and _ONCE.match(right, verb.start()):
                # 《某省条例》颁布后,…: what the place does with it stands behind, if anywhere.
                rest = clause.mask[group[-1].end - clause.start :][: 2 * _WINDOW]
                is_said = is_said or _CARRIED.search(rest) is None
            if not is_said and not re.search("提出[^,]{0,8}$", right[: verb.start()]):
                after = verb
                break
        if after:
            role, end = self._after[after.group()], after.end()
            if role == "promotes" and (more := _AND_CARRIES_OUT.match(right, end)):
                role, end = "implements", more.end()
            coming = _COMING_BEHIND.match(right, skipped)
            return behind(role, "cites.verb_after", end, "planned" if coming else status)
        is_task = bool(_TASKS.match(right, skipped))
        is_topic = is_task or skipped == len(right) or bool(_AND_MORE.match(right, skipped))
        if (_AROUND.search(before) and not is_national and is_topic) or (_ACHIEVES.search(before) and is_task):
            return _Verdict(group, "implements", "cites.around", origin, 0, status)
        if not after and previous is not None and cut == 0 and left_start == floor:
            return _Verdict(group, previous.role, "cites.verb_shared", group[0].start, 0, previous.status)
        return _Verdict(group, "mentions", "cites.no_verb", group[0].start, 0)

    def _governing(self, left: str, is_national: bool) -> tuple[str, int] | None:
        """(role, offset) of the verb nearest before the law; of a chain of verbs, that of the strongest."""
        verbs = [
            verb
            for verb in self._verb_before.finditer(left)
            if not (is_national and self._before[verb.group()] in _STRONG)
        ]
        if not verbs:
            return None
        role, at = self._before[verbs[-1].group()], verbs[-1].start()
        for verb in reversed(verbs[:-1]):
            if not _CHAIN_GAP.fullmatch(left[verb.end() : at]):
                break
            earlier = self._before[verb.group()]
            at = verb.start()
            if _STRONG.get(earlier, 0) > _STRONG.get(role, 0):
                role = earlier
        return role, at


def _actor(law: Mention, role: str, inside: frozenset[str], place: Place) -> str:
    """Which place does it: one `inside` the reporter's that acts, of several the one whose document it is; else the reporter."""
    scope = str(law.attributes.get("scope", ""))
    if scope in inside:
        return scope
    # What is the reporter's own by its title, a place inside it carries out at most.
    if len(inside) == 1 and not (role in _STRONG and scope == place.path):
        return next(iter(inside))
    return place.path


def _is_others(subject: list[Mention], role: str, clause: Clause, at: int, place: Place) -> bool:
    """Whether others act at `at`: a place elsewhere; or above the reporter, which makes the document: 省政府印发…, 全县出台…
    in a town's report. What is above may well carry out a law for the reporter too."""
    served = [served_by(mention) for mention in subject]
    if served:
        # The towns that a zone governs lie, by their path, in a county beside it.
        own = (place.path.rpartition("/")[0] if place.level == "zone" else place.path) + "/"
        above = [up == "国家" or place.path.startswith(up + "/") for up in served]
        here = [not up or (f"{up}/".startswith(own) and f"{up}/" != own) or up == place.path for up in served]
        return not any(here) and (role in _STRONG or not any(above))
    if role not in _STRONG:
        return False
    whole = _ABOVE.match(clause.mask[last_comma(clause.mask[:at]) + 1 : at])
    if whole is None or place.name.endswith(whole.group(1)):
        return False
    return len(place.parts) > _DEPTH.get(whole.group(1), 2)


def _find_anaphors(doc: Document, mentions: list[Mention]) -> list[Mention]:
    """Words that point back to a law, each as a mention of that law; none where two laws of one list could be meant."""
    view = doc.view
    laws = [m for m in mentions if m.type == "LAW" and m.canonical]
    if not laws:
        return []
    starts = [m.start for m in mentions]
    law_starts = [m.start for m in laws]
    sections = [s.start for s in doc.sections if s.level == 1]
    found = []
    for match in _ANAPHOR.finditer(view, *doc.body_span):
        index = bisect_right(starts, match.start()) - 1
        if index >= 0 and mentions[index].end > match.start():
            continue  # inside a title
        part = bisect_right(sections, match.start())
        of_kind: list[Mention] = []
        for law in laws[max(0, bisect_right(law_starts, match.start()) - 6) : bisect_right(law_starts, match.start())]:
            near = match.start() - law.end <= _ANAPHOR_REACH and bisect_right(sections, law.start) == part
            if near and _bare(law.canonical).endswith(match.group("kind")):
                of_kind.append(law)
        if not of_kind:
            continue
        antecedent = of_kind[-1]
        if len(of_kind) > 1 and of_kind[-2].canonical != antecedent.canonical:
            if _LIST_GAP.fullmatch(view[of_kind[-2].end : antecedent.start]):
                continue
        found.append(
            Mention(
                "LAW", match.start(), match.end(), "cites.anaphor", antecedent.canonical, dict(antecedent.attributes)
            )
        )
    return found


def _bare(title: str) -> str:
    return _TAIL.sub("", title)

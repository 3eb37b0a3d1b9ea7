"""ADOPTS: the reporting place → every program that the report says it has, plans or lacks.

A named program in an annual report is almost always the reporter's own. Where a county or a district inside it is named as
the one that acts, the program is that place's; where it is chosen for a pilot, it is both's. Left out are honours
(won: RECOGNISED_AS; only those sought are planned), what is seen in another place, what another place does, and programs
that are named only as the background of something else (机构改革后, 荣获…先进单位, 迎接…督察).
"""

from __future__ import annotations

import re

from extract.gazetteer import Gazetteer
from extract.lexicon import Lexicons
from extract.model import Document, Mention, Relation
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
    is_background,
    is_below,
    is_honour,
    is_small,
    last_comma,
    listed,
    related,
    trigger_words,
)

_ISSUED = re.compile("制定|制订|出台|印发|编制|建立|健全|完善")
_COUNTED = re.compile(f"[”]?共?{METRIC}")
_DONE = re.compile(
    "推行|推进|推出|实施|开展|落实|执行|推广|打造|构建|深化|实行|创新|创建|上线|实现|坚持|启动|组织|组建|设立|开通|开办|开设|设置|运用|运行|弘扬|启用|做实|做优|擦亮|培育|建设|完成|抓好|举办|发展|建成|搭建|升级"
)
_TRIED = re.compile("探索|试点|试行|尝试|谋划")
# The clause itself says that the program falls short or is still to come, whatever its section.
_LACKING = re.compile(
    "还?有待|还需|不到位|不平衡|不够|不健全|不完善|不规范|不深入|不均衡|不扎实|不充分|不明显|不严格?(?![实])|不高(?!于)|不强"
    "|不足(?![一二三四五六七八九十百千万\\d])|不力|缓慢|滞后|流于形式|(?<!补)(?<!补齐)(?<!补上)短板|(?<!破解)(?<!补强)薄弱"
    "|(?:仍|还|尚)?(?:有|存在)(?:一定|较大|明显|不少)?的?(?:差距|不足|问题|短板)"
    "|(?:探索|运用|应用|创新|亮点|成果)(?:还|仍)?不多|亟[待需]|参差不齐|不及时|不统一|不一(?:致|$|[,。、])|不顺畅|不适应|流于表面"
    "|(?:率|水平|程度|质量|效能|能力|力度|覆盖面|知晓度|参与度|满意度|范围)(?:还|仍|相对|总体|尚)*(?:(?:较|偏|不)(?:低|弱|小|大|窄|少|高|强|广|宽|深)|有限)"
    "|尚未|还未|(?:因故)?未能?(?:得到)?(?:全面|完全|有效|真正|严格)?(?:覆盖|推开|落实|落地|实施|建立|执行|开展)"
)
_LACKING_SIGN = re.compile("[不待需缓滞流短薄差问亟较偏限未]")  # one of these stands in all that it matches
_LACKS = re.compile(
    r"(?:尚未|还未|还没有|未能|未|缺乏|没有)(?:全面|有效|完全|真正)?(?:建立|形成|落实|推行|开展|建成|实现)?(?:起|健全)?$"
)
_INTENDED = re.compile(
    "下一步|明年|争取|力争|计划(?:在|于|到|全面|开展|推进)|(?:^|[,、])拟(?![定订制])"
    "|(?:^|[,、])(?:我们)?要(?:继续|进一步|全面|深入|持续|扎实|大力|加快|着力|切实|不断|认真|严格|坚持)"
    "|将(?=推行|启动|实施|开展|建立|出台|推出|上线|试行|推广|打造|建设|探索)"
    "|将(?:会|要|继续|持续|进一步|全面|着力|大力|深入|加快|积极|适时|逐步|认真|扎实|不断)"
)
_INTENDED_SIGN = re.compile("[下明争力计拟要将]")
# 将推行甲作为重点: 将 is 把 here.
_TAKES = re.compile(r"[”]?[^,。]{0,8}(?:作为|纳入|列入|列为|摆在|摆上|贯穿|融入)")
_PREPARED = re.compile("为[^,]{0,8}$")
_PREPARES = re.compile(r"[”]?[^,。]{0,10}做(?:好|足)[^,。]{0,4}准备")
_SUGGESTED = re.compile("(?:^|[,、])(?:建议|呼吁|恳请|希望)")
_SUGGESTS = re.compile("建议|呼吁|恳请|希望")
# 巩固…创建成果: the honour is held; nothing is sought.
_HELD = re.compile("(?:巩固|拓展|深化|运用)[^,]*$")
_HOPED = re.compile("力争|争取|确保|有望|目标")
# 创建依法行政示范单位, with no word of who gives it: the place has such units of its own.
_OF_UNITS = re.compile("(?:单位|示范点|窗口|个人)(?:创建)?$")
_HIGHER = re.compile("全国|国家|中国|[\u4e00-\u9fff]{2,8}[省市州区县盟旗]")
# 评选依法行政示范单位12个: the place gives the title to its own units and seeks none; what it visits is held by others.
_GIVES = re.compile(
    "(?<!被)(?<!获)(?:观摩|参观|考察|评选|评定|评出|选树|选出|命名|表彰|授予|认定|确定|通报表扬)了?(?!为)[^,]{0,8}$"
)
# 赴某市学习借鉴…: what is seen there is not yet here.
_SEEN = re.compile(rf"{PLACE}[^,]*?(?:学习|借鉴|考察|取经|观摩|参观)|(?:学习|借鉴|考察|观摩|对标)[^,]*?{PLACE}")
# 赴某市考察,重点学习…: what was seen is named behind the visit.
_SEEN_THERE = re.compile(
    r"(?:重点|主要|着重|深入|认真|系统|实地|现场|详细|全面|集中)*(?:学习|考察|了解|观摩|交流|汲取|参观|吸收|借鉴)(?:了|借鉴|考察|和|、|吸收)*(?:当地|其|该[市县区])?的?[^,。;\ue001-\ue006]{0,8}[“]?$"
)
# 对某市“甲”改革进行考察
_LOOKED_AT = re.compile("[”]?[^,。;]{0,8}(?:进行|开展)了?[^,。;]{0,6}(?:考察|学习|观摩|取经)")
# …经验,结合实际加以推行: the clause behind, with no object of its own, says that what was seen was put into practice.
_PUT_IN_PRACTICE = re.compile(
    r"[”]?[^,。;\ue002\ue003]{0,16},[^。;\ue001-\ue004]{0,24}?(?:推行|推广|推开|组织实施|加以实施|实施|施行|落地|落地见效|启动|试点)(?:$|[。;,])"
)
# 推广甲县“乙”做法: the place whose program it is.
_HOLDER = re.compile(
    rf"(?P<spread>推广|推开|复制|普及)?(?:了)?(?P<place>{listed(PLACE)})(?:的|(?:首创|独创|创新|探索|打造)的)?[“]?$"
)
# 落实甲市创建全国示范市部署: the place above seeks the honour.
_SEEKER = re.compile(
    rf"(?:(?P<place>{PLACE})|(?P<whole>[全我][省市州盟]))(?:的)?(?:创建|争创|申创|申报)[^,\ue001-\ue006]{{0,8}}[“]?$"
)
# 甲市部署开展全国示范市创建以来
_STARTS_IT = re.compile(
    rf"(?:(?P<place>{PLACE})|(?P<whole>[全我][省市州盟]))(?:部署|启动|全面|深入|推进|开展)+[^,\ue001-\ue006]{{0,4}}[“]?$"
)
_TAKEN_OVER = re.compile("推广|引进|引入|复制|移植|借鉴|学习|导入|运用|参照|吸收|落地")
# 评选…示范单位, 开展…示范单位创建活动 with no level above: the reporter's own contest for its units.
_UNITS = re.compile("(?:单位|[镇乡村户店街校园所站企岗窗口点队人]|集体|个人|标兵|能手|商户|学校|企业|社区)$")
_OWN_CONTEST = re.compile(r"(?:评选|选树|命名|表彰|评定|培育|打造)(?:出|了|一批|表彰|命名|首批)*[“]?$")
_ACTIVITY = re.compile("(?:创建|评选|评比|选树|培育|命名)(?:活动|工作)?$")
_LEVEL = re.compile("全国|国家|中国|中华|[省市州]级|自治区级|全[省市州]")
_CONTEST_ACTIVITY = re.compile(r"[”]?(?:创建|评选|评比|选树|培育|命名)(?:和?(?:创建|评选|命名|管理))?(?:活动|工作)")
_SOUGHT_AFTER = re.compile(
    rf"^(?:{GLUE}|[等的]|{HONOUR})*(?:三级|实地|现场|省级|国家级?|第三方)?(?:创建|申创|申报|争创|建设|评选|评估|验收|迎检|复核迎检|培育|推荐|攻坚|候选|入围)"
)

EXAMPLES: list[tuple[str, list[tuple[str, str]]]] = [
    ("深入推行[PROGRAM:甲机制]。", [("甲机制", "done")]),
    ("[PROGRAM:甲机制]落实还不到位。", [("甲机制", "problem")]),
    ("积极申报[HONOUR:全国某某示范市]。", [("全国某某示范市", "planned")]),
    ("获评[HONOUR:全国某某示范市]。", []),
]


class Finder:
    """Finds ADOPTS relations."""

    def __init__(self, lexicons: Lexicons, gazetteer: Gazetteer) -> None:
        seek = trigger_words(lexicons, "honour")
        sought = any_of(word for word, sense in seek.items() if sense == "sought")
        won = any_of(word for word, sense in seek.items() if sense == "won")
        self._sought_before = re.compile(f"{sought}|(?:开展|推进|深化|参加)[^,]*$")
        self._won_before = re.compile(won)

    def find_relations(self, doc: Document, mentions: list[Mention]) -> list[Relation]:
        """One relation for each program and status, resting on its first mention."""
        if doc.place is None:
            return []
        own = doc.place.path
        found: dict[tuple[str, str, str], Relation] = {}
        for clause in clauses_of(doc, mentions, "PROGRAM"):
            for mention in clause.of("PROGRAM"):
                left = clause.left(mention)
                status, rule = self._status(clause, mention, left, own)
                if not status:
                    continue
                for path in _adopters(clause, mention, own):
                    if (path, mention.canonical, status) in found:
                        continue
                    attributes = {"status": status}
                    if tier := mention.attributes.get("tier"):
                        attributes["tier"] = tier
                    start = mention.start
                    if status == "done":
                        attributes["grade"], verb = _grade(left)
                        start -= len(left) - verb
                    found[path, mention.canonical, status] = Relation(
                        path, "ADOPTS", mention.canonical, rule, start, mention.end, attributes
                    )
        return list(found.values())

    def _status(self, clause: Clause, mention: Mention, left: str, own: str) -> tuple[str, str]:
        """(status, rule); the status is empty where the mention is no adoption."""
        if is_honour(mention):
            # An honour in a list is sought as the first of the list is; 获得 before it or behind means it is won.
            right = clause.right(mention)
            if (
                clause.status == "done"
                and not _HOPED.search(left)
                and not self._won_before.search(left)
                and _is_own_contest(mention, left, right, own)
            ):
                return "done", "adopts.own_contest"
            if _HELD.search(left) and re.match("[”]?(?:创建|建设)?(?:成果|成效|经验)", right):
                return "", ""
            hoped = clause.status == "planned" or _HOPED.search(left)
            if _GIVES.search(left) or _given_by(mention.canonical, own.rsplit("/", 1)[-1]):
                return "", ""
            if not hoped and _OF_UNITS.search(mention.canonical) and not _HIGHER.match(mention.canonical):
                return "", ""
            if not hoped and PASSED.search(left) and TEST.match(right):
                return "", ""
            if APPROVED.search(left):
                return "planned", "adopts.honour_sought"
            if self._won_before.search(left) and not hoped and not CONTEST.match(right):
                return "", ""
            if re.match(
                r"[”等]?(?:创建|申报|创成)?(?:成功|称号|荣誉|殊荣)|[”]?(?:创建)?(?:工作)?(?:顺利|成功)?通过(?![^,]{0,4}(?:初|预|中期))[^,]{0,8}(?:验收|评估|复核)",
                right,
            ):
                return "", ""
            if not hoped and _COUNTED.match(right):
                return "", ""  # 创建…示范村3个: so many were won
            if hoped or self._sought_before.search(left) or _SOUGHT_AFTER.match(right):
                return "planned", "adopts.honour_sought"
            return "", ""
        if clause.status == "done" and is_background(mention, left, clause.right(mention)):
            return "", ""
        at = mention.start - clause.start
        seen, begin = left, at - len(left)
        if PLACE[0] in clause.mask[:begin] and _SEEN_THERE.fullmatch(left):
            begin = last_comma(clause.mask[: begin - 1]) + 1
            seen = clause.mask[begin:at]
        if (
            PLACE[0] in seen
            and (_SEEN.search(seen) or _LOOKED_AT.match(clause.right(mention)))
            and not _PUT_IN_PRACTICE.match(clause.mask, mention.end - clause.start)
            and any(
                m.type == "JURISDICTION" and not related(m.canonical, own)
                for m in clause.within("JURISDICTION", begin, at)
            )
        ):
            return "", ""
        if clause.status == "done":
            right = clause.right(mention, 20)
            if _LACKS.search(left) or (_LACKING_SIGN.search(right) and _LACKING.search(right)):
                return "problem", "adopts.lacking"
            if _SUGGESTS.search(left) and _SUGGESTED.search(left):
                return "", ""
            if _PREPARED.search(left) and _PREPARES.match(clause.right(mention)):
                return "planned", "adopts.intended"
            if _INTENDED_SIGN.search(left) and _INTENDED.search(left) and not _TAKES.match(clause.right(mention)):
                return "planned", "adopts.intended"
        return clause.status, f"adopts.{clause.status}"


def _is_own_contest(mention: Mention, left: str, right: str, own: str) -> bool:
    """Whether the reporter itself gives the title to units of its own."""
    above = own.split("/")[:-1]
    if not _UNITS.search(_ACTIVITY.sub("", mention.canonical)) or _LEVEL.match(mention.canonical):
        return False
    if any(mention.canonical.startswith(name) for name in above):
        return False
    return bool(_OWN_CONTEST.search(left) or _ACTIVITY.search(mention.canonical) or _CONTEST_ACTIVITY.match(right))


def _adopters(clause: Clause, mention: Mention, own: str) -> list[str]:
    """The reporter, or the places inside it (counties and larger) that the text names as having the program."""
    at = mention.start - clause.start
    window = max(0, at - 40)
    holder = _HOLDER.search(clause.mask, window, at) if clause.mask.find(PLACE[0], window, at) >= 0 else None
    if holder:
        named = [m.canonical for m in clause.within("JURISDICTION", *holder.span("place"))]
        if named and all(is_below(path, own) and not is_small(path) for path in named):
            return [own, *named] if holder.group("spread") else named
        # 与某市“甲”平台对接: another place's own program, and not said to be taken over.
        if (
            named
            and not any(related(path, own) for path in named)
            and not _TAKEN_OVER.search(clause.mask, 0, clause.part(at)[1])
        ):
            return []
    seeker = _SEEKER.search(clause.mask, window, at)
    if seeker is None and is_honour(mention):
        seeker = _STARTS_IT.search(clause.mask, window, at)
    if seeker:
        above = [m.canonical for m in clause.within("JURISDICTION", *seeker.span("place"))] or _above(
            own, (seeker.group("whole") or "")[1:]
        )
        if above and own.startswith(above[0] + "/"):
            return above[:1] if is_honour(mention) else []
    actors = actors_at(clause, at, own)
    if actors is None or any(is_small(path) for path in actors.places):
        return [own]
    return [own, *actors.places] if actors.with_reporter else actors.places


def _above(own: str, kind: str) -> list[str]:
    """[path of the nearest place of a kind (省, 市) upward from the reporter]; the reporter itself comes first."""
    parts = own.split("/")
    paths = ["/".join(parts[:depth]) for depth in range(len(parts), 0, -1)]
    return [path for path in paths if kind and path.endswith(kind)][:1]


def _grade(left: str) -> tuple[str, int]:
    """(grade, offset of the verb) by the verb nearest before the program: issued | done | piloted | mentioned."""
    best = ("mentioned", len(left))
    nearest = last_comma(left)
    for grade, pattern in (("issued", _ISSUED), ("done", _DONE), ("piloted", _TRIED)):
        for verb in pattern.finditer(left):
            if verb.start() > nearest:
                nearest, best = verb.start(), (grade, verb.start())
    return best


def _given_by(honour: str, place: str) -> bool:
    """Whether the honour is one that the place itself gives: its name begins it, or stands in it (法治甲州建设…)."""
    return honour.startswith(place) or honour[2:].startswith(f"{place[:-1]}建设")

"""Metrics: the indicator that a number is a value of, in as few words as tell it apart, under one standard name.

The name is read from the number's own clause: the words before it (行政机关负责人出庭应诉率达到100%) or the noun that it
counts (开展了2次资格考试 → 资格考试次数). What the clause leaves out is taken from what stands before it in the same
sentence: the object of a bare verb (审结136件), the quantity of a change (同比增长5%), the subject of a bare rate.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from extract.gazetteer import Gazetteer
from extract.lexicon import Lexicons
from extract.model import Document, Mention

_CLAUSE = re.compile(r"[,:。;!?\n]")
_MARKS = re.compile(r"[\s“”\"《》]|\[\d{1,3}\]")
_JOIN = re.compile(r"[、和与]|以及|及(?!时)")
_LIST_GAP = re.compile(r"(?:左右|以上)?(?:[、,]|和|及|与|以及|、和)?$")
_LEAD = re.compile(
    r"^(?:[、,()]|[一二三四五六七八九十]+是|\([一二三四五六七八九十\d]+\)|\d+[.、]|[①-⑳]|其中|此外|同时|另外|并(?!联)|且|以及|及(?!时)|和(?!解|谐)|与(?!会)|还|其(?![他余它])"
    r"|共计|总共|共(?!享|同|建(?!成|立|设)|用|有|性|治)|累计|总计|先后|相继|分别|已经|已|均(?!衡)|也|全部|年内|今年以来|今年|本年度|本年|一年来|去年|目前|现已|现(?!场)"
    r"|截至[^,、]{0,10}?(?:月底|年底|底|日|月|前)|在?(?:19|20)\d\d年(?:度)?(?:以来)?|(?:\d{1,2}月(?:份)?(?:\d+日)?)|全年|年均|上半年|下半年"
    r"|各[^,。共]{1,8}共|对(?![象口外接比标照])|将(?=[与涉])|(?:在|对)?[全我本][市县区省镇乡州盟旗局国](?!家)|辖区内?|我(?:街道|单位|部门|委|办)|境内|各类|各种|各项|各级|相关|有关|依法|及时(?=[\u4e00-\u9fff]{2,}[^率])|严肃|有效(?!期)|积极|认真|切实|深入|扎实|持续|不断|精心|广泛"
    r"|严格|圆满|高质量|大力|稳步|全面|力争|努力|预计|确保|计划(?=[实新完])|每年|每月|每季度|带队|牵头|仅|约|近|就)+"
)
# The characters that a lead may begin with, but for digits.
_LEAD_FIRST = frozenset(
    "、,()一二三四五六七八九十①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳其此同另并且以及和与还共总累先相分已均也全年今本去目现截在各对将我辖境有依严积认切深扎持不精广圆高大稳力努预确计每带牵仅约近就"
)
_TRAIL = re.compile(
    r"(?:均|分别|累计|总计|合计|共计?|已|也|就|仅|约|近|超过|超|逾|不足|高达|达到|(?<!下)达|(?<!行)为|至|到|了|的|是|有|共有|先后|实现|保持在|保持|稳定在|控制在|同比|环比|同期|相比|平均|年均|预计"
    r"|[由从]?(?:19|20)\d\d年|[由从](?:上年|去年)|[增减降涨]幅|[较比](?:去年|上年|20\d\d年|前年|以往|同期|上一年|法定时限)+|增长|增加|增至|下降|降至|降低|提高|提升|上升|减少|压减|压缩|缩短|突破|扩大|由|从|即|(?<![审统设会估预共总合累])计|占|等|[、,(:和及与])+$"
)
# The characters that a trail may end with: most words end otherwise, and need no search.
_TRAIL_LAST = frozenset(
    "幅均别共计已也就仅约近超过逾足达到为至了的是有后现在持同比环期均相计较年期限长加增降低高升少减缩短破大由从即占等、,(:和及与往"
)
_PREPOSITION = re.compile(r"(?:为|对|与|向|在|将|由|从|给|把|以|和|及|、|等|有|的|了|集成|首批|新一批)+$")
_FILLER_HINT = re.compile(r"[各(全了关累\d]")
_SINGLE_PREDICATE = (
    r"均(?!衡|等)|已|被|(?<![许认])可(?![视持信复])|向|(?<!结)对(?![象口外接])|在(?![编线建册校职岗场])|与|由|获|将|未(?!成年)|无(?!障碍|人|证|讼|访|偿|违|法律|效|主)|仍"
    r"|都(?!市)|也|经(?![营济验费办典])|从(?!业)|占|享(?!受)|(?<!社会)(?<!党)(?<!群)组织(?!建)|负责(?!人)|率先|集中(?!式)"
)
_SINGLE_STARTS = "均已被可向对在与由获将未无仍都也经从占享组负率集"
_NOT_COUNTED = re.compile(r"(?:等|[、和及与对为向给由在]|[对为向给由在][全我本][市县区省镇乡]) *$")
_NOUN = re.compile(r"(?:的|以上的?)?([\u4e00-\u9fff“(][^,。;:!?\n\d《]*)")
_NO_NOUN = re.compile(r"[、)”和及与并其等较比同]|以上|左右|共计?|合计|总计|基础上|前提下|情况下|以来")
_ADVERBS = re.compile(r"^(?:均|已|全部|都|也|可|能|分别|共同|一次性|全面|率先|同步|集中|被|顺利|专题(?=[研听]))+")
_COMPARED = re.compile(r"^(?:[高低]于|[较比]|居(?!民)|排|占|是)")
_FILLER = re.compile(
    r"(?<!第)各[类种项](?!主体)|\((?:含|不含|其中)[^)]*\)|(?<!安)全[市县区省](?![场级域])|了(?=.)|(?<=[\u4e00-\u9fff])(?:全年|累计)|\d大类"
    r"|(?<=[\u4e00-\u9fff])[相有]关(?=(?!联)[\u4e00-\u9fff])|^\d{1,2}[.·]\d{1,2}(?=[\u4e00-\u9fff])"
)
# What may stand before a standard name: who met, how well it went.
_BEFORE_STANDARD = re.compile(
    r"^(?:成功|共|妥善|行政机关|[^、]{1,8}?(?:常务会议?|常委会(?:会议)?|党组会议?|主任会议?))+"
)
_MEANS = re.compile(r"通过|采取|采用|利用|围绕|针对|对照|借助|依托|运用")
_FROM = re.compile(r"[由从](?:原来的?|(?:19|20)\d\d年的?)? *$")
_TO = re.compile(r"[至到为] *$")
_FORM = re.compile(r"^通过.*?(?:形式|方式|途径|渠道)")
_SHARED_HEAD = re.compile(
    r"(?:案件|警情|纠纷|事项|[^、]{1,2}率|数|[产销总用]量|发电量|[^、]{2}额|量|额|收入|人次|投资|产值|增加值|总额|犯罪)$"
)
_SORTS = frozenset({"大类", "小类", "大项"})  # kinds of which the number right behind counts the members
_SUFFIX = {
    "种": "种数",
    "册": "册数",
    "次": "次数",
    "场": "场次",
    "场次": "场次",
    "人次": "人次",
    "期": "期数",
    "课时": "课时数",
    "学时": "学时数",
}
_SHARE_UNITS = frozenset({"%", "‰", "‱", "倍", "成", "百分点", ""})
_PEOPLE = frozenset({"人", "名", "位"})
_TIME_UNITS = frozenset({"工作日", "小时", "分钟", "个月", "天", "日", "秒", "自然日"})
_MOST = 28  # characters of a name
_MOST_PREDICATE = 18


@dataclass(slots=True)
class _Named:
    """What the number before told: where its words end, its name without suffix, and the parts that carry over."""

    end: int
    mention_end: int
    stem: str
    verb: str
    object: str
    predicate: str = ""  # what is said of the counted noun
    is_waiting: bool = False  # the next number stands directly behind the counted noun


class Linker:
    """Gives every METRIC mention its indicator."""

    def __init__(self, lexicons: Lexicons, gazetteer: Gazetteer) -> None:
        del gazetteer
        self._standard: dict[str, str] = {}
        for entry in lexicons.entries("Indicator"):
            for alias in (entry.name, *entry.aliases):
                self._standard[alias] = entry.name
        roles: dict[str, list[str]] = defaultdict(list)
        for entry in lexicons.entries("IndicatorWord"):
            for role in entry["roles"].split():
                roles[role].append(entry.name)
        self._verb = _repeated("成功|妥善|集中|联合|新|统一|组织|参与", roles["verb"])
        self._light = _repeated("组织|参与|深入|集中|持续|常态化|联合", roles["light"])
        starts = "".join(sorted({word[0] for word in roles["predicate"]} | set(_SINGLE_STARTS)))
        self._predicate = re.compile(rf"(?=[{starts}])(?:{_longest_first(roles['predicate'])}|{_SINGLE_PREDICATE})")
        self._topic = re.compile(_longest_first(roles["topic"]))
        self._measured = tuple(roles["measured"])
        self._countable = tuple(roles["countable"])
        self._person = tuple(roles["person"])
        self._amount = tuple(roles["amount"])
        self._generic = frozenset(roles["generic"])

    def link_mentions(self, doc: Document, mentions: list[Mention]) -> None:
        view = doc.view
        metrics = [m for m in mentions if m.type == "METRIC"]
        programs = [m for m in mentions if m.type == "PROGRAM"]
        last: _Named | None = None
        sorts: list[Mention] = []
        waiting: list[
            tuple[Mention, str]
        ] = []  # counted nouns whose predicate stands behind the next: 6家律所13名律师签订协议
        at = program = sentence = 0
        while at < len(metrics):
            metric = metrics[at]
            while sentence < len(doc.sentences) and doc.sentences[sentence].end <= metric.start:
                sentence += 1
            begin = doc.sentences[sentence].start if sentence < len(doc.sentences) else doc.body_span[0]
            begin = min(begin, metric.start)
            if last is not None and last.mention_end <= begin:
                last = None
            while program < len(programs) and programs[program].start < metric.start:
                program += 1
            near = programs[program - 1] if program and programs[program - 1].start >= begin else None
            group = self._dealt_out(view, metrics, at, begin)
            if group:
                for name, member in zip(group, metrics[at : at + len(group)], strict=True):
                    member.canonical = self._standardise(self._suffixed(name, member))
                for sort in sorts:
                    sort.canonical = f"{group[0]}{sort.attributes['unit']}数"
                sorts.clear()
                last = _Named(
                    metrics[at + len(group) - 1].end, metrics[at + len(group) - 1].end, group[-1], "", group[-1]
                )
                at += len(group)
                continue
            limit = metrics[at + 1].start if at + 1 < len(metrics) else len(view)
            if limit == metric.end and metric.attributes["unit"] in _SORTS:
                sorts.append(metric)  # 5大类91项: named after what the items are
                at += 1
                continue
            last = self._name(view, metric, begin, limit, last, near, sorts[0].start if sorts else metric.start)
            metric.canonical = self._standardise(self._suffixed(last.stem, metric))
            for sort in sorts:
                sort.canonical = f"{last.stem}{sort.attributes['unit']}数"
            sorts.clear()
            if last.predicate:
                for other, noun in waiting:
                    other.canonical = self._standardise(self._suffixed(f"{last.predicate}的{noun}", other))
            waiting = [*waiting, (metric, last.object)] if last.is_waiting else []
            at += 1

    def _standardise(self, name: str) -> str:
        """The standard name of an indicator, or the name as it is."""
        for key in (name, _BEFORE_STANDARD.sub("", name)):
            found = self._standard.get(key) or self._standard.get(key.replace("、", ""))
            if found:
                return found
        return name

    def _dealt_out(self, view: str, metrics: list[Mention], at: int, begin: int) -> list[str]:
        """Names where a list of subjects meets a list of numbers (受理、办结案件分别为86件、79件), one for each number."""
        metric = metrics[at]
        if view.rfind("分别", max(begin, metric.start - 60), metric.start) < 0:
            return []
        clause = _CLAUSE.split(view[max(begin, metric.start - 60) : metric.start])[-1]
        subjects, found, _ = clause.rpartition("分别")
        if not found or re.search(r"\d", subjects):
            return []
        count = 1
        while (
            at + count < len(metrics)
            and metrics[at + count].start - metrics[at + count - 1].end <= 3
            and _LIST_GAP.match(view[metrics[at + count - 1].end : metrics[at + count].start])
        ):
            count += 1
        items = [item for item in (_clean(part) for part in _JOIN.split(subjects)) if item]
        if count < 2 or len(items) != count:
            return []
        final = items[-1]
        verb = self._verb.match(final)
        head = _SHARED_HEAD.search(final)
        names = []
        for item in items[:-1]:
            if verb and verb.end() < len(final) and self._verb.fullmatch(item):
                names.append(item + final[verb.end() :])
            elif head and not item.endswith(head.group()) and not item.endswith(self._measured):
                size = len(item)
                cut = size if len(final) > size and final[size - 1] == item[-1] else head.start()
                names.append(item + final[cut:])
            else:
                names.append(item)
        return [*names, final]

    def _name(
        self, view: str, metric: Mention, begin: int, limit: int, last: _Named | None, near: Mention | None, until: int
    ) -> _Named:
        start = max(begin, last.end if last else begin, metric.start - 70)
        left = view[start:until]
        pieces = _CLAUSE.split(left)
        clause = pieces[-1]
        is_listed = last is not None and len(pieces) == 1
        if last is not None and is_listed and not clause.strip("、和及与, ") and last.mention_end == metric.start:
            return _Named(metric.end, metric.end, last.object or last.stem, "", last.object)
        words = _clean(clause)
        unit = str(metric.attributes["unit"])
        if last is not None and is_listed and not words and _TO.search(clause):
            return _Named(metric.end, metric.end, last.stem, last.verb, last.object)
        words = self._without_means(words)
        noun, predicate, end = self._behind(view, metric.end, limit, unit)
        if ("由" in clause or "从" in clause) and _FROM.search(clause):
            noun, predicate, end = "", "", metric.end
        if unit in _SHARE_UNITS:
            return self._rate_name(view, metric, begin, words, clause, last, (noun, predicate, end))
        light = self._light.match(words)
        if light and not (noun and light.end() == len(words)) and light.end() < len(words):
            words = words[light.end() :]
        elif light and light.end() == len(words):
            words = ""
        words = _clean(words)
        if noun or predicate:
            if _NOT_COUNTED.search(clause) or view[metric.end] == "的":
                words = ""  # the members of a list or whom it is done for, not what is counted
            elif len(words) > _MOST // 2:
                words = ""
            elif clause.endswith("的") and not self._verb.match(words):
                words += "的"
            stem, verb, thing = self._counted(words, noun, predicate)
        else:
            end = metric.end
            verb_match = self._verb.match(words)
            verb = verb_match.group() if verb_match else ""
            thing = words[len(verb) :]
            stem = words
            if verb and not thing:
                thing = (last.object if last else "") or self._topic_of(view, begin, metric.start)
                if not thing and near is None:
                    thing = self._topic_before(view, begin)
                stands_alone = not thing or (unit == "元" and near is not None)
                stem = _about(view, near, verb) if stands_alone else thing if verb in thing else verb + thing
            elif words in self._generic and last is not None:
                stem = last.object + words
            elif not verb and is_listed and last and last.verb and re.match(r"[、和及与]", clause.strip()):
                verb = last.verb
                stem = verb + words
            elif not words:
                stem = (
                    (last.object if last else "") or self._topic_of(view, begin, metric.start) or _about(view, near, "")
                )
                thing = stem
            elif not verb and len(words) <= 4 and last is None:
                stem = _about(view, near, words)
        is_waiting = bool(noun and not words and not predicate) and limit - end <= 1
        return _Named(
            end,
            metric.end,
            _shortened(stem) or "数量",
            verb.removesuffix("了"),
            thing,
            "" if words else predicate,
            is_waiting,
        )

    def _without_means(self, words: str) -> str:
        """The words from the verb on, where they begin with the means or say before it who did it (各机关共办理…)."""
        begin = 2 if _MEANS.match(words) else 0
        if not begin:
            together = words.find("共")
            return words[together + 1 :] if together > 0 and self._verb.match(words, together + 1) else words
        found = [m for m in (self._light.search(words, begin), self._verb.search(words, begin)) if m]
        cut = min((m.start() for m in found), default=0)
        return words[cut:]

    def _behind(self, view: str, end: int, limit: int, unit: str) -> tuple[str, str, int]:
        """The noun that the number counts, what is said of it, and where these words end."""
        text = view[end : min(limit, end + 44)]
        match = _NOUN.match(text)
        if match is None:
            return "", "", end
        words = match.group(1)
        if (depth := words.count("(") - words.count(")")) > 0 and depth:
            words = words[: words.rfind("(")]
        words = _MARKS.sub("", words)
        words = words.rstrip("、和及与(")
        if _NO_NOUN.match(words):
            return "", "", end
        if words.startswith("由") and (named := re.match(r"由.*?(?:担任|作为|为)(.{2,}?)(?:参与.*)?$", words)):
            return named.group(1), "", end + match.end()
        quoted = match.group(1).find("”") if match.group(1).startswith("“") else -1
        least = max(quoted - 1, 1)  # a verb within quotation marks is part of a name
        cut = None if quoted > 0 else self._predicate.match(words)
        cut = cut or self._predicate.search(words, least)
        noun, predicate = (words[: cut.start()], words[cut.start() :]) if cut else (words, "")
        if unit in ("次", "场", "期") and not cut and (verb := self._verb.match(noun)) and verb.end() < len(noun):
            noun, predicate = "", noun
        words_end = end + match.end()
        if noun and predicate and words_end >= limit:
            # 83个部门单位开展培训160余场次: what is said of the first is what the second counts.
            at = view.find(predicate[:2], end)
            words_end = at if end < at < words_end else words_end
        return noun.removesuffix("的"), self._said(predicate), words_end

    def _said(self, predicate: str) -> str:
        if not predicate:
            return ""
        predicate = _FORM.sub("", predicate)
        predicate = _ADVERBS.sub("", predicate).replace("了", "")
        light = self._light.match(predicate)
        if light and light.end() < len(predicate) and light.group().startswith(("组织", "进行")):
            predicate = predicate[light.end() :]
        if len(predicate) > _MOST_PREDICATE:
            predicate = re.split(r"[、和及]|并(?!联)", predicate)[0]
        predicate = predicate.removesuffix("的")
        return (
            ""
            if len(predicate) > _MOST_PREDICATE or re.match(r"[由以因占]", predicate) or len(predicate) < 2
            else predicate
        )

    def _counted(self, words: str, noun: str, predicate: str) -> tuple[str, str, str]:
        """Name, verb and object where the number stands before what it counts."""
        words = words if words.endswith("的") else _PREPOSITION.sub("", words)
        verb_match = self._verb.match(words)
        verb = verb_match.group() if verb_match else ""
        if noun and predicate and not words:
            return predicate + ("" if self._verb.fullmatch(predicate) else "的") + noun, "", noun
        if noun:
            return words.removesuffix("了") + noun, verb, words[len(verb) :] + noun
        light = self._light.match(predicate)
        predicate = predicate[light.end() :] or predicate if light else predicate
        return predicate if verb or len(words) > 12 else words + predicate, "", predicate

    def _rate_name(
        self,
        view: str,
        metric: Mention,
        begin: int,
        words: str,
        clause: str,
        last: _Named | None,
        behind: tuple[str, str, int],
    ) -> _Named:
        """The name of a rate, a share or a relative change."""
        noun, predicate, behind_end = behind
        end = metric.end
        if _COMPARED.match(words) and last is not None and not words.endswith(self._measured):
            words = ""
        if (
            clause.rstrip().endswith(("占", "占比", "占比达", "占比为"))
            and not re.sub(r"占比?.*", "", words)
            and last is not None
        ):
            return _Named(end, end, f"{last.stem}占比", "", last.object)
        if words.startswith("占") and last is not None:
            return _Named(end, end, f"{last.stem}{words}比例", "", last.object)
        if "占" in clause and words and not words.endswith(self._measured):
            words += "占比"
        if (
            not words
            and last is not None
            and len(_CLAUSE.split(view[last.mention_end : metric.start])) <= 3
            and not noun
        ):
            return _Named(end, end, last.stem, "", last.object)
        if not words and (noun or predicate):
            stem = noun + predicate
            return _Named(behind_end, end, stem[:_MOST], "", noun)
        if words in self._generic or all(part in self._generic for part in _JOIN.split(words) if part):
            topic = self._topic_of(view, begin, metric.start)
            if not topic:
                topic = last.object if last and len(last.object) <= 12 else self._topic_before(view, begin)
            if topic and not words.startswith(topic):
                words = topic + words
        return _Named(end, end, _shortened(words) or "比例", "", words if last is None else last.object)

    def _suffixed(self, stem: str, metric: Mention) -> str:
        """The stem with the noun that the unit asks for: 次数, 金额, 比例."""
        unit, change = str(metric.attributes["unit"]), "change" in metric.attributes
        stem = stem.replace("等的", "的").removesuffix("的").removesuffix("等").removesuffix("一套")
        if _FILLER_HINT.search(stem):
            stem = _FILLER.sub("", stem)
        if stem.endswith(self._measured):
            return stem
        if unit in _SHARE_UNITS:
            if change:
                return stem + "数" if stem.endswith(self._countable) else stem
            return stem + {"倍": "倍数", "": "数"}.get(unit, "比例")
        if unit in _TIME_UNITS:
            return stem + "时间"
        if unit in _PEOPLE:
            return stem + ("数" if stem.endswith(self._person) else "人数")
        if unit.split("/")[0] in ("元", "美元", "欧元", "港元", "日元", "人民币"):
            return stem if stem.endswith(self._amount) else stem + "金额"
        if unit == "分":
            return stem + "得分"
        return stem + _SUFFIX.get(unit, "数")

    def _topic_of(self, view: str, begin: int, end: int) -> str:
        """The last thing named before in the sentence that numbers are usually told of."""
        topics = self._topic.findall(view, begin, end)
        return str(topics[-1]) if topics else ""

    def _topic_before(self, view: str, begin: int) -> str:
        """The last topic of the sentences just before, in the same paragraph."""
        return self._topic_of(view, max(view.rfind("\n", 0, begin) + 1, begin - 120), begin)


def _longest_first(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))


def _repeated(adverbs: str, words: list[str]) -> re.Pattern[str]:
    """One or more of the words, each with an adverb or not; the look at the first character spares the long list."""
    starts = "".join(sorted({word[0] for word in (*adverbs.split("|"), *words)}))
    return re.compile(rf"(?=[{starts}])(?:[和、并]?(?:{adverbs})?(?:{_longest_first(words)})了?)+")


def _clean(words: str) -> str:
    words = words if words.isalnum() else _MARKS.sub("", words)
    while words:
        is_lead = words[0] in _LEAD_FIRST or words[0].isdecimal()
        lead = _LEAD.match(words) if is_lead else None
        if lead is not None:
            words = words[lead.end() :]
        trail = _TRAIL.search(words) if words and words[-1] in _TRAIL_LAST else None
        if trail is not None:
            words = words[: trail.start()]
        elif lead is None:
            break
    return words


def _shortened(stem: str) -> str:
    """A long stem without the first members of its list."""
    while len(stem) > _MOST and "、" in stem:
        stem = stem.partition("、")[2]
    return stem[-_MOST:]


def _about(view: str, near: Mention | None, words: str) -> str:
    """Words that do not stand alone, told of the program named before them."""
    program = _MARKS.sub("", view[near.start : near.end]).replace("、", "") if near else ""
    return words if words and words in program else program + words

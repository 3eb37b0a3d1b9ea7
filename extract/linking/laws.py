"""Laws: official titles, kinds, scopes and editions; national ones by the lexicon, local ones as printed and by who issues them.

The canonical name holds no edition: `edition` (the year in which the wording in force was adopted) is an attribute of
the mention, as are `superseded`, `superseded_by` and `superseded_since` where a report cites what no longer stood,
`number` (国发〔2019〕18号) and `article` (第三十三条) where the text gives them.

A short title stands for the full one before it: 《纲要》 for what the brackets (以下简称《纲要》) define it as, or for the
one document near before whose title ends so. Where none or several fit, it stays unlinked: a node of the name 规划 would
merge what many places call so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from extract.fold import fold
from extract.gazetteer import Gazetteer
from extract.lexicon import Entry, Lexicons
from extract.matcher import Matcher
from extract.model import Document, Mention, Place

_YEARS = r"((?:19|20)\d\d)年?[—\-~至到]*((?:19|20)\d\d)年?"
_RANGE = re.compile(rf"[(\[]{_YEARS}[)\]]|{_YEARS}$")
_YEARS_BEHIND = re.compile(rf" ?[(\[]{_YEARS}[)\]]")
_NATIONAL_BEFORE = re.compile(
    r"(?:中共中央|党中央|国务院|中央(?:有关部门|编办|网信办|政法委|宣传部|组织部|依法治国[办委])?|中办|国办|两办|全国人大(?:常委会)?|全国|国家[\u4e00-\u9fff]{0,10}|(?:司法|公安|教育|民政|财政|商务|水利|自然资源|生态环境|住房城乡建设|交通运输|农业农村|应急管理|文化和旅游|科技|工业和信息化|人力资源社会保障)部|最高人民法院|最高人民检察院|(?:市场监管|税务|广电|体育|统计|海关)总[局署])"
    r"(?:、|和|及|与|[ ])?(?:国务院|国办|最高人民检察院|全国普法办|司法部)?(?:办公厅)?(?:联合)?(?:印发(?:的|了)?|制定的|发布的|颁布的|公布的|关于|出台的|令|的)?[“]?$"
)
_PARTY_BEFORE = re.compile(
    r"(?:中共中央|党中央|中央|中办|两办)(?:、?(?:国务院|国办))?(?:办公厅)?(?:、国务院办公厅)?(?:印发(?:的|了)?|制定的|发布的|关于|出台的|的)?$"
)
_MINISTRY_BEFORE = re.compile(
    r"(?:(?<!中宣)(?<!组织)部|总局|总署|国家[\u4e00-\u9fff]{2,8}[委局])(?:联合)?(?:印发(?:的|了)?|制定的|发布的|颁布的|公布的|出台的|令|的)?$"
)
_CONGRESS_BEFORE = re.compile(r"人大(?:常委会)?(?:颁布|公布|通过|制定|审议通过)?了?的?$")
_DECREE_BEFORE = re.compile(r"政府令(?:第?\d{1,4}号)?$")
_UP_BEFORE = re.compile(
    r"(省|市|县|区|自治区|州)(?:委办公?[厅室]?、?[省市县区州]?|委|政府|人民政府|人大(?:常委会)?|[\u4e00-\u9fff]{2,8}[厅局委办]|级)?(?:办公[厅室]|办|令)?(?:第?\d{1,4}号)?(?:联合)?(?:印发(?:的|了)?|制定的|出台的|颁布的|公布的|发布的|下发的|的)?[“]?$"
)
_ISSUED = re.compile(
    r"(?:制定|制发|印发|出台|发布|下发|编制|编印|修订|修改|完善|形成|建立|起草|审议|听取|研究|公布|公示|签订|会签|推出|汇编|报送|提交|细化|拟定|拟订|草拟)[^。;]{0,60}$"
)
# The reporter itself makes the document that the words stand before.
_MAKES = re.compile(
    r"(?<!新)(?:制定|制订|出台|颁布|公布|修订|修改|起草|印发|编制|下发|制发|审议(?:通过)?|提请审议)(?:出台|印发|完善|实施|颁布)?了?$"
)
_OWN = re.compile(r"^(?:本|我|关于在?全|全)([省市县区州旗镇乡])")
_RELATIVE = re.compile(r"^(?:中共)?([省市县区州镇乡])(?:委|政府|人民政府|直|级|管)")
_NATIONAL_TITLE = re.compile(
    r"^(?:中共中央|中央(?!公园)|国务院|全国|国家|最高人民|中国共产党|党政(?=.*条例)|中国(?!石化|移动|电信)|(?:司法|公安|教育|民政|财政|商务|水利|自然资源|生态环境|住房和城乡建设|交通运输|农业农村|应急管理)部)"
)
_FREE_TRADE_ZONE = re.compile(r"中国[（(]([\u4e00-\u9fff]{2,4})[)）]")
_YEARS_ONLY = re.compile(r"^20\d\d年(?:度)?")
_LAW_HEAD = re.compile(r"(?<![办方做])法$")
_LAW_END = re.compile(r"(?:(?<![办方做])法|条例)$")
# The lexicon has the national regulations; one that it has not is a place's own, but for these forms.
_RARELY_LOCAL = re.compile(r"(?:暂行|实施)条例$")
_CARRIES_OUT = re.compile(r"法实施(?:细则|办法|条例)$")
_CARRIES_OUT_LAW = re.compile(
    r"实施(?:〈[^〈〉]+法(?:（[^（）]*）)?〉|中华人民共和国[^〈〉]+法|宪法宣誓制度)(?:的)?(?:办法|细则|规定|条例)$"
)
_PARTY_TITLE = re.compile(r"中国共产党|中共中央|党(?:政(?:机关|领导|主要)|组织|员)|党委（党组）")
_ASSEMBLY = re.compile(r"人民代表大会")
_RULED = re.compile(r"(?:办法|规定|规则|细则|决定|决议|条例)$")
_AMENDMENT = re.compile(r"^(?:中华人民共和国)?(宪|刑)法修正案")
_RULE_HEAD = re.compile(r"(?:办法|规定|规则|细则|规程|规范)$")
_TAIL = re.compile(r"（[^（）]*）$")
_TAIL_YEARS = re.compile(r"（((?:19|20)\d\d)(?:—(?:19|20)\d\d)?年?）$")
_EDITION_TAIL = re.compile(
    r"（(?:((?:19|20)\d\d)年?)?(?:\d{1,2}月(?:\d{1,2}日)?)?(?:第[一二三四]次)?(?:最新)?(?:修订|修正|修改)(?:版|本|后|稿)?）$"
)
_TOWN_CLASSES = ("街道", "镇", "乡", "苏木")
_TOWN = re.compile(r"[\u4e00-\u9fff]{1,7}?(?:街道|镇|乡|苏木)")
_NEW = re.compile(r"(?:新|重新)(?:修订|修改|修正|颁布|公布|出台|制定)?(?:实施|施行)?后?的?$")
_DOCUMENT_NUMBER = r"(?:[\u4e00-\u9fff]{1,10}[\[(] ?(?:19|20)\d\d ?[\])] ?第? ?\d{1,5} ?号|[\u4e00-\u9fff]{2,14}令 ?(?:\[?(?:19|20)\d\d\]?)? ?第? ?\d{1,4} ?号)"
_NUMBER_AFTER = re.compile(rf" ?[(\[] ?({_DOCUMENT_NUMBER}) ?[)\]]")
_NUMBER_BEFORE = re.compile(
    r"((?:[国中央省市县区州府政委办发厅函司令浙苏鲁晋川渝京沪津冀豫鄂湘粤桂琼黔滇藏陕甘青宁新蒙辽吉黑皖闽赣德]{2,8})[\[(](?:19|20)\d\d[\])]\d{1,5}号)(?:文件?)?$"
)
_ONE_ARTICLE = r"第[一二三四五六七八九十百零〇\d]{1,7}条(?:之[一二三四五])?(?:第[一二三四五六七八九十\d]{1,3}款)?(?:第 ?\(?[一二三四五六七八九十\d]{1,3}\)?项)?"
_ARTICLE_AFTER = re.compile(rf"[的中]?(?:规定的)?({_ONE_ARTICLE}(?:[、和及至]{{1,2}}{_ONE_ARTICLE})*)")
# (以下简称《纲要》), behind the document and what stands in brackets with it; 以下分别简称《甲》《乙》.
_DEFINES = re.compile(
    r"(?:以下|下文|下|后文)(?P<each>分别)?(?:统一)?(?:简|统|合)?称(?:为|作)?[:“]{0,2}$|[(,]简称(?:为)?[“]?$"
)
_DEFINITION_REACH = 60
_MORE_SHORT = re.compile(r"(?:[、,和及与“”]{0,3}《[^《》。]{1,12}》){1,6}")
_AND = re.compile(r"[、,和及与“”]{0,3}")
# How far back a title that nothing defines may point.
_BACK_REACH = 400
_GENERIC_MOST = 12
_SHORT_MOST = 20
_SHORT_RELATIVE = re.compile(r"^(?:我|本)?(?=[省市县区州旗]|自治)(?:自治)?([省市县区州旗])级?")
_BOTH = re.compile(r"(?:中央|国家|国务院)(?:、|和|与|及|以及)(?:我|本)?$")
# Slogans of the form 法治X建设, whose X tells the place.
_SLOGANS = ("法治", "平安", "数字", "健康", "美丽", "信用", "清廉", "文明")
# Who makes the document, where a clause says so: 全县出台…, 县政府印发… in a town's report.
_MAKER = re.compile(
    r"(?:^|[。;,:\n])(?:\d{4}年)?(?:\d{1,2}月)?(?:我|全|本)?([省市县区州旗])(?:委|政府|人民政府|人大|人大常委会|级|[\u4e00-\u9fff]{2,8}?[局办厅委])?(?:[、和]?[省市县区州旗](?:委|政府))*"
    r"(?:还|又|已|也|先后|相继|联合|正式|新)*(?:制定|制订|制发|印发|出台|发布|下发|编制|修订|公布)[^。;,:\n]*$"
)
# 某省规章制定程序规定: under the own name of a province or a prefecture, both of which make rules, mostly one of its
# government, but for what orders work inside.
_MADE_AS_RULE = re.compile(
    r"^(?![^省市区州盟]{2,12}(?:省|市|区|州|盟)人民政府)(?!.*(?:“|暂行|试行|工作|实施|考核|考评|评价|评议|奖励|审查|审核|备案|资金|细则|若干)).*(?:办法|规定)$"
)
# What the words beside a title say of its kind: 制定政府规章《…》, 《…》《…》等2部地方性法规.
_KIND_BEFORE = re.compile(r"(?:地方性(?P<law>法规)|(?:政府|地方)(?P<rule>规章))(?:草案)?[“:]?$")
_NO_RULE_BEHIND = re.compile(r"(?:等(?:\d{1,3}|[一二两三四五六七八九十]{1,3})?[部件项个份]?)?(?:行政)?规范性文件")
_KIND_BEHIND = re.compile(
    r"(?:[、和及]{0,2}《[^《》。]{2,60}》(?:\([^()]{1,12}\))?)*等?(?:\d{1,3}|[一二两三四五六七八九十]{1,3})?[部件项个]?(?:省|市)?(?:地方性(?P<law>法规)|(?:政府|地方)(?:性)?(?P<rule>规章)(?!制度))"
)


@dataclass(slots=True)
class _Titles:
    """The documents that a report has named so far, for short titles that point back to them."""

    full: list[Mention] = field(default_factory=list)
    defined: dict[str, Mention] = field(default_factory=dict)
    awaited: list[Mention] = field(default_factory=list)  # 以下分别简称: what the next short titles are defined as
    last_end: int = -1  # of the last short title that was defined
    scopes: set[str] = field(default_factory=set)  # of whose document the last short title was said to be
    scopes_end: int = -1


class Linker:
    """Gives every LAW mention its title, `kind`, `scope` and what else the text and the lexicon tell."""

    def __init__(self, lexicons: Lexicons, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._known: dict[str, Entry] = {}
        self._by_id: dict[str, Entry] = {}
        # Titles without their years: the editions of one plan, of which the report's year chooses.
        self._dated: dict[str, list[Entry]] = {}
        for entry in lexicons.entries("Law"):
            self._by_id[entry.id] = entry
            for name in (entry.name, *entry.aliases):
                key = key_of(name)
                self._known[key] = entry
                if key[-1] == ")" and "年" in key[-4:] and (bare := _TAIL_YEARS.sub("", normalise_title(name))):
                    rows = self._dated.setdefault(key_of(bare), [])
                    if entry not in rows:
                        rows.append(entry)
        heads = [(word.name, word["kind"]) for word in lexicons.entries("LawWord") if word["role"] == "head"]
        self._heads: dict[str, list[tuple[str, str]]] = {}  # by their last character, the longest first
        for head, kind in sorted(heads, key=lambda head: -len(head[0])):
            self._heads.setdefault(head[-1], []).append((head, kind))
        generic = "|".join(word.name for word in lexicons.entries("LawWord") if word["role"] == "generic")
        self._generic = re.compile(rf"(?:{generic}){{1,2}}")
        self._towns: dict[tuple[str, str], tuple[Place, ...]] = {}
        self._place_words = set(lexicons.names("PlaceWord"))
        self._places = Matcher([(name, name) for name in gazetteer.names()])

    def link_mentions(self, doc: Document, mentions: list[Mention]) -> None:
        """Links the LAW mentions of a report in place."""
        laws = [m for m in mentions if m.type == "LAW"]
        last: Mention | None = None
        titles = _Titles()
        for mention in laws:
            before = doc.view[max(0, mention.start - 70) : mention.start]
            title = normalise_title(doc.view[mention.start : mention.end])
            if mention.rule == "law.marks" and self._link_short(doc, mention, title, before, titles):
                last = mention
                continue
            titles.full.append(mention)
            number, before = self._number(doc.view, mention, before)
            if years := _YEARS_BEHIND.match(doc.view, mention.end):  # 《…纲要》(2021—2025年)
                dated = f"{title}（{years.group(1)}—{years.group(2)}年）"
                title = dated if key_of(dated) in self._known else title
            entry, draft, stated = self._find(title, mention, doc.year)
            if entry is not None and not self._is_own_version(entry, title, before, doc):
                self._link_known(doc, mention, entry, draft, stated, before)
            else:
                mention.canonical, scope = self._local(doc, mention, title, before, last)
                kind = self._kind(mention.canonical, scope, before, number, doc.view[mention.end : mention.end + 120])
                mention.attributes = {"kind": kind, "scope": scope}
            if number:
                mention.attributes["number"] = number
            if article := _ARTICLE_AFTER.match(doc.view, mention.end):
                mention.attributes["article"] = doc.text[slice(*article.span(1))].replace(" ", "")
            last = mention
        _merge_self_reports(laws)

    def _link_short(self, doc: Document, mention: Mention, title: str, before: str, titles: _Titles) -> bool:
        """Whether a title is a short one; then it is linked to the full title before it, or to nothing."""
        if len(title) > _SHORT_MOST:
            return False
        view, key = doc.view, key_of(title)
        if antecedent := self._definition(view, mention, before, titles):
            titles.defined[key] = antecedent
            titles.last_end = mention.end
            _point(mention, antecedent, "law.defined")
            return True
        if antecedent := titles.defined.get(key):
            _point(mention, antecedent, "law.short_title")
            return True
        relative = _SHORT_RELATIVE.match(title)
        bare = _without_tails(title[relative.end() :] if relative else title)
        if len(bare) > _GENERIC_MOST or not self._generic.fullmatch(bare) or key in self._known or key in self._dated:
            return False
        scopes = self._scopes_before(doc, mention, before, relative, titles)
        titles.scopes, titles.scopes_end = scopes, mention.end
        mention.candidates = ()
        if not _MAKES.search(before):
            near = [law for law in titles.full if mention.start - law.end <= _BACK_REACH]
            near = [law for law in near if _without_tails(law.canonical).endswith(bare)]
            near = [law for law in near if not scopes or law.attributes.get("scope") in scopes]
            while near and len({law.canonical for law in near}) > 1:
                # Of several, those of the nearest sentence.
                stops = [len(re.findall(r"[。;\n]", view[law.end : mention.start])) for law in near]
                if min(stops) == max(stops):
                    break
                near = [law for law, stop in zip(near, stops, strict=True) if stop == min(stops)]
            names = tuple(dict.fromkeys(law.canonical for law in near))
            if len(names) == 1:
                _point(mention, near[-1], "law.short_title")
                return True
            mention.candidates = names
        mention.rule = "law.short_title"
        return True

    def _definition(self, view: str, mention: Mention, before: str, titles: _Titles) -> Mention | None:
        """The full title that brackets define this one as short for; None where they define nothing."""
        if not titles.full:
            return None
        if titles.awaited and _AND.fullmatch(view[titles.last_end : mention.start]):
            return titles.awaited.pop(0)
        titles.awaited = []
        defines = _DEFINES.search(before[-12:]) if "称" in before[-5:] else None
        gap = view[titles.full[-1].end : mention.start]
        if defines is None or len(gap) > _DEFINITION_REACH or re.search(r"[。;\n]", gap):
            return None
        if defines.group("each"):
            # One short title for each of as many full ones.
            more = _MORE_SHORT.match(view, mention.end)
            titles.awaited = titles.full[-1 - (more.group().count("《") if more else 0) :]
            return titles.awaited.pop(0)
        head = _without_tails(normalise_title(view[mention.start : mention.end]))[-2:]
        chain = [titles.full[-1]]
        for law in reversed(titles.full[:-1]):
            if not _AND.fullmatch(view[law.end : chain[-1].start]):
                break
            chain.append(law)
        # 《甲办法》《乙规定》(以下简称《办法》): the one with this head; else the one that the brackets stand behind.
        is_behind = gap.lstrip("” ")[:1] in ("(", ",")
        same = next((law for law in chain if _without_tails(law.canonical).endswith(head)), None)
        return same or (chain[0] if is_behind else None)

    def _scopes_before(
        self, doc: Document, mention: Mention, before: str, relative: re.Match[str] | None, titles: _Titles
    ) -> set[str]:
        """Whose document the words before a short title say it is: 区委《意见》, 中央和我省《纲要》; empty where they say nothing."""
        if titles.scopes and _AND.fullmatch(doc.view[titles.scopes_end : mention.start]):
            return titles.scopes
        up = relative or _UP_BEFORE.search(before)
        if up is None or doc.place is None:
            return {"国家"} if _NATIONAL_BEFORE.search(before) else set()
        level = self._level_up(up.group(1), doc.place)
        scopes = {level.path} if level else set()
        if relative is None and _BOTH.search(before[: up.start()]):
            scopes.add("国家")
        return scopes

    def _find(self, title: str, mention: Mention, year: int | None) -> tuple[Entry | None, str, str]:
        """(lexicon row, bracket of a draft that stays in the title, edition that the title states)."""
        if mention.entry is not None:
            return mention.entry, "", ""
        key = key_of(title)
        if entry := self._known.get(key):
            rows = self._dated.get(key, [])
            return (_in_year(rows, year) or entry) if len(rows) > 1 else entry, "", ""
        if rows := self._dated.get(key, []):
            return _in_year(rows, year) or (rows[0] if len(rows) == 1 else None), "", ""
        if tail := _TAIL.search(title):
            bare = title[: tail.start()]
            entry = self._known.get(key_of(bare))
            if entry is not None and (stated := _EDITION_TAIL.search(title)):
                return entry, "", stated.group(1) or ""
            if entry is not None and entry["kind"] in ("law", "constitution") and re.search("草案|稿", tail.group()):
                return entry, tail.group(), ""
        return None, "", ""

    def _link_known(self, doc: Document, mention: Mention, entry: Entry, draft: str, stated: str, before: str) -> None:
        mention.canonical = entry.name + draft
        mention.attributes = {"kind": entry["kind"], "scope": entry["scope"] or "国家"}
        if draft:
            return
        editions = _editions(entry["editions"])
        edition = stated or _edition(editions, doc.year, is_new=bool(_NEW.search(before)))
        if edition:
            mention.attributes["edition"] = edition
        since = entry["superseded"] or (f"{entry.until + 1}-01-01" if entry.until and entry.successor else "")
        successor = self._by_id.get(entry.successor)
        if since and doc.year is not None and doc.year >= int(since[:4]):
            mention.attributes["superseded"] = True
            mention.attributes["superseded_since"] = since
            if successor is not None:
                mention.attributes["superseded_by"] = successor.name
        elif stated and (current := _edition(editions, doc.year)) and current > stated:
            mention.attributes["superseded"] = True
            mention.attributes["superseded_since"] = current
            mention.attributes["superseded_by"] = f"{entry.name}（{current}年）"

    def _is_own_version(self, entry: Entry, title: str, before: str, doc: Document) -> bool:
        """Whether the reporter makes a document of its own under the words of a national one."""
        if doc.place is None or entry["scope"] not in ("", "国家") or entry["kind"] in ("law", "constitution"):
            return False
        if title.startswith("关于") and _UP_BEFORE.search(before) and not _NATIONAL_BEFORE.search(before):
            return True  # 省政府《关于…的意见》
        if not _MAKES.search(before) or title.startswith(("中", "国务院")):
            return False
        if entry["kind"] == "administrative_regulation":
            return doc.place.level in ("province", "prefecture")
        return title.startswith("关于")

    def _number(self, view: str, mention: Mention, before: str) -> tuple[str, str]:
        """The number of the document beside its title, and the text before the title without it."""
        if match := _NUMBER_AFTER.match(view, mention.end):
            number = match.group(1)
        elif "号" in before[-4:] and (match := _NUMBER_BEFORE.search(before)):
            number, before = match.group(1), before[: match.start()]
        else:
            return "", before
        number = re.sub(r"[(\[](\d{4})[)\]]", r"〔\1〕", number.replace(" ", ""))
        return number, before

    def _local(self, doc: Document, mention: Mention, title: str, before: str, last: Mention | None) -> tuple[str, str]:
        bare = _without_tails(title)
        scope = self._scope_of_title(title, doc.place)
        if not scope and (title.startswith("中华人民共和国") or _NATIONAL_BEFORE.search(before)):
            scope = "国家"
        if not scope and (up := _UP_BEFORE.search(before)) and doc.place is not None:
            level = self._level_up(up.group(1), doc.place)
            scope = level.path if level else ""
        if not scope and _NATIONAL_TITLE.search(title):
            scope = "国家"
        if not scope and doc.place is not None:
            scope = self._scope_of_slogan(title, doc.place)
        if not scope and mention.rule == "law.plan":
            return title, doc.place.path if doc.place else ""
        if (
            not scope
            and last is not None
            and doc.view[last.end : mention.start] in ("", "、", "和", "及", "与", ",", "以及")
        ):
            scope = str(last.attributes.get("scope", ""))
            if scope == "国家" and not _LAW_END.search(bare):
                scope = ""
        if not scope and doc.place is not None and doc.place.level in ("province", "prefecture"):
            # Only they make regulations, and then without a place in the title now and then.
            if bare.endswith("条例") and _MAKES.search(before):
                scope = doc.place.path
        if not scope and _LAW_END.search(bare) and (not bare.endswith("条例") or _RARELY_LOCAL.search(bare)):
            scope = "国家"
        if not scope and doc.place is not None and _ISSUED.search(before):
            maker = _MAKER.search(before)
            level = self._level_up(maker.group(1), doc.place) if maker else None
            scope = (level or doc.place).path
        if not scope and doc.place is not None and mention.rule == "law.articles":
            scope = doc.place.path
        if _AMENDMENT.match(title):
            title, scope = "中华人民共和国" + title.removeprefix("中华人民共和国"), "国家"
        elif not scope and _CARRIES_OUT.search(bare) and not bare.startswith("中国人民解放军"):
            scope = "国家"
        if scope == "国家" and _LAW_HEAD.search(bare) and not title.startswith("中华人民共和国") and len(bare) <= 24:
            title = "中华人民共和国" + title
        if bare.endswith(("条例", "若干规定")):
            scope = self._legislator(scope, title)
        return title, scope

    def _legislator(self, scope: str, title: str) -> str:
        """Who makes a regulation named after a place: counties and zones do not, but for autonomous counties."""
        if scope.endswith(("自治县", "自治旗")):
            return scope
        top = scope.partition("/")[0]
        if scope.count("/") > 1 and title.startswith(top):
            return top  # 某省某新区条例
        while scope.count("/") > 1:
            scope = scope.rpartition("/")[0]
        if scope.count("/") == 1 and (place := self._gazetteer.find_path(scope)) and place.level in ("county", "zone"):
            return scope.rpartition("/")[0]
        return scope

    def _scope_of_slogan(self, title: str, place: Place) -> str:
        """The reporter or a place above it that a title names as 法治X; "" where it names none."""
        for slogan in _SLOGANS:
            at = title.find(slogan)
            if at < 0:
                continue
            for up in (place, *reversed(self._gazetteer.ancestors(place))):
                rest = title[at + len(slogan) :]
                if any(up in self._gazetteer.named(rest[:size]) for size in (2, 3, 4, len(up.name))):
                    return up.path
        return ""

    def _scope_of_title(self, title: str, place: Place | None) -> str:
        """The place that the title begins with, behind a year and 中共; "" where it names none."""
        head = _YEARS_ONLY.sub("", title).removeprefix("中共").removeprefix("关于")
        if place is not None and place.level == "zone" and _same_zone(head, place.name):
            return place.path
        if zone := _FREE_TRADE_ZONE.match(head):
            found = self._gazetteer.choose(self._gazetteer.named(zone.group(1)), place)
            return found.path if found else ""
        chain: Place | None = None
        behind = 0
        for start, end, values in self._places.find(head[:24]):
            if start != behind:
                break
            candidates = self._gazetteer.named(values[0])
            is_official = any(p.name == values[0] for p in candidates)
            if not is_official and head.startswith(_TOWN_CLASSES, end):
                break  # 玉林街道: the town of the reporter, not 玉林市
            if chain is None and not is_official and not self._is_own(candidates, place):
                candidates = self._large(values[0], candidates, head[end:])
            elif chain is not None:
                # Behind a place only one inside it, by its full name or the reporter's: 广东省平安建设条例.
                candidates = tuple(p for p in candidates if p.path.startswith(chain.path + "/"))
                if not is_official and not self._is_own(candidates, place):
                    break
            found = self._gazetteer.choose(_outermost(candidates), place)
            if found is None:
                break
            chain, behind = found, end
        if place is not None and place.level != "province" and (town := _TOWN.match(head, behind)):
            over = chain if chain is not None and chain.level == "county" else place
            key = (over.path, town.group())
            if key not in self._towns:
                self._towns[key] = self._gazetteer.within(over, town.group())
            if len(towns := self._towns[key]) == 1:
                return towns[0].path
        if chain is None and place is not None:
            if head.startswith(place.name) or (len(place.name) > 2 and head.startswith(place.name[:-1])):
                return place.path
            if own := _OWN.match(head):
                # 全县 in a town's report is the county above it.
                return (self._level_up(own.group(1), place) or place).path
            if relative := _RELATIVE.match(head):
                up = self._level_up(relative.group(1), place)
                return up.path if up else ""
        if chain is not None and place is not None and place.path.startswith(chain.path + "/"):
            if head[behind:].startswith(place.name):
                return place.path
        return chain.path if chain else ""

    def _is_own(self, candidates: tuple[Place, ...], place: Place | None) -> bool:
        return place is not None and any(f"{place.path}/".startswith(f"{c.path}/") for c in candidates)

    def _large(self, name: str, candidates: tuple[Place, ...], behind: str) -> tuple[Place, ...]:
        """The provinces and prefectures of a short name that opens a regulation: 宁波东钱湖旅游度假区条例."""
        if (
            name in self._place_words
            or len(behind) < 4
            or not _without_tails(behind).endswith(("条例", "规定", "办法"))
        ):
            return ()
        return tuple(p for p in candidates if p.level in ("province", "prefecture"))

    def _level_up(self, word: str, place: Place) -> Place | None:
        """The reporter or the place above it that 省, 市, 县, 区 … mean in its report."""
        chain = (*self._gazetteer.ancestors(place), place)
        if word in ("省", "自治区"):
            return chain[0]
        for up in reversed(chain):
            if up.name.endswith(word):
                return up
        return None

    def _makes_rules(self, scope: str, title: str) -> bool:
        """Whether a title opens with the name of a province or a prefecture, whose governments make rules."""
        place = self._gazetteer.find_path(scope)
        return place is not None and place.level in ("province", "prefecture") and title.startswith(place.name)

    def _kind(self, title: str, scope: str, before: str, number: str, after: str) -> str:
        """By the word that heads the title; then by who issues it, as far as text or number tell."""
        bare = _without_tails(title)
        kind = next(
            (kind for head, kind in self._heads.get(bare[-1:], ()) if bare.endswith(head)), "normative_document"
        )
        is_national = scope == "国家"
        if amendment := _AMENDMENT.match(bare):
            return "constitution" if amendment.group(1) == "宪" else "law"
        if bare.startswith("最高人民"):
            return "normative_document"
        if is_national and bare.startswith(("全国人民代表大会", "全国人大")) and kind in ("normative_document", "law"):
            return "law"
        if is_national and (
            _CARRIES_OUT.search(bare) or (bare.startswith("国务院") and bare.endswith(("规定", "办法")))
        ):
            return "administrative_regulation"
        # Provinces and prefectures alone legislate.
        if scope and not is_national and scope.count("/") <= 1:
            if bare.endswith("若干规定") and re.match(rf"{scope}[\u4e00-\u9fff]{{2,4}}区", title):
                return "local_regulation"  # a municipality legislates for its new area
            if _CARRIES_OUT_LAW.search(bare) or (_ASSEMBLY.search(bare) and _RULED.search(bare)):
                return "local_regulation"
        if _PARTY_TITLE.match(bare) and (is_national or not scope):
            return kind if kind in ("plan", "list", "report") else "party_document"
        if kind == "administrative_regulation":
            if is_national and _PARTY_BEFORE.search(before):
                return "party_document"
            return kind if is_national else "local_regulation"
        if kind == "law" and not is_national:
            return "normative_document"
        if kind == "normative_document":
            if is_national and _PARTY_BEFORE.search(before):
                return "party_document"
            if _RULE_HEAD.search(bare):
                if is_national and ("国务院令" in number):
                    return "administrative_regulation"
                if is_national and _MINISTRY_BEFORE.search(before):
                    return "government_rule"
                if _DECREE_BEFORE.search(before) or "令" in number:
                    return "government_rule"
                if scope and not is_national and _CONGRESS_BEFORE.search(before):
                    return "local_regulation"
                if not is_national and (said := _KIND_BEFORE.search(before) or _KIND_BEHIND.match(after)):
                    return "local_regulation" if said.group("law") else "government_rule"
                if scope and not is_national and _MADE_AS_RULE.search(title) and self._makes_rules(scope, title):
                    return kind if _NO_RULE_BEHIND.match(after) else "government_rule"
        return kind


def _point(mention: Mention, antecedent: Mention, rule: str) -> None:
    """Links a short title to the document that it stands for."""
    mention.rule, mention.canonical = rule, antecedent.canonical
    mention.candidates = antecedent.candidates
    mention.attributes = {k: v for k, v in antecedent.attributes.items() if k not in ("article", "number")}


def _outermost(places: tuple[Place, ...]) -> tuple[Place, ...]:
    """Places without those that lie inside another of them: a prefecture that is its own county is one place."""
    return tuple(p for p in places if not any(p.path.startswith(up.path + "/") for up in places))


def _same_zone(title: str, zone: str) -> bool:
    """Whether a title begins with the zone's name, in full or short: 高新技术产业开发区 or 高新区."""
    short = zone.replace("高新技术产业开发区", "高新区").replace("经济技术开发区", "经开区")
    kind = short[-3:]
    return title.startswith((zone, short, kind, "管委会"))


@lru_cache(maxsize=4096)  # reports cite the same laws
def normalise_title(surface: str) -> str:
    """The title as printed, without outer marks and blanks; brackets full width, ranges of years as （2021—2025年）."""
    title = _without_marks("".join(surface.split()).replace("<", "〈").replace(">", "〉"))
    title = title.replace("《", "〈").replace("》", "〉")
    if title.endswith(("规划", "规划纲要")) and title.find("五”") in (1, 2, 3):
        title = title.replace("“", "").replace("”", "")
    if "20" in title or "19" in title:
        title = _RANGE.sub(lambda m: f"({m.group(1) or m.group(3)}—{m.group(2) or m.group(4)}年)", title)
    return title.replace("(", "（").replace(")", "）").replace("[", "（").replace("]", "）")


_PAIRS = {"《": "》", "〈": "〉", "「": "」", "『": "』", "“": "”"}


def _without_marks(title: str) -> str:
    """A title without the marks that enclose it, doubled ones too, and without an opening one that nothing closes."""
    while title and (closing := _PAIRS.get(title[0])):
        at = title.rfind(closing) if closing == "》" else title.find(closing)
        if at == len(title) - 1:
            title = title[1:-1]
        elif title[0] == "《":
            title = title[1:]
            if title.count("〉") > title.count("〈"):
                title = title.removesuffix("〉")
        else:
            break
    return title


def _without_tails(title: str) -> str:
    """A title without the brackets and the quotation mark behind it."""
    while (bare := _TAIL.sub("", title)) != title:
        title = bare
    return title.removesuffix("”")


@lru_cache(maxsize=4096)
def key_of(title: str) -> str:
    """A title as titles are compared: folded, without blanks, quotation marks, 《》 and commas, dashes to one."""
    return _NO_KEY.sub("", fold(title).replace("—", "-").replace("－", "-"))


_NO_KEY = re.compile(r"[\s“”〈〉《》、,·]")


def _in_year(rows: list[Entry], year: int | None) -> Entry | None:
    """The plan that a report of this year means: of those begun the latest, in its first year none before it."""
    begun = sorted((row for row in rows if year is None or (row.since or 0) <= year), key=lambda row: row.since or 0)
    return begun[-1] if begun else None


@lru_cache(maxsize=1024)
def _editions(listed: str) -> tuple[tuple[str, int], ...]:
    """[(year adopted, year from which it is in force)]; the lexicon writes 2023/2024 where the two differ."""
    found = []
    for item in listed.split(","):
        adopted, _, force = item.strip().partition("/")
        if adopted.isdigit():
            found.append((adopted, int(force[:4] or adopted)))
    return tuple(found)


def _edition(editions: tuple[tuple[str, int], ...], year: int | None, *, is_new: bool = False) -> str:
    """The edition in force in the report's year; `is_new`: one just adopted, which 新修订 before the title means."""
    in_force = [adopted for adopted, force in editions if year is None or force <= year]
    if is_new and year is not None:
        if in_force and int(max(in_force)) >= year - 1:
            return max(in_force)
        fresh = [adopted for adopted, _ in editions if year <= int(adopted) <= year + 1]
        if fresh:
            return min(fresh)
    return max(in_force) if in_force else ""


def _merge_self_reports(laws: list[Mention]) -> None:
    """X关于…情况的报告 and X…情况报告 of the same year are one document, under the longer title."""
    keys: dict[str, list[Mention]] = {}
    for mention in laws:
        if mention.attributes.get("kind") == "report":
            keys.setdefault(re.sub(r"关于|的", "", mention.canonical), []).append(mention)
    for same in keys.values():
        longest = max((m.canonical for m in same), key=len)
        for mention in same:
            mention.canonical = longest

"""Jurisdictions: places named by name, alone or in a chain (浙江省义乌市, 石桥镇柳湾村).

Official names count wherever their borders are plausible. Short names (义乌) count for the reporter and the places
above it, and elsewhere only in the context of a visit, a model or a list, since most of them are common words.
Towns and streets count inside the reporter's own counties, villages behind their town.
"""

from __future__ import annotations

import re

from extract.clean import header_rows
from extract.gazetteer import Gazetteer
from extract.lexicon import Lexicons
from extract.model import Document, Mention, Place
from extract.reporter import titled_town

EXAMPLES: list[tuple[str, list[str]]] = [
    ("组织人员到义乌市考察学习。", ["义乌市"]),
    ("赴浙江省义乌市、江苏省昆山市学习先进经验。", ["浙江省义乌市", "江苏省昆山市"]),
    ("借鉴义乌经验。", ["义乌"]),
    ("赴昆山市考察后,昆山的做法得到推广。", ["昆山市", "昆山"]),  # named again for short
    ("借鉴寿光农村改革办法。", ["寿光"]),  # copied, and the only place so called
    ("赴江苏昆山、新疆柯坪县取经。", ["江苏昆山", "新疆柯坪县"]),  # a chain that opens with a short name
    ("与长兴、嘉善、桐乡签订协议。", ["长兴", "嘉善", "桐乡"]),  # three in a row
    ("与余杭、临安两区共建。", ["余杭", "临安"]),  # two, and the word for both
    ("湖州市吴兴、南浔两区先行。", ["湖州市吴兴", "南浔"]),  # a list behind the place above it
    ("到诸暨市枫桥镇学习。", ["诸暨市枫桥镇"]),
    ("柯城区余东村获评示范。", ["柯城区余东村"]),
    ("赴龙溪镇考察。", ["龙溪镇"]),
    ("支持中国(浙江)自由贸易试验区宁波片区发展。", ["中国(浙江)自由贸易试验区宁波片区"]),
    ("与合肥高新区交流。", ["合肥高新区"]),
]
NEAR_MISSES: list[str] = [
    "推进依法行政和法治政府建设。",
    "提高青少年法治意识。",
    "人大代表和政协委员提出意见。",
    "全市各县(市、区)均已完成。",
    "我市城区面貌一新。",
    "昆山的做法值得研究。",
    "引进朝阳产业,借鉴鼓楼改造办法。",
    "江苏新闻、福建海峡银行均有报道。",
    "弘扬团结、和平、公平、诚信之风。",
    "公安和政法部门宣传和政策解读。",
    "提高青年素质,组织上党课,推广安全经验。",
    "支持小城镇建设,到各乡镇督导。",
    "建设法治德清、平安浙江。",
    "总结2-1-1浙江实践。",
    "落实德清府办〔2023〕7号文件。",
    "赢家时装(赣州)公司设立联系点。",
]

_VISIT_BEFORE = re.compile(r"(?:到|赴|前往|借鉴|对标|学习|考察|来自|位于|如|与|和|及|、)$")
_VISIT = re.compile(r"(?:到|赴|前往|借鉴|对标|学习|考察|参照|引进|推广)(?:了)?$")
_MODEL_AFTER = re.compile(r"(?:经验|模式|做法|样板|样本|等地|、|等|学习|考察|取经|观摩|先进|调研)")
_MODEL_NEAR = re.compile(r"[^,。;]{0,12}?(?:经验|模式|做法|样板|样本|等|学习|考察|取经|观摩|先进|调研)")
_CLASS_AFTER = re.compile(
    r"[省市县区州盟旗乡镇村路街河湖山江]|自治|高新|经开|开发|人民|政府|景区|风景|机场|大道|[东西南北]站|港|海关|都市圈|[\u4e00-\u9fff]{0,2}(?:国际机场|校区)|北路|南路|东路|西路|中路|大桥|火车站|高铁|高速"
)
# Papers, stations, schools, banks: a place inside the name of one is not named.
_HOUSE_AFTER = re.compile(
    r"(?:第[一二三四五六七八九十]+|人民|中心|实验|职业|职业技术|农村商业|农商|农村信用|科技|师范|工业|理工|财经|政法|医科|中医药?|广播|卫星|政务|普法|法[治制])*"
    r"(?:大学|学院|医院|银行|中学|小学|幼儿园|学校|日报|晚报|晨报|卫视|电视台|广播电视台|广播电台|报(?![送告批备名道经到请])|信息刊|政务信息|政务(?:服务)?网|新闻网|新闻联播|新闻|频道|在线|网)"
    r"|第?[一二三四五六七八九十]{1,2}中(?!心)"
)
# 某省行政执法综合管理监督信息系统: the name of a system or a platform, of words for what it does.
_SYSTEM_AFTER = re.compile(
    r"[“]?(?:行政|执法|综合|管理|监督|监管|监测|监察|预警|警示|信息|服务|公共|社会|信用|政务|企业|市场|主体|一体化|在线|协同|协作|办案|网上|网络|数据|共享|交换|交易|资源|统一|投资|项目|审批|审查|工程|建设|司法|复议|应诉|规范性|文件|备案|法规|规章|矛盾|纠纷|多元|化解|解纷|调解|电子|证照|互联网|智慧|数字|法治|基层|治理|事中事后|双随机|移动|便民|热线|普法|公示|公开|归集|采集|指挥|调度|考核|评价|智能|应急|安全|\+)+[”]?(?:信息)?(?:系统|平台|数据库|网站|移动端|客户端|小程序)"
)
# Houses and companies of public ownership: 某县建筑设计院.
_HOUSE_OF = re.compile(
    r"(?:(?!建设|推进|成立|设立|打造|筹建|支持|推动|加快|获|被|的|和|与|在|以)[\u4e00-\u9fff]){0,10}?(?:设计院|研究院|研究所|图书馆|文化馆|博物馆|美术馆|纪念馆|体育馆|福利院|敬老院|养老院|剧院|剧团|歌舞团|物业管理中心|传输中心)"
)
_NAME_BEFORE = re.compile(
    r"(?:数字|法治|平安|智慧|美丽|健康|信用|清廉|诚信|文明|善治)$"
)  # 数字X, 法治X: names of campaigns, no places
_FILE_NUMBER = re.compile(r"[\u4e00-\u9fff]{1,4}[〔\[【(]\d{4}[〕\]】)]第?\d+号")  # 丰都府办〔2025〕37号
_BRANCH_OF_SYSTEM = re.compile(r"(?:系统|平台|网站?|公示)\([\u4e00-\u9fff]{0,3}$")  # 信用平台(河南兰考)
_FIRM_AFTER = re.compile(r"\)[\u4e00-\u9fff]{0,8}(?:公司|集团|事务所|中心)")  # 时装(赣州)公司
_FORMULA_BEFORE = re.compile(r"\d(?:[-+—]\d+)+[”\"]?$")  # 2-1-1西城实践: part of a slogan
_FREE_TRADE = re.compile(
    r"中国\((?P<place>[\u4e00-\u9fff]{2,4})\)自由贸易(?:试验区|港)(?:[\u4e00-\u9fff]{2,5}?(?:新片区|片区))?"
)
_VILLAGE = re.compile(r"(?:[\u4e00-\u9fff]{1,5}?(?:村|社区))(?![民干委级务域])")
# A village right behind its county: 柯城区余东村.
_VILLAGE_BELOW = re.compile(
    r"[\u4e00-\u9fff]{2,3}村(?![民干委级务域庄镇居支两规集])"
    r"|[\u4e00-\u9fff]{2,4}社区(?=[、,。;)”]|$|[和与及等](?![\u4e00-\u9fff]{0,2}(?:工作|民警|矫正))|被|获|荣|入选|当选)"
)
_VILLAGE_WORD = re.compile(
    r"[农乡山渔新全本县区市镇街园校企级数驻帮建涉]村$|^(?:新|全|各|农|乡|驻|建|推|有|共|所|下|帮|行|多|百|千|两|首|开|入|实)"
)
_VILLAGE_OPENS = re.compile(r"^(?:全|各|驻|多|两|百|千|首|入|(?:新|农|乡|建|推|有|共|所|下|帮|行|开|实).*村$)")
_VILLAGE_NOISE = re.compile(
    r"(?<=.)和|和(?=..+(?:村|社区)$)|[的与各等个全在对为是把每本该某]|行政|贫困|示范|试点|先进|法治|美丽|新农|城中|文明|一村|推行|推进|推广|开展|实施|建立|设立|成立|组建|率先|打造|获评|荣获|入选"
)
# In a report of a town its villages are called without it, surest where they won something.
_WON = re.compile(
    r"(?<![\u4e00-\u9fff])(?P<list>[\u4e00-\u9fff]{2,5}?(?:村|社区)(?:[、和][\u4e00-\u9fff]{2,5}?(?:村|社区))*)"
    r"(?:等[^,。;]{0,8}?(?:村|社区))?(?:分别|均|先后|成功)*(?:被|获评|获得|荣获|入选|当选|创建为|创成)"
)
_EACH = re.compile(r"[^、和]+")
# Where something was tried, held or set up: 在桑园村、河口社区试点.
_THERE = re.compile(
    r"(?:(?<![存现实正好旨自潜所外内])在|位于|选取|选择|选定|遴选|深入|走进|分别到|先后到|赴|(?<![难予加可所])以)"
    r"(?P<list>[\u4e00-\u9fff]{2,5}?(?:村|社区)(?:[、和][\u4e00-\u9fff]{2,5}?(?:村|社区))*)(?![民干委级务域庄镇居支两规集组])"
)
_NO_VILLAGE = re.compile(
    r"辖|驻|所在|重点|帮扶|联系|老旧|智慧|幸福|数字|和美|居民|农村|乡村|城市|物业|小区|多|几|部分|相关|有关|群众|企业|学校|机关|单位|平安|网格|校园|未来|民主|普通|基层|入户|田间|中小|选|深入|进入?|到|街镇|街道|乡镇|镇街|村镇|集镇|机场|广场|市场|景区|工地|车站"
)
_ZONE_TAIL = re.compile(
    r"(?:高新技术产业开发区|高新区|经济技术开发区|经济开发区|经开区|开发区|综合保税区|工业园区|新区)"
)


# Where a prefecture or a province by its short name stands as a partner, a goal or a model.
_TOWARDS = re.compile(
    r"(?:到|赴|前往|去往|同|与|向|参加|学习|借鉴|参照|对照|对标|引进|引入|推广|会同|联合|帮扶|支援|支持|协同)(?:了)?$"
)
_INVITED = re.compile(r"(?:邀请|特邀|聘请|来自)(?:了)?$")
_EXPERT = re.compile(
    r"(?:[、和][\u4e00-\u9fff]{2,3}){0,3}(?:等地)?(?:的)?(?:知名|资深|法学|法律|高校)*(?:专家|教授|学者|律师|讲师|名师)"
)
_COPIED = re.compile(r"(?:赴|前往|学习|借鉴|参照|对标|引进|引入|推广)(?:了)?$")
_TAIL = re.compile(
    r"(?:等)?(?:[二两三四五六七八九十]|\d+个?)?(?:省市|县市|市县|县区|区县|地市|省|市|县|区|州|旗|地)(?![\u4e00-\u9fff]?长)"
)
_BETWEEN = re.compile("[、和与及]|以及")
_TOWN_CLASS = re.compile(r"(?:镇|乡|街道)(?![村长级民办镇党政])")
_TOWARDS_NEAR = re.compile(
    r"到|赴|往|同|与|向|加|习|鉴|照|标|进|入|广|会|合|扶|援|持"
)  # the last characters of the words before a place that is visited or copied
_TOWN_AS_SUCH = re.compile(
    r"^(?:[小新大老古县]城|中心|重点|城关|特色|集|各)"
)  # 小城镇: a kind of town, though one is called so
# A verb of one character before a name opens no name: 赴龙溪镇.
_TOWN_OPENS = re.compile(
    r"(?:(?:^|[^\u4e00-\u9fff]|[在由对])(?![赴到在由对向与同为从以将把被让使经按据和及并其而或但又再均已选推组授确命获评创设派])"
    r"(?P<name>[\u4e00-\u9fff]{2,3})|(?<=[镇乡道村区]、)(?P<next>[\u4e00-\u9fff]{4}))$"
)
# What goes on behind the name of a town: a list, what it did or got.
_TOWN_DID = re.compile(
    r"[、,。;和与等)”]|$|被|获|荣|入选|作为|成立|设立|建成|建立|率先|试点|开展|推行|推出|探索|创新|打造|组建|承接|完成|实现|以|将|在|通过|坚持|先行|召开"
    r"|[\u4e00-\u9fff]{1,4}(?:村|社区)"
)
# 建制镇, 各乡镇, 返乡: words that end so, and no names.
_TOWN_WORD = re.compile(
    r"[各有关等全本我该两多几个某和与的村县市区每驻]|[城乡镇街集重古小强名水家异下回返故还]$"
    r"|中心|重点|建制|特色|贫困|示范|试点|相关|其他|部分|所属|社区|民族|边境|先进|经济|旅游|工业|农业|美丽|法治|平安|文明|基层|上述|指导|推动|支持"
)
_TOWN_IN = re.compile(r"(?:街道|镇|乡|苏木)$")
_TOWN_BEHIND = re.compile(r"[\u4e00-\u9fff]{1,5}?(?:街道|镇|乡|苏木)(?![村长级民])")
# Several villages in a row, at the head of a clause of a town's report.
_ROW = re.compile(
    r"(?<![\u4e00-\u9fff])(?P<list>[\u4e00-\u9fff]{2,5}?(?:村|社区)(?:[、和及][\u4e00-\u9fff]{2,5}?(?:村|社区))+)(?![民干委级务域])"
)


class Recognizer:
    """Yields JURISDICTION mentions; `entry` is the tuple of candidate places, lowest part of the chain."""

    def __init__(self, lexicons: Lexicons, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        self._words = set(lexicons.names("PlaceWord"))
        self._plain = {entry.name for entry in lexicons.entries("PlaceWord") if entry["use"] == "plain"}
        self._crossing = set(lexicons.names("CrossingWord"))
        self._official = {place.name for name in gazetteer.names() for place in gazetteer.named(name)} | {
            alias for entry in gazetteer.entries.values() for alias in entry.aliases
        }

    def find_mentions(self, doc: Document) -> list[Mention]:
        view = doc.view
        found: list[Mention] = []
        own_short = self._own_short_names(doc.place)
        for start, end in (doc.title_span, doc.body_span):
            if end <= start:
                continue
            hits = self._gazetteer.find_names(view, start, end)
            found += self._from_hits(doc, view, hits, own_short)
            found += self._own_towns(doc, view, start, end)
            found += self._free_trade(view, start, end)
            found += self._towns_at_large(doc, view, start, end)
            if rows := header_rows(view, start, end):
                found = [m for m in found if not any(first <= m.start < last for first, last in rows)]
        return self._towns_behind(view, _merge_chains(view, found, self._gazetteer))

    def _towns_behind(self, view: str, mentions: list[Mention]) -> list[Mention]:
        """Towns and villages of other places, named right behind their county: 诸暨市枫桥镇, 台江县台盘村."""
        for mention in mentions:
            places: tuple[Place, ...] = mention.entry or ()
            if mention.rule not in ("place.name", "place.chain") or len(places) != 1:
                continue
            place = places[0]
            if place.level not in ("county", "prefecture") or view[mention.end - 1] not in "市县区旗":
                continue
            town = _TOWN_BEHIND.match(view, mention.end)
            if town and (towns := self._gazetteer.named_in_reach(place, town.group())):
                village = _VILLAGE.match(view, town.end())
                named = village is not None and not _VILLAGE_NOISE.search(village.group())
                mention.end = village.end() if village and named else town.end()
                mention.rule = "place.village" if named else "place.chain"
                mention.entry = towns
            elif town is None or not _TOWN_IN.search(town.group()):
                village = _VILLAGE_BELOW.match(view, mention.end)
                is_word = village is not None and (
                    _VILLAGE_WORD.search(village.group())
                    or (village.group().endswith("区") and _NO_VILLAGE.search(village.group()))
                )
                if village and place.level == "county" and not is_word:
                    if not _VILLAGE_NOISE.search(village.group()):
                        mention.end, mention.rule = village.end(), "place.village"
        return mentions

    def _towns_at_large(self, doc: Document, view: str, start: int, end: int) -> list[Mention]:
        """Towns outside the reach of the reporter, where one is visited or copied, or a province names one of its own.

        Unlinked where the name has several bearers, and where it might be a town of the reporter that no list has.
        """
        found: list[Mention] = []
        near = {at for at, _, _ in self._gazetteer.find_towns(doc.place, view, start, end)} if doc.place else set()
        for match in _TOWN_CLASS.finditer(view, start, end):
            if not _TOWARDS_NEAR.search(view[max(start, match.start() - 8) : match.start()]) and not found:
                continue
            for length in (4, 3, 2):
                at = match.start() - length
                name = view[at : match.end()]
                if at < start or at in near or _TOWN_AS_SUCH.search(name) or not (towns := self._gazetteer.named(name)):
                    continue
                before = view[max(start, at - 3) : at]
                if _TOWARDS.search(before) or (found and found[-1].end + 1 == at and view[at - 1] in "、和"):
                    own = tuple(t for t in towns if doc.place and t.path.startswith(doc.place.path.split("/")[0] + "/"))
                    sure = doc.place is not None and doc.place.level == "province" and len(own) == 1
                    entry = own if sure else towns if len(towns) > 1 else ()
                    found.append(Mention("JURISDICTION", at, match.end(), "place.town_at_large", entry=entry))
                break
        return found

    def _free_trade(self, view: str, start: int, end: int) -> list[Mention]:
        """Free trade zones and their areas, which are named by form."""
        found = []
        for match in _FREE_TRADE.finditer(view, start, end):
            listed = tuple(p for p in self._gazetteer.named(match.group()) if p.level == "zone")
            if not listed:
                name = match.group().replace("(", "（").replace(")", "）")
                listed = tuple(
                    Place(f"zone:{up.path}/{name}", name, f"{up.path}/{name}", "zone", up.code)
                    for up in self._gazetteer.named(match.group("place"))
                    if up.level == "province"
                )
            found.append(Mention("JURISDICTION", match.start(), match.end(), "place.free_trade", entry=listed))
        return found

    def _own_short_names(self, place: Place | None) -> dict[str, Place]:
        """Short names of the reporter and of the places above it."""
        own: dict[str, Place] = {}
        if place is None:
            return own
        for up in (*self._gazetteer.ancestors(place), place):
            short = up.name[:-1]
            entry = self._gazetteer.entries.get(up.code)
            for name in (entry.weak_aliases if entry else ()) or ((short,) if len(short) >= 2 else ()):
                own[name] = up
        return own

    def _from_hits(
        self, doc: Document, view: str, hits: list[tuple[int, int, str]], own_short: dict[str, Place]
    ) -> list[Mention]:
        found: list[Mention] = []
        listed = self._listed(hits, view)
        full: dict[
            str, tuple[int, tuple[Place, ...]]
        ] = {}  # short name: where its place was first named in full, and the place
        for _, end, name in hits:
            if name in self._official and len(name) > 2:
                full.setdefault(name[:-1], (end, self._gazetteer.named(name)))
        for index, (start, end, name) in enumerate(hits):
            candidates = self._gazetteer.named(name)
            if name[-1] == "市" and view.startswith("场", end) and self._gazetteer.named(name[:-1]):
                end, name = end - 1, name[:-1]  # 大连|市场监管部门
                candidates, trimmed = self._gazetteer.named(name), True
            else:
                trimmed = False
            last_end = found[-1].end if found else -1
            zone = _ZONE_TAIL.match(view, end)
            if zone and (parent := self._gazetteer.choose(candidates, doc.place, doc.year)) and parent.level != "zone":
                if parent.level == "prefecture" or (name not in self._words and parent.level == "county"):
                    place = self._gazetteer.zone(parent, view[start : zone.end()], zone.group())
                    found.append(Mention("JURISDICTION", start, zone.end(), "place.zone", entry=(place,)))
                continue
            if _HOUSE_AFTER.match(view, end) or _FILE_NUMBER.match(view, end):
                continue
            if "(" in view[max(0, start - 4) : start] and _BRANCH_OF_SYSTEM.search(view, max(0, start - 8), start):
                continue
            if _SYSTEM_AFTER.match(view, end) or _HOUSE_OF.match(view, end):
                continue
            if view.startswith(")", end) and view.startswith("(", start - 1) and _FIRM_AFTER.match(view, end):
                continue
            if _FORMULA_BEFORE.search(view, max(0, start - 16), start):
                continue
            if chained := self._chained(hits, index, view):
                if found and found[-1].end > start:
                    continue
                rule = "place.chain"
                end, candidates = chained
            elif name in self._official:
                in_chain = start == last_end
                if (name in self._words or len(name) == 2) and not in_chain and not self._is_own(candidates, doc.place):
                    continue
                if _NAME_BEFORE.search(view, max(0, start - 2), start):
                    continue
                rule = "place.name"
            elif self._crosses(view, start, end, candidates):
                continue
            elif self._heads_list(hits, index, view, found):
                candidates, rule = _within(self._gazetteer, hits[index - 1][2], name), "place.below"
            elif name in own_short:
                if _ZONE_TAIL.match(view, end) or _NAME_BEFORE.search(view, max(0, start - 2), start):
                    continue
                if _CLASS_AFTER.match(view, end) or (
                    name in self._words and name != (doc.place.name[:-1] if doc.place else "")
                ):
                    continue
                if name in self._plain and not _SET_PHRASE.match(view, end):
                    continue  # 资源县 is seldom meant where its report says 资源
                if name in self._words and "、" in view[max(0, start - 1) : start] + view[end : end + 1]:
                    continue  # 南部、北部; 平安、和谐: one of a list of words
                candidates, rule = (own_short[name],), "place.own_short"
            elif not trimmed and _CLASS_AFTER.match(view, end):
                continue
            elif (
                found and found[-1].rule == "place.below" and start == last_end + 1 and view[last_end] in "、和"
                and (below := self._beside(candidates, found[-1].entry) or self._below(candidates, doc.place))
            ):  # fmt: skip
                candidates, rule = below, "place.below"  # the next of the list
            elif self._opens_list(hits, index, view, doc.place):
                candidates, rule = self._below(candidates, doc.place), "place.below"
            elif index in listed:
                candidates, rule = self._prominent(candidates, doc.place), "place.list"
            elif name in self._words:
                continue
            elif name in full and full[name][0] <= start and not _NAME_BEFORE.search(view, max(0, start - 2), start):
                candidates, rule = full[name][1], "place.again"  # 榕江县 … 榕江
            elif (
                found and found[-1].rule in _LISTS and _NEXT_OF_LIST.fullmatch(view, last_end, start)
                and (_MODEL_NEAR.match(view, end) or any(p.level in _HIGH for p in candidates))
            ):  # fmt: skip
                candidates, rule = self._prominent(candidates, doc.place), found[-1].rule
            elif (
                found and found[-1].rule in _LISTS and _NEXT_MODEL.fullmatch(view, last_end, start) and view[end] == "“"
            ):
                # 学习上海“甲”、北京“乙”等经验
                candidates, rule = self._prominent(candidates, doc.place), found[-1].rule
            elif (part := self._part_of(candidates, doc.place)) and self._heads_clause(view, start, end):
                candidates, rule = (part,), "place.inside"
            elif self._is_visited(view, start, end, self._prominent(candidates, doc.place)):
                candidates, rule = self._prominent(candidates, doc.place), "place.short"
            else:
                continue
            found.append(Mention("JURISDICTION", start, end, rule, entry=candidates))
        return found

    def _prominent(self, candidates: tuple[Place, ...], place: Place | None) -> tuple[Place, ...]:
        """The one city of a name that counties far off bear too: 西安, unless a county of that name is near."""
        cities = tuple(p for p in candidates if p.level in _HIGH)
        near = place.path.partition("/")[0] + "/" if place is not None else "/"
        others = [p for p in candidates if p.level not in _HIGH and p.path.startswith(near)]
        return cities if len(cities) == 1 and not others else candidates

    def _part_of(self, candidates: tuple[Place, ...], place: Place | None) -> Place | None:
        """The one candidate that lies in the reporter, right below it: 宁波 in a report of 浙江, 昆山 in one of 苏州."""
        parts = [p for p in candidates if place is not None and p.parent == place.code]
        return parts[0] if len(parts) == 1 else None

    def _heads_clause(self, view: str, start: int, end: int) -> bool:
        """Whether a short name opens a clause or a part of a list, and no name of a firm or a work."""
        return bool(_HEADS_CLAUSE.search(view, max(0, start - 2), start)) and not _WORK_AFTER.match(view, end)

    def _crosses(self, view: str, start: int, end: int, candidates: tuple[Place, ...]) -> bool:
        """Whether a short name is but the ends of the words around it: 行政|和, 上|党课, 创新|乡村.

        A county is doubted where one of its characters belongs to a neighbour, a city where both do (创建|成都).
        """
        first = view[start - 1 : start + 1] in self._crossing
        last = view[end - 1 : end + 1] in self._crossing
        return (first and last) if any(p.level in _HIGH for p in candidates) else (first or last)

    def _is_visited(self, view: str, start: int, end: int, candidates: tuple[Place, ...]) -> bool:
        """Whether a short name stands where a place that is visited or copied stands."""
        before = view[max(0, start - 3) : start]
        single = {p.level for p in candidates}
        if single <= {"province", "prefecture", "zone"} and _TOWARDS.search(before):
            return True
        if single <= _HIGH and _INVITED.search(before) and _EXPERT.match(view, end):
            return True
        if _COPIED.search(before) and (view.startswith("“", end) or len(candidates) == 1):
            return True
        if not _VISIT_BEFORE.search(before) or not _MODEL_AFTER.match(view, end):
            return False
        # Hundreds of county names are words: only a visit, or a model taken over, tells.
        return not all(p.level == "county" for p in candidates) or bool(_VISIT.search(before))

    def _listed(self, hits: list[tuple[int, int, str]], view: str) -> set[int]:
        """The hits that stand in a list of places: three or more, or two with 两地, 等市 behind them.

        At least two of them must be no common words, so that lists of words are none.
        """
        found: set[int] = set()
        run: list[int] = []
        for index, (start, end, name) in enumerate(hits):
            if run and start >= hits[run[-1]][1] and _BETWEEN.fullmatch(view, hits[run[-1]][1], start):
                run.append(index)
            elif not run or (start >= hits[run[-1]][1] and start != hits[run[-1]][1]):
                run = [index]
            elif start == hits[run[-1]][1] and _within(self._gazetteer, hits[run[-1]][2], name):
                run[-1] = index
            else:
                run = [index]
            sure = sum(hits[i][2] not in self._words for i in run)
            if (len(run) >= 3 and sure >= 2) or (len(run) == 2 and sure == 2 and _TAIL.match(view, end)):
                found.update(run)
        return found

    def _chained(self, hits: list[tuple[int, int, str]], index: int, view: str) -> tuple[int, tuple[Place, ...]] | None:
        """The end and the places of a chain that opens with a short name: 江苏昆山, 新疆墨玉县."""
        _start, end, name = hits[index]
        if name in self._official or index + 1 >= len(hits) or hits[index + 1][0] != end:
            return None
        _, stop, below = hits[index + 1]
        inside = _within(self._gazetteer, name, below)
        if below not in self._official and (_CLASS_AFTER.match(view, stop) or _HOUSE_AFTER.match(view, stop)):
            return None
        if below in self._official and len(below) < 3:
            return None
        return (stop, inside) if inside else None

    def _below(self, candidates: tuple[Place, ...], place: Place | None) -> tuple[Place, ...]:
        """The candidates that lie in the reporter."""
        return tuple(p for p in candidates if place is not None and p.path.startswith(place.path + "/"))

    def _opens_list(self, hits: list[tuple[int, int, str]], index: int, view: str, place: Place | None) -> bool:
        """Whether a list of short names of the reporter's own counties begins here: 在德清、长兴开展试点."""
        start, end, name = hits[index]
        if index + 1 >= len(hits) or not self._below(self._gazetteer.named(name), place):
            return False
        after, _, following = hits[index + 1]
        return (
            after == end + 1
            and view[end] in "、和"
            and not re.search(r"[\u4e00-\u9fff]$", view[start - 1 : start].translate(_OPENING))
            and bool(self._below(self._gazetteer.named(following), place))
            and not _NAME_BEFORE.search(view, max(0, start - 2), start)
        )

    def _heads_list(self, hits: list[tuple[int, int, str]], index: int, view: str, found: list[Mention]) -> bool:
        """Whether a short name right behind the official name of the place above is a county: 巴中市恩阳、平昌两区."""
        start, end, name = hits[index]
        if not found or found[-1].end != start or found[-1].rule != "place.name" or hits[index - 1][1] != start:
            return False
        inside = _within(self._gazetteer, hits[index - 1][2], name)
        if len(inside) != 1 or _CLASS_AFTER.match(view, end):
            return False
        following = hits[index + 1] if index + 1 < len(hits) else None
        beside = following and following[0] == end + 1 and view[end] in "、和"
        if beside and following and self._beside(self._gazetteer.named(following[2]), inside):
            return True
        return name not in self._words

    def _beside(self, candidates: tuple[Place, ...], others: tuple[Place, ...]) -> tuple[Place, ...]:
        """The candidates that lie in the same place as one of `others`."""
        parents = {place.parent for place in others}
        return tuple(p for p in candidates if p.parent in parents)

    def _is_own(self, candidates: tuple[Place, ...], place: Place | None) -> bool:
        return place is not None and any(
            c.path == place.path or place.path.startswith(c.path + "/") for c in candidates
        )

    def _open_town(self, name: str, view: str, start: int, end: int) -> list[Mention]:
        """The reporter's own name where nothing tells which of the towns of that name it is."""
        towns = self._gazetteer.named(name) if name else ()
        return [
            Mention("JURISDICTION", match.start(), match.end(), "place.town", entry=towns)
            for match in (re.compile(re.escape(name)).finditer(view, start, end) if towns else ())
        ]

    def _own_towns(self, doc: Document, view: str, start: int, end: int) -> list[Mention]:
        place = doc.place
        if place is None and doc.level == "township":
            return self._open_town(titled_town(doc.title), view, start, end)
        if place is None or place.level not in ("county", "township", "prefecture", "zone"):
            return []
        found = []
        towns_here = self._gazetteer.find_towns(place, view, start, end)
        edges = {edge for at, stop, name in towns_here if len(name) > 2 for edge in (at - 1, stop)}
        for at, stop, name in towns_here:
            # 唐镇 is a town beside another one: 合庆镇、唐镇.
            if (
                len(name) < 3 and not any(view[e] in "、和" for e in edges & {at - 1, stop} if e < end)
            ) or _HOUSE_AFTER.match(view, stop):
                continue
            towns = self._gazetteer.named_in_reach(place, name)
            village = _VILLAGE.match(view, stop)
            if village and not _VILLAGE_NOISE.search(village.group()):
                found.append(Mention("JURISDICTION", at, village.end(), "place.village", entry=towns))
                continue
            found.append(Mention("JURISDICTION", at, stop, "place.town", entry=towns))
        if place.level == "county":
            found += self._unlisted_towns(place, view, start, end, {stop for _, stop, _ in towns_here})
        if place.level == "township":
            found += self._of_town(place, view, start, end)
        return found

    def _unlisted_towns(self, county: Place, view: str, start: int, end: int, listed: set[int]) -> list[Mention]:
        """Towns of a county that no list has, merged or renamed since, where they open a clause or go on a list."""
        found = []
        for match in _TOWN_CLASS.finditer(view, start, end):
            if match.end() in listed:
                continue
            opening = _TOWN_OPENS.search(view[max(start, match.start() - 6) : match.start()])
            proper = (opening.group("name") or opening.group("next")) if opening else ""
            if not proper or _TOWN_WORD.search(proper) or not _TOWN_DID.match(view, match.end()):
                continue
            at = match.start() - len(proper)
            name = view[at : match.end()]
            if self._gazetteer.named_in_reach(county, name):
                continue
            town = Place(f"town:{county.path}/{name}", name, f"{county.path}/{name}", "township", county.code)
            village = _VILLAGE.match(view, match.end())
            named = village is not None and not _VILLAGE_NOISE.search(village.group())
            stop = village.end() if village is not None and named else match.end()
            found.append(Mention("JURISDICTION", at, stop, "place.village" if named else "place.town", entry=(town,)))
        return found

    def _of_town(self, town: Place, view: str, start: int, end: int) -> list[Mention]:
        """The town by its short name, and its villages where they won something."""
        found = []
        short = re.sub("(?:街道|镇|乡|苏木)$", "", town.name)
        if len(short) >= 2 and short not in self._words:
            for match in re.finditer(re.escape(short), view[start:end]):
                at, stop = match.start() + start, match.end() + start
                if (
                    not view.startswith(town.name, at)
                    and not _CLASS_AFTER.match(view, stop)
                    and not _HOUSE_AFTER.match(view, stop)
                    and not _NAME_BEFORE.search(view, max(0, at - 2), at)
                ):
                    found.append(Mention("JURISDICTION", at, stop, "place.town", entry=(town,)))
        there = list(_THERE.finditer(view, start, end))
        # 深入三河村、永安村: a row, but for the verb before it.
        inside = {place.end("list"): place.start("list") for place in there}
        named = (*_WON.finditer(view, start, end), *_ROW.finditer(view, start, end))
        named = tuple(won for won in named if inside.get(won.end("list"), 0) <= won.start("list"))
        for won in (*named, *there):
            for each in _EACH.finditer(view, *won.span("list")):
                if won in there and (_NO_VILLAGE.search(each.group()) or _VILLAGE_OPENS.search(each.group())):
                    continue
                if not _VILLAGE_NOISE.search(each.group()):
                    found.append(Mention("JURISDICTION", each.start(), each.end(), "place.village", entry=(town,)))
        return found


def _within(gazetteer: Gazetteer, name: str, below: str) -> tuple[Place, ...]:
    """The places called `below` that lie in a place called `name`."""
    ups = gazetteer.named(name)
    return tuple(p for p in gazetteer.named(below) if any(p.path.startswith(up.path + "/") for up in ups))


_HIGH = {"province", "prefecture"}
_WORK_AFTER = re.compile(
    r"时代|[\u4e00-\u9fff]{0,6}?(?:实验室|公司|集团|股份|石化|油田|钢铁|重工|核电|电厂|电站|铁路|大桥|医药|男足|女足|交易所|研究院|博物馆|事务所)"
)
_HEADS_CLAUSE = re.compile(r"(?:[,。;:、\n ]|^)[在由]?$")
_SET_PHRASE = re.compile(r"样板|答卷|新?篇章|故事|实践|人民|儿女|全域|县域|大地")
_NEXT_OF_LIST = re.compile(r"(?:[\u4e00-\u9fff]{1,5}(?:街道|镇|乡))?[、和]")
_NEXT_MODEL = re.compile(r"“[^“”\n。]{2,20}”[\u4e00-\u9fff]{0,4}[、和及与]")
_LISTS = {"place.short", "place.name", "place.chain", "place.list"}
_OPENING = {ord(character): " " for character in "在到赴对由以和与及是如"}


def _merge_chains(view: str, mentions: list[Mention], gazetteer: Gazetteer) -> list[Mention]:
    """Adjacent names of which each lies in the one before become one mention."""
    merged: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        last = merged[-1] if merged else None
        if last is not None and mention.start < last.end:
            continue
        if last is not None and mention.start == last.end:
            inside = tuple(p for p in mention.entry if any(p.path.startswith(up.path + "/") for up in last.entry))
            if inside:
                rule = mention.rule if mention.rule == "place.village" else "place.chain"
                merged[-1] = Mention("JURISDICTION", last.start, mention.end, rule, entry=inside)
                continue
        merged.append(mention)
    return merged

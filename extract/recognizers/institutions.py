"""Institutions: public bodies by full name (高平市司法局) or relative to the reporter (市司法局, 区委, 司法局).

A body is a stem of the lexicon behind a place, behind a word of level, or alone where the lexicon lets it stand alone.
Commissions for the rule of law, leading groups and their offices are found by form, since every level names its own.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from extract.clean import header_rows
from extract.gazetteer import ZONE_FULL, Gazetteer
from extract.lexicon import Entry, Lexicons
from extract.matcher import Matcher
from extract.model import Document, Mention, Place

EXAMPLES: list[tuple[str, list[str]]] = [
    ("市委、市政府高度重视。", ["市委", "市政府"]),
    ("县委、县政府研究法治工作。", ["县委", "县政府"]),
    ("市司法局牵头办理。", ["市司法局"]),
    ("由司法局统一承办。", ["司法局"]),
    ("县纪委监委联合督察。", ["县纪委", "监委"]),
    ("国务院办公厅印发通知。", ["国务院办公厅"]),
    ("省委依法治省办通报表扬。", ["省委依法治省办"]),
    ("县委、政府和政协重视。", ["县委", "政府", "政协"]),  # partners share the place
    ("按照国办要求,落实中办部署。", ["国办", "中办"]),
    ("县政府办理复议案件。", ["县政府"]),
    ("中央依法治国办第六督察组反馈意见。", ["中央依法治国办第六督察组"]),
    ("东莞市第一人民法院、广州海事法院座谈。", ["东莞市第一人民法院", "广州海事法院"]),
    ("杭州国际机场临空经济区联合管委会印发清单。", ["杭州国际机场临空经济区联合管委会"]),
    ("县教科体局、市交通运输综合行政执法支队联合检查。", ["县教科体局", "市交通运输综合行政执法支队"]),
    ("县公安局、县疾控局、团县委参与。", ["县公安局", "县疾控局", "团县委"]),
]
NEAR_MISSES: list[str] = [
    "各部门、各单位密切配合。",
    "支持人民法院依法受理行政案件。",
    "办理人大代表建议和政协委员提案。",
    "推进政府职能转变,规范政府采购。",
    "市、区人大代表建议全部办结。",
    "县级以上人民政府应当加强领导。",
    "我县政府职能转变,全县政府系统履职。",
    "废止省政府规章7件。",
    "各级党委、政府协同,党委、政府部门联动。",
    "集中办理,其中办结12件。",
    "依据德清府办〔2023〕7号文件。",
    "辖区管委会、各开发区管委会落实。",
    "召开依法行政工作联席会议,设立行政争议化解工作室。",
]

_LEVELS = "省|市|县|区|州|盟|旗|镇|乡|街道|自治区|自治州|自治县|自治旗|地区"
_REGION = "地"  # 地委: the committee of a 地区
_AUTONOMOUS = ("自治区", "自治州", "自治县", "自治旗")
# 委 first, for a literal is looked for faster than a word of level.
_COMMITTEE = re.compile(
    r"委(?=(?P<tail>(?:全面)?依法治(?:省|市|县|区|州|盟|旗|镇|乡|自治区)(?:委员会办公室|委员会|委办|委|办公室|办)?)?)"
)
_LEVEL_BEFORE = re.compile(rf"(?P<level>{_LEVELS}|{_REGION})(?P<party>党)?$")
_RULE_OF_LAW = re.compile(
    r"(?:全面)?依法治(?P<level>省|市|县|区|州|盟|旗|镇|乡|自治区)(?P<body>委员会办公室|委员会|委办|办公室|办|委(?!员))"
)
_RULE_START = re.compile("依法治")  # a literal is looked for faster than the pattern
_GROUP_BOUNDARY = re.compile(
    r".*(?:按照|经(?=[省市县区州镇乡])|根据|依据|依托|听取|接受|督促|成立|设立|组建|健全|建立|由|为|的|了|成员|以|向|组织|召开|各|等|个|调整|充实|完善|发挥|在|和|与|及|下设|轮|次|过|提请|报请|提交|列入|纳入|作为|全[省市县区镇乡])"
)
_NOT_AFTER = {
    "人大": "代",
    "政协": "委",
    "团委": "书",
    "政府": "性",
    "工委": "会书",
    "法院": "系",
    "监委": "员",
}
_STREET = "街道"
# Behind a body that is named with its place, these share the place: 县人民法院、人民检察院.
_SHARING = {"court", "procuratorate", "supervision", "congress", "cppcc", "department", "centre"}
_GLUE = re.compile(r"[、和与及]")
_PARTY_GROUP = re.compile(r"党组|党委(?!会)")
_LEAGUE = re.compile(r"团(?P<level>自治区|自治州|省|市|县|区|州|盟|旗|镇|乡)委(?![员])")
_BODY_END = re.compile(r"[局厅]|(?:[总支大中]|(?<=执法))队(?![伍员长])")
_ANY_LEVEL = re.compile(rf"(?:{_LEVELS})$")
_OFFICE = re.compile(r"办(?:公室|(?=[、,。;:)\n和与及牵负设统联协组]))")
_TOWN_LEVEL = re.compile(r"(?:镇|乡|街道)$")
# A team of the reporter's rank that it, or a department of its own, sets up without a word of level before its name.
_SET_UP = re.compile(r"(?:整合)?(?:组建|成立|设立|挂牌)(?:成立|组建)?(?:了)?$")
_TEAM_OF = {"province": ("总队",), "prefecture": ("支队",), "county": ("大队", "支队")}
_CLAUSE_BEFORE = re.compile(r"[^,。;:、\n]*$")
_BY_ITSELF = re.compile(r"(?:我|全|本)[省市县区州盟旗]|[^\u4e00-\u9fff]*")
# 政务办公, 农业部长, 派出所有: the last character of a name read on into another word.
_READ_ON = {
    "办": "公理事案件结学法税证好成妥", "部": "长分署门队", "委": "员托派任", "处": "理罚置分长级", "院": "士落", "所": "有在需以谓", "局": "面势限",
}  # fmt: skip
_MADE_BEFORE = re.compile(r"(?:组建|设立|成立|建立|新设|增设|挂牌)$")
_VERBS = {"公布", "公示", "公开", "公告", "结合"}  # 市编办公布: the name ends before them
# Words that end so stand before a name of two characters: 按照国办, 落实中办.
_BEFORE_SHORT = "由经按据和与及照实彻于习达"
# Verbs behind which a body is named with a word of level: 进驻市政务服务中心.
_ACTS_BEFORE = re.compile(
    r"(?:[进入派常]驻|组建|新建|[建做办]成|成立|设立|建立|打造|依托|接入|纳入|并入|划入|划归|挂牌|启用|整合|支持|推动|推进|指导|督促|会同|联合|协调|通过|以及|授权|委托|赋予|做[实强优]|建[强好]|升级|改造|抽调|发挥)$"
)
# Before a name that stands alone, a character of a longer name (居民委) is a sign that it is none.
_STANDS_ALONE = re.compile(r"(?:[^\u4e00-\u9fff]|^|[由经按据和与及向在对报到请会同以从将为是或但并即让使])$")
_BEFORE_SELF = re.compile(rf"{_STANDS_ALONE.pattern}|[开过了受立入升强建成]$")
_BRANCH = re.compile(r"[\u4e00-\u9fff]{2,5}?分局")
_ZONE_KIND = re.compile(
    r"(?:高新技术产业开发区|高新区|经济技术开发区|经济开发区|经开区|开发区|综合保税区|工业园区|新区|度假区)"
)
_ZONE_BODY = re.compile(r"(?:党工委|工委|管委会|管理委员会)")
# What a zone calls itself in its own report, by the end of its name: 新区公安局, 经开区管委会.
_ZONE_SELF = re.compile(r"(?:新区|高新区|经开区|开发区|保税区|园区|度假区|合作区|示范区|试验区|实验区)$")
# Of these classes a place has one, and says the class for the zone.
_KNOWN_ALONE = {*ZONE_FULL, *ZONE_FULL.values(), "经济开发区", "工业园区"}
# A committee that runs a zone, a park or a new town, with the name in front that no list has.
_AREA = re.compile(r"管委会?|管理委员会|执委会|执行委员会|党?工委(?!员)")
_AREA_NAME = re.compile(
    r"(?:[^\u4e00-\u9fff]|[由在向与和及对将经为是的以各等]|^)(?P<verb>支持|推动|推进|指导|督促|会同|联合|成立|设立|组建|撤销|授权|委托|赋予|要求|通过|依托|其中|以及)?"
    r"(?P<name>[\u4e00-\u9fff]{2,14}?"
    r"(?:开发区|高新区|经开区|新区|示范区|度假区|合作区|保税区|园区|产业园|科技园|工业园|经济区|试验区|实验区|功能区|科学城|生态城|商务区|集聚区|先行区|工业区|风景名胜区|风景区|景区|旅游区|保护区|林区))$"
)
_AREA_CLASS = re.compile(
    r"(?:国家|国家级|省级|市级|风景|名胜|景|自然|旅游|产业|经济|工业|农业|文化|旅游|商务|科技|技术|物流|化工|高新|综合|特色|专业|现代|生态|循环|先进|制造|创新|创业|集聚|示范|试验|实验|功能|管理|合作|保税|度假|先行|开发|经开|科学|新|园|城|区)+"
)
_AREA_NOISE = re.compile(r"^(?:我|本|该|全|各|两|多|某)|[市县区]内|[^\u4e00-\u9fff]")
# A town that no list has, since it was merged or is new: its government names it.
_TOWN_NAME = r"[^\W\d_a-zA-Z的由本我全各均该某每等和与向在对将让经把从据个级乡镇街]"
_TOWN_BODY = re.compile(r"(?:街道|镇|乡)(?P<body>办事处|党工委|人民政府|政府|党委(?!会))")
_TOWN_BEFORE = re.compile(rf"(?:^|[^\u4e00-\u9fff]|[由在向与和及])(?P<name>{_TOWN_NAME}{{2,4}})$")
_WITH_PLACE = {"institution.full", "institution.relative"}
_GROUP = re.compile(r"(?:领导|协调)小组(?:办公室)?|指挥部(?:办公室)?")
_QUOTED = re.compile(r"(?P<level>[省市县区州镇乡])?“(?P<name>[^“”]{2,12})”$")
# Words whose first character is none of level: 市场化改革领导小组.
_NO_LEVEL = {"市场", "市域", "市政", "市容", "区域", "区块", "县域", "镇域", "乡村", "乡镇", "省际", "州际"}
# Words of two characters that make no name alone: 县管理局.
_NO_FIELDS = {
    "管理",
    "服务",
    "发展",
    "工作",
    "监管",
    "监督",
    "事务",
    "综合",
    "行政",
    "基层",
    "社会",
    "市场",
    "机关",
    "促进",
    "质量",
    "标准",
    "信息",
    "合作",
    "治理",
    "开发",
    "产业",
    "茶",
}
_UNIT = re.compile(r"(?:支队|大队|中队|分局)$")
# Centres as such, in no place: their network, their making.
_CENTRES_AT_LARGE = re.compile(
    r"(?:规范化|标准化|实体化)(?!运[行作转])|建设|集群|体系|节点|全覆盖|[\d一二两三四五六七八九十]+个|实现"
)
# What the name of a body goes on with: a team it sends, a branch, a group of a commission.
_TAIL = re.compile(
    r"第[一二三四五六七八九十\d]{1,3}(?:督察|督导|督查|巡视|巡察|检查|调研|考核|评估|指导|工作)组"
    r"|(?:督察|督查|巡视|巡察)组"
    r"|(?:立法|执法|司法|守法普法)协调小组(?:办公室)?"
)
# 凝聚派出所、商户、居民力量: forces as such.
_FORCES = re.compile(r"(?:[、和及与][^,。;:、]{1,8}){0,6}(?:力量|资源)")
_COURT_BRANCH = re.compile(r"(?:第?[一二三四五六七八九]|[\u4e00-\u9fff]{2,7}?)分院")
_TRIBUNAL = re.compile(r"[\u4e00-\u9fff]{2,4}?(?:人民)?法庭(?!审)")
_POLICE_UNIT = re.compile(
    r"(?:(?![各等在和与及把对由所])[\u4e00-\u9fff]){2,4}?派出所|(?:法制|治安|刑侦|经侦|网安|禁毒|特警|巡特警|交管|食药环)(?:管理|警察)?[大支总]队"
)
_CENTRAL_TEAM = re.compile(
    r"中央第[一二三四五六七八九十\d]{1,3}(?:生态环境保护|环境保护|环保)?(?:督察|巡视|督导|指导)组"
)
_NUMBERED_COURT = re.compile(
    r"第[一二三四五六七八九十]{1,2}(?P<rank>中级)?(?P<area>市区)?(?:人民)?(?P<body>法院|检察院)(?!长)"
)
_SHORT_COURT = re.compile(r"(?P<number>[一二三四五])中(?:法)?院")  # 市五中院
# A body behind another one that the place or the level is named with: 镇党委、政府; 市人大、政协.
_PARTNER = re.compile(
    r"(?P<glue>[、和及与]|以及)?(?P<name>人大常委会|人大(?!代表)|人民政府|政府(?![职性])|政协(?!委员)|管委会|管理委员会|办事处)"
)
_PARTNER_KINDS = {"party", "government", "congress", "cppcc"}
# 政府 as a word and no body: 我市政府职能转变, 党委、政府部门.
_AS_SUCH = re.compile(
    r"职能|信息公开|采购|购买|投资|系统|债务|性|数据|规章|立法|治理|权力|公信|诚信|自身|法治|规范性|行政(?!复议)|部门|网站"
)
# 渝府办发〔2024〕5号: the number of a document opens with the short name of its issuer and names no body.
_FILE_NUMBER = re.compile(r"[发字函规]{0,2}(?:[〔\[【(]\d{4}[〕\]】)]第?\d+号|\d+号)")
_DATED_LINE = re.compile(r"[ ]+\d{4}[-年./]\d{1,2}[-月./]\d{1,2}日?[^\u4e00-\u9fff\n]*$", re.MULTILINE)
# The leading group of the department that reports: 厅党组会议, 局党委.
_OWN_GROUP = re.compile(r"(?P<class>[局厅委])(?P<group>党组|党委)")
_OWN_GROUP_BEFORE = re.compile(r"(?:[^\u4e00-\u9fff]|^|[我本由经开向以在对了将过召为入及和与])$")
_CENTRE = re.compile(
    r"(?:服务|调处|化解|治理|实践|接待|指挥|管理|调解|援助|矫正|监测|保障|受理|调度|救助|监督|执法|信息|处置|党群活动)中心(?![城区镇地工任思小组学校户线点环])"
)
# Smaller houses, which towns and streets have.
_STATION = re.compile(r"(?:(?:服务|工作)站|文明实践所|信息指挥室)(?![点长])")
_CENTRE_NAME = re.compile(
    r"(?P<level>省|市|县|区|州|旗|盟|镇|乡|街道)(?P<name>(?![级域内区委政场城际直外人])[^\Wa-zA-Z\d的和与及等各个为是在了将把对由到从向被以]{1,10})$"
)
_SESSION = re.compile(
    r"届(?:(?:人民代表大会|人大)(?P<standing>常务委员会|常委会)?|(?P<government>人民政府|政府))(?![性职])"
)
_ORDINAL = re.compile(rf"(?P<level>{_LEVELS})?第?[一二三四五六七八九十\d]{{1,4}}$")
# A body that only zones and streets have, and that therefore needs no place before it there.
_OWN = {
    "zone": ("党工委", "工委", "管委会", "管理委员会"),
    "township": ("党工委", "街道办事处", "办事处", "街道办", "司法所", "派出所"),
}
_OFFICES_OF_REGIONS = ("行署", "行政公署")
_LEVEL_CHARS = set("省市县区州盟旗镇乡")
# 城区, 园区, 新区: the word of level is the end of another word.
_WORD_OF_LEVEL = re.compile(r"(?:城|园|社|辖|郊|新|郡|景|库|小|片|山|校|厂|发|税|经开|度假|示范|试验)$")
_GENERIC_BEFORE = re.compile(
    r"(?:各级|各|县级以上|以上|级|乡镇|镇街|基层|上级|同级|本级|地方|部门|部分|有关|相关|等|当地|一级|人民|我国|中国|他|(?<![健完安])全|、区|、县)$"
)


class Recognizer:
    """Yields INSTITUTION mentions; `entry` is (lexicon row or None, place word, parts of a name found by form)."""

    def __init__(self, lexicons: Lexicons, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        stems: list[tuple[str, Entry]] = []
        national: list[tuple[str, Entry]] = []
        self._bare: dict[str, Entry] = {}
        for entry in lexicons.entries("Institution"):
            names = [name for name in (entry.name, *entry.aliases) if name]
            if entry.id.startswith("national:"):
                national += [(name, entry) for name in names]
                continue
            stems += [(name, entry) for name in names]
            self._bare.update((name, entry) for name in entry["bare"].split("、") if name)
        # 市+市场监督管理局 before 市场监督管理局: the word of level is part of the pattern, so the longest wins.
        levels = _LEVELS.split("|")
        patterns = [(level + name, (level, entry)) for name, entry in stems for level in levels]
        # 自治区党委政法委: the organs of a committee that is called 党委.
        patterns += [
            (f"{up}党{name}", (up + "党", entry)) for name, entry in stems if name[0] == "委" for up in _AUTONOMOUS
        ]
        patterns += [(_REGION + name, (_REGION, entry)) for name, entry in stems if name[0] == "委"]
        patterns += [(name, ("", entry)) for name, entry in stems]
        patterns += [(name, ("国家", entry)) for name, entry in national]
        self._matcher: Matcher[tuple[str, Entry]] = Matcher(patterns)
        words = set(lexicons.names("PlaceWord"))
        # 资源 is a county's short name and a word: behind it a body's name is no sign of the county. So is 和县 in 和县规划局.
        self._sure = {
            name
            for name in gazetteer.names()
            if any(p.name == name or p.level in ("province", "prefecture", "zone") for p in gazetteer.named(name))
            and name not in words
            and not (len(name) == 2 and name[-1] in "省市县区旗")
        }
        fields = sorted(lexicons.names("BodyWord"), key=lambda word: -len(word))
        self._fields = re.compile(rf"(?:(?:{'|'.join(fields)})[和与、]?)+$")
        self._field_ends = {word[-2:] for word in fields}
        self._by_name = dict(stems)
        self._levels: dict[str, frozenset[str]] = {}  # path of a place → its words of level

    def _is_own(self, name: str, doc: Document) -> bool:
        """Whether a short name is that of the reporter or of a place above it."""
        return doc.place is not None and any(
            f"{doc.place.path}/".startswith(f"{place.path}/") for place in self._gazetteer.named(name)
        )

    def _reads_on(self, view: str, name: str, stop: int) -> bool:
        """Whether the last character of a name is the first of the word behind it: 政府|办理; 市编办|公布 does not."""
        following = view[stop : stop + 2]
        return following[:1] in _READ_ON.get(name[-1:], "") and following[:1] != "" and following not in _VERBS

    def _ends_longer(self, view: str, at: int, name: str, doc: Document) -> bool:
        """Whether 滨海新区 is but the end of a longer name: 老坝港滨海新区."""
        if not name.endswith("新区") or _BEFORE_SELF.search(view[max(0, at - 1) : at]) or self._is_own(name, doc):
            return False
        return not any(
            view.startswith(up.name, at - len(up.name)) or view.startswith(up.name[:-1], at - len(up.name) + 1)
            for place in self._gazetteer.named(name)
            for up in self._gazetteer.ancestors(place)
        )

    def find_mentions(self, doc: Document) -> list[Mention]:
        view = doc.view
        found: list[Mention] = []
        for start, end in (doc.title_span, doc.body_span):
            if end <= start:
                continue
            text = view[start:end]
            ends = {
                stop: (at, name)
                for at, stop, name in self._gazetteer.find_names(view, start, end)
                if (name in self._sure or self._is_own(name, doc)) and not self._ends_longer(view, at, name, doc)
            }
            if doc.place is not None:
                for at, stop, name in self._gazetteer.find_towns(doc.place, view, start, end):
                    if len(name) > 2:
                        ends[stop] = (at, name)
                if doc.place.level in ("township", "zone"):
                    for match in re.finditer(re.escape(doc.place.name), text):
                        ends[match.end() + start] = (match.start() + start, doc.place.name)
            for match in _own_posts(doc.place, view, start, end):
                ends.setdefault(match.end(), (match.start(), match.group()))
            for match in self._words_for_itself(doc.place, view, start, end):
                if match.end() not in ends and _BEFORE_SELF.search(view[max(0, match.start() - 1) : match.start()]):
                    ends[match.end()] = (match.start(), match.group())
            for at, (begin, _) in list(ends.items()):
                if zone := _ZONE_KIND.match(view, at, end):
                    ends[zone.end()] = (begin, view[begin : zone.end()])
            levels = self._levels_of(doc.place)
            here = self._find_stems(doc, view, text, start, ends, levels)
            here += self._find_committees(view, start, end, ends, levels)
            here += self._find_leagues(view, start, end, levels)
            here += self._find_towns(view, start, end, ends)
            here += self._find_zones(view, start, end, ends)
            here += self._find_sessions(view, start, end, ends, levels)
            here += self._find_groups(view, start, end, ends)
            here += self._find_centres(view, start, end, ends, levels)
            here += self._find_courts(view, start, end, ends, levels)
            here += self._find_areas(view, start, end, ends)
            here += self._find_departments(view, start, end, ends, levels, here, doc.place)
            here += self._find_offices(view, start, end, ends, levels)
            here += self._find_own_groups(doc, start, end)
            rows = header_rows(view, start, end)
            here = [m for m in here if not _in_number_or_row(view, m, rows)]
            _lengthen(view, here)
            found += self._find_partners(view, _longest(here))
        return found

    def _words_for_itself(self, place: Place | None, view: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Where a zone, or a district called 新区, speaks of itself by its class alone."""
        kind = _ZONE_SELF.search(place.name) if place is not None else None
        if place is None or kind is None:
            return iter(())
        words = {kind.group(), *(short for short, full in ZONE_FULL.items() if place.name.endswith(full))}
        return re.compile("|".join(sorted(words, key=len, reverse=True))).finditer(view, start, end)

    def _levels_of(self, place: Place | None) -> frozenset[str] | None:
        """The words of level that mean a place in a report of `place`: 县 means none in that of a prefecture."""
        if place is None:
            return None
        if (known := self._levels.get(place.path)) is not None:
            return known
        chain = (*self._gazetteer.ancestors(place), place)
        words = {word for up in chain for word in _LEVELS.split("|") if up.name.endswith(word)}
        if "地区" in words:
            words = words - {"区"} | {_REGION} | {"区" for up in chain if re.search("(?<!地)区$", up.name)}
        if chain[0].level == "province":
            words.add("省" if chain[0].name.endswith("市") and len(chain) == 1 else chain[0].name[-1])
        return self._levels.setdefault(place.path, frozenset(words))

    def _find_stems(
        self,
        doc: Document,
        view: str,
        text: str,
        offset: int,
        ends: dict[int, tuple[int, str]],
        levels: frozenset[str] | None,
    ) -> list[Mention]:
        found: list[Mention] = []
        last_end = national_end = -1
        own = _OWN.get(doc.place.level, ()) if doc.place is not None else ()
        for at, stop, values in self._matcher.find(text):
            at, stop = at + offset, stop + offset
            level, entry = values[0]
            if level == "国家":
                if view[stop : stop + 1] and view[stop] in _NOT_AFTER.get(view[stop - 2 : stop], ""):
                    continue  # 全国人大代表
                if self._reads_on(view, view[at:stop], stop):
                    continue
                if (
                    stop - at == 2
                    and at != national_end
                    and "\u4e00" <= view[at - 1 : at] <= "\u9fff"
                    and view[at - 1] not in _BEFORE_SHORT
                ):
                    continue  # 集中办理 holds no 中办
                national_end = stop
                found.append(Mention("INSTITUTION", at, stop, "institution.national", entry=(entry, "国家", "")))
                continue
            stem = view[at + len(level) : stop]
            level = level.removesuffix("党")
            if view[stop : stop + 1] and view[stop] in _NOT_AFTER.get(stem, ""):
                if not (stem == "人大" and view.startswith("代表大会", stop)):
                    continue
            if self._reads_on(view, stem, stop):
                if stem[:-1] not in self._by_name:
                    continue
                stem, stop = stem[:-1], stop - 1  # 县人民政府|办理
                entry = self._by_name[stem]
            if not level and stem.startswith(_STREET) and ends.get(at + len(_STREET)):
                level = _STREET  # 武康街道 + 街道办事处: the class of the name is the head of the stem
                stem = stem[len(_STREET) :]
            place = ends.get(at + len(level)) or (ends.get(at) if level else None)
            if place and (not level or place[0] < at):
                word = view[place[0] : _place_end(at, level, ends)]
                begin = self._chain_start(place[0], place[1], ends)
                if view[max(0, begin - 2) : begin] == "中共":
                    begin -= 2
                mention = Mention("INSTITUTION", begin, stop, "institution.full", entry=(entry, word, ""))
            elif (
                level in ("", "区") and entry["kind"] in ("department", "centre")
                and (zone := _zone_before(view, at + len(level), ends))
            ):  # fmt: skip
                # 花桥经济开发区综合行政执法局: of a zone that no list has.
                begin = at + len(level) - len(zone)
                mention = Mention("INSTITUTION", begin, stop, "institution.area", entry=(entry, "area:" + zone, ""))
            elif level:
                before = view[max(0, at - 4) : at]
                if levels is not None and level not in levels:
                    continue
                if (_GENERIC_BEFORE.search(before) and not before.endswith(("、区", "、县"))) or (
                    stem in ("人大", "政协") and before.endswith(("省、", "市、", "县、", "区、"))
                ):
                    continue
                if level in ("市", "区", "县", "镇", "乡") and _WORD_OF_LEVEL.search(before):
                    continue
                if before[-1:] in _LEVEL_CHARS and before[-1:] != level:
                    continue  # 市县政府: those of two levels
                if stem.startswith(("管委", "管理委")) and not (doc.place and doc.place.level in ("zone", "township")):
                    continue  # only zones have one: 区管委会 in the report of a district is not the district's
                if stem == "政府" and view.startswith("规章", stop):
                    continue  # 省政府规章 is a kind of rule
                if before[-1:] in ("我", "本") and stem in ("政府", "人民政府") and _AS_SUCH.match(view, stop):
                    continue  # 我市政府职能转变
                begin = at - 2 if view[max(0, at - 2) : at] == "中共" else at
                mention = Mention("INSTITUTION", begin, stop, "institution.relative", entry=(entry, level, ""))
            else:
                before = view[max(0, at - 4) : at]
                is_joined = at == last_end
                is_listed = at == last_end + 1 and bool(_GLUE.match(before[-1:]))
                if is_joined and found and found[-1].rule in _WITH_PLACE and _UNIT.search(stem):
                    # 市公安局交警支队: a unit of the body before it, one name together.
                    whole = found[-1]
                    whole.entry = (entry, whole.entry[1], "under:" + whole.entry[0]["form"])
                    whole.end, whole.rule, last_end = stop, "institution.unit", stop
                    continue
                shared = found[-1].entry[1] if (is_joined or is_listed) and found else ""
                if shared == "国家":
                    shared = ""
                if shared and entry["kind"] in _SHARING and (is_joined or len(stem) > 2):
                    mention = Mention("INSTITUTION", at, stop, "institution.listed", entry=(entry, shared, ""))
                elif stem in _OFFICES_OF_REGIONS and levels and not levels.isdisjoint(("地区", "盟")):
                    word = "盟" if "盟" in levels else "地区"
                    mention = Mention("INSTITUTION", at, stop, "institution.bare", entry=(entry, word, ""))
                elif stem in self._bare or stem in own:
                    if _MADE_BEFORE.search(before) and at - 2 in ends:
                        continue  # 龙口镇设立综合行政执法局: it is that of the town
                    if stem == "监委" and not is_joined:
                        continue
                    if _GENERIC_BEFORE.search(before) and not is_joined:
                        continue
                    if (
                        not is_joined
                        and re.search(r"[\u4e00-\u9fff]$", before)
                        and re.search(r"[省市县区州镇乡村分]$", before)
                    ):
                        continue
                    if not is_joined and not is_listed and not _STANDS_ALONE.search(before[-1:]):
                        if len(stem) <= 3 and stem[-1] in "委办":
                            continue
                        if entry["kind"] == "centre" and re.search(r"[\u4e00-\u9fff\d]$", before):
                            if re.search(r"[级个大类处家座\d十新型育医务境态域片会区]$", before):
                                continue
                    if entry["kind"] == "centre" and _CENTRES_AT_LARGE.match(view, stop):
                        continue
                    if stem in own and _FORCES.match(view, stop):
                        continue
                    if stem in own and stem.startswith(_STREET) and before[-1:] in "各镇乡、、个":
                        continue
                    mention = Mention("INSTITUTION", at, stop, "institution.bare", entry=(entry, "", ""))
                else:
                    continue
            last_end = stop
            branch = _BRANCH.match(view, stop) if stem.endswith("局") and mention.rule in _WITH_PLACE else None
            if branch:
                mention.end = last_end = branch.end()
                mention.entry = (entry, mention.entry[1], "branch:" + branch.group())
                mention.rule = "institution.unit"
            group = _PARTY_GROUP.match(view, stop)
            if group and entry["kind"] in ("government", "department", "congress", "cppcc", "court", "procuratorate"):
                mention.end = group.end()
                mention.entry = (entry, mention.entry[1], group.group())
                mention.rule = "institution.party_group"
            last = found[-1] if found else None
            if last is not None and last.end == mention.start and _is_office_of(last, mention):
                mention.start = found.pop().start  # 鲤城区人民政府金龙街道办事处: one body
            found.append(mention)
        return found

    def _chain_start(self, begin: int, name: str, ends: dict[int, tuple[int, str]]) -> int:
        """Where the names of the places above begin: 杭州市余杭区司法局 is one name."""
        while (above := ends.get(begin)) is not None:
            tops = self._gazetteer.named(above[1])
            places = self._gazetteer.named(name) or self._gazetteer.named(_ZONE_KIND.sub("", name))
            if not any(p.path.startswith(top.path + "/") for top in tops for p in places):
                break
            begin, name = above
        return begin

    def _find_leagues(self, view: str, start: int, end: int, levels: frozenset[str] | None) -> list[Mention]:
        """团县委: the league's name has the word of level in its midst."""
        return [
            Mention("INSTITUTION", m.start(), m.end(), "institution.league", entry=(None, m.group("level"), "league"))
            for m in _LEAGUE.finditer(view, start, end)
            if levels is None or m.group("level") in levels
        ]

    def _find_towns(self, view: str, start: int, end: int, ends: dict[int, tuple[int, str]]) -> list[Mention]:
        """Governments and committees of towns that no list has."""
        found = []
        for match in _TOWN_BODY.finditer(view, start, end):
            before = _TOWN_BEFORE.search(view[max(start, match.start() - 6) : match.start()])
            entry = self._by_name.get(match.group("body"))
            if before is None or entry is None or match.start("body") in ends:
                continue
            begin = match.start() - len(before.group("name"))
            word = "town:" + view[begin : match.start("body")]
            found.append(Mention("INSTITUTION", begin, match.end(), "institution.town", entry=(entry, word, "")))
        return found

    def _find_zones(self, view: str, start: int, end: int, ends: dict[int, tuple[int, str]]) -> list[Mention]:
        """高新区管委会: the body of the one zone of this class that the reporter has."""
        found = []
        for match in _ZONE_KIND.finditer(view, start, end):
            body = _ZONE_BODY.match(view, match.end(), end)
            before = view[max(start, match.start() - 1) : match.start()]
            if not body or match.end() in ends or match.group() not in _KNOWN_ALONE or not _STANDS_ALONE.search(before):
                continue
            entry = self._by_name[body.group()]
            found.append(
                Mention(
                    "INSTITUTION", match.start(), body.end(), "institution.zone",
                    entry=(entry, "zone:" + match.group(), ""),
                )
            )  # fmt: skip
        return found

    def _find_courts(
        self, view: str, start: int, end: int, ends: dict[int, tuple[int, str]], levels: frozenset[str] | None
    ) -> list[Mention]:
        """市第一人民法院, 重庆市第三中级人民法院: courts and procuratorates of one place told apart by numbers."""
        found = []
        for match in _NUMBERED_COURT.finditer(view, start, end):
            at = match.start()
            place = ends.get(at)
            begin, word = (place[0], view[place[0] : at]) if place else (at - 1, view[at - 1 : at])
            if not place and (word not in _LEVELS.split("|") or (levels is not None and word not in levels)):
                continue
            number = view[at : match.end(0)]
            number = re.sub("(?:人民)?(法院|检察院)$", r"人民\1", number)
            kind = "procuratorate" if match.group("body") == "检察院" else "court"
            entry = (None, word, f"{kind}:{number}")
            found.append(Mention("INSTITUTION", begin, match.end(), "institution.numbered", entry=entry))
        for match in _SHORT_COURT.finditer(view, start, end):
            at = match.start()
            place = ends.get(at)
            if place or (view[at - 1 : at] == "市" and (levels is None or "市" in levels)):
                begin, word = (place[0], view[place[0] : at]) if place else (at - 1, "市")
                entry = (None, word, f"court:第{match.group('number')}中级人民法院")
                found.append(Mention("INSTITUTION", begin, match.end(), "institution.numbered", entry=entry))
        return found

    def _find_areas(self, view: str, start: int, end: int, ends: dict[int, tuple[int, str]]) -> list[Mention]:
        """北京大兴国际机场临空经济区联合管委会: the committee of a zone or a park that no list has."""
        found = []
        for match in _AREA.finditer(view, start, end):
            joint = "联合" if view.endswith("联合", start, match.start()) else ""
            at = match.start() - len(joint)
            if at in ends:
                # 中新天津生态城|管委会: 城管委 is a body too, and hid it.
                if not joint and match.group() in self._by_name:
                    named = (self._by_name[match.group()], view[ends[at][0] : at], "")
                    found.append(Mention("INSTITUTION", ends[at][0], match.end(), "institution.full", entry=named))
                continue
            name = _zone_before(view, at, ends)
            if not name:
                continue  # 产业集聚区管委会: of whichever zone
            kind = "执行委员会" if match.group().startswith("执") else "管理委员会"
            row = self._by_name["党工委"] if match.group().endswith("工委") else None
            entry = (row, "area:" + name, "" if row is not None else joint + kind)
            found.append(Mention("INSTITUTION", at - len(name), match.end(), "institution.area", entry=entry))
        for match in _CENTRAL_TEAM.finditer(view, start, end):
            entry = (None, "国家", match.group())
            found.append(Mention("INSTITUTION", match.start(), match.end(), "institution.team", entry=entry))
        return found

    def _find_centres(
        self, view: str, start: int, end: int, ends: dict[int, tuple[int, str]], levels: frozenset[str] | None
    ) -> list[Mention]:
        """县新时代文明实践中心: a centre that no row lists, behind a word of level."""
        found = []
        stations = _STATION.finditer(view, start, end) if levels and levels & _TOWNS else ()
        for match in (*_CENTRE.finditer(view, start, end), *stations):
            window = view[max(start, match.start() - 16) : match.start()]
            named = _CENTRE_NAME.search(window)
            if named is None:
                continue
            at = match.start() - len(named.group("name"))
            level = named.group("level")
            if at in ends or levels is None or level not in levels or (match.re is _STATION and level not in _TOWNS):
                continue
            begin = at - len(level)
            before = view[max(start, begin - 2) : begin]
            if not _STANDS_ALONE.search(before) and not _ACTS_BEFORE.search(before):
                continue
            name = view[at : match.end()]
            if name in self._by_name or _CENTRES_AT_LARGE.match(view, match.end()):
                continue
            entry = (None, level, "centre:" + name)
            found.append(Mention("INSTITUTION", begin, match.end(), "institution.centre", entry=entry))
        return found

    def _find_own_groups(self, doc: Document, start: int, end: int) -> list[Mention]:
        """厅党组, 局党委: the leading group of the one department that reports."""
        if doc.level != "department" or len(doc.issuers) != 1:
            return []
        issuer = doc.issuers[0]
        found = []
        for match in _OWN_GROUP.finditer(doc.view, start, end):
            head = issuer.removesuffix("员会") if issuer.endswith("委员会") else issuer
            before = doc.view[max(start, match.start() - 1) : match.start()]
            if head.endswith(match.group("class")) and _OWN_GROUP_BEFORE.search(before):
                entry = (None, "", f"group_of:{issuer}:{match.group('group')}")
                found.append(Mention("INSTITUTION", match.start(), match.end(), "institution.own_group", entry=entry))
        return found

    def _find_partners(self, view: str, mentions: list[Mention]) -> list[Mention]:
        """The list with the bodies that share the place of the one before: 镇党委、政府; 高新区党工委、管委会."""
        found: list[Mention] = []
        for before, after in itertools.pairwise(mentions):
            # 晋城市委、市政府 in a report of 高平: the second is that of 晋城 as well.
            if before.entry[2] == "committee" and len(before.entry[1]) > 2 and after.rule == "institution.relative":
                entry, level, body = after.entry
                same = level == before.entry[1][-1:] and entry is not None and entry.id in _HEADS
                if same and view[before.end : after.start] in ("、", "和", ""):
                    after.entry = (entry, before.entry[1], body)
        for index, mention in enumerate(mentions):
            found.append(mention)
            entry, word, body = mention.entry
            kind = "party" if body == "committee" else entry["kind"] if entry is not None and not body else ""
            limit = mentions[index + 1].start if index + 1 < len(mentions) else len(view)
            at = mention.end
            while word and word != "国家" and kind in _PARTNER_KINDS and view[at - 2 : at] not in _NO_PARTNERS:
                partner = _PARTNER.match(view, at)
                if partner is None or partner.end() > limit or partner.group("name") not in self._by_name:
                    break
                name = partner.group("name")
                if name.endswith("政府") and _AS_SUCH.match(view, partner.end()):
                    break
                joined = "政府" if view[at - 2 : at] == "党委" else ""
                if not partner.group("glue") and name not in ("管委会", "管理委员会", joined):
                    break
                shared = (self._by_name[name], word, "")
                found.append(
                    Mention("INSTITUTION", partner.start("name"), partner.end(), "institution.partner", entry=shared)
                )
                at = partner.end()
        return found

    def _find_sessions(
        self, view: str, start: int, end: int, ends: dict[int, tuple[int, str]], levels: frozenset[str] | None
    ) -> list[Mention]:
        """省第十四届人民代表大会: a congress called with its number."""
        found = []
        for match in _SESSION.finditer(view, start, end):
            ordinal = _ORDINAL.search(view[max(start, match.start() - 8) : match.start()])
            if ordinal is None or (view.startswith("代表", match.end()) and not match.group("standing")):
                continue
            body = "session_standing" if match.group("standing") else "session"
            body = "session_government" if match.group("government") else body
            level = ordinal.group("level")
            at = match.start() - len(ordinal.group())
            place = ends.get(at + len(level or ""))
            if place:
                word = view[place[0] : at + len(level or "")]
                found.append(
                    Mention("INSTITUTION", place[0], match.end(), "institution.session", entry=(None, word, body))
                )
            elif level and (levels is None or level in levels):
                found.append(Mention("INSTITUTION", at, match.end(), "institution.session", entry=(None, level, body)))
        return found

    def _find_departments(
        self,
        view: str,
        start: int,
        end: int,
        ends: dict[int, tuple[int, str]],
        levels: frozenset[str] | None,
        known: list[Mention],
        place: Place | None,
    ) -> list[Mention]:
        """Departments that no row lists, known by fields of office between a place or a word of level and 局 or 厅."""
        found: list[Mention] = []
        taken = {mention.end for mention in known if mention.rule not in ("institution.bare", "institution.listed")}
        ranks = _TEAM_OF.get(place.level, ()) if place is not None else ()
        for match in _BODY_END.finditer(view, start, end):
            stop = match.end()
            if stop in taken:
                continue
            window = view[max(start, stop - 22) : match.start()]
            if window[-2:] not in self._field_ends:
                continue
            fields = self._fields.search(window)
            if not fields or fields.group() in _NO_FIELDS or fields.group()[-1] in "和与、":
                continue
            if match.group().endswith("队") and not fields.group().endswith(("执法", "监察")):
                continue
            at = match.start() - len(fields.group())
            before_it = ends.get(at)
            if before_it:
                entry = (None, view[before_it[0] : at], "department:" + view[at:stop])
                found.append(Mention("INSTITUTION", before_it[0], stop, "institution.department", entry=entry))
                continue
            if match.group() in ranks and (found_bare := self._set_up(view, start, at, stop, known)):
                found.append(found_bare)
                continue
            level = _ANY_LEVEL.search(view[max(start, at - 3) : at])
            if not level or (levels is not None and level.group() not in levels):
                continue
            begin = at - len(level.group())
            before = view[max(start, begin - 4) : begin]
            if _GENERIC_BEFORE.search(before) or _WORD_OF_LEVEL.search(before):
                continue
            if before[-1:] in _LEVEL_CHARS and before[-1:] != level.group():
                continue  # 省市司法厅局: those of two levels
            entry = (None, level.group(), "department:" + view[at:stop])
            found.append(Mention("INSTITUTION", begin, stop, "institution.department", entry=entry))
        return found

    def _find_offices(
        self, view: str, start: int, end: int, ends: dict[int, tuple[int, str]], levels: frozenset[str] | None
    ) -> list[Mention]:
        """Offices of towns and streets, which no row lists: 街道社区治理办公室, 乡平安法治办."""
        found: list[Mention] = []
        for match in _OFFICE.finditer(view, start, end):
            window = view[max(start, match.start() - 22) : match.start()]
            if window[-2:] not in self._field_ends or not (fields := self._fields.search(window)):
                continue
            at = match.start() - len(fields.group())
            if fields.group()[-1] in "和与、" or view[at : match.end()] in self._by_name:
                continue
            entry = "department:" + view[at : match.end()]
            if (place := ends.get(at)) and place[1].endswith(("镇", "乡", "街道")):
                word = view[place[0] : at]
                if view[place[0] - 1] in "、和" and place[0] - 1 in ends:
                    continue  # 甲镇、乙镇综治办: those of both
                found.append(
                    Mention("INSTITUTION", place[0], match.end(), "institution.office", entry=(None, word, entry))
                )
                continue
            level = _TOWN_LEVEL.search(view, max(start, at - 2), at)
            if level is None or levels is None or level.group() not in levels:
                continue
            if _STANDS_ALONE.search(view[max(start, level.start() - 1) : level.start()]):
                mention = (level.start(), match.end(), "institution.office")
                found.append(Mention("INSTITUTION", *mention, entry=(None, level.group(), entry)))
        return found

    def _set_up(self, view: str, start: int, at: int, stop: int, known: list[Mention]) -> Mention | None:
        """农业综合执法大队 that the reporter sets up, or a department of its own does: 县农业农村局组建…大队."""
        verb = _SET_UP.search(view, max(start, at - 8), at)
        if verb is None:
            return None
        clause = _CLAUSE_BEFORE.search(view, max(start, verb.start() - 24), verb.start())
        maker = next((m for m in known if m.end == verb.start() and m.rule == "institution.relative"), None)
        if maker is None and (clause is None or not _BY_ITSELF.fullmatch(clause.group())):
            return None
        word = maker.entry[1] if maker is not None else ""
        entry = (None, word, "department:" + view[at:stop])
        return Mention("INSTITUTION", at, stop, "institution.set_up", entry=entry)

    def _find_committees(
        self, view: str, start: int, end: int, ends: dict[int, tuple[int, str]], levels: frozenset[str] | None
    ) -> list[Mention]:
        found: list[Mention] = []
        for match in _COMMITTEE.finditer(view, start, end):
            leading = _LEVEL_BEFORE.search(view[max(start, match.start() - 4) : match.start()])
            if leading is None or (leading.group("party") and not match.group("tail")):
                continue
            level = leading.group("level")
            at, stop = match.start() - len(leading.group()), match.end()
            if view[stop : stop + 1] in ("员", "托", "派", "任"):
                continue
            if view.startswith("办", stop) and view[stop + 1 : stop + 2] not in _READ_ON["办"]:
                continue
            tail = match.group("tail") or ""
            place = ends.get(at + len(level))
            begin, word = (place[0], view[place[0] : at + len(level)]) if place else (at, level)
            if place is None and view[at - 1 : at] == level and (place := ends.get(at)):
                begin, word = place[0], view[place[0] : at]  # 滨海新区|区委
            if place:
                begin = self._chain_start(begin, place[1], ends)
            if not place and (
                _GENERIC_BEFORE.search(view[max(0, at - 4) : at]) or (levels is not None and level not in levels)
            ):
                continue
            if view[max(0, begin - 2) : begin] == "中共":
                begin -= 2
            if tail and _RULE_OF_LAW.match(tail):
                stop += _RULE_OF_LAW.match(tail).end()  # type: ignore[union-attr]
                body = "rule_of_law_office" if re.search(r"办(?:公室)?$", view[begin:stop]) else "rule_of_law"
                found.append(Mention("INSTITUTION", begin, stop, "institution.rule_of_law", entry=(None, word, body)))
            else:
                found.append(
                    Mention("INSTITUTION", begin, stop, "institution.committee", entry=(None, word, "committee"))
                )
        for literal in _RULE_START.finditer(view, start, end):
            at = literal.start() - 2 if view.endswith("全面", start, literal.start()) else literal.start()
            named = _RULE_OF_LAW.match(view, at, end)
            if named is None:
                continue
            before = view[max(0, at - 1) : at]
            if before == "委" or before == "推" or before == "面":
                continue
            level = named.group("level")
            if levels is not None and level not in levels:
                continue
            body = "rule_of_law_office" if "办" in named.group("body") else "rule_of_law"
            found.append(
                Mention("INSTITUTION", named.start(), named.end(), "institution.rule_of_law", entry=(None, level, body))
            )
        return found

    def _find_groups(self, view: str, start: int, end: int, ends: dict[int, tuple[int, str]]) -> list[Mention]:
        """Leading groups, coordinating groups and headquarters, whose names every level makes up for itself."""
        found = []
        for match in _GROUP.finditer(view, start, end):
            at, stop = match.span()
            run = re.search(r"[\u4e00-\u9fff]*$", view[max(start, at - 28) : at])
            words = run.group() if run else ""
            quoted = _QUOTED.search(view[max(start, at - len(words) - 16) : at - len(words)])
            if quoted and len(words) < 9:  # “放管服”改革工作领导小组
                level = quoted.group("level") or ""
                name, begin = quoted.group("name") + words, at - len(words) - len(quoted.group())
            else:
                boundary = _GROUP_BOUNDARY.match(words)
                name = words[boundary.end() :] if boundary else words
                begin = at - len(name)
                # 石景山区创建全国法治政府建设示范区工作领导小组: longer than others, for it opens with the place.
                if len(name) < 4 or (len(name) > 18 and begin not in {first for first, _ in ends.values()}):
                    continue
                level = name[0] if name[0] in "省市县区州镇乡" and len(name) > 4 and name[:2] not in _NO_LEVEL else ""
                level = _STREET if name.startswith(_STREET) else level
                name = name[len(level) :]
            entry = (None, level, "group:" + name + match.group())
            found.append(Mention("INSTITUTION", begin, stop, "institution.group", entry=entry))
        return found


_TOWNS = frozenset(("镇", "乡", "街道"))
_HEADS = {"body:人民政府", "body:人民代表大会", "body:人民代表大会常务委员会", "body:政治协商会议"}
_NO_PARTNERS = {"纪委", "监委"}


def _in_number_or_row(view: str, mention: Mention, rows: list[tuple[int, int]]) -> bool:
    """Whether a mention is the head of a document's number, or the issuer in the row or line of dates above a text."""
    number = _FILE_NUMBER.match(view, mention.end)
    if number and (view[mention.end - 1] == "办" or not number.group()[0].isdigit()):
        return True
    if any(start <= mention.start < stop for start, stop in rows):
        return True
    return view[max(0, mention.start - 1) : mention.start] in ("", "\n", " ") and bool(
        _DATED_LINE.match(view, mention.end)
    )


def _lengthen(view: str, mentions: list[Mention]) -> None:
    """Takes into each mention the team, the branch or the group that its name goes on with."""
    for mention in mentions:
        entry, _, body = mention.entry
        kind = entry["kind"] if entry is not None else ""
        tail = None
        if kind == "procuratorate" and not body:
            tail = _COURT_BRANCH.match(view, mention.end)
        elif kind == "court" and not body:
            tail = _TRIBUNAL.match(view, mention.end)
        elif kind == "department" and not body and (own := _POLICE_UNIT.match(view, mention.end)):
            tail = own if entry["form"].endswith("公安局") and mention.rule != "institution.bare" else None
        elif mention.rule != "institution.bare":
            tail = _TAIL.match(view, mention.end)
            if tail and "协调小组" in tail.group() and not str(body).startswith("rule_of_law"):
                tail = None
        if tail:
            mention.end = tail.end()
            mention.attributes["tail"] = re.sub("^(?=[一二三四五六七八九]分院)", "第", tail.group())


def _own_posts(town: Place | None, view: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The short name of the town that reports, where a post of its own follows: 贤庠派出所 in the report of 贤庠镇."""
    short = _TOWN_LEVEL.sub("", town.name) if town is not None and town.level == "township" else ""
    if len(short) < 2:
        return iter(())
    return re.compile(rf"{short}(?=派出所|司法所|税务所|财政所|市场监管所|自然资源所|国土所)").finditer(
        view, start, end
    )


def _is_office_of(government: Mention, office: Mention) -> bool:
    """Whether a street's office stands behind the government that it is an office of."""
    above, below = government.entry[0], office.entry[0]
    return (
        above is not None and above.id == "body:人民政府" and office.rule == "institution.full"
        and below is not None and below["form"] == "{place}办事处"
    )  # fmt: skip


def _zone_before(view: str, at: int, ends: dict[int, tuple[int, str]]) -> str:
    """The name of a zone that no list has and that ends at `at`; "" where none does."""
    if view[at - 1] not in "区园城":
        return ""
    named = _AREA_NAME.search(view[max(0, at - 22) : at])
    name = named.group("name") if named else ""
    if not name or name in ZONE_FULL or _AREA_NOISE.search(name) or _AREA_CLASS.fullmatch(name):
        return ""
    for above, (first, _) in ends.items():  # 广州|南沙开发区
        if above == at - len(name):
            name = view[first:at]
    return name


def _place_end(at: int, level: str, ends: dict[int, tuple[int, str]]) -> int:
    return at + len(level) if at + len(level) in ends else at


def _longest(mentions: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if kept and mention.start < kept[-1].end:
            continue
        kept.append(mention)
    return kept

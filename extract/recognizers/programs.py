"""Programs: named reforms, mechanisms, campaigns, pilots, platforms, brands, working methods and honours.

Known names come from the `Program` lexicons and are matched with quotation marks, blanks and 、 left out of the
comparison, since reports set them at will. New names are found by form, in this order of trust: a quotation before a
class noun (“…”工程), a quotation in the shape of a name behind a verb that introduces one (推行“…办”), a noun phrase
between such a verb and a class noun (推进…改革), a title of honour. Once found, a name counts wherever the report
says it again.
"""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from collections.abc import Iterable, Iterator
from dataclasses import replace

from extract.fold import fold
from extract.gazetteer import Gazetteer
from extract.lexicon import Entry, Lexicons
from extract.matcher import Matcher
from extract.model import Document, Mention

EXAMPLES: list[tuple[str, list[str]]] = [
    ("深化“放管服”改革,推行“双随机、一公开”监管。", ["“放管服”改革", "“双随机、一公开”监管"]),
    ("坚持和发展新时代“枫桥经验”。", ["枫桥经验"]),
    ("全面落实行政执法“三项制度”。", ["行政执法“三项制度”"]),
    ("创新建立“三亮三评”工作机制。", ["“三亮三评”工作机制"]),
    ("推行“一窗全办”,群众少跑路。", ["一窗全办"]),
    ("荣获全国法治政府建设示范市称号。", ["全国法治政府建设示范市"]),
    ("扎实推进山区林业管护体制改革,成效明显。", ["山区林业管护体制改革"]),
    ("深入实施“八五”普法规划。", ["“八五”普法规划"]),
]
NEAR_MISSES: list[str] = [
    "切实当好企业的“店小二”。",
    "打通服务群众“最后一公里”。",
    "抓住领导干部这个“关键少数”。",
    "加强制度建设,提高工作水平。",
    "纳入“十四五”规划。",
]

_DECIDED = {"kind": "mechanism", "tier": "named", "noun": "stays"}
_MARKS = "“”‘’\"'、 ·"
_RUN = re.compile(f"[^{_MARKS}]+")
_QUOTED = re.compile(r"[“\"]([^“”\"\n。;!?]{2,42})[”\"]")
_NEXT_QUOTED = re.compile(r"(?:[、和与及]?“[^“”\n]{2,20}”){1,12}")
_CJK_TAIL = re.compile(r"(?:[\u4e00-\u9fffA-Za-z0-9+()—]|(?<=\d)\.(?=\d))+\Z")
_NUMERAL = "一二三四五六七八九十两双多百千\\dN"
# 四减四办, 三无三可, 1+8+N, 五大行动, 七进: a formula that counts actions, lists or steps
_FORMULA = re.compile(
    rf"^(?:[{_NUMERAL}]+[个张项]?[\u4e00-\u9fff]{{1,2}}){{2,}}$|^[\dN]+(?:\+[\dN]+)+$|^[{_NUMERAL}]{{1,2}}[\u4e00-\u9fff]{{1,3}}$"
)
# 1+N, 18条: counts of which the words behind tell what is counted; no name without a class noun
_PLAIN_COUNT = re.compile(rf"^[\dN]+(?:\+[\dN]+)+$|^[{_NUMERAL}]+(?:[条款]|项?举措)$")
_ONE_TO_ONE = re.compile(r"^一[\u4e00-\u9fff]{1,3}[一管统全通多][\u4e00-\u9fff]{1,4}$")
_PLUS = re.compile(r"[\u4e00-\u9fffA-Za-z]\+[\u4e00-\u9fffA-Za-z]")
_PLAN = re.compile(r"^[一二三四五六七八九十]{1,3}五$")
_BAD_BEFORE_HEAD = re.compile(r"[的了为和与在等是及从向将中]")
# A title of honour is told by its end; the level or place that gives it stands before: 全省…示范市, 自治区…先进集体.
_PLACE_OF_TITLE = "乡镇|村镇|镇街|城市|地区|街道|社区|市|县|区|州|旗|镇|乡|村"
_HONOUR_END = re.compile(
    r"枫桥式[”]?(?:人民调解委员会|人民法庭|公安派出所|派出所|司法所|检察室|税务所)"
    rf"|示范(?:创建)?(?:{_PLACE_OF_TITLE}|点|单位|基地|项目|案例|窗口|企业|学校)(?:\([\u4e00-\u9fff、]{{1,8}}\))?"
    r"|先进(?:县市|市县|县区|[县市区旗镇])(?:\([\u4e00-\u9fff、]{1,8}\))?"
    r"|先进(?:集体|单位|个人|典型)|优秀(?:应用)?(?:案例|集体|单位|成果)|优秀(?:组织|成果)奖|典型案例"
    r"|文明(?:城市|单位|村镇|校园)|卫生(?:城市|县城|乡镇)|模范(?:单位|集体|司法所|调委会)"
    r"|(?:创新|改革)(?:案例|奖)|最佳(?:实践)?案例|最佳实践[”]?项目|百强县|十[大佳][”]?[\u4e00-\u9fff]{0,8}(?:案例|事件)"
)
_HONOUR_RUN = re.compile(r"(?:[\u4e00-\u9fff“”]|\([\u4e00-\u9fff、]{1,8}\))+\Z")
# 国家工作人员, 市级部门 are no levels of an award.
_STATE = "国家级?(?!机关|工作|公职|税务|宪法|赔偿|监察)"
_RANK = "[省市州县区旗盟]级(?!部门|机关|层面|以上|以下|各|相关|财政|政府|领导)"
_HONOUR_LEVEL = re.compile(
    rf"全[国省市州区县旗盟]|{_STATE}|{_RANK}|自治[区州县旗]级?"
    r"|法治(?!政府|社会|乡村|文化|机关|单位|部门|城市|校园|企业)[\u4e00-\u9fff]{2,3}(?:\([\u4e00-\u9fff]{2,6}\))?建设$"
)
_HONOUR_REACH = 26  # characters from the level to the end
_ALL_OF = re.compile("全[国省市州区县旗盟]")
_PLACE_ENDS = re.compile("[省州旗盟]|[市县区](?![域场])")
_BATCH_BEFORE = r"(?:20\d\d年度?)?(?:首[批届]|第[一二三四五六七八九十\d]+[批届])?"
_WINS = (
    "获评|评选?为|入选|入围|荣获|荣膺|喜获|斩获|摘得|夺得|捧得|获颁|获|命名为|授予|列为|认定为|确定为|表彰为|当选|蝉联"
    "|争创|创建|创成|申报|争当"
)
_WINS_ALONE = re.compile("评为|命名为|入选|入围|荣获|获评|获得|斩获|摘得")
# A title of few words (全国示范单位) is one only where it is won or sought.
_WON_OR_SOUGHT = re.compile(rf"(?:{_WINS}|建成|成为)了?{_BATCH_BEFORE}[“]?(?:全[国省市州区县旗盟][、和及])?$")
# Without a level it is a title where a batch is counted or the body that awards it is named before the verb.
_WON_OUTRIGHT = re.compile(
    rf"(?:{_WINS})了?(?:20\d\d年度?)?(?:首[批届]|第[一二三四五六七八九十\d]+[批届])(?!全|国家|自治|[省市县区]级)"
    r"|被[\u4e00-\u9fff、]{2,14}?(?:评为|授予|命名为|表彰为|认定为)(?:20\d\d年度?)?[“]?(?!全|国家|自治|[省市县区]级)"
)
# Cases that the place itself gathers and publishes are no honour.
_PUBLISHES = re.compile(
    "(?:发布|公布|印发|编印|编发|汇编|通报|推送|曝光|剖析|征集|编写|选编|评选|报送|上报|转发|制作)了?[“]?$"
)
# 全国、全省示范单位: the level before shares the end.
_SHARES_END = re.compile(r"(?P<level>全[国省市州区县旗盟]|国家级|[省市州县区旗盟]级)[、和及与]$")
# Behind a verb that says it was won or is sought, any title with its level is an honour, in marks or without.
_TITLE = re.compile(
    rf"(?:{_WINS})了?{_BATCH_BEFORE}"
    r"[“\"]?(?P<title>(?:全[国省市州区县旗盟]|"
    rf"{_STATE}|{_RANK}|"
    r"自治[区州]级?|(?P<place>[\u4e00-\u9fff]{2,9}?(?:省|市|自治[区州县]|[区县州旗盟])))"
    rf"{_BATCH_BEFORE}(?:[\u4e00-\u9fff()]{{0,10}}“[^“”\n,。;]{{1,12}}”[\u4e00-\u9fff]{{2,14}}?(?:单位|集体|项目|案例|奖|[县市区旗])(?![\u4e00-\u9fff)])"
    rf"|(?:(?![和与及]“)[\u4e00-\u9fff()]){{0,16}}?[“\"][^“”\"\n,。;]{{2,20}}[”\"]"
    r"|[\u4e00-\u9fff()—+]{2,22}(?:项目|案例|奖|集体|单位|乡镇|[镇乡村县市区旗]|街道|社区|工作法|调委会|基地|窗口|品牌|站所|司法所|百强|十佳"
    r"|城市|标兵|(?:优秀|创新|先进|十佳|示范|好)(?:应用|成果|团队)|事件)(?:(?=称号|荣誉|殊荣|名单|等[,。;、])|(?![\u4e00-\u9fff)]))))"
)
_LEVEL_WORD = re.compile(r"^(?:全[国省市州区县旗盟]|国家级?|[省市州县旗盟]级|自治[区州]级?)")
# Behind a title in marks: what goes on there is the rest of a longer title, of which the marks are only a part.
_TITLE_ENDS = re.compile(r"[,。;、:()\n]|称号|荣誉|等|[和及]|$")
_NO_TITLE = re.compile(r"[的了]|首个|首家|唯一|试点|推广|名单|推荐|通报|表扬|肯定|批示|资金|补助|支持|[,。;]")
_HONOUR_NOISE = re.compile(
    r"[的了在与为对将各]|和(?!谐|美|睦)|(?<!示范)创建(?!活动先进|工作先进)|打造|争创|培育|评选|开展|推进|建设成|选树|发布|编印|汇编|公布|征集|申报"
    r"|荣获|荣膺|获评|获得|斩获|获批|授予|被评|评为|选为|命名|认定|列为|入选|入围|成为|确定|称号"
    r"|率先|建成|通过|实现|跻身|蝉联|夺得|取得|顺利|成功|唯一|连续|培养|建立|设立|选送|推荐|作为|位列|迈入|首创"
)
_JOINT_BEFORE = re.compile(r"(?<=[”\u4e00-\u9fff])(?:[、和与及]|以及|(?<=”))$")
_JOINT_BEHIND = re.compile(r"(?:[、和与及]|以及)?“")
# What is said of a name and of no slogan: it wins, spreads, is passed on.
_SPOKEN_OF = re.compile(
    r"(?:入选|入围|获评|荣获|荣膺|获得|获[全省市州区国]|被[^,。;、“”]{2,14}(?:推广|推介|转发|评为|命名为|列为|刊发|报道)"
    r"|(?:先后)?[在向面][^,。;、“”]{2,10}(?:推广|推介)|(?:共|累计)?(?:审理|受理|调解|化解|调处|办理|办结)[^,。;“”]{0,8}\d)"
)
_VERSION = re.compile(r"\d\.\d版")
_INTO = re.compile(r"(?:将|把)(?:“[^”]{2,12}”、?)*$")
_TAKEN_IN = re.compile(r"(?:[、和]?“[^”]{2,12}”)*(?:等)?(?:纳入|列入|作为|打造成?为?)")
# Only a thing with a name is founded, launched or first tried.
_FOUNDS = re.compile(
    r"(?:创办|首创|创设|首推|独创|推出|打造|上线|迭代升级|创建|成立|组建|设立|开设|开办|孵化|推广|推行|试行|探索|擦亮|打响|叫响|迭代|推介)了?$"
)
# 调解品牌“和为贵”, 特色应用“码上帮”: the noun before the marks says what is named.
_KIND_BEFORE = re.compile(
    r"(?:(?<!一)品牌|平台|系统|应用|小程序|公众号|APP|工作法|工作室|调解室|服务队|特色项目|普法项目|主题活动|专项行动)$"
)
# What is carried out may be a mere deed (开展“送教上门”); words enough to be one name make it a name.
_CARRIES_OUT = re.compile(r"(?:开展|实施|启动|培育|选树)了?(?P<field>(?:(?!更多|一批|多个)[\u4e00-\u9fff]{2,6})?)$")
_NAME_AT_LENGTH = 5
_FOUNDS_IN_FIELD = re.compile(
    _FOUNDS.pattern.removesuffix("$") + "(?P<field>(?:(?!更多|一批|多个)[\u4e00-\u9fff]{2,6})?)$"
)
# 六个一, 四张清单: a count that many fields have; the field before it tells which.
_COUNTS_THINGS = re.compile(rf"[{_NUMERAL}]{{1,2}}[个张项份][\u4e00-\u9fff]{{1,2}}$")
# A quotation of this form right behind a verb that introduces names is asked about.
_ASKED = re.compile(r"[\u4e00-\u9fffA-Za-z0-9+]{4,12}")
_STANDS_ALONE = re.compile(r"[,。;、“和与及等]|$")
# “…”服务专区: the name is at home there; the place is no part of it.
_PLACE_OF_SERVICE = re.compile("专区|专窗|窗口|中心|大厅|站|点|应用|场景|套餐")
_SCENE = re.compile("(?:场景|专区|套餐)$")
_NAMES_A_WAY = re.compile(".(?:模式|机制|制度|体系)$")
# 整治“新官不理旧账”专项行动, “店小二”服务团队: what is done under a catchword has a name.
_NAMES_A_DEED = re.compile("(?:专项.+|.+行动|.+活动|团队|队伍|品牌)$")
# “线上+线下”方式: two things done together, not a name.
_MANNER = re.compile("(?:的|等)?(?:相?结合|方式|形式|渠道|手段)")
# 甲+乙 alone is mostly a manner of working; behind these verbs it is what a place calls its own.
_LAUNCHES = re.compile("(?:推行|实行|探索|推广|构建|创新|建立|打造|推出|依托|采取|采用|创建|开展|实施|深化)了?$")
_HELD = re.compile("(?:召开|举行)[^,。;]{0,8}$")
# “…”培训班, “…”推进会: an occasion, not a name.
_OCCASION = re.compile(
    r"[\u4e00-\u9fff]{0,6}?(?P<noun>培训班|研修班|轮训班|研讨班|培训会|座谈会|推进会|现场会|观摩会|论坛)"
)
# “…”获评某奖: what wins is called by its title, however long.
_WINS_PRIZE = re.compile(
    r"(?:等?(?:典型)?(?:案例|项目|做法|经验|工作|改革)|一?案)?(?:先后|成功|双双|均)?"
    r"(?:获评|入选|入围|荣获|荣膺|斩获|喜获|被评为|被评选为|被列为|被确定为|被命名为|被授予|被认定为|获(?=得?[“全省市州国首第]))"
)
_TITLE_LENGTH = range(5, 41)
# “两单”融合, “1310”工作部署: a count before these nouns makes a name, another word does not.
_COUNT = re.compile(rf"[{_NUMERAL}]{{1,2}}[\u4e00-\u9fff]{{1,2}}|\d{{3,5}}|[\dN]+(?:\+[\dN]*)+")
_GENERAL_NOUN = re.compile("(?:机制|制度|体系|管理|监管|执法|服务)$")
# A window is a facility; only what is done there gives it a name: “办不成事”反映窗口.
_WINDOW = re.compile("(?:窗口|专窗)$")
_DONE_THERE = re.compile("[办批审理帮代通享评诉+]")
# “宽严相济”执法理念: how to think, not what is done.
_IDEA = re.compile("理念|原则|观念|意识|思维|态度|导向")
# “网上可办”向“网上好办”转变: the manner of old is no name.
_TURNS = re.compile("向“[^”]{2,12}”(?:转变|转型|迈进)|(?:转变|转型)(?:[,。;、]|$)")
# 四个一, 1+6+1, 三项制度, 点线面, 首席顾问, 清单式: what is counted, drawn, called or how, but not in which field
_TELLS_LITTLE = re.compile(
    rf"^[{_NUMERAL}]{{1,2}}[个项张条份类级][\u4e00-\u9fff]{{1,2}}$|^[\dN]+(?:\+[\dN]*)*$"
    rf"|^[点线面]+$|(?:顾问|[长员官师])$|^[\u4e00-\u9fff]{{1,3}}[式型化]$|^[{_NUMERAL}][\u4e00-\u9fff]$|名单$"
)
# 三城一区: places counted, nothing done.
_COUNTS_PLACES = re.compile(rf"(?:[{_NUMERAL}]+个?[强大]?[城区县市镇村省州地港园带廊轴核圈湾岛山江河翼片])+")
# “主”字型治理
_LETTER = re.compile(r"“[\u4e00-\u9fffA-Za-z]”字[型形式](?=[\u4e00-\u9fff])")
# “甲、乙、丙”新模式: 新 praises; the quotation is the whole name.
_NEW_WAY = re.compile(r"(?P<of>的)?[\u4e00-\u9fff]{0,8}?新(?:模式|机制|路径|路子|做法)(?![\u4e00-\u9fff]{2,4}[”])")
_COUNTED_STEPS = re.compile(rf"[{_NUMERAL}][\u4e00-\u9fff]{{1,4}}、[{_NUMERAL}]")
_PRAISED = re.compile("(?<![创革换更翻刷科])新$")
_SLOGAN_OF_STEPS = re.compile("到[位边底]|齐抓共管|坚持|必须")
# “甲”“乙”等调解品牌: names without a class noun of their own; “丙”等劳务品牌 are none.
_BRANDS = re.compile(
    r"等[\u4e00-\u9fff]{0,8}?(?P<field>调解|解纷|普法|法治|法律|政务服务|警务|司法|治理|信访|执法|政务|审批)[\u4e00-\u9fff]{0,3}?"
    r"(?:品牌|工作法|工作室|项目|载体|队伍?)|等[\u4e00-\u9fff]{0,6}?(?:工作法|调解室|品牌)(?![\u4e00-\u9fff]{0,3}建设)"
)
_LIST_ENDS = re.compile(r"[”]?(?:等|等重点|等领域)?(?:综合)?(?:体制|制度)?改革(?![\u4e00-\u9fff]{0,2}开放)")
_ROW = re.compile("(?:“[^“”]+”[、和]?)+$")
_NAMES = re.compile("“([^”]+)”")
_SHARED = re.compile(r"[\u4e00-\u9fff]{0,4}?(?:品牌|机制|模式|制度|改革|工作法|行动)(?=[,。;、]|$)")
_LIST_NOUN = re.compile("改革(?:试点)?$")
_LISTED = re.compile(r"(?<![\u4e00-\u9fff])(?P<items>(?:(?:(?![和与及])[\u4e00-\u9fff()]){2,20}[、和与及])+)“?$")
_LISTED_ENDS = ["制", "制度", "改革", "制度改革", "体制改革", "机制"]
_HEAD_GAP = 8  # characters between a quotation and its class noun: “…”调解品牌, “…”优化营商环境行动
_NEEDS_FIELD = {"专项整治", "专项治理", "专项整治行动"}
_LONGER_GAP = 4
_HEAD_ENDS = re.compile(r"[^\u4e00-\u9fff]|$|[和与及的在被获入已]")
_NEAR_ENDS = re.compile(r"工作|[^\u4e00-\u9fff]|$|[和与及的]")
_COUNT_OF = re.compile(r"等?[两三四五六七八九十\d]+[个项大](?=[\u4e00-\u9fff])")
_NUMBERING = re.compile(r"^(?:\(?[一二三四五六七八九十\d]+\)|\d+\.)")
# 服务队, 网络: the class noun is the front of another word.
_LONGER = re.compile(
    r"(?<=服务)[员厅器点]|(?<=网)[络格上点民]|(?<=计划)生育|(?<=管理)[局员]|(?<=活动)室|(?<=行动)力|(?<=队伍)建设|(?<=队)[伍员]|(?<=制)[度止约裁]|(?<=工程)[师项]"
)
_BODY = re.compile(
    "(?:[省市区县州]委|[委局厅院办]|(?<!干)部|政府|公安|中央)$"
)  # 省委“1310”部署: whose it is, not what for
_PREFIX = 10  # characters looked at before a quotation for the field that belongs to the name


class Recognizer:
    """Yields PROGRAM mentions; `entry` is the lexicon row, or None for a name found by form."""

    def __init__(self, lexicons: Lexicons, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer
        words: dict[str, dict[str, Entry]] = {}
        for word in lexicons.entries("ProgramWord"):
            words.setdefault(word["role"], {})[word.name] = word
        names: list[tuple[str, tuple[Entry, bool]]] = []
        for entry in lexicons.entries("Program"):
            names += [
                (squeezed, (entry, True)) for squeezed in {_squeeze(fold(n)) for n in (entry.name, *entry.aliases)}
            ]
            names += [(_squeeze(alias), (entry, False)) for alias in entry.weak_aliases]
        said = {name for name, _ in names}
        for decided in lexicons.entries("Decision"):
            # A name that a person decided about is found wherever it is said; what it means is decided later.
            if decided["decision"] in ("program", "same", "rename") and _squeeze(fold(decided.name)) not in said:
                names.append((_squeeze(fold(decided.name)), (replace(decided, extra=dict(_DECIDED)), True)))
        self._known = Matcher(names)
        self._head_kind = {name: word["kind"] for name, word in words.get("head", {}).items()}
        self._far_head = _alternation(self._head_kind)
        self._near = {name: word["kind"] for name, word in words.get("near_head", {}).items()}
        self._head_kind |= self._near
        self._head = _alternation(self._head_kind)
        self._known_head = _alternation(words.get("known_head", {}))
        self._verbs = set(words.get("verb", {}))
        self._stops = set(words.get("stop", {}))
        # 开发区, 规范性, 公共: the longer word is read first, so the verb or particle in it ends nothing.
        self._inside = set(words.get("inside", {}))
        long_verbs = [verb for verb in self._verbs if len(verb) > 1]
        self._boundary = re.compile(
            f"(?P<inside>{_alternation(words.get('inside', {})).pattern})"
            f"|(?:{_any_of(long_verbs)})(?![性化型率员者力])了?"
            f"|(?:{_any_of(self._stops - {'了'})})|了"
            f"|(?:{_any_of(self._verbs - set(long_verbs))})了?$"
        )
        self._opens_with_verb = re.compile(f"(?:{_any_of(set(long_verbs) - set(words.get('noun_verb', {})))})")
        self._noun_verbs = set(words.get("noun_verb", {}))
        self._strong_ending = re.compile("(?:" + "|".join(words.get("strong_ending", {})) + ")$")
        self._verb_end = re.compile(
            "(?:" + "|".join(sorted(self._verbs, key=len, reverse=True)) + ")了?(?:[\u4e00-\u9fff]{0,6})$"
        )
        self._slogans = {_squeeze(name) for name in words.get("slogan", {})}
        self._slogan_part = re.compile("|".join(words.get("slogan_part", {})) or "$^")
        self._metaphor = re.compile("(?:" + "|".join(words.get("metaphor", {})) + ")[\u4e00-\u9fff]{0,6}$")
        self._doctrine = re.compile(_any_of(words.get("doctrine", {})))
        self._ending = re.compile("(?:" + "|".join(sorted(words.get("ending", {}), key=len, reverse=True)) + ")$")
        self._levels = set(words.get("level", {}))
        # 基层, 建设, 优化: may stand between a quotation and its class noun.
        self._fillers = self._levels | self._noun_verbs | set(words.get("filler", {}))
        self._generic = set(words.get("generic", {}))
        # 行动 after a plain deed (联合执法) is the deed; 工程 is a program, not a building site, with one of the words.
        self._plain_deed = re.compile(f"(?:{_any_of(words.get('plain_deed', {}))})$")
        self._works_word = _alternation(words.get("works_word", {}))
        bare = words.get("bare_head", {})
        self._bare_kind = {name: word["kind"] for name, word in bare.items()}
        self._bare = Matcher([(name, name) for name in bare])
        self._formula_head = _alternation(words.get("formula_head", {}))
        self._named = {name: entry for name, (entry, is_strong) in names if is_strong}
        # 机构改革后, 柔性执法与…相结合: where the clause only dates itself or speaks in general.
        self._in_general = re.compile(
            f"(?:{_any_of(words.get('common', {}))})"
            "(?:前|后|之后|以来|期间|时|要求|需要|理念|方式|手段|思维|(?:与|和|、)[^,。;]{2,8}(?:结合|并重|并举|相济))"
        )
        self._standing = re.compile(
            r"(?:建立健全|健全|完善|落实|建立|执行|推行|实行|实施|深化)了?([\u4e00-\u9fff()]{3,20}?(?:责任制|制度|机制))(?=[,。;、和及与,]|$)"
        )

    def find_mentions(self, doc: Document) -> list[Mention]:
        view = doc.view
        regions = [region for region in (doc.title_span, doc.body_span) if region[1] > region[0]]
        mentions: list[Mention] = []
        for start, end in regions:
            found = list(self._find_known(view, start, end))
            found += self._find_quoted(view, start, end, found, doc.questions)
            found += self._find_letters(view, start, end)
            found += self._find_shared_ends(view, start, end, found)
            found += self._find_honours(view, start, end)
            found += self._find_bare(doc, start, end, found)
            found += self._find_standing(view, start, end)
            mentions += found
        mentions += self._find_again(view, regions, mentions)
        return _prefer(mentions)

    def _find_known(self, view: str, start: int, end: int) -> Iterator[Mention]:
        text, offsets, raw_offsets = _squeeze_with_offsets(view, start, end)
        said: set[str] = set()
        for at, stop, values in self._known.find(text):
            entry, is_strong = values[0]
            begin, finish = _raw(at, offsets, raw_offsets), _raw(stop - 1, offsets, raw_offsets) + 1
            raw = view[begin:finish]
            if (
                "\n" in raw
                or finish - begin > 3 * (stop - at)
                or ("、" in raw and not _dunhao_belongs(raw, view, begin, finish))
            ):
                continue
            if not is_strong and not (view[begin - 1 : begin] in '“"' and view[finish : finish + 1] in '”"'):
                if entry.id not in said or not self._stands_free(view, start, begin, finish):
                    continue
            said.add(entry.id)
            begin, finish = _close_marks(view, begin, finish)
            if "“" not in raw and "”" in raw and view[begin] != "“":
                # 法治人物 in “最美法治人物”评选: the name begins in the midst of a quotation and ends with it
                finish = view.index("”", begin)
                if (known := self._named.get(_squeeze(view[begin:finish]))) is None:
                    continue
                entry = known
            if self._in_general.match(view, begin):
                continue
            if raw[-2:] == "会议" and _HELD.search(view, max(start, begin - 12), begin):
                continue  # 召开府院联席会议: a meeting was held
            inner = view.find("“", begin + 1, finish)
            rest = _squeeze(view[inner:finish]) if inner > 0 else ""
            is_part = entry["variant_of"] and rest in self._named
            if rest and (is_part or rest.startswith(_squeeze(fold(entry.name)))):
                # 政务服务“好差评”制度, 行政检查“扫码入企”: the field stands outside the name
                begin, entry = inner, self._named[rest] if is_part else entry
                if "”" not in view[begin:finish]:
                    begin += 1
            if view[begin] == "“" and entry["tier"] == "standing" and self._is_own(view, start, begin):
                continue
            if view.count("“", begin, finish) > view.count("”", begin, finish) and _CLOSES_SOON.match(view, finish):
                continue  # the name ends in the midst of a quotation, which says more: 基层治理“四平台+全科网格”
            if view[begin - 1 : begin] in ("“", '"') and view[finish : finish + 1] in ("”", '"'):
                if _COUNTS_THINGS.fullmatch(raw) and self._prefix(view[max(start, begin - 15) : begin - 1], raw):
                    continue  # 行政执法“四张清单”: the quotation finder takes the field along
                head = self._known_head.match(view, finish + 1)
                if head and entry["tier"] == "standing":
                    # “企业服务专员”机制: the marks make a name of its own of a standing system
                    if not entry.name.startswith(raw) or self._is_own(view, start, begin - 1):
                        continue
                if head and not _PLACE_OF_SERVICE.match(view, head.end()):
                    begin, finish = begin - 1, head.end()
                    if head.group() in self._fillers and (longer := self._longer_head(view, finish, end)):
                        finish = longer[0] if longer[0] - finish <= 4 else finish  # “两轻一免”执法事项清单
                elif not head and (far := self._find_head(view, finish + 1, end)):
                    if len(far[1]) >= 2 and far[1] not in self._fillers and not _PLACE_OF_SERVICE.search(far[1]):
                        begin, finish = begin - 1, far[0]
                        if tail := _UNQUOTED_TAIL.match(view, finish):
                            finish = tail.end()
            else:
                tail = _UNQUOTED_TAIL.match(view, finish)
                if tail:
                    finish = tail.end()
            if _SPOILED_AFTER.match(view, finish) or _WORD_GOES_ON.match(view, finish):
                continue
            yield _known(begin, finish, entry)

    def _is_own(self, view: str, start: int, opening: int) -> bool:
        """Whether a field before the quotation makes a name of its own of it: 行政检查“白名单”制度."""
        closing = view.find("”", opening, opening + 10)
        return closing > 0 and bool(self._prefix(view[max(start, opening - 14) : opening], view[opening + 1 : closing]))

    def _stands_free(self, view: str, start: int, begin: int, finish: int) -> bool:
        """Whether a short form of four characters or more, said without marks, is the whole of a noun phrase."""
        if finish - begin < 4 or not _SHORT_ENDS.match(view, finish):
            return False
        tail = _CJK_TAIL.search(view, max(start, begin - 12), begin)
        return not tail or self._left_boundary(tail.group())[1] == len(tail.group())

    def _find_quoted(
        self, view: str, start: int, end: int, known: list[Mention], questions: list[tuple[int, int]]
    ) -> list[Mention]:
        """Names in quotation marks; what is neither clearly a name nor clearly none is added to `questions`."""
        taken = _Spans((m.start, m.end) for m in known)
        systems = _Spans(
            (m.start, m.end) for m in known if (m.attributes["kind"], m.attributes["tier"]) == ("mechanism", "named")
        )
        found: list[Mention] = []
        for match in _QUOTED.finditer(view, start, end):
            inside = match.group(1)
            content = _squeeze(inside)
            opening, closing = match.start(), match.end()
            if taken.cover(match.start(1), match.end(1)) or self._is_known_list(inside, match.start(1), taken):
                continue
            if _PLAN.match(content) or len(content) < 2 or self._doctrine.search(content):
                continue
            if self._is_occasion(view, closing, end):
                continue
            if self._is_steps(view, match, taken):
                found += [_new(s, e, "program.quoted_shape", "method") for s, e in self._pieces(view, match)]
                continue
            before = view[max(start, opening - 14) : opening]
            if len(content) in _TITLE_LENGTH and match.group(1)[0] not in "的和" and _WINS_PRIZE.match(view, closing):
                found.append(_new(match.start(1), match.end(1), "program.quoted_shape", "brand"))
                continue
            head, counted = self._find_head(view, closing, end), False
            if head is None and _COUNT.fullmatch(content) and (verbal := self._formula_head.match(view, closing, end)):
                head, counted = (verbal.end(), verbal.group()), True
                if longer := self._longer_head(view, verbal.end(), end):
                    head = longer
            # “清单式”学法模式 is a name though “清单式” alone is a manner of speaking.
            if content in self._slogans and not (
                head and ((content[-1] in "式化" and _NAMES_A_WAY.search(head[1])) or _NAMES_A_DEED.search(head[1]))
            ):
                continue
            if _COUNTS_PLACES.fullmatch(content) and (head is None or _WINDOW.search(head[1])):
                continue
            if head is not None and "、" in inside and systems.begin_at(closing):
                continue  # “人民调解、司法调解”三调联动: the list only explains the name behind it
            if head is not None:
                finish, noun = head
                prefix = "" if counted else self._prefix(before, content, needed=noun in _NEEDS_FIELD)
                if self._is_figure(content, noun, prefix) or _IDEA.match(view, finish):
                    continue
                while (more := self._head.match(view, finish, end)) and self._head_kind[more.group()] != "standard":
                    finish, noun = more.end(), more.group()
                begin = opening - len(prefix)
                if _PRAISED.search(view, closing, finish - len(noun)) or _SCENE.search(noun):
                    begin, finish = match.span(1)  # “…”解纷新模式: 新 praises and belongs to no name
                found.append(_new(begin, finish, "program.quoted_head", self._head_kind.get(noun, "mechanism")))
                continue
            if self._is_slogan(inside, content, before) or _TURNS.match(view, closing):
                continue
            if "+" in content and _MANNER.match(view, closing):
                continue
            kind = self._shape(inside, content, before) or self._chain_kind(view, closing, end)
            kind = kind or self._said_as_name(view, match, content, before, taken)
            if kind:
                pieces = self._pieces(view, match)
                if (_COUNTS_THINGS.match(content) or content in self._head_kind) and (
                    prefix := self._prefix(before, content)
                ):
                    pieces = [(opening - len(prefix), closing)]
                found += [_new(s, e, "program.quoted_shape", kind) for s, e in pieces]
                if len(pieces) == 1 and (noun := self._shared_noun(view, closing, content, end)):
                    found[-1].attributes["whole"] = content + noun
            elif _ASKED.fullmatch(content) and self._beside_names(view, match, taken, found):
                found.append(_new(match.start(1), match.end(1), "program.quoted_list", "brand"))
            elif _ASKED.fullmatch(content) and _STANDS_ALONE.match(view, closing) and self._verb_end.search(before):
                questions.append(match.span(1))
        return found

    def _is_occasion(self, view: str, at: int, end: int) -> bool:
        """Whether a training class or a meeting is named by the quotation that ends at `at`."""
        match = _OCCASION.match(view, at, end)
        return match is not None and not self._breaks(view[at : match.start("noun")])

    def _breaks(self, words: str) -> bool:
        """Whether a verb or particle stands in `words`, so that they are no one noun phrase."""
        return any(not match.group("inside") for match in self._boundary.finditer(words))

    def _is_steps(self, view: str, match: re.Match[str], taken: _Spans) -> bool:
        """Whether the quotation sets out the steps of one way of working: “一窗受理,并联审批,限时办结”."""
        inside, before = match.group(1), view[max(0, match.start() - 14) : match.start()]
        pieces = re.split("[、, ]", inside)
        if len(pieces) < 3 or len({len(p) for p in pieces}) > 1 or not 3 <= len(pieces[0]) <= 8:
            return False
        if _SLOGAN_OF_STEPS.search(inside):
            return False
        if not _LAUNCHES.search(before):
            # 实现“一窗受理、内部流转、限时办结”的模式: a step that is known makes the whole of them a way of working
            return view[match.end() : match.end() + 1] in ",。;、的" and bool(
                taken.inside(match.start(1), match.end(1))
                and self._verb_end.search(_last_clause(before))
                and not self._metaphor.search(before)
            )
        way = _NEW_WAY.match(view, match.end())
        counts = re.search(rf"^[{_NUMERAL}零]", inside) is not None or taken.inside(match.start(1), match.end(1))
        if way:
            return counts or not way.group("of") or len(pieces) > 3
        return counts and (len(inside) > 18 or "," in inside) and _STANDS_ALONE.match(view, match.end()) is not None

    @staticmethod
    def _is_figure(content: str, noun: str, prefix: str) -> bool:
        """Whether a word before a general noun is a figure of speech (“倒逼”机制) or tells a facility (“双语”窗口)."""
        if _WINDOW.search(noun):
            return not _DONE_THERE.search(content)
        if len(content) > 2 or prefix:
            return False
        return _GENERAL_NOUN.search(noun) is not None and not re.match(f"[{_NUMERAL}]", content)

    def _find_letters(self, view: str, start: int, end: int) -> Iterator[Mention]:
        """“主”字型基层治理: a form that a letter draws, with its class noun."""
        for match in _LETTER.finditer(view, start, end):
            head = self._head.match(view, match.end(), end)
            found = (head.end(), head.group()) if head else self._longer_head(view, match.end(), end)
            if found:
                yield _new(match.start(), found[0], "program.quoted_head", self._head_kind.get(found[1], "mechanism"))

    def _find_shared_ends(self, view: str, start: int, end: int, found: list[Mention]) -> list[Mention]:
        """Names before another whose end they share: 府院 in 府院、府检联动机制, 甲 in 推进甲、乙、“丙”改革."""
        taken = _Spans((m.start, m.end) for m in found)
        more: list[Mention] = []
        for mention in found:
            if view[mention.start - 1] in "、和与及“" and (listed := self._items_before(view, start, mention.start)):
                surface = view[mention.start : mention.end]
                noun = _LIST_NOUN.search(surface) or _LIST_ENDS.match(view, mention.end)
                known = sum(taken.cover(b, e) or _squeeze(view[b:e]) in self._named for b, e in listed)
                for begin, finish in listed:
                    item = view[begin:finish]
                    if taken.inside(begin, finish) or taken.cover(begin, finish) or _squeeze(item) in self._named:
                        continue
                    # 府院 stands for 府检 in 府检联动: what follows the two is shared.
                    ends = [surface[len(item) :]] if "“" not in surface and len(surface) - len(item) > 1 else []
                    names = (item + shared for shared in ends + (_LISTED_ENDS if noun else []))
                    if entry := next((self._named[n] for n in map(_squeeze, names) if n in self._named), None):
                        more.append(_known(begin, finish, entry))
                        known += 1
                    elif known and noun and "“" in surface and 4 <= len(item) <= 10 and surface.endswith("改革"):
                        more.append(_new(begin, finish, "program.shared_end", "reform"))
                        more[-1].attributes["whole"] = item + "改革"
        return more

    def _items_before(self, view: str, start: int, at: int) -> list[tuple[int, int]]:
        """The items of the list that goes on at `at`, behind the verb that they are objects of; none without a verb."""
        match = _LISTED.search(view, max(start, at - 48), at)
        if not match:
            return []
        run = match.group("items").rstrip("“")
        first, _, _ = run.partition("、")
        last, cut = self._left_boundary(first)
        if last not in self._verbs:
            return []
        items, begin = [], match.start("items") + cut
        for item in re.split("[、和与及]", run[cut:])[:-1]:
            items.append((begin, begin + len(item)))
            begin += len(item) + 1
        return [(b, e) for b, e in items if e - b >= 2]

    def _said_as_name(self, view: str, match: re.Match[str], content: str, before: str, taken: _Spans) -> str:
        """The kind of a quotation that the words around it treat as a name; "" where they do not."""
        row = self._list_start(view, match.end())
        if (
            _KIND_BEFORE.search(view, max(0, row - 8), row)
            and _STANDS_ALONE.match(view, match.end())
            and 2 <= len(content) <= 12
        ):
            return "brand"
        if not _ASKED.fullmatch(content) or self._opens_with_verb.match(content):
            return ""
        if taken.inside(match.start(1), match.end(1)) and self._verb_end.search(before):
            return "brand"  # “某地执法码” behind a verb is more than the known 执法码
        if (
            _VERSION.match(view, match.end())
            or _SPOKEN_OF.match(view, match.end())
            or (_INTO.search(before) and _TAKEN_IN.match(view, match.end()))
        ):
            return "brand"
        if _STANDS_ALONE.match(view, match.end()):
            founded = _FOUNDS_IN_FIELD.search(before)
            if not founded and len(content) >= _NAME_AT_LENGTH:
                founded = _CARRIES_OUT.search(before)
            if founded and not self._breaks(founded.group("field")):
                return "brand"
        return ""

    @staticmethod
    def _beside_names(view: str, match: re.Match[str], taken: _Spans, found: list[Mention]) -> bool:
        """Whether the quotation is a member of a list whose neighbour is a name: “甲工作室”、“乙”和“丙”."""
        joint = _JOINT_BEFORE.search(view, max(0, match.start() - 3), match.start())
        if joint:
            at = joint.start()
            if taken.end_at(at) or taken.end_at(at - 1) or (found and found[-1].end in (at, at - 1)):
                return True
        follows = _JOINT_BEHIND.match(view, match.end())
        return bool(follows and taken.begin_at(follows.end()))

    @staticmethod
    def _is_known_list(inside: str, at: int, taken: _Spans) -> bool:
        """Whether the quotation is a list of which each member is known: “一窗受理、全程代办”改革."""
        parts = inside.split("、")
        for part in parts:
            if len(part) < 3 or not taken.cover(at, at + len(part)):
                return False
            at += len(part) + 1
        return len(parts) > 1

    def _find_head(self, view: str, at: int, end: int) -> tuple[int, str] | None:
        """Where the class noun after a quotation ends, and the noun; at most a few words may stand between."""
        if _COUNT_OF.match(view, at, end):
            return None  # “甲”“乙”两个专项活动: the class noun counts the names and is part of none
        head = self._head.match(view, at, end)
        if head and not self._goes_on(view, head):
            if head.group() in self._noun_verbs or head.group() in self._fillers:
                # “双千”服务企业活动: 服务 only opens the class noun.
                whole = self._longer_head(view, head.end(), end)
                if whole:
                    return whole
            return head.end(), head.group()
        if view[at : at + 1] == "新" and (head := self._head.match(view, at + 1, end)):
            return head.end(), head.group()
        if self._strong_ending.search(view, max(0, at - 8), at - 1):
            # The quotation ends with a class noun of its own; in a list of steps the noun ends but the last of them.
            if not _COUNTED_STEPS.match(view, view.rfind("“", max(0, at - 44), at) + 1):
                return None
        window = view[at : min(end, at + _HEAD_GAP + 6)]
        for gap in range(1, min(_HEAD_GAP, len(window)) + 1):
            if _BAD_BEFORE_HEAD.search(window[gap - 1]) or not "\u4e00" <= window[gap - 1] <= "\u9fff":
                return None
            if gap < 2:
                continue
            head = self._far_head.match(view, at + gap, end)
            if head and len(head.group()) >= 2 and not self._goes_on(view, head):
                if any(
                    not word.group("inside") and word.group() not in self._fillers
                    for word in self._boundary.finditer(window[:gap])
                ):
                    return None
                if self._head_kind[head.group()] == "standard" or head.group() in self._fillers:
                    # “321”行政执法监督工作法, “三联”法律服务供给机制
                    return self._longer_head(view, head.end(), end) or (head.end(), head.group())
                return head.end(), head.group()
        return None

    def _goes_on(self, view: str, head: re.Match[str]) -> bool:
        """Whether what looks like a class noun is the front of another word: 服务 in 服务点, 普法 in 普法方式."""
        if _SPOILED_AFTER.match(view, head.end()) or _LONGER.match(view, head.end()):
            return True
        if head.group() in self._near:
            return not _NEAR_ENDS.match(view, head.end())
        return self._head_kind[head.group()] == "standard" and _MANNER.match(view, head.end()) is not None

    def _longer_head(self, view: str, at: int, end: int) -> tuple[int, str] | None:
        """The class noun that ends the words right behind a first one: 企业活动 behind 服务, 阵地体系 behind 普法."""
        for gap in range(_LONGER_GAP + 1):
            if gap and not ("\u4e00" <= view[at + gap - 1 : at + gap] <= "\u9fff"):
                return None
            if gap and _BAD_BEFORE_HEAD.match(view[at + gap - 1]):
                return None
            head = self._head.match(view, at + gap, end)
            if (
                head
                and len(head.group()) >= 2
                and head.group() not in self._fillers
                and _HEAD_ENDS.match(view, head.end())
            ):
                if not self._boundary.search(view, at, at + gap):
                    return head.end(), head.group()
        return None

    def _prefix(self, before: str, content: str, *, needed: bool = False) -> str:
        """The field that belongs to the name, as 法治文化建设 before “四个一”工程; "" where the quotation names itself."""
        if not (needed or _TELLS_LITTLE.search(content) or content in self._head_kind):
            return ""
        tail = _CJK_TAIL.search(before)
        if not tail:
            return ""
        run = _NUMBERING.sub("", tail.group())
        last, begin = self._left_boundary(run)
        prefix = run[begin:]
        if needed and not re.search("(?:领域|行业|环节)$", prefix):
            return ""
        if len(prefix) < 2 or len(prefix) > 9 or (not last and len(run) >= 14):
            return ""
        if not last and before[: -len(run)].endswith("、"):
            return ""
        if _BODY.search(prefix):
            return ""
        if any(len(part) > 2 and self._gazetteer.named(part) for part in (prefix[:3], prefix[:4])):
            return ""
        if len(prefix) < 4 and any(self._gazetteer.named(prefix + suffix) for suffix in "省市县区州旗"):
            return ""
        if prefix in self._levels or re.search(r"\d|[一二三四五六七八九十]+[个项批枚条大]$|[省市县区镇乡]$", prefix):
            return ""
        return prefix

    def _left_boundary(self, run: str) -> tuple[str, int]:
        """The last word of `run` that cannot be inside a name and the offset behind it; ("", 0) for none.

        A word that is verb or noun (建设, 管理) counts as a verb only behind another boundary or at the start.
        """
        boundaries = [match for match in self._boundary.finditer(run) if not match.group("inside")]
        for index in range(len(boundaries) - 1, -1, -1):
            word = boundaries[index].group().removesuffix("了") or "了"
            if word in self._noun_verbs and boundaries[index].group() == word:
                before = boundaries[index - 1].end() if index else 0
                if boundaries[index].start() - before >= 2:
                    continue
            return word, boundaries[index].end()
        return "", 0

    def _whole_of_pair(self, run: str, last: str, begin: int) -> tuple[str, int]:
        """`_left_boundary` of 甲与乙改革 moved before 甲 where a verb stands there and 甲 has no class noun of its own."""
        earlier, start = self._left_boundary(run[: begin - len(last)])
        first = run[start : begin - len(last)]
        if earlier in self._verbs and 3 <= len(first) <= 9 and not self._strong_ending.search(first):
            return earlier, start
        return last, begin

    def _is_slogan(self, inside: str, content: str, before: str) -> bool:
        if content in self._slogans or self._slogan_part.search(content) or self._metaphor.search(before):
            return True
        return (
            len(content) > 18
            or bool(re.fullmatch(r"[\u4e00-\u9fff]{2,5}[化性感度力式]", content))
            or bool(re.match(r"重.{1,5}[,、]?轻", content))
            or bool(_PLAIN_COUNT.match(content))
            or bool(self._opens_with_verb.match(content) and self._strong_ending.search(content))
            or "," in inside
        )

    def _shape(self, inside: str, content: str, before: str) -> str:
        """The kind of program that a quotation without a class noun has the shape of; "" for none."""
        introduced = bool(self._verb_end.search(_last_clause(before))) or before[-1:] in "”、"
        if _FORMULA.match(content) and len(content) >= 3 and introduced:
            return "reform"
        plus = _PLUS.search(content) and (content.count("+") > 1 or _LAUNCHES.search(before))
        if (_ONE_TO_ONE.match(content) or plus) and introduced:
            return "reform"
        if self._strong_ending.search(content) or (self._ending.search(content) and len(content) >= 3 and introduced):
            return "brand"
        pieces = re.split("[、 ]", inside)
        if (
            len(pieces) > 1
            and (re.search(rf"[{_NUMERAL}]", content) or len({p[:2] for p in pieces}) == 1)
            and introduced
            and len({len(p) for p in pieces}) <= 2
            and all(3 <= len(p) <= 8 for p in pieces)
        ):
            return "method"
        return ""

    def _chain_kind(self, view: str, at: int, end: int) -> str:
        """The kind that the next quotation's class noun gives to this one as well: “…”“…”专项活动."""
        following = _NEXT_QUOTED.match(view, at, end)
        behind = following.end() if following else at
        brands = _BRANDS.match(view, behind, end)
        if brands and (brands.group("field") or _FOUNDS.search(view, max(0, at - 60), self._list_start(view, at))):
            return "brand"
        counted = _COUNT_OF.match(view, behind, end)
        if not following and not counted:
            return ""
        if not counted:
            found = self._find_head(view, behind, end)
            if not found or found[1] in self._fillers or found[0] - len(found[1]) - behind > _LONGER_GAP:
                return ""
            kind = self._head_kind[found[1]]
            return kind if kind == "campaign" or view[at - 4 : at - 3] != "“" else ""  # “春雷”“铁拳”行动, not “两重”
        head = self._known_head.match(view, counted.end(), end)
        if head and head.group() in self._head_kind:
            return self._head_kind[head.group()]
        return ""

    @staticmethod
    def _list_start(view: str, at: int) -> int:
        """Where the row of quotations begins whose member ends at `at`."""
        row = _ROW.search(view, max(0, at - 60), at)
        return row.start() if row else at

    def _shared_noun(self, view: str, at: int, content: str, end: int) -> str:
        """The class noun that this and the next quotations of its form share, as 品牌 in “甲调解”“乙调解”品牌."""
        following = _NEXT_QUOTED.match(view, at, end)
        head = _SHARED.match(view, following.end(), end) if following else None
        if (
            not following
            or not head
            or not all(len(name) == len(content) for name in _NAMES.findall(following.group()))
        ):
            return ""
        return head.group()

    def _pieces(self, view: str, match: re.Match[str]) -> list[tuple[int, int]]:
        """One span, or one for each part where the report also sets a part in quotation marks of its own."""
        inside, at = match.group(1), match.start(1)
        parts = inside.split("、")
        if len(parts) > 1 and any(f"“{part}”" in view for part in parts):
            spans = []
            for part in parts:
                spans.append((at, at + len(part)))
                at += len(part) + 1
            return spans
        return [(at, at + len(inside))]

    def _find_honours(self, view: str, start: int, end: int) -> list[Mention]:
        found = list(self._find_titles(view, start, end))
        at = start
        for match in _HONOUR_END.finditer(view, start, end):
            run = _HONOUR_RUN.search(view, max(at, match.start() - _HONOUR_REACH), match.start())
            if not run:
                continue
            # What stands before the last verb in it is not the title's: 甲市荣获乙省丙示范市.
            low = run.start()
            for noise in _HONOUR_NOISE.finditer(view, low, match.end()):
                low = noise.end()
            begin = self._honour_begin(view, low, match.start())
            if begin < 0:
                won = _WON_OUTRIGHT.search(view, max(start, low - 20), match.start() - 2)
                if not won or not _HONOUR_RUN.fullmatch(view, won.end(), match.start()):
                    continue
                begin = won.end()
            before = view[max(start, begin - 16) : begin]
            if match.group().endswith("案例") and _PUBLISHES.search(before):
                continue
            if match.start() - begin < 4 and match.group()[:2] in ("示范", "先进", "典型", "优秀"):
                if not _WON_OR_SOUGHT.search(before):
                    continue
            at = match.end()
            begin, finish = _close_marks(view, begin, match.end())
            found.append(_new(begin, finish, "program.honour", "honour"))
            shared, level = _SHARES_END.search(before), _HONOUR_LEVEL.match(view, begin)
            if shared and level:
                first = _new(begin - len(shared.group()), begin - 1, "program.honour", "honour")
                first.attributes["whole"] = shared.group("level") + view[level.end() : finish]
                found.append(first)
        return found

    def _honour_begin(self, view: str, low: int, high: int) -> int:
        """Where in `[low, high)` the level or the place begins that gives a title; -1 for nowhere."""
        levels = [match.start() for match in _ALL_OF.finditer(view, low, high)]
        if levels:
            return levels[-1]
        first = _HONOUR_LEVEL.search(view, low, high)
        found = first.start() if first else -1
        for suffix in _PLACE_ENDS.finditer(view, low, high if first is None else min(first.end(), high)):
            words = view[max(low, suffix.end() - 10) : suffix.end()]
            if (begin := self._trim_to_place(words)) < len(words):
                begin += suffix.end() - len(words)
                return begin if found < 0 else min(begin, found)
        return found

    def _find_titles(self, view: str, start: int, end: int) -> Iterator[Mention]:
        """Honours told by the verb before them: 获评全省无信访积案镇, 荣获全市“平安品牌”."""
        for match in _TITLE.finditer(view, start, end):
            title, place = match.group("title"), match.group("place")
            if _NO_TITLE.search(title) or (place and not _LEVEL_WORD.match(title) and not self._gazetteer.named(place)):
                continue
            begin, finish = match.span("title")
            if title[-1] in '”"' and not _TITLE_ENDS.match(view, finish, end):
                continue
            if title.count("“") == 1 and title.endswith("”") and title.index("“") == len(title.rstrip("”")):
                continue
            yield _new(begin, finish, "program.title", "honour")

    def _trim_to_place(self, words: str) -> int:
        """How many characters stand before the place that `words` ends with; all of them where it ends with none."""
        return next((at for at in range(len(words) - 1) if self._gazetteer.named(words[at:])), len(words))

    def _find_bare(self, doc: Document, start: int, end: int, taken: list[Mention]) -> list[Mention]:
        view = doc.view
        spans = _Spans((m.start, m.end) for m in taken)
        by_end = {m.end: m for m in taken if m.entry is not None and "“" not in view[m.start - 1 : m.end]}
        found = []
        for at, stop, values in self._bare.find(view[start:end]):
            at, stop = at + start, stop + start
            if spans.cover(at, stop):
                if (known := by_end.get(stop)) and (longer := self._longer_than_known(view, start, known, spans)):
                    found.append(_new(longer, stop, "program.bare_head", self._bare_kind[values[0]]))
                    spans.add(longer, stop)
                continue
            tail = _CJK_TAIL.search(view, max(start, at - 24), at)
            if not tail:
                continue
            run = tail.group()
            last, begin = self._left_boundary(run)
            head = values[0]
            if head[0] == "大" and run.endswith("壮"):
                continue  # 发展壮大行动 is no 大行动
            if last in self._levels:
                last, begin = self._field_of_level(run, last, begin)
            if last in _JOINING:
                last, begin = self._whole_of_pair(run, last, begin)
            name = run[begin:]
            joint = tail.start() + begin - len(last) if last in _JOINING else tail.start() - 1
            in_list = (last in _JOINING or (not last and view[joint] == "、")) and spans.end_before(view, joint)
            if not in_list and last not in self._verbs and not (last in _LINKING and len(head) >= 4):
                # 甲领域改革稳步推进: the name opens its clause and goes on well
                opens = not last and _CLAUSE_OPENS.match(view, tail.start() - 1) and _GOES_WELL.match(view, stop)
                if not opens and (
                    last or self._bare_kind[head] == "platform" or not self._in_list_of_verb(view, start, tail.start())
                ):
                    continue
            name = name[self._place_before(doc, view, at - len(name), at) :]
            name = name.removeprefix("首批")
            if head.endswith("行动"):
                name = _ROUND.sub("", name)
            if spans.split_at(at - len(name)):
                continue
            # 事业单位改革、农垦改革: a list of names with one end
            same_end = in_list and view.endswith(head, start, joint)
            minimum = 4 if len(head) <= 2 and not same_end else 2
            if len(name) < minimum or len(name) > 18 or name in self._generic or name.count("(") != name.count(")"):
                continue
            if self._bare_kind[head] == "campaign" and _PLAN_OF.match(view, stop):
                continue
            if head in _PLAIN_HEADS and (
                _COUNTED_DEEDS.match(view, stop) or _PLAIN_GOES_ON.match(view, stop) or self._plain_deed.search(name)
            ):
                continue
            if head == _WORKS and not self._works_word.search(name):
                continue
            if _COUNTED_WORKS.match(name) or name.endswith("改造"):
                continue
            if _SPOILED_AFTER.match(view, stop) or (head in _OPEN_HEADS and not _NAME_ENDS.match(view, stop)):
                continue
            kind = self._bare_kind[head]
            if kind not in ("pilot", "reform") and last and _WINS_ALONE.fullmatch(last):
                kind = "honour"
            found.append(_new(at - len(name), stop, "program.bare_head", kind))
            spans.add(at - len(name), stop)
        return found

    def _field_of_level(self, run: str, last: str, begin: int) -> tuple[str, int]:
        """`_left_boundary` of 农村甲整治 moved before 农村, where a verb stands right before it; 全县 stays outside."""
        earlier, start = self._left_boundary(run[: begin - len(last)])
        if start != begin - len(last) or (earlier and earlier not in self._verbs):
            return last, begin
        if not _ALL_OR_OWN.search(last):
            return earlier, start
        return earlier, begin + run.startswith("级", begin)

    def _in_list_of_verb(self, view: str, start: int, at: int) -> bool:
        """Whether the words at `at` are a member of a list that a verb opens: 实施甲工程、乙行动."""
        if view[at - 1 : at] != "、":
            return False
        first, *others = _LIST_BREAKS.split(view[max(start, at - 64) : at - 1])[-1].split("、")
        # 国有资本投资、运营公司改革: what has no class noun of its own is a part of the name behind it.
        if not _CLASS_END.search((others or [first])[-1]) or any(self._boundary.search(other) for other in others):
            return False
        last, begin = self._left_boundary(first)
        return last in self._verbs and len(first) - begin >= 4

    def _place_before(self, doc: Document, view: str, begin: int, at: int) -> int:
        """How many characters of `[begin, at)` are a place that stands before the name and is no part of it."""
        towns = self._gazetteer.find_towns(doc.place, view, begin, min(at, begin + 8)) if doc.place else []
        longest = max((stop - begin for first, stop, _ in towns if first == begin), default=0)
        for length in range(3, min(9, at - begin)):
            if self._gazetteer.named(view[begin : begin + length]):
                longest = max(longest, length)
        return longest if at - begin - longest >= 2 else 0

    def _longer_than_known(self, view: str, start: int, known: Mention, spans: _Spans) -> int:
        """Where the field begins that makes another name of a known one (事业单位 before 机构改革); 0 for none."""
        longest = {"reform": 6, "campaign": 10}.get(known.attributes["kind"], 0)
        tail = _CJK_TAIL.search(view, max(start, known.start - 14), known.start)
        if not tail or known.end - known.start > longest:
            return 0
        last, begin = self._left_boundary(tail.group())
        field = tail.group()[begin:]
        in_list = not last and view[tail.start() - 1] == "、" and spans.end_before(view, tail.start() - 1)
        if not (in_list or last in self._verbs) or not 2 <= len(field) <= 8:
            return 0
        if field in self._generic or field in self._levels:
            return 0
        if _NO_FIELD.search(field) or self._gazetteer.named(field):
            return 0
        return known.start - len(field)

    def _find_standing(self, view: str, start: int, end: int) -> list[Mention]:
        found = []
        for match in self._standing.finditer(view, start, end):
            name = match.group(1)
            if _BAD_BEFORE_HEAD.search(name) or self._boundary.match(name):
                continue
            found.append(_new(match.start(1), match.end(1), "program.standing", "mechanism", tier="standing"))
        return found

    def _find_again(self, view: str, regions: list[tuple[int, int]], mentions: list[Mention]) -> list[Mention]:
        """Other places of the report that say a discovered name again, with or without its quotation marks."""
        names: dict[str, Mention] = {}
        for mention in mentions:
            if mention.entry is None and mention.rule in ("program.quoted_shape", "program.quoted_head"):
                for match in _QUOTED.finditer(view, mention.start - 1, mention.end + 1):
                    if len(match.group(1)) >= 3 and not _FORMULA.match(_squeeze(match.group(1))):
                        names.setdefault(match.group(1), mention)
                if mention.rule == "program.quoted_shape" and mention.end - mention.start >= 3:
                    names.setdefault(view[mention.start : mention.end], mention)
        if not names:
            return []
        again = Matcher([(name, mention) for name, mention in names.items() if _squeeze(name) not in self._slogans])
        found = []
        for start, end in regions:
            for at, stop, values in again.find(view[start:end]):
                first = values[0]
                at, stop = at + start, stop + start
                head = self._known_head.match(view, stop + 1) if view[stop : stop + 1] == "”" else None
                begin, finish = (at - 1, head.end()) if head and view[at - 1] == "“" else (at, stop)
                found.append(_new(begin, finish, "program.again", first.attributes["kind"]))
        return found


# 改革 and 试点 go on into other nouns and verbs (改革开放, 试点城市); only where the name ends is it one.
_OPEN_HEADS = {"改革", "试点", "体制改革", "领域改革"}
_NAME_ENDS = re.compile(
    r"[^\u4e00-\u9fffA-Za-z0-9]|$|[和与及等的]|以及|工作(?!原则)|任务|事项|方案|攻坚|成果|成效|取得|走深|落地|见效|平稳|持续|全面"
    r"|进一步|深入|不断|稳步|有序|扎实|顺利|推进|向纵深|先行|建设|过程中|以来|,?是|已|全覆盖|还|仍|不"
)
# Behind a short form said once the name was said in full.
_SHORT_ENDS = re.compile("[^\u4e00-\u9fff]|$|工作|活动|任务|方案|地区|项目|和|及")
# Class nouns that tell little by themselves.
_WORKS = "工程"
_PLAIN_HEADS = {"行动", _WORKS}
_ROUND = re.compile(r"^第[一二三四五六七八九十\d]+[轮批期]")
_PLAIN_GOES_ON = re.compile("计划|方案|指南|纲要|自觉|力|者|上|中|起来|路线|员|师|项目|款|量|质量")
_PLAN_OF = re.compile("(?:实施|工作)?方案")  # 专项行动方案: a document
_COUNTED_DEEDS = re.compile(r"共?(?:[\d一二三四五六七八九十]+[余多]?|多)[次场轮]")
_COUNTED_WORKS = re.compile(r"\d+[余多]?[个处项条件座所批家]")  # 50处供水提升工程: works that are counted have no name
_CLASS_END = re.compile("(?:改革|行动|工程|整治|治理|活动|试点|攻坚|战|年)$")
_ALL_OR_OWN = re.compile("^[全我本各]|级$|国家|省市|部门")
_LIST_BREAKS = re.compile("[,。;:\\n“”]")
_CLAUSE_OPENS = re.compile("[,。;:\n)]")
_GOES_WELL = re.compile(
    "取得|成效|(?:深入|扎实|有序|稳步|持续|纵深|全面|顺利|加快|向纵深)(?:推进|开展|实施|启动|推开|完成)|圆满|全面铺开|落地见效"
)
# 重点领域, 全县范围, 我市的: where a reform holds, not what it is called.
_NO_FIELD = re.compile(
    "(?:领域|行业|系统|部门|方面|环节|范围|层面|区域|一轮|阶段|[省市县区镇乡村])$|[\\d,的]|关于|^全[国省市县区]|第.批"
)
_JOINING = {"与", "和", "及"}
_LINKING = {"与", "和", "及", "以", "将"}
_UNQUOTED_TAIL = re.compile(
    r"APP|小程序|改革试点|改革|试点(?=[,。;、])|活动(?=[,。;、])|专项行动|专项整治|攻坚战|攻坚行动|大会战|(?:工作)?(?:机制|制度|模式)(?=[,。;、和与及]|$)"
)
_CLOSES_SOON = re.compile(r"[^“”、\n]{1,12}”")
_SPOILED_AFTER = re.compile(r"[者员](?![\u4e00-\u9fff])|率")
# 一次办理, 就近办结: a name that ends in 办 is not said where the word goes on; neither is …年 in …年度.
_WORD_GOES_ON = re.compile(r"(?<=办)[理结学公案]|(?<=年)[度份内初末底均来以]|(?<=月)[份底初]")


class _Spans:
    """Spans looked up by place: a report may be one line of millions of characters, so no list is walked."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._spans = sorted(spans)
        self._ends = {end for _, end in self._spans}

    def _around(self, at: int) -> list[tuple[int, int]]:
        """The spans that begin last before or at `at`; they may overlap, so a few are looked at."""
        index = bisect_right(self._spans, (at, 1 << 62))
        return self._spans[max(0, index - 4) : index]

    def cover(self, start: int, end: int) -> bool:
        """Whether one of them holds `[start, end)` whole."""
        return any(s <= start and end <= e for s, e in self._around(start))

    def split_at(self, at: int) -> bool:
        """Whether `at` lies inside one of them."""
        return any(s < at < e for s, e in self._around(at))

    def inside(self, start: int, end: int) -> bool:
        """Whether one of them begins in `[start, end)`."""
        index = bisect_right(self._spans, (start, -1))
        return index < len(self._spans) and self._spans[index][0] < end

    def begin_at(self, at: int) -> bool:
        """Whether one of them begins at `at`."""
        index = bisect_right(self._spans, (at, -1))
        return index < len(self._spans) and self._spans[index][0] == at

    def end_at(self, at: int) -> bool:
        """Whether one of them ends at `at`."""
        return at in self._ends

    def end_before(self, view: str, at: int) -> bool:
        """Whether one of them ends at `at`, or right before the closing mark that stands there."""
        return at in self._ends or (view[at - 1 : at] in ("”", '"') and at - 1 in self._ends)

    def add(self, start: int, end: int) -> None:
        """One more span."""
        insort(self._spans, (start, end))
        self._ends.add(end)


def _new(start: int, end: int, rule: str, kind: str, *, tier: str = "named") -> Mention:
    return Mention("PROGRAM", start, end, rule, attributes={"kind": kind, "tier": tier, "origin": "discovered"})


def _known(start: int, end: int, entry: Entry) -> Mention:
    attributes = {"kind": entry["kind"], "tier": entry["tier"], "origin": "lexicon"}
    return Mention("PROGRAM", start, end, "program.lexicon", attributes=attributes, entry=entry)


def _any_of(names: Iterable[str]) -> str:
    return "|".join(re.escape(n) for n in sorted(names, key=lambda name: (-len(name), name))) or "$^"


def _alternation(names: dict[str, str] | dict[str, Entry]) -> re.Pattern[str]:
    return re.compile(_any_of(names))


def _squeeze(name: str) -> str:
    return "".join(_RUN.findall(name))


def _squeeze_with_offsets(view: str, start: int, end: int) -> tuple[str, list[int], list[int]]:
    """Text without marks, the offsets at which its runs begin, and where those runs begin in `view`."""
    runs, offsets, raw_offsets, length = [], [], [], 0
    for match in _RUN.finditer(view, start, end):
        runs.append(match.group())
        offsets.append(length)
        raw_offsets.append(match.start())
        length += match.end() - match.start()
    return "".join(runs), offsets, raw_offsets


def _raw(at: int, offsets: list[int], raw_offsets: list[int]) -> int:
    index = bisect_right(offsets, at) - 1
    return raw_offsets[index] + at - offsets[index]


def _dunhao_belongs(raw: str, view: str, start: int, end: int) -> bool:
    """Whether the 、 inside a match is part of a quoted or fixed name and not the end of a list item."""
    if len(raw.replace("、", "")) >= 6:
        return True
    return "“" in view[max(0, start - 2) : start + 1] or "“" in raw


def _close_marks(view: str, start: int, end: int) -> tuple[int, int]:
    """The span widened to the quotation mark whose partner lies inside."""
    raw = view[start:end]
    opened, closed = raw.count("“"), raw.count("”")
    if opened > closed and view[end : end + 1] == "”":
        end += 1
    elif view[start - 1 : start] in ("“", "‘"):
        # the last: “放管服“改革, an opening mark set for a closing one
        if closed > opened or ("’" in raw and "‘" not in raw) or (opened == 1 and raw[0] != "“"):
            start -= 1
    elif raw.count('"') == 1:  # a straight mark opens and closes
        if view[start - 1 : start] == '"':
            start -= 1
        elif view[end : end + 1] == '"':
            end += 1
    return start, end


def _last_clause(before: str) -> str:
    return re.split(r"[,。;:\n]", before)[-1]


def _prefer(mentions: list[Mention]) -> list[Mention]:
    """One mention where several rules cover the same characters: the longest, and of equals the most trusted."""
    order = [
        "program.lexicon",
        "program.honour",
        "program.title",
        "program.quoted_head",
        "program.quoted_shape",
        "program.quoted_list",
        "program.shared_end",
        "program.again",
        "program.bare_head",
        "program.standing",
    ]
    ranked = sorted(mentions, key=lambda m: (m.start, -m.end, order.index(m.rule)))
    kept: list[Mention] = []
    for mention in ranked:
        if kept and mention.start < kept[-1].end:
            continue
        kept.append(mention)
    return kept

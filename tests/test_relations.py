"""Relations between hand-made mentions: tables of invented sentences, each with all the relations it must give.

A mention is written into its sentence as `[TYPE:canonical|surface]`, or `[TYPE:name]` where both are the same;
HONOUR and PLATFORM are programs of that kind. `problem:` or `planned:` before the text is the status of all sentences.
"""

from __future__ import annotations

import importlib
import re
from functools import cache
from typing import Any

import pytest

from extract.fold import fold
from extract.gazetteer import Gazetteer
from extract.lexicon import Lexicons
from extract.model import Document, Mention, Place, Relation, Sentence

COUNTY = "东山省/南川市/北河县"
CITY = "东山省/南川市"
_MENTION = re.compile(r"\[([A-Z]+):([^\]|]+)(?:\|([^\]]+))?\]")
_SHORT = {"L": "LAW", "P": "PROGRAM", "H": "HONOUR", "S": "PLATFORM", "I": "INSTITUTION", "J": "JURISDICTION"}


def parse(marked: str, path: str = COUNTY) -> tuple[Document, list[Mention]]:
    """A document of the reporter `path` and the mentions written into its text."""
    status = "done"
    if head := re.match(r"(done|problem|planned):", marked):
        status, marked = head.group(1), marked[head.end() :]
    text, at, mentions = "", 0, []
    for match in _MENTION.finditer(marked):
        text += marked[at : match.start()]
        kind, canonical, surface = match.groups()
        kind = _SHORT.get(kind, kind)
        surface = surface or (f"《{canonical}》" if kind == "LAW" else canonical)
        attributes: dict[str, Any] = {"HONOUR": {"kind": "honour"}, "PLATFORM": {"kind": "platform"}}.get(kind, {})
        type_name = "PROGRAM" if kind in ("HONOUR", "PLATFORM") else kind
        mentions.append(
            Mention(
                type_name,
                len(text),
                len(text) + len(surface),
                "test",
                "" if canonical == "?" else canonical,
                attributes,
            )
        )
        text, at = text + surface, match.end()
    text += marked[at:]
    level = {1: "province", 2: "prefecture", 3: "county", 4: "township"}[path.count("/") + 1]
    doc = Document("test", "test.txt", "", text, fold(text), level=level, year=2023)
    doc.place = Place("1", path.split("/")[-1], path, level, "")
    doc.body_span = (0, len(text))
    doc.sentences = [Sentence(m.start(), m.end(), status, 0) for m in re.finditer(r"[^。;；]+[。;；]?", text)]
    return doc, mentions


@cache
def lexicons() -> Lexicons:
    return Lexicons()


@cache
def finder(name: str) -> Any:
    module = importlib.import_module(f"extract.relations.{name}")
    return module.Finder(lexicons(), _gazetteer())


@cache
def _gazetteer() -> Gazetteer:
    return Gazetteer.__new__(Gazetteer)  # the finders take one, as every step does, and need none


def find(name: str, marked: str, path: str = COUNTY) -> tuple[Document, list[Relation]]:
    doc, mentions = parse(marked, path)
    return doc, finder(name).find_relations(doc, mentions)


CITES = [
    # verb before
    ("认真贯彻落实[L:甲条例],依法办事。", "甲条例 implements done"),
    ("深入学习贯彻[L:甲纲要]。", "甲纲要 implements done"),
    ("严格按照[L:甲规定]要求,开展自查。", "甲规定 implements done"),
    ("根据[L:甲法]和[L:乙条例]有关规定办理。", "甲法 implements done;乙条例 implements done"),
    ("对照[L:甲指标体系]逐项自评。", "甲指标体系 implements done"),
    ("制定出台[L:甲办法]。", "甲办法 issues done"),
    ("研究制定了[L:甲方案]。", "甲方案 issues done"),
    (
        "县政府办公室联合印发[L:甲通知]、[L:乙清单]和[L:丙指引]。",
        "甲通知 issues done;乙清单 issues done;丙指引 issues done",
    ),
    ("制定并组织实施[L:甲计划]。", "甲计划 issues done"),
    ("起草完成了[L:甲规定]。", "甲规定 issues done"),
    ("编制发布[L:甲目录],", "甲目录 issues done"),
    ("在门户网站公开[L:甲年度报告]。", "甲年度报告 issues done"),
    ("修订完善[L:甲规则]。", "甲规则 revises done"),
    ("重新修订并印发[L:甲规则]。", "甲规则 issues done"),
    ("健全[L:甲制度]。", "甲制度 revises done"),
    ("及时废止[L:甲办法]等文件。", "甲办法 repeals done"),
    ("常务会议审议通过[L:甲要点]。", "甲要点 reviews done"),
    ("先后听取[L:甲报告]、[L:乙报告]的汇报。", "甲报告 reviews done;乙报告 reviews done"),
    ("专题研究[L:甲方案]。", "甲方案 reviews done"),
    ("组织干部学习[L:甲法]。", "甲法 promotes done"),
    ("大力宣传[L:甲法][L:乙法]等法律。", "甲法 promotes done;乙法 promotes done"),
    ("重点学习新修订的[L:甲法]。", "甲法 promotes done"),
    ("邀请律师讲解[L:甲法]。", "甲法 promotes done"),
    ("发放[L:甲法]单行本三千册。", "甲法 promotes done"),
    ("讲座内容包括[L:甲法]、[L:乙法]。", "甲法 promotes done;乙法 promotes done"),
    ("根据[L:甲法],制定[L:乙细则]。", "甲法 implements done;乙细则 issues done"),
    (
        "落实[L:甲意见]精神,修改[L:乙办法],废止[L:丙办法]。",
        "甲意见 implements done;乙办法 revises done;丙办法 repeals done",
    ),
    ("贯彻省政府印发的[L:甲方案]。", "甲方案 implements done"),
    ("推动[L:甲条例]落地见效。", "甲条例 implements done"),
    # verb behind
    ("[L:甲办法]印发实施。", "甲办法 issues done"),
    ("[L:甲条例]经县政府常务会议审议通过。", "甲条例 reviews done"),
    ("加强[L:甲法]、[L:乙法]等法律知识的宣传。", "甲法 promotes done;乙法 promotes done"),
    ("将[L:甲法]列入党委中心组学习内容。", "甲法 promotes done"),
    ("举办[L:甲法]专题培训两期。", "甲法 promotes done"),
    ("对[L:甲规定]进行修订。", "甲规定 revises done"),
    ("开展[L:甲条例]立法后评估。", "甲条例 reviews done"),
    ("推动[L:甲条例]贯彻落实。", "甲条例 implements done"),
    ("开展[L:甲法]知识竞赛。", "甲法 promotes done"),
    ("制定[L:甲法]实施办法。", "甲法 implements done"),
    ("全面完成[L:甲纲要]各项任务。", "甲纲要 implements done"),
    ("加强备案审查,[L:甲办法]一次合格。", "甲办法 mentions done"),
    ("建立[L:甲办法]等制度。", "甲办法 issues done"),
    ("制发文件两份:[L:甲办法]、[L:乙办法]。", "甲办法 issues done;乙办法 issues done"),
    ("就[L:甲办法]向社会公开征求意见。", "甲办法 mentions done"),
    ("组织开展[L:甲法]宣传周活动。", "甲法 promotes done"),
    # none
    ("违法率远低于[L:甲条例]的标准。", "甲条例 mentions done"),
    ("相关内容写入[L:甲蓝皮书]。", "甲蓝皮书 mentions done"),
    ("[L:?]已经印发。", ""),
    # status
    ("planned:深入贯彻[L:甲纲要]。", "甲纲要 implements planned"),
    ("problem:学习宣传[L:甲法]不够深入。", "甲法 promotes problem"),
    ("宣传[L:甲法];学习[L:甲法]。", "甲法 promotes done"),
]

ADOPTS = [
    ("推行[P:甲机制]。", "甲机制 done done"),
    ("出台[P:甲制度]。", "甲制度 done issued"),
    ("探索[P:甲模式]。", "甲模式 done piloted"),
    ("以[P:甲模式]提质增效。", "甲模式 done mentioned"),
    ("深入推进[P:甲改革],建立[P:乙机制]。", "甲改革 done done;乙机制 done issued"),
    ("problem:[P:甲制度]执行不到位。", "甲制度 problem -"),
    ("[P:甲制度]还不够健全。", "甲制度 problem -"),
    ("个别乡镇尚未建立[P:甲机制]。", "甲机制 problem -"),
    ("planned:持续深化[P:甲改革]。", "甲改革 planned -"),
    ("下一步将推行[P:甲改革]。", "甲改革 planned -"),
    ("推行[P:甲机制]。深化[P:甲机制]。", "甲机制 done done"),
    ("积极创建[H:全国甲示范县]。", "全国甲示范县 planned -"),
    ("开展[H:东山省甲示范县]创建工作。", "东山省甲示范县 planned -"),
    ("完成[H:全国甲示范县]申报。", "全国甲示范县 planned -"),
    ("全力争创[H:全国甲示范县]、[H:全国乙城市]。", "全国甲示范县 planned -;全国乙城市 planned -"),
    ("planned:力争获评[H:全国甲示范县]。", "全国甲示范县 planned -"),
    ("荣获[H:全国甲示范县]称号。", ""),
    ("成功创建[H:东山省甲示范县]。", ""),
    ("赴[J:西江省/东湖市|东湖市]学习考察[P:甲机制]。", ""),
    ("学习借鉴[J:西江省/东湖市|东湖市]“[P:甲机制]”经验。", ""),
    ("在[J:东山省/南川市/北河县/丙镇|丙镇]推行[P:甲机制]。", "甲机制 done done"),
    ("推行[P:?|甲机制]。", ""),
    ("对[J:西江省|西江]“[P:甲机制]”进行考察学习。", ""),
    ("赴[J:西江省/东湖市|东湖市]跟班学习,吸收“[P:甲机制]”经验。", ""),
    ("[P:甲机制]覆盖面不广。", "甲机制 problem -"),
    ("助力[J:东山省/南川市|南川市]创建[P:甲试点]。", ""),
    ("获批创建[H:全国甲示范县]。", "全国甲示范县 planned -"),
    ("获批[H:全国甲示范县]。", ""),
]

LED_BY = [
    ("落实[I:国务院][L:甲条例]。", "甲条例>国务院"),
    ("贯彻[I:中央办公厅]、[I:国务院办公厅][L:甲意见]。", "甲意见>中央办公厅;甲意见>国务院办公厅"),
    ("落实[I:省司法厅]印发的[L:甲方案]。", "甲方案>省司法厅"),
    ("按照[I:国务院][L:甲纲要]和[L:东山省甲方案]要求。", "甲纲要>国务院"),
    ("[I:县司法局]制定[L:甲办法]。", "甲办法>县司法局"),
    ("[I:县委]、[I:县政府]联合印发[L:甲方案]、[L:乙清单]。", "甲方案>县委;甲方案>县政府;乙清单>县委;乙清单>县政府"),
    ("2023年,[I:县政府]及时修订了[L:甲规则]。", "甲规则>县政府"),
    ("[I:甲局]牵头推行[P:丙机制]。", "丙机制>甲局"),
    ("[I:甲局]、[I:乙局]等部门牵头开展“[P:丙行动]”。", "丙行动>甲局;丙行动>乙局"),
    ("由[I:甲局]负责[P:丙平台]。", "丙平台>甲局"),
    ("[P:丙平台]由[I:甲局]负责运行。", "丙平台>甲局"),
    ("[I:甲局]创新推出“[P:丙品牌]”服务。", "丙品牌>甲局"),
    ("[I:甲局]联合[I:乙局]开展[P:丙行动]。", "丙行动>甲局;丙行动>乙局"),
    ("[I:甲局]实施[P:丙工程],推广[P:丁做法]。", "丙工程>甲局;丁做法>甲局"),
    ("[I:县公安局]“[P:丙行动]”获评优秀。", "丙行动>县公安局"),
    ("在[I:甲局]、[I:乙局]试行[P:丙制度]。", ""),
    ("[I:甲中心]着力改进窗口服务,推出“[P:丙品牌]”。", "丙品牌>甲中心"),
    ("由[I:甲局]牵头,会同[I:乙局]制定[L:丁办法]。", "丁办法>甲局"),
    ("[I:甲局]组织干警参加[P:丙行动]。", ""),
    ("[I:县委]书记带头推行[P:丙机制]。", ""),
    ("[I:县政府]主要负责人推动[P:丙机制]。", ""),
    ("[I:县政府]常务会议听取[L:甲报告]。", ""),
    ("[I:县司法局]组织学习[L:甲法]。", ""),
    ("向[I:县人大常委会]报告[P:丙机制]情况。", ""),
    ("在[I:中共北河县委员会|县委]坚强领导下,全力推进[P:丙机制]。", "丙机制>中共北河县委员会"),
    ("在[I:中共东山省委员会|省委]坚强领导下,全力推进[P:丙机制]。", ""),
]

LEARNED_FROM = [
    ("组织干部到[J:西江省/东湖市|东湖市]学习借鉴[P:甲机制]、[P:乙改革]等经验。", "西江省/东湖市 甲机制、乙改革"),
    ("赴[J:西江省/东湖市|东湖市]、[J:南海省/北湖市|北湖市]考察学习。", "西江省/东湖市 -;南海省/北湖市 -"),
    ("前往[J:西江省/东湖市|东湖市]等地观摩。", "西江省/东湖市 -"),
    ("学习借鉴[J:西江省|西江]“[P:甲工程]”经验。", "西江省 甲工程"),
    ("对标[J:西江省/东湖市|东湖市]先进做法。", "西江省/东湖市 -"),
    ("借鉴[J:西江省/东湖市|东湖市]“[P:甲机制]”模式,推行[P:丙机制]。", "西江省/东湖市 甲机制"),
    ("到[J:西江省/东湖市|东湖市]参加法治专题培训班学习。", ""),
    ("[J:西江省/东湖市|东湖市]来我县考察学习。", ""),
    ("接待[J:西江省/东湖市|东湖市]等地考察。", ""),
    ("到[J:东山省/南川市/北河县/丙镇|丙镇]观摩[P:甲机制]。", ""),
    ("到[J:东山省/南川市|南川市]学习[P:甲机制]。", ""),
    ("planned:赴[J:西江省/东湖市|东湖市]学习[P:甲机制]。", ""),
    ("与[J:西江省/东湖市|东湖市]开展跨区域执法协作。", ""),
    ("组织学习[L:甲法]。", ""),
    (
        "学习[J:西江省/东湖市|东湖市]“[P:甲机制]”、[J:南海省|南海]“[P:乙改革]”等经验。",
        "西江省/东湖市 甲机制;南海省 乙改革",
    ),
    ("赴[J:西江省/东湖市|东湖市]考察学习,重点学习“[P:甲机制]”。", "西江省/东湖市 甲机制"),
    ("就“[P:甲机制]”赴[J:西江省/东湖市|东湖市]考察。", "西江省/东湖市 甲机制"),
    (
        "赴[J:西江省/东湖市|东湖市]学习[P:甲机制]、赴[J:南海省|南海]学习[P:乙改革]。",
        "西江省/东湖市 甲机制;南海省 乙改革",
    ),
    ("以[J:西江省/东湖市|东湖市]为标杆,优化服务。", "西江省/东湖市 -"),
    ("把[J:西江省/东湖市|东湖市]“[P:甲机制]”模式引入我县。", "西江省/东湖市 甲机制"),
    ("到[J:西江省/东湖市|东湖市]跟班学习。", "西江省/东湖市 -"),
    ("[J:西江省/东湖市|东湖市]“[P:甲机制]”经验在我县落地。", "西江省/东湖市 甲机制"),
    ("[J:西江省/东湖市|东湖市]“[P:甲机制]”在当地推广。", ""),
    ("走访[J:西江省/东湖市|东湖市]学习经验。", "西江省/东湖市 -"),
    ("赴[J:西江省/东湖市|东湖市]开展红色教育学习。", ""),
    ("赴[J:西江省/东湖市|东湖市]学习,接待[J:南海省|南海]考察团。", "西江省/东湖市 -"),
]

PROMOTED_IN = [
    ("“[P:甲机制]”在全省推广。", "甲机制>东山省"),
    ("[P:甲机制]作为典型经验在全国推广。", "甲机制>国家"),
    ("[P:甲机制]被作为样板全市推广,并作为典型经验向全国推介。", "甲机制>东山省/南川市;甲机制>国家"),
    ("[P:甲机制]、[P:乙改革]经验在全省复制推广。", "甲机制>东山省;乙改革>东山省"),
    ("全省可复制可推广的“[P:甲机制]”“[P:乙改革]”再升级。", "甲机制>东山省;乙改革>东山省"),
    ("推行[P:甲机制],相关做法在全省推广。", "甲机制>东山省"),
    ("[P:甲机制]在[J:西江省/东湖市|东湖市]推广。", "甲机制>西江省/东湖市"),
    ("推出[P:甲机制],高新区累计15项成果在全国推广。", ""),
    ("完善[P:甲机制],全省推广老年助餐。", ""),
    ("[P:甲机制]成效明显,并在全省推广。", "甲机制>东山省"),
    ("大力推广[P:甲机制]。", ""),
    ("planned:力争[P:甲机制]在全省推广。", ""),
    ("[P:甲机制]力争在全省推广。", ""),
    ("在全县推行[P:甲机制]。", ""),
    ("打造[P:甲品牌],全市推广。", "甲品牌>东山省/南川市"),
    ("[P:甲机制]在全市、全省推广。", "甲机制>东山省/南川市;甲机制>东山省"),
    ("推行[P:甲机制],打造[P:乙品牌],均在全市推广。", "甲机制>东山省/南川市;乙品牌>东山省/南川市"),
    (f"推广[J:{COUNTY}/丙镇|丙镇]“[P:甲机制]”做法。", f"甲机制>{COUNTY}"),
    ("推广[J:西江省/东湖市|东湖市]“[P:甲机制]”做法。", ""),
    ("[P:甲机制]被印发全省学习。", "甲机制>东山省"),
    ("[P:甲机制]被作为典型案例通报全省。", "甲机制>东山省"),
    ("[P:甲机制]入选全省第二批可复制推广经验清单。", "甲机制>东山省"),
    ("全市推广我县“[P:甲机制]”经验。", "甲机制>东山省/南川市"),
    ("[P:甲机制]在全市推广后又在全省推广。", "甲机制>东山省/南川市;甲机制>东山省"),
    ("推行[P:甲机制],拟在全市推广。", ""),
    ("全省推进会在我县召开,推行[P:甲机制]。", ""),
    ("探索[P:甲模式],化解纠纷9件,[J:东山省/南川市/北河县/丙镇|丙镇]的做法在全省推广。", "甲模式>东山省"),
    ("争取[P:甲模式]经验在全省推广。", ""),
    ("在全县范围内全面推开“[P:甲]”。", "甲>东山省/南川市/北河县"),
    ("“[P:甲]”做法得到省委领导批示,要求在全省推广。", "甲>东山省"),
    ("提请在全省推广“[P:甲]”。", ""),
    ("“[P:甲]”获肯定并在全省城管系统推广。", "甲>东山省"),
    ("“[P:甲]”经验在全省会议上作交流。", ""),
]

RECOGNISED_AS = [
    ("我县荣获[H:全国甲示范县]称号。", f"{COUNTY} 全国甲示范县 country"),
    ("获评[H:东山省甲先进单位]。", f"{COUNTY} 东山省甲先进单位 province"),
    ("成功创建[H:南川市甲示范镇]。", f"{COUNTY} 南川市甲示范镇 prefecture"),
    ("[H:全国甲示范县]创建成功。", f"{COUNTY} 全国甲示范县 country"),
    ("被命名为第三批[H:全国甲示范县|“全国甲示范县”]。", f"{COUNTY} 全国甲示范县 country"),
    ("先后获得[H:全国甲县]、[H:东山省乙县]等荣誉。", f"{COUNTY} 全国甲县 country;{COUNTY} 东山省乙县 province"),
    (
        f"[J:{COUNTY}/丙镇/丁村|丙镇丁村]被评为[H:全国甲示范村],[J:{COUNTY}/戊镇/己村|戊镇己村]被评为[H:东山省甲示范村]。",
        f"{COUNTY}/丙镇/丁村 全国甲示范村 country;{COUNTY}/戊镇/己村 东山省甲示范村 province",
    ),
    (f"[J:{COUNTY}/丙镇|丙镇]等3个镇入选[H:东山省甲示范镇]。", f"{COUNTY}/丙镇 东山省甲示范镇 province"),
    ("全县12个村被评为[H:南川市甲示范村]。", f"{COUNTY} 南川市甲示范村 prefecture"),
    ("[P:丙机制]入选2023年[H:东山省甲优秀案例|全省甲优秀案例]。", f"{COUNTY} 东山省甲优秀案例 province"),
    ("[L:丙办法]获评[H:东山省甲优秀文件]。", f"{COUNTY} 东山省甲优秀文件 province"),
    ("积极争创[H:全国甲示范县]。", ""),
    ("正在申报[H:全国甲示范县]。", ""),
    ("开展[H:全国甲示范县]创建。", ""),
    ("planned:确保获评[H:全国甲示范县]。", ""),
    ("力争被命名为[H:全国甲示范县]。", ""),
    (
        f"[J:{COUNTY}/丙镇|丙镇]、[J:{COUNTY}/丁镇|丁镇]分别获评[H:全国甲示范镇]、[H:东山省乙示范镇]。",
        f"{COUNTY}/丙镇 全国甲示范镇 country;{COUNTY}/丁镇 东山省乙示范镇 province",
    ),
    (
        f"我县和[J:{COUNTY}/丙镇|丙镇]分别被命名为[H:全国甲示范县]和[H:全国甲示范镇]。",
        f"{COUNTY} 全国甲示范县 country;{COUNTY}/丙镇 全国甲示范镇 country",
    ),
    (f"命名[J:{COUNTY}/丙镇|丙镇]为[H:北河县甲示范镇]。", f"{COUNTY}/丙镇 北河县甲示范镇 -"),
    (f"[J:{COUNTY}/丙镇|丙镇]加强治理,通过省级评估,被命名为[H:全国甲示范镇]。", f"{COUNTY}/丙镇 全国甲示范镇 country"),
    (f"[J:{COUNTY}/丙镇|丙镇]创建调解室,调解室获评[H:全国甲示范点]。", f"{COUNTY} 全国甲示范点 country"),
    ("[J:西江省/东湖市|东湖市]加强治理,被命名为[H:全国甲示范市]。", ""),
    ("顺利通过[H:全国甲示范县]复核。", f"{COUNTY} 全国甲示范县 country"),
    ("顺利通过[H:全国甲示范县]中期评估。", ""),
    ("[H:全国甲示范县]创建工作通过评估验收。", f"{COUNTY} 全国甲示范县 country"),
    ("新增[H:全国甲示范村][METRIC:数|2个]。", f"{COUNTY} 全国甲示范村 country"),
    (f"获评[H:全国甲示范县],[J:{COUNTY}/丙镇|丙镇]通过[H:东山省甲示范镇]中期评估。", f"{COUNTY} 全国甲示范县 country"),
    ("推行[P:丙机制]。", ""),
    ("[J:东山省/南川市|南川市]获评[H:全国甲示范市]。", "东山省/南川市 全国甲示范市 country"),
    ("[J:东山省/南川市/西河县|西河县]获评[H:全国甲示范县]。", ""),
    ("在[J:东山省/南川市|南川市]召开的会议上,我县获评[H:全国甲示范县]。", "东山省/南川市/北河县 全国甲示范县 country"),
    ("获批创建[H:全国甲示范县]。", ""),
    ("获批[H:全国甲示范县]。", "东山省/南川市/北河县 全国甲示范县 country"),
    ("成功入列[H:全国甲示范县]。", "东山省/南川市/北河县 全国甲示范县 country"),
    ("[J:东山省/南川市/北河县/丙镇|丙镇]拟命名为[H:全国甲示范镇]。", ""),
]

PART_OF = [
    ("开展[P:甲教育]“[P:乙活动]”。", "乙活动<甲教育"),
    ("推行“[P:甲]”“[P:乙]”“[P:丙]”[P:三个一|“三个一”模式]。", "甲<三个一;乙<三个一;丙<三个一"),
    ("推行“[P:甲]”“[P:乙]”等[P:两项制度|“两项制度”]。", "甲<两项制度;乙<两项制度"),
    ("推进[P:甲改革],即[P:乙机制]、[P:丙机制]。", "乙机制<甲改革;丙机制<甲改革"),
    ("推进[P:甲改革],包括[P:乙机制]和[P:丙机制]。", "乙机制<甲改革;丙机制<甲改革"),
    ("实施[P:甲工程]([P:乙]、[P:丙])。", "乙<甲工程;丙<甲工程"),
    ("推行[P:甲模式](以下简称“[P:乙]”)。", ""),
    ("以[P:甲]、[P:乙]为主要内容的[P:丙工程]。", "甲<丙工程;乙<丙工程"),
    ("深化[P:甲改革]中的[P:乙机制]。", "乙机制<甲改革"),
    ("[P:乙机制]是[P:甲改革]的重要内容。", "乙机制<甲改革"),
    ("[P:甲宣传周]期间,开展[P:乙活动]。", "乙活动<甲宣传周"),
    ("推进[P:数字政府建设]。上线[S:甲系统]、[S:乙平台]等应用系统。", "甲系统<数字政府建设;乙平台<数字政府建设"),
    ("推进“[P:甲+乙+丙]”改革。把代办融入“[P:乙机制|乙]”之中。", "乙机制<甲+乙+丙"),
    ("推行“[P:甲]”“[P:乙]”。", ""),
    ("推行[P:甲|政策“甲”]“[P:乙]”。", ""),
    ("打造“[P:两个甲]”“[P:两个乙]”“[P:两个丙]”。", ""),
    ("推行[P:甲]、[P:乙]和[P:丙]。", ""),
    ("推行[P:甲],实施[P:乙]。", ""),
    ("推动“[P:甲]”“[P:乙]”等[METRIC:数|13项]“[P:丙]”重点事项。", "甲<丙;乙<丙"),
    ("“[P:甲]”“[P:乙]”等“[P:丙]”改革举措落地。", "甲<丙;乙<丙"),
    ("“[P:甲]”被列为省级[P:乙]试点。", "甲<乙"),
    ("“[P:甲]”被列为[H:全国乙示范县]。", ""),
    ("在“[S:某办]”上线“[P:甲]”专区。", "甲<某办"),
    ("“[S:某办]”平台开设“[P:甲]”专区。", "甲<某办"),
    ("依托[P:甲]开发“[P:乙]”。", ""),
    ("将“[P:甲]”嵌入“[S:某办]”。", "甲<某办"),
    ("在[P:甲改革]中创新推出“[P:乙]”。", "乙<甲改革"),
    ("作为“[P:甲]”的重点事项,“[P:乙]”上线。", "乙<甲"),
    ("建立[P:甲体系],由“[P:乙]”“[P:丙]”组成。", "乙<甲体系;丙<甲体系"),
    ("[P:甲体系]整合“[P:乙]”和“[P:丙]”。", "乙<甲体系;丙<甲体系"),
    ("实施[P:五大行动]:[P:甲行动]、[P:乙行动]。", "甲行动<五大行动;乙行动<五大行动"),
    ("实施“[P:甲]”,其中“[P:乙]”覆盖各村。", "乙<甲"),
    ("开展“[P:甲]”活动,推出“[P:乙]”“[P:丙]”等系列活动。", "乙<甲;丙<甲"),
    ("开展“[P:甲]”系列行动,组织“[P:乙]”。", "乙<甲"),
    ("“[P:甲]”活动中,开展“[P:乙]”。", "乙<甲"),
    ("“[P:甲]”作为“[P:乙]”的配套举措。", ""),
    ("以[P:甲]为支撑的[P:乙]。", ""),
    ("构建以“[P:甲]”为引领、“[P:乙]”为支撑的[P:丙体系]。", "甲<丙体系;乙<丙体系"),
    ("以党建为引领、以[P:甲]为支撑的“[P:乙]”“[P:丙]”。", ""),
    ("“[P:甲]”在“[S:某办]”上线。", "甲<某办"),
    ("深化[P:甲改革]的“[P:乙]”举措。", "乙<甲改革"),
    ("推行“[P:甲]”“[P:乙]”,形成“[P:两位一体|两位一体]”格局。", "甲<两位一体;乙<两位一体"),
    ("落实甲公示、甲记录、[P:甲审核][P:三项制度]。", "甲审核<三项制度"),
    ("推行“[P:甲]”“[P:乙]”等[P:三项制度|“三项制度”]。", ""),
    ("推行“[P:甲]”“[P:乙]”等[P:丙改革|“丙”改革]举措。", "甲<丙改革;乙<丙改革"),
    ("开展“[P:甲]”等[P:丙活动|“丙”活动]。", "甲<丙活动"),
    ("推行“[P:甲]”等[P:丙]。", ""),
    ("开展[P:甲改革|“甲”改革][P:三个一行动|“三个一”行动]。", "三个一行动<甲改革"),
    ("开展[P:甲斗争][P:乙行动|“乙”行动]。", "乙行动<甲斗争"),
    ("把“[P:甲]”作为深化[P:乙改革|“乙”改革]的重要抓手。", "甲<乙改革"),
    ("将“[P:甲]”作为优化营商环境“[P:乙]”的重点任务。", "甲<乙"),
    ("以“[P:甲]”为抓手,深化[P:乙改革]。", ""),
    ("深化[P:甲改革],把“[P:乙]”“[P:丙]”作为重要内容。", "乙<甲改革;丙<甲改革"),
    ("深化[P:甲改革],把“[P:乙]”作为执法检查的重要内容。", ""),
    ("推行“[P:甲]”,作为[P:乙改革|“乙”改革]的重要举措。", "甲<乙改革"),
    ("推行“[P:甲]”,作为典型案例推广。", ""),
    ("作为[P:甲活动|“甲”系列活动]之一,“[P:乙]”走进村社。", "乙<甲活动"),
    ("“[S:甲通]”是“[S:某办]”的子平台。", "甲通<某办"),
    ("构建[P:1+2体系|“1+2”体系],“1”即“[P:甲]”,“2”是指“[P:乙]”和“[P:丙]”。", "甲<1+2体系;乙<1+2体系;丙<1+2体系"),
    ("构建[P:1+2体系|“1+2”体系],推行“[P:甲]”。", ""),
    ("“[S:某办]”北河旗舰店上线“[P:甲]”专区。", "甲<某办"),
    ("将“[P:甲]”纳入[P:乙改革|“乙”改革]考核。", ""),
    ("将“[P:甲]”纳入[P:乙规划]。", "甲<乙规划"),
]

EVOLVED_INTO = [
    ("“[P:甲改革]”作为典型已在全省推广,现进一步向“[P:乙改革]”拓展升级。", "甲改革>乙改革"),
    ("[P:甲改革]逐步向[P:乙改革]转型升级。", "甲改革>乙改革"),
    ("由“[P:甲改革]”升级为“[P:乙改革]”。", "甲改革>乙改革"),
    ("将[P:甲平台]迭代升级为[P:乙平台]。", "甲平台>乙平台"),
    ("“[P:甲办]”正式更名为“[P:乙办]”。", "甲办>乙办"),
    ("实现从“[P:甲模式]”到“[P:乙模式]”的跃升。", "甲模式>乙模式"),
    ("由[P:甲模式]向[P:乙模式]转变。", "甲模式>乙模式"),
    ("推进[P:甲改革],升级[P:乙平台]。", ""),
    ("推行[P:甲改革],政务服务向[P:乙改革]升级。", ""),
    ("推行[P:甲改革],向[P:乙平台]推送数据。", ""),
    ("[P:甲改革]和[P:乙改革]不断升级。", ""),
    ("从[P:甲改革]到[P:乙改革],处处有我。", ""),
    ("力争由[P:甲改革]升级为[P:乙改革]。", ""),
    ("[P:甲平台]将升级为[P:乙平台]。", ""),
    ("planned:由[P:甲改革]升级为[P:乙改革]。", ""),
    ("由[P:甲改革]升级为[P:甲改革|甲]。", ""),
    ("由[P:甲改革]升级为[H:全国甲示范区]。", ""),
]


def cases(*tables: tuple[str, list[tuple[str, str]]]) -> list[Any]:
    return [pytest.param(name, text, want, id=f"{name}: {text}") for name, table in tables for text, want in table]


def shown(name: str, relation: Relation) -> str:
    """A relation in the notation of its table."""
    a = relation.attributes
    if name == "cites":
        return f"{relation.object} {a['role']} {a['status']}"
    if name == "adopts":
        return f"{relation.object} {a['status']} {a.get('grade', '-')}"
    if name in ("evolved_into", "led_by", "promoted_in"):
        return f"{relation.subject}>{relation.object}"
    if name == "learned_from":
        return f"{relation.object} {a.get('program', '-')}"
    if name == "recognised_as":
        return f"{relation.subject} {relation.object} {a.get('by', '-')}"
    return f"{relation.subject}<{relation.object}"


@pytest.mark.parametrize(
    ("name", "text", "want"),
    cases(
        ("cites", CITES),
        ("adopts", ADOPTS),
        ("led_by", LED_BY),
        ("learned_from", LEARNED_FROM),
        ("promoted_in", PROMOTED_IN),
        ("recognised_as", RECOGNISED_AS),
        ("part_of", PART_OF),
        ("evolved_into", EVOLVED_INTO),
    ),
)
def test_relations_of_a_sentence(name: str, text: str, want: str) -> None:
    doc, found = find(name, text)
    assert sorted(shown(name, r) for r in found) == sorted(filter(None, want.split(";")))
    for relation in found:
        assert 0 <= relation.start < relation.end <= len(doc.text), "evidence lies in the text"
        assert relation.rule.startswith(name + "."), "a rule is named after its module"
        assert doc.text[relation.start : relation.end].strip("。;；"), "evidence is not blank"


@pytest.mark.parametrize(
    "name", ["adopts", "cites", "evolved_into", "led_by", "learned_from", "part_of", "promoted_in", "recognised_as"]
)
def test_relations_examples_of_each_module(name: str) -> None:
    module = importlib.import_module(f"extract.relations.{name}")
    for text, want in module.EXAMPLES:
        _, found = find(name, text)
        got = sorted((r.subject, r.object, *map(str, r.attributes.values())) for r in found)
        assert len(got) == len(want), text
        for names in want:
            assert any(set(names) <= set(row) for row in got), (text, names)


def test_relations_national_laws_are_not_issued_by_a_place() -> None:
    for text, role in (("纪念[L:甲法]颁布二十周年。", "mentions"), ("宣传[L:甲法]。", "promotes")):
        doc, mentions = parse(text)
        mentions[0].attributes = {"kind": "law"}
        assert [r.attributes["role"] for r in finder("cites").find_relations(doc, mentions)] == [role], text


def test_relations_areas_of_other_levels() -> None:
    places = {
        "东山省": ["东山省", ""],
        CITY: ["东山省", CITY],
        f"{COUNTY}/丙镇": ["东山省", CITY],
        f"{CITY}/西河市": ["东山省", f"{CITY}/西河市"],
        f"{CITY}/东区": ["东山省", CITY],
    }
    for path, want in places.items():
        got = []
        for area in ("全省", "全市"):
            _, found = find("promoted_in", f"[P:甲机制]在{area}推广。", path)
            got.append(found[0].object if found else "")
        assert got == want, path


def test_relations_without_a_place_or_sentences() -> None:
    doc, mentions = parse("推行[P:甲机制]。")
    doc.place = None
    for name in ("adopts", "cites", "learned_from", "recognised_as"):
        assert finder(name).find_relations(doc, mentions) == []
    doc.sentences = []
    for name in ("evolved_into", "led_by", "part_of", "promoted_in"):
        assert finder(name).find_relations(doc, mentions) == []

"""LEARNED_FROM through the whole way: text in, place and what was learnt out; visits of other kinds are none."""

from __future__ import annotations

import pytest

from extract.pipeline import Pipeline
from extract.source import DocumentReader

PIPELINE = Pipeline()
READER = DocumentReader(PIPELINE.gazetteer)
COUNTY = "浙江省/湖州市/德清县"
YIWU, KUNSHAN, SHENZHEN = "浙江省/金华市/义乌市", "江苏省/苏州市/昆山市", "广东省/深圳市"
NANJING, PUDONG, YUHANG = "江苏省/南京市", "上海市/浦东新区", "浙江省/杭州市/余杭区"

# sentence, (place, program or None where it is not asked)
LEARNED: list[tuple[str, list[tuple[str, str | None]]]] = [
    ("组织干部赴义乌市学习考察。", [(YIWU, "")]),
    ("县司法局到义乌市学习借鉴枫桥经验、最多跑一次改革等经验做法。", [(YIWU, "枫桥经验、最多跑一次")]),
    ("组团赴江苏省昆山市、广东省深圳市考察学习。", [(KUNSHAN, ""), (SHENZHEN, "")]),
    ("先后到义乌市、昆山市等地取经。", [(YIWU, ""), (KUNSHAN, "")]),
    ("前往南京市观摩行政复议工作。", [(NANJING, "")]),
    ("借鉴义乌市“信用+”监管经验。", [(YIWU, None)]),
    ("借鉴深圳做法,优化审批流程。", [(SHENZHEN, "")]),
    ("学习借鉴上海市浦东新区“一业一证”改革经验。", [(PUDONG, None)]),
    ("对标深圳、昆山先进地区,推进改革。", [(SHENZHEN, ""), (KUNSHAN, "")]),
    ("对标上海浦东新区先进做法。", [(PUDONG, "")]),
    ("学习推广义乌市“最多跑一次”改革经验。", [(YIWU, "最多跑一次")]),
    ("从昆山市引进“一窗受理”模式。", [(KUNSHAN, None)]),
    ("引进昆山市“一窗受理”模式。", [(KUNSHAN, None)]),
    ("复制推广浦东新区“一业一证”改革。", [(PUDONG, None)]),
    ("参照义乌市的做法,建立调解中心。", [(YIWU, "")]),
    ("县委政法委组织各镇赴义乌市开展学习交流。", [(YIWU, "")]),
    ("主动向义乌市学习。", [(YIWU, "")]),
    ("专程到义乌市学习先进经验,并结合实际加以运用。", [(YIWU, "")]),
    ("分管副县长带队赴昆山市调研学习基层治理。", [(KUNSHAN, "")]),
    ("学习义乌市、昆山市的先进经验。", [(YIWU, ""), (KUNSHAN, "")]),
    ("吸收借鉴深圳市成功经验。", [(SHENZHEN, "")]),
    ("外出学习,赴南京市考察行政审批制度改革。", [(NANJING, None)]),
    # none
    ("赴北京市参加法治政府建设培训班学习。", []),
    ("到北京市参加会议。", []),
    ("组织执法人员到浙江大学学习培训。", []),
    ("赴北京市参加全国行政复议工作会议并作交流发言。", []),
    ("学习贯彻省委全会精神,落实湖州市要求。", []),
    ("义乌市、昆山市来我县考察学习。", []),
    ("接待义乌市考察团12批次。", []),
    ("义乌市学习考察团到德清县考察。", []),
    ("吸引义乌市、昆山市等地前来学习考察。", []),
    ("我县经验被义乌市学习借鉴。", []),
    ("我县做法在义乌市复制推广。", []),
    ("为义乌市提供了可借鉴的经验。", []),
    ("与义乌市开展跨区域执法协作。", []),
    ("赴义乌市开展异地执法检查。", []),
    ("到莫干山镇调研学习。", []),
    ("学习宣传宪法,在北京市举办展览。", []),
    ("到义乌市招商引资。", []),
    ("学习习近平总书记在浙江考察时的重要讲话精神。", []),
    ("认真学习贯彻习近平总书记考察浙江、江苏重要讲话精神。", []),
    ("在义乌市召开的全省会议上作经验交流。", []),
    ("邀请义乌市专家来我县授课,开展交流学习。", []),
    ("对标国家标准,提升义乌市进口商品监管水平。", []),
    ("计划赴义乌市考察学习。", []),
    ("未能及时学习借鉴义乌市经验。", []),
    ("组织赴湖州市参加旁听庭审、观摩学习。", []),
]

# Written after the rules and before they were run on it.
SECOND: list[tuple[str, list[tuple[str, str | None]]]] = [
    ("县委依法治县办组织执法骨干赴昆山市开展专题考察。", [(KUNSHAN, "")]),
    ("积极对标杭州、宁波等先进地市,补齐短板。", [("浙江省/杭州市", ""), ("浙江省/宁波市", "")]),
    ("学习借鉴外地先进经验,先后赴南京市、昆山市实地考察。", [(NANJING, ""), (KUNSHAN, "")]),
    ("学习借鉴杭州市余杭区社会治理中心建设经验。", []),  # a body is named and not a place
    ("赴诸暨市学习新时代“枫桥经验”。", [("浙江省/绍兴市/诸暨市", "枫桥经验")]),
    ("县行政审批局赴深圳市龙岗区跟班学习。", [("广东省/深圳市/龙岗区", "")]),
    ("深入学习浙江“千万工程”经验。", []),
    ("与昆山市签订合作协议,互派干部挂职学习。", []),
    ("县政府组团参加在南京市举办的学习交流会。", []),
    ("选派8名干部赴南京市参加行政执法业务培训班学习。", []),
    ("赴南京市出庭应诉3次。", []),
    ("昆山市、太仓市先后派员来我县学习考察。", []),
    ("我县在南京市举办的全国论坛上介绍经验。", []),
    ("学习强国平台、浙江日报推介我县做法。", []),
    ("省司法厅在义乌市召开现场会,推广我县经验。", []),
    ("认真学习领会习近平总书记在深圳经济特区建立四十周年大会上的重要讲话。", []),
    ("组织村干部到安吉县余村参观学习。", [("浙江省/湖州市/安吉县", "")]),
    ("拟于明年赴昆山市学习。", []),
]


# A third table, with the forms that were still missing.
THIRD: list[tuple[str, list[tuple[str, str | None]]]] = [
    ("由县司法局牵头，组织12个乡镇司法所长赴昆山市学习先进经验。", [(KUNSHAN, "")]),
    ("县领导率队到深圳市南山区考察法治化营商环境建设。", [("广东省/深圳市/南山区", None)]),
    ("以深圳市经验为借鉴，编制清单。", [(SHENZHEN, "")]),
    ("对义乌市“最多跑一次”改革进行学习考察。", [(YIWU, "最多跑一次")]),
    ("与昆山市司法局结对，选派4名干部跟班学习。", [(KUNSHAN, "")]),
    ("主动对接余杭区学习取经。", [(YUHANG, "")]),
    ("采取“走出去”方式，组织行政执法人员分批到南京市学习交流。", [(NANJING, "")]),
    ("先后学习了昆山市、义乌市在行政复议方面的好做法。", [(KUNSHAN, ""), (YIWU, "")]),
    ("借鉴浦东新区“一业一证”、深圳市“秒批”等改革经验。", [(PUDONG, None), (SHENZHEN, None)]),
    ("到义乌市考察学习“枫桥经验”，并在全县推开。", [(YIWU, "枫桥经验")]),
    ("赴杭州市余杭区良渚街道参观学习基层治理。", [("浙江省/杭州市/余杭区/良渚街道", "")]),
    ("充分学习借鉴兄弟县市先进经验。", []),
    ("深圳市龙岗区司法局来我县学习交流。", []),
    ("学习宣传贯彻《浙江省行政合法性审查工作规定》，赴义乌市宣讲。", []),
    ("赴昆山市调研招商工作。", []),
    ("组织律师到义乌市办理法律援助案件。", []),
    ("拟赴南京市学习行政复议工作。", []),
    ("因疫情未能赴南京市学习。", []),
    ("与昆山市、义乌市联合开展执法检查，相互学习借鉴。", []),
    ("在德清县召开现场会，义乌市作经验介绍。", []),
    ("推广德清县禹越镇“幸福邻里”做法。", []),
    ("学习运用“千万工程”经验，赴安吉县开展主题党日活动。", []),
    ("结合昆山市经验做法，制定《德清县免罚清单》。", [(KUNSHAN, "")]),
    ("汲取义乌市综合执法改革的成功做法。", [(YIWU, None)]),
    ("派员前往义乌市、昆山市考察，形成调研报告2篇。", [(YIWU, ""), (KUNSHAN, "")]),
    ("全面复制义乌市“一窗受理”改革经验，受理事项260项。", [(YIWU, None)]),
    ("受深圳市福田区邀请，在论坛上作经验交流。", []),
]

CASES = [*LEARNED, *SECOND, *THIRD]


@pytest.mark.parametrize(("text", "wanted"), CASES, ids=[case[0] for case in CASES])
def test_learned_from_sentences(text: str, wanted: list[tuple[str, str | None]]) -> None:
    doc = READER.make("德清县2022年法治政府建设情况报告\n\n一、工作情况\n" + text + "\n", place=COUNTY, year=2022)
    relations = [r for r in PIPELINE.extract(doc).relations if r.relation == "LEARNED_FROM"]
    assert [r.object for r in relations] == [place for place, _ in wanted]
    for relation, (_, program) in zip(relations, wanted, strict=True):
        assert relation.subject == COUNTY
        if program is not None:
            assert relation.attributes.get("program", "") == program


def test_learned_from_a_plan_is_none() -> None:
    doc = READER.make("德清县2022年法治政府建设情况报告\n\n一、工作情况\n做好工作。\n二、下一步打算\n赴义乌市考察学习。\n", place=COUNTY, year=2022)  # fmt: skip
    assert not [r for r in PIPELINE.extract(doc).relations if r.relation == "LEARNED_FROM"]

"""Programs: known names, names found by form, what is no name, and canonical names."""

from __future__ import annotations

import pytest

from extract.fold import fold
from extract.gazetteer import Gazetteer
from extract.lexicon import Lexicons
from extract.linking.programs import Linker
from extract.model import Document, Mention
from extract.recognizers.programs import Recognizer

LEXICONS = Lexicons()
GAZETTEER = Gazetteer(LEXICONS)
RECOGNIZER = Recognizer(LEXICONS, GAZETTEER)
LINKER = Linker(LEXICONS, GAZETTEER)


def find(text: str) -> tuple[Document, list[Mention]]:
    doc = Document("d", "d.txt", "", text, fold(text), body_span=(0, len(text)))
    mentions = RECOGNIZER.find_mentions(doc)
    LINKER.link_mentions(doc, mentions)
    return doc, mentions


# text, (surface, canonical name) of every named program in it
CASES = [
    ("深化“放管服”改革。", [("“放管服”改革", "放管服改革")]),
    ("深化放管服改革。", [("放管服改革", "放管服改革")]),
    ("深化“放管服改革”。", [("放管服改革", "放管服改革")]),
    ("推行“双随机、一公开”监管。", [("“双随机、一公开”监管", "双随机一公开监管")]),
    ("推行双随机一公开监管。", [("双随机一公开监管", "双随机一公开监管")]),
    ("开展“双随机 一公开”抽查。", [("“双随机 一公开”抽查", "双随机一公开监管")]),
    ("落实行政执法“三项制度”。", [("行政执法“三项制度”", "行政执法三项制度")]),
    ("落实行政执法三项制度。", [("行政执法三项制度", "行政执法三项制度")]),
    ("“三项制度”全面落地。", [("三项制度", "行政执法三项制度")]),
    ("坚持新时代“枫桥经验”。", [("枫桥经验", "枫桥经验")]),
    ("学习枫桥经验。", [("枫桥经验", "枫桥经验")]),
    ("推进“最多跑一次”改革。", [("“最多跑一次”改革", "最多跑一次")]),
    ("实现最多跑一次。", [("最多跑一次", "最多跑一次")]),
    ("落实“谁执法谁普法”普法责任制。", [("“谁执法谁普法”普法责任制", "谁执法谁普法")]),
    ("落实“谁执法谁普法”责任制。", [("“谁执法谁普法”责任制", "谁执法谁普法")]),
    ("全面实施“八五”普法。", [("“八五”普法", "八五普法")]),
    ("深入实施“八五”普法规划。", [("“八五”普法规划", "八五普法")]),
    ("启动“七五”普法规划。", [("“七五”普法规划", "七五普法")]),
    ("深化“证照分离”改革。", [("“证照分离”改革", "证照分离改革")]),
    ("推进相对集中行政许可权改革试点。", [("相对集中行政许可权改革试点", "相对集中行政许可权改革")]),
    ("推进综合行政执法体制改革。", [("综合行政执法体制改革", "综合行政执法改革")]),
    ("深化综合执法改革。", [("综合执法改革", "综合行政执法改革")]),
    ("推行证明事项告知承诺制。", [("证明事项告知承诺制", "证明事项告知承诺制")]),
    ("推行证明事项告知承诺制改革。", [("证明事项告知承诺制改革", "证明事项告知承诺制")]),
    ("健全府院联动机制。", [("府院联动机制", "府院联动")]),
    ("推行“综合查一次”。", [("综合查一次", "综合查一次")]),
    ("推进“高效办成一件事”改革。", [("“高效办成一件事”改革", "高效办成一件事")]),
    ("推行“一网通办”、“一网统管”。", [("一网通办", "一网通办"), ("一网统管", "一网统管")]),
    ("推行一网通办、一网统管。", [("一网通办", "一网通办"), ("一网统管", "一网统管")]),
    ("培养“法律明白人”三百名。", [("法律明白人", "法律明白人")]),
    ("开展“我为群众办实事”实践活动。", [("“我为群众办实事”实践活动", "我为群众办实事实践活动")]),
    # found by form: a quotation before a class noun
    ("建立“五色预警”工作机制。", [("“五色预警”工作机制", "五色预警工作机制")]),
    ("创新实施“晨星护航”行动。", [("“晨星护航”行动", "晨星护航行动")]),
    ("打造“桥头有约”调解品牌。", [("“桥头有约”调解品牌", "桥头有约调解品牌")]),
    ("构建“2+6+N”治理体系。", [("“2+6+N”治理体系", "2+6+N治理体系")]),
    ("上线“码上评”小程序。", [("“码上评”小程序", "码上评小程序")]),
    ("推行“三步三访”工作法。", [("“三步三访”工作法", "三步三访工作法")]),
    ("实施法治乡风“六个有”工程。", [("法治乡风“六个有”工程", "法治乡风六个有工程")]),
    # a quotation in the shape of a name behind a verb that introduces one
    ("推行“一站全办”,方便群众。", [("一站全办", "一站全办")]),
    ("开设“法治夜课堂”。", [("法治夜课堂", "法治夜课堂")]),
    ("开展“四减四优”。", [("四减四优", "四减四优")]),
    # a noun phrase between a verb and a class noun
    ("扎实推进林业管护体制改革。", [("林业管护体制改革", "林业管护体制改革")]),
    ("开展殡葬领域突出问题专项整治。", [("殡葬领域突出问题专项整治", "殡葬领域突出问题专项整治")]),
    # honours
    ("荣获全国法治政府建设示范市称号。", [("全国法治政府建设示范市", "全国法治政府建设示范市")]),
    ("被评为全国民主法治示范村。", [("全国民主法治示范村", "全国民主法治示范村")]),
]

NOT_PROGRAMS = [
    "打通服务群众“最后一公里”。",
    "当好企业的“店小二”。",
    "抓住“关键少数”。",
    "推动政府权力“瘦身”、市场“强身”。",
    "纳入“十四五”规划。",
    "切实解决“重执法、轻普法”问题。",
    "压实“一把手”责任。",
    "下好全市“一盘棋”。",
    "为推进法治建设制定“路线图”。",
    "加强制度建设,提高工作水平。",
    "发挥法治督察“利剑”作用。",
    "严格依法办事,依法决策。",
    "审批方式持续向“智能化”迈进。",
    "做到“件件有落实、事事有回音”。",
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0] for case in CASES])
def test_programs_found_and_linked(text: str, expected: list[tuple[str, str]]) -> None:
    doc, mentions = find(text)
    named = [m for m in mentions if m.attributes["tier"] == "named"]
    assert [(doc.text[m.start : m.end], m.canonical) for m in named] == expected


@pytest.mark.parametrize("text", NOT_PROGRAMS)
def test_programs_near_misses(text: str) -> None:
    doc, mentions = find(text)
    assert [doc.text[m.start : m.end] for m in mentions if m.attributes["tier"] == "named"] == []


def test_programs_discovered_name_found_again_without_marks() -> None:
    doc, mentions = find("推行“码上问法”工作法。下一步,推广码上问法。")
    assert [doc.text[m.start : m.end] for m in mentions] == ["“码上问法”工作法", "码上问法"]
    assert all(m.attributes["origin"] == "discovered" for m in mentions)


def test_programs_class_nouns_of_one_name_make_one_entity() -> None:
    _, mentions = find("形成“五个通”模式。进一步推进“五个通”集成改革。")
    assert {m.canonical for m in mentions} == {"五个通集成改革"}


def test_programs_full_width_text_gives_the_same_spans() -> None:
    doc, mentions = find("推进“互联网＋政务服务”，深化“放管服”改革。")
    assert [doc.text[m.start : m.end] for m in mentions] == ["互联网＋政务服务", "“放管服”改革"]

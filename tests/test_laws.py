"""Laws in invented sentences: what is found, under which title, of which kind and scope, in which edition."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from extract.fold import fold
from extract.linking.laws import Linker
from extract.model import Extraction, Mention
from extract.pipeline import Pipeline, keep_outermost
from extract.recognizers.laws import Recognizer
from extract.source import DocumentReader

PIPELINE = Pipeline()
READER = DocumentReader(PIPELINE.gazetteer)
RECOGNIZER = Recognizer(PIPELINE.lexicons, PIPELINE.gazetteer)
LINKER = Linker(PIPELINE.lexicons, PIPELINE.gazetteer)
COUNTY, CITY = "浙江省/湖州市/德清县", "浙江省/湖州市"
SHARED = Path(__file__).parent.parent.parent / "shared"


def extract(text: str, place: str = COUNTY, year: int = 2022, pipeline: Pipeline = PIPELINE) -> Extraction:
    return pipeline.extract(READER.make("法治政府建设情况报告\n\n" + text, place=place, year=year))


def laws_of(text: str, place: str = COUNTY, year: int = 2022, pipeline: Pipeline = PIPELINE) -> list[Mention]:
    return [m for m in extract(text, place, year, pipeline).mentions if m.type == "LAW"]


N = "中华人民共和国"
SPANS: list[tuple[str, list[tuple[str, str]]]] = [
    # bare names, alone and in one breath
    (
        "宣传劳动法、婚姻法、妇女权益保障法等法律。",
        [("劳动法", N + "劳动法"), ("婚姻法", N + "婚姻法"), ("妇女权益保障法", N + "妇女权益保障法")],
    ),
    ("新修订的行政复议法实施以来,案件量上升。", [("行政复议法", N + "行政复议法")]),
    ("学习宪法、民法典和刑法。", [("宪法", N + "宪法"), ("民法典", N + "民法典"), ("刑法", N + "刑法")]),
    ("依据行政处罚法第三十三条不予处罚。", [("行政处罚法", N + "行政处罚法")]),
    ("贯彻优化营商环境条例。", [("优化营商环境条例", "优化营商环境条例")]),
    ("执行政府信息公开条例规定。", [("政府信息公开条例", N + "政府信息公开条例")]),
    ("宣传反有组织犯罪法。", [("反有组织犯罪法", N + "反有组织犯罪法")]),
    ("落实中华人民共和国安全生产法。", [("中华人民共和国安全生产法", N + "安全生产法")]),
    ("学习《宪法》《立法法》。", [("《宪法》", N + "宪法"), ("《立法法》", N + "立法法")]),
    ("宪法修正案学习活动。", [("宪法", N + "宪法")]),
    ("落实《水法》《森林法》。", [("《水法》", N + "水法"), ("《森林法》", N + "森林法")]),
    # no law at all
    ("开展宪法宣传周活动。", []),
    ("发放宪法读本。", [("宪法", N + "宪法")]),
    ("推进“宪法七进”活动。", []),
    ("举行宪法宣誓仪式。", []),
    ("在国家宪法日开展活动。", []),
    ("举办民法典宣传月活动。", []),
    ("建成民法典主题公园。", []),
    ("完善劳动法律监督机制,加强公司法人治理。", []),
    ("严格执法,公正司法,全民守法,深化普法。", []),
    ("发挥行政复议法定职能。", []),
    ("创新工作方法和监管办法。", []),
    ("依照有关法律法规和条例办理。", []),
    ("加强合同法制审核。", []),
    # a local regulation named without marks is no standing short name of a national one
    ("推动出台德清县优化营商环境条例。", []),
    ("制定物业管理条例。", []),
    # spelling of marks
    ("贯彻<行政处罚法>。", [("<行政处罚法>", N + "行政处罚法")]),
    ("贯彻〈行政处罚法〉。", [("〈行政处罚法〉", N + "行政处罚法")]),
    ("贯彻「行政处罚法」。", [("「行政处罚法」", N + "行政处罚法")]),
    ("印发『德清县执法监督办法』。", [("『德清县执法监督办法』", "德清县执法监督办法")]),
    ("贯彻《《行政处罚法》》。", [("《《行政处罚法》》", N + "行政处罚法")]),
    ("印发《德清县行政调解办法,调解成效明显。", [("《德清县行政调解办法", "德清县行政调解办法")]),
    (
        "贯彻《行政处罚法、《行政许可法》。",
        [("《行政处罚法", N + "行政处罚法"), ("《行政许可法》", N + "行政许可法")],
    ),
    (
        "落实《法治政府建设\n实施纲要（2021—2025年）》。",
        [("《法治政府建设\n实施纲要（2021—2025年）》", "法治政府建设实施纲要（2021—2025年）")],
    ),
    (
        "落实《 法治政府 建设实施纲要 （2021 - 2025 年） 》。",
        [("《 法治政府 建设实施纲要 （2021 - 2025 年） 》", "法治政府建设实施纲要（2021—2025年）")],
    ),
    (
        "印发《关于贯彻《信访工作条例》的通知》。",
        [("《关于贯彻《信访工作条例》的通知》", "关于贯彻〈信访工作条例〉的通知")],
    ),
    (
        "印发《德清县贯彻落实〈法治浙江建设规划（2021-2025年）〉分工方案》。",
        [
            (
                "《德清县贯彻落实〈法治浙江建设规划（2021-2025年）〉分工方案》",
                "德清县贯彻落实〈法治浙江建设规划（2021—2025年）〉分工方案",
            )
        ],
    ),
    # year ranges
    ("落实《法治政府建设实施纲要[2021-2025年]》。", "纲要"),
    ("落实《法治政府建设实施纲要（2021－2025）》。", "纲要"),
    ("落实《法治政府建设实施纲要（20212025年）》。", "纲要"),
    ("落实《法治政府建设实施纲要20212025年》。", "纲要"),
    ("落实《法治政府建设实施纲要2021—2025年》。", "纲要"),
    ("落实《法治政府建设实施纲要（2021年—2025年）》。", "纲要"),
    ("落实《法治政府建设实施纲要（2021至2025年）》。", "纲要"),
    ("落实《法治政府建设实施纲要（2021～2025年）》。", "纲要"),
    ("落实《法治政府建设实施纲要（2021--2025年）》。", "纲要"),
    ("落实《法治政府建设实施纲要》（2021—2025年）。", "纲要-"),
    ("落实《法治政府建设实施纲要》。", "纲要-"),
    ("落实中共中央 国务院《法治政府建设实施纲要（2021-2025年）》。", "纲要"),
    # titles with a tail
    ("制定《德清县免罚清单（试行）》。", [("《德清县免罚清单（试行）》", "德清县免罚清单（试行）")]),
    (
        "审议《德清县停车条例（草案）》(征求意见稿)。",
        [("《德清县停车条例（草案）》", "德清县停车条例（草案）")],
    ),
    ("学习《行政处罚法（2021年修订）》。", [("《行政处罚法（2021年修订）》", N + "行政处罚法")]),
    ("落实《国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知》(国办发〔2018〕37号)要求。", None),
    # works that are no laws
    ("在《法治日报》《浙江日报》刊发经验。", []),
    ("开办《律师来了》电视栏目。", []),
    ("合唱《我和我的祖国》。", []),
    ("播放《黄大发》等法治电影。", []),
    ("开设《与法同行》广播节目。", []),
    ("组织观看警示教育片《贪欲之害》。", []),
    ("学习《习近平谈治国理政》第四卷。", []),
    ("赠阅《宪法知识绘本》图书500册。", []),
    ("举办《法治之光》书画展览。", []),
    ("上线《法小德》普法小程序。", []),
    ("创作《小案说法》系列短视频。", []),
    ("推出《民法典漫谈》系列节目。", []),
    ("拍摄微电影《迟来的道歉》。", []),
    ("讲授《远离毒品,从我做起》法治课程。", []),
    ("刊登于《浙江法制报》。", []),
    ("被《人民日报》头版报道。", []),
    ("排演《调解员老徐》话剧。", []),
    ("出版《安徽文库》。", []),
    ("颁发《行政执法证》420本。", []),
    ("核发《营业执照》3000份。", []),
    ("创作普法歌曲《民法典之歌》。", []),
    # documents named by their articles, plans
    ("出台优化营商环境20条措施。", [("优化营商环境20条措施", "优化营商环境20条措施")]),
    ("研究“十四五”规划编制。", [("“十四五”规划", "十四五规划")]),
    ("完成十四五规划中期评估。", [("十四五规划", "十四五规划")]),
    ("落实“八五”普法规划。", []),
    ("整改问题25条,收到意见30条。", []),
    # a number of the document, articles
    ("根据《浙江省行政程序办法》第十二条规定办理。", [("《浙江省行政程序办法》", "浙江省行政程序办法")]),
    ("制定《行政执法监督通知书》《行政执法监督决定书》文书样式。", None),
]
OUTLINE = "法治政府建设实施纲要（2021—2025年）"


@pytest.mark.parametrize(("text", "want"), SPANS, ids=[case[0] for case in SPANS])
def test_laws_surface_and_title(text: str, want: list[tuple[str, str]] | str | None) -> None:
    found = [(m.start, m.end, m.canonical) for m in laws_of(text)]
    head = len("法治政府建设情况报告\n\n")
    named = [((text)[s - head : e - head], c) for s, e, c in found]
    if want is None:
        assert len(named) == text.count("《")
    elif isinstance(want, str):
        end = text.index("》") + 1
        assert named == [(text[text.index("《") : end], OUTLINE)]
    else:
        assert named == want


COUNTRY = "国家"
KINDS = [
    # text, year, kind, scope
    ("贯彻《行政许可法》。", "law", COUNTRY),
    ("学习宪法。", "constitution", COUNTRY),
    ("贯彻《社会保险经办条例》。", "administrative_regulation", COUNTRY),
    ("贯彻《浙江省数字经济促进条例》。", "local_regulation", "浙江省"),
    ("贯彻《湖州市绿色建筑条例》。", "local_regulation", CITY),
    ("贯彻省人大常委会颁布的《社会信用条例》。", "local_regulation", "浙江省"),
    ("出台《德清县犬只管理办法》。", "normative_document", COUNTY),
    ("执行《浙江省行政合法性审查工作规定》。", "normative_document", "浙江省"),
    ("执行省政府令《浙江省行政程序办法》。", "government_rule", "浙江省"),
    ("执行《中国共产党政法工作条例》。", "party_document", COUNTRY),
    ("落实中共中央办公厅《关于加强党内法规执行的意见》。", "party_document", COUNTRY),
    ("落实中办、国办印发的《关于加强基层法治的意见》。", "party_document", COUNTRY),
    ("落实国务院《关于加强法治政府建设的意见》。", "normative_document", COUNTRY),
    ("落实国务院办公厅印发的《全国政务公开要点》。", "plan", COUNTRY),
    ("落实司法部《法律援助志愿者管理办法》。", "government_rule", COUNTRY),
    ("执行公安部《公安机关办理行政案件程序规定》。", "government_rule", COUNTRY),
    ("执行《市场监督管理行政处罚程序规定》。", "government_rule", COUNTRY),
    ("落实《最高人民法院关于审理政府信息公开案件的规定》。", "normative_document", COUNTRY),
    ("编制《德清县法治建设规划(2021—2025年)》。", "plan", COUNTY),
    ("制定《德清县普法责任清单》。", "list", COUNTY),
    ("听取《德清县法治政府建设情况报告》。", "report", COUNTY),
    ("修订《县政府工作规则》。", "normative_document", COUNTY),
    ("落实《市政府重大行政决策规则》。", "normative_document", CITY),
    ("落实《省委关于法治浙江建设的决定》。", "normative_document", "浙江省"),
    ("印发《全县法治督察方案》。", "plan", COUNTY),
    ("印发《2022年依法行政工作要点》。", "plan", COUNTY),
    ("印发《关于加强行政执法监督的通知》。", "normative_document", COUNTY),
    ("落实省司法厅《行政执法监督规范》。", "normative_document", "浙江省"),
    ("落实市政府办公室印发的《合法性审查指引》。", "normative_document", CITY),
    ("落实《杭州市城市绿化条例》。", "local_regulation", "浙江省/杭州市"),
    ("《房屋测绘技术规范》入选标准。", "normative_document", ""),
    ("落实《景宁畲族自治县促进条例》。", "local_regulation", "浙江省/丽水市/景宁畲族自治县"),
    ("印发《武康街道网格管理办法》。", "normative_document", COUNTY + "/武康街道"),
    ("审议《行政复议法（修订草案）》。", "law", COUNTRY),
    ("印发《中共德清县委关于法治建设的意见》。", "normative_document", COUNTY),
    ("出台《长江三角洲区域一体化发展规划纲要》实施方案。", "plan", COUNTRY),
    ("落实国家发展改革委《公共信用信息目录》。", "list", COUNTRY),
    ("出台德清县惠企30条措施。", "normative_document", COUNTY),
    ("落实省政府稳经济38条措施。", "normative_document", "浙江省"),
    ("落实省政府《关于加强数字政府建设的指导意见》。", "normative_document", "浙江省"),
    ("印发《关于加强数字政府建设的指导意见》。", "normative_document", COUNTY),
    ("落实《关于加强数字政府建设的指导意见》。", "normative_document", COUNTRY),
    ("落实《广东省行政执法“减免责清单”》。", "list", "广东省"),
    ("执行《党政机关厉行节约反对浪费条例》。", "party_document", COUNTRY),
    ("宣传《文明行为促进条例》。", "local_regulation", ""),
    ("学习《中华人民共和国宪法修正案》。", "constitution", COUNTRY),
    ("落实《浙江省平安建设条例》。", "local_regulation", "浙江省"),
    ("落实《宁波东钱湖旅游度假区条例》。", "local_regulation", "浙江省/宁波市"),
    ("落实《浙江省实施〈中华人民共和国残疾人保障法〉办法》。", "local_regulation", "浙江省"),
    ("完成“十四五”规划中期评估。", "plan", COUNTY),
    ("落实国家“十四五”规划。", "plan", COUNTRY),
]


@pytest.mark.parametrize(("text", "kind", "scope"), KINDS, ids=[case[0] for case in KINDS])
def test_laws_kind_and_scope(text: str, kind: str, scope: str) -> None:
    (law, *_) = laws_of(text)
    assert (law.attributes["kind"], law.attributes["scope"]) == (kind, scope)


EDITIONS = [
    ("贯彻《行政处罚法》。", 2019, "2017", "", ""),
    ("贯彻《行政处罚法》。", 2021, "2021", "", ""),
    ("贯彻《行政复议法》。", 2022, "2017", "", ""),
    ("贯彻《行政复议法》。", 2024, "2023", "", ""),
    ("贯彻《行政诉讼法》。", 2016, "2014", "", ""),
    ("贯彻《立法法》。", 2016, "2015", "", ""),
    ("贯彻《立法法》。", 2023, "2023", "", ""),
    ("贯彻《政府信息公开条例》。", 2018, "2007", "", ""),
    ("贯彻《政府信息公开条例》。", 2020, "2019", "", ""),
    ("宣传《婚姻法》。", 2019, "2001", "", ""),
    ("宣传《婚姻法》。", 2022, "2001", N + "民法典", "2021-01-01"),
    ("宣传合同法。", 2021, "1999", N + "民法典", "2021-01-01"),
    ("宣传《行政监察法》。", 2019, "2010", N + "监察法", "2018-03-20"),
    ("落实《信访条例》。", 2023, "2005", "信访工作条例", "2022-05-01"),
    (
        "落实《法治政府建设实施纲要（2015—2020年）》。",
        2022,
        "2015",
        OUTLINE,
        "2021-08-02",
    ),
    ("落实《法治政府建设实施纲要（2015—2020年）》。", 2019, "2015", "", ""),
    ("学习新修订的《行政处罚法》。", 2020, "2021", "", ""),
    ("学习《行政处罚法（2017年修正）》。", 2022, "2017", N + "行政处罚法（2021年）", "2021"),
]


@pytest.mark.parametrize(
    ("text", "year", "edition", "successor", "since"), EDITIONS, ids=[f"{c[1]} {c[0]}" for c in EDITIONS]
)
def test_laws_edition_is_that_of_the_year(text: str, year: int, edition: str, successor: str, since: str) -> None:
    (law,) = laws_of(text, year=year)
    got = law.attributes
    assert (got.get("edition", ""), got.get("superseded_by", ""), got.get("superseded_since", "")) == (
        edition,
        successor,
        since,
    )
    assert bool(got.get("superseded")) == bool(successor)


OUTLINES = [
    (2018, "法治政府建设实施纲要", "法治政府建设实施纲要（2015—2020年）"),
    (2020, "法治政府建设实施纲要", "法治政府建设实施纲要（2015—2020年）"),
    (2023, "法治政府建设实施纲要", OUTLINE),
    (2023, "法治社会建设实施纲要", "法治社会建设实施纲要（2020—2025年）"),
    (2023, "法治中国建设规划", "法治中国建设规划（2020—2025年）"),
    (2018, "关于开展法治宣传教育的第七个五年规划", "中央宣传部、司法部关于在公民中开展法治宣传教育的第七个五年规划（2016—2020年）"),
    (2023, "关于开展法治宣传教育的第八个五年规划", "中央宣传部、司法部关于开展法治宣传教育的第八个五年规划（2021—2025年）"),
]  # fmt: skip


@pytest.mark.parametrize(("year", "title", "want"), OUTLINES, ids=[f"{c[0]} {c[1]}" for c in OUTLINES])
def test_laws_title_without_years_is_that_of_the_year(year: int, title: str, want: str) -> None:
    (law,) = laws_of(f"贯彻落实中央《{title}》。", year=year)
    assert law.canonical == want


PINS = [
    ("依据《行政处罚法》第三十三条办理。", "article", "第三十三条"),
    ("依据行政处罚法第三十三条第一款、第三十四条办理。", "article", "第三十三条第一款、第三十四条"),
    ("依据《立法法》第80条第（二）项办理。", "article", "第80条第（二）项"),
    ("落实《关于加强监管的意见》（国发〔2019〕18号）。", "number", "国发〔2019〕18号"),
    ("落实《关于加强监管的意见》(浙政办发[2021]3号)精神。", "number", "浙政办发〔2021〕3号"),
    ("落实《关于加强监管的意见》（德政发【2020】 7 号）。", "number", "德政发〔2020〕7号"),
    ("执行《浙江省行政程序办法》（省政府令第348号）。", "number", "省政府令第348号"),
    ("落实国发〔2019〕18号《关于加强监管的意见》。", "number", "国发〔2019〕18号"),
    ("落实《关于加强监管的意见》（见附件）。", "number", None),
]


@pytest.mark.parametrize(("text", "name", "want"), PINS, ids=[case[0] for case in PINS])
def test_laws_number_and_article(text: str, name: str, want: str | None) -> None:
    (law,) = laws_of(text)
    assert law.attributes.get(name) == want


@pytest.mark.parametrize(
    "unit",
    ["《", "《甲", "〈", "<甲办法>", "《甲〈", "「甲办法", "该办法", "《甲办法》该办法、", "十四五", "第三十条、"],
)
def test_laws_any_long_text_is_read(unit: str) -> None:
    """A text of one unit repeated 20,000 times: a pattern that walks back over all of it would take minutes."""
    doc = READER.make("法治政府建设情况报告\n\n", place=COUNTY, year=2022)
    doc.text = doc.view = unit * 20_000
    doc.body_span = (0, len(doc.view))
    mentions = RECOGNIZER.find_mentions(doc)
    LINKER.link_mentions(doc, keep_outermost(mentions))
    assert all(0 <= mention.start < mention.end <= len(doc.view) for mention in mentions)


# Sentences in which a title may stand; {t} with its marks, {b} the short name without them.
_MARKED = (
    "认真贯彻《{t}》,依法履行职责。",
    "县政府常务会议专题学习《{t}》有关规定。",
    "依据《{t}》第十二条的规定,作出决定36件。",
    "组织宣传《民法典》《{t}》等法律法规。",
    "将《{t}》、《信访工作条例》列入年度学法计划。",
    "今年是《{t}》实施之年,各部门抓好落实。",
    "针对《{t}》的执行情况开展了自查。",
    "举办《{t}》专题讲座2场。",
)
_BARE = ("大力宣传宪法、{b}等法律。", "落实{b},规范执法行为。", "新修订的{b}实施后,加强培训。", "依照{b}第八条办理。")
_KIND = {"department_rule": "government_rule", "judicial_interpretation": "normative_document"}
_SHORT = {"law", "administrative_regulation"}


def test_laws_titles_planted_in_sentences_are_found(capsys: pytest.CaptureFixture[str]) -> None:
    """Recall over a public list of law titles, read where it is at hand; the figures are printed."""
    path = SHARED / "lexicon" / "law_titles.tsv"
    if not path.exists():
        pytest.skip("the list of law titles is not beside this checkout")
    rows = sorted({tuple(line.split("\t")[:3]) for line in path.read_text(encoding="utf-8").split("\n")[1:] if line})
    counts = dict.fromkeys(("planted", "found", "right", "kind", "scope"), 0)
    bare = dict.fromkeys(("planted", "found", "right"), 0)
    missed: list[str] = []
    doc = READER.make("法治政府建设情况报告\n\n", place=COUNTY, year=2022)
    for form, name in ((_MARKED, "marked"), (_BARE, "bare")):
        for index, (title, kind, scope) in enumerate(rows):
            if name == "bare" and not (kind == "law" and re.search("(?<![办方做])法典?$", title) and len(title) > 2):
                continue
            shape = form[index % len(form)]
            text = shape.replace("{t}", title).replace("{b}", title)
            at = text.index("《" + title if name == "marked" else title)
            end = at + len(title) + (2 if name == "marked" else 0)
            doc.text, doc.view = text, fold(text)
            doc.body_span = (0, len(text))
            found = RECOGNIZER.find_mentions(doc)
            LINKER.link_mentions(doc, found)
            law = next((m for m in keep_outermost(found) if (m.start, m.end) == (at, end)), None)
            tally = counts if name == "marked" else bare
            tally["planted"] += 1
            if law is None:
                missed.append(f"{name}: {text}")
                continue
            tally["found"] += 1
            is_right = _same(law.canonical, title, kind)
            tally["right"] += is_right
            if not is_right:
                missed.append(f"{name}: {title} is {law.canonical}")
            if name == "marked":
                counts["kind"] += law.attributes["kind"] == _KIND.get(kind, kind)
                counts["scope"] += law.attributes["scope"].startswith(scope)
    shares = {key: round(value / counts["planted"], 4) for key, value in counts.items()}
    bare_shares = {key: round(value / bare["planted"], 4) for key, value in bare.items()}
    with capsys.disabled():
        print(
            f"\nplanted {counts['planted']} titles: {shares}\nplanted {bare['planted']} names without marks: {bare_shares}"
        )
    assert shares["found"] >= 0.99, missed[:20]
    assert shares["right"] >= 0.985, missed[:20]
    assert bare_shares["found"] >= 0.95, missed[-20:]
    assert shares["kind"] >= 0.85


def _same(canonical: str, title: str, kind: str) -> bool:
    """Whether the canonical name is the title, a national law's with 中华人民共和国."""
    canonical, title = (re.sub("[〈〉《》、,]", "", fold(name)) for name in (canonical, title))
    return canonical.removeprefix(N) == title.removeprefix(N)


def test_laws_kind_and_scope_of_the_annotated_reports() -> None:
    """Kind and scope of every gold mention of a law, as the annotators gave them."""
    if not (SHARED / "gold").is_dir():
        pytest.skip("the annotated reports are not beside this checkout")
    right, wrong = 0, []
    for folder in sorted(path for path in (SHARED / "gold").iterdir() if path.is_dir()):
        doc = READER.read(SHARED / "reports" / f"{folder.name}.txt")
        found = {m.canonical: m.attributes for m in PIPELINE.extract(doc).mentions if m.type == "LAW"}
        for line in (folder / "mentions.tsv").read_text(encoding="utf-8").split("\n"):
            if not line.startswith("LAW"):
                continue
            _, _, _, entity, cell = line.split("\t")
            want = dict(item.split("=", 1) for item in cell.split(";"))
            got = found.get(entity, {})
            for name in ("kind", "scope"):
                if got.get(name, "") == want.get(name, ""):
                    right += 1
                else:
                    wrong.append(f"{folder.name} {entity}: {name} {got.get(name)}, annotated {want.get(name)}")
    assert right >= 0.95 * (right + len(wrong)), "\n".join(wrong)

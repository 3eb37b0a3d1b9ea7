"""The status of sentences where reports turn from what was done to what falls short or is planned, in any wording."""

from __future__ import annotations

import pytest

from extract.gazetteer import Gazetteer
from extract.lexicon import Lexicons
from extract.source import DocumentReader

READER = DocumentReader(Gazetteer(Lexicons()))
TITLE = "德清县2021年度法治政府建设情况报告\n"

# A first-level heading and the status of a sentence under it.
HEADINGS: list[tuple[str, str]] = [
    ("主要工作及成效", "done"),
    ("推进法治政府建设的主要举措和成效", "done"),
    ("2021年法治政府建设工作开展情况", "done"),
    ("党政主要负责人履行推进法治建设第一责任人职责情况", "done"),
    ("依法全面履行政府职能", "done"),
    ("聚焦问题整改,提升执法水平", "done"),
    ("着力解决突出问题,维护群众权益", "done"),
    ("坚持问题导向,完善制度体系", "done"),
    ("持续优化营商环境,助力未来发展", "done"),
    ("补齐短板,夯实基层基础", "done"),
    ("存在的主要问题", "problem"),
    ("存在问题和原因分析", "problem"),
    ("推进法治政府建设存在的不足和原因", "problem"),
    ("工作中的薄弱环节", "problem"),
    ("面临的困难和问题", "problem"),
    ("问题与不足", "problem"),
    ("差距与不足", "problem"),
    ("法治政府建设中的短板弱项", "problem"),
    ("不足之处", "problem"),
    ("下一步工作打算", "planned"),
    ("下步工作安排", "planned"),
    ("2022年工作思路", "planned"),
    ("下一年度工作计划", "planned"),
    ("今后努力方向", "planned"),
    ("2022年法治政府建设主要安排", "planned"),
    ("下一步推进法治政府建设的主要举措", "planned"),
    ("明年重点工作", "planned"),
    ("工作展望", "planned"),
    ("改进措施及下一步工作", "planned"),
    ("整改措施", "planned"),
]

# text behind the title, (sentence, status)…
TURNS: list[tuple[str, list[tuple[str, str]]]] = [
    # both in one section: the words of a sentence decide
    ("三、存在问题及下一步打算\n一年来,法治建设仍存在一些不足。甲机制不健全。下一步,我县将推进乙改革。推行丙机制。\n",
     [("甲机制不健全。", "problem"), ("推行丙机制。", "planned")]),
    ("三、存在的不足和2022年工作思路\n(一)存在的不足\n甲机制不健全。\n(二)工作思路\n推行丙机制。\n",
     [("甲机制不健全。", "problem"), ("推行丙机制。", "planned")]),
    ("三、存在问题及整改方向\n主要问题是:甲机制不健全;乙力量不足。针对上述问题,将推行丙机制。\n",
     [("乙力量不足。", "problem"), ("针对上述问题,将推行丙机制。", "planned")]),
    ("三、存在的问题及下一步工作安排\n存在的问题:甲机制不健全。\n下一步工作安排:推行丙机制。\n",
     [("存在的问题:甲机制不健全。", "problem"), ("下一步工作安排:推行丙机制。", "planned")]),
    # no headings at all
    ("2021年,推行甲机制。同时,我们也清醒认识到,工作中还存在差距。乙力量不足。2022年,我县将推行丙机制。\n",
     [("2021年,推行甲机制。", "done"), ("乙力量不足。", "problem"), ("2022年,我县将推行丙机制。", "planned")]),
    ("推行甲机制。虽然取得了一定成绩,但与上级要求相比还有差距。乙力量不足。今后,推行丙机制。\n",
     [("推行甲机制。", "done"), ("乙力量不足。", "problem"), ("今后,推行丙机制。", "planned")]),
    ("推行甲机制。对照先进地区,法治建设还有不小差距。乙力量不足。在今后的工作中,推行丙机制。\n",
     [("乙力量不足。", "problem"), ("在今后的工作中,推行丙机制。", "planned")]),
    # one line
    ("一、工作成效 推行甲机制。 二、存在问题 乙力量不足。 三、下步打算 推行丙机制。",
     [("推行甲机制。", "done"), ("乙力量不足。", "problem"), ("推行丙机制。", "planned")]),
    ("(一)工作成效。推行甲机制。(二)存在问题。乙力量不足。(三)下步打算。推行丙机制。",
     [("推行甲机制。", "done"), ("乙力量不足。", "problem"), ("推行丙机制。", "planned")]),
    # damaged markers
    ("工作成效\n推行甲机制。\n、存在的问题\n乙力量不足。\n、下一步工作\n推行丙机制。\n",
     [("乙力量不足。", "problem"), ("推行丙机制。", "planned")]),
    ("1.工作成效\n推行甲机制。\n2.存在的问题\n乙力量不足。\n3.下一步工作\n推行丙机制。\n",
     [("推行甲机制。", "done"), ("乙力量不足。", "problem"), ("推行丙机制。", "planned")]),
    ("第一部分 工作情况\n推行甲机制。\n第二部分 存在问题\n乙力量不足。\n第三部分 工作安排\n推行丙机制。\n",
     [("推行甲机制。", "done"), ("乙力量不足。", "problem"), ("推行丙机制。", "planned")]),
    ("【主要工作】\n推行甲机制。\n【存在问题】\n乙力量不足。\n【下一步工作】\n推行丙机制。\n",
     [("推行甲机制。", "done"), ("乙力量不足。", "problem"), ("推行丙机制。", "planned")]),
    # no turn
    ("一、工作情况\n针对存在的问题,推行甲机制。推行乙机制。\n", [("推行乙机制。", "done")]),
    ("一、工作情况\n对发现的5个问题全部整改到位。推行乙机制。\n", [("推行乙机制。", "done")]),
    ("一、工作情况\n梳理行政执法中存在的问题12条,逐项整改。推行乙机制。\n", [("推行乙机制。", "done")]),
    ("一、工作情况\n着力破解基层执法力量不足难题。推行乙机制。\n", [("推行乙机制。", "done")]),
    ("一、工作情况\n研究部署下一步工作。推行乙机制。\n", [("推行乙机制。", "done")]),
    ("一、工作情况\n制定2022年工作计划。推行乙机制。\n", [("推行乙机制。", "done")]),
    ("一、工作情况\n虽然疫情影响较大,但全县仍推行甲机制。推行乙机制。\n", [("推行乙机制。", "done")]),
]  # fmt: skip

# Written after the rules and before they were run on them.
SECOND_HEADINGS: list[tuple[str, str]] = [
    ("强化统筹谋划,推动法治政府建设工作落地见效", "done"),
    ("加强行政争议化解,防范化解重大风险", "done"),
    ("法治政府建设年度任务完成情况", "done"),
    ("紧盯短板弱项,抓实督察整改", "done"),
    ("2021年度法治政府建设取得的成绩", "done"),
    ("推进依法行政工作存在的困难与问题", "problem"),
    ("存在的短板和不足", "problem"),
    ("当前工作中存在的主要问题及原因", "problem"),
    ("法治建设面临的形势与挑战", "problem"),
    ("主要差距", "problem"),
    ("2022年工作安排", "planned"),
    ("下一步工作重点", "planned"),
    ("下步工作思路和措施", "planned"),
    ("2022年法治政府建设工作要点", "planned"),
    ("来年工作打算", "planned"),
    ("今后一段时期的工作方向", "planned"),
]
SECOND_TURNS: list[tuple[str, list[tuple[str, str]]]] = [
    ("一、工作开展\n推行甲机制。\n在肯定成绩的同时,我们也清醒看到,乙力量依然不足。下一步,将推行丙机制。\n",
     [("推行甲机制。", "done"), ("下一步,将推行丙机制。", "planned")]),
    ("一、工作开展\n推行甲机制。\n二、问题和打算\n(一)问题。乙力量不足。\n(二)打算。推行丙机制。\n",
     [("推行甲机制。", "done"), ("推行丙机制。", "planned")]),
    ("2021年,推行甲机制。尽管如此,法治建设仍存在短板,乙力量不足。新的一年,推行丙机制。\n",
     [("2021年,推行甲机制。", "done"), ("新的一年,推行丙机制。", "planned")]),
    ("一、成效。推行甲机制。二、不足。乙力量不足。三、计划。推行丙机制。\n",
     [("推行甲机制。", "done"), ("乙力量不足。", "problem"), ("推行丙机制。", "planned")]),
    ("一、工作开展\n对照下一步工作要求,推行甲机制。\n", [("对照下一步工作要求,推行甲机制。", "done")]),
    ("一、工作开展\n解决了存在的突出问题。推行甲机制。\n", [("推行甲机制。", "done")]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("heading", "status"), [*HEADINGS, *SECOND_HEADINGS], ids=[case[0] for case in (*HEADINGS, *SECOND_HEADINGS)]
)
def test_turns_headings(heading: str, status: str) -> None:
    doc = READER.make(f"{TITLE}一、工作概况\n做好工作。\n二、{heading}\n推行甲机制。\n")
    assert [s.status for s in doc.sentences if "甲机制" in doc.text[s.start : s.end]] == [status]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [*TURNS, *SECOND_TURNS],
    ids=[case[0][:24].replace("\n", " ") for case in (*TURNS, *SECOND_TURNS)],
)
def test_turns_sentences(text: str, wanted: list[tuple[str, str]]) -> None:
    doc = READER.make(TITLE + text)
    for sentence, status in wanted:
        # In a report of one line a sentence begins with its heading.
        found = [s.status for s in doc.sentences if doc.text[s.start : s.end].endswith(sentence)]
        assert found == [status], sentence

"""What a sentence of a section of what was done says about a program: done, planned, problem, or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.pipeline import Pipeline
from extract.source import DocumentReader

PIPELINE = Pipeline()
READER = DocumentReader(PIPELINE.gazetteer)

# sentence, status of its first adoption ("" for none), grade where it is done
CASES = [
    ("全面推行综合查一次,检查频次下降。", "done", "done"),
    ("印发方案,建立综合查一次机制。", "done", "issued"),
    ("不断完善综合查一次机制。", "done", "issued"),
    ("正在谋划综合查一次改革。", "done", "piloted"),
    ("探索综合查一次。", "done", "piloted"),
    ("以综合查一次为牵引,推动涉企检查减量。", "done", "mentioned"),
    ("已将综合查一次纳入年度考核。", "done", "mentioned"),
    ("将综合查一次纳入年度考核。", "done", "mentioned"),
    ("未发现综合查一次执行问题。", "done", "mentioned"),
    ("避免重复检查,推行综合查一次。", "done", "done"),
    ("针对检查过频等薄弱环节,推行综合查一次。", "done", "done"),
    ("进一步推广综合查一次。", "done", "done"),
    ("召开综合查一次推进会。", "done", "mentioned"),
    ("综合查一次落实率不足三成的乡镇全部整改。", "done", "mentioned"),
    ("综合查一次落实不够到位。", "problem", ""),
    ("综合查一次尚未全面推开。", "problem", ""),
    ("综合查一次推行力度不足。", "problem", ""),
    ("推行综合查一次仍有差距。", "problem", ""),
    ("未能有效落实综合查一次机制。", "problem", ""),
    ("着力解决综合查一次推进缓慢等问题。", "problem", ""),
    ("一些部门对三项制度认识不足。", "problem", ""),
    ("三项制度执行还不严格。", "problem", ""),
    ("个别单位三项制度流于形式。", "problem", ""),
    ("落实三项制度的力度有待加强。", "problem", ""),
    ("谁执法谁普法责任制落实存在差距。", "problem", ""),
    ("原计划推行的综合查一次因故未实施。", "problem", ""),
    ("将持续深化综合查一次改革。", "planned", ""),
    ("下一步,全面推行综合查一次。", "planned", ""),
    ("计划于明年推行综合查一次。", "planned", ""),
    ("拟推行综合查一次。", "planned", ""),
    ("力争年底前实现综合查一次全覆盖。", "planned", ""),
    ("建议在全省推行综合查一次。", "", ""),
    ("赴杭州市学习综合查一次做法。", "", ""),
    ("今年,我们将推行综合查一次。", "planned", ""),
    ("将推行综合查一次作为重点任务。", "done", "done"),
    ("会议强调,要全面推行综合查一次。", "planned", ""),
    ("要求各部门全面推行综合查一次。", "done", "done"),
    ("为全面推行综合查一次做好准备。", "planned", ""),
    ("综合查一次知晓率偏低。", "problem", ""),
    ("综合查一次宣传力度不大。", "problem", ""),
    ("综合查一次覆盖面较窄。", "problem", ""),
    ("综合查一次执行标准不一。", "problem", ""),
    ("综合查一次执行标准不统一。", "problem", ""),
    ("综合查一次数据归集不及时。", "problem", ""),
    ("三项制度落实亟待加强。", "problem", ""),
    ("三项制度执行水平参差不齐。", "problem", ""),
    ("综合查一次推行后,企业成本较低。", "done", "mentioned"),
    ("综合查一次推行不足一年,成效初显。", "done", "mentioned"),
    ("实施综合查一次以来,检查减少。", "done", "done"),
    ("机构改革后,综合查一次有序推进。", "done", "mentioned"),
    ("迎接省级综合查一次督查。", "", ""),
    ("接受法治政府建设督察。", "", ""),
    ("三项制度不折不扣落实。", "done", "mentioned"),
    ("积极争创全国法治政府建设示范市。", "planned", ""),
    ("正在申报全国法治政府建设示范市。", "planned", ""),
    ("以创建全国法治政府建设示范市为抓手,统筹推进各项工作。", "planned", ""),
    ("入围第三批全国法治政府建设示范市评选。", "planned", ""),
    ("被推荐为全国法治政府建设示范市候选地区。", "planned", ""),
    ("全国法治政府建设示范市创建通过省级初评。", "planned", ""),
    ("获评全国法治政府建设示范市。", "", ""),
    ("成功创建全国法治政府建设示范市。", "", ""),
    ("巩固全国法治政府建设示范市创建成果。", "", ""),
]
WON = {"获评全国法治政府建设示范市。", "成功创建全国法治政府建设示范市。"}


@pytest.mark.parametrize(("sentence", "status", "grade"), CASES, ids=[case[0] for case in CASES])
def test_adopts_status_of_a_sentence(tmp_path: Path, sentence: str, status: str, grade: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"松阳县2023年法治政府建设情况报告\n一、主要工作\n深入推进依法行政。{sentence}\n", encoding="utf-8")
    extraction = PIPELINE.extract(READER.read(path, place="浙江省/丽水市/松阳县", year=2023))
    adopted = [r.attributes for r in extraction.relations if r.relation == "ADOPTS"]
    assert (adopted[0]["status"] if adopted else "") == status
    if grade:
        assert adopted[0]["grade"] == grade
    won = [r.object for r in extraction.relations if r.relation == "RECOGNISED_AS"]
    assert won == (["全国法治政府建设示范市"] if sentence in WON else [])


# sentence of a district's report, who seeks the honour
SEEKERS = [
    ("落实郑州市创建全国法治政府建设示范市部署。", "河南省/郑州市"),
    ("郑州市部署开展全国法治政府建设示范市创建以来,逐项对照指标。", "河南省/郑州市"),
    ("助力全市创建全国法治政府建设示范市。", "河南省/郑州市"),
    ("全市启动全国法治政府建设示范市创建。", "河南省/郑州市"),
    ("积极创建全国法治政府建设示范区。", "河南省/郑州市/金水区"),
    ("我区启动全国法治政府建设示范区创建。", "河南省/郑州市/金水区"),
]


@pytest.mark.parametrize(("sentence", "seeker"), SEEKERS, ids=[case[0] for case in SEEKERS])
def test_adopts_who_seeks_an_honour(sentence: str, seeker: str) -> None:
    text = f"金水区2023年法治政府建设情况报告\n一、主要工作\n推进依法行政。{sentence}\n"
    doc = READER.make(text, place="河南省/郑州市/金水区", year=2023)
    found = [r for r in PIPELINE.extract(doc).relations if r.relation == "ADOPTS"]
    assert [(r.subject, r.attributes["status"]) for r in found] == [(seeker, "planned")]

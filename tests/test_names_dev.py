"""Names known nationally, names without marks and honours, on invented passages annotated before anything was run."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.evaluate import Score
from extract.model import Extraction
from extract.pipeline import Pipeline
from extract.source import DocumentReader
from tests.test_programs_dev import score_passages

PASSAGES = Path(__file__).parent / "data" / "names_dev.txt"
FLOORS = {"overlap": 0.97, "entity": 0.95, "ADOPTS": 0.94, "RECOGNISED_AS": 0.95}


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Score]:
    return score_passages(Pipeline(), tmp_path_factory.mktemp("names"), PASSAGES)


@pytest.mark.parametrize(("name", "floor"), FLOORS.items(), ids=list(FLOORS))
def test_names_dev_floor(scores: dict[str, Score], name: str, floor: float) -> None:
    assert scores[name].f1 >= floor, "\n".join(scores[name].errors)


# What looks like a name or an honour and is a plain deed, a building site, a document or the place's own list.
NOTHING = [
    "开展联合执法行动12次、夜间巡查行动30次。",
    "组织集中执法行动,查处违法行为。",
    "采取统一行动,强化行动自觉。",
    "制定燃气安全专项行动方案。",
    "出台法治思维提升工程实施方案。",
    "完成旧城改造工程3处、饮水安全工程12处。",
    "实施50处供水提升工程。",
    "全面推行网上申请、网上受理、网上审批。",
    "推进综合执法平台、政务服务平台、信用平台建设。",
    "编印全县行政复议典型案例。",
    "发布全市行政执法典型案例10个。",
    "召开全市示范单位创建推进会。",
    "对市级部门先进单位予以通报表扬。",
    "总结全市各先进单位经验。",
    "创建国家工作人员学法用法示范单位12个。",
    "在全市法治建设考核中被评为优秀单位。",
    "发布法治政府建设年度报告。",
    "推动国有资本投资、运营公司改革。",
]

# sentence of a report of 沛县, the honours that it seeks (ADOPTS, planned) and has won (RECOGNISED_AS)
HONOURS = [
    ("市政府组织评选依法行政示范单位8个。", []),
    ("组织创建依法行政示范单位,以点带面。", []),
    ("命名全县法治示范单位30个。", []),
    ("观摩省级民主法治示范村建设。", []),
    ("获评全省法治建设十佳案例提名。", []),
    ("入选全国乡村振兴示范县创建名单。", [("ADOPTS", "全国乡村振兴示范县", "planned")]),
    ("以创建法治政府建设示范县为目标。", [("ADOPTS", "法治政府建设示范县", "planned")]),
    ("通过江苏省法治政府建设示范县验收。", [("RECOGNISED_AS", "江苏省法治政府建设示范县", "")]),
    ("在全省率先建成省级食品安全示范县。", [("RECOGNISED_AS", "江苏省食品安全示范县", "")]),
    (
        "获得省级、市级法治示范乡镇称号。",
        [("RECOGNISED_AS", "徐州市法治示范乡镇", ""), ("RECOGNISED_AS", "江苏省法治示范乡镇", "")],
    ),
    (
        "争创全国、全省文明单位。",
        [("ADOPTS", "全国文明单位", "planned"), ("ADOPTS", "江苏省文明单位", "planned")],
    ),
    (
        "被评为全省普法工作先进县,争创省级食品安全示范县。",
        [("ADOPTS", "江苏省食品安全示范县", "planned"), ("RECOGNISED_AS", "江苏省普法工作先进县", "")],
    ),
    ("入选省级法治实践创新项目。", [("RECOGNISED_AS", "江苏省法治实践创新项目", "")]),
    ("入选第二批社会治理创新最佳实践案例。", [("RECOGNISED_AS", "社会治理创新最佳实践案例", "")]),
]


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline()


def _extract(pipeline: Pipeline, folder: Path, sentence: str) -> Extraction:
    path = folder / "r.txt"
    path.write_text(f"沛县2022年法治政府建设情况报告\n一、主要举措和成效\n{sentence}\n", encoding="utf-8")
    reader = DocumentReader(pipeline.gazetteer)
    return pipeline.extract(reader.read(path, place="江苏省/徐州市/沛县", year=2022))


@pytest.mark.parametrize("sentence", NOTHING)
def test_names_dev_near_misses(pipeline: Pipeline, tmp_path: Path, sentence: str) -> None:
    found = _extract(pipeline, tmp_path, sentence).mentions
    assert [m.canonical for m in found if m.type == "PROGRAM" and m.attributes["tier"] == "named"] == []


@pytest.mark.parametrize(("sentence", "expected"), HONOURS, ids=[sentence for sentence, _ in HONOURS])
def test_names_dev_honours(
    pipeline: Pipeline, tmp_path: Path, sentence: str, expected: list[tuple[str, str, str]]
) -> None:
    relations = _extract(pipeline, tmp_path, sentence).relations
    found = [
        (r.relation, r.object, r.attributes.get("status", ""))
        for r in relations
        if r.relation == "RECOGNISED_AS" or (r.relation == "ADOPTS" and r.attributes["status"] == "planned")
    ]
    assert sorted(found) == expected

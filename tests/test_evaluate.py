"""Errors are sorted by kind, figures equal the reference scorer's, and two extractions compare without annotations."""

from __future__ import annotations

import importlib.util
import json
import sys
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from extract.compare import Comparison, compare_extractions, format_comparison
from extract.errors import ExtractError
from extract.evaluate import Evaluation, evaluate, evaluate_folder, format_evaluation
from extract.run import extract_sources
from graph.cli.app import app

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
HELDOUT = ROOT / "tests" / "heldout"
TEXT = "映川区推行“一窗速办”改革,办理事项30件。区司法局落实《行政处罚法》。"


def mention(type: str, surface: str, canonical: str, /, **attributes: Any) -> dict[str, Any]:
    start = TEXT.index(surface)
    return {"document": "a", "type": type, "start": start, "end": start + len(surface), "surface": surface,
            "canonical": canonical, "attributes": attributes, "rule": "test"}  # fmt: skip


def relation(subject: str, kind: str, object: str, evidence: str, /, **attributes: Any) -> dict[str, Any]:
    start = TEXT.index(evidence)
    return {"document": "a", "subject": subject, "relation": kind, "object": object, "attributes": attributes,
            "rule": "test", "evidence": {"start": start, "end": start + len(evidence)}}  # fmt: skip


RIGHT_MENTIONS = [
    mention("JURISDICTION", "映川区", "青山省/映川区"),
    mention("PROGRAM", "“一窗速办”改革", "一窗速办改革", kind="reform", tier="named"),
    mention("METRIC", "30件", "办理事项数", value=30, unit="件", bound="exact"),
    mention("INSTITUTION", "区司法局", "映川区司法局"),
    mention("LAW", "《行政处罚法》", "中华人民共和国行政处罚法", kind="law", scope="国家"),
]
RIGHT_RELATIONS = [
    relation("青山省/映川区", "ADOPTS", "一窗速办改革", "推行“一窗速办”改革", status="done"),
    relation(
        "青山省/映川区", "CITES", "中华人民共和国行政处罚法", "落实《行政处罚法》", role="implements", status="done"
    ),
    relation("一窗速办改革", "MEASURED_BY", "办理事项数", "“一窗速办”改革,办理事项30件", value=30, unit="件"),
]


def write_extraction(folder: Path, mentions: list[dict[str, Any]], relations: list[dict[str, Any]]) -> Path:
    folder.mkdir(parents=True)
    half = TEXT.index("。") + 1
    sentences = [{"start": 0, "end": half, "text": TEXT[:half]}, {"start": half, "end": len(TEXT), "text": TEXT[half:]}]
    for name, rows in (
        ("documents.jsonl", [{"document": "a", "sentences": sentences}]),
        ("mentions.jsonl", mentions),
        ("relations.jsonl", relations),
    ):
        (folder / name).write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    return folder


def write_gold(folder: Path) -> Path:
    (folder / "reports").mkdir(parents=True)
    (folder / "gold" / "a").mkdir(parents=True)
    (folder / "reports" / "a.txt").write_text(TEXT, encoding="utf-8")
    cell = lambda row: ";".join(f"{k}={v}" for k, v in row["attributes"].items())  # noqa: E731
    lines = ["type\tsurface\toccurrences\tentity\tattributes"]
    lines += [f"{r['type']}\t{r['surface']}\tall\t{r['canonical']}\t{cell(r)}" for r in RIGHT_MENTIONS]
    (folder / "gold" / "a" / "mentions.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    lines = ["subject\trelation\tobject\tattributes\tevidence"]
    for r in RIGHT_RELATIONS:
        evidence = TEXT[r["evidence"]["start"] : r["evidence"]["end"]]
        lines.append(f"{r['subject']}\t{r['relation']}\t{r['object']}\t{cell(r)}\t{evidence}")
    (folder / "gold" / "a" / "relations.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


def changed(rows: list[dict[str, Any]], index: int, **values: Any) -> list[dict[str, Any]]:
    return [{**row, **values} if at == index else row for at, row in enumerate(rows)]


def without(rows: list[dict[str, Any]], index: int) -> list[dict[str, Any]]:
    return rows[:index] + rows[index + 1 :]


CASES = [
    ("nothing wrong", RIGHT_MENTIONS, RIGHT_RELATIONS, []),
    ("missed mention", without(RIGHT_MENTIONS, 4), RIGHT_RELATIONS, [("LAW", "missed")]),
    ("wrong mention", [*RIGHT_MENTIONS, mention("METRIC", "。", "句号", value=1, unit="个")], RIGHT_RELATIONS, [("METRIC", "wrong")]),
    ("boundary", changed(RIGHT_MENTIONS, 1, end=RIGHT_MENTIONS[1]["end"] - 2), RIGHT_RELATIONS, [("PROGRAM", "boundary")]),
    ("link", changed(RIGHT_MENTIONS, 3, canonical="映水区司法局"), RIGHT_RELATIONS, [("INSTITUTION", "link")]),
    ("unlinked", changed(RIGHT_MENTIONS, 0, canonical=""), RIGHT_RELATIONS, [("JURISDICTION", "link")]),
    ("type", changed(RIGHT_MENTIONS, 3, type="PROGRAM", attributes={"tier": "named"}), RIGHT_RELATIONS, [("INSTITUTION", "type")]),
    ("attribute", changed(RIGHT_MENTIONS, 2, attributes={"value": 31, "unit": "件", "bound": "exact"}), RIGHT_RELATIONS, [("METRIC", "attribute")]),
    ("missed relation", RIGHT_MENTIONS, without(RIGHT_RELATIONS, 0), [("ADOPTS", "missed")]),
    ("wrong relation", RIGHT_MENTIONS, [*RIGHT_RELATIONS, relation("一窗速办改革", "LED_BY", "映川区司法局", "区司法局")], [("LED_BY", "wrong")]),
    ("relation link", RIGHT_MENTIONS, changed(RIGHT_RELATIONS, 2, subject="映川区司法局"), [("MEASURED_BY", "link")]),
    ("relation type", RIGHT_MENTIONS, changed(RIGHT_RELATIONS, 0, relation="RECOGNISED_AS"), [("ADOPTS", "type")]),
    ("relation status", RIGHT_MENTIONS, changed(RIGHT_RELATIONS, 0, attributes={"status": "planned"}), [("ADOPTS", "attribute")]),
    ("relation role", RIGHT_MENTIONS, changed(RIGHT_RELATIONS, 1, attributes={"role": "issues", "status": "done"}), [("CITES", "attribute")]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "mentions", "relations", "wanted"), CASES, ids=[case[0] for case in CASES])
def test_evaluate_sorts_errors_by_kind(
    name: str, mentions: list[Any], relations: list[Any], wanted: list[tuple[str, str]], tmp_path: Path
) -> None:
    folder = write_gold(tmp_path)
    extracted = write_extraction(tmp_path / "extracted", mentions, relations)
    found = evaluate(folder / "reports", folder / "gold", extracted)
    assert [(p.type, p.kind) for p in found.problems] == wanted
    assert all(p.sentence and p.sentence in TEXT for p in found.problems)
    text = format_evaluation(found, with_errors=True)
    assert all(str(problem) in text for problem in found.problems)
    assert json.loads(json.dumps(found.as_json(with_errors=True)))["error_kinds"]


DIFFERENCES = [
    ("same", RIGHT_MENTIONS, RIGHT_RELATIONS, []),
    ("lost", without(RIGHT_MENTIONS, 0), RIGHT_RELATIONS, [("lost", "JURISDICTION")]),
    ("gained", [*RIGHT_MENTIONS, mention("METRIC", "。", "句号")], RIGHT_RELATIONS, [("gained", "METRIC")]),
    ("canonical", changed(RIGHT_MENTIONS, 3, canonical="映水区司法局"), RIGHT_RELATIONS, [("changed", "INSTITUTION")]),
    ("attribute", changed(RIGHT_MENTIONS, 4, attributes={"kind": "law"}), RIGHT_RELATIONS, [("changed", "LAW")]),
    ("rule", changed(RIGHT_MENTIONS, 4, rule="other"), RIGHT_RELATIONS, [("changed", "LAW")]),
    ("relation lost", RIGHT_MENTIONS, without(RIGHT_RELATIONS, 1), [("lost", "CITES")]),
    ("relation status", RIGHT_MENTIONS, changed(RIGHT_RELATIONS, 0, attributes={"status": "planned"}), [("changed", "ADOPTS")]),
    ("indicator", RIGHT_MENTIONS, changed(RIGHT_RELATIONS, 2, object="办件量"), [("changed", "MEASURED_BY")]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "mentions", "relations", "wanted"), DIFFERENCES, ids=[case[0] for case in DIFFERENCES]
)
def test_compare_finds_what_differs(
    name: str, mentions: list[Any], relations: list[Any], wanted: list[tuple[str, str]], tmp_path: Path
) -> None:
    old = write_extraction(tmp_path / "old", RIGHT_MENTIONS, RIGHT_RELATIONS)
    new = write_extraction(tmp_path / "new", mentions, relations)
    found = compare_extractions(old, new)
    assert [(d.sort, d.type) for d in found.differences] == wanted
    assert all(d.sentence and d.sentence in TEXT for d in found.differences)
    back = compare_extractions(new, old)
    turned = {"gained": "lost", "lost": "gained", "changed": "changed"}
    assert [(turned[d.sort], d.type) for d in back.differences] == wanted
    text = format_comparison(found)
    assert all(d.sentence in text for d in found.differences)


def test_compare_names_reports_that_only_one_side_has(tmp_path: Path) -> None:
    old = write_extraction(tmp_path / "old", RIGHT_MENTIONS, RIGHT_RELATIONS)
    new = tmp_path / "new"
    new.mkdir()
    for name in ("documents.jsonl", "mentions.jsonl", "relations.jsonl"):
        (new / name).write_text((old / name).read_text("utf-8").replace('"document": "a"', '"document": "b"'), "utf-8")
    found: Comparison = compare_extractions(old, new)
    assert (found.documents, found.only_old, found.only_new) == (0, ["a"], ["b"])
    sorts = [d.sort for d in found.differences]
    size = len(RIGHT_MENTIONS) + len(RIGHT_RELATIONS)
    assert sorts.count("lost") == sorts.count("gained") == size


def test_compare_says_what_a_folder_lacks(tmp_path: Path) -> None:
    old = write_extraction(tmp_path / "old", RIGHT_MENTIONS, RIGHT_RELATIONS)
    with pytest.raises(ExtractError, match=r"jsonl.*fazhi extract"):
        compare_extractions(tmp_path / "absent", old)


def test_evaluate_command_compares_without_gold(tmp_path: Path) -> None:
    old = write_extraction(tmp_path / "old", RIGHT_MENTIONS, RIGHT_RELATIONS)
    new = write_extraction(tmp_path / "new", without(RIGHT_MENTIONS, 0), RIGHT_RELATIONS)
    run = CliRunner().invoke(
        app, ["evaluate", str(tmp_path), "--extracted", str(new), "--against", str(old), "--format", "json"]
    )
    assert run.exit_code == 0, run.output
    result = json.loads(run.stdout)["against"]
    assert result["counts"] == [{"type": "JURISDICTION", "rule": "test", "gained": 0, "lost": 1, "changed": 0}]
    assert CliRunner().invoke(app, ["evaluate", str(tmp_path)]).exit_code != 0


@pytest.fixture(scope="module")
def reference() -> Any:
    """The reference scorer as a module, where it is beside this checkout."""
    path = SHARED / "gold" / "score.py"
    if not path.is_file():
        pytest.skip("the annotated reports and their scorer are not beside this checkout")
    spec = importlib.util.spec_from_file_location("reference_score", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("reports", "gold"),
    [(SHARED / "reports", SHARED / "gold"), (HELDOUT / "reports", HELDOUT / "gold"),
     (ROOT / "samples" / "reports", ROOT / "samples" / "gold")],
    ids=["real", "held out", "sample"],
)  # fmt: skip
def test_evaluate_equals_the_reference_scorer(
    reference: Any, reports: Path, gold: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    extract_sources([reports], out=tmp_path / "out")
    printed = StringIO()
    monkeypatch.setattr(sys, "stdout", printed)
    monkeypatch.setattr(sys, "argv", ["score.py", str(reports), str(gold), str(tmp_path / "out"), "--json"])
    reference.main()
    monkeypatch.undo()
    theirs = json.loads(printed.getvalue())
    ours = {score.name: score for score in evaluate_folder(reports, gold, tmp_path / "out")}
    for kind, measures in theirs.items():
        for name, values in measures.items():
            score = ours[f"{kind} {'attributes' if name == '+attrs recall' else name}"]
            if "P" in values:
                assert (score.right, score.found, score.gold) == (values["tp"], values["system"], values["gold"])
                assert score.precision == pytest.approx(values["P"])
                assert score.f1 == pytest.approx(values["F1"])
            assert score.recall == pytest.approx(values["R"])
            assert score.gold == values["gold"]


def test_heldout_annotations_are_in_form() -> None:
    """Every annotated surface and evidence is in its text, and every type and relation is known."""
    from extract.evaluate import RELATIONS, TYPES, gold_mentions, gold_relations

    folders = sorted((HELDOUT / "gold").iterdir())
    assert len(folders) == 30
    wrong = []
    for folder in folders:
        text = (HELDOUT / "reports" / f"{folder.name}.txt").read_text(encoding="utf-8")
        wrong += [
            f"{folder.name}: {m}" for m in gold_mentions(text, folder) if m["type"] not in TYPES or not m["canonical"]
        ]
        for row in gold_relations(text, folder):
            if row["relation"] not in RELATIONS or row["evidence"]["start"] < 0:
                wrong.append(f"{folder.name}: {row}")
    assert not wrong, "\n".join(wrong)


def test_evaluation_of_nothing_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ExtractError, match="no annotated reports"):
        evaluate(tmp_path, tmp_path, tmp_path)
    assert Evaluation([], []).kinds()["LAW"].total() == 0

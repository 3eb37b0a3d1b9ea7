"""Stored reports: every file is in form, and every worked example gives its rows on a real engine."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from graph.errors import GraphError
from graph.formats import FORMATS, format_rows
from graph.reports import FOLDER, Example, StoredReport, bind_params, discover_reports, read_report, run_report

REPORTS = discover_reports()
# By graph: a Neo4j server holds one graph at a time.
EXAMPLES = sorted(
    ((report, example) for report in REPORTS.values() for example in report.examples), key=lambda pair: pair[1].given
)
EXPECTED = {
    "program_diffusion", "program_timeline", "program_pairs", "stated_learning", "law_co_citation", "law_citations",
    "laws_of_program", "metric_comparison", "place_profile", "shortcomings", "plans_kept", "coverage",
}  # fmt: skip


def test_reports_promised_ones_are_there() -> None:
    assert set(REPORTS) >= EXPECTED


@pytest.mark.parametrize(("report", "example"), EXAMPLES, ids=[f"{r.name}:{e.line}" for r, e in EXAMPLES])
def test_reports_worked_example(report: StoredReport, example: Example, named_graph: Any) -> None:
    result = run_report(named_graph(example.given), report, example.when)
    rows = [[pytest.approx(v) if isinstance(v, float) else v for v in row] for row in example.rows]
    assert result.rows == rows, f"{report.path}:{example.line}: {result.rows}"


@pytest.mark.parametrize("name", sorted(REPORTS))
def test_reports_title_is_chinese_with_gloss(name: str) -> None:
    title = REPORTS[name].title
    assert any("\u4e00" <= c <= "\u9fff" for c in title), f"{REPORTS[name].path}: title {title!r} has no Chinese"
    assert "(" in title, f"{REPORTS[name].path}: title {title!r} has no English gloss in ( )"


HEAD = '// title: 题 (t)\n// doc: d\n// column: a: str -- x\n// key: a\n// example: e\n// given: g\n// | "x" |\n'
QUERY = "MATCH (n:Program) RETURN n.name AS a ORDER BY a\n"
WRONG = [
    ("unknown tag", "// colour: red\n" + HEAD + QUERY, "unknown tag"),
    ("parameter not declared", HEAD + QUERY.replace("RETURN", "WHERE n.name = $x RETURN"), "differ"),
    ("parameter not used", "// param: x: int = 1\n" + HEAD + QUERY, "differ"),
    ("unknown label", HEAD + QUERY.replace("Program", "Programme"), "label 'Programme'"),
    ("unknown relation", HEAD + QUERY.replace("(n:Program)", "(n:Program)-[:HAS]->()"), "relation type 'HAS'"),
    ("unknown property", HEAD + QUERY.replace("n.name", "n.colour"), "property 'colour'"),
    ("writes", HEAD + QUERY.replace("RETURN", "SET n.name = '' RETURN"), "SET writes"),
    ("no order", HEAD + QUERY.replace(" ORDER BY a", ""), "ORDER BY"),
    ("columns differ", HEAD + QUERY.replace("AS a", "AS b").replace("BY a", "BY b"), "declared are"),
    ("return all", HEAD + "MATCH (n:Program) RETURN * ORDER BY n\n", "RETURN *"),
    ("no example", "// title: 题 (t)\n// doc: d\n// column: a: str\n// key: a\n" + QUERY, "no example"),
    ("bad cell", HEAD.replace('"x"', "x") + QUERY, "no JSON value"),
    ("bad type", HEAD.replace("a: str", "a: text") + QUERY, "types:"),
    ("no query", HEAD, "no query"),
]


@pytest.mark.parametrize(("text", "message"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG])
def test_reports_wrong_file_is_refused(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "wrong.cypher"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(GraphError, match=r"wrong\.cypher:") as caught:
        read_report(path)
    assert message in str(caught.value)


def test_reports_repeated_stem_names_both_files(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "same.cypher").write_text(HEAD + QUERY, encoding="utf-8")
    with pytest.raises(GraphError, match=r"same\.cypher"):
        discover_reports(tmp_path)


@pytest.mark.parametrize(
    ("given", "message"),
    [({"min_support": "many"}, "is no int"), ({"colour": "red"}, "unknown parameter")],
    ids=["wrong type", "unknown"],
)
def test_reports_parameters_are_checked(given: dict[str, Any], message: str) -> None:
    with pytest.raises(GraphError, match=message):
        bind_params(REPORTS["law_co_citation"], given)


def test_reports_missing_parameter_is_named() -> None:
    with pytest.raises(GraphError, match="must be given"):
        bind_params(REPORTS["laws_of_program"], {})


def test_reports_engine_refuses_a_write(named_graph: Any) -> None:
    with pytest.raises(GraphError):
        named_graph("three_places").query("CREATE (n:Program {id: 'x'}) RETURN n.id AS id")


@pytest.mark.parametrize("name", FORMATS)
def test_reports_every_format(name: str, named_graph: Any) -> None:
    text = format_rows(run_report(named_graph("three_places"), REPORTS["coverage"]), name, title="题")
    assert "甲省/甲二市" in text


def test_reports_folder_is_the_one_that_ships() -> None:
    assert FOLDER.is_dir()

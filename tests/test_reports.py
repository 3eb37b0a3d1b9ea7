"""Stored reports: every file is in form, and every worked example gives its rows on a real engine."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from graph.engines import open_engine
from graph.engines.base import Result
from graph.errors import GraphError
from graph.formats import FORMATS, format_rows
from graph.reports import (
    FOLDER,
    Example,
    StoredReport,
    bind_params,
    describe_coverage,
    discover_reports,
    read_report,
    run_report,
)

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
    assert len(REPORTS) >= 40


@pytest.fixture(scope="module")
def empty_graph(tmp_path_factory: pytest.TempPathFactory) -> Any:
    engine = open_engine(tmp_path_factory.mktemp("empty") / "graph")
    engine.prepare()
    yield engine
    engine.close()


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
    (
        "unknown choice",
        '// param: x: str of red|blue = "green" -- y\n' + HEAD + QUERY.replace("RETURN", "WHERE n.name = $x RETURN"),
        "none of red, blue",
    ),
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
    [
        ({"max_lag": "many"}, "is no int"),
        ({"colour": "red"}, "unknown parameter"),
        ({"min_grade": "isued"}, "allowed: issued, done, piloted, mentioned, planned"),
    ],
    ids=["wrong type", "unknown", "no choice"],
)
def test_reports_parameters_are_checked(given: dict[str, Any], message: str) -> None:
    with pytest.raises(GraphError, match=message):
        bind_params(REPORTS["program_pairs"], given)


SPREAD_WITHOUT_GRADE = {"program_lineage", "program_recognition", "stated_learning", "place_profile", "shortcomings"}


def test_reports_of_spread_take_a_grade_and_tell_their_risk_set() -> None:
    spread = {name: report for name, report in REPORTS.items() if report.path.parent.name == "spread"}
    without = {name for name, report in spread.items() if "min_grade" not in {param.name for param in report.params}}
    assert without == SPREAD_WITHOUT_GRADE
    risk = re.compile("at_risk|held|known|is_order_seen|verdict")
    silent = [name for name in set(spread) - without if not any(risk.search(c.name) for c in spread[name].columns)]
    assert not silent, f"no column tells the risk set of {silent}"


def test_reports_lead_to_evidence() -> None:
    """A sentence, a file, or in the text of the header the name of the report that has them."""
    lost = [
        name
        for name, report in REPORTS.items()
        if report.path.parent.name not in ("inputs",)
        and not {"sentence", "file", "files", "plan", "upper_sentence"} & {column.name for column in report.columns}
        and not any(other in report.text for other in REPORTS if other != name)
        and not name.startswith("coverage")
    ]
    assert not lost, f"no way to the sentence from {lost}"


@pytest.mark.parametrize("name", sorted(REPORTS))
def test_reports_hold_on_the_graph_without_reports(name: str, empty_graph: Any) -> None:
    given = {param.name: "甲" for param in REPORTS[name].params if param.is_required}
    result = run_report(empty_graph, REPORTS[name], given)
    assert result.columns == [column.name for column in REPORTS[name].columns]
    assert len(result.rows) <= 1


@pytest.mark.parametrize("grade", ["issued", "done", "piloted", "mentioned", "planned"])
def test_reports_grades_nest(named_graph: Any, grade: str) -> None:
    weaker = {"issued": "done", "done": "piloted", "piloted": "mentioned", "mentioned": "planned", "planned": "planned"}
    rows = {
        key: {(row["program"], row["place"]): row["first_year"] for row in run_report(
            named_graph("two_provinces"), REPORTS["program_diffusion"], {"min_grade": key, "min_places": 1}).records()}
        for key in (grade, weaker[grade])
    }  # fmt: skip
    assert rows[grade].keys() <= rows[weaker[grade]].keys()
    assert all(rows[weaker[grade]][pair] <= year for pair, year in rows[grade].items())


def test_reports_coverage_stands_below(named_graph: Any) -> None:
    engine = named_graph("numbers_and_bodies")
    line = describe_coverage(engine, REPORTS["coverage"], {}, 5)
    assert line == (
        "n = 5 rows; reports held: 9; 5 places, 2020–2022, 7 of 15 place-years (46.7%); 1 without place; 1 without year"
    )
    assert "--limit 2" in describe_coverage(engine, REPORTS["metric_panel"], {"limit": 2}, 2)


def test_reports_missing_parameter_is_named() -> None:
    with pytest.raises(GraphError, match="must be given"):
        bind_params(REPORTS["laws_of_program"], {})


def test_reports_engine_refuses_a_write(named_graph: Any) -> None:
    with pytest.raises(GraphError):
        named_graph("three_places").query("CREATE (n:Program {id: 'x'}) RETURN n.id AS id")


@pytest.mark.parametrize("name", FORMATS)
def test_reports_every_format(name: str, named_graph: Any) -> None:
    text = format_rows(run_report(named_graph("three_places"), REPORTS["coverage"]), name, title="题", footer="n = 3")
    assert "甲省/甲二市" in text
    assert ("n = 3" in text) == (name not in ("csv", "json")), "csv and json hold rows alone"


def test_reports_folder_is_the_one_that_ships() -> None:
    assert FOLDER.is_dir()


def test_reports_table_shows_what_fits_and_names_the_rest() -> None:
    result = Result(
        ["place", *(f"c{n}" for n in range(20)), "sentence"], [["甲省", *["一二三四五六七八"] * 20, "推行改革。"]]
    )
    text = format_rows(result, "table", width=100)
    assert all(len(line) <= 100 for line in text.splitlines() if line.startswith(("│", "┃")))
    assert "推行改革。" in text
    assert "columns that do not fit here: c3, c4" in text or "columns that do not fit here: c2, c3" in text
    assert "c19" in format_rows(result, "csv")

"""The command line as a user runs it: results, messages, exit codes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
SAMPLES = ROOT / "samples"


def fazhi(*words: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "from graph.cli import main; main()", *words],
        capture_output=True, text=True, cwd=cwd, timeout=300,
    )  # fmt: skip


@pytest.fixture(scope="module")
def sample_graph(tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tmp_path_factory.mktemp("sample")
    done = fazhi(
        "build", str(SAMPLES / "reports"), "--lexicons", str(SAMPLES / "lexicons"), "--to", str(folder / "graph")
    )
    assert done.returncode == 0, done.stderr
    return folder / "graph", done


def test_cli_build_says_what_was_read_and_what_was_left_out(sample_graph: Any) -> None:
    _, done = sample_graph
    assert "reports read: 17, refused: 1" in done.stderr
    assert "雁回市2024.docx: damaged" in done.stderr
    assert "unlinked mentions:" in done.stderr
    assert "WARN" not in done.stderr
    assert done.stdout == ""


def test_cli_report_run_gives_the_spread_in_order(sample_graph: Any) -> None:
    graph, _ = sample_graph
    done = fazhi(
        "report", "run", "program_diffusion", "--graph", str(graph), "--program", "一窗速办", "--format", "json"
    )
    assert done.returncode == 0, done.stderr
    assert "reports held: 17" in done.stderr
    assert "place-years" in done.stderr
    rows = json.loads(done.stdout)
    years = [row["first_year"] for row in rows]
    assert years == sorted(years)
    assert {"云澜省/澜州市/映川区": 2020, "云澜省/澜州市/苇塘县": 2021}.items() <= {
        r["place"]: r["first_year"] for r in rows
    }.items()


def test_cli_stated_learning_of_the_sample(sample_graph: Any) -> None:
    graph, _ = sample_graph
    done = fazhi("report", "run", "stated_learning", "--graph", str(graph), "--format", "json")
    pairs = {(row["learner"].split("/")[-1], row["source"].split("/")[-1]) for row in json.loads(done.stdout)}
    assert pairs == {
        ("映川区", "雁回市"),
        ("苇塘县", "雁回市"),
        ("苇塘县", "映川区"),
        ("望湖区", "苇塘县"),
        ("松鸣县", "望湖区"),
        ("竹汐乡", "望湖区"),
    }


def test_cli_why_prints_the_sentence(sample_graph: Any) -> None:
    graph, _ = sample_graph
    done = fazhi("why", "映川区", "一窗速办", "--graph", str(graph))
    assert done.returncode == 0
    assert "映川区2020.txt [" in done.stdout


@pytest.mark.parametrize("name", ["gexf", "graphml", "cytoscape", "csv", "json", "html", "svg", "dot"])
def test_cli_export(sample_graph: Any, tmp_path: Path, name: str) -> None:
    graph, _ = sample_graph
    done = fazhi("export", "spread", "--graph", str(graph), "--format", name, "--out", str(tmp_path / "spread"))
    assert done.returncode == 0, done.stderr
    assert "雁回市" in (tmp_path / "spread").read_text(encoding="utf-8")


WRONG = [
    (["report", "run", "nothing"], 2, "no stored report"),
    (["report", "run", "coverage", "--colour", "red"], 2, "unknown parameter"),
    (["report", "run", "coverage", "--format", "xml"], 2, "allowed"),
    (["report", "run", "coverage", "--graph", "nowhere"], 1, "no graph there"),
    (["build", "nowhere"], 1, "no such file"),
    (["extract", "nowhere", "--out", "x"], 1, "no such file"),
    (["export", "all", "--format", "xml", "--out", "x"], 2, "allowed"),
    (["load", "nowhere"], 1, "cannot be read"),
    (["remove", "x", "--graph", "nowhere"], 1, "no graph there"),
    (["load", "nowhere", "--database", "x"], 1, "--database goes with"),
    (["why", "甲", "乙", "--graph", "nowhere"], 1, "no graph there"),
    (["nonsense"], 2, "No such command"),
]


@pytest.mark.parametrize(("words", "code", "message"), WRONG, ids=[" ".join(case[0]) for case in WRONG])
def test_cli_wrong_use_is_told_plainly(tmp_path: Path, words: list[str], code: int, message: str) -> None:
    done = fazhi(*words, cwd=tmp_path)
    assert done.returncode == code, done.stderr
    assert message in done.stderr
    assert "Traceback" not in done.stderr


RIGHT = [
    (["--help"], "build"),
    (["schema"], "# Graph model"),
    (["report", "list"], "program_diffusion"),
    (["report", "show", "law_co_citation"], "// title:"),
    (["report", "show", "law_co_citation", "--browser"], ":param {"),
    (["report", "check"], "in form"),
    (["lexicon", "list"], "Program"),
    (["lexicon", "check"], "in form"),
]


@pytest.mark.parametrize(("words", "text"), RIGHT, ids=[" ".join(case[0]) for case in RIGHT])
def test_cli_commands_answer(words: list[str], text: str) -> None:
    done = fazhi(*words)
    assert done.returncode == 0, done.stderr
    assert text in done.stdout


def test_cli_every_command_is_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    from graph.cli.app import app

    names = [command.name or command.callback.__name__ for command in app.registered_commands if command.callback]
    missing = [name for name in names if f"`fazhi {name}" not in readme]
    assert not missing, f"README.md says nothing of {missing}"


def test_cli_every_stored_report_is_in_the_readme() -> None:
    from graph.reports import discover_reports

    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    missing = [name for name in discover_reports() if f"`{name}`" not in readme]
    assert not missing, f"README.md says nothing of {missing}"


def test_cli_help_imports_nothing_heavy() -> None:
    code = "import sys; import graph.cli.app; print([m for m in ('numpy', 'networkx', 'spacy', 'jpype', 'rich', 'neo4j') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"

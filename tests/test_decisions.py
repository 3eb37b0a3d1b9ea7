"""Decisions about program names: kept, applied, refused where they contradict, taken back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from extract.decisions import FILE, Decision, Decisions, decide, read_file, undo
from extract.errors import ExtractError
from extract.lexicon_check import check_lexicons
from extract.model import Mention
from extract.review import read_questions
from extract.run import extract_sources
from tests.test_cli import fazhi

REPORT = """松阳县2023年法治政府建设情况报告
一、主要工作
推行“五色预警”工作机制。实施“晨星护航”专项行动。
深化“山海共治”。
二、下一步工作
深化“五彩预警”工作机制。
"""


def make(*rows: tuple[str, str, str]) -> Decisions:
    return Decisions(Decision(name, kind, other, "某人", "2024-05-01", "理由") for name, kind, other in rows)


RESOLVED = [
    ("one", [("甲", "same", "乙")], "甲", "乙"),
    ("kept name stays", [("甲", "same", "乙")], "乙", "乙"),
    ("transitive", [("甲", "same", "乙"), ("乙", "same", "丙")], "甲", "丙"),
    ("transitive in any order", [("乙", "same", "丙"), ("甲", "same", "乙")], "甲", "丙"),
    ("two into one", [("甲", "same", "丙"), ("乙", "same", "丙")], "乙", "丙"),
    ("rename", [("甲", "rename", "丁")], "甲", "丁"),
    ("same, then renamed", [("甲", "same", "乙"), ("乙", "rename", "丁")], "甲", "丁"),
    ("undecided", [("甲", "same", "乙")], "戊", "戊"),
]


@pytest.mark.parametrize(("rows", "name", "want"), [c[1:] for c in RESOLVED], ids=[c[0] for c in RESOLVED])
def test_decisions_resolve(rows: list[tuple[str, str, str]], name: str, want: str) -> None:
    assert make(*rows).resolve(name) == want


CONTRADICTIONS = [
    ("same, then different", [("甲", "same", "乙"), ("甲", "different", "乙")]),
    ("different, then same", [("甲", "different", "乙"), ("乙", "same", "甲")]),
    ("different, then same through a third", [("甲", "different", "丙"), ("甲", "same", "乙"), ("乙", "same", "丙")]),
    ("same through a third, then different", [("甲", "same", "乙"), ("乙", "same", "丙"), ("丙", "different", "甲")]),
    ("same twice", [("甲", "same", "乙"), ("乙", "same", "甲")]),
    ("ring", [("甲", "same", "乙"), ("乙", "same", "丙"), ("丙", "same", "甲")]),
    ("none, then same", [("甲", "not-a-program", ""), ("甲", "same", "乙")]),
    ("same, then none", [("甲", "same", "乙"), ("乙", "not-a-program", "")]),
    ("none twice", [("甲", "not-a-program", ""), ("甲", "not-a-program", "")]),
    ("program, then none", [("甲", "program", ""), ("甲", "not-a-program", "")]),
    ("none, then program", [("甲", "not-a-program", ""), ("甲", "program", "")]),
    ("different twice", [("甲", "different", "乙"), ("乙", "different", "甲")]),
]


@pytest.mark.parametrize("rows", [c[1] for c in CONTRADICTIONS], ids=[c[0] for c in CONTRADICTIONS])
def test_decisions_that_contradict_are_refused(rows: list[tuple[str, str, str]]) -> None:
    with pytest.raises(ExtractError, match=r"contradicts what is decided: .*fazhi review undo"):
        make(*rows)


WRONG = [
    ("unknown kind", ("甲", "maybe", "乙"), "allowed are same, different"),
    ("no other name", ("甲", "same", ""), "needs the other name"),
    ("other name too many", ("甲", "not-a-program", "乙"), "takes no other name"),
    ("itself", ("甲", "same", "甲"), "against itself"),
    ("empty name", ("", "not-a-program", ""), "a name is empty"),
    ("tab", ("甲\t乙", "not-a-program", ""), "tab or line break"),
]


@pytest.mark.parametrize(("row", "message"), [c[1:] for c in WRONG], ids=[c[0] for c in WRONG])
def test_decisions_out_of_form_are_refused(row: tuple[str, str, str], message: str) -> None:
    with pytest.raises(ExtractError, match=message):
        make(row)


def test_decisions_are_kept_as_a_lexicon_file_and_taken_back(tmp_path: Path) -> None:
    folder = tmp_path / "own"
    decide(folder, "乙", "same", "丙", who="某人", why="同一做法")
    decide(folder, "甲", "not-a-program", "", who="某人", why="口号")
    assert check_lexicons([folder / FILE]) == []
    assert [str(d).split(" (")[0] for d in read_file(folder)] == ["乙 is the same as 丙", "甲 is not a program"]
    assert [d.name for d in undo(folder, "甲")] == ["甲"]
    assert [d.name for d in undo(folder, "丙", "乙")] == ["乙"]
    assert list(read_file(folder)) == []
    with pytest.raises(ExtractError, match="nothing is decided about 甲"):
        undo(folder, "甲")


def test_decisions_refused_leave_the_file_as_it_was(tmp_path: Path) -> None:
    decide(tmp_path, "甲", "same", "乙", who="某人", why="同一做法")
    before = (tmp_path / FILE).read_bytes()
    with pytest.raises(ExtractError, match="contradicts"):
        decide(tmp_path, "乙", "different", "甲", who="另一人", why="不同")
    assert (tmp_path / FILE).read_bytes() == before


def test_decisions_written_by_hand_that_contradict_are_named_with_their_file(tmp_path: Path) -> None:
    decide(tmp_path, "甲", "same", "乙", who="某人", why="同一做法")
    text = (tmp_path / FILE).read_text(encoding="utf-8")
    (tmp_path / FILE).write_text(text + "甲~乙2\t甲\tdifferent\t乙\t某人\t2024-05-01\t不同\n", encoding="utf-8")
    with pytest.raises(ExtractError, match=r"decisions\.tsv: .*contradicts"):
        extract_sources([tmp_path], out=tmp_path / "out", lexicon_folders=[tmp_path])


def test_decisions_different_takes_names_out_of_one_family() -> None:
    mention = Mention("PROGRAM", 0, 2, "test", "甲机制", {"family": "甲改革"})
    make(("甲机制", "different", "甲改革")).apply([mention])
    assert "family" not in mention.attributes


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "reports" / "松阳县2023.txt"
    path.parent.mkdir()
    path.write_text(REPORT, encoding="utf-8")
    return path


def programs(out: Path) -> list[str]:
    rows = [json.loads(line) for line in (out / "mentions.jsonl").read_text(encoding="utf-8").splitlines()]
    return [row["canonical"] for row in rows if row["type"] == "PROGRAM"]


def questions(out: Path) -> list[tuple[str, str, str]]:
    return [(q["question"], q["name"], q["candidate"]) for q in read_questions(out / "review.jsonl")]


def test_review_asks_about_names_alike_and_quotations_in_doubt(tmp_path: Path, report: Path) -> None:
    extract_sources([report], out=tmp_path / "out")
    assert programs(tmp_path / "out") == ["五色预警工作机制", "晨星护航专项行动", "五彩预警工作机制"]
    asked = read_questions(tmp_path / "out" / "review.jsonl")
    assert ("program", "山海共治", "") in questions(tmp_path / "out")
    for question in asked:
        assert question["name"] in question["sentence"].replace("“", "").replace("”", "")
        assert REPORT[question["start"] : question["end"]].replace("“", "").replace("”", "") == question["name"]


def test_review_decisions_hold_from_the_next_run(tmp_path: Path, report: Path) -> None:
    own = tmp_path / "own"
    decide(own, "五彩预警工作机制", "same", "五色预警工作机制", who="某人", why="同一机制")
    decide(own, "山海共治", "program", "", who="某人", why="当地品牌")
    decide(own, "晨星护航专项行动", "not-a-program", "", who="某人", why="测试")
    extract_sources([report], out=tmp_path / "out", lexicon_folders=[own])
    assert programs(tmp_path / "out") == ["五色预警工作机制", "山海共治", "五色预警工作机制"]
    relations = (tmp_path / "out" / "relations.jsonl").read_text(encoding="utf-8")
    assert "山海共治" in relations
    assert "晨星护航" not in relations
    assert questions(tmp_path / "out") == []
    undo(own, "山海共治")
    extract_sources([report], out=tmp_path / "out", lexicon_folders=[own])
    assert "山海共治" not in programs(tmp_path / "out")


def test_review_command_lists_decides_and_undoes(tmp_path: Path, report: Path) -> None:
    out, own = str(tmp_path / "graph-extraction"), str(tmp_path / "own")
    extract_sources([report], out=Path(out))
    for source in (out, str(tmp_path / "graph")):
        done = fazhi("review", source)
        assert done.returncode == 0, done.stderr
        assert "山海共治: a program?  (1 places, 1 mentions)" in done.stdout
        assert "open questions: 1" in done.stderr
    done = fazhi("review", "decide", "山海共治", "not-a-program", "--why", "口号", "--who", "某人", "--lexicons", own)
    assert done.returncode == 0, done.stderr
    assert "山海共治 is not a program (某人, " in done.stdout
    assert "open questions: 0" in fazhi("review", out, "--lexicons", own).stderr
    assert "口号" in fazhi("review", "decisions", "--lexicons", own).stdout
    assert fazhi("review", "undo", "山海共治", "--lexicons", own).returncode == 0
    assert "open questions: 1" in fazhi("review", out, "--lexicons", own).stderr


COMMANDS = [
    (["review", "nowhere"], 1, "no questions there"),
    (["review", "decide", "甲", "same", "--why", "x", "--lexicons", "own"], 2, "needs the other name"),
    (["review", "decide", "甲", "maybe", "乙", "--why", "x", "--lexicons", "own"], 2, "allowed are same"),
    (["review", "decide", "甲", "same", "乙", "--why", " ", "--lexicons", "own"], 2, "--why is empty"),
    (["review", "decide", "甲", "same", "乙", "--lexicons", "own"], 2, "--why"),
    (["review", "undo", "甲", "--lexicons", "own"], 1, "nothing is decided about 甲"),
    (["extract", ".", "--out", "out", "--without-lexicon", "dreams"], 1, "dreams: no such lexicon; there are"),
]


@pytest.mark.parametrize(("words", "code", "message"), COMMANDS, ids=[" ".join(c[0]) for c in COMMANDS])
def test_review_command_wrong_use(tmp_path: Path, words: list[str], code: int, message: str) -> None:
    done = fazhi(*words, cwd=tmp_path)
    assert done.returncode == code
    assert message in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("text", "message"), [("{", r"review\.jsonl:1: no JSON"), ("{}", r"review\.jsonl:1: no question")]
)
def test_review_file_out_of_form(tmp_path: Path, text: Any, message: str) -> None:
    (tmp_path / "review.jsonl").write_text(text, encoding="utf-8")
    with pytest.raises(ExtractError, match=message):
        read_questions(tmp_path / "review.jsonl")

"""Every bundled lexicon is in form, and every row is found by its own name."""

from __future__ import annotations

from pathlib import Path

import pytest

from extract.errors import ExtractError
from extract.fold import fold
from extract.lexicon import BUNDLED, Lexicons, read_lexicon
from extract.lexicon_check import check_lexicons, fix_lexicon
from extract.matcher import Matcher

PATHS = sorted(BUNDLED.glob("*.tsv"))
LEAST = {"programs.tsv": 1500, "laws.tsv": 400, "places.tsv": 3200, "townships.tsv": 38000, "institutions.tsv": 200}


def test_lexicons_are_in_form() -> None:
    complaints = check_lexicons(PATHS)
    assert not complaints, "\n".join(complaints)


@pytest.mark.parametrize(("name", "least"), LEAST.items(), ids=list(LEAST))
def test_lexicons_have_the_rows_promised(name: str, least: int) -> None:
    assert len(read_lexicon(BUNDLED / name).entries) >= least


@pytest.mark.parametrize("type_name", ["Program", "Law", "Institution", "Place"])
def test_lexicons_every_row_is_matched_by_its_name(type_name: str) -> None:
    entries = list(Lexicons().entries(type_name))
    matcher = Matcher([(fold(entry.name), entry.id) for entry in entries])
    missed = [e.id for e in entries if not any(e.id in ids for _, _, ids in matcher.find(fold(e.name)))]
    assert not missed, f"{type_name}: {missed[:10]}"


HEADER = "#: type     Program\n#: about    x\n#: source   y\nid\tname\taliases\tsince\tuntil\tsuccessor\n"
WRONG = [
    ("cells", HEADER + "a\tb\n", "6 columns are declared"),
    ("year", HEADER + "a\tb\t\tlong ago\t\t\n", "four digits"),
    ("no type", "id\tname\na\tb\n", "#: type"),
    ("columns", "#: type X\nname\nb\n", "at least id and name"),
]


@pytest.mark.parametrize(("text", "message"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG])
def test_lexicons_wrong_file_is_named_with_its_line(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "wrong.tsv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ExtractError, match=r"wrong\.tsv:\d+:") as caught:
        read_lexicon(path)
    assert message in str(caught.value)


COMPLAINTS = [
    ("ids repeat", "a\tb\t\t\t\t\na\tc\t\t\t\t\n", "ids repeat"),
    ("alias equals name", "a\tb\tb\t\t\t\n", "equals the name"),
    ("alias under two ids", "a\tb\tx\t\t\t\nc\td\tx\t\t\t\n", "belongs to"),
    ("since after until", "a\tb\t\t2020\t2010\t\n", "is after"),
    ("successor unknown", "a\tb\t\t\t\tz\n", "is no row"),
    ("not sorted", "b\tb\t\t\t\t\na\ta\t\t\t\t\n", "fazhi lexicon fix"),
    ("full width alias", "a\tb\tＡＰＰ\t\t\t\n", "fazhi lexicon fix"),
]


@pytest.mark.parametrize(("rows", "message"), [case[1:] for case in COMPLAINTS], ids=[case[0] for case in COMPLAINTS])
def test_lexicons_check_complains(tmp_path: Path, rows: str, message: str) -> None:
    path = tmp_path / "own.tsv"
    path.write_text(HEADER + rows, encoding="utf-8")
    assert any(message in complaint for complaint in check_lexicons([path]))


def test_lexicons_fix_makes_the_form_canonical(tmp_path: Path) -> None:
    path = tmp_path / "own.tsv"
    path.write_text(HEADER + "b\tb\tＡＰＰ\t\t\t\na\ta\t\t\t\t\n", encoding="utf-8")
    assert fix_lexicon(path)
    assert not check_lexicons([path])
    assert not fix_lexicon(path)


def test_lexicons_rows_of_the_user_win(tmp_path: Path) -> None:
    (tmp_path / "own.tsv").write_text(
        HEADER.replace("successor", "kind") + "program:枫桥经验\t枫桥经验\t\t\t\tbrand\n", encoding="utf-8"
    )
    rows = {entry.id: entry for entry in Lexicons([tmp_path]).entries("Program")}
    assert rows["program:枫桥经验"]["kind"] == "brand"

"""Lists of laws made into a lexicon of the user's own: what they may look like, what comes of them, what is refused."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from extract.errors import ExtractError
from extract.lexicon import BUNDLED, Lexicons, read_lexicon
from extract.lexicon_check import check_lexicons
from extract.lexicon_import import import_laws
from extract.pipeline import Pipeline
from extract.source import DocumentReader

SHARED = Path(__file__).parent.parent.parent / "shared"
COUNTY = "浙江省/湖州市/德清县"


def rows_of(path: Path) -> dict[str, dict[str, str]]:
    return {
        e.name: {"id": e.id, "aliases": "、".join(e.aliases), "note": e.note, "until": str(e.until or ""), **e.extra}
        for e in read_lexicon(path).entries
    }


def imported(tmp_path: Path, text: str, name: str = "own.tsv", **options: str) -> dict[str, dict[str, str]]:
    source = tmp_path / name
    source.write_text(text, encoding="utf-8")
    summary = import_laws(source, tmp_path / "lexicons", **options)  # type: ignore[arg-type]
    assert not check_lexicons([summary.path])
    return rows_of(summary.path)


HEAD = "title\tkind\tscope\tversion_date\n"
CASES = [
    (
        "law gets its full title",
        HEAD + "海晏保护法\tlaw\t国家\t2019-03-24\n",
        "中华人民共和国海晏保护法",
        {"aliases": "海晏保护法", "kind": "law", "scope": "国家", "editions": "2019"},
    ),
    (
        "dates of one title are its editions",
        HEAD + "海晏管理条例\t行政法规\t\t2010年1月9日\n《海晏管理条例》\t行政法规\t\t2023/12/11\n",
        "海晏管理条例",
        {"aliases": "中华人民共和国海晏管理条例", "kind": "administrative_regulation", "editions": "2010,2023"},
    ),
    (
        "Chinese header, in force later",
        "标题\t法律性质\t制定机关\t公布日期\t施行日期\t时效性\n海晏促进法\t法律\t全国人大常委会\t2020-12-29\t2021-03-01\t有效\n",
        "中华人民共和国海晏促进法",
        {"kind": "law", "editions": "2020/2021"},
    ),
    (
        "place by a short name",
        HEAD + "上海市海晏条例\t地方性法规\t上海\t2020\n",
        "上海市海晏条例",
        {"id": "law:上海市/上海市海晏条例", "scope": "上海市", "kind": "local_regulation", "aliases": ""},
    ),
    (
        "place by the issuer",
        "名称\t类别\t制定机关\n杭州市海晏条例\t地方性法规\t杭州市人民代表大会常务委员会\n",
        "杭州市海晏条例",
        {"scope": "浙江省/杭州市"},
    ),
    ("place by the title", "名称\t类别\n湖州市海晏规定\t规章\n", "湖州市海晏规定", {"scope": "浙江省/湖州市"}),
    (
        "repealed",
        "标题\t类别\t时效性\t废止日期\n海晏征收条例\t行政法规\t已废止\t2016-02-06\n",
        "海晏征收条例",
        {"superseded": "2016-02-06", "until": "2016"},
    ),
    ("repealed, no date", "标题\t类别\t时效性\n海晏征收条例\t行政法规\t失效\n", "海晏征收条例", {"note": "已废止"}),
    ("judicial interpretation", HEAD + "海晏案件规定\t司法解释\t国家\t2001\n", "海晏案件规定", {"kind": "normative_document"}),
    ("brackets", HEAD + "海晏条例(试行)\t行政法规\t\t2001\n", "海晏条例（试行）", {"editions": "2001"}),
    (
        "bundled row gains an edition, keeps its kind",
        HEAD + "行政强制法\tadministrative_regulation\t国家\t2024-01-01\n",
        "中华人民共和国行政强制法",
        {"kind": "law", "editions": "2011/2012,2024", "aliases": "行政强制法"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "want"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_lexicon_import_rows(tmp_path: Path, text: str, name: str, want: dict[str, str]) -> None:
    rows = imported(tmp_path, text)
    assert want.items() <= rows[name].items()


def test_lexicon_import_csv_and_workbook_give_the_same(tmp_path: Path) -> None:
    import datetime

    from openpyxl import Workbook

    rows = imported(tmp_path, '标题,类别,公布日期\n"海晏、河清保护法",法律,2019-03-24\n', "own.csv")
    book = Workbook()
    for row in (("标题", "类别", "公布日期"), ("海晏、河清保护法", "法律", datetime.datetime(2019, 3, 24))):
        book.active.append(row)
    book.save(tmp_path / "own.xlsx")
    again = rows_of(import_laws(tmp_path / "own.xlsx", tmp_path / "again").path)
    assert rows == again
    assert rows["中华人民共和国海晏、河清保护法"]["aliases"] == "", "a comma in a short name would make two of it"


def test_lexicon_import_columns_by_option(tmp_path: Path) -> None:
    rows = imported(tmp_path, "甲\t乙\n海晏法\t2019\n", columns={"title": "甲", "date": "乙"}, kind="法律")  # type: ignore[arg-type]
    assert rows["中华人民共和国海晏法"]["editions"] == "2019"


def test_lexicon_import_known_titles_bring_no_row(tmp_path: Path) -> None:
    assert imported(tmp_path, HEAD + "行政处罚法\tlaw\t国家\t2021-01-22\n民法典\tlaw\t国家\t\n") == {}


def test_lexicon_import_ambiguous_short_name_is_left_out(tmp_path: Path) -> None:
    rows = imported(tmp_path, HEAD + "中华人民共和国海晏条例\t行政法规\t\t2001\n海晏条例\t行政法规\t\t2003\n")
    assert rows["中华人民共和国海晏条例"]["aliases"] == rows["海晏条例"]["aliases"] == ""


WRONG = [
    ("no title column", "甲\tkind\nx\tlaw\n", r"own\.tsv:1: no column of titles among 甲, kind"),
    ("no kind column", "title\nx\n", r"own\.tsv:1: no column of kinds .*--kind"),
    ("kind", HEAD + "甲法\tlaw\t\t\n乙法\t歌曲\t\t\n", r"own\.tsv:3: kind '歌曲'; allowed: constitution"),
    ("date", HEAD + "甲法\tlaw\t\t春天\n", r"own\.tsv:2: date '春天'; a date is 2019-03-24"),
    ("day", HEAD + "甲法\tlaw\t\t2019-02-30\n", r"own\.tsv:2: date '2019-02-30'"),
    ("title", HEAD + "\tlaw\t\t2019\n", r"own\.tsv:2: no title"),
    ("place", HEAD + "甲条例\tlocal_regulation\t乌有乡\t2019\n", r"own\.tsv:2: place '乌有乡' is not known"),
    ("empty", HEAD, r"own\.tsv:1: no rows"),
]


@pytest.mark.parametrize(("text", "message"), [c[1:] for c in WRONG], ids=[c[0] for c in WRONG])
def test_lexicon_import_wrong_list_is_named_with_its_line(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ExtractError, match=message):
        imported(tmp_path, text)
    assert not (tmp_path / "lexicons").exists(), "nothing is written"


def test_lexicon_import_every_wrong_row_is_named(tmp_path: Path) -> None:
    with pytest.raises(ExtractError) as caught:
        imported(tmp_path, HEAD + "甲法\t歌曲\t\t\n" * 30)
    assert str(caught.value).count("歌曲") == 20
    assert "and 10 more" in str(caught.value)


def test_lexicon_import_other_files_are_refused(tmp_path: Path) -> None:
    for name, message in (("own.json", "is .tsv, .csv or .xlsx"), ("own.xlsx", "cannot be read as .xlsx")):
        with pytest.raises(ExtractError, match=message):
            imported(tmp_path, HEAD, name)


def fazhi(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", "from graph.cli import main; main()", *words],
        capture_output=True, text=True, timeout=300,
    )  # fmt: skip


def test_lexicon_import_command_then_extraction_uses_it(tmp_path: Path) -> None:
    (tmp_path / "list.tsv").write_text(HEAD + "海晏保护法\tlaw\t国家\t2019\n", encoding="utf-8")
    done = fazhi("lexicon", "import", "laws", str(tmp_path / "list.tsv"), "--to", str(tmp_path / "own"))
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip().endswith("laws_list.tsv")
    assert "1 rows" in done.stderr
    checked = fazhi("lexicon", "check", done.stdout.strip())
    assert checked.returncode == 0, checked.stderr
    pipeline = Pipeline([tmp_path / "own"])
    reader = DocumentReader(pipeline.gazetteer)
    doc = reader.make("法治政府建设情况报告\n\n大力宣传海晏保护法。", place=COUNTY, year=2022)
    (law,) = [m for m in pipeline.extract(doc).mentions if m.type == "LAW"]
    assert (law.canonical, law.attributes["edition"]) == ("中华人民共和国海晏保护法", "2019")
    again = fazhi("lexicon", "import", "songs", str(tmp_path / "list.tsv"), "--to", str(tmp_path / "own"))
    assert again.returncode == 2
    assert "allowed: laws" in again.stderr


def test_lexicon_import_of_the_public_list(tmp_path: Path) -> None:
    path = SHARED / "lexicon" / "law_titles.tsv"
    if not path.exists():
        pytest.skip("the list of law titles is not beside this checkout")
    summary = import_laws(path, tmp_path)
    assert not check_lexicons([summary.path])
    assert not [n for n in summary.notes if "belongs to" in n]
    bundled = {e.id: e for e in read_lexicon(BUNDLED / "laws.tsv").entries}
    contradicted = [
        e.id
        for e in read_lexicon(summary.path).entries
        if (b := bundled.get(e.id)) and (e.name, e["kind"], e.until) != (b.name, b["kind"], b.until)
    ]
    assert not contradicted
    assert len(list(Lexicons([tmp_path]).entries("Law"))) > 3000


def test_lexicon_import_large_list_is_read_and_linked(tmp_path: Path) -> None:
    """20,000 rows: one of them is found and linked by title and place, and the bundled ones still are."""
    lines = [
        f"{place}海晏{n}号事务条例\t地方性法规\t{place}\t2019" for n in range(10000) for place in ("上海市", "浙江省")
    ]
    (tmp_path / "large.tsv").write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    assert import_laws(tmp_path / "large.tsv", tmp_path / "own").rows == 20000
    pipeline = Pipeline([tmp_path / "own"])
    text = "法治政府建设情况报告\n\n贯彻《行政处罚法》《浙江省海晏77号事务条例》,查处案件12件。\n"
    doc = DocumentReader(pipeline.gazetteer).make(text, place=COUNTY, year=2022)
    laws = [(m.canonical, m.attributes["scope"]) for m in pipeline.extract(doc).mentions if m.type == "LAW"]
    assert laws == [("中华人民共和国行政处罚法", "国家"), ("浙江省海晏77号事务条例", "浙江省")]

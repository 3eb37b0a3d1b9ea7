"""Runs over folders: bad files named, the rest goes on, output whole or absent and the same every time."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from extract.errors import ExtractError
from extract.run import Summary, document_ids, extract_sources, list_files

SAMPLES = Path(__file__).parent.parent / "samples"
TEXT = "德清县{year}年度法治政府建设情况报告\n\n一、主要工作\n推行“双随机、一公开”监管,抽查企业20户。\n"


def run(sources: list[Path], out: Path, **options: object) -> tuple[Summary, list[dict[str, object]]]:
    summary = extract_sources(sources, out=out, **options)  # type: ignore[arg-type]
    lines = (out / "documents.jsonl").read_text(encoding="utf-8").splitlines()
    return summary, [json.loads(line) for line in lines]


def report(folder: Path, name: str, text: str = TEXT.format(year=2021)) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_run_over_the_sample_names_the_damaged_file(tmp_path: Path) -> None:
    summary, documents = run([SAMPLES / "reports"], tmp_path / "out", lexicon_folders=[SAMPLES / "lexicons"])
    assert (summary.read, [r.path.name for r in summary.refused]) == (17, ["雁回市2024.docx"])
    assert len(documents) == 17
    assert all(d["jurisdiction"] and d["year"] for d in documents)
    assert {p.name for p in (tmp_path / "out" / "texts").iterdir()} == {
        "松鸣县2023.txt", "望湖区2022.txt", "澜州市2022.txt", "苇塘县2023.txt", "雁回市2021.txt",
    }  # fmt: skip


def test_run_offsets_refer_to_the_decoded_text(tmp_path: Path) -> None:
    run([SAMPLES / "reports"], tmp_path / "out", lexicon_folders=[SAMPLES / "lexicons"])
    for line in (tmp_path / "out" / "mentions.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        kept = tmp_path / "out" / "texts" / f"{row['document']}.txt"
        path = kept if kept.exists() else SAMPLES / "reports" / f"{row['document']}.txt"
        encoding = "gb18030" if row["document"] == "映川区2022" else "utf-8"
        assert path.read_bytes().decode(encoding)[row["start"] : row["end"]] == row["surface"]


def test_run_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b", "a"):
        run([SAMPLES / "reports"], tmp_path / name, lexicon_folders=[SAMPLES / "lexicons"])
    for file in ("documents.jsonl", "mentions.jsonl", "relations.jsonl", "unlinked.jsonl"):
        assert (tmp_path / "a" / file).read_bytes() == (tmp_path / "b" / file).read_bytes()


@pytest.mark.parametrize("name", ["documents", "mentions", "relations", "unlinked"])
def test_run_lines_have_sorted_keys(tmp_path: Path, name: str) -> None:
    extract_sources([SAMPLES / "reports"], out=tmp_path / "out")
    lines = (tmp_path / "out" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    assert lines
    assert lines == [json.dumps(json.loads(line), ensure_ascii=False, sort_keys=True) for line in lines]


def test_run_same_place_and_year_are_both_kept_and_named(tmp_path: Path) -> None:
    report(tmp_path / "in", "a.txt")
    report(tmp_path / "in", "b.txt")
    summary, documents = run([tmp_path / "in"], tmp_path / "out")
    assert len(documents) == 2
    assert any("b.txt: same place and year as a.txt" in note for note in summary.notes)


def test_run_same_stem_gets_ids_of_its_own(tmp_path: Path) -> None:
    report(tmp_path / "x", "a.txt")
    report(tmp_path / "y", "a.txt")
    files = list_files([tmp_path / "x", tmp_path / "y"])
    assert document_ids(files) == ["a", "a-2"]


def test_run_place_that_is_in_no_gazetteer_is_loaded_and_noted(tmp_path: Path) -> None:
    report(tmp_path / "in", "a.txt", "甲乙丙县2021年度法治政府建设情况报告\n\n推行“双随机、一公开”监管。\n")
    summary, documents = run([tmp_path / "in"], tmp_path / "out")
    assert documents[0]["year"] == 2021
    assert "a.txt: place not found" in summary.notes


def test_run_year_out_of_range_is_noted(tmp_path: Path) -> None:
    report(tmp_path / "in", "a.txt")
    summary, documents = run([tmp_path / "in"], tmp_path / "out", year=2191)
    assert documents[0]["year"] is None
    assert any("out of range" in note for note in summary.notes)


def test_run_hints_beside_the_files(tmp_path: Path) -> None:
    report(tmp_path / "in", "a.txt", "法治政府建设情况报告\n\n推行改革。\n")
    (tmp_path / "in" / "sources.tsv").write_text(
        "file\tplace\tyear\turl\tissuer\na.txt\t浙江省/湖州市/德清县\t2020\thttp://example.org\t德清县人民政府\n",
        encoding="utf-8",
    )
    _, documents = run([tmp_path / "in"], tmp_path / "out")
    assert (documents[0]["jurisdiction"], documents[0]["year"]) == ("浙江省/湖州市/德清县", 2020)
    assert documents[0]["url"] == "http://example.org"


@pytest.mark.parametrize(("row", "message"), [("a.txt\tx\tlong ago", "sources.tsv:2: year")], ids=["year"])
def test_run_wrong_hints_are_named_with_their_line(tmp_path: Path, row: str, message: str) -> None:
    report(tmp_path / "in", "a.txt")
    report(tmp_path / "ok", "b.txt")
    (tmp_path / "in" / "sources.tsv").write_text(f"file\tplace\tyear\n{row}\n", encoding="utf-8")
    summary, documents = run([tmp_path / "in", tmp_path / "ok"], tmp_path / "out")
    assert message in summary.refused[0].reason
    assert [d["document"] for d in documents] == ["b"]


def test_run_without_any_report_fails(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    with pytest.raises(ExtractError, match="no files found"):
        extract_sources([tmp_path / "in"], out=tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_run_refuses_a_folder_with_other_files(tmp_path: Path) -> None:
    report(tmp_path / "in", "a.txt")
    report(tmp_path / "out", "thesis.txt", "mine")
    with pytest.raises(ExtractError, match="holds other files"):
        extract_sources([tmp_path / "in"], out=tmp_path / "out")
    assert (tmp_path / "out" / "thesis.txt").read_text(encoding="utf-8") == "mine"


def test_run_no_permission_to_write(tmp_path: Path) -> None:
    report(tmp_path / "in", "a.txt")
    if os.geteuid() == 0:
        # Root may write everywhere but below a file.
        with pytest.raises(ExtractError, match="cannot be written"):
            extract_sources([tmp_path / "in"], out=tmp_path / "in" / "a.txt" / "out")
        return
    (tmp_path / "closed").mkdir(mode=0o500)
    with pytest.raises(ExtractError, match="cannot be written"):
        extract_sources([tmp_path / "in"], out=tmp_path / "closed" / "out")


_LIMITED = """
import resource, signal, sys
from pathlib import Path
from extract.errors import ExtractError
from extract.run import extract_sources
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (2000, resource.RLIM_INFINITY))
try:
    extract_sources([Path(sys.argv[1])], out=Path(sys.argv[2]))
except ExtractError as error:
    print(error)
    sys.exit(1)
"""


def test_run_full_disk_leaves_no_half_output(tmp_path: Path) -> None:
    """A limit on the size of files stands in for a full disk: both fail in the middle of a write."""
    assert resource.RLIMIT_FSIZE >= 0
    for number in range(20):
        report(tmp_path / "in", f"{number}.txt", TEXT.format(year=2000 + number) * 3)
    done = subprocess.run(
        [sys.executable, "-c", _LIMITED, str(tmp_path / "in"), str(tmp_path / "out")], capture_output=True, text=True
    )
    assert done.returncode == 1, done.stderr
    assert "cannot be written" in done.stdout
    assert not (tmp_path / "out").exists()

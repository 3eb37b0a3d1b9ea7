"""Readers: every kind and encoding gives its text; every bad input is refused in plain words."""

from __future__ import annotations

import os
import time
import zipfile
from pathlib import Path

import pytest

from extract.errors import ExtractError
from extract.read import join_wrapped, read_source

SAMPLES = Path(__file__).parent.parent / "samples" / "reports"
TEXT = "德清县2021年度法治政府建设情况报告\n\n一、主要工作\n推行各项改革,落实《行政处罚法》。\n"

ENCODINGS = [
    ("utf-8", TEXT.encode()),
    ("utf-8-sig", TEXT.encode("utf-8-sig")),
    ("gb18030", TEXT.encode("gb18030")),
    ("utf-16", TEXT.encode("utf-16")),
]


@pytest.mark.parametrize(("encoding", "data"), ENCODINGS, ids=[case[0] for case in ENCODINGS])
def test_read_encodings(tmp_path: Path, encoding: str, data: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    source = read_source(path)
    assert (source.text, source.encoding) == (TEXT, encoding)


KINDS = [
    ("映川区2022.txt", "gb18030", "“四亮解纷”工作机制在全省推广"),
    ("雁回市2021.html", "utf-8", "巩固“一窗速办”改革成果"),
    ("苇塘县2023.docx", "", "建立府院联动机制，召开联席会议3次。"),
    ("松鸣县2023.pdf", "", "在全县推行“一窗速办”改革，办件量6.8万件"),
]


@pytest.mark.parametrize(("file", "encoding", "phrase"), KINDS, ids=[case[0] for case in KINDS])
def test_read_kinds(file: str, encoding: str, phrase: str) -> None:
    source = read_source(SAMPLES / file)
    assert source.encoding == encoding
    assert phrase in source.text, "lines that the page broke are joined"
    assert "<p" not in source.text


def zip_bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * 60_000_000)


def encrypted_pdf(path: Path) -> None:
    """A PDF whose standard security handler wants a password that nobody gave."""
    parts = [
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n",
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n",
        b"4 0 obj<</Filter/Standard/V 1/R 2/P -44/O<" + b"11" * 32 + b">/U<" + b"22" * 32 + b">>>endobj\n",
        b"trailer<</Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]/Size 5>>\n%%EOF\n",
    ]
    path.write_bytes(b"".join(parts))


def write(data: bytes) -> object:
    return lambda path: path.write_bytes(data)


BAD = [
    ("empty.txt", write(b""), "empty"),
    ("blank.txt", write(b" \n \n"), "empty"),
    ("binary.txt", write(bytes(range(256)) * 50), "binary"),
    ("noise.txt", write(b"\x81\xfe\x93\xc4\xff\xfe\xfa" * 400), "encoding cannot be told"),
    ("report.xlsx", write(b"PK\x03\x04"), "allowed: .txt"),
    ("pdf.txt", write(b"%PDF-1.4 ..."), "holds pdf"),
    ("zip.txt", write(b"PK\x03\x04...."), "holds zip"),
    ("word.docx", write(b"\xd0\xcf\x11\xe0...."), "holds an old .doc"),
    ("text.docx", write(TEXT.encode()), "damaged"),
    ("cut.docx", write((SAMPLES / "雁回市2024.docx").read_bytes()), "damaged"),
    ("bomb.docx", zip_bomb, "zip bomb"),
    ("broken.pdf", write(b"%PDF-1.4\nnothing"), "damaged"),
    ("locked.pdf", encrypted_pdf, "encrypted"),
    ("folder.txt", lambda path: path.mkdir(), "cannot be read"),
]


@pytest.mark.parametrize(("name", "make", "message"), BAD, ids=[case[0] for case in BAD])
def test_read_bad_input_is_refused_by_name(tmp_path: Path, name: str, make: object, message: str) -> None:
    path = tmp_path / name
    make(path)  # type: ignore[operator]
    with pytest.raises(ExtractError) as caught:
        read_source(path)
    assert str(path) in str(caught.value)
    assert message in str(caught.value)


def test_read_file_without_permission_is_refused(tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root reads every file")
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    path.chmod(0)
    with pytest.raises(ExtractError, match="cannot be read"):
        read_source(path)


def test_read_line_of_fifty_megabytes(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    sentence = "推行各项改革,落实行政处罚法。"
    path.write_text(sentence * (50_000_000 // len(sentence.encode())), encoding="utf-8")
    before = time.monotonic()
    assert len(read_source(path).text) > 15_000_000
    assert time.monotonic() - before < 600  # it ends: no quadratic search over the line


def test_read_joins_only_lines_that_the_page_broke() -> None:
    text = "一、主要工作\n" + "推行改革推行改革推行改革推行改革\n" * 3 + "推行改革。\n二、不足\n"
    assert join_wrapped(text) == "一、主要工作\n" + "推行改革推行改革推行改革推行改革" * 3 + "推行改革。\n二、不足\n"

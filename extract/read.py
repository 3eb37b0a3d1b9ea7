"""Files in, decoded text out: .txt, .html, .docx and .pdf with a text layer.

The text of a .txt file is its decoded characters, unchanged but for a byte-order mark: offsets refer to it. For the
other kinds offsets refer to the text that the reader yields, which is kept beside the output.
"""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from extract.errors import ExtractError

SUFFIXES = {".txt": "txt", ".html": "html", ".htm": "html", ".docx": "docx", ".pdf": "pdf"}
MOST_BYTES = 200 * 1024 * 1024  # of a file, and of what a .docx unpacks to
MOST_RATIO = 200  # unpacked to packed; a text document stays below 30

_META_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]+)", re.IGNORECASE)
_MAGIC = {
    b"%PDF": "pdf",
    b"PK\x03\x04": "zip",
    b"\xd0\xcf\x11\xe0": "an old .doc",
    b"\x89PNG": "png",
    b"\xff\xd8\xff": "jpeg",
}


@dataclass(frozen=True, slots=True)
class Source:
    """A file as text. `sha256` is of the file's bytes, `encoding` of a .txt or .html file."""

    path: Path
    file: str
    kind: str  # txt | html | docx | pdf
    encoding: str
    sha256: str
    text: str


def read_source(path: Path) -> Source:
    """The file as text; ExtractError says what is wrong with it and what is allowed."""
    kind = SUFFIXES.get(path.suffix.lower())
    if kind is None:
        raise ExtractError(f"{path}: files of this kind are not read; allowed: {', '.join(SUFFIXES)}")
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise ExtractError(f"{path}: {size:,} bytes; a report has at most {MOST_BYTES:,}")
        data = path.read_bytes()
    except OSError as error:
        raise ExtractError(f"{path}: cannot be read ({error.strerror or error})") from error
    if not data.strip():
        raise ExtractError(f"{path}: the file is empty; a report has text")
    found = next((name for magic, name in _MAGIC.items() if data.startswith(magic)), "")
    if found and not (kind == "pdf" and found == "pdf") and not (kind == "docx" and found == "zip"):
        raise ExtractError(f"{path}: named {path.suffix} but holds {found}; rename it or convert it")
    readers: dict[str, Callable[[Path, bytes], tuple[str, str]]] = {
        "txt": _read_txt,
        "html": _read_html,
        "docx": _read_docx,
        "pdf": _read_pdf,
    }
    text, encoding = readers[kind](path, data)
    if not text.strip():
        raise ExtractError(f"{path}: no text in it; scanned pages need a text layer first")
    return Source(path, path.name, kind, encoding, hashlib.sha256(data).hexdigest(), text)


def decode(path: Path, data: bytes, declared: str = "") -> tuple[str, str]:
    """(text, encoding): UTF-8 with or without mark, UTF-16 with mark, GB18030; ExtractError for anything else."""
    for mark, name in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            try:
                return data.decode(name), name
            except UnicodeDecodeError:
                break
    if b"\x00" in data[:4096]:
        raise ExtractError(f"{path}: binary data, no text; allowed: text in UTF-8 or GB18030")
    names = ["utf-8", "gb18030"]
    if declared.lower() in ("gb2312", "gbk", "gb18030"):
        names.reverse()
    for name in names:
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        if name == "utf-8" or _is_plausible(text):
            return text, name
    raise ExtractError(f"{path}: the encoding cannot be told; allowed: UTF-8, UTF-16 with a byte-order mark, GB18030")


def _is_plausible(text: str) -> bool:
    """Whether bytes read as GB18030 look like Chinese: almost any bytes decode, few give common characters."""
    sample = text[:20000]
    outside = sum(1 for c in sample if ord(c) > 0x7F)
    common = len(re.findall(r"[\u4e00-\u9fa5，。、；：（）《》“”]", sample))
    control = len(re.findall(r"[\x00-\x08\x0e-\x1f\ue000-\uf8ff]", sample))
    usual = len(re.findall(r"[的和法政府行工作区市县人民一是在有为了执制度]", sample))
    return control * 50 <= len(sample) and outside > 0 and common >= 0.8 * outside and usual >= 0.02 * outside


def _read_txt(path: Path, data: bytes) -> tuple[str, str]:
    return decode(path, data)


def _read_html(path: Path, data: bytes) -> tuple[str, str]:
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.html import HTMLTree

    declared = _META_CHARSET.search(data[:4096])
    text, encoding = decode(path, data, declared.group(1).decode("ascii") if declared else "")
    tree = HTMLTree.parse(text)
    # Navigation and footer stay: the step after this marks them, and they may name the place.
    plain = extract_plain_text(
        tree,
        preserve_formatting=True,
        main_content=False,
        list_bullets=False,
        alt_texts=False,
        links=False,
        form_fields=False,
        noscript=False,
    )
    lines = [line.strip() for line in str(plain).split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip() + "\n", encoding


def _read_docx(path: Path, data: bytes) -> tuple[str, str]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            unpacked = sum(item.file_size for item in archive.infolist())
            if unpacked > MOST_BYTES or unpacked > MOST_RATIO * max(len(data), 1):
                raise ExtractError(f"{path}: unpacks to {unpacked:,} bytes from {len(data):,}; refused as a zip bomb")
    except zipfile.BadZipFile as error:
        raise ExtractError(f"{path}: damaged, no readable Word document ({error}); save it again as .docx") from error
    import docx
    from docx.opc.exceptions import OpcError

    try:
        document = docx.Document(io.BytesIO(data))
        lines: list[str] = []
        for block in document.iter_inner_content():
            if hasattr(block, "rows"):
                for row in block.rows:
                    cells: list[str] = []
                    for cell in row.cells:
                        if not cells or cell.text != cells[-1]:
                            cells.append(cell.text)
                    lines.append(" | ".join(cells))
            else:
                lines.append(block.text)
    except (OpcError, KeyError, ValueError, zipfile.BadZipFile, SyntaxError) as error:
        raise ExtractError(f"{path}: damaged, no readable Word document ({error}); save it again as .docx") from error
    return "\n".join(lines) + "\n", ""


def _read_pdf(path: Path, data: bytes) -> tuple[str, str]:
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower() or b"/Encrypt" in data:
            raise ExtractError(f"{path}: the PDF is encrypted; save it without a password") from error
        raise ExtractError(f"{path}: damaged, no readable PDF ({error})") from error
    try:
        pages = [document[index].get_textpage().get_text_range() for index in range(len(document))]
    finally:
        document.close()
    return join_wrapped("\n".join(page.replace("\r\n", "\n").replace("\r", "\n") for page in pages)), ""


_ENDS = re.compile(r"[。！？；：:;!?]$")
_STARTS = re.compile(
    r"\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[)）]|\d+[.、．]|[一二三四五六七八九十]是|　　|第[一二三四五六七八九十]+[章条部])"
)


def join_wrapped(text: str) -> str:
    """Lines that a page broke inside a sentence joined again: a line is full and the next one starts nothing new."""
    lines = [line.rstrip() for line in text.split("\n")]
    widths = sorted(len(line) for line in lines if line.strip())
    full = widths[int(len(widths) * 0.8)] - 4 if widths else 0
    joined: list[str] = []
    previous = ""
    for line in lines:
        if (
            joined
            and line.strip()
            and len(previous) >= max(full, 12)
            and not _ENDS.search(previous)
            and not _STARTS.match(line)
        ):
            joined[-1] += line.lstrip()
        else:
            joined.append(line)
        previous = line
    return "\n".join(joined).strip() + "\n"

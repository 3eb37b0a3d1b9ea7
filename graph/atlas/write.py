"""Writes the folder: whole into OUT.part, then in the place of an older atlas; other people's files are never touched."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from graph.atlas.content import Content, Progress
from graph.atlas.pages import FOLDER, Annotate, Facts, Pages
from graph.atlas.search import Found, index_files
from graph.atlas.texts import ReportText
from graph.atlas.words import WORDS
from graph.errors import GraphError
from graph.export.page import ASSETS, script_json
from graph.style import LABEL_STYLES

MARK = "atlas.txt"  # tells a folder that this program wrote
_VENDOR = (
    "cytoscape.min.js", "cytoscape.LICENSE", "echarts.common.min.js", "echarts.LICENSE", "echarts.NOTICE", "README.md",
)  # fmt: skip


def write_atlas(
    content: Content,
    texts: Iterable[ReportText],
    annotate: Annotate,
    out: Path,
    *,
    style: str,
    script: str,
    progress: Progress | None = None,
) -> Facts:
    """Writes the atlas to `out`, whole or not at all; `style` and `script` are those that annotated reports need.

    GraphError where the folder holds files that no atlas has, or the disk takes no more.
    """
    check_folder(out)
    temporary = out.with_name(out.name + ".part")
    try:
        shutil.rmtree(temporary, ignore_errors=True)
        temporary.mkdir(parents=True)
        facts = _write(content, texts, annotate, temporary, {"annotate.css": style, "annotate.js": script}, progress)
        if out.exists():
            shutil.rmtree(out)
        temporary.replace(out)
    except OSError as error:
        raise GraphError(f"{out}: cannot be written ({error.strerror or error})") from error
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
    return facts


def check_folder(out: Path) -> None:
    """GraphError where an atlas cannot be written to `out` without losing something else."""
    if not out.exists():
        return
    if not out.is_dir():
        raise GraphError(f"{out}: is a file; a folder is expected")
    if any(out.iterdir()) and not (out / MARK).exists():
        raise GraphError(f"{out}: holds files that are no atlas; give another folder")


def _write(
    content: Content,
    texts: Iterable[ReportText],
    annotate: Annotate,
    folder: Path,
    assets: dict[str, str],
    progress: Progress | None,
) -> Facts:
    pages = Pages(content, Facts(_today(), 0, 0))
    steps = _steps(pages)
    total, done = len(content.reports) + len(steps), 0
    made: set[Path] = set()

    def put(files: Iterator[tuple[str, str]], name: str) -> None:
        nonlocal done
        for path, text in files:
            file = folder / path
            if file.parent not in made:
                file.parent.mkdir(parents=True, exist_ok=True)
                made.add(file.parent)
            file.write_text(text, encoding="utf-8", newline="\n")
        done += 1
        if progress:
            progress(done, total, name)

    found: dict[str, list[Found]] = {}
    whole = 0
    for text in texts:
        put(pages.report(text, annotate(text)), text.report)
        found[text.report] = _found(pages, text)
        whole += text.is_whole
    facts = Facts(_today(), whole, len(found) - whole)
    pages.set_facts(facts)
    for name, files in steps:
        put(files(), name)
    ordered = (sentence for report in sorted(found) for sentence in found[report])
    put(index_files(pages.search_names(), ordered), "search")
    for path, part in _assets(assets):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(part)
    about = f"fazhi atlas, {facts.built_on}, {len(content.reports)} reports\n"
    (folder / MARK).write_text(about, encoding="utf-8")
    return facts


def _steps(pages: Pages) -> list[tuple[str, Callable[[], Iterator[tuple[str, str]]]]]:
    content = pages.content

    def one(draw: Callable[[Any], Iterator[tuple[str, str]]], thing: Any) -> Callable[[], Iterator[tuple[str, str]]]:
        return lambda: draw(thing)

    steps: list[tuple[str, Callable[[], Iterator[tuple[str, str]]]]] = [
        (p.name, one(pages.program, p)) for p in content.programs.values()
    ]
    steps += [(place.name, one(pages.place, place)) for place in content.places.values()]
    steps += [(law.title, one(pages.law, law)) for law in content.laws.values()]
    steps += [(m.name, one(pages.metric, m)) for m in content.metrics.values() if pages.to.metric(m.id)]
    steps += [(query.report.name, one(pages.query, query)) for query in content.queries]
    for draw in (pages.index, pages.lists, pages.search, pages.about):
        steps.append((draw.__name__, draw))
    return steps


def _found(pages: Pages, text: ReportText) -> list[Found]:
    report = pages.content.reports[text.report]
    place = pages.content.places.get(report.place)
    source = f"{place.name} {report.year or ''}".strip() if place else report.file
    return [
        Found(row["text"].strip(), pages.to.at(report.id, row["start"]), source, row["status"])
        for row in text.document.get("sentences", [])
        if row["text"].strip()
    ]


def _assets(texts: dict[str, str]) -> Iterator[tuple[str, bytes]]:
    colours = "".join(f"--{label}:{style.colour};" for label, style in sorted(LABEL_STYLES.items()))
    css = (FOLDER / "atlas.css").read_text(encoding="utf-8")
    yield "assets/atlas.css", f":root{{{colours}}}\n{css}".encode()
    yield "assets/words.js", f"window.atlasWords={script_json(WORDS)};\n".encode()
    for name in ("atlas.js", "charts.js", "search.js"):
        yield f"assets/{name}", (FOLDER / name).read_bytes()
    for name, text in texts.items():
        yield f"assets/{name}", text.encode()
    for name in _VENDOR:
        yield f"assets/vendor/{name}", (ASSETS / "vendor" / name).read_bytes()


def _today() -> str:
    """The day of the making; SOURCE_DATE_EPOCH makes the bytes repeatable on any day."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    moment = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now().astimezone()
    return moment.date().isoformat()

"""The annotated page shows the whole report, its mentions and relations, takes no text for markup, and works in a browser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from extract.annotate import annotate_fragment, annotate_page
from extract.model import Extraction, Mention, Relation
from extract.pipeline import Pipeline
from extract.source import DocumentReader
from graph.cli.app import app

CHROMIUM = Path("/usr/bin/chromium")
TEXT = """首页 > 政务公开 > 法治政府建设
云阳县2023年度<script>document.title='x'</script>法治政府建设情况报告

2023年,我县深化“放管服”改革,办理事项1.2万件。县司法局牵头推行“综合查一次”。
一、存在的问题
“双随机、一公开”监管还不够规范;部分单位学习《行政处罚法》不够。
二、下一步工作
深入实施“八五”普法规划,落实<b title="&">“谁执法谁普法”普法责任制。
"""


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline()


def make(pipeline: Pipeline, text: str) -> Extraction:
    return pipeline.extract(DocumentReader(pipeline.gazetteer).make(text, file="云阳<2023>.txt"))


@pytest.fixture(scope="module")
def extraction(pipeline: Pipeline) -> Extraction:
    return make(pipeline, TEXT)


class Page(HTMLParser):
    """The elements of a page: tags with attributes, and the text of the article."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.article = ""
        self._inside = False
        self.open: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._inside = self._inside or tag == "article"
        if tag not in ("meta", "input"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        self._inside = self._inside and tag != "article"

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.article += data

    def of(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_annotate_shows_every_character_once(extraction: Extraction) -> None:
    page = Page(annotate_page(extraction))
    assert squeezed(page.article) == squeezed(TEXT)
    assert not page.open


def test_annotate_shows_each_mention_with_type_name_and_rule(extraction: Extraction) -> None:
    page = Page(annotate_page(extraction))
    marks = page.of("mark")
    assert len(marks) == len(extraction.mentions) > 5
    for mark, mention in zip(marks, extraction.mentions, strict=True):
        assert mention.type in (mark["class"] or "").split()
        assert mark["data-entity"] == mention.canonical
        for part in (mention.type, mention.canonical, mention.rule):
            assert part in (mark["title"] or "")


def test_annotate_marks_status_sections_and_debris(extraction: Extraction) -> None:
    page = Page(annotate_page(extraction))
    classes = [(tag["class"] or "").split() for tag in page.of("div") if "block" in (tag["class"] or "")]
    for status in ("done", "problem", "planned"):
        assert any(status in names for names in classes)
    assert sum("section" in names for names in classes) == 2
    assert len([t for t in page.of("span") if t.get("class") == "debris"]) == len(extraction.doc.debris) > 0


def test_annotate_links_each_relation_to_an_element(extraction: Extraction) -> None:
    page = Page(annotate_page(extraction))
    ids = [tag["id"] for _, tag in page.tags if tag.get("id")]
    assert len(ids) == len(set(ids))
    links = page.of("a")
    assert len(links) == len(extraction.relations) > 3
    for link in links:
        assert set((link["data-evidence"] or "").split()) <= set(ids)
        assert (link["href"] or "")[1:] in ids


def test_annotate_takes_no_text_for_markup(extraction: Extraction) -> None:
    nasty = '"><img src=x onerror=alert(1)>\x00</title></style></script><script>alert(2)</script>'
    doc = extraction.doc
    hostile = Extraction(
        doc,
        [Mention("PROGRAM", 0, 2, nasty, canonical=nasty, attributes={nasty: nasty}), *extraction.mentions[1:]],
        [Relation(nasty, nasty, nasty, nasty, 0, 2, {"status": nasty}), *extraction.relations],
    )
    page = Page(annotate_page(hostile))
    assert [tag for tag, _ in page.tags if tag in ("script", "img", "b")] == ["script"]
    assert not any(name.startswith("on") for _, attributes in page.tags for name in attributes)
    assert not page.open
    assert "\x00" not in annotate_page(hostile)


def test_annotate_fragments_share_a_page(extraction: Extraction) -> None:
    both = annotate_fragment(extraction, prefix="a-") + annotate_fragment(extraction, prefix="b-")
    ids = re.findall(r' id="([^"]*)"', both)
    assert len(ids) == len(set(ids)) > 10
    assert annotate_fragment(extraction) == annotate_fragment(extraction)


@pytest.mark.parametrize("text", ["", "\n", "一句话", "云阳县\r\n2023年\r\n\r\n推进“放管服”改革。\r\n"])
def test_annotate_small_and_odd_texts(pipeline: Pipeline, text: str) -> None:
    page = Page(annotate_page(make(pipeline, text)))
    assert squeezed(page.article) == squeezed(text)


def test_annotate_mention_over_a_line_end_is_one_mark_in_two_parts(pipeline: Pipeline) -> None:
    doc = DocumentReader(pipeline.gazetteer).make("推进放管\n服改革。", file="a.txt")
    page = Page(annotate_page(Extraction(doc, [Mention("PROGRAM", 2, 8, "test", canonical="放管服改革")], [])))
    assert [mark["class"] for mark in page.of("mark")] == ["part PROGRAM", "PROGRAM"]


FORMATS = {
    "a.txt": TEXT.encode(),
    "a.html": f"<html><body><p>{TEXT.replace('<', '&lt;')}</p></body></html>".encode(),
}


@pytest.mark.parametrize("name", FORMATS)
def test_annotate_command(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(FORMATS[name])
    out = tmp_path / "page.html"
    run = CliRunner().invoke(app, ["annotate", str(tmp_path / name), "--out", str(out)])
    assert run.exit_code == 0, run.output
    assert "综合查一次" in Page(out.read_text(encoding="utf-8-sig")).article
    assert CliRunner().invoke(app, ["annotate", str(tmp_path), "--out", str(out)]).exit_code != 0


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    sync_api = pytest.importorskip("playwright.sync_api")
    if not CHROMIUM.exists():
        pytest.skip(f"{CHROMIUM} is not here")
    with sync_api.sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox"])
        yield chromium
        chromium.close()


def test_annotate_click_on_a_relation_shows_its_sentence(browser: Any, extraction: Extraction, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(annotate_page(extraction), encoding="utf-8")
    tab = browser.new_page(viewport={"width": 1200, "height": 300})
    complaints: list[str] = []
    requests: list[str] = []
    tab.on("console", lambda message: complaints.append(message.text))
    tab.on("pageerror", lambda error: complaints.append(str(error)))
    tab.on("request", lambda request: requests.append(request.url))
    tab.goto(path.as_uri())
    title = tab.title()
    assert title == extraction.doc.title
    assert "<script>" in title
    link = tab.locator(".relations a", has_text="谁执法谁普法")
    link.click()
    lit = tab.locator(".s.lit")
    assert lit.count() == 1
    assert "深入实施“八五”普法规划" in squeezed(lit.inner_text())
    assert lit.evaluate("e => { const r = e.getBoundingClientRect(); return r.top >= 0 && r.bottom <= innerHeight; }")
    background = lit.evaluate("e => getComputedStyle(e).backgroundColor")
    assert background not in ("rgba(0, 0, 0, 0)", "rgb(255, 255, 255)")
    assert tab.locator("mark.end").get_attribute("data-entity") == "谁执法谁普法"
    tab.locator(".relations a", has_text="综合查一次").first.click()
    assert "综合查一次" in lit.inner_text()
    assert tab.locator(".s.lit").count() == 1
    mark = tab.locator("mark.PROGRAM").first
    shown = mark.evaluate("e => getComputedStyle(e).backgroundColor")
    tab.locator('input[data-hide="PROGRAM"]').uncheck()
    assert mark.evaluate("e => getComputedStyle(e).backgroundColor") != shown
    tab.close()
    assert complaints == []
    assert requests == [path.as_uri()]

"""The atlas as a person uses it, in a real browser from the disk, at the width of a desktop and of a phone."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag

import pytest

from graph.atlas.search import fold, index_files, pairs, shard_of
from graph.atlas.tables import PAGE
from graph.cli.commands.atlas import atlas
from graph.cli.commands.build import build
from graph.derive import derive
from graph.engines import open_engine
from graph.errors import GraphError
from graph.load import load_reports
from graph.reports import discover_reports, run_report
from tests import conftest

from .chromium import Watch, running_chromium

ROOT = Path(__file__).parent.parent
SCREENSHOTS = ROOT / "docs"
SIZES = {"desktop": {"width": 1280, "height": 800}, "phone": {"width": 390, "height": 844}}
EVIL = '</script><script>window.hit=1</script><img src=x onerror="window.hit=1">'
PROGRAM = "一窗速办改革"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with `graph`, `graph-extraction` and the atlas of the bundled sample."""
    folder = tmp_path_factory.mktemp("atlas")
    build([ROOT / "samples" / "reports"], to=str(folder / "graph"), lexicons=[ROOT / "samples" / "lexicons"])
    atlas(folder / "atlas", graph=str(folder / "graph"))
    return folder


@pytest.fixture(scope="module")
def root(sample: Path) -> Path:
    return sample / "atlas"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An atlas without an extraction, of reports whose titles, sentences and names are markup, with many programs."""
    folder = tmp_path_factory.mktemp("hostile")
    text = (conftest.GRAPHS / "three_places.json").read_text(encoding="utf-8")
    data = json.loads(text.replace("丁办改革", json.dumps(EVIL)[1:-1]).replace("甲一市2019", json.dumps(EVIL)[1:-1]))
    data["mentions"] += [["a19", "PROGRAM", 2, 6, f"办法{n:03}", {"kind": "reform"}] for n in range(130)]
    (folder / "hostile.json").write_text(json.dumps(data), encoding="utf-8")
    kept, conftest.GRAPHS = conftest.GRAPHS, folder
    try:
        records = conftest.graph_records("hostile")
    finally:
        conftest.GRAPHS = kept
    engine = open_engine(folder / "graph")
    try:
        load_reports(engine, records)
        derive(engine)
    finally:
        engine.close()
    atlas(folder / "atlas", graph=str(folder / "graph"))
    return folder / "atlas"


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    with running_chromium() as browser:
        yield browser


@pytest.fixture(params=sorted(SIZES))
def page(chromium: Any, request: pytest.FixtureRequest) -> Iterator[Any]:
    """A page of each size, on which nothing may go wrong and which asks no network."""
    opened = chromium.new_page(viewport=SIZES[request.param])
    watch = Watch(opened)
    yield opened
    assert (watch.errors, watch.requests) == ([], [])
    opened.close()


def find(root: Path, kind: str, name: str) -> str:
    """The page of a thing, from the search index."""
    rows = json.loads((root / "data/search/names.js").read_text(encoding="utf-8").split(",", 1)[1].rstrip(");\n"))
    return str(next(row[2] for row in rows["names"] if row[0] == kind and row[1] == name))


def go(page: Any, root: Path, path: str) -> None:
    page.goto(f"{root.as_uri()}/{path}")


def wait(page: Any, expression: str, argument: Any = None) -> None:
    """Until the expression is true; `wait_for_function` would need `eval`, which the pages forbid."""
    for _ in range(100):
        if page.evaluate(expression, argument):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"never true: {expression}")


KINDS = {
    "reforms": lambda root: "index.html",
    "reform": lambda root: find(root, "Program", PROGRAM),
    "place": lambda root: find(root, "Jurisdiction", "云澜省/澜州市/映川区"),
    "law": lambda root: find(root, "Law", "中华人民共和国行政复议法"),
    "indicator": lambda root: find(root, "Metric", "行政机关负责人出庭应诉率"),
    "annual report": lambda root: "reports/990102-2020.html",
    "stored report": lambda root: "queries/program_diffusion.html",
    "stored report with a parameter": lambda root: "queries/place_profile.html",
    "search": lambda root: "search.html?q=一窗",
    **{name: lambda root, name=name: f"{name}.html" for name in ("places", "laws", "metrics", "bodies", "reports", "queries", "about")},
}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_atlas_page_is_quiet_quick_and_fits(page: Any, root: Path, kind: str) -> None:
    go(page, root, KINDS[kind](root))
    page.wait_for_timeout(200)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "the page scrolls sideways"
    assert page.locator("h1").count() == 1
    assert page.evaluate("[...document.querySelectorAll('button, input, select')].every(e => e.closest('label') || "
                         "e.getAttribute('aria-label') || e.textContent.trim() || document.querySelector(`label[for='${e.id}']`))")  # fmt: skip
    weight = page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd")
    assert weight < 5000, f"{weight:.0f} ms on a machine with much else to do"


class Hrefs(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.hrefs: list[str] = []
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.hrefs += [value for name in ("href", "src") if (value := given.get(name)) and tag != "img"]
        if given.get("id"):
            self.ids.add(str(given["id"]))


def test_atlas_links_lead_somewhere(root: Path) -> None:
    pages = {}
    for path in root.rglob("*.html"):
        pages[path.resolve()] = Hrefs()
        pages[path.resolve()].feed(path.read_text(encoding="utf-8"))
    wrong, followed = [], 0
    for path, parsed in pages.items():
        for href in parsed.hrefs:
            if re.match(r"https?:|data:", href):
                continue
            address, fragment = urldefrag(href)
            target = (path.parent / unquote(address.split("?")[0])).resolve() if address else path
            followed += 1
            if not target.exists() or (fragment and fragment not in pages[target].ids):
                wrong.append(f"{path.name}: {href}")
    assert followed > 1000
    assert not wrong, "\n".join(wrong[:20])


def test_atlas_figures_are_those_of_the_stored_report(sample: Path, page: Any) -> None:
    engine = open_engine(sample / "graph", create=False)
    try:
        (row,) = run_report(engine, discover_reports()["program_breadth"], {"program": PROGRAM}).records()
    finally:
        engine.close()
    go(page, sample / "atlas", "index.html")
    cells = page.locator("#reforms tbody tr", has_text=PROGRAM).first.locator("td").all_text_contents()
    assert cells[2:7] == [str(row[k]) for k in ("places", "at_risk", "provinces", "first_year", "last_year")]


def test_atlas_a_reform_is_searched_opened_sorted_filtered_and_read(page: Any, root: Path) -> None:
    go(page, root, "index.html")
    page.fill("#find", "一窗速办")
    page.press("#find", "Enter")
    page.wait_for_selector("body[data-searched]")
    assert page.locator("#sentences li").count() > 3
    page.locator("#names a", has_text=PROGRAM).first.click()
    assert page.inner_text("h1") == PROGRAM
    table = page.locator("#adoptions")
    year = table.locator("th", has_text="年份").first
    year.locator("button").click()
    assert year.get_attribute("aria-sort") == "descending"
    years = [int(y) for y in table.locator("tbody td:nth-child(5)").all_text_contents() if y]
    assert years == sorted(years, reverse=True)
    assert len(set(years)) > 2
    year.locator("button").click()
    years = [int(y) for y in table.locator("tbody td:nth-child(5)").all_text_contents() if y]
    assert years == sorted(years)
    table.locator("select").nth(table.locator("select").count() - 2).select_option("done")
    states = table.locator("tbody td:nth-child(4) .zh").all_text_contents()
    assert set(states) == {"已实施"}
    table.locator("[data-query]").fill("澜州市/映川区")
    wait(page, "document.querySelectorAll('#adoptions tbody tr').length === 1")
    link = table.locator("tbody td.sentence a")
    sentence = link.inner_text()
    link.click()
    assert page.url.split("/")[-1].startswith("990102-2020.html#c")
    target = page.locator(":target")
    shown = target.evaluate("e => [...e.childNodes].map(n => n.textContent).join('')")
    assert shown.strip() == sentence.strip()
    assert target.evaluate("e => { const r = e.getBoundingClientRect(); return r.bottom > 0 && r.top < innerHeight }")
    colours = target.evaluate(
        "e => [getComputedStyle(e).backgroundColor, getComputedStyle(e.parentElement).backgroundColor]"
    )
    assert colours[0] == "rgb(255, 243, 163)"
    assert colours[0] != colours[1]


def test_atlas_network_of_laws_is_explored(page: Any, root: Path) -> None:
    go(page, root, KINDS["law"](root))
    figure = page.locator("[data-network]")
    figure.scroll_into_view_if_needed()
    wait(page, "!!document.querySelector('[data-network]').network")
    first = figure.locator("[data-node]").first
    first.hover()
    assert page.evaluate("document.querySelector('[data-network]').network.nodes('.lit').length") == 1
    before = page.evaluate("document.querySelector('[data-network]').network.nodes(':visible').length")
    figure.locator("[data-least]").select_option("3")
    after = page.evaluate("document.querySelector('[data-network]').network.nodes(':visible').length")
    assert 1 < after < before
    at = page.evaluate(
        "(() => { const f = document.querySelector('[data-network]'), p = f.network.getElementById('1').renderedPosition(), "
        "b = f.querySelector('.canvas').getBoundingClientRect(); return [p.x + b.x, p.y + b.y, f.network.getElementById('1').data('label')] })()"
    )
    page.mouse.click(at[0], at[1])
    page.locator("h1", has_text=at[2]).wait_for()


def test_atlas_table_is_downloaded_and_read_by_pandas(page: Any, root: Path, tmp_path: Path) -> None:
    import pandas

    go(page, root, "queries/program_diffusion.html")
    with page.expect_download() as waiting:
        page.locator("[data-csv]").click()
    path = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(path)
    assert path.name == "program_diffusion.csv"
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    frame = pandas.read_csv(path)
    stored = discover_reports()["program_diffusion"]
    assert list(frame.columns) == [column.name for column in stored.columns]
    assert frame["first_year"].between(2019, 2024).all()
    assert set(frame["is_left_censored"]) <= {True, False}
    assert "映川区" in " ".join(frame["place"])


def test_atlas_language_is_switched_and_kept(page: Any, root: Path) -> None:
    go(page, root, "index.html")
    assert page.locator("h1 .zh").is_visible()
    assert not page.locator("h1 .en").is_visible()
    page.locator("[data-language]").click()
    assert page.evaluate("document.documentElement.lang") == "en"
    assert page.locator("h1 .en").is_visible()
    assert page.locator("#find").get_attribute("placeholder").startswith("Search")
    go(page, root, find(root, "Program", PROGRAM))
    assert page.evaluate("document.documentElement.lang") == "en"
    assert page.inner_text("h1") == PROGRAM, "what reports say stays as it is"
    page.locator("[data-language]").click()
    assert page.evaluate("document.documentElement.lang") == "zh-CN"


def test_atlas_is_used_by_keyboard_alone(page: Any, root: Path) -> None:
    go(page, root, "index.html")

    def tab_to(selector: str, most: int = 120) -> None:
        for _ in range(most):
            page.keyboard.press("Tab")
            if page.evaluate("s => document.activeElement.matches(s)", selector):
                style = page.evaluate(
                    "(() => { const s = getComputedStyle(document.activeElement); return s.outlineStyle })()"
                )
                assert style != "none", f"{selector} shows no focus"
                return
        pytest.fail(f"{selector} is not reached by Tab")

    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    tab_to("#find")
    page.keyboard.type("一窗速办")
    page.keyboard.press("Enter")
    page.wait_for_selector("body[data-searched]")
    tab_to("#names a")
    page.keyboard.press("Enter")
    page.wait_for_selector("#adoptions")
    tab_to("#adoptions th button")
    page.keyboard.press("Enter")
    page.wait_for_selector("#adoptions th[aria-sort]")
    tab_to("#adoptions td.sentence a")
    page.keyboard.press("Enter")
    page.wait_for_selector("article")
    assert page.locator(":target").count() == 1


QUERIES = ["一窗速办", "出庭应诉率", "“三项制度”", "改革 窗口", "没有这样的句子", "2023年", "办件量12.7万件", "100%"]


@pytest.mark.parametrize("asked", QUERIES)
def test_atlas_search_finds_what_the_sentences_say(chromium: Any, sample: Path, asked: str) -> None:
    documents = (sample / "graph-extraction" / "documents.jsonl").read_text(encoding="utf-8").splitlines()
    said = [fold(s["text"]) for line in documents for s in json.loads(line)["sentences"]]
    expected = sum(all(fold(term) in text for term in asked.split()) for text in said)
    page = chromium.new_page()
    go(page, sample / "atlas", f"search.html?q={asked.replace('%', '%25')}")
    page.wait_for_selector("body[data-searched]")
    while page.locator("#more").is_visible():
        page.locator("#more").click()
        page.wait_for_timeout(50)
    assert page.locator("#sentences li").count() == expected
    page.close()


def test_atlas_index_holds_every_pair() -> None:
    from graph.atlas.search import Found

    texts = ["推行一窗速办。", "一窗", "", "ＡＢ 12万", "𠀀𠀁"]
    files = dict(index_files([], [Found(text, "", "", "done") for text in texts]))
    shard = json.loads(files["data/search/p0.js"].split(",", 1)[1].rstrip(");\n"))
    assert shard["一窗"] == "0,1"
    assert pairs(fold("ＡＢ 12万")) == {"ab", "b1", "12", "2万"}
    assert "。" not in "".join(shard)
    assert 0 <= shard_of("𠀀𠀁", 8) < 8


def test_atlas_text_of_a_report_is_never_markup(page: Any, hostile: Path) -> None:
    for path in ("index.html", find_evil(hostile), "reports.html", "reports/9901-2019.html", "queries/program_diffusion.html",
                 "search.html?q=onerror"):  # fmt: skip
        go(page, hostile, path)
        page.wait_for_timeout(150)
        assert page.evaluate("window.hit") is None, path
        assert page.locator("img").count() == 0, path
    assert "onerror" in page.inner_text("#names")
    go(page, hostile, "queries/program_diffusion.html")
    page.locator("[data-sort]").first.click()
    assert EVIL in page.inner_text("tbody")
    assert page.evaluate("window.hit") is None


def find_evil(root: Path) -> str:
    return find(root, "Program", EVIL)


def test_atlas_long_table_is_paged_and_loaded_on_demand(page: Any, hostile: Path) -> None:
    go(page, hostile, "index.html")
    rows = page.locator("#reforms tbody tr")
    assert rows.count() == PAGE
    assert page.evaluate("document.querySelector('script[src*=\"data/tables\"]')") is None
    page.locator("[data-turn='1']").click()
    wait(page, "document.querySelectorAll('#reforms tbody tr').length < 100")
    assert 30 <= rows.count() < 40
    assert page.locator("[data-turn='1']").is_disabled()
    page.locator("#reforms [data-query]").fill("办法129")
    wait(page, "document.querySelectorAll('#reforms tbody tr').length === 1")


def test_atlas_without_extraction_says_so(page: Any, hostile: Path) -> None:
    go(page, hostile, "reports/9902-2020.html")
    assert "只有图谱中的语句" in page.inner_text(".warning")
    assert "到甲一市学习" in page.inner_text("article")


def test_atlas_same_graph_same_bytes(sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    held = []
    for name in ("one", "two"):
        atlas(tmp_path / name, graph=str(sample / "graph"))
        held.append(
            {p.relative_to(tmp_path / name): p.read_bytes() for p in (tmp_path / name).rglob("*") if p.is_file()}
        )
    assert held[0] == held[1]
    assert "2023-11-14" in held[0][Path("index.html")].decode()


def test_atlas_leaves_other_files_alone(sample: Path, tmp_path: Path) -> None:
    from graph.cli.console import CommandError

    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(CommandError, match="no atlas"):
        atlas(tmp_path, graph=str(sample / "graph"))
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]
    with pytest.raises(CommandError, match="no extraction"):
        atlas(tmp_path / "new", graph=str(sample / "graph"), extraction=tmp_path)
    assert not (tmp_path / "new").exists()
    assert not (tmp_path / "new.part").exists()


def test_atlas_stored_report_that_cannot_run_is_named(sample: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from graph.atlas import content

    def fail(engine: Any, report: Any, given: Any = None) -> Any:
        if report.name == "coverage":
            raise GraphError("too much")
        return run_report(engine, report, given)

    monkeypatch.setattr(content, "run_report", fail)
    engine = open_engine(sample / "graph", create=False)
    try:
        queries = content.read_content(engine).queries
    finally:
        engine.close()
    assert {q.report.name: q.problem for q in queries if q.problem} == {"coverage": "too much"}


@pytest.mark.parametrize(("name", "kind"), [("index", "reforms"), ("program", "reform"), ("law", "law")])
def test_atlas_screenshots(chromium: Any, root: Path, tmp_path: Path, name: str, kind: str) -> None:
    """The README's pictures; with FAZHI_SCREENSHOTS set they are written to docs/."""
    folder = SCREENSHOTS if os.environ.get("FAZHI_SCREENSHOTS") else tmp_path
    page = chromium.new_page(viewport={"width": 1280, "height": 860})
    go(page, root, KINDS[kind](root))
    page.wait_for_timeout(600)
    page.screenshot(path=folder / f"{name}.png")
    page.close()
    assert 20_000 < (folder / f"{name}.png").stat().st_size <= 200_000

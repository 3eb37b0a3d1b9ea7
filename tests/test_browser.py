"""The real Neo4j Browser in headless Chromium, prepared as docker-compose.yml prepares it, over the bundled sample."""

from __future__ import annotations

import base64
import functools
import html
import http.server
import json
import os
import re
import shutil
import subprocess
import threading
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from graph.browser import (
    EMPTY,
    FOLDER,
    URL,
    browser_text,
    favourite_text,
    favourites,
    guide_page,
    write_browser_files,
)
from graph.engines import open_engine
from graph.engines.base import Result
from graph.reports import discover_reports, read_report, run_report
from graph.style import LABEL_STYLES
from tests.neo4j_server import JarServer, NoServerError, free_port, start_jar_server
from tests.test_cli import ROOT, SAMPLES, fazhi
from tests.test_compose import compose_settings

REPORTS = discover_reports()
SCREENSHOT = ROOT / "docs" / "browser.png"
DROP = """([name, content]) => {
  const bytes = Uint8Array.from(atob(content), c => c.charCodeAt(0))
  const transfer = new DataTransfer()
  transfer.items.add(new File([bytes], name))
  for (const type of ['dragenter', 'dragover', 'drop'])
    document.querySelector('.filedrop').dispatchEvent(
      new DragEvent(type, {bubbles: true, cancelable: true, dataTransfer: transfer}))
}"""


def missing(reason: str) -> None:
    if os.environ.get("CI"):
        pytest.fail(f"{reason}, and CI skips nothing")
    pytest.skip(reason)


class _Guide(http.server.SimpleHTTPRequestHandler):
    """Answers as cypher/browser/nginx.conf does, which has a test of its own."""

    def end_headers(self) -> None:
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Access-Control-Allow-Headers", "*")
        super().end_headers()

    def do_OPTIONS(self) -> None:
        self.send_response(204)
        self.end_headers()

    def log_message(self, *words: Any) -> None:
        pass


@pytest.fixture(scope="module")
def guide_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("guide")
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Guide, directory=str(folder)))
    url = f"http://localhost:{server.server_address[1]}"
    write_browser_files(folder, REPORTS, url=url)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield url
    server.shutdown()


@pytest.fixture(scope="module")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("browser-sample")
    words = [str(SAMPLES / "reports"), "--lexicons", str(SAMPLES / "lexicons")]
    done = fazhi("build", *words, "--to", str(folder / "graph"), "--keep", str(folder / "extraction"))
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="module")
def sample_server(guide_url: str, sample_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[JarServer]:
    """A server with the settings of docker-compose.yml, holding the sample."""
    settings = {name.replace(".", "__"): value.replace(URL, guide_url) for name, value in compose_settings().items()}
    settings = {name: value for name, value in settings.items() if "memory" not in name}
    try:
        server = start_jar_server(tmp_path_factory.mktemp("browser"), **settings)
    except NoServerError as error:
        missing(f"no Neo4j server: {error}")
        return
    try:
        with server.in_environment():
            done = fazhi("load", str(sample_folder / "extraction"), "--to", server.uri)
        assert done.returncode == 0, done.stderr
        yield server
    finally:
        server.close()


@dataclass
class Browser:
    """A page of Neo4j Browser and what an analyst does with it."""

    page: Any

    def run(self, text: str) -> Any:
        """Pastes the text into the editor and runs it; the frame that answers, once it has."""
        before = self.page.locator("[data-testid=frame]").count()
        self.page.click("[data-testid=activeEditor] .monaco-editor")
        self.page.keyboard.press("Control+A")
        self.page.keyboard.insert_text(text)
        self.page.keyboard.press("Control+Enter")
        self.page.wait_for_function(
            f"document.querySelectorAll('[data-testid=frame]').length > {before}", timeout=30_000
        )
        return self.page.locator("[data-testid=frame]").first

    def clear(self) -> None:
        self.page.click("[data-testid=activeEditor] .monaco-editor")
        self.page.keyboard.press("Control+A")
        self.page.keyboard.insert_text(":clear")
        self.page.keyboard.press("Control+Enter")
        self.page.wait_for_function("document.querySelectorAll('[data-testid=frame]').length == 0")

    def stored(self, name: str) -> Any:
        return self.page.evaluate(f"JSON.parse(localStorage['neo4j.{name}'])")


@pytest.fixture(scope="module")
def browser(sample_server: JarServer) -> Iterator[Browser]:
    """Neo4j Browser, logged in by its form; the post-connect commands have run."""
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if chromium is None:
        missing("no Chromium")
    sync_api = pytest.importorskip("playwright.sync_api")
    with sync_api.sync_playwright() as playwright:
        chrome = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = chrome.new_page(viewport={"width": 1280, "height": 800}, bypass_csp=True)  # waiting evaluates text
        page.set_default_timeout(30_000)
        page.goto(f"{sample_server.http}/browser/?dbms={sample_server.uri}")
        page.fill("[data-testid=username]", sample_server.username)
        page.fill("[data-testid=password]", sample_server.password)
        page.click("[data-testid=connect]")
        page.wait_for_selector("text=法治政府建设报告图谱")
        yield Browser(page)
        chrome.close()


def test_browser_opens_with_style_and_guide(browser: Browser, guide_url: str) -> None:
    assert browser.page.locator("[data-testid=frame] h3", has_text="法治政府建设报告图谱").is_visible()
    browser.page.wait_for_function("JSON.parse(localStorage['neo4j.grass'] || 'null')")  # stored a little later
    grass = browser.stored("grass")
    for label, style in LABEL_STYLES.items():
        assert grass[f"node.{label}"]["color"] == style.colour
        assert grass[f"node.{label}"]["caption"].strip('"') == f"{{{style.caption}}}"
    # A link of the guide puts a stored report into the editor.
    for _ in range(2):
        browser.page.click("[data-testid=nextSlide]")
    link = browser.page.locator("[data-testid=frame] a[data-populate]", has_text=REPORTS["program_diffusion"].title)
    link.first.click(position={"x": 60, "y": 8})
    browser.page.wait_for_function(
        "document.querySelector('[data-testid=activeEditor]').innerText.includes('program_diffusion')"
    )


@pytest.fixture(scope="module")
def embedded_rows(sample_folder: Path) -> dict[str, Result]:
    """What every stored report with default parameters gives on the embedded engine."""
    engine = open_engine(sample_folder / "graph")
    rows = {}
    for name, report in REPORTS.items():
        given = {param.name: EMPTY[param.type] for param in report.params if param.is_required}
        rows[name] = run_report(engine, report, given)
    engine.close()
    return rows


def assert_rows(frame: Any, expected: Result) -> None:
    """The frame says how many rows came and shows the first."""
    status = frame.locator("[data-testid=frameStatusbar]", has_text=re.compile("Started streaming|Completed after"))
    status.wait_for()
    found = re.search(r"streaming (\d+) records", status.inner_text())
    assert int(found.group(1) if found else 0) == len(expected.rows)
    if expected.rows:
        shown = frame.inner_text()
        assert all(column in shown for column in expected.columns)
        assert str(expected.rows[0][0]) in shown


@pytest.mark.parametrize("name", ["program_diffusion", "law_co_citation"])
def test_browser_runs_the_report_as_pasted(browser: Browser, embedded_rows: dict[str, Result], name: str) -> None:
    browser.clear()
    text = browser_text(REPORTS[name])
    browser.run("".join(line for line in text.splitlines(keepends=True) if line.startswith(":param")))
    assert_rows(browser.run(REPORTS[name].path.read_text(encoding="utf-8")), embedded_rows[name])
    for param in REPORTS[name].params:
        frame = browser.run(f"RETURN valueType(${param.name}) AS type")
        frame.locator("[data-testid=frameStatusbar]", has_text="Started streaming").wait_for()
        assert {"int": "INTEGER", "str": "STRING"}[param.type] in frame.inner_text()


@pytest.mark.parametrize("name", sorted(REPORTS))
def test_browser_runs_the_favourite(browser: Browser, embedded_rows: dict[str, Result], name: str) -> None:
    browser.clear()
    assert_rows(browser.run(favourite_text(REPORTS[name])), embedded_rows[name])


def test_browser_draws_the_graph_in_our_colours(browser: Browser, tmp_path: Path) -> None:
    browser.clear()
    frame = browser.run(
        'MATCH path = (:Jurisdiction)-[adopts:ADOPTS {status: "done"}]->(program:Program {tier: "named"})\n'
        "RETURN path ORDER BY adopts.year, program.name LIMIT 24"
    )
    frame.locator("g.node").first.wait_for()
    browser.page.wait_for_timeout(4000)  # the drawing comes to rest
    assert frame.locator("g.node").count() > 10
    assert frame.locator("g.relationship").count() > 10
    fills = set(frame.locator("g.node circle").evaluate_all("all => all.map(one => one.getAttribute('fill'))"))
    assert {LABEL_STYLES["Jurisdiction"].colour, LABEL_STYLES["Program"].colour} <= fills
    captions = " ".join(frame.locator("g.node text").all_text_contents())
    assert "映川区" in captions
    picture = browser.page.screenshot(path=tmp_path / "browser.png")
    assert len(picture) < 300_000
    if os.environ.get("FAZHI_SCREENSHOT"):
        SCREENSHOT.parent.mkdir(exist_ok=True)
        SCREENSHOT.write_bytes(picture)


def test_browser_takes_the_favourites(browser: Browser) -> None:
    content = base64.b64encode((FOLDER / "favourites.zip").read_bytes()).decode()
    browser.page.evaluate(DROP, ["favourites.zip", content])
    last = REPORTS[max(REPORTS)].title
    browser.page.wait_for_function(f"localStorage['neo4j.documents'].includes({json.dumps(last)})")
    held = [row["content"] for row in browser.stored("documents") if not row.get("isStatic")]
    assert sorted(held) == sorted(favourites(REPORTS).values())
    browser.page.click("[data-testid=navigationFavorites]")
    for report in REPORTS.values():
        assert browser.page.locator(f"text={report.title}").first.is_visible(), report.title
    browser.page.click("[data-testid=navigationFavorites]")


@pytest.mark.parametrize(
    ("request_method", "path"), [("GET", "style.grass"), ("OPTIONS", "guide.html"), ("GET", "favourites.zip")]
)
def test_browser_nginx_answers_other_origins(tmp_path: Path, request_method: str, path: str) -> None:
    nginx = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")
    if nginx is None:
        missing("no nginx")
    port = free_port()
    own = (FOLDER / "nginx.conf").read_text(encoding="utf-8")
    own = own.replace("listen 80;", f"listen 127.0.0.1:{port};").replace("/srv/browser", str(FOLDER))
    temporary = "".join(
        f"{kind}_temp_path {tmp_path}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (tmp_path / "nginx.conf").write_text(
        f"daemon off;\nuser root;\npid {tmp_path}/pid;\nerror_log stderr;\nevents {{}}\nhttp {{\n{temporary}access_log off;\n{own}}}\n",
        encoding="utf-8",
    )
    process = subprocess.Popen(
        [str(nginx), "-p", str(tmp_path), "-c", str(tmp_path / "nginx.conf")], stderr=subprocess.PIPE
    )
    try:
        for _ in range(100):
            try:
                request = urllib.request.Request(f"http://127.0.0.1:{port}/{path}", method=request_method)
                answer = urllib.request.urlopen(request, timeout=5)
                break
            except OSError:
                assert process.poll() is None, process.stderr.read() if process.stderr else ""
                threading.Event().wait(0.1)
        else:
            pytest.fail("nginx does not answer")
        assert answer.status == (204 if request_method == "OPTIONS" else 200)
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
        assert answer.headers["Access-Control-Allow-Headers"] == "*"
        if request_method == "GET":
            assert answer.read() == (FOLDER / path).read_bytes()
    finally:
        process.terminate()
        process.wait(timeout=20)


def test_browser_files_are_current(tmp_path: Path) -> None:
    write_browser_files(tmp_path, REPORTS)
    stale = [path.name for path in sorted(tmp_path.iterdir()) if path.read_bytes() != (FOLDER / path.name).read_bytes()]
    assert not stale, f"{FOLDER}: {', '.join(stale)} not current; run fazhi browser --out cypher/browser"


def test_browser_guide_survives_the_cleaning_of_the_browser() -> None:
    """Neo4j Browser strips `on…=` attributes from a guide, wherever they seem to stand: no text may look like one."""
    page = guide_page(REPORTS)
    assert not re.search(r"\s+(on[^\s=]+)[^\s=]*\s*=\s*(\"[^\"]*\"|'[^']*'|[\w\-.:]+\s*)", page, re.IGNORECASE)
    assert "<script" not in page


def test_browser_guide_queries_answer(sample_folder: Path) -> None:
    page = guide_page(REPORTS)
    queries = [html.unescape(text) for text in re.findall(r'<pre class="runnable">(.*?)</pre>', page, re.DOTALL)]
    assert len(queries) >= 6
    engine = open_engine(sample_folder / "graph")
    empty = [text for text in queries if not engine.query(text).rows]
    engine.close()
    assert not empty
    for name in REPORTS:
        assert f"<code>{name}</code>" in page


def test_browser_texts_name_and_type_their_parameters() -> None:
    for name, report in REPORTS.items():
        lines = browser_text(report).split("\n")
        assert browser_text(report).endswith(report.text.rstrip("\n") + "\n")
        given = " ".join(line for line in lines if line.startswith(":param"))
        for param in report.params:
            form = rf"\b{param.name} => -?\d+;" if param.type == "int" else rf"\b{param.name}: "
            assert re.search(form, given), f"{name}: {param.name} in {given}"
        if report.params:
            assert lines[0].startswith(":param {")


def test_browser_favourites_fill_parameters_but_not_texts_and_comments(tmp_path: Path) -> None:
    head = '// title: 题 (t)\n// doc: d $n\n// param: n: int = 2 -- least\n// param: t: str = "a\\"b" -- text\n'
    head += '// column: a: str -- x\n// key: a\n// example: e\n// given: g\n// | "x" |\n'
    query = "MATCH (p:Program) // not $n here\nWHERE p.name <> '$t' AND p.name <> $t\nRETURN p.name AS a ORDER BY a LIMIT $n\n"
    (tmp_path / "one.cypher").write_text(head + query, encoding="utf-8")
    text = favourite_text(read_report(tmp_path / "one.cypher"))
    assert text.startswith("// 题 (t)\n")
    assert text.split("RETURN")[0].endswith('// not $n here\nWHERE p.name <> \'$t\' AND p.name <> "a\\"b" /* $t */\n')
    assert text.endswith("LIMIT 2 /* $n */\n")

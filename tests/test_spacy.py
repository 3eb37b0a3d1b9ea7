"""The spaCy component: spans that align, extensions, many texts, disk and back; the examples of docs/spacy.md run."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy import displacy
from spacy.tokens import Doc, DocBin
from spacy.training import Example

import extract.spacy  # noqa: F401  (registers the factory where the package is not installed)
from extract.output import mention_rows, relation_rows
from extract.pipeline import Pipeline
from extract.read import read_source
from extract.source import DocumentReader

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared" / "reports"
TEXTS = [
    "云阳县2023年度法治政府建设情况报告\n\n2023年，县司法局牵头推行“综合查一次”，落实《行政处罚法》，办理案件120件。\n",
    "一、存在的问题\n“双随机、一公开”监管还不够规范。\n二、下一步工作\n深入实施“八五”普法规划。",
    "　　全 角 空格，\t制表\r\n深化“放管服”改革，  县司法局 落实《行政许可法》。",
    "",
    " \n",
    "𠮷林县🙂深化“放管服”改革。",
]


@pytest.fixture(scope="module")
def nlp() -> Any:
    pipeline = spacy.blank("zh")
    pipeline.add_pipe("fazhi")
    return pipeline


@pytest.fixture(scope="module")
def plain() -> Pipeline:
    return Pipeline()


def texts() -> list[str]:
    """The cases above, the bundled samples and, where they are, the real reports."""
    paths = [*sorted((ROOT / "samples" / "reports").glob("*.txt")), *sorted(SHARED.glob("*.txt"))]
    return TEXTS + [read_source(path).text for path in paths]


def test_spacy_spans_are_our_mentions_and_all_align(nlp: Any, plain: Pipeline) -> None:
    reader = DocumentReader(plain.gazetteer)
    total = 0
    for text in texts():
        doc = nlp(text)
        wanted = plain.extract(reader.make(text))
        rows = mention_rows(wanted)
        assert doc.text == text
        assert [
            (s.label_, s.start_char, s.end_char, s._.canonical, s._.attributes, s._.rule) for s in doc.spans["fazhi"]
        ] == [(r["type"], r["start"], r["end"], r["canonical"], r["attributes"], r["rule"]) for r in rows]
        assert all(s._.is_exact and s.kb_id_ == s._.canonical for s in doc.spans["fazhi"])
        relations = [{k: v for k, v in r.items() if k != "document"} for r in relation_rows(wanted)]
        assert doc._.fazhi_relations == relations
        assert len(doc.spans["fazhi_sentences"]) == len(wanted.doc.sentences)
        total += len(rows)
    assert total > 100


def test_spacy_groups_by_type(nlp: Any) -> None:
    doc = nlp(TEXTS[0])
    kinds = ("INSTITUTION", "JURISDICTION", "LAW", "METRIC", "PROGRAM")
    assert sum(len(doc.spans[kind]) for kind in kinds) == len(doc.spans["fazhi"]) == 5
    assert [s._.canonical for s in doc.spans["LAW"]] == ["中华人民共和国行政处罚法"]
    assert doc.spans["METRIC"][0]._.attributes["value"] == 120
    assert (doc._.fazhi["year"], doc._.fazhi["level"]) == (2023, "county")


def test_spacy_status_of_sentences(nlp: Any) -> None:
    doc = nlp(TEXTS[1])
    labels = [span.label_ for span in doc.spans["fazhi_sentences"]]
    assert {"problem", "planned"} <= set(labels)


def test_spacy_pipe_gives_the_same_as_calls(nlp: Any) -> None:
    one = [everything(doc) for doc in map(nlp, TEXTS)]
    many = [everything(doc) for doc in nlp.pipe(TEXTS, batch_size=2)]
    assert one == many


def everything(doc: Doc) -> Any:
    spans = [(key, s.start_char, s.end_char, s.label_, s._.canonical, s._.attributes, s._.rule)
             for key in sorted(doc.spans) for s in doc.spans[key]]  # fmt: skip
    # A DocBin gives tuples for lists.
    return json.dumps([spans, doc._.fazhi, doc._.fazhi_relations], ensure_ascii=False)


def test_spacy_docs_go_to_disk_and_back(nlp: Any, tmp_path: Path) -> None:
    docs = list(nlp.pipe(TEXTS))
    DocBin(docs=docs, store_user_data=True).to_disk(tmp_path / "docs.spacy")
    back = list(DocBin().from_disk(tmp_path / "docs.spacy").get_docs(spacy.blank("zh").vocab))
    assert [everything(doc) for doc in back] == [everything(doc) for doc in docs]
    again = Doc(spacy.blank("zh").vocab).from_bytes(docs[0].to_bytes())
    assert everything(again) == everything(docs[0])


def test_spacy_pipeline_goes_to_disk_and_back(tmp_path: Path) -> None:
    first = spacy.blank("zh")
    first.add_pipe("fazhi", config={"place": "云阳县", "year": 2023})
    first.to_disk(tmp_path / "model")
    second = spacy.load(tmp_path / "model")
    text = "县司法局落实《行政许可法》。"
    assert everything(second(text)) == everything(first(text))
    assert second(text)._.fazhi["year"] == 2023


def test_spacy_words_grow_or_are_refused() -> None:
    text = "深化“放管服”改革试点工作,办理120件。"
    grown = spacy.blank("zh", config={"nlp": {"tokenizer": {"segmenter": "jieba"}}})
    grown.tokenizer = lambda text: Doc(grown.vocab, words=[text], spaces=[False])
    grown.add_pipe("fazhi")
    doc = grown(text)
    assert len(doc.spans["fazhi"]) == 2
    for span in doc.spans["fazhi"]:
        start, end = span._.chars
        assert not span._.is_exact
        assert span.text == text
        assert text[start:end] in ("“放管服”改革试点", "“放管服”改革", "120件")
    assert len({span._.canonical for span in doc.spans["fazhi"]}) == 2  # one token, and still two mentions
    strict = spacy.blank("zh")
    strict.tokenizer = lambda text: Doc(strict.vocab, words=[text], spaces=[False])
    strict.add_pipe("fazhi", config={"alignment": "strict"})
    with pytest.raises(ValueError, match="whole tokens"):
        strict(text)
    with pytest.raises(ValueError, match="allowed: expand, strict"):
        spacy.blank("zh").add_pipe("fazhi", config={"alignment": "maybe"})


def test_spacy_scorer_and_pictures(nlp: Any) -> None:
    text = TEXTS[0]
    gold, doc = nlp.make_doc(text), nlp(text)
    gold.spans["fazhi"] = [gold.char_span(s.start_char, s.end_char, s.label_) for s in doc.spans["fazhi"]][:-1]
    scores = nlp.evaluate([Example(nlp.make_doc(text), gold)])
    assert (scores["spans_fazhi_r"], scores["spans_fazhi_p"]) == (1.0, 0.8)
    html = displacy.render(nlp(text), style="span", options={"spans_key": "fazhi"}, page=True, jupyter=False)
    assert "LAW" in html


def test_spacy_own_lexicons(tmp_path: Path) -> None:
    (tmp_path / "own.tsv").write_text(
        "#: type     Program\n#: about    own\n#: source   own\nid\tname\taliases\tkind\ttier\n"
        "program:云上帮\t云上帮\t\tbrand\tnamed\n",
        encoding="utf-8",
    )
    nlp = spacy.blank("zh")
    nlp.add_pipe("fazhi", config={"lexicons": [str(tmp_path)]})
    doc = nlp("推行云上帮服务。")
    assert "云上帮" in [span.text for span in doc.spans["PROGRAM"]]


def test_spacy_finds_the_component_without_an_import(tmp_path: Path) -> None:
    """The entry points that the project declares, installed beside it, are all that spaCy needs."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    points = project["entry-points"]["spacy_factories"]
    folder = tmp_path / "declared-1.0.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text("Metadata-Version: 2.1\nName: declared\nVersion: 1.0\n", encoding="utf-8")
    lines = "".join(f"{name} = {value}\n" for name, value in points.items())
    (folder / "entry_points.txt").write_text(f"[spacy_factories]\n{lines}", encoding="utf-8")
    code = "import spacy; nlp = spacy.blank('zh'); nlp.add_pipe('fazhi'); d = nlp('深化“放管服”改革。'); print(d.spans['PROGRAM'])"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), str(ROOT)]), "PYTHONUTF8": "1"}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=False)
    assert "放管服" in done.stdout, done.stderr


def test_spacy_documentation_runs(capsys: pytest.CaptureFixture[str]) -> None:
    """Every block of docs/spacy.md, one after another, in one namespace."""
    blocks = re.findall(r"```python\n(.*?)```", (ROOT / "docs" / "spacy.md").read_text(encoding="utf-8"), re.DOTALL)
    assert len(blocks) >= 8
    namespace: dict[str, Any] = {}
    for number, block in enumerate(blocks, 1):
        exec(compile(block, f"docs/spacy.md block {number}", "exec"), namespace)
    assert "综合查一次" in capsys.readouterr().out

"""Sections and the status of sentences, also where markers are damaged or the report is one line."""

from __future__ import annotations

import pytest

from extract.gazetteer import Gazetteer
from extract.lexicon import Lexicons
from extract.source import DocumentReader
from tests.section_cases import STATUS_FIRST, STATUS_SECOND

READER = DocumentReader(Gazetteer(Lexicons()))
TITLE = "义乌市2021年度法治政府建设情况报告\n"

# text behind the title, sentence, status
CASES = [
    (
        "一、主要举措和成效\n推行甲改革。\n义乌市人民政府\n2022年2月9日\n附:推行乙机制。",
        "附:推行乙机制。",
        "done",
    ),
    (
        "一、主要举措和成效\n推行甲改革。\n二、存在的问题\n乙机制不健全。\n三、2022年工作计划\n推进丙工程。",
        "推行甲改革。",
        "done",
    ),
    (
        "一、主要举措和成效\n推行甲改革。\n二、存在的问题\n乙机制不健全。\n三、2022年工作计划\n推进丙工程。",
        "乙机制不健全。",
        "problem",
    ),
    (
        "一、主要举措和成效\n推行甲改革。\n二、存在的问题\n乙机制不健全。\n三、2022年工作计划\n推进丙工程。",
        "推进丙工程。",
        "planned",
    ),
    (
        "一、工作开展情况 推行甲改革。 二、存在不足 乙机制不健全。 三、下一步打算 推进丙工程。",
        "推进丙工程。",
        "planned",
    ),
    (
        "一、工作开展情况 推行甲改革。 二、存在不足 乙机制不健全。 三、下一步打算 推进丙工程。",
        "乙机制不健全。",
        "problem",
    ),
    ("一、工作情况\n(一)政务服务。推行甲改革。\n二、下一步工作\n(一)政务服务。推进丙工程。", "推行甲改革。", "done"),
    ("一、工作情况\n(一)政务服务。推行甲改革。\n二、下一步工作\n(一)政务服务。推进丙工程。", "推进丙工程。", "planned"),
    ("一、工作情况\n推行甲改革。\n、下一步工作思路\n推进丙工程。", "推进丙工程。", "planned"),
    ("一、工作情况\n推行甲改革。\n下一步工作打算\n推进丙工程。", "推进丙工程。", "planned"),
    (
        "一、工作情况\n推行甲改革。\n一年来取得成效,但也存在一些不足,乙机制不健全。下一步,推进丙工程。",
        "推行甲改革。",
        "done",
    ),
    (
        "一、工作情况\n推行甲改革。\n一年来取得成效,但也存在一些不足。乙机制不健全。下一步,推进丙工程。",
        "乙机制不健全。",
        "problem",
    ),
    (
        "一、工作情况\n推行甲改革。\n一年来取得成效,但也存在一些不足。乙机制不健全。下一步,推进丙工程。",
        "下一步,推进丙工程。",
        "planned",
    ),
    ("一、2021年主要工作\n推行甲改革。\n二、2022年主要工作\n推进丙工程。", "推进丙工程。", "planned"),
    ("一、2021年主要工作\n推行甲改革。\n2022年,我市将推进丙工程。", "2022年,我市将推进丙工程。", "planned"),
    ("推行甲改革。", "推行甲改革。", "done"),
]


@pytest.mark.parametrize(("text", "sentence", "status"), CASES, ids=[f"{n}-{c[2]}" for n, c in enumerate(CASES)])
def test_sections_status_of_sentences(text: str, sentence: str, status: str) -> None:
    doc = READER.make(TITLE + text)
    # In a report of one line a sentence begins with its heading.
    found = [s.status for s in doc.sentences if doc.text[s.start : s.end].endswith(sentence)]
    assert found == [status]


def test_sections_tree_has_levels_and_inherited_roles() -> None:
    doc = READER.make(TITLE + "一、存在的问题\n(一)执法方面\n1.力量不足。\n二、工作成效\n(一)改革方面\n")
    assert [(s.level, s.role) for s in doc.sections] == [
        (1, "problem"),
        (2, "problem"),
        (3, "problem"),
        (1, "done"),
        (2, "done"),
    ]


def test_sections_spans_lie_in_the_text_and_nest() -> None:
    doc = READER.make(TITLE + "一、工作成效\n(一)改革\n推行甲改革。\n二、下一步\n推进丙工程。\n")
    first, inner, second = doc.sections
    assert first.start < inner.start < inner.end <= first.end <= second.start
    assert doc.text[second.start :].startswith("二、")


SCHEMES = [*STATUS_FIRST, *STATUS_SECOND]


@pytest.mark.parametrize(("text", "wanted"), [case[1:] for case in SCHEMES], ids=[case[0] for case in SCHEMES])
def test_sections_status_in_published_schemes(text: str, wanted: dict[str, str]) -> None:
    doc = READER.make("义乌市2022年度法治政府建设情况报告\n" + text)
    # In a report of one line, or behind a heading that ends with a stop, a sentence begins with its heading.
    found = {
        head: next(s.status for s in doc.sentences if 0 <= doc.view[s.start : s.end].find(head) < 14) for head in wanted
    }
    assert found == wanted

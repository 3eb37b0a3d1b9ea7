"""The lexicons load into jieba itself, and their names come out whole."""

from __future__ import annotations

import logging
import re
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from extract.errors import ExtractError
from extract.jieba_dictionary import TAGS, UserDictionary, make_user_dictionary
from extract.lexicon import Lexicons
from graph.cli.app import app

jieba = pytest.importorskip("jieba")
jieba.setLogLevel(logging.WARNING)


@pytest.fixture(scope="module")
def dictionary() -> UserDictionary:
    return make_user_dictionary(Lexicons())


@pytest.fixture(scope="module")
def tokenizer(dictionary: UserDictionary, tmp_path_factory: pytest.TempPathFactory) -> Any:
    path = tmp_path_factory.mktemp("jieba") / "names.txt"
    path.write_text(str(dictionary), encoding="utf-8")
    loaded = jieba.Tokenizer()
    loaded.load_userdict(str(path))
    return loaded


def parts(line: str) -> tuple[str, str, str]:
    name, frequency, tag = line.rsplit(" ", 2)
    return name, frequency, tag


def test_jieba_dictionary_is_in_form(dictionary: UserDictionary) -> None:
    assert len(dictionary.lines) > 30_000
    names = [parts(line)[0] for line in dictionary.lines]
    assert names == sorted(set(names))
    for line in dictionary.lines:
        assert re.fullmatch(r"\S(?:.*\S)? [1-9]\d* (?:ns|nt|nz|nw)", line), line


def test_jieba_loads_every_name_with_its_tag(dictionary: UserDictionary, tokenizer: Any) -> None:
    for line in dictionary.lines:
        name, frequency, tag = parts(line)
        assert tokenizer.FREQ[name] == int(frequency)
        assert tokenizer.user_word_tag_tab[name] == tag


@pytest.mark.parametrize("hmm", [False, True], ids=["dictionary", "hmm"])
def test_jieba_keeps_every_name_whole(dictionary: UserDictionary, tokenizer: Any, hmm: bool) -> None:
    cut = set(dictionary.cut_names)
    names = [name for name, _, _ in map(parts, dictionary.lines) if name not in cut]
    assert len(names) > 30_000
    split = [name for name in names if tokenizer.lcut(name, HMM=hmm) != [name]]
    assert not split, split[:20]


def test_jieba_wider_pattern_keeps_the_rest(
    dictionary: UserDictionary, tokenizer: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert 0 < len(dictionary.cut_names) < 200
    assert all(tokenizer.lcut(name) != [name] for name in dictionary.cut_names)
    monkeypatch.setattr(jieba, "re_han_default", re.compile(r"(.+)"))
    assert [name for name in dictionary.cut_names if tokenizer.lcut(name, HMM=False) != [name]] == []


SENTENCES = [
    ("全面推行证明事项告知承诺制，办理事项百余件", "证明事项告知承诺制"),
    ("本县深入开展扫黑除恶专项斗争，成效明显", "扫黑除恶专项斗争"),
    ("学习中华人民共和国行政处罚法并开展考试", "中华人民共和国行政处罚法"),
    ("在肃南裕固族自治县召开会议", "肃南裕固族自治县"),
]


@pytest.mark.parametrize(("sentence", "name"), SENTENCES, ids=[name for _, name in SENTENCES])
def test_jieba_finds_names_in_sentences(tokenizer: Any, sentence: str, name: str) -> None:
    assert name in tokenizer.lcut(sentence)


def test_jieba_name_with_a_blank_is_one_entry(tmp_path: Path) -> None:
    lexicon = tmp_path / "own.tsv"
    lexicon.write_text(
        "#: type     Program\n#: about    own\n#: source   own\nid\tname\taliases\tkind\ttier\n"
        "program:云上帮 2024\t云上帮 2024\t云上 帮办\tbrand\tnamed\n",
        encoding="utf-8",
    )
    made = make_user_dictionary(Lexicons([tmp_path]), ["Program"])
    loaded = jieba.Tokenizer()
    path = tmp_path / "names.txt"
    path.write_text(str(made), encoding="utf-8")
    loaded.load_userdict(str(path))
    assert {"云上帮 2024", "云上 帮办"} <= set(made.cut_names) <= set(loaded.FREQ)
    assert loaded.user_word_tag_tab["云上帮 2024"] == "nz"


def test_jieba_command(tmp_path: Path) -> None:
    out = tmp_path / "names.txt"
    run = CliRunner().invoke(app, ["lexicon", "export", "--jieba", str(out), "--type", "Program", "--type", "Law"])
    assert run.exit_code == 0, run.output
    tags = {parts(line)[2] for line in out.read_text(encoding="utf-8").splitlines()}
    assert tags == {TAGS["Program"], TAGS["Law"]}
    with pytest.raises(ExtractError, match="allowed: Place"):
        make_user_dictionary(Lexicons(), ["Unit"])

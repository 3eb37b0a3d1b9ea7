"""The commands of `fazhi`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from graph.cli.console import CommandError, failing_plainly, progress_bar, say, stopping_gently, write_result

app = typer.Typer(
    help="Annual rule-of-law reports of Chinese governments, as a graph of who did what first and by which laws.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
report_app = typer.Typer(help="Stored reports: list, show, run, check.", no_args_is_help=True, rich_markup_mode=None)
lexicon_app = typer.Typer(help="Lexicons: list, check, fix.", no_args_is_help=True, rich_markup_mode=None)
app.add_typer(report_app, name="report")
app.add_typer(lexicon_app, name="lexicon")

DEFAULT_GRAPH = "fazhi-graph"
Sources = Annotated[list[Path], typer.Argument(help="Files or folders: .txt .html .docx .pdf")]
Target = Annotated[str, typer.Option("--to", help="A folder for the embedded engine, or neo4j://… or bolt://…")]
GraphOption = Annotated[str, typer.Option("--graph", help="The graph to read: a folder, neo4j://… or bolt://…")]
Lexicons = Annotated[list[Path] | None, typer.Option("--lexicons", help="Folder with lexicons of your own; may repeat")]
Place = Annotated[str, typer.Option("--place", help="Place of all reports: code, path or name")]
Year = Annotated[int | None, typer.Option("--year", help="Year reported on, of all reports")]
Out = Annotated[Path | None, typer.Option("--out", help="File to write instead of the screen")]


def _summary(summary: object) -> None:
    from extract.run import Summary

    assert isinstance(summary, Summary)
    say(f"reports read: {summary.read}, refused: {len(summary.refused)}")
    for refused in summary.refused:
        say(f"  refused {refused.reason}")
    for kind in sorted(summary.mentions):
        say(f"  {kind}: {summary.mentions[kind]} mentions, {len(summary.entities.get(kind, ()))} entities")
    say("  relations: " + ", ".join(f"{name} {count}" for name, count in sorted(summary.relations.items())))
    for note in summary.notes:
        say(f"  note: {note}")


@app.command()
def extract(
    sources: Sources,
    out: Annotated[Path, typer.Option("--out", help="Folder for the JSON Lines")],
    lexicons: Lexicons = None,
    place: Place = "",
    year: Year = None,
) -> None:
    """Read reports and write mentions and relations as JSON Lines."""
    with failing_plainly():
        from extract.run import extract_sources

        with progress_bar("reading") as progress:
            summary = extract_sources(
                sources, out=out, lexicon_folders=lexicons or (), place=place, year=year, progress=progress
            )
        _summary(summary)
        if summary.unlinked:
            say(f"unlinked mentions: {summary.unlinked}, listed in {out / 'unlinked.jsonl'}")


@app.command()
def load(
    folder: Annotated[Path, typer.Argument(help="Folder that `fazhi extract` wrote")], to: Target = DEFAULT_GRAPH
) -> None:
    """Load an extraction into a graph and recompute the derived layer."""
    with failing_plainly():
        _load(folder, to)


def _load(folder: Path, target: str) -> None:
    from graph.derive import derive
    from graph.engines import open_engine
    from graph.load import load_reports
    from graph.records import read_records

    total = (
        sum(1 for _ in (folder / "documents.jsonl").open(encoding="utf-8"))
        if (folder / "documents.jsonl").exists()
        else 0
    )
    engine = open_engine(target)
    try:
        done = 0
        with stopping_gently() as stop:
            with progress_bar("loading") as progress:

                def advance(name: str) -> None:
                    nonlocal done
                    done += 1
                    progress(done, total, name)

                summary = load_reports(engine, read_records(folder), progress=advance, stop=stop)
            derive(engine)
        say(f"reports loaded: {len(summary.loaded)}, of them replaced: {len(summary.replaced)}")
        for label in ("Jurisdiction", "Institution", "Program", "Law", "Metric", "Measure"):
            count = engine.query(f"MATCH (n:{label}) RETURN count(n) AS n").rows[0][0]
            say(f"  {label}: {count}")
    finally:
        engine.close()


@app.command()
def build(
    sources: Sources,
    to: Target = DEFAULT_GRAPH,
    lexicons: Lexicons = None,
    place: Place = "",
    year: Year = None,
    keep: Annotated[Path | None, typer.Option("--keep", help="Keep the extraction in this folder")] = None,
) -> None:
    """Extract, load and derive, then say what is in the graph and what was left out and why."""
    with failing_plainly():
        from extract.run import extract_sources

        folder = keep or (
            Path("fazhi-extraction") if "://" in to else Path(to).with_name(Path(to).name + "-extraction")
        )
        with progress_bar("reading") as progress:
            summary = extract_sources(
                sources, out=folder, lexicon_folders=lexicons or (), place=place, year=year, progress=progress
            )
        _load(folder, to)
        _summary(summary)
        say(f"unlinked mentions: {summary.unlinked}, listed in {folder / 'unlinked.jsonl'}")
        say(f"graph: {to}")


@report_app.command("list")
def report_list() -> None:
    """Names and titles of the stored reports."""
    with failing_plainly():
        from graph.reports import discover_reports

        reports = discover_reports()
        width = max(len(name) for name in reports)
        print("\n".join(f"{name:{width}}  {report.title}" for name, report in reports.items()))


def _get_report(name: str) -> object:
    from graph.reports import discover_reports

    reports = discover_reports()
    if name not in reports:
        raise CommandError(f"no stored report {name!r}; there are: {', '.join(reports)}", 2)
    return reports[name]


@report_app.command("show")
def report_show(
    name: Annotated[str, typer.Argument(help="Name of a stored report")],
    browser: Annotated[bool, typer.Option("--browser", help="With a :param line, to paste into Neo4j Browser")] = False,
) -> None:
    """The text of a stored report."""
    with failing_plainly():
        import json

        from graph.reports import StoredReport

        report = _get_report(name)
        assert isinstance(report, StoredReport)
        if browser and report.params:
            values = {param.name: param.default if param.default is not None else "" for param in report.params}
            print(f":param {json.dumps(values, ensure_ascii=False)};")
        sys.stdout.write(report.text)


@report_app.command("check")
def report_check(
    folder: Annotated[Path | None, typer.Argument(help="Folder; the bundled reports if left out")] = None,
) -> None:
    """Check the form of every stored report."""
    with failing_plainly():
        from graph.reports import discover_reports

        print(f"{len(discover_reports(*([folder] if folder else [])))} stored reports are in form")


@report_app.command("run", context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def report_run(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="Name of a stored report")],
    graph: GraphOption = DEFAULT_GRAPH,
    format: Annotated[str, typer.Option("--format", help="table, csv, json, md or html")] = "table",
    out: Out = None,
) -> None:
    """Run a stored report; its parameters are options: --min-support 3."""
    with failing_plainly():
        from graph.engines import open_engine
        from graph.formats import FORMATS, format_rows
        from graph.reports import StoredReport, bind_params, run_report

        report = _get_report(name)
        assert isinstance(report, StoredReport)
        if format not in FORMATS:
            raise CommandError(f"format {format!r} is unknown; allowed: {', '.join(FORMATS)}", 2)
        given = _parameters(context.args, {param.name for param in report.params}, name)
        bind_params(report, given)
        engine = open_engine(graph, create=False)
        try:
            result = run_report(engine, report, given)
        finally:
            engine.close()
        width = None
        if format == "table" and sys.stdout.isatty():
            import shutil

            width = shutil.get_terminal_size().columns
        write_result(format_rows(result, format, title=report.title, width=width), out)


def _parameters(words: list[str], allowed: set[str], name: str) -> dict[str, str]:
    """`--min-support 3` and `--min-support=3` as a dict."""
    given: dict[str, str] = {}
    rest = list(words)
    while rest:
        word = rest.pop(0)
        if not word.startswith("--"):
            raise CommandError(f"{name}: unexpected {word!r}; parameters look like --min-support 3", 2)
        key, has_value, value = word[2:].partition("=")
        key = key.replace("-", "_")
        if key not in allowed:
            options = ", ".join("--" + p.replace("_", "-") for p in sorted(allowed)) or "none"
            raise CommandError(f"{name}: unknown parameter --{key.replace('_', '-')}; allowed: {options}", 2)
        if not has_value:
            if not rest:
                raise CommandError(f"{name}: --{key.replace('_', '-')} has no value", 2)
            value = rest.pop(0)
        given[key] = value
    return given


@app.command()
def why(
    place: Annotated[str, typer.Argument(help="Name or path of a place")],
    program: Annotated[str, typer.Argument(help="Name of a program, or part of it")],
    graph: GraphOption = DEFAULT_GRAPH,
) -> None:
    """The sentences behind an adoption, with file and characters."""
    with failing_plainly():
        from graph.engines import open_engine
        from graph.why import find_evidence

        engine = open_engine(graph, create=False)
        try:
            rows = find_evidence(engine, place, program).records()
        finally:
            engine.close()
        if not rows:
            raise CommandError(f"no report held says that {place} has, plans or lacks {program}")
        for row in rows:
            print(f"{row['place']}  {row['program']}  {row['year']}  {row['status']}")
            print(f"  {row['file']} [{row['start']}, {row['end']})  {row['rule']}")
            print(f"  {row['sentence']}")


@app.command()
def export(
    selection: Annotated[str, typer.Argument(help="all, spread, laws, place:NAME or program:NAME")],
    format: Annotated[str, typer.Option("--format", help="gexf, graphml, cytoscape, csv, json, html or svg")],
    out: Annotated[Path, typer.Option("--out", help="File to write")],
    graph: GraphOption = DEFAULT_GRAPH,
) -> None:
    """Write a subgraph for Gephi, yEd, Cytoscape, a spreadsheet or a page."""
    with failing_plainly():
        from graph.engines import open_engine
        from graph.export import FORMATS, format_subgraph, select_subgraph, write_text

        if format not in FORMATS:
            raise CommandError(f"format {format!r} is unknown; allowed: {', '.join(FORMATS)}", 2)
        engine = open_engine(graph, create=False)
        try:
            subgraph = select_subgraph(engine, selection)
        finally:
            engine.close()
        write_text(out, format_subgraph(subgraph, format))
        say(f"written: {out} ({len(subgraph)} nodes, {subgraph.number_of_edges()} edges)")


@app.command()
def schema() -> None:
    """The graph model as Markdown."""
    from graph.schema import schema_page

    sys.stdout.write(schema_page())


@lexicon_app.command("list")
def lexicon_list(lexicons: Lexicons = None) -> None:
    """Type, size and subject of every lexicon."""
    with failing_plainly():
        from extract.lexicon import Lexicons as AllLexicons

        for lexicon in AllLexicons(lexicons or ()).lexicons:
            print(f"{lexicon.type:16} {len(lexicon.entries):6}  {lexicon.path.name}: {lexicon.about}")


@lexicon_app.command("check")
def lexicon_check(
    paths: Annotated[list[Path] | None, typer.Argument(help="Files; all bundled ones if left out")] = None,
) -> None:
    """Complain of everything that is out of form in lexicon files."""
    with failing_plainly():
        from extract.lexicon import BUNDLED
        from extract.lexicon_check import check_lexicons

        complaints = check_lexicons(paths or sorted(BUNDLED.glob("*.tsv")))
        if complaints:
            raise CommandError("\n".join(complaints))
        print("all lexicons are in form")


@lexicon_app.command("fix")
def lexicon_fix(
    paths: Annotated[list[Path], typer.Argument(help="Lexicon files to rewrite in canonical form")],
) -> None:
    """Sort rows by id and fold names to half width."""
    with failing_plainly():
        from extract.lexicon_check import fix_lexicon

        for path in paths:
            print(f"{path}: {'rewritten' if fix_lexicon(path) else 'in form already'}")


@app.command()
def evaluate(
    reports: Annotated[Path, typer.Argument(help="Folder of .txt reports")],
    gold: Annotated[Path, typer.Argument(help="Folder of annotations, one folder a report")],
    extracted: Annotated[
        Path | None, typer.Option("--extracted", help="An extraction; made afresh if left out")
    ] = None,
    errors: Annotated[bool, typer.Option("--errors", help="List what is missed and what is wrong")] = False,
    lexicons: Lexicons = None,
) -> None:
    """Precision, recall and F1 against annotations of your own."""
    with failing_plainly():
        import tempfile

        from extract.evaluate import evaluate_folder, format_scores
        from extract.run import extract_sources

        with tempfile.TemporaryDirectory() as temporary:
            folder = extracted or Path(temporary) / "extraction"
            if extracted is None:
                extract_sources([reports], out=folder, lexicon_folders=lexicons or ())
            scores = evaluate_folder(reports, gold, folder)
        sys.stdout.write(format_scores(scores, with_errors=errors))

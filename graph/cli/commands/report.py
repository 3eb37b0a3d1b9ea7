"""`fazhi report`: list, show, run and check stored reports."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from graph.cli.console import CommandError, failing_plainly, say, screen_width, write_result
from graph.cli.options import DEFAULT_GRAPH, Database, GraphOption, Out, parameters_of

report_app = typer.Typer(help="Stored reports: list, show, run, check.", no_args_is_help=True, rich_markup_mode=None)


def register(app: typer.Typer) -> None:
    app.add_typer(report_app, name="report")


@report_app.command("list")
def report_list() -> None:
    """Names and titles of the stored reports, by question."""
    with failing_plainly():
        from itertools import groupby

        from graph.reports import discover_reports

        reports = discover_reports()
        width = max(len(name) for name in reports)
        for number, (folder, group) in enumerate(groupby(reports.values(), key=lambda report: report.path.parent.name)):
            lines = [f"  {report.name:{width}}  {report.title}" for report in group]
            print(("\n" if number else "") + "\n".join([folder, *lines]))


def _get_report(name: str) -> object:
    from graph.reports import discover_reports

    reports = discover_reports()
    if name not in reports:
        raise CommandError(f"no stored report {name!r}; there are: {', '.join(reports)}", 2)
    return reports[name]


@report_app.command("show")
def report_show(
    name: Annotated[str, typer.Argument(help="Name of a stored report")],
    browser: Annotated[bool, typer.Option("--browser", help="With :param lines, to paste into Neo4j Browser")] = False,
) -> None:
    """The text of a stored report."""
    with failing_plainly():
        from graph.reports import StoredReport

        report = _get_report(name)
        assert isinstance(report, StoredReport)
        if browser:
            from graph.browser import browser_text

            sys.stdout.write(browser_text(report))
        else:
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
    database: Database = None,
    format: Annotated[str, typer.Option("--format", help="table, csv, json, md or html")] = "table",
    out: Out = None,
) -> None:
    """Run a stored report; its parameters are options: --min-support 3.

    Below the rows stand their number and the coverage; with csv and json on stderr.
    """
    with failing_plainly():
        from graph.engines import open_engine
        from graph.formats import FORMATS, format_rows
        from graph.reports import StoredReport, bind_params, describe_coverage, run_report

        report = _get_report(name)
        assert isinstance(report, StoredReport)
        if format not in FORMATS:
            raise CommandError(f"format {format!r} is unknown; allowed: {', '.join(FORMATS)}", 2)
        given = parameters_of(context.args, {param.name for param in report.params}, name)
        bind_params(report, given)
        engine = open_engine(graph, create=False, database=database)
        try:
            result = run_report(engine, report, given)
            footer = describe_coverage(engine, report, given, len(result.rows))
        finally:
            engine.close()
        write_result(format_rows(result, format, title=report.title, width=screen_width(), footer=footer), out)
        if format in ("csv", "json"):
            say(footer)

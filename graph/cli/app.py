"""The application behind `fazhi`: every module of `graph/cli/commands/` registers its commands."""

from __future__ import annotations

import importlib
import pkgutil

import typer

import graph.cli.commands

app = typer.Typer(
    help="Annual rule-of-law reports of Chinese governments, as a graph of who did what first and by which laws.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

for _info in sorted(pkgutil.iter_modules(graph.cli.commands.__path__), key=lambda info: info.name):
    importlib.import_module(f"graph.cli.commands.{_info.name}").register(app)

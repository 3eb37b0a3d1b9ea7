"""The commands of `fazhi`, one module each; `graph.cli.app` finds a new one by scanning this folder.

A module with a command has `register(app)`; what several commands share stands in `graph.cli.options`.
"""

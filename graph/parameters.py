"""Typed parameters of stored reports and of analyses: how they are declared, and how given values become theirs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from graph.errors import GraphError

TYPES = ("str", "int", "float", "bool", "list")
_TRUTH = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}


@dataclass(frozen=True, slots=True)
class Param:
    """A typed parameter; one without default must be given, one with `choices` is one of them."""

    name: str
    type: str
    default: Any = None
    doc: str = ""
    choices: tuple[str, ...] = ()
    is_required: bool = False


def bind(owner: str, params: Iterable[Param], given: dict[str, Any]) -> dict[str, Any]:
    """The value of every parameter of `owner`, strings converted to the declared types.

    GraphError says what is unknown, missing, of another type or not allowed.
    """
    known = {param.name: param for param in params}
    if unknown := sorted(set(given) - set(known)):
        allowed = ", ".join(known) or "none"
        raise GraphError(f"{owner}: unknown parameter {', '.join(unknown)}; allowed: {allowed}")
    values: dict[str, Any] = {}
    for param in known.values():
        if param.name not in given:
            if param.is_required:
                raise GraphError(f"{owner}: parameter {param.name} ({param.type}) must be given")
            values[param.name] = param.default
            continue
        value = _convert(owner, param, given[param.name])
        if param.choices and value not in param.choices:
            allowed = ", ".join(choice or '""' for choice in param.choices)
            raise GraphError(f"{owner}: {param.name}={value!r} is unknown; allowed: {allowed}")
        values[param.name] = value
    return values


def _convert(owner: str, param: Param, value: Any) -> Any:
    if not isinstance(value, str) or param.type == "str":
        return value
    try:
        if param.type == "int":
            return int(value)
        if param.type == "float":
            return float(value)
        if param.type == "bool":
            return _TRUTH[value.lower()]
        return [part for part in re.split("[,、]", value) if part]
    except (ValueError, KeyError) as error:
        raise GraphError(f"{owner}: {param.name}={value!r} is no {param.type}") from error

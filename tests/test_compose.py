"""docker-compose.yml: what it promises, read as Compose reads it, and every setting known to a real server."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import Any

import pytest
import yaml

from graph.browser import FOLDER, URL
from tests.test_cli import ROOT

COMPOSE = ROOT / "docker-compose.yml"


def compose() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(COMPOSE.read_text(encoding="utf-8"))
    return loaded


def compose_settings() -> dict[str, str]:
    """The server's settings under their own names, by the rule of Neo4j's image: `_` is a dot and `__` an underscore."""
    environment = compose()["services"]["neo4j"]["environment"]
    names = {name: name.removeprefix("NEO4J_") for name in environment if name != "NEO4J_AUTH"}
    return {
        own.replace("__", "\0").replace("_", ".").replace("\0", "_"): environment[name] for name, own in names.items()
    }


@pytest.mark.parametrize("name", ["neo4j", "guide"])
def test_compose_service_is_healthy_bounded_and_local(name: str) -> None:
    service = compose()["services"][name]
    assert service["healthcheck"]["test"]
    assert service["mem_limit"]
    assert all(port.startswith("127.0.0.1:") for port in service["ports"])
    assert not service["image"].endswith(":latest")


def test_compose_wants_a_password_and_keeps_it_off_command_lines() -> None:
    service = compose()["services"]["neo4j"]
    assert re.search(r"\$\{NEO4J_PASSWORD:\?.+\}", service["environment"]["NEO4J_AUTH"])
    assert not re.search(r"cypher-shell[^']*\s-p", service["healthcheck"]["test"][1])


def test_compose_data_and_logs_are_named_volumes() -> None:
    loaded = compose()
    used = {volume.split(":")[0] for volume in loaded["services"]["neo4j"]["volumes"]}
    assert used == set(loaded["volumes"])


def test_compose_serves_the_guide_where_the_guide_says() -> None:
    guide = compose()["services"]["guide"]
    assert URL.rpartition(":")[2] == guide["ports"][0].split(":")[1]
    for volume in guide["volumes"]:
        assert (ROOT / volume.split(":")[0]).exists(), volume
    commands = compose_settings()["browser.post_connect_cmd"]
    for name in re.findall(rf"{URL}/(\S+?)(?:;|$)", commands):
        assert (FOLDER / name).exists(), name


def test_compose_client_accepts_the_file() -> None:
    if (
        shutil.which("docker") is None
        or subprocess.run(["docker", "compose", "version"], capture_output=True).returncode
    ):
        pytest.skip("no Compose client; the file is checked as YAML above")
    words = ["docker", "compose", "--file", str(COMPOSE), "config", "--quiet"]
    assert (
        subprocess.run(words, capture_output=True, env={"PATH": "/usr/bin:/bin", "NEO4J_PASSWORD": "x" * 12}).returncode
        == 0
    )
    refused = subprocess.run(words, capture_output=True, text=True, env={"PATH": "/usr/bin:/bin"})
    assert "NEO4J_PASSWORD" in refused.stderr

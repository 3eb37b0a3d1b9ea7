"""Real Neo4j servers for the tests: from NEO4J_URI, from Maven Central jars, or in Docker.

`get_server(folder, version=…)` gives the first of these that this machine can have, or raises `NoServerError` with the
reason. A server of our own has its own data folder and free ports, and dies with the process that started it: a watchdog
process holds a pipe to us and kills the server when the pipe closes, whatever ended us.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import re
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graph.engines import open_engine
from graph.engines.base import Engine

V5, V2026 = "5.26.30", "2026.08.1"
BROWSER = "5.24.0"
PASSWORD = "a-test-password"
_MAIN = {"5": "org.neo4j.server.CommunityEntryPoint", "2026": "org.neo4j.server.Neo4jCommunity"}
_JAVA = {"5": 17, "2026": 21}  # least version that runs it
_OPENS = [f"--add-opens=java.base/{name}=ALL-UNNAMED" for name in ("java.nio", "java.io", "sun.nio.ch")]
_FAST_START = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m")
_POM = """<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>local</groupId><artifactId>neo4j-for-tests</artifactId><version>1</version><dependencies>
<dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>{version}</version></dependency>
<dependency><groupId>org.neo4j.app</groupId><artifactId>neo4j-server</artifactId><version>{version}</version></dependency>
<dependency><groupId>org.neo4j.client</groupId><artifactId>neo4j-browser</artifactId><version>{browser}</version></dependency>
</dependencies></project>
"""


class NoServerError(Exception):
    """This machine cannot have that server; the message says why."""


def free_port() -> int:
    """A port of the loopback address that nothing listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def find_java(least: int) -> Path:
    """The oldest Java of at least that version, of JAVA_HOME, PATH and the usual folders."""
    homes = [Path(os.environ["JAVA_HOME"])] if os.environ.get("JAVA_HOME") else []
    if on_path := shutil.which("java"):
        homes.append(Path(on_path).resolve().parent.parent)
    for folder, inside in (("/usr/lib/jvm", "*"), ("/Library/Java/JavaVirtualMachines", "*/Contents/Home")):
        homes += sorted(Path(folder).glob(inside))
    found = []
    for home in homes:
        java = home / "bin" / "java"
        if java.exists() and (version := _java_version(home)) >= least:
            found.append((version, java))
    if not found:
        raise NoServerError(f"no Java {least} or newer in JAVA_HOME, PATH or /usr/lib/jvm")
    return min(found, key=lambda pair: pair[0])[1]


def _java_version(home: Path) -> int:
    with contextlib.suppress(OSError):
        if match := re.search(r'JAVA_VERSION="(\d+)', (home / "release").read_text(encoding="utf-8")):
            return int(match.group(1))
    done = subprocess.run([home / "bin" / "java", "-version"], capture_output=True, text=True, check=False)
    match = re.search(r'version "(\d+)', done.stderr)
    return int(match.group(1)) if match else 0


def server_jars(version: str) -> Path:
    """The folder with the server's jars, from Maven Central once and then from the user's cache."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "fazhi-graph"
    jars = cache / f"neo4j-{version}-browser-{BROWSER}"
    if jars.exists():
        return jars
    if not (maven := shutil.which("mvn")):
        raise NoServerError(f"no Neo4j {version} in {cache} and no mvn to fetch it with")
    cache.mkdir(parents=True, exist_ok=True)
    with (cache / f"{jars.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if jars.exists():  # another process filled it while this one waited
            return jars
        part = cache / f"{jars.name}.part"
        shutil.rmtree(part, ignore_errors=True)
        part.mkdir()
        pom = part / "pom.xml"
        pom.write_text(_POM.format(version=version, browser=BROWSER), encoding="utf-8")
        words = [maven, "-q", "-B", "-f", str(pom), "dependency:copy-dependencies", "-DincludeScope=runtime"]
        done = subprocess.run([*words, f"-DoutputDirectory={part}"], capture_output=True, text=True, check=False)
        if done.returncode or not list(part.glob("neo4j-server-*.jar")):
            shutil.rmtree(part, ignore_errors=True)
            raise NoServerError(f"mvn could not fetch Neo4j {version}: {(done.stdout + done.stderr)[-400:]}")
        part.rename(jars)
    return jars


@dataclass
class Neo4jServer:
    """What tests need of any server; `password` is empty where authentication is off."""

    uri: str
    http: str
    version: str
    username: str = "neo4j"
    password: str = PASSWORD
    held: str = ""  # the named graph it holds, for `named_graph`

    def environment(self) -> dict[str, str]:
        """The variables that `fazhi` reads; NEO4J_URI is left out, so that a forgotten `--to` does not pass."""
        return {"NEO4J_USERNAME": self.username, "NEO4J_PASSWORD": self.password}

    @contextmanager
    def in_environment(self, **changed: str) -> Iterator[None]:
        """This process's environment with the server's user and password."""
        before = {name: os.environ.get(name) for name in (*self.environment(), *changed)}
        os.environ.update(self.environment() | changed)
        try:
            yield
        finally:
            for name, value in before.items():
                if value is None:
                    os.environ.pop(name, None)
                else:
                    os.environ[name] = value

    def open(self) -> Engine:
        """The product's engine on this server."""
        with self.in_environment():
            return open_engine(self.uri)

    @contextmanager
    def driver(self) -> Iterator[Any]:
        """The bare driver, for what the product's engine would not do."""
        import neo4j

        auth = (self.username, self.password) if self.password else None
        with neo4j.GraphDatabase.driver(self.uri, auth=auth) as driver:
            yield driver

    def clear(self, *, schema: bool = False) -> None:
        """Takes every node out, and every constraint and index too if told: to make them anew takes a while."""
        self.held = ""
        with self.driver() as driver:
            driver.execute_query("MATCH (n) DETACH DELETE n")
            if not schema:
                return
            for row in driver.execute_query("SHOW CONSTRAINTS YIELD name").records:
                driver.execute_query(f"DROP CONSTRAINT `{row['name']}`")
            for row in driver.execute_query("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name").records:
                driver.execute_query(f"DROP INDEX `{row['name']}`")

    def close(self) -> None:
        """Ends the server where it is ours."""


@dataclass
class JarServer(Neo4jServer):
    """A community server of our own, which can be stopped, killed and started again on the same data."""

    home: Path = Path()
    java: Path = Path()
    jars: Path = Path()
    settings: dict[str, str] = field(default_factory=dict)
    jvm: tuple[str, ...] = _FAST_START
    _process: subprocess.Popen[bytes] | None = None
    _watchdog: subprocess.Popen[bytes] | None = None

    def start(self, *, seconds: float = 90) -> None:
        """Starts the server and returns when it answers; NoServerError with its log where it does not."""
        conf = self.home / "conf"
        conf.mkdir(parents=True, exist_ok=True)
        (conf / "neo4j.conf").write_text("".join(f"{k}={v}\n" for k, v in self.settings.items()), encoding="utf-8")
        words = [str(self.java), *self.jvm, "-cp", f"{self.jars}/*", *_OPENS, _MAIN[self.version.split(".")[0]]]
        with (self.home / "console.log").open("ab") as log:
            self._process = subprocess.Popen(
                [*words, f"--home-dir={self.home}", f"--config-dir={conf}"],
                stdin=subprocess.DEVNULL, stdout=log, stderr=subprocess.STDOUT, start_new_session=True,
            )  # fmt: skip
        self._watchdog = subprocess.Popen(
            ["/bin/sh", "-c", 'cat >/dev/null; kill -9 "$1" 2>/dev/null', "sh", str(self._process.pid)],
            stdin=subprocess.PIPE, start_new_session=True,
        )  # fmt: skip
        until = time.monotonic() + seconds
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > until:
                self.kill()
                raise NoServerError(f"Neo4j {self.version} does not start: {self.log()[-800:]}")
            time.sleep(0.1)

    def _answers(self) -> bool:
        import neo4j
        from neo4j.exceptions import AuthError, ClientError, DriverError, Neo4jError

        host, port = self.uri.partition("://")[2].split(":")
        try:
            socket.create_connection((host, int(port)), timeout=1).close()
        except OSError:
            return False
        try:
            with self.driver() as driver:
                driver.execute_query("RETURN 1")
        except (AuthError, ClientError):
            # A new server: the password is neo4j until it is changed.
            with neo4j.GraphDatabase.driver(self.uri, auth=("neo4j", "neo4j")) as driver:
                change = "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $new"
                driver.execute_query(change, {"new": self.password}, database_="system")
        except (DriverError, Neo4jError):
            return False
        return True

    @property
    def is_running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def stop(self) -> None:
        """Ends the server in order."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """Ends the server at once, as a power cut would."""
        self._end(signal.SIGKILL)

    def _end(self, number: signal.Signals) -> None:
        if self._process is None or self._watchdog is None:
            return
        # The watchdog goes first: behind `wait` the number may belong to another process.
        if self._process.poll() is None:
            self._process.send_signal(number)
        self._watchdog.kill()
        self._watchdog.communicate()
        try:
            self._process.wait(timeout=60)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process = self._watchdog = None

    def restart(self) -> None:
        self.stop()
        self.start()

    def log(self) -> str:
        """What the server printed."""
        console = self.home / "console.log"
        return console.read_text(encoding="utf-8", errors="replace") if console.exists() else ""

    def admin_command(self) -> list[str]:
        """What stands for `neo4j-admin` on this server's jars."""
        main = "org.neo4j.server.startup.Neo4jAdminCommand"
        return [str(self.java), "-Xmx512m", "-cp", f"{self.jars}/*", *_OPENS, main]

    def admin_environment(self) -> dict[str, str]:
        """The variables by which `neo4j-admin` finds this server's folders."""
        return {"NEO4J_HOME": str(self.home), "NEO4J_CONF": str(self.home / "conf")}

    def admin(self, *words: str) -> subprocess.CompletedProcess[str]:
        """`neo4j-admin WORDS…` on this server's folders."""
        environment = os.environ | self.admin_environment()
        return subprocess.run(
            [*self.admin_command(), *words], capture_output=True, text=True, env=environment, check=False
        )

    def close(self) -> None:
        self.kill()
        shutil.rmtree(self.home, ignore_errors=True)


@dataclass
class DockerServer(Neo4jServer):
    """A community server in a container, on the same ports over a restart."""

    container: Any = None

    def start(self) -> None:
        self.container.get_wrapped_container().start()

    def stop(self) -> None:
        self.container.get_wrapped_container().stop()

    def kill(self) -> None:
        self.container.get_wrapped_container().kill()

    def restart(self) -> None:
        self.container.get_wrapped_container().restart()

    def close(self) -> None:
        self.container.stop()


def start_jar_server(
    folder: Path, *, version: str = V5, auth: bool = True, jvm: tuple[str, ...] = _FAST_START, **settings: str
) -> JarServer:
    """A server of our own below `folder`, answering; settings with `__` for the dots of their names."""
    generation = version.split(".")[0]
    java, jars = find_java(_JAVA[generation]), server_jars(version)
    error: NoServerError | None = None
    for attempt in range(3):  # another process may take a free port before the server does
        bolt, http = free_port(), free_port()
        given = {
            "server.bolt.listen_address": f"127.0.0.1:{bolt}",
            "server.bolt.advertised_address": f"127.0.0.1:{bolt}",
            "server.http.listen_address": f"127.0.0.1:{http}",
            "server.https.enabled": "false",
            "dbms.security.auth_enabled": str(auth).lower(),
            "dbms.security.auth_max_failed_attempts": "0",
            "dbms.usage_report.enabled": "false",
            "server.memory.pagecache.size": "64m",
            "db.tx_log.preallocate": "false",
        } | {name.replace("__", "."): value for name, value in settings.items()}
        server = JarServer(
            uri=f"bolt://127.0.0.1:{bolt}", http=f"http://127.0.0.1:{http}", version=version, jvm=jvm,
            password=PASSWORD if auth else "", home=folder / f"neo4j-{attempt}", java=java, jars=jars, settings=given,
        )  # fmt: skip
        try:
            server.start()
        except NoServerError as caught:
            error = caught
            if "Address already in use" not in server.log():
                raise
        else:
            return server
    assert error is not None
    raise error


def _start_docker_server(version: str) -> DockerServer:
    try:
        from testcontainers.neo4j import Neo4jContainer
    except ImportError as error:
        raise NoServerError("testcontainers is not installed") from error
    bolt, http = free_port(), free_port()
    try:
        container = Neo4jContainer(f"neo4j:{version}-community", password=PASSWORD)
        container = container.with_bind_ports(7687, bolt).with_bind_ports(7474, http)
        container.start()
    except Exception as error:  # the Docker client has many ways to say that there is no Docker
        raise NoServerError(f"no Docker ({str(error).splitlines()[0]})") from error
    return DockerServer(f"bolt://127.0.0.1:{bolt}", f"http://127.0.0.1:{http}", version, container=container)


def _external_server(uri: str) -> Neo4jServer:
    server = Neo4jServer(
        uri, os.environ.get("NEO4J_HTTP", ""), "given",
        os.environ.get("NEO4J_USERNAME", "neo4j"), os.environ.get("NEO4J_PASSWORD", ""),
    )  # fmt: skip
    with server.driver() as driver:
        nodes = driver.execute_query("MATCH (n) RETURN count(n) AS n").records[0]["n"]
    if nodes:
        raise RuntimeError(f"NEO4J_URI {uri} holds {nodes} nodes, and the tests clear it; give an empty database")
    return server


def get_server(folder: Path, *, version: str = V5) -> Neo4jServer:
    """A running server: NEO4J_URI for the version that users have, else jars, else Docker; NoServerError says why not."""
    if version == V5 and (uri := os.environ.get("NEO4J_URI")):
        return _external_server(uri)
    try:
        return start_jar_server(folder, version=version)
    except NoServerError as without_jars:
        try:
            return _start_docker_server(version)
        except NoServerError as without_docker:
            raise NoServerError(f"{without_jars}; {without_docker}") from without_docker

"""Copies of a court that was made once, each with a server of its own. SPDX-License-Identifier: GPL-3.0-or-later"""
import collections
import json
import os
import shutil
import sqlite3
import subprocess
import time
import uuid

from court import PASSWORD, Court
from waiting import wait_until


def _bytes_of(name):
    try:
        return uuid.UUID(name).bytes
    except ValueError:
        return b""


class CopiedCourt(Court):
    """A court whose folder was made before."""

    def __init__(self, programs, binaries, folder, original=None):
        self.folder = folder / "court"
        self._programs = programs
        self._server = binaries / "dais-server"
        self._log = folder / "server.log"
        self._port = 0
        self.process = None
        self.options = []  # More words for "serve".
        self.passwords = folder / "password"
        folder.mkdir(parents=True, exist_ok=True)
        self.passwords.write_text(PASSWORD + "\n", encoding="utf-8")
        if original:
            shutil.copytree(original, self.folder, ignore=shutil.ignore_patterns("control"))

    def start(self):
        """Serves; how many milliseconds it took until the server listened."""
        began = time.monotonic()
        self.serve()
        return (time.monotonic() - began) * 1000

    def spawn(self, before):
        """Starts the server behind the words of another program, and waits for nothing."""
        return self._programs.start([*before, self._server, "serve", self.folder, "--listen", "127.0.0.1:0"],
                                    self._log)

    def attempt(self, *words, before=()):
        """A command of dais-server that may fail: status and what it said."""
        done = subprocess.run([*before, self._server, *words], capture_output=True, text=True, timeout=120, check=False)
        return done.returncode, done.stdout + done.stderr

    def ask(self, query, values=()):
        """Rows out of the court's database."""
        connection = sqlite3.connect(self.folder / "court.db", timeout=20)
        try:
            return connection.execute(query, values).fetchall()
        finally:
            connection.close()

    def is_quiet(self):
        """Whether everything that was received is decided, checked and carried out."""
        return self.ask("SELECT (SELECT count(*) FROM command WHERE state = 0) + (SELECT count(*) FROM effect WHERE "
                        "state = 0) + (SELECT count(*) FROM intake_check)") == [(0,)]

    def is_down(self):
        """Whether the server has ended; one that is traced is not gone before its tracer is."""
        if not self.process.runs():
            return True
        with open(f"/proc/{self.process.pid}/stat", encoding="utf-8", errors="replace") as stat:
            return stat.read().rsplit(") ", 1)[1][0] in "ZX"

    def wait_until_quiet(self):
        wait_until(lambda: self.is_down() or self.is_quiet(), "the court has done everything")

    def holds(self, name):
        """Whether a command or package of this id, or an account of this login, is there."""
        return self.ask("SELECT (SELECT count(*) FROM command WHERE cmd_id = :id) + (SELECT count(*) FROM "
                        "filer_submission WHERE submission = :id) + (SELECT count(*) FROM account WHERE login = :login)",
                        {"id": _bytes_of(name), "login": name}) == [(1,)]

    def verify(self):
        status, said = self.attempt("verify", self.folder)
        assert status == 0, f"dais-server verify: {said}"

    def summary(self):
        """What the court holds, without ids and times: the same for the same requests, whatever happened meanwhile."""
        held = collections.Counter()
        for kind, outcome, body in self.ask("SELECT kind, outcome, outcome_body FROM command"):
            held[f"command {kind} {outcome} {json.loads(body).get('code', '') if body else ''}"] += 1
        for kind, partition, op in self.ask("SELECT kind, substr(p, 1, 3), op FROM entity"):
            held[f"entity {kind} in {partition} {op}"] += 1
        for part, dropped in self.ask("SELECT part, dropped_at IS NOT NULL FROM document"):
            held[f"document {part} {dropped}"] += 1
        for (login,) in self.ask("SELECT login FROM account"):
            held[f"account {login}"] += 1
        held["gone"] = self.ask("SELECT count(*) FROM rejected_document WHERE gone_at IS NOT NULL")[0][0]
        held["files"] = sum(len(names) for _, _, names in os.walk(self.folder / "documents"))
        held["coming in"] = sum(len(names) for _, _, names in os.walk(self.folder / "incoming"))
        return dict(held)

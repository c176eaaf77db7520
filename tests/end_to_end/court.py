"""A court of its own: dais-server in a new folder, on loopback. SPDX-License-Identifier: GPL-3.0-or-later"""
import hashlib
import os
import re
import signal
import subprocess

from api import Api
from waiting import wait_until

COURT = "NEW"
PASSWORD = "a long enough password"
_ESTABLISHED = "01"  # In /proc/net/tcp.


class Court:
    """The folder, its people and the running server."""

    def __init__(self, programs, binaries, folder):
        self.folder = folder / "court"
        self._programs = programs
        self._server = binaries / "dais-server"
        self._log = folder / "server.log"
        self._passwords = folder / "password"
        self._passwords.write_text(PASSWORD + "\n", encoding="utf-8")
        self._port = 0
        self.process = None
        self.options = []  # More words for "serve".
        self.run("init", self.folder, "--court", COURT, "--password-file", self._passwords)

    @property
    def url(self):
        return f"https://127.0.0.1:{self._port}"

    @property
    def authority(self):
        return self.folder / "tls" / "ca.crt"

    def run(self, *words):
        """A command of dais-server that ends by itself."""
        done = subprocess.run([self._server, *words], capture_output=True, text=True, timeout=120, check=False)
        assert done.returncode == 0, f"dais-server {words[0]}: {done.stderr.strip()}"
        return done.stdout

    def add(self, login, role, name):
        staff = ["--court", COURT] if role in ("clerk", "judge", "court_administrator") else []
        self.run("user", "add", self.folder, login, "--role", role, "--name", name, *staff,
                 "--password-file", self._passwords)

    def serve(self):
        """Starts the server: on a free port the first time, on the same one from then on."""
        already = self._log.stat().st_size if self._log.exists() else 0
        self.process = self._programs.start(
            [self._server, "serve", self.folder, "--listen", f"127.0.0.1:{self._port}", "--log",
             *self.options], self._log)

        def listens():
            assert self.process.runs(), f"The server ended: {self.process.output()[-600:]}"
            return re.search(r" at https://127\.0\.0\.1:(\d+)/", self.process.output()[already:])

        self._port = int(wait_until(listens, "the server says where it listens").group(1))

    def kill(self):
        self.process.kill()

    def freeze(self):
        """The server stands still with all its connections open."""
        self.process.signal(signal.SIGSTOP)

    def thaw(self):
        self.process.signal(signal.SIGCONT)

    def has_unread_bytes(self):
        """Whether somebody has sent what the server, standing still, has not read."""
        with open("/proc/net/tcp", encoding="ascii") as table:
            lines = [line.split() for line in table.readlines()[1:]]
        return any(line[1].endswith(f":{self._port:04X}") and int(line[4].split(":")[1], 16) > 0
                   and line[3] == _ESTABLISHED for line in lines)

    def caller(self, login):
        api = Api(self.url, self.authority)
        api.sign_in(login, PASSWORD)
        return api


def holds_bytes(folder, content):
    """Whether some file below `folder` is these bytes."""
    wanted = hashlib.sha256(content).digest()
    for place, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(place, name)
            if os.path.islink(path) or os.path.getsize(path) != len(content):
                continue
            with open(path, "rb") as file:
                if hashlib.sha256(file.read()).digest() == wanted:
                    return True
    return False


def charging_words(a_number, family, given="Sample"):
    """A Notice to Appear for one invented person."""
    return {"court": COURT,
            "documents": [{"type": "NTA", "title": f"Notice to Appear {family}"}],
            "charging": {"case_type": "RMV", "served": "2026-01-15",
                         "persons": [{"a_number": a_number,
                                      "name": {"family": family, "given": given},
                                      "birth_date": "1990-02-03",
                                      "address": {"street": "1 Main Street", "city": "Newark", "state": "NJ",
                                                  "zip": "07102"},
                                      "nationality": "GT", "language": "SP", "detained": False}],
                         "allegations": ["You are not a citizen or national of the United States."],
                         "charges": []}}


def motion_words(a_number, title):
    return {"court": COURT, "a_number": a_number, "documents": [{"type": "MOTPRE", "title": title}]}

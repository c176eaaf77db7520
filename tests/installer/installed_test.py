#!/usr/bin/python3
"""Installs the Debian packages into a clean Debian 12 and starts what they install, as a court's IT would.

Usage: installed_test.py PACKAGES WORK. Needs root. Pictures and logs are left in WORK.
SPDX-License-Identifier: GPL-3.0-or-later"""
import json
import pathlib
import re
import ssl
import subprocess
import sys
import unittest
import urllib.request

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "end_to_end"))
import clean_debian  # noqa: E402
from api import Api  # noqa: E402
from court import PASSWORD, charging_words  # noqa: E402
from papers import paper  # noqa: E402
from processes import Programs  # noqa: E402
from screen import Screen  # noqa: E402
from waiting import wait_until  # noqa: E402

COURT = "/var/lib/dais/court"
WORKER = "/usr/libexec/dais/dais-pdf-worker"
SERVICE = "dais-server.service"
URL = "https://127.0.0.1:8443"
packages = work = None


class Installed(unittest.TestCase):
    """The tests go on where the one before ended: install, make a court, serve it, sit down, remove."""

    @classmethod
    def setUpClass(cls):
        cls.programs = Programs()
        pathlib.Path("/tmp/.X11-unix").mkdir(mode=0o1777, exist_ok=True)
        cls.debian = clean_debian.CleanDebian(cls.programs, work, packages)
        cls.addClassCleanup(cls.debian.delete)  # Once everything has ended.
        cls.names = ["/packages/" + path.name for path in sorted(packages.glob("dais*.deb"))]
        cls.addClassCleanup(cls.programs.end_all)
        cls.debian.unpack()
        cls.debian.download(*cls.names)
        cls.debian.boot()
        cls.debian.enter_network()

    def test_1_the_packages_install_beside_nothing_but_what_they_ask_for(self):
        self.debian.installs(*self.names)
        owner = self.debian.run("stat", "-c", "%U %a", "/var/lib/dais").stdout
        self.assertEqual(owner, "dais 700\n")
        self.assertEqual(self.ask_service("is-enabled"), "enabled")
        self.assertEqual(self.ask_service("is-active"), "inactive", "There is no court to serve yet.")

    def test_2_the_installed_worker_opens_a_document_and_can_do_nothing_else(self):
        told = self.debian.run(WORKER, "--self-test", user="dais").stdout
        print(told.splitlines()[-1])
        self.debian.path("/tmp/filed.pdf").write_bytes(paper("Motion to continue", 3))
        found = json.loads(self.debian.run("dais-server", "check", "--json", "/tmp/filed.pdf", user="dais").stdout)
        self.assertEqual((found["type"], found["pages"], found["verdict"]), ("pdf", 3, "accept"), found)

    def test_3_the_service_serves_the_court_that_was_made(self):
        word = self.debian.path("/tmp/password")
        word.write_text(PASSWORD + "\n", encoding="utf-8")
        self.debian.run("dais-server", "init", COURT, "--court", "NEW", "--password-file", "/tmp/password", user="dais")
        self.debian.run("systemctl", "start", SERVICE)
        page = wait_until(self.portal_page, "the portal answers over HTTPS", show=self.journal)
        self.assertIn("<h1", page)
        sheets = re.findall(r'href="([^"]+\.css)"', page)
        self.assertTrue([sheet for sheet in sheets if "uswds" in sheet], page)
        for sheet in sheets:
            self.assertGreater(len(self.get(sheet)), 1000, sheet)
        process = self.ask_service("show", "--value", "--property=MainPID")
        status = self.debian.run("cat", f"/proc/{process}/status").stdout
        self.assertRegex(status, r"CapBnd:\s+0{16}\n")
        self.assertRegex(status, r"NoNewPrivs:\s+1\n")
        self.assertNotRegex(status, r"Uid:\s+0\b")

    def test_4_what_is_filed_is_checked_behind_the_walls_of_the_service(self):
        self.debian.run("dais-server", "user", "add", COURT, "dhs", "--role", "dhs", "--name", "DHS Newark",
                        "--password-file", "/tmp/password", user="dais")
        filer = Api(URL, self.debian.path(COURT + "/tls/ca.crt"))
        filer.sign_in("dhs", PASSWORD)
        package = filer.file(charging_words("A012345671", "ALPHA"), [("filed.pdf", paper("Notice to Appear", 2))])["id"]
        document = wait_until(lambda: self.checked(filer, package), "the filed document is checked", 60,
                              show=self.journal)
        stamped = filer.document(document)
        self.assertTrue(stamped.startswith(b"%PDF"))

    def test_5_the_cage_is_whole_behind_those_walls(self):
        walls = [line for line in self.debian.run("systemctl", "cat", SERVICE).stdout.splitlines()
                 if re.match(r"(CapabilityBoundingSet|NoNew|Protect|Private|Lock|Memory|Restrict|SystemCall)\w*=", line)]
        self.assertGreater(len(walls), 15)
        told = self.debian.run("systemd-run", "--quiet", "--wait", "--pipe", "--property=User=dais",
                               *(f"--property={wall}" for wall in walls), WORKER, "--self-test").stdout
        self.assertRegex(told, r"namespaces yes: (\d+) of \1 forbidden acts denied")

    def test_6_the_court_is_backed_up_while_it_is_served(self):
        self.debian.run("install", "-d", "-o", "dais", "-m", "0700", "/srv/backup")
        self.debian.run("dais-server", "backup", COURT, "/srv/backup/today", user="dais")
        self.assertIn("Everything holds", self.debian.run("dais-server", "verify", "/srv/backup/today", user="dais").stdout)

    def test_7_the_workstation_shows_its_sign_in_window_without_the_server(self):
        self.debian.run("systemctl", "stop", SERVICE)
        self.assertEqual(self.ask_service("is-active"), "inactive")
        self.debian.run("useradd", "--create-home", "clerk")
        screen = Screen(self.programs, work)
        display = screen.environment["DISPLAY"]
        desk = self.debian.start(["env", f"DISPLAY={display}", "HOME=/home/clerk", "sh", "-c",
                                  f"echo $$ >/tmp/workstation.pid; exec dais --server {URL}"],
                                 "clerk", work / "workstation.log")

        def window():
            self.assertTrue(desk.runs(), f"The workstation ended: {desk.output()}")
            found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "^Dais$"], env=screen.environment,
                                   capture_output=True, text=True, check=False).stdout.split()
            return found[-1] if found else None

        screen.fit(wait_until(window, "the workstation has a window", 60, show=desk.output))
        picture = work / "sign-in.png"
        wait_until(lambda: self.colours(screen, picture) > 100, "the window is drawn",
                   show=lambda: f"{self.colours(screen, picture)} colours")
        process = self.debian.path("/tmp/workstation.pid").read_text(encoding="ascii").strip()
        self.debian.run("sh", "-c", f"kill {process}")
        wait_until(lambda: not desk.runs(), "the workstation ends when it is told to")

    def test_8_removing_the_server_leaves_the_court(self):
        self.debian.run("systemctl", "start", SERVICE)
        wait_until(self.portal_page, "the portal answers again", show=self.journal)
        self.debian.run("apt-get", "install", "-y", "-q", "--reinstall", "/packages/" + self.server())
        wait_until(self.portal_page, "the portal answers after an upgrade", show=self.journal)
        self.debian.run("apt-get", "purge", "-y", "-q", "dais-server", "dais")
        self.assertIsNone(self.portal_page())
        self.assertFalse(self.debian.path("/usr/bin/dais-server").exists())
        self.assertTrue(self.debian.path(COURT + "/court.db").exists())

    def server(self):
        return next(path.name for path in packages.glob("dais-server_*.deb"))

    def ask_service(self, *words):
        return self.debian.run("systemctl", *words, SERVICE, check=False).stdout.strip()

    def journal(self):
        return self.debian.run("journalctl", "--no-pager", "-n", "30", "-u", SERVICE, check=False).stdout

    def get(self, path):
        tls = ssl.create_default_context(cafile=str(self.debian.path(COURT + "/tls/ca.crt")))
        with urllib.request.urlopen(URL + path, context=tls, timeout=10) as answer:
            return answer.read()

    def portal_page(self):
        try:
            return self.get("/").decode()
        except OSError:
            return None

    def checked(self, filer, package):
        found = filer.submission(package)
        document = found["documents"][0]
        return document["document"] if found["state"] == "in_review" and document["checked"] else None

    def colours(self, screen, picture):
        screen.picture(picture)
        return int(subprocess.run(["identify", "-format", "%k", str(picture)], capture_output=True, text=True,
                                  check=True).stdout)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("Usage: installed_test.py PACKAGES WORK")
    packages, work = (pathlib.Path(argument).resolve() for argument in sys.argv[1:])
    if lacks := clean_debian.missing():
        sys.exit(lacks)
    work.mkdir(parents=True, exist_ok=True)
    unittest.main(argv=sys.argv[:1], verbosity=2, failfast=True)

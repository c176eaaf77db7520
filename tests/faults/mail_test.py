#!/usr/bin/python3
"""The court's mail with the real programs: a mail server of Debian's takes it, refuses it, is busy, is not there; the
server is killed in between. Nothing is lost; what comes twice comes under one Message-ID.

Usage: mail_test.py BIN   BIN: the folder with dais-server and dais-pdf-worker

SPDX-License-Identifier: GPL-3.0-or-later
"""
import email
import json
import pathlib
import shutil
import ssl
import subprocess
import sys
import tempfile
import unittest
import urllib.parse
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "end_to_end"))

from court import COURT, PASSWORD, Court, charging_words, motion_words  # noqa: E402
from papers import paper  # noqa: E402
from processes import Programs  # noqa: E402
from waiting import wait_until  # noqa: E402

ALPHA = "A012345671"


class MailServer:
    """aiosmtpd, with what it took in a folder."""

    def __init__(self, folder):
        self._folder = folder
        self._folder.mkdir()
        self._process = subprocess.Popen(
            ["/usr/bin/python3", "-B", str(ROOT / "tests" / "server" / "service" / "mail_server.py"), str(folder)],
            stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True)
        self.port = int(self._process.stdout.readline())

    def messages(self):
        return [email.message_from_bytes(path.read_bytes()) for path in sorted(self._folder.glob("*.eml"))]

    def to(self, address):
        return [message for message in self.messages() if message["To"] == f"<{address}>"]

    def terminate(self):
        self._process.terminate()
        self._process.stdout.close()

    def wait(self, seconds):
        self._process.wait(seconds)


class Mail(unittest.TestCase):
    """One court whose mail goes through a real mail server."""

    binaries = pathlib.Path()

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="dais-mail-"))
        self.addCleanup(shutil.rmtree, self.folder, True)
        self.programs = Programs()
        self.addCleanup(self.programs.end_all)
        self.post = MailServer(self.folder / "post")
        self.programs.adopt(self.post)
        self.court = Court(self.programs, self.binaries, self.folder)
        self.court.add("clerk", "clerk", "Ana Clerk")
        self.court.add("dhs", "dhs", "DHS Newark")
        self.court.add("counsel", "attorney", "C. Counsel")
        self.court.options = self.options(self.post.port)

    @staticmethod
    def options(port):
        return ["--smtp", f"smtp://127.0.0.1:{port}", "--mail-from", "court@court.example",
                "--portal-url", "https://portal.example"]

    def begin(self, **addresses):
        self.court.serve()
        for login, address in addresses.items():
            if login == "office":
                self.court.run("mail", "office", self.court.folder, COURT, address)
            else:
                self.court.run("mail", "address", self.court.folder, login, address)
        self.dhs = self.court.caller("dhs")
        self.clerk = self.court.caller("clerk")

    def opened_case(self):
        package = self.dhs.file(charging_words(ALPHA, "ALPHA"), [("a.pdf", paper("Notice", 1, "ALPHA"))])["id"]
        self.wait_for_state(self.dhs, package, "in_review")
        self.clerk.accept(self.entity(package), "Notice to Appear")
        self.wait_for_state(self.dhs, package, "accepted")
        return package

    def file_motion(self, title="Motion to continue"):
        counsel = self.court.caller("counsel")
        package = counsel.file(motion_words(ALPHA, title), [("m.pdf", paper(title, 1, "motion"))])["id"]
        return counsel, package

    def wait_for_state(self, api, package, state):
        wait_until(lambda: api.submission(package)["state"] == state, f"{package} is {state}")

    def entity(self, package):
        for (kind, found), entity in self.clerk.entities([f"ord/{COURT}"]).items():
            if kind == "submission" and found == package:
                return entity
        raise AssertionError("The clerk has no such package.")

    def portal_page(self, login, path):
        """A page of the filers' portal as somebody sees it who signed in there."""
        browser = urllib.request.build_opener(
            urllib.request.HTTPSHandler(context=ssl.create_default_context(cafile=str(self.court.authority))),
            urllib.request.HTTPCookieProcessor())
        words = urllib.parse.urlencode({"login": login, "password": PASSWORD})
        browser.open(f"{self.court.url}/sign-in", words.encode(), 20).close()
        with browser.open(f"{self.court.url}{path}", timeout=20) as answer:
            return answer.read().decode()

    def listed(self, *options):
        lines = self.court.run("mail", "list", self.court.folder, "--json", *options)
        return [json.loads(line) for line in lines.splitlines()]

    def test_a_filing_and_its_decision_are_told_by_mail_and_the_proof_is_kept(self):
        self.begin(dhs="dhs@dhs.example", counsel="counsel@law.example", office="opla@dhs.example")
        self.opened_case()
        counsel, package = self.file_motion()
        wait_until(lambda: self.post.to("opla@dhs.example"), "DHS is served")
        self.wait_for_state(counsel, package, "in_review")
        self.clerk.push(self.clerk.rejection(self.entity(package), "NO_SIGNATURE"))
        wait_until(lambda: len(self.post.to("counsel@law.example")) == 2, "counsel hears of receipt and rejection")
        subjects = [message["Subject"] for message in self.post.to("counsel@law.example")]
        self.assertIn("received", subjects[0])
        self.assertIn("rejected", subjects[1])
        self.assertEqual(len(self.post.to("opla@dhs.example")), 2)
        for message in self.post.messages():
            text = message.as_string()
            for never in ("ALPHA", ALPHA[1:], "012-345-671", "Motion to continue", "Counsel"):
                self.assertNotIn(never, text)
        mine = [mail for mail in self.listed() if mail["submission"] == package]
        self.assertEqual(sorted((mail["event"], mail["who"], mail["state"]) for mail in mine),
                         [("received", "filer", "sent"), ("rejected", "dhs", "sent"), ("rejected", "filer", "sent"),
                          ("served", "dhs", "sent"), ("served", "respondent", "by_filer")])
        self.assertTrue(all(mail["reply"].startswith("250 ") for mail in mine if mail["state"] == "sent"))
        page = self.portal_page("counsel", f"/filings/{package}")
        self.assertIn("<strong>DHS</strong>: served by e-mail", page)
        self.assertIn("<strong>Respondent</strong>: not served by the court: serve an identical copy on paper", page)

    def test_a_kill_between_filing_and_sending_loses_and_doubles_nothing(self):
        self.begin(dhs="dhs@dhs.example", counsel="counsel@law.example", office="opla@dhs.example")
        self.opened_case()
        wait_until(lambda: len(self.post.to("dhs@dhs.example")) == 2, "DHS hears of its own filing")
        self.court.kill()
        self.court.options = self.options(1)  # Nobody listens there.
        self.court.serve()
        packages = [self.file_motion(f"Motion {number}")[1] for number in range(5)]
        self.court.kill()
        self.court.options = self.options(self.post.port)
        self.court.serve()
        # The attempts that failed are waited out in minutes; what was never tried goes at once.
        waiting = [mail for mail in self.listed() if mail["state"] == "waiting"]
        told = [mail for mail in self.listed() if mail["submission"] in packages and mail["means"] == "electronic"]
        self.assertEqual(len(told), 10)
        self.assertEqual(len({mail["id"] for mail in told}), 10)
        for mail in told:
            self.assertIn(mail["state"], ("waiting", "sent"))
        self.assertTrue(all(mail["reply"] in ("", "unreachable") for mail in waiting))
        later = self.file_motion("Motion 5")[1]
        wait_until(lambda: all(mail["state"] == "sent" for mail in self.listed()
                               if mail["submission"] == later and mail["means"] == "electronic"), "the last one is sent")
        numbers = [message["Message-ID"] for message in self.post.messages()]
        self.assertEqual(len(numbers), len(set(numbers)))

    def test_what_cannot_be_delivered_is_listed_until_somebody_clears_it(self):
        self.begin(counsel="unknown@law.example", office="opla@dhs.example")
        self.opened_case()
        self.file_motion()
        lost = wait_until(lambda: [mail for mail in self.listed("--undeliverable") if mail["reply"].startswith("550")],
                          "the unknown mailbox is listed")
        self.assertEqual([mail["who"] for mail in lost], ["filer"])
        without = [mail for mail in self.listed("--undeliverable") if mail["reply"] == "no_address"]
        self.assertTrue(without)  # DHS's own account has no address here.
        self.court.run("mail", "clear", self.court.folder, lost[0]["id"], "--by", "R. Alvarez", "--reason", "By telephone")
        self.assertNotIn(lost[0]["id"], [mail["id"] for mail in self.listed("--undeliverable")])
        cleared = next(mail for mail in self.listed() if mail["id"] == lost[0]["id"])
        self.assertEqual((cleared["state"], cleared["cleared_by"], cleared["cleared_why"]),
                         ("cleared", "R. Alvarez", "By telephone"))


if __name__ == "__main__":
    Mail.binaries = pathlib.Path(sys.argv.pop(1)).resolve()
    try:
        import aiosmtpd  # noqa: F401  (only whether it is there)
    except ImportError:
        print("skipped: python3-aiosmtpd is not installed; tools/setup installs it.")
        sys.exit(77)
    unittest.main()

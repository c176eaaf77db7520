"""A clerk's day at the workstation, by keys alone, with the network up and down.
SPDX-License-Identifier: GPL-3.0-or-later"""
import subprocess

import window
from court import charging_words, holds_bytes, motion_words
from main_job import ALPHA, BRAVO, CHARLIE, DELTA, CourtCase, real_pdf
from papers import paper
from portal import Portal
from waiting import wait_until
from workstation import Workstation

LONG_REST = 45  # Seconds: longer than any step between two looks.


class ClerksDay(CourtCase):
    """Server, portal and workstation together."""

    screen = None  # One for all: programs keep the bus that they found first.

    def setUp(self):
        super().setUp()
        self.data = self.folder / "workstation"

    def open_workstation(self, rest=0):
        desk = Workstation(self.programs, self.screen, self.binaries, self.court, self.data,
                           self.folder / "workstation.log", rest=rest)
        desk.sign_in()
        desk.press("2")  # All filings of the section: nobody has handed these out.
        return desk

    def accept(self, desk, title):
        desk.go_to(title)
        desk.wait_to_say("Accept  (A)")
        desk.press("a")

    def reject(self, desk, title):
        """Rejects with the first reason that is offered; the words of the notice."""
        desk.go_to(title)
        desk.wait_to_say("Reject...  (R)")
        desk.press("r")
        desk.wait_to_say("Notice the filer will get")
        if desk.says("Tick a reason; the notice is written as you do."):
            desk.press("space")
        wait_until(lambda: not desk.says("Tick a reason"), "a reason is ticked", show=desk.words)
        desk.press("ctrl+Return")

    def test_one_is_accepted_one_rejected_and_one_filed_on_the_page_arrives(self):
        package = self.file_charging(ALPHA, "ALPHA")
        desk = self.open_workstation()
        self.accept(desk, "Notice to Appear ALPHA")
        desk.wait_for_row("Notice to Appear ALPHA", "Entered")
        self.wait_for_state(package, "accepted")
        self.assert_entered_once(package)

        page = Portal(self.programs, self.folder, self.court, "dhs")
        self.addCleanup(page.close)
        path = self.folder / "filed_on_the_page.pdf"
        path.write_bytes(real_pdf(paper("Motion to continue", 6, "portal")))
        page.file(ALPHA, [("MOTPRE", "Motion to continue", path)])
        unwanted = paper("Motion nobody wants", 3, "unwanted")
        rejected = self.file(motion_words(ALPHA, "Motion nobody wants"), unwanted)
        self.accept(desk, "Motion to continue")
        desk.wait_for_row("Motion to continue", "Entered")
        self.assertIn("Accepted", page.filings())

        document = self.dhs.submission(rejected)["documents"][0]["document"]
        stamped = self.dhs.document(document)
        desk.go_to("Motion nobody wants")
        wait_until(lambda: holds_bytes(self.data, stamped), "the workstation has fetched the document")
        self.assertTrue(holds_bytes(self.court.folder / "documents", unwanted))
        self.assertTrue(holds_bytes(self.court.folder / "documents", stamped))
        self.reject(desk, "Motion nobody wants")
        desk.wait_for_row("Motion nobody wants", "Entered")
        self.assert_gone_for_good(rejected, document, (unwanted, stamped))
        self.assertIn("Rejected", page.filings())

    def test_a_record_is_copied_out_and_the_access_log_knows(self):
        self.file_charging(ALPHA, "ALPHA")
        desk = self.open_workstation()
        self.accept(desk, "Notice to Appear ALPHA")
        desk.wait_for_row("Notice to Appear ALPHA", "Entered")
        desk.press("ctrl+3")
        desk.wait_to_say("Open a record")
        desk.press("Down", "Return")
        wait_until(lambda: desk.count_in("Contents of the record") > 0, "the record has come down", show=desk.words)
        wait_until(lambda: desk.says("of 2"), "its document is here and open", show=desk.words)
        desk.press("ctrl+e")
        desk.wait_to_say("Copy this record out as one PDF")
        desk.press("ctrl+Return")
        desk.wait_to_say("The record is copied out")
        copies = list(self.screen.home.glob("**/Dais/record-*.pdf"))
        self.assertEqual(len(copies), 1)
        for identity in ("ALPHA", ALPHA[1:]):
            self.assertNotIn(identity, copies[0].name)
        words = subprocess.run(["pdftotext", copies[0], "-"], capture_output=True, text=True, check=True).stdout
        self.assertIn("RECORD OF PROCEEDINGS", words)
        self.assertIn("Record page 2 of 2", words)
        copies[0].unlink()
        lines = wait_until(lambda: [line for line in self.court.run("access", self.court.folder, "--csv").splitlines()
                                    if "export" in line], "the court knows of the copy")
        self.assertEqual(len(lines), 1)
        self.assertIn("clerk", lines[0])

    def test_what_is_accepted_without_the_court_is_entered_when_it_is_back(self):
        package = self.file_charging(BRAVO, "BRAVO")
        desk = self.open_workstation()
        wait_until(lambda: desk.row("Notice to Appear BRAVO"), "the filing is in the queue", show=desk.rows)
        self.court.kill()
        self.accept(desk, "Notice to Appear BRAVO")
        desk.wait_for_row("Notice to Appear BRAVO", "Saved here")
        desk.wait_to_say("You are working offline")
        self.court.serve()
        desk.wait_for_row("Notice to Appear BRAVO", "Entered", 60)
        self.assert_entered_once(package)

    def test_a_paper_handed_in_at_the_window_offline_is_filed_and_entered(self):
        self.file_charging(ALPHA, "ALPHA")
        desk = self.open_workstation()
        self.accept(desk, "Notice to Appear ALPHA")
        desk.wait_for_row("Notice to Appear ALPHA", "Entered")
        scan = self.folder / "scan.pdf"
        scan.write_bytes(paper("Motion to continue", 3, "window"))
        self.court.kill()
        window.open_for(desk, "ALPHA")
        window.hand_in(desk, self.screen, "Sam Alpha", scan)
        desk.type("Motion")
        desk.press("ctrl+Return")
        wait_until(lambda: any("Motion" in row for row in desk.rows()), "it is in the queue", show=desk.words)
        title = next(row.split(",")[0] for row in desk.rows() if row.startswith("Motion"))
        self.court.serve()
        desk.press("F5")
        clerk = self.court.caller("watcher")
        lodged = wait_until(lambda: [found for (kind, _), found in clerk.entities(["ord/NEW"]).items()
                                     if kind == "submission" and found.get("window") and found["state"] == "in_review"],
                            "the court has checked it", 60)
        self.assertEqual(len(lodged), 1)
        self.assertEqual(lodged[0]["filer"]["name"], "Sam Alpha")
        self.assertEqual(lodged[0]["filings"][0]["pages"], 3)
        self.accept(desk, title)
        desk.wait_for_row(title, "Entered")
        self.assertEqual(len(self.record(lodged[0]["case"])["document"]), 2)
        wait_until(lambda: not list((self.data).glob("**/papers/??/*")), "the workstation keeps no second copy")

    def test_a_decision_rests_can_be_taken_back_and_survives_a_kill(self):
        package = self.file_charging(CHARLIE, "CHARLIE")
        desk = self.open_workstation(LONG_REST)
        self.accept(desk, "Notice to Appear CHARLIE")
        desk.wait_for_row("Notice to Appear CHARLIE", "Saved here")
        desk.press("u")
        wait_until(lambda: "Saved here" not in desk.row("Notice to Appear CHARLIE"), "it is taken back", show=desk.rows)
        self.accept(desk, "Notice to Appear CHARLIE")
        desk.wait_for_row("Notice to Appear CHARLIE", "Saved here")
        desk.kill()
        self.assertEqual(self.dhs.submission(package)["state"], "in_review")

        desk = self.open_workstation()
        wait_until(lambda: desk.row("Notice to Appear CHARLIE").endswith(("Saved here", "Received by court", "Entered")),
                   "the decision is still there", show=desk.rows)
        desk.wait_for_row("Notice to Appear CHARLIE", "Entered", LONG_REST + 30)
        self.assert_entered_once(package)

    def test_a_kill_while_it_is_being_sent_enters_it_once(self):
        package = self.file_charging(DELTA, "DELTA")
        desk = self.open_workstation()
        desk.go_to("Notice to Appear DELTA")
        desk.wait_to_say("Accept  (A)")
        self.court.freeze()
        desk.press("a")
        desk.wait_for_row("Notice to Appear DELTA", "Saved here")
        wait_until(self.court.has_unread_bytes, "the workstation has begun to send")
        desk.kill()
        self.court.thaw()
        desk = self.open_workstation()
        desk.wait_for_row("Notice to Appear DELTA", "Entered")
        self.assert_entered_once(package)

    def assert_gone_for_good(self, package, document, copies):
        found = self.wait_for_state(package, "rejected")
        self.assertTrue(found["reasons"])
        for content in copies:
            wait_until(lambda: not holds_bytes(self.court.folder, content), "the server has deleted the bytes")
            wait_until(lambda: not holds_bytes(self.data, content), "the workstation has deleted the bytes")
        self.assertFalse([entry for entry in self.record(found["case"])["document"] if entry["id"] == document])

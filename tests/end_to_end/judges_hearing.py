"""A judge's hearing without a network: opened, gone through, marked, searched and compared; the program is killed in
between. SPDX-License-Identifier: GPL-3.0-or-later"""
import os
import pathlib

import hearing
from court import COURT
from main_job import ALPHA, CourtCase
from papers import paper
from waiting import wait_until
from workstation import Workstation
from workstation_faults import fill, on_a_disk_of_its_own

PRIVATE = "Who paid the clinic"


class JudgesHearing(CourtCase):
    """One case with a record of two documents, and a judge at a workstation."""

    screen = None  # One for all: programs keep the bus that they found first.

    def setUp(self):
        super().setUp()
        self.court.add("lindqvist", "judge", "A. Lindqvist")
        self.data = self.folder / "bench"
        self.enter(self.file_charging(ALPHA, "ALPHA"), "Notice to Appear ALPHA")
        exhibit = self.file(hearing.exhibit_words(ALPHA), paper("Declaration", 4, "village"))
        self.case = self.enter(exhibit, "Tab C Declaration")["case"]

    def enter(self, package, title):
        """Accepts a package as a clerk's computer does; what the filer sees of it then."""
        clerk = self.court.caller("clerk")
        clerk.accept(clerk.entities([f"ord/{COURT}"])[("submission", package)], title)
        return self.wait_for_state(package, "accepted")

    def sit_down(self, online=True, before=()):
        judge = Workstation(self.programs, self.screen, self.binaries, self.court, self.data,
                            self.folder / "bench.log", login="lindqvist", before=before)
        judge.sign_in() if online else judge.work_offline()
        return judge

    def marks_of(self, login):
        """What the court gives this person of marks, by kind."""
        found = self.court.caller(login).entities([f"ord/{COURT}", f"rec/{self.case}"])
        return [entity for (kind, _), entity in found.items() if kind == "annotation"]

    def test_a_copy_on_a_full_disk_is_not_made_by_halves(self):
        papers = self.screen.home / "Documents"
        papers.mkdir(exist_ok=True)
        judge = self.sit_down(before=on_a_disk_of_its_own(papers))
        hearing.open_record(judge)
        judge.press("bracketright")
        judge.wait_to_say(", record 3")  # The second document is here as well.
        seen = pathlib.Path(f"/proc/{judge.process.pid}/root{papers}")
        filler = fill(seen)
        judge.press("ctrl+e")
        judge.wait_to_say("Outside Dais nothing protects the copy")
        judge.press("ctrl+Return")
        judge.wait_to_say("The copy was not written")
        self.assertEqual([path for path in seen.rglob("*.pdf*")], [])
        os.unlink(filler)
        judge.press("ctrl+Return")
        judge.wait_to_say("The record is copied out")
        self.assertEqual(len(list(seen.rglob("*.pdf"))), 1)
        judge.end()

    def test_a_record_is_marked_searched_and_compared_offline_and_nothing_is_lost_when_the_program_dies(self):
        judge = self.sit_down()
        hearing.open_record(judge)
        judge.press("bracketright")
        judge.wait_to_say(", record 3")  # The second document is here as well.
        judge.press("bracketleft")
        judge.wait_to_say(", record 1")
        self.court.kill()
        hearing.box_the_paragraph(judge, PRIVATE)
        hearing.go_to(judge, "c 3", "Tab C Declaration, page 3 (record 5)")
        hearing.search(judge, "village", "4 pages in 1 document")
        judge.press("e", "e", "e")
        judge.wait_to_say("Saved on this computer")
        hearing.compare(judge)
        judge.kill()  # In the middle of the hearing.
        judge = self.sit_down(online=False)
        hearing.open_record(judge)
        judge.wait_to_say("My marks (only me): 1")
        judge.end()
        self.court.serve()
        judge = self.sit_down()
        mark = wait_until(lambda: self.marks_of("lindqvist"), "the court has the mark", 60)
        self.assertEqual([one["text"] for one in mark], [PRIVATE])
        self.assertEqual(mark[0]["audience"], "mine")
        self.assertEqual(self.marks_of("watcher"), [])
        exhibits = self.record(self.case)["exhibit"]
        self.assertEqual([move["status"] for move in exhibits[0]["log"]], ["offered", "marked", "admitted"])
        self.assertTrue(exhibits[0]["log"][0]["at"] < exhibits[0]["log"][0]["entered_at"])
        judge.end()

"""Two clerks at two workstations decide the same filing without the court, which then hears of both.
SPDX-License-Identifier: GPL-3.0-or-later"""
import base64
import json

from court import charging_words, holds_bytes, motion_words
from main_job import ALPHA, CourtCase
from papers import paper
from waiting import wait_until
from workstation import Workstation

TITLE = "Motion to"  # How every title of the filing begins.
FIRST, SECOND = "Motion to continue the hearing", "Motion to reset the hearing"


class TwoClerks(CourtCase):
    """Ana's workstation always reaches the court first: Max's stands still until hers is through."""

    screens = ()     # Two for all: programs keep the bus that they found first.
    pictures = None  # A folder; none are taken without.

    def setUp(self):
        super().setUp()
        self.content = paper("Motion to continue", 6, "two clerks")
        self.package = None
        self.case = None

    def sit_down(self, place, login):
        desk = Workstation(self.programs, self.screens[place], self.binaries, self.court,
                           self.folder / f"workstation-{login}", self.folder / f"{login}.log", login=login)
        desk.sign_in()
        return desk

    def both_offline(self):
        """A case with a motion on both workstations, and no court."""
        opening = self.file(charging_words(ALPHA, "ALPHA"), paper("Notice to Appear", 2, "ALPHA"))
        ana = self.sit_down(0, "clerk")
        ana.go_to("Notice to Appear ALPHA")
        ana.wait_to_say("Accept  (A)")
        ana.press("a")
        self.case = self.wait_for_state(opening, "accepted")["case"]
        self.package = self.file(motion_words(ALPHA, FIRST), self.content)
        max_ = self.sit_down(1, "watcher")
        self.stamped = self.dhs.document(self.dhs.submission(self.package)["documents"][0]["document"])
        for desk, login in ((ana, "clerk"), (max_, "watcher")):
            desk.go_to(TITLE)
            desk.wait_to_say("Accept  (A)")
            wait_until(lambda login=login: holds_bytes(self.folder / f"workstation-{login}", self.stamped),
                       f"{login}'s workstation has fetched the document")
        self.court.kill()
        for desk in (ana, max_):
            desk.press("F5")
            desk.wait_to_say("You are working offline")
        return ana, max_

    def accept(self, desk, title):
        desk.press("F2")
        wait_until(lambda: desk.has_focus("Title of document 1"), "the caret is in the title", show=desk.words)
        desk.press("ctrl+a")
        desk.type(title)
        desk.press("Escape", "a")
        desk.wait_for_row(TITLE, "Saved here")

    def reject(self, desk):
        desk.press("r")
        desk.wait_to_say("Notice the filer will get")
        if desk.says("Tick a reason; the notice is written as you do."):
            desk.press("space")
        wait_until(lambda: not desk.says("Tick a reason"), "a reason is ticked", show=desk.words)
        desk.press("ctrl+Return")
        desk.wait_for_row(TITLE, "Saved here")

    def court_comes_back(self, ana, max_):
        max_.stand_still()
        self.court.serve()
        ana.press("F5")
        ana.wait_for_row(TITLE, "Entered", 60)
        max_.go_on()
        max_.press("F5")
        max_.wait_for_row(TITLE, "Needs you", 60)
        max_.go_to(TITLE)

    def picture(self, desk, what):
        if self.pictures:
            desk.picture(self.pictures / f"{what}.png")

    def now(self):
        """What the court has of the filing."""
        kinds = self.record(self.case)
        documents = [found for found in kinds["document"] if found.get("submission") == self.package]
        lines = [line for line in kinds["docket_entry"] if documents and line.get("document") == documents[0]["id"]]
        decisions = [found for found in kinds.get("decision", []) if found["about"]["id"] == self.package]
        notes = [note["text"] for note in kinds.get("note", []) if note.get("submission") == self.package]
        return documents, lines, decisions, notes

    def titles_in(self, side):
        return [filing["title"] for filing in json.loads(base64.b64decode(side["args"]))["filings"]]

    def test_both_accept_with_other_titles_and_one_settles_it(self):
        ana, max_ = self.both_offline()
        self.accept(ana, FIRST)
        self.accept(max_, SECOND)
        self.picture(max_, "1-both-accept-1-saved-here")
        self.court_comes_back(ana, max_)
        max_.wait_to_say("Two of you decided this filing")
        documents, lines, decisions, _ = self.now()
        self.assertEqual([FIRST], [document["title"] for document in documents])
        self.assertEqual(1, len(lines))
        self.assertEqual(1, len(decisions))
        self.assertEqual([[FIRST], [SECOND]], [self.titles_in(decisions[0][side]) for side in ("first", "second")])
        ana.wait_for_row(TITLE, "Needs you", 60)  # Who was first sees it too.
        ana.go_to(TITLE)
        self.picture(max_, "1-both-accept-2-panel-second")
        self.picture(ana, "1-both-accept-3-panel-first")
        max_.press("ctrl+5")
        max_.wait_to_say("What you did")
        self.picture(max_, "1-both-accept-4-sync")
        max_.press("ctrl+1", "p", "2")
        wait_until(lambda: self.now()[2][0].get("settled_by"), "the decision is settled")
        documents, lines, decisions, _ = self.now()
        self.assertEqual([SECOND], [document["title"] for document in documents])
        self.assertEqual([FIRST, SECOND], [line["text"] for line in sorted(lines, key=lambda line: line["entered_at"])])
        self.assertEqual(1, len([line for line in lines if line.get("corrects")]))
        for desk in (ana, max_):
            wait_until(lambda desk=desk: "Needs you" not in desk.row(SECOND) and desk.row(SECOND),
                       "it needs nobody any more", 60, show=desk.rows)
        max_.go_to(SECOND)
        max_.wait_to_say("the record was corrected")
        self.picture(max_, "1-both-accept-5-settled")

    def test_accepted_first_and_rejected_second(self):
        ana, max_ = self.both_offline()
        self.accept(ana, FIRST)
        self.reject(max_)
        self.court_comes_back(ana, max_)
        max_.wait_to_say("Leave it accepted, keep my note")
        documents, lines, decisions, notes = self.now()
        self.assertEqual(([FIRST], 1, 1), ([document["title"] for document in documents], len(lines), len(decisions)))
        self.assertEqual(1, len(notes))
        self.picture(max_, "2-accept-then-reject-panel")
        max_.press("p", "1")
        wait_until(lambda: self.now()[2][0].get("settled_by"), "the decision is settled")
        self.assertEqual("accepted", self.dhs.submission(self.package)["state"])
        self.assertTrue(holds_bytes(self.court.folder / "documents", self.content))

    def test_rejected_first_and_accepted_second(self):
        ana, max_ = self.both_offline()
        self.reject(ana)
        self.accept(max_, SECOND)
        self.court_comes_back(ana, max_)
        max_.wait_to_say("Ask for refiling")
        self.picture(max_, "3-reject-then-accept-panel")
        documents, _, decisions, notes = self.now()
        self.assertEqual(([], [], [SECOND]), (documents, decisions, notes))
        for content in (self.content, self.stamped):
            for place in ("court", "workstation-clerk", "workstation-watcher"):
                wait_until(lambda content=content, place=place: not holds_bytes(self.folder / place, content),
                           f"the bytes are gone from {place}", 120)
        max_.press("p", "2")
        wait_until(lambda: max_.has_focus("Note, not part of the record"), "the caret is in the note", show=max_.words)
        max_.type("Counsel was called.")
        self.picture(max_, "3-reject-then-accept-note")
        max_.press("ctrl+Return")
        wait_until(lambda: "Ask the filer to file this again. Counsel was called." in self.now()[3], "the note is there",
                   show=lambda: self.now()[3])
        max_.press("1")
        wait_until(lambda: "Needs you" not in max_.row(TITLE), "it needs nobody any more", show=max_.rows)
        self.assertEqual("rejected", self.dhs.submission(self.package)["state"])

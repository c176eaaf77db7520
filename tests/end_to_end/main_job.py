"""The court's main job with the real programs. SPDX-License-Identifier: GPL-3.0-or-later"""
import os
import pathlib
import shutil
import tempfile
import unittest

from court import COURT, Court, charging_words, holds_bytes
from papers import paper
from portal import Portal
from processes import Programs
from waiting import wait_until

ALPHA, BRAVO, CHARLIE, DELTA = ("A012345671", "A012345672", "A012345673", "A012345674")


def real_pdf(fallback):
    """A PDF that came from a court, where the corpus is; else one made here."""
    root = os.environ.get("DAIS_CORPUS") or pathlib.Path(__file__).parents[3] / "shared" / "corpus"
    files = sorted((pathlib.Path(root) / "pdf" / "court-filings").glob("flp__ca9*.pdf"))
    return files[0].read_bytes() if files else fallback


class CourtCase(unittest.TestCase):
    """A new court with its people, taken down whatever happens."""

    binaries = pathlib.Path()

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="dais-e2e-"))
        self.programs = Programs()
        self.addCleanup(shutil.rmtree, self.folder, True)
        self.addCleanup(self.programs.end_all)
        self.court = Court(self.programs, self.binaries, self.folder)
        self.court.add("clerk", "clerk", "Ana Clerk")
        self.court.add("watcher", "clerk", "Max Watcher")
        self.court.add("dhs", "dhs", "DHS Newark")
        self.court.serve()
        self.dhs = self.court.caller("dhs")

    def file(self, words, content):
        """Files one document through the API and waits until it is checked; the package's id."""
        package = self.dhs.file(words, [("filed.pdf", content)])["id"]
        self.wait_for_state(package, "in_review")
        return package

    def file_charging(self, a_number, family):
        return self.file(charging_words(a_number, family), paper(f"Notice to Appear {family}", 2, family))

    def wait_for_state(self, package, state, seconds=30):
        return wait_until(lambda: self._in_state(package, state), f"the package is {state}", seconds,
                          show=lambda: self.dhs.submission(package)["state"])

    def _in_state(self, package, state):
        found = self.dhs.submission(package)
        return found if found["state"] == state else None

    def record(self, case):
        """What stands in a case's record now, by kind, as another clerk's computer receives it."""
        watcher = self.court.caller("watcher")
        kinds = {}
        for (kind, _), entity in watcher.entities([f"ord/{COURT}", f"rec/{case}"]).items():
            kinds.setdefault(kind, []).append(entity)
        return kinds

    def assert_entered_once(self, package):
        """One disposition, one document of the record, one docket entry."""
        found = self.dhs.submission(package)
        self.assertEqual(found["state"], "accepted")
        record = self.record(found["case"])
        documents = [document for document in record["document"] if document.get("submission") == package]
        self.assertEqual(len(documents), len(found["documents"]), documents)
        for document in documents:
            entries = [entry for entry in record["docket_entry"] if entry.get("document") == document["id"]]
            self.assertEqual(len(entries), 1, entries)
        numbers = sorted(entry["number"] for entry in record["docket_entry"] if entry["case"] == found["case"])
        self.assertEqual(numbers, list(range(1, len(numbers) + 1)))


class Filing(CourtCase):
    """Filers alone, without a workstation."""

    def test_a_package_filed_through_the_page_stands_in_the_list_with_its_state(self):
        page = Portal(self.programs, self.folder, self.court, "dhs")
        self.addCleanup(page.close)
        path = self.folder / "notice.pdf"
        path.write_bytes(real_pdf(paper("Notice to Appear", 3, "portal")))
        page.file_charging(charging_words(ALPHA, "ALPHA"), path)
        self.assertIn("Notice to Appear ALPHA", page.filings())
        filed = self.dhs.submissions()[0]
        self.assertEqual(filed["respondent"], "ALPHA, Sample")
        self.assertEqual(self.dhs.document(filed["documents"][0]["document"], "filed"), path.read_bytes())
        self.wait_for_state(filed["id"], "in_review")
        self.assertIn("With a clerk", page.filings())

    def test_the_stamped_copy_is_served_beside_the_bytes_as_filed(self):
        content = paper("Notice to Appear", 2, "ALPHA")
        package = self.file(charging_words(ALPHA, "ALPHA"), content)
        document = self.dhs.submission(package)["documents"][0]
        self.assertEqual(document["pages"], 2)
        self.assertEqual(self.dhs.document(document["document"], "filed"), content)
        stamped = self.dhs.document(document["document"])
        self.assertTrue(stamped.startswith(b"%PDF"))
        self.assertNotEqual(stamped, content)

    def test_what_was_filed_survives_a_kill_of_the_server(self):
        package = self.file_charging(ALPHA, "ALPHA")
        self.court.kill()
        self.court.serve()
        self.assertEqual(self.dhs.submission(package)["state"], "in_review")
        self.assertTrue(holds_bytes(self.court.folder / "documents", paper("Notice to Appear ALPHA", 2, "ALPHA")))

#!/usr/bin/python3
"""The real server under faults of the line, of the disk and of other people's clocks.

Usage: faults_test.py BIN [unittest options]
       BIN: the folder with dais-server and dais-pdf-worker

SPDX-License-Identifier: GPL-3.0-or-later
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "end_to_end"))

from api import Refused, make_id  # noqa: E402
from copies import CopiedCourt  # noqa: E402
from court import Court, charging_words  # noqa: E402
from day import Day  # noqa: E402
from papers import paper  # noqa: E402
from processes import Programs  # noqa: E402
from proxy import CuttingProxy  # noqa: E402

SKIPPED = 77
EVERY_CALL = {"sign-in", "hello", "submissions", "pull", "claims", "docs", "push", "events", "submission"}
DISK = 8  # MiB


class FaultCase(unittest.TestCase):
    """A court with its people, and copies of it."""

    binaries = pathlib.Path()

    @classmethod
    def setUpClass(cls):
        cls.home = pathlib.Path(tempfile.mkdtemp(prefix="dais-faults-"))
        cls.addClassCleanup(shutil.rmtree, cls.home, True)
        programs = Programs()
        cls.addClassCleanup(programs.end_all)
        court = Court(programs, cls.binaries, cls.home)
        court.add("clerk", "clerk", "Ana Clerk")
        court.add("dhs", "dhs", "DHS Newark")
        cls.original = court.folder

    def setUp(self):
        self.programs = Programs()
        self.addCleanup(self.programs.end_all)

    def copy(self, name):
        court = CopiedCourt(self.programs, self.binaries, self.home / name, self.original)
        court.start()
        return court

    def outcome_of_day(self, court, day):
        """What was answered, and what the court holds after it."""
        answers = day.run()
        court.wait_until_quiet()
        court.verify()
        return answers, court.summary(), commands_by_kind(court)


def commands_by_kind(court):
    """How many commands the court has carried out, and how many of them are different ones."""
    return court.ask("SELECT kind, count(*), count(DISTINCT cmd_id) FROM command GROUP BY kind ORDER BY kind")


class LostReplies(FaultCase):
    def test_every_reply_may_be_lost_once_and_nothing_is_lost_or_doubled(self):
        calm = self.copy("calm")
        expected = self.outcome_of_day(calm, Day(calm.url, calm.authority))
        stormy = self.copy("stormy")
        proxy = CuttingProxy(int(stormy.url.rsplit(":", 1)[1]))
        self.addCleanup(proxy.close)

        def lose_the_reply(caller, _):
            caller.greet()
            proxy.cut_next_reply()

        day = Day(proxy.url, stormy.authority, before_call=lose_the_reply)
        self.assertEqual(expected, self.outcome_of_day(stormy, day))
        self.assertEqual(EVERY_CALL, set(day.lost))
        self.assertEqual(proxy.cuts, len(day.lost))
        print(f"replies lost: {len(day.lost)}, of {len(EVERY_CALL)} kinds; lost or doubled: 0")


class OtherTime(FaultCase):
    """A caller whose clock is years off is heard like any other: the court's time is the court's."""

    def in_time(self, court, offset, *words):
        done = subprocess.run(["faketime", "-f", offset, "/usr/bin/python3", "-B",
                               pathlib.Path(__file__).resolve().parent / "day.py", court.url, court.authority, *words],
                              capture_output=True, text=True, timeout=120, check=False)
        self.assertEqual(0, done.returncode, done.stderr)
        court.wait_until_quiet()
        court.verify()
        return json.loads(done.stdout), court.summary(), commands_by_kind(court)

    def test_two_years_ahead_and_twelve_behind_have_the_same_outcomes(self):
        present = self.copy("present")
        expected = self.in_time(present, "+0")
        ahead = self.copy("ahead")
        self.assertEqual(expected, self.in_time(ahead, "+2y"))
        # Behind its beginning no certificate is valid; whoever gets that far is to be heard as well.
        behind = self.copy("behind")
        self.assertEqual(expected, self.in_time(behind, "-12y", "--no-certificate-dates"))
        for court in (ahead, behind):
            spread = court.ask("SELECT max(received_at) - min(received_at), max(decided_at) - min(received_at) FROM "
                               "command")
            self.assertLess(max(spread[0]), 600_000, "the court's own time stands beside every command")


class SmallDisk(FaultCase):
    """A court on a disk of 8 MiB, which filers and others fill."""

    def setUp(self):
        super().setUp()
        self.disk = pathlib.Path(tempfile.mkdtemp(prefix="disk-", dir=self.home))
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={DISK}m", "none", self.disk], check=True)
        self.addCleanup(subprocess.run, ["umount", "-l", self.disk], check=True)
        self.court = CopiedCourt(self.programs, self.binaries, self.disk, self.original)
        self.addCleanup(self.programs.end_all)
        self.court.start()
        self.dhs, self.clerk = self.court.caller("dhs"), self.court.caller("clerk")

    def fill(self):
        """Takes all the room that is left."""
        path = self.disk / "filler"
        with open(path, "wb", buffering=0) as filler:
            for size in (1 << 16, 1 << 12, 1):
                try:
                    while filler.write(b"x" * size) == size:
                        pass
                except OSError:
                    continue
        return path

    def refusal(self, call):
        with self.assertRaises(Refused) as refused:
            call()
        problem = json.loads(refused.exception.body)
        self.assertIn((refused.exception.status, problem["code"]), ((503, "not_stored"), (507, "no_room")))
        return problem["code"]

    def file(self, number, pages):
        words = charging_words(f"A0123456{number:02}", f"F{number}")
        words["id"] = make_id()
        return words, [("a.pdf", paper("Notice to Appear", pages, f"F{number}"))]

    def test_what_does_not_fit_is_refused_whole_and_there_is_room_again(self):
        kept = self.file(10, 1)
        receipt = self.dhs.file(*kept)
        self.court.wait_until_quiet()
        package = next(entity for (_, id_), entity in self.clerk.entities(["ord/NEW"]).items() if id_ == receipt["id"])
        before = self.court.summary()
        filler = self.fill()
        unlucky, note = self.file(11, 400), self.clerk.note(package, "x" * 60_000)
        codes = {self.refusal(lambda: self.dhs.file(*unlucky)), self.refusal(lambda: self.clerk.push(note))}
        self.assertEqual(before, self.court.summary())
        self.assertEqual(receipt["id"], self.dhs.submission(receipt["id"])["id"])  # It goes on reading.
        filler.unlink()
        self.court.process.end()
        self.court.start()
        self.court.verify()
        self.assertEqual("applied", self.clerk.at(self.court.url).push(note)[0]["outcome"]["kind"])
        self.assertEqual(unlucky[0]["id"], self.dhs.at(self.court.url).file(*unlucky)["id"])
        self.court.wait_until_quiet()
        self.court.verify()
        print(f"refused on a full disk with: {', '.join(sorted(codes))}; half done: 0")

    def test_filers_fill_the_disk_and_what_was_acknowledged_is_there(self):
        acknowledged, codes = [], []
        for number in range(10, 60):
            words, files = self.file(number, 1)
            files[0] = (files[0][0], files[0][1] + b"%" + os.urandom(1 << 20).hex().encode()[:1 << 20])
            try:
                acknowledged.append(self.dhs.file(words, files)["id"])
            except Refused as refused:
                codes.append(json.loads(refused.body)["code"])
                if len(codes) > 2:
                    break
        self.assertTrue(acknowledged and codes, (acknowledged, codes))
        self.assertLessEqual(set(codes), {"no_room", "not_stored"})
        self.court.process.end()
        self.court.verify()
        held = {bytes(id_).hex() for (id_,) in self.court.ask("SELECT submission FROM filer_submission")}
        self.assertEqual({id_.replace("-", "") for id_ in acknowledged}, held)


def main():
    if os.environ.get("DAIS_FAULTS_INSIDE") != "1":
        lacking = next((name for name in ("faketime", "unshare", "mount") if not shutil.which(name)), "")
        if lacking:
            print(f"SKIP : faults of processes were not tried: {lacking} is not installed. tools/setup installs it.")
            return SKIPPED
        # Disks that are mounted here are seen here only, and are gone with the last process.
        as_root = ["unshare", "--mount"] + ([] if os.geteuid() == 0 else ["--map-root-user"])
        return subprocess.run(as_root + [sys.executable, "-B", *sys.argv], check=False,
                              env={**os.environ, "DAIS_FAULTS_INSIDE": "1"}).returncode
    FaultCase.binaries = pathlib.Path(sys.argv[1]).resolve()
    program = unittest.main(argv=["faults_test"] + (sys.argv[2:] or ["-v"]), exit=False)
    return 0 if program.result.wasSuccessful() else 1




if __name__ == "__main__":
    sys.exit(main())

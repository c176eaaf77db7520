"""The workstation killed at random moments while a judge marks: what it said was saved is there afterwards.
How often, DAIS_KILLS says; few times by itself. SPDX-License-Identifier: GPL-3.0-or-later"""
import os
import random
import threading
import time

import hearing
from judges_hearing import JudgesHearing as _Hearing
from waiting import wait_until

KILLS = int(os.environ.get("DAIS_KILLS", "3"))
LONGEST_WORK = 2.5  # Seconds of marking before the program dies, at most.
SAID = "My marks (only me): "


class MarkingKills(_Hearing):
    """One judge, one record, no network."""

    # What the hearing itself tests is tested there.
    test_a_record_is_marked_searched_and_compared_offline_and_nothing_is_lost_when_the_program_dies = None
    test_a_copy_on_a_full_disk_is_not_made_by_halves = None

    def count_said(self, judge):
        """How many marks the window says there are; 0 while it says nothing of them."""
        found = [words for words in judge.words() if words.startswith(SAID)]
        return int(found[0][len(SAID):]) if found else 0

    def mark_until_killed(self, judge, seconds):
        """Boxes on the page until the program dies in the middle of it; the highest number that was seen on the screen."""
        seen = 0
        threading.Timer(seconds, judge.kill).start()
        dead = time.monotonic() + seconds
        while time.monotonic() < dead:
            try:
                judge.press("shift+b", "Down", "Return")
                seen = max(seen, self.count_said(judge))
            except Exception:  # The program is gone, and with it whoever answers for its window.
                break
        time.sleep(max(0.0, dead - time.monotonic()) + 0.2)
        return seen

    def test_every_mark_that_the_screen_said_is_saved_is_there_after_the_program_was_killed(self):
        dice = random.Random(20261127)
        judge = self.sit_down()
        hearing.open_record(judge)
        judge.end()
        self.court.kill()
        acknowledged = 0
        for kill in range(KILLS):
            judge = self.sit_down(online=False)
            hearing.open_record(judge)
            if acknowledged:
                wait_until(lambda: self.count_said(judge) >= acknowledged, f"{acknowledged} marks are there after {kill} kills",
                           show=judge.words)
            acknowledged = max(acknowledged, self.mark_until_killed(judge, dice.uniform(0.2, LONGEST_WORK)))
        judge = self.sit_down(online=False)
        hearing.open_record(judge)
        wait_until(lambda: self.count_said(judge) >= acknowledged, f"{acknowledged} marks are there at the end", show=judge.words)
        print(f"{KILLS} kills, {acknowledged} marks that the screen had said were saved, 0 lost")
        self.assertGreater(acknowledged, 0)
        judge.end()

"""A judge's hearing at the workstation, by keys alone: the record opened, gone through, marked and compared.
SPDX-License-Identifier: GPL-3.0-or-later"""
from waiting import wait_until


def open_record(judge):
    """From the screen Record to the first page of the first case's record."""
    judge.press("ctrl+3")
    judge.wait_to_say("Open a record")
    judge.press("Down", "Return")
    wait_until(lambda: judge.count_in("Contents of the record") > 0, "the record has come down", 60, show=judge.words)
    wait_until(lambda: not judge.says("Opening"), "its first document is open", 60)
    judge.press("Return")  # From the contents to the page.
    wait_until(lambda: judge.says("Marks on this page: 0"), "the page has the keys", show=judge.words)


def box_the_paragraph(judge, words):
    """A box on the page by keyboard, and words on it."""
    judge.press("shift+b", "Down", "Down", "shift+Right", "Return")
    wait_until(lambda: judge.says("Marks on this page: 1"), "the box is a mark", show=judge.words)
    judge.press("n")
    wait_until(lambda: judge.has_focus("Your words on this mark (only me)"), "the caret is in the words",
               show=judge.words)
    judge.type(words)
    wait_until(lambda: judge.says("Saved on this computer"), "the words are saved", show=judge.words)
    judge.press("Escape")

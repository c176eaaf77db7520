"""A judge's hearing at the workstation, by keys alone: the record opened, gone through, marked and compared.
SPDX-License-Identifier: GPL-3.0-or-later"""
from court import motion_words
from waiting import wait_until


def open_record(judge):
    """From the screen Record to the first page of the first case's record."""
    judge.press("ctrl+3")
    judge.wait_to_say("Open a record")
    judge.press("Down", "Return")
    wait_until(lambda: judge.count_in("Contents of the record") > 0, "the record has come down", 60, show=judge.words)
    judge.wait_to_say(", record 1", 60)  # Its first document is open.
    judge.press("Return")  # From the contents to the page.
    judge.wait_to_say("H highlight")  # The hint bar: the page has the keys.


def box_the_paragraph(judge, words):
    """A box on the page by keyboard, and words on it."""
    judge.press("shift+b", "Down", "Down", "shift+Right", "Return")
    judge.wait_to_say("Saved on this computer")
    judge.press("n")
    wait_until(lambda: judge.has_focus("Your words on this mark (only me)"), "the caret is in the words",
               show=judge.words)
    judge.type(words)
    judge.press("Escape")  # Back to the page, which saves what was typed.
    judge.wait_to_say("H highlight")
    judge.wait_to_say("Saved on this computer")


def exhibit_words(a_number):
    """What a filer says of an exhibit with a tab."""
    return motion_words(a_number, "Tab C Declaration")


def go_to(judge, typed, answer):
    """Types where counsel says it is, and goes there once the answer is the right place."""
    judge.press("g")
    judge.type(typed)
    judge.wait_to_say(answer)
    judge.press("Return")
    judge.wait_to_say("record 5")


def search(judge, words, answer):
    """Looks for words in the whole record and goes to the first page that has them."""
    judge.press("ctrl+shift+f")
    judge.type(words)
    judge.wait_to_say(answer)
    judge.press("Down", "Down", "Return")
    judge.wait_to_say("H highlight")


def compare(judge):
    """Two documents side by side."""
    judge.press("F8")
    judge.press("bracketleft")
    wait_until(lambda: judge.says("record 1") and judge.says("record 3"), "two documents are open", show=judge.words)

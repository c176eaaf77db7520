"""Waiting for a condition, with a deadline. SPDX-License-Identifier: GPL-3.0-or-later"""
import time


class TooLong(AssertionError):
    """What was waited for did not come in time."""


def wait_until(condition, what, seconds=30.0, pause=0.05, show=None):
    """The first truthy answer of condition(); TooLong, saying `what` and what show() tells, after `seconds`."""
    ends = time.monotonic() + seconds
    while True:
        answer = condition()
        if answer:
            return answer
        if time.monotonic() > ends:
            seen = f" Seen instead: {show()}" if show else ""
            raise TooLong(f"Not within {seconds:.0f} s: {what}.{seen}")
        time.sleep(pause)

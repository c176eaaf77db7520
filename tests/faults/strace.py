"""Counts a program's writes and kills it at one of them, by strace. SPDX-License-Identifier: GPL-3.0-or-later"""
import collections
import os
import re
import select
import signal
import subprocess

WRITES = ("write", "pwrite64", "writev", "fsync", "fdatasync", "rename", "renameat", "renameat2", "link", "linkat",
          "unlink", "unlinkat", "ftruncate")

# A point: the thread's place in order of creation (None: whichever comes first), the call, and the how-manieth.
Point = collections.namedtuple("Point", "thread call number")


def threads_of(pid):
    return sorted(int(name) for name in os.listdir(f"/proc/{pid}/task"))


class Attached:
    """strace on a running program, or on one of its threads."""

    def __init__(self, words):
        self._strace = subprocess.Popen(["strace", *map(str, words)], stdin=subprocess.DEVNULL,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        said = b""
        while b"attached" not in said:
            ready, _, _ = select.select([self._strace.stderr], [], [], 20)
            piece = os.read(self._strace.stderr.fileno(), 4096) if ready else b""
            assert piece, f"strace did not attach: {said!r}"
            said += piece

    def leave(self):
        """Lets go of the program, which goes on, or may now be gone."""
        if self._strace.poll() is None:
            self._strace.send_signal(signal.SIGINT)
        try:
            self._strace.wait(3)
        except subprocess.TimeoutExpired:
            self._strace.kill()  # It missed the end of the thread that it was on.
            self._strace.wait(10)
        self._strace.stderr.close()


def counting(pid, log):
    """Notes every write of every thread of the program."""
    return Attached(["-f", "-y", "-s", "0", "-e", "trace=" + ",".join(WRITES), "-o", log, "-p", pid])


def killing(pid, point):
    """Kills the program when the point's thread, or any, comes to that call for the n-th time from now on."""
    whom = ["-f", "-p", pid] if point.thread is None else ["-p", threads_of(pid)[point.thread]]
    return Attached([*_rule(point), *whom])


def _rule(point):
    return ["-e", f"trace={point.call}", "-e", f"inject={point.call}:signal=KILL:when={point.number}", "-o", os.devnull]


def starting(point):
    """The words before a program's own that kill it at a point from its start on; of any thread."""
    return ["strace", "-f", *_rule(point)]


def points_in(log, folder, threads=None):
    """The writes of a log that went into `folder`; of these threads, or of whichever when none are named."""
    counts, points = collections.Counter(), []
    with open(log, encoding="utf-8", errors="replace") as lines:
        for line in lines:
            call = re.match(r"(\d+) +(\w+)\((.*)", line)
            if not call or (threads is not None and int(call[1]) not in threads):
                continue
            counts[call[1], call[2]] += 1
            if str(folder) in call[3]:
                thread = None if threads is None else threads.index(int(call[1]))
                points.append(Point(thread, call[2], counts[call[1], call[2]]))
    return points if threads is not None else sorted(set(points), key=points.index)

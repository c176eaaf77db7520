"""Programs that a test starts, and ends by their number. SPDX-License-Identifier: GPL-3.0-or-later"""
import os
import signal
import subprocess


class Started:
    """One program with its output in a file."""

    def __init__(self, words, log, env=None):
        self.words = [str(word) for word in words]
        self.log = log
        with open(log, "ab") as output:
            self._process = subprocess.Popen(self.words, stdin=subprocess.DEVNULL, stdout=output,
                                             stderr=subprocess.STDOUT, env=env)

    @property
    def pid(self):
        return self._process.pid

    def runs(self):
        return self._process.poll() is None

    def output(self):
        with open(self.log, encoding="utf-8", errors="replace") as text:
            return text.read()

    def signal(self, number):
        """Sends a signal without waiting for what it does."""
        if self.runs():
            os.kill(self.pid, number)

    def kill(self):
        """Ends it as a power cut would, and waits until it is gone."""
        self.signal(signal.SIGKILL)
        self._process.wait(10)

    def end(self, seconds=10):
        """Asks it to end; kills it when it does not."""
        self.signal(signal.SIGTERM)
        try:
            self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            self.kill()


class _Adopted:
    def __init__(self, process):
        self._process = process

    def end(self):
        self._process.terminate()
        self._process.wait(10)


class Programs:
    """Everything that was started; ended in reverse order."""

    def __init__(self):
        self._started = []

    def start(self, words, log, env=None):
        program = Started(words, log, env)
        self._started.append(program)
        return program

    def adopt(self, process):
        """Takes over a program that was started elsewhere; it is only ended here."""
        self._started.append(_Adopted(process))

    def end_all(self):
        for program in reversed(self._started):
            program.end()
        self._started.clear()

    def kill_all(self):
        """As end_all(), without asking them."""
        for program in reversed(self._started):
            program.kill()
        self._started.clear()

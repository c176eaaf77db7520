"""Who is in a storm: filers, clerks, and whoever kills the server. SPDX-License-Identifier: GPL-3.0-or-later"""
import hashlib
import http.client
import json
import random
import socket
import ssl
import threading
import time
import urllib.error
import zlib

from api import Api, Refused, make_id
from court import PASSWORD, charging_words, motion_words
from papers import paper
from waiting import wait_until

CASES = 20
SAME_BYTES = 0.1    # Of the filings, these have the bytes of another one.
CUT = 0.02          # Of the uploads, these are cut and never sent again.
REJECTED = 0.2      # Of the decisions.
NO_ANSWER = (urllib.error.URLError, http.client.HTTPException, ConnectionError, socket.timeout, ssl.SSLError, OSError)


def a_number(number):
    return f"A{300000000 + number:09d}"


def open_cases(court):
    """Cases for motions to be filed in; their A-Numbers."""
    filer, clerk = court.caller("dhs0"), court.caller("clerk0")
    packages = [filer.file(charging_words(a_number(number), f"STORM{number}"),
                           [("notice.pdf", paper("Notice to Appear", 1, f"case{number}"))])["id"]
                for number in range(CASES)]
    for package in packages:
        wait_until(lambda: filer.submission(package)["state"] == "in_review", "a charging document is checked", 60)
    standing = clerk.entities(["ord/NEW"])
    for package in packages:
        found = standing[("submission", package)]
        clerk.accept(found, found["filings"][0]["title"])
    return [a_number(number) for number in range(CASES)]


class Person(threading.Thread):
    """Somebody who calls the court and tries again for as long as there is no answer."""

    def __init__(self, storm, login):
        super().__init__(name=login, daemon=True)
        self.storm, self.login = storm, login
        self.dice = random.Random(f"{storm.asked.seed}/{login}")
        self.api = Api(storm.court.url, storm.court.authority)

    def run(self):
        try:
            self.insist(lambda: self.api.sign_in(self.login, PASSWORD))
            self.work()
        except Exception as wrong:  # Told at the end: a thread that dies silently would look like success.
            self.storm.note_trouble(self.login, repr(wrong))

    def insist(self, call):
        """The answer of the call, however often the server must be asked; Refused is an answer unless it is busy."""
        while True:
            if self.storm.is_over():
                raise RuntimeError("the storm ended before this was answered")
            try:
                return call()
            except Refused as refused:
                if refused.status not in (429, 503):
                    raise
            except NO_ANSWER:
                pass
            time.sleep(self.dice.uniform(0.05, 0.4))


class Filer(Person):
    """Files its share of the packages, one after the other."""

    def __init__(self, storm, number, cases):
        super().__init__(storm, f"dhs{number}")
        self._cases = cases
        self._share = storm.asked.filings // storm.asked.filers + (number < storm.asked.filings % storm.asked.filers)
        self._number = number

    def work(self):
        for turn in range(self._share):
            self.file_one(turn)

    def file_one(self, turn):
        same = self.dice.random() < SAME_BYTES
        marker = f"shared{self.dice.randrange(20)}" if same else f"{self.login}x{turn}"
        content = paper("Motion", self.dice.choice((1, 1, 2)), marker)
        words = motion_words(self.dice.choice(self._cases), f"Motion {self.login} {turn}")
        words["id"] = make_id()
        if self.dice.random() < CUT:
            return self.cut_one(words, content)
        took = []

        def attempt():
            began = time.monotonic()
            answer = self.api.file(words, [("motion.pdf", content)])
            took.append(time.monotonic() - began)
            return answer

        answer = self.insist(attempt)
        assert answer["id"] == words["id"], "the receipt names another package"
        with self.storm.lock:
            self.storm.receipts[words["id"]] = {"sha256": [hashlib.sha256(content).hexdigest()], "seconds": took[-1]}

    def cut_one(self, words, content):
        """Sends a part of an upload, and hangs up."""
        with self.storm.lock:
            self.storm.cut.add(words["id"])
        try:
            self.api.file_cut(words, content, self.dice.random())
        except NO_ANSWER:
            pass  # The server was away: then nothing of it came at all.


class Clerk(Person):
    """Decides what waits; now and then what another clerk decides as well."""

    def __init__(self, storm, number):
        super().__init__(storm, f"clerk{number}")
        self._number = number
        self._told = {}

    def work(self):
        waiting = Waiting(self.api)
        while not self.storm.is_over():
            self.insist(waiting.refresh)
            mine = [found for found in waiting.list() if self.takes(found["id"])]
            for found in mine[:20]:
                self.decide(found)
            if not mine and self.nothing_left(waiting):
                return
            if not mine:
                time.sleep(0.3)

    def takes(self, submission):
        place = zlib.crc32(submission.encode())
        owner = place % self.storm.asked.clerks
        second = (owner + 1) % self.storm.asked.clerks if place % 20 == 0 else owner  # One in twenty has two clerks.
        return self._number in (owner, second) and submission not in self._told

    def nothing_left(self, waiting):
        filers = [person for person in threading.enumerate() if isinstance(person, Filer)]
        return not filers and not waiting.unchecked() and all(
            submission in waiting.decided() or not self.takes(submission) for submission in self.storm.receipts)

    def decide(self, found):
        if self.dice.random() < REJECTED:
            body = self.api.rejection(found, "NO_COS")
        else:
            body = self.api.acceptance(found, found["filings"][0]["title"])
        command = json.loads(body.split(b"\n")[0])["cmd_id"]
        answers = []
        while True:
            result = self.insist(lambda: self.api.push(body))[0]
            if result["state"] == "decided":
                answers.append(result["outcome"]["kind"])
                break
            time.sleep(0.1)  # Received: durable, and carried out in its turn.
        if self.dice.random() < 0.2:  # The same command once more has the same answer.
            answers.append(self.insist(lambda: self.api.push(body))[0]["outcome"]["kind"])
        self._told[found["id"]] = command
        with self.storm.lock:
            kind = json.loads(body.split(b"\n")[0])["kind"]
            self.storm.outcomes[command] = (found["id"], kind, answers)


class Waiting:
    """The court's queue as one workstation follows it: pulls go on where the last one ended."""

    def __init__(self, api):
        self._api = api
        self._follower = api.follower(["ord/NEW"])

    def refresh(self):
        self._follower.pull()

    def _submissions(self, *states):
        return [body for (kind, _), body in self._follower.standing.items()
                if kind == "submission" and body["state"] in states]

    def list(self):
        return self._submissions("in_review")

    def unchecked(self):
        return self._submissions("checking")

    def decided(self):
        return {body["id"] for body in self._submissions("accepted", "rejected")}


class Killer(threading.Thread):
    """Kills the server at random moments of the storm, starts it again, and measures until it answers."""

    def __init__(self, storm):
        super().__init__(name="killer", daemon=True)
        self._storm = storm
        dice = random.Random(f"{storm.asked.seed}/killer")
        self._moments = sorted(dice.random() * 0.95 for _ in range(storm.asked.kills))
        self._asker = Api(storm.court.url, storm.court.authority)

    def run(self):
        for moment in self._moments:
            while len(self._storm.receipts) < moment * self._storm.asked.filings and not self._storm.is_over():
                self._storm.watch_memory()
                time.sleep(0.02)
            self._storm.watch_memory()
            self._storm.court.kill()
            began = time.monotonic()
            try:
                self._storm.court.serve()
                wait_until(self._answers, "the server answers again", 60)
            except AssertionError as wrong:
                return self._storm.note_trouble("killer", repr(wrong))
            self._storm.restarts.append(time.monotonic() - began)
        while any(isinstance(person, Filer) for person in threading.enumerate()):
            self._storm.watch_memory()
            time.sleep(0.5)

    def _answers(self):
        try:
            self._asker.hello()
        except Refused:
            return True  # It wants a sign-in: it is there.
        except NO_ANSWER:
            return False
        return True

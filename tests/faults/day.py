#!/usr/bin/python3
"""What a filer and a clerk do in a day, over one connection each, as a program whose replies, clock or court fail it.

Usage: day.py URL AUTHORITY [--no-certificate-dates]
       Prints what was answered, without ids and times, as one line of JSON.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import http.client
import json
import pathlib
import ssl
import sys
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "end_to_end"))

from api import Api, Refused, make_id  # noqa: E402
from court import COURT, PASSWORD, charging_words, motion_words  # noqa: E402
from papers import paper  # noqa: E402
from waiting import wait_until  # noqa: E402

LOST = (OSError, http.client.HTTPException)
NO_DATES = 0x200000  # X509_V_FLAG_NO_CHECK_TIME


class KeptApi(Api):
    """A caller that keeps its connection, and makes one anew after it broke. It never asks twice by itself."""

    def __init__(self, base, authority, checks_dates=True):
        super().__init__(base, authority)
        self._place = urllib.parse.urlsplit(base).netloc
        self._connection = None
        if not checks_dates:
            self._tls.verify_flags |= NO_DATES

    def greet(self):
        """Any call, so that a connection is there."""
        try:
            self._call("GET", f"/v1/claims?court={COURT}")
        except Refused:
            pass  # An answer, too.

    def close(self):
        if self._connection:
            self._connection.close()
        self._connection = None

    def _call(self, method, path, body=None, kind=None):
        headers = {"Dais-Device": self._device}
        if kind:
            headers["Content-Type"] = kind
        if self._token:
            headers["Authorization"] = "Bearer " + self._token
        try:
            if not self._connection:
                self._connection = http.client.HTTPSConnection(self._place, context=self._tls, timeout=30)
            self._connection.request(method, path, body, headers)
            answer = self._connection.getresponse()
            content = answer.read()
        except LOST:
            self.close()
            raise
        if answer.status >= 400:
            raise Refused(answer.status, content)
        return content


class Day:
    """The calls of the day, each by name, each to be asked for again with the same bytes until it is answered."""

    def __init__(self, base, authority, checks_dates=True, before_call=lambda caller, name: None):
        self._filer = KeptApi(base, authority, checks_dates)
        self._clerk = KeptApi(base, authority, checks_dates)
        self._before_call = before_call
        self.lost = []     # Names of calls whose reply did not come.
        self.answers = []  # (name, what was answered, without ids and times)

    def _ask(self, caller, name, call, told=lambda answer: None):
        """Calls until there is an answer."""
        self._before_call(caller, name)
        for _ in range(5):
            try:
                answer = call()
            except LOST:
                self.lost.append(name)
                continue
            self.answers.append((name, told(answer)))
            return answer
        raise AssertionError(f"{name} is never answered.")

    def _entity(self, package):
        entities = self._ask(self._clerk, "pull", lambda: self._clerk.entities([f"ord/{COURT}"]), len)
        return next(entity for (_, id_), entity in entities.items() if id_ == package)

    def _file(self, words, title):
        words["id"] = make_id()
        files = [("filed.pdf", paper(title, 1, title))]
        receipt = self._ask(self._filer, "submissions", lambda: self._filer.file(words, files),
                            lambda answer: answer["id"] == words["id"])
        wait_until(lambda: self._filer.submission(receipt["id"])["state"] == "in_review", f"{title} is checked")
        return receipt

    def _push(self, body):
        self._ask(self._clerk, "push", lambda: self._clerk.push(body),
                  lambda results: [result["outcome"]["kind"] for result in results])

    def run(self):
        """All of it; the answers."""
        try:
            self._go()
        finally:
            self._filer.close()
            self._clerk.close()
        return self.answers

    def _go(self):
        filer, clerk = self._filer, self._clerk
        self._ask(filer, "sign-in", lambda: filer.sign_in("dhs", PASSWORD), lambda answer: answer["user"]["role"])
        self._ask(clerk, "sign-in", lambda: clerk.sign_in("clerk", PASSWORD), lambda answer: answer["user"]["role"])
        self._ask(clerk, "hello", clerk.hello, lambda answer: answer["outbox_matches"])
        first = self._file(charging_words("A012345679", "GOLF"), "Notice to Appear GOLF")
        package = self._entity(first["id"])
        self._ask(clerk, "claims", lambda: clerk.claim(package["id"]), lambda answer: answer["holder_name"])
        document = first["documents"][0]["document"]
        self._ask(clerk, "docs", lambda: clerk.document(document, "filed"), len)
        self._push(clerk.note(package, "Counsel was called."))
        self._push(clerk.acceptance(package, "Notice to Appear GOLF"))
        self._ask(clerk, "events", clerk.events, lambda answer: answer["pull"])
        self._ask(clerk, "claims", lambda: clerk.claim(package["id"], "release"), lambda answer: answer.get("holder"))
        second = self._file(motion_words("A012345679", "Motion GOLF"), "Motion GOLF")
        self._push(clerk.rejection(self._entity(second["id"]), "NO_SIGNATURE"))
        wait_until(lambda: filer.submission(second["id"])["state"] == "rejected", "it is rejected")
        self._ask(filer, "submission", lambda: filer.submission(first["id"]), lambda answer: answer["state"])
        greeting = self._ask(clerk, "hello", clerk.hello, lambda answer: answer["outbox_matches"])
        self.answers.append(("highest", greeting["highest_seq"]))


if __name__ == "__main__":
    print(json.dumps(Day(sys.argv[1], sys.argv[2], "--no-certificate-dates" not in sys.argv[3:]).run()))

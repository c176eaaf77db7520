"""The court's API as a filer or a second workstation calls it. SPDX-License-Identifier: GPL-3.0-or-later"""
import base64
import copy
import datetime
import hashlib
import json
import os
import socket
import ssl
import time
import urllib.error
import urllib.parse
import urllib.request


def make_id():
    """A UUID of version 7."""
    value = (int(time.time() * 1000) << 80) | int.from_bytes(os.urandom(10), "big")
    value = (value & ~(0xF << 76)) | (7 << 76)
    value = (value & ~(0x3 << 62)) | (2 << 62)
    text = f"{value:032x}"
    return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))


class Refused(Exception):
    """An answer of 400 or more."""

    def __init__(self, status, body):
        super().__init__(f"{status}: {body[:400]!r}")
        self.status = status
        self.body = body


class Api:
    """One signed-in caller."""

    def __init__(self, base, authority):
        self._base = base
        self._tls = ssl.create_default_context(cafile=str(authority))
        self._device = make_id()
        self._token = ""
        self._user = {}
        self._sent = 0

    def sign_in(self, login, password):
        answer = self._json("POST", "/v1/sign-in", {"login": login, "password": password, "device": self._device,
                                                    "device_name": "end to end test"})
        self._token, self._user = answer["token"], answer["user"]
        return answer

    def file(self, words, documents):
        """Files a package: `words` as docs/api.md has them, documents as (file name, bytes)."""
        boundary = "----------------------" + make_id()
        parts = [_part(boundary, 'name="submission"', "application/json", json.dumps(words).encode())]
        parts += [_part(boundary, f'name="file"; filename="{name}"', "application/pdf", content)
                  for name, content in documents]
        body = b"".join(parts) + f"--{boundary}--\r\n".encode()
        return json.loads(self._call("POST", "/v1/submissions", body, f"multipart/form-data; boundary={boundary}"))

    def submission(self, submission):
        return self._json("GET", f"/v1/submissions/{submission}")

    def submissions(self):
        return self._json("GET", "/v1/submissions")["submissions"]

    def document(self, document, copy="stamped"):
        return self._call("GET", f"/v1/docs/{document}/content?copy={copy}")

    def accept(self, submission, title):
        """Accepts a package, as an entity has it, as another clerk's computer does; `title` for its first document."""
        return self.push(self.acceptance(submission, title))[0]

    def acceptance(self, submission, title):
        """The body of a push that accepts a package."""
        filings = [{"filing": filing["id"], "type": filing["type"], "title": filing["title"]}
                   for filing in submission["filings"]]
        filings[0]["title"] = title
        arguments = {"submission": submission["id"], "filings": filings, "case": submission.get("case") or make_id()}
        if "charging" in submission:
            arguments["charging"] = submission["charging"]
        return self.command("submission.accept", arguments, submission["id"], submission["court"])

    def rejection(self, submission, *reasons):
        """The body of a push that rejects a package."""
        arguments = {"submission": submission["id"], "reasons": list(reasons)}
        return self.command("submission.reject", arguments, submission["id"], submission["court"])

    def note(self, submission, text):
        """The body of a push that notes a text on a package."""
        return self.command("note.add", {"note": make_id(), "submission": submission["id"]}, submission["id"],
                            submission["court"], text)

    def command(self, kind, arguments, lane, court, text=None):
        """The body of a push of one new command of this device; sent again, it is the same command."""
        self._sent += 1
        command, payload, digests = make_id(), b"", {}
        if text is not None:
            salt = os.urandom(16)
            digests["text"] = hashlib.sha256(salt + text.encode()).hexdigest()
            payload = b"#payload " + json.dumps({"cmd_id": command, "name": "text", "body": text,
                                                 "salt": base64.b64encode(salt).decode()}).encode() + b"\n"
        now = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.000Z")
        envelope = {"v": 1, "device": self._device, "seq": self._sent, "cmd_id": command, "kind": kind, "kind_v": 1,
                    "lane": lane, "partition": "ord/" + court, "actor": self._user["id"], "acting_role": "clerk",
                    "t_wall": now, "deps": [], "expects": [], "args": arguments, "payloads": digests}
        return json.dumps(envelope).encode() + b"\n" + payload

    def push(self, body):
        """Sends what command() made; the results."""
        return json.loads(self._call("POST", "/v1/push", body, "application/x-ndjson"))["results"]

    def hello(self):
        return self._json("POST", "/v1/hello", {"oldest": 1, "newest": 1, "device": self._device,
                                                "next_seq": self._sent + 1, "last_acked_seq": 0,
                                                "last_acked_digest": ""})

    def claim(self, submission, act="take"):
        return self._json("POST", "/v1/claims", {"submission": submission, "act": act})

    def events(self, heard=""):
        """Whether there is news; without `heard`, answered at once."""
        return self._json("GET", "/v1/events" + (f"?heard={heard}" if heard else ""))

    def at(self, base):
        """The same caller, signed in as before, at another address."""
        other = copy.copy(self)
        other._base = base
        return other

    def entities(self, partitions):
        """All that stands in the partitions now, by (kind, id)."""
        follower = self.follower(partitions)
        follower.pull()
        return follower.standing

    def follower(self, partitions):
        """Follows the partitions from pull to pull."""
        return _Follower(self, partitions)

    def file_cut(self, words, content, part):
        """Sends this part (0 to 1) of an upload, and hangs up."""
        boundary = "----------------------" + make_id()
        body = (_part(boundary, 'name="submission"', "application/json", json.dumps(words).encode()) +
                _part(boundary, 'name="file"; filename="cut.pdf"', "application/pdf", content) +
                f"--{boundary}--\r\n".encode())
        place = urllib.parse.urlparse(self._base)
        with socket.create_connection((place.hostname, place.port), timeout=10) as plain, \
                self._tls.wrap_socket(plain, server_hostname=place.hostname) as line:
            head = (f"POST /v1/submissions HTTP/1.1\r\nHost: {place.netloc}\r\nDais-Device: {self._device}\r\n"
                    f"Authorization: Bearer {self._token}\r\nContent-Length: {len(body)}\r\n"
                    f"Content-Type: multipart/form-data; boundary={boundary}\r\n\r\n")
            line.sendall(head.encode() + body[:int(part * (len(body) - 1))])

    def _json(self, method, path, words=None):
        body = None if words is None else json.dumps(words).encode()
        return json.loads(self._call(method, path, body, "application/json"))

    def _call(self, method, path, body=None, kind=None):
        headers = {"Dais-Device": self._device}
        if kind:
            headers["Content-Type"] = kind
        if self._token:
            headers["Authorization"] = "Bearer " + self._token
        request = urllib.request.Request(self._base + path, data=body, headers=headers, method=method)
        try:
            with urllib.request.urlopen(request, context=self._tls, timeout=30) as answer:
                return answer.read()
        except urllib.error.HTTPError as refused:
            raise Refused(refused.code, refused.read()) from None


class _Follower:
    """What stands in some partitions, as far as it was pulled."""

    def __init__(self, api, partitions):
        self._api = api
        self._positions = {name: {"p": name, "epoch": "", "rev": 0, "chain": ""} for name in partitions}
        self._outcomes, self._gone = 0, 0
        self.standing = {}

    def pull(self):
        while True:
            lines = self._api._call("POST", "/v1/pull", json.dumps(
                {"positions": list(self._positions.values()), "outcome_cursor": self._outcomes,
                 "gone_cursor": self._gone}).encode(), "application/json").split(b"\n")
            head = json.loads(lines[0])
            _read_changes(lines[1:], self.standing)
            self._positions.update({place["p"]: place for place in head["covered"]})
            self._outcomes, self._gone = head["outcome_cursor"], head["gone_cursor"]
            if not head["more"]:
                return


def _part(boundary, disposition, kind, content):
    head = f"--{boundary}\r\nContent-Disposition: form-data; {disposition}\r\nContent-Type: {kind}\r\n\r\n"
    return head.encode() + content + b"\r\n"


def _read_changes(lines, standing):
    at = 0
    while at < len(lines) and lines[at]:
        change = json.loads(lines[at])
        key = (change["entity"]["kind"], change["entity"]["id"])
        at += 1
        if change["op"] != 1:
            standing.pop(key, None)
            continue
        if lines[at]:
            standing[key] = json.loads(lines[at])
        at += 1

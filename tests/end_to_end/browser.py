"""Headless Chromium over the WebDriver protocol. SPDX-License-Identifier: GPL-3.0-or-later"""
import json
import socket
import urllib.error
import urllib.request

from waiting import wait_until

_ELEMENT = "element-6066-11e4-a52e-4f735466cecf"


def _free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Browser:
    """One window. The court's own authority is no authority of the browser's: its certificate is let pass here."""

    def __init__(self, programs, folder, width=1280, height=900):
        port = _free_port()
        self._base = f"http://127.0.0.1:{port}"
        self._driver = programs.start(["chromedriver", f"--port={port}"], folder / "chromedriver.log")
        wait_until(self._ready, "chromedriver listens")
        options = {"args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                            f"--window-size={width},{height}", f"--user-data-dir={folder / 'chromium'}"]}
        self._session = ""
        opened = self._call("POST", "/session", {"capabilities": {"alwaysMatch": {
            "browserName": "chrome", "acceptInsecureCerts": True, "goog:chromeOptions": options}}})
        self._session = "/session/" + opened["sessionId"]

    def close(self):
        """Ends the browser; the driver ends with the test's programs."""
        self._call("DELETE", "")

    def open(self, url):
        self._call("POST", "/url", {"url": url})

    def url(self):
        return self._call("GET", "/url")

    def text(self):
        """All words in sight; none while one page gives way to the next."""
        try:
            return self._call("GET", f"/element/{self._find('body')}/text")
        except AssertionError as reason:
            if "stale element" in str(reason) or "no such element" in str(reason):
                return ""
            raise

    def type(self, selector, words):
        """Types into a field, or names the file of a file field."""
        self._call("POST", f"/element/{self._find(selector)}/value", {"text": str(words)})

    def choose(self, selector, value):
        """Chooses a line of a list by its value."""
        self.click(f'{selector} option[value="{value}"]')

    def click(self, selector):
        self._call("POST", f"/element/{self._find(selector)}/click", {})

    def _find(self, selector):
        return self._call("POST", "/element", {"using": "css selector", "value": selector})[_ELEMENT]

    def _ready(self):
        assert self._driver.runs(), f"chromedriver ended: {self._driver.output()[-400:]}"
        try:
            return self._call("GET", "/status")["ready"]
        except (OSError, AssertionError):
            return False

    def _call(self, method, path, words=None):
        session = getattr(self, "_session", "")
        body = None if words is None else json.dumps(words).encode()
        request = urllib.request.Request(self._base + session + path, data=body, method=method,
                                         headers={"Content-Type": "application/json"})
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.loads(answer.read())["value"]
        except urllib.error.HTTPError as refused:
            told = json.loads(refused.read())["value"]["message"].splitlines()[0]
            raise AssertionError(f"The browser, asked {words or path}: {told}") from None

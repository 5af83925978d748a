"""Chromium without a window, by its devtools protocol over a pipe, so that nothing but the browser is
needed.

    with Page(html, width=1000) as page:
        page.evaluate("document.title")      what JavaScript gives
        page.click("#f-x")                   a real mouse: moved, pressed, released
        page.errors, page.requests           what the console said; what the page asked the network for
"""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
KEYS = {"Tab": 9, "Enter": 13, "Escape": 27, "ArrowDown": 40, "ArrowUp": 38, "/": 191}
PATIENCE = 60  # seconds


class Page:
    """One page in a browser of its own."""

    def __init__(
        self, path: Path, width: int = 1600, height: int = 1000, dark: bool = False,
        scripts: bool = True,
    ) -> None:  # fmt: skip
        self.path, self.size, self.dark, self.scripts = path, (width, height), dark, scripts
        self.errors: list[str] = []
        self.requests: list[str] = []
        self.loaded = False
        self.number = 0

    def __enter__(self) -> Page:
        assert CHROMIUM is not None
        self.folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        (to_read, self.out), (self.into, to_write) = os.pipe(), os.pipe()
        command = [
            CHROMIUM, "--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run",
            "--disable-dev-shm-usage", "--hide-scrollbars", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--remote-debugging-pipe",
            f"--user-data-dir={self.folder.name}",
        ]  # fmt: skip

        def give() -> None:  # the browser reads from 3 and writes to 4
            read, write = os.dup(to_read), os.dup(to_write)
            os.dup2(read, 3)
            os.dup2(write, 4)

        self.browser = subprocess.Popen(
            command, preexec_fn=give, close_fds=False, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(to_read)
        os.close(to_write)
        self.left = b""
        self.session: str | None = None
        target = self.call("Target.createTarget", {"url": "about:blank"})["targetId"]
        attached = self.call("Target.attachToTarget", {"targetId": target, "flatten": True})
        self.session = attached["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")
        self.resize(*self.size)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if self.dark else "light"}
        self.call("Emulation.setEmulatedMedia", {"features": [scheme]})
        if not self.scripts:
            self.call("Emulation.setScriptExecutionDisabled", {"value": True})
        self.call("Page.navigate", {"url": self.path.resolve().as_uri()})
        end = time.monotonic() + PATIENCE
        while not self.loaded and time.monotonic() < end:
            self.call("Browser.getVersion", alone=True)
            time.sleep(0.02)
        assert self.loaded, "the page was not loaded"
        return self

    def __exit__(self, *_: object) -> None:
        self.browser.kill()
        self.browser.wait()
        os.close(self.out)
        os.close(self.into)
        self.folder.cleanup()

    # --- the protocol

    def call(self, method: str, params: Mapping[str, Any] = {}, alone: bool = False) -> Any:
        self.number += 1
        message = {"id": self.number, "method": method, "params": dict(params)}
        if self.session is not None and not alone:
            message["sessionId"] = self.session
        os.write(self.out, json.dumps(message).encode() + b"\0")
        while True:
            found = self.received()
            if found.get("id") == self.number:
                assert "error" not in found, (method, found["error"])
                return found["result"]
            self.noted(found)

    def received(self) -> Any:
        while b"\0" not in self.left:
            more = os.read(self.into, 1 << 16)
            assert more, "the browser is gone"
            self.left += more
        message, _, self.left = self.left.partition(b"\0")
        return json.loads(message)

    def noted(self, event: Any) -> None:
        kind, params = event.get("method"), event.get("params", {})
        if kind == "Page.loadEventFired":
            self.loaded = True
        elif kind == "Network.requestWillBeSent":
            self.requests.append(params["request"]["url"])
        elif kind == "Runtime.exceptionThrown":
            self.errors.append(params["exceptionDetails"]["text"])
        elif kind == "Log.entryAdded" and params["entry"]["level"] in ("error", "warning"):
            self.errors.append(params["entry"]["text"])
        elif kind == "Runtime.consoleAPICalled" and params["type"] in ("error", "warning"):
            self.errors.append(str(params["args"]))

    # --- what a reader does

    def resize(self, width: int, height: int) -> None:
        self.size = width, height
        self.call(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False},
        )

    def evaluate(self, script: str) -> Any:
        found = self.call(
            "Runtime.evaluate",
            {"expression": script, "returnByValue": True, "awaitPromise": True},
        )
        assert "exceptionDetails" not in found, (script, found["exceptionDetails"])
        return found["result"].get("value")

    def middle(self, selector: str) -> tuple[float, float]:
        """Where an element is, once it was brought into view."""
        return tuple(  # type: ignore[return-value]
            self.evaluate(
                f"(() => {{ const e = document.querySelector({json.dumps(selector)});"
                "e.scrollIntoView({block: 'center'}); const r = e.getClientRects()[0];"
                "return [r.x + r.width/2, r.y + r.height/2]; })()"
            )
        )

    def hover(self, selector: str) -> None:
        x, y = self.middle(selector)
        self.call("Input.dispatchMouseEvent", {"type": "mouseMoved", "x": x, "y": y})
        self.settle()

    def click(self, selector: str) -> None:
        x, y = self.middle(selector)
        for kind in ("mouseMoved", "mousePressed", "mouseReleased"):
            button = {} if kind == "mouseMoved" else {"button": "left", "clickCount": 1}
            self.call("Input.dispatchMouseEvent", {"type": kind, "x": x, "y": y, **button})
        self.settle()

    def press(self, key: str) -> None:
        code = KEYS.get(key, ord(key[0].upper()))
        text = {"text": "\r"} if key == "Enter" else {"text": key} if len(key) == 1 else {}
        for kind in ("keyDown", "keyUp"):
            own = text if kind == "keyDown" else {}
            self.call(
                "Input.dispatchKeyEvent",
                {"type": kind, "key": key, "windowsVirtualKeyCode": code, **own},
            )
        self.settle()

    def type(self, text: str) -> None:
        self.call("Input.insertText", {"text": text})
        self.settle()

    def settle(self) -> None:
        self.evaluate("new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r)))")

    def screenshot(self, path: Path, whole: bool = False) -> None:
        options: dict[str, Any] = {"format": "png", "captureBeyondViewport": whole}
        if whole:
            size = self.call("Page.getLayoutMetrics")["cssContentSize"]
            clip = {"x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1}
            options["clip"] = clip
        path.write_bytes(base64.b64decode(self.call("Page.captureScreenshot", options)["data"]))

"""A browser, if the machine has one; where REVIEWLINT_NEEDS_BROWSER is set, it must have one."""

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_NONE = "there is no Chromium here; install it, or name it in CHROMIUM"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Headless Chromium."""
    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, _NAMES)), None)
    if not path:
        if os.environ.get("REVIEWLINT_NEEDS_BROWSER"):
            pytest.fail(_NONE)
        pytest.skip(_NONE)
    with sync_playwright() as playwright:
        # The sandbox of Chromium does not start as root.
        alone = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
        found = playwright.chromium.launch(executable_path=path, args=["--disable-gpu", *alone])
        yield found
        found.close()

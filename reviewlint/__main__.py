"""`python -m reviewlint`."""

import sys

from reviewlint.cli import main

if __name__ == "__main__":
    sys.exit(main())

"""``python -m symgrad`` is ``symgrad``."""

import sys

from .cli import main

sys.exit(main())

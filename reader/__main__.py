"""`python -m reader` is the command `zeroopposite-reader`."""

import sys

from reader.cli.main import main

sys.exit(main())

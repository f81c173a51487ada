"""os.path under its other name."""

import sys
import os.path

sys.modules[__name__] = os.path

# 3.12: get_event_loop() without a loop warns when the policy has to make one.
import asyncio
import sys
import warnings

if sys.version_info >= (3, 12):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        loop = asyncio.get_event_loop()
        for w in seen:
            print(w.category.__name__, w.message, w.lineno)
    loop.close()
# expect-3.13: DeprecationWarning There is no current event loop 9

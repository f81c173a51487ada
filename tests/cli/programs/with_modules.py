# Needs what lies beside it: a module, a package, and a file that it names.
import os
import threading

import beside.worker
from beside import NAME

print(NAME, beside.worker.double(21))
thread = threading.Thread(target=beside.worker.work, args=(os.path.join(os.path.dirname(__file__), "beside/words.txt"),))
thread.start()
thread.join()

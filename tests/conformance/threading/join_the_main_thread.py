"""A worker can wait for the main thread, which has ended when its last line has run."""
import threading
import time


def work():
    main.join(0.05)
    print('alive', main.is_alive())
    main.join()
    print('joined', main.is_alive())


main = threading.main_thread()
try:
    main.join()
except RuntimeError as error:
    print(error)
threading.Thread(target=work).start()
time.sleep(0.15)
print('last line')

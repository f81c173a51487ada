# current_thread() in a thread that threading did not start.
import _thread
import threading

done = threading.Event()
result = []


def work():
    me = threading.current_thread()
    result.append((type(me).__name__, me.daemon, me.is_alive(), me is threading.current_thread(), me.ident == threading.get_ident()))
    try:
        me.join()
    except Exception as error:
        result.append((type(error).__name__, str(error)))
    done.set()


_thread.start_new_thread(work, ())
done.wait()
print(result)
# expect-3.13: [('_DummyThread', True, True, True, True), ('RuntimeError', 'cannot join a dummy thread')]

# Processes of a context carry its name and share the counter.
import multiprocessing


def show():
    print(multiprocessing.current_process().name)


if __name__ == "__main__":
    for method in ("fork", "spawn", "fork"):
        child = multiprocessing.get_context(method).Process(target=show)
        print("will start", child.name)
        child.start()
        child.join()

# A spawned child needs a function it can find by name.
import multiprocessing

if __name__ == "__main__":
    context = multiprocessing.get_context("spawn")
    try:
        context.Process(target=lambda: 1).start()
    except Exception as error:
        print(type(error).__name__)

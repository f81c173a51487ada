"""shared_memory is not simulated: a clear error for programs that import it."""


def __getattr__(name):
    raise NotImplementedError(f'Interleave: multiprocessing.shared_memory.{name} is not supported')

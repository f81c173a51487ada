# Blocks that a manager removes at its end.
from multiprocessing import shared_memory
from multiprocessing.managers import SharedMemoryManager

if __name__ == "__main__":
    with SharedMemoryManager() as manager:
        block = manager.SharedMemory(size=64)
        items = manager.ShareableList([1, "two", None])
        block.buf[:3] = b"abc"
        print(bytes(block.buf[:3]), list(items))
        name = block.name
    try:
        shared_memory.SharedMemory(name)
    except FileNotFoundError:
        print("gone")

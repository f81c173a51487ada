# CPU-bound: strings and dictionaries, counting words.
import time

TEXT = "the quick brown fox jumps over the lazy dog and runs away from the other dog"


def main():
    counts = {}
    for i in range(900):
        for word in TEXT.split():
            counts[word] = counts.get(word, 0) + 1
        line = f"{i}: {len(counts)} words"
        counts[line.upper()] = i
    return ", ".join(sorted(counts))


if __name__ == "__main__":
    for _ in range(8):
        started = time.perf_counter()
        main()
        print(f"{time.perf_counter() - started:.6f}")

# Runs the snippets of the program it stands behind: prints a line for each, its name and seconds, the median of its rounds.
#
# Each of the other files here is a program with this behind it (cmake/embed_files.cmake; bench/fidelity.py). `interleave calibrate`
# runs them under python3 and in the simulated machine, and makes the cost model's figures such that both print the same.
# Argument: rounds of each snippet (default 1: the simulated machine is exact).
#
# The program gives SNIPPETS, its functions, and WARM, how many rounds first do not count, and MOST, how many do at
# most, of those that take long. A snippet returns nothing; or how
# often it did what it is about, of which one counts; or that and what is to be called afterwards; or the seconds, a float.


def seconds_of(snippet):
    started = time.perf_counter()
    done = snippet()
    spent = time.perf_counter() - started
    if isinstance(done, float):
        return done
    if isinstance(done, tuple):
        done, afterwards = done
        afterwards()
    return spent / (1 if done is None else done)


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    times = {snippet: [] for snippet in SNIPPETS}
    for turn in range(WARM + rounds):
        for snippet in SNIPPETS:
            if len(times[snippet]) == MOST.get(snippet):
                continue
            seconds = seconds_of(snippet)
            if turn >= WARM:
                times[snippet].append(seconds)
    for snippet, seconds in times.items():
        print(f"{snippet.__name__} {sorted(seconds)[len(seconds) // 2]:.9f}")


if __name__ == "__main__":
    main()

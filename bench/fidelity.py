#!/usr/bin/env python3
"""How near virtual time comes to real time on this machine.

    bench/fidelity.py INTERLEAVE [--rounds N] [--python PYTHON] [--keep FILE] [--preset FILE] [NAME ...]

Each program of bench/fidelity/ runs itself eight times and prints the seconds of each; the first two do not count:
CPython imports modules when they are first needed, specialises instructions and meets memory for the first time.

In every round the programs of `interleave calibrate` (native/calibration) and those of bench/fidelity/ run once under
python3, so that both meet the same moments: on a virtual machine, whose processors are shared, the same work takes twice as
long from one moment to the next. `interleave calibrate` then fits the cost model to the medians of the first, and virtual
times are compared to the medians of the second. A machine left alone has its medians near its fastest runs: else try again
later. A table for people, no test.

--keep FILE keeps the preset; --preset FILE takes one instead of calibrating.
"""

import argparse
import pathlib
import statistics
import subprocess
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
CALIBRATION = HERE.parent / "native/calibration"
ROUNDS = {"instructions": 20, "mixed": 20, "memory": 6, "pickling": 6, "threads": 4, "loops": 4, "processes": 4, "pipes": 4}
COLD = 2


def lines(*command):
    return subprocess.run(list(map(str, command)), capture_output=True, text=True, check=True).stdout.splitlines()


def seconds(*command):
    return [float(line.split()[-1]) for line in lines(*command)][COLD:]


def snippets_of(name, python):
    """What a program of the calibration prints: pairs of a snippet's name and its seconds."""
    with tempfile.NamedTemporaryFile("w", suffix=".py") as file:  # a file: processes that are spawned import it
        file.writelines((CALIBRATION / f"{part}.py").read_text() for part in (name, "rounds"))
        file.flush()
        return [(snippet, float(took)) for snippet, took in map(str.split, lines(python, file.name, ROUNDS[name]))]


def calibrate(interleave, snippets, preset):
    with tempfile.NamedTemporaryFile("w", suffix=".times") as file:
        for name, times in snippets.items():
            file.write(f"{name} {statistics.median(times):.9f}\n")
        file.flush()
        subprocess.run([interleave, "calibrate", preset, "--measured", file.name], check=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("interleave")
    parser.add_argument("--preset")
    parser.add_argument("--keep", default=tempfile.gettempdir() + "/fidelity.preset")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--python", default="python3")
    parser.add_argument("names", nargs="*")
    options = parser.parse_intermixed_args()
    programs = {p: [] for p in sorted((HERE / "fidelity").glob("*.py")) if not options.names or p.stem in options.names}
    snippets = {}
    for _ in range(options.rounds):
        for program in ROUNDS if options.preset is None else ():
            for name, took in snippets_of(program, options.python):
                snippets.setdefault(name, []).append(took)
        for program, times in programs.items():
            times += seconds(options.python, program)
    preset = options.preset or options.keep
    if options.preset is None:
        calibrate(options.interleave, snippets, preset)
    near = 0
    print(f"{'program':<20} {'fastest':>12} {'median':>12} {'virtual':>12} {'virtual / median':>18}")
    for program, times in programs.items():
        median = statistics.median(times)
        virtual = statistics.median(seconds(options.interleave, "run", "--preset", preset, program))
        near += abs(virtual / median - 1) <= 0.1
        print(
            f"{program.stem:<20} {min(times) * 1e3:>9.1f} ms {median * 1e3:>9.1f} ms"
            f" {virtual * 1e3:>9.1f} ms {virtual / median:>18.2f}"
        )
    print(f"{near} of {len(programs)} within 10 %")


if __name__ == "__main__":
    main()

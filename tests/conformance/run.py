#!/usr/bin/env python3
"""Runs Python programs under CPython and under Interleave and compares what they do.

    tests/conformance/run.py INTERLEAVE [--cache DIR] [--python PYTHON] [--jobs N] [PATH ...]

INTERLEAVE is the command-line program, PATHs are programs or folders of them, from here or
from the working folder (default: all).
For each program standard output, exit status and the last line of standard error (of a traceback:
the exception) must be equal. What CPython does is kept in the cache folder, by hash of the program.

Lines at the end of a program can say more:
    # expect-3.13: TEXT     together the expected standard output, where CPython 3.13 differs from 3.11
    # not yet: WHY          known to fail; reported when it begins to pass

A program that depends on the real clock may come out wrong on a busy machine, so CPython gets two
more chances before a difference is believed. Exit status: 0 all as expected, 1 not, 2 wrong usage.
"""

import argparse
import difflib
import hashlib
import json
import os
import pathlib
import re
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

HERE = pathlib.Path(__file__).resolve().parent
CACHE = HERE.parent.parent / "build" / "conformance"
TIMEOUT = 20  # seconds; every program takes well under one
ATTEMPTS = 3
WARNINGS = r"(?m)^\S+:\d+: \w*Warning: .*\n(?:  .*\n)?(?:RuntimeWarning: Enable tracemalloc .*\n)?"


def execute(command, program):
    """What running `command` on the program gives: stdout, status, last line of stderr."""
    try:
        done = subprocess.run(
            [*command, program.name],
            cwd=program.parent,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=TIMEOUT,
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONIOENCODING": "utf-8", "PYTHONWARNINGS": "ignore"},
        )
    except subprocess.TimeoutExpired:
        return {"stdout": "", "status": "timeout", "error": f"still running after {TIMEOUT} s"}
    # Interleave shows warnings, which CPython is told to ignore: they come at moments that differ.
    error = re.sub(WARNINGS, "", done.stderr.decode("utf-8", "replace") + "\n").rstrip().splitlines()
    return {
        "stdout": done.stdout.decode("utf-8", "replace"),
        "status": done.returncode,
        "error": error[-1] if error else "",
    }


class Reference:
    """What CPython does, remembered between runs."""

    def __init__(self, python, cache):
        self.command = [python, "-u"]
        self.cache = cache
        version = subprocess.run([python, "-VV"], capture_output=True, check=True)
        self.salt = version.stdout + b"2"  # raise the number when execute() changes
        cache.mkdir(parents=True, exist_ok=True)

    def entry(self, program):
        digest = hashlib.sha256(self.salt + program.name.encode() + program.read_bytes()).hexdigest()
        return self.cache / f"{program.stem}-{digest[:16]}.json"

    def of(self, program, fresh=False):
        if not fresh:
            try:
                return json.loads(self.entry(program).read_text("utf-8"))
            except (OSError, ValueError):
                pass
        return self.remember(program, execute(self.command, program))

    def remember(self, program, result):
        partial = self.entry(program).with_suffix(f".{os.getpid()}.tmp")
        partial.write_text(json.dumps(result), "utf-8")
        partial.replace(self.entry(program))
        return result


def expected_stdout(source):
    lines = re.findall(r"^# expect-3\.13: ?(.*)$", source, re.MULTILINE)
    return "\n".join(lines) + "\n" if lines else None


def differences(expected, actual):
    lines = []
    if expected["stdout"] != actual["stdout"]:
        diff = difflib.unified_diff(
            expected["stdout"].splitlines(), actual["stdout"].splitlines(), "CPython", "Interleave", lineterm="", n=2
        )
        lines += [f"    {line}" for line in diff] or ["    stdout differs in its line ends"]
    if expected["status"] != actual["status"]:
        lines.append(f"    exit status {actual['status']}, expected {expected['status']}")
    if expected["error"] != actual["error"]:
        lines.append(f"    stderr ends {actual['error']!r}, expected {expected['error']!r}")
    return lines


def check(program, reference, command):
    """The lines of a report, empty when all is well; and whether the program is marked `not yet`."""
    source = program.read_text("utf-8")
    mark = re.search(r"^# not yet: (.*)$", source, re.MULTILINE)
    actual = execute(command, program)
    for attempt in range(ATTEMPTS):
        expected = dict(reference.of(program, fresh=attempt > 0))
        expected["stdout"] = expected_stdout(source) or expected["stdout"]
        lines = differences(expected, actual)
        if not lines or mark:
            break
    return lines, mark


def programs_in(paths):
    found = []
    for path in map(pathlib.Path, paths):
        path = path if path.exists() else HERE / path
        found += sorted(path.rglob("*.py")) if path.is_dir() else [path]
    return [program.resolve() for program in found if program.resolve() != HERE / "run.py"]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("interleave", type=pathlib.Path, help="the command-line program")
    parser.add_argument("--cache", type=pathlib.Path, default=CACHE, help="folder for what CPython does (default: %(default)s)")
    parser.add_argument("--python", default="python3")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("paths", nargs="*", default=[HERE], help="programs or folders (default: all)")
    options = parser.parse_intermixed_args()

    # A shell's background job ignores SIGINT, and so would every program: a handler is not inherited.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    programs = programs_in(options.paths)
    missing = [str(program) for program in programs if not program.is_file()]
    if missing or not options.interleave.is_file():
        parser.error(f"no such file: {', '.join(missing) or options.interleave}")

    reference = Reference(options.python, options.cache)
    command = [str(options.interleave.resolve()), "run"]
    failed, known = [], []
    with ThreadPoolExecutor(options.jobs) as pool:
        results = pool.map(lambda program: check(program, reference, command), programs)
        for program, (lines, mark) in zip(programs, results):
            name = os.path.relpath(program, HERE)
            if mark and lines:
                known.append(name)
            elif mark:
                failed.append(name)
                print(f"PASSES NOW {name}: remove its `# not yet` line")
            elif lines:
                failed.append(name)
                print(f"FAIL {name}", *lines, sep="\n", flush=True)

    if failed:
        print("failed:", *failed)
    passed = len(programs) - len(failed) - len(known)
    print(f"= {passed} of {len(programs)} programs as CPython" + (f", {len(known)} not yet" if known else ""))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Runs random programs (generate.py) under CPython and under Interleave and compares what they do.

    tests/fuzz/differential.py INTERLEAVE [--seconds N] [--seed S] [--programs N] [--python PYTHON] [--scenes [KIND,...]]

Standard output, exit status and the last line of a traceback must be equal. A program that differs is
made smaller, statement by statement, as long as it differs in the same way, and printed. Without --seed
every run makes the same programs in the same order; --seconds bounds the time, --programs the number.
--scenes: programs about one part of the language each (scenes.py), most of them with odd arguments. ./test runs a fixed
number of programs of each kind.
Exit status: 0 all equal, 1 a difference, 2 wrong usage.
"""

import argparse
import ast
import difflib
import os
import pathlib
import re
import resource
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import generate
import scenes

# What 3.13 words otherwise than older versions that may be the oracle here: taken out on both sides.
REWORDED = ((r"float modulo by zero", "float modulo"), (r"\b\w+\(\) argument 1 must be str", "must be str"), (r"must be str, not NoneType", "must be str, not None"),
    (r"has no members; specify `names=\(\)` if you meant to create a new, empty, enum", "has no members defined"), (r"\bPatternError\b", "error"),
    (r"<module '(\w+)' from .*>", r"<module '\1'>"),
    (r"(Can't instantiate abstract class \w+) .*", r"\1"), (r"float floor division by zero", "float divmod()"),
    (r"\. Did you mean '\w+'\?", ""), (r" and no __dict__ for setting new attributes", ""), (r"required keyword-only argument", "required argument"),
    (r"\"type object '\w+' has no attribute ('\w+')\"", r"\1"), (r"can only assign an iterable", "must assign iterable to extended slice"), (r"resolution(\\n| )order", "resolution order"), (r"match pattern must be a class", "match pattern must be a type"),
    (r"\w+\(\) iterable argument is empty", "arg is an empty sequence"), (r"\w+\(\) arg is an empty sequence", "arg is an empty sequence"),
    (r"\w+\(\) got an unexpected keyword argument '(\w+)'", r"keyword \1"), (r"'(\w+)' is an invalid keyword argument for \w+\(\)", r"keyword \1"),
    (r"obj \(instance of .*\) is not an instance or subtype of type \(.*\)\.", "obj must be an instance or subtype of type"),
    (r"OverflowError tuple\('Python int too large to convert to C int'\)", "ValueError tuple('chr() arg not in range(0x110000)')"),
    (r"JSON compliant: \w+", "JSON compliant"), (r"TypeError tuple\(\"unhashable type: 'slice'\"\)|KeyError tuple\(slice\(.*?\)\)", "no slices of a dict"), (r"and 'RegexFlag'", "and 'int'"), (r"Can't pickle local object", "Can't get local object"), (r"\*\* or pow\(\): 'Fraction' and", "** or pow(): 'float' and"),
    (r"(non-default argument '\w+' follows default argument) '\w+'", r"\1"),
    (r"TypeError: unhashable type: 'slice'", "KeyError: slice"), (r"KeyError: slice.*", "KeyError: slice"),
    (r"can't compare datetime.datetime to datetime.date", "'<' not supported between instances of 'datetime.datetime' and 'datetime.date'"),
    (r"ValueError (.*Got unexpected field names)", r"TypeError \1"),
    (r"(?:argument out of range|int too large to convert|'\w' format requires .* <= number <= \d+|\w+ format requires .* <= number <= \d+)", "range"),
    (r"Illegal trailing comma before end of (object|array): .*", "JSON"), (r"Expecting (property name|value).*", "JSON"),
    (r"\(/\S*\.so\)|\(unknown location\)", ""), (r"\b(\w+)\(\) takes (?:no|at (?:most|least)|exactly|from) .*", r"\1 count"), (r"\b(\w+)(?:\(\))? expected .*arguments?, got \d+.*", r"\1 count"),
    (r"\b(\w+)\(\): not enough arguments.*", r"\1 count"), (r"\b(\w+)\(\) missing \d+ required positional.*", r"\1 count"), (r"\b\w+\.(\w+ count)", r"\1"))
MEMORY = 512 << 20  # bytes
TIMEOUT = 20  # seconds; every program takes well under one
ENVIRONMENT = {**os.environ, "PYTHONIOENCODING": "utf-8", "PYTHONWARNINGS": "ignore", "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}


def same_words(output):
    text = output.decode("utf-8", "replace")
    for new, old in REWORDED:
        text = re.sub(new, old, text)
    return text


def limit_memory():
    """Where the simulated computer has no memory left, a real one with more would go on."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


class Pair:
    """The two Pythons, and a place for the program they run."""

    def __init__(self, interleave, python, folder):
        self.commands = ([python], [interleave, "run"])
        self.program = pathlib.Path(folder) / "program.py"

    def run(self, source):
        self.program.write_text(source, "utf-8")
        return [self.outcome(command) for command in self.commands]

    def outcome(self, command):
        try:
            done = subprocess.run([*command, self.program.name], cwd=self.program.parent, stdin=subprocess.DEVNULL, capture_output=True, timeout=TIMEOUT, env=ENVIRONMENT, preexec_fn=limit_memory)
        except subprocess.TimeoutExpired:
            return "", "timeout", ""
        error = done.stderr.decode("utf-8", "replace").rstrip().splitlines()
        return same_words(done.stdout), done.returncode, same_words(error[-1].encode()) if error else ""


def first_difference(expected, actual):
    """Where two outcomes part, in a form that stays the same while a program shrinks; None if nowhere."""
    if expected == actual:
        return None
    if expected[1] != actual[1] or expected[2] != actual[2]:
        return "end", str(expected[1:]), str(actual[1:])
    for a, b in zip(expected[0].splitlines(), actual[0].splitlines()):
        if a != b:
            return "output", a, b
    return "output", "", ""


def believable(expected):
    """Programs that CPython itself does not finish, or that need too much, prove nothing."""
    return expected[1] in (0, 1) and not expected[2].startswith(("MemoryError", "SyntaxError"))


# --- making programs smaller


def statement_lists(tree):
    for node in ast.walk(tree):
        for field in ("body", "orelse", "finalbody", "handlers", "cases"):
            statements = getattr(node, field, None)
            if isinstance(statements, list):
                yield statements, field


def smaller_trees(source):
    """Programs with one statement less, or one block put in place of its statement."""
    count = sum(len(statements) for statements, _ in statement_lists(ast.parse(source)))
    for position in reversed(range(count)):
        for unwrap in (False, True):
            tree = ast.parse(source)
            at = position
            for statements, field in statement_lists(tree):
                if at >= len(statements):
                    at -= len(statements)
                    continue
                body = getattr(statements[at], "body", None)
                if unwrap:
                    if not isinstance(body, list):
                        break
                    statements[at : at + 1] = body
                else:
                    del statements[at]
                    if not statements and field == "body":
                        statements.append(ast.Pass())
                try:
                    text = ast.unparse(ast.fix_missing_locations(tree)) + "\n"
                    compile(text, "program.py", "exec")
                    yield text
                except (SyntaxError, ValueError, AttributeError, IndexError):
                    pass
                break


def reduce(pair, source, difference, deadline):
    """The smallest program found that differs in the same way."""

    def still(text):
        expected, actual = pair.run(text)
        found = first_difference(expected, actual) if believable(expected) else None
        return found is not None and found == difference

    try:
        text = ast.unparse(ast.parse(source)) + "\n"
    except (SyntaxError, RecursionError):
        return source
    if not still(text):
        return source
    source, changed = text, True
    while changed and time.monotonic() < deadline:
        changed = False
        for text in smaller_trees(source):
            if time.monotonic() >= deadline:
                break
            if len(text) < len(source) and still(text):
                source, changed = text, True
                break
    return source


def report(seed, source, pair):
    expected, actual = pair.run(source)
    print(f"=== seed {seed}")
    print(source.rstrip())
    print("---")
    for line in difflib.unified_diff(expected[0].splitlines(), actual[0].splitlines(), "CPython", "Interleave", lineterm="", n=0):
        print(line)
    if expected[1:] != actual[1:]:
        print(f"CPython ends {expected[1:]}, Interleave {actual[1:]}")
    sys.stdout.flush()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("interleave", type=pathlib.Path)
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--seed", type=int, default=1, help="of the first program; the next ones count up")
    parser.add_argument("--programs", type=int, default=sys.maxsize)
    parser.add_argument("--python", default="python3")
    parser.add_argument("--keep-going", action="store_true", help="do not stop at the first difference")
    parser.add_argument("--scenes", nargs="?", const="", metavar="KIND,...", help="programs of scenes.py, of these kinds in turn if given")
    parser.add_argument("--reduce-seconds", type=float, default=30)
    options = parser.parse_args()
    if not options.interleave.is_file():
        parser.error(f"no such file: {options.interleave}")

    kinds = (options.scenes or "").split(",")
    end = time.monotonic() + options.seconds
    made = differ = 0
    seen = set()
    with tempfile.TemporaryDirectory() as folder:
        pair = Pair(str(options.interleave.resolve()), options.python, folder)
        while time.monotonic() < end and made < options.programs:
            seed = options.seed + made
            made += 1
            source = generate.program(seed) if options.scenes is None else scenes.program(seed, kinds[seed % len(kinds)] or None)
            expected, actual = pair.run(source)
            difference = first_difference(expected, actual) if believable(expected) else None
            if difference is None:
                continue
            differ += 1
            if difference in seen:
                continue
            seen.add(difference)
            report(seed, reduce(pair, source, difference, time.monotonic() + options.reduce_seconds), pair)
            if not options.keep_going:
                break
    print(f"= {made - differ} of {made} random programs as CPython")
    return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main())

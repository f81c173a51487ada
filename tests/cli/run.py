#!/usr/bin/env python3
"""Runs the command line against tests/cli/cases/*.toml: tests/cli/run.py INTERLEAVE [CASE-NAME-PART…]

A file holds [[case]] tables:
    name = "what it shows"
    args = ["run", "PROGRAM", "--cores", "2"]   # PROGRAM: the file with `program`; FOLDER: an empty folder of this case
    program = '''print(1)'''                    # or program_file = "engine/gallery/01_two_fetches.py" (left where it is),
                                                # or program_python = "'x' * 10**6" (an expression: str or bytes)
    stdin = ""                                  # what `-` reads
    exit = 0
    stdout = "1\\n"                              # exact, or stdout_file = "tests/…", or stdout_has = ["part", …]
    stdout_order = ["part", …]                  # each after the one before it
    stderr = ""                                 # exact; or stderr_has = ["part", …]; both default to: not looked at
    stdout_lacks = ["part"]; stderr_lacks = ["part"]
    timeout_s = 20
    json_file = "OUT.json"                      # in FOLDER: must parse; json_has = ["key", …] its top-level keys
"""

import concurrent.futures
import json
import pathlib
import subprocess
import sys
import tempfile
import tomllib

ROOT = pathlib.Path(__file__).resolve().parents[2]
KNOWN = set(
    "name args program program_file program_python stdin exit stdout stdout_file stdout_has stdout_order stdout_lacks stderr stderr_has stderr_lacks "
    "timeout_s json_file json_has".split()
)


def prepare(case, folder):
    """The command's arguments, with the program in place."""
    program = folder / "program.py"
    if "program_file" in case:
        program = ROOT / case["program_file"]
    elif "program_python" in case:
        value = eval(case["program_python"])
        program.write_bytes(value if isinstance(value, bytes) else value.encode())
    elif "program" in case:
        program.write_text(case["program"])
    swap = lambda argument: argument.replace("PROGRAM", str(program)).replace("FOLDER", str(folder))
    return [swap(argument) for argument in case["args"]]


def run(command, case, folder):
    return subprocess.run(
        command, input=case.get("stdin", "").encode(), capture_output=True, timeout=case.get("timeout_s", 20), cwd=folder
    )


def check(interleave, case):
    """A list of what is wrong with it."""
    unknown = set(case) - KNOWN
    if unknown:
        return [f"unknown keys: {', '.join(sorted(unknown))}"]
    wrong = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        command = [*interleave, *prepare(case, folder)]
        try:
            result = run(command, case, folder)
        except subprocess.TimeoutExpired:
            return [f"still running after {case.get('timeout_s', 20)} s"]
        out = result.stdout.decode("utf-8", "backslashreplace")
        err = result.stderr.decode("utf-8", "backslashreplace")

        expected = case.get("stdout")
        if "stdout_file" in case:
            expected = (ROOT / case["stdout_file"]).read_text()
        if result.returncode != case.get("exit", 0):
            wrong.append(f"exit status {result.returncode}, not {case.get('exit', 0)}\n--- stderr\n{err[-2000:]}")
        if expected is not None and out != expected:
            wrong.append(f"stdout differs\n--- expected\n{expected[-2000:]}\n--- got\n{out[-2000:]}\n--- stderr\n{err[-1000:]}")
        if "stderr" in case and err != case["stderr"]:
            wrong.append(f"stderr differs\n--- expected\n{case['stderr']}\n--- got\n{err[-2000:]}")
        wrong += [f"stdout lacks {part!r}\n--- got\n{out[-2000:]}" for part in case.get("stdout_has", []) if part not in out]
        at = 0
        for part in case.get("stdout_order", []):
            found = out.find(part, at)
            if found < 0:
                wrong.append(f"stdout lacks {part!r}, or not after the part before it\n--- got\n{out[-2000:]}")
                break
            at = found + len(part)
        wrong += [f"stderr lacks {part!r}\n--- got\n{err[-2000:]}" for part in case.get("stderr_has", []) if part not in err]
        wrong += [f"stdout has {part!r}\n--- got\n{out[-2000:]}" for part in case.get("stdout_lacks", []) if part in out]
        wrong += [f"stderr has {part!r}\n--- got\n{err[-2000:]}" for part in case.get("stderr_lacks", []) if part in err]
        if "json_file" in case:
            try:
                data = json.loads((folder / case["json_file"]).read_text())
                wrong += [f"{case['json_file']} lacks {key}" for key in case.get("json_has", []) if key not in data]
            except (OSError, ValueError) as error:
                wrong.append(f"{case['json_file']}: {error}")
    return wrong


def main():
    interleave = sys.argv[1].split()  # "node build/web/interleave.js" works too
    parts = sys.argv[2:]
    cases = []
    for path in sorted((ROOT / "tests/cli/cases").glob("*.toml")):
        for case in tomllib.loads(path.read_text()).get("case", []):
            label = f"{path.stem}: {case['name']}"
            if any(part not in label for part in parts):
                continue
            cases.append((label, case))

    failures = {}
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for (label, _), wrong in zip(cases, pool.map(lambda c: check(interleave, c[1]), cases)):
            if wrong:
                failures[label] = wrong
    for label, wrong in failures.items():
        print(f"FAIL {label}")
        for text in wrong:
            print("     " + text.replace("\n", "\n     "))
    print(f"= {len(cases) - len(failures)} passed, {len(failures)} failed")
    sys.exit(1 if failures or not cases else 0)


main()

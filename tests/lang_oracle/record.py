"""Writes what CPython 3.13 says of the sources in errors.txt and trees.txt, for tests/unit/lang.

    python3.13 tests/lang_oracle/record.py

Each file is a list of cases: a line `=== ` with the source (escaped as in a Python literal), then what is expected:
in errors.txt what `python main.py` prints, in trees.txt what ast.dump() gives. To add a case, add its first line and
run this.
"""
import ast
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent


def sources(path):
    for line in path.read_text().splitlines():
        if line.startswith("=== "):
            yield line[4:], line[4:].encode().decode("unicode_escape").encode("latin-1").decode()


def printed(source):
    """Standard error of a run from a file, which says a little less than compile() does."""
    try:
        ast.parse(source)
    except (SyntaxError, ValueError):
        pass
    else:
        raise SystemExit(f"no error: {source!r}")
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "main.py").write_text(source)
        run = subprocess.run([sys.executable, "-W", "ignore", "main.py"], cwd=folder, capture_output=True, text=True)
        return run.stderr.replace(f"{folder}/", "").replace(f"/private{folder}/", "")


def record(name, expect):
    path = HERE / name
    cases = [f"=== {escaped}\n{expect(source).rstrip()}\n" for escaped, source in sources(path)]
    path.write_text("".join(cases))


if __name__ == "__main__":
    if sys.version_info[:2] != (3, 13):
        raise SystemExit("needs Python 3.13")
    record("errors.txt", printed)
    record("trees.txt", lambda source: ast.dump(ast.parse(source), include_attributes=True))

# filecmp: files and folders that are the same, and what differs.
import filecmp
import os
import tempfile

with tempfile.TemporaryDirectory() as base:
    os.chdir(base)
    for name, text in (('l/same.txt', 'x'), ('r/same.txt', 'x'), ('l/diff.txt', 'a'), ('r/diff.txt', 'bb'), ('l/left.txt', ''), ('r/right.txt', ''),
                       ('l/sub/deep.txt', '1'), ('r/sub/deep.txt', '1'), ('l/sub/other.txt', '1'), ('r/sub/other.txt', '2'),
                       ('l/kind', 'file'), ('r/kind/inside', ''), ('l/__pycache__/x', ''), ('r/__pycache__/x', 'y'), ('l/.git/c', '')):
        os.makedirs(os.path.dirname(name), exist_ok=True)
        with open(name, 'w') as file:
            file.write(text)
        os.utime(name, (1000, 1000 + len(name)))
    print(filecmp.cmp('l/same.txt', 'r/same.txt'), filecmp.cmp('l/diff.txt', 'r/diff.txt'), filecmp.cmp('l/sub/other.txt', 'r/sub/other.txt'),
          filecmp.cmp('l/sub/other.txt', 'r/sub/other.txt', shallow=False), filecmp.cmp('l/sub', 'r/sub'))
    print(filecmp.cmpfiles('l', 'r', ['same.txt', 'diff.txt', 'none.txt', 'sub'], shallow=False))
    both = filecmp.dircmp('l', 'r')
    print(both.left_list, both.right_list, both.common, both.left_only, both.right_only)
    print(both.common_dirs, both.common_files, both.common_funny, both.same_files, both.diff_files, both.funny_files, list(both.subdirs))
    both.report()
    both.report_full_closure()
    filecmp.dircmp('l', 'r', ignore=['sub', 'kind']).report_partial_closure()
    print(filecmp.DEFAULT_IGNORES[:3])
    filecmp.clear_cache()
    try:
        both.nothing
    except AttributeError as error:
        print(error)
    os.chdir('/')
